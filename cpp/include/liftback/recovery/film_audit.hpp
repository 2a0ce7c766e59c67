// The monthly look at one's own lifts on film, from the side and from behind.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/problem.hpp"
#include "liftback/evidence/short_list.hpp"
#include "liftback/recovery/contributors.hpp"
#include "liftback/triage/plain_answers.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace liftback {

// What a film can show. Enumerators equal the JSON tokens, and the keys of an audit.
enum class FilmFinding : std::uint8_t { bar_forward, back_rounds, leans_back, drops_fast, knees_differ };
inline constexpr std::size_t film_finding_count = 5;

enum class FilmView : std::uint8_t { side, rear };

struct FilmFindingRow {
    FilmFinding id;
    FilmView view;
    std::optional<Contributor> contributor = {};  // to the pain, which it may be; none: none known
    ShortList<std::string_view> cues = {};        // of the checklist, by id
    Evidence evidence = {};
};
std::span<const FilmFindingRow> film_findings();  // one for each finding, in their order

struct FilmAudit {
    double hour = 0;  // since 1970 UTC
    std::array<YesNo, film_finding_count> seen{};

    YesNo of(FilmFinding finding) const { return seen[static_cast<std::size_t>(finding)]; }
};

inline constexpr std::size_t most_film_audits = 500;

// How long after one film the next is due.
extern const Limit film_every_days;

enum class FilmState : std::uint8_t { never, later, due };

struct SeenOnFilm {
    const FilmFindingRow* row = nullptr;
    bool again = false;  // on the film before, too
};

struct FilmReport {
    FilmState state = FilmState::never;
    std::optional<double> due_hour;    // since 1970 UTC; none: there was no film yet
    std::vector<SeenOnFilm> found;     // on the newest film
    std::vector<FilmFinding> unclear;  // neither yes nor no on it
};

// The audits must have passed check_film().
FilmReport report_film(std::span<const FilmAudit> audits, double now_hour);

// Problems in "film[3].at": when, and in the order of time.
void check_film(std::span<const FilmAudit> audits, Problems& problems);

}  // namespace liftback
