#include "tables.hpp"

namespace liftback::triage_rules {

namespace {

constexpr auto sore = CareLevel::soreness_relief;

template <Picture which>
bool pictured(const Answers& a) {
    return picture(a) == which;
}

constexpr FieldSet both_sides_reads =
    pain_reads | function_reads | FieldSet{Field::hours_since_session, Field::onset, Field::quality, Field::location};

// clang-format off
constexpr Rule rules[] = {
    {.id = "soreness.typical", .care = sore, .applies = pictured<Picture::soreness>,
     .reads = both_sides_reads,
     .within = {TimeUnit::days, 3}, .notes = {Note::D1, Note::never_normal},
     .evidence = {Basis::article, {sources::a0, "A0.1"}, {sources::a4, "A4.1"}}},
    {.id = "soreness.early", .care = sore, .applies = pictured<Picture::early_soreness>,
     .reads = both_sides_reads,
     .within = today, .notes = {Note::D1},
     .evidence = {Basis::own_choice, {sources::own, "early ache"}, {sources::a3, "A3.1"}}},
    {.id = "soreness.one_sided", .care = sore, .applies = pictured<Picture::one_sided_ache>,
     .reads = both_sides_reads,
     .within = {TimeUnit::days, 2}, .notes = {Note::D1},
     .evidence = {Basis::own_choice, {sources::own, "one-sided ache"}, {sources::a3, "A3.1"}}},
    {.id = "soreness.fading", .care = sore, .applies = pictured<Picture::fading_soreness>,
     .reads = both_sides_reads | FieldSet{Field::trend},
     .within = {TimeUnit::days, 4}, .notes = {Note::D1},
     .evidence = {Basis::own_choice, {sources::own, "fading soreness"}, {sources::a0, "A0.1"}}},
    {.id = "soreness.pump", .care = sore, .applies = pictured<Picture::pump>,
     .reads = both_sides_reads | FieldSet{Field::hours_since_pain},
     .within = today, .notes = {Note::D1},
     .evidence = {Basis::article, {sources::a3, "A3.1"}, {sources::own, "pump"}}},
};
// clang-format on
static_assert(well_formed(rules, sore));

}  // namespace

std::span<const Rule> soreness_relief() { return rules; }

}  // namespace liftback::triage_rules
