// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/personal_part.h"

#include "sync/protocol/aufwind.pb.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/wire_format_lite.h>

namespace aufwind::server {
namespace {

using google::protobuf::internal::WireFormatLite;
using google::protobuf::io::CodedInputStream;

/// A field of a message: its number, all its bytes, and what it holds where it is delimited.
struct Part {
    int number = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view content;
    std::uint64_t value = 0;
};

/// False where these bytes are no message.
template <typename Each>
bool eachPart(std::string_view bytes, const Each& each) {
    CodedInputStream in(reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<int>(bytes.size()));
    const auto here = [&] {
        return static_cast<std::size_t>(in.CurrentPosition());
    };
    for (;;) {
        Part part;
        part.begin = here();
        const std::uint32_t tag = in.ReadTag();
        if (tag == 0) {
            return here() == bytes.size();
        }
        part.number = WireFormatLite::GetTagFieldNumber(tag);
        std::uint32_t length = 0;
        bool isRead = false;
        switch (WireFormatLite::GetTagWireType(tag)) {
            case WireFormatLite::WIRETYPE_LENGTH_DELIMITED:
                isRead = in.ReadVarint32(&length) && length <= bytes.size() - here();
                if (isRead) {
                    part.content = bytes.substr(here(), length);
                    isRead = in.Skip(static_cast<int>(length));
                }
                break;
            case WireFormatLite::WIRETYPE_VARINT:
                isRead = in.ReadVarint64(&part.value);
                break;
            default:
                isRead = WireFormatLite::SkipField(&in, tag);
        }
        if (!isRead) {
            return false;
        }
        part.end = here();
        each(part);
    }
}

struct CellHead {
    schema::FieldNumber field = 0;
    Uuid reference{};
};

CellHead headOf(std::string_view cell) {
    CellHead head;
    eachPart(cell, [&](const Part& part) {
        if (part.number == wire::Cell::kFieldFieldNumber) {
            head.field = static_cast<schema::FieldNumber>(part.value);
        } else if (part.number == wire::Cell::kValueFieldNumber) {
            eachPart(part.content, [&](const Part& kind) {
                if (kind.number == wire::Value::kReferenceFieldNumber) {
                    head.reference = Uuid::fromBytes(kind.content).value_or(Uuid{});
                }
            });
        }
    });
    return head;
}

}  // namespace

PersonalPart personalPart(const schema::Schema& schema, schema::EntityNumber people, std::string_view row) {
    Uuid id{};
    Uuid author{};
    Uuid subject{};
    const schema::Entity* entity = nullptr;
    PersonalPart found;
    const bool isRow = eachPart(row, [&](const Part& part) {
        switch (part.number) {
            case wire::Row::kEntityFieldNumber:
                entity = schema.entity(static_cast<schema::EntityNumber>(part.value));
                break;
            case wire::Row::kIdFieldNumber:
                id = Uuid::fromBytes(part.content).value_or(Uuid{});
                break;
            case wire::Row::kAuthorFieldNumber:
                author = Uuid::fromBytes(part.content).value_or(Uuid{});
                break;
            case wire::Row::kCellsFieldNumber: {
                const CellHead cell = headOf(part.content);
                const schema::Field* field = entity != nullptr ? entity->field(cell.field) : nullptr;
                if (field != nullptr && cell.field == entity->subject) {
                    subject = cell.reference;
                }
                if (field == nullptr || !schema::isText(field->type)) {
                    break;
                }
                if (!found.texts.empty() && found.texts.back().first + found.texts.back().second == part.begin) {
                    found.texts.back().second += part.end - part.begin;
                } else {
                    found.texts.emplace_back(part.begin, part.end - part.begin);
                }
                break;
            }
            default:
                break;
        }
    });
    if (!isRow || entity == nullptr) {
        return {};
    }
    if (people != 0 && entity->number == people) {
        found.person = id;
    } else {
        found.person = subject.isNil() ? author : subject;
    }
    return found;
}

}  // namespace aufwind::server
