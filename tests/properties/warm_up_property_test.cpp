// The warm-up against trying every way to put discs on, on small inventories.
#include "disc_words.hpp"
#include "random_numbers.hpp"

#include "liftback/loads/warm_up.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace liftback {
namespace {

long long hundredths(double mass) { return std::llround(mass * 100); }

bool stands(const ToolLoad& like, double largest_mm, const Equipment& equipment, HingeRange hinge_mm) {
    const double height_mm = std::max(largest_mm / 2, sleeve_radius_mm);
    bool high_enough = false;
    bool allowed = false;
    for (const HandHeight& height : straight_bar_heights(equipment, height_mm, like.height_target_mm)) {
        high_enough = high_enough || height.height_mm >= like.height_target_mm;
        allowed = allowed || height.height_mm >= hinge_mm.value_or(0);
    }
    return high_enough || (allowed && !like.height_required);
}

struct Tried {
    std::vector<DiscPair> discs;  // in the order in which they go on
    int steps = -1;
    double off = 0;  // the loads by which the steps miss their shares, together

    bool better_than(const Tried& other) const {
        if (steps != other.steps) return steps > other.steps;
        if (discs.size() != other.discs.size()) return discs.size() < other.discs.size();
        if (std::fabs(off - other.off) > 1e-6) return off < other.off;
        return std::lexicographical_compare(
            other.discs.begin(), other.discs.end(), discs.begin(), discs.end(), [](const auto& a, const auto& b) {
                return a.diameter_mm != b.diameter_mm ? a.diameter_mm < b.diameter_mm : a.mass < b.mass;
            });
    }
};

bool belongs_inside(const DiscPair& disc, const DiscPair& other) {
    return disc.diameter_mm != other.diameter_mm ? disc.diameter_mm > other.diameter_mm : disc.mass > other.mass;
}

// Puts on every disc that is left, in every order.
class EveryWay {
public:
    EveryWay(const ToolLoad& work, const Equipment& equipment, HingeRange hinge_mm)
        : work_(work), equipment_(equipment), hinge_mm_(hinge_mm), left_(equipment.discs) {
        for (const LoadedDiscs& discs : work.per_side) {
            most_discs_ += static_cast<std::size_t>(discs.count);
            largest_mm_ = std::max(largest_mm_, discs.diameter_mm);
        }
        most_discs_ += 2;
        go_on(hundredths(equipment.bar_mass));
    }

    Tried best;

private:
    void go_on(long long load) {
        const long long work = hundredths(work_.load);
        if (load > work) return;
        if (load == work) return judge();
        if (on_.size() == most_discs_) return;
        for (DiscPair& disc : left_) {
            if (disc.pairs == 0 || (!on_.empty() && belongs_inside(disc, on_.back()))) continue;
            --disc.pairs;
            on_.push_back(disc);
            go_on(load + hundredths(2 * disc.mass));
            on_.pop_back();
            ++disc.pairs;
        }
    }

    void judge() {
        Tried tried{.discs = on_, .steps = 0};
        const double percents[] = {40, 60, 80};
        double largest_mm = 0;
        for (double percent : percents) {
            std::optional<double> nearest;
            long long load = hundredths(equipment_.bar_mass);
            largest_mm = 0;
            for (const DiscPair& disc : on_) {
                load += hundredths(2 * disc.mass);
                largest_mm = std::max(largest_mm, disc.diameter_mm);
                const long long share = 100 * load;
                const long long work = hundredths(work_.load);
                const bool inside = share <= work * static_cast<long long>(percent + 5) &&
                                    share >= work * static_cast<long long>(percent - 10);
                if (!inside || !stands(work_, largest_mm, equipment_, hinge_mm_)) continue;
                const double off = std::fabs(static_cast<double>(load) / 100 - work_.load * percent / 100);
                nearest = std::min(nearest.value_or(off), off);
            }
            if (!nearest) continue;
            ++tried.steps;
            tried.off += *nearest;
        }
        if (largest_mm == largest_mm_ && tried.better_than(best)) best = tried;
    }

