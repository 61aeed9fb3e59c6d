// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cell_codec.h"

namespace aufwind::store {
namespace {

// The order of Value's alternatives is part of the file's format.
enum class Tag : std::uint8_t { none, no, yes, number, bytes, id, ids };
constexpr std::uint64_t kLastTag = 6;

}  // namespace

void writeStamp(ByteWriter& out, const Stamp& stamp) {
    out.varint(stamp.time);
    out.id(stamp.device);
}

Stamp readStamp(ByteReader& in) {
    Stamp stamp;
    stamp.time = in.varint();
    stamp.device = in.id();
    return stamp;
}

void writeValue(ByteWriter& out, const Value& value) {
    const auto tag = [&](Tag which) {
        out.varint(static_cast<std::uint64_t>(which));
    };
    if (const auto* flag = std::get_if<bool>(&value)) {
        tag(*flag ? Tag::yes : Tag::no);
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
        tag(Tag::number);
        out.zigzag(*number);
    } else if (const auto* bytes = std::get_if<std::string>(&value)) {
        tag(Tag::bytes);
        out.bytes(*bytes);
    } else if (const auto* id = std::get_if<Uuid>(&value)) {
        tag(Tag::id);
        out.id(*id);
    } else if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) {
        tag(Tag::ids);
        out.bytes(joinIds(*ids));
    } else {
        tag(Tag::none);
    }
}

Value readValue(ByteReader& in) {
    switch (static_cast<Tag>(in.bounded(kLastTag))) {
        case Tag::none:
            return {};
        case Tag::no:
            return false;
        case Tag::yes:
            return true;
        case Tag::number:
            return in.zigzag();
        case Tag::bytes:
            return std::string(in.bytes());
        case Tag::id:
            return in.id();
        case Tag::ids:
            return splitIds(in.bytes());
    }
    return {};
}

void writeElements(ByteWriter& out, const std::vector<SetElement>& elements) {
    out.varint(elements.size());
    for (const SetElement& element : elements) {
        out.id(element.id);
        out.varint(element.length);
        writeStamp(out, element.stamp);
    }
}

void readElements(ByteReader& in, std::vector<SetElement>& elements) {
    constexpr std::size_t kLeast = 16 + 1 + 1 + 16;
    const std::uint64_t count = in.bounded(in.room(kLeast));
    elements.reserve(static_cast<std::size_t>(count));
    for (std::uint64_t i = 0; i < count; ++i) {
        SetElement& element = elements.emplace_back();
        element.id = in.id();
        element.length = static_cast<std::uint32_t>(in.bounded(0xFFFFFFFF));
        element.stamp = readStamp(in);
    }
}

void writeLost(ByteWriter& out, const std::vector<Superseded>& lost) {
    out.varint(lost.size());
    for (const Superseded& one : lost) {
        writeValue(out, one.value);
        writeStamp(out, one.stamp);
        out.id(one.author);
        out.zigzag(one.at);
    }
}

void readLost(ByteReader& in, std::vector<Superseded>& lost) {
    constexpr std::size_t kLeast = 1 + 1 + 16 + 16 + 1;
    const std::uint64_t count = in.bounded(in.room(kLeast));
    lost.reserve(static_cast<std::size_t>(count));
    for (std::uint64_t i = 0; i < count; ++i) {
        Superseded one{};
        one.value = readValue(in);
        one.stamp = readStamp(in);
        one.author = in.id();
        one.at = in.zigzag();
        lost.push_back(std::move(one));
    }
}

void writeCell(ByteWriter& out, const Cell& cell) {
    out.varint(cell.field);
    writeValue(out, cell.value);
    writeStamp(out, cell.stamp);
    out.id(cell.author);
    writeLost(out, cell.superseded);
    writeElements(out, cell.elements);
    out.bytes(cell.graph);
    out.bytes(cell.unknown);
}

Cell readCell(ByteReader& in) {
    Cell cell;
    cell.field = static_cast<FieldNumber>(in.bounded(0xFFFF));
    cell.value = readValue(in);
    cell.stamp = readStamp(in);
    cell.author = in.id();
    readLost(in, cell.superseded);
    readElements(in, cell.elements);
    cell.graph = in.bytes();
    cell.unknown = in.bytes();
    return cell;
}

std::string joinIds(const std::vector<Uuid>& ids) {
    std::string joined;
    joined.reserve(ids.size() * 16);
    for (const Uuid& id : ids) {
        joined.append(id.view());
    }
    return joined;
}

std::vector<Uuid> splitIds(std::string_view bytes) {
    std::vector<Uuid> ids;
    ids.reserve(bytes.size() / 16);
    for (std::size_t i = 0; i + 16 <= bytes.size(); i += 16) {
        ids.push_back(*Uuid::fromBytes(bytes.substr(i, 16)));
    }
    return ids;
}

}  // namespace aufwind::store
