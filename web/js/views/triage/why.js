// Why it may have hurt: questions in three parts, and below them what the core makes of the answers so far.
import { button, by_id, folded, h, hint, note } from '../../ui/dom.js';
import { choice_field } from '../../ui/forms.js';
import { has, number, t, t_if, texts } from '../../ui/locale.js';
import { evidence_details, notes_details } from '../../ui/evidence.js';
import { section_bar } from '../../ui/section_bar.js';

const stops = ['pain_rises', 'pain_radiates', 'numbness_or_tingling'];
const general_notes = ['D1', 'never_normal'];

const path_of = id => `why.${id}`;
const options = () => ['yes', 'no', 'not_sure'].map(value => [value, t(`choices.masked.${value}`)]);
const has_signs_in_leg = ({ report }) => report.triage.plan === 'leg';

const questions_of = ({ report }, part) => report.why.questions.filter(question => question.part === part);
const parts_of = ({ report }) => [...new Set(report.why.questions.map(({ part }) => part))];
const answered_words = questions =>
    t('why.answered', { count: number(questions.filter(({ answered }) => answered).length), of: number(questions.length) });

function question(app, { id, part }) {
    const field = choice_field(path_of(id), options(), {
        draft: app.state.drafts[path_of(id)],
        changed: (path, value) => {
            app.draft(path, value);
            show_found(app);
        },
    });
    if (part !== 'test') return field;
    return h('div', { class: 'self-test' },
        h('h3', {}, t(`why.tests.${id}.title`)),
        h('ol', {}, texts(`why.tests.${id}.steps`).map(text => h('li', {}, text))),
        field);
}

const stop_list = () => h('div', { class: 'notice' },
    h('p', {}, t('why.stop')),
    h('ul', {}, stops.map(id => h('li', {}, t(`stop.${id}`)))));

// Closes this part and goes on to the next, or to what the answers point to.
function next_button(part, next) {
    const words = next ? t('why.next_part', { part: t(`why.parts.${next}.title`) }) : t('why.to_result');
    return button('secondary', words, () => {
        by_id(`why-${part}`).open = false;
        const target = next ? by_id(`why-${next}`) : by_id('why-result');
        if (next) target.open = true;
        target.scrollIntoView({ block: 'start' });
        (next ? target.querySelector('summary') : target).focus({ preventScroll: true });
    });
}

function part_view(app, part, index, parts) {
    const questions = questions_of(app, part);
    const first_open = parts.find(name => !questions_of(app, name).every(({ answered }) => answered));
    return h('details', { id: `why-${part}`, class: 'form-part why-part', open: part === first_open },
        h('summary', {},
            h('h2', {}, t(`why.parts.${part}.title`)),
            h('span', { class: 'hint', id: `why-${part}-count` }, answered_words(questions))),
        h('p', {}, t(`why.parts.${part}.lead`)),
        part === 'test' && stop_list(),
        questions.map(item => question(app, item)),
        next_button(part, parts[index + 1]));
}

// "Was it heavier than you are used to? Yes", "Bend with a stick: Did all three points keep touching? No"
function answers_list(app, words, questions) {
    if (!questions.length) return undefined;
    const said = id => t(has(`why.tests.${id}`) ? 'why.said_test' : 'why.said', {
        test: t_if(`why.tests.${id}.title`),
        question: t(`form.${path_of(id)}.label`),
        answer: t(`choices.masked.${app.state.drafts[path_of(id)]}`),
    });
    return [h('p', { class: 'said' }, t(words)), h('ul', { class: 'said' }, questions.map(id => h('li', {}, said(id))))];
}

// Whether a movement may be done is for its own part of the report to say.
function drills_part(app, ids) {
    if (!ids.length) return undefined;
    const shown = (app.report.drills ?? []).filter(({ id, state }) => ids.includes(id) && state !== 'locked');
    if (!shown.length) return hint(t('why.drills_shut'));
    return h('div', { class: 'actions' }, shown.map(({ id }) =>
        button('secondary', t(`drills.${id}.title`), () => app.go({ name: 'drill', id }), { 'data-drill': id })));
}

