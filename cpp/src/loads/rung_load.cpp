#include "liftback/loads/rung_load.hpp"

#include "liftback/evidence/cite.hpp"
#include "liftback/loads/load_limits.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace liftback {
namespace {

constexpr double fraction_noise = 1e-6;  // of a load computed in floating point, far below any bell
constexpr double counted_mass = 0.005;   // half the smallest mass that plates are counted in

struct ReasonRow {
    LoadReason id;
    Evidence evidence;
};

constexpr ReasonRow reasons[] = {
    {LoadReason::rounded_down, ours("rehab loads round down")},
    {LoadReason::no_bell_heavy_enough, load_limits::bell_heavy_enough.evidence},
    {LoadReason::no_trap_bar, ours("without a trap bar: bar from blocks")},
    {LoadReason::trap_bar_too_heavy, ours("a rung lighter than its tool")},
    {LoadReason::bar_too_heavy, ours("a rung lighter than its tool")},
    {LoadReason::bar_costs_the_back_more, ours("bar from blocks, load x 0.8")},
    {LoadReason::bells_below_the_rung, ours("a rung lighter than its tool")},
    {LoadReason::no_raise_high_enough, ours("hands at 360 mm or more")},
    {LoadReason::higher_than_wanted, ours("more than 50 mm over is said")},
    {LoadReason::lower_than_wanted, ours("heights are absolute, whatever the discs")},
    {LoadReason::hinge_range_sets_height, ours("the hinge range comes first")},
    {LoadReason::heaviest_load_sets_load, ours("nothing above an examiner's heaviest load")},
    {LoadReason::stay_on_last_loadable_rung, ours("a rung lighter than its tool")},
    {LoadReason::below_what_hurt, ours("step back: at least 10 % lower; hold: no heavier")},
    {LoadReason::no_heavier_than_last,
     ours("never above the last load, nor the last done well; the same step, the same load")},
    {LoadReason::no_base, ours("no base, no percentages")},
    {LoadReason::at_most_80_percent, load_limits::sore_most_share.evidence},
    {LoadReason::at_most_60_percent, load_limits::sore_unplanned_share.evidence},
    {LoadReason::sets_two_thirds, load_limits::sore_sets_share.evidence},
};

constexpr bool in_order_and_cited() {
    for (std::size_t i = 0; i < std::size(reasons); ++i) {
        if (static_cast<std::size_t>(reasons[i].id) != i || !reasons[i].evidence.given()) return false;
    }
    return true;
}
static_assert(in_order_and_cited());
static_assert(std::size(reasons) == static_cast<std::size_t>(LoadReason::sets_two_thirds) + 1);

void add_once(std::vector<LoadReason>& list, LoadReason reason) {
    if (std::find(list.begin(), list.end(), reason) == list.end()) list.push_back(reason);
}

bool contains(const std::vector<LoadReason>& list, LoadReason reason) {
    return std::find(list.begin(), list.end(), reason) != list.end();
}

bool is_bell(Implement implement) {
    return implement == Implement::kettlebell || implement == Implement::two_kettlebells;
}

std::optional<double> heaviest_bell(const Equipment& equipment, double at_most) {
    std::optional<double> best;
    for (double bell : equipment.kettlebells) {
        if (bell <= at_most + fraction_noise && bell > best.value_or(0)) best = bell;
    }
    return best;
}

// Two equal bells: unequal ones would load the back from one side.
std::optional<double> heaviest_pair(const Equipment& equipment, double at_most) {
    const std::vector<double>& bells = equipment.kettlebells;
    std::optional<double> best;
    for (double bell : bells) {
        const bool paired = std::count(bells.begin(), bells.end(), bell) >= 2;
        if (paired && 2 * bell <= at_most + fraction_noise && 2 * bell > best.value_or(0)) best = 2 * bell;
    }
    return best;
}

std::vector<HandHeight> bar_heights(Implement implement, const Equipment& equipment, double bar_height_mm,
                                    double target_mm) {
    return implement == Implement::trap_bar ? trap_bar_heights(equipment, bar_height_mm, target_mm)
                                            : straight_bar_heights(equipment, bar_height_mm, target_mm);
}

// The lowest makeable height at or above the target, else the highest below it where that is allowed.
bool stand(ToolLoad& load, const std::vector<HandHeight>& makeable, HingeRange hinge_mm) {
    const HeightChoice choice = choose_height(makeable, load.height_target_mm);
    const bool below_allowed = choice.highest_below && choice.highest_below->height_mm >= hinge_mm.value_or(0);
    load.height = choice.chosen;
    load.lower_offer.reset();
    if (!load.height) {
        if (load.height_required || !below_allowed) return false;
        load.height = choice.highest_below;
    } else if (below_allowed && load.height->height_mm > load.height_target_mm + notable_excess_mm) {
        load.lower_offer = choice.highest_below;
    }
    return true;
}

// A load that can be lifted, and what is to be said about it.
struct Loaded {
    ToolLoad tool;
    std::vector<LoadReason> remarks;
};

// Tries tools, and collects why they failed.
class Attempt {
public:
    Attempt(const Equipment& equipment, HingeRange hinge_mm) : equipment_(equipment), hinge_mm_(hinge_mm) {}

