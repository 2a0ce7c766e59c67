// What the app does with checks on film: every answer is kept at once, the whole check when the person says so.
import { is_filled_in, with_film_answer, with_film_change, with_film_check, without_film_check } from '../state/film_state.js';

export const film_actions = (app, set_state) => ({
    answer_film: (finding, answer) => set_state(with_film_answer(app.state, finding, answer)),
    // False: nothing is answered yet.
    keep_film_check() {
        if (!is_filled_in(app.state.film_draft)) return false;
        set_state(with_film_check(app.state, Date.now()));
        return true;
    },
    change_film_check: at => set_state(with_film_change(app.state, at)),
    remove_film_check: at => set_state(without_film_check(app.state, at)),
});
