// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/tenant_reading.h"
#include "sync/server/tenancy/unit.h"

/// Writing what depends upon the rows as they are.
namespace aufwind::server {

Result<void> Tenant::commit(const Decision& decide, const Uuid& actor) {
    return inOneStep([&]() -> Result<void> {
        Now now(*this);
        auto operations = decide(now);
        if (!operations) return operations.error();
        // What could not be read was no ground to decide upon.
        if (cache_.error()) return *cache_.error();
        if (auto read = readError(); !read) return read;
        if (operations->empty()) return {};
        auto done = mutations_.commit(*operations, Uuid{}, actor);
        digests_.flush();
        return done;
    });
}

Result<void> Tenant::rewrite(const Rewriting& step) {
    return inOneStep([&]() -> Result<void> {
        Now now(*this);
        auto rows = step.anew(now);
        if (!rows) return rows.error();
        if (cache_.error()) return *cache_.error();
        if (auto read = readError(); !read) return read;
        Unit unit(facts_, *store_, audience_, cache_);
        for (Record& row : *rows) {
            // What was typed lies under the key of whose it was: the row has all of it, under that of whose it is.
            if (unit.find(row.entity, row.id) != nullptr) store_->dropTexts({row.entity, row.id});
            unit.put(std::move(row));
        }
        if (cache_.error()) return *cache_.error();
        writer_.write(unit, clock_.now());
        contents_.note(unit, Uuid{});
        auditor_.note(unit, step.actor, clock_.now());
        if (const auto entry = step.note ? step.note() : std::nullopt) auditor_.log().append(*entry);
        digests_.flush();
        return readError();
    });
}

}  // namespace aufwind::server