    std::optional<Loaded> with_bells(const Tool& tool, double wanted, double least) {
        const bool pair = tool.implement == Implement::two_kettlebells;
        const auto load = pair ? heaviest_pair(equipment_, wanted) : heaviest_bell(equipment_, wanted);
        if (!load || *load < least) {
            failed.push_back(LoadReason::no_bell_heavy_enough);
            return std::nullopt;
        }
        ToolLoad bells{.implement = tool.implement, .wanted = wanted, .load = *load};
        return stood(tool, kettlebell_heights(equipment_, target_of(tool)), std::move(bells));
    }

    std::optional<Loaded> with_bar(const Tool& tool, double wanted) {
        const bool trap_bar = tool.implement == Implement::trap_bar;
        if (trap_bar && !equipment_.trap_bar) {
            failed.push_back(LoadReason::no_trap_bar);
            return std::nullopt;
        }
        const double bar_mass = bar_alone(tool.implement, equipment_);
        PlateSearch plates = find_plates(wanted, bar_mass, equipment_.discs);
        if (!plates.at_or_below) {
            failed.push_back(trap_bar ? LoadReason::trap_bar_too_heavy : LoadReason::bar_too_heavy);
            return std::nullopt;
        }
        LoadedBar& bar = *plates.at_or_below;
        ToolLoad loaded{.implement = tool.implement, .wanted = wanted, .load = bar.load};
        loaded.per_side = std::move(bar.per_side);
        loaded.bar_height_mm = bar.bar_height_mm;
        if (plates.above) loaded.next_above = plates.above->load;
        return stood(tool, bar_heights(tool.implement, equipment_, bar.bar_height_mm, target_of(tool)),
                     std::move(loaded));
    }

    std::vector<LoadReason> failed;
    std::optional<double> raise_needed_mm;

private:
    double target_of(const Tool& tool) const { return std::max(tool.hand_height_mm, hinge_mm_.value_or(0)); }

    // Completes the load with the height at which its tool can be stood.
    std::optional<Loaded> stood(const Tool& tool, const std::vector<HandHeight>& makeable, ToolLoad load) {
        load.shortfall = std::max(0.0, load.wanted - load.load);
        load.height_target_mm = target_of(tool);
        load.height_required = tool.height_required;
        if (!stand(load, makeable, hinge_mm_)) {
            need_raise(load.height_target_mm, makeable);
            return std::nullopt;
        }

        std::vector<LoadReason> remarks;
        if (load.height->height_mm < load.height_target_mm) remarks.push_back(LoadReason::lower_than_wanted);
        if (load.shortfall > counted_mass) remarks.push_back(LoadReason::rounded_down);
        if (tool.load_factor < 1) remarks.push_back(LoadReason::bar_costs_the_back_more);
        if (load.height_target_mm > tool.hand_height_mm) remarks.push_back(LoadReason::hinge_range_sets_height);
        if (load.height->height_mm > load.height_target_mm + notable_excess_mm)
            remarks.push_back(LoadReason::higher_than_wanted);
        return Loaded{std::move(load), std::move(remarks)};
    }

    void need_raise(double target_mm, const std::vector<HandHeight>& makeable) {
        failed.push_back(LoadReason::no_raise_high_enough);
        double from_floor_mm = 0;
        for (const HandHeight& height : makeable) {
            if (height.rest == Rest::floor) from_floor_mm = std::max(from_floor_mm, height.height_mm);
        }
        const double needed_mm = target_mm - from_floor_mm;
        raise_needed_mm = raise_needed_mm ? std::min(*raise_needed_mm, needed_mm) : needed_mm;
    }

    const Equipment& equipment_;
    HingeRange hinge_mm_;
};

RungLoad finished(const Attempt& attempt, std::optional<Loaded> loaded) {
    RungLoad result;
    for (LoadReason reason : attempt.failed) add_once(result.reasons, reason);
    if (!loaded) {
        result.raise_needed_mm = attempt.raise_needed_mm;
        return result;
    }
    for (LoadReason reason : loaded->remarks) add_once(result.reasons, reason);
    result.tool = std::move(loaded->tool);
    return result;
}

// A lighter bell is fine where the exercise is a bell's; elsewhere only where the tool itself is too heavy.
bool bells_may_replace(const Rung& rung, const std::vector<LoadReason>& failed) {
    return is_bell(rung.tools.front().implement) || contains(failed, LoadReason::trap_bar_too_heavy) ||
           contains(failed, LoadReason::bar_too_heavy);
}

std::optional<Loaded> bells_below(const Rung& rung, double wanted, const Equipment& equipment, Attempt& attempt) {
    Tool tool = rung.bells_below;
    const double single = heaviest_bell(equipment, wanted).value_or(0);
    const double pair = heaviest_pair(equipment, wanted).value_or(0);
    if (pair > single) tool.implement = Implement::two_kettlebells;
    auto loaded = attempt.with_bells(tool, wanted, 0);
    if (loaded) loaded->remarks.insert(loaded->remarks.begin(), LoadReason::bells_below_the_rung);
    return loaded;
}

constexpr Tool session_tool(Implement implement) {
    return {.implement = implement,
            .load_factor = 1,
            .hand_height_mm = standard_bar_height_mm,
            .height_required = false,
            .evidence = {.basis = Basis::own_choice, .source = {sources::own, "planned session from standard height"}}};
}

}  // namespace

