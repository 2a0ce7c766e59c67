// What the page makes of what was typed, without a browser: web/js/state/state.js and flow.js are pure.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowed_view, examined_for_after, examined_for_at, graver_standing, may_go_on, next_view, result, standing_after_result } from '../../web/js/state/flow.js';
import {
    answer_now, draft_text, empty_state, parsed_list, parsed_number, restored, to_request, with_answers, with_draft, with_gate_of_today,
    with_imperial, with_units, without_changed,
} from '../../web/js/state/state.js';

const hour = 3_600_000;
const noon = new Date(2026, 10, 21, 12).getTime();
const all_expire = () => true;

test('numbers take a point or a comma, and anything else reaches the core as it was typed', () => {
    assert.equal(parsed_number(' 82,5 '), 82.5);
    assert.equal(parsed_number('82.5'), 82.5);
    assert.equal(parsed_number('-1'), -1);
    for (const text of ['82,5,1', '1e3', '0x10', 'eighty', '8 2']) assert.equal(parsed_number(text), text);
    assert.deepEqual(parsed_list('16, 24,5; 32'), [16, 24.5, 32]);
});

test('clocks go on counting after they were answered', () => {
    const state = with_answers(empty_state(), { hours_since_session: 30 }, noon);
    assert.equal(to_request(state, noon + 2 * hour, all_expire).answers.hours_since_session, 32);
    assert.equal(to_request(state, noon - 2 * hour, all_expire).answers.hours_since_session, 30, 'a clock set back');
    assert.equal(answer_now(state, 'hours_since_session', noon + 20 * hour), 50, 'and so they are told');
    assert.equal(answer_now(with_answers(state, { fever: 'no' }, noon), 'fever', noon + hour), 'no');
});

test('the age sent is that of the oldest answer that expires', () => {
    let state = with_answers(empty_state(), { cancer: 'no' }, noon);
    state = with_answers(state, { fever: 'no' }, noon + hour);
    state = with_answers(state, { dark_urine: 'not_noticed_yet' }, noon + 2 * hour);
    const { answers } = to_request(state, noon + 4 * hour, field => field !== 'cancer');
    assert.equal(answers.age_hours, 3);
    assert.equal(answers.not_noticed_age_hours, 2);
});

test('dates ahead of now reach the core as they are', () => {
    const ahead = noon + 30 * hour;
    let state = with_answers(empty_state(), { fever: 'no' }, noon);
    state = with_answers(state, { cancer: 'no', dark_urine: 'not_noticed_yet' }, ahead);
    state = with_draft({ ...state, standing: { at: ahead, care_level: 'medical_today' }, examined_at: ahead }, 'examination.hours_ago', '2', noon);
    const { answers, standing, examination } = to_request(state, noon, field => field !== 'cancer');
    assert.equal(answers.age_hours, 0);
    assert.equal(answers.newest_age_hours, -30);
    assert.equal(answers.not_noticed_age_hours, -30);
    assert.equal(standing.minutes_ago, -30 * 60);
    assert.deepEqual(examination, { hours_ago: 2, entered_hours_ago: -30 });
    const { answers: none } = JSON.parse(JSON.stringify(to_request(empty_state(), noon, all_expire)));
    assert.deepEqual(none, {});
});

test('an answer that storage holds without its time is asked again', () => {
    const saved = { ...with_answers(empty_state(), { fever: 'no', cancer: 'no' }, noon), at: { cancer: noon } };
    assert.deepEqual(restored(saved).answers, { cancer: 'no' });
    for (const damaged of [null, 'text', { version: 7 }, { version: 1, answers: 'none' }])
        assert.deepEqual(restored(damaged).answers, {});
});

test('after a change only the answers concerned are forgotten, and an injury goes on', () => {
    let state = with_answers(empty_state(), { fever: 'no', age: 'from_65', pain_moving: 4, hours_since_session: 30 }, noon);
    state = with_draft(state, 'base.max', '180', noon);
    const standing = { care_level: 'medical_today', at: noon };
    state = { ...state, episode_seen: 'open', standing, examined_at: noon, hours: { hours_since_session: { text: '30' } } };
    const next = without_changed(state, ['fever', 'pain_moving', 'never_asked']);
    assert.deepEqual(next.answers, { age: 'from_65', hours_since_session: 30 });
    assert.deepEqual(next.at, { age: noon, hours_since_session: noon });
    assert.equal(next.episode, 'open');
    for (const key of ['drafts', 'standing', 'examined_at', 'hours', 'country']) assert.deepEqual(next[key], state[key], key);
    assert.deepEqual(without_changed(state, ['hours_since_session']).hours, {}, 'what was typed goes with its answer');
    assert.equal(state.answers.fever, 'no', 'the state before stays as it was');
});

