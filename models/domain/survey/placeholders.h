// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"

#include <algorithm>
#include <string_view>

/// The one reader of `{key}` within texts, for those who fill them and for those who check them. Pure; any thread.
namespace aufwind::survey {

/// Letters and digits of ASCII, `_` and `-`; 1 to kKeyMaximum of them.
bool isKey(std::string_view key);

/// Calls `plain` with what stands as it is, in pieces, and `key` with each key in braces and with how it is typed.
template <typename Plain, typename Key>
void readPlaceholders(std::string_view text, const Plain& plain, const Key& key) {
    std::size_t from = 0;
    std::size_t at = 0;
    while ((at = text.find('{', at)) != std::string_view::npos) {
        if (text.substr(at, 2) == "{{") {
            plain(text.substr(from, at + 1 - from));
            from = at += 2;
            continue;
        }
        const auto name = text.substr(at + 1, std::min(text.find_first_of("{}", at + 1), text.size()) - at - 1);
        const auto end = at + 1 + name.size();
        if (end >= text.size() || text[end] != '}' || !isKey(name)) {
            ++at;
            continue;
        }
        plain(text.substr(from, at - from));
        key(name, text.substr(at, name.size() + 2));
        from = at = end + 1;
    }
    plain(text.substr(from));
}

}  // namespace aufwind::survey
