// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/apply.h"
#include "sync/merge/text_document.h"
#include "sync/protocol/codec.h"

#include <google/protobuf/message.h>
#include <google/protobuf/unknown_field_set.h>

#include <limits>

namespace aufwind::protocol {
namespace {

constexpr int kMaximumCells = 256;
constexpr int kMaximumParts = merge::kSetElementsMaximum;  // elements or lost values of one cell

Error damaged(const char* why) {
    return {ErrorCode::damaged, why};
}

bool hasUnknown(const google::protobuf::Message& message) {
    return !message.GetReflection()->GetUnknownFields(message).empty();
}

void encodeId(const Uuid& id, std::string* out) {
    out->assign(id.view());
}

void encodeCell(const Cell& cell, const Uuid& rowAuthor, wire::Cell& out) {
    if (!cell.unknown.empty() && out.ParseFromString(cell.unknown)) {
        return;  // as it came, with everything that a newer version has put into it
    }
    out.set_field(cell.field);
    // The text of a collaborative field lies in its graph already.
    if (cell.graph.empty() && !std::holds_alternative<std::monostate>(cell.value)) {
        encode(cell.value, *out.mutable_value());
    }
    encode(cell.stamp, *out.mutable_stamp());
    if (cell.author != rowAuthor) {
        encodeId(cell.author, out.mutable_author());
    }
    for (const Superseded& lost : cell.superseded) {
        wire::Superseded* to = out.add_superseded();
        encode(lost.value, *to->mutable_value());
        encode(lost.stamp, *to->mutable_stamp());
        encodeId(lost.author, to->mutable_author());
        to->set_at(lost.at);
    }
    for (const SetElement& element : cell.elements) {
        wire::SetElement* to = out.add_elements();
        encodeId(element.id, to->mutable_id());
        to->set_length(element.length);
        encode(element.stamp, *to->mutable_stamp());
    }
    out.set_graph(cell.graph);
}

Result<void> decodeParts(const wire::Cell& in, Cell& cell) {
    if (in.superseded_size() > kMaximumParts || in.elements_size() > kMaximumParts) {
        return Error{ErrorCode::tooLarge, "too many parts in a cell"};
    }
    for (const wire::Superseded& from : in.superseded()) {
        auto value = decode(from.value());
        auto stamp = decode(from.stamp());
        const auto author = Uuid::fromBytes(from.author());
        if (!value || !stamp || !author) {
            return damaged("a lost value");
        }
        cell.superseded.push_back({std::move(*value), *stamp, *author, from.at()});
    }
    for (const wire::SetElement& from : in.elements()) {
        const auto id = Uuid::fromBytes(from.id());
        auto stamp = decode(from.stamp());
        if (!id || !stamp || (!cell.elements.empty() && !(cell.elements.back().id < *id))) {
            return damaged("an element of a set");
        }
        cell.elements.push_back({*id, from.length(), *stamp});
    }
    return {};
}

Result<Cell> decodeCell(const wire::Cell& in, const Uuid& rowAuthor) {
    if (in.field() == 0 || in.field() >= schema::kAuthor) {
        return damaged("number of a field");
    }
    Cell cell;
    cell.field = static_cast<FieldNumber>(in.field());
    cell.author = rowAuthor;
    if (!in.author().empty()) {
        const auto author = Uuid::fromBytes(in.author());
        if (!author) {
            return damaged("author of a cell");
        }
        cell.author = *author;
    }
    auto value = decode(in.value());
    auto stamp = decode(in.stamp());
    if (!value || !stamp) {
        return damaged("value or stamp of a cell");
    }
    cell.value = std::move(*value);
    cell.stamp = *stamp;
    if (auto parts = decodeParts(in, cell); !parts) {
        return parts.error();
    }
    cell.graph = in.graph();
    if (!cell.graph.empty()) {
        auto document = merge::TextDocument::decode(cell.graph);
        if (!document) {
            return document.error();
        }
        cell.value = document->text();
    }
    if (hasUnknown(in) || hasUnknown(in.value())) {
        cell.unknown = in.SerializeAsString();
    }
    return cell;
}

}  // namespace

void encode(const Record& row, wire::Row& out) {
    out.set_entity(row.entity);
    encodeId(row.id, out.mutable_id());
    out.set_seq(row.seq);
    out.set_life(row.life);
    encodeId(row.author, out.mutable_author());
    encode(row.created, *out.mutable_created());
    for (const Cell& cell : row.cells) {
        encodeCell(cell, row.author, *out.add_cells());
    }
}

Result<Record> decode(const wire::Row& in) {
    const auto id = Uuid::fromBytes(in.id());
    const auto author = Uuid::fromBytes(in.author());
    auto created = decode(in.created());
    if (!id || !author || !created || in.entity() == 0 || in.entity() > std::numeric_limits<EntityNumber>::max()) {
        return damaged("head of a row");
    }
    if (in.cells_size() > kMaximumCells) {
        return Error{ErrorCode::tooLarge, "too many cells in a row"};
    }
    Record row;
    row.entity = static_cast<EntityNumber>(in.entity());
    row.id = *id;
    row.seq = in.seq();
    row.life = in.life();
    row.author = *author;
    row.created = *created;
    row.cells.reserve(static_cast<std::size_t>(in.cells_size()));
    for (const wire::Cell& from : in.cells()) {
        auto cell = decodeCell(from, row.author);
        if (!cell) {
            return cell.error();
        }
        if (!row.cells.empty() && row.cells.back().field >= cell->field) {
            return damaged("order of cells");
        }
        row.cells.push_back(std::move(*cell));
    }
    return row;
}

std::string toBytes(const Record& row) {
    wire::Row message;
    encode(row, message);
    return message.SerializeAsString();
}

Result<Record> recordFromBytes(std::string_view bytes) {
    wire::Row message;
    if (bytes.size() > kMaximumMessage || !message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
        return damaged("row");
    }
    return decode(message);
}

}  // namespace aufwind::protocol
