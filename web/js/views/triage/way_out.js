// The way out of a result that stands: a mistaken tap, somebody who has looked at it, somebody else who answers.
import { button, h, note } from '../../ui/dom.js';
import { minutes, t } from '../../ui/locale.js';
import { refused_words } from './words_of_answers.js';

const minute = 60_000;
const second = 1000;
const minutes_and_seconds = ms => {
    const left = Math.ceil(ms / second);
    return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
};

// A mistaken tap can be taken back for so long, which is counted down; then only that it can't any more is said.
function mistake_part(app) {
    const allowed = app.limits.mistake_withdrawn_within_minutes;
    const left = () => (app.state.standing?.at ?? 0) + allowed * minute - Date.now();
    const time = minutes(allowed);
    const count = h('strong', { role: 'timer' });
    const part = h('div', { id: 'mistake' });
    let counting;
    let joined = false;

    function show() {
        if (left() > 0) {
            count.textContent = minutes_and_seconds(left());
        } else {
            clearInterval(counting);
            part.replaceChildren(h('p', {}, t('way_out.mistake_over', { time })));
        }
    }
    part.append(
        h('p', {}, t('way_out.mistake_for', { time }), ' ', t('way_out.mistake_left'), ' ', count),
        h('div', { class: 'actions' }, button('secondary', t('way_out.mistake'), app.tapped_by_mistake)));
    counting = setInterval(() => {
        joined ||= part.isConnected;
        if (joined && !part.isConnected) clearInterval(counting);
        else show();
    }, second);
    show();
    return part;
}

export function way_out(app) {
    const refused = app.report.triage.standing?.refused;
    return h('section', { class: 'part', 'aria-labelledby': 'part-way-out' },
        h('h2', { id: 'part-way-out' }, t('way_out.heading')),
        h('p', {}, t('way_out.stands')),
        refused && note(refused_words(app, refused)),
        mistake_part(app),
        h('div', { class: 'actions' },
            button('secondary', t('way_out.examined'), () => app.go({ name: 'examination' })),
            button('secondary', t('way_out.someone_else'), () => app.go({ name: 'people' }))));
}
