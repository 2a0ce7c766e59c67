// All of JavaScript's view of the core: text in, text out, in UTF-8.
#include "liftback/json.hpp"

#include <emscripten/bind.h>

#include <string>

namespace {

std::string evaluate(const std::string& request) { return liftback::json::evaluate(request); }

}  // namespace

EMSCRIPTEN_BINDINGS(liftback) {
    emscripten::function("evaluate", &evaluate);
    emscripten::function("catalogue", &liftback::json::catalogue);
}
