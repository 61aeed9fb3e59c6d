// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_accounts.h"
#include "sync/server/auth/control_store.h"

#include <sstream>

/// The companies' identity providers, and who is on the way from one.
namespace aufwind::server {
namespace {

using sqlcipher::Statement;

std::string joined(const std::vector<std::string>& domains) {
    std::string text;
    for (const std::string& domain : domains) text += (text.empty() ? "" : " ") + domain;
    return text;
}

std::vector<std::string> split(std::string_view text) {
    std::istringstream words{std::string(text)};
    std::vector<std::string> domains;
    for (std::string domain; words >> domain;) domains.push_back(domain);
    return domains;
}

SsoSettings settingsFrom(const Statement& row) {
    return {std::string(row.blob(0)), std::string(row.blob(1)), std::string(row.blob(2)), split(row.blob(3)),
            row.number(4) != 0,       row.number(5) != 0,       row.number(6) != 0};
}

SsoRequest requestFrom(const Statement& row) {
    return {row.id(0), std::string(row.blob(1))};
}

}  // namespace

Result<std::optional<SsoSettings>> ControlStore::sso(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    Statement query =
        database_->use("SELECT issuer, client, secret, domains, creates, only_way, trusted FROM sso WHERE tenant = ?");
    return one(query.bind(tenant), settingsFrom);
}

// With another provider, or none, nobody is bound any more: what one says of its people says nothing of another's.
Result<void> ControlStore::unbindAll(const Uuid& tenant) {
    Statement unbind = database_->use("UPDATE account SET subject = NULL WHERE tenant = ?");
    return finish(unbind.bind(tenant));
}

Result<void> ControlStore::setSso(const Uuid& tenant, const SsoSettings& settings) {
    const std::lock_guard lock(mutex_);
    return atomically([&]() -> Result<void> {
        bool isAnother = true;
        {
            Statement query = database_->use("SELECT 1 FROM sso WHERE tenant = ? AND issuer = ? AND client = ?");
            isAnother = !query.bind(tenant).bind(settings.issuer).bind(settings.clientId).step();
            if (query.failed()) return database_->lastError();
        }
        if (isAnother) {
            if (auto done = unbindAll(tenant); !done) return done;
        }
        Statement put = database_->use(
            "INSERT OR REPLACE INTO sso (tenant, issuer, client, secret, domains, creates, only_way, trusted)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        const std::string domains = joined(settings.domains);
        put.bind(tenant).bind(settings.issuer).bind(settings.clientId).bind(settings.sealedSecret).bind(domains);
        put.bind(settings.creates ? 1 : 0).bind(settings.onlyWay ? 1 : 0);
        return finish(put.bind(settings.trusted ? 1 : 0));
    });
}

Result<void> ControlStore::removeSso(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    return atomically([&]() -> Result<void> {
        if (auto done = unbindAll(tenant); !done) return done;
        Statement remove = database_->use("DELETE FROM sso WHERE tenant = ?");
        return finish(remove.bind(tenant));
    });
}

Result<void> ControlStore::putSsoRequest(const std::string& stateHash, const SsoRequest& request, std::int64_t ends) {
    const std::lock_guard lock(mutex_);
    Statement insert = database_->use("INSERT INTO sso_request (state, tenant, nonce, ends) VALUES (?, ?, ?, ?)");
    return finish(insert.bind(stateHash).bind(request.tenant).bind(request.nonce).bind(ends));
}

Result<std::optional<SsoRequest>> ControlStore::takeSsoRequest(const std::string& stateHash, std::int64_t now) {
    const std::lock_guard lock(mutex_);
    Statement take = database_->use("DELETE FROM sso_request WHERE state = ?1 AND ends > ?2 RETURNING tenant, nonce");
    return one(take.bind(stateHash).bind(now), requestFrom);
}

Result<std::optional<Account>> ControlStore::accountBySubject(const Uuid& tenant, const std::string& subject) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use(AUFWIND_ACCOUNT "WHERE tenant = ? AND subject = ?");
    return one(query.bind(tenant).bind(subject), accountFrom);
}

Result<std::optional<std::vector<Uuid>>> ControlStore::bindSubject(const Uuid& account, const std::string& subject,
                                                                   const Uuid& keep) {
    const std::lock_guard lock(mutex_);
    std::optional<std::vector<Uuid>> ended;
    auto done = atomically([&]() -> Result<void> {
        Statement update = database_->use(
            "UPDATE OR IGNORE account SET subject = ?1, password = x'' WHERE id = ?2"
            " AND (subject IS NULL OR subject = ?1) RETURNING id");
        auto bound = ids(update.bind(subject).bind(account));
        if (!bound) return bound.error();
        if (bound->empty()) return {};
        Statement forget = database_->use("DELETE FROM mail_code WHERE account = ?");
        if (auto forgotten = finish(forget.bind(account)); !forgotten) return forgotten;
        return removeSessions(account, keep, ended.emplace());
    });
    if (!done) return done.error();
    return ended;
}

}  // namespace aufwind::server