test("the gate's scores of today are yesterday's one day later and nobody's after two", () => {
    let state = empty_state();
    for (const path of ['entry_gate.today.at_rest', 'entry_gate.yesterday.at_rest', 'entry_gate.dowel_hinges_today', 'base.max'])
        state = with_draft(state, path, '1', noon);
    assert.equal(with_gate_of_today(state, noon + hour), state);
    const a_day_back = with_gate_of_today(state, noon - 24 * hour);
    assert.deepEqual(a_day_back.drafts, state.drafts, 'over the date line');
    assert.deepEqual(with_gate_of_today(a_day_back, noon).drafts, { 'base.max': '1', 'entry_gate.yesterday.at_rest': '1' });
    assert.deepEqual(with_gate_of_today(state, noon - 48 * hour).drafts, { 'base.max': '1' }, 'a wrong clock wrote it');
    assert.deepEqual(with_gate_of_today(state, noon + 24 * hour).drafts, { 'base.max': '1', 'entry_gate.yesterday.at_rest': '1' });
    assert.deepEqual(with_gate_of_today(state, noon + 48 * hour).drafts, { 'base.max': '1' });
});

test('tries of the hinge test are typed in cm or inches, each in a field of its own', () => {
    const typed = { 'hinge.deadlift_tries_mm[0]': '31,5', 'hinge.deadlift_tries_mm[1]': '', 'hinge.deadlift_at': 'mid_shin', 'hinge.romanian_mm': '350' };
    let state = empty_state();
    for (const [path, text] of Object.entries(typed)) state = with_draft(state, path, text, noon);
    const expected = { deadlift_tries_mm: [315], deadlift_at: 'mid_shin', romanian_mm: 350 };
    assert.deepEqual(to_request(state, noon, all_expire).hinge, expected);
    const { hinge } = to_request({ ...state, imperial: true }, noon, all_expire);
    assert.ok(Math.abs(hinge.deadlift_tries_mm[0] - 31.5 * 25.4) < 1e-9);
    assert.equal(draft_text('hinge.deadlift_tries_mm[0]', 315, false), '31.5');
    assert.equal(draft_text('hinge.deadlift_tries_mm[0]', 254, true), '10');
    assert.equal(draft_text('hinge.deadlift_mm', 315, false), '315');
});

test('the hinge test is a view where bar advice is open, and nowhere else', () => {
    const view = { name: 'hinge_test', stance: 'romanian' };
    const with_access = hinge_test => ({ permissions: { hinge_test }, triage: { care_level: 'train', screens: [] } });
    for (const access of ['open', 'pain']) assert.equal(allowed_view(view, with_access(access), empty_state()), view);
    assert.equal(allowed_view(view, with_access('none'), empty_state()), result);
});

test('what is typed lands at its path, converted only where the person types inches and pounds', () => {
    let state = { ...empty_state(), imperial: true };
    const typed = { 'lifter.stature_cm': '70', 'lifter.sex': 'male', 'base.max': '405', 'equipment.discs[1].mass': '45', 'equipment.kettlebells': '16 24', 'planned.trap_bar': 'yes', 'base.lowered_to': ' ' };
    for (const [path, text] of Object.entries(typed)) state = with_draft(state, path, text, noon);
    const request = to_request(state, noon, all_expire);
    assert.equal(Math.round(request.lifter.stature_cm * 10) / 10, 177.8);
    assert.equal(request.lifter.sex, 'male');
    assert.deepEqual(request.base, { max: 405 });
    assert.deepEqual(request.equipment, { discs: [{ mass: 45 }], kettlebells: [16, 24] });
    assert.equal(request.planned.trap_bar, true);
});

