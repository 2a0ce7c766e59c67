// Every sign that is asked, in one list, and the fields that rules read. Whoever includes this is built anew when a sign
// is added, so headers that only hand answers on don't.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string_view>

namespace liftback {

// An answer about one sign. `unanswered` is outside the order and never counts as "no"; the others are ordered, and
// raising an answer along the order never lowers the care level.
enum class SignAnswer : std::uint8_t {
    unanswered,
    no,
    long_standing_known,    // over 12 weeks, unchanged since this pain began, and a doctor knows of it
    not_noticed_yet,        // the event that would show it has not happened since the pain began
    long_standing_unknown,  // over 12 weeks, unchanged, but no doctor knows of it
    not_sure,
    yes,  // new, or worse than normal; includes a sign of this episode that has eased
};

// Which answers a sign takes besides no, not_sure and yes.
enum class SignKind : std::uint8_t {
    symptom,  // also the two long-standing ones
    event,    // also not_noticed_yet: passing urine, its colour, wiping, bowels, sex
    fact,     // none
};

// The screens. Those of the pain's story are asked in this order; the lists of warning signs before them, worst first.
enum class Screen : std::uint8_t {
    bladder_and_saddle,
    legs,
    chest_head_belly,
    urine_and_accident,
    see_today,
    history,
    age,
    pain,
    session,
    quality,
    location,
    onset,
    daily_life,
    trend,
};
inline constexpr std::size_t screen_count = 14;

// Every sign, the screen that asks it and its kind. Each is asked as "new, or worse than your normal"; the order of
// asking follows from the rules (question_order() in triage.hpp). The names are the JSON field names and the keys of the words in the locale files.
// clang-format off
#define LIFTBACK_SIGNS(X)                                    \
    X(saddle_numbness,            bladder_and_saddle, symptom) \
    X(back_passage_numbness,      bladder_and_saddle, symptom) \
    X(wiping_changed,             bladder_and_saddle, event)   \
    X(urine_hard_to_start,        bladder_and_saddle, event)   \
    X(urine_hard_to_control,      bladder_and_saddle, event)   \
    X(urine_no_sensation,         bladder_and_saddle, event)   \
    X(urine_leaking,              bladder_and_saddle, symptom) \
    X(bladder_fullness_unknown,   bladder_and_saddle, symptom) \
    X(bowel_leaking,              bladder_and_saddle, event)   \
    X(bowel_no_sensation,         bladder_and_saddle, event)   \
    X(bowel_urge_lost,            bladder_and_saddle, event)   \
    X(sexual_function_changed,    bladder_and_saddle, event)   \
    X(genital_sensation_lost,     bladder_and_saddle, symptom) \
    X(first_effort_leak,          bladder_and_saddle, symptom) \
    X(both_legs_pain,             legs,               symptom) \
    X(both_legs_numb_or_weak,     legs,               symptom) \
    X(leg_pain_changed_sides,     legs,               symptom) \
    X(legs_giving_way,            legs,               symptom) \
    X(weakness_worsening,         legs,               symptom) \
    X(one_leg_weakness,           legs,               symptom) \
    X(cannot_walk,                legs,               symptom) \
    X(one_leg_pain_or_numbness,   legs,               symptom) \
    X(leg_swollen,                legs,               symptom) \
    X(collapse,                   chest_head_belly,   symptom) \
    X(tearing_pain,               chest_head_belly,   symptom) \
    X(aneurysm,                   chest_head_belly,   fact)    \
    X(pain_with_aneurysm,         chest_head_belly,   fact)    \
    X(chest_pain,                 chest_head_belly,   symptom) \
    X(breathless,                 chest_head_belly,   symptom) \
    X(worst_headache,             chest_head_belly,   symptom) \
    X(bulge_hard,                 chest_head_belly,   symptom) \
    X(bulge_soft,                 chest_head_belly,   symptom) \
    X(testicle_pain,              chest_head_belly,   symptom) \
    X(dark_urine,                 urine_and_accident, event)   \
    X(hardly_any_urine,           urine_and_accident, event)   \
    X(back_swollen_hard,          urine_and_accident, symptom) \
    X(severe_and_rising,          urine_and_accident, symptom) \
    X(skin_numb_after_ice,        urine_and_accident, symptom) \
    X(vomiting_or_great_weakness, urine_and_accident, symptom) \
    X(muscle_breakdown_risk,      urine_and_accident, fact)    \
    X(serious_accident,           urine_and_accident, fact)    \
    X(obstetric_warning,          urine_and_accident, fact)    \
    X(cough_jolt,                 see_today,          symptom) \
    X(fever,                      see_today,          symptom) \
    X(fever_risk,                 see_today,          fact)    \
    X(night_sweats,               see_today,          symptom) \
    X(weight_loss,                see_today,          symptom) \
    X(constant_pain,              see_today,          symptom) \
    X(spine_shape_changed,        see_today,          symptom) \
    X(chest_level_pain,           see_today,          symptom) \
    X(flank_pain,                 see_today,          symptom) \
    X(midline_bony_pain,          see_today,          fact)    \
    X(stumble,                    see_today,          fact)    \
    X(fall_or_blow,               see_today,          fact)    \
    X(fell_with_bar,              see_today,          fact)    \
    X(blood_thinners,             history,            fact)    \
    X(cancer,                     history,            fact)    \
    X(recent_infection,           history,            fact)    \
    X(spinal_procedure,           history,            fact)    \
    X(weak_immunity,              history,            fact)    \
    X(injecting,                  history,            fact)    \
    X(fragile_bones,              history,            fact)    \
    X(stiff_spine,                history,            fact)    \
    X(back_surgery,               history,            fact)    \
    X(pregnant_or_gave_birth,     history,            fact)    \
    X(heart_or_vessel_disease,    history,            fact)    \
    X(strain_to_avoid,            history,            fact)    \
    X(no_ice_or_heat,             history,            fact)    \
    X(cannot_bend,                daily_life,         fact)    \
    X(cannot_stand_straight,      daily_life,         fact)    \
    X(sleep_disturbed,            daily_life,         fact)    \
    X(getting_worse,              daily_life,         fact)    \
    X(muscle_wasting,             daily_life,         symptom) \
    X(self_care_fails,            daily_life,         fact)    \
    X(persistent,                 daily_life,         fact)    \
    X(morning_stiffness,          daily_life,         fact)    \
    X(leaning_back_or_one_sided,  daily_life,         fact)    \
    X(first_back_pain,            daily_life,         fact)    \
    X(moving_harms,               daily_life,         fact)    \
    X(never_better,               daily_life,         fact)    \
    X(other_worry,                daily_life,         fact)    \
    X(afraid,                     daily_life,         fact)
// clang-format on

enum class Sign : std::uint8_t {
#define LIFTBACK_X(name, screen, kind) name,
    LIFTBACK_SIGNS(LIFTBACK_X)
#undef LIFTBACK_X
};

struct SignInfo {
    Screen screen;
    SignKind kind;
};

inline constexpr SignInfo sign_infos[] = {
#define LIFTBACK_X(name, screen, kind) {Screen::screen, SignKind::kind},
    LIFTBACK_SIGNS(LIFTBACK_X)
#undef LIFTBACK_X
};
inline constexpr std::size_t sign_count = std::size(sign_infos);

constexpr const SignInfo& info(Sign sign) { return sign_infos[static_cast<std::size_t>(sign)]; }

// Whether a sign of this kind takes this answer at all.
bool takes(SignKind kind, SignAnswer answer);

// "Not sure" acts as yes.
constexpr bool reported(SignAnswer answer) { return answer == SignAnswer::yes || answer == SignAnswer::not_sure; }

// The fields of Answers that rules read, signs first: what a rule declares, and what the tests flip.
enum class Field : std::uint8_t {
#define LIFTBACK_X(name, screen, kind) name,
    LIFTBACK_SIGNS(LIFTBACK_X)
#undef LIFTBACK_X
        age,
    back_pain,
    pain_moving,
    pain_rest,
    masked,
    hours_since_session,
    hours_since_pain,
    onset,
    quality,
    location,
    trend,
    episode,
    standing,
    examination,
};
inline constexpr std::size_t field_count = sign_count + 14;

constexpr bool is_sign(Field field) { return static_cast<std::size_t>(field) < sign_count; }
constexpr Sign as_sign(Field field) { return static_cast<Sign>(field); }
constexpr Field as_field(Sign sign) { return static_cast<Field>(sign); }
std::string_view name(Field field);
inline std::string_view name(Sign sign) { return name(as_field(sign)); }

class FieldSet {
public:
    constexpr FieldSet() = default;
    constexpr FieldSet(std::initializer_list<Field> fields) {
        for (Field field : fields) insert(field);
    }
    constexpr void insert(Field field) { word(field) |= bit(field); }
    constexpr bool contains(Field field) const {
        return ((static_cast<std::size_t>(field) < 64 ? low_ : high_) & bit(field)) != 0;
    }
    constexpr bool empty() const { return (low_ | high_) == 0; }
    constexpr FieldSet operator|(const FieldSet& other) const {
        FieldSet both = *this;
        both.low_ |= other.low_;
        both.high_ |= other.high_;
        return both;
    }

private:
    static constexpr std::uint64_t bit(Field field) {
        return std::uint64_t{1} << (static_cast<std::size_t>(field) % 64);
    }
    constexpr std::uint64_t& word(Field field) { return static_cast<std::size_t>(field) < 64 ? low_ : high_; }
    std::uint64_t low_ = 0;
    std::uint64_t high_ = 0;
};
static_assert(field_count <= 128);

}  // namespace liftback
