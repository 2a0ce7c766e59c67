// All of JavaScript's view of the core: text in, text out, in UTF-8.
#include "liftback/json/json.hpp"

#include <emscripten/bind.h>

#include <string>

namespace {

std::string evaluate(const std::string& request) { return liftback::json::evaluate(request); }

std::string triage(const std::string& request) { return liftback::json::triage(request); }
std::string journal(const std::string& request) { return liftback::json::journal(request); }
std::string lifter(const std::string& request) { return liftback::json::lifter(request); }
std::string one_rep_max(const std::string& request) { return liftback::json::one_rep_max(request); }
std::string plates(const std::string& request) { return liftback::json::plates(request); }
std::string read_file(const std::string& text, const std::string& today) {
    return liftback::json::read_file(text, today);
}

}  // namespace

EMSCRIPTEN_BINDINGS(liftback) {
    emscripten::function("evaluate", &evaluate);
    emscripten::function("triage", &triage);
    emscripten::function("journal", &journal);
    emscripten::function("lifter", &lifter);
    emscripten::function("one_rep_max", &one_rep_max);
    emscripten::function("plates", &plates);
    emscripten::function("read_file", &read_file);
    emscripten::function("catalogue", &liftback::json::catalogue);
}
