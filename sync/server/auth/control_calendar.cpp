// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_accounts.h"

/// Under which addresses calendars are read.
namespace aufwind::server {

using control::Statement;
using control::Whose;

Result<bool> ControlStore::putCalendar(const CalendarAddress& address) {
    const Turn turn(*this, Whose::account(address.account));
    Statement put = database_->use(
        "INSERT INTO calendar (account, hash, since) SELECT id, ?, ? FROM account WHERE id = ? AND disabled = 0"
        " ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, since = excluded.since RETURNING account");
    auto made = ids(put.bind(address.hash).bind(address.since).bind(address.account));
    return made ? Result<bool>(!made->empty()) : made.error();
}

Result<std::optional<std::int64_t>> ControlStore::calendarSince(const Uuid& account) {
    const Turn turn(*this, Whose::account(account));
    Statement query = database_->use("SELECT since FROM calendar WHERE account = ?");
    return one<std::int64_t>(query.bind(account), [](const Statement& row) { return row.number(0); });
}

Result<bool> ControlStore::removeCalendar(const Uuid& account) {
    const Turn turn(*this, Whose::account(account));
    Statement remove = database_->use("DELETE FROM calendar WHERE account = ? RETURNING account");
    auto removed = ids(remove.bind(account));
    return removed ? Result<bool>(!removed->empty()) : removed.error();
}

Result<std::optional<Account>> ControlStore::accountByCalendar(const std::string& hash) {
    const Turn turn(*this, {});
    Statement query =
        database_->use(AUFWIND_ACCOUNT "WHERE id = (SELECT account FROM calendar WHERE hash = ?) AND disabled = 0");
    return one(query.bind(hash), accountFrom);
}

}  // namespace aufwind::server
