// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/access/judge.h"

#include "sync/merge/plant.h"
#include "sync/merge/scopes.h"
#include "sync/merge/text_shelf.h"
#include "sync/server/access/copies.h"
#include "sync/server/access/rights.h"

#include <algorithm>
#include <set>

namespace aufwind::server {
namespace {

using merge::Operation;
using merge::OperationKind;
using schema::Entity;
using schema::Field;
using schema::Merge;
using schema::Type;

// One text for what is absent and for what is hidden.
const Error kNotFound{ErrorCode::notFound, "no such row"};

Error refusal(ErrorCode code, const Entity& entity, const char* why) {
    return {code, std::string(entity.name) + ": " + why};
}

// What a creation says is checked for form before anything else looks at it.
Result<void> fieldsAreSound(const Entity& entity, const Operation& operation) {
    std::set<FieldNumber> given;
    for (const merge::Initial& initial : operation.initial) {
        const Field* field = entity.field(initial.field);
        if (field == nullptr || !given.insert(initial.field).second) {
            return refusal(ErrorCode::invalid, entity, "no such field, or twice");
        }
        if (field->merge == Merge::serverOwned) {
            return refusal(ErrorCode::forbidden, entity, "a field is written by the server alone");
        }
    }
    return {};
}

}  // namespace

Result<void> Judge::operation(const Operation& operation) {
    const Entity* entity = schema().entity(operation.entity);
    if (entity == nullptr || operation.id.isNil()) {
        return Error{ErrorCode::invalid, "no such entity or no id"};
    }
    const Record* present = rows_.find(operation.entity, operation.id);
    if (present != nullptr && !isVisible(schema(), *present, person(), rows_)) {
        hooks_.alert("row", operation.entity);
        return kNotFound;
    }
    if (operation.kind == OperationKind::create) {
        return create(*entity, operation);
    }
    if (present == nullptr) {
        return missing(operation.entity, operation.id);
    }
    if (operation.kind == OperationKind::remove || operation.kind == OperationKind::restore) {
        return changeLife(*entity, operation);
    }
    return changeField(*entity, operation);
}

Error Judge::missing(EntityNumber entity, const Uuid& id) const {
    if (hooks_.wasRefused(entity, id)) {
        return {ErrorCode::dependsOnRefused, "needs a row whose creation was refused"};
    }
    return kNotFound;
}

// What the row would become. It is put only once the writer's rights are known, for a row can give memberships: seen
// any earlier, a role that somebody grants themselves would be the right to grant it.
Result<Record> Judge::outcomeOf(const Operation& operation) {
    const Record* present = rows_.find(operation.entity, operation.id);
    std::optional<Record> row = present != nullptr ? std::optional<Record>(*present) : std::nullopt;
    const merge::Lookup lookup = [this](EntityNumber entity, const Uuid& id) {
        return rows_.find(entity, id);
    };
    if (auto applied = merge::apply(context_, operation, row, lookup); !applied) {
        return applied.error();
    }
    takeCopies(facts_, *row, rows_);
    return std::move(*row);
}

Result<void> Judge::create(const Entity& entity, const Operation& operation) {
    if (auto sound = fieldsAreSound(entity, operation); !sound) {
        return sound;
    }
    // The first span of a group gets the group's id, so that id must not be anybody's span already.
    const SpanFacts* spans = facts_.spansOfGroup(entity.number);
    const bool exists = rows_.find(entity.number, operation.id) != nullptr;
    if (spans != nullptr && !exists &&
        (rows_.find(spans->rule->span, operation.id) != nullptr ||
         hooks_.wasRemoved(spans->rule->span, operation.id))) {
        return kNotFound;
    }
    // An id that follows from what the row says is that of the same row, which then goes on with its next life.
    if (!exists && entity.identity.empty() && hooks_.wasRemoved(entity.number, operation.id) &&
        !planted(Plant::remakeDead)) {
        return refusal(ErrorCode::dead, entity, "was removed");
    }
    for (const merge::Initial& initial : operation.initial) {
        const Field& field = *entity.field(initial.field);
        if (auto known = references(entity, field, initial.value); !known) {
            return known;
        }
        if (auto own = ownText(field, rows_.find(entity.number, operation.id), initial.update); !own) {
            return own;
        }
    }
    const Record* found = rows_.find(entity.number, operation.id);
    const std::optional<Record> present = found != nullptr ? std::optional<Record>(*found) : std::nullopt;
    auto after = outcomeOf(operation);
    if (!after) {
        return after.error();
    }
    if (auto agrees = agreement(entity, 0, *after); !agrees) {
        return agrees;
    }
    if (granting(schema(), entity.create, *after, person(), rows_) == nullptr) {
        return refusal(ErrorCode::forbidden, entity, "not theirs to create");
    }
    if (auto may = present ? mayJoin(entity, *present, *after) : mayGiveFields(entity, operation, *after); !may) {
        return may;
    }
    rows_.put(*after);
    return audience(present ? &*present : nullptr, *after);
}

// A field with rights of its own is not given away by the right to create the row.
Result<void> Judge::mayGiveFields(const Entity& entity, const Operation& operation, const Record& after) {
    for (const merge::Initial& initial : operation.initial) {
        const Field& field = *entity.field(initial.field);
        if (!field.change.empty() && granting(schema(), field.change, after, person(), rows_) == nullptr) {
            return refusal(ErrorCode::forbidden, entity, "a field is not theirs to set");
        }
    }
    return {};
}

// Creating again what is there already is a change of whatever differs.
Result<void> Judge::mayJoin(const Entity& entity, const Record& present, const Record& after) {
    for (const Cell& cell : after.cells) {
        const Cell* before = present.cell(cell.field);
        if (before != nullptr && *before == cell) {
            continue;
        }
        const Field* field = entity.field(cell.field);
        if (field == nullptr || !allowed(changeRights(entity, *field), present, after)) {
            return refusal(ErrorCode::forbidden, entity, "exists, and a field is not theirs to change");
        }
    }
    return {};
}

Result<void> Judge::changeField(const Entity& entity, const Operation& operation) {
    const Field* field = entity.field(operation.field);
    if (field == nullptr) {
        return refusal(ErrorCode::invalid, entity, "no such field");
    }
    const Record before = *rows_.find(operation.entity, operation.id);
    const schema::Rights& rights = changeRights(entity, *field);
    if (field->merge == Merge::serverOwned || granting(schema(), rights, before, person(), rows_) == nullptr) {
        return refusal(ErrorCode::forbidden, entity, "not theirs to change");
    }
    if (operation.kind != OperationKind::removeElement) {
        if (auto known = references(entity, *field, operation.value); !known) {
            return known;
        }
    }
    if (auto own = ownText(*field, &before, operation.update); !own) {
        return own;
    }
    auto after = outcomeOf(operation);
    if (!after) {
        return after.error();
    }
    if (auto agrees = agreement(entity, operation.field, *after); !agrees) {
        return agrees;
    }
    if (!allowed(rights, before, *after)) {
        return refusal(ErrorCode::forbidden, entity, "beyond their own rights");
    }
    rows_.put(*after);
    return audience(&before, *after);
}

// Restoring undoes a removal and makes the row anew: it takes both rights. Else who was removed from a group, and may
// remove themselves, could come back by restoring.
Result<void> Judge::changeLife(const Entity& entity, const Operation& operation) {
    const Record present = *rows_.find(operation.entity, operation.id);
    const bool mayRemove = granting(schema(), entity.remove, present, person(), rows_) != nullptr;
    const bool mayCreate = operation.kind == OperationKind::remove ||
                           granting(schema(), entity.create, present, person(), rows_) != nullptr;
    if (!mayRemove || !mayCreate) {
        return refusal(ErrorCode::forbidden, entity, "not theirs to remove or restore");
    }
    auto after = outcomeOf(operation);
    if (!after) {
        return after.error();
    }
    rows_.put(std::move(*after));
    return {};
}

// A right that is bounded by the row's content must hold for what the content becomes, too.
bool Judge::allowed(const schema::Rights& rights, const Record& before, const Record& after) {
    for (const schema::Who& who : rights) {
        if (!holds(schema(), who, before, person(), rows_)) {
            continue;
        }
        const bool bounded = who.notFor != 0 || who.upTo != 0 || who.alsoAfter;
        if (!bounded || holds(schema(), who, after, person(), rows_)) {
            return true;
        }
    }
    return false;
}

// Whoever writes under another device's name could make their words pass for somebody else's.
Result<void> Judge::ownText(const Field& field, const Record* present, const std::string& update) {
    if (field.type != Type::collaborativeText || update.empty()) {
        return {};
    }
    const Cell* cell = present != nullptr ? present->cell(field.number) : nullptr;
    const std::string_view graph = cell != nullptr ? std::string_view(cell->graph) : std::string_view();
    auto document = context_.texts->take(graph);
    if (!document) {
        return document.error();
    }
    const auto authors = document->authors(update);
    context_.texts->put(graph, std::move(*document));
    if (!authors) {
        return authors.error();
    }
    const merge::AgentId own{agent_.bytes};
    const bool all = std::all_of(authors->begin(), authors->end(), [&](const auto& author) { return author == own; });
    return all ? Result<void>() : Error{ErrorCode::forbidden, "text in another device's name"};
}

Result<void> Judge::references(const Entity& entity, const Field& field, const Value& value) {
    if (!schema::isReference(field.type)) {
        return {};
    }
    const auto ids = referencesIn(value);
    if (field.limit != 0 && ids.size() > field.limit) {
        return refusal(ErrorCode::tooLarge, entity, "too many references");
    }
    for (const Uuid& id : ids) {
        const Record* target = rows_.find(field.target, id);
        if (target == nullptr) {
            return missing(field.target, id);
        }
        if (!isVisible(schema(), *target, person(), rows_)) {
            hooks_.alert("reference", field.target);
            return kNotFound;
        }
        if (!target->alive()) {
            return kNotFound;
        }
    }
    return {};
}

// `changed` is 0 where every field is new.
Result<void> Judge::agreement(const Entity& entity, FieldNumber changed, const Record& after) {
    for (const Field& field : entity.fields) {
        const bool refers = changed == 0 || changed == field.number;
        if (field.targetFlag != 0 && refers) {
            for (const Uuid& id : referencesIn(after.value(field.number))) {
                const Record* target = rows_.find(field.target, id);
                if (target == nullptr || target->flag(field.targetFlag) != field.targetIs) {
                    return refusal(ErrorCode::invalid, entity, "it belongs to a row of another kind");
                }
            }
        }
        if (field.agreeOwn == 0 || !(refers || changed == field.agreeOwn)) {
            continue;
        }
        for (const Uuid& id : referencesIn(after.value(field.number))) {
            const Record* target = rows_.find(field.target, id);
            if (target == nullptr || target->value(field.agreeTarget) != after.value(field.agreeOwn)) {
                return refusal(ErrorCode::invalid, entity, "two references contradict each other");
            }
        }
    }
    return {};
}

// Nobody writes into the audience of a group they are not in. Handing a row to one person, or to those above somebody,
// is no such thing: they receive it and nothing of theirs is touched.
Result<void> Judge::audience(const Record* before, const Record& after) {
    const auto old = before != nullptr ? merge::sharedScopesOf(schema(), *before) : std::vector<Scope>{};
    for (const Scope& scope : merge::sharedScopesOf(schema(), after)) {
        const bool isNew = !std::binary_search(old.begin(), old.end(), scope);
        if (isNew && !rows_.isMember(scope, person())) {
            hooks_.alert("scope", after.entity);
            return kNotFound;
        }
    }
    if (before == nullptr && !isVisible(schema(), after, person(), rows_)) {
        return Error{ErrorCode::forbidden, "a row that its author would not see"};
    }
    return {};
}

}  // namespace aufwind::server
