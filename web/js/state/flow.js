// Which view comes next. The core says which screens there are and which are complete; this only walks them.

const top_levels = ['medical_today', 'call_emergency'];

export const is_emergency = report => report.triage.care_level === 'call_emergency';
export const is_top_level = report => top_levels.includes(report.triage.care_level);
export const is_complete = report => report.triage.screens.every(screen => screen.complete);

export const question = screen => ({ name: 'question', screen });
export const result = { name: 'result' };

// The first open screen after `current`, then any open one, then the result.
export function next_view(report, current) {
    if (is_emergency(report)) return result;
    const { screens } = report.triage;
    const at = screens.findIndex(screen => screen.id === current);
    const open = [...screens.slice(at + 1), ...screens.slice(0, at + 1)].find(screen => !screen.complete);
    return open ? question(open.id) : result;
}

// Whether a tool that the page's address asks for opens in place of the result: the plan where there is one, the others
// where nothing was found that needs care.
export function opens_at_once(tool, report, state) {
    if (!sections(report, state).includes(tool)) return false;
    return tool === 'recovery' || report.triage.care_level === 'train';
}

export const resume_view = report => (is_top_level(report) && is_complete(report) ? result : next_view(report));

export const started = state => Object.keys(state.answers).length > 0 || state.standing !== null;

const is_finished = ({ finished_at }) => Number.isFinite(finished_at);
const has_sessions = journal => journal.some(is_finished);

// The sections a report and a journal have; what they lack cannot be visited.
export function sections(report, { journal }) {
    return ['result', 'recovery', 'setup', 'loads', 'journal', 'answers'].filter(name => {
        if (name === 'recovery') return report.recovery;
        if (name === 'setup') return report.permissions.bar_advice !== 'none';
        if (name === 'loads') return report.permissions.loads !== 'none';
        if (name === 'journal') return !is_top_level(report) && has_sessions(journal);
        return true;
    });
}

// One that was begun goes on while loads are let through; where questions are open it waits for their answers.
export const may_go_on = (report, { journal }) => report.permissions.loads !== 'none' && !journal.every(is_finished);

function allowed_session({ done }, report, state) {
    if (is_top_level(report)) return false;
    return done ? state.journal.some(session => session.id === done && is_finished(session)) : may_go_on(report, state);
}

// What is practised, where advice at the bar is given.
const of_technique = ['prevention', 'checklist', 'bracing', 'film_audit'];

const always_allowed = [
    'start', 'worry', 'change', 'result', 'answers', 'examination', 'people', 'data', 'summary',
];

// One that there is not is looked for in the list.
function allowed_drill(view, { drills }) {
    if (!drills) return result;
    return view.name === 'drills' || drills.some(({ id }) => id === view.id) ? view : { name: 'drills' };
}

// A view that this report does not allow, or that storage or the history remembers wrongly, becomes the result.
export function allowed_view(view, report, state) {
    if (view.name === 'question') {
        return report.triage.screens.some(screen => screen.id === view.screen) ? view : next_view(report);
    }
    if (always_allowed.includes(view.name)) return view;
    if (['drills', 'drill'].includes(view.name)) return allowed_drill(view, report);
    if (view.name === 'why') return report.why ? view : result;
    if (view.name === 'hinge_test') return report.permissions.hinge_test === 'none' ? result : view;
    if (view.name === 'claims') return is_top_level(report) ? result : view;
    if (of_technique.includes(view.name)) return report.technique ? view : result;
    if (view.name === 'shared') return is_top_level(report) ? result : view;
    if (view.name === 'journal') return is_top_level(report) ? result : view;
    if (view.name === 'session') return allowed_session(view, report, state) ? view : result;
    return sections(report, state).includes(view.name) ? view : result;
}

// A result of the top two levels stands from when it was shown, and anew when later answers lead to one again.
export function standing_after_result(state, report, now) {
    const level = report.triage.care_level;
    const { standing } = state;
    if (!is_top_level(report)) return standing;
    const answered_since = standing && Math.max(...Object.values(state.at)) > standing.at;
    const newly = !standing || top_levels.indexOf(level) > top_levels.indexOf(standing.care_level) ||
        (report.triage.standing?.lifted_by && answered_since);
    if (!newly) return standing;
    const reasons = report.triage.reasons.filter(reason => reason.care_level === level);
    const fields = reasons.flatMap(reason => reason.fields).filter(field => state.answers[field]);
    return { care_level: level, at: now, tapped_by_mistake: false, fields };
}

// What an examination was for: the reasons of the result at which it was recorded. At the top levels nobody knows yet which
// stand beneath; then it is those of the first result after it that were answered the same before, if that result comes
// within the time that answers count. What is told later it has not seen.
const rests_below_the_top = report => !is_top_level(report) && report.triage.care_level !== 'incomplete';

export const examined_for_at = (report, answers) =>
    rests_below_the_top(report) ? report.triage.reasons.map(({ rule }) => rule) : { given: answers };

export function examined_for_after({ examined_for, examined_at, answers }, report, now, hours_that_count) {
    const given = examined_for?.given;
    if (!given) return examined_for;
    if (now - examined_at > hours_that_count * 3_600_000) return [];
    if (!rests_below_the_top(report)) return examined_for;
    const known = field => field in given && (typeof answers[field] === 'number' || answers[field] === given[field]);
    return report.triage.reasons.filter(({ fields }) => fields.every(known)).map(({ rule }) => rule);
}

// The graver of two results that stand; of one level, the later.
export function graver_standing(one, other) {
    if (!one || !other) return one ?? other;
    const rank = ({ care_level }) => top_levels.indexOf(care_level);
    return (rank(one) - rank(other) || one.at - other.at) >= 0 ? one : other;
}

// The mistaken answer has been changed in time: the earlier result is gone.
export const mistake_settled = report => report.triage.standing?.lifted_by === 'mistake' && !is_top_level(report);
