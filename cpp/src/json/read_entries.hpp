// What a person enters once and keeps: in a request and in a file the same, under the same keys.
#pragma once

#include "reader.hpp"

namespace liftback {

struct BestSet;
struct BodyMeasurements;
struct Equipment;
struct Examination;
struct Request;

}  // namespace liftback

namespace liftback::json {

// "lifter", "hinge", "equipment", "base" and "planned".
void read_entries(Reader& in, Request& request);

void read_lifter(Reader& in, BodyMeasurements& body);
void read_equipment(Reader& in, Equipment& equipment);
void read_best_set(Reader& in, BestSet& set);
void read_examination(Reader& in, Examination& examination);

}  // namespace liftback::json
