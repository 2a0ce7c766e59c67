// "How was it last night, this morning?": what the core says is due about earlier sessions. One tap is one answer, kept
// at once; a slip is put right by another tap, for the questions stay until the page is drawn anew.
import { button, h, hint } from '../../ui/dom.js';
import { may_go_on } from '../../state/flow.js';
import { day, t } from '../../ui/locale.js';
import { decision_lines } from './decision.js';
import { session_field } from './session_fields.js';

const most_shown = 2;

function card(app, { id, due }) {
    const session = app.session(id);
    const decided = h('div', { role: 'status' });
    const changed = (name, value) => {
        app.change_session(id, { [name]: value });
        const told = app.journal_report().sessions.find(item => item.id === id);
        if (told?.decision) decided.replaceChildren(...decision_lines(app, told.decision).filter(Boolean));
    };
    const heading = `follow-up-${id}`;
    return h('section', { class: 'card card-open follow-up', 'aria-labelledby': heading, 'data-session': id },
        h('h2', { id: heading }, t('follow_up.heading', { day: day(session.at) })),
        hint(t('follow_up.lead')),
        h('div', { class: 'question' },
            due.map(name => session_field(name, { session, changed, path: `journal[${id}]` }))),
        decided);
}

export function follow_ups(app) {
    if (!app.state.journal.length) return undefined;
    const { sessions = [] } = app.journal_report();
    return [...sessions].reverse().filter(({ due }) => due.length).slice(0, most_shown).map(told => card(app, told));
}

// A session that was begun and not finished: a reload or a closed page does not end it.
export function go_on_part(app) {
    if (!may_go_on(app.report, app.state)) return undefined;
    return h('section', { class: 'card card-calm' },
        h('p', {}, t('session.going_on')),
        button('primary', t('loads_view.go_on'), () => app.go({ name: 'session' })));
}
