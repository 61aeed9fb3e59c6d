// SPDX-License-Identifier: GPL-3.0-or-later
// Typing: edits of collaborative text, and how consecutive ones share a mutation and a step of undo.
#include "sync/engine/local_edits.h"
#include "sync/engine/texts.h"

#include <algorithm>

namespace aufwind::engine {

Result<void> LocalEdits::editText(const RowKey& key, FieldNumber number, const std::vector<TextChange>& changes,
                                  const std::vector<std::vector<Link>>& links) {
    return edit(key, [&](std::optional<Record>& row) -> Result<void> {
        const schema::Field* field = core_.schema.entity(key.entity)->field(number);
        if (field == nullptr || field->type != schema::Type::collaborativeText) {
            return Error{ErrorCode::invalid, "not a collaborative text"};
        }
        return assignText(*row, *field, changes, links);
    });
}

bool LocalEdits::continuesTyping(const RowKey& key, FieldNumber field) const {
    return open_->shape == Shape::single && open_->mutation.operations.empty() && typing_ && typing_->row == key &&
           typing_->field == field && typing_->number == core_.lastNumber && typing_->number > core_.sentUpTo &&
           typing_->bytes < kTypingBytes;
}

Result<std::vector<merge::Edit>> LocalEdits::typeInto(merge::TextDocument& document, const RowKey& key,
                                                      FieldNumber field, const std::vector<TextChange>& changes,
                                                      const std::vector<std::vector<Link>>& links) {
    std::vector<merge::Edit> edits;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const TextChange& change = changes[i];
        TextEvent event{change.position, change.removed, codePoints(change.inserted), {}, {}};
        if (change.removed > 0) {
            const std::string& text = document.text();
            const std::size_t begin = byteOf(text, change.position);
            event.removedText = text.substr(begin, byteOf(text, change.position + change.removed) - begin);
            auto erased = document.erase(core_.textAgent(), change.position, change.removed);
            if (!erased) {
                return erased.error();
            }
            edits.push_back(*erased);
        }
        auto inserted = document.insert(core_.textAgent(), change.position, change.inserted);
        if (!inserted) {
            return inserted.error();
        }
        if (inserted->count > 0) {
            edits.push_back(*inserted);
        }
        event.links = i < links.size() ? links[i] : std::vector<Link>{};
        core_.undo.record(key, field, std::move(event));
    }
    return edits;
}

Result<void> LocalEdits::assignText(Record& row, const schema::Field& field, const std::vector<TextChange>& changes,
                                    const std::vector<std::vector<Link>>& links) {
    const RowKey key = keyOf(row);
    auto document = core_.texts.take(graphOf(row.cell(field.number)));
    if (!document) {
        return document.error();
    }
    merge::TextDocument& text = *document;
    const bool continues = continuesTyping(key, field.number);
    Typing typing{key, field.number, 0, continues ? typing_->before : text.version(), 0, 0, core_.machine.now()};
    auto edits = typeInto(text, key, field.number, changes, links);
    if (!edits || edits->empty()) {
        return edits ? Result<void>() : edits.error();
    }
    if (text.text().size() > field.limit) {
        return Error{ErrorCode::tooLarge, "the text would be longer than allowed"};
    }
    auto update = !continues && edits->size() == 1 ? text.encodeEdit(edits->front()) : text.encodeSince(typing.before);
    auto graph = text.encode();
    if (!update || !graph) {
        return update ? graph.error() : update.error();
    }
    if (graph->size() > merge::kLargestHistory) {
        return Error{ErrorCode::tooLarge, "the history of the text would be longer than allowed"};
    }
    merge::Operation operation;
    operation.kind = merge::OperationKind::text;
    operation.entity = row.entity;
    operation.id = row.id;
    operation.field = field.number;
    operation.life = row.life;
    operation.update = std::move(*update);
    open_->mutation.operations.push_back(std::move(operation));
    // The same as merge::apply does, without reading the whole history again.
    Cell& cell = row.ensure(field.number);
    cell.graph = std::move(*graph);
    cell.value = text.text();
    cell.stamp = std::max(cell.stamp, open_->mutation.stamp);
    cell.author = core_.person;
    core_.texts.put(cell.graph, std::move(text));
    open_->continuesTyping = continues;
    if (open_->shape == Shape::single && changes.size() == 1) {
        rememberTyping(std::move(typing), changes.front());
    }
    return {};
}

// Letters typed one after the other are one step of undo; a pause, a new line or another place begins a new one.
void LocalEdits::rememberTyping(Typing typing, const TextChange& change) {
    const bool soon = typing_ && typing.at - typing_->at < kTypingPauseMs && typing.at >= typing_->at;
    const bool onward = typing_ && change.position + change.removed == typing_->end;
    open_->joinsUndo = open_->continuesTyping && soon && onward && change.inserted.find('\n') == std::string::npos;
    typing.end = change.position + codePoints(change.inserted);
    nextTyping_ = std::move(typing);
}

}  // namespace aufwind::engine
