// Writes web/js/state/zones.js, the country of every time zone, from tzdata: `node scripts/zones.mjs FOLDER`, with the unpacked
// source of a release (https://www.iana.org/time-zones) in FOLDER. Nothing is downloaded; a new release is a new commit.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/zones.mjs FOLDER, with the source of a tzdata release');
const lines = file => readFileSync(join(folder, file), 'utf8').split('\n');

// zone.tab: one row for each zone, with its country.
const rows = lines('zone.tab').filter(line => line && !line.startsWith('#')).map(line => line.split('\t'));
const country_of_row = new Map(rows.map(([country, , name]) => [name, country]));

// In `backward` a name of one country may be a link to a zone of another that keeps the same time: Coral Harbour in Canada
// to Panama. The place itself is then in the comment "#=", or in `backzone`.
const link = /^(#PACKRATLIST zone\.tab )?Link\s+(\S+)\s+(\S+)(?:\s+#=\s+(\S+))?/;
const links = file => lines(file).map(line => link.exec(line)).filter(Boolean)
    .map(([, , target, name, place = target]) => [name, place]);
const place_of = new Map([...links('backward').filter(([name]) => !country_of_row.has(name)), ...links('backzone')]);

// Hours that many countries keep, by the name of one of them in `backward`: EST is a link to Panama.
const no_place = /^(CET|EET|MET|WET|EST|HST|MST|EST5EDT|CST6CDT|MST7MDT|PST8PDT)$/;

function country_of(name) {
    if (country_of_row.has(name)) return country_of_row.get(name);
    return place_of.has(name) ? country_of(place_of.get(name)) : undefined; // UTC and its like have no country
}

const old_names = links('backward').map(([name]) => name)
    .filter(name => !country_of_row.has(name) && !no_place.test(name) && country_of(name));

// "Africa/ AO: Luanda BF: Ouagadougou …": see country_in() in web/js/state/countries.js.
function table(names) {
    const rows_of = names.map(name => {
        const [, area, place] = /^(?:([^/]*)\/)?(.*)$/.exec(name);
        return { area: `${area ?? ''}/`, country: country_of(name), place };
    });
    const by = key => (one, other) => (one[key] < other[key] ? -1 : Number(one[key] > other[key]));
    rows_of.sort((one, other) => by('area')(one, other) || by('country')(one, other) || by('place')(one, other));
    const words = rows_of.flatMap(({ area, country, place }, index) => {
        const before = rows_of[index - 1] ?? {};
        const new_area = area !== before.area;
        const named = new_area || country !== before.country ? `${country}: ${place}` : place;
        return new_area ? [area, named] : [named];
    });
    return wrapped(words);
}

function wrapped(words) {
    const all = [];
    for (const word of words) {
        const longer = `${all.at(-1) ?? ''} ${word}`;
        if (!all.length || word.endsWith('/') || longer.length > 116) all.push(word);
        else all[all.length - 1] = longer;
    }
    return all.join('\n');
}

const version = readFileSync(join(folder, 'version'), 'utf8').trim();
writeFileSync(resolve(import.meta.dirname, '../web/js/state/zones.js'), `\
// Time zones by country, from tzdata ${version} (public domain). Made by scripts/zones.mjs; not to be edited.

// The ${country_of_row.size} zones of zone.tab.
export const zones = \`
${table([...country_of_row.keys()])}
\`;

// The ${old_names.length} older names in \`backward\` that are those of a place.
export const old_names = \`
${table(old_names)}
\`;
`);