const report = (care_level, screens, standing) => ({ triage: { care_level, screens, standing, reasons: [] } });
const screens = [{ id: 'legs', complete: true }, { id: 'age', complete: false }, { id: 'pain', complete: false }];

test('a session that was begun goes on only while loads are let through', () => {
    const of = (loads, care_level = 'injury_protocol') => ({ permissions: { loads }, triage: { care_level } });
    const running = { journal: [{ id: 1, at: noon }] };
    assert.ok(may_go_on(of('ladder'), running));
    assert.ok(!may_go_on(of('ladder'), { journal: [{ id: 1, at: noon, finished_at: noon }] }));
    assert.ok(!may_go_on(of('none', 'incomplete'), running), 'nor while a question is open');
    for (const level of ['incomplete', 'medical_today', 'call_emergency', 'professional_soon'])
        assert.equal(allowed_view({ name: 'session' }, of('none', level), running), result, level);
});

test('the next view is the next open screen, then any open one, then the result', () => {
    assert.equal(next_view(report('incomplete', screens), 'legs').screen, 'age');
    assert.equal(next_view(report('incomplete', screens), 'age').screen, 'pain');
    assert.equal(next_view(report('incomplete', screens), 'pain').screen, 'age');
    assert.deepEqual(next_view(report('call_emergency', screens), 'legs'), result);
});

test('a top-level result stands from when it was shown, and a worse one anew', () => {
    const state = with_answers(empty_state(), { fever: 'yes' }, noon);
    const today = standing_after_result(state, report('medical_today', []), noon);
    assert.deepEqual([today.care_level, today.at, today.tapped_by_mistake], ['medical_today', noon, false]);
    const standing = { ...state, standing: today };
    assert.equal(standing_after_result(standing, report('medical_today', []), noon + hour), today);
    assert.equal(standing_after_result(standing, report('call_emergency', []), noon + hour).at, noon + hour);
    assert.equal(standing_after_result(standing, report('soreness_relief', []), noon + hour), today);
});

test('a record of version 1 keeps everything it had', () => {
    const { journal, removed, way_back, history, timer, set_aside, name, ...old } = empty_state();
    const saved = { ...with_answers({ ...old, country: 'GB', episode: 'open' }, { fever: 'no' }, noon), version: 1 };
    saved.drafts = { 'base.max': '180' };
    const state = restored(JSON.parse(JSON.stringify(saved)));
    assert.deepEqual(state, { ...empty_state(), ...saved, version: 2 });

    const on_a_step = restored({ ...saved, drafts: { current_rung: '4' } });
    assert.deepEqual([on_a_step.drafts, on_a_step.set_aside], [{}, [{ from: 'drafts.current_rung', value: '4' }]]);
});

test('what cannot be used of a saved record is set aside, not dropped', () => {
    const good = { id: 1, at: noon, kind: 'ladder' };
    const journal = [good, 'text', null, { id: 2 }, { id: 'x', at: noon }, { id: 1, at: noon + hour }];
    const saved = { version: 2, journal, history: [7, { at: noon }], way_back: 'far', removed: {}, timer: 'soon', name: 'Ann' };
    const state = restored(saved);
    assert.deepEqual(state.journal, [good]);
    assert.deepEqual(state.history, [{ at: noon }]);
    assert.deepEqual([state.way_back, state.removed, state.timer, state.name], [null, null, null, 'Ann']);
    const aside = from => state.set_aside.filter(item => item.from === from).map(({ value }) => value);
    assert.deepEqual(aside('journal'), journal.slice(1));
    assert.deepEqual([aside('history'), aside('way_back'), aside('removed')], [[7], ['far'], [{}]]);
    assert.deepEqual(restored(JSON.parse(JSON.stringify(state))), state, 'and stays so');
    assert.deepEqual(restored({ version: 2, journal: 'gone' }).set_aside, [{ from: 'journal', value: 'gone' }]);
});

