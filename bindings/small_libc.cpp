// What the C library would bring of printf and strtod is a sixth of the module: both work with 128-bit numbers in
// software (docs/decisions/module-size.md). The linker's --wrap puts these in their place.
#include "json/read_decimal.hpp"

#include <cstddef>

extern "C" {

// nlohmann's lexer reads every number that is not whole with it.
double __wrap_strtod(const char* text, char** end) {
    const char* behind = text;
    const double value = liftback::json::read_decimal(text, &behind);
    *end = const_cast<char*>(behind);
    return value;
}

// Only messages that nobody sees are printed: nlohmann's about bytes that are not JSON, which become the problem
// not_json, and Embind's about types that are not bound.
int __wrap_snprintf(char* out, std::size_t size, const char*, ...) {
    if (size > 0) *out = 0;
    return 0;
}

int __wrap_siprintf(char* out, const char*, ...) {  // what the optimizer makes of sprintf without a double
    *out = 0;
    return 0;
}
}
