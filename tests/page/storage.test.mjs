// What is kept in the browser: people apart, damage noticed, nothing that could be read later thrown away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from '../../web/js/state/crc32.js';
import { opened, sealed } from '../../web/js/state/envelope.js';
import { empty_state } from '../../web/js/state/state.js';
import { create_store } from '../../web/js/state/storage.js';

const noon = Date.UTC(2026, 10, 21, 12);

// As a browser's: texts by key. room: how many characters fit.
class Storage {
    constructor(texts = {}, room = Infinity) {
        this.texts = new Map(Object.entries(texts));
        this.room = room;
    }

    get length() { return this.texts.size; }
    key(at) { return [...this.texts.keys()][at] ?? null; }
    getItem(key) { return this.texts.get(key) ?? null; }
    removeItem(key) { this.texts.delete(key); }

    setItem(key, text) {
        const others = [...this.texts].filter(([name]) => name !== key).map(([, value]) => value.length);
        if (others.reduce((sum, length) => sum + length, text.length) > this.room) throw new Error('QuotaExceededError');
        this.texts.set(key, text);
    }
}

const store_on = storage => create_store({ storage: () => storage, now: () => noon });
const named = (name, more = {}) => ({ ...empty_state(), name, ...more });
const keys = storage => [...storage.texts.keys()].toSorted();
const only_person = storage => keys(storage).find(key => /^liftback:person:[^:]+$/.test(key));
const kept_texts = storage => [...storage.texts].filter(([key]) => key.startsWith('liftback:kept:')).map(([, text]) => text);

function saved_once(state = named('Ann')) {
    const storage = new Storage();
    const store = store_on(storage);
    store.load();
    assert.ok(store.save(state));
    return storage;
}

test("CRC-32 has its published check value, and zlib's for a text beyond ASCII", () => {
    assert.equal(crc32('123456789'), 'cbf43926');
    assert.equal(crc32(''), '00000000');
    assert.equal(crc32('a'), 'e8b7be43');
    assert.equal(crc32('Grüße 体'), '10f808b4');
});

test('an envelope opens as it was sealed, and any changed character is noticed', () => {
    const text = sealed({ name: 'Ånn "\\ \ud800' }, noon);
    assert.deepEqual(opened(text), { condition: 'good', value: { name: 'Ånn "\\ \ud800' }, saved_at: noon });
    const from = text.indexOf('"data"') + 8;
    for (let at = from; at < text.length - 2; at += 1) {
        const changed = text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
        assert.equal(opened(changed).condition, 'damaged', `character ${at}`);
    }
    assert.equal(opened(text.slice(0, -1)).condition, 'damaged');
    assert.equal(opened(null).condition, 'none');
    assert.equal(opened('{"schema":3,"data":"?"}').condition, 'newer');
});

test('what was saved is there after a reload, with a copy of how it was', () => {
    const storage = saved_once();
    const store = store_on(storage);
    assert.deepEqual(store.load(), { works: true, saved: named('Ann'), condition: 'good' });
    store.save(named('Ann', { country: 'GB' }));
    const id = store.current();
    assert.deepEqual(keys(storage), ['liftback:people', `liftback:person:${id}`, `liftback:person:${id}:previous`]);
    assert.deepEqual(opened(storage.getItem(`liftback:person:${id}:previous`)).value, named('Ann'));
    assert.equal(store_on(storage).load().saved.country, 'GB');
});

test('a record of version 1 is taken over, once', () => {
    const old = { version: 1, answers: { fever: 'no' }, at: { fever: noon } };
    const storage = new Storage({ liftback: JSON.stringify(old) });
    const store = store_on(storage);
    assert.deepEqual(store.load().saved, old);
    assert.equal(storage.getItem('liftback'), null);
    assert.deepEqual(store_on(storage).load().saved, old);
    assert.equal(store.people().length, 1);

    storage.setItem('liftback', JSON.stringify(old));
    store_on(storage).load();
    assert.deepEqual(kept_texts(storage), [JSON.stringify(old)], "written by an old page later: kept, in nobody's place");

    const full = new Storage({ liftback: JSON.stringify(old) }, JSON.stringify(old).length + 10);
    const cramped = store_on(full);
    assert.deepEqual(cramped.load(), { works: false, saved: old, condition: 'good' });
    assert.equal(cramped.save(named('')), false);
    assert.deepEqual(keys(full), ['liftback'], 'without room for a second it stays');
});

for (const text of ['{"version":1,"answers":{', '7', 'null', '{"version":9}']) {
    test(`an old record that cannot be read is kept: ${text}`, () => {
        const storage = new Storage({ liftback: text });
        const store = store_on(storage);
        assert.equal(store.load().saved, undefined);
        assert.deepEqual(store.kept().map(item => item.text), [text]);
        assert.ok(store.save(named('Ann')));
    });
}

