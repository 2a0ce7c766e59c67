// The whole input space, as far as it decides: the level is the worst of the rules; each rule reads only what it declares;
// each rule over all of its own answers; and every picture of pain.
#include "agreement.hpp"
#include "findings.hpp"
#include "pain_space.hpp"
#include "vectors.hpp"

#include "liftback/evidence/tokens.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace liftback {
namespace {

// Builds that are given fewer vectors take every n-th part of what the native build takes whole.
int stride() { return block_count() >= 500 ? 1 : std::clamp(2500 / block_count(), 1, pain_space_outer / 2); }

TEST(Exhaustion, EveryPictureOfPainIsDecidedAsTheTableSays) {
    Findings findings;
    const int step = stride();
    for_each_block(pain_space_outer / step, [&](int part) {
        for_each_pain(part * step, [&](const Answers& a) {
            std::string difference = disagreement(a, care_level(a), false);
            if (!difference.empty()) findings.add(std::move(difference));
        });
    });
    findings.expect_none();
    std::printf("  %ld pictures of pain\n", static_cast<long>(pain_space_outer / step) * pain_space_inner);
}

// Nothing between two classes of the space above is decided otherwise.
TEST(Exhaustion, ThePainSpaceIsCutFinelyEnough) {
    Random random(seed);
    const auto same = [](const Answers& one, const Answers& other) {
        return picture(one) == picture(other) && pain_counts(one) == pain_counts(other);
    };
    for (int i = 0; i < 200'000; ++i) {
        Answers a = people::sore();
        answer_the_rest(random, a);
        Answers b = a;
        a.pain_moving = random.below(most_pain + 1);
        b.pain_moving = *std::find_if(pain_scores.begin() + 1, pain_scores.end(),
                                      [&](const auto& score) { return *score >= std::min(*a.pain_moving, 8); });
        ASSERT_TRUE(same(a, b)) << described(a) << described(b);
        a.hours_since_session = random.below(400) / 2.0;
        b.hours_since_session = *std::find_if(session_hours.begin() + 1, session_hours.end(), [&](const auto& hours) {
            return *hours >= std::min(*a.hours_since_session, 168.5);
        });
        a.hours_since_pain = random.below(40) / 2.0;
        b.hours_since_pain = *a.hours_since_pain < 6 ? 5.5 : 6;
        ASSERT_TRUE(same(a, b)) << described(a) << described(b);
    }
}

TEST(Exhaustion, TheLevelIsTheWorstOfTheRulesThatFire) {
    CareLevel table_before = CareLevel::call_emergency;
    for (const auto& table : rule_tables())
        for (const Rule& rule : table) {
            EXPECT_LE(rule.care, table_before) << "the tables come most urgent first";
            table_before = rule.care;
        }
    Findings findings;
    for_each_block(block_count() / 20 + 1, [&](int block) {
        Random random(seed + 77 + static_cast<std::uint64_t>(block));
        for (int i = 0; i < block_size; ++i) {
            const Answers a = as_of_now(random_person(random));
            CareLevel worst = CareLevel::train;
            for (const auto& table : rule_tables())
                for (const Rule& rule : table)
                    if (rule.fires(a)) worst = std::max(worst, rule.care);
            const CareLevel level = care_level(a);
            const bool hidden = level == CareLevel::incomplete && worst < CareLevel::medical_today;
            if (level != worst && !hidden) findings.add(described(a));
        }
    });
    findings.expect_none();
}

// Changes one field to anything it may hold.
void change(Answers& a, Field field, Random& random) {
    if (is_sign(field)) {
        a[as_sign(field)] = any_answer(random, info(as_sign(field)).kind);
        return;
    }
    Answers other;
    answer_the_rest(random, other);
    if (take_over(a, field, other)) return;
    switch (field) {
        case Field::episode: a.episode = random.any<Episode>(); break;
        case Field::standing: a.standing = {random.any<CareLevel>(), any_hours(random) * 60, random.one_in(2)}; break;
        case Field::examination:
            a.examination = {random.any<Examiner>(), any_hours(random), random.any<MayExercise>(), {}};
            break;
        default: FAIL() << "a field that nothing changes: " << name(field);
    }
}

// People around whom this rule makes up its mind: a random walk through what it declares, now and then through anything,
// kept near those for whom it fires.
template <typename Visit>
void walk_around(const Rule& rule, int steps, Random& random, Visit visit) {
    const FieldSet reads = rule.declared_reads();
    Answers base = people::sore();
    for (int i = 0; i < steps; ++i) {
        const bool near = rule.fires(base);
        Answers person = base;
        for (std::size_t f = 0; f < field_count; ++f)
            if (reads.contains(static_cast<Field>(f)) && random.one_in(near ? 6 : 2))
                change(person, static_cast<Field>(f), random);
        if (random.one_in(4)) change(person, static_cast<Field>(random.below(field_count)), random);
        if (rule.fires(person)) base = person;
        if (!visit(person)) return;
    }
}

TEST(Exhaustion, ARuleReadsOnlyTheFieldsItDeclares) {
    Random random(seed + 3);
    for (const auto& table : rule_tables())
        for (const Rule& rule : table) {
            const FieldSet reads = rule.declared_reads();
            const auto check = [&](const Answers& start) {
                const bool fired = rule.fires(start);
                for (std::size_t f = 0; f < field_count; ++f) {
                    const auto field = static_cast<Field>(f);
                    if (reads.contains(field)) continue;
                    Answers changed = start;
                    change(changed, field, random);
                    if (rule.fires(changed) == fired) continue;
                    ADD_FAILURE() << rule.id << " reads " << name(field);
                    return false;
                }
                return true;
            };
            for (int i = 0; i < 50 && check(random_person(random)); ++i) {
            }
            walk_around(rule, 3000, random, check);
        }
}

// Whatever a rule declares, it reads: some change of that field alone makes or breaks it.
TEST(Exhaustion, ARuleReadsEveryFieldItDeclares) {
    for (const auto& table : rule_tables())
        for (const Rule& rule : table) {
            if (rule.sign) continue;
            Random random(seed + 5);
            std::vector<Field> unread;
            for (std::size_t f = 0; f < field_count; ++f)
                if (rule.declared_reads().contains(static_cast<Field>(f))) unread.push_back(static_cast<Field>(f));
            walk_around(rule, 400'000, random, [&](const Answers& start) {
                std::erase_if(unread, [&](Field field) {
                    Answers changed = start;
                    change(changed, field, random);
                    return rule.fires(changed) != rule.fires(start);
                });
                return !unread.empty();
            });
            for (Field field : unread) ADD_FAILURE() << rule.id << " never reads " << name(field);
        }
}

