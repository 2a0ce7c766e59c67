#pragma once

namespace liftback::json {

// The number at `text`, written as JSON writes numbers; `end` is set behind it. Exact to the last bit up to 15 digits
// and exponents of 22 either way, and within one unit in the last place up to 19 digits; with larger exponents to 13
// digits. Too large is infinite, and what is below 1e-289 may become zero.
double read_decimal(const char* text, const char** end);

}  // namespace liftback::json
