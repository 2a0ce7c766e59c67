#include "liftback/recovery/technique.hpp"

#include "liftback/evidence/cite.hpp"
#include "liftback/loads/journal_report.hpp"
#include "liftback/triage/answers.hpp"
#include "liftback/triage/triage.hpp"

#include <algorithm>
#include <iterator>

namespace liftback {

namespace {

using enum Note;

constexpr PracticeRow set_up[] = {
    {.id = "stand", .notes = {D8}, .evidence = article(sources::a2, "A2.20", {sources::a0, "A0.30"})},
    {.id = "shins_to_bar", .notes = {D8}, .evidence = article(sources::a2, "A2.20", {sources::a0, "A0.30"})},
    {.id = "long_back", .evidence = article(sources::a2, "A2.20", {sources::a0, "A0.30"})},
    {.id = "tighten", .notes = {D3}, .evidence = article(sources::a2, "A2.20, A2.21", {sources::a0, "A0.32"})},
    {.id = "pull", .evidence = article(sources::a2, "A2.20, A2.21", {sources::a0, "A0.31"})},
    {.id = "lower", .evidence = article(sources::a2, "A2.20", {sources::a0, "A0.31"})},
};

constexpr PracticeRow brace[] = {
    {.id = "hands", .evidence = article(sources::a0, "A0.32")},
    {.id = "breathe_wide", .evidence = article(sources::a0, "A0.32")},
    {.id = "make_firm", .evidence = article(sources::a0, "A0.32")},
    {.id = "breathe_on",
     .notes = {D3, breath},
     .evidence = ours("brace practice: firm, and breathing on, for five breaths", {sources::a0, "A0.32"})},
    {.id = "carry", .evidence = article(sources::a0, "A0.32")},
};

constexpr PracticeRow everyday[] = {
    {.id = "pick_up", .evidence = ours("the hinge in daily life", {sources::a2, "A2.10"})},
    {.id = "sink", .evidence = ours("the hinge in daily life", {sources::a2, "A2.10"})},
    {.id = "shopping", .evidence = article(sources::a0, "A0.32")},
    {.id = "any_way", .evidence = ours("bending as one likes is fine while it does not hurt", {sources::a3, "A3.3"})},
};

template <std::size_t n>
constexpr bool all_cited(const PracticeRow (&rows)[n]) {
    return std::all_of(rows, rows + n, [](const PracticeRow& row) { return !row.id.empty() && row.evidence.given(); });
}
static_assert(all_cited(set_up) && all_cited(brace) && all_cited(everyday));

constexpr const Limit* limits[] = {&film_every_days, &hard_weeks_before_lighter};

// In the order of Breath.
constexpr Evidence breaths[] = {
    {Basis::recalled, {sources::general, "breath-holding near one's best lift"}, {sources::a0, "A0.32"}},
    {Basis::recalled, {sources::general, "what straining must not raise the pressure for"}, {sources::a0, "A0.32"}},
    {Basis::recalled, {sources::general, "heart and vessel disease: a doctor agrees first"}},
};
static_assert(std::all_of(std::begin(breaths), std::end(breaths), [](const Evidence& row) { return row.given(); }));

}  // namespace

std::span<const PracticeRow> set_up_steps() { return set_up; }
std::span<const PracticeRow> brace_steps() { return brace; }
std::span<const PracticeRow> everyday_hinges() { return everyday; }

std::span<const Limit* const> technique_limits() { return limits; }

const Evidence& evidence_of(Breath how) { return breaths[static_cast<std::size_t>(how)]; }

Breath breath_for(const Answers& a) {
    if (any_reported(a, {Sign::heart_or_vessel_disease, Sign::aneurysm})) {
        const bool doctor_agreed = may_exercise(a) && a.examination.by == Examiner::doctor;
        return doctor_agreed ? Breath::exhale : Breath::ask_first;
    }
    return reported(a, Sign::strain_to_avoid) ? Breath::exhale : Breath::short_hold;
}

}  // namespace liftback
