// A developer's first program: the façade with structs, and the same core with text. Reads a JSON request on standard
// input; prints the care level of its own request, then the report on the one it read.
#include "liftback/evidence/tokens.hpp"
#include "liftback/json/json.hpp"
#include "liftback/report/report.hpp"

#include <iostream>
#include <iterator>
#include <string>

int main() {
    liftback::Request request;
    request.answers.back_pain = liftback::YesNo::yes;
    request.answers[liftback::Sign::saddle_numbness] = liftback::SignAnswer::yes;
    std::cout << liftback::token(liftback::evaluate(request).triage.care) << '\n';
    std::cout << liftback::token(liftback::triage_report(request.answers).triage.care) << '\n';

    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    std::cout << liftback::json::evaluate(text) << '\n';
}
