// The way back: put in the place of sw.js, it takes the service worker and everything it kept out of every browser that
// comes by. Nothing that a person entered is touched, and no page reloads by itself.
const own_prefix = `liftback ${self.registration.scope} `;

async function leave() {
    const names = await caches.keys();
    await Promise.all(names.filter(name => name.startsWith(own_prefix)).map(name => caches.delete(name)));
    await self.registration.unregister();
}

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', event => event.waitUntil(leave()));
