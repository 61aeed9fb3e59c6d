// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/admin_control.h"
#include "tests/domain/audit_shelf.h"
#include "tests/views/fake_security_control.h"

#include <QString>
#include <QStringList>

#include <deque>
#include <optional>
#include <utility>
#include <vector>

/// What the server would say about a company. The test's thread.
namespace aufwind::views {

/// Answers at once, unless held.
class FakeAdminControl : public AdminControl {
  public:
    QStringList calls;
    std::vector<PersonAccount> known;
    SignInRules rules{"hr"};
    SignInChange wished;
    std::optional<ProviderSettings> settings;
    std::optional<CompanyDirectory> inHouse;
    std::optional<std::string> address;
    std::vector<ProvisioningToken> tokens;
    std::deque<Error> refusals;  ///< of the next acts
    std::optional<Error> loadRefusal;
    std::vector<AuditFilter> searches;
    std::deque<AuditPart> log;  ///< answers one by one; without any, `shelf` answers
    test::AuditShelf shelf;
    int reads = 0;
    Then<AuditPart> held;
    bool hold = false;

    void accounts(Then<std::vector<PersonAccount>> then) override {
        calls << "accounts";
        if (loadRefusal) return then(*loadRefusal);
        then(known);
    }
    void invite(const Uuid& person, const std::string& language, Then<void> then) override {
        act("invite " + person.toString() + " " + language, then);
    }
    void setDisabled(const Uuid& person, bool disabled, Then<void> then) override {
        act((disabled ? "disable " : "enable ") + person.toString(), then);
    }
    void resetSecondFactor(const Uuid& person, Then<void> then) override { act("reset " + person.toString(), then); }
    void signInRules(Then<SignInRules> then) override {
        if (loadRefusal) return then(*loadRefusal);
        then(rules);
    }
    void changeSignInRules(const SignInChange& change, Then<void> then) override {
        wished = change;
        if (refusals.empty() && change.secondFactorFrom) rules.secondFactorFrom = *change.secondFactorFrom;
        act("rules", then);
    }
    void companyProvider(Then<std::optional<ProviderSettings>> then) override { then(settings); }
    void setProvider(const ProviderSettings& wanted, Then<void> then) override {
        if (refusals.empty()) settings = wanted;
        act("provider " + wanted.issuer, then);
    }
    void removeProvider(Then<void> then) override {
        settings.reset();
        act("no provider", then);
    }
    void companyDirectory(Then<std::optional<CompanyDirectory>> then) override { then(inHouse); }
    void setDirectory(const CompanyDirectory& wanted, Then<void> then) override {
        if (refusals.empty()) inHouse = wanted;
        act("directory " + wanted.address + " as " + wanted.password, then);
    }
    void removeDirectory(Then<void> then) override {
        inHouse.reset();
        act("no directory", then);
    }
    void tryDirectory(const std::string& email, const std::string& password, Then<std::string> then) override {
        act("try " + email + " " + password, [&](const Result<void>& done) {
            if (!done) return then(done.error());
            then(std::string("refused"));
        });
    }
    void webhook(Then<std::optional<std::string>> then) override { then(address); }
    void setWebhook(const std::string& url, Then<std::string> then) override {
        act("webhook " + url, [&](const Result<void>& done) {
            if (!done) return then(done.error());
            address = url;
            then(std::string("secret of ") + url);
        });
    }
    void removeWebhook(Then<void> then) override {
        address.reset();
        act("no webhook", then);
    }
    void tryWebhook(Then<void> then) override { act("try webhook", then); }
    void provisioningTokens(Then<std::vector<ProvisioningToken>> then) override {
        calls << "tokens";
        if (loadRefusal) return then(*loadRefusal);
        then(tokens);
    }
    void makeProvisioningToken(const std::string& name, Then<MadeProvisioningToken> then) override {
        act("token " + name, [&](const Result<void>& done) {
            if (!done) return then(done.error());
            tokens.insert(tokens.begin(), {idOf(3), name, 1'795'000'000'000, 0});
            then(MadeProvisioningToken{"secret of " + name, "https://aufwind.example/scim/v2"});
        });
    }
    void revokeProvisioningToken(const Uuid& token, Then<void> then) override {
        if (refusals.empty()) std::erase_if(tokens, [&](const ProvisioningToken& one) { return one.id == token; });
        act("revoke " + token.toString(), then);
    }
    void searchAudit(const AuditFilter& filter, Then<AuditPart> then) override {
        searches.push_back(filter);
        if (loadRefusal) return then(*loadRefusal);
        if (hold) {
            held = std::move(then);
            return;
        }
        const AuditPart part = log.empty() ? shelf.search(filter) : log.front();
        if (!log.empty()) log.pop_front();
        then(part);
    }
    void readAudit(std::int64_t after, int most, Then<AuditPart> then) override {
        ++reads;
        if (loadRefusal) return then(*loadRefusal);
        if (hold) {
            held = std::move(then);
            return;
        }
        then(shelf.read(after, most));
    }

  private:
    void act(const std::string& call, const Then<void>& then) {
        calls << QString::fromStdString(call);
        if (refusals.empty()) return then({});
        const Error error = refusals.front();
        refusals.pop_front();
        then(error);
    }
};

}  // namespace aufwind::views
