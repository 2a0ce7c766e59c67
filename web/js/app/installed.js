// The hosted page on a device: kept there by its service worker (sw.js), renewed when the person wants it, and put on
// the home screen. In a frame, from a file, and where the browser knows none of it, nothing of this is there.
import { button, by_id, h } from '../ui/dom.js';
import { t } from '../ui/locale.js';
import { root, script_address } from '../ui/trusted.js';

const check_every_ms = 3_600_000;

const at_home = () => window === window.top && document.documentElement.dataset.form === 'site' &&
    window.location.protocol.startsWith('http');

const show = (...content) => by_id('installed').replaceChildren(...content);

const say_ready = () => show(h('p', { class: 'installed-note' }, t('install.ready')));

function offer_update(take) {
    show(h('div', { class: 'installed-update' },
        h('p', {}, t('install.update'), ' ', t('install.update_hint')),
        button('secondary', t('install.update_now'), take)));
}

// The newer version takes over when the person says so, here or in another tab of this page. A reload before that would
// still show this one, and nothing reloads without being asked.
function watch_versions(registration) {
    const { serviceWorker } = navigator;
    let wanted = false;
    const reload = () => window.location.reload();
    const take = () => {
        wanted = true;
        if (registration.waiting) registration.waiting.postMessage('liftback:take-over');
        else reload();
    };
    const look = () => {
        if (registration.waiting && serviceWorker.controller) offer_update(take);
    };
    function follow(worker) {
        const first = !registration.active;
        worker?.addEventListener('statechange', () => {
            if (first && worker.state === 'activated') say_ready();
            look();
        });
    }

    registration.addEventListener('updatefound', () => follow(registration.installing));
    serviceWorker.addEventListener('controllerchange', () => (wanted ? reload() : offer_update(take)));
    follow(registration.installing);
    look();
}

// A page that stays open asks now and then.
function check_now_and_then(registration) {
    let checked = Date.now();
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState !== 'visible' || Date.now() - checked < check_every_ms) return;
        checked = Date.now();
        registration.update().catch(() => {}); // without a network there is nothing newer
    });
}

async function keep_on_device() {
    const registration = await navigator.serviceWorker.register(script_address(`${root}sw.js`), { updateViaCache: 'none' });
    watch_versions(registration);
    check_now_and_then(registration);
}

const on_home_screen = () => navigator.standalone === true || window.matchMedia('(display-mode: standalone)').matches;

function show_hint(...how) {
    by_id('footer-install').replaceChildren(h('details', {},
        h('summary', {}, t('install.heading')), h('p', {}, t('install.why')), how));
}

// From the start: a browser says only once that it could. Safari on a phone has no button for it, and shows by having
// the property that it can be done.
export function offer_home_screen() {
    if (!at_home() || on_home_screen()) return;
    if (navigator.standalone === false) show_hint(h('p', {}, t('install.ios')));
    window.addEventListener('beforeinstallprompt', event => {
        event.preventDefault();
        show_hint(button('secondary', t('install.button'), () => event.prompt()));
    });
    window.addEventListener('appinstalled', () => by_id('footer-install').replaceChildren());
}

// Once the questions are there: nothing of it may hold them up. A browser may forbid it; the page works without.
export function stay_on_device() {
    if (at_home() && navigator.serviceWorker) keep_on_device().catch(() => {});
}
