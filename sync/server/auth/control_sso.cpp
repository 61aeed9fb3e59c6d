// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_accounts.h"
#include "sync/server/auth/control_cells.h"
#include "sync/server/auth/control_store.h"

/// The companies' identity providers, and who is on the way from one.
namespace aufwind::server {
namespace {

using control::Statement;
using control::Whose;

constexpr char kSettingsOf[] =
    "SELECT issuer, client, secret, domains, creates, only_way, trusted, tenant FROM sso WHERE tenant = ?";

SsoSettings settingsFrom(const Statement& row) {
    const Uuid tenant = row.id(7);
    return {row.opened(0, {kIssuer, tenant.view()}),
            row.opened(1, {kClient, tenant.view()}),
            std::string(row.blob(2)),
            wordsIn(row.opened(3, {kDomains, tenant.view()})),
            row.number(4) != 0,
            row.number(5) != 0,
            row.number(6) != 0};
}

SsoRequest requestFrom(const Statement& row) {
    const std::string state(row.blob(2));
    return {row.id(0), row.opened(1, {kNonce, state})};
}

}  // namespace

Result<std::optional<SsoSettings>> ControlStore::sso(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use(kSettingsOf);
    return one(query.bind(tenant), settingsFrom);
}

// With another provider, or none, nobody is bound any more: what one says of its people says nothing of another's.
Result<void> ControlStore::unbindAll(const Uuid& tenant) {
    Statement unbind = database_->use("UPDATE account SET subject = NULL WHERE tenant = ?");
    return finish(unbind.bind(tenant));
}

Result<void> ControlStore::setSso(const Uuid& tenant, const SsoSettings& settings) {
    const Turn turn(*this, Whose::tenant(tenant));
    return atomically([&]() -> Result<void> {
        bool isAnother = true;
        {
            Statement query = database_->use(kSettingsOf);
            auto before = one(query.bind(tenant), settingsFrom);
            if (!before) return before.error();
            isAnother = !*before || (*before)->issuer != settings.issuer || (*before)->clientId != settings.clientId;
        }
        if (isAnother) {
            if (auto done = unbindAll(tenant); !done) return done;
        }
        Statement put = database_->use(
            "INSERT INTO sso (tenant, issuer, client, secret, domains, creates, only_way, trusted)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant) DO UPDATE SET issuer = excluded.issuer,"
            " client = excluded.client, secret = excluded.secret, domains = excluded.domains,"
            " creates = excluded.creates, only_way = excluded.only_way, trusted = excluded.trusted");
        put.bind(tenant).seal({kIssuer, tenant.view()}, settings.issuer);
        put.seal({kClient, tenant.view()}, settings.clientId).bind(settings.sealedSecret);
        put.seal({kDomains, tenant.view()}, joinedWords(settings.domains));
        put.bind(settings.creates ? 1 : 0).bind(settings.onlyWay ? 1 : 0);
        return finish(put.bind(settings.trusted ? 1 : 0));
    });
}

Result<void> ControlStore::removeSso(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    return atomically([&]() -> Result<void> {
        if (auto done = unbindAll(tenant); !done) return done;
        Statement remove = database_->use("DELETE FROM sso WHERE tenant = ?");
        return finish(remove.bind(tenant));
    });
}

Result<void> ControlStore::putSsoRequest(const std::string& stateHash, const SsoRequest& request, std::int64_t ends) {
    const Turn turn(*this, Whose::tenant(request.tenant));
    Statement insert = database_->use("INSERT INTO sso_request (state, tenant, nonce, ends) VALUES (?, ?, ?, ?)");
    insert.bind(stateHash).bind(request.tenant).seal({kNonce, stateHash}, request.nonce);
    return finish(insert.bind(ends));
}

Result<std::optional<SsoRequest>> ControlStore::takeSsoRequest(const std::string& stateHash, std::int64_t now) {
    const Turn turn(*this, {});
    Statement take =
        database_->use("DELETE FROM sso_request WHERE state = ? AND ends > ? RETURNING tenant, nonce, state");
    return one(take.bind(stateHash).bind(now), requestFrom);
}

Result<std::optional<Account>> ControlStore::accountBySubject(const Uuid& tenant, const std::string& subject) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use(AUFWIND_ACCOUNT "WHERE tenant = ? AND subject_key = ?");
    return one(query.bind(tenant).find(kSubject, tenant, subject), accountFrom);
}

Result<std::optional<std::vector<Uuid>>> ControlStore::bindSubject(const Uuid& account, const std::string& subject,
                                                                   const Uuid& keep) {
    const Turn turn(*this, Whose::account(account));
    std::optional<std::vector<Uuid>> ended;
    auto done = atomically([&]() -> Result<void> {
        Uuid tenant;
        {
            Statement query = database_->use(AUFWIND_ACCOUNT "WHERE id = ?");
            auto found = one(query.bind(account), accountFrom);
            if (!found) return found.error();
            if (!*found || (!(*found)->subject.empty() && (*found)->subject != subject)) return {};
            tenant = (*found)->tenant;
        }
        Statement update =
            database_->use("UPDATE account SET subject = ?, password = ?, directory = NULL WHERE id = ?");
        update.sealWithKey({kSubject, account.view()}, tenant, subject).seal({kPassword, account.view()}, {});
        if (auto bound = finish(update.bind(account)); !bound) return bound;
        Statement forget = database_->use("DELETE FROM mail_code WHERE account = ?");
        if (auto forgotten = finish(forget.bind(account)); !forgotten) return forgotten;
        return removeSessions(account, keep, ended.emplace());
    });
    // Somebody else is this subject already.
    if (!done && done.error().code == ErrorCode::conflict) return std::optional<std::vector<Uuid>>();
    if (!done) return done.error();
    return ended;
}

}  // namespace aufwind::server
