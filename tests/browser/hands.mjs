// In the page: finds what a person means by its label and role, and presses or types there if a person could: it is shown,
// enabled, and nothing lies over it. One call answers a whole screen, and comes back with the next one.
//
// A thing that is meant: {kind, name, group}. kind: see below; name: its words, or several that it may have; group: the
// words that name a fieldset, section or folded part around it. A press has no pointer, like that of a key or a screen
// reader, so that the page's guard against double taps lets it through.
//
// Text in and text out, so that any engine can be told: `(${hands})().press(…)`.
// roots: the parts of the page in which to look.
export function hands(roots = [document.querySelector('main')]) {
    const all_in = selector => [...new Set(roots.flatMap(root => [...root.querySelectorAll(selector)]))];
    const kinds = {
        button: 'button, [role=button]', summary: 'summary', link: 'a[href]',
        radio: 'input[type=radio]', checkbox: 'input[type=checkbox]', textbox: 'input[type=text], input:not([type]), textarea',
    };
    const groups = 'fieldset, details, section, nav, [role=group], [role=radiogroup], [role=navigation], [role=region]';
    const { history } = window;

    // As it is told to those who hear the page: what is drawn only is left out.
    function said(element) {
        if (!element) return undefined;
        const pieces = [];
        const walk = node => {
            if (node.nodeType === 3) return pieces.push(node.data);
            if (node.nodeType !== 1 || node.getAttribute('aria-hidden') === 'true') return undefined;
            const { display, visibility } = getComputedStyle(node);
            if (display === 'none' || visibility === 'hidden') return undefined;
            const apart = display !== 'inline' && display !== 'contents';
            if (apart) pieces.push(' ');
            node.childNodes.forEach(walk);
            return apart && pieces.push(' ');
        };
        element.childNodes.forEach(walk);
        return pieces.join('').replace(/\s+/g, ' ').trim();
    }
    const by_ids = ids => ids?.split(/\s+/).map(id => said(document.getElementById(id))).join(' ');
    const given_name = element => by_ids(element.getAttribute('aria-labelledby')) ?? element.getAttribute('aria-label');
    const own_name = element =>
        given_name(element) ?? said(element.labels?.[0] ?? (element.matches('input, textarea') ? undefined : element)) ?? '';
    const group_name = element =>
        given_name(element) ?? said(element.querySelector(':scope > legend, :scope > summary')) ?? '';
    const within = (element, name) => {
        const around = element.parentElement?.closest(groups);
        return Boolean(around) && (group_name(around) === name || within(around, name));
    };
    const shown = element => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    // A radio or checkbox is drawn by its label.
    const drawn = element => (element.matches('[type=radio], [type=checkbox]') ? element.labels?.[0] ?? element : element);

    function all_of({ kind, name, group }) {
        const names = name === undefined ? undefined : [name].flat();
        return all_in(kinds[kind]).filter(element =>
            shown(drawn(element)) && (!names || names.includes(own_name(element))) &&
            (group === undefined || within(element, group)));
    }
    const is_there = what => all_of(what).length > 0;

    // Whichever of these is there; of several that could be meant, none.
    function found(choices) {
        const all = choices.flatMap(all_of);
        const different = [...new Set(all)];
        if (different.length > 1) throw new Error(`${different.length} could be meant by ${JSON.stringify(choices)}`);
        if (!different.length) throw new Error(`not there: ${JSON.stringify(choices)}`);
        return different[0];
    }

    // The middle of its first line, after it has come into view.
    function assert_reachable(element) {
        const name = `${element.tagName} "${own_name(element).slice(0, 60)}"`;
        if (!element.isConnected || !shown(element)) throw new Error(`hidden: ${name}`);
        if (element.disabled || element.control?.disabled || element.getAttribute('aria-disabled') === 'true')
            throw new Error(`disabled: ${name}`);
        const middle = () => {
            const [line = element.getBoundingClientRect()] = element.getClientRects();
            return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
        };
        const free = ({ x, y }) => {
            const top = document.elementFromPoint(x, y);
            return top && (element.contains(top) || top.contains(element.control ?? null) || element.labels?.[0]?.contains(top));
        };
        const in_sight = ({ x, y }) => x >= 0 && y >= 0 && x < window.innerWidth && y < window.innerHeight;
        if (in_sight(middle()) && free(middle())) return;
        for (const block of ['nearest', 'center', 'start', 'end']) {
            element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
            if (free(middle())) return;
        }
        const { x, y } = middle();
        throw new Error(`covered by ${document.elementFromPoint(x, y)?.outerHTML.slice(0, 80)}: ${name}`);
    }

    // Back comes later than the press that asks for it.
    async function press_element(element) {
        const target = drawn(element);
        assert_reachable(target);
        let gone_back;
        history.back = () => {
            gone_back = new Promise(done => { window.addEventListener('popstate', done, { once: true }); });
            delete history.back;
            history.back();
        };
        (target.control ?? target).focus({ preventScroll: true });
        target.click();
        delete history.back;
        await gone_back;
    }

    function type_into(element, text) {
        assert_reachable(element);
        element.focus({ preventScroll: true });
        element.select();
        if (text === '' ? element.value !== '' : true) document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
        if (element.value !== text) throw new Error(`"${element.value}" stands where "${text}" was typed`);
    }

    const heading = () => document.querySelector('main h1')?.innerText.replace(/\s+/g, ' ').trim() ?? '';

    // Everything there is to read, and where.
    const now = () => ({ heading: heading(), text: document.body.innerText, view: document.body.dataset.view });

    let presses = 0;
    let steps_done = 0;
    const press = async (...choices) => {
        await press_element(found(choices));
        presses += 1;
    };

    // {press: [things]}, {type: thing, text}, {unfold: title}; {…, while: title} is left out where the heading is another.
    async function do_steps(steps) {
        for (const step of steps) {
            const is_meant = !step.while || heading() === step.while;
            if (is_meant && step.press) await press(...step.press);
            else if (is_meant && step.unfold) await unfold(step.unfold);
            else if (is_meant) type_into(found([step.type]), step.text);
            steps_done += 1;
        }
    }

    const form_titled = title => all_in('details, fieldset, [role=group]').find(form =>
        [...form.querySelectorAll(':scope > summary, :scope > legend')].some(item =>
            [item, ...item.querySelectorAll('h1, h2, h3, h4')].some(part => said(part) === title)));
    async function unfold(title) {
        const form = form_titled(title);
        if (!form) throw new Error(`no form "${title}"`);
        if (form.matches('details:not([open])')) await press_element(form.querySelector('summary'));
    }

    // Questions that a tick has opened under itself and that are not answered.
    const waiting = () => all_in('[data-opened]:not(:has([aria-pressed="true"]))');

    // signs: [[field, thing, things that answer it]]; opened: {field: names of its answer}, no: the names of "no".
    async function answer_list({ signs, opened, no, no_toilet, none }) {
        const before = heading();
        const told = [];
        const left = () => heading() !== before;
        async function answer_opened() {
            for (;;) {
                const [question] = waiting();
                if (!question) return;
                const { opened: field } = question.dataset;
                told.push(field);
                const names = opened[field] ?? no;
                const buttons = [...question.querySelectorAll('button')].filter(item => names.includes(own_name(item)));
                if (buttons.length !== 1) throw new Error(`${buttons.length} answers ${names} to ${field}`);
                await press_element(buttons[0]);
                presses += 1;
                if (left()) return;
            }
        }
        for (const [field, sign, answers] of signs) {
            if (!is_there(sign)) continue;
            told.push(field);
            await press(sign);
            await press(...answers);
            if (left()) return told;
            await answer_opened();
            if (left()) return told;
        }
        if (no_toilet && is_there(no_toilet)) await press(no_toilet);
        await press(...none);
        return told;
    }

    const with_now = work => async given => {
        let result, problem;
        try {
            result = await work(given);
        } catch ({ message }) {
            problem = message;
        }
        return { result, problem, presses, steps_done, ...now() };
    };

    return {
        now, heading,
        view: () => document.body.dataset.view,
        reads: () => roots[0].innerText,
        do_steps: with_now(do_steps),
        answer_list: with_now(answer_list),
        press_element,
        is_there,
        // For engines that press and type themselves: nothing as long as nobody could.
        element_of: choices => {
            const all = [...new Set(choices.flatMap(all_of))];
            return all.length === 1 ? drawn(all[0]) : undefined;
        },
        is_folded: title => Boolean(form_titled(title)?.matches('details:not([open])')),
        opened: () => waiting().map(element => element.dataset.opened),
    };
}
