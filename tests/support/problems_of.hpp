// What a check of the core finds.
#pragma once

#include "liftback/evidence/problem.hpp"

#include <type_traits>

namespace liftback {

template <typename Given>
Problems problems_of(void (*check)(const Given&, Problems&), const std::type_identity_t<Given>& given) {
    Problems problems;
    check(given, problems);
    return problems;
}

}  // namespace liftback
