// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Tenant about rows that nobody receives.
#include "sync/merge/apply.h"
#include "sync/merge/identity.h"
#include "sync/protocol/codec.h"
#include "sync/server/tenancy/tenant_reading.h"

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::size_t kRewrittenTogether = 256;

struct Sealable {
    RowName name;
    Uuid whole;
    std::string payload;
};

const schema::Entity* keptEntity(const schema::Schema& schema, EntityNumber number) {
    const schema::Entity* entity = schema.entity(number);
    return entity != nullptr && entity->flow == schema::Flow::kept && !entity->identity.empty() ? entity : nullptr;
}

Error isNotSound(std::string_view why) {
    return {ErrorCode::invalid, "a kept row: " + std::string(why)};
}

// Whatever else the record says would be an order, a time or a name.
Result<Record> bare(const schema::Entity& entity, const Record& row) {
    Record plain;
    plain.entity = entity.number;
    plain.life = 1;
    for (const Cell& cell : row.cells) {
        const schema::Field* field = entity.field(cell.field);
        if (std::holds_alternative<std::monostate>(cell.value)) {
            continue;
        }
        if (field == nullptr || !merge::fits(*field, cell.value)) {
            return isNotSound("a value does not fit its field");
        }
        plain.ensure(cell.field).value = cell.value;
    }
    return plain;
}

Result<Sealable> sealable(const schema::Schema& schema, const Record& row) {
    const schema::Entity* entity = keptEntity(schema, row.entity);
    if (entity == nullptr) {
        return isNotSound("of another kind");
    }
    auto plain = bare(*entity, row);
    if (!plain) {
        return plain.error();
    }
    std::vector<std::pair<FieldNumber, Value>> parts;
    for (const FieldNumber part : entity->identity) {
        if (plain->cell(part) == nullptr) {
            return isNotSound("without what its id follows from");
        }
        parts.emplace_back(part, plain->value(part));
    }
    const Uuid whole = plain->reference(entity->identity[0]);
    if (whole.isNil()) {
        return isNotSound("part of nothing");
    }
    plain->id = merge::derivedId(*entity, parts, Uuid{});
    return Sealable{{row.entity, plain->id}, whole, protocol::toBytes(*plain)};
}

}  // namespace

std::optional<Record> Tenant::readKept(EntityNumber entity, const Uuid& id) {
    const auto payload = store_->keptRow({entity, id});
    auto row = payload ? protocol::recordFromBytes(*payload) : Result<Record>(Error{});
    if (payload && !row) {
        keptError_ = row.error();
    }
    return row ? std::optional(std::move(*row)) : std::nullopt;
}

std::vector<Record> Tenant::readKeptRows(EntityNumber entity, const Uuid& whole, const Uuid& after, std::size_t most,
                                         std::size_t bytes) {
    std::vector<Record> rows;
    std::size_t have = 0;
    store_->keptRows(entity, whole, after, [&](const Uuid&, std::string_view payload) {
        auto row = protocol::recordFromBytes(payload);
        if (row) {
            rows.push_back(std::move(*row));
        } else {
            keptError_ = row.error();
        }
        have += payload.size();
        return have < bytes && rows.size() < most;
    });
    return rows;
}

Result<void> Tenant::keptReadError() {
    const auto bad = std::exchange(keptError_, std::nullopt);
    return bad ? Result<void>(*bad) : readError();
}

Result<void> Tenant::writeKept(const Kept& changes) {
    std::vector<Sealable> rows;
    for (const Record& row : changes.put) {
        auto one = sealable(facts_.schema(), row);
        if (!one) {
            return one.error();
        }
        rows.push_back(std::move(*one));
    }
    for (const RowName& gone : changes.remove) {
        if (keptEntity(facts_.schema(), gone.first) == nullptr) {
            return isNotSound("of another kind");
        }
        store_->dropKept(gone);
    }
    std::sort(rows.begin(), rows.end(), [](const Sealable& a, const Sealable& b) { return a.name < b.name; });
    for (const Sealable& row : rows) {
        store_->putKept({row.name.first, row.whole, row.name.second, row.payload});
    }
    return readError();
}

Result<void> Tenant::keep(const Kept& changes) {
    return keep([&](Moment&) -> Result<Kept> { return changes; });
}

Result<void> Tenant::keep(const Keeping& decide) {
    bool isGone = false;
    auto done = inOneStep([&]() -> Result<void> {
        Now now(*this);
        auto changes = decide(now);
        if (!changes) return changes.error();
        if (cache_.error()) return *cache_.error();
        if (auto read = keptReadError(); !read) return read;
        isGone = !changes->remove.empty();
        return writeKept(*changes);
    });
    if (!done || !isGone) {
        return done;
    }
    const std::lock_guard lock(mutex_);
    return store_->forgetJournal();
}

Result<std::optional<Record>> Tenant::kept(EntityNumber entity, const Uuid& id) {
    const Reading reading(*this);
    auto row = readKept(entity, id);
    if (auto sound = keptReadError(); !sound) {
        return sound.error();
    }
    return row;
}

Result<std::vector<Record>> Tenant::keptRows(EntityNumber entity, const Uuid& whole) {
    const Reading reading(*this);
    auto rows = readKeptRows(entity, whole, Uuid{}, SIZE_MAX, SIZE_MAX);
    if (auto sound = keptReadError(); !sound) {
        return sound.error();
    }
    return rows;
}

Result<std::vector<Record>> Tenant::keptPage(EntityNumber entity, const Uuid& whole, const Uuid& after) {
    const Reading reading(*this);
    auto rows = readKeptRows(entity, whole, after, SIZE_MAX, kKeptPageBytes);
    if (auto sound = keptReadError(); !sound) {
        return sound.error();
    }
    return rows;
}

// In the order of their ids the places that have become free would be taken in an order that follows from where each
// row was, and that is when it came. Of few rows each would get its own place again, so the last ones go together with
// those before them.
Result<Uuid> Tenant::rewriteKept(EntityNumber entity, const Uuid& whole, const Uuid& after) {
    Uuid last{};
    auto done = inOneStep([&]() -> Result<void> {
        std::vector<Record> rows = readKeptRows(entity, whole, after, 2 * kRewrittenTogether, SIZE_MAX);
        if (auto read = keptReadError(); !read) return read;
        if (rows.size() == 2 * kRewrittenTogether) {
            rows.resize(kRewrittenTogether);
            last = rows.back().id;
        }
        for (const Record& row : rows) {
            store_->dropKept({entity, row.id});
        }
        std::vector<std::pair<std::uint64_t, const Record*>> order;
        for (const Record& row : rows) order.emplace_back(entropy_.next(), &row);
        std::ranges::sort(order, {}, [](const auto& one) { return std::pair(one.first, one.second->id); });
        for (const auto& [place, row] : order) {
            store_->putKept({entity, whole, row->id, protocol::toBytes(*row)});
        }
        return readError();
    });
    if (!done) {
        return done.error();
    }
    if (last.isNil()) {
        const std::lock_guard lock(mutex_);
        if (auto forgotten = store_->forgetJournal(); !forgotten) return forgotten.error();
    }
    return last;
}

}  // namespace aufwind::server
