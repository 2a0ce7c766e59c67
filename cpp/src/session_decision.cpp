#include "liftback/session_decision.hpp"

#include "liftback/ladder.hpp"
#include "liftback/sources.hpp"

#include <algorithm>
#include <iterator>

namespace liftback {

namespace {

using enum SessionDecision;

constexpr int progress_pain = 2;   // A0.41
constexpr int hold_pain = 3;       // during
constexpr int step_back_pain = 4;  // during; at night or next morning one less
constexpr int stop_pain = 6;
constexpr int rise_over_before = 2;
constexpr int most_muscle_soreness = 6;
constexpr int sessions_on_a_rung = 2;
constexpr double hours_between_sessions = 48;

constexpr Evidence ours(std::string_view choice, Citation also = {}) {
    return {Basis::own_choice, {sources::own, choice}, also};
}

int score(std::optional<int> given) { return given.value_or(0); }

bool form_broke(const SessionRecord& session) { return not_excluded(session.form_broke); }

bool holds_for_pain(const SessionRecord& session) { return score(session.pain_during) == hold_pain; }

const SessionRecord* before_last(Journal journal) {
    return journal.size() > 1 ? &journal[journal.size() - 2] : nullptr;
}

bool in_two_running(Journal journal, bool (*happened)(const SessionRecord&)) {
    const SessionRecord* earlier = before_last(journal);
    return earlier && happened(*earlier) && happened(journal.back());
}

bool sudden_sharp_pain(Journal journal) {
    const YesNo answer = journal.back().sudden_sharp_pain;
    return answer == YesNo::yes || answer == YesNo::not_sure;
}
bool new_sign(Journal journal) {
    const YesNo answer = journal.back().new_sign;
    return answer == YesNo::yes || answer == YesNo::not_sure;
}
bool strong_pain(Journal journal) { return worst_pain(journal.back()) >= stop_pain; }
bool not_settled(Journal journal) {
    const YesNo answer = journal.back().settled_in_72h;
    return answer == YesNo::no || answer == YesNo::not_sure;
}

bool pain_during(Journal journal) { return score(journal.back().pain_during) >= step_back_pain; }
bool pain_after(Journal journal) {
    const SessionRecord& last = journal.back();
    return std::max(score(last.pain_that_night), score(last.pain_next_morning)) > progress_pain;
}
bool more_than_before(Journal journal) {
    const SessionRecord& last = journal.back();
    return worst_pain(last) > progress_pain && last.pain_before && worst_pain(last) >= *last.pain_before + rise_over_before;
}
bool two_pain_holds(Journal journal) { return in_two_running(journal, holds_for_pain); }
bool form_broke_twice(Journal journal) { return in_two_running(journal, form_broke); }

bool pain_of_three(Journal journal) { return holds_for_pain(journal.back()); }
bool form_broke_once(Journal journal) { return form_broke(journal.back()); }
bool masked(Journal journal) { return not_excluded(journal.back().masked); }
bool score_missing(Journal journal) { return scores_missing(journal.back()); }
bool signs_not_told(Journal journal) {
    return journal.back().sudden_sharp_pain != YesNo::no || journal.back().new_sign != YesNo::no;
}
bool very_sore(Journal journal) { return score(journal.back().muscle_soreness) > most_muscle_soreness; }

// The sessions on this rung up to the newest: since when, and how many lie 48 h apart.
bool long_enough_on_the_rung(Journal journal) {
    const SessionRecord& last = journal.back();
    int sessions = 1;
    double first = last.hour;
    double counted = last.hour;
    for (std::size_t i = journal.size() - 1; i > 0 && journal[i - 1].rung == last.rung; --i) {
        first = journal[i - 1].hour;
        if (counted - first < hours_between_sessions) continue;
        ++sessions;
        counted = first;
    }
    return sessions >= sessions_on_a_rung && last.hour - first >= days_on_a_rung * 24;
}

bool all_well(Journal journal) {
    return all_sets_done(journal.back()) && worst_pain(journal.back()) <= progress_pain &&
           long_enough_on_the_rung(journal);
}

bool always(Journal) { return true; }

constexpr SessionRule rules[] = {
    {"session.new_sign", stop, new_sign, ours("stop: a new leg, numbness or bladder sign", {sources::a0, "A0.6"})},
    {"session.sudden_sharp_pain", stop, sudden_sharp_pain, ours("stop: sudden sharp pain", {sources::a0, "A0.2"})},
    {"session.strong_pain", stop, strong_pain, ours("stop: 6/10 or more")},
    {"session.not_settled", stop, not_settled, ours("stop: not back to the score before within 72 h")},

    {"session.pain_during", step_back, pain_during, ours("step back: 4-5 during", {sources::a0, "A0.41"})},
    {"session.pain_after", step_back, pain_after, ours("step back: 3 or more at night or next morning", {sources::a0, "A0.41"})},
    {"session.more_than_before", step_back, more_than_before, ours("step back: above 2 and 2 above the score before")},
    {"session.two_pain_holds", step_back, two_pain_holds, ours("step back: two pain holds in a row")},
    {"session.form_broke_twice", step_back, form_broke_twice, ours("step back: form broke in two sessions running", {sources::a0, "A0.43"})},

    {"session.pain_of_three", hold, pain_of_three, ours("hold: 3 during", {sources::a0, "A0.41"})},
    {"session.form_broke", hold, form_broke_once, ours("hold: one form break", {sources::a0, "A0.43"})},
    {"session.masked", hold, masked, ours("hold: a masked score")},
    {"session.score_missing", hold, score_missing, ours("hold: a score is missing")},
    {"session.signs_not_told", hold, signs_not_told, ours("hold: the warning signs were not answered")},
    {"session.very_sore", hold, very_sore, ours("hold: muscle soreness above 6/10")},

    {"session.all_well", progress, all_well, ours("progress: two sessions 48 h apart and 7 days on the rung", {sources::a0, "A0.41"})},
    {"session.same_again", repeat, always, ours("repeat: none of the others applies")},
};
static_assert(std::all_of(std::begin(rules), std::end(rules), [](const SessionRule& rule) {
    return !rule.id.empty() && rule.applies && rule.evidence.given();
}));

// Longest first.
constexpr GapRow gaps[] = {
    {Gap::gate_again, 56, ours("gap of 56 days: the gate again, the base discounted")},
    {Gap::restart, 28, ours("gap of 28 days: restart at 30 %")},
    {Gap::one_rung_back, 14, ours("gap of 14 days: one rung back")},
    {Gap::none, 0, ours("gap below 14 days: as planned")},
};

int last_rung() { return static_cast<int>(ladder().size()); }

// The last rung below this one that was done at 2/10 or less; one rung down where none was.
int rung_to_step_back_to(Journal journal) {
    const int from = journal.back().rung;
    for (std::size_t i = journal.size(); i > 0; --i) {
        const SessionRecord& session = journal[i - 1];
        if (session.rung < from && !scores_missing(session) && worst_pain(session) <= progress_pain) return session.rung;
    }
    return std::max(1, from - 1);
}

}  // namespace

std::span<const SessionRule> session_rules() { return rules; }
std::span<const GapRow> gap_rows() { return gaps; }

NextSession next_session(Journal journal) {
    const SessionRecord& last = journal.back();
    const SessionRule& rule = *std::find_if(std::begin(rules), std::end(rules),
                                            [&](const SessionRule& row) { return row.applies(journal); });
    NextSession next{.rule = &rule, .rung = last.rung};
    switch (rule.decision) {
        case progress: next.rung = std::min(last.rung + 1, last_rung()); break;
        case repeat:
        case hold: break;
        case step_back:
            next.rung = rung_to_step_back_to(journal);
            next.lighter = true;
            next.gate_again = last.rung == 1;  // there is nothing below: the drills, and the gate
            break;
        case stop:
            next.rung = 1;
            next.lighter = next.gate_again = next.triage_again = true;
            break;
    }
    return next;
}

NextSession after_gap(NextSession planned, double days) {
    const GapRow& row = *std::find_if(std::begin(gaps), std::end(gaps),
                                      [&](const GapRow& gap) { return days >= gap.from_day; });
    planned.gap = &row;
    switch (row.gap) {
        case Gap::none: break;
        case Gap::one_rung_back: planned.rung = std::max(1, planned.rung - 1); break;
        case Gap::restart: planned.rung = 1; break;
        case Gap::gate_again:
            planned.rung = 1;
            planned.gate_again = true;
            break;
    }
    return planned;
}

}  // namespace liftback
