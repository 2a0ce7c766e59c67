#include "liftback/recovery/contributors.hpp"

#include "liftback/evidence/cite.hpp"
#include "liftback/evidence/tokens.hpp"
#include "liftback/gating/gating.hpp"
#include "liftback/recovery/technique.hpp"
#include "liftback/triage/answers.hpp"
#include "liftback/triage/triage.hpp"

#include <algorithm>
#include <iterator>

namespace liftback {

namespace {

using enum WhyQuestion;
using enum WhyPart;
using enum Contributor;
using enum ContributorGroup;
using enum WhyCue;
using enum Note;

constexpr auto yes = YesNo::yes;
constexpr auto no = YesNo::no;

constexpr WhyQuestionRow question_rows[] = {
    {heavier_than_usual, day, article(sources::a4, "A4.3", {sources::a2, "A2.10"})},
    {more_than_usual, day, ours("why it hurt: more sets, reps or days than usual", {sources::a3, "A3.1"})},
    {soon_after_break, day,
     ours("why it hurt: the first sessions after a break or after pain", {sources::a0, "A0.40"})},
    {warmed_up, day, article(sources::a4, "A4.3")},
    {tight_before, day, article(sources::a4, "A4.3")},
    {set_up_each_rep, lift, article(sources::a0, "A0.30", {sources::a2, "A2.20, A2.21"})},
    {low_back_rounded, lift, article(sources::a0, "A0.45", {sources::a2, "A2.11"})},
    {upper_back_rounded, lift, article(sources::a0, "A0.31")},
    {bar_left_legs, lift, article(sources::a0, "A0.31", {sources::a2, "A2.20"})},
    {leaned_back, lift, article(sources::a0, "A0.31")},
    {lowered_fast, lift, article(sources::a0, "A0.31")},
    {stick_test, test, article(sources::a0, "A0.22", {sources::a2, "A2.10"})},
    {rock_back_test, test, ours("self-test: rocking back on hands and knees", {sources::a2, "A2.11, A2.12"})},
    {straight_knee_test, test,
     ours("self-test: straightening a knee while sitting tall", {sources::a2, "A2.11, A2.13"})},
    {knee_lift_test, test, ours("self-test: holding a knee up while sitting tall", {sources::a2, "A2.11, A2.14"})},
};
static_assert(std::size(question_rows) == why_question_count && tokens<WhyQuestion>().size() == why_question_count);
static_assert(std::all_of(std::begin(question_rows), std::end(question_rows), [](const WhyQuestionRow& row) {
    return row.evidence.given() && &row - question_rows == static_cast<int>(row.id) &&
           (row.part == test) == (row.id >= stick_test);
}));

// A hinge that holds with a stick speaks against what would block it, and a back that rounds for it (A2.11).
constexpr Clue stick_lost{stick_test, no};
constexpr Clue back_rounds{low_back_rounded, yes};
constexpr Clue set_up_left_out{set_up_each_rep, no};

// clang-format off
constexpr ContributorRow rows[] = {
    {.id = too_heavy, .group = load, .main = {heavier_than_usual, yes}, .others = {{stick_test, yes, true}},
     .cues = {lighter, smaller_steps, stop_when_form_breaks}, .evidence = article(sources::a4, "A4.3", {sources::a2, "A2.10, A2.40"})},
    {.id = too_much, .group = load, .main = {more_than_usual, yes}, .cues = {fewer_sets, smaller_steps, easy_week},
     .evidence = article(sources::a3, "A3.1", {sources::a0, "A0.44"})},
    {.id = too_soon, .group = load, .main = {soon_after_break, yes}, .cues = {start_low, smaller_steps},
     .notes = {reinjury}, .evidence = article(sources::a0, "A0.40, A0.41", {sources::a3, "A3.2"})},
    {.id = too_little_warm_up, .group = load, .main = {warmed_up, no}, .others = {{tight_before, yes, true}},
     .drills = {"dowel_hinge"}, .cues = {lighter_sets_first}, .evidence = article(sources::a4, "A4.3", {sources::a0, "A0.22"})},
    {.id = worked_through_tightness, .group = load, .main = {tight_before, yes},
     .drills = {"cat_cow_band", "ql_walk", "side_lying_rotation"}, .cues = {ease_or_wait, lighter_sets_first},
     .evidence = article(sources::a4, "A4.3", {sources::a1, "A1.2, A1.3, A1.4"})},

    {.id = set_up_skipped, .group = technique, .main = {set_up_each_rep, no},
     .cues = {bar_over_mid_foot, long_back, slack_and_lats, brace}, .notes = {D3, D8, most_injuries},
     .evidence = article(sources::a0, "A0.30, A0.32", {sources::a2, "A2.20, A2.21"})},
    {.id = lower_back_rounds, .group = technique, .main = back_rounds, .others = {stick_lost, set_up_left_out},
     .drills = {"dowel_hinge"}, .cues = {long_back, slack_and_lats, stop_when_form_breaks, film},
     .evidence = article(sources::a0, "A0.45", {sources::a2, "A2.20, A2.21"})},
    {.id = upper_back_rounds, .group = technique, .main = {upper_back_rounded, yes}, .others = {set_up_left_out},
     .cues = {slack_and_lats, lighter, film}, .evidence = article(sources::a0, "A0.31", {sources::a2, "A2.21"})},
    {.id = bar_drifts, .group = technique, .main = {bar_left_legs, yes}, .others = {set_up_left_out},
     .cues = {bar_over_mid_foot, slack_and_lats, bar_on_legs, film}, .notes = {D8},
     .evidence = article(sources::a0, "A0.31", {sources::a2, "A2.20"})},
    {.id = hyperextends_at_lockout, .group = technique, .main = {leaned_back, yes}, .drills = {"glute_bridge_band"},
     .cues = {stand_tall}, .evidence = article(sources::a0, "A0.31")},
    {.id = rushed_lowering, .group = technique, .main = {lowered_fast, yes}, .cues = {slow_down, bar_on_legs},
     .evidence = article(sources::a0, "A0.31", {sources::a2, "A2.20"})},

    {.id = hinge_pattern, .group = foundation, .main = stick_lost, .others = {back_rounds}, .drills = {"dowel_hinge"},
     .cues = {hinge_every_day}, .evidence = article(sources::a2, "A2.10", {sources::a0, "A0.22"})},
    {.id = hip_capsule, .group = foundation, .main = {rock_back_test, yes}, .others = {stick_lost, back_rounds},
     .drills = {"hip_centration"}, .evidence = article(sources::a2, "A2.11, A2.12")},
    {.id = hamstrings, .group = foundation, .main = {straight_knee_test, no}, .others = {stick_lost, back_rounds},
     .drills = {"hamstring_seated", "hamstring_standing", "glute_bridge_band"}, .notes = {D10, stretching},
     .evidence = article(sources::a2, "A2.11, A2.13")},
    {.id = psoas, .group = foundation, .main = {knee_lift_test, no}, .others = {stick_lost, back_rounds},
     .drills = {"leg_lift", "hanging_knee_lift", "v_sit"}, .evidence = article(sources::a2, "A2.11, A2.14")},
};
// clang-format on
static_assert(std::size(rows) == tokens<Contributor>().size());
static_assert(std::all_of(std::begin(rows), std::end(rows), [](const ContributorRow& row) {
    return row.evidence.given() && &row - rows == static_cast<int>(row.id);
}));

constexpr std::string_view counting = "why it hurt: the question that asks for it counts two, the others together one";
constexpr Limit main_counts{"why_main_counts", 2, ours(counting)};
constexpr Limit likely_from{"why_likely_from", 2, ours(counting)};
constexpr Limit possible_from{"why_possible_from", 0, ours(counting)};
constexpr const Limit* limits[] = {&main_counts, &likely_from, &possible_from};

struct Count {
    FoundContributor found;
    int sum = 0;
};

// 1 for it, -1 against it. "Not sure" says nothing.
int spoken(const Clue& clue, const WhyAnswers& answers, FoundContributor& found) {
    const YesNo answer = answers[static_cast<std::size_t>(clue.question)];
    if (answer == clue.speaks_for) {
        found.because.push_back(clue.question);
        return 1;
    }
    if ((answer != yes && answer != no) || clue.one_way) return 0;
    found.against.push_back(clue.question);
    return -1;
}

Likelihood likelihood(const Count& count) {
    if (count.found.because.empty() && count.found.against.empty()) return Likelihood::unknown;
    if (count.sum >= likely_from) return Likelihood::likely;
    return count.sum >= possible_from ? Likelihood::possible : Likelihood::unlikely;
}

// The other answers together count one, however many there are: what has more of them shall not rank higher for it.
Count counted(const ContributorRow& row, const WhyAnswers& answers) {
    Count count;
    count.found.row = &row;
    count.sum = spoken(row.main, answers, count.found) * static_cast<int>(main_counts);
    int others = 0;
    for (const Clue& clue : row.others) others += spoken(clue, answers, count.found);
    count.sum += std::clamp(others, -1, 1);
    count.found.likely = likelihood(count);
    return count;
}

bool comes_first(const Count& x, const Count& y) {
    return x.found.likely != y.found.likely ? x.found.likely < y.found.likely : x.sum > y.sum;
}

}  // namespace

std::span<const WhyQuestionRow> why_questions() { return question_rows; }
std::span<const ContributorRow> contributors() { return rows; }
std::span<const Limit* const> why_limits() { return limits; }

std::span<const WhyQuestionRow> asked(const Why& why) {
    const std::span<const WhyQuestionRow> all = question_rows;
    return why.tests == HingeTestAccess::open ? all : all.first(static_cast<std::size_t>(stick_test));
}

std::vector<WhyCue> cues_of(const ContributorRow& row, const Why& why) {
    std::vector<WhyCue> cues;
    if (!why.cues) return cues;
    for (const WhyCue cue : row.cues)
        if (cue != brace || why.brace) cues.push_back(cue);
    return cues;
}

Why find_contributors(const WhyAnswers& answers, const Answers& a, const Permissions& permissions) {
    Why why;
    why.drills = !leg_symptoms(a);
    why.tests = why.drills ? permissions.hinge_test : HingeTestAccess::none;
    why.cues = permissions.bar_advice == BarAdviceAccess::open;
    why.brace = breath_for(a) != Breath::ask_first;
    std::copy_n(answers.begin(), asked(why).size(), why.answers.begin());

    std::vector<Count> counts;
    for (const ContributorRow& row : rows) {
        const Count count = counted(row, why.answers);
        counts.insert(std::upper_bound(counts.begin(), counts.end(), count, comes_first), count);
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        FoundContributor& found = counts[i].found;
        if (found.likely <= Likelihood::possible) {
            const bool equal = i > 0 && counts[i].sum == counts[i - 1].sum;
            found.rank = equal ? why.contributors.back().rank : static_cast<int>(i) + 1;
        }
        why.contributors.push_back(std::move(found));
    }
    return why;
}

}  // namespace liftback
