// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"

/// What a page about one person tells besides their name, of what has come to this device. Thread rule: the window's.
namespace aufwind::views {

/// status ("active", "on_leave", "left"), startDate and endDate (Dates, or undefined), pronouns, preferredName,
/// location, utcOffset (minutes now, where the location is a city that zones are named after, else undefined), manager,
/// dotted, reports: people as Directory::toMap() has them, the reports by name and not more than kReportsShown of
/// reportCount, teams and leads: names; confidential: {name, text} of their confidential record, and personalPhone,
/// personalAddress and gender of it and recordId, where it is here. Empty for nobody.
QVariantMap profileOf(const PageContext& context, const Uuid& id);

inline constexpr std::size_t kReportsShown = 12;

}  // namespace aufwind::views
