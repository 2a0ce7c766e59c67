// What a lifter practises to keep the back well: the set-up step by step, the brace, and the hinge in daily life.
#pragma once

#include "liftback/evidence/evidence.hpp"
#include "liftback/evidence/notes.hpp"
#include "liftback/evidence/short_list.hpp"
#include "liftback/recovery/film_audit.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace liftback {

struct Answers;

struct PracticeRow {
    std::string_view id;  // also the key of its words
    ShortList<Note> notes = {};
    Evidence evidence = {};
};

std::span<const PracticeRow> set_up_steps();  // in the order in which they are done
std::span<const PracticeRow> brace_steps();   // likewise
std::span<const PracticeRow> everyday_hinges();

// How often the film, and how many weeks of hard training before a lighter one.
std::span<const Limit* const> technique_limits();

// How to breathe with a braced trunk. Enumerators equal the JSON tokens.
enum class Breath : std::uint8_t {
    short_hold,  // a short hold near one's best, out after the hard part
    exhale,      // out through the effort, no hold
    ask_first,   // no practice before a doctor agrees
};
const Evidence& evidence_of(Breath how);

Breath breath_for(const Answers& a);

struct Technique {
    Breath breath = Breath::exhale;
    std::optional<FilmReport> film;  // none: the film checks have a problem
};

}  // namespace liftback
