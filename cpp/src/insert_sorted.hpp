// Keeps a short list in order while it grows; equal items stay in the order in which they came. For a dozen items it
// is as fast as sorting afterwards, and a tenth of its WebAssembly.
#pragma once

#include <algorithm>
#include <vector>

namespace liftback {

template <typename T, typename Before>
void insert_sorted(std::vector<T>& items, const T& item, Before before) {
    items.insert(std::upper_bound(items.begin(), items.end(), item, before), item);
}

}  // namespace liftback
