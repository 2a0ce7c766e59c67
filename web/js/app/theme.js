// The theme that the page's address asks for, instead of the device's. The media queries themselves are turned, so that
// the sheet has one set of rules; paper stays light.

const is_scheme = media => /prefers-color-scheme:\s*(dark|light)/.exec(media)?.[1];

function turn(rules, theme) {
    for (const rule of rules) {
        const scheme = rule.media && is_scheme(rule.media.mediaText);
        if (scheme) rule.media.mediaText = scheme === theme ? 'screen' : 'not all';
        else if (rule.media) turn(rule.cssRules, theme);
    }
}

// light | dark, or undefined: the device chooses.
export function asked_theme(location = window.location) {
    const theme = new URLSearchParams(location.search).get('theme');
    return ['light', 'dark'].includes(theme) ? theme : undefined;
}

export function apply_theme(theme) {
    if (!theme) return;
    for (const sheet of document.styleSheets) {
        turn(sheet.cssRules, theme);
        sheet.insertRule(`@media screen { :root { color-scheme: ${theme}; } }`, sheet.cssRules.length);
    }
    document.querySelector('meta[name="color-scheme"]').content = theme;
}
