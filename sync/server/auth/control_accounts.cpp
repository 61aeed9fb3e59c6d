// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_accounts.h"

#include "sync/server/auth/control_cells.h"
#include "sync/server/auth/gets_account.h"

#include <algorithm>

/// Accounts: who may sign in, with which password and second factor, and the codes that change them.
namespace aufwind::server {

using control::Statement;
using control::Whose;

Account accountFrom(const Statement& row) {
    const Uuid id = row.id(0);
    const Uuid tenant = row.id(1);
    return {id,
            tenant,
            row.id(2),
            row.openedWithKey(3, {kEmail, id.view()}, tenant),
            row.opened(4, {kPassword, id.view()}),
            row.number(5) != 0,
            std::string(row.blob(6)),
            std::string(row.blob(7)),
            row.number(8),
            row.opened(9, {kLanguage, id.view()}),
            row.openedWithKey(10, {kSubject, id.view()}, tenant),
            row.openedWithKey(11, {kDirectory, id.view()}, tenant)};
}

Result<void> ControlStore::add(const std::vector<Account>& accounts) {
    const Turn turn(*this, accounts.empty() ? Whose{} : Whose::tenant(accounts.front().tenant));
    return atomically([&]() -> Result<void> {
        for (const Account& account : accounts) {
            Statement insert = database_->use(
                "INSERT INTO account (id, tenant, person, email, password, disabled, language)"
                " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id");
            const std::string_view row = account.id.view();
            insert.bind(account.id).bind(account.tenant).bind(account.person);
            insert.sealWithKey({kEmail, row}, account.tenant, account.email)
                .seal({kPassword, row}, account.passwordHash);
            auto added = ids(insert.bind(account.disabled ? 1 : 0).seal({kLanguage, row}, account.language));
            if (!added) return added.error();
            if (added->empty()) return Error{ErrorCode::conflict, "this e-mail address has an account already"};
        }
        return {};
    });
}

Result<std::optional<Account>> ControlStore::account(const Uuid& tenant, const std::string& email) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use(AUFWIND_ACCOUNT "WHERE tenant = ? AND email_key = ?");
    return one(query.bind(tenant).find(kEmail, tenant, email), accountFrom);
}

Result<std::optional<Account>> ControlStore::account(const Uuid& id) {
    const Turn turn(*this, Whose::account(id));
    Statement query = database_->use(AUFWIND_ACCOUNT "WHERE id = ?");
    return one(query.bind(id), accountFrom);
}

Result<std::optional<Account>> ControlStore::accountOf(const Uuid& tenant, const Uuid& person) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use(AUFWIND_ACCOUNT "WHERE tenant = ? AND person = ?");
    return one(query.bind(tenant).bind(person), accountFrom);
}

Result<std::vector<Account>> ControlStore::accounts(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use(AUFWIND_ACCOUNT "WHERE tenant = ?");
    query.bind(tenant);
    std::vector<Account> all;
    while (query.step()) all.push_back(accountFrom(query));
    if (query.failed()) return database_->lastError();
    std::ranges::sort(all, {}, &Account::email);
    return all;
}

Result<std::uint64_t> ControlStore::accountCount(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use("SELECT count(*) FROM account WHERE tenant = ?");
    if (!query.bind(tenant).step()) return database_->lastError();
    return static_cast<std::uint64_t>(query.number(0));
}

Result<bool> ControlStore::rehash(const Uuid& account, const std::string& before, const std::string& hash) {
    const Turn turn(*this, Whose::account(account));
    bool isSame = false;
    auto done = atomically([&]() -> Result<void> {
        {
            Statement query = database_->use("SELECT password FROM account WHERE id = ?");
            isSame = query.bind(account).step() && query.opened(0, {kPassword, account.view()}) == before;
            if (query.failed()) return database_->lastError();
        }
        return isSame ? setPassword(account, hash) : Result<void>();
    });
    return done ? Result<bool>(isSame) : done.error();
}

Result<void> ControlStore::setPassword(const Uuid& account, const std::string& hash) {
    Statement update = database_->use("UPDATE account SET password = ? WHERE id = ?");
    return finish(update.seal({kPassword, account.view()}, hash).bind(account));
}

Result<void> ControlStore::setLanguage(const Uuid& account, const std::string& language) {
    const Turn turn(*this, Whose::account(account));
    Statement update = database_->use("UPDATE account SET language = ? WHERE id = ?");
    return finish(update.seal({kLanguage, account.view()}, language).bind(account));
}

