// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Tenant about rows that nobody receives.
#include "sync/merge/apply.h"
#include "sync/merge/identity.h"
#include "sync/protocol/codec.h"
#include "sync/server/tenancy/tenant_reading.h"

#include <algorithm>

namespace aufwind::server {
namespace {

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

std::vector<Record> Tenant::readKeptRows(EntityNumber entity, const Uuid& whole) {
    std::vector<Record> rows;
    store_->keptRows(entity, whole, [&](const Uuid&, std::string_view payload) {
        auto row = protocol::recordFromBytes(payload);
        if (row) {
            rows.push_back(std::move(*row));
        } else {
            keptError_ = row.error();
        }
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
    auto rows = readKeptRows(entity, whole);
    if (auto sound = keptReadError(); !sound) {
        return sound.error();
    }
    return rows;
}

Result<void> Tenant::rewriteKept(EntityNumber entity, const Uuid& whole) {
    return keep([&](Moment& moment) -> Result<Kept> {
        Kept all;
        all.put = moment.keptRows(entity, whole);
        for (const Record& row : all.put) {
            all.remove.emplace_back(entity, row.id);
        }
        return all;
    });
}

}  // namespace aufwind::server
