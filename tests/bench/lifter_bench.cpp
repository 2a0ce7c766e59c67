// How many poses a second the model solves; with the argument `heights`, which heights and set-ups it would advise to
// the bodies that the tests use (LIFTBACK_BODIES, or drawn ones). Figures, never a test.
#include "bodies.hpp"

#include "liftback/evidence/tokens.hpp"
#include "liftback/lifter/setup_advice.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace liftback;

// Of this program alone: what else the machine does is not measured.
double seconds_used() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void measure_solves() {
    constexpr int solves = 1000000, runs = 5;
    std::vector<Body> bodies;
    test::Random random(7);
    for (int i = 0; i < 1024; ++i) {
        const Sex sex = i % 2 ? Sex::male : Sex::female;
        bodies.push_back(test::mean_body(sex, random.uniform(1500, 2000), random.uniform(50, 120)));
    }
    for (const Style style : {Style::conventional, Style::sumo, Style::trap_bar, Style::romanian}) {
        const Parameters& p = nominal_parameters(style);
        double best_s = 1e9, sum_nm = 0;
        int within = 0;
        for (int run = 0; run < runs; ++run) {
            const double start = seconds_used();
            for (int i = 0; i < solves; ++i) {
                const Solution s = solve(bodies[static_cast<std::size_t>(i) % bodies.size()], 250 + i % 200, p);
                within += s.reach == Reach::within;
                sum_nm += s.l5s1.at(60);
            }
            best_s = std::min(best_s, seconds_used() - start);
        }
        std::printf("  %-13s %.1f million a second (%d %% within reach, mean %.0f Nm)\n",
                    std::string(token(style)).c_str(), solves / best_s / 1e6, within / (solves / 100 * runs),
                    sum_nm / within);
    }
}

struct Count {
    std::string what;
    int bodies = 0;
};

class Counts {
public:
    void add(std::string what) {
        for (Count& count : counts_)
            if (count.what == what) return void(++count.bodies);
        counts_.push_back({std::move(what), 1});
    }
    void print(const char* heading, std::size_t of) {
        std::sort(counts_.begin(), counts_.end(), [](const Count& a, const Count& b) { return a.bodies > b.bodies; });
        std::printf("  %s:\n", heading);
        for (const auto& [what, bodies] : counts_)
            std::printf("    %-38s %5d  %5.1f %%\n", what.c_str(), bodies, 100.0 * bodies / static_cast<double>(of));
    }

private:
    std::vector<Count> counts_;
};

struct Situation {
    const char* name;
    std::optional<double> hinge_mm;
    std::optional<HeightRange> stage_mm;
};

std::string height_words(const HeightWish& wish) {
    return std::to_string(static_cast<int>(wish.height_mm)) + " mm, " + std::string(token(wish.reason));
}

int count_heights() {
    const auto& sample = test::bodies();
    if (!sample.problem.empty()) return std::fprintf(stderr, "%s\n", sample.problem.c_str()), 1;
    const Situation situations[] = {
        {"build alone", {}, {}},
        {"in the first rungs", {}, HeightRange{325, 375}},
        {"with a hinge down to 260 mm", 260, {}},
    };
    const std::size_t of = sample.bodies.size();
    std::printf("recommended heights of %zu %s bodies, 60 kg, usual discs and blocks:\n", of,
                sample.measured ? "measured" : "drawn");
    for (const auto& [name, hinge_mm, stage_mm] : situations) {
        Counts heights, made, best, verdicts, flags;
        for (const auto& b : sample.bodies) {
            const SetupAdvice advice = advise({.body = b.body,
                                               .load_kg = 60,
                                               .hinge_range_mm = hinge_mm,
                                               .stage_mm = stage_mm,
                                               .equipment = standard_equipment(MassUnit::kg)});
            heights.add(height_words(advice.recommended));
            made.add(advice.made ? std::to_string(static_cast<int>(advice.made->height_mm)) + " mm" : "cannot be made");
            for (const SetUpRow& row : advice.rows)
                if (row.rank == 1) best.add(std::string(token(row.set_up)));
            verdicts.add(advice.lever ? std::string(token(advice.lever->verdict)) : "out of reach");
            for (const SetupFlag flag : advice.flags) flags.add(std::string(token(flag)));
        }
        std::printf("%s\n", name);
        heights.print("recommended", of);
        made.print("made", of);
        if (hinge_mm || stage_mm) continue;
        verdicts.print("lever", of);
        best.print("first in rank", of);
        flags.print("flags", of);
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::string_view(argv[1]) == "heights") return count_heights();
    measure_solves();
    return 0;
}
