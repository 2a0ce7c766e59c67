// "Something went wrong": the session ends on the spot, and the warning signs are asked again.
import { calls } from '../../ui/calls.js';
import { dial_yourself } from '../../ui/dial.js';
import { button, fields, h, note } from '../../ui/dom.js';
import { t } from '../../ui/locale.js';
import { alarms, ending_rule } from '../../state/session_record.js';
import { session_field } from './session_fields.js';

export function session_wrong(app, session) {
    const changed = (name, value) => app.change_session(session.id, { [name]: value });
    const status = h('div', { role: 'alert' });

    function end() {
        const ended_by = ending_rule(app.session(session.id), app.catalogue.session_rules);
        if (!ended_by) return status.replaceChildren(note(t('session.wrong_tell')));
        app.finish_session(session.id);
        return app.triage_again();
    }

    const number = app.panel.number();
    return [
        h('h1', { tabindex: -1 }, t('session.wrong_heading')),
        h('div', { class: 'notice notice-urgent' }, h('p', {}, t('session.wrong_lead')), calls(number)),
        dial_yourself(number),
        fields(end,
            alarms.map(name => session_field(name, { session, changed })),
            session_field('pain_during', { session, changed }),
            status,
            button('primary', t('session.wrong_end'), end),
            button('secondary', t('session.wrong_back'), () => app.go({ name: 'session' }))),
    ];
}
