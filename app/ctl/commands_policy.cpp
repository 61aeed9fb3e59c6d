// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands_policy.h"

#include "app/ctl/confirmed.h"
#include "sync/transport/admin_calls.h"

#include <QStringList>

#include <algorithm>
#include <charconv>

namespace aufwind::ctl {
namespace {

using transport::AdminCalls;

constexpr char kPolicyUsage[] =
    "policy [--second-factor everyone|hr|admin|owner|nobody] [--password-length 8…64] [--session-days 1…90] "
    "[--idle-hours 1…720] [--lease-days 1…14] [--domains A,B|any] [--code CODE]";

struct PolicyOrder {
    SignInChange change;
    std::string code;
};

std::string optionOf(std::string_view word) {
    std::string option = "--" + std::string(word);
    std::ranges::replace(option, '_', '-');
    return option;
}

bool takeNumber(const std::string& option, const std::string& value, SignInChange& change) {
    for (std::size_t i = 0; i < kSignInNumbers.size(); ++i) {
        if (option != optionOf(kSignInNumbers[i].name)) continue;
        std::int64_t number = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
        if (read.ec != std::errc() || read.ptr != value.data() + value.size()) return false;
        change.numbers[i] = number;
        return kSignInNumbers[i].takes(number);
    }
    return false;
}

/// Nothing where it is no order. What a role or a domain can be, the server says.
std::optional<PolicyOrder> policyOrderIn(const std::vector<std::string>& words) {
    PolicyOrder order;
    for (std::size_t i = 0; i < words.size(); i += 2) {
        if (i + 1 == words.size()) return std::nullopt;
        const std::string& value = words[i + 1];
        if (words[i] == "--code") {
            order.code = value;
        } else if (words[i] == "--second-factor") {
            order.change.secondFactorFrom = value;
        } else if (words[i] == "--domains") {
            auto& domains = order.change.domains.emplace();
            const QStringList names = QString::fromStdString(value).toLower().split(',', Qt::SkipEmptyParts);
            for (const QString& name : names) domains.push_back(name.trimmed().toStdString());
            // Only the word lets any in: an empty text is a mistake.
            if (domains.empty()) return std::nullopt;
            if (value == "any") domains.clear();
        } else if (!takeNumber(words[i], value, order.change)) {
            return std::nullopt;
        }
    }
    return order;
}

Exit sayRules(const Output& output, const SignInRules& rules) {
    QStringList domains;
    for (const std::string& domain : rules.domains) domains << QString::fromStdString(domain);
    if (!output.json()) {
        output.line("second_factor_from\t" + rules.secondFactorFrom);
        for (const SignInNumber& number : kSignInNumbers) {
            output.line(std::string(number.name) + "\t" + std::to_string(rules.numbers.*number.value));
        }
        output.line("domains\t" + (domains.isEmpty() ? std::string("any") : domains.join(", ").toStdString()));
        return kDone;
    }
    QJsonObject object{{"second_factor_from", QString::fromStdString(rules.secondFactorFrom)},
                       {"domains", QJsonArray::fromStringList(domains)}};
    for (const SignInNumber& number : kSignInNumbers) {
        const auto length = static_cast<qsizetype>(number.name.size());
        object[QLatin1String(number.name.data(), length)] = static_cast<qint64>(rules.numbers.*number.value);
    }
    output.print(object);
    return kDone;
}

Exit policy(const Invocation& invocation, const Output& output) {
    const auto order = policyOrderIn(invocation.arguments);
    if (!order) return output.fail(kUsage, std::string("Usage: aufwindctl ") + kPolicyUsage);
    return withProfile(invocation, output, [&](app::Profile& profile) {
        auto online = Online::open(profile);
        if (!online) return output.fail(online.error());
        if (order->change != SignInChange{}) {
            const auto changed = askConfirmed<void, AdminCalls>(
                **online, order->code,
                [&](AdminCalls& calls, auto then) { calls.changeSignInRules(order->change, std::move(then)); });
            if (!changed) return output.fail(changed.error());
        }
        AdminCalls calls((*online)->http(), (*online)->session());
        const auto rules = await<SignInRules>([&](auto then) { calls.signInRules(std::move(then)); });
        return rules ? sayRules(output, *rules) : output.fail(rules.error());
    });
}

}  // namespace

std::vector<Command> policyCommands() {
    return {
        {"policy", kPolicyUsage,
         "what the company asks for at sign-in, for admins; without an option only says it. A change wants the "
         "password, as a line of standard input",
         0, 14, policy},
    };
}

}  // namespace aufwind::ctl
