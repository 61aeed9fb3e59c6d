// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/tenant.h"
#include "sync/server/tenancy/unit.h"

/// What no mutation can do: rows as if something had never been written in them.
namespace aufwind::server {

Result<void> Tenant::erase(const Erasing& step) {
    auto done = inOneStep([&]() -> Result<void> {
        if (step.words) {
            store_->destroyWords(*step.words);
            cache_.clear();
        }
        Unit unit(facts_, *store_, audience_, cache_);
        for (const auto& [entity, id] : step.rows) {
            const Record* row = unit.find(entity, id);
            auto anew = row != nullptr ? step.anew(*row) : std::nullopt;
            if (!anew) continue;
            // The place in the log is the store's, and nothing of what was typed is told to anybody again.
            if (!anew->alive()) store_->dropTexts({entity, id});
            unit.put(std::move(*anew));
        }
        if (cache_.error()) return *cache_.error();
        if (auto read = readError(); !read) return read;
        writer_.write(unit, clock_.now());
        contents_.note(unit, Uuid{});
        contents_.forgetUnnamed(unit);
        auditor_.note(unit, Uuid{}, clock_.now());
        if (step.besides) {
            const auto operations = step.besides();
            if (!operations) return operations.error();
            if (!operations->empty()) {
                if (auto written = mutations_.commit(*operations, Uuid{}, Uuid{}); !written) return written;
            }
        }
        if (const auto entry = step.note ? step.note() : std::nullopt) auditor_.log().append(*entry);
        digests_.flush();
        return {};
    });
    if (!done || !step.isLast) return done;
    const std::lock_guard lock(mutex_);
    return store_->forgetJournal();
}

}  // namespace aufwind::server
