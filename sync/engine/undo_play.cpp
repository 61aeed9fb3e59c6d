// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo: which inverse a step has, and when it still applies (sync.md, invariant 22).
#include "sync/engine/local_edits.h"
#include "sync/merge/plant.h"

#include <algorithm>
#include <unordered_map>

namespace aufwind::engine {
namespace {

using merge::Operation;
using merge::OperationKind;

Error changedMeanwhile() {
    return {ErrorCode::conflict, "somebody else has changed it since"};
}

bool appliesNoMore(const Error& error) {
    return error.code == ErrorCode::conflict || error.code == ErrorCode::notFound;
}

const SetElement* elementIn(const Record& row, FieldNumber field, const Uuid& id) {
    const Cell* cell = row.cell(field);
    if (cell == nullptr) {
        return nullptr;
    }
    const auto at = std::find_if(cell->elements.begin(), cell->elements.end(),
                                 [&](const SetElement& element) { return element.id == id; });
    return at != cell->elements.end() ? &*at : nullptr;
}

// A stamp that the server has set back is still this device's; then the value tells.
bool stillOwn(const Record& row, const Inverse& inverse, const Uuid& device) {
    const Cell* cell = row.cell(inverse.field);
    return cell != nullptr &&
           (cell->stamp == inverse.stamp || (cell->stamp.device == device && cell->value == inverse.written));
}

}  // namespace

void LocalEdits::recordInverse(const Record* before, const Record& after, const Operation& operation) {
    // Of these a person has one row and no more: how they like the program, and no work that Ctrl+Z is pressed for.
    const schema::Entity& entity = *core_.schema.entity(operation.entity);
    const auto& identity = entity.identity;
    if (identity.size() == 1 && *identity.begin() == schema::kAuthor) {
        return;
    }
    // What nobody may remove the server would put back, and refuse what else the step holds.
    const bool begins = operation.kind == OperationKind::create || operation.kind == OperationKind::restore;
    if (begins && entity.remove.empty()) {
        return;
    }
    Inverse inverse;
    inverse.row = {operation.entity, operation.id};
    inverse.field = operation.field;
    inverse.stamp = open_->mutation.stamp;
    inverse.life = after.life;
    inverse.others = merge::newestOfOthers(after, core_.person);
    switch (operation.kind) {
        case OperationKind::create:
        case OperationKind::restore:
            inverse.kind = InverseKind::remove;
            break;
        case OperationKind::remove:
            inverse.kind = InverseKind::restore;
            break;
        case OperationKind::set:
        case OperationKind::move:
            inverse.kind = InverseKind::set;
            inverse.before = before->value(operation.field);
            inverse.written = operation.value;
            break;
        case OperationKind::addElement:
        case OperationKind::removeElement: {
            const bool adds = operation.kind == OperationKind::addElement;
            const Uuid id = std::get<Uuid>(operation.value);
            const SetElement* was = elementIn(*before, operation.field, id);
            if (adds && was != nullptr && (was->length & 1U) != 0) {
                return;  // it was in already
            }
            inverse.kind = adds ? InverseKind::removeElement : InverseKind::addElement;
            inverse.before = operation.value;
            inverse.life = elementIn(after, operation.field, id)->length;
            break;
        }
        case OperationKind::text:
            return;  // collected change by change
    }
    core_.undo.record(std::move(inverse));
}

Result<void> LocalEdits::play(const Inverse& inverse, std::uint32_t outlived) {
    if (inverse.gone) {
        return Error{ErrorCode::notFound, "the row is gone"};
    }
    auto row = shown(inverse.row);
    if (!row) {
        return row.error().code == ErrorCode::notFound ? changedMeanwhile() : row.error();
    }
    const bool revives = inverse.kind == InverseKind::restore;
    if (row->alive() == revives) {
        return changedMeanwhile();
    }
    switch (inverse.kind) {
        case InverseKind::remove:
        case InverseKind::restore:
            return row->life != inverse.life + outlived
                       ? Result<void>(changedMeanwhile())
                       : changeLife(inverse.row, revives, revives ? nullptr : &inverse.others);
        case InverseKind::set:
            return stillOwn(*row, inverse, core_.device)
                       ? setField(inverse.row, inverse.field, inverse.before, !planted(Plant::unguardedUndo))
                       : Result<void>(changedMeanwhile());
        case InverseKind::addElement:
        case InverseKind::removeElement: {
            const Uuid id = std::get<Uuid>(inverse.before);
            const SetElement* element = elementIn(*row, inverse.field, id);
            return element == nullptr || element->length != inverse.life
                       ? Result<void>(changedMeanwhile())
                       : changeElement(inverse.row, inverse.field, id, inverse.kind == InverseKind::addElement);
        }
        case InverseKind::text: {
            std::vector<std::vector<Link>> links;
            const auto changes = inverse.text.changes(links);
            return changes.empty() ? Result<void>(changedMeanwhile())
                                   : editText(inverse.row, inverse.field, changes, links);
        }
    }
    return Error{ErrorCode::internal, "unknown inverse"};
}

Result<void> LocalEdits::leave(const Inverse& inverse) {
    auto row = writer().find(inverse.row.entity, inverse.row.id);
    if (!row) {
        return row.error();
    }
    const bool ofRow = isOfLife(inverse.kind);
    LeftAsIs left{inverse.row.entity, inverse.row.id, ofRow ? FieldNumber{0} : inverse.field, {}, inverse.before};
    if (*row && !ofRow) {
        left.now = (*row)->value(inverse.field);
    }
    left_.push_back(std::move(left));
    return {};
}

Result<void> LocalEdits::play(const Step& step, UndoStack::Origin origin) {
    // A row that goes back to an earlier state does so in a later life: one for the way there, one for the way back.
    constexpr std::uint32_t kThereAndBack = 2;
    std::unordered_map<RowKey, std::uint32_t> outlived;
    const auto edits = [&]() -> Result<void> {
        left_.clear();
        outlived.clear();
        std::size_t gone = 0;
        for (auto inverse = step.inverses.rbegin(); inverse != step.inverses.rend(); ++inverse) {
            const auto before = outlived.find(inverse->row);
            auto played = play(*inverse, before != outlived.end() ? before->second : 0);
            if (played && isOfLife(inverse->kind)) {
                outlived[inverse->row] += kThereAndBack;
            }
            if (!played && played.error().code == ErrorCode::conflict) {
                played = leave(*inverse);
            }
            if (!played && !inverse->gone) {
                return played;
            }
            gone += inverse->gone ? 1 : 0;
        }
        if (left_.size() + gone < step.inverses.size()) {
            return {};
        }
        return left_.empty() ? Error{ErrorCode::notFound, "what the step has changed is gone"} : changedMeanwhile();
    };
    auto done = step.first == step.last ? together(edits, origin) : inParts(edits, origin);
    if (done) {
        for (const auto& [row, by] : outlived) {
            core_.undo.outlive(origin, row, by);
        }
    }
    return done;
}

Result<void> LocalEdits::undo() {
    if (open_) {
        return Error{ErrorCode::invalid, "undo inside of a step"};
    }
    auto step = core_.undo.takeUndo();
    if (!step) {
        return Error{ErrorCode::notFound, "nothing to take back"};
    }
    auto done = play(*step, UndoStack::Origin::undo);
    if (!done && !appliesNoMore(done.error())) {
        core_.undo.putBackUndo(std::move(*step));
    }
    return done;
}

Result<void> LocalEdits::redo() {
    if (open_) {
        return Error{ErrorCode::invalid, "redo inside of a step"};
    }
    auto step = core_.undo.takeRedo();
    if (!step) {
        return Error{ErrorCode::notFound, "nothing to make again"};
    }
    auto done = play(*step, UndoStack::Origin::redo);
    if (!done && !appliesNoMore(done.error())) {
        core_.undo.putBackRedo(std::move(*step));
    }
    return done;
}

}  // namespace aufwind::engine
