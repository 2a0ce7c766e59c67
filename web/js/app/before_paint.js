// Runs before anything is painted, so that nothing changes its looks before the reader's eyes: the theme that the address
// asks for, and that the page stands in a frame.
import { apply_theme, asked_theme } from './theme.js';

apply_theme(asked_theme());
document.documentElement.classList.toggle('framed', window.parent !== window);
