// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/tenant.h"
#include "sync/server/tenancy/unit.h"

#include <algorithm>

/// Writing what depends upon the rows as they are.
namespace aufwind::server {

class Tenant::Now : public Moment {
  public:
    explicit Now(Tenant& tenant) : tenant_(tenant) {}
    std::optional<Record> find(EntityNumber entity, const Uuid& id) override {
        const auto row = tenant_.cache_.find({entity, id});
        return row != nullptr ? std::optional<Record>(*row) : std::nullopt;
    }
    Result<std::vector<Record>> all(EntityNumber entity) override { return tenant_.rowsOf(entity); }

  private:
    Tenant& tenant_;
};

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

namespace {

/// Whether the two say the same of every text. Who has read one up to somewhere is told what was typed since, and
/// nothing was typed where a history was put in the place of another.
bool isSameHistory(const Record& before, const Record& now) {
    return std::ranges::all_of(now.cells, [&](const Cell& cell) {
        const Cell* old = before.cell(cell.field);
        return cell.graph == (old != nullptr ? old->graph : std::string());
    });
}

}  // namespace

Result<void> Tenant::rewrite(const Rewriting& step) {
    return inOneStep([&]() -> Result<void> {
        Now now(*this);
        auto rows = step.anew(now);
        if (!rows) return rows.error();
        if (cache_.error()) return *cache_.error();
        if (auto read = readError(); !read) return read;
        Unit unit(facts_, *store_, audience_, cache_);
        for (Record& row : *rows) {
            const Record* before = unit.find(row.entity, row.id);
            if (before != nullptr && !isSameHistory(*before, row)) store_->dropTexts({row.entity, row.id});
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
