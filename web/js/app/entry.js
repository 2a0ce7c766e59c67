// The first question of a page that opens the bar height or the loads: "Does your back hurt now?" It is asked at each
// load, whatever is saved. "Yes" is triage. "No" asks the lists that the core has for somebody without pain, and the tool
// opens once nothing on them fits.
import { next_view } from '../state/flow.js';
import { with_answers, without_changed } from '../state/state.js';

const tools = ['setup', 'loads'];

export const asks_first = tool => tools.includes(tool);

// What may be shown before it is answered; the rest waits, also where the browser's Forward leads there.
const before = ['start', 'question', 'worry', 'people', 'data'];

const no_pain = { back_pain: 'no', pain_moving: undefined, pain_rest: undefined, masked: undefined };

// What has changed, in the core's words: pain that is gone, or pain that is there and may be from another lift.
const concerned = { no: ['pain'], yes: ['pain', 'new_lift'] };

export function entry_actions(app, { tool, set_state, towards_goal }) {
    let told = !asks_first(tool);

    // Whoever said otherwise before: the warning signs are asked again, and what the change concerns.
    function changed(state, changes) {
        const { always, ...others } = app.catalogue.reopened;
        return without_changed(state, [...always, ...changes.flatMap(change => others[change])]);
    }

    const said = ({ answers }, answer) => answers.back_pain !== undefined && answers.back_pain !== answer;

    function begin(state, given, goal) {
        told = true;
        app.goal = goal;
        if (said(state, given.back_pain)) {
            set_state(changed(state, concerned[given.back_pain]));
            app.asking_because = 'changed';
        }
        app.answer(given);
        app.go(towards_goal(next_view(app.report)));
    }

    return {
        tool,
        may_show: view => told || before.includes(view.name),
        // How many lists "No" leads to.
        lists_after_no() {
            const state = said(app.state, 'no') ? changed(app.state, concerned.no) : app.state;
            const { screens } = app.report_on(with_answers(state, no_pain, Date.now())).triage;
            return screens.filter(({ complete }) => !complete).length;
        },
        no_pain: () => begin(app.state, no_pain, tool),
        pain: () => begin(app.state, { back_pain: 'yes' }, null),
    };
}
