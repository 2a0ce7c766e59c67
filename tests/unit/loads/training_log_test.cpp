// Training logs of other apps, with headers and rows as their exports have them (docs/decisions/training-logs.md).
#include "liftback/loads/training_log.hpp"

#include "../../../cpp/src/loads/training_log/csv.hpp"
#include "liftback/evidence/tokens.hpp"
#include "random_answers.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace liftback {
namespace {

using namespace std::chrono_literals;

using Rows = std::vector<std::vector<std::string>>;

Rows csv_rows(std::string_view text, bool* broken = nullptr) {
    CsvReader csv(text);
    Rows rows;
    for (std::vector<std::string> cells; csv.next(cells);) rows.push_back(cells);
    if (broken) *broken = csv.broken();
    else EXPECT_FALSE(csv.broken()) << text;
    return rows;
}

TEST(Csv, CellsArePartedByCommasOrSemicolonsAndLinesByEitherEnd) {
    EXPECT_EQ(csv_rows("a,b\n1,2\n"), (Rows{{"a", "b"}, {"1", "2"}}));
    EXPECT_EQ(csv_rows("a,b\r\n1,2"), (Rows{{"a", "b"}, {"1", "2"}}));
    EXPECT_EQ(csv_rows("a;b\r\n1,5;2\r\n"), (Rows{{"a", "b"}, {"1,5", "2"}}));
    EXPECT_EQ(csv_rows("a,,\n,,\n"), (Rows{{"a", "", ""}, {"", "", ""}}));
    EXPECT_EQ(csv_rows("a,b\n\n\r\n1,2\n\n"), (Rows{{"a", "b"}, {"1", "2"}})) << "blank lines are passed over";
    EXPECT_EQ(csv_rows(""), Rows{});
    EXPECT_EQ(csv_rows("\n\n"), Rows{});
    EXPECT_EQ(csv_rows("a,"), (Rows{{"a", ""}}));
}

TEST(Csv, AByteOrderMarkIsPassedOver) {
    EXPECT_EQ(csv_rows("\xef\xbb\xbf"
                       "a,b\n"),
              (Rows{{"a", "b"}}));
    EXPECT_EQ(csv_rows("\xef\xbb\xbf"
                       "\"a\",b\n"),
              (Rows{{"a", "b"}}));
}

TEST(Csv, QuotedCellsHoldDelimitersQuotesAndLineEnds) {
    EXPECT_EQ(csv_rows("\"a,b\",\"say \"\"hi\"\"\",\"\"\n"), (Rows{{"a,b", "say \"hi\"", ""}}));
    EXPECT_EQ(csv_rows("\"one\r\ntwo\n\nthree\",x\n"), (Rows{{"one\r\ntwo\n\nthree", "x"}}));
    EXPECT_EQ(csv_rows("\"\"\"\"\n"), (Rows{{"\""}}));
    EXPECT_EQ(csv_rows("a;b\n\"1;2\";3\n"), (Rows{{"a", "b"}, {"1;2", "3"}}));
}

TEST(Csv, WhatIsNotCsvEndsTheReading) {
    for (const char* text :
         {"a,\"b\n", "a,b\"c\n", "a,\"b\"c\n", "a,\"b\" ,c\n", "a\rb\n", "a,b\r", "\r", "\"a\"\"", "\""}) {
        bool broken = false;
        csv_rows(text, &broken);
        EXPECT_TRUE(broken) << text;
    }
}

constexpr Date today = 2026y / 11 / 21;
constexpr std::string_view strong_header =
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n";
constexpr std::string_view strong_with_units =
    "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;"
    "Workout Notes;Workout Duration\n";
constexpr std::string_view strong_in_kg =
    "\"Workout #\";\"Date\";\"Workout Name\";\"Duration (sec)\";\"Exercise Name\";\"Set Order\";\"Weight (kg)\";\"Reps\";"
    "\"RPE\";\"Distance (meters)\";\"Seconds\";\"Notes\";\"Workout Notes\"\n";
constexpr std::string_view hevy_header =
    "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\",\"exercise_notes\","
    "\"set_index\",\"set_type\",\"weight_kg\",\"reps\",\"distance_km\",\"duration_seconds\",\"rpe\"\n";

struct Read {
    TrainingLog log;
    std::map<std::string, ProblemCode> problems;
};

Read read(const std::string& text, LogApp app) {
    Problems found;
    Read result{read_training_log(text, app, today, found), {}};
    for (const Problem& problem : found) result.problems[problem.field] = problem.code;
    return result;
}

TrainingLog sound(const std::string& text, LogApp app) {
    const auto [log, problems] = read(text, app);
    for (const auto& [field, code] : problems) ADD_FAILURE() << field << " " << token(code);
    return log;
}

std::string strong_row(std::string_view date, std::string_view exercise, std::string_view set, std::string_view weight,
                       std::string_view reps, std::string_view rpe = "") {
    std::string row;
    for (std::string_view part : {date, std::string_view(" 18:05:00,\"Evening Workout\",1h 22min,\""), exercise,
                                  std::string_view("\","), set, std::string_view(","), weight, std::string_view(","),
                                  reps, std::string_view(",0,0.0,\"\",\"\","), rpe, std::string_view("\n")})
        row += part;
    return row;
}

std::string strong_log(std::initializer_list<std::string> rows) {
    std::string text(strong_header);
    for (const std::string& row : rows) text += row;
    return text;
}

TEST(TrainingLog, IsToldByTheNamesOfItsColumns) {
    EXPECT_EQ(log_app_of(strong_header), LogApp::strong);
    EXPECT_EQ(log_app_of(strong_with_units), LogApp::strong);
    EXPECT_EQ(log_app_of(strong_in_kg), LogApp::strong);
    EXPECT_EQ(log_app_of("\xef\xbb\xbf" + std::string(hevy_header)), LogApp::hevy);
    for (const char* text : {"", "hello", "date,exercise,weight\n", "\"Date", "\0\1\2"})
        EXPECT_EQ(log_app_of(text), std::nullopt) << text;
}

TEST(TrainingLog, StrongsOldestFormHasNoUnit) {
    const TrainingLog log = sound(
        std::string(strong_header) +
            "2026-10-30 18:51:52,\"Evening Workout\",2h 38m,\"Deadlift (Barbell)\",W,60.0,5.0,0,0.0,\"\",\"\",\n"
            "2026-10-30 18:51:52,\"Evening Workout\",2h 38m,\"Deadlift (Barbell)\",1,150.0,5.0,0,0.0,\"a \"\"new\"\" day\n\",\"\",8\n"
            "2026-10-30 18:51:52,\"Evening Workout\",2h 38m,\"Deadlift (Barbell)\",Rest Timer,0,0.0,0,180.0,,,\n"
            "2026-10-30 18:51:52,\"Evening Workout\",2h 38m,\"Running\",1,0,0,5.2,1800,\"\",\"\",\n"
            "2026-10-30 18:51:52,\"Evening Workout\",3,527h 3min,\"Deadlift (Barbell)\",2,160.0,1,0,0,\"\",\"\",9.5\n",
        LogApp::strong);
    EXPECT_EQ(log.rows, 5u);
    EXPECT_EQ(log.deadlift_sets, 2u);
    EXPECT_EQ(log.unit, std::nullopt);
    EXPECT_EQ(log.weeks_since, 3);
    ASSERT_TRUE(log.max && log.best_set);
    EXPECT_EQ(log.max->load, 160);
    EXPECT_EQ(log.max->date, 2026y / 10 / 30);
    EXPECT_EQ(log.best_set->load, 150);
    EXPECT_EQ(log.best_set->reps, 5);
    EXPECT_EQ(log.best_set->reps_in_reserve, 2);
    ASSERT_EQ(log.estimates.size(), tokens<MaxFormula>().size());
    EXPECT_DOUBLE_EQ(log.estimates[1].value, 150 * 36 / 30.0) << "seven reps, those in reserve counted";
}

TEST(TrainingLog, StrongsOtherFormsTellTheUnit) {
    const TrainingLog pounds =
        sound(std::string(strong_with_units) +
                  "2026-11-20 07:10:00;\"Pull\";\"Deadlift (Barbell)\";1;315,5;lbs;3;;0.0;mi.;0.0;\"\";\"\";35m\n"
                  "2026-11-20 07:10:00;\"Pull\";\"Cycling\";1;0.0;lbs;0.0;;10.0;mi.;1800.0;\"\";\"\";35m\n",
              LogApp::strong);
    EXPECT_EQ(pounds.unit, MassUnit::lb);
    ASSERT_TRUE(pounds.best_set);
    EXPECT_EQ(pounds.best_set->load, 315.5);
    EXPECT_FALSE(pounds.max) << "no single";
    EXPECT_EQ(pounds.weeks_since, 0);

    const TrainingLog kilograms = sound(
        std::string(strong_in_kg) +
            "\"1\";\"2026-11-07 12:58:47\";\"Day; 3\";\"4195\";\"Sumo Deadlift (Barbell)\";\"1\";\"102,5\";\"8\";\"\";\"\";\"\";\"\";\"\"\n"
            "\"1\";\"2026-11-07 12:58:47\";\"Day; 3\";\"4195\";\"Sumo Deadlift (Barbell)\";\"D\";\"60.0\";\"10\";\"8,5\";\"\";\"\";\"\";\"\"\n"
            "\"1\";\"2026-11-07 12:58:47\";\"Day; 3\";\"4195\";\"Leg Curl\";\"Note\";\"\";\"\";\"\";\"\";\"\";\"Beine einzeln\";\"\"\n",
        LogApp::strong);
    EXPECT_EQ(kilograms.unit, MassUnit::kg);
    EXPECT_EQ(kilograms.best_set->load, 102.5);
    EXPECT_EQ(kilograms.deadlift_sets, 2u);
    EXPECT_EQ(kilograms.weeks_since, 2);
}

TEST(TrainingLog, HevyTellsUnitAndTypeOfEachSet) {
    const TrainingLog log = sound(
        std::string(hevy_header) +
            "\"Pull\",\"28 Mar 2026, 17:29\",\"28 Mar 2026, 18:52\",\"\",\"Deadlift (Barbell)\",,\"\",0,\"warmup\",100,5,,0,\n"
            "\"Pull\",\"28 Mar 2026, 17:29\",\"28 Mar 2026, 18:52\",\"\",\"Deadlift (Barbell)\",,\"\",1,\"normal\",180,1,,0,9.5\n"
            "\"Pull\",\"28 Mar 2026, 17:29\",\"28 Mar 2026, 18:52\",\"\",\"Deadlift (Barbell)\",,\"\",2,\"failure\",190,1,,0,10\n"
            "\"Pull\",\"2026-03-21 17:20:00\",\"\",\"\",\"Deadlift (Trap bar)\",0,\"\",0,\"normal\",200,1,,,\n"
            "\"Run\",\"1 Apr 2026, 07:00\",\"\",\"\",\"Running\",,\"\",0,\"normal\",,,5.2,1800,\n",
        LogApp::hevy);
    EXPECT_EQ(log.unit, MassUnit::kg);
    EXPECT_EQ(log.max->load, 180) << "no set to failure";
    EXPECT_EQ(log.trap_bar_max->load, 200);
    EXPECT_EQ(log.weeks_since, 34) << "since the deadlift, not the run";
    EXPECT_EQ(log.deadlift_sets, 2u);

    std::string pounds(hevy_header);
    pounds.replace(pounds.find("weight_kg"), 9, "weight_lbs");
    EXPECT_EQ(
        sound(
            pounds + "\"Beine\",\"25 Juli 2026, 14:21\",\"\",\"\",\"Deadlift (Barbell)\",,\"\",0,\"normal\",405,2,,,\n",
            LogApp::hevy)
            .unit,
        MassUnit::lb);
}

TEST(TrainingLog, OnlySetsOfTwelveWeeksBeforeTheNewestDeadliftCount) {
    const TrainingLog log = sound(strong_log({strong_row("2026-01-01", "Deadlift", "1", "220", "1"),
                                              strong_row("2026-03-01", "Deadlift (Barbell)", "1", "180", "1"),
                                              strong_row("2026-05-24", "Deadlift (Barbell)", "1", "150", "3")}),
                                  LogApp::strong);
    EXPECT_EQ(log.max->load, 180) << "84 days before, and no more";
    EXPECT_EQ(log.weeks_since, 25);
    const TrainingLog older = sound(strong_log({strong_row("2026-02-28", "Deadlift (Barbell)", "1", "180", "1"),
                                                strong_row("2026-05-24", "Deadlift (Barbell)", "1", "150", "3")}),
                                    LogApp::strong);
    EXPECT_FALSE(older.max);
    EXPECT_EQ(older.best_set->load, 150);
}

TEST(TrainingLog, TheBestSetHasTheHighestOfTheLowestEstimates) {
    const TrainingLog log =
        sound(strong_log({strong_row("2026-11-01", "Deadlift", "1", "140", "8"),   // Lombardi: 172.4
                          strong_row("2026-11-01", "Deadlift", "2", "165", "3"),   // Brzycki: 174.7
                          strong_row("2026-11-01", "Deadlift", "3", "120", "12"),  // above ten reps: no estimate
                          strong_row("2026-11-01", "Deadlift", "4", "100", "1")}),
              LogApp::strong);
    EXPECT_EQ(log.best_set->load, 165);
    EXPECT_FALSE(log.max) << "a single lighter than a set was no max";
    EXPECT_EQ(log.deadlift_sets, 4u);
}

TEST(TrainingLog, AnRpeFromSixOnIsRepsInReserveRoundedDown) {
    const auto reserve = [](const char* reps, const char* rpe) {
        return sound(strong_log({strong_row("2026-11-01", "Deadlift", "1", "100", reps, rpe)}), LogApp::strong)
            .best_set->reps_in_reserve;
    };
    EXPECT_EQ(reserve("5", "10"), 0);
    EXPECT_EQ(reserve("5", "8.5"), 1);
    EXPECT_EQ(reserve("5", "6"), 4);
    EXPECT_EQ(reserve("5", "5.5"), 0);
    EXPECT_EQ(reserve("5", ""), 0);
    EXPECT_EQ(reserve("8", "8"), 2);
    EXPECT_EQ(reserve("9", "8"), 0) << "eleven reps tell nothing";
}

TEST(TrainingLog, OtherDeadliftsDoNotCount) {
    const auto sets_of = [](std::string_view exercise) {
        const TrainingLog log =
            sound(strong_log({strong_row("2026-11-01", exercise, "1", "100", "1")}), LogApp::strong);
        EXPECT_FALSE(log.max && log.trap_bar_max);
        return log.max ? 1 : log.trap_bar_max ? 2 : 0;
    };
    for (const char* name : {"Deadlift", "Deadlift (Barbell)", "Sumo Deadlift (Barbell)", "deadlift",
                             "Conventional Deadlift", "Barbell Deadlift", "Deadlift ", "Sumo Deadlift"})
        EXPECT_EQ(sets_of(name), 1) << name;
    for (const char* name : {"Deadlift (Trap Bar)", "Deadlift (Trap bar)", "Trap Bar Deadlift", "Hex-Bar Deadlift",
                             "Trap Bar Deadlift (High Handles)"})
        EXPECT_EQ(sets_of(name), 2) << name;
    for (const char* name : {"Romanian Deadlift (Barbell)",
                             "Stiff Leg Deadlift (Barbell)",
                             "Straight Leg Deadlift",
                             "Deficit Deadlift (Barbell)",
                             "Single Leg Deadlift",
                             "Single Leg Romanian Deadlift (Dumbbell)",
                             "Rack Pull (Barbell)",
                             "Block Pull",
                             "Deadlift (Dumbbell)",
                             "Deadlift (Kettlebell)",
                             "Deadlift (Band)",
                             "Deadlift (Smith Machine)",
                             "Snatch Grip Deadlift (Barbell)",
                             "Deadlift High Pull (Barbell)",
                             "Sumo Deadlift High Pull (Barbell)",
                             "Pause Deadlift (Barbell)",
                             "Romanian Deadlift (Trap Bar)",
                             "Deadlift (High)",
                             "Squat (Barbell)",
                             "Barbell",
                             "Jefferson Deadlift",
                             "Trap Bar",
                             "Kreuzheben",
                             "Deadlift 2"})
        EXPECT_EQ(sets_of(name), 0) << name;
}

TEST(TrainingLog, AFileWithoutADeadliftSaysSo) {
    const TrainingLog log =
        sound(strong_log({strong_row("2026-11-01", "Squat (Barbell)", "1", "100", "5")}), LogApp::strong);
    EXPECT_EQ(log.rows, 1u);
    EXPECT_EQ(log.deadlift_sets, 0u);
    EXPECT_FALSE(log.max || log.best_set || log.trap_bar_max || log.weeks_since);
}

TEST(TrainingLog, LoadsInTwoUnitsAreToldInTheNewest) {
    const TrainingLog log = sound(std::string(strong_with_units) +
                                      "2026-11-01 07:10:00;\"\";\"Deadlift\";1;405;lbs;1;;;;;;;\n"
                                      "2026-11-08 07:10:00;\"\";\"Deadlift\";1;150;kg;3;;;;;;;\n",
                                  LogApp::strong);
    EXPECT_EQ(log.unit, MassUnit::kg);
    EXPECT_DOUBLE_EQ(log.max->load, 183.7) << "183.70 kg, rounded down";
}

TEST(TrainingLog, ALoadThatIsNothingInTheNewestUnitIsNoLift) {
    const TrainingLog log = sound(std::string(strong_with_units) +
                                      "2026-11-01 07:10:00;\"\";\"Deadlift\";1;0.1;lbs;1;;;;;;;\n"
                                      "2026-11-08 07:10:00;\"\";\"Deadlift (Trap Bar)\";1;150;kg;3;;;;;;;\n",
                                  LogApp::strong);
    EXPECT_FALSE(log.max || log.best_set);
    EXPECT_TRUE(log.estimates.empty());
}

TEST(TrainingLog, WhatIsWrongIsNamedWithItsRowAndColumn) {
    const auto problem = [](const std::string& row) { return read(strong_log({row}), LogApp::strong).problems; };
    using Found = std::map<std::string, ProblemCode>;
    EXPECT_EQ(problem(strong_row("2026-13-01", "Deadlift", "1", "100", "5")),
              (Found{{"row[1].date", ProblemCode::wrong_type}}));
    EXPECT_EQ(problem(strong_row("2026-02-30", "Squat", "1", "100", "5")),
              (Found{{"row[1].date", ProblemCode::wrong_type}}));
    EXPECT_EQ(problem(strong_row("2026-11-22", "Deadlift", "1", "100", "5")),
              (Found{{"row[1].date", ProblemCode::contradicts}}));
    EXPECT_EQ(problem(strong_row("2026-11-01", "", "1", "100", "5")),
              (Found{{"row[1].exercise", ProblemCode::missing}}));
    EXPECT_EQ(problem(strong_row("2026-11-01", "Squat", "X", "100", "5")),
              (Found{{"row[1].set", ProblemCode::not_one_of}}));
    EXPECT_EQ(problem(strong_row("2026-11-01", "Squat", "1", "a lot", "5")),
              (Found{{"row[1].weight", ProblemCode::wrong_type}}));
    EXPECT_EQ(problem(strong_row("2026-11-01", "Squat", "1", "\"1,135\"", "5")),
              (Found{{"row[1].weight", ProblemCode::wrong_type}}));
    EXPECT_EQ(problem(strong_row("2026-11-01", "Squat", "1", "0x1p3", "5")),
              (Found{{"row[1].weight", ProblemCode::wrong_type}}));
    EXPECT_EQ(problem(strong_row("2026-11-01", "Squat", "1", "1.2.3", "5")),
              (Found{{"row[1].weight", ProblemCode::wrong_type}}));
    EXPECT_EQ(problem(strong_row("2026-11-01", "Squat", "1", "123456789012345678901", "5")),
              (Found{{"row[1].weight", ProblemCode::wrong_type}}));
    EXPECT_EQ(problem(strong_row("2026-11-01", "Deadlift", "1", "-10", "5")),
              (Found{{"row[1].weight", ProblemCode::below_minimum}}));
    EXPECT_EQ(problem(strong_row("2026-11-01", "Deadlift", "1", "1400", "5")),
              (Found{{"row[1].weight", ProblemCode::above_maximum}}));
    EXPECT_EQ(problem(strong_row("2026-11-01", "Deadlift", "1", "100", "5.5")),
              (Found{{"row[1].reps", ProblemCode::not_whole}}));
    EXPECT_EQ(problem(strong_row("2026-11-01", "Deadlift", "1", "100", "-5")),
              (Found{{"row[1].reps", ProblemCode::below_minimum}}));
    EXPECT_EQ(problem(strong_row("2026-11-01", "Deadlift", "1", "100", "5", "11")),
              (Found{{"row[1].rpe", ProblemCode::above_maximum}}));
    EXPECT_EQ(problem("2026-11-01 10:00:00,x,1h,Deadlift,1,100\n"), (Found{{"row[1]", ProblemCode::wrong_type}}));
    EXPECT_EQ(problem("2026-11-01 10:00:00,x,\"1h\n"), (Found{{"row[1]", ProblemCode::wrong_type}}));
    EXPECT_EQ(problem("\n" + strong_row("2026-11-01", "Squat", "1", "100", "5") + "a\"b,\n"),
              (Found{{"row[2]", ProblemCode::wrong_type}}));
    EXPECT_TRUE(problem(strong_row("2026-11-01", "Assisted Pull Up", "1", "-20", "5")).empty()) << "no deadlift";
    EXPECT_TRUE(problem(strong_row("2026-11-01", "Squat", "1", "\"82,5\"", "5")).empty());

    const auto unit = [](const char* cell) {
        return read(std::string(strong_with_units) + "2026-11-01 07:10:00;;Deadlift;1;405;" + cell + ";1;;;;;;;\n",
                    LogApp::strong)
            .problems;
    };
    EXPECT_EQ(unit("stone"), (Found{{"row[1].unit", ProblemCode::not_one_of}}));
    EXPECT_EQ(unit(""), (Found{{"row[1].unit", ProblemCode::missing}}));

    EXPECT_EQ(read("Date,Exercise Name,Reps,Reps\n", LogApp::strong).problems,
              (Found{{"row.reps", ProblemCode::duplicate_key},
                     {"row.set", ProblemCode::missing},
                     {"row.weight", ProblemCode::missing}}));
}

TEST(TrainingLog, LongFilesAndManyProblemsEnd) {
    EXPECT_EQ(read(std::string(most_log_length + 1, 'x'), LogApp::strong).problems,
              (std::map<std::string, ProblemCode>{{"", ProblemCode::too_long}}));
    std::string bad(strong_header), rows(strong_header);
    for (int i = 0; i < 500; ++i) bad += "x\n";
    EXPECT_EQ(read(bad, LogApp::strong).problems.size(), most_log_problems);
    const std::string row = "2026-11-01,,,a,1,,,,,,,\n";
    for (std::size_t i = 0; i < most_log_rows; ++i) rows += row;
    EXPECT_EQ(sound(rows, LogApp::strong).rows, most_log_rows);
    EXPECT_EQ(read(rows + row, LogApp::strong).problems,
              (std::map<std::string, ProblemCode>{{"row", ProblemCode::too_long}}));
}

TEST(TrainingLog, DatesAreDays) {
    EXPECT_EQ(read_date("2024-02-29"), 2024y / 2 / 29);
    for (const char* text :
         {"", "2026", "2026-02-29", "2026-11-21x", "26-11-21", "2026-00-01", "1969-12-31", "21.11.2026", " 2026-11-21"})
        EXPECT_EQ(read_date(text), std::nullopt) << text;
}

// Damaged exports end in a log or in problems, whatever they hold.
TEST(TrainingLog, DamagedFilesNeverCrash) {
    Random random(20261121);
    const std::string whole = strong_log({strong_row("2026-11-01", "Deadlift", "1", "140", "8", "8"),
                                          strong_row("2026-11-02", "Deadlift", "W", "60", "8"),
                                          strong_row("2026-11-03", "Running", "1", "", "", "")});
    int sound_files = 0, damaged_files = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string text = whole;
        for (int damage = random.below(3); damage >= 0; --damage) {
            const auto at = static_cast<std::size_t>(random.below(static_cast<int>(text.size())));
            if (random.one_in(2)) text[at] = static_cast<char>(random.below(256));
            else text.erase(at, static_cast<std::size_t>(random.below(4)));
        }
        Problems problems;
        const auto app = log_app_of(text);
        if (!app) continue;
        const TrainingLog log = read_training_log(text, *app, today, problems);
        ASSERT_TRUE(problems.empty() || !log.max) << text;
        ++(problems.empty() ? sound_files : damaged_files);
    }
    EXPECT_GT(sound_files, 1000);
    EXPECT_GT(damaged_files, 1000);
}

TEST(TrainingLog, SaysWhatDecided) {
    EXPECT_FALSE(training_log_evidence().empty());
    for (const Evidence& evidence : training_log_evidence()) EXPECT_TRUE(evidence.given());
}

}  // namespace
}  // namespace liftback
