// Wires the page: state, core, views, the browser's history, storage and the emergency panel. main.js starts it.
import { by_id } from '../ui/dom.js';
import { framed, scroll_to_start } from '../ui/embedding.js';
import { create_emergency_panel } from './emergency_panel.js';
import { asks_first, entry_actions } from './entry.js';
import {
    allowed_view, examined_for_after, examined_for_at, is_complete, is_emergency, is_top_level, mistake_settled, next_view, opens_at_once, result,
    resume_view, standing_after_result, started,
} from '../state/flow.js';
import { film_actions } from './film_actions.js';
import { joined, same } from '../state/joined.js';
import { without_way_back } from '../state/journal_state.js';
import { t } from '../ui/locale.js';
import { say_stopped } from './no_start.js';
import { plan_actions } from './plan_actions.js';
import { record_actions } from './record_actions.js';
import { session_actions } from './session_actions.js';
import { share_actions } from './share_actions.js';
import {
    empty_state, next_assessment, restored, to_request, with_answers, with_draft, with_gate_of_today, with_imperial,
    with_units, without_answers, without_changed, without_drafts, without_fields,
} from '../state/state.js';
import { create_store } from '../state/storage.js';
import { create_tap_guard } from './tap_guard.js';
import { timer_actions } from './timer_actions.js';
import { timer_allowed } from '../state/timers.js';
import { report_on } from './triage_first.js';
import { keep_typing_plain } from './typing.js';
import { answers_view } from '../views/triage/answers.js';
import { bracing_view } from '../views/train/bracing.js';
import { change_view } from '../views/triage/change.js';
import { checklist_view } from '../views/train/checklist.js';
import { claims_view } from '../views/more/claims.js';
import { data_view } from '../views/more/data.js';
import { drill_view } from '../views/plan/drill.js';
import { drills_view } from '../views/plan/drills.js';
import { entry_view } from '../views/more/entry.js';
import { examination_view } from '../views/triage/examination.js';
import { film_audit_view } from '../views/train/film_audit.js';
import { render_footer } from '../views/more/footer.js';
import { hinge_test_view } from '../views/bar/hinge_test.js';
import { journal_view } from '../views/train/journal.js';
import { loads_view } from '../views/train/loads.js';
import { create_save_note } from '../views/more/not_saved.js';
import { people_view } from '../views/more/people.js';
import { prevention_view } from '../views/plan/prevention.js';
import { question_view } from '../views/triage/question.js';
import { recovery_view } from '../views/plan/recovery.js';
import { refused_part } from '../views/more/refused.js';
import { result_view } from '../views/triage/result.js';
import { session_view } from '../views/train/session.js';
import { setup_view } from '../views/bar/setup.js';
import { shared_view } from '../views/bar/shared.js';
import { start_view } from '../views/more/start.js';
import { summary_view } from '../views/more/summary.js';
import { create_timer_bar } from '../ui/timer_bar.js';
import { why_view } from '../views/triage/why.js';
import { worry_view } from '../views/triage/worry.js';

const views_for = tool => ({
    start: asks_first(tool) ? entry_view : start_view,
    question: question_view,
    worry: worry_view,
    change: change_view,
    result: result_view,
    answers: answers_view,
    examination: examination_view,
    recovery: recovery_view,
    drills: drills_view,
    drill: drill_view,
    why: why_view,
    setup: setup_view,
    hinge_test: hinge_test_view,
    loads: loads_view,
    session: session_view,
    journal: journal_view,
    people: people_view,
    data: data_view,
    shared: shared_view,
    summary: summary_view,
    prevention: prevention_view,
    checklist: checklist_view,
    bracing: bracing_view,
    film_audit: film_audit_view,
    claims: claims_view,
});

const main = by_id('main');

// Signs that lead to an emergency by themselves.
const emergency_signs = rules => new Set(rules
    .filter(({ care_level, fields }) => care_level === 'call_emergency' && fields.length === 1)
    .map(({ fields }) => fields[0]));

