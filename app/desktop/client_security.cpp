// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks about the account, carried to the session behind and back.
#include "app/desktop/client.h"

namespace aufwind::desktop {

using transport::AccountCalls;

template <typename T>
void Client::ask(Then<T> then, std::function<void(AccountCalls&, AccountCalls::Then<T>)> call) {
    const auto answer = [this, then = std::move(then)](Result<T> result) {
        data_->later([then, result = std::move(result)] { then(result); });
    };
    if (!online_ || !backstage_) return answer(Error{ErrorCode::offline, "no network"});
    backstage([answer, call = std::move(call)](Backstage& there) {
        if (there.account() == nullptr) return answer(Error{ErrorCode::offline, "no session"});
        call(*there.account(), answer);
    });
}

void Client::confirm(const std::string& password, const std::string& code, Then<void> then) {
    ask<void>(std::move(then), [password, code](AccountCalls& calls, AccountCalls::Then<void> done) {
        calls.confirm(password, code, std::move(done));
    });
}

void Client::devices(Then<std::vector<AccountDevice>> then) {
    using Devices = std::vector<AccountDevice>;
    ask<Devices>(std::move(then),
                 [](AccountCalls& calls, AccountCalls::Then<Devices> done) { calls.devices(std::move(done)); });
}

void Client::removeDevice(const Uuid& device, Then<void> then) {
    ask<void>(std::move(then), [device](AccountCalls& calls, AccountCalls::Then<void> done) {
        calls.removeDevice(device, std::move(done));
    });
}

void Client::signOutEverywhere(Then<void> then) {
    ask<void>(std::move(then),
              [](AccountCalls& calls, AccountCalls::Then<void> done) { calls.signOutEverywhere(std::move(done)); });
}

void Client::changePassword(const std::string& password, Then<void> then) {
    ask<void>(std::move(then), [password](AccountCalls& calls, AccountCalls::Then<void> done) {
        calls.changePassword(password, std::move(done));
    });
}

void Client::secondFactor(Then<SecondFactor> then) {
    ask<SecondFactor>(std::move(then), [](AccountCalls& calls, AccountCalls::Then<SecondFactor> done) {
        calls.secondFactor(std::move(done));
    });
}

void Client::beginSecondFactor(Then<SecondFactorSetUp> then) {
    ask<SecondFactorSetUp>(std::move(then), [](AccountCalls& calls, AccountCalls::Then<SecondFactorSetUp> done) {
        calls.beginSecondFactor(std::move(done));
    });
}

void Client::finishSecondFactor(const std::string& code, Then<Codes> then) {
    ask<Codes>(std::move(then), [code](AccountCalls& calls, AccountCalls::Then<Codes> done) {
        calls.finishSecondFactor(code, std::move(done));
    });
}

void Client::newRecoveryCodes(Then<Codes> then) {
    ask<Codes>(std::move(then),
               [](AccountCalls& calls, AccountCalls::Then<Codes> done) { calls.newRecoveryCodes(std::move(done)); });
}

void Client::removeSecondFactor(Then<void> then) {
    ask<void>(std::move(then),
              [](AccountCalls& calls, AccountCalls::Then<void> done) { calls.removeSecondFactor(std::move(done)); });
}

}  // namespace aufwind::desktop
