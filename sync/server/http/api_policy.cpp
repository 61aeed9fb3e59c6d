// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/api_json.h"

#include <boost/json/array.hpp>

#include <algorithm>

/// The sign-in policy as the API reads and answers it.
namespace aufwind::server {
namespace {

constexpr std::string_view kSecondFactorFrom = "second_factor_from";

std::optional<std::uint8_t> roleIn(const boost::json::object& object) {
    const auto word = textMember(object, kSecondFactorFrom, kMostIdBytes);
    const auto* const at =
        word ? std::ranges::find(kSecondFactorRoles, std::string_view(*word)) : std::end(kSecondFactorRoles);
    if (at == std::end(kSecondFactorRoles)) return std::nullopt;
    return static_cast<std::uint8_t>(at - std::begin(kSecondFactorRoles));
}

}  // namespace

void PolicyWish::applyTo(SignInPolicy& policy) const {
    if (secondFactorFrom) policy.secondFactorFrom = *secondFactorFrom;
    for (std::size_t i = 0; i < kSignInNumbers.size(); ++i) {
        if (numbers[i]) policy.numbers.*kSignInNumbers[i].value = *numbers[i];
    }
    if (domains) policy.domains = *domains;
}

// Nothing that is there is left out in silence: whoever meant to make something stricter would believe it was.
std::optional<PolicyWish> policyWish(const boost::json::object& object) {
    PolicyWish wish;
    std::size_t known = 0;
    if (object.contains(kSecondFactorFrom)) {
        wish.secondFactorFrom = roleIn(object);
        if (!wish.secondFactorFrom) return std::nullopt;
        ++known;
    }
    for (std::size_t i = 0; i < kSignInNumbers.size(); ++i) {
        const auto* value = object.if_contains(kSignInNumbers[i].name);
        if (value == nullptr) continue;
        if (!value->is_int64() || !kSignInNumbers[i].takes(value->get_int64())) return std::nullopt;
        wish.numbers[i] = value->get_int64();
        ++known;
    }
    if (object.contains("domains")) {
        wish.domains = domainsMember(object);
        if (!wish.domains) return std::nullopt;
        std::ranges::sort(*wish.domains);
        const auto doubles = std::ranges::unique(*wish.domains);
        wish.domains->erase(doubles.begin(), doubles.end());
        ++known;
    }
    return known > 0 && known == object.size() ? std::optional(std::move(wish)) : std::nullopt;
}

boost::json::object objectOf(const SignInPolicy& policy) {
    const std::size_t from = std::min<std::size_t>(policy.secondFactorFrom, std::size(kSecondFactorRoles) - 1);
    boost::json::object object{{kSecondFactorFrom, kSecondFactorRoles[from]}};
    for (const SignInNumber& number : kSignInNumbers) object[number.name] = policy.numbers.*number.value;
    boost::json::array domains;
    for (const std::string& domain : policy.domains) domains.emplace_back(domain);
    object["domains"] = std::move(domains);
    return object;
}

}  // namespace aufwind::server
