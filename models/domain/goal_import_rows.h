// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_file.h"
#include "models/domain/goal_forest.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

/// What planGoals() asks of the rows that are here, answered as fast for many as for few. Pure; any thread.
namespace aufwind::domain {

/// Goals by their title, and by cycle and owner where a row of a file names these.
class AlikeGoals {
  public:
    /// The rows of that name; nothing where none is named.
    using Said = std::optional<std::span<const Uuid>>;

    explicit AlikeGoals(const std::vector<Record>& goals);

    /// The only one that fits; nil where none or several do.
    Uuid only(std::string_view title, const Said& cycle, const Said& owner) const;

  private:
    struct Fits {
        Uuid first;
        std::size_t count = 0;
    };
    std::unordered_map<std::string, Fits> fits_;
    std::unordered_map<Uuid, const Record*> goals_;
};

/// What one person sees of goals. Nil sees everything.
class Sights {
  public:
    Sights(const GoalsHere& here, const Uuid& me);

    bool sees(const Goal& goal);
    const Uuid& me() const { return me_; }

  private:
    bool isAbove(const Uuid& owner);

    Uuid me_;
    std::unordered_map<Uuid, Uuid> managers_;
    std::unordered_set<Uuid> teams_;
    std::unordered_map<Uuid, bool> above_;  ///< by the owner
};

}  // namespace aufwind::domain
