// Which masses the discs on one side can make, and with how few of them.
#pragma once

#include "liftback/equipment/plates.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace liftback {

using Hundredths = std::int64_t;  // of the equipment's unit

Hundredths rounded_up(double mass);
Hundredths rounded_down(double mass);

struct DiscKind {
    std::size_t size = 0;  // a pair of them, in steps
    int pairs = 0;
    double mass = 0;  // of one disc
    double diameter_mm = 0;
};

// A pair is counted whole, so that discs of 0.125 are exact in hundredths.
struct Stock {
    std::vector<DiscKind> kinds;  // lightest first and, of equal masses, smallest first; no kind twice
    Hundredths step = 1;          // the greatest common divisor of the pairs' masses
    std::size_t all_discs = 0;    // the mass of all pairs, in steps
};

Stock take_stock(const std::vector<DiscPair>& discs);

// Puts one more disc outside those that are on.
void add_disc(std::vector<LoadedDiscs>& per_side, const DiscKind& kind, int count = 1);

LoadedBar load_bar(Hundredths bar, Hundredths discs, std::vector<LoadedDiscs> per_side);

// For each number of kinds in use (the lightest first) and each number of discs a set of bits: bit s is set where at
// most that many discs on a side make pairs of s steps in all. Sixty-four masses at once: the reason that the largest
// inventory takes no longer than a blink.
class DiscTable {
public:
    static constexpr int any_number = -1;

    // To be asked for masses from `least_steps` to `most_steps`.
    DiscTable(const Stock& stock, std::size_t least_steps, std::size_t most_steps, int most_discs);

    // At most `discs` of the lightest `kinds` make `steps`. A table for any number takes no notice of `discs`.
    bool makes(std::size_t kinds, int discs, std::size_t steps) const;
    bool makes(int discs, std::size_t steps) const { return makes(stock_.kinds.size(), discs, steps); }

    // How many of each kind make `steps`: as many of the heaviest as can be, then of the next.
    std::vector<int> counts(int discs, std::size_t steps) const;

private:
    using Word = std::uint64_t;

    struct Band {
        std::size_t least;
        std::size_t most;
    };
    Band band(std::size_t kind, std::size_t discs, std::size_t all_steps) const;

    Word* row(std::size_t kinds, std::size_t discs) { return bits_.data() + (kinds * layers_ + discs) * words_; }
    void add(std::size_t kind, std::size_t all_steps);

    const Stock& stock_;
    std::size_t least_;
    std::size_t most_;
    bool counted_;
    std::size_t layers_;
    std::size_t words_;
    std::vector<Word> bits_;
};

}  // namespace liftback
