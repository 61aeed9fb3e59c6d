// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/retention.h"

#include "models/domain/fields.h"

#include <algorithm>
#include <unordered_set>

namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr std::int64_t kEveryMs = 24 * CompanyRounds::kHourMs;
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

void Retention::sweep() {
    rounds_.go([this](const Uuid& tenant, Seen& seen) { return visit(tenant, seen); });
}

Result<void> Retention::visit(const Uuid& tenant, Seen& seen) const {
    const auto rules = rulesOf(tenant, seen);
    if (!rules) return rules.error();
    return *rules ? keepTo(tenant, **rules) : Result<void>();
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
        if (!months || rounds_.isStopping()) continue;
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
    for (std::uint64_t after = 0; after < head && !rounds_.isStopping(); after += kReadAtOnce) {
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

Result<std::uint64_t> Retention::remove(const Uuid& tenant, const std::vector<Name>& rows, const LastJudge& judge,
                                        const CatchUp& catchUp) const {
    std::uint64_t removed = 0;
    for (std::size_t begin = 0; begin < rows.size() && !rounds_.isStopping(); begin += kRemovedAtOnce) {
        if (parts_.betweenTurns) parts_.betweenTurns();
        std::uint64_t now = 0;
        const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
            std::vector<merge::Operation> removals;
            for (std::size_t i = begin; i < std::min(rows.size(), begin + kRemovedAtOnce); ++i) {
                const auto row = moment.find(rows[i].entity, rows[i].id);
                if (row && judge(*row, moment)) removals.push_back(removalOf(*row));
            }
            now = removals.size();
            return removals;
        };
        auto done = parts_.inTurn(tenant, [&](TenantService& service) {
            const auto caughtUp = catchUp ? catchUp(service) : Result<void>();
            return caughtUp ? service.commit(decide, Uuid{}) : caughtUp;
        });
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
    const LastJudge isStillOver = [&](const Record& row, Moment&) {
        return judge(row);
    };
    return read ? remove(tenant, over, isStillOver) : Result<std::uint64_t>(read.error());
}

// What stands below a point goes first: nothing of it is left over where the run ends in between.
Result<std::uint64_t> Retention::removeContents(const Uuid& tenant, std::uint64_t head, std::int64_t cutoff) const {
    const std::vector<EntityNumber> meetings{schema::kMeetingSeries, schema::kOccurrence};
    domain::MeetingAges ages(cutoff);
    if (auto read = walk(tenant, head, meetings, [&](const Record& row) { ages.add(row); }); !read) {
        return read.error();
    }
    std::vector<Name> over;
    std::unordered_set<Uuid> stayingPoints;
    auto read =
        walk(tenant, head, {schema::kTalkingPoint, schema::kPrivatePoint, schema::kSharedNote, schema::kPrivateNote},
             [&](const Record& row) {
                 const bool isOver = ages.isOver(row);
                 if (isOver) over.push_back({row.entity, row.id});
                 if (domain::hasRemarks(row) && row.alive() && !isOver) stayingPoints.insert(row.id);
             });
    if (!read) return read.error();
    std::vector<Name> below;
    read = walk(tenant, head, {schema::kComment, schema::kPointLink}, [&](const Record& row) {
        if (row.alive() && !stayingPoints.contains(pointOf(row))) below.push_back({row.entity, row.id});
    });
    if (!read) return read.error();

    // A meeting that was written meanwhile may go on again, or have moved: it fell out of the walk above.
    std::uint64_t known = head;
    const CatchUp catchUp = [&](TenantService& service) -> Result<void> {
        const std::uint64_t reached = service.figures().head;
        const auto rows = service.changedRows(meetings, known, reached);
        if (!rows) return rows.error();
        for (const Record& row : *rows) ages.add(row);
        known = reached;
        return {};
    };
    const LastJudge isOver = [&](const Record& row, Moment&) {
        return ages.isOver(row);
    };
    const LastJudge isOverBelow = [&](const Record& row, Moment& moment) {
        const auto point = moment.find(schema::kTalkingPoint, pointOf(row));
        return point && point->alive() ? row.alive() && ages.isOver(*point) : ages.isOverAlone(row);
    };
    const auto gone = remove(tenant, below, isOverBelow, catchUp);
    if (!gone) return gone;
    const auto more = remove(tenant, over, isOver, catchUp);
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
