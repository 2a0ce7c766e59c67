#include "liftback/recovery/film_audit.hpp"

#include "liftback/evidence/cite.hpp"
#include "liftback/loads/journal.hpp"

#include <algorithm>
#include <iterator>

namespace liftback {

namespace {

using enum FilmFinding;

// clang-format off
constexpr FilmFindingRow rows[] = {
    {.id = bar_forward, .view = FilmView::side, .contributor = Contributor::bar_drifts, .cues = {"bar_close", "slack_and_lats"},
     .evidence = article(sources::a0, "A0.45, A0.31")},
    {.id = back_rounds, .view = FilmView::side, .contributor = Contributor::lower_back_rounds,
     .cues = {"neutral_spine", "slack_and_lats", "stop_when_form_breaks"}, .evidence = article(sources::a0, "A0.45, A0.31")},
    {.id = leans_back, .view = FilmView::side, .contributor = Contributor::hyperextends_at_lockout, .cues = {"lockout"},
     .evidence = article(sources::a0, "A0.31")},
    {.id = drops_fast, .view = FilmView::side, .contributor = Contributor::rushed_lowering, .cues = {"lower_slowly"},
     .evidence = article(sources::a0, "A0.31")},
    {.id = knees_differ, .view = FilmView::rear, .cues = {"feet", "grip"}, .evidence = article(sources::a0, "A0.45")},
};
// clang-format on
static_assert(std::size(rows) == film_finding_count);
static_assert(std::all_of(std::begin(rows), std::end(rows), [i = 0](const FilmFindingRow& row) mutable {
    return row.id == static_cast<FilmFinding>(i++) && !row.cues.empty() && row.evidence.given();
}));

constexpr double hours_in_a_day = 24;

}  // namespace

constexpr Limit film_every_days{
    "film_every_days",
    28,
    {Basis::article, {sources::a0, "A0.45"}, {sources::own, "a film every four weeks, not every week"}}};

std::span<const FilmFindingRow> film_findings() { return rows; }

FilmReport report_film(std::span<const FilmAudit> audits, double now_hour) {
    FilmReport report;
    if (audits.empty()) return report;
    const FilmAudit& newest = audits.back();
    report.due_hour = newest.hour + film_every_days * hours_in_a_day;
    report.state = now_hour < *report.due_hour ? FilmState::later : FilmState::due;
    for (const FilmFindingRow& row : rows) {
        const YesNo seen = newest.of(row.id);
        const bool again = audits.size() > 1 && audits[audits.size() - 2].of(row.id) == YesNo::yes;
        if (seen == YesNo::yes) report.found.push_back({&row, again});
        else if (seen != YesNo::no) report.unclear.push_back(row.id);
    }
    return report;
}

void check_film(std::span<const FilmAudit> audits, Problems& problems) {
    for (std::size_t i = 0; i < audits.size(); ++i) {
        const std::string at = "film[" + std::to_string(i) + "].at";
        if (!check_when(audits[i].hour, at, problems) || i == 0) continue;
        if (audits[i].hour <= audits[i - 1].hour)
            problems.push_back(
                {.field = at, .code = ProblemCode::contradicts, .other = "film[" + std::to_string(i - 1) + "].at"});
    }
}

}  // namespace liftback
