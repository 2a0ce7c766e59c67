// What a session decided about the next one, in words and with where the rule comes from.
import { h, hint } from '../../ui/dom.js';
import { t } from '../../ui/locale.js';
import { evidence_details } from '../../ui/evidence.js';

export const rule_reason = rule => t(`session_rules.${rule}`);

export function decision_heading({ decision, final }) {
    const words = t(`session_decisions.${decision}`);
    return final ? words : t('session.so_far', { decision: words });
}

export function decision_lines(app, { rule, decision, evidence, final }) {
    return [
        h('p', { class: 'decision', 'data-decision': decision, 'data-rule': rule },
            h('strong', {}, decision_heading({ decision, final }))),
        h('p', {}, rule_reason(rule)),
        !final && hint(t('journal.open')),
        evidence_details(app, evidence, { rule }),
    ];
}
