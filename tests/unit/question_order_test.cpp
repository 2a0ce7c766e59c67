// The order of asking follows from the rule tables: emergencies first, worst first.
#include "people.hpp"

#include "liftback/reassess.hpp"
#include "liftback/tokens.hpp"
#include "liftback/triage.hpp"

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
    for (SymptomChange change : {SymptomChange::pain, SymptomChange::movement, SymptomChange::new_lift,
                                 SymptomChange::history})
        for (Field field : reopened_by(change)) opened.insert(field);
    EXPECT_EQ(opened.size(), question_order().size());

    const auto by_pain = reopened_by(SymptomChange::pain);
    const auto opens = [&](Field field) { return std::find(by_pain.begin(), by_pain.end(), field) != by_pain.end(); };
    EXPECT_TRUE(opens(Field::pain_moving) && opens(Field::masked) && opens(Field::quality) && opens(Field::location));
    EXPECT_FALSE(opens(Field::age) || opens(Field::hours_since_session) || opens(Field::onset) || opens(Field::cancer));
}

}  // namespace
}  // namespace liftback
