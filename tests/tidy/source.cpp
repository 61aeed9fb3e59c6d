// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/finding.h"

#include <algorithm>

namespace aufwind::tidy {

namespace {

bool hasSlashComments(std::string_view path) {
    const auto extension = extensionOf(path);
    return extension == "h" || extension == "cpp" || extension == "qml" || extension == "js" || extension == "proto";
}

/// Blanks // and /* */ comments and keeps strings; `inBlock` carries an open comment to the next line.
std::string withoutComments(const std::string& line, bool& inBlock) {
    std::string result = line;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char next = i + 1 < line.size() ? line[i + 1] : '\0';
        if (inBlock) {
            result[i] = ' ';
            if (line[i] == '*' && next == '/') {
                result[++i] = ' ';
                inBlock = false;
            }
        } else if (quote != 0) {
            if (line[i] == '\\') {
                ++i;
            } else if (line[i] == quote) {
                quote = 0;
            }
        } else if (line[i] == '/' && next == '/') {
            result.resize(i);
            break;
        } else if (line[i] == '/' && next == '*') {
            result[i] = ' ';
            inBlock = true;
        } else if (line[i] == '"') {
            quote = '"';
        }
    }
    return result;
}

}  // namespace

Source makeSource(std::string path, std::string_view text) {
    Source source{.path = std::move(path), .lines = {}, .code = {}};
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        source.lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    source.code = source.lines;
    if (hasSlashComments(source.path)) {
        bool inBlock = false;
        for (auto& line : source.code) line = withoutComments(line, inBlock);
    }
    return source;
}

std::string folderOf(std::string_view path) {
    const auto first = path.find('/');
    if (first == std::string_view::npos) return {};
    const auto second = path.find('/', first + 1);
    return std::string{path.substr(0, second == std::string_view::npos ? first : second)};
}

bool startsWithAny(std::string_view text, const std::vector<std::string>& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const auto& prefix) { return text.starts_with(prefix); });
}

std::string extensionOf(std::string_view path) {
    path.remove_prefix(std::min(path.rfind('/') + 1, path.size()));
    const auto dot = path.rfind('.');
    return std::string{dot == std::string_view::npos ? path : path.substr(dot + 1)};
}

}  // namespace aufwind::tidy
