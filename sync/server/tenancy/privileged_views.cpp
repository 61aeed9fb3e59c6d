// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/privileged_views.h"

#include "sync/server/access/grants.h"

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
constexpr std::size_t kReadTogether = 1000;

Uuid subjectOf(const wire::Row& row, schema::FieldNumber field) {
    for (const wire::Cell& cell : row.cells()) {
        if (cell.field() == field) {
            return Uuid::fromBytes(cell.value().reference()).value_or(Uuid{});
        }
    }
    return {};
}

}  // namespace

PrivilegedViews::PrivilegedViews(const Facts& facts, AuditLog& log) : facts_(facts), log_(log) {
    for (const schema::Entity& entity : facts.schema().entities()) {
        if (entity.subject != 0) {
            watched_[entity.number] = {&entity, entity.subject, std::string(entity.name) + ".viewed"};
        }
    }
}

// Nothing where a built-in role is enough.
std::string PrivilegedViews::roleBehind(const schema::Entity& entity, const Uuid& reader, const Uuid& person,
                                        Rows& rows) const {
    std::string behind;
    for (const schema::ScopeRule& rule : entity.scopes) {
        if (rule.kind == schema::ScopeKind::role && rows.isMember(Scope::role(rule.role), reader)) {
            return {};
        }
        if (rule.kind == schema::ScopeKind::permission) {
            const auto role = grantingRole(facts_.schema(), rule.permission, person, reader, rows);
            behind = role ? "role=" + role->toString() : behind;
        }
    }
    return behind;
}

void PrivilegedViews::note(const Uuid& reader, const wire::Page& page, std::int64_t now, Rows& rows) {
    for (const wire::Put& put : page.put()) {
        const auto watched = watched_.find(put.row().entity());
        if (watched == watched_.end()) {
            continue;
        }
        const Uuid person = subjectOf(put.row(), watched->second.subject);
        if (person == reader || person.isNil()) {
            continue;
        }
        readDay(now / kDayMs);
        const std::string behind = roleBehind(*watched->second.entity, reader, person, rows);
        if (noted_.emplace(reader, person, watched->second.action, behind).second) {
            log_.append({now, reader, watched->second.action, person, behind});
        }
    }
}

bool PrivilegedViews::isView(const AuditEntry& entry) const {
    return std::any_of(watched_.begin(), watched_.end(),
                       [&](const auto& watched) { return watched.second.action == entry.action; });
}

// The log itself remembers, also over a restart: from its end back to the first line of an earlier day.
void PrivilegedViews::readDay(std::int64_t day) {
    if (day == day_) {
        return;
    }
    day_ = day;
    noted_.clear();
    const auto head = log_.head();
    std::uint64_t upTo = head ? head->number : 0;
    while (upTo > 0) {
        const std::uint64_t after = upTo > kReadTogether ? upTo - kReadTogether : 0;
        const auto entries = log_.entries(after, upTo - after);
        for (const AuditEntry& entry : entries) {
            if (entry.at / kDayMs == day && isView(entry)) {
                noted_.emplace(entry.actor, entry.subject, entry.action, entry.detail);
            }
        }
        upTo = entries.empty() || entries.front().at / kDayMs < day ? 0 : after;
    }
}

std::vector<AuditEntry> PrivilegedViews::of(const Uuid& person) {
    std::vector<AuditEntry> found;
    for (std::uint64_t after = 0;;) {
        const auto entries = log_.entries(after, kReadTogether);
        if (entries.empty()) {
            return found;
        }
        std::copy_if(entries.begin(), entries.end(), std::back_inserter(found),
                     [&](const AuditEntry& entry) { return entry.subject == person && isView(entry); });
        after = entries.back().number;
    }
}

}  // namespace aufwind::server
