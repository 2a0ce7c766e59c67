// GoogleTest's main, which also takes --folder=FOLDER, once or more: only the tests whose file lies in that folder of tests/.
#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace {

bool lies_in(std::string_view file, const std::vector<std::string>& folders) {
    for (const std::string& folder : folders)
        if (file.find("tests/" + folder) != file.npos) return true;
    return false;
}

std::string filter_of(const std::vector<std::string>& folders) {
    std::string filter;
    const testing::UnitTest& all = *testing::UnitTest::GetInstance();
    for (int i = 0; i < all.total_test_suite_count(); ++i) {
        const testing::TestSuite& suite = *all.GetTestSuite(i);
        for (int j = 0; j < suite.total_test_count(); ++j) {
            const testing::TestInfo& test = *suite.GetTestInfo(j);
            if (lies_in(test.file(), folders)) filter += std::string(suite.name()) + '.' + test.name() + ':';
        }
    }
    return filter;
}

}  // namespace

int main(int count, char** arguments) {
    testing::InitGoogleTest(&count, arguments);
    constexpr std::string_view option = "--folder=";
    std::vector<std::string> folders;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (!argument.starts_with(option)) {
            std::fprintf(stderr, "no such option: %s\n", arguments[i]);
            return 2;
        }
        folders.emplace_back(argument.substr(option.size()));
    }
    if (!folders.empty()) {
        const std::string filter = filter_of(folders);
        if (filter.empty()) {
            std::fprintf(stderr, "no test in these folders\n");
            return 2;
        }
        testing::GTEST_FLAG(filter) = filter;
    }
    return RUN_ALL_TESTS();
}