// Every value a field may take, numbers on both sides of each cut-off.
int value_count(Field field) {
    if (is_sign(field)) return static_cast<int>(tokens<SignAnswer>().size());
    switch (field) {
        case Field::age: return static_cast<int>(tokens<Age>().size());
        case Field::pain_moving:
        case Field::pain_rest: return most_pain + 2;
        case Field::hours_since_session:
        case Field::hours_since_pain: return 18;
        case Field::standing: return 8;
        case Field::examination: return 36;
        case Field::onset: return static_cast<int>(tokens<Onset>().size());
        case Field::quality: return static_cast<int>(tokens<Quality>().size());
        case Field::location: return static_cast<int>(tokens<Location>().size());
        case Field::trend: return static_cast<int>(tokens<Trend>().size());
        case Field::back_pain: return 3;
        default: return 4;  // masked, episode
    }
}

void set_value(Answers& a, Field field, int value) {
    constexpr double hours[] = {0, 1.9, 2, 5.9, 6, 72, 72.5, 95.5, 96, 143.5, 144, 168, 168.5, 335.5, 336, 479.5, 480};
    const auto score = [&]() -> std::optional<int> { return value == 0 ? std::nullopt : std::optional(value - 1); };
    const auto clock = [&]() -> std::optional<double> {
        return value == 0 ? std::nullopt : std::optional(hours[value - 1]);
    };
    if (is_sign(field)) {
        const auto answer = static_cast<SignAnswer>(value);
        if (takes(info(as_sign(field)).kind, answer)) a[as_sign(field)] = answer;
        return;
    }
    switch (field) {
        case Field::age: a.age = static_cast<Age>(value); break;
        case Field::back_pain:
            a.back_pain = std::array{YesNo::unanswered, YesNo::no, YesNo::yes}[static_cast<std::size_t>(value)];
            break;
        case Field::pain_moving: a.pain_moving = score(); break;
        case Field::pain_rest: a.pain_rest = score(); break;
        case Field::masked: a.masked = static_cast<YesNo>(value); break;
        case Field::hours_since_session: a.hours_since_session = clock(); break;
        case Field::hours_since_pain: a.hours_since_pain = clock(); break;
        case Field::onset: a.onset = static_cast<Onset>(value); break;
        case Field::quality: a.quality = static_cast<Quality>(value); break;
        case Field::location: a.location = static_cast<Location>(value); break;
        case Field::trend: a.trend = static_cast<Trend>(value); break;
        case Field::episode: a.episode = static_cast<Episode>(value); break;
        case Field::standing:
            a.standing = {std::array{CareLevel::incomplete, CareLevel::medical_today, CareLevel::call_emergency,
                                     CareLevel::call_emergency}[static_cast<std::size_t>(value % 4)],
                          value % 4 == 3 ? 10.0 : 600.5, value / 4 != 0};
            break;
        case Field::examination:
            a.examination = {static_cast<Examiner>(value % 3),
                             std::array<std::optional<double>, 3>{std::nullopt, 10.0,
                                                                  2016.5}[static_cast<std::size_t>(value / 3 % 3)],
                             static_cast<MayExercise>(value / 9),
                             {}};
            break;
        default: FAIL() << name(field);
    }
}

