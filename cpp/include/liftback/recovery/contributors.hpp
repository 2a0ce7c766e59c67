// Why it may have hurt: a short finder over what the articles hold responsible: the day's load, the lift itself, and what
// a hip hinge needs. It is coaching opinion and no diagnosis: it reads answers of its own, which triage never sees.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/notes.hpp"
#include "liftback/evidence/short_list.hpp"
#include "liftback/gating/access.hpp"
#include "liftback/triage/plain_answers.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace liftback {

struct Answers;
struct Permissions;

// Enumerators equal the JSON tokens and the keys of the words, here and below.
enum class WhyQuestion : std::uint8_t {
    heavier_than_usual,
    more_than_usual,
    soon_after_break,
    warmed_up,
    tight_before,
    set_up_each_rep,
    low_back_rounded,
    upper_back_rounded,
    bar_left_legs,
    leaned_back,
    lowered_fast,
    stick_test,          // do all three points keep touching?
    rock_back_test,      // does the back round early, or the buttock pull tight? The knees are bent: not the hamstrings
    straight_knee_test,  // does the knee straighten while the back stays tall? The hip stays where it is: not the capsule
    knee_lift_test,      // does the knee stay up?
};
inline constexpr std::size_t why_question_count = 15;
using WhyAnswers = std::array<YesNo, why_question_count>;

// What a question is about. Self-tests are asked where the hinge test may be done, and elsewhere do not count.
enum class WhyPart : std::uint8_t { day, lift, test };

struct WhyQuestionRow {
    WhyQuestion id;
    WhyPart part;
    Evidence evidence;
};
std::span<const WhyQuestionRow> why_questions();

// In the order in which equals are listed: what is changed most easily first.
enum class Contributor : std::uint8_t {
    too_heavy,
    too_much,
    too_soon,
    too_little_warm_up,
    worked_through_tightness,
    set_up_skipped,
    lower_back_rounds,
    upper_back_rounds,
    bar_drifts,
    hyperextends_at_lockout,
    rushed_lowering,
    hinge_pattern,
    hip_capsule,
    hamstrings,
    psoas,
};

enum class ContributorGroup : std::uint8_t { load, technique, foundation };

// What to do otherwise at the bar. Bar advice: listed where that is open.
enum class WhyCue : std::uint8_t {
    lighter,
    smaller_steps,
    fewer_sets,
    easy_week,
    start_low,
    lighter_sets_first,
    ease_or_wait,
    bar_over_mid_foot,
    long_back,
    slack_and_lats,
    brace,
    bar_on_legs,
    stand_tall,
    slow_down,
    stop_when_form_breaks,
    film,
    hinge_every_day,
};

// An answer that speaks for a contributor; the opposite one speaks against it, unless `one_way`.
struct Clue {
    WhyQuestion question;
    YesNo speaks_for;  // yes or no
    bool one_way = false;
};

struct ContributorRow {
    Contributor id;
    ContributorGroup group;
    Clue main;  // the question that asks for it
    ShortList<Clue> others = {};
    ShortList<std::string_view> drills = {};  // ids of drills; whether one is open is not decided here
    ShortList<WhyCue> cues = {};
    ShortList<Note> notes = {};
    Evidence evidence;
};
std::span<const ContributorRow> contributors();

enum class Likelihood : std::uint8_t { likely, possible, unlikely, unknown };

// How the answers are counted.
std::span<const Limit* const> why_limits();

struct FoundContributor {
    const ContributorRow* row = nullptr;
    Likelihood likely = Likelihood::unknown;
    std::optional<int> rank;           // from 1, equals share one; of those that are likely or possible
    std::vector<WhyQuestion> because;  // answers that speak for it
    std::vector<WhyQuestion> against;
};

struct Why {
    HingeTestAccess tests = HingeTestAccess::none;  // the self-tests: as the hinge test, and not with signs in a leg
    bool drills = true;                             // false with signs in a leg: then none is listed
    bool cues = false;
    bool brace = false;    // false before a doctor agrees to it: then that cue is left out
    WhyAnswers answers{};  // those that count
    std::vector<FoundContributor>
        contributors;  // every one: likely, possible, unlikely, unknown; the highest count first
};

// The questions to ask: the self-tests come last, and only where they may be done.
std::span<const WhyQuestionRow> asked(const Why& why);

// Those of a contributor that are for this person.
std::vector<WhyCue> cues_of(const ContributorRow& row, const Why& why);

Why find_contributors(const WhyAnswers& answers, const Answers& a, const Permissions& permissions);

}  // namespace liftback
