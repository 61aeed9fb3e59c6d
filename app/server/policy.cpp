// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/policy.h"

#include "sync/server/auth/account_event.h"

#include <algorithm>
#include <charconv>
#include <functional>

namespace aufwind::server {
namespace {

using Change = std::function<void(SignInPolicy&)>;

std::string optionOf(const SignInNumber& number) {
    std::string option(number.name);
    std::ranges::replace(option, '_', '-');
    return option;
}

Result<std::int64_t> numberIn(const std::string& text, const SignInNumber& number) {
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !number.takes(value)) {
        return Error{ErrorCode::invalid, "--" + optionOf(number) + " takes " + std::to_string(number.least) + " to " +
                                             std::to_string(number.most)};
    }
    return value;
}

Result<std::vector<std::string>> domainsIn(const std::string& text) {
    std::vector<std::string> domains;
    if (text == "any") return domains;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        domains.push_back(text.substr(at, end - at));
        if (!isDomainName(domains.back()) || domains.size() > kMostSignInDomains) {
            return Error{ErrorCode::invalid, "--domains takes any, or at most " + std::to_string(kMostSignInDomains) +
                                                 " names in lower case with commas between them"};
        }
        at = end + 1;
    }
    std::ranges::sort(domains);
    const auto doubles = std::ranges::unique(domains);
    domains.erase(doubles.begin(), doubles.end());
    return domains;
}

Result<std::vector<Change>> changesIn(const Arguments& arguments) {
    std::vector<Change> changes;
    if (const std::string role = arguments.value("second-factor"); !role.empty()) {
        const auto* const at = std::ranges::find(kSecondFactorRoles, std::string_view(role));
        if (at == std::end(kSecondFactorRoles)) {
            return Error{ErrorCode::invalid, "--second-factor takes everyone, hr, admin, owner or nobody"};
        }
        const auto from = static_cast<std::uint8_t>(at - std::begin(kSecondFactorRoles));
        changes.emplace_back([from](SignInPolicy& policy) { policy.secondFactorFrom = from; });
    }
    for (const SignInNumber& number : kSignInNumbers) {
        const std::string given = arguments.value(optionOf(number));
        if (given.empty()) continue;
        const auto value = numberIn(given, number);
        if (!value) return value.error();
        changes.emplace_back([&number, is = *value](SignInPolicy& policy) { policy.numbers.*number.value = is; });
    }
    if (const std::string given = arguments.value("domains"); !given.empty()) {
        auto domains = domainsIn(given);
        if (!domains) return domains.error();
        changes.emplace_back([are = std::move(*domains)](SignInPolicy& policy) { policy.domains = are; });
    }
    if (changes.empty()) return Error{ErrorCode::invalid, "tenant policy needs something to change"};
    return changes;
}

}  // namespace

Result<void> setPolicy(Desk& desk, const Arguments& arguments) {
    const auto changes = changesIn(arguments);
    if (!changes) return changes.error();
    auto tenant = desk.store->tenant(arguments.value("workspace"));
    if (!tenant) return tenant.error();
    if (!*tenant) return Error{ErrorCode::notFound, "no such workspace"};
    auto service = desk.tenants().open(**tenant);
    if (!service) return service.error();
    const auto apply = [&](SignInPolicy& policy) {
        for (const Change& change : *changes) change(policy);
    };
    const auto made = desk.store->changePolicy((*tenant)->id, apply, desk.clock.now());
    if (!made) return made.error();
    const std::string detail = changeBetween(made->before, made->after);
    if (detail.empty()) return {};
    return (*service)->note({desk.clock.now(), {}, std::string(name(AccountEventKind::policyChanged)), {}, detail});
}

}  // namespace aufwind::server
