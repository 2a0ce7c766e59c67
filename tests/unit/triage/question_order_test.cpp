// The order of asking follows from the rule tables: emergencies first, worst first.
#include "people.hpp"
#include "random_answers.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/triage/reassess.hpp"
#include "liftback/triage/triage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

namespace liftback {
namespace {

// The level to which this sign leads when nothing else is there and nothing hurts.
CareLevel alone(Sign sign) {
    Answers a = people::well();
    a[sign] = SignAnswer::yes;
    CareLevel worst = CareLevel::train;
    for (const auto& table : rule_tables())
        for (const Rule& rule : table)
            if (rule.fires(a)) worst = std::max(worst, rule.care);
    return worst;
}

TEST(QuestionOrder, HasEveryQuestionOnce) {
    std::set<Field> fields(question_order().begin(), question_order().end());
    EXPECT_EQ(fields.size(), question_order().size());
    EXPECT_EQ(fields.size(), field_count - 3) << "all but the episode, the standing result and the examination";
}

TEST(QuestionOrder, EmergencySignsAreOnTheFirstFourScreensWorstFirst) {
    const auto screens = asked_screens(people::sore());
    std::set<Sign> emergencies;
    for (std::size_t i = 0; i < sign_count; ++i)
        if (alone(static_cast<Sign>(i)) == CareLevel::call_emergency) emergencies.insert(static_cast<Sign>(i));
    EXPECT_EQ(emergencies.size(), 29u);

    for (std::size_t s = 0; s < 4; ++s) {
        bool over = false;
        int found = 0;
        for (Field field : screens[s].fields) {
            const bool emergency = is_sign(field) && emergencies.erase(as_sign(field)) > 0;
            EXPECT_FALSE(emergency && over) << name(field) << " comes after something less urgent";
            over = !emergency;
            found += emergency;
        }
        EXPECT_GT(found, 0) << token(screens[s].screen);
    }
    EXPECT_TRUE(emergencies.empty());
    EXPECT_EQ(screens.front().screen, Screen::bladder_and_saddle);
}

TEST(QuestionOrder, AnUrgentScreenNeverComesAfterALessUrgentOne) {
    bool urgent = true;
    for (const AskedScreen& screen : asked_screens(people::sore())) {
        EXPECT_TRUE(urgent || !asks_red_flags(screen.screen)) << token(screen.screen);
        urgent = asks_red_flags(screen.screen);
    }
}

std::size_t place_of(Field field) {
    const auto& order = question_order();
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), field) - order.begin());
}

// Over the whole catalogue: a question comes after those it stands under, on the screen of one of them or a later one.
TEST(DependentQuestions, ComeAfterWhatTheyStandUnder) {
    std::set<Field> dependent;
    for (Field field : question_order())
        for (std::size_t f = 0; f < field_count; ++f) {
            const auto parent = static_cast<Field>(f);
            if (!under(field).contains(parent)) continue;
            dependent.insert(field);
            const bool same_screen = screen_of(parent) == screen_of(field);
            EXPECT_TRUE(same_screen || place_of(parent) < place_of(field)) << name(field) << " before " << name(parent);
            EXPECT_LT(place_of(parent), place_of(field)) << name(field) << " before " << name(parent);
        }
    EXPECT_EQ(dependent, (std::set<Field>{Field::muscle_breakdown_risk, Field::pain_with_aneurysm, Field::fever_risk,
                                          Field::fall_or_blow, Field::fell_with_bar, Field::morning_stiffness,
                                          Field::leaning_back_or_one_sided, Field::first_back_pain,
                                          Field::hours_since_pain, Field::trend}));
}

// One answer of any kind to one question.
void answer_at_random(Answers& a, Field field, Random& random) {
    if (is_sign(field)) {
        do a[as_sign(field)] = any_answer(random, info(as_sign(field)).kind);
        while (a[as_sign(field)] == SignAnswer::unanswered);
        return;
    }
    Answers other;
    do answer_the_rest(random, other);
    while (!answered(field, other));
    if (!take_over(a, field, other)) FAIL() << "a question that nobody answers: " << name(field);
}

std::set<Field> asked_fields(const Answers& a) {
    std::set<Field> fields;
    for (Field field : question_order())
        if (asked(field, a)) fields.insert(field);
    return fields;
}

