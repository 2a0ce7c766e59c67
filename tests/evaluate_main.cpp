// One JSON request per line on standard input, one report per line on standard output; with the argument
// `catalogue` or `words`, that alone; with `triage`, `journal`, `lifter`, `one_rep_max` or `plates`, requests of that call; with
// `read_file` and a date, the whole input as one file.
#include "liftback/json/json.hpp"

#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

int main(int argc, char** argv) {
    if (argc == 2 && std::string_view(argv[1]) == "catalogue") {
        std::cout << liftback::json::catalogue() << '\n';
        return 0;
    }
    if (argc == 2 && std::string_view(argv[1]) == "words") {
        std::cout << liftback::json::words() << '\n';
        return 0;
    }
    if (argc == 3 && std::string_view(argv[1]) == "read_file") {
        const std::string file{std::istreambuf_iterator<char>(std::cin), {}};
        std::cout << liftback::json::read_file(file, argv[2]) << '\n';
        return 0;
    }
    const std::string_view call = argc == 2 ? argv[1] : "evaluate";
    const auto answer = call == "journal"       ? liftback::json::journal
                        : call == "triage"      ? liftback::json::triage
                        : call == "lifter"      ? liftback::json::lifter
                        : call == "one_rep_max" ? liftback::json::one_rep_max
                        : call == "plates"      ? liftback::json::plates
                                                : liftback::json::evaluate;
    for (std::string request; std::getline(std::cin, request);) std::cout << answer(request) << '\n' << std::flush;
    return 0;
}
