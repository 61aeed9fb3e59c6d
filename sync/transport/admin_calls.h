// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/admin_terms.h"
#include "sync/transport/api_calls.h"

#include <optional>
#include <string>
#include <vector>

/// The calls of the management API about a company, each with its types. What comes from outside is checked and
/// shortened here; nobody above sees JSON.
///
/// Thread rule and errors: those of ApiCalls, see accountReason(); `forbidden` where it is not this person's to ask.
/// All that change something answer the reason `confirm` until AccountCalls::confirm() was called.
namespace aufwind::transport {

class AdminCalls : public ApiCalls {
    Q_OBJECT

  public:
    AdminCalls(HttpClient& http, Session& session, QObject* parent = nullptr);

    void accounts(Then<std::vector<PersonAccount>> then);
    /// `language` of the mail, "en" or "de".
    void invite(const Uuid& person, const std::string& language, Then<void> then);
    void setDisabled(const Uuid& person, bool disabled, Then<void> then);
    void resetSecondFactor(const Uuid& person, Then<void> then);
    void signInRules(Then<SignInRules> then);
    void changeSignInRules(const SignInChange& change, Then<void> then);
    /// Nothing where the company has no provider.
    void provider(Then<std::optional<ProviderSettings>> then);
    void setProvider(const ProviderSettings& settings, Then<void> then);
    void removeProvider(Then<void> then);
    /// Nothing where the company has no directory.
    void directory(Then<std::optional<CompanyDirectory>> then);
    void setDirectory(const CompanyDirectory& settings, Then<void> then);
    void removeDirectory(Then<void> then);
    /// What came of a bind with somebody's password: a word of resources/openapi.yaml, "signed_in" and why not.
    void tryDirectory(const std::string& email, const std::string& password, Then<std::string> then);
    /// Its address; nothing where the company has none.
    void webhook(Then<std::optional<std::string>> then);
    /// Answers the secret that calls are signed with from now on.
    void setWebhook(const std::string& url, Then<std::string> then);
    void removeWebhook(Then<void> then);
    /// `webhookFails` where it does not answer as it should.
    void tryWebhook(Then<void> then);
    void searchAudit(const AuditFilter& filter, Then<AuditPart> then);
    /// Those behind a number whose action begins so, the oldest first; of many lines few fit, as with searchAudit().
    void auditBehind(std::int64_t after, const std::string& action, Then<AuditPart> then);
    /// Every line behind a number, at most so many, the oldest first.
    void readAudit(std::int64_t after, int most, Then<AuditPart> then);
};

}  // namespace aufwind::transport
