#include "read_record.hpp"

#include "read_entries.hpp"
#include "read_film.hpp"

#include "equipment/mass_range.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace liftback::json {

namespace {

constexpr std::size_t most_problems = 100;  // more in one file tell nothing new
constexpr Range any_hours_ago{0, most_hours};

double read_when(Reader& in, std::string_view key) {
    std::optional<double> ms;
    in.number(key, ms);
    if (!ms) {
        in.problem(key, ProblemCode::missing);
        return 0;
    }
    check_when(*ms / ms_per_hour, in.at(key), in.problems());
    return *ms / ms_per_hour;
}

// A result of another time: it decides nothing any more, and is only shown.
void read_result(Reader& in) {
    read_when(in, "at");
    CareLevel care = CareLevel::incomplete;
    in.token("care_level", care);
    in.array("rules", most_rules_of_a_result,
             [&](const Value& item, const std::string& path) { in.as_text(item, path, longest_id); });
    in.object("examination", [&](Reader& part) {
        Examination examination;
        read_examination(part, examination);
        if (examination.entered_hours_ago) part.problem("entered_hours_ago", ProblemCode::unknown_field);
        if (examination.hours_ago)
            check_range(*examination.hours_ago, any_hours_ago, part.at("hours_ago"), part.problems());
        if (examination.heaviest_load)
            check_range(*examination.heaviest_load, {0, load_range.lb.most}, part.at("heaviest_load"), part.problems());
    });
    if (in.find("gate_at")) read_when(in, "gate_at");
}

void read_country(Reader& in) {
    const Value* value = in.find("country");
    if (!value) return;
    const std::string country = in.as_text(*value, "country", 2);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (country.size() != 2 || !std::all_of(country.begin(), country.end(), is_capital))
        in.problem("country", ProblemCode::not_one_of);
}

// The fields of the entries are named as in a request: "lifter.stature_cm".
void read_entries_of(const Value& entries, RecordFile& file, Problems& problems) {
    Reader part(entries, "", problems);
    read_entries(part, file.entries);
    for (std::size_t i = 0; i < tokens<RecordPart>().size(); ++i) {
        const Value* section = entries.find(tokens<RecordPart>()[i]);
        if (section && !section->keys.empty()) file.has.push_back(static_cast<RecordPart>(i));
    }
}

void check_record(const RecordFile& file, Problems& problems) {
    ReturnLoadsInput input;
    input.equipment = file.entries.equipment;
    input.base = file.entries.base;
    input.planned = file.entries.planned;
    input.body_mass_kg = file.entries.lifter.mass_kg;
    input.course.way_back = file.way_back;
    input.course.sessions = file.journal;
    input.course.now_hour = file.exported_hour;
    put_dated_ahead_in_order(input.course);
    check_return_loads(input, problems);
    if (file.entries.setup.load) check_asked_load(*file.entries.setup.load, input.equipment, {}, problems);
    check_hinge(file.entries.hinge, problems);
    check_film(file.entries.film, problems);
    if (anything_measured(file.entries.lifter)) check_measurements(file.entries.lifter, problems);
}

void read_all(Reader& in, RecordFile& file, Problems& problems) {
    in.find("format");
    in.find("version");
    file.exported_hour = read_when(in, "exported_at");
    in.text("ruleset", longest_id, file.ruleset);
    in.text("name", longest_name, file.name);
    bool imperial = false;
    in.flag("imperial", imperial);
    read_country(in);
    file.journal = read_journal(in, "journal");
    if (!file.journal.empty()) file.has.push_back(RecordPart::journal);
    if (const Value* entries = in.find("entries")) {
        if (entries->kind == Value::Kind::object) read_entries_of(*entries, file, problems);
        else in.problem("entries", ProblemCode::wrong_type);
    }
    file.entries.film = read_film(in);
    if (!file.entries.film.empty()) file.has.push_back(RecordPart::film);
    file.way_back = read_way_back(in);
    in.array("history", most_history, [&](const Value& item, const std::string& path) {
        if (item.kind != Value::Kind::object) return problems.push_back({path, ProblemCode::wrong_type});
        Reader result(item, path, problems);
        read_result(result);
    });
    for (std::size_t i = 0; i < file.journal.size(); ++i)
        if (!file.journal[i].finished_hour)
            problems.push_back({"journal[" + std::to_string(i) + "].finished_at", ProblemCode::missing});
}

// A field has one problem, the first: what follows from it is no news.
void keep_first(Problems& problems) {
    Problems kept;
    for (Problem& problem : problems) {
        if (kept.size() == most_problems) break;
        const auto same = [&](const Problem& earlier) { return earlier.field == problem.field; };
        if (std::none_of(kept.begin(), kept.end(), same)) kept.push_back(std::move(problem));
    }
    problems = std::move(kept);
}

// What is not there is left out of a file; only these say it with null (docs/schema/record-1.schema.json). Anywhere else
// nothing could be made of it, and it must not end up as a text that somebody seems to have typed.
constexpr std::string_view may_be_null[] = {"country", "way_back"};

void refuse_nulls(const Value& value, const std::string& path, Problems& problems) {
    if (value.kind == Value::Kind::null &&
        std::find(std::begin(may_be_null), std::end(may_be_null), path) == std::end(may_be_null))
        problems.push_back({path, ProblemCode::wrong_type});
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        std::string here = path;
        if (value.kind == Value::Kind::array) here += '[' + std::to_string(i) + ']';
        else here += (path.empty() ? "" : ".") + value.keys[i];
        if (here == "entries" && !value.items[i].keys.empty()) here.clear();  // named as in a request
        refuse_nulls(value.items[i], here, problems);
    }
}

// The problem of the version, if there is one.
bool check_version(const Value& record, Problems& problems) {
    const Value* version = record.find("version");
    if (!version || version->kind != Value::Kind::number) {
        problems.push_back({"version", version ? ProblemCode::wrong_type : ProblemCode::missing});
        return false;
    }
    return check_range(version->number, {record_version, record_version}, "version", problems);
}

}  // namespace

std::optional<RecordFile> read_record(std::string_view text, Problems& problems) {
    RecordFile file;
    const auto parsed = strict_parse(text, problems, most_file_length);
    if (!parsed) return file;
    const Value* format = parsed->find("format");
    if (!format || format->string != record_format) return std::nullopt;
    if (!check_version(*parsed, problems)) return file;
    {
        Reader in(*parsed, "", problems);  // names what it does not know when it ends
        read_all(in, file, problems);
    }
    check_record(file, problems);
    refuse_nulls(*parsed, "", problems);
    keep_first(problems);
    return file;
}

}  // namespace liftback::json