// asked: what the page's address asks for (parameters.js)
export function create_app(core, { asked, embedding }) {
    const views = views_for(asked.tool);
    const catalogue = core.catalogue();
    const store = create_store({ asks_first: framed });
    const stored = store.load();
    let storage_works = stored.works;
    let known = restored(stored.saved); // what this page last read or wrote: other pages may have changed it since

    const app = {
        core,
        catalogue,
        questions: Object.fromEntries(catalogue.questions.map(item => [item.field, item])),
        emergency_signs: emergency_signs(catalogue.rules),
        notes: Object.fromEntries(catalogue.notes.map(item => [item.id, item])),
        sources: Object.fromEntries(catalogue.sources.map(item => [item.id, item])),
        limits: Object.fromEntries(catalogue.triage_limits.map(item => [item.id, item.value])),
        state: restored(stored.saved),
        record_condition: stored.condition,
        report: null,
        view: { name: 'start' },
        goal: asked.tool === 'recovery' ? 'recovery' : null, // what opens in place of the result, where it may
        ticked: new Set(), // signs of this screen that are ticked and not answered: drawn anew, they are still ticked
        checked: new Set(), // forms that were sent: from then on their problems show
        storage_works: () => storage_works,
        keeps_nothing_yet: store.waits,
        blocked: !stored.works && stored.condition === 'none' && !store.waits(), // from the start, which says so
        opened_by: {}, // field: the screen whose answer called for it
        asking_because: undefined, // why answered screens are asked again: expired, changed, session, examined
        at_start: true, // nothing has been pressed: no view may scroll or take the focus
        report_on: state => report_on(core, state, Date.now(), app.questions),
    };

    const tap_guard = create_tap_guard([main, document.querySelector('.about')]);

    function show_state(state) {
        app.state = with_units(state, asked.units);
        try {
            app.report = app.report_on(app.state);
        } catch (error) {
            storage_works = store.save(app.state); // also what led here
            app.panel.set_compact(false);
            say_stopped();
            throw error;
        }
        if (state.timer && !timer_allowed(state.timer, app.report)) app.state = { ...app.state, timer: null };
    }

    // Another page on the same record may have written since: this page's changes go into what is there now (joined.js),
    // and what the other forgot stays forgotten.
    function with_changes_elsewhere(state) {
        const change = store.changed_elsewhere();
        if (!change) return state;
        const before = known;
        known = restored(change.value);
        return change.gone ? { ...empty_state(), country: state.country } : joined(before, state, known);
    }

    // Nothing is lost while it cannot be saved: it stays on the page, and every later save holds it too.
    function note_saved(saved) {
        const news = saved !== storage_works;
        storage_works = saved;
        if (saved) known = app.state;
        const is_news_to_person = !saved && !app.at_start && !app.blocked && !store.waits() && !same(app.state, known);
        if (saved || is_news_to_person) app.save_note.show(saved ? undefined : { may_retry: store.may_save() });
        if (news && document.body.dataset.view) render_footer(app);
    }

    function set_state(state) {
        show_state(with_changes_elsewhere(state));
        note_saved(store.save(app.state));
    }

    // Shown and not saved: two pages that adopt from each other would never come to rest.
    function adopt_changes({ while_typing = false } = {}) {
        const typing = document.hasFocus() && document.activeElement?.matches('input[type="text"], textarea');
        if (typing && !while_typing) return;
        const state = with_changes_elsewhere(app.state);
        if (same(state, app.state)) return;
        const { id } = document.activeElement ?? {};
        if (state.country && state.country !== app.state.country) app.panel.set_country(state.country);
        show_state(state);
        render(false);
        if (id) by_id(id)?.focus({ preventScroll: true });
    }

    // What was stored while this page was put away (for Back and Forward, or as a tab out of sight) is taken over before
    // the page may save anything, and what could not be saved is tried again.
    function catch_up() {
        adopt_changes({ while_typing: true });
        if (app.save_note.is_shown()) set_state(app.state);
    }

    // Somebody's record becomes the one that is shown.
    function open_record({ works, saved, condition }) {
        storage_works = works;
        known = restored(saved);
        app.record_condition = condition;
        app.asking_because = undefined;
        app.opened_by = {};
        app.checked.clear();
        app.state = with_gate_of_today(restored(saved), Date.now());
        if (app.state.country) app.panel.set_country(app.state.country);
        forget_expired();
    }

    // Also while the page stays open. A field that is no longer asked would keep the answers old for ever.
    function forget_expired() {
        set_state(app.state);
        const { expired, screens, unanswered } = app.report.triage;
        if (!expired) return;
        const asked = new Set(screens.flatMap(screen => screen.fields));
        const unasked = Object.keys(app.state.answers)
            .filter(field => (app.questions[field]?.expires || app.state.at[field] > Date.now()) && !asked.has(field));
        app.asking_because ??= 'expired';
        set_state(without_fields(next_assessment(app.state), [...unanswered, ...unasked]));
    }

    // An answer that calls for another question is remembered, so that the question says where it comes from.
    function note_opened(open_before, given) {
        for (const field of app.report.triage.unanswered) {
            if (!open_before.includes(field) && !(field in given)) app.opened_by[field] = app.view.screen;
        }
    }

    function keep_result() {
        const standing = standing_after_result(app.state, app.report, Date.now());
        const { care_level, episode } = app.report.triage;
        const episode_seen = care_level === 'incomplete' ? app.state.episode_seen : episode;
        const examined_for = examined_for_after(app.state, app.report, Date.now(), app.limits.answers_expire_after_hours);
        const kept = { standing, episode_seen, examined_for };
        if (Object.entries(kept).some(([key, value]) => value !== app.state[key])) set_state({ ...app.state, ...kept });
    }

    // Where the questions lead: past the result, to what the page was asked for.
    function towards_goal(view) {
        if (view.name !== 'result' || !app.goal) return view;
        keep_result();
        return opens_at_once(app.goal, app.report, app.state) ? { name: app.goal } : view;
    }

    function render(focus) {
        app.view = allowed_view(app.view, app.report, app.state);
        if (app.view.name === 'result') {
            keep_result();
            if (is_complete(app.report)) app.asking_because = undefined;
        }
        document.body.dataset.view = app.view.name;
        document.body.dataset.level = app.view.name === 'result' ? app.report.triage.care_level : '';
        const shown = views[app.view.name](app, app.view);
        const calls = app.view.name === 'result' && is_emergency(app.report); // then the call comes first
        const parts = calls ? [shown, refused_part(app)] : [refused_part(app), shown];
        main.replaceChildren(...parts.flat(Infinity).filter(Boolean));
        app.timer_bar.place(main);
        app.save_note.place(main);
        app.panel.set_compact(app.view.name !== 'start' && (calls || !app.report.refused));
        render_footer(app);
        embedding.shown({ urgent: is_top_level(app.report) });
        if (!focus) return;
        scroll_to_start();
        main.querySelector('h1')?.focus({ preventScroll: true });
        tap_guard.screen_shown();
        embedding.screen_changed();
    }

    // The address never changes: nothing the person answers may stand in it.
    function remember(method, view) {
        try {
            history[method]({ view }, '');
        } catch {
            // A frame may forbid it; the page's own Back button then goes to the start.
        }
    }

    // Screens that were answered come again: each says why until there is a result.
    function ask_again_because(why) {
        app.asking_because = why;
        app.go(next_view(app.report));
    }

    // Put into the address of the open page. In the middle of something it waits.
    function offer_shared() {
        remember('replaceState', app.view);
        const { name } = app.view;
        if (['start', 'data', 'shared'].includes(name)) {
            render(false);
            (name === 'shared' ? main.querySelector('h1') : by_id('shared-offer'))?.focus();
        } else {
            render_footer(app);
        }
    }

    Object.assign(app, {
        go(view) {
            app.at_start = false;
            app.ticked.clear();
            app.view = view.name === 'question' ? { ...view, why: app.asking_because } : view;
            remember('pushState', app.view);
            render(true);
        },
        refresh: () => render(false),
        // As the core's model of the lifter takes them.
        measures: () => to_request(app.state, Date.now(), () => false).lifter,
        back() {
            if (history.state?.view && app.view.name !== 'start') history.back();
            else app.go({ name: 'start' });
        },
        answer(given) {
            try {
                forget_expired();
            } catch (error) { // the core fails, and the answer is kept
                app.state = with_answers(app.state, given, Date.now());
                storage_works = store.save(app.state);
                throw error;
            }
            const open_before = app.report.triage.unanswered;
            set_state(with_answers(app.state, given, Date.now()));
            note_opened(open_before, given);
            if (mistake_settled(app.report)) set_state({ ...app.state, standing: null, withdrawn: true });
        },
        // Stores the answers of a screen and goes on.
        submit(screen, given) {
            app.answer(given);
            app.go(towards_goal(next_view(app.report, screen)));
        },
        keep_answers() {
            note_saved(store.keep_from_now(app.state));
            app.refresh();
            by_id('forgotten').textContent = storage_works ? t('about.kept_now') : '';
        },
        look_again: forget_expired,
        save_again() {
            set_state(app.state);
            return storage_works;
        },
        stop_if_emergency() {
            if (!is_emergency(app.report)) return false;
            app.go(result);
            return true;
        },
        show_problems(summary) {
            by_id('problems').replaceChildren(summary);
            summary.scrollIntoView({ block: 'start' });
            summary.focus({ preventScroll: true });
        },
        draft: (path, text) => set_state(with_draft(app.state, path, text, Date.now())),
        set_imperial: imperial => set_state(with_imperial(app.state, imperial)),
        forget_drafts: prefix => set_state(without_drafts(app.state, prefix)),
        hours_draft: field => app.state.hours?.[field],
        keep_hours_draft(field, draft) {
            app.state = { ...app.state, hours: { ...app.state.hours, [field]: draft } };
        },
        tapped_by_mistake() {
            const standing = { ...app.state.standing, tapped_by_mistake: true };
            set_state({ ...app.state, standing });
            app.go({ name: 'answers' });
        },
        // Something has changed: the warning signs are asked again, and what the changes concern.
        reassess(changes) {
            const { always, ...others } = catalogue.reopened;
            set_state(without_changed(app.state, [...always, ...changes.flatMap(change => others[change])]));
            ask_again_because('changed');
        },
        // A session ended with a warning: nothing that can have changed counts any longer.
        triage_again() {
            const asked_again = Object.keys(app.state.answers).filter(field => app.questions[field]?.expires);
            set_state(without_changed(app.state, asked_again));
            ask_again_because('session');
        },
        // After an examination every question is asked again.
        ask_again() {
            set_state(without_answers(app.state));
            ask_again_because('examined');
        },
        // Added for the staff beside an emergency: kept as an answer, unless the result would be milder with it.
        tell_staff(field, value) {
            const next = with_answers(app.state, { [field]: value }, Date.now());
            if (is_emergency(app.report_on(next))) set_state(next);
        },
        record_examination() {
            set_state({ ...app.state, examined_at: Date.now(), examined_for: examined_for_at(app.report, app.state.answers) });
            return { lifted: app.report.triage.standing?.lifted_by === 'examination' };
        },
        // Whether the injury is over is the core's decision.
        close_episode() {
            const before = app.state;
            set_state({ ...before, episode: 'close_requested' });
            const closed = app.report.triage.episode === 'none';
            const standing = is_top_level(app.report) ? before.standing : null;
            set_state(closed ? without_way_back({ ...app.state, standing, episode_seen: 'none' }) : before);
            return closed;
        },
        start: () => app.go(towards_goal(resume_view(app.report))),
        start_over() {
            app.asking_because = undefined;
            set_state(without_answers(app.state));
            app.go(next_view(app.report));
        },
        forget() {
            const { country } = app.state;
            const others = store.people().length > 1;
            store.forget();
            if (others) {
                open_record(store.load());
            } else {
                set_state({ ...empty_state(), country });
                store.forget();
            }
            app.go({ name: 'start' });
            by_id('forgotten').textContent = t('about.forgotten');
        },
    });

    Object.assign(app, entry_actions(app, { tool: asked.tool, set_state, towards_goal }));
    Object.assign(app, plan_actions(app, { set_state }));
    Object.assign(app, session_actions(app, { core, set_state }));
    Object.assign(app, film_actions(app, set_state));
    Object.assign(app, timer_actions(app, { set_state }));
    Object.assign(app, record_actions(app, { store, set_state, open_record }));
    Object.assign(app, share_actions(app, { on_arrival: offer_shared }));
    app.panel = create_emergency_panel({
        country: app.state.country ?? asked.country,
        on_country: country => {
            set_state({ ...app.state, country });
            if (app.view.name === 'result') render(false);
        },
    });
    app.timer_bar = create_timer_bar(app);
    app.save_note = create_save_note(app);
    keep_typing_plain();
    app.state = with_gate_of_today(app.state, Date.now());
    forget_expired();
    const remembered = history.state?.view;
    if (remembered?.name && started(app.state) && !asks_first(asked.tool)) app.view = remembered;
    app.asking_because ??= app.view.why;
    remember('replaceState', app.view);
    window.addEventListener('popstate', event => {
        if (!event.state?.view) return;
        app.at_start = false;
        app.view = app.may_show(event.state.view) ? event.state.view : { name: 'start' };
        render(true);
    });
    window.addEventListener('pageshow', ({ persisted }) => persisted && catch_up());
    document.addEventListener('resume', catch_up); // from a tab that the browser had frozen
    window.addEventListener('online', catch_up);
    // A page that was left open: what is due, and how long until the next session, have changed.
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState !== 'visible') return;
        catch_up();
        const { name, done, edit } = app.view;
        const tells_time = ['start', 'loads', 'recovery'].includes(name) || done || (name === 'journal' && !edit);
        if (!tells_time) return;
        forget_expired();
        render(false);
    });
    window.addEventListener('storage', event => {
        if (store.concerns(event.key)) adopt_changes();
        if (app.save_note.is_shown()) set_state(app.state); // there may be room now
    });
    render(false);
    embedding.started();
    performance.mark('liftback:first-answer');
    return app;
}
