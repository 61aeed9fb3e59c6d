// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/grid_columns.h"

#include <QLocale>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

/// Which people a grid shows, all of them and in its order. They are read on the writer's thread in pieces, so that
/// edits come in between, and compared as people of that language order names.
///
/// Thread rule: the window's. `done` is not called where nobody holds the answer any more.
namespace aufwind::views {

struct GridQuery {
    domain::PeopleFilter filter;
    QString search;                ///< each word stands in a name, an address, a title, a department or a location
    std::optional<GridColumn> by;  ///< nothing: by name
    bool descending = false;
    bool isTeam = false;  ///< the filter is a team's rule: see PeopleMatcher::isMember()
    QLocale locale;
};

using GridOrder = std::vector<Uuid>;

/// Null where nothing can be posted.
std::shared_ptr<void> gatherGrid(LocalData& data, const GridQuery& query, std::function<void(Result<GridOrder>)> done);

}  // namespace aufwind::views
