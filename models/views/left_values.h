// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/edit_queue.h"
#include "models/views/page_context.h"

#include <vector>

/// What an undo or redo has left as it is, because somebody else has changed it since: both values in words, and the
/// edit that makes the wanted one the current one all the same. Thread rule: the window's.
namespace aufwind::views {

/// One map for each: title, field, nowText, nowBy, nowAt, wantedText, and canTake where takeAnyway() has an edit.
QVariantList describe(const PageContext& context, const std::vector<LeftAsIs>& left);

/// Empty where the wanted value cannot be set by itself: of what was typed into a text together, of a place in a list.
EditQueue::Work takeAnyway(const schema::Schema& schema, const LeftAsIs& left);

}  // namespace aufwind::views
