#include "tables.hpp"

namespace liftback::triage_rules {

namespace {

constexpr auto sore = CareLevel::soreness_relief;

template <Picture which>
bool pictured(const Answers& a) {
    return picture(a) == which;
}

constexpr Rule rules[] = {
    {.id = "soreness.typical", .care = sore, .applies = pictured<Picture::soreness>, .reads = picture_reads,
     .within = {TimeUnit::days, 3}, .evidence = {Basis::article, {sources::a0, "A0.1"}, {sources::a4, "A4.1"}}},
    {.id = "soreness.early", .care = sore, .applies = pictured<Picture::early_soreness>, .reads = picture_reads,
     .within = today, .evidence = {Basis::own_choice, {sources::own, "early ache"}, {sources::a3, "A3.1"}}},
    {.id = "soreness.one_sided", .care = sore, .applies = pictured<Picture::one_sided_ache>, .reads = picture_reads,
     .within = {TimeUnit::days, 2}, .evidence = {Basis::own_choice, {sources::own, "one-sided ache"}, {sources::a3, "A3.1"}}},
    {.id = "soreness.fading", .care = sore, .applies = pictured<Picture::fading_soreness>, .reads = picture_reads,
     .within = {TimeUnit::days, 4}, .evidence = {Basis::own_choice, {sources::own, "fading soreness"}, {sources::a0, "A0.1"}}},
    {.id = "soreness.pump", .care = sore, .applies = pictured<Picture::pump>, .reads = picture_reads, .within = today,
     .evidence = {Basis::article, {sources::a3, "A3.1"}, {sources::own, "pump"}}},
};
static_assert(well_formed(rules, sore));

}  // namespace

std::span<const Rule> soreness_relief() { return rules; }

}  // namespace liftback::triage_rules
