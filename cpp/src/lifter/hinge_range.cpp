#include "liftback/lifter/hinge_range.hpp"

#include "evidence/range_check.hpp"
#include "liftback/evidence/sources.hpp"
#include "liftback/lifter/lifter.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace liftback {

namespace {

constexpr Range height_range{0, 900};
constexpr double mm_per_cm = 10;

constexpr Evidence ours{Basis::own_choice, {sources::own, "landmarks of the hinge self-test"}};

constexpr LandmarkRow rows[] = {
    {.landmark = Landmark::floor, .evidence = ours},
    {.landmark = Landmark::ankle, .ankle = 1, .evidence = ours},
    {.landmark = Landmark::mid_shin, .ankle = 1, .shank = 0.5, .evidence = ours},
    {.landmark = Landmark::below_knee, .ankle = 1, .shank = 0.85, .evidence = ours},
    {.landmark = Landmark::knee, .ankle = 1, .shank = 1, .evidence = ours},
    {.landmark = Landmark::above_knee, .ankle = 1, .shank = 1, .thigh = 0.15, .evidence = ours},
    {.landmark = Landmark::mid_thigh, .ankle = 1, .shank = 1, .thigh = 0.5, .evidence = ours},
};
static_assert(std::all_of(std::begin(rows), std::end(rows), [](const auto& row) { return row.evidence.given(); }));

void check_entry(const HingeEntry& entry, std::string_view stance, Problems& problems) {
    if (entry.height_mm)
        check_range(*entry.height_mm, height_range, field_of({.from = HingeSource::typed}, stance), problems);
    for (std::size_t i = 0; i < entry.tries_mm.size(); ++i)
        check_range(entry.tries_mm[i], height_range, field_of({.from = HingeSource::tries, .attempt = i}, stance),
                    problems);
}

std::optional<HingeHeight> highest(const HingeEntry& entry, const Body* body) {
    std::optional<HingeHeight> best;
    const auto consider = [&](const HingeHeight& height) {
        if (!best || height.height_mm > best->height_mm) best = height;
    };
    if (entry.height_mm) consider({*entry.height_mm, HingeSource::typed});
    for (std::size_t i = 0; i < entry.tries_mm.size(); ++i) consider({entry.tries_mm[i], HingeSource::tries, i});
    if (entry.at != Landmark::unanswered && body)
        consider({landmark_height_mm(entry.at, *body), HingeSource::landmark});
    return best;
}

}  // namespace

std::span<const LandmarkRow> landmarks() { return rows; }

double landmark_height_mm(Landmark landmark, const Body& body) {
    const LandmarkRow& row = rows[static_cast<std::size_t>(landmark) - 1];
    const double height_mm = row.ankle * body.ankle_mm + row.shank * body.shank_mm + row.thigh * body.thigh_mm;
    const double highest_mm = std::floor(lockout_mm(body, nominal_parameters(Style::conventional)));
    return std::min({std::ceil(height_mm / mm_per_cm) * mm_per_cm, highest_mm, height_range.most});
}

void check_hinge(const HingeEntries& entered, Problems& problems) {
    check_entry(entered.deadlift, "hinge.deadlift", problems);
    check_entry(entered.romanian, "hinge.romanian", problems);
}

std::string field_of(const HingeHeight& height, std::string_view stance) {
    const std::string start(stance);
    switch (height.from) {
        case HingeSource::typed: return start + "_mm";
        case HingeSource::tries: return start + "_tries_mm[" + std::to_string(height.attempt) + ']';
        case HingeSource::landmark: break;
    }
    return start + "_at";
}

HingeResult hinge_result(const HingeEntries& entered, const Body* body) {
    return {highest(entered.deadlift, body), highest(entered.romanian, body)};
}

}  // namespace liftback
