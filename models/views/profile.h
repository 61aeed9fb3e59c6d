// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"

/// What a page about one person tells besides their name, from rows that everybody receives. Thread rule: the window's.
namespace aufwind::views {

/// status ("active", "on_leave", "left"), startDate and endDate (Dates, or undefined); empty for nobody.
QVariantMap profileOf(const PageContext& context, const Uuid& id);

}  // namespace aufwind::views