test('a damaged record gives way to its previous copy, and is kept', () => {
    const storage = saved_once();
    store_on(storage).load();
    const key = only_person(storage);
    const broken = storage.getItem(key).replace('Ann', 'Anm');
    storage.setItem(key, broken);
    const store = store_on(storage);
    assert.deepEqual(store.load(), { works: true, saved: named('Ann'), condition: 'previous' });
    assert.deepEqual(store.kept(), [{ key: 'liftback:kept:1', text: broken, newer: false }]);
    store.discard('liftback:kept:1');
    store.discard(key);
    assert.deepEqual(kept_texts(storage), []);
    assert.equal(opened(storage.getItem(`${key}:previous`)).condition, 'good', 'only what was kept can be thrown away');
});

test('both copies damaged: both are kept, and the page begins anew', () => {
    const storage = saved_once();
    store_on(storage).load();
    const key = only_person(storage);
    storage.setItem(key, 'x');
    storage.setItem(`${key}:previous`, 'y');
    const { works, saved, condition } = store_on(storage).load();
    assert.deepEqual([works, saved, condition], [true, undefined, 'damaged']);
    assert.deepEqual(kept_texts(storage), ['x', 'y']);
});

test('a damaged record that there is no room to keep is not written over', () => {
    const storage = saved_once();
    store_on(storage).load();
    const key = only_person(storage);
    storage.setItem(key, 'x'.repeat(50));
    storage.room = [...storage.texts.values()].join('').length + 5;
    const store = store_on(storage);
    assert.deepEqual(store.load(), { works: false, saved: named('Ann'), condition: 'previous' });
    assert.equal(store.save(named('Ben')), false);
    assert.equal(storage.getItem(key), 'x'.repeat(50));
});

for (const [what, text] of [['envelope', '{"schema":3,"data":"?"}'], ['state', sealed({ version: 3 }, noon)]]) {
    test(`a newer ${what} stays where it is, is offered, and nothing is written for this person`, () => {
        const storage = saved_once();
        const key = only_person(storage);
        storage.setItem(key, text);
        const store = store_on(storage);
        assert.deepEqual(store.load(), { works: false, saved: undefined, condition: 'newer' });
        assert.equal(store.save(named('Ben')), false);
        assert.equal(storage.getItem(key), text);
        assert.deepEqual(store.kept(), [{ key, text, newer: true }]);
        assert.ok(store.add(named('Ben')), 'somebody else may go on');
        assert.ok(store.load().works);
        assert.equal(storage.getItem(key), text);
    });
}

test('with a newer index nothing is written at all', () => {
    const storage = saved_once();
    storage.setItem('liftback:people', '{"schema":3}');
    const before = JSON.stringify([...storage.texts].filter(([key]) => !key.endsWith(':previous')));
    const store = store_on(storage);
    const { works, saved, condition } = store.load();
    assert.deepEqual([works, saved.name, condition], [false, 'Ann', 'newer']);
    assert.equal(store.save(named('Ben')), false);
    assert.equal(store.add(named('Cid')), false);
    store.choose('x');
    assert.equal(JSON.stringify([...storage.texts].filter(([key]) => !key.endsWith(':previous'))), before);
});

test('a damaged index is made anew from the records', () => {
    const storage = saved_once();
    store_on(storage).add(named('Ben'));
    storage.setItem('liftback:people', 'x');
    const store = store_on(storage);
    assert.equal(store.load().condition, 'good');
    assert.deepEqual(store.people().map(({ name }) => name).toSorted(), ['Ann', 'Ben']);
    assert.deepEqual(kept_texts(storage), ['x']);
});

test('people are apart: added, switched, renamed, forgotten', () => {
    const storage = saved_once();
    const store = store_on(storage);
    store.load();
    const ann = store.current();
    store.add(named('Ben', { country: 'DE' }));
    const ben = store.current();
    assert.notEqual(ann, ben);
    assert.equal(store.load().saved.country, 'DE');
    store.save(named('Ben', { country: 'FR' }));
    store.choose(ann);
    assert.equal(store.load().saved.name, 'Ann');
    assert.equal(store.load().saved.country, null);
    store.rename(ben, 'Benno');
    assert.deepEqual(store.people(), [{ id: ann, name: 'Ann', current: true }, { id: ben, name: 'Benno', current: false }]);
    assert.equal(store.state_of(ben).name, 'Benno');
    assert.equal(store.state_of(ben).country, 'FR');
    store.forget(ann);
    assert.equal(store.load().saved.name, 'Benno');
    assert.ok(keys(storage).every(key => !key.includes(ann)));
    store.keep_replaced(named('x'));
    store.forget();
    assert.deepEqual(keys(storage), []);
    assert.ok(store.save(empty_state()), 'and it goes on');
});

