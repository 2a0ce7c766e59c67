// The link that shares a gym's equipment, made when it is asked for.
import { button, by_id, h, hint, note } from '../../ui/dom.js';
import { text_to_copy } from '../../ui/download.js';
import { t } from '../../ui/locale.js';
import { equipment_of, fragment_of, has_equipment, share_address } from '../../state/share.js';

// {link} or {problem}: why there is none.
function link_of(app) {
    const address = share_address(window.location, document.documentElement.dataset.publicUrl);
    if (!address) return { problem: 'no_address' };
    const equipment = equipment_of(app.state);
    if (!has_equipment(equipment)) return { problem: 'nothing' };
    if (app.report.problems.some(({ field }) => field.startsWith('equipment'))) return { problem: 'put_right' };
    const fragment = fragment_of(equipment);
    return fragment ? { link: `${address}${fragment}` } : { problem: 'too_much' };
}

// The device's own list of people and apps, where the browser has one. Whoever closes it has changed their mind.
const send_button = link => navigator.share && button('secondary', t('share.send'),
    () => navigator.share({ title: t('share.title'), url: link }).catch(() => {}));

const link_part = link => h('div', { class: 'field' },
    text_to_copy({ id: 'share-link', label: t('share.link'), text: link, copy: t('share.copy'), rows: 4 }),
    send_button(link),
    hint(t('share.carries')));

export function share_part(app) {
    const after = h('div', { role: 'status' });
    const make = () => {
        const { link, problem } = link_of(app);
        after.replaceChildren(problem ? note(t(`share.${problem}`)) : link_part(link));
        // What is typed from now on is not in it.
        by_id('main').addEventListener('input', () => after.replaceChildren(), { once: true });
    };
    return h('div', { class: 'save' },
        button('secondary', t('share.make'), make),
        hint(t('share.make_hint')),
        after);
}
