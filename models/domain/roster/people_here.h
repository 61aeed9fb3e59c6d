// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/columns.h"
#include "models/store/store.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// The people of the company as an import looks for them. Thread rule: that of the reader for read(); then a value.
namespace aufwind::roster {

/// Small letters of ASCII: e-mail addresses and names are compared so.
std::string lowered(std::string_view text);

class PeopleHere {
  public:
    /// With the confidential rows only where a column fills those, and with the values of these attributes.
    static Result<PeopleHere> read(store::Reader& reader, bool confidential, const Attributes& attributes);

    /// The same of rows that somebody else has read.
    static PeopleHere of(std::vector<Record> people, std::vector<Record> confidential,
                         const std::vector<Record>& values);

    const std::vector<Record>& all() const { return people_; }
    const Record* find(const Uuid& id) const;
    const Record* withExternalId(const std::string& id) const { return found(byExternalId_, id); }
    const Record* withAddress(std::string_view address) const { return found(byAddress_, lowered(address)); }
    /// Whether several who are here have this external id, or this address in small letters.
    bool isDoubled(const std::string& key) const { return doubled_.contains(key); }
    /// Who has not left, of "First Last" or "Last, First"; several where it is not one.
    std::vector<const Record*> named(std::string_view name) const;
    /// Of a person's row, of the confidential one beside it, or of an attribute.
    const Value& value(const Uuid& person, const Target& target) const;
    /// The row in which that stands, where it is not the person's; nil where there is none.
    Uuid rowOf(const Uuid& person, const Target& target) const;

  private:
    using Index = std::unordered_map<std::string, std::size_t>;
    struct Kept {
        Uuid row;
        Value value;
    };
    const Kept* kept(const Uuid& person, const Uuid& attribute) const;
    const Record* found(const Index& index, const std::string& key) const;

    void enter(const Record& row, std::size_t at, bool left);

    std::vector<Record> people_;
    std::unordered_map<Uuid, std::size_t> byId_;
    Index byExternalId_;
    Index byAddress_;
    std::unordered_set<std::string> doubled_;
    std::unordered_multimap<std::string, std::size_t> byName_;
    std::unordered_map<Uuid, Record> confidential_;                    ///< by the person
    std::unordered_map<Uuid, std::unordered_map<Uuid, Kept>> values_;  ///< by the attribute and the person
};

/// As named() compares: "last, first" turned round, in small letters.
std::string nameKey(std::string_view name);

}  // namespace aufwind::roster
