// The model's numbers beside published ones, misses included: how far to trust it.
import { folded, h, hint } from '../../ui/dom.js';
import { number, t } from '../../ui/locale.js';
import { cited } from '../../ui/evidence.js';

const styles = {
    degrees: value => [value, { style: 'unit', unit: 'degree', unitDisplay: 'narrow' }],
    percent: value => [value / 100, { style: 'percent' }],
};

// With a tenth, or a miss by less than half a degree would look like a hit. A change shows its sign.
function value_words({ unit, published }, value) {
    const [shown, style] = styles[unit](value);
    const signDisplay = 'mean' in published ? 'auto' : 'exceptZero';
    return number(shown, { ...style, signDisplay, maximumFractionDigits: 1 });
}

function published_words(row) {
    const { mean, sd, low, high, sign } = row.published;
    const value = which => value_words(row, which);
    if (mean !== undefined) return t('validation.published.mean_sd', { mean: value(mean), sd: value(sd) });
    if (low !== undefined) return t('validation.published.range', { low: value(low), high: value(high) });
    if (sign) return t(`validation.published.${sign < 0 ? 'less' : 'more'}`);
    return t('validation.published.nothing');
}

const row_part = row =>
    h('tr', { 'data-row': row.id, 'data-verdict': row.verdict },
        h('th', { scope: 'row' },
            t(`validation.rows.${row.id}`), h('span', { class: 'hint' }, t(`validation.verdicts.${row.verdict}`))),
        h('td', {}, published_words(row)),
        h('td', {}, value_words(row, row.straight)),
        h('td', {}, value_words(row, row.rounded)));

const different = rows =>
    [...new Map(rows.map(({ evidence }) => [evidence.source + evidence.locus, evidence])).values()];

export function validation_part(app) {
    const rows = app.catalogue.validation;
    const heads = ['what', 'published', 'straight', 'rounded']
        .map(name => h('th', { scope: 'col' }, t(`validation.columns.${name}`)));
    const summary = t('validation.summary');
    return h('div', { class: 'part', 'data-part': 'validation' },
        folded(summary,
            h('p', {}, t('validation.lead')),
            h('p', {}, t('validation.backs')),
            h('div', { class: 'scroll validation', tabindex: 0, role: 'group', 'aria-label': summary },
                h('table', {}, h('thead', {}, h('tr', {}, heads)), h('tbody', {}, rows.map(row_part)))),
            hint(t('validation.limits')),
            h('div', { class: 'evidence' },
                folded(t('evidence.summary'), different(rows).map(evidence => cited(app, evidence))))));
}
