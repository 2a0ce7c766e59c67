// The timer that runs, in every view at the thumb: how long still, pause, more of it, an end to it. It stands at the end
// of <main> and sticks to the screen's edge, so that it covers neither the emergency panel nor the last line.
import { alarm, alarms, hold_screen, holds_screen, let_screen_go, prepare_alarm } from './alarm.js';
import { made } from './as_built.js';
import { button, by_id, h, svg } from './dom.js';
import { hours, minutes, number, seconds, t, t_if } from './locale.js';
import {
    clock_set_back_by, clock_set_by, is_paused, may_extend, moved_timer, share_left, timer_news, timer_reading,
} from '../state/timer.js';

const tick_ms = 250;
const little_more_s = 15;
const more_s = 60;
const long_s = 300; // from here on the larger step is offered too
const late_ms = 10_000; // nobody is called when it has been over for longer

const clock_words = ({ minutes: m, seconds: s }) => `${number(m)}:${number(s, { minimumIntegerDigits: 2 })}`;

function ago_words({ over_minutes }) {
    if (over_minutes === 0) return '';
    return over_minutes < 60
        ? t('timer.over_for', { count: over_minutes })
        : t('timer.over_for_hours', { time: hours(Math.floor(over_minutes / 60)) });
}

const title_of = ({ kind, item }) =>
    (['hold', 'ease', 'other'].includes(kind) && item && (t_if(`recovery.${item}.title`) ?? t_if(`drills.${item}.title`))) ||
    t_if(`timer.kinds.${kind}`) || t('timer.kinds.other');
const end_words = ({ kind }) => t_if(`timer.ends.${kind}`) ?? t('timer.ends.other');

function step_words({ words, with: parameters }) {
    const written = Object.entries(parameters ?? {}).map(([name, value]) => [name, number(value)]);
    return t(words, Object.fromEntries(written));
}

const name_of = (timer, { step }) => (timer.steps ? step_words(timer.steps[step]) : title_of(timer));

export const length_words = length => (length % 60 ? seconds(length) : minutes(length / 60));
function left_words({ minutes: m, seconds: s }) {
    return [m && minutes(m), s && seconds(s)].filter(Boolean).join(' ');
}

const bell = 'M10 2.5a5 5 0 0 1 5 5v3.5l1.5 3h-13l1.5-3V7.5a5 5 0 0 1 5-5zM8 16a2 2 0 0 0 4 0';
const alarm_marks = { none: 'M3 3l14 14', beep: 'M18 5v5M2 5v5', vibrate: 'M18 4l-1.5 2 1.5 2-1.5 2M2 4l1.5 2L2 8l1.5 2' };
const alarm_picture = kind => svg('svg', { viewBox: '0 0 20 20', 'aria-hidden': 'true', class: 'timer-bell' },
    svg('path', { d: bell }), svg('path', { d: alarm_marks[kind] }));

function sound_button(app) {
    const element = button('timer-sound', '', () => {
        const next = alarms[(alarms.indexOf(app.state.timer_sound) + 1) % alarms.length];
        prepare_alarm(next);
        app.set_timer_sound(next);
        alarm(next);
        show();
    }, { id: 'timer-sound' });
    let shown;
    function show() {
        const kind = app.state.timer_sound;
        if (kind === shown) return;
        shown = kind;
        const words = t(`timer.alarms.${kind}`);
        element.setAttribute('aria-label', t('timer.sound', { kind: words }));
        element.replaceChildren(alarm_picture(kind), h('span', {}, words));
    }
    return { element, show };
}

