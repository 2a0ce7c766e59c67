// What an installed page is called, and how it looks on a home screen.
const icon = (root, name, size, purpose) =>
    ({ src: `${root}icons/${name}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose });

// root: the way from the manifest to the site's own folder; colours: the page's, by name
export const manifest = ({ language, words }, { root, colours }) => `${JSON.stringify({
    name: words.page.title,
    short_name: words.install.name,
    description: words.page.description,
    lang: language,
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: colours.accent,
    background_color: colours.paper,
    icons: [
        icon(root, 'icon-192', 192, 'any'),
        icon(root, 'icon-512', 512, 'any'),
        icon(root, 'maskable-512', 512, 'maskable'),
    ],
}, undefined, 2)}\n`;
