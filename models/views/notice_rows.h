// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/notices.h"
#include "models/schema/result.h"
#include "models/views/answering.h"
#include "models/views/goals_asked.h"
#include "models/views/page_context.h"

#include <QString>

#include <vector>

/// What notices are worked out from, and how they are worded. Thread rule: the window's.
namespace aufwind::views {

struct NoticeSources {
    domain::NoticeRows rows;
    // For the words:
    std::vector<AskedGoal> due;  ///< the goals that are due for a check-in
    std::vector<AskedSurvey> asked;
};

/// By small queries: rows that were made too long ago to be told of are not read.
Result<NoticeSources> readNoticeRows(store::Reader& reader, const Uuid& me, std::int64_t now);

struct NoticeWords {
    QString title;
    QString text;   ///< in the window: also what was written
    QString quiet;  ///< on the desktop, where others may look: of which meeting, and nothing that was written
    Uuid occurrence;
    Uuid round{};  ///< of the survey that it leads to
};

/// Empty where the row or its meeting is not here any more.
NoticeWords wordsOf(const domain::Notice& notice, const PageContext& context, const NoticeSources& sources);
/// For so many that telling each would be too much.
NoticeWords wordsOfMany(std::size_t count);
/// What a click on one does.
QString openWord();

}  // namespace aufwind::views
