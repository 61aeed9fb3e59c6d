// SPDX-License-Identifier: GPL-3.0-or-later
// How edits become a step: the transaction, the outbox, the clock, what takes it back.
#include "sync/engine/local_edits.h"
#include "sync/protocol/codec.h"

#include <algorithm>
#include <utility>

namespace aufwind::engine {
namespace {

using merge::Operation;
using merge::OperationKind;

// What is larger could not travel: the server takes messages of at most kMaximumMessage.
constexpr std::size_t kLargestMutation = protocol::kMaximumMessage / 2;

bool contains(const std::vector<std::pair<EntityNumber, Uuid>>& rows, const RowKey& key) {
    return std::find(rows.begin(), rows.end(), std::pair(key.entity, key.id)) != rows.end();
}

}  // namespace

LocalEdits::Open::Open() = default;

Result<void> LocalEdits::together(const Edits& edits, UndoStack::Origin origin) {
    if (!open_ || committing_) {
        return transact(edits, origin, Shape::whole);
    }
    if (auto cut = cutIfDue(); !cut) {
        return cut;
    }
    open_->uncut += 1;
    auto done = edits();
    open_->uncut -= 1;
    return done;
}

Result<void> LocalEdits::inParts(const Edits& edits, UndoStack::Origin origin) {
    return open_ && !committing_ ? edits() : transact(edits, origin, Shape::parts);
}

Result<void> LocalEdits::transact(const Edits& edits, UndoStack::Origin origin, Shape shape) {
    if (committing_) {
        return Error{ErrorCode::busy, "an edit from a listener of the commit"};
    }
    if (core_.returning) {
        return Error{ErrorCode::offline, "not everything has come back since the store was made anew"};
    }
    if (core_.readOnly()) {
        return Error{ErrorCode::tooOld, "the server takes changes of newer programs only"};
    }
    auto written = core_.write([&](store::Writer& writer) -> Result<void> {
        core_.undo.open(origin);
        nextTyping_.reset();
        open_.emplace();
        open_->writer = &writer;
        open_->origin = origin;
        open_->shape = shape;
        open_->mutation.schema = core_.schema.version();
        open_->mutation.stamp = core_.hybrid.tick();
        open_->mutation.agent = core_.agent;
        if (auto done = edits(); !done) {
            return done;
        }
        committing_ = true;
        return open_->mutation.operations.empty() ? Result<void>() : finish();
    });
    if (written && open_->first != 0) {
        core_.undo.commit(open_->first, core_.lastNumber, core_.machine.now(), open_->joinsUndo);
        typing_ = std::exchange(nextTyping_, std::nullopt);
    }
    if (!written) {
        typing_.reset();
    }
    committing_ = false;
    open_.reset();
    return written;
}

Result<void> LocalEdits::finish() {
    merge::Mutation& mutation = open_->mutation;
    if (mutation.operations.size() > protocol::kMaximumOperations) {
        return Error{ErrorCode::tooLarge, "too many changes in one step"};
    }
    mutation.number = open_->continuesTyping ? typing_->number : core_.lastNumber + 1;
    store::OutboxEntry entry{mutation.number, core_.machine.now(), protocol::toBytes(mutation), open_->rows};
    if (entry.content.size() > kLargestMutation) {
        return Error{ErrorCode::tooLarge, "too much in one step"};
    }
    if (open_->continuesTyping) {
        if (auto dropped = writer().dropOutbox(mutation.number); !dropped) {
            return dropped;
        }
    } else {
        core_.lastNumber = mutation.number;
        core_.waiting += 1;
        core_.addPending(open_->rows);
    }
    if (mutation.operations.size() > 1) {
        // Whoever goes on typing writes a mutation of their own: in place of this one it would lose the rest of it.
        nextTyping_.reset();
        open_->joinsUndo = false;
    }
    if (nextTyping_) {
        nextTyping_->number = mutation.number;
        nextTyping_->bytes = entry.content.size();
    }
    if (auto appended = writer().appendOutbox(entry); !appended) {
        return appended;
    }
    open_->first = open_->first != 0 ? open_->first : mutation.number;
    return core_.saveClock(writer());
}

Result<void> LocalEdits::cutIfDue() {
    if (open_->shape != Shape::parts || open_->uncut > 0 || open_->mutation.operations.size() < kPartOperations) {
        return {};
    }
    if (auto done = finish(); !done) {
        return done;
    }
    nextTyping_.reset();
    open_->continuesTyping = false;
    open_->joinsUndo = false;
    open_->rows.clear();
    open_->mutation.operations.clear();
    open_->mutation.stamp = core_.hybrid.tick();
    return {};
}

Result<void> LocalEdits::run(const Edits& edit) {
    if (!open_ || committing_) {
        return transact(edit, UndoStack::Origin::person, Shape::single);
    }
    if (auto cut = cutIfDue(); !cut) {
        return cut;
    }
    const std::size_t operations = open_->mutation.operations.size();
    const std::size_t rows = open_->rows.size();
    const std::size_t inverses = core_.undo.mark();
    auto done = edit();
    if (!done) {
        open_->mutation.operations.resize(operations);
        open_->rows.resize(rows);
        core_.undo.rewind(inverses);
    }
    return done;
}

Result<Record> LocalEdits::shown(const RowKey& key) {
    auto found = writer().find(key.entity, key.id);
    if (!found) {
        return found.error();
    }
    return *found ? Result<Record>(std::move(**found)) : Result<Record>(Error{ErrorCode::notFound, "no such row"});
}

Result<void> LocalEdits::edit(const RowKey& key, const std::function<Result<void>(std::optional<Record>&)>& change) {
    if (core_.schema.entity(key.entity) == nullptr) {
        return Error{ErrorCode::invalid, "no such entity"};
    }
    return run([&]() -> Result<void> {
        auto found = shown(key);
        if (!found) {
            return found.error();
        }
        if (!found->alive()) {
            return Error{ErrorCode::dead, "was removed"};
        }
        std::optional<Record> row = *found;
        const std::size_t before = open_->mutation.operations.size();
        if (auto changed = change(row); !changed) {
            return changed;
        }
        return open_->mutation.operations.size() > before ? put(&*found, *row) : Result<void>();
    });
}

Result<void> LocalEdits::perform(std::optional<Record>& row, Operation operation) {
    const std::optional<Record> before = row;
    ShownRows others(writer());
    auto applied = merge::apply(core_.context(open_->mutation.stamp), operation, row, others.lookup());
    if (!applied) {
        return applied;
    }
    recordInverse(before ? &*before : nullptr, *row, operation);
    open_->mutation.operations.push_back(std::move(operation));
    return {};
}

Result<void> LocalEdits::put(const Record* before, const Record& row) {
    const RowKey key = keyOf(row);
    if (!contains(open_->rows, key)) {
        // The first edit that waits: what is shown until now is what the server said last.
        if (before != nullptr && before->seq != 0 && !core_.isPending(key)) {
            if (auto kept = writer().putBase(*before); !kept) {
                return kept;
            }
        }
        open_->rows.emplace_back(key.entity, key.id);
    }
    return writer().put(row);
}

}  // namespace aufwind::engine
