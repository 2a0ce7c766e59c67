// The number to call: from the time zone to its country, and from the country to its number or to nothing.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import {
    common_numbers, country_codes, country_in, emergency_number, guessed_country, not_listed, places_in, same_day_line,
} from '../../web/js/state/countries.js';
import { old_names, zones } from '../../web/js/state/zones.js';
import en from '../../web/locales/en.json' with { type: 'json' };

const rows = [...places_in(zones)];
const old_rows = [...places_in(old_names)];
const all_rows = [...rows, ...old_rows];

const { DateTimeFormat } = Intl;
afterEach(() => { Intl.DateTimeFormat = DateTimeFormat; });

function guessed_in(timeZone) {
    Intl.DateTimeFormat = () => ({ resolvedOptions: () => ({ timeZone }) });
    return guessed_country();
}

test('418 zones and 124 older names, each once and of one country, every country known', () => {
    assert.equal(rows.length, 418);
    assert.equal(old_rows.length, 124);
    assert.equal(new Set(all_rows.map(([name]) => name)).size, all_rows.length);
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    for (const [name, country] of all_rows) {
        assert.match(name, /^[A-Z][\w+-]*(\/[A-Z][\w-]*){0,2}$/);
        assert.ok(/^[A-Z]{2}$/.test(country) && regions.of(country), `${name}: ${country}`);
    }
    for (const code of country_codes) assert.ok(rows.some(([, country]) => country === code), `${code} has no zone`);
});

test('every zone and every older name gives the number of its country, or none: then all four are shown', () => {
    const numbers = new Set();
    for (const [name, country] of all_rows) {
        const guessed = guessed_in(name);
        const number = emergency_number(guessed);
        assert.equal(number, emergency_number(country), name);
        assert.equal(guessed, number ? country : not_listed, name);
        if (number) numbers.add(number);
    }
    for (const number of numbers) assert.match(number, /^\d{2,4}$/);
    assert.equal(emergency_number(not_listed), undefined);
    assert.deepEqual(common_numbers, ['112', '911', '999', '000']);
});

// Known without the table.
const known = {
    112: ['Europe/Berlin', 'Europe/Busingen', 'Europe/Paris', 'Europe/Copenhagen', 'Europe/Bratislava', 'Atlantic/Reykjavik',
        'Iceland', 'Atlantic/Canary', 'Africa/Ceuta', 'Asia/Nicosia', 'Europe/Nicosia', 'Asia/Kolkata', 'Asia/Calcutta',
        'Asia/Istanbul', 'Turkey', 'W-SU', 'Poland', 'Eire', 'Atlantic/Faeroe', 'America/Godthab'],
    113: ['Europe/Oslo', 'Arctic/Longyearbyen', 'Atlantic/Jan_Mayen'],
    115: ['Asia/Ho_Chi_Minh', 'Asia/Saigon'],
    119: ['Asia/Tokyo', 'Japan', 'ROK', 'ROC'],
    144: ['Europe/Zurich'],
    911: ['America/Boise', 'America/New_York', 'US/Mountain', 'US/Samoa', 'Navajo', 'America/Indianapolis',
        'America/Louisville', 'America/Toronto', 'America/Coral_Harbour', 'America/Montreal', 'Canada/Yukon',
        'Pacific/Honolulu', 'America/Puerto_Rico', 'Mexico/BajaSur'],
    999: ['Europe/London', 'Europe/Belfast', 'GB', 'Europe/Isle_of_Man', 'Hongkong', 'Africa/Nairobi'],
    '000': ['Australia/Sydney', 'Australia/ACT', 'Australia/Lindeman', 'Australia/LHI', 'Indian/Christmas'],
    111: ['Pacific/Auckland', 'NZ', 'Pacific/Chatham'],
};
for (const [number, names] of Object.entries(known)) {
    test(`${number} in ${names.join(', ')}`, () => {
        for (const name of names) assert.equal(emergency_number(guessed_in(name)), number, name);
    });
}

test('an older name is of the country where the place is, not of one that keeps the same time', () => {
    const of = { Iceland: 'IS', 'America/Coral_Harbour': 'CA', 'Africa/Timbuktu': 'ML', 'Atlantic/Jan_Mayen': 'NO',
        'America/Virgin': 'VI', 'Africa/Asmera': 'ER', 'Pacific/Yap': 'FM', 'US/Samoa': 'AS', 'Antarctica/South_Pole': 'AQ' };
    for (const [name, country] of Object.entries(of)) assert.equal(country_in(name), country, name);
});

test('a time zone of no place gives no country', () => {
    for (const name of ['UTC', 'Etc/UTC', 'Etc/GMT+5', 'GMT', 'Zulu', 'Universal', 'EST', 'EST5EDT', 'CET', 'HST', 'Factory',
        'Etc/Unknown', '', undefined, null, 'Europe/', 'Europe', 'Europe/Atlantis', 'AO:', 'Berlin', 'constructor']) {
        assert.equal(guessed_in(name), undefined, name);
        assert.equal(emergency_number(guessed_in(name)), undefined, name);
    }
});

test('what language the person reads is never asked', t => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    t.after(() => (before ? Object.defineProperty(globalThis, 'navigator', before) : delete globalThis.navigator));
    const get = () => assert.fail('navigator is read');
    Object.defineProperty(globalThis, 'navigator', { configurable: true, get });
    assert.equal(guessed_in('UTC'), undefined);
    assert.equal(guessed_in('Asia/Ho_Chi_Minh'), 'VN');
});

test('a line for the same day says where it holds, by its own words or for the whole country', () => {
    const { whole, ...parts } = en.result.line_holds;
    assert.match(whole, /everywhere in \{country\}/);
    for (const code of Object.keys(parts)) assert.ok(same_day_line(code), code);
    assert.match(parts.GB, /England, Scotland and Wales\. In Northern Ireland, ring/);
    assert.equal(same_day_line(not_listed), undefined);
});
