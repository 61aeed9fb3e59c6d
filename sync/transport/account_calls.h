// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/account_terms.h"
#include "models/schema/admin_terms.h"
#include "models/store/export_notes.h"
#include "sync/transport/api_calls.h"

#include <QUrl>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The calls of the management API about one's own account, each with its types. What comes from outside is checked and
/// shortened here; nobody above sees JSON.
///
/// Thread rule and errors: those of ApiCalls, see accountReason().
namespace aufwind::transport {

class AccountCalls : public ApiCalls {
    Q_OBJECT

  public:
    AccountCalls(HttpClient& http, Session& session, QObject* parent = nullptr);

    // Without a session.

    /// Done also where there is no such account: nothing says whether a mail goes out. `language` is that of the mail,
    /// "en" or "de"; empty leaves it to the server.
    void forgotten(const std::string& workspace, const std::string& email, const std::string& language,
                   Then<void> then);
    /// `code` is that of a mail; blanks around it do not count.
    void choosePassword(const std::string& workspace, const std::string& email, const std::string& code,
                        const std::string& password, Then<void> then);

    // With the session. Those that the contract calls critical answer the reason `confirm` until confirm() was called.

    /// `code` is the second factor's; empty where there is none.
    void confirm(const std::string& password, const std::string& code, Then<void> then);
    /// The same for who signs in with a provider, and has just done that again.
    void confirm(const ProviderCode& code, Then<void> then);
    void provider(Then<AccountProvider> then);
    /// From the password to the provider; every other session ends.
    void linkProvider(const ProviderCode& code, Then<void> then);
    void devices(Then<std::vector<AccountDevice>> then);
    void removeDevice(const Uuid& device, Then<void> then);
    void signOutEverywhere(Then<void> then);
    /// Who has received what is confidential about this person by a role, the newest first: the lines below `before`, 0
    /// from the newest on. Of many lines few fit, so that a part can be empty and not be the end.
    void views(std::int64_t before, Then<AuditPart> then);
    void changePassword(const std::string& password, Then<void> then);
    void changeEmail(const std::string& email, Then<void> then);
    void finishEmail(const std::string& code, Then<void> then);
    /// Since when there is an address under which other programs read the calendar, in ms since 1970; nothing where
    /// there is none.
    void calendarSince(Then<std::optional<std::int64_t>> then);
    /// Answers a new one, whole, which the server says once.
    void makeCalendar(Then<std::string> then);
    void removeCalendar(Then<void> then);
    /// A table became a file on this device; the audit log knows it once, however often it is told.
    void tellExport(const store::ExportNote& note, Then<void> then);
    void secondFactor(Then<SecondFactor> then);
    void beginSecondFactor(Then<SecondFactorSetUp> then);
    /// Answers the recovery codes, which the server says once.
    void finishSecondFactor(const std::string& code, Then<std::vector<std::string>> then);
    void newRecoveryCodes(Then<std::vector<std::string>> then);
    void removeSecondFactor(Then<void> then);

  private:
    const QUrl server_;
};

}  // namespace aufwind::transport