export function create_timer_bar(app) {
    const timer = () => app.state.timer;
    const time = h('span', { class: 'timer-time', role: 'timer' });
    const name = h('span', { class: 'timer-kind' });
    const left = h('span', { class: 'timer-left' });
    const sound = sound_button(app);
    const said = h('p', { class: 'visually-hidden', role: 'status', id: 'timer-said' });
    let before; // the last reading; what is news is told by it
    let clocks; // at the last look
    let was_hidden = false;
    let ticking;
    let home; // where it stands in a view that has no place of its own for it

    const tapped = action => () => {
        prepare_alarm(app.state.timer_sound);
        action();
        show();
    };
    const more = (id, length, words) => button('secondary', words, tapped(() => app.extend_timer(length)), { id });
    const pause = button('secondary', t('timer.pause'), tapped(() => app.pause_timer()), { id: 'timer-pause' });
    const resume = button('secondary', t('timer.resume'), tapped(() => app.resume_timer()), { id: 'timer-resume' });
    const a_little = more('timer-more', little_more_s, t('timer.more', { seconds: number(little_more_s) }));
    const a_minute = more('timer-more-long', more_s, t('timer.more_minutes', { minutes: number(more_s / 60) }));
    const stop = button('secondary', t('timer.stop'), tapped(() => {
        const { item } = timer() ?? {};
        app.stop_timer();
        const back_to = by_id(`timer-start-${item}`) ?? document.querySelector('main h1');
        back_to?.focus({ preventScroll: true });
    }), { id: 'timer-stop' });
    const parts = [
        h('div', { class: 'timer-words' }, name, time), sound.element,
        h('div', { class: 'timer-buttons' }, pause, resume, a_little, a_minute, stop),
        h('div', { class: 'timer-track' }, left),
    ];
    const element = h('section', { class: 'timer', 'aria-label': t('timer.label') });

    // One that is pressed stays where the thumb is, and keeps the focus.
    function swap(shown, hidden) {
        const focused = document.activeElement === hidden;
        shown.hidden = false;
        hidden.hidden = true;
        if (focused) shown.focus({ preventScroll: true });
    }

    function look_at_clocks() {
        const now = { wall: Date.now(), steady: performance.now() };
        const by = clocks
            ? clock_set_by(clocks, now, { was_awake: holds_screen() && !was_hidden })
            : clock_set_back_by(timer(), now.wall);
        clocks = now;
        was_hidden = document.visibilityState !== 'visible';
        if (!by) return;
        if (!is_paused(timer())) said.textContent = t('timer.clock_set');
        app.change_timer(current => moved_timer(current, by));
    }

    function news_words(news, reading) {
        switch (news) {
            case 'start': return t('timer.said_start', {
                name: title_of(timer()),
                time: timer().steps ? name_of(timer(), reading) : length_words(timer().seconds),
            });
            case 'step': return name_of(timer(), reading);
            case 'half': return t('timer.said_half', { name: title_of(timer()), time: left_words(reading) });
            default: return [end_words(timer()), ago_words(reading)].filter(Boolean).join('. ');
        }
    }

    function tell(reading) {
        const news = timer_news(before, reading);
        // Told once, also when more of it makes the second half begin again.
        before = { ...reading, half: reading.half || (!reading.over && before?.half) };
        if (!news) return;
        said.textContent = news_words(news, reading);
        if (news === 'step' || (news === 'end' && reading.over_ms < late_ms)) alarm(app.state.timer_sound);
    }

    function rest() {
        clearInterval(ticking);
        ticking = clocks = before = undefined;
        said.textContent = '';
        let_screen_go();
    }

    function show_buttons(reading) {
        if (reading.over) pause.hidden = resume.hidden = true;
        else if (reading.paused) swap(resume, pause);
        else swap(pause, resume);
        a_little.disabled = !may_extend(timer(), little_more_s);
        a_minute.disabled = !may_extend(timer(), more_s);
        a_minute.hidden = timer().steps !== null || timer().seconds < long_s;
        stop.textContent = t(reading.over ? 'timer.close' : 'timer.stop');
    }

    function show() {
        element.hidden = !timer();
        if (element.hidden) {
            element.replaceChildren(); // where nothing is timed there is nothing to press, in an emergency above all
            if (element.parentNode === home) element.remove();
            return rest();
        }
        if (!element.isConnected) home?.append(element);
        if (!element.hasChildNodes()) element.append(...parts);
        ticking ??= setInterval(show, tick_ms);
        look_at_clocks();
        const now = Date.now();
        const reading = timer_reading(timer(), now);
        element.classList.toggle('timer-over', reading.over);
        element.classList.toggle('timer-paused', Boolean(reading.paused));
        name.textContent = reading.over ? end_words(timer()) : name_of(timer(), reading);
        const words = reading.over ? ago_words(reading) : clock_words(reading);
        if (time.textContent !== words) time.textContent = words;
        left.style.inlineSize = `${share_left(timer(), now) * 100}%`;
        sound.show();
        show_buttons(reading);
        tell(reading);
        return reading.over || reading.paused ? let_screen_go() : hold_screen();
    }

    by_id('main').after(made(said));
    document.addEventListener('visibilitychange', () => {
        was_hidden ||= document.visibilityState !== 'visible';
        if (timer()) show();
    });
    // A browser lets a page that was opened anew be heard after its first tap.
    document.addEventListener('click', () => timer() && prepare_alarm(app.state.timer_sound), { capture: true });

    return {
        element,
        show,
        begin() {
            before = 'begun';
            clocks = undefined;
            show();
        },
        // After a view is drawn in `main`.
        place(main) {
            home = main;
            show();
        },
    };
}

// How the end makes itself known.
export function alarm_choice(app, choice_field) {
    return choice_field('timer.sound', alarms.map(kind => [kind, t(`timer.alarms.${kind}`)]), {
        draft: app.state.timer_sound,
        changed: (_, kind) => {
            prepare_alarm(kind);
            app.set_timer_sound(kind);
            alarm(kind);
        },
    });
}
