// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/apply.h"

#include "sync/merge/apply_field.h"
#include "sync/merge/identity.h"
#include "sync/merge/plant.h"

#include <algorithm>

namespace aufwind::merge {
namespace {

using schema::Entity;
using schema::Field;

Error refusal(ErrorCode code, const Entity& entity, const char* why) {
    return {code, std::string(entity.name) + ": " + why};
}

Result<void> complete(const Entity& entity, const Record& row) {
    for (const Field& field : entity.fields) {
        if (field.required && std::holds_alternative<std::monostate>(row.value(field.number))) {
            return refusal(ErrorCode::invalid, entity, "a required field is missing");
        }
    }
    return {};
}

Result<void> idAgrees(const Context& context, const Entity& entity, const Operation& operation) {
    if (entity.identity.empty()) {
        return {};
    }
    std::vector<std::pair<FieldNumber, Value>> values;
    for (const Initial& initial : operation.initial) {
        values.emplace_back(initial.field, initial.value);
    }
    return derivedId(entity, values, context.author) == operation.id
               ? Result<void>()
               : refusal(ErrorCode::invalid, entity, "the id does not follow from the fields");
}

Result<void> create(const Context& context, const Entity& entity, const Operation& operation,
                    std::optional<Record>& row, const Lookup& lookup) {
    if (auto agrees = idAgrees(context, entity, operation); !agrees) {
        return agrees;
    }
    const bool joins = row.has_value();
    if (joins && !row->alive()) {
        return refusal(ErrorCode::dead, entity, "was removed");
    }
    if (operation.id.isNil() || (joins && entity.identity.empty())) {
        return refusal(ErrorCode::conflict, entity, "the id is taken");
    }
    Record made;
    if (joins) {
        made = *row;
    } else {
        made.entity = operation.entity;
        made.id = operation.id;
        made.life = 1;
        made.author = context.author;
        made.created = context.stamp;
    }
    for (const Initial& initial : operation.initial) {
        const Field* field = entity.field(initial.field);
        if (field == nullptr) {
            return refusal(ErrorCode::invalid, entity, "no such field");
        }
        if (auto done = detail::applyInitial(context, *field, initial, made, lookup); !done) {
            return done;
        }
    }
    if (auto whole = complete(entity, made); !whole) {
        return whole;
    }
    row = std::move(made);
    return {};
}

Result<void> changeField(const Context& context, const Entity& entity, const Operation& operation, Record& row,
                         const Lookup& lookup) {
    const Field* field = entity.field(operation.field);
    if (field == nullptr) {
        return refusal(ErrorCode::invalid, entity, "no such field");
    }
    switch (operation.kind) {
        case OperationKind::move:
            if (field->type != schema::Type::orderKey && field->type != schema::Type::treeParent) {
                return refusal(ErrorCode::invalid, entity, "the field is no place in a list or tree");
            }
            [[fallthrough]];
        case OperationKind::set:
            return detail::applyRegister(context, *field, operation, false, row, lookup);
        case OperationKind::addElement:
        case OperationKind::removeElement: {
            const auto may = detail::mayChangePart(context, *field);
            return may ? detail::applyElement(context, *field, operation, row) : may;
        }
        case OperationKind::text: {
            const auto may = detail::mayChangePart(context, *field);
            return may ? detail::applyText(context, *field, operation.update, row) : may;
        }
        default:
            return refusal(ErrorCode::invalid, entity, "unknown operation");
    }
}

}  // namespace

Result<void> apply(const Context& context, const Operation& operation, std::optional<Record>& row,
                   const Lookup& lookup) {
    const Entity* entity = context.schema.entity(operation.entity);
    if (entity == nullptr) {
        return Error{ErrorCode::invalid, "no such entity"};
    }
    if (operation.kind == OperationKind::create) {
        return create(context, *entity, operation, row, lookup);
    }
    if (!row) {
        return refusal(ErrorCode::notFound, *entity, "no such row");
    }
    if (operation.kind == OperationKind::remove || operation.kind == OperationKind::restore) {
        const bool removes = operation.kind == OperationKind::remove;
        // Somebody removed and restored it since: this removal was of an earlier life.
        const bool outdated = operation.life != 0 && operation.life < row->life;
        if (removes && operation.guarded && newestOfOthers(*row, context.author) != operation.seen) {
            return refusal(ErrorCode::conflict, *entity, "somebody else has written in it meanwhile");
        }
        if (row->alive() == removes && !outdated) {
            row->life += 1;
        }
        return {};
    }
    if (!row->alive() && !planted(Plant::updateDead)) {
        return refusal(ErrorCode::dead, *entity, "was removed");
    }
    return changeField(context, *entity, operation, *row, lookup);
}

Stamp newestOfOthers(const Record& row, const Uuid& author) {
    Stamp newest;
    for (const Cell& cell : row.cells) {
        // What the server fills in is nobody's writing.
        if (cell.author != author && !cell.stamp.device.isNil()) {
            newest = std::max(newest, cell.stamp);
        }
    }
    return newest;
}

bool pruneSuperseded(Record& row, std::int64_t now) {
    bool pruned = false;
    for (Cell& cell : row.cells) {
        const auto before = cell.superseded.size();
        std::erase_if(cell.superseded, [now](const Superseded& lost) { return lost.at + kSupersededKeptMs < now; });
        pruned = pruned || cell.superseded.size() != before;
    }
    return pruned;
}

}  // namespace aufwind::merge
