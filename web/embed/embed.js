// What a host page loads with <script src="…/embed.js" async>. The page it shows lies in the same folder as this file.
import { define_liftback_tool } from './element.js';

/* global LIFTBACK_LANGUAGES -- put in by the build */

// A module, or a script put in by a tag manager that copies it, has no currentScript.
const own_script = document.currentScript?.src
    ? document.currentScript
    : [...document.scripts].find(({ src }) => /\/embed\.js([?#]|$)/.test(src));

define_liftback_tool(own_script && new URL('./', own_script.src).href, LIFTBACK_LANGUAGES);
