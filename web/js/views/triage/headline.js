// How a result is headed: by its level and, where the core says so, by its state. A person who was seen isn't sent again, and
// nobody is told to stop beside a load that is open.
import { level_heading } from '../../ui/calls.js';
import { days, hours, number, t, t_if, texts, weeks } from '../../ui/locale.js';

const step_of = ({ loads }) => loads?.ladder?.find(({ place }) => place === 'current')?.rung;

// Answered again after these; to be somewhere by then, at the others.
const checked_again = ['injury_protocol', 'soreness_relief'];

function within_words({ unit, count } = {}) {
    if (unit === 'hours') return t('within.hours', { time: hours(count) });
    if (unit === 'days') return t('within.days', { time: days(count) });
    if (unit === 'weeks') return t('within.weeks', { time: weeks(count) });
    return t_if(`within.${unit}`);
}

// Loads that are open go on, also where somebody should have a look: then the words about heavy lifting are others.
const lifts_meanwhile = ({ triage, loads }) => triage.care_level === 'professional_soon' && loads?.gate?.open;

function title(app) {
    const { headline } = app.report;
    if (headline === 'coming_back') {
        const step = step_of(app.report);
        return step === undefined ? t('headlines.coming_back.heading') : t('headlines.coming_back.heading_step', { step: number(step) });
    }
    return headline === 'seen' ? t('headlines.seen.heading') : level_heading(app.report.triage.care_level, app.panel.number());
}

function body(app) {
    const { headline, triage } = app.report;
    if (headline !== 'fresh') return texts(`headlines.${headline}.body`);
    return texts(`levels.${triage.care_level}.${lifts_meanwhile(app.report) ? 'body_lifting' : 'body'}`);
}

// {prefix, title, body, within}: within is when to be seen or to answer, and nothing where that is the time of the next check.
export function headline(app) {
    const { care_level, within } = app.report.triage;
    const limit = app.report.headline === 'fresh' && !checked_again.includes(care_level) && within_words(within);
    return {
        prefix: t(`levels.${care_level}.prefix`),
        title: title(app),
        body: body(app),
        within: limit ? t_if(`levels.${care_level}.within`, { within: limit }) : undefined,
    };
}
