// Where the articles disagree with one another or with clinical guidance (D1 … D11), and what the evidence says about
// single claims of theirs. They are shown openly, each where it matters: with the rules and the rows of a plan that
// name it, or in the part of the page that `part` names.
#pragma once

#include "liftback/evidence/evidence.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace liftback {

// Enumerators equal the JSON tokens and the keys of the words.
enum class Note : std::uint8_t {
    D1,
    D2,
    D3,
    D4_cough,
    D4_sharp,
    D4_surgery,
    D5,
    D6,
    D7,
    D8,
    D9,
    D10,
    D11,
    heat,
    bed_rest,
    sitting,
    reinjury,
    recovery_time,
    breath,
    most_injuries,
    elevation,
    never_normal,
    stretching,
    trap_bar,
    proportions,
    heavy_lifting,
    pain_gate,
    ladder_shares,
    bike,
};

enum class Verdict : std::uint8_t {
    articles_differ,
    supported,
    extrapolated,  // from another condition
    weak,
    optimistic,
    opinion,
    no_source_found,
    not_supported,
    contradicted,
};

// A part of the page that shows a note which belongs to no single row.
enum class NotePart : std::uint8_t { none, setup, gate, ladder, reassurance };

struct NoteRow {
    Note id;
    std::string_view claim;  // the facts it is about: "A0.14"
    Verdict verdict;
    Evidence evidence;
    NotePart part = NotePart::none;
};

std::span<const NoteRow> notes();

}  // namespace liftback
