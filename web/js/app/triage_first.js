// The report that the page goes by. Triage comes first, from a small text of its own: whatever becomes of all the rest, the
// level stands. Pure but for the core.
import { to_request, triage_request } from '../state/state.js';

const of_whole_text = problem => problem.field === '';

function rest_of(core, request) {
    try {
        return core.evaluate(request);
    } catch {
        return { refused: 'trapped' };
    }
}

// With `refused`, a problem's code or "trapped", there is nothing but triage: the rest could not be read.
// questions: {field: its row of the catalogue}. Throws where triage itself fails.
export function report_on(core, state, now, questions) {
    const first = core.triage(triage_request(state, now, questions));
    const rest = rest_of(core, to_request(state, now, field => questions[field]?.expires));
    const refused = rest.refused ?? rest.problems.find(of_whole_text)?.code ??
        (rest.triage.care_level === first.triage.care_level ? undefined : 'trapped');
    if (refused) return { ...first, problems: rest.problems ?? first.problems, refused };
    return { ...rest, triage: first.triage };
}
