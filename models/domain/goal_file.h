// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people_export.h"
#include "models/schema/record.h"
#include "models/store/store.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// Goals and their key results as the rows of a table: what is written for each, and by which words columns and choices
/// are known again. What is written here is read by goal_import.h, and changes nothing there.
///
/// Pure but for goalsHere(), which is of its reader's thread; else any thread.
namespace aufwind::domain {

enum class GoalColumn : std::uint8_t {
    type,
    id,
    parent,  ///< of a goal the one above it, of a key result its goal
    title,
    owner,  ///< by e-mail address
    cycle,
    team,
    visibility,
    status,
    metric,
    unit,
    start,
    target,
    current,
    weight,
    starts,
    ends,
    description,
};
inline constexpr std::size_t kGoalColumns = 18;

/// In what language a table is written; it is read in each of them. `names` are those of the schema.
enum class FileWords : std::uint8_t { names, english, german };

/// Rows that are alive, of one person's store.
struct GoalsHere {
    std::vector<Record> goals;
    std::vector<Record> keyResults;
    std::vector<Record> cycles;
    std::vector<Record> teams;
    std::vector<Record> people;
    std::vector<Record> memberships{};  ///< of the teams
};
Result<GoalsHere> goalsHere(store::Reader& reader);

/// Rows by what people call them: a cycle's or team's name, a person's address. Letters of ASCII count in any case.
class NamedRows {
  public:
    NamedRows(const std::vector<Record>& rows, FieldNumber name);

    /// The name where it is the only one of that kind, else the id.
    std::string nameOf(const Uuid& id) const;
    /// Rows of that name, or the one with that id.
    std::vector<Uuid> find(std::string_view cell) const;
    /// The same without a copy, for there may be many; valid as long as this is.
    std::span<const Uuid> all(std::string_view cell) const&;
    std::span<const Uuid> all(std::string_view cell) const&& = delete;

  private:
    std::unordered_map<std::string, std::vector<Uuid>> byName_;
    std::unordered_map<Uuid, std::string> names_;
};

std::vector<ExportColumn> goalColumns(FileWords words);
/// From the top of the tree down, each goal before its key results; of those goals, or of all.
std::vector<std::vector<std::string>> goalRows(const GoalsHere& here, FileWords words,
                                               const std::unordered_set<Uuid>* only = nullptr);

/// What a column of that head holds; nothing where it is none of these.
std::optional<GoalColumn> goalColumnOf(std::string_view head);
/// The head as it is written.
std::string_view headOf(GoalColumn column, FileWords words);
/// The index of a choice (of a goal's or key result's field, or of `type`: goal, key result) by its words.
std::optional<std::int64_t> goalChoice(GoalColumn column, std::string_view cell);
std::string_view goalChoiceWord(GoalColumn column, std::int64_t choice, FileWords words);

/// What counts of a name when rows are looked for by it.
std::string nameKey(std::string_view text);
/// A text as a table's cell gives it back: without what no cell holds, and without the apostrophe that guards it.
std::string bareCell(std::string_view text);
/// The same without anything else taken away.
std::string_view unguarded(std::string_view cell);

}  // namespace aufwind::domain
