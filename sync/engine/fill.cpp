// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/fill.h"

#include "sync/engine/texts.h"
#include "sync/merge/order_key.h"

#include <algorithm>

namespace aufwind::engine {
namespace {

using schema::Entity;
using schema::Field;
using schema::Fill;
using schema::Type;

const Value* valueIn(const std::vector<Assignment>& fields, FieldNumber field) {
    const auto at =
        std::find_if(fields.begin(), fields.end(), [field](const Assignment& given) { return given.first == field; });
    return at != fields.end() ? &at->second : nullptr;
}

// By when the server took it in, not by id: the id of the first such row is that of its group.
Result<Value> latest(store::Reader& reader, const Field& field, const Value& group) {
    store::Query query;
    query.entity = field.target;
    query.where = {{field.agreeTarget, store::Compare::equal, group}};
    auto rows = reader.list(query);
    if (!rows) {
        return rows.error();
    }
    const auto newest = std::max_element(rows->begin(), rows->end(), [](const Record& a, const Record& b) {
        return std::pair(a.created, a.id) < std::pair(b.created, b.id);
    });
    return newest != rows->end() ? Value(newest->id) : group;
}

Result<Value> endOfList(const FillFrom& from, const Entity& entity, const Field& field, const Value* within) {
    store::Query query;
    query.entity = entity.number;
    if (within != nullptr) {
        query.where = {{field.within, store::Compare::equal, *within}};
    }
    query.order = {{field.number, true}};
    query.limit = 1;
    auto rows = from.reader.list(query);
    if (!rows) {
        return rows.error();
    }
    const std::string last = rows->empty() ? std::string() : rows->front().text(field.number);
    return Value(merge::keyBetween(last, {}, static_cast<std::uint32_t>(from.entropy.next())));
}

Result<Value> fillIn(const FillFrom& from, const Entity& entity, const Field& field,
                     const std::vector<Assignment>& fields) {
    if (field.fill == Fill::self) {
        return Value(from.person);
    }
    if (field.fill == Fill::latest) {
        const Value* group = valueIn(fields, field.agreeOwn);
        return group != nullptr ? latest(from.reader, field, *group) : Result<Value>(Value());
    }
    if (field.type == Type::orderKey && field.required) {
        return endOfList(from, entity, field, valueIn(fields, field.within));
    }
    return Value();
}

bool isSet(const Value& value) {
    return !std::holds_alternative<std::monostate>(value);
}

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

Result<std::vector<Assignment>> filled(const FillFrom& from, const Entity& entity, std::vector<Assignment> fields) {
    for (const Field& field : entity.fields) {
        // A field that is cleared by hand stays clear; only what is not mentioned is filled.
        if (valueIn(fields, field.number) == nullptr) {
            auto value = fillIn(from, entity, field, fields);
            if (!value) {
                return value.error();
            }
            if (isSet(*value)) {
                fields.emplace_back(field.number, std::move(*value));
            }
        }
    }
    std::erase_if(fields, [](const Assignment& given) { return !isSet(given.second); });
    std::stable_sort(fields.begin(), fields.end(),
                     [](const Assignment& a, const Assignment& b) { return a.first < b.first; });
    const auto twice = std::adjacent_find(fields.begin(), fields.end(),
                                          [](const Assignment& a, const Assignment& b) { return a.first == b.first; });
    if (twice != fields.end()) {
        return Error{ErrorCode::invalid, "a field is given twice"};
    }
    return fields;
}

const Field* orderFieldOf(const Entity& entity) {
    const auto at = std::find_if(entity.fields.begin(), entity.fields.end(),
                                 [](const Field& field) { return field.type == Type::orderKey; });
    return at != entity.fields.end() ? at : nullptr;
}

Result<std::string> neighbourKey(store::Reader& reader, const Record& row, const Field& field, const Uuid& neighbour) {
    if (neighbour.isNil()) {
        return std::string();
    }
    auto found = reader.find(row.entity, neighbour);
    if (!found) {
        return found.error();
    }
    if (!*found || (*found)->value(field.within) != row.value(field.within) || neighbour == row.id) {
        return Error{ErrorCode::invalid, "the neighbour is not in the same list"};
    }
    return (*found)->text(field.number);
}

std::optional<TextChange> replacement(std::string_view from, std::string_view to) {
    if (from == to) {
        return std::nullopt;
    }
    std::size_t head = 0;
    while (head < from.size() && head < to.size() && from[head] == to[head]) {
        ++head;
    }
    while (head > 0 &&
           ((head < from.size() && isContinuation(from[head])) || (head < to.size() && isContinuation(to[head])))) {
        --head;
    }
    std::size_t tail = 0;
    while (tail < from.size() - head && tail < to.size() - head &&
           from[from.size() - 1 - tail] == to[to.size() - 1 - tail]) {
        ++tail;
    }
    while (tail > 0 && isContinuation(from[from.size() - tail])) {
        --tail;
    }
    const std::string_view removed = from.substr(head, from.size() - head - tail);
    const std::string_view inserted = to.substr(head, to.size() - head - tail);
    return TextChange{codePoints(from.substr(0, head)), codePoints(removed), std::string(inserted)};
}

}  // namespace aufwind::engine
