// The button that saves what is ahead as a calendar file, and the words of its events.
import { calendar_events, calendar_text } from '../../state/calendar.js';
import { hint } from '../../ui/dom.js';
import { save_button } from '../../ui/download.js';
import { list, t } from '../../ui/locale.js';

function event_words({ kind, parameters }) {
    const { item, items, check, rung, field } = parameters;
    const words = field ? `calendar.${field}` : `calendar.${kind}`;
    const title = items ? list(items.map(id => t(`recovery.${id}.title`))) : item && t(`recovery.${item}.title`);
    const summary = check ? t(`checks.${check}`) : t(`${words}.summary`, { rung, title });
    return { summary, description: t(`${words}.description`) };
}

export function calendar_part(app) {
    const now = Date.now();
    const events = calendar_events(app.state, app.report, now);
    if (!events.length) return hint(t('data.calendar_empty'));
    const content = () => ({
        name: `liftback-${app.today()}.ics`,
        text: calendar_text(events, { now, owner: app.person_id(), words: event_words }),
        type: 'text/calendar;charset=utf-8',
    });
    return save_button(t('data.calendar'), t('data.calendar_hint'), content);
}
