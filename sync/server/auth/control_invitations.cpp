// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_cells.h"
#include "sync/server/auth/control_store.h"

/// How far people were told of meetings by mail, and what each was told last.
namespace aufwind::server {
namespace {

using control::Statement;
using control::Whose;

#define AUFWIND_INVITED "SELECT series, person, sequence, ends, off, state FROM invited WHERE tenant = ?"

std::string rowOf(const Uuid& tenant, const Invited& one) {
    return std::string(tenant.view()) + std::string(one.series.view()) + std::string(one.person.view());
}

}  // namespace

Result<void> ControlStore::keepInvitations(std::int64_t now, std::int64_t forgotten) {
    const Turn turn(*this, {});
    return atomically([&]() -> Result<void> {
        Statement forget = database_->use("DELETE FROM invitations WHERE seen < ?");
        if (auto done = finish(forget.bind(forgotten)); !done) return done;
        Statement keep = database_->use("UPDATE invitations SET seen = ?");
        return finish(keep.bind(now));
    });
}

Result<void> ControlStore::startInvitations(const Uuid& tenant, std::uint64_t head, std::int64_t now) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement insert = database_->use(
        "INSERT INTO invitations (tenant, head, lease, seen) VALUES (?, ?, 0, ?) ON CONFLICT (tenant) DO UPDATE"
        " SET head = CASE WHEN excluded.head < invitations.head THEN excluded.head ELSE invitations.head END");
    return finish(insert.bind(tenant).bind(head).bind(now));
}

Result<InvitationTurn> ControlStore::takeInvitations(const Uuid& tenant, std::uint64_t upTo, std::int64_t now,
                                                     std::int64_t lease) {
    const Turn turn(*this, Whose::tenant(tenant));
    InvitationTurn taken;
    taken.lease = now + lease;
    Statement look = database_->use("SELECT head FROM invitations WHERE tenant = ?");
    look.bind(tenant);
    while (look.step()) {
        taken.isKnown = true;
        taken.head = static_cast<std::uint64_t>(look.number(0));
    }
    if (look.failed()) return database_->lastError();
    if (!taken.isKnown || taken.head >= upTo) return taken;
    // A lease from far ahead is of a clock that was put back.
    Statement take = database_->use(
        "UPDATE invitations SET lease = ? WHERE tenant = ? AND (lease <= ? OR lease > ?) RETURNING head");
    take.bind(taken.lease).bind(tenant).bind(now).bind(taken.lease);
    while (take.step()) {
        taken.isTaken = true;
        taken.head = static_cast<std::uint64_t>(take.number(0));
    }
    if (take.failed()) return database_->lastError();
    return taken;
}

Result<std::vector<Invited>> ControlStore::invited(const Uuid& tenant, const Uuid& series) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use(AUFWIND_INVITED " AND series = ? ORDER BY person");
    query.bind(tenant).bind(series);
    return readInvited(query, tenant);
}

Result<std::vector<Invited>> ControlStore::readInvited(Statement& query, const Uuid& tenant) {
    std::vector<Invited> all;
    while (query.step()) {
        Invited one{query.id(0), query.id(1)};
        one.sequence = query.number(2);
        one.ends = query.number(3);
        one.off = query.number(4) != 0;
        one.state = query.opened(5, {kInvitedState, rowOf(tenant, one)});
        all.push_back(std::move(one));
    }
    if (query.failed()) return database_->lastError();
    return all;
}

Result<void> ControlStore::putInvited(const Uuid& tenant, const Invited& one) {
    Statement put = database_->use(
        "INSERT INTO invited (tenant, series, person, sequence, ends, off, state) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (tenant, series, person) DO UPDATE SET sequence = excluded.sequence, ends = excluded.ends,"
        " off = excluded.off, state = excluded.state");
    const std::string row = rowOf(tenant, one);
    put.bind(tenant).bind(one.series).bind(one.person).bind(one.sequence).bind(one.ends).bind(one.off ? 1 : 0);
    return finish(put.seal({kInvitedState, row}, one.state));
}

Result<void> ControlStore::finishInvitations(const Uuid& tenant, const InvitationsDone& done,
                                             const InvitationLimits& most, std::int64_t forgotten) {
    const Turn turn(*this, Whose::tenant(tenant));
    return atomically([&]() -> Result<void> {
        Statement move = database_->use(
            "UPDATE invitations SET head = ?, lease = 0 WHERE tenant = ? AND lease = ? RETURNING tenant");
        auto moved = ids(move.bind(done.head).bind(tenant).bind(done.lease));
        if (!moved) return moved.error();
        if (moved->empty()) return Error{ErrorCode::conflict, "another server has gone on"};
        Statement forget = database_->use("DELETE FROM invited WHERE tenant = ? AND ends < ?");
        if (auto gone = finish(forget.bind(tenant).bind(forgotten)); !gone) return gone;
        for (const Invited& one : done.invited) {
            if (auto put = putInvited(tenant, one); !put) return put;
        }
        if (done.mails.empty()) return {};
        auto waiting = invitationsWaiting(tenant);
        if (!waiting) return waiting.error();
        if (*waiting > 0 && *waiting + done.mails.size() > most.ofTenant) {
            return Error{ErrorCode::tooLarge, "too many invitations of this company wait to be sent"};
        }
        for (const Outgoing& mail : done.mails) {
            if (auto put = putOutgoing(mail, most.ofAll); !put) return put;
        }
        return {};
    });
}

Result<std::uint64_t> ControlStore::invitationsWaiting(const Uuid& tenant) {
    Statement count = database_->use("SELECT count(*) FROM outgoing WHERE tenant = ? AND kind = ?");
    count.bind(tenant).bind(static_cast<int>(OutgoingKind::invitation));
    if (!count.step()) return database_->lastError();
    return static_cast<std::uint64_t>(count.number(0));
}

Result<void> ControlStore::takeInvitationsAlong(TenantControl& all) {
    Statement upTo = database_->use("SELECT head, seen FROM invitations WHERE tenant = ?");
    upTo.bind(all.tenant.id);
    while (upTo.step()) {
        all.invitedUpTo = static_cast<std::uint64_t>(upTo.number(0));
        all.invitedSeen = upTo.number(1);
    }
    if (upTo.failed()) return database_->lastError();
    Statement query = database_->use(AUFWIND_INVITED " ORDER BY series, person");
    auto told = readInvited(query.bind(all.tenant.id), all.tenant.id);
    if (!told) return told.error();
    all.invited = std::move(*told);
    return {};
}

Result<void> ControlStore::settleInvitations(const TenantControl& all) {
    if (all.invitedUpTo) {
        Statement insert = database_->use("INSERT INTO invitations (tenant, head, lease, seen) VALUES (?, ?, 0, ?)");
        insert.bind(all.tenant.id).bind(*all.invitedUpTo);
        if (auto done = finish(insert.bind(all.invitedSeen)); !done) return done;
    }
    for (const Invited& one : all.invited) {
        if (auto done = putInvited(all.tenant.id, one); !done) return done;
    }
    return {};
}

#undef AUFWIND_INVITED

}  // namespace aufwind::server