test('a page that does not know of a new person does not lose them', () => {
    const storage = saved_once();
    const [one, other] = [store_on(storage), store_on(storage)];
    one.load();
    other.load();
    one.add(named('Ben'));
    other.save(named('Anna'));
    assert.deepEqual(store_on(storage).people().map(({ name }) => name).toSorted(), ['Anna', 'Ben']);
});

test('what another page wrote or forgot is told once', () => {
    const storage = saved_once();
    const [one, other] = [store_on(storage), store_on(storage)];
    one.load();
    other.load();
    assert.equal(one.changed_elsewhere(), undefined);
    other.save(named('Ann', { country: 'GB' }));
    assert.equal(one.changed_elsewhere().value.country, 'GB');
    assert.equal(one.changed_elsewhere(), undefined);
    other.forget();
    assert.deepEqual(one.changed_elsewhere(), { gone: true });
    assert.equal(one.changed_elsewhere(), undefined);
});

test('what an import replaced is kept beside the record', () => {
    const storage = saved_once();
    const store = store_on(storage);
    store.load();
    assert.equal(store.replaced(), undefined);
    store.keep_replaced(named('Ann', { country: 'GB' }));
    store.load();
    assert.equal(store.replaced().country, 'GB');
    store.forget_replaced();
    assert.equal(store.replaced(), undefined);
});

test('without any storage everything answers', () => {
    const store = create_store({ storage: () => { throw new Error('denied'); }, now: () => noon });
    assert.deepEqual(store.load(), { works: false, saved: undefined, condition: 'none' });
    for (const call of [() => store.save(empty_state()), () => store.forget(), () => store.add(named('Ann'))])
        assert.equal(call(), false);
    assert.deepEqual([store.kept(), store.replaced(), store.changed_elsewhere()], [[], undefined, undefined]);
    assert.ok(store.people().length <= 1);
});

const in_frame = storage => create_store({ storage: () => storage, now: () => noon, asks_first: true });

test('a frame writes nothing before it is asked to, whatever is done', () => {
    const storage = new Storage();
    const store = in_frame(storage);
    assert.deepEqual(store.load(), { works: false, saved: undefined, condition: 'none' });
    assert.equal(store.waits(), true);
    assert.equal(store.save(named('Ann')), false);
    assert.equal(store.add(named('Bob')), false);
    store.keep_replaced(named('Cid'));
    assert.equal(store.forget(), true);
    assert.deepEqual(store.people(), []);
    assert.deepEqual(keys(storage), []);
});

test('asked to, it keeps as a page does, until all is forgotten', () => {
    const storage = new Storage();
    const store = in_frame(storage);
    store.load();
    assert.equal(store.keep_from_now(named('Ann')), true);
    assert.equal(store.waits(), false);
    assert.equal(store.changed_elsewhere(), undefined, 'what it wrote is its own');
    assert.equal(store.save(named('Anna')), true);
    assert.equal(in_frame(storage).load().saved.name, 'Anna');
    store.forget();
    assert.deepEqual(keys(storage), []);
    assert.equal(store.save(named('Anna')), false);
    assert.equal(store.waits(), true);
});

test('a frame uses what was kept earlier', () => {
    const store = in_frame(saved_once());
    assert.equal(store.load().saved.name, 'Ann');
    assert.equal(store.waits(), false);
    assert.equal(store.save(named('Ann', { country: 'GB' })), true);
});

test('what one frame keeps is not touched by another that waits, nor by its asking later', () => {
    const storage = new Storage();
    const [one, other] = [in_frame(storage), in_frame(storage)];
    one.load();
    other.load();
    one.keep_from_now(named('Ann'));
    other.save(named('Bob'));
    assert.equal(other.changed_elsewhere(), undefined);
    other.forget();
    assert.equal(in_frame(storage).load().saved.name, 'Ann');
    assert.equal(other.keep_from_now(named('Bob')), true);
    assert.deepEqual(other.people().map(({ name }) => name).toSorted(), ['Ann', 'Bob']);
    assert.equal(one.changed_elsewhere(), undefined);
});

test('a record that another page forgot is asked about anew', () => {
    const storage = saved_once();
    const store = in_frame(storage);
    store.load();
    storage.texts.clear();
    assert.deepEqual(store.changed_elsewhere(), { gone: true });
    assert.equal(store.waits(), true);
    assert.equal(store.save(named('Ann')), false);
});

test('a frame whose storage is denied does not ask', () => {
    const store = create_store({ storage: () => { throw new Error('SecurityError'); }, asks_first: true });
    assert.equal(store.load().works, false);
    assert.equal(store.waits(), false);
});

test('no room for what is to be kept: it says so', () => {
    const store = in_frame(new Storage({}, 100));
    store.load();
    assert.equal(store.keep_from_now(named('Ann')), false);
    assert.equal(store.waits(), false);
});
