#include "liftback/recovery/drills.hpp"

#include "liftback/gating/gating.hpp"
#include "liftback/loads/return_loads.hpp"

#include <algorithm>

namespace liftback {

namespace {

bool has(std::span<const Gear> lacks, Gear gear) { return std::find(lacks.begin(), lacks.end(), gear) == lacks.end(); }

const RecoveryItem* item_of(const Drill& drill, const Recovery& recovery) {
    for (const RecoveryItem& item : recovery.items)
        for (std::string_view id : drill.rows)
            if (item.row->id == id) return &item;
    return nullptr;
}

// Soreness has its menu and a leg its short list; the other plans have room for more, once the bar advice is open.
bool has_room(Plan plan) { return plan == Plan::acute || plan == Plan::persistent || plan == Plan::prevention; }

void say(DrillOffer& offer, DrillState state, DrillWhy why = DrillWhy::none) {
    offer.state = state;
    offer.why = why;
}

// As in the loads section, which alone knows how far the person is.
void offer_loaded(DrillOffer& offer, LadderExercise exercise, const ReturnLoads* loads) {
    using enum DrillState;
    say(offer, locked, DrillWhy::loads);
    if (!loads || loads->access == LoadsAccess::none) return;
    if (loads->access != LoadsAccess::ladder) return say(offer, now);
    const bool gate_alone = loads->blocked_by.size() == 1 && loads->blocked_by.front() == LoadsBlock::entry_gate;
    if (gate_alone) return say(offer, later, DrillWhy::gate);
    if (!loads->session || !loads->session->rung) return;
    const LadderExercise current = loads->session->rung->exercise;
    if (exercise == current) return say(offer, now);
    if (exercise < current) return say(offer, past);
    say(offer, later, DrillWhy::rung);
    for (const Rung& rung : ladder())
        if (offer.rung == 0 && rung.exercise == exercise) offer.rung = rung.rung;
}

void offer_unloaded(DrillOffer& offer, const Permissions& permissions, const Recovery& recovery,
                    const ReturnLoads* loads) {
    using enum DrillState;
    const bool open = permissions.bar_advice == BarAdviceAccess::open;
    if (const RecoveryItem* item = item_of(*offer.drill, recovery)) {
        offer.row = item->row;
        if (item->state == ItemState::now) return say(offer, now);
        if (item->state == ItemState::later) {
            offer.from_hour = item->row->from_hour;
            return say(offer, later, DrillWhy::stage);
        }
        if (!open) return say(offer, past);
    }
    if (offer.drill->for_gate && loads && loads->gate && loads->gate->dowel_drill_offered) return say(offer, now);
    if (!has_room(recovery.plan)) return say(offer, locked, DrillWhy::plan);
    if (open) return say(offer, now);
    if (permissions.bar_advice == BarAdviceAccess::after_gate) return say(offer, later, DrillWhy::gate);
    say(offer, locked, DrillWhy::locks);
}

void look_for_gear(DrillOffer& offer, std::span<const Gear> lacks) {
    const ShortList<Gear>& needs = offer.drill->needs;
    if (needs.empty() || has(lacks, *needs.begin())) return;
    offer.missing = *needs.begin();
    const auto* other = std::find_if(needs.begin(), needs.end(), [&](Gear gear) { return has(lacks, gear); });
    if (other != needs.end()) offer.other_gear = *other;
    else offer.without = offer.drill->without;
}

}  // namespace

std::vector<DrillOffer> offer_drills(const Answers& a, const Permissions& permissions, const Recovery& recovery,
                                     const ReturnLoads* loads, std::span<const Gear> lacks) {
    std::vector<DrillOffer> offers;
    if (!permissions.plan || recovery.plan == Plan::none) return offers;

    for (const Drill& drill : drills()) {
        DrillOffer offer{.drill = &drill, .row = &usual_row(drill)};
        for (BarredBy by : drill.barred_by)
            if (!offer.barred_by && barred(by, a)) offer.barred_by = by;
        if (offer.barred_by) say(offer, DrillState::locked, DrillWhy::barred);
        else if (drill.exercise) offer_loaded(offer, *drill.exercise, loads);
        else offer_unloaded(offer, permissions, recovery, loads);
        look_for_gear(offer, lacks);
        offers.push_back(offer);
    }
    for (DrillOffer& offer : offers) {
        if (!offer.missing || offer.other_gear || offer.without) continue;
        for (const DrillOffer& other : offers)
            if (other.drill->id == offer.drill->substitute && other.state == DrillState::now && !other.missing)
                offer.substitute = other.drill;
    }
    return offers;
}

}  // namespace liftback
