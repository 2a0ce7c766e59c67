#include "liftback/loads/warm_up.hpp"

#include "equipment/disc_table.hpp"
#include "liftback/evidence/sources.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace liftback {
namespace {

constexpr Evidence ramp{
    .basis = Basis::own_choice, .source = {sources::own, "warm-up ramp"}, .also = {sources::a4, "A4.3"}};

constexpr WarmUpStep steps[] = {
    {.share = 0, .reps = 8, .evidence = ramp},
    {.share = 0.40, .reps = 5, .evidence = ramp},
    {.share = 0.60, .reps = 3, .evidence = ramp},
    {.share = 0.80, .reps = 2, .evidence = ramp},
};

constexpr Limit below_share{
    "warm_up_below_share",
    0.10,
    {Basis::own_choice, {sources::own, "a warm-up set may be a tenth of the working load lighter"}}};
constexpr Limit above_share{
    "warm_up_above_share",
    0.05,
    {Basis::own_choice, {sources::own, "a warm-up set may be a twentieth of the working load heavier"}}};
constexpr const Limit* limits[] = {&below_share, &above_share};

constexpr std::size_t loaded_steps = std::size(steps) - 1;  // all but the bar alone
constexpr double noise = 1e-6;                              // of sums of shares, far below any disc
constexpr int more_discs = 2;                               // see the header
constexpr int most_tries = 8000;  // of one search; there are at most nine, and all end within about a millisecond

// The masses on the bar that a step may have; none: `least` above `most`.
struct Window {
    std::size_t least = 1;
    std::size_t most = 0;
    double wanted = 0;  // its share, in the same steps
};

using Discs = std::vector<std::size_t>;  // kinds, in the order in which they go on

struct Ramp {
    Discs discs;                                       // empty: no step but the bar alone
    std::array<std::size_t, loaded_steps> discs_at{};  // how many are on at each step; 0: left out
    double off = 0;                                    // by how much the steps miss their shares, together
};

// Tries the discs from the inside outwards, the largest and, of equal sizes, the heaviest first.
class Search {
public:
    // `stands`: for each kind, whether the bar can be stood high enough with it as its largest disc.
    Search(const Stock& stock, const DiscTable& table, const std::array<Window, loaded_steps>& windows,
           const std::vector<int>& stands, std::size_t work, double largest_mm)
        : stock_(stock), table_(table), windows_(windows), stands_(stands), work_(work), largest_mm_(largest_mm) {
        for (const DiscKind& kind : stock.kinds) left_.push_back(kind.diameter_mm > largest_mm ? 0 : kind.pairs);
    }

    // Looks for the best ramp with at most so many discs that leaves out at most so many steps.
    bool run(int most_discs, std::size_t may_leave_out) {
        most_discs_ = most_discs;
        may_leave_out_ = may_leave_out;
        tries_ = 0;
        go_on({.last = stock_.kinds.size()});
        return !best.discs.empty();
    }

    Ramp best;

private:
    struct State {
        std::size_t mass = 0;
        std::size_t step = 0;      // the next to be done
        std::size_t left_out = 0;  // so far
        std::size_t last = 0;      // no kind from here on goes on any more
        bool stands = false;
    };

    bool inside_window(const State& at) const {
        return at.step < loaded_steps && at.mass >= windows_[at.step].least && at.mass <= windows_[at.step].most;
    }

    // Whether a ramp that begins like this may still be better than the best.
    bool may_be_better() const {
        if (best.discs.empty()) return true;
        if (std::fabs(ramp_.off - best.off) > noise) return ramp_.off < best.off;
        std::size_t same = 0;
        while (same < ramp_.discs.size() && ramp_.discs[same] == best.discs[same]) ++same;
        return same == ramp_.discs.size() || ramp_.discs[same] > best.discs[same];
    }

    void go_on(State at) {
        if (!may_be_better()) return;
        if (at.mass == work_) {
            const bool fewest = best.discs.empty() || ramp_.discs.size() <= best.discs.size();
            if (fewest && stock_.kinds[ramp_.discs.front()].diameter_mm == largest_mm_) best = ramp_;
            return;
        }
        bool done_here = false;
        if (inside_window(at) && at.stands) {
            done_here = true;
            State done = at;
            ++done.step;
            ramp_.discs_at[at.step] = ramp_.discs.size();
            const double before = ramp_.off;
            ramp_.off += std::fabs(static_cast<double>(at.mass) - windows_[at.step].wanted);
            go_on(done);
            ramp_.off = before;
            ramp_.discs_at[at.step] = 0;
        }
        for (std::size_t kind = at.last; kind-- > 0;) put_on(kind, at, done_here);
    }

    // Where a step could be done already, another disc is worth it only for another load of the same step.
    void put_on(std::size_t kind, State at, bool within_step) {
        const std::size_t size = stock_.kinds[kind].size;
        const int more = most_discs_ - static_cast<int>(ramp_.discs.size()) - 1;
        if (left_[kind] == 0 || at.mass + size > work_ || more < 0) return;
        if (within_step && at.mass + size > windows_[at.step].most) return;
        if (++tries_ > most_tries || !table_.makes(more, work_ - at.mass - size)) return;
        at.mass += size;
        at.last = kind + 1;
        if (ramp_.discs.empty()) at.stands = stands_[kind];
        for (; at.step < loaded_steps && at.mass > windows_[at.step].most; ++at.step) ++at.left_out;
        if (at.left_out > may_leave_out_) return;
        --left_[kind];
        ramp_.discs.push_back(kind);
        go_on(at);
        ramp_.discs.pop_back();
        ++left_[kind];
    }

