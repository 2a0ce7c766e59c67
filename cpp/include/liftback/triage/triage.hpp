// Triage: from the answers to a care level, with the rules that fired. The level is the worst of all rules that fire.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/notes.hpp"
#include "liftback/evidence/problem.hpp"
#include "liftback/evidence/short_list.hpp"
#include "liftback/triage/answers.hpp"
#include "liftback/triage/pain_picture.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace liftback {

// By when a person should do what the level says.
enum class TimeUnit : std::uint8_t { none, now, hours, today, days, weeks };
struct TimeLimit {
    TimeUnit unit = TimeUnit::none;
    int count = 0;
};

// The lines of the emergency list that stands on the page before any script and any question. Each rule that asks for
// the emergency number belongs to one; the lines come in the order of the rules.
enum class PanelLine : std::uint8_t {
    none,
    saddle,
    bladder,
    legs,
    chest,
    vessels,
    belly,
    urine,
    muscle,
    accident,
    pregnancy,
    infection,
    bleeding
};

// A rule fires when one of its signs is reported, or when its condition holds. A rule is thus either a list of signs,
// which is its declaration, or a named condition that declares what it reads.
struct Rule {
    std::string_view id;  // also the key of its words
    CareLevel care = CareLevel::train;
    PanelLine panel = PanelLine::none;
    std::optional<Sign> sign = {};
    bool (*applies)(const Answers&) = nullptr;
    FieldSet reads = {};
    TimeLimit within = {};
    ShortList<Note> notes = {};
    Evidence evidence = {};

    bool fires(const Answers& a) const { return sign ? reported(a, *sign) : applies(a); }
    FieldSet declared_reads() const { return sign ? FieldSet{as_field(*sign)} : reads; }
};

// All rules, most urgent level first; one table per level in src/triage/rules.
std::span<const std::span<const Rule>> rule_tables();

// The lines of the emergency list, in the order of the rules.
std::vector<PanelLine> emergency_panel();

// One screen of questions, as far as these answers call for it.
struct AskedScreen {
    Screen screen;
    std::vector<Field> fields;
    bool complete = false;
};

// How an earlier result of the top two levels was lifted, or why a try to lift it was refused.
enum class LiftedBy : std::uint8_t { nothing, mistake, examination };
enum class Refused : std::uint8_t { nothing, too_late, examination_incomplete, examination_before_result };
struct Standing {
    CareLevel care = CareLevel::incomplete;
    LiftedBy lifted_by = LiftedBy::nothing;
    Refused refused = Refused::nothing;
};

// Why it is then that the person answers again.
enum class RecheckReason : std::uint8_t { none, not_noticed, cannot_walk, pump, early_soreness, one_sided_ache, daily };

struct Triage {
    CareLevel care = CareLevel::incomplete;
    Plan plan = Plan::none;
    Picture picture = Picture::no_pain;
    HowSure how_sure;                  // where the picture decides the level; otherwise none
    bool final = true;                 // false: a sign not noticed yet is still to be looked for
    bool expired = false;              // saved answers were too old and count as unanswered
    Episode episode = Episode::none;   // open or none: what the next request should say
    std::optional<Standing> standing;  // of an earlier result of the top two levels
    std::vector<const Rule*> reasons;  // every rule that fired, most urgent first
    TimeLimit within;                  // the tightest of the reasons of this level; none only for train
    std::vector<Field> unanswered;     // asked and not answered
    std::vector<AskedScreen> screens;
    std::vector<Sign> watch;              // what to look for: signs not noticed yet, then the usual ones
    std::vector<Sign> if_changed;         // long-standing signs: if one changes at all, answer again
    std::optional<double> recheck_hours;  // answer again after this: the earliest of all that call for it
    RecheckReason recheck_reason = RecheckReason::none;
    std::optional<double> hours_since_pain;
};

Triage triage(const Answers& given);

// The level of triage() alone, of answers as they count now: for what tries many of them.
CareLevel care_level(const Answers& a);

// The screen that asks a field; of the fields that are never asked, any.
Screen screen_of(Field field);

// Whether a field is asked at all, given the other answers; one that is not asked is not missed.
bool asked(Field field, const Answers& a);
bool answered(Field field, const Answers& a);

// The fields under which a question stands: it is not asked before one of them is answered in a certain way. Empty for a
// question that stands on its own. It comes on the screen of one of them, after it, or on a later one: no answer opens a
// question on a screen that was there before.
FieldSet under(Field field);

// The questions in the order of asking, which follows the rule tables: first the lists with a sign that by itself asks for
// the emergency number or a doctor today, worst first; then the history and the story of the pain, in the order of
// Screen. Within a list the sign whose own rule stands first comes first; what only matters together with another
// comes after those.
const std::vector<Field>& question_order();

// The screens of the red flags: those lists that come first.
bool asks_red_flags(Screen screen);

// Whether an answer is asked again after a day: signs and today's pain, but no history and not how it began.
bool expires(Field field);
std::vector<AskedScreen> asked_screens(const Answers& a);

// Whether an answer's date is ahead of now by more than a day.
bool dated_ahead(const Answers& a);

// Answers as they count now: where one is dated ahead of now none counts, what was not noticed 12 h ago and what expires
// after 24 h count as unanswered, and an injury that the person asks to close is completed or stays open.
Answers as_of_now(Answers a);

// Takes back answers that cannot be: numbers out of range, an answer that the field does not take, a clock that
// contradicts the other. They count as unanswered from then on. Field names start with "answers.".
Problems take_back_invalid(Answers& a);

// Any sign of a nerve to the legs: it chooses the plan and bars drills.
bool leg_symptoms(const Answers& a);

// Any symptom of this episode that is there, may be there, or is still to be looked for.
bool sign_present(const Answers& a);

// A sign that keeps the entry gate shut: one that is present and has not been examined with "may exercise".
bool open_sign(const Answers& a);

// Examined within 12 weeks and told "may exercise", with or without limits.
bool may_exercise(const Answers& a);

// Whether the person was examined after the earlier result that still stands.
bool examined_since(const Answers& a);

}  // namespace liftback
