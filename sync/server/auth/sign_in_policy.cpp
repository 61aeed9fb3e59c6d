// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/sign_in_policy.h"

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::int64_t kHourMs = 3600LL * 1000;
// Of a line in the audit log, in bytes.
constexpr std::size_t kMostOfDomains = 600;

std::string_view roleWord(std::uint8_t from) {
    return kSecondFactorRoles[std::min<std::size_t>(from, std::size(kSecondFactorRoles) - 1)];
}

// Those of `these` that are not among `others`, behind a sign each.
std::vector<std::string> signedWords(char sign, const std::vector<std::string>& these,
                                     const std::vector<std::string>& others) {
    std::vector<std::string> words;
    for (const std::string& domain : these) {
        if (std::ranges::find(others, domain) == others.end()) words.push_back(sign + domain);
    }
    return words;
}

}  // namespace

std::int64_t SignInPolicy::sessionMs() const {
    return numbers.sessionDays * 24 * kHourMs;
}

std::int64_t SignInPolicy::idleMs() const {
    return numbers.idleHours * kHourMs;
}

bool SignInPolicy::allows(std::string_view email) const {
    const std::size_t at = email.rfind('@');
    if (domains.empty()) return true;
    return at != std::string_view::npos && std::ranges::find(domains, email.substr(at + 1)) != domains.end();
}

bool isDomainName(std::string_view text) {
    return text.find('.') != std::string_view::npos && std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
           });
}

std::string changeBetween(const SignInPolicy& before, const SignInPolicy& after) {
    std::string text;
    const auto say = [&text](std::string_view word, const std::string& value) {
        text += (text.empty() ? "" : " ") + std::string(word) + "=" + value;
    };
    if (before.secondFactorFrom != after.secondFactorFrom) {
        say("second_factor_from", std::string(roleWord(after.secondFactorFrom)));
    }
    for (const SignInNumber& number : kSignInNumbers) {
        const std::int64_t was = before.numbers.*number.value;
        const std::int64_t is = after.numbers.*number.value;
        if (was != is) say(number.name, std::to_string(was) + ">" + std::to_string(is));
    }
    std::vector<std::string> words = signedWords('+', after.domains, before.domains);
    const std::vector<std::string> gone = signedWords('-', before.domains, after.domains);
    words.insert(words.end(), gone.begin(), gone.end());
    std::string domains;
    std::size_t said = 0;
    for (const std::string& one : words) {
        if (domains.size() + one.size() > kMostOfDomains) break;
        domains += (said > 0 ? "," : "") + one;
        ++said;
    }
    if (said < words.size()) {
        domains += (said > 0 ? ",and_" : "and_") + std::to_string(words.size() - said) + "_more";
    }
    if (!words.empty()) say("domains", domains);
    return text;
}

}  // namespace aufwind::server
