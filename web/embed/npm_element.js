// The element of the npm package. Bundlers know this form of address and carry the page along, and .htm keeps it as it is:
// what is called .html is minified on the way (webpack 5.112), and its policy then allows none of its scripts.
import { define_liftback_tool } from './element.js';

define_liftback_tool(new URL('./liftback.htm', import.meta.url).href);
