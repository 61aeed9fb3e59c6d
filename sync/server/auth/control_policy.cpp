// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_accounts.h"
#include "sync/server/auth/control_cells.h"
#include "sync/server/auth/control_store.h"

#include <algorithm>

/// What companies ask for at sign-in, and what that makes of sessions that are there.
namespace aufwind::server {

using control::Statement;
using control::Whose;

Result<SignInPolicy> ControlStore::readPolicy(const Uuid& tenant) {
    Statement query = database_->use(
        "SELECT second_factor_from, password_length, session_days, idle_hours, lease_days, domains FROM policy"
        " WHERE tenant = ?");
    SignInPolicy policy;
    if (query.bind(tenant).step()) {
        policy.secondFactorFrom = static_cast<std::uint8_t>(query.number(0));
        policy.numbers = {query.number(1), query.number(2), query.number(3), query.number(4)};
        policy.domains = wordsIn(query.opened(5, {kPolicyDomains, tenant.view()}));
    }
    if (query.failed()) return database_->lastError();
    // What somebody has written there by hand lengthens nothing.
    for (const SignInNumber& number : kSignInNumbers) {
        std::int64_t& value = policy.numbers.*number.value;
        value = std::clamp(value, number.least, number.most);
    }
    return policy;
}

Result<SignInPolicy> ControlStore::policy(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    return readPolicy(tenant);
}

Result<void> ControlStore::putPolicy(const Uuid& tenant, const SignInPolicy& policy) {
    Statement upsert = database_->use(
        "INSERT INTO policy (tenant, second_factor_from, password_length, session_days, idle_hours, lease_days, "
        "domains)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant) DO UPDATE SET"
        " second_factor_from = excluded.second_factor_from, password_length = excluded.password_length,"
        " session_days = excluded.session_days, idle_hours = excluded.idle_hours, lease_days = excluded.lease_days,"
        " domains = excluded.domains");
    upsert.bind(tenant).bind(policy.secondFactorFrom).bind(policy.numbers.passwordLength);
    upsert.bind(policy.numbers.sessionDays).bind(policy.numbers.idleHours).bind(policy.numbers.leaseDays);
    return finish(upsert.seal({kPolicyDomains, tenant.view()}, joinedWords(policy.domains)));
}

Result<void> ControlStore::shortenSessions(const Uuid& tenant, const SignInPolicy& policy, std::int64_t now,
                                           PolicyChange& made) {
    static constexpr const char* kFromAccounts[] = {
        "UPDATE session SET absolute_ends = begun + ? WHERE absolute_ends > begun + ?"
        " AND account IN (SELECT id FROM account WHERE tenant = ?) RETURNING id",
        "UPDATE session SET lease_days = ? WHERE lease_days <> ?"
        " AND account IN (SELECT id FROM account WHERE tenant = ?) RETURNING id"};
    const std::int64_t values[] = {policy.sessionMs(), policy.numbers.leaseDays};
    for (std::size_t i = 0; i < std::size(values); ++i) {
        Statement update = database_->use(kFromAccounts[i]);
        auto changed = ids(update.bind(values[i]).bind(values[i]).bind(tenant));
        if (!changed) return changed.error();
        made.changed.insert(made.changed.end(), changed->begin(), changed->end());
    }
    {
        // The device says when it was there last.
        Statement update = database_->use(
            "UPDATE session SET idle_ends = (SELECT d.seen + ? FROM device d WHERE d.tenant = ? AND d.id = device)"
            " WHERE account IN (SELECT id FROM account WHERE tenant = ?) AND idle_ends >"
            " (SELECT d.seen + ? FROM device d WHERE d.tenant = ? AND d.id = device) RETURNING id");
        update.bind(policy.idleMs()).bind(tenant).bind(tenant).bind(policy.idleMs()).bind(tenant);
        auto changed = ids(update);
        if (!changed) return changed.error();
        made.changed.insert(made.changed.end(), changed->begin(), changed->end());
    }
    Statement remove = database_->use(
        "DELETE FROM session WHERE (idle_ends <= ? OR absolute_ends <= ?)"
        " AND account IN (SELECT id FROM account WHERE tenant = ?) RETURNING id");
    auto ended = ids(remove.bind(now).bind(now).bind(tenant));
    if (!ended) return ended.error();
    made.ended = std::move(*ended);
    return {};
}

Result<ControlStore::PolicyChange> ControlStore::changePolicy(const Uuid& tenant,
                                                              const std::function<void(SignInPolicy&)>& change,
                                                              std::int64_t now) {
    const Turn turn(*this, Whose::tenant(tenant));
    PolicyChange made;
    auto done = atomically([&]() -> Result<void> {
        auto before = readPolicy(tenant);
        if (!before) return before.error();
        made.before = *before;
        made.after = std::move(*before);
        change(made.after);
        if (made.after == made.before) return {};
        if (auto put = putPolicy(tenant, made.after); !put) return put;
        return shortenSessions(tenant, made.after, now, made);
    });
    return done ? Result<PolicyChange>(std::move(made)) : done.error();
}

}  // namespace aufwind::server
