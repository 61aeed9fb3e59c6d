// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/columns.h"
#include "models/domain/roster/dates.h"
#include "models/domain/roster/table.h"
#include "models/store/store.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// What a table of people would make and change here: told cell by cell before anything happens. People are known
/// again by their external id, then by their e-mail address. An empty cell leaves a value as it is, `_reset` clears it.
/// Thread rule: that of the reader that is given.
namespace aufwind::roster {

inline constexpr std::string_view kReset = "_reset";

enum class Becomes : std::uint8_t {
    faulty,  ///< nothing of its row can be taken as it is
    created,
    changed,
    deactivated,  ///< leaves, now or on a day
    unchanged,
};

/// In the order in which people have to look at them.
inline constexpr std::array kAllBecomes{Becomes::faulty, Becomes::created, Becomes::changed, Becomes::deactivated,
                                        Becomes::unchanged};
/// As scripts and pages name it: "faulty", "created", …
std::string_view nameOf(Becomes becomes);

enum class FaultKind : std::uint8_t {
    noKey,    ///< neither external id nor e-mail
    missing,  ///< a new person without it
    cannotBeCleared,
    tooLong,
    noDate,
    dateDoesNotExist,
    dateEitherWay,  ///< see DateKind::eitherOrder
    noAddress,      ///< an e-mail address that is none
    unknownChoice,  ///< of an attribute `name` says which there are
    noNumber,
    numberEitherWay,  ///< 1,234: a comma for the thousands or before the parts, and nothing tells
    noYesOrNo,
    samePersonAgain,  ///< as in `line`
    takenAddress,     ///< of the person `name`, who is somebody else
    unknownPerson,    ///< nobody, in the file or here
    severalPeople,    ///< of that name
    ownManager,
    managersInCircle,  ///< `name` says which, from one to the same one again
    moreCells,         ///< than the header has: a separator stands in a cell
    faultyPerson,      ///< is new in `line`, which has a fault itself
};

/// As scripts name it: "no_key", "missing", …
std::string_view nameOf(FaultKind kind);

struct Fault {
    FaultKind kind = FaultKind::noKey;
    std::size_t column = 0;  ///< of the table
    Target target;           ///< nil where it is about no column
    std::string value;       ///< what stands there
    std::size_t line = 0;
    std::string name;
};

/// Somebody a cell names: here already, or new in a row of the table.
struct PersonRef {
    Uuid id;
    std::size_t row = kNoRow;
    static constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);

    bool isNew() const { return row != kNoRow; }
    auto operator<=>(const PersonRef&) const = default;
};

struct CellChange {
    Target target;
    Value before;
    Value after;                    ///< not for references; of an attribute its text
    std::vector<PersonRef> people;  ///< for references, what it becomes
    Uuid row{};                     ///< in which `before` stands where that is not the person's; nil where none is
};

struct Line {
    std::size_t row = 0;   ///< of the table
    std::size_t line = 0;  ///< of the file
    Becomes becomes = Becomes::unchanged;
    Uuid person;  ///< nil where new
    std::string name;
    std::string externalId;
    std::string department;
    std::vector<CellChange> changes;
    std::vector<Fault> faults;
    std::size_t depth = 0;    ///< how many people stand above afterwards
    std::size_t reports = 0;  ///< of who leaves: how many are left without a manager

    bool isFaulty() const { return !faults.empty(); }
    const CellChange* change(const Target& target) const;
};

/// Cells that were corrected, by the row of the table and the column.
using Corrections = std::map<std::pair<std::size_t, std::size_t>, std::string>;

struct PlanOptions {
    Columns columns;
    DateOrder order = DateOrder::unknown;  ///< where the table itself does not tell
    Corrections corrections{};
    std::int64_t today = 0;  ///< days since 1970
    /// Is told how far it is, from 0 to 1; false ends it with `busy`. May be empty.
    std::function<bool(double)> progress{};
};

struct Plan {
    std::vector<Line> lines;  ///< in the order of the file
    DateOrder order = DateOrder::unknown;
    bool asksForOrder = false;  ///< dates that could be either stand in it, and nothing tells
    std::uint64_t digest = 0;   ///< of all that it does
    Attributes attributes;      ///< that it speaks of

    std::size_t count(Becomes becomes) const;
    /// That do something.
    std::size_t changes() const;
};

/// The rows of a company, alive or not, of whoever holds them without a reader; confidential ones and values only where
/// a column fills those.
struct CompanyRows {
    std::vector<Record> people;
    std::vector<Record> confidential;
    std::vector<Record> values;  ///< of both entities of values
    Attributes attributes;       ///< all that there are
};
Result<Plan> planImport(CompanyRows rows, const Table& table, const PlanOptions& options);

/// Reads only. `invalid` where no column says who is meant; `notFound` where a column's attribute is not there.
Result<Plan> planImport(store::Reader& reader, const Table& table, const PlanOptions& options);

}  // namespace aufwind::roster
