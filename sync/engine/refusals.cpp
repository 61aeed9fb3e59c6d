// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/refusals.h"

#include "sync/protocol/codec.h"

#include <algorithm>
#include <map>
#include <optional>

namespace aufwind::engine {
namespace {

using merge::Operation;
using merge::OperationKind;

void addText(const schema::Entity* entity, FieldNumber number, const Value& value, const std::string& update,
             Refusal& out) {
    const schema::Field* field = entity != nullptr ? entity->field(number) : nullptr;
    std::string text = insertedText(update);
    const auto* plain = std::get_if<std::string>(&value);
    if (plain != nullptr && (field == nullptr || schema::isText(field->type))) {
        text = *plain;
    }
    if (!text.empty()) {
        out.text += out.text.empty() ? text : "\n" + text;
    }
    if (plain != nullptr || !update.empty()) {
        out.texts += field != nullptr && schema::isText(field->type) ? 1 : 0;
    }
}

void addTexts(const schema::Schema& schema, const merge::Mutation& mutation, Refusal& out) {
    for (const Operation& operation : mutation.operations) {
        const schema::Entity* entity = schema.entity(operation.entity);
        addText(entity, operation.field, operation.value, operation.update, out);
        for (const merge::Initial& initial : operation.initial) {
            addText(entity, initial.field, initial.value, initial.update, out);
        }
    }
}

Result<Refusal> describe(const Core& core, const store::RefusedEntry& entry) {
    auto mutation = protocol::mutationFromBytes(entry.content);
    if (!mutation) {
        return mutation.error();
    }
    Refusal refusal{entry.number, entry.written, entry.refused, protocol::codeOf(entry.reason), 0, {}, {}, 0};
    const std::size_t index = entry.operation < mutation->operations.size() ? entry.operation : 0;
    if (!mutation->operations.empty()) {
        refusal.entity = mutation->operations[index].entity;
        refusal.id = mutation->operations[index].id;
    }
    addTexts(core.schema, *mutation, refusal);
    return refusal;
}

/// Does refused mutations once more. Rows that they had created get new ids, and what referred to them follows.
class Retry {
  public:
    Retry(Core& core, LocalEdits& edits, const std::string* text) : core_(core), edits_(edits), text_(text) {}

    Result<void> play(const merge::Mutation& mutation) {
        for (const Operation& operation : mutation.operations) {
            if (auto played = play(operation); !played) {
                return played;
            }
        }
        return text_ == nullptr ? Result<void>()
                                : Result<void>(Error{ErrorCode::invalid, "the refused edit had no text"});
    }
    bool buildsOn(const merge::Mutation& mutation) const {
        return std::any_of(mutation.operations.begin(), mutation.operations.end(),
                           [&](const Operation& operation) { return renamed_.contains(operation.id); });
    }

  private:
    Uuid now(const Uuid& id) const {
        const auto at = renamed_.find(id);
        return at != renamed_.end() ? at->second : id;
    }
    Value now(const Value& value) const {
        const auto* id = std::get_if<Uuid>(&value);
        return id != nullptr ? Value(now(*id)) : value;
    }

    // The other text stands for the first one that the mutation has.
    const std::string* takeText(const schema::Field& field) {
        const bool takes = text_ != nullptr && schema::isText(field.type);
        return takes ? std::exchange(text_, nullptr) : nullptr;
    }

    Result<void> create(const schema::Entity& entity, const Operation& operation) {
        std::vector<Assignment> fields;
        for (const merge::Initial& initial : operation.initial) {
            const schema::Field* field = entity.field(initial.field);
            // What was filled in then is filled in anew: most refusals come from a state that has moved on.
            if (field == nullptr || field->fill == schema::Fill::latest) {
                continue;
            }
            const std::string* other = takeText(*field);
            if (other != nullptr) {
                fields.emplace_back(initial.field, *other);
            } else if (!initial.update.empty()) {
                fields.emplace_back(initial.field, insertedText(initial.update));
            } else {
                fields.emplace_back(initial.field, now(initial.value));
            }
        }
        auto made = edits_.create(entity.number, fields);
        if (made && *made != operation.id) {
            renamed_[operation.id] = *made;
        }
        return made ? Result<void>() : made.error();
    }

