// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What the rules look at and what they report. Plain values; no file is read here.
namespace aufwind::tidy {

/// One source file, its path relative to the repository's root.
struct Source {
    std::string path;
    std::vector<std::string> lines;
    /// The same lines with comments blanked (C++, QML and Protocol Buffers; other files are as they are).
    std::vector<std::string> code;
};

/// Lines count from 1; line 0 means the file as a whole.
struct Finding {
    std::string path;
    std::size_t line = 0;
    std::string rule;
    std::string sentence;

    bool operator==(const Finding&) const = default;
};

/// Splits text into a Source.
Source makeSource(std::string path, std::string_view text);

/// "models/store/store.h" → "models/store"; "ui/Main.qml" → "ui".
std::string folderOf(std::string_view path);

bool startsWithAny(std::string_view text, const std::vector<std::string>& prefixes);

/// The part after the last dot, without it; the whole name where there is none.
std::string extensionOf(std::string_view path);

}  // namespace aufwind::tidy
