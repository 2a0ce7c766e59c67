// "Something has changed": the warning signs are asked again, and what the ticked changes concern.
import { button, fields, h } from '../../ui/dom.js';
import { t } from '../../ui/locale.js';

export const change_button = app =>
    button('secondary', t('change.open'), () => app.go({ name: 'change' }));

export function change_view(app) {
    const changes = Object.keys(app.catalogue.reopened).filter(change => change !== 'always');
    const boxes = changes.map(change =>
        h('input', { type: 'checkbox', id: `change-${change}`, name: change, onchange: name_button }));
    const submit = () => app.reassess(boxes.filter(box => box.checked).map(box => box.name));
    const go_on = button('primary', '', submit);

    function name_button() {
        go_on.textContent = t(boxes.some(box => box.checked) ? 'change.some' : 'change.nothing');
    }

    name_button();
    return [
        h('div', { class: 'toolbar' }, button('back', t('nav.back'), app.back)),
        h('h1', { tabindex: -1 }, t('change.heading')),
        h('p', {}, t('change.lead')),
        fields(submit,
            h('ul', { class: 'signs', role: 'list' }, boxes.map(box =>
                h('li', { class: 'sign' },
                    h('label', { class: 'sign-label', for: box.id }, box, t(`symptom_changes.${box.name}`))))),
            go_on),
    ];
}
