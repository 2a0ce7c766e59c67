// No text that is typed, saved or brought in can break a request or a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain_text, plain_value } from '../../web/js/state/plain_text.js';
import { empty_state, restored, with_draft } from '../../web/js/state/state.js';

const overrides = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

test('lone surrogates, control characters and direction overrides are replaced', () => {
    for (const lone of ['\ud800', '\udbff', '\udc00', '\udfff']) {
        assert.equal(plain_text(`a${lone}b`), 'a\ufffdb');
        assert.equal(plain_text(lone + lone), '\ufffd\ufffd');
    }
    assert.equal(plain_text('\udc00\ud800'), '\ufffd\ufffd', 'the wrong way round');
    const control = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).filter(c => c < ' ' || c > '~');
    for (const unseen of [...control, ...overrides, '\u2028', '\u2029']) assert.equal(plain_text(`1${unseen}8`), '1 8');
});

test('every other letter stays as it is', () => {
    for (const text of ['', 'Zoë Müller-Ó', '李雷 شيماء ไพลิน', '👩‍🚀🏋️', '178,5', 'x'.repeat(1000)]) assert.equal(plain_text(text), text);
});

test('what was saved or typed is plain wherever it is used', () => {
    assert.deepEqual(plain_value({ a: ['\u202e', { b: '\ud800' }], c: 1, d: null }), { a: [' ', { b: '\ufffd' }], c: 1, d: null });
    const typed = with_draft(empty_state(), 'lifter.stature_cm', '17\u202e8', 0);
    assert.equal(typed.drafts['lifter.stature_cm'], '17 8', 'no number is made of what nobody sees');
    const state = restored({ ...empty_state(), name: 'A\u202e\ud800', drafts: { 'base.max': '180\u2069' }, hours: { x: { text: '\u0000' } } });
    assert.deepEqual([state.name, state.drafts, state.hours], ['A \ufffd', { 'base.max': '180 ' }, { x: { text: ' ' } }]);
});