Result<std::vector<Uuid>> ControlStore::changePassword(const Uuid& account, const std::string& hash, const Uuid& keep) {
    const Turn turn(*this, Whose::account(account));
    std::vector<Uuid> ended;
    auto done = atomically([&]() -> Result<void> {
        {
            Statement still = database_->use("SELECT id FROM session WHERE id = ? AND account = ?");
            auto found = ids(still.bind(keep).bind(account));
            if (!found) return found.error();
            if (found->empty()) return Error{ErrorCode::unauthenticated, "the session has ended"};
        }
        if (auto updated = setPassword(account, hash); !updated) return updated;
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
    const Turn turn(*this, Whose::account(account));
    std::vector<Uuid> ended;
    auto done = atomically([&]() -> Result<void> {
        Statement update = database_->use("UPDATE account SET disabled = 1 WHERE id = ?");
        if (auto updated = finish(update.bind(account)); !updated) return updated;
        Statement forget = database_->use("DELETE FROM mail_code WHERE account = ?");
        if (auto forgotten = finish(forget.bind(account)); !forgotten) return forgotten;
        Statement revoke = database_->use("DELETE FROM calendar WHERE account = ?");
        if (auto revoked = finish(revoke.bind(account)); !revoked) return revoked;
        return removeSessions(account, {}, ended);
    });
    if (!done) return done.error();
    return ended;
}

Result<void> ControlStore::enable(const Uuid& account) {
    const Turn turn(*this, Whose::account(account));
    Statement update = database_->use("UPDATE account SET disabled = 0 WHERE id = ?");
    return finish(update.bind(account));
}

Result<void> ControlStore::setAddress(const Uuid& account, const std::string& email) {
    const Turn turn(*this, Whose::account(account));
    return atomically([&]() -> Result<void> {
        Uuid tenant;
        {
            Statement query = database_->use("SELECT tenant FROM account WHERE id = ?");
            if (query.bind(account).step()) tenant = query.id(0);
            if (query.failed()) return database_->lastError();
        }
        Statement update = database_->use("UPDATE account SET email = ? WHERE id = ?");
        update.sealWithKey({kEmail, account.view()}, tenant, email);
        if (auto updated = finish(update.bind(account)); !updated) return updated;
        Statement forget = database_->use("DELETE FROM mail_code WHERE account = ?");
        return finish(forget.bind(account));
    });
}

Result<void> ControlStore::putMailCode(const MailCode& code) {
    const Turn turn(*this, Whose::account(code.account));
    Statement upsert = database_->use(
        "INSERT INTO mail_code (account, purpose, hash, email, ends) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (account, purpose) DO UPDATE SET hash = excluded.hash, email = excluded.email,"
        " ends = excluded.ends");
    upsert.bind(code.account).bind(static_cast<int>(code.purpose)).bind(code.hash);
    upsert.seal({kCodeEmail, code.account.view()}, code.email);
    return finish(upsert.bind(code.ends));
}

Result<bool> ControlStore::takesCode(const Uuid& account, const std::string& codeHash, std::int64_t now) {
    const Turn turn(*this, Whose::account(account));
    Statement find = database_->use(
        "SELECT m.account FROM mail_code m JOIN account a ON a.id = m.account WHERE m.account = ?"
        " AND m.hash = ? AND m.ends > ? AND m.purpose <> ? AND a.subject IS NULL AND a.directory IS NULL"
        " AND a.disabled = 0");
    find.bind(account).bind(codeHash).bind(now).bind(static_cast<int>(MailPurpose::address));
    const auto found = ids(find);
    return found ? Result<bool>(!found->empty()) : found.error();
}

Result<std::optional<std::vector<Uuid>>> ControlStore::choosePassword(const Account& account,
                                                                      const std::string& codeHash,
                                                                      const std::string& passwordHash,
                                                                      std::size_t length, std::int64_t now) {
    const Turn turn(*this, Whose::tenant(account.tenant));
    std::optional<std::vector<Uuid>> ended;
    auto done = atomically([&]() -> Result<void> {
        const auto takes = takesCode(account.id, codeHash, now);
        if (!takes || !*takes) return takes ? Result<void>() : takes.error();
        const auto policy = readPolicy(account.tenant);
        if (!policy) return policy.error();
        const bool isRefused = !getsAccount(*policy, account, account.email);
        if (isRefused || length < static_cast<std::size_t>(policy->numbers.passwordLength)) return {};
        // The other purpose's code goes with it: one new password is enough.
        Statement spend = database_->use("DELETE FROM mail_code WHERE account = ? AND purpose <> ?");
        spend.bind(account.id).bind(static_cast<int>(MailPurpose::address));
        if (auto spent = finish(spend); !spent) return spent;
        if (auto updated = setPassword(account.id, passwordHash); !updated) return updated;
        return removeSessions(account.id, {}, ended.emplace());
    });
    if (!done) return done.error();
    return ended;
}

Result<bool> ControlStore::takeAddress(const Uuid& tenant, const Uuid& account, const std::string& codeHash,
                                       std::int64_t now) {
    const Turn turn(*this, Whose::tenant(tenant));
    bool taken = false;
    auto done = atomically([&]() -> Result<void> {
        std::string email;
        {
            Statement find = database_->use(
                "SELECT email FROM mail_code WHERE account = ? AND hash = ? AND ends > ? AND purpose = ?");
            find.bind(account).bind(codeHash).bind(now).bind(static_cast<int>(MailPurpose::address));
            if (find.step()) email = find.opened(0, {kCodeEmail, account.view()});
            if (find.failed()) return database_->lastError();
            if (email.empty()) return {};
        }
        const auto policy = readPolicy(tenant);
        if (!policy) return policy.error();
        if (!policy->allows(email)) return {};
        // Also what was sent to the address of before: whoever reads that is not asked any more.
        Statement spend = database_->use("DELETE FROM mail_code WHERE account = ?");
        if (auto spent = finish(spend.bind(account)); !spent) return spent;
        // The database knows who else has it, which this transaction does not: `conflict`.
        Statement update = database_->use("UPDATE account SET email = ? WHERE id = ?");
        auto updated = finish(update.sealWithKey({kEmail, account.view()}, tenant, email).bind(account));
        taken = updated.ok();
        return updated;
    });
    if (!done) return done.error();
    return taken;
}

}  // namespace aufwind::server
