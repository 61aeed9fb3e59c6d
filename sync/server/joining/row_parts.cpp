// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/joining/row_parts.h"

#include "models/domain/employment.h"
#include "sync/merge/apply.h"
#include "sync/merge/hashed_id.h"
#include "sync/merge/text_document.h"

#include <algorithm>

namespace aufwind::server {

namespace {

bool isIn(const SetElement& element) {
    return (element.length & 1U) != 0;
}

SetElement& elementIn(Cell& cell, const Uuid& id) {
    auto at = std::ranges::lower_bound(cell.elements, id, {}, &SetElement::id);
    if (at == cell.elements.end() || at->id != id) at = cell.elements.insert(at, SetElement{id, 0, {}});
    return *at;
}

std::size_t shown(const Cell& cell) {
    return static_cast<std::size_t>(std::ranges::count_if(cell.elements, isIn));
}

void showMembers(Cell& cell) {
    std::vector<Uuid> members;
    for (const SetElement& element : cell.elements) {
        if (isIn(element)) members.push_back(element.id);
    }
    cell.value = members.empty() ? Value() : Value(std::move(members));
}

void putIn(Cell& cell, const Uuid& id, const Stamp& stamp) {
    SetElement& element = elementIn(cell, id);
    if (isIn(element)) return;
    element.length += 1;
    element.stamp = stamp;
}

// The same words joined once more, after a copy of before was put back, are the same units of the same writer.
merge::AgentId writerOf(const Cell& cell, const std::string& words) {
    const Uuid id = merge::hashedId("aufwind/join/1" + std::to_string(cell.graph.size()) + cell.graph + words);
    return merge::AgentId{id.bytes};
}

}  // namespace

bool isEmpty(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    const auto* ids = std::get_if<std::vector<Uuid>>(&value);
    const auto* id = std::get_if<Uuid>(&value);
    return std::holds_alternative<std::monostate>(value) || (text != nullptr && text->empty()) ||
           (ids != nullptr && ids->empty()) || (id != nullptr && id->isNil());
}

bool takeOut(Cell& cell, const Uuid& id, const Uuid& instead) {
    const auto at = std::ranges::lower_bound(cell.elements, id, {}, &SetElement::id);
    if (at == cell.elements.end() || at->id != id || !isIn(*at)) return false;
    at->length += 1;
    const Stamp stamp = at->stamp;
    if (!instead.isNil()) putIn(cell, instead, stamp);
    showMembers(cell);
    return true;
}

bool addAll(Cell& cell, const Cell& other, std::uint32_t limit) {
    const std::size_t before = shown(cell);
    for (const SetElement& element : other.elements) {
        const bool isFull = limit != 0 && shown(cell) >= limit;
        const bool isLong = cell.elements.size() >= merge::kSetElementsMaximum;
        if (isIn(element) && !isFull && !isLong) putIn(cell, element.id, element.stamp);
    }
    if (shown(cell) == before) return false;
    if (cell.stamp == Stamp{}) {
        cell.stamp = other.stamp;
        cell.author = other.author;
    }
    showMembers(cell);
    return true;
}

void addLost(Cell& cell, const std::vector<Superseded>& lost) {
    for (const Superseded& one : lost) {
        const bool isThere = std::ranges::any_of(cell.superseded, [&](const Superseded& other) {
            return other.value == one.value && other.stamp == one.stamp;
        });
        if (!isThere && one.value != cell.value) cell.superseded.push_back(one);
    }
    std::ranges::stable_sort(cell.superseded, std::ranges::greater{}, &Superseded::at);
    if (cell.superseded.size() > merge::kSupersededPerCell) cell.superseded.resize(merge::kSupersededPerCell);
}

bool appendText(Cell& cell, const Cell& other, std::uint32_t limit) {
    const auto* words = std::get_if<std::string>(&other.value);
    if (words == nullptr || words->empty()) return true;
    auto document = cell.graph.empty() ? Result<merge::TextDocument>(merge::TextDocument())
                                       : merge::TextDocument::decode(cell.graph);
    if (!document) return false;
    const std::string added = document->text().empty() ? *words : "\n\n" + *words;
    if (limit != 0 && document->text().size() + added.size() > limit) return false;
    if (!document->insert(writerOf(cell, *words), document->length(), added)) return false;
    auto encoded = document->encode(merge::Effort::thorough);
    if (!encoded || encoded->size() > merge::kLargestHistory) return false;
    cell.value = document->text();
    cell.graph = std::move(*encoded);
    return true;
}

Record leftBehind(const schema::Entity& people, Record row) {
    namespace field = domain::field;
    std::erase_if(row.cells, [&](const Cell& cell) {
        const schema::Field* known = people.field(cell.field);
        return known != nullptr && !known->required && cell.field != field::kEmployeeStatus;
    });
    for (Cell& cell : row.cells) cell.superseded.clear();
    row.ensure(field::kEmployeeStatus).value = domain::kStatusLeft;
    return row;
}

}  // namespace aufwind::server
