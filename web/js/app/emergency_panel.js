// The emergency panel stands in the HTML and works without this. Here it gets the person's own number, a way to change
// the country, and a small form for the screens after the first.
import { made } from '../ui/as_built.js';
import { call } from '../ui/calls.js';
import { button, by_id, h } from '../ui/dom.js';
import { country_name, t } from '../ui/locale.js';
import { country_codes, emergency_number, guessed_country, not_listed } from '../state/countries.js';
import { dial_yourself } from '../ui/dial.js';

export function create_emergency_panel({ country, on_country }) {
    const panel = by_id('emergency');
    const bar = panel.querySelector('.emergency-bar');
    const heading = by_id('emergency-heading');
    const body = by_id('emergency-body');
    const common_numbers = by_id('emergency-numbers');
    let code = country ?? guessed_country() ?? null;
    let compact = false;
    let open = true;

    const toggle = h('button', { class: 'emergency-toggle', type: 'button', 'aria-controls': body.id, onclick: () => {
            if (open) set_open(false);
            else show();
        } },
        t('emergency.toggle'));
    let big_call = h('span'); // both are made for the country
    let small_call = h('span');
    const dial = h('div', { class: 'dial' });
    const chooser = h('select', { id: 'country', onchange: () => set_country(chooser.value, true) },
        h('option', { value: '', disabled: true }, t('emergency.country_unknown')),
        h('option', { value: not_listed }, t('emergency.country_not_listed')),
        country_codes
            .map(value => [country_name(value), value])
            .sort(([a], [b]) => a.localeCompare(b))
            .map(([name, value]) => h('option', { value }, name)));

    function set_country(next, chosen) {
        code = next;
        const number = emergency_number(code);
        big_call = put(big_call, number ? call(number, 'call call-own') : h('span', { hidden: true }));
        small_call = put(small_call,
            number ? call(number, 'call call-small') : button('call call-small', t('emergency.numbers'), () => show()));
        small_call.hidden = !compact;
        dial.replaceChildren(...[dial_yourself(number)].filter(Boolean));
        common_numbers.hidden = Boolean(number);
        chooser.value = number ? code : code && not_listed || '';
        if (chosen) on_country(code);
    }

    function put(old, element) {
        old.replaceWith(made(element));
        return element;
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

    bar.append(made(toggle), small_call);
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
