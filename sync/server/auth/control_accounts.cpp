// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_accounts.h"

/// Accounts: who may sign in, with which password and second factor, and the codes that change them.
namespace aufwind::server {

using sqlcipher::Statement;

Account accountFrom(const Statement& row) {
    return {row.id(0),
            row.id(1),
            row.id(2),
            std::string(row.blob(3)),
            std::string(row.blob(4)),
            row.number(5) != 0,
            std::string(row.blob(6)),
            std::string(row.blob(7)),
            row.number(8),
            std::string(row.blob(9)),
            std::string(row.blob(10))};
}

Result<void> ControlStore::add(const std::vector<Account>& accounts) {
    const std::lock_guard lock(mutex_);
    return atomically([&]() -> Result<void> {
        for (const Account& account : accounts) {
            Statement insert = database_->use(
                "INSERT INTO account (id, tenant, person, email, password, disabled, language)"
                " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id");
            insert.bind(account.id).bind(account.tenant).bind(account.person).bind(account.email);
            insert.bind(account.passwordHash).bind(account.disabled ? 1 : 0);
            auto added = ids(insert.bind(account.language));
            if (!added) return added.error();
            if (added->empty()) return Error{ErrorCode::conflict, "this e-mail address has an account already"};
        }
        return {};
    });
}

Result<std::optional<Account>> ControlStore::account(const Uuid& tenant, const std::string& email) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use(AUFWIND_ACCOUNT "WHERE tenant = ? AND email = ?");
    return one(query.bind(tenant).bind(email), accountFrom);
}

Result<std::optional<Account>> ControlStore::account(const Uuid& id) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use(AUFWIND_ACCOUNT "WHERE id = ?");
    return one(query.bind(id), accountFrom);
}

Result<std::optional<Account>> ControlStore::accountOf(const Uuid& tenant, const Uuid& person) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use(AUFWIND_ACCOUNT "WHERE tenant = ? AND person = ?");
    return one(query.bind(tenant).bind(person), accountFrom);
}

Result<std::vector<Account>> ControlStore::accounts(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use(AUFWIND_ACCOUNT "WHERE tenant = ? ORDER BY email");
    query.bind(tenant);
    std::vector<Account> all;
    while (query.step()) all.push_back(accountFrom(query));
    if (query.failed()) return database_->lastError();
    return all;
}

Result<std::uint64_t> ControlStore::accountCount(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use("SELECT count(*) FROM account WHERE tenant = ?");
    if (!query.bind(tenant).step()) return database_->lastError();
    return static_cast<std::uint64_t>(query.number(0));
}

Result<bool> ControlStore::rehash(const Uuid& account, const std::string& before, const std::string& hash) {
    const std::lock_guard lock(mutex_);
    Statement update = database_->use("UPDATE account SET password = ? WHERE id = ? AND password = ? RETURNING id");
    auto updated = ids(update.bind(hash).bind(account).bind(before));
    return updated ? Result<bool>(!updated->empty()) : updated.error();
}

Result<void> ControlStore::setLanguage(const Uuid& account, const std::string& language) {
    const std::lock_guard lock(mutex_);
    Statement update = database_->use("UPDATE account SET language = ? WHERE id = ?");
    return finish(update.bind(language).bind(account));
}

Result<std::vector<Uuid>> ControlStore::changePassword(const Uuid& account, const std::string& hash, const Uuid& keep) {
    const std::lock_guard lock(mutex_);
    std::vector<Uuid> ended;
    auto done = atomically([&]() -> Result<void> {
        {
            Statement still = database_->use("SELECT id FROM session WHERE id = ? AND account = ?");
            auto found = ids(still.bind(keep).bind(account));
            if (!found) return found.error();
            if (found->empty()) return Error{ErrorCode::unauthenticated, "the session has ended"};
        }
        Statement update = database_->use("UPDATE account SET password = ? WHERE id = ?");
        if (auto updated = finish(update.bind(hash).bind(account)); !updated) return updated;
        // Whoever asked for a reset does not get past the new password with it.
        Statement forget = database_->use("DELETE FROM mail_code WHERE account = ? AND purpose <> ?");
        forget.bind(account).bind(static_cast<int>(MailPurpose::address));
        if (auto forgotten = finish(forget); !forgotten) return forgotten;
        return removeSessions(account, keep, ended);
    });
    if (!done) return done.error();
    return ended;
}

