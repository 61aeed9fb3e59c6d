// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/web_address.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

/// Behind the scheme; empty where it is none of the web.
std::string_view behindScheme(std::string_view text) {
    for (const std::string_view scheme : {std::string_view{"https://"}, std::string_view{"http://"}}) {
        const bool has = text.size() > scheme.size() &&
                         std::equal(scheme.begin(), scheme.end(), text.begin(), [](char wanted, char is) {
                             return wanted == (is >= 'A' && is <= 'Z' ? static_cast<char>(is + 32) : is);
                         });
        if (has) return text.substr(scheme.size());
    }
    return {};
}

bool isHostLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == ':' || c == '[' || c == ']';
}

}  // namespace

std::string hostOf(std::string_view address) {
    const std::string_view rest = behindScheme(address);
    return std::string{rest.substr(0, rest.find_first_of("/?#"))};
}

bool isWebAddress(std::string_view text) {
    if (text.size() > kWebAddressMaximum) return false;
    const bool isVisible = std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; });
    const std::string host = hostOf(text);
    return isVisible && !host.empty() && std::ranges::all_of(host, isHostLetter);
}

}  // namespace aufwind::domain