    Result<void> type(const RowKey& key, const schema::Field& field, const Operation& operation) {
        auto row = edits_.shown(key);
        auto document = row ? documentOf(row->cell(field.number)) : Result<merge::TextDocument>(row.error());
        if (!document) {
            return document.error();
        }
        const std::size_t end = document->length();
        std::string text = insertedText(operation.update);
        if (const std::string* other = takeText(field)) {
            text = *other;
        } else if (const merge::ApplyResult applied = document->apply(operation.update);
                   applied.status == merge::ApplyStatus::applied) {
            std::vector<TextChange> changes;
            for (const merge::TextChange& change : applied.changes) {
                changes.push_back({change.position, change.removed, change.inserted});
            }
            return edits_.editText(key, field.number, changes);
        }
        // Where it stood is not known any more: nothing may be lost, so it comes last.
        return text.empty() ? Result<void>() : edits_.editText(key, field.number, {{end, 0, text}});
    }

    Result<void> play(const Operation& operation) {
        const schema::Entity* entity = core_.schema.entity(operation.entity);
        if (entity == nullptr) {
            return Error{ErrorCode::invalid, "no such entity"};
        }
        const RowKey key{operation.entity, now(operation.id)};
        const schema::Field* field = entity->field(operation.field);
        switch (operation.kind) {
            case OperationKind::create:
                return create(*entity, operation);
            case OperationKind::remove:
            case OperationKind::restore:
                return edits_.changeLife(key, operation.kind == OperationKind::restore);
            default:
                break;
        }
        if (field == nullptr) {
            return Error{ErrorCode::invalid, "no such field"};
        }
        if (operation.kind == OperationKind::text) {
            return type(key, *field, operation);
        }
        if (operation.kind == OperationKind::addElement || operation.kind == OperationKind::removeElement) {
            const auto* element = std::get_if<Uuid>(&operation.value);
            return edits_.changeElement(key, field->number, element != nullptr ? now(*element) : Uuid{},
                                        operation.kind == OperationKind::addElement);
        }
        const std::string* other = takeText(*field);
        return edits_.setField(key, field->number, other != nullptr ? Value(*other) : now(operation.value), false);
    }

    Core& core_;
    LocalEdits& edits_;
    const std::string* text_;
    std::map<Uuid, Uuid> renamed_;
};

}  // namespace

Result<std::vector<Refusal>> listRefusals(Core& core) {
    auto entries = core.reader->refused();
    if (!entries) {
        return entries.error();
    }
    std::vector<Refusal> refusals;
    for (const store::RefusedEntry& entry : *entries) {
        auto refusal = describe(core, entry);
        if (!refusal) {
            return refusal.error();
        }
        refusals.push_back(std::move(*refusal));
    }
    return refusals;
}

Result<void> dropRefusal(Core& core, std::uint64_t number) {
    return core.write([&](store::Writer& writer) { return writer.dropRefused(number); });
}

Result<void> retryRefusal(Core& core, LocalEdits& edits, std::uint64_t number, const std::string* text) {
    auto entries = core.reader->refused();
    if (!entries) {
        return entries.error();
    }
    std::sort(entries->begin(), entries->end(),
              [](const store::RefusedEntry& a, const store::RefusedEntry& b) { return a.number < b.number; });
    return edits.together([&]() -> Result<void> {
        Retry retry(core, edits, text);
        bool found = false;
        for (const store::RefusedEntry& entry : *entries) {
            auto mutation = protocol::mutationFromBytes(entry.content);
            if (!mutation) {
                return mutation.error();
            }
            const bool wanted = entry.number == number;
            if (wanted || (found && retry.buildsOn(*mutation))) {
                found = true;
                auto played = retry.play(*mutation);
                auto dropped = played ? edits.writer().dropRefused(entry.number) : played;
                if (!dropped) {
                    return dropped;
                }
            }
        }
        return found ? Result<void>() : Result<void>(Error{ErrorCode::notFound, "no such refusal"});
    });
}

}  // namespace aufwind::engine
