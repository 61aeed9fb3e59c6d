// SPDX-License-Identifier: GPL-3.0-or-later
// What one scope of a device holds is not what the server has: a row is missing, too old, too many, or nobody's.
#include "sync/protocol/codec.h"
#include "tests/sim/checks.h"
#include "tests/sim/world.h"

#include <algorithm>

namespace aufwind::sim {
namespace {

/// A row that one scope alone holds, so that no other is concerned.
struct Victim {
    Scope scope;
    Record row;
};

std::optional<Victim> pickVictim(store::Reader& reader, Chance& chance) {
    std::vector<Record> rows;
    if (!reader.each([&](const Record& row) {
            rows.push_back(row);
            return true;
        })) {
        return std::nullopt;
    }
    for (int i = 0; i < 20 && !rows.empty(); ++i) {
        const Record& row = chance.of(rows);
        const auto scopes = reader.scopesOf(row.entity, row.id);
        if (scopes && scopes->size() == 1) {
            return Victim{scopes->front(), row};
        }
    }
    return std::nullopt;
}

Result<void> harm(store::Writer& writer, const Victim& victim, std::size_t how, const Uuid& stranger) {
    Record row = victim.row;
    if (how == 0) {
        return writer.purge(row.entity, row.id);
    }
    if (how == 1) {
        return writer.release(victim.scope, row.entity, row.id);
    }
    if (how == 2) {
        row.seq += 1;
        return writer.put(row);
    }
    row.id = stranger;
    auto made = writer.put(row);
    return made ? writer.hold(victim.scope, row.entity, row.id) : made;
}

}  // namespace

bool World::damage(Device& device, Chance& chance) {
    if (!syncOne(device)) {
        return false;
    }
    const auto victim = pickVictim(*device.reader, chance);
    if (!victim) {
        return true;
    }
    const std::size_t how = chance.below(4);
    const Uuid stranger = chance.uuid(clock_.now());
    auto harmed = device.store->write([&](store::Writer& writer) { return harm(writer, *victim, how, stranger); });
    if (!harmed) {
        return fail("a store cannot be damaged: " + harmed.error().detail);
    }
    counts_["damaged"] += 1;
    close(device);
    return openDevice(device) && fetchesAgain(device, victim->scope, chance);
}

// That scope alone, and all of it.
bool World::fetchesAgain(Device& device, const Scope& damaged, Chance& chance) {
    bool again = true;
    for (int round = 0; again && round < 2000; ++round) {
        const auto wanted = request(device);
        const auto answer = wanted ? ask(device, *wanted, false) : std::nullopt;
        if (!answer) {
            return false;
        }
        const auto isOther = [&](const auto& ref) {
            const auto decoded = protocol::decode(ref);
            return !decoded || decoded->first != damaged;
        };
        const auto& filling = wanted->hello().filling();
        const auto& scopes = answer->page().scopes();
        if (answer->has_plan() || answer->has_reset() ||
            std::any_of(filling.begin(), filling.end(), [&](const auto& at) { return isOther(at.scope()); }) ||
            std::any_of(scopes.begin(), scopes.end(), isOther)) {
            return fail(at(device) + "inv19: fetches more than what differs");
        }
        if (!give(device, *answer, false, again)) {
            return false;
        }
        const auto status = device.engine->status();
        again = again || !status || status->filling;
    }
    const auto wrong = Checks(*this, chance).differs(device);
    return !wrong || fail(at(device) + "inv19: what differs was not fetched again: " + *wrong);
}

}  // namespace aufwind::sim
