// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/account_terms.h"
#include "models/schema/admin_terms.h"
#include "models/views/wording.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// What the window asks about the account of whoever is signed in. app/desktop implements it over the calls of the
/// transport; each answers once, later, with an error that accountReason() reads.
/// Thread rule: the window's; nothing waits.
namespace aufwind::views {

class SecurityControl {
  public:
    template <typename T>
    using Then = std::function<void(const Result<T>&)>;
    using Codes = std::vector<std::string>;

    virtual ~SecurityControl() = default;

    /// Those below that answer `confirm` work for ten minutes after this.
    virtual void confirm(const std::string& password, const std::string& code, Then<void> then) = 0;
    /// The same for who signs in with a provider: in the browser, until leaveProvider().
    virtual void confirmWithProvider(const BrowserPage& after, Then<void> then) = 0;
    virtual void provider(Then<AccountProvider> then) = 0;
    /// From the password to the provider, in the browser, until leaveProvider().
    virtual void linkProvider(const BrowserPage& after, Then<void> then) = 0;
    virtual void leaveProvider() = 0;
    virtual void devices(Then<std::vector<AccountDevice>> then) = 0;
    virtual void removeDevice(const Uuid& device, Then<void> then) = 0;
    /// All but this one.
    virtual void signOutEverywhere(Then<void> then) = 0;
    /// Who has received what is about this person by a role: the lines below `before`, 0 from the newest on.
    virtual void views(std::int64_t before, Then<AuditPart> then) = 0;
    virtual void changePassword(const std::string& password, Then<void> then) = 0;
    /// Has a code sent to the other address, where nobody else of the company has it.
    virtual void changeEmail(const std::string& email, Then<void> then) = 0;
    virtual void finishEmail(const std::string& code, Then<void> then) = 0;
    /// Since when, in ms since 1970, there is an address under which other programs read the own calendar; nothing
    /// where there is none. A new one is told whole, and this once.
    virtual void calendarSince(Then<std::optional<std::int64_t>> then) = 0;
    virtual void makeCalendar(Then<std::string> then) = 0;
    virtual void removeCalendar(Then<void> then) = 0;
    virtual void secondFactor(Then<SecondFactor> then) = 0;
    virtual void beginSecondFactor(Then<SecondFactorSetUp> then) = 0;
    virtual void finishSecondFactor(const std::string& code, Then<Codes> then) = 0;
    virtual void newRecoveryCodes(Then<Codes> then) = 0;
    virtual void removeSecondFactor(Then<void> then) = 0;
};

}  // namespace aufwind::views
