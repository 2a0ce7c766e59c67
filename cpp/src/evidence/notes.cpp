#include "liftback/evidence/notes.hpp"

#include "liftback/evidence/cite.hpp"

#include <algorithm>
#include <iterator>

namespace liftback {

namespace {

using enum Note;
using enum Verdict;
using sources::own;

// clang-format off
constexpr NoteRow rows[] = {
    {D1, "A3.1, A4.1", articles_differ, article(sources::a3, "A3.1", {sources::a4, "A4.1"})},
    {D2, "A0.13, A0.14, A4.2", articles_differ, study(sources::acp_2017, "superficial heat", {sources::cochrane_4750, "heat and cold"})},
    {D3, "A0.32", articles_differ, article(sources::a0, "A0.32")},
    {D4_cough, "A0.6", articles_differ, guideline(sources::nhs, "worse on coughing or sneezing", {sources::a0, "A0.6"})},
    {D4_sharp, "A0.2, A4.2", articles_differ, article(sources::a4, "A4.2", {sources::a0, "A0.2"})},
    {D4_surgery, "A0.7", articles_differ, article(sources::a0, "A0.7", {own, "earlier back surgery, merely sore"})},
    {D5, "A0.6", articles_differ, guideline(sources::cauda_equina_card, "twelve signs", {sources::a0, "A0.6"})},
    {D6, "A0.45", articles_differ, article(sources::a0, "A0.45")},
    {D7, "A0.10, A1.1, A4.1", articles_differ, ours("mere soreness never gets the plan for an injury")},
    {D8, "A0.30, A2.20", articles_differ, article(sources::a0, "A0.30", {sources::a2, "A2.20"})},
    {D9, "A0.22, A0.40", articles_differ, article(sources::a0, "A0.22", {sources::a0, "A0.40"})},
    {D10, "A2.13", articles_differ, article(sources::a2, "A2.13")},
    {D11, "A2.31", articles_differ, study(sources::swinton_2011, "abstract", {sources::a2, "A2.31"}), NotePart::setup},

    {heat, "A0.14", contradicted, study(sources::acp_2017, "superficial heat", {sources::cochrane_4750, "heat and cold"})},
    {bed_rest, "A0.10", supported, guideline(sources::nice_ng59, "stay active", {sources::nhs, "stay active"}), NotePart::reassurance},
    {sitting, "A0.11", not_supported, study(sources::life_12_457, "meta-analysis")},
    {reinjury, "A0.46", not_supported, study(sources::da_silva_2019, "recurrence within 12 months", {sources::machado_2017, "recurrence within 12 months"})},
    {recovery_time, "A0.46", optimistic, study(sources::henschke_2008, "median recovery", {sources::menezes_costa_2012, "course of pain"}), NotePart::reassurance},
    {breath, "A0.32", contradicted, {Basis::recalled, {sources::general, "breath-holding near one's best lift"}, {sources::a0, "A0.32"}}},
    {most_injuries, "A0.46", no_source_found, article(sources::a0, "A0.46")},
    {elevation, "A0.46", no_source_found, article(sources::a0, "A0.46"), NotePart::setup},
    {never_normal, "A2.10", contradicted, article(sources::a3, "A3.1", {sources::a4, "A4.1"})},
    {stretching, "A2.13", opinion, article(sources::a2, "A2.13")},
    {trap_bar, "A2.31", supported, study(sources::swinton_2011, "abstract"), NotePart::setup},
    {proportions, "A2.30", weak, study(sources::cholewa_2019, "r = 0.297, n = 47", {sources::pmid_37123458, "n = 11"}), NotePart::setup},
    {heavy_lifting, "A3.2", supported, study(sources::michaelson_2016, "35 per arm"), NotePart::reassurance},
    {pain_gate, "A0.41", extrapolated, study(sources::silbernagel_2007, "pain-monitoring model"), NotePart::gate},
    {ladder_shares, "A0.40, A0.42", opinion, article(sources::a0, "A0.40, A0.42"), NotePart::ladder},
    {bike, "A1.6", no_source_found, article(sources::a1, "A1.6")},
};
// clang-format on
static_assert(std::all_of(std::begin(rows), std::end(rows), [](const NoteRow& row) { return row.evidence.given(); }));

}  // namespace

std::span<const NoteRow> notes() { return rows; }

}  // namespace liftback
