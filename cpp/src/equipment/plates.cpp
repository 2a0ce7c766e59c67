#include "liftback/equipment/plates.hpp"

#include "disc_table.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace liftback {
namespace {

// Hides the last bits of decimal fractions (1.1 × 100 is 110.00000000000001), far below any plate.
constexpr double fraction_noise = 1e-6;

constexpr std::size_t word_bits = 64;

// Adds to a set of masses each of another set with `steps` on top; the heaviest first, so that the two may be one.
void add_shifted(std::uint64_t* to, const std::uint64_t* from, std::size_t steps, std::size_t first, std::size_t last) {
    const std::size_t whole = steps / word_bits;
    const std::size_t rest = steps % word_bits;
    for (std::size_t w = last + 1; w-- > std::max(whole, first);) {
        std::uint64_t shifted = from[w - whole] << rest;
        if (rest > 0 && w > whole) shifted |= from[w - whole - 1] >> (word_bits - rest);
        to[w] |= shifted;
    }
}

int sum(const std::vector<int>& counts) { return std::accumulate(counts.begin(), counts.end(), 0); }

}  // namespace

Hundredths rounded_up(double mass) { return static_cast<Hundredths>(std::ceil(mass * 100 - fraction_noise)); }
Hundredths rounded_down(double mass) { return static_cast<Hundredths>(std::floor(mass * 100 + fraction_noise)); }

Stock take_stock(const std::vector<DiscPair>& discs) {
    Stock stock;
    Hundredths step = 0;
    for (const DiscPair& disc : discs) {
        if (disc.pairs <= 0 || disc.mass <= 0) continue;
        const Hundredths pair = rounded_up(2 * disc.mass);
        step = std::gcd(step, pair);
        const auto known = std::find_if(stock.kinds.begin(), stock.kinds.end(), [&](const DiscKind& kind) {
            return kind.mass == disc.mass && kind.diameter_mm == disc.diameter_mm;
        });
        if (known != stock.kinds.end()) {
            known->pairs += disc.pairs;
            continue;
        }
        const DiscKind kind{static_cast<std::size_t>(pair), disc.pairs, disc.mass, disc.diameter_mm};
        const auto lighter = [](const DiscKind& a, const DiscKind& b) {
            return a.mass != b.mass ? a.mass < b.mass : a.diameter_mm < b.diameter_mm;
        };
        stock.kinds.insert(std::upper_bound(stock.kinds.begin(), stock.kinds.end(), kind, lighter), kind);
    }
    if (step > 0) stock.step = step;
    for (DiscKind& kind : stock.kinds) {
        kind.size /= static_cast<std::size_t>(stock.step);
        stock.all_discs += kind.size * static_cast<std::size_t>(kind.pairs);
    }
    return stock;
}

void add_disc(std::vector<LoadedDiscs>& per_side, const DiscKind& kind, int count) {
    if (count == 0) return;
    if (!per_side.empty() && per_side.back().mass == kind.mass && per_side.back().diameter_mm == kind.diameter_mm)
        per_side.back().count += count;
    else per_side.push_back({.mass = kind.mass, .count = count, .diameter_mm = kind.diameter_mm});
}

LoadedBar load_bar(Hundredths bar, Hundredths discs, std::vector<LoadedDiscs> per_side) {
    double radius_mm = sleeve_radius_mm;
    for (const LoadedDiscs& run : per_side) radius_mm = std::max(radius_mm, run.diameter_mm / 2);
    return {
        .load = static_cast<double>(bar + discs) / 100, .per_side = std::move(per_side), .bar_height_mm = radius_mm};
}

DiscTable::DiscTable(const Stock& stock, std::size_t least_steps, std::size_t most_steps, int most_discs)
    : stock_(stock),
      least_(least_steps),
      most_(most_steps),
      counted_(most_discs != any_number),
      layers_(counted_ ? static_cast<std::size_t>(most_discs) + 1 : 1),
      words_(most_steps / word_bits + 1),
      bits_((stock.kinds.size() + 1) * layers_ * words_) {
    for (std::size_t discs = 0; discs < layers_; ++discs) *row(0, discs) = 1;
    std::size_t all_steps = 0;
    for (std::size_t kind = 0; kind < stock.kinds.size(); ++kind) {
        all_steps += stock.kinds[kind].size * static_cast<std::size_t>(stock.kinds[kind].pairs);
        add(kind, all_steps);
    }
}

