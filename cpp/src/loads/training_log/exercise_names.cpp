#include "exercise_names.hpp"

#include "evidence/characters.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

namespace liftback {

namespace {

// An exercise is a deadlift that counts if its name says so and holds no other word than these: Romanian,
// stiff-legged, deficit, block, rack, dumbbell, Smith-machine and every deadlift thought up later stay out.
enum class NameWord : std::uint8_t { deadlift, beside, trap_bar, of_trap_bar };
struct KnownWord {
    std::string_view word;
    NameWord kind;
};

// clang-format off
constexpr KnownWord known_words[] = {
    {"deadlift", NameWord::deadlift}, {"deadlifts", NameWord::deadlift},
    {"barbell", NameWord::beside}, {"conventional", NameWord::beside}, {"sumo", NameWord::beside},
    {"competition", NameWord::beside}, {"belt", NameWord::beside}, {"beltless", NameWord::beside},
    {"trap", NameWord::trap_bar}, {"hex", NameWord::trap_bar}, {"hexbar", NameWord::trap_bar},
    {"hexagonal", NameWord::trap_bar},
    {"bar", NameWord::of_trap_bar}, {"high", NameWord::of_trap_bar}, {"low", NameWord::of_trap_bar},
    {"handle", NameWord::of_trap_bar}, {"handles", NameWord::of_trap_bar},
};
// clang-format on

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

Lift lift_named(std::string_view exercise) {
    bool deadlift = false, trap_bar = false, only_of_trap_bar = false;
    std::string word;
    for (std::size_t i = 0; i <= exercise.size(); ++i) {
        const char c = i < exercise.size() ? lower(exercise[i]) : ' ';
        if (is_letter(c) || is_digit(c)) {
            word += c;
            continue;
        }
        if (word.empty()) continue;
        const auto known = std::find_if(std::begin(known_words), std::end(known_words),
                                        [&](const KnownWord& row) { return row.word == word; });
        if (known == std::end(known_words)) return Lift::other;
        deadlift |= known->kind == NameWord::deadlift;
        trap_bar |= known->kind == NameWord::trap_bar;
        only_of_trap_bar |= known->kind == NameWord::of_trap_bar;
        word.clear();
    }
    if (!deadlift || (only_of_trap_bar && !trap_bar)) return Lift::other;
    return trap_bar ? Lift::trap_bar_deadlift : Lift::deadlift;
}

}  // namespace liftback
