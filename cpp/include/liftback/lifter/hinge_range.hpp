// How low a person hinges with a straight back: what the self-test found, as heights of the knuckles above the floor or
// as a place on the leg.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/problem.hpp"
#include "liftback/lifter/body.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace liftback {

// Where the knuckles were, for people without a tape measure.
enum class Landmark : std::uint8_t { unanswered, floor, ankle, mid_shin, below_knee, knee, above_knee, mid_thigh };

// The landmark's height on a straight leg, in shares of ankle height, shank and thigh. A knee that bends comes down, so
// that the height errs to the high side, which is the careful one.
struct LandmarkRow {
    Landmark landmark = Landmark::unanswered;
    double ankle = 0;
    double shank = 0;
    double thigh = 0;
    Evidence evidence;
};
std::span<const LandmarkRow> landmarks();

// In mm above the floor, rounded up to whole cm; never above the hands of the person standing upright with the bar.
// `landmark` is not unanswered.
double landmark_height_mm(Landmark landmark, const Body& body);

inline constexpr std::size_t most_hinge_tries = 3;

// One run of the self-test, as entered; every part is optional. Heights 0 … 900 mm.
struct HingeEntry {
    std::optional<double> height_mm;
    std::vector<double> tries_mm;  // at most most_hinge_tries
    Landmark at = Landmark::unanswered;
};

struct HingeEntries {
    HingeEntry deadlift;  // in the deadlift stance
    HingeEntry romanian;  // knees nearly straight
    bool any_landmark() const { return deadlift.at != Landmark::unanswered || romanian.at != Landmark::unanswered; }
};

// Codes below_minimum and above_maximum; fields "hinge.deadlift_mm", "hinge.deadlift_tries_mm[0]", and so on.
void check_hinge(const HingeEntries& entered, Problems& problems);

enum class HingeSource : std::uint8_t { typed, tries, landmark };

struct HingeHeight {
    double height_mm = 0;
    HingeSource from = HingeSource::typed;
    std::size_t attempt = 0;  // with tries: which of them
};

// The field it was entered in. stance: "hinge.deadlift" or "hinge.romanian".
std::string field_of(const HingeHeight& height, std::string_view stance);

struct HingeResult {
    std::optional<HingeHeight> deadlift;
    std::optional<HingeHeight> romanian;
};

// Of all that was entered for a stance the highest counts. Needs entries that check_hinge() finds nothing wrong with;
// without a body (null) landmarks do not count.
HingeResult hinge_result(const HingeEntries& entered, const Body* body);

}  // namespace liftback
