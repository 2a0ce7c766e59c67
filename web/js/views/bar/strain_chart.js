// The strain on the lowest joint of the back against the height of the bar, as a chart and as a table.
import { folded, h } from '../../ui/dom.js';
import { moment_chart } from '../../drawing/moment_chart.js';
import { centimetres, t } from '../../ui/locale.js';
import { newton_metres } from './lifter_figure.js';

const banded = ({ value, low, high }) =>
    [newton_metres(value), h('span', { class: 'hint' }, t('figure.band', { low: newton_metres(low), high: newton_metres(high) }))];

function table(series) {
    const heads = ['height', 'strain'].map(name => h('th', { scope: 'col' }, t(`strain.columns.${name}`)));
    const row = ({ bar_height_mm, l5s1_nm }) =>
        h('tr', {}, h('th', { scope: 'row' }, centimetres(bar_height_mm)), h('td', {}, banded(l5s1_nm)));
    return folded(t('strain.table'), h('table', {},
        h('thead', {}, h('tr', {}, heads)), h('tbody', {}, series.map(row))));
}

// {element, look_at(pose)}: the pose that is looked at is marked if it is one of these.
export function strain_chart({ moment_by_height, rows }) {
    const series = moment_by_height.filter(({ l5s1_nm }) => l5s1_nm);
    if (series.length < 2) return { element: undefined, look_at: () => {} };
    const [from, to] = [series[0], series[series.length - 1]];
    const raised = rows.find(({ set_up }) => set_up === 'raised').pose;
    const chart = moment_chart({
        series,
        advised: raised.l5s1_nm && raised,
        words: {
            label: t('strain.label', {
                low: centimetres(from.bar_height_mm), high: centimetres(to.bar_height_mm),
                from: newton_metres(from.l5s1_nm.value), to: newton_metres(to.l5s1_nm.value),
            }),
            axis: t('strain.axis'),
        },
    });
    const element = h('section', { class: 'part', 'aria-labelledby': 'strain' },
        h('h2', { id: 'strain' }, t('strain.heading')),
        h('figure', { class: 'chart-figure' }, chart.element, h('figcaption', { class: 'hint' }, t('strain.caption'))),
        table(series));
    return { element, look_at: pose => chart.look_at(pose.style === 'conventional' ? pose : undefined) };
}
