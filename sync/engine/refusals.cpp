// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/refusals.h"

#include "sync/engine/packed.h"
#include "sync/engine/texts.h"
#include "sync/protocol/codec.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

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
    Refusal refusal{entry.number, entry.written, entry.refused, protocol::codeOf(entry.reason), 0, {}, {}, 0, 0, {}};
    const std::size_t index = entry.operation < mutation->operations.size() ? entry.operation : 0;
    if (!mutation->operations.empty()) {
        refusal.entity = mutation->operations[index].entity;
        refusal.id = mutation->operations[index].id;
        refusal.field = mutation->operations[index].field;
        const auto* target = std::get_if<Uuid>(&mutation->operations[index].value);
        refusal.target = target != nullptr ? *target : Uuid{};
    }
    addTexts(core.schema, *mutation, refusal);
    return refusal;
}

// Which id took the place of which, for as long as something refused may still name the old one.
constexpr std::string_view kRenamed = "sync.renamed";
using Renamed = std::map<Uuid, Uuid>;

Result<Renamed> loadRenamed(store::Reader& reader) {
    auto saved = reader.state(kRenamed);
    if (!saved) {
        return saved.error();
    }
    Renamed renamed;
    Unpacker in(saved->has_value() ? std::string_view(**saved) : std::string_view());
    while (in.ok() && !in.done()) {
        const Uuid old = in.id();
        renamed[old] = in.id();
    }
    return in.ok() ? Result<Renamed>(std::move(renamed)) : Result<Renamed>(Error{ErrorCode::damaged, "renamed ids"});
}

Result<void> saveRenamed(store::Writer& writer, const Renamed& renamed) {
    std::string out;
    for (const auto& [old, fresh] : renamed) {
        pack(out, old);
        pack(out, fresh);
    }
    return writer.setState(kRenamed, out);
}

/// Does refused mutations once more. Rows that they had created get new ids, and what referred to them follows.
class Retry {
  public:
    Retry(Core& core, LocalEdits& edits, const std::string* text, Renamed renamed)
        : core_(core), edits_(edits), text_(text), renamed_(std::move(renamed)) {}

    Result<void> play(const merge::Mutation& mutation) {
        for (const Operation& operation : mutation.operations) {
            if (auto played = play(operation); !played) {
                return played;
            }
        }
        return text_ == nullptr ? Result<void>()
                                : Result<void>(Error{ErrorCode::invalid, "the refused edit had no text"});
    }
    /// Whether it needs something that this retry has made.
    bool buildsOn(const merge::Mutation& mutation) const {
        const auto isOld = [&](const Value& value) {
            const auto* id = std::get_if<Uuid>(&value);
            const auto* several = std::get_if<std::vector<Uuid>>(&value);
            return (id != nullptr && remade_.contains(*id)) ||
                   (several != nullptr && std::any_of(several->begin(), several->end(),
                                                      [&](const Uuid& one) { return remade_.contains(one); }));
        };
        return std::any_of(mutation.operations.begin(), mutation.operations.end(), [&](const Operation& operation) {
            return remade_.contains(operation.id) || isOld(operation.value) ||
                   std::any_of(operation.initial.begin(), operation.initial.end(),
                               [&](const merge::Initial& initial) { return isOld(initial.value); });
        });
    }
    const Renamed& renamed() const { return renamed_; }

  private:
    // A retry may have been refused in its turn, and been done again.
    Uuid now(Uuid id) const {
        for (auto at = renamed_.find(id); at != renamed_.end(); at = renamed_.find(id)) {
            id = at->second;
        }
        return id;
    }
    Value now(const Value& value) const {
        const auto* id = std::get_if<Uuid>(&value);
        if (const auto* several = std::get_if<std::vector<Uuid>>(&value)) {
            std::vector<Uuid> all;
            for (const Uuid& one : *several) {
                all.push_back(now(one));
            }
            std::sort(all.begin(), all.end());
            return Value(std::move(all));
        }
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
            remade_.insert(operation.id);
        }
        return made ? Result<void>() : made.error();
    }

    Result<void> type(const RowKey& key, const schema::Field& field, const Operation& operation) {
        auto row = edits_.shown(key);
        auto document =
            row ? merge::TextShelf().take(graphOf(row->cell(field.number))) : Result<merge::TextDocument>(row.error());
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
            std::size_t inserted = 0;
            for (const merge::TextChange& change : applied.changes) {
                changes.push_back({change.position, change.removed, change.inserted});
                inserted += change.insertedLength;
            }
            // What was typed since may have taken the numbers of the refused letters: then not all of them come.
            if (inserted == codePoints(text)) {
                return edits_.editText(key, field.number, changes);
            }
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
    Renamed renamed_;
    std::set<Uuid> remade_;
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
    return core.write([&](store::Writer& writer) -> Result<void> {
        auto dropped = writer.dropRefused(number);
        auto left = dropped ? writer.refused() : Result<std::vector<store::RefusedEntry>>(dropped.error());
        if (!left) {
            return left.error();
        }
        return left->empty() ? writer.dropState(kRenamed) : Result<void>();
    });
}

Result<void> retryRefusal(Core& core, LocalEdits& edits, std::uint64_t number, const std::string* text) {
    auto entries = core.reader->refused();
    if (!entries) {
        return entries.error();
    }
    std::sort(entries->begin(), entries->end(),
              [](const store::RefusedEntry& a, const store::RefusedEntry& b) { return a.number < b.number; });
    auto renamed = loadRenamed(*core.reader);
    if (!renamed) {
        return renamed.error();
    }
    // What builds on a part of a large step can be as large as that.
    return edits.inParts([&]() -> Result<void> {
        Retry retry(core, edits, text, *renamed);
        bool found = false;
        for (const store::RefusedEntry& entry : *entries) {
            auto mutation = protocol::mutationFromBytes(entry.content);
            if (!mutation) {
                return mutation.error();
            }
            const bool wanted = entry.number == number;
            if (wanted || (found && retry.buildsOn(*mutation))) {
                found = true;
                auto played = edits.together([&] { return retry.play(*mutation); });
                auto dropped = played ? edits.writer().dropRefused(entry.number) : played;
                if (!dropped) {
                    return dropped;
                }
            }
        }
        if (!found) {
            return Error{ErrorCode::notFound, "no such refusal"};
        }
        return retry.renamed() != *renamed ? saveRenamed(edits.writer(), retry.renamed()) : Result<void>();
    });
}

}  // namespace aufwind::engine
