// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roster/people_here.h"

#include "models/domain/fields.h"
#include "models/domain/people.h"
#include "models/domain/roster/known_targets.h"

#include <algorithm>
#include <iterator>

namespace aufwind::roster {

using target::kEmail;
using target::kExternalId;
using target::kFirst;
using target::kLast;

std::string lowered(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

std::string nameKey(std::string_view name) {
    const std::size_t comma = name.find(',');
    if (comma == std::string_view::npos) return lowered(trimmed(name));
    return lowered(trimmed(name.substr(comma + 1))) + ' ' + lowered(trimmed(name.substr(0, comma)));
}

Result<PeopleHere> PeopleHere::read(store::Reader& reader, bool confidential, const Attributes& attributes) {
    auto people = reader.list({.entity = schema::kEmployee});
    if (!people) return people.error();
    std::vector<Record> values;
    for (const bool isConfidential : {false, true}) {
        std::vector<Uuid> wanted;
        for (const domain::Attribute& one : attributes) {
            if (one.isConfidential == isConfidential) wanted.push_back(one.id);
        }
        if (wanted.empty()) continue;
        auto rows =
            reader.list({.entity = domain::valuesOf(isConfidential),
                         .where = {{domain::field::kCustomAttribute, store::Compare::in, Value{std::move(wanted)}}}});
        if (!rows) return rows.error();
        std::ranges::move(*rows, std::back_inserter(values));
    }
    std::vector<Record> beside;
    if (confidential) {
        auto rows = reader.list({.entity = schema::kConfidentialRecord});
        if (!rows) return rows.error();
        beside = std::move(*rows);
    }
    return of(std::move(*people), std::move(beside), values);
}

PeopleHere PeopleHere::of(std::vector<Record> people, std::vector<Record> confidential,
                          const std::vector<Record>& values) {
    const auto isGone = [](const Record& row) {
        return !row.alive();
    };
    PeopleHere here;
    here.people_ = std::move(people);
    std::erase_if(here.people_, isGone);
    // Whoever has left is found by an id or an address that nobody else has now, and by no name.
    for (const bool left : {false, true}) {
        for (std::size_t i = 0; i < here.people_.size(); ++i) {
            const Record& row = here.people_[i];
            if ((row.number(target::kStatus.field) == target::kLeft) == left) here.enter(row, i, left);
        }
    }
    for (const Record& row : values) {
        if (isGone(row)) continue;
        here.values_[row.reference(domain::field::kCustomAttribute)].insert_or_assign(
            row.reference(domain::field::kCustomPerson), Kept{row.id, row.value(domain::field::kCustomValue)});
    }
    const FieldNumber subject = schema::kSchema.entity(schema::kConfidentialRecord)->subject;
    for (Record& row : confidential) {
        if (!isGone(row)) here.confidential_.insert_or_assign(row.reference(subject), std::move(row));
    }
    return here;
}

void PeopleHere::enter(const Record& row, std::size_t at, bool left) {
    byId_.emplace(row.id, at);
    if (const std::string id = row.text(kExternalId.field); !id.empty()) {
        if (!byExternalId_.emplace(id, at).second && !left) doubled_.insert(id);
    }
    if (const std::string address = lowered(row.text(kEmail.field)); !address.empty()) {
        if (!byAddress_.emplace(address, at).second && !left) doubled_.insert(address);
    }
    if (left) return;
    const std::string official = nameKey(row.text(kFirst.field) + ' ' + row.text(kLast.field));
    const std::string used = nameKey(domain::fullName(row));
    byName_.emplace(official, at);
    if (used != official) byName_.emplace(used, at);
}

const Record* PeopleHere::found(const Index& index, const std::string& key) const {
    const auto at = index.find(key);
    return at != index.end() ? &people_[at->second] : nullptr;
}

const Record* PeopleHere::find(const Uuid& id) const {
    const auto at = byId_.find(id);
    return at != byId_.end() ? &people_[at->second] : nullptr;
}

std::vector<const Record*> PeopleHere::named(std::string_view name) const {
    std::vector<const Record*> people;
    const auto [from, to] = byName_.equal_range(nameKey(name));
    for (auto at = from; at != to; ++at) people.push_back(&people_[at->second]);
    return people;
}

const PeopleHere::Kept* PeopleHere::kept(const Uuid& person, const Uuid& attribute) const {
    const auto values = values_.find(attribute);
    if (values == values_.end()) return nullptr;
    const auto own = values->second.find(person);
    return own != values->second.end() ? &own->second : nullptr;
}

Uuid PeopleHere::rowOf(const Uuid& person, const Target& target) const {
    if (target.isAttribute()) {
        const Kept* own = kept(person, target.attribute);
        return own != nullptr ? own->row : Uuid{};
    }
    const auto at = domain::isPerson(target.entity) ? confidential_.end() : confidential_.find(person);
    return at != confidential_.end() ? at->second.id : Uuid{};
}

const Value& PeopleHere::value(const Uuid& person, const Target& target) const {
    static const Value none;
    if (target.isAttribute()) {
        const Kept* own = kept(person, target.attribute);
        return own != nullptr ? own->value : none;
    }
    if (domain::isPerson(target.entity)) {
        const Record* row = find(person);
        return row != nullptr ? row->value(target.field) : none;
    }
    const auto at = confidential_.find(person);
    return at != confidential_.end() ? at->second.value(target.field) : none;
}

}  // namespace aufwind::roster
