// What one page changed goes into what another saved meanwhile: nothing newer is lost, nothing older comes back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined } from '../../web/js/state/joined.js';
import { with_session, without_session } from '../../web/js/state/journal_state.js';
import { empty_state, with_answers, with_draft, with_imperial } from '../../web/js/state/state.js';

const noon = Date.UTC(2026, 10, 21, 12);
const hour = 3_600_000;
const state = (more = {}) => ({ ...empty_state(), ...more });
const answered = (given, at = noon, from = state()) => with_answers(from, given, at);
const session = (id, more = {}) =>
    ({ id, at: noon + id * hour, course: 1, finished_at: noon + (id + 0.5) * hour, pain_during: 1, ...more });

test('a page that changed nothing takes all of what the other saved', () => {
    const base = answered({ fever: 'no', age: 'from_26_to_44' });
    const theirs = {
        ...answered({ fever: 'yes' }, noon + hour, with_answers(base, { age: undefined }, noon)),
        name: 'Ann', country: 'GB', drafts: { 'base.max': '180' }, journal: [session(1)], withdrawn: true,
        standing: { care_level: 'medical_today', at: noon, tapped_by_mistake: false, fields: ['fever'] },
    };
    assert.deepEqual(joined(base, base, theirs), theirs);
    assert.deepEqual(joined(theirs, theirs, base), base, 'also where the other has taken things back');
});

test('a page that changed one thing changes that one thing', () => {
    const base = answered({ fever: 'no', age: 'from_26_to_44' });
    const theirs = answered({ fever: 'yes', trend: 'worse' }, noon + hour, base);
    const mine = answered({ age: 'from_45_to_54' }, noon + 2 * hour, base);
    const both = joined(base, mine, theirs);
    assert.deepEqual(both.answers, { fever: 'yes', age: 'from_45_to_54', trend: 'worse' });
    assert.deepEqual(both.at, { fever: noon + hour, age: noon + 2 * hour, trend: noon + hour });
    const drafts = joined(base, with_draft(mine, 'base.max', '150', noon), with_draft(theirs, 'why.sleep', 'bad', noon)).drafts;
    assert.deepEqual(drafts, { 'base.max': '150', 'why.sleep': 'bad' });
});

test('of two answers to one question the later counts; one that was taken back is asked again', () => {
    const base = answered({ fever: 'no' });
    const [early, late] = [answered({ fever: 'yes' }, noon + hour, base), answered({ fever: 'not_sure' }, noon + 2 * hour, base)];
    for (const [mine, theirs] of [[early, late], [late, early]])
        assert.equal(joined(base, mine, theirs).answers.fever, 'not_sure');
    const open = joined(base, with_answers(base, { fever: undefined }, noon), early);
    assert.deepEqual([open.answers, open.at], [{}, {}]);
});

test('the graver result stands where both have one, and one that the other settled is gone', () => {
    const of = (care_level, at = noon) => ({ care_level, at, tapped_by_mistake: false, fields: [] });
    const [emergency, today] = [of('call_emergency'), of('medical_today', noon + hour)];
    const standing = (base, mine, theirs) =>
        joined(...[base, mine, theirs].map(item => state({ standing: item }))).standing;
    assert.deepEqual(standing(null, today, emergency), emergency);
    assert.deepEqual(standing(null, emergency, today), emergency);
    assert.deepEqual(standing(null, emergency, null), emergency);
    assert.deepEqual(standing(null, null, emergency), emergency);
    assert.equal(standing(emergency, emergency, null), null);
});

test('an old page neither writes over a newer session nor brings back one that was taken out', () => {
    const base = state({ journal: [session(1), session(2)] });
    const worse = with_session(base, session(2, { pain_during: 8 }));
    const mine = answered({ fever: 'no' }, noon, base);
    assert.deepEqual(joined(base, mine, worse).journal, worse.journal);
    const without = without_session(base, 2);
    assert.deepEqual(joined(base, mine, without).journal, [session(1)]);
    assert.deepEqual(joined(base, mine, without).removed, session(2));
    assert.deepEqual(joined(base, without, base).journal, [session(1)]);
    const brought_back = { ...base, removed: null };
    assert.deepEqual(joined(without, without, brought_back).journal, base.journal);
});

test('no session and no check on film of either page is lost', () => {
    const film = (...ats) => ats.map(at => ({ at, bar_forward: 'no' }));
    const base = state({ journal: [session(1)], film: film(noon) });
    const mine = state({ journal: [session(1), session(2)], film: film(noon, noon + hour) });
    const theirs = state({ journal: [session(1), session(2, { at: noon + 9 * hour })], film: film(noon, noon + 2 * hour) });
    const both = joined(base, mine, theirs);
    assert.deepEqual(both.journal.map(({ at }) => (at - noon) / hour), [1, 2, 9]);
    assert.equal(new Set(both.journal.map(({ id }) => id)).size, 3);
    assert.deepEqual(both.film.map(({ at }) => (at - noon) / hour), [0, 1, 2]);
    assert.deepEqual(joined(base, { ...base, film: [] }, base).film, []);
    assert.deepEqual(joined(base, base, { ...base, film: [] }).film, []);
    const earlier = { at: noon, care_level: 'train' };
    const results = joined(base, { ...base, history: [earlier] }, { ...base, history: [{ ...earlier, at: noon + 1 }] });
    assert.deepEqual(results.history.map(({ at }) => at), [noon + 1, noon]);
});

test('a number typed in one unit never comes to stand under the other', () => {
    const in_lb = with_draft(with_draft(state(), 'equipment.unit', 'lb', noon), 'base.max', '405', noon);
    const in_kg = with_draft(with_draft(in_lb, 'equipment.unit', 'kg', noon), 'base.max', '182.5', noon);
    const typed = with_draft(in_lb, 'planned.load', '225', noon);
    assert.deepEqual(joined(in_lb, typed, in_kg).drafts, typed.drafts);
    assert.deepEqual(joined(in_lb, in_lb, in_kg).drafts, in_kg.drafts);
    assert.deepEqual(joined(in_lb, in_kg, typed).drafts, in_kg.drafts);
    const slept = with_draft(in_lb, 'why.sleep', 'bad', noon);
    assert.deepEqual(joined(in_lb, slept, in_kg).drafts, { ...in_kg.drafts, 'why.sleep': 'bad' });

    const inches = with_draft(with_imperial(state(), true), 'lifter.height_cm', '70', noon);
    const cm = with_draft(with_imperial(inches, false), 'lifter.height_cm', '178', noon);
    const arm = with_draft(inches, 'lifter.arm_cm', '25', noon);
    const both = joined(inches, arm, cm);
    assert.deepEqual([both.imperial, both.drafts], [true, arm.drafts]);
});

test('what is not saved yet stays when the other page saves', () => {
    const base = answered({ fever: 'no' });
    const unsaved = with_draft(answered({ age: 'from_26_to_44' }, noon + hour, base), 'base.max', '150', noon);
    const theirs = { ...base, done: { walk: noon }, waking: { from: '06:00', to: '22:00' }, timer_sound: 'beep' };
    const both = joined(base, unsaved, theirs);
    assert.deepEqual(both, { ...unsaved, done: theirs.done, waking: theirs.waking, timer_sound: 'beep' });
});