// Whoever answers screen by screen is never led back: what an answer opens stands on its screen, further down and under
// it, or on a screen still to come.
// Under the sanitizers a walk costs ten times as much; the other builds take them all.
#ifdef __SANITIZE_ADDRESS__
constexpr int walks = 200;
#else
constexpr int walks = 3000;
#endif

TEST(DependentQuestions, NoAnswerOpensAQuestionOnAScreenThatWasThere) {
    Random random(20261130);
    long opened = 0;
    for (int walk = 0; walk < walks; ++walk) {
        Answers a;
        a.episode = random.one_in(4) ? random.any<Episode>() : Episode::none;
        for (Field field : question_order()) {  // as the screens come, and down each of them
            if (!asked(field, a)) continue;
            const std::set<Field> before = asked_fields(a);
            answer_at_random(a, field, random);
            for (Field now : asked_fields(a)) {
                if (before.count(now) > 0) continue;
                ++opened;
                ASSERT_GT(place_of(now), place_of(field)) << name(field) << " opens " << name(now);
                ASSERT_TRUE(under(now).contains(field)) << name(field) << " opens " << name(now);
            }
        }
        for (const AskedScreen& screen : asked_screens(a)) ASSERT_TRUE(screen.complete) << token(screen.screen);
    }
    EXPECT_GT(opened, walks / 3) << "too few questions opened to mean anything";
}

// The same for every single answer, given to people who answered everything up to it or nothing at all: whatever a question
// is changed to later, it opens nothing on a screen before its own.
TEST(DependentQuestions, NoChangedAnswerOpensAQuestionOnAnEarlierScreen) {
    Random random(20261201);
    std::vector<Answers> starts{Answers{}, people::well(), people::sore(), people::injured(),
                                people::improving_strain()};
    for (int i = 0; i < 40; ++i) {
        starts.push_back(random_answers(random, 12));
        starts.push_back(random_answers(random, 3));
    }
    const auto& order = question_order();
    for (const Answers& start : starts)
        for (Field field : order)
            for (int i = 0; i < 12; ++i) {
                Answers changed = start;
                answer_at_random(changed, field, random);
                for (Field other : order) {
                    if (asked(other, start) || !asked(other, changed) || other == field) continue;
                    const bool same_screen = screen_of(other) == screen_of(field);
                    ASSERT_TRUE(same_screen || place_of(other) > place_of(field))
                        << name(field) << " opens " << name(other);
                }
            }
}

TEST(EmergencyPanel, HasALineForEveryRuleAndEachLineOnce) {
    const auto panel = emergency_panel();
    const std::set<PanelLine> lines(panel.begin(), panel.end());
    EXPECT_EQ(lines.size(), panel.size());
    EXPECT_EQ(panel.size(), tokens<PanelLine>().size() - 1) << "a line of which no rule speaks";
    for (const Rule& rule : rule_tables().front())
        EXPECT_TRUE(lines.count(rule.panel) || rule.id.starts_with("standing.")) << rule.id;
    EXPECT_EQ(panel.front(), PanelLine::saddle);
}

// A change of symptoms opens the questions concerned, and the red flags always.
TEST(Reassess, EverySignThatAloneIsUrgentIsAlwaysAskedAgain) {
    const auto always = red_flag_fields();
    for (std::size_t i = 0; i < sign_count; ++i) {
        const auto sign = static_cast<Sign>(i);
        if (alone(sign) < CareLevel::medical_today) continue;
        EXPECT_TRUE(std::find(always.begin(), always.end(), as_field(sign)) != always.end()) << name(sign);
    }
}

TEST(Reassess, EveryQuestionIsOpenedBySomeChangeAndNoneByAll) {
    std::set<Field> opened;
    for (Field field : red_flag_fields()) opened.insert(field);
    for (SymptomChange change :
         {SymptomChange::pain, SymptomChange::movement, SymptomChange::new_lift, SymptomChange::history})
        for (Field field : reopened_by(change)) opened.insert(field);
    EXPECT_EQ(opened.size(), question_order().size());

    const auto by_pain = reopened_by(SymptomChange::pain);
    const auto opens = [&](Field field) { return std::find(by_pain.begin(), by_pain.end(), field) != by_pain.end(); };
    EXPECT_TRUE(opens(Field::pain_moving) && opens(Field::masked) && opens(Field::quality) && opens(Field::location));
    EXPECT_FALSE(opens(Field::age) || opens(Field::hours_since_session) || opens(Field::onset) || opens(Field::cancer));
}

}  // namespace
}  // namespace liftback
