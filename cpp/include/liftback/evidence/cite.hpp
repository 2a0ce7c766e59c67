// How the rows of the tables say where they come from.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/sources.hpp"

#include <string_view>

namespace liftback {

constexpr Evidence article(const Source& source, std::string_view fact, Citation also = {}) {
    return {Basis::article, {source, fact}, also};
}
constexpr Evidence study(const Source& source, std::string_view locus, Citation also = {}) {
    return {Basis::study, {source, locus}, also};
}
constexpr Evidence guideline(const Source& source, std::string_view locus, Citation also = {}) {
    return {Basis::guideline, {source, locus}, also};
}
constexpr Evidence ours(std::string_view choice, Citation also = {}) {
    return {Basis::own_choice, {sources::own, choice}, also};
}

}  // namespace liftback
