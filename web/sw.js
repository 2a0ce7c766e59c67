// The service worker of the hosted page: once visited, the page works without a network. It belongs to one build, whose
// files scripts/page/service_worker.mjs lists here: it keeps them all or none, and gives them out or lets the network
// answer, but never mixes two builds. The next build's worker waits until the person wants it.
const files = LIFTBACK_FILES; // [{url, integrity}], the address from this script's folder
const emergency_pages = LIFTBACK_EMERGENCY_PAGES; // {url: HTML}, the first for every other page
const emergency_policy = LIFTBACK_EMERGENCY_POLICY;

// Another copy may be hosted in another folder of the same origin.
const own_prefix = `liftback ${self.registration.scope} `;
const cache_name = own_prefix + LIFTBACK_VERSION;

const path_of = url => new URL(url, self.location).pathname.replace(/\/index\.html$/, '/');
const files_by_path = new Map(files.map(file => [path_of(file.url), file]));

const file_of = ({ method, url, integrity }) => {
    const file = method === 'GET' && new URL(url).origin === self.location.origin && files_by_path.get(path_of(url));
    // Another build's page may ask for its own files.
    return file && (!integrity || integrity === file.integrity) ? file : undefined;
};

async function keep_all() {
    const cache = await caches.open(cache_name);
    await cache.addAll(files.map(({ url, integrity }) => new Request(url, { cache: 'reload', integrity })));
}

async function keep_all_or_none() {
    try {
        await keep_all();
    } catch (error) {
        await caches.delete(cache_name);
        throw error;
    }
}

async function forget_other_versions() {
    const names = await caches.keys();
    const others = names.filter(name => name.startsWith(own_prefix) && name !== cache_name);
    await Promise.all(others.map(name => caches.delete(name)));
}

// A browser refuses a navigation that was redirected on the way into the cache, as some hosts do.
const plain = response =>
    response.redirected ? new Response(response.body, { status: response.status, headers: response.headers }) : response;

// The browser may have thrown away what was kept, or not let us read it.
async function kept(file) {
    try {
        const response = await caches.match(new URL(file.url, self.location), { cacheName: cache_name, ignoreVary: true });
        return response && plain(response);
    } catch {
        return undefined;
    }
}

function emergency_page(file) {
    const html = emergency_pages[file.url] ?? Object.values(emergency_pages)[0];
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': emergency_policy };
    return new Response(html, { status: 503, headers });
}

async function page_from_network(request, file) {
    try {
        const response = await fetch(request);
        return response.status < 400 ? response : emergency_page(file);
    } catch {
        return emergency_page(file);
    }
}

async function page(event, file) {
    const response = await kept(file);
    if (response) return response;
    event.waitUntil(keep_all().catch(() => {})); // succeeds as long as the server still has this build
    return page_from_network(event.request, file);
}

self.addEventListener('install', event => event.waitUntil(keep_all_or_none()));

self.addEventListener('activate', event => event.waitUntil(forget_other_versions()));

self.addEventListener('message', event => {
    if (event.data === 'liftback:take-over') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', event => {
    const { request } = event;
    const file = file_of(request);
    if (!file) return;
    if (request.mode === 'navigate') event.respondWith(page(event, file));
    else event.respondWith(kept(file).then(response => response ?? fetch(request)));
});
