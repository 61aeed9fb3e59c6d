// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar_file.h"
#include "models/store/editor.h"
#include "models/store/store.h"

#include <cstdint>
#include <string>
#include <vector>

/// Between the events of a calendar and the series of this device: what a file would make or change here, done as one
/// mutation, and the series as events. An event is known again by its UID, so that a file that is read twice changes
/// and never doubles. Thread rule: that of the reader and editor that are given.
namespace aufwind::domain {

/// Chosen at once, so that what is made stays one mutation of a sound size.
inline constexpr std::size_t kChosenMaximum = 100;
inline constexpr std::size_t kImportedRowsMaximum = 900;  ///< made or changed; a server takes 1000 at once

enum class ImportKind : std::uint8_t {
    create,
    update,
    unchanged,  ///< it is here and says the same
    older,      ///< a file of ours, from before the last change
    notMine,    ///< it is here, and only its organiser changes it
    leftOut,    ///< see the reasons of its entry
};

struct ImportLine {
    CalendarEntry entry;
    ImportKind kind = ImportKind::leftOut;
    Uuid series;                            ///< where it is here
    std::vector<Uuid> people;               ///< employees who take part, besides the reader
    std::vector<CalendarPerson> unknown{};  ///< who is no employee; they are left out

    /// Whether choosing it does something.
    bool doesSomething() const {
        return kind == ImportKind::create || kind == ImportKind::update || kind == ImportKind::older;
    }
};

struct ImportPlan {
    std::vector<ImportLine> lines;
    std::size_t beyond = 0;
    std::size_t others = 0;
};

/// Reads only. People are known by their e-mail addresses.
Result<ImportPlan> planImport(store::Reader& reader, const CalendarReading& reading, const Uuid& me, std::int64_t now);

struct ImportDone {
    std::size_t created = 0;
    std::size_t changed = 0;
};

/// Makes and changes what these lines say, as one mutation and one step of undo. A series begins with the reader as its
/// organiser, the people of the event, and the meetings to come. When its rule changes they go along; those for which
/// it has no date are cancelled, not removed. `untitled` is for what has no title. `tooLarge` beyond kChosenMaximum.
Result<ImportDone> runImport(Editor& editor, store::Reader& reader, const std::vector<ImportLine>& chosen,
                             const Uuid& me, std::int64_t now, const std::string& untitled);

/// The series that `me` takes part in, by their start; `only` limits it to one, nil does not. `notFound` where that one
/// is none of them.
Result<std::vector<CalendarEvent>> calendarEvents(store::Reader& reader, const Uuid& me, const Uuid& only);

}  // namespace aufwind::domain