    const ToolLoad& work_;
    const Equipment& equipment_;
    HingeRange hinge_mm_;
    std::vector<DiscPair> left_;
    std::size_t most_discs_ = 0;
    double largest_mm_ = 0;
    std::vector<DiscPair> on_;
};

std::vector<DiscPair> flat(const std::vector<LoadedDiscs>& per_side) {
    std::vector<DiscPair> discs;
    for (const LoadedDiscs& run : per_side)
        for (int i = 0; i < run.count; ++i) discs.push_back({run.mass, 1, run.diameter_mm});
    return discs;
}

Equipment random_equipment(RandomNumbers& random) {
    constexpr double masses[] = {25, 20, 15, 10, 7.5, 5, 2.5, 1.25, 0.125, 45, 35, 22.68, 11.34};
    constexpr double sizes_mm[] = {450, 450, 450, 325, 228};
    Equipment equipment{.bar_mass = random.one_of(std::vector<double>{20, 20, 15, 7})};
    for (int kinds = 2 + random.below(4); kinds > 0; --kinds) {
        const double mass = random.one_of(masses);
        const bool twice = std::any_of(equipment.discs.begin(), equipment.discs.end(),
                                       [&](const DiscPair& disc) { return disc.mass == mass; });
        if (!twice) equipment.discs.push_back({mass, 1 + random.below(3), random.one_of(sizes_mm)});
    }
    for (double raise_mm : {50.0, 100.0, 150.0})
        if (random.below(2) == 0) equipment.raises_mm.push_back(raise_mm);
    if (random.below(3) == 0) equipment.rack_pins_mm = {400};
    return equipment;
}

TEST(WarmUpProperty, EqualsTryingEveryOrderOfEveryDisc) {
    RandomNumbers random;
    int with_ramp = 0;
    for (int round = 0; round < 6000; ++round) {
        SCOPED_TRACE(round);
        const Equipment equipment = random_equipment(random);
        HingeRange hinge_mm;
        if (random.below(4) == 0) hinge_mm = 200 + random.below(100);
        const double wanted = 20 + random.below(1600) / 8.0;
        const RungLoad load = random.below(3) == 0 ? load_rung(ladder()[0], wanted, equipment, hinge_mm)
                                                   : load_session(wanted, false, equipment, hinge_mm);
        if (!load.tool || flat(load.tool->per_side).size() > 5) continue;
        const WarmUp plan = plan_warm_up(*load.tool, equipment, hinge_mm);
        const Tried best = EveryWay(*load.tool, equipment, hinge_mm).best;

        int steps = 0;
        double off = 0;
        for (const WarmUpSet& set : plan.sets) {
            if (set.row == &warm_up_ramp()[0]) continue;
            ++steps;
            off += std::fabs(set.tool.load - load.tool->load * set.row->share);
        }
        const bool bar_stands = stands(*load.tool, 0, equipment, hinge_mm);
        const bool bar_first = !plan.sets.empty() && plan.sets[0].row == &warm_up_ramp()[0];
        EXPECT_EQ(bar_first, bar_stands && !load.tool->per_side.empty());
        EXPECT_EQ(steps, std::max(best.steps, 0));
        if (best.steps > 0) {
            ++with_ramp;
            EXPECT_NEAR(off, best.off, 0.02) << "discs of an eighth are told in hundredths";
            const std::vector<DiscPair> ours = flat(plan.work.per_side);
            ASSERT_EQ(ours.size(), best.discs.size());
            for (std::size_t i = 0; i < ours.size(); ++i) EXPECT_EQ(ours[i].mass, best.discs[i].mass);
        }
        EXPECT_EQ(plan.work.load, load.tool->load);
        EXPECT_EQ(plan.work.bar_height_mm, load.tool->bar_height_mm);
        // Each set has the last one's discs on, in the same places.
        std::vector<DiscPair> before;
        const auto outside = [&](const std::vector<LoadedDiscs>& per_side) {
            const std::vector<DiscPair> discs = flat(per_side);
            EXPECT_GE(discs.size(), before.size());
            for (std::size_t i = 0; i < before.size(); ++i) EXPECT_EQ(discs[i].mass, before[i].mass);
            before = discs;
        };
        for (const WarmUpSet& set : plan.sets) {
            outside(set.tool.per_side);
            EXPECT_LE(set.tool.load, set.tool.wanted);
            EXPECT_GE(set.tool.height->height_mm, hinge_mm.value_or(0));
        }
        outside(plan.work.per_side);
        if (HasFailure()) return;
    }
    EXPECT_GT(with_ramp, 1000);
}

}  // namespace
}  // namespace liftback
