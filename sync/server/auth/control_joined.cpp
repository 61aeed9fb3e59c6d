// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_store.h"

#include <algorithm>

/// Which records of people have become others.
namespace aufwind::server {

using control::Statement;
using control::Whose;

Result<void> ControlStore::putJoined(const JoinedPeople& joined) {
    Statement put =
        database_->use("INSERT INTO joined (tenant, gone, keep, maker, at, done) VALUES (?, ?, ?, ?, ?, ?)");
    put.bind(joined.tenant).bind(joined.gone).bind(joined.keep).bind(joined.maker);
    return finish(put.bind(joined.at).bind(joined.done));
}

Result<std::vector<JoinedPeople>> ControlStore::joined(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query =
        database_->use("SELECT gone, keep, maker, at, done FROM joined WHERE tenant = ? ORDER BY at, gone");
    query.bind(tenant);
    std::vector<JoinedPeople> all;
    while (query.step()) {
        all.push_back({tenant, query.id(0), query.id(1), query.id(2), query.number(3), query.number(4)});
    }
    if (query.failed()) return database_->lastError();
    return all;
}

Result<void> ControlStore::beginJoin(const JoinedPeople& joined) {
    const Turn turn(*this, Whose::tenant(joined.tenant));
    return atomically([&]() -> Result<void> {
        const auto others = this->joined(joined.tenant);
        if (!others) return others.error();
        const bool isTaken = std::ranges::any_of(*others, [&](const JoinedPeople& one) {
            const bool isUnderWay = one.done == 0 && (one.keep == joined.gone || one.keep == joined.keep);
            return one.gone == joined.gone || one.gone == joined.keep || isUnderWay;
        });
        return isTaken ? Result<void>(Error{ErrorCode::conflict, "one of the two is another already"})
                       : putJoined(joined);
    });
}

Result<void> ControlStore::finishJoin(const JoinedPeople& joined, std::int64_t now) {
    const Turn turn(*this, Whose::tenant(joined.tenant));
    Statement update = database_->use("UPDATE joined SET done = ? WHERE tenant = ? AND gone = ? AND done = 0");
    return finish(update.bind(now).bind(joined.tenant).bind(joined.gone));
}

Result<std::vector<Uuid>> ControlStore::moveAccount(const JoinedPeople& joined, std::int64_t now) {
    const Turn turn(*this, Whose::tenant(joined.tenant));
    std::vector<Uuid> ended;
    auto done = atomically([&]() -> Result<void> {
        const auto own = accountOf(joined.tenant, joined.keep);
        if (!own) return own.error();
        const auto others = accountOf(joined.tenant, joined.gone);
        if (!others) return others.error();
        if (!*own && *others) {
            const Uuid account = (*others)->id;
            Statement devices = database_->use("UPDATE device SET removed = ? WHERE account = ? AND removed = 0");
            if (auto marked = finish(devices.bind(now).bind(account)); !marked) return marked;
            Statement sessions = database_->use("DELETE FROM session WHERE account = ? RETURNING id");
            auto gone = ids(sessions.bind(account));
            if (!gone) return gone.error();
            ended = std::move(*gone);
            Statement move = database_->use("UPDATE account SET person = ? WHERE id = ?");
            if (auto moved = finish(move.bind(joined.keep).bind(account)); !moved) return moved;
        }
        return moveNames(joined);
    });
    return done ? Result<std::vector<Uuid>>(std::move(ended)) : Result<std::vector<Uuid>>(done.error());
}

// For the provider there is nobody any more by the id that goes: it finds the one who stays by their names.
Result<void> ControlStore::moveNames(const JoinedPeople& joined) {
    const auto said = scimResources(joined.tenant);
    if (!said) return said.error();
    const auto of = [&](const Uuid& person) -> const ScimResource* {
        const auto at = std::ranges::find(*said, person, &ScimResource::id);
        return at != said->end() ? &*at : nullptr;
    };
    ScimResource nobody{joined.gone};
    nobody.state = ScimResource::State::goneLate;
    const ScimResource* const before = of(joined.gone);
    if (before == nullptr || *before != nobody) {
        if (auto put = putScimResource(joined.tenant, nobody); !put) return put;
    }
    if (before == nullptr || before->isGone() || of(joined.keep) != nullptr) return {};
    ScimResource kept = *before;
    kept.id = joined.keep;
    return putScimResource(joined.tenant, kept);
}

}  // namespace aufwind::server