test('the core gets the finished sessions of this way back, and nothing of it before there is one', () => {
    const session = { id: 1, at: noon, kind: 'ladder', course: 2, finished_at: noon + hour };
    const others = [
        { ...session, id: 2, course: 1 }, { ...session, id: 3, kind: 'soreness' }, { ...session, id: 4, finished_at: undefined },
    ];
    const state = { ...empty_state(), journal: [session, ...others] };
    const parts = ['way_back', 'journal'];
    assert.ok(parts.every(part => !(part in to_request(state, noon, all_expire))));
    const way_back = { course: 2, gate_at: noon, base: 180, unit: 'kg', imported: false };
    const request = to_request({ ...state, way_back }, noon + 2 * hour, all_expire);
    assert.deepEqual(parts.map(part => request[part]), [way_back, [session]]);
});

test('a value of a request is typed as it would be read', () => {
    const typed = [
        ['lifter.stature_cm', 177.8, true, '70'], ['lifter.stature_cm', 177.8, false, '177.8'],
        ['lifter.mass_kg', 82, true, '180.779055'], ['planned.trap_bar', true, false, 'yes'],
        ['planned.trap_bar', false, false, 'no'], ['equipment.kettlebells', [16, 24.5], false, '16 24.5'],
        ['equipment.unit', 'lb', false, 'lb'],
    ];
    for (const [path, value, imperial, text] of typed) {
        assert.equal(draft_text(path, value, imperial), text, path);
        const state = with_draft({ ...empty_state(), imperial }, path, text, noon);
        const [part, field] = path.split('.');
        const read = to_request(state, noon, all_expire)[part][field];
        if (typeof value === 'number') assert.ok(Math.abs(read - value) < 1e-6, path);
        else assert.deepEqual(read, value, path);
    }
});

test('of two results that stand the graver counts, then the later', () => {
    const [today, later, call] = [['medical_today', 1], ['medical_today', 2], ['call_emergency', 1]].map(([care_level, at]) => ({ care_level, at }));
    for (const [one, other, expected] of [[today, call, call], [call, later, call], [today, later, later], [null, today, today], [null, null, null]]) {
        assert.equal(graver_standing(one, other), expected);
        assert.equal(graver_standing(other, one), expected);
    }
});

const lb = { ...empty_state(), drafts: { 'equipment.unit': 'lb' }, imperial: true, units_by: { loads: 'page', body: 'page' } };
test('the units of the address are the start of a record in which nothing is chosen', () => {
    assert.deepEqual(with_units(empty_state(), 'lb'), lb);
    assert.deepEqual(with_units(lb, 'lb'), lb);
    assert.equal(with_units(lb, undefined), lb);
    assert.deepEqual(with_units(lb, 'kg').drafts, { 'equipment.unit': 'kg' }, 'as another address asks');
    assert.equal(with_units(lb, 'kg').imperial, false);
});

test('what the person chose counts, also the other way round', () => {
    const chosen = with_imperial(with_draft(lb, 'equipment.unit', 'kg', 0), false);
    assert.deepEqual(with_units(chosen, 'lb').drafts, { 'equipment.unit': 'kg' });
    assert.equal(with_units(chosen, 'lb').imperial, false);
    assert.equal(with_units(restored(JSON.parse(JSON.stringify(chosen))), 'lb').imperial, false, 'also after a reload');
    const older = { ...empty_state(), drafts: { 'equipment.unit': 'kg' }, imperial: true };
    assert.deepEqual([with_units(older, 'lb').drafts['equipment.unit'], with_units(older, 'kg').imperial], ['kg', true]);
});

test('no number changes its meaning', () => {
    const unit_with = (path, more = {}) =>
        with_units({ ...empty_state(), drafts: { [path]: '5' }, ...more }, 'lb');
    for (const path of ['base.max', 'base.best_set.load', 'planned.load', 'equipment.bar_mass', 'equipment.discs[0].mass', 'setup.load',
        'examination.heaviest_load']) {
        assert.equal(unit_with(path).drafts['equipment.unit'], undefined, path);
        assert.equal(unit_with(path).imperial, true, path);
    }
    for (const path of ['lifter.stature_cm', 'lifter.mass_kg', 'hinge.deadlift_mm', 'hinge.deadlift_tries_mm[0]']) {
        assert.equal(unit_with(path).imperial, false, path);
        assert.equal(unit_with(path).drafts['equipment.unit'], 'lb', path);
    }
    assert.equal(unit_with('why.stick_test', { way_back: { course: 1 } }).drafts['equipment.unit'], undefined);
    assert.equal(with_units({ ...empty_state(), drafts: { 'base.max': ' ' } }, 'lb').drafts['equipment.unit'], 'lb', 'left empty');
});

