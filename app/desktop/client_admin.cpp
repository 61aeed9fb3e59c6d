// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks about the company, carried to the session behind and back.
#include "app/desktop/client.h"
#include "app/desktop/client_calls.h"

namespace aufwind::desktop {

using transport::AdminCalls;
using transport::ProvisioningCalls;

template <typename T>
void Client::askAdmin(Then<T> then, CallOf<T, AdminCalls> call) {
    askOf<T, AdminCalls>(&Backstage::admin, std::move(then), std::move(call));
}

template <typename T>
void Client::askProvisioning(Then<T> then, CallOf<T, ProvisioningCalls> call) {
    askOf<T, ProvisioningCalls>(&Backstage::provisioning, std::move(then), std::move(call));
}

void Client::accounts(Then<std::vector<PersonAccount>> then) {
    using Accounts = std::vector<PersonAccount>;
    askAdmin<Accounts>(std::move(then),
                       [](AdminCalls& calls, AdminCalls::Then<Accounts> done) { calls.accounts(std::move(done)); });
}

void Client::invite(const Uuid& person, const std::string& language, Then<void> then) {
    askAdmin<void>(std::move(then), [person, language](AdminCalls& calls, AdminCalls::Then<void> done) {
        calls.invite(person, language, std::move(done));
    });
}

void Client::setDisabled(const Uuid& person, bool disabled, Then<void> then) {
    askAdmin<void>(std::move(then), [person, disabled](AdminCalls& calls, AdminCalls::Then<void> done) {
        calls.setDisabled(person, disabled, std::move(done));
    });
}

void Client::resetSecondFactor(const Uuid& person, Then<void> then) {
    askAdmin<void>(std::move(then), [person](AdminCalls& calls, AdminCalls::Then<void> done) {
        calls.resetSecondFactor(person, std::move(done));
    });
}

void Client::signInRules(Then<SignInRules> then) {
    askAdmin<SignInRules>(std::move(then), [](AdminCalls& calls, AdminCalls::Then<SignInRules> done) {
        calls.signInRules(std::move(done));
    });
}

void Client::changeSignInRules(const SignInChange& change, Then<void> then) {
    askAdmin<void>(std::move(then), [change](AdminCalls& calls, AdminCalls::Then<void> done) {
        calls.changeSignInRules(change, std::move(done));
    });
}

void Client::companyProvider(Then<std::optional<ProviderSettings>> then) {
    using Found = std::optional<ProviderSettings>;
    askAdmin<Found>(std::move(then),
                    [](AdminCalls& calls, AdminCalls::Then<Found> done) { calls.provider(std::move(done)); });
}

void Client::setProvider(const ProviderSettings& settings, Then<void> then) {
    askAdmin<void>(std::move(then), [settings](AdminCalls& calls, AdminCalls::Then<void> done) {
        calls.setProvider(settings, std::move(done));
    });
}

void Client::removeProvider(Then<void> then) {
    askAdmin<void>(std::move(then),
                   [](AdminCalls& calls, AdminCalls::Then<void> done) { calls.removeProvider(std::move(done)); });
}

void Client::companyDirectory(Then<std::optional<CompanyDirectory>> then) {
    using Found = std::optional<CompanyDirectory>;
    askAdmin<Found>(std::move(then),
                    [](AdminCalls& calls, AdminCalls::Then<Found> done) { calls.directory(std::move(done)); });
}

void Client::setDirectory(const CompanyDirectory& settings, Then<void> then) {
    askAdmin<void>(std::move(then), [settings](AdminCalls& calls, AdminCalls::Then<void> done) {
        calls.setDirectory(settings, std::move(done));
    });
}

void Client::removeDirectory(Then<void> then) {
    askAdmin<void>(std::move(then),
                   [](AdminCalls& calls, AdminCalls::Then<void> done) { calls.removeDirectory(std::move(done)); });
}

void Client::tryDirectory(const std::string& email, const std::string& password, Then<std::string> then) {
    askAdmin<std::string>(std::move(then), [email, password](AdminCalls& calls, AdminCalls::Then<std::string> done) {
        calls.tryDirectory(email, password, std::move(done));
    });
}

void Client::webhook(Then<std::optional<std::string>> then) {
    using Found = std::optional<std::string>;
    askAdmin<Found>(std::move(then),
                    [](AdminCalls& calls, AdminCalls::Then<Found> done) { calls.webhook(std::move(done)); });
}

void Client::setWebhook(const std::string& url, Then<std::string> then) {
    askAdmin<std::string>(std::move(then), [url](AdminCalls& calls, AdminCalls::Then<std::string> done) {
        calls.setWebhook(url, std::move(done));
    });
}

void Client::removeWebhook(Then<void> then) {
    askAdmin<void>(std::move(then),
                   [](AdminCalls& calls, AdminCalls::Then<void> done) { calls.removeWebhook(std::move(done)); });
}

void Client::tryWebhook(Then<void> then) {
    askAdmin<void>(std::move(then),
                   [](AdminCalls& calls, AdminCalls::Then<void> done) { calls.tryWebhook(std::move(done)); });
}

void Client::provisioningTokens(Then<std::vector<ProvisioningToken>> then) {
    using Tokens = std::vector<ProvisioningToken>;
    askProvisioning<Tokens>(std::move(then), [](ProvisioningCalls& calls, ProvisioningCalls::Then<Tokens> done) {
        calls.tokens(std::move(done));
    });
}

void Client::makeProvisioningToken(const std::string& name, Then<MadeProvisioningToken> then) {
    using Made = MadeProvisioningToken;
    askProvisioning<Made>(std::move(then), [name](ProvisioningCalls& calls, ProvisioningCalls::Then<Made> done) {
        calls.make(name, std::move(done));
    });
}

void Client::revokeProvisioningToken(const Uuid& token, Then<void> then) {
    askProvisioning<void>(std::move(then), [token](ProvisioningCalls& calls, ProvisioningCalls::Then<void> done) {
        calls.revoke(token, std::move(done));
    });
}

void Client::searchAudit(const AuditFilter& filter, Then<AuditPart> then) {
    askAdmin<AuditPart>(std::move(then), [filter](AdminCalls& calls, AdminCalls::Then<AuditPart> done) {
        calls.searchAudit(filter, std::move(done));
    });
}

void Client::readAudit(std::int64_t after, int most, Then<AuditPart> then) {
    askAdmin<AuditPart>(std::move(then), [after, most](AdminCalls& calls, AdminCalls::Then<AuditPart> done) {
        calls.readAudit(after, most, std::move(done));
    });
}

}  // namespace aufwind::desktop
