// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/agenda_text.h"
#include "models/domain/mentions.h"
#include "models/views/edit_queue.h"

#include <string>
#include <vector>

/// Edits of an agenda. Talking points and private points stand in one list, so whatever takes the id of a point takes
/// that of either; `notFound` where it is neither. Each function is one mutation.
/// Thread rule: that of the bench that is given.
namespace aufwind::views {

/// The talking points and private points of a series.
Result<std::vector<Record>> agendaRows(store::Reader& reader, const Uuid& series);
/// The point of that id, whatever kind it is; also one that was removed.
Result<Record> pointRow(store::Reader& reader, const Uuid& id);
/// Those who take part in the series, as texts may mention them.
std::vector<domain::Mentionable> mentionable(store::Reader& reader, const Uuid& series);

struct NewPoint {
    Uuid series;
    Uuid occurrence;  ///< that it is raised for; nil: whatever comes next
    domain::DraftPoint draft;
    bool isPrivate = false;
};

/// At the end of the list. Of a talking point those whom its title mentions are noted.
Result<Uuid> addPoint(Bench& bench, const NewPoint& wanted);
Result<void> renamePoint(Bench& bench, const Uuid& id, const std::string& title);
/// Ticked where an occurrence is given.
Result<void> tickPoint(Bench& bench, const Uuid& id, const Uuid& occurrence);
/// 0 takes the time away.
Result<void> setPointMinutes(Bench& bench, const Uuid& id, int minutes);
/// Between two points of the list; nil is the respective end.
Result<void> movePoint(Bench& bench, const Uuid& id, const Uuid& after, const Uuid& before);
/// Makes a talking point of a private one, in the same place. Answers the new one.
Result<Uuid> sharePoint(Bench& bench, const Uuid& id);
/// A section that the series has already is not made again: the points of the new one go below it. Answers the points
/// that were made.
Result<std::vector<Uuid>> addPoints(Bench& bench, const Uuid& series, const Uuid& occurrence,
                                    const std::vector<domain::DraftPoint>& points);

/// With the title of an action item, whatever it looks like.
Result<Uuid> addPointFrom(Bench& bench, const Uuid& action, const Uuid& occurrence);

/// `parent` nil: of the point itself.
Result<Uuid> addComment(Bench& bench, const Uuid& point, const Uuid& parent, const std::string& text);
/// `invalid` for anything but an address of the web.
Result<Uuid> addLink(Bench& bench, const Uuid& point, const std::string& address, const std::string& title);
/// With the point's title; it belongs to the point from then on. `invalid` for a private point.
Result<Uuid> addActionFrom(Bench& bench, const Uuid& point, const Uuid& owner);

}  // namespace aufwind::views
