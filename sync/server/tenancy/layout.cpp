// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/layout.h"

#include "sync/merge/scopes.h"
#include "sync/protocol/codec.h"

#include <algorithm>

namespace aufwind::server {
namespace {

// The first version that wrote down which it was is the one behind this.
constexpr std::uint64_t kUnsaid = 3;

bool hasNewScope(const schema::Entity& entity, std::uint64_t before) {
    return entity.since <= before && std::any_of(entity.scopes.begin(), entity.scopes.end(),
                                                 [&](const schema::ScopeRule& rule) { return rule.since > before; });
}

std::vector<FieldNumber> newLookups(const Facts& facts, const schema::Entity& entity, std::uint64_t before) {
    std::vector<FieldNumber> fields;
    for (const auto& [lookup, since] : facts.indexed()) {
        if (lookup.first == entity.number && since > before && entity.since <= before) {
            fields.push_back(lookup.second);
        }
    }
    return fields;
}

}  // namespace

Result<void> layOut(const Facts& facts, TenantStore& store) {
    const std::uint64_t version = facts.schema().version();
    const std::uint64_t said = store.counter(Counter::laidOut);
    if (store.error() || said >= version) {
        return {};
    }
    const std::uint64_t before = said != 0 ? said : kUnsaid;
    Result<void> sound;
    for (const schema::Entity& entity : facts.schema().entities()) {
        const bool isScoped = hasNewScope(entity, before);
        const auto lookups = newLookups(facts, entity, before);
        std::vector<Record> rows;
        if (isScoped || !lookups.empty()) {
            store.rowsOf(entity.number, [&](std::string_view payload) {
                auto row = protocol::recordFromBytes(payload);
                if (!row) {
                    sound = row.error();
                    return;
                }
                // Nothing of it is needed but who is where.
                rows.push_back(std::move(*row));
            });
        }
        for (const Record& row : rows) {
            for (const Scope& scope : isScoped ? merge::scopesOf(facts.schema(), row) : std::vector<Scope>{}) {
                if (!store.logAt(scope, row.seq)) {
                    store.putLog(scope, {row.seq, row.seq, false, {}});
                }
            }
            for (const FieldNumber field : lookups) {
                if (const Uuid target = row.reference(field); !target.isNil()) {
                    store.putReference(row.entity, field, target, row.id);
                }
            }
        }
    }
    store.putCounter(Counter::laidOut, version);
    return sound;
}

}  // namespace aufwind::server
