// The ledger says of a claim what the note at its place says, and leaves no claim and no disagreement out.
#include "liftback/evidence/claims.hpp"

#include "liftback/evidence/tokens.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace liftback {
namespace {

const NoteRow& row_of(Note note) { return notes()[static_cast<std::size_t>(note)]; }

TEST(Claims, EachHasItsOwnIdAndCitesAFactOfItsArticle) {
    std::set<std::string_view> ids;
    for (const ClaimRow& claim : claims()) {
        EXPECT_TRUE(ids.insert(claim.id).second) << claim.id;
        EXPECT_TRUE(claim.fact.starts_with(std::string(claim.article->id) + ".")) << claim.id;
        EXPECT_TRUE(claim.evidence.given()) << claim.id;
    }
    EXPECT_TRUE(std::is_sorted(claims().begin(), claims().end(),
                               [](const ClaimRow& a, const ClaimRow& b) { return a.article->id < b.article->id; }));
}

TEST(Claims, AgreeWithTheNotesThatSayTheSame) {
    for (const ClaimRow& claim : claims()) {
        if (!claim.note) continue;
        const NoteRow& note = row_of(*claim.note);
        EXPECT_NE(note.claim.find(claim.fact), std::string_view::npos) << claim.id;
        EXPECT_EQ(note.evidence.source.source, claim.evidence.source.source) << claim.id;
        if (note.verdict != Verdict::articles_differ) {
            EXPECT_EQ(note.verdict, claim.verdict) << claim.id;
        }
    }
}

// Every note is in the ledger: as a claim, or among the disagreements.
TEST(Claims, LeaveNoNoteOut) {
    std::set<Note> claimed;
    for (const ClaimRow& claim : claims())
        if (claim.note) claimed.insert(*claim.note);
    for (const NoteRow& note : notes())
        EXPECT_TRUE(note.verdict == Verdict::articles_differ || claimed.count(note.id)) << token(note.id);
}

// A verdict that speaks of sources needs one; where none was found only the article itself is cited.
TEST(Claims, AVerdictFitsItsEvidence) {
    for (const ClaimRow& claim : claims()) {
        const bool own_article = claim.evidence.source.source == claim.article;
        const bool without = claim.verdict == Verdict::no_source_found || claim.verdict == Verdict::opinion;
        EXPECT_EQ(own_article, without) << claim.id;
        const bool from_studies = claim.evidence.basis == Basis::study || claim.evidence.basis == Basis::guideline;
        if (claim.verdict == Verdict::supported || claim.verdict == Verdict::not_supported ||
            claim.verdict == Verdict::optimistic) {
            EXPECT_TRUE(from_studies) << claim.id;
        }
    }
}

}  // namespace
}  // namespace liftback
