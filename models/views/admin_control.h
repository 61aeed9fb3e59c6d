// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/admin_terms.h"
#include "models/schema/merging_terms.h"
#include "models/schema/provisioning_terms.h"
#include "models/schema/result.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// What the window asks about the company of whoever is signed in. app/desktop implements it over the calls of the
/// transport; each answers once, later, with an error that accountReason() reads.
/// Thread rule: the window's; nothing waits.
namespace aufwind::views {

class AdminControl {
  public:
    template <typename T>
    using Then = std::function<void(const Result<T>&)>;

    virtual ~AdminControl() = default;

    virtual void accounts(Then<std::vector<PersonAccount>> then) = 0;
    virtual void invite(const Uuid& person, const std::string& language, Then<void> then) = 0;
    virtual void setDisabled(const Uuid& person, bool disabled, Then<void> then) = 0;
    virtual void resetSecondFactor(const Uuid& person, Then<void> then) = 0;
    virtual void signInRules(Then<SignInRules> then) = 0;
    virtual void changeSignInRules(const SignInChange& change, Then<void> then) = 0;
    virtual void companyProvider(Then<std::optional<ProviderSettings>> then) = 0;
    virtual void setProvider(const ProviderSettings& settings, Then<void> then) = 0;
    virtual void removeProvider(Then<void> then) = 0;
    virtual void companyDirectory(Then<std::optional<CompanyDirectory>> then) = 0;
    virtual void setDirectory(const CompanyDirectory& settings, Then<void> then) = 0;
    virtual void removeDirectory(Then<void> then) = 0;
    virtual void tryDirectory(const std::string& email, const std::string& password, Then<std::string> then) = 0;
    virtual void webhook(Then<std::optional<std::string>> then) = 0;
    virtual void setWebhook(const std::string& url, Then<std::string> then) = 0;
    virtual void removeWebhook(Then<void> then) = 0;
    virtual void tryWebhook(Then<void> then) = 0;
    virtual void provisioningTokens(Then<std::vector<ProvisioningToken>> then) = 0;
    virtual void makeProvisioningToken(const std::string& name, Then<MadeProvisioningToken> then) = 0;
    virtual void revokeProvisioningToken(const Uuid& token, Then<void> then) = 0;
    virtual void previewMerge(const MergePair& pair, Then<MergePreview> then) = 0;
    /// Errors are read by mergeReason(), too.
    virtual void mergePeople(const MergePair& pair, const std::string& seen, Then<MergePreview> then) = 0;
    virtual void searchAudit(const AuditFilter& filter, Then<AuditPart> then) = 0;
    /// Every line behind a number, at most so many, the oldest first.
    virtual void readAudit(std::int64_t after, int most, Then<AuditPart> then) = 0;
};

}  // namespace aufwind::views
