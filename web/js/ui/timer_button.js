// Buttons that start a timer: "Start 5 minutes".
import { prepare_alarm } from './alarm.js';
import { button, h } from './dom.js';
import { list, number, t } from './locale.js';
import { timers_of } from '../state/timers.js';
import { length_words } from './timer_bar.js';

// On a tap. kind: of the words under timer.kinds; seconds: how long; most: no longer than this, or nothing; item: the id
// of the plan's row or the drill it belongs to, without which no report can end it but one of the top levels.
export function start_timer(app, { kind, seconds, item, most }) {
    prepare_alarm(app.state.timer_sound);
    app.begin_timer({ kind, seconds, item, most });
}

// steps: [{words: a key, with: {name: number}, seconds}], one after the other.
function start_sequence(app, { kind, steps, item }) {
    prepare_alarm(app.state.timer_sound);
    app.begin_timer({ kind, steps, item });
}

function start_words({ words, with: parameters, seconds, times }) {
    return t(words, {
        time: seconds && length_words(seconds),
        count: times,
        times: times && number(times),
        rpm: parameters?.rpm && list(parameters.rpm.map(pace => number(pace)), 'unit'),
    });
}

// For an item of the plan or a drill, {id, dose, stop, kind}; nothing where its dose takes no time.
export function timer_button(app, item) {
    const timers = timers_of(item);
    if (!timers.length) return undefined;
    const start = ({ timer }) => (timer.steps ? start_sequence(app, timer) : start_timer(app, timer));
    return h('div', { class: 'timer-start' }, timers.map((offered, index) =>
        button('secondary', start_words(offered), () => start(offered), {
            id: `timer-start-${item.id}${index ? `-${index}` : ''}`,
        })));
}
