// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/joining/people_joins.h"

#include "models/domain/erasure.h"
#include "sync/server/joining/denial.h"

#include <algorithm>

/// Who is joined, and what comes after it.
namespace aufwind::server {

namespace {

// Another pair, of whichever company, is being joined.
constexpr std::int64_t kBusyMs = 2000;

}  // namespace

Answered<JoinPreview> PeopleJoins::join(const Session& session, const Uuid& keep, const Uuid& gone,
                                        const std::string& seen) {
    // Whoever waited here would keep others' calls waiting.
    const std::unique_lock lock(joining_, std::try_to_lock);
    if (!lock) return Refusal::after(kBusyMs);
    auto answer = preview(session, keep, gone);
    if (std::holds_alternative<Refusal>(answer)) return answer;
    JoinPreview& looked = std::get<JoinPreview>(answer);
    if (!looked.obstacles.empty()) return Refusal(kJoinRefused);
    if (looked.seen != seen) return Refusal(kJoinChanged);
    const JoinedPeople joined{session.tenant, gone, keep, session.person, parts_.clock.now()};
    if (auto may = step("begin"); !may) return Refusal(may.error());
    if (auto begun = parts_.store.beginJoin(joined); !begun) {
        return begun.error().code == ErrorCode::conflict ? Refusal(kJoinChanged) : Refusal(begun.error());
    }
    const auto done = perform(joined);
    looked.isOver = done.ok();
    if (!done) {
        parts_.log.error(
            "joining_failed",
            {{"tenant", joined.tenant.toString()}, {"code", name(done.error().code)}, {"reason", done.error().detail}});
    }
    // What has begun is gone on with, also where this one has failed.
    rounds_.touch(joined.tenant);
    return answer;
}

void PeopleJoins::sweep() {
    rounds_.go([this](const Uuid& tenant, Seen& seen) { return visit(tenant, seen); });
}

Result<void> PeopleJoins::visit(const Uuid& tenant, Seen& seen) {
    const auto joined = parts_.store.joined(tenant);
    if (!joined) return joined.error();
    const std::int64_t now = parts_.clock.now();
    const std::uint64_t before = seen.head;
    seen.next = parts_.store.isShared() ? now + CompanyRounds::kHourMs : INT64_MAX;
    if (joined->empty()) return {};
    std::uint64_t head = 0;
    auto looked = parts_.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        head = service.figures().head;
        return {};
    });
    if (!looked) return looked;
    Result<void> failed{};
    for (const JoinedPeople& one : *joined) {
        if (rounds_.isStopping()) return failed;
        // Nothing comes after that but a copy of before, and with it a start.
        if (one.done != 0 && before != 0 && now > one.done + 2 * kLateMs) continue;
        const std::lock_guard lock(joining_);
        if (auto done = one.done == 0 ? perform(one) : followUp(one, seen, before); !done) failed = done;
    }
    // What is written meanwhile, also by this, is looked at the next time.
    seen.head = head;
    return failed;
}

// What names them since; whether their row is still there, and the row of whoever stays.
Result<void> PeopleJoins::joinLate(const JoinedPeople& joined, std::uint64_t before, std::optional<Record>& keep,
                                   bool& isThere) {
    const JoinRule rule = ruleOf(joined);
    bool isOver = false;
    std::vector<RowName> late;
    auto read = parts_.inTurn(joined.tenant, [&](TenantService& service) -> Result<void> {
        const auto gone = service.find(rule.people(), joined.gone);
        if (!gone) return gone.error();
        auto stays = service.find(rule.people(), joined.keep);
        if (!stays) return stays.error();
        keep = std::move(*stays);
        isThere = *gone && (*gone)->alive();
        isOver = isThere && rule.isOver(**gone);
        if (!isOver || before == 0) return {};
        std::vector<EntityNumber> all;
        for (const schema::Entity& entity : parts_.schema.entities()) all.push_back(entity.number);
        const auto changed = service.changedRows(all, before, service.figures().head);
        if (!changed) return changed.error();
        late = naming(rule, *changed);
        return {};
    });
    if (!read || !isThere) return read;
    // A copy of before was put back, or somebody has written into the row.
    auto done = isOver ? joinThese(joined, late) : perform(joined);
    // After a start nobody knows what was written.
    for (const schema::Entity& entity : parts_.schema.entities()) {
        done = done && isOver && before == 0 ? joinRows(joined, entity) : done;
    }
    return done;
}

Result<void> PeopleJoins::followUp(const JoinedPeople& joined, Seen& seen, std::uint64_t before) {
    std::optional<Record> keep;
    bool isThere = false;
    if (auto done = joinLate(joined, before, keep, isThere); !done || !isThere) return done;
    const bool isErased = keep && domain::isErased(*keep);
    const std::int64_t ends = joined.done + kLateMs;
    if (!isErased && parts_.clock.now() < ends) {
        seen.next = std::min(seen.next, ends);
        return {};
    }
    auto done = isErased ? forget(joined) : Result<void>();
    return done ? remove(joined) : done;
}

// Whoever is erased is so under both names.
Result<void> PeopleJoins::forget(const JoinedPeople& joined) const {
    if (auto may = step("forget"); !may) return may;
    const auto sessions = parts_.store.erase({joined.tenant, joined.gone, Uuid{}, parts_.clock.now()});
    if (!sessions) return sessions.error();
    parts_.auth.forget(*sessions);
    return {};
}

Result<void> PeopleJoins::remove(const JoinedPeople& joined) const {
    if (auto may = step("remove"); !may) return may;
    const JoinRule rule = ruleOf(joined);
    TenantService::Erasing erasing;
    erasing.isLast = true;
    erasing.rows = {{rule.people(), joined.gone}};
    erasing.anew = [&](const Record& row) -> std::optional<Record> {
        return row.alive() && rule.isOver(row) ? std::optional<Record>(rule.ended(row)) : std::nullopt;
    };
    return parts_.inTurn(joined.tenant, [&](TenantService& service) { return service.erase(erasing); });
}

}  // namespace aufwind::server
