#include "write.hpp"

#include "liftback/recovery/contributors.hpp"

namespace liftback::json {

namespace {

void write_row(Object& object, const ContributorRow& row) {
    object.field("id", row.id);
    object.field("group", row.group);
}

void write(Writer& out, const Clue& clue) {
    Object object(out);
    object.field("question", clue.question);
    object.field("speaks_for", clue.speaks_for);
    if (clue.one_way) object.field("one_way", true);
}

void write_found(Object& object, const FoundContributor& found, const Why& why) {
    const ContributorRow& row = *found.row;
    write_row(object, row);
    object.field("rank", found.rank);
    object.field("likely", found.likely);
    object.list("because", found.because);
    object.list("against", found.against);
    object.list("drills", why.drills ? row.drills : decltype(row.drills){});
    object.list("cues", cues_of(row, why));
    object.list("notes", row.notes);
    object.field("evidence", row.evidence);
}

}  // namespace

void write(Writer& out, const Why& why) {
    Object object(out);
    object.field("tests", why.tests);
    object.list("questions", asked(why), [&](const WhyQuestionRow& row) {
        Object question(out);
        question.field("id", row.id);
        question.field("part", row.part);
        question.field("answered", why.answers[static_cast<std::size_t>(row.id)] != YesNo::unanswered);
    });
    object.list("contributors", why.contributors, [&](const FoundContributor& found) {
        Object contributor(out);
        write_found(contributor, found, why);
    });
}

void write_why_tables(Object& catalogue) {
    Writer& out = catalogue.writer();
    catalogue.list("why_questions", why_questions(), [&](const WhyQuestionRow& row) {
        Object question(out);
        question.field("id", row.id);
        question.field("part", row.part);
        question.field("evidence", row.evidence);
    });
    catalogue.list("contributors", contributors(), [&](const ContributorRow& row) {
        Object contributor(out);
        write_row(contributor, row);
        out.key("main");
        write(out, row.main);
        contributor.list("others", row.others, [&](const Clue& clue) { write(out, clue); });
        contributor.list("drills", row.drills);
        contributor.list("cues", row.cues);
        contributor.list("notes", row.notes);
        contributor.field("evidence", row.evidence);
    });
}

}  // namespace liftback::json