test('what was told before the first weight is sent with its age, undated as old as can be', () => {
    const told = (at, ...entries) => entries.reduce((state, [path, text]) => with_draft(state, path, text, at), empty_state());
    const layoff = ['coming_back.layoff_weeks', '26'];
    const past = ['coming_back.past_pain', 'healed'];
    const state = told(noon, layoff, past, ['coming_back.healed.grade', '2'], ['coming_back.healed.lifted_90', 'not_sure']);
    const sent = (from, now) => to_request(from, now, all_expire).coming_back;
    assert.deepEqual(sent(state, noon + 25 * hour), {
        layoff_weeks: 26, past_pain: 'healed', layoff_age_hours: 25, past_age_hours: 25, healed: { grade: 2, lifted_90: false },
    });
    const no = with_draft(state, 'coming_back.past_pain', 'no', noon + hour);
    assert.deepEqual(sent(no, noon + 25 * hour),
        { layoff_weeks: 26, past_pain: 'no', layoff_age_hours: 25, past_age_hours: 24 }, 'nothing is left of what healed');
    const ten_years = 10 * 365 * 24;
    assert.ok(sent({ ...state, coming_back_at: {} }, noon).layoff_age_hours > ten_years);
    assert.equal(sent(told(noon + 25 * hour, layoff), noon).layoff_age_hours, -25, 'ahead of now: for the core to judge');
    assert.equal(sent(empty_state(), noon), undefined);

    const session = (at, change) => ({ id: at, at, kind: 'planned', sets: [{ load: 70, reps: 5 }], finished_at: at, ...change });
    const kept = journal => sent({ ...empty_state(), journal }, noon)?.trained_hours_ago;
    assert.equal(kept([session(noon - 90 * hour), session(noon - 60 * hour)]), 60);
    assert.equal(kept([session(noon - 90 * hour), session(noon - 60 * hour, { finished_at: undefined })]), 90);
    assert.equal(kept([session(noon - 90 * hour), session(noon - 60 * hour, { sets: [] })]), 90);
    assert.equal(kept([session(noon - 90 * hour), session(noon + 600 * hour)]), 90, 'one from the future');
});

test('an examination is for the reasons of the result it was recorded at, and for none that come later', () => {
    const reason = rule => ({ rule, fields: [`signs.${rule}`, 'pain_moving'] });
    const report = (care_level, ...rules) => ({ triage: { care_level, reasons: rules.map(reason) } });
    assert.deepEqual(examined_for_at(report('professional_soon', 'a', 'b'), {}), ['a', 'b']);
    const after = (state, told, now = noon + hour) => examined_for_after({ examined_at: noon, ...state }, told, now, 24);
    assert.deepEqual(after({ examined_for: ['a'] }, report('professional_soon', 'a', 'b')), ['a']);
    assert.equal(after({ examined_for: null }, report('professional_soon', 'a')), null);

    // At the top levels what stands beneath comes with the next result: what was told before, and no new sign.
    const given = { 'signs.a': 'yes', 'signs.b': 'no', pain_moving: 7 };
    for (const level of ['call_emergency', 'medical_today', 'incomplete'])
        assert.deepEqual(examined_for_at(report(level, 'a'), given), { given });
    const pending = { examined_for: { given }, answers: { 'signs.a': 'yes', 'signs.b': 'yes', 'signs.c': 'yes', pain_moving: 3 } };
    assert.deepEqual(after(pending, report('medical_today', 'a')), { given });
    assert.deepEqual(after(pending, report('incomplete')), { given });
    assert.deepEqual(after(pending, report('professional_soon', 'a', 'b', 'c')), ['a']);
    assert.deepEqual(after(pending, report('professional_soon', 'a'), noon + 25 * hour), [], 'too late to tell');

    const asked = state => to_request({ ...empty_state(), ...state }, noon, () => false).examined_for;
    const examined = { examined_at: noon };
    assert.deepEqual(
        [asked({ ...examined, examined_for: ['a'] }), asked({ ...examined, examined_for: { given } }), asked(examined), asked({})],
        [['a'], undefined, [], undefined]);
});
