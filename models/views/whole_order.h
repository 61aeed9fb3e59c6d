// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "models/views/local_data.h"

#include <functional>
#include <memory>
#include <vector>

/// Which rows a query has, all of them and in its order, for lists too long to be read while somebody waits. They are
/// read and sorted on the writer's thread in pieces, so that edits come in between.
///
/// Thread rule: the window's. `done` is not called where nobody holds the answer any more.
namespace aufwind::views {

/// Rows without their contents: the id, and for as long as they are sorted what they are sorted by.
using HollowRows = std::vector<Record>;

/// Null where nothing can be posted.
std::shared_ptr<void> gatherOrder(LocalData& data, const store::Query& query,
                                  std::function<void(Result<HollowRows>)> done);

/// Whether a row comes before another in the order that a query asks for. Pure.
bool comesBefore(const std::vector<store::Order>& order, const Record& a, const Record& b);

}  // namespace aufwind::views
