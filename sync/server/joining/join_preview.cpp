// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/erasure.h"
#include "models/domain/fields.h"
#include "sync/server/auth/keys.h"
#include "sync/server/joining/denial.h"
#include "sync/server/joining/people_joins.h"
#include "sync/server/privacy/requests.h"

#include <algorithm>
#include <array>
#include <deque>

/// What would happen, before it does.
namespace aufwind::server {

struct PeopleJoins::Look {
    const Session& session;
    JoinedPeople pair;
    JoinRule rule;
    JoinPreview preview{};
    std::string said{};  ///< everything that `seen` stands for

    void note(std::string_view word, std::uint64_t number, const Uuid& id = {}) {
        said += std::string(word) + " " + std::to_string(number) + " " + id.toString() + "\n";
    }
    void obstruct(const std::string& reason, EntityNumber entity = 0, std::int64_t count = 0) {
        const bool isKnown = std::ranges::any_of(
            preview.obstacles, [&](const auto& one) { return one.reason == reason && one.entity == entity; });
        if (!isKnown) preview.obstacles.push_back({reason, entity, count});
    }
};

Answered<JoinPreview> PeopleJoins::preview(const Session& session, const Uuid& keep, const Uuid& gone) const {
    const JoinedPeople pair{session.tenant, gone, keep, session.person, parts_.clock.now()};
    Look look{session, pair, ruleOf(pair)};
    if (auto refusal = lookAtPeople(look)) return std::move(*refusal);
    auto done = lookAtAccounts(look);
    for (const schema::Entity& entity : parts_.schema.entities()) {
        done = done ? lookAtRows(look, entity) : done;
    }
    if (!done) return Refusal(done.error());
    for (const auto& [entity, kind] : look.preview.kinds) {
        if (kind.stays > 0) look.obstruct("too_long", entity, kind.stays);
    }
    close(look);
    return std::move(look.preview);
}

std::optional<Refusal> PeopleJoins::lookAtPeople(Look& look) const {
    if (look.pair.keep == look.pair.gone) return kNothingThere;
    std::optional<Refusal> refusal;
    auto done = parts_.inTurn(look.pair.tenant, [&](TenantService& service) -> Result<void> {
        const EntityNumber people = look.rule.people();
        const auto keep = service.find(people, look.pair.keep);
        if (!keep) return keep.error();
        const auto gone = service.find(people, look.pair.gone);
        if (!gone) return gone.error();
        if (!*keep || !*gone || !(*keep)->alive() || !(*gone)->alive()) {
            refusal = kNothingThere;
            return {};
        }
        if (domain::isErased(**keep) || domain::isErased(**gone)) look.obstruct("erased");
        std::deque<Record> held;
        const JoinRule::Find find = [&](EntityNumber entity, const Uuid& id) -> const Record* {
            const auto row = service.find(entity, id);
            return row && *row ? &held.emplace_back(std::move(**row)) : nullptr;
        };
        Joining joining = look.rule.ofPeople(**keep, **gone, find);
        look.preview.taken = std::move(joining.taken);
        look.preview.against = std::move(joining.against);
        look.note("keep", (*keep)->seq, look.pair.keep);
        look.note("gone", (*gone)->seq, look.pair.gone);
        if (auto found = findObstacles(service, look); !found || !parts_.guard) return found;
        const auto others = parts_.guard(service, look.pair);
        if (!others) return others.error();
        for (const JoinPreview::Obstacle& one : *others) look.obstruct(one.reason, one.entity, one.count);
        return {};
    });
    return done ? refusal : std::optional<Refusal>(done.error());
}

Result<void> PeopleJoins::findObstacles(TenantService& service, Look& look) const {
    const auto& [tenant, gone, keep, maker, at, over] = look.pair;
    const auto own = service.roleOf(maker);
    if (!own) return own.error();
    const auto rankOfGone = service.rankOf(gone);
    if (!rankOfGone) return rankOfGone.error();
    const auto rankOfKeep = service.rankOf(keep);
    if (!rankOfKeep) return rankOfKeep.error();
    if (keep == maker || gone == maker) look.obstruct("self");
    if (*rankOfGone > schema::Role::employee) look.obstruct("has_role");
    if (*rankOfKeep > *own) look.obstruct("rank");
    for (const schema::Entity& entity : parts_.schema.entities()) {
        if (!entity.grants.exists()) continue;
        // Also of a role that allows nothing today.
        const auto grants = service.all(entity.number);
        if (!grants) return grants.error();
        const bool isHeld = std::ranges::any_of(*grants, [&](const Record& row) {
            return row.alive() && row.reference(entity.grants.person) == look.pair.gone;
        });
        if (isHeld) look.obstruct("has_role");
    }
    const auto requests = service.all(schema::kPrivacyRequest);
    if (!requests) return requests.error();
    for (const Record& row : *requests) {
        const PrivacyRequest request = PrivacyRequest::from(row);
        const bool isOfThem = request.person == look.pair.keep || request.person == look.pair.gone;
        if (row.alive() && isOfThem && request.kind == PrivacyKind::erasure && !request.isOver()) {
            look.obstruct("erasure");
        }
    }
    return findGroups(service, look);
}

Result<void> PeopleJoins::findGroups(TenantService& service, Look& look) const {
    for (const schema::Entity& entity : parts_.schema.entities()) {
        if (!entity.opens.exists()) continue;
        const EntityNumber group = entity.field(entity.opens.group)->target;
        const auto participants = service.all(entity.number);
        if (!participants) return participants.error();
        const auto groups = service.all(group);
        if (!groups) return groups.error();
        const auto between = look.rule.betweenThem(entity, *participants, *groups);
        if (!between.empty()) look.obstruct("together", group, static_cast<std::int64_t>(between.size()));
    }
    return {};
}

Result<void> PeopleJoins::lookAtAccounts(Look& look) const {
    const auto erased = parts_.store.erased(look.pair.tenant);
    if (!erased) return erased.error();
    for (const ErasedPerson& one : *erased) {
        if (one.person == look.pair.keep || one.person == look.pair.gone) look.obstruct("erased");
    }
    const auto joined = parts_.store.joined(look.pair.tenant);
    if (!joined) return joined.error();
    for (const JoinedPeople& one : *joined) {
        const bool isGone = one.gone == look.pair.gone || one.gone == look.pair.keep;
        const bool isUnderWay = one.done == 0 && (one.keep == look.pair.gone || one.keep == look.pair.keep);
        if (isGone || isUnderWay) look.obstruct("under_way");
    }
    const auto kept = parts_.store.accountOf(look.pair.tenant, look.pair.keep);
    if (!kept) return kept.error();
    const auto ends = parts_.store.accountOf(look.pair.tenant, look.pair.gone);
    if (!ends) return ends.error();
    if (*ends) {
        look.preview.account = *kept ? JoinedAccount::ended : JoinedAccount::moved;
        const auto devices = parts_.store.devices((*ends)->id);
        if (!devices) return devices.error();
        look.preview.devices = static_cast<std::int64_t>(devices->size());
        look.note("account", (*ends)->disabled ? 1 : 0, (*ends)->id);
    }
    if (*kept) look.note("own account", (*kept)->disabled ? 1 : 0, (*kept)->id);
    return {};
}

Result<void> PeopleJoins::lookAtRows(Look& look, const schema::Entity& entity) const {
    return parts_.inTurn(look.pair.tenant, [&](TenantService& service) -> Result<void> {
        const auto rows = service.all(entity.number);
        if (!rows) return rows.error();
        std::optional<Error> failed;
        std::optional<Record> held;
        const JoinRule::Find find = [&](EntityNumber of, const Uuid& id) -> const Record* {
            auto row = service.find(of, id);
            if (!row) failed = row.error();
            held = row ? std::move(*row) : std::nullopt;
            return held ? &*held : nullptr;
        };
        for (const Record& row : *rows) {
            const Joining joining = look.rule.of(row, find);
            if (failed) return *failed;
            if (joining.fate == JoinFate::none) continue;
            JoinPreview::Kind& kind = look.preview.kinds[entity.number];
            kind.pointed += joining.fate == JoinFate::pointed ? 1 : 0;
            kind.moved += joining.fate == JoinFate::moved ? 1 : 0;
            kind.joined += joining.fate == JoinFate::joined ? 1 : 0;
            kind.stays += joining.fate == JoinFate::stays ? 1 : 0;
            look.note(entity.name, row.seq, row.id);
            if (joining.fate == JoinFate::joined) look.note("with", joining.rows[0].seq, joining.rows[0].id);
        }
        return {};
    });
}

// Rows come in the order in which the store has them.
void PeopleJoins::close(Look& look) {
    for (const JoinPreview::Obstacle& one : look.preview.obstacles) look.note(one.reason, one.entity);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < look.said.size();) {
        const std::size_t end = look.said.find('\n', at);
        lines.push_back(look.said.substr(at, end - at));
        at = end + 1;
    }
    std::ranges::sort(lines);
    std::string all = "join/1";
    for (const std::string& line : lines) all += "\n" + line;
    look.preview.seen = toHex(sha256(all));
}

}  // namespace aufwind::server
