// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_accounts.h"
#include "sync/server/auth/control_cells.h"
#include "sync/server/auth/control_store.h"

#include <sstream>

/// The companies' directories, and who is bound to one.
namespace aufwind::server {
namespace {

using control::Statement;
using control::Whose;

constexpr char kSettingsOf[] =
    "SELECT tenant, address, authority, bind_as, base, filter, reader, reader_password, domains, creates, only_way"
    " FROM directory WHERE tenant = ?";
constexpr char kUnbind[] = "UPDATE account SET directory = NULL WHERE tenant = ?";

DirectorySettings settingsFrom(const Statement& row) {
    const Uuid tenant = row.id(0);
    const std::string_view place = tenant.view();
    return {row.opened(1, {kDirectoryAddress, place}),
            row.opened(2, {kDirectoryAuthority, place}),
            row.opened(3, {kDirectoryBindAs, place}),
            row.opened(4, {kDirectoryBase, place}),
            row.opened(5, {kDirectoryFilter, place}),
            row.opened(6, {kDirectoryReader, place}),
            row.opened(7, {kDirectoryReaderPassword, place}),
            wordsIn(row.opened(8, {kDirectoryDomains, place})),
            row.number(9) != 0,
            row.number(10) != 0};
}

}  // namespace

std::string joinedWords(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::vector<std::string> wordsIn(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

Result<std::optional<DirectorySettings>> ControlStore::directory(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use(kSettingsOf);
    return one(query.bind(tenant), settingsFrom);
}

Result<void> ControlStore::setDirectory(const Uuid& tenant, const DirectorySettings& settings) {
    const Turn turn(*this, Whose::tenant(tenant));
    return atomically([&]() -> Result<void> {
        bool findsAsBefore = false;
        {
            Statement query = database_->use(kSettingsOf);
            auto before = one(query.bind(tenant), settingsFrom);
            if (!before) return before.error();
            findsAsBefore = *before && (*before)->findsAs(settings);
        }
        if (!findsAsBefore) {
            Statement unbind = database_->use(kUnbind);
            if (auto done = finish(unbind.bind(tenant)); !done) return done;
        }
        Statement put = database_->use(
            "INSERT INTO directory (tenant, address, authority, bind_as, base, filter, reader, reader_password,"
            " domains, creates, only_way) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant) DO UPDATE SET"
            " address = excluded.address, authority = excluded.authority, bind_as = excluded.bind_as,"
            " base = excluded.base, filter = excluded.filter, reader = excluded.reader,"
            " reader_password = excluded.reader_password, domains = excluded.domains, creates = excluded.creates,"
            " only_way = excluded.only_way");
        const std::string_view place = tenant.view();
        put.bind(tenant).seal({kDirectoryAddress, place}, settings.address);
        put.seal({kDirectoryAuthority, place}, settings.authority).seal({kDirectoryBindAs, place}, settings.bindAs);
        put.seal({kDirectoryBase, place}, settings.base).seal({kDirectoryFilter, place}, settings.filter);
        put.seal({kDirectoryReader, place}, settings.reader);
        put.seal({kDirectoryReaderPassword, place}, settings.readerPassword);
        put.seal({kDirectoryDomains, place}, joinedWords(settings.domains));
        return finish(put.bind(settings.creates ? 1 : 0).bind(settings.onlyWay ? 1 : 0));
    });
}

Result<void> ControlStore::removeDirectory(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    return atomically([&]() -> Result<void> {
        Statement unbind = database_->use(kUnbind);
        if (auto done = finish(unbind.bind(tenant)); !done) return done;
        Statement remove = database_->use("DELETE FROM directory WHERE tenant = ?");
        return finish(remove.bind(tenant));
    });
}

Result<std::optional<Account>> ControlStore::accountByDirectory(const Uuid& tenant, const std::string& hash) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use(AUFWIND_ACCOUNT "WHERE tenant = ? AND directory_key = ?");
    return one(query.bind(tenant).find(kDirectory, tenant, hash), accountFrom);
}

Result<std::optional<std::vector<Uuid>>> ControlStore::bindDirectory(const Account& account, const std::string& hash,
                                                                     const std::string& email,
                                                                     const DirectorySettings& by) {
    const Turn turn(*this, Whose::tenant(account.tenant));
    std::optional<std::vector<Uuid>> ended;
    auto done = atomically([&]() -> Result<void> {
        std::optional<Account> before;
        {
            Statement query = database_->use(AUFWIND_ACCOUNT "WHERE id = ?");
            auto found = one(query.bind(account.id), accountFrom);
            if (!found) return found.error();
            before = std::move(*found);
        }
        {
            // An answer that was on its way binds nobody to a directory that is gone.
            Statement query = database_->use(kSettingsOf);
            auto now = one(query.bind(account.tenant), settingsFrom);
            if (!now) return now.error();
            if (!*now || !(*now)->letsInAs(by)) return {};
        }
        if (!before || before->disabled || !before->subject.empty()) return {};
        if (!before->directory.empty() && before->directory != hash) return {};
        if (before->directory == hash && before->email == email) {
            ended.emplace();
            return {};
        }
        Statement update = database_->use("UPDATE account SET directory = ?, password = ?, email = ? WHERE id = ?");
        update.sealWithKey({kDirectory, account.id.view()}, account.tenant, hash);
        update.seal({kPassword, account.id.view()}, {});
        update.sealWithKey({kEmail, account.id.view()}, account.tenant, email);
        if (auto bound = finish(update.bind(account.id)); !bound) return bound;
        ended.emplace();
        if (!before->directory.empty()) return {};
        Statement forget = database_->use("DELETE FROM mail_code WHERE account = ?");
        if (auto forgotten = finish(forget.bind(account.id)); !forgotten) return forgotten;
        return removeSessions(account.id, {}, *ended);
    });
    if (!done && done.error().code == ErrorCode::conflict) return std::optional<std::vector<Uuid>>();
    if (!done) return done.error();
    return ended;
}

}  // namespace aufwind::server
