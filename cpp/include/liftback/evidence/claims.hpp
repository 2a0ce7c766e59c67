// The claim ledger: what each of the five articles claims, and what studies and guidance say of it. Only claims that can
// be checked: an advice that claims nothing is not here.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/notes.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace liftback {

struct ClaimRow {
    std::string_view id;  // also the key of its words
    const Source* article = nullptr;
    std::string_view fact;  // of the article: "A0.14"
    Verdict verdict;
    Evidence evidence;
    std::optional<Note> note = {};  // which says the same, shorter, where the claim matters
};

// In the order of the articles.
std::span<const ClaimRow> claims();

}  // namespace liftback
