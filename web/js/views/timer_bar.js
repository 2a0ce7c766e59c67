// The rest that is running: how long still, more of it, an end to it, and how the end makes itself known.
import { button, h } from '../dom.js';
import { number, t } from '../locale.js';
import { share_left, timer_reading } from '../timer.js';

const tick_ms = 250;
const more_s = 30;
const beep_hz = 880;
const beep_s = 0.5;
const vibration_ms = [300, 150, 300];

let sound; // an AudioContext, which a browser starts only on a tap
let wake_lock;
let shown_bar; // the newest: a view that is drawn anew brings its own

// On a tap: the end comes without one.
export function prepare_alarm(kind) {
    if (kind !== 'beep') return;
    try {
        sound ??= new AudioContext();
        sound.resume();
    } catch {
        sound = undefined; // a browser without sound
    }
}

function beep() {
    if (!sound) return;
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    tone.frequency.value = beep_hz;
    volume.gain.setValueAtTime(0.4, sound.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.01, sound.currentTime + beep_s);
    tone.connect(volume).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + beep_s);
}

function alarm(kind) {
    if (kind === 'beep') beep();
    if (kind === 'vibrate') navigator.vibrate?.(vibration_ms);
}

// The screen stays on while the rest runs; where the browser does not allow it, the end is still kept.
async function hold_screen() {
    if (wake_lock || document.visibilityState !== 'visible') return;
    try {
        wake_lock = await navigator.wakeLock?.request('screen');
        wake_lock?.addEventListener('release', () => { wake_lock = undefined; });
    } catch {
        wake_lock = undefined;
    }
}

function let_screen_go() {
    wake_lock?.release().catch(() => {});
    wake_lock = undefined;
}

const clock_words = ({ minutes, seconds }) => `${number(minutes)}:${number(seconds, { minimumIntegerDigits: 2 })}`;
const over_words = ({ over_minutes }) =>
    (over_minutes ? t('timer.over_for', { count: over_minutes }) : t('timer.over'));

// Ticks by itself until it leaves the page.
export function timer_bar(app) {
    const timer = () => app.state.timer;
    const time = h('span', { class: 'timer-time', role: 'timer' });
    const said = h('span', { class: 'visually-hidden', role: 'status' });
    const left = h('span', { class: 'timer-left' });
    const name = h('span', { class: 'timer-kind' });
    const more = button('secondary', t('timer.more', { seconds: number(more_s) }), () => {
        prepare_alarm(app.state.timer_sound);
        app.extend_timer(more_s);
        was_over = false;
        show();
    }, { id: 'timer-more' });
    const stop = button('secondary', t('timer.stop'), () => {
        app.stop_timer();
        show();
    }, { id: 'timer-stop' });
    const bar = h('div', { class: 'timer' },
        h('div', { class: 'timer-words' }, name, time), said, more, stop, h('div', { class: 'timer-track' }, left));
    let was_over = !timer() || timer_reading(timer(), Date.now()).over;
    let joined = false;

    function end() {
        alarm(app.state.timer_sound);
        said.textContent = t('timer.over');
    }

    function show() {
        bar.hidden = !timer();
        if (!timer()) return let_screen_go();
        const now = Date.now();
        const reading = timer_reading(timer(), now);
        bar.classList.toggle('timer-over', reading.over);
        name.textContent = reading.over ? '' : t(`timer.${timer().kind}`);
        const words = reading.over ? over_words(reading) : clock_words(reading);
        if (time.textContent !== words) time.textContent = words;
        left.style.inlineSize = `${share_left(timer(), now) * 100}%`;
        if (reading.over && !was_over) end();
        was_over = reading.over;
        return reading.over ? let_screen_go() : hold_screen();
    }

    const ticking = setInterval(() => {
        joined ||= bar.isConnected;
        if (bar.isConnected) return show();
        if (!joined) return undefined;
        clearInterval(ticking);
        return shown_bar === bar && let_screen_go();
    }, tick_ms);
    shown_bar = bar;
    show();
    return bar;
}

const alarms = ['none', 'beep', 'vibrate'];

// How the end makes itself known.
export function alarm_choice(app, choice_field) {
    const options = alarms
        .filter(kind => kind !== 'vibrate' || navigator.vibrate)
        .map(kind => [kind, t(`timer.alarms.${kind}`)]);
    return choice_field('timer.sound', options, {
        draft: app.state.timer_sound,
        changed: (unused, kind) => {
            prepare_alarm(kind);
            app.set_timer_sound(kind);
            alarm(kind);
        },
    });
}
