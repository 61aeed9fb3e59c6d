// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/local_edits.h"

#include "sync/engine/fill.h"
#include "sync/engine/texts.h"
#include "sync/merge/identity.h"
#include "sync/merge/order_key.h"

#include <algorithm>

namespace aufwind::engine {
namespace {

using merge::Operation;
using merge::OperationKind;
using schema::Entity;
using schema::Field;
using schema::Type;

Operation operationOn(const Record& row, OperationKind kind, FieldNumber field) {
    Operation operation;
    operation.kind = kind;
    operation.entity = row.entity;
    operation.id = row.id;
    operation.field = field;
    operation.life = row.life;
    const Cell* cell = row.cell(field);
    operation.seen = cell != nullptr ? cell->stamp : Stamp{};
    return operation;
}

std::uint32_t lengthOf(const Record& row, FieldNumber field, const Uuid& element) {
    const Cell* cell = row.cell(field);
    if (cell != nullptr) {
        for (const SetElement& candidate : cell->elements) {
            if (candidate.id == element) {
                return candidate.length;
            }
        }
    }
    return 0;
}

Error noSuchField() {
    return {ErrorCode::invalid, "no such field"};
}

}  // namespace

Result<Uuid> LocalEdits::create(EntityNumber number, const std::vector<Assignment>& fields) {
    const Entity* entity = core_.schema.entity(number);
    // What the server keeps to itself is to a device as if there were none.
    if (entity == nullptr || entity->flow == schema::Flow::kept) {
        return Error{ErrorCode::invalid, "no such entity"};
    }
    Uuid id;
    auto made = run([&]() -> Result<void> {
        auto values = filled({core_.person, writer(), core_.entropy}, *entity, fields);
        if (!values) {
            return values.error();
        }
        id = entity->identity.empty() ? core_.entropy.uuid(std::max<std::int64_t>(core_.clock.now(), 0))
                                      : merge::derivedId(*entity, *values, core_.person);
        auto row = writer().find(number, id);
        if (!row) {
            return row.error();
        }
        if (*row) {
            return changeExisting(*row, *entity, *values);
        }
        auto operation = creation(*entity, *values, id);
        if (!operation) {
            return operation.error();
        }
        if (auto performed = perform(*row, std::move(*operation)); !performed) {
            return performed;
        }
        return put(nullptr, **row);
    });
    return made ? Result<Uuid>(id) : Result<Uuid>(made.error());
}

Result<Operation> LocalEdits::creation(const Entity& entity, const std::vector<Assignment>& fields, const Uuid& id) {
    Operation operation;
    operation.kind = OperationKind::create;
    operation.entity = entity.number;
    operation.id = id;
    operation.life = 1;
    for (const auto& [number, value] : fields) {
        const Field* field = entity.field(number);
        if (field == nullptr) {
            return noSuchField();
        }
        merge::Initial initial{number, value, {}};
        if (field->type == Type::collaborativeText) {
            const auto* text = std::get_if<std::string>(&value);
            merge::TextDocument document;
            auto typed = document.insert(core_.textAgent(), 0, text != nullptr ? std::string_view(*text) : "");
            auto update = typed ? document.encodeSince(merge::Version{}) : Result<std::string>(typed.error());
            if (text == nullptr || !update) {
                return text == nullptr ? Error{ErrorCode::invalid, "not a text"} : update.error();
            }
            initial = {number, {}, text->empty() ? std::string() : std::move(*update)};
        }
        operation.initial.push_back(std::move(initial));
    }
    return operation;
}

// Two people may have made the same thing; whoever sees it already changes it.
Result<void> LocalEdits::changeExisting(std::optional<Record>& row, const Entity& entity,
                                        const std::vector<Assignment>& fields) {
    const Record before = *row;
    const std::size_t operations = open_->mutation.operations.size();
    const bool joins = row->alive();
    if (!joins) {
        if (auto back = perform(row, operationOn(*row, OperationKind::restore, 0)); !back) {
            return back;
        }
    }
    for (const auto& [number, value] : fields) {
        const Field* field = entity.field(number);
        if (field == nullptr) {
            return noSuchField();
        }
        const bool settled = field->merge == schema::Merge::fixed || field->merge == schema::Merge::compareAndSet ||
                             field->type == Type::orderKey;
        if (settled && !std::holds_alternative<std::monostate>(row->value(number))) {
            continue;
        }
        const auto* text = std::get_if<std::string>(&value);
        if (joins && field->type == Type::collaborativeText && text != nullptr) {
            // Nothing that is there already may be lost: what is new comes behind it. What a removed row said is not
            // there any more.
            const std::size_t end = codePoints(row->text(number));
            if (auto typed = assignText(*row, *field, {{end, 0, *text}}, {}); !typed) {
                return typed;
            }
        } else if (auto assigned = assign(row, *field, value, false); !assigned) {
            return assigned;
        }
    }
    return open_->mutation.operations.size() > operations ? put(&before, *row) : Result<void>();
}

Result<void> LocalEdits::set(const RowKey& key, const std::vector<Assignment>& fields) {
    return edit(key, [&](std::optional<Record>& row) -> Result<void> {
        const Entity* entity = core_.schema.entity(key.entity);
        for (const auto& [number, value] : fields) {
            const Field* field = entity->field(number);
            if (field == nullptr) {
                return noSuchField();
            }
            if (auto assigned = assign(row, *field, value, false); !assigned) {
                return assigned;
            }
        }
        return {};
    });
}

Result<void> LocalEdits::setField(const RowKey& key, FieldNumber number, const Value& value, bool guarded) {
    return edit(key, [&](std::optional<Record>& row) -> Result<void> {
        const Field* field = core_.schema.entity(key.entity)->field(number);
        return field != nullptr ? assign(row, *field, value, guarded) : Result<void>(noSuchField());
    });
}

Result<void> LocalEdits::assign(std::optional<Record>& row, const Field& field, const Value& value, bool guarded) {
    if (field.type == Type::referenceSet) {
        return assignSet(row, field, value);
    }
    if (field.type == Type::collaborativeText) {
        const auto* text = std::get_if<std::string>(&value);
        if (text == nullptr && !std::holds_alternative<std::monostate>(value)) {
            return Error{ErrorCode::invalid, "not a text"};
        }
        const auto change = replacement(row->text(field.number), text != nullptr ? std::string_view(*text) : "");
        return change ? assignText(*row, field, {*change}, {}) : Result<void>();
    }
    if (row->value(field.number) == value) {
        return {};
    }
    const bool place = field.type == Type::orderKey || field.type == Type::treeParent;
    Operation operation = operationOn(*row, place ? OperationKind::move : OperationKind::set, field.number);
    operation.value = value;
    operation.guarded = guarded;
    return perform(row, std::move(operation));
}

Result<void> LocalEdits::assignSet(std::optional<Record>& row, const Field& field, const Value& value) {
    const auto* wanted = std::get_if<std::vector<Uuid>>(&value);
    if (wanted == nullptr && !std::holds_alternative<std::monostate>(value)) {
        return Error{ErrorCode::invalid, "not a set of references"};
    }
    static const std::vector<Uuid> kNone;
    const auto* held = std::get_if<std::vector<Uuid>>(&row->value(field.number));
    const std::vector<Uuid> before = held != nullptr ? *held : kNone;
    const std::vector<Uuid>& after = wanted != nullptr ? *wanted : kNone;
    const auto in = [](const std::vector<Uuid>& ids, const Uuid& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    for (const Uuid& id : before) {
        if (!in(after, id)) {
            if (auto done = assignElement(row, field.number, id, false); !done) {
                return done;
            }
        }
    }
    for (const Uuid& id : after) {
        if (!in(before, id)) {
            if (auto done = assignElement(row, field.number, id, true); !done) {
                return done;
            }
        }
    }
    return {};
}

Result<void> LocalEdits::assignElement(std::optional<Record>& row, FieldNumber field, const Uuid& element, bool adds) {
    const std::uint32_t length = lengthOf(*row, field, element);
    if (!adds && (length & 1U) == 0) {
        return {};
    }
    Operation operation = operationOn(*row, adds ? OperationKind::addElement : OperationKind::removeElement, field);
    operation.value = element;
    operation.life = length;
    return perform(row, std::move(operation));
}

Result<void> LocalEdits::changeElement(const RowKey& key, FieldNumber field, const Uuid& element, bool adds) {
    return edit(key, [&](std::optional<Record>& row) { return assignElement(row, field, element, adds); });
}

Result<void> LocalEdits::move(const RowKey& key, const Uuid& after, const Uuid& before) {
    return edit(key, [&](std::optional<Record>& row) -> Result<void> {
        const Field* field = orderFieldOf(*core_.schema.entity(key.entity));
        if (field == nullptr) {
            return Error{ErrorCode::invalid, "the entity has no order"};
        }
        auto low = neighbourKey(writer(), *row, *field, after);
        auto high = neighbourKey(writer(), *row, *field, before);
        if (!low || !high) {
            return low ? high.error() : low.error();
        }
        auto placed = place(row, *field, *low, *high);
        return placed ? Result<void>() : placed.error();
    });
}

Result<std::string> LocalEdits::placeBetween(const RowKey& key, std::string_view low, std::string_view high) {
    std::string placed;
    auto done = edit(key, [&](std::optional<Record>& row) -> Result<void> {
        const Field* field = orderFieldOf(*core_.schema.entity(key.entity));
        if (field == nullptr) {
            return Error{ErrorCode::invalid, "the entity has no order"};
        }
        auto made = place(row, *field, low, high);
        if (!made) {
            return made.error();
        }
        placed = std::move(*made);
        return {};
    });
    return done ? Result<std::string>(std::move(placed)) : done.error();
}

Result<std::string> LocalEdits::place(std::optional<Record>& row, const Field& field, std::string_view low,
                                      std::string_view high) {
    const auto jitter = static_cast<std::uint32_t>(core_.entropy.next());
    std::string key = merge::keyBetween(low, high, jitter);
    auto done = assign(row, field, key, false);
    return done ? Result<std::string>(std::move(key)) : done.error();
}

Result<void> LocalEdits::changeLife(const RowKey& key, bool lives, const Stamp* unless) {
    return run([&]() -> Result<void> {
        auto found = shown(key);
        if (!found) {
            return found.error();
        }
        if (found->alive() == lives) {
            return lives ? Result<void>() : Result<void>(Error{ErrorCode::dead, "was removed already"});
        }
        std::optional<Record> row = *found;
        const auto kind = lives ? OperationKind::restore : OperationKind::remove;
        Operation operation = operationOn(*row, kind, 0);
        operation.guarded = unless != nullptr;
        operation.seen = unless != nullptr ? *unless : Stamp{};
        if (auto done = perform(row, std::move(operation)); !done) {
            return done;
        }
        return put(&*found, *row);
    });
}

}  // namespace aufwind::engine
