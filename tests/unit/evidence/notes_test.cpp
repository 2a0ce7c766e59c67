// Every disagreement and every claim is shown somewhere.
#include "liftback/evidence/notes.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/gating/gating.hpp"
#include "liftback/recovery/recovery.hpp"
#include "liftback/triage/triage.hpp"

#include <gtest/gtest.h>

#include <set>

namespace liftback {
namespace {

TEST(Notes, AreAllInTheTableOnceAndInOrder) {
    std::size_t i = 0;
    for (const NoteRow& row : notes()) {
        EXPECT_EQ(row.id, static_cast<Note>(i++)) << token(row.id);
        EXPECT_FALSE(row.claim.empty()) << token(row.id);
    }
    EXPECT_EQ(i, tokens<Note>().size());
}

TEST(Notes, AreAllShownWhereTheyMatter) {
    std::set<Note> shown;
    for (const auto& table : rule_tables())
        for (const Rule& rule : table) shown.insert(rule.notes.begin(), rule.notes.end());
    for (const Lock& lock : locks()) shown.insert(lock.notes.begin(), lock.notes.end());
    for (Plan plan : plans)
        for (const RecoveryRow& row : recovery_rows(plan)) shown.insert(row.notes.begin(), row.notes.end());
    for (const NoteRow& row : notes())
        EXPECT_TRUE(shown.count(row.id) || row.part != NotePart::none) << token(row.id) << " is shown nowhere";
}

TEST(Notes, TheWarningSignsOfTheCaudaEquinaSayWhyTheyAreMoreThanTheArticles) {
    int signs = 0;
    for (const Rule& rule : rule_tables().front()) {
        const bool named = std::find(rule.notes.begin(), rule.notes.end(), Note::D5) != rule.notes.end();
        EXPECT_EQ(named, rule.id.starts_with("cauda_equina.")) << rule.id;
        signs += named;
    }
    EXPECT_EQ(signs, 13);  // the card's twelve, and the lost urge to open the bowels
}

}  // namespace
}  // namespace liftback
