// Lengths ÷ stature, computed from the raw ANSUR II data: 3,030 of its 6,068 bodies. Soldiers, not lifters. Arm is
// acromion–radiale + radiale–stylion + hand length; trunk, thigh and shank are differences of heights above the floor.
#include "liftback/evidence/sources.hpp"
#include "liftback/lifter/body.hpp"

namespace liftback {

namespace {

// Columns and rows in the order of Length: span, arm, sitting height, inseam, trunk, thigh, shank, ankle.
constexpr ProportionTable men{
    .mean = {1.0327, 0.4533, 0.5233, 0.4815, 0.3072, 0.2331, 0.2382, 0.0416},
    .sd = {0.0273, 0.0123, 0.0136, 0.0143, 0.0157, 0.0123, 0.0083, 0.0029},
    .correlation = {{
        {1.00, 0.80, -0.41, 0.37, -0.30, 0.23, 0.32, -0.04},
        {0.80, 1.00, -0.53, 0.51, -0.27, 0.23, 0.49, -0.05},
        {-0.41, -0.53, 1.00, -0.77, 0.41, -0.40, -0.68, 0.05},
        {0.37, 0.51, -0.77, 1.00, -0.54, 0.46, 0.69, -0.07},
        {-0.30, -0.27, 0.41, -0.54, 1.00, -0.76, -0.43, 0.13},
        {0.23, 0.23, -0.40, 0.46, -0.76, 1.00, 0.15, -0.13},
        {0.32, 0.49, -0.68, 0.69, -0.43, 0.15, 1.00, -0.27},
        {-0.04, -0.05, 0.05, -0.07, 0.13, -0.13, -0.27, 1.00},
    }},
    .evidence = {Basis::study, {sources::ansur_2012, "raw data, 2,040 men"}},
};

constexpr ProportionTable women{
    .mean = {1.0200, 0.4510, 0.5259, 0.4807, 0.3004, 0.2332, 0.2480, 0.0384},
    .sd = {0.0291, 0.0136, 0.0143, 0.0149, 0.0142, 0.0106, 0.0109, 0.0028},
    .correlation = {{
        {1.00, 0.85, -0.56, 0.56, -0.45, 0.25, 0.44, -0.08},
        {0.85, 1.00, -0.61, 0.61, -0.44, 0.26, 0.55, -0.14},
        {-0.56, -0.61, 1.00, -0.82, 0.53, -0.35, -0.66, 0.09},
        {0.56, 0.61, -0.82, 1.00, -0.58, 0.31, 0.72, -0.08},
        {-0.45, -0.44, 0.53, -0.58, 1.00, -0.61, -0.48, 0.04},
        {0.25, 0.26, -0.35, 0.31, -0.61, 1.00, -0.06, -0.02},
        {0.44, 0.55, -0.66, 0.72, -0.48, -0.06, 1.00, -0.32},
        {-0.08, -0.14, 0.09, -0.08, 0.04, -0.02, -0.32, 1.00},
    }},
    .evidence = {Basis::study, {sources::ansur_2012, "raw data, 990 women"}},
};

constexpr ProportionTable pooled{
    .mean = {1.0286, 0.4526, 0.5242, 0.4812, 0.3050, 0.2331, 0.2414, 0.0405},
    .sd = {0.0286, 0.0127, 0.0139, 0.0145, 0.0156, 0.0118, 0.0103, 0.0032},
    .correlation = {{
        {1.00, 0.82, -0.47, 0.43, -0.29, 0.23, 0.23, 0.05},
        {0.82, 1.00, -0.56, 0.54, -0.30, 0.24, 0.42, -0.03},
        {-0.47, -0.56, 1.00, -0.79, 0.42, -0.38, -0.55, 0.02},
        {0.43, 0.54, -0.79, 1.00, -0.53, 0.41, 0.61, -0.05},
        {-0.29, -0.30, 0.42, -0.53, 1.00, -0.70, -0.48, 0.19},
        {0.23, 0.24, -0.38, 0.41, -0.70, 1.00, 0.07, -0.09},
        {0.23, 0.42, -0.55, 0.61, -0.48, 0.07, 1.00, -0.44},
        {0.05, -0.03, 0.02, -0.05, 0.19, -0.09, -0.44, 1.00},
    }},
    .evidence = {Basis::study, {sources::ansur_2012, "raw data, 2,040 men and 990 women together"}},
};

static_assert(men.evidence.given() && women.evidence.given() && pooled.evidence.given());

}  // namespace

const ProportionTable& proportions_of(Sex sex) { return sex == Sex::male ? men : sex == Sex::female ? women : pooled; }

}  // namespace liftback
