// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/rebase.h"

#include "sync/engine/fill.h"
#include "sync/protocol/codec.h"

#include <algorithm>

namespace aufwind::engine {
namespace {

bool hasTree(const schema::Schema& schema, EntityNumber number) {
    const schema::Entity* entity = schema.entity(number);
    return entity != nullptr && std::any_of(entity->fields.begin(), entity->fields.end(),
                                            [](const auto& field) { return field.type == schema::Type::treeParent; });
}

// What takes one text to another, as it is known to have happened; the coarse difference where something vanished.
std::vector<TextEvent> changesBetween(const Cell& before, const Cell& after) {
    std::vector<TextEvent> events;
    auto from = documentOf(&before);
    auto to = documentOf(&after);
    auto update = from && to ? to->encodeSince(from->version()) : Result<std::string>(Error{});
    if (update) {
        const merge::ApplyResult applied = from->apply(*update);
        for (const merge::TextChange& change : applied.changes) {
            events.push_back({change.position, change.removed, change.insertedLength, {}, {}});
        }
    }
    const auto* target = std::get_if<std::string>(&after.value);
    const std::string reached = from ? from->text() : std::string();
    if (const auto rest = replacement(reached, target != nullptr ? std::string_view(*target) : "")) {
        events.push_back({rest->position, rest->removed, codePoints(rest->inserted), {}, {}});
    }
    return events;
}

}  // namespace

void Rebase::followTexts(const Record& before, const Record& after) {
    for (const Cell& cell : after.cells) {
        const Cell* old = before.cell(cell.field);
        if (cell.graph.empty() || (old != nullptr && old->graph == cell.graph)) {
            continue;
        }
        static const Cell kEmpty;
        for (const TextEvent& event : changesBetween(old != nullptr ? *old : kEmpty, cell)) {
            core_.undo.follow(keyOf(after), cell.field, event);
        }
    }
}

Result<void> Rebase::show(const Record& row) {
    const RowKey key = keyOf(row);
    if (core_.undo.mentions(key)) {
        auto before = writer_.find(key.entity, key.id);
        if (!before) {
            return before.error();
        }
        if (*before) {
            followTexts(**before, row);
        }
    }
    core_.texts.forget(key);
    return writer_.put(row);
}

Result<void> Rebase::take(const Record& row) {
    taken_.insert(row.entity);
    if (!core_.isPending(keyOf(row))) {
        // A mutation that was judged in this response may have left a base behind.
        if (touched_.erase(keyOf(row)) > 0) {
            if (auto dropped = writer_.dropBase(row.entity, row.id); !dropped) {
                return dropped;
            }
        }
        return show(row);
    }
    touch(keyOf(row));
    return writer_.putBase(row);
}

Result<void> Rebase::purge(const RowKey& row) {
    core_.undo.dropRow(row);
    core_.texts.forget(row);
    if (core_.isPending(row)) {
        touch(row);
    }
    return writer_.purge(row.entity, row.id);
}

void Rebase::touchTrees() {
    for (EntityNumber entity : taken_) {
        if (hasTree(core_.schema, entity)) {
            for (const auto& [key, count] : core_.pending) {
                if (key.entity == entity) {
                    touched_.insert(key);
                }
            }
        }
    }
}

Result<void> Rebase::finish() {
    touchTrees();
    for (const RowKey& key : touched_) {
        if (auto laid = layOver(key); !laid) {
            return laid;
        }
    }
    return {};
}

Result<void> Rebase::layOver(const RowKey& key) {
    auto base = writer_.base(key.entity, key.id);
    if (!base) {
        return base.error();
    }
    if (!core_.isPending(key)) {
        return settle(key, *base);
    }
    auto waiting = writer_.outboxOf(key.entity, key.id);
    if (!waiting) {
        return waiting.error();
    }
    std::optional<Record> row = std::move(*base);
    ShownRows others(writer_);
    for (const store::OutboxEntry& entry : *waiting) {
        auto mutation = protocol::mutationFromBytes(entry.content);
        if (!mutation) {
            return mutation.error();
        }
        for (const merge::Operation& operation : mutation->operations) {
            if (operation.entity == key.entity && operation.id == key.id) {
                // What does not apply any more stays in the outbox: the server judges it.
                (void)merge::apply(core_.context(mutation->stamp), operation, row, others.lookup()).ok();
            }
        }
    }
    if (row) {
        return show(*row);
    }
    core_.texts.forget(key);
    return writer_.purge(key.entity, key.id);
}

// Nothing waits any more: what is shown is the server's version, byte for byte.
Result<void> Rebase::settle(const RowKey& key, const std::optional<Record>& base) {
    if (base) {
        auto shown = show(*base);
        return shown ? writer_.dropBase(key.entity, key.id) : shown;
    }
    auto shown = writer_.find(key.entity, key.id);
    if (!shown) {
        return shown.error();
    }
    // A creation that was refused, or whose effect this person may not see.
    return *shown && (*shown)->seq == 0 ? purge(key) : Result<void>();
}

}  // namespace aufwind::engine