std::vector<const Rule*> all_rules() {
    std::vector<const Rule*> rules;
    for (const auto& table : rule_tables())
        for (const Rule& rule : table) rules.push_back(&rule);
    return rules;
}

std::vector<Field> fields_in(const FieldSet& set) {
    std::vector<Field> fields;
    for (std::size_t f = 0; f < field_count; ++f)
        if (set.contains(static_cast<Field>(f))) fields.push_back(static_cast<Field>(f));
    return fields;
}

double combination_count(const std::vector<Field>& fields) {
    double count = 1;
    for (Field field : fields) count *= value_count(field);
    return count;
}

// The person with these fields set to every combination of their values or, where there are more, to `most` of them.
template <typename Visit>
void for_each_combination(const Answers& person, const std::vector<Field>& fields, long most, Visit visit) {
    constexpr long long prime = 1'000'003;  // in step with none of the values
    const auto all = static_cast<long long>(combination_count(fields));
    for (long long i = 0; i < std::min<long long>(all, most); ++i) {
        Answers a = person;
        long long rest = all <= most ? i : i * prime % all;
        for (Field field : fields) {
            set_value(a, field, static_cast<int>(rest % value_count(field)));
            rest /= value_count(field);
        }
        visit(a);
    }
}

// The oracle's word on one person goes for the worst rule; so the rules that read few answers are tried over all of
// them, on people to whom nothing else happened and on people in every kind of pain.
bool reads_few(const Rule& rule) {
    const double most = block_count() >= 500 ? 3e6 : 2e5;  // the builds that are slower take fewer
    return combination_count(fields_in(rule.declared_reads())) <= most;
}

TEST(Exhaustion, EveryRuleThatReadsFewAnswersOverAllOfThem) {
    const std::vector<const Rule*> rules = all_rules();
    Findings findings;
    std::atomic<int> few = 0;
    std::atomic<long> tried = 0;
    for_each_block(static_cast<int>(rules.size()), [&](int i) {
        const Rule& rule = *rules[static_cast<std::size_t>(i)];
        if (!reads_few(rule)) return;
        ++few;
        for (const Answers& person : {people::well(), people::sore(), people::injured(), people::improving_strain()})
            for_each_combination(person, fields_in(rule.declared_reads()), 3'000'000, [&](const Answers& a) {
                findings.add(disagreement(a, care_level(as_of_now(a)), false));
                ++tried;
            });
    });
    findings.expect_none();
    std::printf("  %d of %zu rules, %ld combinations\n", few.load(), rules.size(), tried.load());
}

// One person of every kind of pain that the pain space knows.
std::vector<Answers> people_in_every_kind_of_pain() {
    std::set<std::tuple<Picture, bool, bool, bool, CareLevel>> kinds;
    std::vector<Answers> people;
    for (int part = 0; part < pain_space_outer; part += 3)
        for_each_pain(part, [&, i = 0](const Answers& a) mutable {
            if (++i % (stride() > 1 ? 31 : 7) != 0) return;  // primes, again
            if (kinds.insert({picture(a), pain_counts(a), injury_pain(a), sharp_at_lift(a), care_level(a)}).second)
                people.push_back(a);
        });
    return people;
}

// The rules that read the whole pain: on a person of every kind of pain, what they read besides it, and its clock.
TEST(Exhaustion, EveryRuleThatReadsThePainOverItsOtherAnswers) {
    const std::vector<Answers> people = people_in_every_kind_of_pain();
    ASSERT_GT(people.size(), 15u);
    const std::vector<const Rule*> rules = all_rules();
    Findings findings;
    std::atomic<long> tried = 0;
    for_each_block(static_cast<int>(rules.size()), [&](int i) {
        const Rule& rule = *rules[static_cast<std::size_t>(i)];
        if (reads_few(rule)) return;
        std::vector<Field> fields = fields_in(rule.declared_reads());
        std::erase_if(fields, [](Field field) {
            return picture_reads.contains(field) && field != Field::hours_since_pain && field != Field::trend;
        });
        for (const Answers& person : people)
            for_each_combination(person, fields, stride() > 1 ? 2'000 : 20'000, [&](const Answers& a) {
                findings.add(disagreement(a, care_level(as_of_now(a)), false));
                ++tried;
            });
    });
    findings.expect_none();
    std::printf("  %zu kinds of pain, %ld combinations\n", people.size(), tried.load());
}

}  // namespace
}  // namespace liftback
