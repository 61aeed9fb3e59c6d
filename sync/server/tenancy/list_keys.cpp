// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/list_keys.h"

#include "sync/merge/order_key.h"
#include "sync/merge/plant.h"

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::size_t kLongestList = 100'000;
constexpr std::size_t kNeighbours = 16;

std::string listOf(const Value& within) {
    if (const auto* id = std::get_if<Uuid>(&within)) {
        return std::string(id->view());
    }
    if (const auto* number = std::get_if<std::int64_t>(&within)) {
        return std::to_string(*number);
    }
    const auto* text = std::get_if<std::string>(&within);
    return text != nullptr ? *text : std::string();
}

struct Place {
    ListName list;
    ListEntry entry;

    bool operator==(const Place&) const = default;
};

std::optional<Place> placeOf(const Record* row, const schema::Field& field) {
    if (row == nullptr || row->text(field.number).empty()) {
        return std::nullopt;
    }
    return Place{{row->entity, field.number, listOf(row->value(field.within))}, {row->text(field.number), row->id}};
}

// The n keys lie evenly in three bytes; a trailing zero would leave no room before the key.
std::string evenKey(std::size_t index, std::size_t count) {
    const std::uint64_t at = (static_cast<std::uint64_t>(index) + 1) * 0xFF'FFFFULL / (count + 1);
    std::string key{static_cast<char>(at >> 16), static_cast<char>(at >> 8 & 0xFF), static_cast<char>(at & 0xFF)};
    while (key.size() > 1 && key.back() == '\0') {
        key.pop_back();
    }
    return key;
}

// The stamp stays: it is the same place that somebody chose, told in other bytes.
void giveKey(Unit& unit, const RowName& name, FieldNumber field, const std::string& key) {
    if (const Record* row = unit.find(name.first, name.second)) {
        Record changed = *row;
        changed.ensure(field).value = key;
        unit.put(std::move(changed));
    }
}

std::vector<ListEntry> others(std::vector<ListEntry> entries, const Uuid& id) {
    std::erase_if(entries, [&](const ListEntry& entry) { return entry.id == id; });
    return entries;
}

}  // namespace

void ListKeys::settle(Unit& unit) {
    // New keys for a whole list touch further rows; those are settled already.
    const std::vector<RowName> touched = unit.order();
    for (const RowName& name : touched) {
        for (const schema::Field& field : facts_.schema().entity(name.first)->fields) {
            if (field.type == schema::Type::orderKey) {
                settleRow(name, field, unit);
            }
        }
    }
}

void ListKeys::forget(const Record& row) {
    for (const schema::Field& field : facts_.schema().entity(row.entity)->fields) {
        const auto place = field.type == schema::Type::orderKey ? placeOf(&row, field) : std::nullopt;
        if (place) {
            store_.dropKey(place->list, place->entry);
        }
    }
}

void ListKeys::settleRow(const RowName& name, const schema::Field& field, Unit& unit) {
    const Unit::Touched& row = unit.touched(name);
    const auto before = placeOf(row.before.get(), field);
    const auto now = placeOf(&row.now, field);
    if (before == now) {
        return;
    }
    if (before) {
        store_.dropKey(before->list, before->entry);
    }
    if (!now) {
        return;
    }
    const std::string key = freeKey(now->list, now->entry);
    if (key.size() > merge::kOrderKeyMaximum && !planted(Plant::noRekey)) {
        renew(now->list, {key, name.second}, unit);
        return;
    }
    if (key != now->entry.key) {
        giveKey(unit, name, field.number, key);
    }
    store_.putKey(now->list, {key, name.second});
}

// The wanted key where it is short and nobody has it; else one between its neighbours, which may be too long again.
std::string ListKeys::freeKey(const ListName& list, const ListEntry& wanted) {
    const bool isLong = wanted.key.size() > merge::kOrderKeyMaximum;
    const auto above = others(store_.list(list, wanted.key, true, kNeighbours), wanted.id);
    const bool isTaken = !above.empty() && above.front().key == wanted.key;
    if ((!isLong && !isTaken) || planted(Plant::noRekey)) {
        return wanted.key;
    }
    const auto next = std::find_if(above.begin(), above.end(), [&](const auto& entry) { return entry > wanted; });
    const auto below = others(store_.list(list, wanted.key, false, kNeighbours), wanted.id);
    const auto previous = std::find_if(below.begin(), below.end(), [&](const auto& entry) { return entry < wanted; });
    const std::string low = previous != below.end() ? previous->key : std::string();
    const std::string high = next != above.end() ? next->key : std::string();
    if (!high.empty() && !(low < high)) {
        return std::string(merge::kOrderKeyMaximum + 1, '\1');  // no room between equals: all get new ones
    }
    return merge::keyBetween(low, high, jitter());
}

void ListKeys::renew(const ListName& list, const ListEntry& added, Unit& unit) {
    const schema::Field& field = *facts_.schema().entity(list.entity)->field(list.field);
    // Where the rows want to be, not where they were: others of the same mutation may still have to be settled.
    std::vector<ListEntry> entries;
    std::vector<ListEntry> before = others(store_.list(list, {}, true, kLongestList), added.id);
    before.push_back({{}, added.id});
    for (const ListEntry& entry : before) {
        const auto now = placeOf(unit.find(list.entity, entry.id), field);
        if (now && now->list == list) {
            entries.push_back(now->entry);
            store_.dropKey(list, entry);
        }
    }
    std::sort(entries.begin(), entries.end());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string key = evenKey(i, entries.size());
        if (entries[i].key != key) {
            giveKey(unit, {list.entity, entries[i].id}, list.field, key);
        }
        store_.putKey(list, {key, entries[i].id});
    }
}

}  // namespace aufwind::server
