// One JSON request per line on standard input, one report per line on standard output; with the argument
// `catalogue` or `words`, that alone.
#include "liftback/json.hpp"

#include <iostream>
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
    for (std::string request; std::getline(std::cin, request);) {
        std::cout << liftback::json::evaluate(request) << '\n' << std::flush;
    }
    return 0;
}
