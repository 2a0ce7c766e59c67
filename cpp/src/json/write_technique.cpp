#include "read_journal.hpp"
#include "write.hpp"

#include "liftback/recovery/technique.hpp"

namespace liftback::json {

void write(Writer& out, const PracticeRow& row) {
    Object object(out);
    object.field("id", row.id);
    object.list("notes", row.notes);
    object.field("evidence", row.evidence);
}

void write(Writer& out, const FilmFindingRow& row) {
    Object object(out);
    object.field("id", row.id);
    object.field("view", row.view);
    object.field("contributor", row.contributor);
    object.list("cues", row.cues);
    object.field("evidence", row.evidence);
}

void write(Writer& out, const FilmReport& film) {
    Object object(out);
    object.field("state", film.state);
    if (film.due_hour) object.field("due_at", in_ms(*film.due_hour));
    object.list("found", film.found, [&](const SeenOnFilm& seen) {
        Object finding(out);
        finding.field("id", seen.row->id);
        finding.field("again", seen.again);
    });
    object.list("unclear", film.unclear);
}

void write(Writer& out, const Technique& technique) {
    Object object(out);
    object.field("breath", technique.breath);
    object.field("breath_evidence", evidence_of(technique.breath));
    object.field("film", technique.film);
}

}  // namespace liftback::json
