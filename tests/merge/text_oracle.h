// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/text_types.h"

#include <map>
#include <set>
#include <string>
#include <vector>

/// The text type in its slowest and plainest form: one entry per unit, ancestors as sets, the state of every character
/// worked out anew for every operation. What the real one is compared with. Source: the same rules, written down
/// directly.
namespace aufwind::merge::test {

class Oracle {
  public:
    /// One code point comes at `position`, or the one there goes where `character` is empty.
    void add(const UnitId& unit, const std::vector<UnitId>& parents, std::size_t position,
             const std::string& character);
    std::string text() const;

  private:
    struct Entry {
        UnitId unit;
        const Entry* left;
        const Entry* right;
        std::string character;
        bool deleted = false;
    };
    enum class Life { notYet, there, deleted };

    Life lifeOf(const Entry* entry, const std::set<UnitId>& known) const;
    std::size_t indexOf(const Entry* entry) const;
    void place(Entry* entry, std::size_t at, const std::set<UnitId>& known);

    std::vector<Entry*> order_;
    std::map<UnitId, Entry> entries_;
    std::map<UnitId, std::set<UnitId>> ancestors_;  ///< of each unit, itself included
    std::map<UnitId, const Entry*> deletes_;
};

}  // namespace aufwind::merge::test
