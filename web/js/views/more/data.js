// The person's data: files out and in, earlier results, and what could not be read.
import { button, folded, h, hint } from '../../ui/dom.js';
import { save_button } from '../../ui/download.js';
import { is_top_level } from '../../state/flow.js';
import { finished_sessions } from '../../state/journal_state.js';
import { date, has, t } from '../../ui/locale.js';
import { calendar_part } from '../plan/calendar_part.js';
import { import_part } from './import.js';
import { keep_part } from './keep.js';
import { name_words } from './people.js';
import { rule_words } from '../triage/reasons.js';
import { csv_content, json, record_content } from './record_content.js';
import { share_part } from '../bar/share_link.js';
import { shared_offer } from '../bar/shared.js';

const section = (key, ...content) =>
    h('section', { class: 'part', 'aria-labelledby': `data-${key}` },
        h('h2', { id: `data-${key}` }, t(`data.${key}`)),
        content);

function out_part(app) {
    const sessions = finished_sessions(app.state.journal).length;
    return section('out',
        save_button(t('data.record'), t('data.record_hint'), () => record_content(app, app.person_id())),
        sessions > 0
            ? save_button(t('data.csv'), t('data.csv_hint'), () => csv_content(app))
            : hint(t('data.no_sessions')),
        calendar_part(app),
        h('div', { class: 'save' },
            button('secondary', t('data.print'), () => app.go({ name: 'summary' })),
            hint(t('data.print_hint'))));
}

const rule_in_words = (app, id) => {
    const rule = app.catalogue.rules.find(item => item.id === id);
    return rule ? rule_words({ rule: id, fields: rule.fields }) : id;
};

function examined_words({ by, hours_ago, may_exercise }, at) {
    if (!by || !may_exercise || typeof hours_ago !== 'number') return undefined;
    return t('result.examined_by', {
        who: t(`form.examination.by.${by}`),
        date: date(at - hours_ago * 3_600_000),
        may: t(`form.examination.may_exercise.${may_exercise}`).toLowerCase(),
    });
}

function history_item(app, { at, care_level, rules = [], examination, gate_at }) {
    const level = `levels.${care_level}.short`;
    const lines = [
        ...rules.map(id => rule_in_words(app, id)),
        examination && examined_words(examination, at),
        Number.isFinite(gate_at) && t('data.gate_at', { date: date(gate_at) }),
    ];
    return h('li', { class: 'item' },
        h('h3', {}, date(at), ': ', has(level) ? t(level) : care_level),
        h('ul', {}, lines.filter(Boolean).map(line => h('li', {}, line))));
}

function history_part(app) {
    const { history } = app.state;
    if (!history.length) return undefined;
    return section('history',
        hint(t('data.history_lead')),
        folded(t('data.history_open', { count: history.length }),
            h('ul', { class: 'items', role: 'list' }, [...history].reverse().map(item => history_item(app, item)))));
}

// As it was, to be sent to somebody who can read it.
function kept_item(app, { key, text, newer }, index) {
    const throw_away = () => {
        app.discard(key);
        app.refresh();
    };
    return h('li', { class: 'item' },
        h('p', {}, t(newer ? 'data.newer' : 'data.damaged')),
        save_button(t('data.kept_save', { count: index + 1 }), undefined,
            () => ({ name: `liftback-kept-${index + 1}.txt`, text, type: 'text/plain;charset=utf-8' })),
        !newer && button('secondary', t('data.kept_discard'), throw_away));
}

function kept_part(app) {
    const { set_aside } = app.state;
    const items = app.kept();
    if (!items.length && !set_aside.length) return undefined;
    const aside = () =>
        ({ name: 'liftback-set-aside.json', text: JSON.stringify(set_aside, null, 1), type: json });
    return section('kept',
        h('ul', { class: 'items', role: 'list' },
            items.map((item, index) => kept_item(app, item, index)),
            set_aside.length > 0 && h('li', { class: 'item' },
                h('p', {}, t('data.set_aside', { count: set_aside.length })),
                save_button(t('data.kept_save', { count: items.length + 1 }), undefined, aside))));
}

export function data_view(app) {
    const { name } = app.state;
    return [
        h('div', { class: 'toolbar' }, button('back', t('nav.back'), app.back)),
        h('h1', { tabindex: -1 }, t('data.heading')),
        name && h('p', {}, t('data.whose', { name: name_words(name) })),
        keep_part(app) || h('p', {}, t('data.lead')),
        h('div', { id: 'problems' }),
        shared_offer(app),
        kept_part(app),
        out_part(app),
        import_part(app, section),
        !is_top_level(app.report) && section('share', share_part(app)),
        history_part(app),
        button('link', t('people.someone_else'), () => app.go({ name: 'people' })),
    ];
}
