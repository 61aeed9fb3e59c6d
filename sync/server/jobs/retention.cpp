// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/retention.h"

#include "models/domain/fields.h"

#include <algorithm>
#include <unordered_set>

namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr std::int64_t kRetryMs = 3600LL * 1000;
constexpr std::int64_t kEveryMs = 24 * kRetryMs;
// A server of more companies does not open all of them: it looks at the others when somebody uses them.
constexpr std::size_t kMostVisited = 200;
/// In a turn: rows that are read, by the numbers that they could have, and rows that are removed.
constexpr std::uint64_t kReadAtOnce = 500;
constexpr std::size_t kRemovedAtOnce = 100;

merge::Operation removalOf(const Record& row) {
    merge::Operation removal;
    removal.kind = merge::OperationKind::remove;
    removal.entity = row.entity;
    removal.id = row.id;
    removal.life = row.life;
    return removal;
}

Uuid pointOf(const Record& row) {
    return row.reference(row.entity == schema::kComment ? field::kCommentPoint : field::kLinkPoint);
}

}  // namespace

void Retention::touch(const Uuid& tenant) {
    const std::lock_guard lock(mutex_);
    touched_.insert(tenant);
}

bool Retention::isToBeRead(const Uuid& tenant, bool isFirstVisit) {
    const std::lock_guard lock(mutex_);
    const auto known = seen_.find(tenant);
    const bool isDue = known == seen_.end() ? isFirstVisit : known->second.next <= parts_.clock.now();
    return touched_.erase(tenant) > 0 || isDue;
}

void Retention::sweep() {
    const auto tenants = parts_.store.tenants();
    if (!tenants) return;  // what serves requests says so
    for (std::size_t i = 0; i < tenants->size() && !stopping_; ++i) {
        const Uuid tenant = (*tenants)[i].id;
        if (!isToBeRead(tenant, i < kMostVisited)) continue;
        if (auto swept = sweep(tenant); !swept) {
            parts_.log.error(
                "retention_failed",
                {{"tenant", tenant.toString()}, {"code", name(swept.error().code)}, {"reason", swept.error().detail}});
        }
    }
}

Result<void> Retention::sweep(const Uuid& tenant) {
    Seen seen;
    {
        const std::lock_guard lock(mutex_);
        seen = seen_[tenant];
        // What fails is not tried all the time.
        seen_[tenant] = {0, parts_.clock.now() + kRetryMs};
    }
    const auto rules = rulesOf(tenant, seen);
    if (!rules) return rules.error();
    if (*rules) {
        if (auto kept = keepTo(tenant, **rules); !kept) return kept;
    }
    if (stopping_) return {};
    const std::lock_guard lock(mutex_);
    seen_[tenant] = seen;
    return {};
}

Result<std::optional<Retention::Rules>> Retention::rulesOf(const Uuid& tenant, Seen& seen) const {
    const std::int64_t now = parts_.clock.now();
    std::optional<Rules> rules;
    auto done = parts_.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        const std::uint64_t head = service.figures().head;
        if (seen.head != 0 && now < seen.next) {
            const auto changed =
                service.changedRows({schema::kTenantSettings, schema::kRetentionRule}, seen.head, head);
            if (!changed) return changed.error();
            seen.head = head;
            if (changed->empty()) return {};
        }
        auto rows = service.all(schema::kRetentionRule);
        if (!rows) return rows.error();
        const auto settings = service.all(schema::kTenantSettings);
        if (!settings) return settings.error();
        seen = {head, now + kEveryMs};
        rules = Rules{std::move(*rows), {}, head};
        for (const Record& row : *settings) {
            if (row.alive()) rules->zone = row.text(field::kTenantZone);
        }
        return {};
    });
    return done ? Result<std::optional<Rules>>(std::move(rules)) : Result<std::optional<Rules>>(done.error());
}

// A kind that fails is no reason to keep what another one says.
Result<void> Retention::keepTo(const Uuid& tenant, const Rules& rules) const {
    using domain::RetentionKind;
    using Work = std::function<Result<std::uint64_t>(std::int64_t cutoff)>;
    const std::tuple<RetentionKind, std::string_view, Work> kinds[] = {
        {RetentionKind::meetingContents, "meeting_contents",
         [&](std::int64_t cutoff) {
             return removeContents(tenant, rules.head, cutoff);
         }},
        {RetentionKind::doneActionItems, "done_action_items",
         [&](std::int64_t cutoff) {
             return removeWhere(tenant, rules.head, schema::kActionItem,
                                [cutoff](const Record& row) { return domain::isDoneBefore(row, cutoff); });
         }},
        {RetentionKind::securityAlerts, "security_alerts", [&](std::int64_t cutoff) {
             return removeWhere(tenant, rules.head, schema::kSecurityAlert,
                                [cutoff](const Record& row) { return domain::isToldBefore(row, cutoff); });
         }}};
    Result<void> failed{};
    for (const auto& [kind, word, work] : kinds) {
        const auto months = domain::monthsKept(rules.rows, kind);
        if (!months || stopping_) continue;
        const auto removed = work(domain::monthsBefore(parts_.clock.now(), *months, rules.zone));
        if (!removed) {
            failed = removed.error();
        } else if (*removed > 0) {
            if (auto noted = note(tenant, word, *removed); !noted) failed = noted;
        }
    }
    return failed;
}

