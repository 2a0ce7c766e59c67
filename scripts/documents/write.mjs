// Writes the documents that say what the program does: `node write.mjs WASM_FOLDER DOCS_FOLDER` writes rules.md and
// intended-purpose.md from the catalogue of the built core, the words of the page, and conditions.json, which says in
// words what the named conditions of the rule tables say in C++.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { catalogue_of } from '../lib/built_core.mjs';

const root = resolve(import.meta.dirname, '../..');
const read = file => JSON.parse(readFileSync(resolve(root, file), 'utf8'));
const words = read('web/locales/en.json');
const conditions = read('scripts/documents/conditions.json');

const [wasm_folder, docs_folder] = process.argv.slice(2);
const catalogue = await catalogue_of(wasm_folder);

const limits = Object.fromEntries(catalogue.triage_limits.map(({ id, value }) => [id, value]));
const sources = Object.fromEntries(catalogue.sources.map(source => [source.id, source]));
const rule_ids = catalogue.rules.map(({ id }) => id);

function filled(text) {
    return text.replace(/\{(\w+)\}/g, (_, id) => {
        if (!(id in limits)) throw new Error(`no limit called ${id}`);
        return limits[id];
    });
}

const unknown = Object.keys(conditions.rules).filter(id => !rule_ids.includes(id));
if (unknown.length) throw new Error(`conditions.json speaks of rules that are not there: ${unknown.join(', ')}`);

// A rule of one sign is that sign, as the person is asked.
function condition_of({ id, fields: [sign, ...others] }) {
    if (conditions.rules[id]) return filled(conditions.rules[id]);
    const asked = words.signs[sign];
    if (!asked || others.length) throw new Error(`conditions.json does not say when ${id} fires`);
    return asked.detail ? `${asked.label}. ${asked.detail}` : asked.label;
}

const basis = {
    guideline: 'guidance', study: 'study', article: 'article', recalled: 'general knowledge, not read',
    own_choice: 'our own choice', calculation: 'calculation',
};
const cited = ({ source, locus }) => `${source} (${locus})`;
const source_of = ({ source, locus, also }) =>
    [{ source, locus }, also].filter(Boolean).map(cited).join('; ');
const time = ({ unit, count }) => (count ? `within ${count} ${unit}` : unit);
const cell = text => String(text).replaceAll('|', '\\|');
const row = cells => `| ${cells.map(cell).join(' | ')} |`;
const table = (heads, rows) => [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

const levels = [...new Set(catalogue.rules.map(({ care_level }) => care_level))];
const level_words = {
    call_emergency: 'call the emergency number or go to an emergency department now',
    medical_today: 'be examined today',
    professional_soon: 'see a physical therapist or a doctor within days or weeks',
    injury_protocol: 'stop loading, follow the plan for an injury',
    soreness_relief: 'normal soreness: easy movement, lighter training',
};

function rules_document() {
    const { version, date } = catalogue.ruleset;
    const of_level = level => catalogue.rules.filter(({ care_level }) => care_level === level);
    const of_rule = rule =>
        [`\`${rule.id}\``, condition_of(rule), source_of(rule.evidence), basis[rule.evidence.basis], time(rule.within)];
    const tables = ['rules', 'entry_gate', 'ladder', 'session_rules', 'gaps', 'extras'];
    const used = new Set(tables.flatMap(name => catalogue[name]).flatMap(({ evidence }) => [evidence.source, evidence.also?.source]));
    const share = value => `${Math.round(value * 100)} %`;
    const gate_words = ({ id, limit }) =>
        words.gate.criteria[id].replace(/\{(\w+)\}/, (_, name) => (name === 'limit' ? limit : name));
    return `# The rules of triage and of the way back

Ruleset ${version}, ${date}. Written by \`./scripts/document\` from the rule tables of the program itself: do not edit.
**No clinician has reviewed these rules.** If you are one: each row can be read by itself, and the last section is for your name.

The care level is the worst of all rules that fire. While a question that is asked has no answer, nothing below
\`medical_today\` is given. A sign "there for over 12 weeks, unchanged, and a doctor knows" does not fire.

## Words used below

${table(['term', 'meaning'], Object.entries(conditions.terms).map(([term, text]) => [term, filled(text)]))}

${levels.map(level => `## \`${level}\`: ${level_words[level]}

${table(['rule', 'fires when', 'source', 'basis', 'time'], of_level(level).map(of_rule))}
`).join('\n')}
## What each level lets through

${table(['level', 'plan', 'drills', 'bar advice', 'loads', 'waits for "may exercise"', 'source'],
        catalogue.permissions.map(item => [`\`${item.care_level}\``, item.plan ? 'yes' : 'no', item.drills ? 'yes' : 'no',
            item.bar_advice.replace('_', ' '), item.loads.replace('_', ' '), item.needs_may_exercise ? 'yes' : 'no',
            source_of(item.evidence)]))}

