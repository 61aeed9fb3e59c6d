// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/security_control.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <deque>
#include <functional>
#include <optional>
#include <utility>

/// What the server would say about an account. The test's thread.
namespace aufwind::views {

inline Uuid idOf(int number) {
    return *Uuid::parse("01900000-0000-7000-8000-00000000000" + std::to_string(number));
}

inline AccountDevice device(int number, bool current = false) {
    return {idOf(number), "device " + std::to_string(number), "192.0.2.1", 1, 1'795'000'000'000, true, current};
}

inline Error refused(AccountReason reason) {
    return {ErrorCode::forbidden, std::string(word(reason))};
}

/// Answers when the test says so.
class FakeSecurityControl : public SecurityControl {
  public:
    QStringList calls;
    std::vector<AccountDevice> known{device(1, true), device(2), device(3)};
    SecondFactor factor;
    std::deque<Error> refusals;  ///< of the next acts
    std::deque<Error> confirmRefusals;
    std::optional<Error> loadRefusal;
    std::deque<AuditPart> log;  ///< of views, part by part
    AccountProvider offered;
    std::optional<std::int64_t> calendar;  ///< since when there is an address
    Then<void> browser;                    ///< what goes on there
    std::function<void()> held;            ///< while `hold`
    bool hold = false;

    void confirm(const std::string& password, const std::string& code, Then<void> then) override {
        calls << QString::fromStdString("confirm " + password + " " + code);
        then(take(confirmRefusals));
    }
    void confirmWithProvider(const BrowserPage& after, Then<void> then) override {
        calls << "confirm in browser " + after.language;
        browser = std::move(then);
    }
    void provider(Then<AccountProvider> then) override { then(offered); }
    void linkProvider(const BrowserPage& after, Then<void> then) override {
        calls << "link in browser " + after.language;
        browser = std::move(then);
    }
    void leaveProvider() override {
        calls << "leave browser";
        if (browser) std::exchange(browser, {})(refused(AccountReason::givenUp));
    }
    void devices(Then<std::vector<AccountDevice>> then) override {
        calls << "devices";
        if (loadRefusal) return then(*loadRefusal);
        if (hold) {
            held = [this, then] {
                then(known);
            };
            return;
        }
        then(known);
    }
    void removeDevice(const Uuid& id, Then<void> then) override {
        calls << "remove " + QString::fromStdString(id.toString());
        auto result = take(refusals);
        if (result) std::erase_if(known, [&](const AccountDevice& one) { return one.id == id; });
        then(result);
    }
    void signOutEverywhere(Then<void> then) override { act("everywhere", then); }
    void views(std::int64_t before, Then<AuditPart> then) override {
        calls << "views " + QString::number(before);
        if (loadRefusal) return then(*loadRefusal);
        if (log.empty()) return then(AuditPart{{}, 0, true});
        const AuditPart part = log.front();
        log.pop_front();
        then(part);
    }
    void changePassword(const std::string& password, Then<void> then) override {
        act("password " + QString::fromStdString(password), then);
    }
    void changeEmail(const std::string& email, Then<void> then) override {
        act("email " + QString::fromStdString(email), then);
    }
    void finishEmail(const std::string& code, Then<void> then) override {
        act("email code " + QString::fromStdString(code), then);
    }
    void calendarSince(Then<std::optional<std::int64_t>> then) override {
        calls << "calendar";
        if (loadRefusal) return then(*loadRefusal);
        then(calendar);
    }
    void makeCalendar(Then<std::string> then) override {
        calls << "make calendar";
        const auto result = take(refusals);
        if (!result) return then(result.error());
        calendar = 1'795'000'000'000;
        then(std::string("https://localhost/v1/calendar/A.ics"));
    }
    void removeCalendar(Then<void> then) override {
        calls << "remove calendar";
        const auto result = take(refusals);
        if (result) calendar.reset();
        then(result);
    }
    void secondFactor(Then<SecondFactor> then) override { then(factor); }
    void beginSecondFactor(Then<SecondFactorSetUp> then) override {
        calls << "begin";
        const auto result = take(refusals);
        if (!result) return then(result.error());
        then(SecondFactorSetUp{"ABCD", "otpauth://totp/a?secret=ABCD"});
    }
    void finishSecondFactor(const std::string& code, Then<Codes> then) override {
        calls << "finish " + QString::fromStdString(code);
        codes(then);
    }
    void newRecoveryCodes(Then<Codes> then) override {
        calls << "codes";
        codes(then);
    }
    void removeSecondFactor(Then<void> then) override { act("remove factor", then); }

  private:
    static Result<void> take(std::deque<Error>& from) {
        if (from.empty()) return {};
        const Error error = from.front();
        from.pop_front();
        return error;
    }
    void act(const QString& call, const Then<void>& then) {
        calls << call;
        then(take(refusals));
    }
    void codes(const Then<Codes>& then) {
        const auto result = take(refusals);
        if (!result) return then(result.error());
        then(Codes{"A-B", "C-D"});
    }
};

}  // namespace aufwind::views
