// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// The words behind a command, with its options. Plain values; any thread.
namespace aufwind::ctl {

struct Words {
    std::vector<std::string> plain;
    std::map<std::string, std::string> values;
    std::set<std::string> flags;

    /// Nothing where an option is none of these, comes twice or lacks its value.
    static std::optional<Words> in(const std::vector<std::string>& arguments, const std::set<std::string>& valued,
                                   const std::set<std::string>& flagged = {}) {
        Words words;
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            const std::string& word = arguments[i];
            if (!word.starts_with("--")) {
                words.plain.push_back(word);
            } else if (flagged.contains(word)) {
                if (!words.flags.insert(word).second) return std::nullopt;
            } else if (!valued.contains(word) || i + 1 == arguments.size() ||
                       !words.values.emplace(word, arguments[++i]).second) {
                return std::nullopt;
            }
        }
        return words;
    }
    /// Empty where it was not given.
    std::string value(const std::string& option) const {
        const auto at = values.find(option);
        return at != values.end() ? at->second : std::string();
    }
    bool has(const std::string& flag) const { return flags.contains(flag); }
    /// "show", or "set" with one word more where `others` is 1.
    bool are(const std::string& verb, std::size_t others = 0) const {
        return plain.size() == others + 1 && plain.front() == verb;
    }
};

}  // namespace aufwind::ctl
