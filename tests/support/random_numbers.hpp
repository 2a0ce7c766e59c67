// Fixed seed and own arithmetic: the same numbers on every platform.
#pragma once

#include <cstdint>
#include <iterator>

namespace liftback {

class RandomNumbers {
public:
    int below(int n) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<int>((state_ >> 33) % static_cast<std::uint64_t>(n));
    }

    template <typename List>
    auto one_of(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
    }

private:
    std::uint64_t state_ = 20240229;
};

}  // namespace liftback