    const Stock& stock_;
    const DiscTable& table_;
    const std::array<Window, loaded_steps>& windows_;
    const std::vector<int>& stands_;
    std::size_t work_;
    double largest_mm_;
    int most_discs_ = 0;
    std::size_t may_leave_out_ = 0;
    int tries_ = 0;
    std::vector<int> left_;
    Ramp ramp_;
};

// What a step may have on the bar, cut to what can be on the way to the work.
Window window_of(const WarmUpStep& step, Hundredths load, Hundredths bar, const Stock& stock, const DiscTable& table,
                 int discs, std::size_t work) {
    const auto percent = [](double share) { return std::llround(share * 100); };
    const Hundredths most = load * percent(step.share + above_share) - 100 * bar;
    const Hundredths least = load * percent(step.share - below_share) - 100 * bar;
    if (most <= 0) return {};
    const Hundredths whole = 100 * stock.step;
    Window found{.least = static_cast<std::size_t>(std::max<Hundredths>(1, (least + whole - 1) / whole)),
                 .most = static_cast<std::size_t>(most / whole),
                 .wanted = static_cast<double>(load * percent(step.share) - 100 * bar) / static_cast<double>(whole)};
    const auto on_the_way = [&](std::size_t mass) {
        return table.makes(discs, mass) && table.makes(discs, work - mass);
    };
    while (found.most >= found.least && !on_the_way(found.most)) --found.most;
    return found.most >= found.least ? found : Window{};
}

// The smallest first and, of equal sizes, the lightest.
Stock by_size(const Stock& stock) {
    const auto smaller = [](const DiscKind& a, const DiscKind& b) {
        return a.diameter_mm != b.diameter_mm ? a.diameter_mm < b.diameter_mm : a.size < b.size;
    };
    Stock sorted{.kinds = {}, .step = stock.step, .all_discs = stock.all_discs};
    for (const DiscKind& kind : stock.kinds)
        sorted.kinds.insert(std::upper_bound(sorted.kinds.begin(), sorted.kinds.end(), kind, smaller), kind);
    return sorted;
}

int discs_on(const std::vector<LoadedDiscs>& per_side) {
    int count = 0;
    for (const LoadedDiscs& discs : per_side) count += discs.count;
    return count;
}

Ramp find_ramp(const ToolLoad& work, Hundredths bar, const Equipment& equipment, HingeRange hinge_mm,
               const Stock& by_mass, const Stock& stock) {
    const int fewest = discs_on(work.per_side);
    if (fewest == 0 || fewest > most_warm_up_discs) return {};
    const Hundredths load = std::llround(work.load * 100);
    const auto mass = static_cast<std::size_t>((load - bar) / stock.step);
    const DiscTable table(by_mass, 0, mass, fewest + more_discs);

    std::array<Window, loaded_steps> windows;
    std::size_t possible = 0;
    for (std::size_t i = 0; i < loaded_steps; ++i) {
        windows[i] = window_of(steps[i + 1], load, bar, stock, table, fewest + more_discs, mass);
        if (windows[i].least <= windows[i].most) ++possible;
    }
    double largest_mm = 0;
    for (const LoadedDiscs& discs : work.per_side) largest_mm = std::max(largest_mm, discs.diameter_mm);
    std::vector<int> stands;
    for (const DiscKind& kind : stock.kinds) {
        std::vector<LoadedDiscs> one;
        add_disc(one, kind);
        stands.push_back(reload_bar(work, load_bar(bar, 0, std::move(one)), equipment, hinge_mm).has_value());
    }

    Search search(stock, table, windows, stands, mass, largest_mm);
    for (std::size_t done = possible; done > 0; --done) {
        for (int discs = fewest; discs <= fewest + more_discs; ++discs) {
            if (search.run(discs, loaded_steps - done)) return std::move(search.best);
        }
    }
    return {};
}

}  // namespace

std::span<const WarmUpStep> warm_up_ramp() { return steps; }

std::span<const Limit* const> warm_up_limits() { return limits; }

WarmUp plan_warm_up(ToolLoad work, const Equipment& equipment, HingeRange hinge_mm) {
    WarmUp plan{.work = std::move(work)};
    if (!plan.work.bar_height_mm) return plan;

    const Hundredths bar = rounded_up(bar_alone(plan.work.implement, equipment));
    const Stock by_mass = take_stock(equipment.discs);
    const Stock stock = by_size(by_mass);
    const Ramp ramp_up = find_ramp(plan.work, bar, equipment, hinge_mm, by_mass, stock);

    std::vector<LoadedDiscs> per_side;
    Hundredths mass = 0;
    std::size_t on = 0;
    const auto put_on = [&](std::size_t discs) {
        for (; on < discs; ++on) {
            const DiscKind& kind = stock.kinds[ramp_up.discs[on]];
            add_disc(per_side, kind);
            mass += static_cast<Hundredths>(kind.size) * stock.step;
        }
    };
    for (std::size_t i = 0; i <= loaded_steps; ++i) {
        const bool done = i > 0 ? ramp_up.discs_at[i - 1] > 0 : !plan.work.per_side.empty();
        if (!done) continue;
        if (i > 0) put_on(ramp_up.discs_at[i - 1]);
        auto tool = reload_bar(plan.work, load_bar(bar, mass, per_side), equipment, hinge_mm);
        if (!tool) continue;
        tool->wanted = std::max(tool->load, plan.work.load * steps[i].share);
        tool->shortfall = 0;  // any load of the window will do
        plan.sets.push_back({.row = &steps[i], .tool = std::move(*tool)});
    }
    put_on(ramp_up.discs.size());
    if (!per_side.empty()) plan.work.per_side = std::move(per_side);
    return plan;
}

}  // namespace liftback
