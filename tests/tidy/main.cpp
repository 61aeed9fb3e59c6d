// SPDX-License-Identifier: GPL-3.0-or-later
// tidy_check ROOT: checks the rules of the repository over its sources; tidy_check --self-test: over the rules'
// samples.
#include "tests/tidy/rules.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace {

namespace fs = std::filesystem;
using aufwind::tidy::Source;

constexpr std::uintmax_t kLargestFile = 2'000'000;

bool isBinary(std::string_view text) {
    return text.substr(0, 8000).find('\0') != std::string_view::npos;
}

void read(const fs::path& root, const fs::path& path, std::vector<Source>& sources) {
    if (fs::file_size(path) > kLargestFile) return;
    std::ifstream file{path, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    if (isBinary(text)) return;
    sources.push_back(aufwind::tidy::makeSource(fs::relative(path, root).generic_string(), text));
}

/// The project's own folders and the files at its root; what a build or a run makes is elsewhere.
std::vector<Source> readAll(const fs::path& root) {
    std::vector<Source> sources;
    for (const auto& entry : fs::directory_iterator{root}) {
        // In a worktree of git this is a file, which says where the repository is.
        if (entry.is_regular_file() && entry.path().filename() != ".git") read(root, entry.path(), sources);
    }
    for (const auto* folder : {"app", "ui", "models", "sync", "resources", "tests", "packaging", ".ci"}) {
        if (!fs::is_directory(root / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator{root / folder}) {
            if (entry.is_regular_file() && !entry.is_symlink()) read(root, entry.path(), sources);
        }
    }
    std::ranges::sort(sources, {}, &Source::path);
    return sources;
}

int runSelfTest() {
    const auto broken = aufwind::tidy::selfTest();
    for (const auto& sentence : broken) std::printf("%s\n", sentence.c_str());
    return broken.empty() ? 0 : 1;
}

int runOver(const fs::path& root) {
    const auto sources = readAll(root);
    const auto tree = aufwind::tidy::survey(sources);
    std::size_t count = 0;
    for (const auto& source : sources) {
        for (const auto& finding : aufwind::tidy::check(source, tree)) {
            std::printf("%s:%zu: %s [%s]\n", finding.path.c_str(), finding.line, finding.sentence.c_str(),
                        finding.rule.c_str());
            ++count;
        }
    }
    std::printf("%zu files, %zu findings\n", sources.size(), count);
    return count == 0 && !sources.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc == 2 && std::string_view{argv[1]} == "--self-test") return runSelfTest();
        if (argc == 2) return runOver(argv[1]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tidy_check: %s\n", error.what());
        return 1;
    }
    std::fprintf(stderr, "usage: tidy_check ROOT | --self-test\n");
    return 2;
}
