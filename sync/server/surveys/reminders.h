// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/surveys/parts.h"

/// Reminds everybody who was invited alike, by mail, every so many days and twice at most: the server does not know who
/// has answered, and asks nobody who did. That it was done is kept before the first mail goes, so that nobody is
/// reminded twice; what a server that dies in between did not send is not sent.
namespace aufwind::server {

inline constexpr std::int64_t kMostReminders = 2;

/// Of a round that is open. Nobody is written to who wants no mails or has no account that is in use.
Result<void> remind(const SurveyParts& parts, const Uuid& tenant, const Uuid& round);

/// How many reminders are due by now; at most kMostReminders. Pure.
std::int64_t remindersDue(const Record& round, std::int64_t now);

}  // namespace aufwind::server
