// One load: how heavy, with what, which discs, at what height, and why it came out so.
import { folded, h, hint, note } from '../../ui/dom.js';
import { draw_plates } from '../../drawing/plates.js';
import { list, mass, number, t } from '../../ui/locale.js';
import { evidence_details } from '../../ui/evidence.js';
import { height_words } from '../bar/setup_parts.js';

// "Each side: 2 × 20 and 2.5 kg"
export function per_side_words({ per_side }, unit) {
    const words = ({ mass: disc, count }) => (count > 1 ? `${number(count)} × ${number(disc)}` : number(disc));
    return t('loads_view.per_side', { discs: list(per_side.map(words)), unit });
}

function plates(tool, unit) {
    if (!tool.per_side.length) return undefined;
    const label = per_side_words(tool, unit);
    return h('figure', { class: 'loaded' }, draw_plates(tool.per_side, unit, label), h('figcaption', {}, label));
}

function tool_lines(tool, unit) {
    const { load, implement, shortfall, wanted, next_above, height, lower_offer } = tool;
    return [
        h('p', { class: 'load' }, h('strong', {}, mass(load, unit)), ' ', t(`implements.${implement}`)),
        shortfall > 0 && hint(t('loads_view.short', { short: mass(shortfall, unit), wanted: mass(wanted, unit) })),
        next_above !== undefined && hint(t('loads_view.next_above', { load: mass(next_above, unit) })),
        plates(tool, unit),
        height && h('p', {}, height_words(height, { unit, implement })),
        lower_offer && h('p', {}, t('loads_view.lower_offer', { how: height_words(lower_offer, { unit, implement }) })),
    ];
}

export function tool_part(app, { tool, reasons, raise_needed_mm }, unit) {
    return [
        tool && tool_lines(tool, unit),
        raise_needed_mm !== undefined && note(t('loads_view.raise_needed', { raise: number(raise_needed_mm) })),
        reasons_part(app, reasons),
    ];
}

export function reasons_part(app, reasons) {
    if (!reasons.length) return undefined;
    return folded(t('loads_view.why'),
        h('ul', {}, reasons.map(({ id, evidence }) =>
            h('li', { 'data-reason': id }, t(`load_reasons.${id}`), evidence_details(app, evidence)))));
}
