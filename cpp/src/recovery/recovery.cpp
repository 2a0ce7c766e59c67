#include "liftback/recovery/recovery.hpp"

#include "liftback/gating/gating.hpp"
#include "liftback/triage/answers.hpp"
#include "liftback/triage/triage.hpp"

#include <algorithm>
#include <cmath>

namespace liftback {

bool barred(BarredBy by, const Answers& a) {
    switch (by) {
        case BarredBy::leg_symptoms: return leg_symptoms(a);
        case BarredBy::no_ice_or_heat: return reported(a, Sign::no_ice_or_heat);
        case BarredBy::heart_or_vessel_disease: return any_reported(a, {Sign::heart_or_vessel_disease, Sign::aneurysm});
        case BarredBy::pregnant: return reported(a, Sign::pregnant_or_gave_birth);
    }
    return true;
}

namespace {

ItemState state_at(const RecoveryRow& row, double hours) {
    if (hours < row.from_hour) return ItemState::later;
    return hours < row.to_hour ? ItemState::now : ItemState::past;
}

bool barred(const RecoveryRow& row, const Answers& a) {
    return std::any_of(row.barred_by.begin(), row.barred_by.end(), [&](BarredBy by) { return barred(by, a); });
}

// Whoever must not have the warmth of the evidence's side stays on the article's.
bool may_choose_heat(std::span<const RecoveryRow> rows, const Answers& a) {
    return std::none_of(rows.begin(), rows.end(), [&](const RecoveryRow& row) {
        return row.only_if == OnlyIf::evidence_side && row.kind == ItemKind::care && barred(row, a);
    });
}

bool chosen(OnlyIf only_if, const RecoveryChoices& choices) {
    switch (only_if) {
        case OnlyIf::always: return true;
        case OnlyIf::alternating: return choices.alternate_heat_and_ice == YesNo::yes;
        case OnlyIf::article_side: return choices.heat_side == HeatSide::article;
        case OnlyIf::evidence_side: return choices.heat_side == HeatSide::evidence;
    }
    return false;
}

}  // namespace

Recovery plan_recovery(const Answers& a, const Triage& triage, const Permissions& permissions,
                       const RecoveryChoices& asked_for) {
    Recovery recovery;
    if (!permissions.plan) return recovery;

    RecoveryChoices choices = asked_for;
    const bool may_choose = may_choose_heat(recovery_rows(triage.plan), a);
    if (!may_choose) choices.heat_side = HeatSide::article;

    recovery.plan = triage.plan;
    recovery.hours_since_pain = triage.hours_since_pain;
    const double hours = triage.hours_since_pain.value_or(0);
    if (triage.hours_since_pain) recovery.day = static_cast<int>(std::floor(hours / 24)) + 1;
    recovery.quiet = choices.quiet_24h == YesNo::yes && pain_excluded(a);

    for (const RecoveryRow& row : recovery_rows(triage.plan)) {
        if (row.kind == ItemKind::drill && !permissions.drills) continue;
        if (row.hourly && recovery.quiet) continue;
        if (row.until_loads && on_the_way_back(permissions)) continue;
        if (barred(row, a)) continue;
        if (row.only_if == OnlyIf::evidence_side && may_choose && hours < row.to_hour)
            recovery.heat_side = choices.heat_side;
        if (!chosen(row.only_if, choices)) continue;
        const RecoveryItem item{&row, state_at(row, hours)};
        const auto sooner = [](const RecoveryItem& x, const RecoveryItem& y) { return x.state < y.state; };
        recovery.items.insert(std::upper_bound(recovery.items.begin(), recovery.items.end(), item, sooner), item);
    }

    if (triage.plan == Plan::acute)
        for (const Limit* check : injury_checks())
            if (*check > hours) recovery.checks_ahead.push_back(check);
    return recovery;
}

}  // namespace liftback
