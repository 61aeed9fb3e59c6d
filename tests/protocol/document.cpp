// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/document.h"

#include <algorithm>
#include <sstream>

namespace aufwind::test {
namespace {

constexpr char kDigits[] = "0123456789abcdef";

bool isFence(const std::string& line) {
    return line.starts_with("```");
}

}  // namespace

Document::Document(const std::string& text) {
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines_.push_back(line);
    }
}

std::vector<Block> Document::blocksIn(std::size_t begin, std::size_t end) const {
    std::vector<Block> blocks;
    for (std::size_t i = begin; i < end; ++i) {
        if (!isFence(lines_[i])) {
            continue;
        }
        Block block;
        std::istringstream head(lines_[i].substr(3));
        head >> block.kind;
        std::getline(head >> std::ws, block.name);
        block.begin = ++i;
        for (; i < end && !isFence(lines_[i]); ++i) {
            block.lines.push_back(lines_[i]);
        }
        blocks.push_back(std::move(block));
    }
    return blocks;
}

std::size_t Document::lineOf(const std::string& line) const {
    return static_cast<std::size_t>(std::find(lines_.begin(), lines_.end(), line) - lines_.begin());
}

std::vector<Block> Document::section(const std::string& name) const {
    return blocksIn(lineOf("<!-- " + name + ": begin -->"), lineOf("<!-- " + name + ": end -->"));
}

void Document::replaceSection(const std::string& name, const std::vector<std::string>& lines) {
    const auto begin = static_cast<std::ptrdiff_t>(lineOf("<!-- " + name + ": begin -->"));
    const auto end = static_cast<std::ptrdiff_t>(lineOf("<!-- " + name + ": end -->"));
    if (begin < end) {
        lines_.erase(lines_.begin() + begin + 1, lines_.begin() + end);
        lines_.insert(lines_.begin() + begin + 1, lines.begin(), lines.end());
    }
}

void Document::replace(const Block& block, const std::vector<std::string>& lines) {
    const auto begin = lines_.begin() + static_cast<std::ptrdiff_t>(block.begin);
    const auto at = lines_.erase(begin, begin + static_cast<std::ptrdiff_t>(block.lines.size()));
    lines_.insert(at, lines.begin(), lines.end());
}

std::string Document::text() const {
    std::string out;
    for (const std::string& line : lines_) {
        out += line + "\n";
    }
    return out;
}

std::string toHex(const std::string& bytes) {
    std::string hex;
    for (const char byte : bytes) {
        hex += kDigits[static_cast<unsigned char>(byte) >> 4U];
        hex += kDigits[static_cast<unsigned char>(byte) & 15U];
    }
    return hex;
}

std::string fromHex(const std::string& hex) {
    const std::string_view digits(kDigits);
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        const auto high = digits.find(hex[i]);
        const auto low = digits.find(hex[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) {
            return {};
        }
        bytes += static_cast<char>(high << 4U | low);
    }
    return hex.size() % 2 == 0 ? bytes : std::string();
}

std::vector<std::string> wordsOf(const std::string& line) {
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word;) {
        words.push_back(word);
    }
    return words;
}

}  // namespace aufwind::test
