// What a host page needs beside the page itself: DIST/site/embed.js (the element), embed.html (the page that writes the
// code to paste) and, where the public address is known, oembed.json (what a site that knows oEmbed makes of a link).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { script } from './bundle.mjs';
import { mark_parts } from './mark.mjs';
import { escape_html, fill } from './template.mjs';
import { tokens_in } from './tokens.mjs';

const frame_width_px = 600; // what oEmbed wants to know; the frame itself is as wide as its place
const frame_height_px = 640;
const day_s = 86_400;

// The frame and the link alone, with no attribute but those that WordPress lets through: it drops any other, hides the
// frame behind the blockquote until the frame reports its height, and puts a sandbox around it.
export function oembed_of(public_url, words) {
    const { title, link } = words.tool_element;
    const url = escape_html(public_url);
    return {
        version: '1.0',
        type: 'rich',
        title: words.page.title,
        provider_name: 'liftback',
        provider_url: public_url,
        cache_age: day_s,
        width: frame_width_px,
        height: frame_height_px,
        html: `<blockquote><a href="${url}">${escape_html(link)}</a></blockquote>`
            + `<iframe src="${url}" title="${escape_html(title)}" width="100%" height="${frame_height_px}" `
            + 'frameborder="0"></iframe>',
    };
}

function discovery_link(public_url, words) {
    const attributes = {
        rel: 'alternate', type: 'application/json+oembed', href: `${public_url}oembed.json`, title: words.page.title,
    };
    return `<link ${Object.entries(attributes).map(([name, value]) => `${name}="${escape_html(value)}"`).join(' ')}>`;
}

function policy(css, js, hash_of) {
    return [
        "default-src 'none'",
        `script-src ${hash_of(js)}`,
        `style-src ${hash_of(css)}`,
        "frame-src 'self'",
        'img-src data:',
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].join('; ');
}

function builder_page({ web, bundle, public_url, languages, words, hash_of }) {
    const css = bundle('embed/builder.css');
    const js = bundle('embed/builder.js', {
        ...script,
        define: {
            LIFTBACK_LANGUAGES: JSON.stringify(languages),
            LIFTBACK_TOKENS: JSON.stringify(tokens_in(web)),
        },
    });
    const csp = policy(css, js, hash_of);
    const [language] = languages;
    const html = fill(readFileSync(join(web, 'embed/builder.html'), 'utf8'), {
        attributes: { lang: language, 'data-public-url': public_url },
        parts: {
            ...mark_parts(web),
            csp: `<meta http-equiv="Content-Security-Policy" content="${csp}">`,
            css: `<style>${css}</style>`,
            js: `<script>${js}</script>`,
        },
        locale: { language, words },
    });
    return { csp, html };
}

// web: the folder of the sources; dist: of what is shipped; bundle(entry, options): text; public_url: absent or ending
// in "/"; languages: those built, the first at the root; words: of the first. Returns what goes into the page's head,
// and the policy of the builder's page for the headers of a server.
export async function build_embed({ web, dist, bundle, public_url, languages, words, hash_of }) {
    const site = join(dist, 'site');
    mkdirSync(site, { recursive: true });
    const element = bundle('embed/embed.js', {
        ...script, define: { LIFTBACK_LANGUAGES: JSON.stringify(languages) },
    });
    const { csp, html } = builder_page({ web, bundle, public_url, languages, words, hash_of });
    writeFileSync(join(site, 'embed.js'), element);
    writeFileSync(join(site, 'embed.html'), html);
    if (!public_url) return { head: '', csp_of_builder: csp };
    writeFileSync(join(site, 'oembed.json'), `${JSON.stringify(oembed_of(public_url, words), null, 4)}\n`);
    return { head: discovery_link(public_url, words), csp_of_builder: csp };
}
