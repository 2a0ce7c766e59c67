// The rules that fired, in words, in the person's own answers, and with their sources.
import { h, hint } from '../../ui/dom.js';
import { date, has, t } from '../../ui/locale.js';
import { evidence_details } from '../../ui/evidence.js';
import { told } from './words_of_answers.js';

// A rule about one sign is that sign; the others have a sentence of their own.
export function rule_words({ rule, fields }) {
    if (has(`rules.${rule}`)) return t(`rules.${rule}`);
    return fields.length === 1 ? t(`signs.${fields[0]}.label`) : t('missing');
}

// That an earlier result stands is worth saying only when nothing else explains the level.
export function own_reasons(reasons) {
    const standing = reason => reason.rule.startsWith('standing.');
    const explained = ({ care_level }) =>
        reasons.some(reason => reason.care_level === care_level && !standing(reason));
    return reasons.filter(reason => !standing(reason) || !explained(reason));
}

export function reason_item(app, reason) {
    const answers = told(app, reason.fields);
    return h('li', { class: 'reason', 'data-rule': reason.rule },
        h('p', {}, rule_words(reason), app.report.seen.includes(reason.rule) && [' ', h('span', { class: 'seen-mark' }, t('result.seen'))]),
        has(`rules.${reason.rule}`) && answers.length > 0 &&
            hint(t('result.you_answered', { answers: answers.join('; ') })),
        evidence_details(app, reason.evidence, reason));
}

// Which rules these are.
export const ruleset_words = ({ report: { ruleset } }) =>
    t('about.ruleset', { version: ruleset.version, date: date(ruleset.date) });