// No kind so far is heavier than this one, and no disc still to come than the heaviest: other masses lead nowhere.
DiscTable::Band DiscTable::band(std::size_t kind, std::size_t discs, std::size_t all_steps) const {
    if (!counted_) return {0, std::min(most_, all_steps)};
    const std::size_t to_come = (layers_ - 1 - discs) * stock_.kinds.back().size;
    return {least_ > to_come ? least_ - to_come : 0, std::min({most_, all_steps, discs * stock_.kinds[kind].size})};
}

// In bundles of 1, 2, 4 … and the rest, which together make every count up to `pairs`.
void DiscTable::add(std::size_t kind, std::size_t all_steps) {
    for (std::size_t discs = 0; discs < layers_; ++discs) {
        const Band masses = band(kind, discs, all_steps);
        const std::size_t first = masses.least / word_bits;
        const std::size_t last = masses.most / word_bits;
        if (first <= last) std::copy_n(row(kind, discs) + first, last - first + 1, row(kind + 1, discs) + first);
    }
    int left = stock_.kinds[kind].pairs;
    for (int bundle = 1; left > 0; bundle *= 2) {
        const auto count = static_cast<std::size_t>(std::min(bundle, left));
        left -= static_cast<int>(count);
        const std::size_t fewest = counted_ ? count : 0;
        for (std::size_t discs = layers_; discs-- > fewest;) {
            const Band masses = band(kind, discs, all_steps);
            add_shifted(row(kind + 1, discs), row(kind + 1, discs - fewest), stock_.kinds[kind].size * count,
                        masses.least / word_bits, masses.most / word_bits);
        }
    }
}

bool DiscTable::makes(std::size_t kinds, int discs, std::size_t steps) const {
    if (counted_ && discs < 0) return false;
    const std::size_t layer = counted_ ? static_cast<std::size_t>(discs) : 0;
    return bits_[(kinds * layers_ + layer) * words_ + steps / word_bits] >> (steps % word_bits) & 1;
}

std::vector<int> DiscTable::counts(int discs, std::size_t steps) const {
    std::vector<int> counts(stock_.kinds.size());
    for (std::size_t kind = counts.size(); kind-- > 0;) {
        const std::size_t size = stock_.kinds[kind].size;
        int count = static_cast<int>(std::min(static_cast<std::size_t>(stock_.kinds[kind].pairs), steps / size));
        while (!makes(kind, discs - count, steps - size * static_cast<std::size_t>(count))) --count;
        discs -= count;
        steps -= size * static_cast<std::size_t>(count);
        counts[kind] = count;
    }
    return counts;
}

PlateSearch find_plates(double target, double bar_mass, const std::vector<DiscPair>& discs) {
    const Hundredths bar = rounded_up(bar_mass);
    const Hundredths wanted = rounded_down(target);
    PlateSearch found;
    if (wanted < bar) {
        found.above = load_bar(bar, 0, {});
        return found;
    }

    // Taking one disc off each side of the lightest load above the target leaves at most the target: look no further
    // than one pair.
    const Stock stock = take_stock(discs);
    const auto wanted_steps = static_cast<std::size_t>((wanted - bar) / stock.step);
    const std::size_t heaviest = stock.kinds.empty() ? 0 : stock.kinds.back().size;
    const std::size_t most = std::min(stock.all_discs, wanted_steps + heaviest);

    const DiscTable any(stock, 0, most, DiscTable::any_number);
    std::size_t below = std::min(wanted_steps, most);
    while (!any.makes(0, below)) --below;  // ends at the bar alone
    const bool exact = bar + static_cast<Hundredths>(below) * stock.step == wanted;
    std::size_t above = exact ? most + 1 : wanted_steps + 1;
    while (above <= most && !any.makes(0, above)) ++above;

    // Some way of making both says how many discs the fewest can be at most.
    int most_discs = sum(any.counts(0, below));
    if (above <= most) most_discs = std::max(most_discs, sum(any.counts(0, above)));
    const DiscTable table(stock, below, std::min(above, most), most_discs);
    const auto loaded = [&](std::size_t steps) {
        int fewest = 0;
        while (!table.makes(fewest, steps)) ++fewest;
        const std::vector<int> counts = table.counts(fewest, steps);
        std::vector<LoadedDiscs> per_side;
        for (std::size_t kind = counts.size(); kind-- > 0;) add_disc(per_side, stock.kinds[kind], counts[kind]);
        return load_bar(bar, static_cast<Hundredths>(steps) * stock.step, std::move(per_side));
    };
    found.at_or_below = loaded(below);
    found.shortfall = std::max(0.0, target - found.at_or_below->load);
    if (above <= most) found.above = loaded(above);
    return found;
}

}  // namespace liftback
