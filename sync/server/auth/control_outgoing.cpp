// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_cells.h"
#include "sync/server/auth/control_store.h"

/// What waits to be sent, what is gathered before it is told, and where companies want to be told.
namespace aufwind::server {
namespace {

using control::Statement;
using control::Whose;

// Nothing is put off that long: a clock was put back.
constexpr std::int64_t kFarMs = 4LL * 3600 * 1000;

Outgoing outgoingFrom(const Statement& row) {
    const Uuid id = row.id(0);
    return {id,
            row.id(1),
            static_cast<OutgoingKind>(row.number(2)),
            row.opened(3, {kOutgoingRecipient, id.view()}),
            row.opened(4, {kOutgoingSubject, id.view()}),
            row.opened(5, {kOutgoingContent, id.view()}),
            row.number(6),
            row.number(7),
            static_cast<std::uint32_t>(row.number(8))};
}

Webhook webhookFrom(const Statement& row) {
    const Uuid tenant = row.id(2);
    return {row.opened(0, {kWebhookUrl, tenant.view()}), row.opened(1, {kWebhookSecret, tenant.view()})};
}

}  // namespace

Result<void> ControlStore::putOutgoing(const Outgoing& outgoing, std::uint64_t most) {
    auto count = outgoingCount();
    if (!count) return count.error();
    if (*count >= most) return Error{ErrorCode::tooLarge, "too much waits to be sent"};
    const Turn turn(*this, Whose::tenant(outgoing.tenant));
    Statement insert = database_->use(
        "INSERT INTO outgoing (id, tenant, kind, recipient, subject, content, due, ends, failures)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const std::string_view row = outgoing.id.view();
    insert.bind(outgoing.id).bind(outgoing.tenant).bind(static_cast<int>(outgoing.kind));
    insert.seal({kOutgoingRecipient, row}, outgoing.recipient).seal({kOutgoingSubject, row}, outgoing.subject);
    insert.seal({kOutgoingContent, row}, outgoing.content).bind(outgoing.due).bind(outgoing.ends);
    return finish(insert.bind(outgoing.failures));
}

Result<std::optional<Outgoing>> ControlStore::takeOutgoing(std::int64_t now, std::int64_t leaseEnds) {
    const Turn turn(*this, {});
    std::optional<Outgoing> taken;
    auto done = atomically([&]() -> Result<void> {
        {
            Statement query = database_->use(
                "SELECT id, tenant, kind, recipient, subject, content, due, ends, failures FROM outgoing"
                " WHERE due <= ? OR due > ? ORDER BY CASE kind WHEN 3 THEN 1 ELSE 0 END, due, number LIMIT 1");
            auto found = one(query.bind(now).bind(now + kFarMs), outgoingFrom);
            if (!found) return found.error();
            taken = std::move(*found);
        }
        if (!taken) return {};
        Statement update = database_->use("UPDATE outgoing SET due = ? WHERE id = ?");
        return finish(update.bind(leaseEnds).bind(taken->id));
    });
    if (!done) return done.error();
    return taken;
}

Result<void> ControlStore::dropOutgoing(const Uuid& id) {
    const Turn turn(*this, {});
    Statement remove = database_->use("DELETE FROM outgoing WHERE id = ?");
    return finish(remove.bind(id));
}

Result<void> ControlStore::postponeOutgoing(const Uuid& id, std::int64_t due, std::uint32_t failures) {
    const Turn turn(*this, {});
    Statement update = database_->use("UPDATE outgoing SET due = ?, failures = ? WHERE id = ?");
    return finish(update.bind(due).bind(failures).bind(id));
}

Result<std::uint64_t> ControlStore::outgoingCount() {
    const Turn turn(*this, {});
    Statement query = database_->use("SELECT count(*) FROM outgoing");
    if (!query.step()) return database_->lastError();
    return static_cast<std::uint64_t>(query.number(0));
}

Result<void> ControlStore::addAttempts(const Attempted& attempted, std::int64_t due) {
    const Turn turn(*this, Whose::tenant(attempted.tenant));
    Statement add = database_->use(
        "INSERT INTO attempted (tenant, person, what, attempts, due) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (tenant, person, what) DO UPDATE SET attempts = attempted.attempts + excluded.attempts");
    add.bind(attempted.tenant).bind(attempted.person).bind(attempted.what).bind(attempted.count);
    return finish(add.bind(due));
}

Result<std::vector<Attempted>> ControlStore::takeAttempts(std::int64_t now, std::int64_t quietEnds) {
    const Turn turn(*this, {});
    std::vector<Attempted> taken;
    auto done = atomically([&]() -> Result<void> {
        {
            Statement take = database_->use(
                "DELETE FROM attempted WHERE due <= ? OR due > ? RETURNING tenant, person, what, attempts");
            take.bind(now).bind(now + kFarMs);
            while (take.step()) {
                if (take.number(3) == 0) continue;  // it was quiet: nothing more is remembered
                taken.push_back(
                    {take.id(0), take.id(1), std::string(take.blob(2)), static_cast<std::uint64_t>(take.number(3))});
            }
            if (take.failed()) return database_->lastError();
        }
        for (const Attempted& one : taken) {
            Statement keep =
                database_->use("INSERT INTO attempted (tenant, person, what, attempts, due) VALUES (?, ?, ?, 0, ?)");
            keep.bind(one.tenant).bind(one.person).bind(one.what).bind(quietEnds);
            if (auto kept = finish(keep); !kept) return kept;
        }
        return {};
    });
    if (!done) return done.error();
    return taken;
}

Result<std::optional<Webhook>> ControlStore::webhook(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use("SELECT url, secret, tenant FROM webhook WHERE tenant = ?");
    return one(query.bind(tenant), webhookFrom);
}

Result<void> ControlStore::setWebhook(const Uuid& tenant, const Webhook& webhook) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement put = database_->use(
        "INSERT INTO webhook (tenant, url, secret) VALUES (?, ?, ?)"
        " ON CONFLICT (tenant) DO UPDATE SET url = excluded.url, secret = excluded.secret");
    put.bind(tenant).seal({kWebhookUrl, tenant.view()}, webhook.url);
    return finish(put.seal({kWebhookSecret, tenant.view()}, webhook.secret));
}

Result<void> ControlStore::removeWebhook(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement remove = database_->use("DELETE FROM webhook WHERE tenant = ?");
    return finish(remove.bind(tenant));
}

}  // namespace aufwind::server
