// Starts the page: the core, and with it everything else (app.js).
import { create_app } from './app.js';
import { as_built } from '../ui/as_built.js';
import { start_core } from './core.js';
import { create_embedding } from '../ui/embedding.js';
import { offer_home_screen, stay_on_device } from './installed.js';
import { say_no_start } from './no_start.js';
import { address_in_language, parameters } from './parameters.js';

const start_limit_ms = 4000;
const unpainted_ms = 500; // a frame below what the reader sees is not painted, and starts all the same

as_built();

const asked = parameters();
const { languages = '', form } = document.documentElement.dataset;
const elsewhere = address_in_language(asked.lang, {
    built: form === 'file' ? [] : languages.split(' ').filter(Boolean), // a downloaded page is alone in its folder
    shown: document.documentElement.lang,
    href: window.location.href,
});
if (elsewhere) window.location.replace(elsewhere);
const embedding = create_embedding();
offer_home_screen();

let begun = false;
function begin() {
    if (begun) return;
    begun = true;
    const waiting = setTimeout(say_no_start, start_limit_ms);
    const started_app = start_core().then(core => create_app(core, { asked, embedding }));
    started_app.catch(say_no_start).finally(() => clearTimeout(waiting));
    started_app.then(stay_on_device, () => {});
}

// After the first paint: neither storage nor the core may hold up the emergency list. A core that is late still counts.
requestAnimationFrame(() => setTimeout(begin));
setTimeout(begin, unpainted_ms);
