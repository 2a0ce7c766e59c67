// The emergency panel stands in the HTML and works without this. Here it gets the person's own number, a way to change
// the country, and a small form for the screens after the first.
import { made } from './as_built.js';
import { by_id, h } from './dom.js';
import { country_name, t } from './locale.js';
import { country_codes, emergency_number, guessed_country } from './countries.js';
import { dial_yourself } from './dial.js';

export function create_emergency_panel({ country, on_country }) {
    const panel = by_id('emergency');
    const bar = panel.querySelector('.emergency-bar');
    const heading = by_id('emergency-heading');
    const body = by_id('emergency-body');
    const common_numbers = by_id('emergency-numbers');
    let code = country ?? guessed_country();
    let compact = false;
    let open = true;

    const toggle = h('button', { class: 'emergency-toggle', type: 'button', 'aria-controls': body.id, onclick: () => {
            if (open) set_open(false);
            else show();
        } },
        t('emergency.toggle'));
    const big_call = h('a', { class: 'call call-own' });
    const small_call = h('a', { class: 'call call-small' });
    const dial = h('div', { class: 'dial' });
    const chooser = h('select', { id: 'country', onchange: () => set_country(chooser.value || null, true) },
        h('option', { value: '' }, t('emergency.country_unknown')),
        country_codes
            .map(value => [country_name(value), value])
            .sort(([a], [b]) => a.localeCompare(b))
            .map(([name, value]) => h('option', { value }, name)));

    function set_country(next, chosen) {
        code = next;
        const number = emergency_number(code);
        for (const link of [big_call, small_call]) {
            link.href = `tel:${number}`;
            link.textContent = t('emergency.call', { number });
        }
        dial.replaceChildren(...[dial_yourself(code && number)].filter(Boolean));
        big_call.hidden = !code;
        common_numbers.hidden = Boolean(code);
        chooser.value = code ?? '';
        if (chosen) on_country(code);
    }

    function set_open(next) {
        open = next;
        body.hidden = !open;
        heading.hidden = compact && !open;
        panel.classList.toggle('folded', compact && !open);
        toggle.setAttribute('aria-expanded', String(open));
    }

    function show({ scroll = true } = {}) {
        set_open(true);
        if (scroll) panel.scrollIntoView({ block: 'start' });
    }

    // On the first screen the list is open; on the others it folds into a bar that stays in view.
    function set_compact(next) {
        compact = next;
        panel.classList.toggle('compact', compact);
        toggle.hidden = small_call.hidden = !compact;
        set_open(!compact);
    }

    bar.append(made(toggle), made(small_call));
    body.prepend(made(h('div', { class: 'own-number' }, big_call,
        h('label', { class: 'country', for: 'country' }, t('emergency.country'), ' ', chooser))));
    common_numbers.after(made(dial));
    set_country(code, false);
    set_compact(false);

    return {
        set_compact,
        show,
        set_country: next => set_country(next, false),
        number: () => emergency_number(code),
        country: () => code,
    };
}
