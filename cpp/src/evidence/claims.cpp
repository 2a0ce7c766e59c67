#include "liftback/evidence/claims.hpp"

#include "liftback/evidence/cite.hpp"

#include <algorithm>
#include <iterator>

namespace liftback {

namespace {

using enum Verdict;
using namespace sources;

// clang-format off
constexpr ClaimRow rows[] = {
    {"no_heat", &a0, "A0.14", contradicted, guideline(acp_2017, "superficial heat", {cochrane_4750, "heat and cold"}), Note::heat},
    {"bed_rest", &a0, "A0.10", supported, guideline(nice_ng59, "stay active", {nhs, "stay active"}), Note::bed_rest},
    {"sitting", &a0, "A0.11", not_supported, study(life_12_457, "meta-analysis"), Note::sitting},
    {"reinjury", &a0, "A0.46", not_supported,
     study(da_silva_2019, "recurrence within 12 months", {machado_2017, "recurrence within 12 months"}), Note::reinjury},
    {"weeks_to_settle", &a0, "A0.46", optimistic,
     study(henschke_2008, "median recovery", {menezes_costa_2012, "course of pain"}), Note::recovery_time},
    {"better_in_48_hours", &a0, "A0.46", optimistic, study(menezes_costa_2012, "course of pain")},
    {"pain_free_tomorrow", &a0, "A0.46", optimistic, study(henschke_2008, "median recovery")},
    {"never_hold_breath", &a0, "A0.32", contradicted,
     {Basis::recalled, {general, "breath-holding near one's best lift"}, {a0, "A0.32"}}, Note::breath},
    {"most_injuries", &a0, "A0.46", no_source_found, article(a0, "A0.46"), Note::most_injuries},
    {"elevation", &a0, "A0.46", no_source_found, article(a0, "A0.46"), Note::elevation},
    {"hinging_by_itself", &a0, "A0.46", no_source_found, article(a0, "A0.46")},
    {"pain_gate", &a0, "A0.41", extrapolated, study(silbernagel_2007, "pain-monitoring model"), Note::pain_gate},
    {"ladder_shares", &a0, "A0.40, A0.42", opinion, article(a0, "A0.40, A0.42"), Note::ladder_shares},
    {"bike", &a1, "A1.6", no_source_found, article(a1, "A1.6"), Note::bike},
    {"never_normal", &a2, "A2.10", contradicted, article(a3, "A3.1", {a4, "A4.1"}), Note::never_normal},
    {"stretching", &a2, "A2.13", opinion, article(a2, "A2.13"), Note::stretching},
    {"trap_bar_back", &a2, "A2.31", supported, study(swinton_2011, "abstract"), Note::trap_bar},
    {"trap_bar_hips", &a2, "A2.31", contradicted, study(swinton_2011, "abstract"), Note::D11},
    {"proportions", &a2, "A2.30", weak, study(cholewa_2019, "r = 0.297, n = 47", {pmid_37123458, "n = 11"}), Note::proportions},
    {"heavy_lifting", &a3, "A3.2", supported, study(michaelson_2016, "35 per arm"), Note::heavy_lifting},
};
// clang-format on
static_assert(std::all_of(std::begin(rows), std::end(rows), [](const ClaimRow& row) {
    return !row.id.empty() && row.article && !row.fact.empty() && row.evidence.given();
}));

}  // namespace

std::span<const ClaimRow> claims() { return rows; }

}  // namespace liftback
