// How long the search for plates and the warm-up take with the largest inventory that can be entered: 20 kinds of 10
// pairs. Figures, never a test.
#include "liftback/loads/warm_up.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace {

using namespace liftback;

constexpr int targets = 10000;

// Kilograms and pounds on one rack, down to the fractional plates: no common step coarser than a hundredth.
constexpr double mixed_rack[20] = {0.125, 0.25, 0.5,  0.57, 0.75, 1,     1.13, 1.25,  1.5, 2,
                                   2.27,  2.5,  4.54, 5,    10,   11.34, 15,   20.41, 20,  25};
// As many masses of the same size as can be: the fewest discs of many ways.
constexpr double heavy_rack[20] = {5.01,  6.02,  7.03,  8.05,  9.07,  10.11, 11.13, 12.17, 13.19, 14.23,
                                   15.29, 16.31, 17.37, 18.41, 19.43, 20.47, 21.53, 22.59, 23.61, 24.67};
constexpr double small_rack[20] = {1.01, 1.02, 1.03, 1.04, 1.05, 1.06, 1.07, 1.08, 1.09, 1.1,
                                   1.11, 1.12, 1.13, 1.14, 1.15, 1.16, 1.17, 1.18, 1.19, 1.21};

Equipment with_discs(const double (&masses)[20]) {
    Equipment equipment = standard_equipment(MassUnit::kg);
    equipment.discs.clear();
    for (double mass : masses)
        equipment.discs.push_back({.mass = mass, .pairs = most_disc_pairs, .diameter_mm = mass < 10 ? 200.0 : 450.0});
    return equipment;
}

class Times {
public:
    // The faster of two runs: what else the machine does is not measured.
    template <typename Work>
    void add(Work work) {
        us_.push_back(std::min(time_of(work), time_of(work)));
    }

    void print(const char* what, const char* rack) {
        std::sort(us_.begin(), us_.end());
        const auto at = [&](double share) { return us_[static_cast<std::size_t>(share * (targets - 1))]; };
        std::printf("  %-7s %-21s p50 %4.0f, p99 %4.0f, most %4.0f us\n", what, rack, at(0.5), at(0.99), us_.back());
    }

private:
    template <typename Work>
    static double time_of(Work work) {
        const auto start = std::chrono::steady_clock::now();
        work();
        return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
    }

    std::vector<double> us_;
};

void measure(const char* rack, const double (&masses)[20]) {
    const Equipment equipment = with_discs(masses);
    std::uint64_t state = 20240229;
    Times plates, warm_up;
    for (int i = 0; i < targets; ++i) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        const double target = 20 + static_cast<double>((state >> 33) % 58000) / 100;
        plates.add([&] { (void)find_plates(target, equipment.bar_mass, equipment.discs); });
        const RungLoad load = load_session(target, false, equipment, std::nullopt);
        warm_up.add([&] { (void)plan_warm_up(*load.tool, equipment, std::nullopt); });
    }
    plates.print("plates", rack);
    warm_up.print("warm-up", rack);
}

}  // namespace

int main() {
    measure("kg and lb mixed", mixed_rack);
    measure("20 heavy kinds", heavy_rack);
    measure("20 kinds around 1 kg", small_rack);
}
