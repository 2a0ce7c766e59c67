#include "liftback/loads/cap.hpp"

#include "liftback/evidence/cite.hpp"
#include "liftback/loads/load_limits.hpp"

#include <algorithm>
#include <iterator>

namespace liftback {

namespace {

constexpr Evidence of_layoff(std::string_view choice) {
    return ours(choice, {sources::bosquet_2013, "max force falls with time"});
}

constexpr LayoffRow layoffs[] = {
    {104, 0.30, of_layoff("layoff of 104 weeks or more, never or unknown: first 30 %")},
    {52, 0.40, of_layoff("layoff of 52 to 104 weeks: first 40 %")},
    {26, 0.50, of_layoff("layoff of 26 to 52 weeks: first 50 %")},
    {12, 0.60, of_layoff("layoff of 12 to 26 weeks: first 60 %")},
    {8, 0.70, of_layoff("layoff of 8 to 12 weeks: first 70 %")},
    {4, 0.75, of_layoff("layoff of 4 to 8 weeks: first 75 %")},
    {2, 0.85, of_layoff("layoff of 2 to 4 weeks: first 85 %")},
};

constexpr HealedRow healed[] = {
    {3, 52, 0.30, ours("severe injury healed within 52 weeks, no test set: first 30 %", {sources::a0, "A0.40"})},
    {2, 52, 0.30, ours("moderate injury healed within 52 weeks, no test set: first 30 %", {sources::a0, "A0.40"})},
    {1, 12, 0.30, ours("mild injury healed within 12 weeks, no test set: first 30 %", {sources::a0, "A0.40"})},
};
constexpr double returning_pain_share = 0.20;

constexpr bool cited(const auto& row) { return row.evidence.given(); }
static_assert(std::all_of(std::begin(layoffs), std::end(layoffs), cited<LayoffRow>));
static_assert(std::all_of(std::begin(healed), std::end(healed), cited<HealedRow>));

const HealedRow* healed_row_of(const CapInput& in) {
    return in.past_pain == PastPain::healed && in.healed ? healed_row(*in.healed) : nullptr;
}

// A way back is open: not met in full before it is gone.
bool on_a_way_back(const CapInput& in) {
    return layoff_row(in.layoff_weeks) || healed_row_of(in) || in.past_pain == PastPain::comes_back;
}

int reserve(const CapInput& in) {
    return std::max(in.reps_in_reserve, on_a_way_back(in) ? reserve_on_a_way_back : reserve_of_own_plan);
}

using Most = std::optional<double>;

// The first shares, of which the table above each cap is the reason.
std::optional<double> share_of(CapId id, const CapInput& in) {
    const LayoffRow* layoff = layoff_row(in.layoff_weeks);
    const HealedRow* injury = healed_row_of(in);
    if (id == CapId::layoff && layoff) return layoff->share;
    if (id == CapId::healed_injury && injury) return injury->share;
    if (id == CapId::returning_pain && in.past_pain == PastPain::comes_back) return returning_pain_share;
    return std::nullopt;
}

template <CapId id>
Most first_share(const CapInput& in) {
    const auto share = share_of(id, in);
    return share ? Most(*share * in.base) : std::nullopt;
}

// Where two leave the same, the first one decides.
// clang-format off
constexpr CapRow rows[] = {
    {CapId::examiner, [](const CapInput& in) { return in.heaviest_load; }, ours("nothing above an examiner's heaviest load")},
    {CapId::returning_pain, first_share<CapId::returning_pain>, ours("pain that comes back: first 20 % without a test set")},
    {CapId::healed_injury, first_share<CapId::healed_injury>, ours("an injury that healed lately: first share", {sources::a0, "A0.40"})},
    {CapId::layoff, first_share<CapId::layoff>, of_layoff("layoff of 2 weeks or more: first share")},
    {CapId::reps, [](const CapInput& in) { return Most(most_for_reps(in.base, in.reps, reserve(in))); },
     {Basis::recalled, {sources::epley, "w(1 + r/30), the reps in reserve counted"}}},
    {CapId::soreness, [](const CapInput& in) {
         return in.sore ? Most(load_limits::sore_most_share * std::min(in.planned, in.base)) : std::nullopt;
     }, load_limits::sore_most_share.evidence},
};
// clang-format on
static_assert(std::all_of(std::begin(rows), std::end(rows),
                          [](const CapRow& row) { return row.most && row.evidence.given(); }));

constexpr Evidence as_planned = ours("nothing that needs care: the session as planned");

}  // namespace

std::span<const LayoffRow> layoff_rows() { return layoffs; }
std::span<const HealedRow> healed_rows() { return healed; }
std::span<const CapRow> cap_rows() { return rows; }

const LayoffRow* layoff_row(double weeks) {
    const auto* row =
        std::find_if(std::begin(layoffs), std::end(layoffs), [&](const LayoffRow& r) { return weeks >= r.from_weeks; });
    return row == std::end(layoffs) ? nullptr : row;
}

const HealedRow* healed_row(const HealedInjury& injury) {
    if (injury.lifted_90) return nullptr;
    const auto* row = std::find_if(std::begin(healed), std::end(healed), [&](const HealedRow& r) {
        return injury.grade.value_or(3) == r.grade && injury.weeks_ago.value_or(0) <= r.up_to_weeks;
    });
    return row == std::end(healed) ? nullptr : row;
}

double most_for_reps(double base, int reps, int reps_in_reserve) {
    const int all = reps + reps_in_reserve;
    return all <= 1 ? base : base / (1 + all / 30.0);
}

Cap cap(const CapInput& input) {
    Cap result{.load = input.planned,
               .share = {},
               .above_best = input.planned > input.base,
               .reps_in_reserve = reserve(input),
               .evidence = as_planned};
    for (const CapRow& row : rows) {
        const Most most = row.most(input);
        if (!most || *most >= result.load) continue;
        result.load = *most;
        result.decided_by = row.id;
        result.share = share_of(row.id, input);
        result.evidence = row.evidence;
    }
    const LayoffRow* layoff = layoff_row(input.layoff_weeks);
    if (result.decided_by == CapId::layoff) result.evidence = layoff->evidence;
    if (result.decided_by == CapId::healed_injury) result.evidence = healed_row_of(input)->evidence;
    return result;
}

}  // namespace liftback
