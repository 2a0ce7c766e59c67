#include "liftback/triage/answers.hpp"

#include "liftback/evidence/tokens.hpp"

#include <algorithm>

namespace liftback {

bool takes(SignKind kind, SignAnswer answer) {
    switch (answer) {
        case SignAnswer::long_standing_known:
        case SignAnswer::long_standing_unknown: return kind != SignKind::fact;
        case SignAnswer::not_noticed_yet: return kind == SignKind::event;
        default: return true;
    }
}

bool any_reported(const Answers& a, std::initializer_list<Sign> signs) {
    return std::any_of(signs.begin(), signs.end(), [&](Sign sign) { return reported(a, sign); });
}

static_assert(tokens<Field>().size() == field_count);

std::string_view name(Field field) { return token(field); }

}  // namespace liftback
