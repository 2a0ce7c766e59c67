// What threads found wrong: how often, and the first few in full.
#pragma once

#include <gtest/gtest.h>

#include <mutex>
#include <string>
#include <vector>

namespace liftback {

class Findings {
public:
    // An empty text is no finding.
    void add(std::string text) {
        if (text.empty()) return;
        const std::lock_guard guard(mutex_);
        ++count_;
        if (texts_.size() < 3) texts_.push_back(std::move(text));
    }
    void expect_none() const {
        for (const std::string& text : texts_) ADD_FAILURE() << text;
        EXPECT_EQ(count_, 0);
    }

private:
    std::mutex mutex_;
    std::vector<std::string> texts_;
    long count_ = 0;
};

}  // namespace liftback
