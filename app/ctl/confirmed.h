// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/await.h"
#include "app/ctl/commands.h"
#include "app/ctl/online.h"
#include "models/schema/account_terms.h"
#include "sync/transport/account_calls.h"

#include <functional>
#include <string>

/// What the server wants the password for. The main thread.
namespace aufwind::ctl {

/// Asks, and once more with a line of standard input as the password and `code` as the second factor where the server
/// wants them. Without such a line the first answer stays.
template <typename T, typename Calls>
Result<T> askConfirmed(Online& online, const std::string& code,
                       const std::function<void(Calls&, typename Calls::template Then<T>)>& call,
                       int timeoutMs = kAnswerTimeoutMs) {
    Calls calls(online.http(), online.session());
    const auto once = [&] {
        return await<T>([&](auto then) { call(calls, std::move(then)); }, timeoutMs);
    };
    auto answer = once();
    if (answer || accountReason(answer.error()) != AccountReason::confirm) return answer;
    const auto password = readSecret("Password: ");
    if (!password) return answer;
    transport::AccountCalls account(online.http(), online.session());
    auto confirmed = await<void>([&](auto then) { account.confirm(*password, code, std::move(then)); });
    return confirmed ? once() : Result<T>(confirmed.error());
}

}  // namespace aufwind::ctl