Whatever the level lets through, these shut the loads:

${table(['lock', 'told to the person as', 'source'],
        catalogue.locks.map(({ id, evidence }) => [`\`${id}\``, words.locks[id], source_of(evidence)]))}

## The way back

The gate to the first load, all of it:

${table(['check', 'told to the person as', 'source', 'basis'],
        catalogue.entry_gate.map(rule =>
            [`\`${rule.id}\``, gate_words(rule), source_of(rule.evidence), basis[rule.evidence.basis]]))}

The ladder, in shares of the base, which is frozen at the gate:

${table(['rung', 'exercise', 'share', 'sets × reps', 'reps in reserve', 'every 4th week', 'source', 'basis'],
        catalogue.ladder.map(({ rung, exercise, share: part, sets, reps, reps_in_reserve, deload, evidence }) =>
            [rung, words.exercises[exercise], share(part), `${sets} × ${reps}`, reps_in_reserve,
                deload ? `${deload.sets} × ${deload.reps}` : '–', source_of(evidence), basis[evidence.basis]]))}

After each session the first row that applies decides; what is not answered never counts as good:

${table(['row', 'decision', 'told to the person as', 'source', 'basis'],
        catalogue.session_rules.map(({ id, decision, evidence }) =>
            [`\`${id}\``, words.session_decisions[decision], words.session_rules.session[id.split('.')[1]],
                source_of(evidence), basis[evidence.basis]]))}

A time without any session, in days:

${table(['from day', 'what it does', 'source'],
        catalogue.gaps.filter(({ from_day }) => from_day).map(({ id, from_day, evidence }) =>
            [from_day, words.gaps[id], source_of(evidence)]))}

Beside the ladder, never while sore:

${table(['work', 'share', 'sets × reps', 'reps in reserve', 'source'],
        catalogue.extras.map(({ id, share: part, sets, reps, reps_at_most, reps_in_reserve, evidence }) =>
            [words.extras[id], part ? share(part) : "the rung's", `${sets} × ${reps === reps_at_most ? reps : `${reps}–${reps_at_most}`}`,
                reps_in_reserve, source_of(evidence)]))}

## The numbers

${table(['number', 'value', 'source', 'basis'],
        catalogue.triage_limits.map(({ id, value, evidence }) => [`\`${id}\``, value, source_of(evidence), basis[evidence.basis]]))}

## Sources

${table(['id', 'title', 'read'],
        [...used].filter(Boolean).map(id => [id, sources[id].title, sources[id].reading.replace('_', ' ')]))}

## Read and signed

| name, profession, registration | rules read | date | remarks |
| --- | --- | --- | --- |
| | | | |
`;
}

function purpose_document() {
    const { version, date } = catalogue.ruleset;
    const { heading, headings, ...parts } = words.purpose;
    const part = ([name, title]) => `## ${title}\n\n${parts[name].map(line => `- ${line}`).join('\n')}\n`;
    return `# ${heading}

Ruleset ${version}, ${date}. Written by \`./scripts/document\` from the words of the page, where the same stands: do not edit.

${Object.entries(headings).map(part).join('\n')}
${words.about.review}
`;
}

mkdirSync(docs_folder, { recursive: true });
writeFileSync(join(docs_folder, 'rules.md'), rules_document());
writeFileSync(join(docs_folder, 'intended-purpose.md'), purpose_document());
