// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/privileged_views.h"

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

PrivilegedViews::PrivilegedViews(const Facts& facts, AuditLog& log) : log_(log) {
    for (const schema::Entity& entity : facts.schema().entities()) {
        if (entity.subject != 0) {
            watched_[entity.number] = {entity.subject, std::string(entity.name) + ".viewed"};
        }
    }
}

void PrivilegedViews::note(const Uuid& reader, const wire::Page& page, std::int64_t now) {
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
        if (noted_.emplace(reader, person, watched->second.action).second) {
            log_.append({now, reader, watched->second.action, person, {}});
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
                noted_.emplace(entry.actor, entry.subject, entry.action);
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
