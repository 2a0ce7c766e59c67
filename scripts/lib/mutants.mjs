// Small changes to C++ text, each of which should make some test fail. Works on the text alone: strings and comments
// are left out, and so is what only says where a rule comes from.

// Blanks out what is no code, keeping every position.
function code_only(text) {
    const blank = found => found.replace(/[^\n]/g, ' ');
    return text
        .replace(/\/\/[^\n]*/g, blank)
        .replace(/"(?:[^"\\\n]|\\.)*"/g, blank)
        .replace(/^#[^\n]*/gm, blank)
        .replace(/static_assert\([^;]*;/g, blank)
        .replace(/\btemplate <[^\n]*>/g, blank)
        .replace(/\.evidence = \{[^;]*?\}\}/g, blank);
}

const swaps = [
    [/&&/g, '||'],
    [/\|\|/g, '&&'],
    [/(?<![<>=!+\-*/&|])<=/g, '<'],
    [/(?<![<>=!-])>=/g, '>'],
    [/(?<=[\w)\]] )<(?= [\w(*-])/g, '<='],
    [/(?<=[\w)\]] )>(?= [\w(*-])/g, '>='],
    [/==/g, '!='],
    [/!=/g, '=='],
    [/!(?=[\w(])/g, ''],
    [/\bstd::min\b/g, 'std::max'],
    [/\bstd::max\b/g, 'std::min'],
    [/\btrue\b/g, 'false'],
    [/\bfalse\b/g, 'true'],
];

function* swapped(code) {
    for (const [pattern, put] of swaps)
        for (const found of code.matchAll(pattern)) yield { from: found.index, to: found.index + found[0].length, put };
}

// One item of a list of enumerators: "Sign::fever, " in {Sign::fever, Sign::midline_bony_pain}.
function* shortened(code) {
    const enumerator = /\b(?:Sign|Field|Onset|Quality|Location|Trend|Age|Note)::\w+/;
    const list = new RegExp(`[{(]\\s*(?:${enumerator.source}\\s*,\\s*)+${enumerator.source}\\s*[})]`, 'g');
    for (const found of code.matchAll(list)) {
        const inner = new RegExp(`${enumerator.source}\\s*(,\\s*)?`, 'g');
        for (const item of found[0].matchAll(inner)) {
            if (item[0].startsWith('Note')) continue;
            let from = found.index + item.index;
            const to = from + item[0].length;
            if (!item[1]) from = code.lastIndexOf(',', from);
            yield { from, to, put: item[1] ? '' : code.slice(from + 1, to).match(/\s*$/)[0] };
        }
    }
}

// A row of a table: from "{.id =" to the brace that closes it.
function* without_rows(text, code) {
    for (const found of code.matchAll(/\{\.(?:id|care) = /g)) {
        let depth = 0;
        let to = found.index;
        do {
            if (text[to] === '{') depth += 1;
            if (text[to] === '}') depth -= 1;
            to += 1;
        } while (depth > 0);
        if (text[to] === ',') to += 1;
        yield { from: found.index, to, put: '', row: true };
    }
}

// A number of triage_limits.hpp, one more and one less.
function* other_limits(text) {
    const limit = /inline constexpr Limit \w+\{"\w+", ([\d* ()-]+?),/g;
    for (const found of text.matchAll(limit)) {
        const from = found.index + found[0].lastIndexOf(found[1]);
        for (const put of [`${found[1]} + 1`, `${found[1]} - 1`]) yield { from, to: from + found[1].length, put };
    }
}

// The definition that a position belongs to.
function definition_at(text, position) {
    const before = text.slice(0, position + 1).split('\n');
    for (const line of before.toReversed()) {
        const name = /^(?:inline |constexpr |template <[^>]*>|std::\w+(?:<[^>]*>)? |auto |bool |int |const )+(?:\w+ )?&?(\w+)\s*[({[=]/.exec(line)
            ?? /^(?:inline constexpr|constexpr|inline) [\w:<>]+ (\w+)\s*[({=]/.exec(line);
        if (name) return name[1];
    }
    return '';
}

// They check the tables while these are compiled, and a weaker check changes no table.
const compile_time_checks = ['well_formed', 'in_order_and_cited'];

// The statement that a position stands in, on one line however it is broken.
function statement_at(text, position) {
    const from = Math.max(...[';', '}\n', '{\n'].map(end => text.lastIndexOf(end, position - 1) + 1));
    const to = text.indexOf(';', position);
    return text.slice(from, to < 0 ? undefined : to + 1).replace(/\s+/g, ' ').trim();
}

// [{line, was, is, text (of the whole mutated file), definition}]
export function mutants_of(text) {
    const code = code_only(text);
    const edits = text.includes('inline constexpr Limit ')
        ? [...other_limits(text)]
        : [...swapped(code), ...shortened(code), ...without_rows(text, code)];
    return edits.map(({ from, to, put, row }) => {
        const mutated = text.slice(0, from) + put + text.slice(to);
        return {
            line: text.slice(0, from).split('\n').length,
            was: row ? text.slice(from, to).split(',')[0] : statement_at(text, from),
            is: row ? 'no such row' : statement_at(mutated, from),
            text: mutated,
            definition: definition_at(text, from),
        };
    }).filter(({ definition }) => !compile_time_checks.includes(definition));
}
