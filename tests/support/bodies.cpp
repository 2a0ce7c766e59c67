#include "bodies.hpp"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <numbers>
#include <sstream>

namespace liftback::test {

namespace {

std::size_t at(Length length) { return static_cast<std::size_t>(length); }

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, ',');) cells.push_back(cell);
    return cells;
}

using Row = std::map<std::string, std::string>;

// NaN for a missing column, which no test lets pass.
double number(const Row& row, const char* column) {
    const auto cell = row.find(column);
    return cell == row.end() ? std::nan("") : std::strtod(cell->second.c_str(), nullptr);
}

SampleBody measured_body(const Row& row) {
    const auto mm = [&](const char* column) { return number(row, column); };
    const double acromion = mm("acromialheight"), trochanter = mm("trochanterionheight");
    const double knee = mm("lateralfemoralepicondyleheight"), ankle = mm("lateralmalleolusheight");
    SampleBody b;
    const auto sex = row.find("sex");
    b.sex = sex != row.end() && sex->second == "F" ? Sex::female : Sex::male;
    b.ratio[at(Length::span)] = mm("span");
    b.ratio[at(Length::arm)] = mm("acromionradialelength") + mm("radialestylionlength") + mm("handlength");
    b.ratio[at(Length::sitting_height)] = mm("sittingheight");
    b.ratio[at(Length::inseam)] = mm("crotchheight");
    b.ratio[at(Length::trunk)] = acromion - trochanter;
    b.ratio[at(Length::thigh)] = trochanter - knee;
    b.ratio[at(Length::shank)] = knee - ankle;
    b.ratio[at(Length::ankle)] = ankle;
    for (double& length : b.ratio) length /= mm("stature");
    b.body = body_of(b.ratio, mm("stature"), mm("weightkg") / 10);
    return b;
}

BodySample read(const std::string& path) {
    BodySample sample{.measured = true};
    std::ifstream in(path);
    std::string line;
    if (!std::getline(in, line)) {
        sample.problem = "cannot read " + path;
        return sample;
    }
    const auto columns = split(line);
    while (std::getline(in, line)) {
        const auto cells = split(line);
        if (cells.size() != columns.size()) {
            sample.problem = "a row of " + path + " has the wrong number of cells: " + line;
            sample.bodies.clear();
            return sample;
        }
        Row row;
        for (std::size_t i = 0; i < columns.size(); ++i) row[columns[i]] = cells[i];
        sample.bodies.push_back(measured_body(row));
    }
    return sample;
}

// Lower triangle L with L Lᵀ = correlation, so that L × independent normals has that correlation.
using Matrix = std::array<std::array<double, length_count>, length_count>;
Matrix cholesky(const Matrix& a) {
    Matrix l{};
    for (std::size_t i = 0; i < length_count; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = a[i][j];
            for (std::size_t k = 0; k < j; ++k) sum -= l[i][k] * l[j][k];
            l[i][j] = i == j ? std::sqrt(sum) : sum / l[j][j];
        }
    return l;
}

void draw(std::vector<SampleBody>& into, Sex sex, int count, Random& random) {
    // Stature and body mass index of ANSUR II: mean and standard deviation.
    const double stature_mm = sex == Sex::male ? 1756 : 1628, stature_sd = sex == Sex::male ? 69 : 64;
    const double bmi = sex == Sex::male ? 27.7 : 25.5, bmi_sd = sex == Sex::male ? 4.0 : 3.5;
    const ProportionTable& table = proportions_of(sex);
    const Matrix l = cholesky(table.correlation);
    for (int n = 0; n < count; ++n) {
        std::array<double, length_count> z{};
        for (double& value : z) value = random.normal();
        SampleBody b{.sex = sex};
        for (std::size_t i = 0; i < length_count; ++i) {
            double correlated = 0;
            for (std::size_t k = 0; k <= i; ++k) correlated += l[i][k] * z[k];
            b.ratio[i] = table.mean[i] + table.sd[i] * correlated;
        }
        const double stature = stature_mm + stature_sd * random.normal();
        const double mass = (bmi + bmi_sd * random.normal()) * stature * stature / 1e6;
        b.body = body_of(b.ratio, stature, mass);
        into.push_back(b);
    }
}

BodySample make() {
    if (const char* path = std::getenv("LIFTBACK_BODIES"); path && *path) return read(path);
    BodySample sample;
    Random random(20120101);
    draw(sample.bodies, Sex::male, 2000, random);
    draw(sample.bodies, Sex::female, 1000, random);
    return sample;
}

}  // namespace

const BodySample& bodies() {
    static const BodySample sample = make();
    return sample;
}

Body body_of(const std::array<double, length_count>& ratio, double stature_mm, double mass_kg) {
    return {
        .stature_mm = stature_mm,
        .mass_kg = mass_kg,
        .ankle_mm = ratio[at(Length::ankle)] * stature_mm,
        .shank_mm = ratio[at(Length::shank)] * stature_mm,
        .thigh_mm = ratio[at(Length::thigh)] * stature_mm,
        .trunk_mm = ratio[at(Length::trunk)] * stature_mm,
        .arm_mm = ratio[at(Length::arm)] * stature_mm,
    };
}

Body mean_body(Sex sex, double stature_mm, double mass_kg) {
    return body_of(proportions_of(sex).mean, stature_mm, mass_kg);
}

// SplitMix64 (Steele 2014).
double Random::uniform() {
    state_ += 0x9e3779b97f4a7c15;
    std::uint64_t x = state_;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    x ^= x >> 31;
    return (static_cast<double>(x >> 11) + 0.5) / 9007199254740992.0;
}

// Box and Muller.
double Random::normal() {
    const double r = std::sqrt(-2 * std::log(uniform()));
    return r * std::cos(2 * std::numbers::pi * uniform());
}

}  // namespace liftback::test
