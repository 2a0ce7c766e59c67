#include "read_film.hpp"

#include "read_journal.hpp"

namespace liftback::json {

std::vector<FilmAudit> read_film(Reader& in) {
    std::vector<FilmAudit> film;
    in.array("film", most_film_audits, [&](const Value& item, const std::string& path) {
        if (item.kind != Value::Kind::object) return in.problems().push_back({path, ProblemCode::wrong_type});
        Reader part(item, path, in.problems());
        FilmAudit audit;
        audit.hour = read_needed_hour(part, "at");
        for (std::size_t i = 0; i < film_finding_count; ++i)
            part.token(token(static_cast<FilmFinding>(i)), audit.seen[i]);
        film.push_back(audit);
    });
    return film;
}

}  // namespace liftback::json