Result<void> Retention::walk(const Uuid& tenant, std::uint64_t head, const std::vector<EntityNumber>& entities,
                             const std::function<void(const Record& row)>& take) const {
    for (std::uint64_t after = 0; after < head && !stopping_; after += kReadAtOnce) {
        const std::uint64_t upTo = std::min(head, after + kReadAtOnce);
        auto read = parts_.inTurn(tenant, [&](TenantService& service) -> Result<void> {
            const auto rows = service.changedRows(entities, after, upTo);
            if (!rows) return rows.error();
            for (const Record& row : *rows) take(row);
            return {};
        });
        if (!read) return read;
    }
    return {};
}

Result<std::uint64_t> Retention::remove(const Uuid& tenant, const std::vector<Name>& rows, const Judge& judge) const {
    std::uint64_t removed = 0;
    for (std::size_t begin = 0; begin < rows.size() && !stopping_; begin += kRemovedAtOnce) {
        std::uint64_t now = 0;
        const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
            std::vector<merge::Operation> removals;
            for (std::size_t i = begin; i < std::min(rows.size(), begin + kRemovedAtOnce); ++i) {
                const auto row = moment.find(rows[i].entity, rows[i].id);
                if (row && judge(*row)) removals.push_back(removalOf(*row));
            }
            now = removals.size();
            return removals;
        };
        auto done = parts_.inTurn(tenant, [&](TenantService& service) { return service.commit(decide, Uuid{}); });
        // What has gone is told of all the same.
        if (!done && removed == 0) return done.error();
        if (!done) return removed;
        removed += now;
    }
    return removed;
}

Result<std::uint64_t> Retention::removeWhere(const Uuid& tenant, std::uint64_t head, EntityNumber entity,
                                             const Judge& judge) const {
    std::vector<Name> over;
    auto read = walk(tenant, head, {entity}, [&](const Record& row) {
        if (judge(row)) over.push_back({row.entity, row.id});
    });
    return read ? remove(tenant, over, judge) : Result<std::uint64_t>(read.error());
}

// What stands below a point goes first: nothing of it is left over where the run ends in between.
Result<std::uint64_t> Retention::removeContents(const Uuid& tenant, std::uint64_t head, std::int64_t cutoff) const {
    domain::MeetingAges ages(cutoff);
    if (auto read = walk(tenant, head, {schema::kMeetingSeries, schema::kOccurrence},
                         [&](const Record& row) { ages.add(row); });
        !read) {
        return read.error();
    }
    std::vector<Name> over;
    std::unordered_set<Uuid> goingPoints;
    std::unordered_set<Uuid> stayingPoints;
    auto read =
        walk(tenant, head, {schema::kTalkingPoint, schema::kPrivatePoint, schema::kSharedNote, schema::kPrivateNote},
             [&](const Record& row) {
                 const bool isOver = ages.isOver(row);
                 if (isOver) over.push_back({row.entity, row.id});
                 if (!domain::hasRemarks(row) || !row.alive()) return;
                 (isOver ? goingPoints : stayingPoints).insert(row.id);
             });
    if (!read) return read.error();
    const Judge isOverBelow = [&](const Record& row) {
        const Uuid point = pointOf(row);
        if (goingPoints.contains(point)) return row.alive();
        return !stayingPoints.contains(point) && ages.isOverAlone(row);
    };
    std::vector<Name> below;
    read = walk(tenant, head, {schema::kComment, schema::kPointLink}, [&](const Record& row) {
        if (isOverBelow(row)) below.push_back({row.entity, row.id});
    });
    if (!read) return read.error();
    const auto gone = remove(tenant, below, isOverBelow);
    if (!gone) return gone;
    const auto more = remove(tenant, over, [&](const Record& row) { return ages.isOver(row); });
    return more ? Result<std::uint64_t>(*gone + *more) : *gone > 0 ? gone : more;
}

Result<void> Retention::note(const Uuid& tenant, std::string_view kind, std::uint64_t removed) const {
    parts_.log.info(
        "retention",
        {{"tenant", tenant.toString()}, {"kind", std::string(kind)}, {"removed", static_cast<std::int64_t>(removed)}});
    return parts_.inTurn(tenant, [&](TenantService& service) {
        return service.note({.at = parts_.clock.now(),
                             .actor = Uuid{},
                             .action = "retention." + std::string(kind),
                             .subject = Uuid{},
                             .detail = "removed=" + std::to_string(removed)});
    });
}

}  // namespace aufwind::server