const Evidence& evidence_of(LoadReason reason) { return reasons[static_cast<std::size_t>(reason)].evidence; }

RungLoad load_rung(const Rung& rung, double wanted, const Equipment& equipment, HingeRange hinge_mm,
                   std::optional<LoadLimit> limit) {
    Attempt attempt(equipment, hinge_mm);
    for (const Tool& tool : rung.tools) {
        const double whole = wanted * tool.load_factor;
        const bool cut = limit && limit->at_most < whole;
        const double load = cut ? limit->at_most : whole;
        // A limit makes no bell heavy enough that was too light before.
        const double least = std::min(load, whole * load_limits::bell_heavy_enough);
        auto loaded = is_bell(tool.implement) ? attempt.with_bells(tool, load, least) : attempt.with_bar(tool, load);
        if (!loaded) continue;
        if (cut) loaded->remarks.insert(loaded->remarks.begin(), limit->reason);
        return finished(attempt, std::move(loaded));
    }
    if (!bells_may_replace(rung, attempt.failed)) return finished(attempt, std::nullopt);
    auto bells = bells_below(rung, limit ? std::min(wanted, limit->at_most) : wanted, equipment, attempt);
    return finished(attempt, std::move(bells));
}

RungLoad lightest_load(const Equipment& equipment, HingeRange hinge_mm) {
    Attempt attempt(equipment, hinge_mm);
    std::optional<Loaded> lightest;
    const auto consider = [&](std::optional<Loaded> next) {
        if (next && (!lightest || next->tool.load < lightest->tool.load)) lightest = std::move(next);
    };

    // The bar alone or with one pair: larger discs stand higher on the same raise.
    std::vector<double> on_the_bar{0};
    for (const DiscPair& disc : equipment.discs) on_the_bar.push_back(2 * disc.mass);

    for (const Tool& tool : ladder().front().tools) {
        if (tool.implement == Implement::kettlebell) {
            for (double bell : equipment.kettlebells) consider(attempt.with_bells(tool, bell, bell));
        } else if (tool.implement == Implement::trap_bar && equipment.trap_bar) {
            const double bar = bar_alone(tool.implement, equipment);
            for (double discs : on_the_bar) consider(attempt.with_bar(tool, bar + discs));
        } else if (tool.implement == Implement::bar_from_blocks) {
            const double bar = bar_alone(tool.implement, equipment);
            for (double discs : on_the_bar) consider(attempt.with_bar(tool, bar + discs));
        }
    }

    if (lightest) attempt.failed.clear();
    RungLoad result = finished(attempt, std::move(lightest));
    // There is no share here that a factor could lower.
    std::erase(result.reasons, LoadReason::bar_costs_the_back_more);
    result.reasons.insert(result.reasons.begin(), LoadReason::no_base);
    return result;
}

double bar_alone(Implement implement, const Equipment& equipment) {
    if (implement == Implement::trap_bar) return equipment.trap_bar->mass + equipment.collars_mass;
    return straight_bar_mass(equipment);
}

std::optional<ToolLoad> reload_bar(const ToolLoad& like, LoadedBar bar, const Equipment& equipment,
                                   HingeRange hinge_mm) {
    ToolLoad load{.implement = like.implement,
                  .wanted = bar.load,
                  .load = bar.load,
                  .per_side = std::move(bar.per_side),
                  .bar_height_mm = bar.bar_height_mm,
                  .height_target_mm = like.height_target_mm,
                  .height_required = like.height_required};
    const auto makeable = bar_heights(like.implement, equipment, bar.bar_height_mm, like.height_target_mm);
    if (!stand(load, makeable, hinge_mm)) return std::nullopt;
    return load;
}

RungLoad load_session(double wanted, bool trap_bar, const Equipment& equipment, HingeRange hinge_mm) {
    Attempt attempt(equipment, hinge_mm);
    auto loaded = attempt.with_bar(session_tool(trap_bar ? Implement::trap_bar : Implement::barbell), wanted);
    return finished(attempt, std::move(loaded));
}

}  // namespace liftback
