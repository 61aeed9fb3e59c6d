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

void Client::askProvider(transport::ProviderSignIn::Kind kind, const views::BrowserPage& after, WithCode call,
                         Then<void> then) {
    const auto answer = [this, then = std::move(then)](const Result<void>& result) {
        data_->later([then, result] { then(result); });
    };
    if (!online_ || !backstage_) return answer(Error{ErrorCode::offline, "no network"});
    const transport::LoopbackPage page{after.language, after.title, after.text};
    backstage([answer, kind, page, call, workspace = config().workspace](Backstage& there) {
        if (there.provider() == nullptr) return answer(Error{ErrorCode::offline, "no session"});
        there.provider()->begin(workspace, kind, page,
                                [answer, call, &there](const Result<transport::ProviderCode>& code) {
                                    if (!code) return answer(code.error());
                                    (there.account()->*call)(*code, answer);
                                });
    });
}

void Client::confirmWithProvider(const views::BrowserPage& after, Then<void> then) {
    using Confirm = void (AccountCalls::*)(const transport::ProviderCode&, AccountCalls::Then<void>);
    askProvider(transport::ProviderSignIn::Kind::again, after, static_cast<Confirm>(&AccountCalls::confirm),
                std::move(then));
}

void Client::provider(Then<AccountProvider> then) {
    ask<AccountProvider>(std::move(then), [](AccountCalls& calls, AccountCalls::Then<AccountProvider> done) {
        calls.provider(std::move(done));
    });
}

void Client::linkProvider(const views::BrowserPage& after, Then<void> then) {
    askProvider(transport::ProviderSignIn::Kind::signIn, after, &AccountCalls::linkProvider, std::move(then));
}

void Client::leaveProvider() {
    backstage([](Backstage& there) {
        if (there.provider() != nullptr) there.provider()->cancel();
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

void Client::views(std::int64_t before, Then<AuditPart> then) {
    ask<AuditPart>(std::move(then), [before](AccountCalls& calls, AccountCalls::Then<AuditPart> done) {
        calls.views(before, std::move(done));
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

void Client::changeEmail(const std::string& email, Then<void> then) {
    ask<void>(std::move(then), [email](AccountCalls& calls, AccountCalls::Then<void> done) {
        calls.changeEmail(email, std::move(done));
    });
}

void Client::finishEmail(const std::string& code, Then<void> then) {
    ask<void>(std::move(then),
              [code](AccountCalls& calls, AccountCalls::Then<void> done) { calls.finishEmail(code, std::move(done)); });
}

void Client::calendarSince(Then<std::optional<std::int64_t>> then) {
    using Since = std::optional<std::int64_t>;
    ask<Since>(std::move(then),
               [](AccountCalls& calls, AccountCalls::Then<Since> done) { calls.calendarSince(std::move(done)); });
}

void Client::makeCalendar(Then<std::string> then) {
    ask<std::string>(std::move(then), [](AccountCalls& calls, AccountCalls::Then<std::string> done) {
        calls.makeCalendar(std::move(done));
    });
}

void Client::removeCalendar(Then<void> then) {
    ask<void>(std::move(then),
              [](AccountCalls& calls, AccountCalls::Then<void> done) { calls.removeCalendar(std::move(done)); });
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
