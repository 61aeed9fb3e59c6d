// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/rebase.h"

#include "sync/engine/fill.h"
#include "sync/engine/texts.h"
#include "sync/merge/plant.h"
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
std::vector<TextEvent> changesBetween(merge::TextShelf& texts, const Cell& before, const Cell& after) {
    std::vector<TextEvent> events;
    auto from = texts.take(before.graph);
    auto to = texts.take(after.graph);
    auto update = from && to ? to->encodeSince(from->version()) : Result<std::string>(Error{});
    if (update) {
        const merge::ApplyResult applied = from->apply(*update);
        for (const merge::TextChange& change : applied.changes) {
            events.push_back({change.position, change.removed, change.insertedLength, {}, {}});
        }
    }
    if (to) {
        texts.put(after.graph, std::move(*to));
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
        for (const TextEvent& event : changesBetween(core_.texts, old != nullptr ? *old : kEmpty, cell)) {
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
    return writer_.put(row);
}

Result<void> Rebase::take(const Record& row) {
    taken_.insert(row.entity);
    if (!core_.isPending(keyOf(row))) {
        // A mutation that was judged in this response may have left a base behind.
        if (touched_.erase(keyOf(row)) > 0 && !planted(Plant::baseStays)) {
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
    purged_ = true;
    core_.undo.forgetRow(row);
    core_.texts.clear();
    if (core_.isPending(row)) {
        touch(row);
    }
    return writer_.purge(row.entity, row.id);
}

void Rebase::touchTrees() {
    // A refused move goes back to its place although no row of its tree has come.
    for (const RowKey& key : touched_) {
        taken_.insert(key.entity);
    }
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
    if (auto collected = collect(); !collected) {
        return collected;
    }
    if (auto replayed = replay(); !replayed) {
        return replayed;
    }
    for (const auto& [key, row] : rows_) {
        purged_ = purged_ || !row;
        auto shown = row ? show(*row) : writer_.purge(key.entity, key.id);
        if (!shown) {
            return shown;
        }
    }
    return {};
}

Result<void> Rebase::collect() {
    for (const RowKey& key : touched_) {
        if (core_.isPending(key)) {
            if (auto collected = collect(key); !collected) {
                return collected;
            }
            continue;
        }
        auto base = writer_.base(key.entity, key.id);
        auto settled = base ? settle(key, *base) : Result<void>(base.error());
        if (!settled) {
            return settled;
        }
    }
    return {};
}

Result<void> Rebase::collect(const RowKey& first) {
    std::vector<RowKey> left{first};
    while (!left.empty()) {
        const RowKey key = left.back();
        left.pop_back();
        if (rows_.contains(key)) {
            continue;
        }
        auto base = writer_.base(key.entity, key.id);
        auto waiting = writer_.outboxOf(key.entity, key.id);
        if (!base || !waiting) {
            return base ? waiting.error() : base.error();
        }
        rows_.emplace(key, std::move(*base));
        for (const store::OutboxEntry& entry : *waiting) {
            if (waiting_.contains(entry.number)) {
                continue;
            }
            auto mutation = protocol::mutationFromBytes(entry.content);
            if (!mutation) {
                return mutation.error();
            }
            waiting_.emplace(entry.number, std::move(*mutation));
            for (const auto& [entity, id] : entry.rows) {
                left.push_back({entity, id});
            }
        }
    }
    return {};
}

const Record* Rebase::find(const RowKey& key) {
    const auto at = rows_.find(key);
    return at != rows_.end() && at->second ? &*at->second : nullptr;
}

Result<void> Rebase::replay() {
    for (const auto& [number, mutation] : waiting_) {
        if (planted(Plant::noRebase)) {
            break;
        }
        if (auto replayed = replay(mutation); !replayed) {
            return replayed;
        }
    }
    return {};
}

// Some of what it changed has come and the rest has not: until then its result waits on the server. What has come need
// not apply once more, and the rest is still to be shown: who types on would else give the same numbers to other
// letters.
bool Rebase::isCarriedOut(const merge::Mutation& mutation) {
    return std::any_of(mutation.operations.begin(), mutation.operations.end(), [&](const merge::Operation& operation) {
        const Record* row = find({operation.entity, operation.id});
        if (row == nullptr || row->seq == 0) {
            return false;
        }
        if (operation.kind == merge::OperationKind::create) {
            // Not the stamp: the server may have set it back. An id that is chance is made once.
            const schema::Entity* entity = core_.schema.entity(operation.entity);
            return row->created.device == core_.device && entity != nullptr && entity->identity.empty();
        }
        const Cell* cell = row->cell(operation.field);
        return cell != nullptr && cell->stamp == mutation.stamp;
    });
}

// What does not apply any more stays in the outbox, for the server to judge; nothing of it is shown meanwhile.
Result<void> Rebase::replay(const merge::Mutation& mutation) {
    ShownRows others(writer_);
    const auto shown = others.lookup();
    const merge::Lookup lookup = [&](EntityNumber entity, const Uuid& id) {
        return rows_.contains({entity, id}) ? find({entity, id}) : shown(entity, id);
    };
    const bool carriedOut = isCarriedOut(mutation);
    std::map<RowKey, std::optional<Record>> before;
    for (const merge::Operation& operation : mutation.operations) {
        const RowKey key{operation.entity, operation.id};
        const auto row = rows_.find(key);
        if (row != rows_.end()) {
            before.try_emplace(key, row->second);
        }
        const bool applies =
            row != rows_.end() && merge::apply(core_.context(mutation.stamp), operation, row->second, lookup);
        if (!applies && !carriedOut) {
            for (auto& [changed, was] : before) {
                rows_[changed] = std::move(was);
            }
            return {};
        }
    }
    return {};
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