Result<std::vector<Uuid>> ControlStore::disable(const Uuid& account) {
    const std::lock_guard lock(mutex_);
    std::vector<Uuid> ended;
    auto done = atomically([&]() -> Result<void> {
        Statement update = database_->use("UPDATE account SET disabled = 1 WHERE id = ?");
        if (auto updated = finish(update.bind(account)); !updated) return updated;
        Statement forget = database_->use("DELETE FROM mail_code WHERE account = ?");
        if (auto forgotten = finish(forget.bind(account)); !forgotten) return forgotten;
        return removeSessions(account, {}, ended);
    });
    if (!done) return done.error();
    return ended;
}

Result<void> ControlStore::enable(const Uuid& account) {
    const std::lock_guard lock(mutex_);
    Statement update = database_->use("UPDATE account SET disabled = 0 WHERE id = ?");
    return finish(update.bind(account));
}

Result<SignInPolicy> ControlStore::policy(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    Statement query = database_->use("SELECT second_factor_from FROM policy WHERE tenant = ?");
    SignInPolicy policy;
    if (query.bind(tenant).step()) policy.secondFactorFrom = static_cast<std::uint8_t>(query.number(0));
    if (query.failed()) return database_->lastError();
    return policy;
}

Result<void> ControlStore::setPolicy(const Uuid& tenant, const SignInPolicy& policy) {
    const std::lock_guard lock(mutex_);
    Statement upsert = database_->use(
        "INSERT INTO policy (tenant, second_factor_from) VALUES (?, ?)"
        " ON CONFLICT (tenant) DO UPDATE SET second_factor_from = excluded.second_factor_from");
    return finish(upsert.bind(tenant).bind(policy.secondFactorFrom));
}

Result<void> ControlStore::putMailCode(const MailCode& code) {
    const std::lock_guard lock(mutex_);
    Statement upsert = database_->use(
        "INSERT INTO mail_code (account, purpose, hash, email, ends) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (account, purpose) DO UPDATE SET hash = excluded.hash, email = excluded.email,"
        " ends = excluded.ends");
    upsert.bind(code.account).bind(static_cast<int>(code.purpose)).bind(code.hash).bind(code.email);
    return finish(upsert.bind(code.ends));
}

Result<std::optional<std::vector<Uuid>>> ControlStore::choosePassword(const Uuid& account, const std::string& codeHash,
                                                                      const std::string& passwordHash,
                                                                      std::int64_t now) {
    const std::lock_guard lock(mutex_);
    std::optional<std::vector<Uuid>> ended;
    auto done = atomically([&]() -> Result<void> {
        {
            Statement find = database_->use(
                "SELECT m.account FROM mail_code m JOIN account a ON a.id = m.account WHERE m.account = ?"
                " AND m.hash = ? AND m.ends > ? AND m.purpose <> ? AND a.subject IS NULL AND a.disabled = 0");
            find.bind(account).bind(codeHash).bind(now).bind(static_cast<int>(MailPurpose::address));
            auto found = ids(find);
            if (!found) return found.error();
            if (found->empty()) return {};
        }
        // The other purpose's code goes with it: one new password is enough.
        Statement spend = database_->use("DELETE FROM mail_code WHERE account = ? AND purpose <> ?");
        spend.bind(account).bind(static_cast<int>(MailPurpose::address));
        if (auto spent = finish(spend); !spent) return spent;
        Statement update = database_->use("UPDATE account SET password = ? WHERE id = ? AND disabled = 0");
        if (auto updated = finish(update.bind(passwordHash).bind(account)); !updated) return updated;
        return removeSessions(account, {}, ended.emplace());
    });
    if (!done) return done.error();
    return ended;
}

Result<bool> ControlStore::takeAddress(const Uuid& account, const std::string& codeHash, std::int64_t now) {
    const std::lock_guard lock(mutex_);
    bool taken = false;
    auto done = atomically([&]() -> Result<void> {
        std::string email;
        {
            Statement find = database_->use(
                "SELECT email FROM mail_code WHERE account = ? AND hash = ? AND ends > ? AND purpose = ?");
            find.bind(account).bind(codeHash).bind(now).bind(static_cast<int>(MailPurpose::address));
            if (find.step()) email = std::string(find.blob(0));
            if (find.failed()) return database_->lastError();
            if (email.empty()) return {};
        }
        // Also what was sent to the address of before: whoever reads that is not asked any more.
        Statement spend = database_->use("DELETE FROM mail_code WHERE account = ?");
        if (auto spent = finish(spend.bind(account)); !spent) return spent;
        Statement update = database_->use("UPDATE OR IGNORE account SET email = ? WHERE id = ? RETURNING id");
        auto updated = ids(update.bind(email).bind(account));
        if (!updated) return updated.error();
        if (updated->empty()) return Error{ErrorCode::conflict, "this e-mail address has an account already"};
        taken = true;
        return {};
    });
    if (!done) return done.error();
    return taken;
}

}  // namespace aufwind::server
