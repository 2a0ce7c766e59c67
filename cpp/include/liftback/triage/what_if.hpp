// Which one answer, given otherwise, would change the care level: the explanation of a result. Each is tried, so that
// nothing here can disagree with the rules.
#pragma once

#include "liftback/triage/care_level.hpp"
#include "liftback/triage/signs.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace liftback {

struct Answers;

struct WhatIf {
    Field field;
    int answer = 0;  // a pain score, or the enumerator of a sign's or a choice's answer
    CareLevel care = CareLevel::incomplete;
};

// The token of the answer; empty for a pain score.
std::optional<std::string_view> answer_token(const WhatIf& change);

// In the order of asking. For a score only the nearest one that changes the level. Neither the age nor the history is
// tried, which nobody can change, nor an answer that would open another question.
struct WhatIfs {
    std::vector<WhatIf> raises;
    std::vector<WhatIf> lowers;  // empty at the top two levels, which stand until the way out
};

// Both are empty where the level is call_emergency or incomplete.
WhatIfs what_if(const Answers& given);

}  // namespace liftback
