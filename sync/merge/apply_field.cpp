// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/apply_field.h"

#include "sync/merge/plant.h"
#include "sync/merge/text_shelf.h"

#include <algorithm>

namespace aufwind::merge::detail {
namespace {

using schema::Merge;
using schema::Type;

// A chain of parents longer than this is a cycle or an attack.
constexpr int kDeepestTree = 4096;

Error refusal(ErrorCode code, const schema::Field& field, const char* why) {
    return {code, std::string(field.name) + ": " + why};
}

bool formsCycle(const Record& row, const schema::Field& field, const Uuid& parent, const Lookup& lookup) {
    Uuid at = parent;
    for (int depth = 0; depth < kDeepestTree; ++depth) {
        if (at == row.id) {
            return true;
        }
        const Record* above = lookup ? lookup(row.entity, at) : nullptr;
        if (above == nullptr) {
            return false;
        }
        at = above->reference(field.number);
        if (at.isNil()) {
            return false;
        }
    }
    return true;
}

// Whether the writer had the present value before their eyes. A device's own earlier write is always seen, even where
// the server has set its stamp back since.
bool sawPresent(const Context& context, const Operation& operation, const Stamp& present) {
    return present == operation.seen ||
           (present.device == context.stamp.device && operation.seen.device == context.stamp.device);
}

void keepLoser(Cell& cell, Superseded lost) {
    if (planted(Plant::forgetLost)) {
        return;
    }
    cell.superseded.insert(cell.superseded.begin(), std::move(lost));
    std::size_t kept = 0;
    std::size_t bytes = 0;
    for (const Superseded& one : cell.superseded) {
        const auto* text = std::get_if<std::string>(&one.value);
        bytes += text != nullptr ? text->size() : sizeof(Value);
        if (kept == kSupersededPerCell || (kept > 0 && bytes > kSupersededBytesPerCell)) {
            break;
        }
        ++kept;
    }
    cell.superseded.resize(kept);
}

void assign(const Context& context, Cell& cell, const Value& value) {
    cell.value = value;
    cell.stamp = context.stamp;
    cell.unknown.clear();
    cell.author = context.author;
}

// Last writer wins by (stamp, device); whoever loses against a value they had not seen is kept.
void mergeRegister(const Context& context, const Operation& operation, Cell& cell) {
    const bool ownEarlier = cell.stamp.device == context.stamp.device && !context.stamp.device.isNil();
    if (cell.stamp == Stamp{} || ownEarlier || sawPresent(context, operation, cell.stamp)) {
        assign(context, cell, operation.value);
        return;
    }
    const bool same = cell.value == operation.value;
    if (cell.stamp < context.stamp || planted(Plant::arrivalOrder)) {
        if (!same) {
            keepLoser(cell, {cell.value, cell.stamp, cell.author, context.now});
        }
        assign(context, cell, operation.value);
    } else if (!same) {
        keepLoser(cell, {operation.value, context.stamp, context.author, context.now});
    }
}

void showElements(Cell& cell) {
    std::vector<Uuid> shown;
    for (const SetElement& element : cell.elements) {
        if ((element.length & 1U) != 0) {
            shown.push_back(element.id);
        }
    }
    cell.value = shown.empty() ? Value() : Value(std::move(shown));
}

Result<void> elementsFit(const schema::Field& field, const Cell& cell) {
    return cell.elements.size() <= kSetElementsMaximum
               ? fits(field, cell.value)
               : Result<void>(Error{ErrorCode::tooLarge, std::string(field.name) + ": too many that were ever in it"});
}

SetElement& elementOf(Cell& cell, const Uuid& id) {
    auto at = std::lower_bound(cell.elements.begin(), cell.elements.end(), id,
                               [](const SetElement& element, const Uuid& wanted) { return element.id < wanted; });
    if (at == cell.elements.end() || at->id != id) {
        at = cell.elements.insert(at, SetElement{id, 0, {}});
    }
    return *at;
}

}  // namespace

Result<void> applyRegister(const Context& context, const schema::Field& field, const Operation& operation, bool joins,
                           Record& row, const Lookup& lookup) {
    if (field.type == Type::collaborativeText || field.type == Type::referenceSet) {
        return refusal(ErrorCode::invalid, field, "is not set as a whole");
    }
    if (field.merge == Merge::serverOwned && !context.server) {
        return refusal(ErrorCode::forbidden, field, "is written by the server alone");
    }
    const Cell* present = row.cell(field.number);
    const bool isState = field.merge == Merge::compareAndSet && !planted(Plant::mergeState);
    const bool guarded = (operation.guarded && !planted(Plant::ignoreGuard)) || isState;
    if (joins && present != nullptr && (guarded || field.merge == Merge::fixed)) {
        return {};
    }
    if (field.merge == Merge::fixed && !joins && !context.server) {
        return refusal(ErrorCode::invalid, field, "is fixed at creation");
    }
    if (auto sound = fits(field, operation.value); !sound) {
        return sound;
    }
    if (guarded && !sawPresent(context, operation, present != nullptr ? present->stamp : Stamp{})) {
        return refusal(ErrorCode::conflict, field, "was changed meanwhile");
    }
    if (field.type == Type::treeParent) {
        const auto* parent = std::get_if<Uuid>(&operation.value);
        if (parent != nullptr && !planted(Plant::noCycleCheck) && formsCycle(row, field, *parent, lookup)) {
            return refusal(ErrorCode::conflict, field, "would form a cycle");
        }
    }
    Cell& cell = row.ensure(field.number);
    if (guarded) {
        assign(context, cell, operation.value);
    } else {
        mergeRegister(context, operation, cell);
    }
    return {};
}

Result<void> mayChangePart(const Context& context, const schema::Field& field) {
    if (!context.server && field.merge == Merge::serverOwned) {
        return refusal(ErrorCode::forbidden, field, "is written by the server alone");
    }
    if (!context.server && field.merge == Merge::fixed) {
        return refusal(ErrorCode::invalid, field, "is fixed at creation");
    }
    return {};
}

Result<void> applyElement(const Context& context, const schema::Field& field, const Operation& operation, Record& row) {
    const auto* id = std::get_if<Uuid>(&operation.value);
    if (field.type != Type::referenceSet || id == nullptr || id->isNil()) {
        return refusal(ErrorCode::invalid, field, "has no such element");
    }
    Cell cell = row.ensure(field.number);
    SetElement& element = elementOf(cell, *id);
    const bool in = (element.length & 1U) != 0;
    if (operation.kind == OperationKind::addElement) {
        // Adding what is in lifts its length too, so that a removal which had not seen this addition does nothing.
        element.length += in ? 2 : 1;
    } else if (in && element.length <= operation.life) {
        element.length += 1;
    } else {
        return {};
    }
    element.stamp = context.stamp;
    cell.stamp = std::max(cell.stamp, context.stamp);
    cell.author = context.author;
    showElements(cell);
    if (auto sound = elementsFit(field, cell); !sound) {
        return sound;
    }
    row.ensure(field.number) = std::move(cell);
    return {};
}

Result<void> applyText(const Context& context, const schema::Field& field, const std::string& update, Record& row) {
    if (field.type != Type::collaborativeText) {
        return refusal(ErrorCode::invalid, field, "is not a collaborative text");
    }
    const Cell* present = row.cell(field.number);
    const std::string_view before = present != nullptr ? std::string_view(present->graph) : std::string_view();
    TextShelf ofThisCall;
    TextShelf& texts = context.texts != nullptr ? *context.texts : ofThisCall;
    auto opened = texts.take(before);
    if (!opened) {
        return opened.error();
    }
    TextDocument& document = *opened;
    const ApplyResult applied = document.apply(update);
    if (applied.status != ApplyStatus::applied) {
        texts.put(before, std::move(document));
    }
    switch (applied.status) {
        case ApplyStatus::nothingNew:
            return {};
        case ApplyStatus::missingParents:
            return refusal(ErrorCode::dependsOnRefused, field, "builds on text that is not there");
        case ApplyStatus::refused:
            return applied.error.value_or(Error{ErrorCode::invalid, "text update"});
        case ApplyStatus::applied:
            break;
    }
    if (document.text().size() > field.limit) {
        return refusal(ErrorCode::tooLarge, field, "longer than allowed");
    }
    auto graph = document.encode();
    if (!graph) {
        return graph.error();
    }
    if (graph->size() > kLargestHistory) {
        return refusal(ErrorCode::tooLarge, field, "its history is longer than allowed");
    }
    Cell& cell = row.ensure(field.number);
    cell.graph = std::move(*graph);
    cell.value = document.text();
    cell.stamp = std::max(cell.stamp, context.stamp);
    cell.author = context.author;
    texts.put(cell.graph, std::move(document));
    return {};
}

Result<void> applyInitial(const Context& context, const schema::Field& field, const Initial& initial, Record& row,
                          const Lookup& lookup) {
    const bool isWhole = field.type != Type::collaborativeText && field.type != Type::referenceSet;
    if (!isWhole && field.merge == Merge::serverOwned && !context.server) {
        return refusal(ErrorCode::forbidden, field, "is written by the server alone");
    }
    if (!isWhole && field.merge == Merge::fixed && row.cell(field.number) != nullptr) {
        return {};
    }
    if (field.type == Type::collaborativeText) {
        return initial.update.empty() ? Result<void>() : applyText(context, field, initial.update, row);
    }
    if (field.type == Type::referenceSet) {
        if (auto sound = fits(field, initial.value); !sound) {
            return sound;
        }
        if (const auto* ids = std::get_if<std::vector<Uuid>>(&initial.value)) {
            Cell& cell = row.ensure(field.number);
            for (const Uuid& id : *ids) {
                SetElement& element = elementOf(cell, id);
                element.length += (element.length & 1U) != 0 ? 2 : 1;
                element.stamp = context.stamp;
            }
            cell.stamp = std::max(cell.stamp, context.stamp);
            cell.author = context.author;
            showElements(cell);
            return elementsFit(field, cell);
        }
        return {};
    }
    Operation first;
    first.kind = OperationKind::set;
    first.field = field.number;
    first.value = initial.value;
    return applyRegister(context, field, first, true, row, lookup);
}

}  // namespace aufwind::merge::detail
