// The element of the npm package. Bundlers know this form of address and carry the page along.
import { define_liftback_tool } from './element.js';

define_liftback_tool(new URL('./liftback.html', import.meta.url).href);
