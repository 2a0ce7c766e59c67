// Random answer vectors in numbered blocks, alike natively, in WebAssembly and in plain JavaScript.
#pragma once

#include "random_answers.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#ifndef __EMSCRIPTEN__
#include <thread>
#include <vector>
#endif

namespace liftback {

inline constexpr std::uint64_t seed = 20261121;
inline constexpr int block_size = 100'000;

// How many vectors to try: the environment variable LIFTBACK_VECTORS.
inline int block_count() {
    const char* vectors = std::getenv("LIFTBACK_VECTORS");
    return std::max(1, (vectors ? std::atoi(vectors) : 1'000'000) / block_size);
}

// From nobody's complaint to everything at once; mostly a few signs, where one more or less decides.
inline Answers random_person(Random& random) {
    constexpr int signs[] = {0, 0, 1, 1, 1, 2, 2, 3, 4, 8, 20, 100};
    Answers a;
    a.signs.fill(SignAnswer::no);
    for (int i = signs[random.below(std::size(signs))]; i > 0; --i) {
        const auto sign = static_cast<std::size_t>(random.below(sign_count));
        a.signs[sign] = any_answer(random, sign_infos[sign].kind);
    }
    answer_the_rest(random, a);
    return a;
}

// Calls work(i) for every i below n, on every core where there are threads.
template <typename Work>
void for_each_block(int n, Work work) {
#ifdef __EMSCRIPTEN__
    for (int i = 0; i < n; ++i) work(i);
#else
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    std::vector<std::thread> threads;
    for (int t = 0; t < cores; ++t)
        threads.emplace_back([=] {
            for (int i = t; i < n; i += cores) work(i);
        });
    for (std::thread& thread : threads) thread.join();
#endif
}

}  // namespace liftback
