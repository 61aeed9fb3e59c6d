// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_accounts.h"
#include "sync/server/auth/control_cells.h"
#include "sync/server/storage/postgres/sealing.h"

#include <algorithm>

/// What a tenant takes along when it moves to another control database.
namespace aufwind::server {

using control::Statement;
using control::Whose;

std::string TenantControl::digest() const {
    // A place is an unambiguous row of bytes.
    postgres::Place all("tenant");
    all.with(tenant.id).with(tenant.workspace).with(tenant.name).with(tenant.sealedKey);
    all.with(policy.secondFactorFrom).with(policy.domains.size());
    for (const SignInNumber& number : kSignInNumbers) all.with(policy.numbers.*number.value);
    for (const std::string& domain : policy.domains) all.with(domain);
    all.with(accounts.size()).with(devices.size()).with(recoveryCodes.size());
    for (const Account& one : accounts) {
        all.with(one.id).with(one.person).with(one.email).with(one.passwordHash).with(one.disabled ? 1 : 0);
        all.with(one.secondFactor).with(one.secondFactorNew).with(one.lastStep).with(one.language).with(one.subject);
        all.with(one.directory);
    }
    for (const Device& one : devices) {
        all.with(one.id).with(one.account).with(one.name).with(one.proofHash).with(one.address).with(one.since);
        all.with(one.seen).with(one.removed ? 1 : 0);
    }
    for (const auto& [account, hash] : recoveryCodes) all.with(account).with(hash);
    all.with(calendars.size());
    for (const CalendarAddress& one : calendars) all.with(one.account).with(one.hash).with(one.since);
    all.with(invitedUpTo ? 1 : 0).with(invitedUpTo.value_or(0)).with(invited.size());
    for (const Invited& one : invited) {
        all.with(one.series).with(one.person).with(one.sequence).with(one.ends).with(one.off ? 1 : 0).with(one.state);
    }
    all.with(scimTokens.size()).with(scimResources.size());
    for (const ScimToken& one : scimTokens) {
        all.with(one.id).with(one.maker).with(one.name).with(one.hash).with(one.since).with(one.used);
    }
    for (const ScimResource& one : scimResources) {
        all.with(one.id).with(one.isTeam ? 1 : 0).with(static_cast<int>(one.state));
        all.with(one.userName).with(one.externalId);
    }
    all.with(erased.size());
    for (const ErasedPerson& one : erased) all.with(one.person).with(one.account).with(one.at);
    if (sso) {
        all.with(sso->issuer).with(sso->clientId).with(sso->sealedSecret).with(sso->creates ? 1 : 0);
        all.with(sso->onlyWay ? 1 : 0).with(sso->trusted ? 1 : 0);
        for (const std::string& domain : sso->domains) all.with(domain);
    }
    if (webhook) all.with(webhook->url).with(webhook->secret);
    if (directory) {
        all.with(directory->address).with(directory->authority).with(directory->bindAs).with(directory->base);
        all.with(directory->filter).with(directory->reader).with(directory->readerPassword);
        all.with(directory->creates ? 1 : 0).with(directory->onlyWay ? 1 : 0);
        for (const std::string& domain : directory->domains) all.with(domain);
    }
    return sha256(all.bytes());
}

Result<TenantControl> ControlStore::takeAlong(const TenantInfo& tenant) {
    TenantControl all{tenant};
    auto accounts = this->accounts(tenant.id);
    auto policy = this->policy(tenant.id);
    auto sso = this->sso(tenant.id);
    if (!accounts) return accounts.error();
    if (!policy) return policy.error();
    if (!sso) return sso.error();
    auto webhook = this->webhook(tenant.id);
    if (!webhook) return webhook.error();
    auto directory = this->directory(tenant.id);
    if (!directory) return directory.error();
    auto tokens = scimTokens(tenant.id);
    if (!tokens) return tokens.error();
    auto resources = scimResources(tenant.id);
    if (!resources) return resources.error();
    auto erasedPeople = erased(tenant.id);
    if (!erasedPeople) return erasedPeople.error();
    all.erased = std::move(*erasedPeople);
    all.scimTokens = std::move(*tokens);
    all.scimResources = std::move(*resources);
    all.directory = std::move(*directory);
    all.accounts = std::move(*accounts);
    all.policy = *policy;
    all.sso = std::move(*sso);
    all.webhook = std::move(*webhook);
    const Turn turn(*this, Whose::tenant(tenant.id));
    Statement devices = database_->use(
        "SELECT id, account, name, proof, address, since, seen, removed, 0 FROM device WHERE tenant = ? ORDER BY id");
    devices.bind(tenant.id);
    while (devices.step()) all.devices.push_back(deviceFrom(devices));
    if (devices.failed()) return database_->lastError();
    Statement codes = database_->use(
        "SELECT r.account, r.hash FROM recovery_code r JOIN account a ON a.id = r.account WHERE a.tenant = ?"
        " ORDER BY r.account, r.hash");
    codes.bind(tenant.id);
    while (codes.step()) all.recoveryCodes.emplace_back(codes.id(0), std::string(codes.blob(1)));
    if (codes.failed()) return database_->lastError();
    Statement calendars = database_->use(
        "SELECT c.account, c.hash, c.since FROM calendar c JOIN account a ON a.id = c.account WHERE a.tenant = ?"
        " ORDER BY c.account");
    calendars.bind(tenant.id);
    while (calendars.step()) {
        all.calendars.push_back({calendars.id(0), std::string(calendars.blob(1)), calendars.number(2)});
    }
    if (calendars.failed()) return database_->lastError();
    if (auto taken = takeInvitationsAlong(all); !taken) return taken.error();
    return all;
}

Result<void> ControlStore::settle(const TenantControl& all) {
    if (auto added = add(all.tenant); !added) return added;
    auto done = add(all.accounts);
    done = done && all.sso ? setSso(all.tenant.id, *all.sso) : done;
    done = done && all.webhook ? setWebhook(all.tenant.id, *all.webhook) : done;
    done = done && all.directory ? setDirectory(all.tenant.id, *all.directory) : done;
    if (done) {
        const Turn turn(*this, Whose::tenant(all.tenant.id));
        done = atomically([&] {
            auto put = putPolicy(all.tenant.id, all.policy);
            return put ? settleRest(all) : put;
        });
    }
    if (!done && !isInTransaction_) (void)leave(all.tenant.id);
    return done;
}

Result<void> ControlStore::settleRest(const TenantControl& all) {
    for (const Account& account : all.accounts) {
        Statement update = database_->use("UPDATE account SET last_step = ? WHERE id = ?");
        if (auto done = finish(update.bind(account.lastStep).bind(account.id)); !done) return done;
        if (!account.secondFactor.empty()) {
            Statement factor = database_->use("UPDATE account SET second_factor = ? WHERE id = ?");
            if (auto done = finish(factor.bind(account.secondFactor).bind(account.id)); !done) return done;
        }
        if (!account.secondFactorNew.empty()) {
            Statement factor = database_->use("UPDATE account SET second_factor_new = ? WHERE id = ?");
            if (auto done = finish(factor.bind(account.secondFactorNew).bind(account.id)); !done) return done;
        }
        if (!account.subject.empty()) {
            Statement bind = database_->use("UPDATE account SET subject = ? WHERE id = ?");
            bind.sealWithKey({kSubject, account.id.view()}, all.tenant.id, account.subject);
            if (auto done = finish(bind.bind(account.id)); !done) return done;
        }
        if (!account.directory.empty()) {
            Statement bind = database_->use("UPDATE account SET directory = ? WHERE id = ?");
            bind.sealWithKey({kDirectory, account.id.view()}, all.tenant.id, account.directory);
            if (auto done = finish(bind.bind(account.id)); !done) return done;
        }
    }
    for (const Device& device : all.devices) {
        Statement insert = database_->use(
            "INSERT INTO device (tenant, id, account, name, proof, seen, since, address, removed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        const std::string place = deviceRow(device.account, device.id);
        insert.bind(all.tenant.id).bind(device.id).bind(device.account).seal({kDeviceName, place}, device.name);
        insert.bind(device.proofHash).bind(device.seen).bind(device.since);
        insert.seal({kDeviceAddress, place}, device.address);
        if (auto done = finish(insert.bind(device.removed ? 1 : 0)); !done) return done;
    }
    for (const auto& [account, hash] : all.recoveryCodes) {
        Statement insert = database_->use("INSERT INTO recovery_code (account, hash) VALUES (?, ?)");
        if (auto done = finish(insert.bind(account).bind(hash)); !done) return done;
    }
    for (const ErasedPerson& one : all.erased) {
        if (auto done = putErased(one); !done) return done;
    }
    for (const ScimToken& token : all.scimTokens) {
        if (auto done = putScimToken(token); !done) return done;
    }
    for (const ScimResource& resource : all.scimResources) {
        if (auto done = putScimResource(all.tenant.id, resource); !done) return done;
    }
    for (const CalendarAddress& address : all.calendars) {
        Statement insert = database_->use("INSERT INTO calendar (account, hash, since) VALUES (?, ?, ?)");
        insert.bind(address.account).bind(address.hash);
        if (auto done = finish(insert.bind(address.since)); !done) return done;
    }
    return settleInvitations(all);
}

// Accounts take their sessions, codes and devices with them, and each session says so to the servers.
Result<void> ControlStore::leave(const Uuid& tenant) {
    const Turn turn(*this, {});
    return atomically([&]() -> Result<void> {
        static constexpr const char* kFromAll[] = {
            "DELETE FROM session WHERE account IN (SELECT id FROM account WHERE tenant = ?)",
            "DELETE FROM device WHERE tenant = ?",
            "DELETE FROM account WHERE tenant = ?",
            "DELETE FROM policy WHERE tenant = ?",
            "DELETE FROM sso WHERE tenant = ?",
            "DELETE FROM sso_request WHERE tenant = ?",
            "DELETE FROM outgoing WHERE tenant = ?",
            "DELETE FROM attempted WHERE tenant = ?",
            "DELETE FROM webhook WHERE tenant = ?",
            "DELETE FROM invitations WHERE tenant = ?",
            "DELETE FROM invited WHERE tenant = ?",
            "DELETE FROM directory WHERE tenant = ?",
            "DELETE FROM scim_token WHERE tenant = ?",
            "DELETE FROM scim_resource WHERE tenant = ?",
            "DELETE FROM erased WHERE tenant = ?",
            "DELETE FROM tenant WHERE id = ?",
        };
        for (const char* sql : kFromAll) {
            Statement remove = database_->use(sql);
            if (auto done = finish(remove.bind(tenant)); !done) return done;
        }
        return {};
    });
}

}  // namespace aufwind::server
