// Keeps what people enter in this browser, each person apart. Any access can throw (blocked, a sandboxed frame, full):
// then the page works without, and says so.
//
//   liftback:people                the index: {current: id, people: [{id, name}]}
//   liftback:person:<id>           a person's state
//   liftback:person:<id>:previous  the same as it was when the page last found it good
//   liftback:person:<id>:replaced  what was there before an import, for undo
//   liftback:kept:<n>              a text that could not be read, as it was: never thrown away unasked
//   liftback                       a state of version 1, taken over once
//
// All but the last two are in envelopes (envelope.js). A record that is damaged is kept, and its previous copy takes
// its place. A record of a newer version stays where it is, and nothing is written for this person; an index of a newer
// version, and nothing is written at all.
//
// Two pages on one record: each adopts what the other writes as soon as it hears of it, but for a field that is being
// typed in. Before a page writes, it looks whether the other has written since; then the sessions of both are kept, the
// graver result stands, and the rest is as on the page that writes last (app.js).
//
// A page in a frame asks first: where nothing is kept yet, nothing is written before the person wants it. So what is
// answered in one frame never shows in another.
import { opened, sealed } from './envelope.js';
import { known_versions } from './state.js';

const old_key = 'liftback';
const index_key = 'liftback:people';
const kept_prefix = 'liftback:kept:';
const person_prefix = 'liftback:person:';

const key_of = id => `${person_prefix}${id}`;
const previous_key = id => `${key_of(id)}:previous`;
const replaced_key = id => `${key_of(id)}:replaced`;
const id_in = key => /^liftback:person:([^:]+)$/.exec(key)?.[1];

const is_person = person => typeof person?.id === 'string' && typeof person?.name === 'string';
const is_index = value => Array.isArray(value?.people) && value.people.every(is_person);

function record_in(text) {
    const found = opened(text);
    const version = found.value?.version;
    if (found.condition !== 'good' || known_versions.includes(version)) return found;
    return { condition: version > Math.max(...known_versions) ? 'newer' : 'damaged' };
}

