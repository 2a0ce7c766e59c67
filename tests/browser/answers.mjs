// What a story answers, field by field, and what is kept of it. Without a page: that the page asks and keeps the same is in
// told.test.mjs.
import { standing_after_result } from '../../web/js/state/flow.js';
import { empty_state, with_answers } from '../../web/js/state/state.js';
import { load } from '../../dist/npm/index.mjs';
import { longest_assessment } from './screens.mjs';

const core = await load();
const questions = Object.fromEntries(core.catalogue().questions.map(item => [item.field, item]));
const triage_of = (answers, episode) => core.evaluate({ version: 1, answers, episode }).triage;

const in_hours = ([amount, unit]) => amount * { hours: 1, days: 24 }[unit];
const clocks = { hours_since_session: 'session', hours_since_pain: 'since_pain' };

function pain_told({ none, moving, rest, masked = 'no' }) {
    return none ? { back_pain: 'no' } : { back_pain: 'yes', pain_moving: moving, pain_rest: rest, masked };
}

// Sign by sign, as they are ticked; an emergency ends it at once.
function list_told(story, screen, given, episode) {
    const answers = { ...given };
    const { signs = {} } = story;
    const asked = () => triage_of(answers, episode).screens.find(({ id }) => id === screen).fields;
    const is_over = () => triage_of(answers, episode).care_level === 'call_emergency';
    const asked_first = asked();
    for (const field of Object.keys(signs).filter(name => asked_first.includes(name))) {
        answers[field] = signs[field];
        if (is_over()) return answers;
        for (const opened of asked().filter(name => !asked_first.includes(name) && !(name in answers))) {
            answers[opened] = signs[opened] ?? 'no';
            if (is_over()) return answers;
        }
    }
    const unticked = field => (story.no_toilet_yet && questions[field].kind === 'event' ? 'not_noticed_yet' : 'no');
    return { ...Object.fromEntries(asked().map(field => [field, unticked(field)])), ...answers };
}

function screen_told(story, { id, fields }, answers, episode) {
    if (fields.includes('back_pain')) return { ...answers, ...pain_told(story.pain) };
    if (questions[fields[0]].type === 'sign') return list_told(story, id, answers, episode);
    const open = fields.filter(field => !(field in answers));
    return {
        ...answers,
        ...Object.fromEntries(open.map(field => [field, clocks[field] ? in_hours(story[clocks[field]]) : story[field]])),
    };
}

// {field: value}; given: what has been answered before, and still counts.
export function answers_of(story, { given = {}, episode = 'none' } = {}) {
    let answers = given;
    for (let count = 0; count < longest_assessment; count += 1) {
        const { screens, care_level } = triage_of(answers, episode);
        const open = screens.find(({ complete }) => !complete);
        if (care_level === 'call_emergency' || !open) return answers;
        answers = screen_told(story, open, answers, episode);
    }
    throw new Error('the questions have no end');
}

const text_of_clock = told => told && { text: String(told[0]), unit: told[1] };

// The state after the result has been seen. rest: what else is kept.
export function state_of(story, now, rest = {}) {
    const before = { ...empty_state(), ...rest };
    const answers = answers_of(story, before);
    const hours = Object.fromEntries(Object.entries(clocks).filter(([field]) => field in answers)
        .map(([field, told]) => [field, text_of_clock(story[told])]));
    const state = { ...with_answers(before, answers, now), hours };
    const report = core.evaluate({ version: 1, answers, episode: before.episode });
    return { ...state, standing: standing_after_result(state, report, now), episode_seen: report.triage.episode };
}
