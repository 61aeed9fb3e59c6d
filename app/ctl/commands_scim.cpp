// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands_scim.h"

#include "app/ctl/confirmed.h"
#include "app/ctl/place.h"
#include "models/schema/text_form.h"
#include "sync/transport/provisioning_calls.h"

#include <algorithm>

namespace aufwind::ctl {
namespace {

using transport::ProvisioningCalls;
template <typename T>
using Call = std::function<void(ProvisioningCalls&, ProvisioningCalls::Then<T>)>;

constexpr char kUsageLine[] = "Usage: aufwindctl scim token create NAME | list | revoke ID [--code CODE]";

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

struct Order {
    std::string verb;
    std::string what;  ///< a name, or an id
    std::string code;
};

/// Nothing where it is no order.
std::optional<Order> orderIn(std::vector<std::string> words) {
    Order order;
    if (const auto at = std::find(words.begin(), words.end(), "--code"); at != words.end()) {
        if (at + 1 == words.end()) {
            return std::nullopt;
        }
        order.code = *(at + 1);
        words.erase(at, at + 2);
    }
    if (words.size() < 2 || words[0] != "token") {
        return std::nullopt;
    }
    order.verb = words[1];
    order.what = words.size() == 3 ? words[2] : std::string();
    const bool isList = order.verb == "list" && words.size() == 2;
    const bool isCreation = order.verb == "create" && !order.what.empty();
    const bool isRevocation = order.verb == "revoke" && Uuid::parse(order.what).has_value();
    return isList || isCreation || isRevocation ? std::optional(std::move(order)) : std::nullopt;
}

template <typename T>
Result<T> ask(ProvisioningCalls& calls, const Call<T>& call) {
    return await<T>([&](auto then) { call(calls, std::move(then)); });
}

Exit list(Online& online, const Output& output) {
    using Tokens = std::vector<ProvisioningToken>;
    ProvisioningCalls calls(online.http(), online.session());
    const auto tokens = ask<Tokens>(calls, [](ProvisioningCalls& to, auto then) { to.tokens(std::move(then)); });
    if (!tokens) {
        return output.fail(tokens.error());
    }
    QJsonArray rows;
    for (const ProvisioningToken& token : *tokens) {
        const std::string since = schema::formatInstant(token.since);
        const std::string used = token.used > 0 ? schema::formatInstant(token.used) : std::string();
        rows.append(QJsonObject{{"id", text(token.id.toString())},
                                {"name", text(token.name)},
                                {"since", text(since)},
                                {"used", text(used)}});
        if (!output.json()) {
            output.line(token.id.toString() + "\t" + token.name + "\t" + since + "\t" + used);
        }
    }
    if (output.json()) {
        output.print(rows);
    }
    return kDone;
}

Exit create(Online& online, const Output& output, const Order& order) {
    const auto made = askConfirmed<MadeProvisioningToken, ProvisioningCalls>(
        online, order.code, [&](ProvisioningCalls& calls, auto then) { calls.make(order.what, std::move(then)); });
    if (!made) {
        return output.fail(made.error());
    }
    if (output.json()) {
        output.print(QJsonObject{{"address", text(made->address)}, {"token", text(made->secret)}});
    } else {
        output.line(made->address);
        output.line(made->secret);
    }
    return kDone;
}

Exit revoke(Online& online, const Output& output, const Order& order) {
    const auto revoked =
        askConfirmed<void, ProvisioningCalls>(online, order.code, [&](ProvisioningCalls& calls, auto then) {
            calls.revoke(Uuid::parse(order.what).value_or(Uuid{}), std::move(then));
        });
    if (!revoked) {
        return output.fail(revoked.error());
    }
    if (output.json()) {
        output.print(QJsonObject{{"revoked", true}});
    } else {
        output.line("The token is worth nothing any more.");
    }
    return kDone;
}

Exit scim(const Invocation& invocation, const Output& output) {
    const auto order = orderIn(invocation.arguments);
    if (!order) {
        return output.fail(kUsage, kUsageLine);
    }
    return withProfile(invocation, output, [&](app::Profile& profile) {
        auto online = Online::open(profile);
        if (!online) {
            return output.fail(online.error());
        }
        if (order->verb == "list") {
            return list(**online, output);
        }
        return order->verb == "create" ? create(**online, output, *order) : revoke(**online, output, *order);
    });
}

}  // namespace

std::vector<Command> scimCommands() {
    return {
        {"scim", "scim token create NAME | list | revoke ID [--code CODE]",
         "tokens with which the company's identity provider writes its people and teams (SCIM); create says the "
         "address "
         "and the token, once. The password is a line of standard input",
         2, 5, scim},
    };
}

}  // namespace aufwind::ctl