// storage(): the browser's, or throws. now(): ms. asks_first: see above.
export function create_store({ storage = () => window.localStorage, now = Date.now, asks_first = false } = {}) {
    let current; // the id of the person whose record is open
    let people = []; // as this page last knew them
    let known_text = null; // what this page last read or wrote for this person
    let may_write = { index: true, record: true };
    let newer_index = false;
    let waits = false; // for the person to say that answers are to be kept

    const get = key => storage().getItem(key);
    const set = (key, text) => storage().setItem(key, text);
    const remove = key => storage().removeItem(key);
    const keys = () => Array.from({ length: storage().length }, (_, at) => storage().key(at))
        .filter(key => key === old_key || key.startsWith(`${old_key}:`));

    const may_save = () => !waits && may_write.record && may_write.index;
    const nothing_kept = () => asks_first && keys().length === 0;

    function tried(access, otherwise) {
        try {
            return access();
        } catch {
            return otherwise;
        }
    }
    const done = access => tried(() => {
        access();
        return true;
    }, false);

    // Moved out of the way. Without room for it, it stays, and nothing may be written over it.
    function keep(key, text) {
        return done(() => {
            const numbers = keys().filter(name => name.startsWith(kept_prefix))
                .map(name => Number(name.slice(kept_prefix.length)));
            set(`${kept_prefix}${1 + Math.max(0, ...numbers.filter(Number.isInteger))}`, text);
            remove(key);
        });
    }

    function new_id() {
        let time = now();
        const taken = id => people.some(person => person.id === id) || tried(() => get(key_of(id)) !== null, false);
        while (taken(time.toString(36))) time += 1;
        return time.toString(36);
    }

    // Records that the index does not have: another page's index was written over, or damaged.
    function with_unlisted(listed) {
        const unlisted = keys().map(id_in).filter(id => id && !listed.some(person => person.id === id));
        return [...listed, ...unlisted.map(id => ({ id, name: String(record_in(get(key_of(id))).value?.name ?? '') }))];
    }

    function read_index() {
        const text = get(index_key);
        const { condition, value } = opened(text);
        newer_index = condition === 'newer';
        may_write.index = !newer_index;
        const good = condition === 'good' && is_index(value);
        if (text !== null && condition !== 'newer' && !good) may_write.index = keep(index_key, text);
        people = with_unlisted(good ? value.people : []);
        current = good && people.some(({ id }) => id === value.current) ? value.current : people[0]?.id;
    }

    // Another page may have added or forgotten people since.
    function change_index(changed) {
        const { condition, value } = opened(get(index_key));
        const listed = condition === 'good' && is_index(value) ? value.people : people;
        people = with_unlisted(changed(listed));
        if (may_write.index) set(index_key, sealed({ current, people }, now()));
    }

    const named = (id, name) => listed =>
        [...listed.filter(person => person.id !== id), { id, name }].sort((one, other) => (one.id < other.id ? -1 : 1));

    // The record of version 1, from before there were people. Without room for a second one it is used where it is.
    function take_over_old() {
        const text = get(old_key);
        if (text === null || !may_write.index) return undefined;
        const old = tried(() => JSON.parse(text));
        if (old?.version !== 1 || people.length) {
            keep(old_key, text);
            return undefined;
        }
        current = new_id();
        may_write.record = done(() => {
            set(key_of(current), sealed(old, now()));
            change_index(named(current, ''));
            remove(old_key);
        });
        return may_write.record ? undefined : old;
    }

    // {value, condition: good | none | previous | damaged | newer}. A damaged text is kept.
    function read(id) {
        const text = get(key_of(id));
        const found = record_in(text);
        if (['good', 'newer'].includes(found.condition)) return { ...found, text };
        const copy_text = get(previous_key(id));
        const copy = record_in(copy_text);
        const moved = found.condition === 'none' || keep(key_of(id), text);
        if (copy.condition === 'damaged') keep(previous_key(id), copy_text);
        const condition = copy.condition === 'good' ? 'previous' : found.condition;
        return { value: copy.value, condition, stuck: !moved, text: null };
    }

    function open(id) {
        current = id;
        const { value, condition, stuck, text } = read(id);
        may_write.record = !stuck && condition !== 'newer';
        known_text = text;
        if (condition === 'good') done(() => set(previous_key(id), text));
        return { works: may_save(), saved: value, condition: newer_index ? 'newer' : condition };
    }

    // {works, saved: a state or nothing, condition}
    function load() {
        may_write = { index: true, record: true };
        try {
            waits = nothing_kept();
            if (waits) return { works: false, saved: undefined, condition: 'none' };
            read_index();
            const old = take_over_old();
            if (old) return { works: false, saved: old, condition: 'good' };
            return open(current ?? new_id());
        } catch {
            current ??= new_id();
            return { works: false, saved: undefined, condition: 'none' };
        }
    }

    function save(state) {
        if (!may_save()) return false;
        return done(() => {
            current ??= new_id();
            const listed = people.find(({ id }) => id === current);
            const text = sealed(state, now());
            set(key_of(current), text);
            known_text = text;
            if (listed?.name !== state.name || get(index_key) === null) change_index(named(current, state.name));
        });
    }

    // What another page has done to this person's record since: {gone: true}, {value}, or nothing. Told once.
    function changed_elsewhere() {
        return tried(() => {
            const text = get(key_of(current));
            if (!may_save() || text === known_text) return undefined;
            const { condition, value } = record_in(text);
            if (condition === 'damaged') return undefined;
            known_text = text;
            if (condition === 'newer') {
                may_write.record = false; // nor is anything of it shown: this page goes on with what it has
                return undefined;
            }
            waits = nothing_kept();
            return condition === 'good' ? { value } : { gone: condition === 'none' };
        });
    }

    // Everything of one person; of the last one, everything there is.
    function forget(id = current) {
        if (waits) return true; // what is there is another frame's
        return done(() => {
            read_index_quietly();
            const others = people.filter(person => person.id !== id);
            const gone = others.length ? [key_of(id), previous_key(id), replaced_key(id)] : keys();
            gone.forEach(remove);
            if (id === current) {
                current = others[0]?.id;
                known_text = null;
                may_write.record = true;
            }
            people = others;
            if (others.length) change_index(listed => listed.filter(person => person.id !== id));
            waits = nothing_kept();
        });
    }

    // From now on, as on a page of its own: beside what another frame has kept meanwhile.
    function keep_from_now(state) {
        waits = false;
        return done(read_index) && add(state);
    }

    function read_index_quietly() {
        const { condition, value } = opened(get(index_key));
        people = with_unlisted(condition === 'good' && is_index(value) ? value.people : people);
    }

    // A new person becomes the one who answers.
    function add(state) {
        if (waits || !may_write.index) return false;
        return done(() => {
            const id = new_id();
            const text = sealed(state, now());
            set(key_of(id), text);
            current = id;
            known_text = text;
            change_index(named(id, state.name));
        });
    }

    function choose(id) {
        current = id;
        return done(() => change_index(listed => listed));
    }

    // The name of somebody else.
    function rename(id, name) {
        const { value } = tried(() => record_in(get(key_of(id))), {});
        return may_write.index && done(() => {
            if (value) set(key_of(id), sealed({ ...value, name }, now()));
            change_index(named(id, name));
        });
    }

    const kept_items = () => keys()
        .filter(key => key.startsWith(kept_prefix))
        .map(key => ({ key, text: get(key), newer: false }));
    const newer_items = () => keys()
        .filter(key => (id_in(key) ? record_in : opened)(get(key)).condition === 'newer')
        .map(key => ({ key, text: get(key), newer: true }));

    return {
        load,
        save,
        forget,
        add,
        choose,
        rename,
        changed_elsewhere,
        may_save,
        waits: () => waits,
        keep_from_now,
        current: () => current,
        people() {
            if (waits) return [];
            done(read_index_quietly);
            return people.map(person => ({ ...person, current: person.id === current }));
        },
        state_of: id => tried(() => record_in(get(key_of(id))).value),
        concerns: key => key === null || key === key_of(current),
        // [{key, text, newer}]: what could not be read, or is a newer version's; to be offered as files.
        kept: () => (waits ? [] : tried(() => [...kept_items(), ...newer_items()], [])),
        discard: key => done(() => kept_items().some(item => item.key === key) && remove(key)),
        // The state that an import replaced.
        keep_replaced: state => may_save() && done(() => set(replaced_key(current), sealed(state, now()))),
        replaced: () => tried(() => record_in(get(replaced_key(current))).value),
        forget_replaced: () => done(() => remove(replaced_key(current))),
    };
}
