// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/texts.h"

#include "sync/merge/text_state.h"

#include <algorithm>

namespace aufwind::engine {

Result<merge::TextDocument> documentOf(const Cell* cell) {
    if (cell == nullptr || cell->graph.empty()) {
        return merge::TextDocument();
    }
    return merge::TextDocument::decode(cell->graph);
}

Result<merge::TextDocument*> Texts::open(const Record& row, FieldNumber field) {
    const RowKey key = keyOf(row);
    const auto at = std::find_if(open_.begin(), open_.end(),
                                 [&](const Open& open) { return open.row == key && open.field == field; });
    if (at != open_.end()) {
        open_.splice(open_.begin(), open_, at);
        return &open_.front().document;
    }
    auto document = documentOf(row.cell(field));
    if (!document) {
        return document.error();
    }
    open_.push_front({key, field, std::move(*document)});
    if (open_.size() > kKeptOpen) {
        open_.pop_back();
    }
    return &open_.front().document;
}

void Texts::forget(const RowKey& row) {
    open_.remove_if([&](const Open& open) { return open.row == row; });
}

std::string insertedText(std::string_view update) {
    auto read = merge::text::readUpdate(update);
    return read ? std::move(read->content) : std::string();
}

std::size_t codePoints(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t byteOf(std::string_view utf8, std::size_t codePoint) {
    std::size_t at = 0;
    while (at < utf8.size()) {
        if ((static_cast<unsigned char>(utf8[at]) & 0xC0) != 0x80 && codePoint-- == 0) {
            return at;
        }
        ++at;
    }
    return at;
}

}  // namespace aufwind::engine
