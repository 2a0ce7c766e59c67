#include "write_journal.hpp"

#include "read_journal.hpp"
#include "write.hpp"

#include <chrono>
#include <cmath>

namespace liftback::json {

namespace {

constexpr std::string_view csv_header =
    "date,time,session,kind,course,step,deload,work,exercise,implement,set,load,unit,reps,planned_load,planned_sets,"
    "planned_reps,pain_before,pain_during,pain_that_night,pain_next_morning,muscle_soreness,masked,form_broke,"
    "sudden_sharp_pain,new_sign,settled_in_72h\r\n";

// One row, cell after cell.
class CsvRow {
public:
    explicit CsvRow(std::string& out) : out_(out) {}
    ~CsvRow() { out_ += "\r\n"; }
    CsvRow(const CsvRow&) = delete;
    CsvRow& operator=(const CsvRow&) = delete;

    void text(std::string_view value) {
        if (!first_) out_ += ',';
        first_ = false;
        out_ += value;
    }
    void empty() { text(""); }
    void number(double value) {
        empty();
        append_number(out_, value);
    }
    void number(std::optional<int> value) { value ? number(static_cast<double>(*value)) : empty(); }
    void flag(bool value) { text(value ? "yes" : "no"); }
    void answer(YesNo value) { value == YesNo::unanswered ? empty() : text(token(value)); }

private:
    std::string& out_;
    bool first_ = true;
};

void append_padded(std::string& text, unsigned value) {
    if (value < 10) text += '0';
    text += std::to_string(value);
}

void write_when(CsvRow& row, const SessionRecord& session) {
    const auto minutes = static_cast<long long>(std::floor(session.hour * 60 + 1e-6)) + session.offset_minutes;
    const std::chrono::sys_time<std::chrono::minutes> time{std::chrono::minutes(minutes)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const auto of_day = static_cast<unsigned>((time - day).count());
    std::string text = std::to_string(static_cast<int>(date.year()));
    text += '-';
    append_padded(text, static_cast<unsigned>(date.month()));
    text += '-';
    append_padded(text, static_cast<unsigned>(date.day()));
    row.text(text);
    text.clear();
    append_padded(text, of_day / 60);
    text += ':';
    append_padded(text, of_day % 60);
    row.text(text);
}

void write_row(std::string& out, const SessionRecord& session, std::size_t set) {
    const bool ladder = session.kind == SessionKind::ladder;
    const DoneSet* done = set < session.sets.size() ? &session.sets[set] : nullptr;
    CsvRow row(out);
    write_when(row, session);
    row.number(session.id);
    row.text(token(session.kind));
    ladder ? row.number(session.course) : row.empty();
    ladder ? row.number(session.rung) : row.empty();
    ladder ? row.flag(session.deload) : row.empty();
    ladder ? row.text(token(session.work)) : row.empty();
    row.text(token(session.exercise));
    row.text(token(session.implement));
    done ? row.number(static_cast<double>(set + 1)) : row.empty();
    done ? row.number(done->load) : row.empty();
    row.text(token(session.unit));
    done ? row.number(done->reps) : row.empty();
    row.number(session.load);
    row.number(session.planned.sets);
    row.number(session.planned.reps);
    row.number(session.pain_before);
    row.number(session.pain_during);
    row.number(session.pain_that_night);
    row.number(session.pain_next_morning);
    row.number(session.muscle_soreness);
    row.answer(session.masked);
    row.answer(session.form_broke);
    row.answer(session.sudden_sharp_pain);
    row.answer(session.new_sign);
    row.answer(session.settled_in_72h);
}

}  // namespace

void write(Writer& out, const SessionReport& report) {
    Object object(out);
    object.field("id", report.session->id);
    if (report.decision) {
        out.key("decision");
        Object decision(out);
        decision.field("rule", report.decision->rule->id);
        decision.field("decision", report.decision->rule->decision);
        decision.field("evidence", report.decision->rule->evidence);
        decision.field("rung", report.decision->next_rung);
        decision.field("final", report.decision->final);
    }
    object.field("worst_pain", report.worst_pain);
    object.field("all_sets_done", report.all_sets_done);
    object.list("due", report.due);
    object.list("later", report.later);
}

void write(Writer& out, const WeekReport& week) {
    Object object(out);
    object.field("from", in_ms(week.from_hour));
    object.field("sessions", week.sessions);
    object.field("heaviest_kg", week.heaviest_kg);
    object.field("worst_pain", week.worst_pain);
}

void write(Writer& out, const LighterWeek& lighter) {
    Object object(out);
    object.field("hard_weeks", lighter.hard_weeks);
    object.field("due", lighter.due);
    object.field("evidence", hard_weeks_before_lighter.evidence);
}

std::string journal_csv(Journal journal) {
    std::string csv(csv_header);
    for (const SessionRecord& session : journal) {
        write_row(csv, session, 0);
        for (std::size_t set = 1; set < session.sets.size(); ++set) write_row(csv, session, set);
    }
    return csv;
}

}  // namespace liftback::json