function found_card(app, found) {
    const { id, rank, likely, because, against, cues, drills, notes, evidence } = found;
    const title = t(`why.contributors.${id}.title`);
    const ranked = rank !== undefined;
    return h('li', { class: `item found found-${likely}`, 'data-contributor': id, 'data-likely': likely },
        h('h3', {}, ranked && `${t('why.ranked', { rank: number(rank) })} `, title),
        h('p', { class: 'likely' }, t(`why.likely.${likely}`), ' · ', t(`why.groups.${found.group}`)),
        h('p', {}, t(`why.contributors.${id}.what`)),
        answers_list(app, 'why.because', because),
        answers_list(app, 'why.against', against),
        ranked && (cues.length > 0 || drills.length > 0) && folded(t('why.helps'),
            cues.length > 0 && h('ul', {}, cues.map(cue => h('li', {}, t(`why.cues.${cue}`)))),
            drills_part(app, drills)),
        notes_details(app, notes),
        evidence_details(app, evidence));
}

const found_list = (app, all) => h('ul', { class: 'items', role: 'list' }, all.map(found => found_card(app, found)));

function counting(app) {
    const limits = Object.fromEntries(app.catalogue.why_limits.map(({ id, value }) => [id, number(value)]));
    return folded(t('why.how'), h('p', {}, t('why.counting', {
        main: limits.why_main_counts, likely: limits.why_likely_from, possible: limits.why_possible_from,
    })));
}

function found_parts(app) {
    const { questions, contributors } = app.report.why;
    if (!questions.some(({ answered }) => answered)) return [h('p', {}, t('why.nothing_yet'))];
    const ranked = contributors.filter(({ rank }) => rank !== undefined);
    const others = contributors.filter(({ rank }) => rank === undefined);
    const access = app.report.permissions.bar_advice;
    const any_equal = new Set(ranked.map(({ rank }) => rank)).size < ranked.length;
    return [
        any_equal && hint(t('why.equals')),
        ranked.length > 0 ? found_list(app, ranked) : h('p', {}, t('why.none_found')),
        ranked.length > 0 && access !== 'open' && hint(t(`why.cues_shut.${access}`)),
        others.length > 0 && folded(t('why.others'), found_list(app, others)),
        counting(app),
    ];
}

// After each answer only what follows from it is drawn anew: the focus stays, and so does what is open.
function show_found(app) {
    for (const part of parts_of(app)) by_id(`why-${part}-count`).textContent = answered_words(questions_of(app, part));
    by_id('why-found').replaceChildren(...found_parts(app).flat(Infinity).filter(Boolean));
    const likely = app.report.why.contributors.filter(found => found.likely === 'likely').length;
    by_id('why-status').textContent = likely ? t('why.status', { count: likely }) : '';
}

function tests_shut(app) {
    const { tests } = app.report.why;
    if (tests === 'open' || has_signs_in_leg(app)) return undefined;
    return hint(t(`why.tests_shut.${tests}`, { limit: number(app.limits.hinge_test_pain_at_most) }));
}

function clear(app) {
    app.forget_drafts('why.');
    app.go({ name: 'why' });
}

export function why_view(app) {
    return [
        section_bar(app, 'recovery'),
        h('h1', { tabindex: -1 }, t('why.heading')),
        has_signs_in_leg(app) && note(t('why.leg')),
        h('p', { class: 'lead' }, t('why.lead')),
        h('div', { class: 'opinion' },
            h('p', {}, t('why.opinion')),
            h('p', {}, t('notes.D1')),
            notes_details(app, general_notes)),
        parts_of(app).map((part, index, parts) => part_view(app, part, index, parts)),
        tests_shut(app),
        h('p', { class: 'visually-hidden', id: 'why-status', role: 'status' }),
        h('section', { class: 'part', 'aria-labelledby': 'why-result' },
            h('h2', { id: 'why-result', tabindex: -1 }, t('why.result')),
            h('div', { id: 'why-found' }, found_parts(app))),
        button('link', t('why.again'), () => clear(app)),
    ];
}
