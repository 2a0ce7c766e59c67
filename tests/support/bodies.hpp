// Bodies to try the model on.
#pragma once

#include "liftback/lifter/body.hpp"

#include <string>
#include <vector>

namespace liftback::test {

struct SampleBody {
    Sex sex = Sex::unanswered;
    std::array<double, length_count> ratio{};  // length ÷ stature, indexed by Length
    Body body;
};

struct BodySample {
    std::vector<SampleBody> bodies;
    bool measured = false;
    std::string problem;  // why the file could not be read; then there are no bodies
};

// The measured bodies of the CSV file named by the environment variable LIFTBACK_BODIES (columns of ANSUR II, mm and
// tenths of a kg). Without it, 3,000 bodies drawn from the published means, standard deviations and correlations, the
// same on every machine.
const BodySample& bodies();

// The mean body of a group, at a stature and mass.
Body mean_body(Sex sex, double stature_mm, double mass_kg);

Body body_of(const std::array<double, length_count>& ratio, double stature_mm, double mass_kg);

// Small, fast and the same everywhere: the standard library's distributions differ between implementations.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    double uniform();  // in (0, 1)
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    double normal();

private:
    std::uint64_t state_;
};

}  // namespace liftback::test
