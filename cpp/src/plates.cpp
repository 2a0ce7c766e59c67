#include "liftback/plates.hpp"

#include "insert_sorted.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>

namespace liftback {
namespace {

using Hundredths = std::int64_t;

// Hides the last bits of decimal fractions (1.1 × 100 is 110.00000000000001), far below any plate.
constexpr double fraction_noise = 1e-6;

Hundredths rounded_up(double mass) { return static_cast<Hundredths>(std::ceil(mass * 100 - fraction_noise)); }
Hundredths rounded_down(double mass) {
    return static_cast<Hundredths>(std::floor(mass * 100 + fraction_noise));
}

struct Kind {
    Hundredths mass;
    int pairs;
    double diameter_mm;
};

// Lightest first and, of equal masses, smallest first.
std::vector<Kind> usable_kinds(const std::vector<DiscPair>& discs) {
    std::vector<Kind> kinds;
    for (const DiscPair& disc : discs) {
        if (disc.pairs <= 0 || disc.mass <= 0) continue;
        const Kind kind{rounded_up(disc.mass), disc.pairs, disc.diameter_mm};
        insert_sorted(kinds, kind, [](const Kind& a, const Kind& b) {
            return a.mass != b.mass ? a.mass < b.mass : a.diameter_mm < b.diameter_mm;
        });
    }
    return kinds;
}

// For every load of one side, in steps of the discs' greatest common divisor, the fewest discs that make it.
// One row for each number of kinds in use, so that the discs can be read back.
class FewestDiscs {
public:
    FewestDiscs(const std::vector<Kind>& kinds, Hundredths step, std::size_t most_steps)
        : kinds_(kinds), step_(step) {
        rows_.emplace_back(most_steps + 1, unreachable);
        rows_[0][0] = 0;
        for (const Kind& kind : kinds_) add(kind);
    }

    bool reachable(std::size_t steps) const { return rows_.back()[steps] != unreachable; }

    // As many of the heaviest as the fewest discs allow, then of the next.
    std::vector<LoadedDiscs> discs_for(std::size_t steps) const {
        std::vector<LoadedDiscs> loaded;
        for (std::size_t k = kinds_.size(); k-- > 0;) {
            const std::size_t size = size_of(kinds_[k]);
            int count = kinds_[k].pairs;
            while (!uses(k, steps, size, count)) --count;
            steps -= size * static_cast<std::size_t>(count);
            if (count > 0) {
                loaded.push_back({.mass = static_cast<double>(kinds_[k].mass) / 100,
                                  .count = count,
                                  .diameter_mm = kinds_[k].diameter_mm});
            }
        }
        return loaded;
    }

private:
    static constexpr std::uint16_t unreachable = 60000;  // never less than itself with discs on top

    std::size_t size_of(const Kind& kind) const { return static_cast<std::size_t>(kind.mass / step_); }

    bool uses(std::size_t k, std::size_t steps, std::size_t size, int count) const {
        const std::size_t taken = size * static_cast<std::size_t>(count);
        return taken <= steps && rows_[k][steps - taken] + count == rows_[k + 1][steps];
    }

    // In bundles of 1, 2, 4 … and the rest, which together make every count up to `pairs`.
    void add(const Kind& kind) {
        rows_.push_back(rows_.back());
        std::vector<std::uint16_t>& row = rows_.back();
        const std::size_t size = size_of(kind);
        int left = kind.pairs;
        for (int bundle = 1; left > 0; bundle *= 2) {
            const int count = std::min(bundle, left);
            left -= count;
            const std::size_t jump = size * static_cast<std::size_t>(count);
            for (std::size_t s = row.size(); s-- > jump;) {
                const int discs = row[s - jump] + count;
                if (discs < row[s]) row[s] = static_cast<std::uint16_t>(discs);
            }
        }
    }

    const std::vector<Kind>& kinds_;
    Hundredths step_;
    std::vector<std::vector<std::uint16_t>> rows_;
};

LoadedBar load_bar(Hundredths bar, Hundredths side, std::vector<LoadedDiscs> per_side) {
    double radius_mm = sleeve_radius_mm;
    for (const LoadedDiscs& discs : per_side) radius_mm = std::max(radius_mm, discs.diameter_mm / 2);
    return {.load = static_cast<double>(bar + 2 * side) / 100,
            .per_side = std::move(per_side),
            .bar_height_mm = radius_mm};
}

}  // namespace

PlateSearch find_plates(double target, double bar_mass, const std::vector<DiscPair>& discs) {
    const Hundredths bar = rounded_up(bar_mass);
    const Hundredths wanted = rounded_down(target);
    PlateSearch found;
    if (wanted < bar) {
        found.above = load_bar(bar, 0, {});
        return found;
    }

    const std::vector<Kind> kinds = usable_kinds(discs);
    Hundredths step = 0;
    Hundredths everything = 0;
    for (const Kind& kind : kinds) {
        step = std::gcd(step, kind.mass);
        everything += kind.mass * kind.pairs;
    }
    if (kinds.empty()) step = 1;

    // Taking one disc off the lightest load above the target leaves at most the target: look no further than
    // one disc.
    const Hundredths wanted_side = (wanted - bar) / 2;
    const Hundredths heaviest = kinds.empty() ? 0 : kinds.back().mass;
    const Hundredths most = std::min(everything, wanted_side + heaviest);
    const FewestDiscs fewest(kinds, step, static_cast<std::size_t>(most / step));

    const auto loaded = [&](std::size_t steps) {
        return load_bar(bar, static_cast<Hundredths>(steps) * step, fewest.discs_for(steps));
    };
    const std::size_t top = static_cast<std::size_t>(std::min(wanted_side, most) / step);
    std::size_t below = top;
    while (!fewest.reachable(below)) --below;  // ends at the bar alone
    found.at_or_below = loaded(below);
    found.shortfall = std::max(0.0, target - found.at_or_below->load);

    const bool exact = bar + 2 * static_cast<Hundredths>(below) * step == wanted;
    if (exact) return found;
    for (std::size_t above = top + 1; above <= static_cast<std::size_t>(most / step); ++above) {
        if (fewest.reachable(above)) {
            found.above = loaded(above);
            break;
        }
    }
    return found;
}

}  // namespace liftback
