// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_progress.h"
#include "models/schema/result.h"

#include <QString>

#include <optional>
#include <vector>

/// A team's goals of a cycle on paper, with how they stand. Everything in it is plain text. Any thread.
namespace aufwind::views {

struct GoalsReport {
    struct Bar {
        std::optional<double> progress;  ///< as it is; the bar shows 0 to 1
        std::optional<double> expected;
        QString percent;  ///< in words, an en dash where there is none
    };
    struct Result {
        QString title;
        QString values;
        Bar bar;
    };
    struct Entry {
        int depth = 0;
        QString title;
        QString owner;
        domain::GoalStatus status = domain::GoalStatus::draft;
        QString statusText;
        QString expectedText;
        Bar bar;
        std::vector<Result> results;
        QString saidBy;  ///< of the latest check-in: who and when
        QString said;
    };
    QString title;
    std::vector<QString> head;  ///< company, team, cycle, the day: a line each
    std::vector<Entry> entries;
    QString none;  ///< where there are no entries
    QString foot;  ///< with %1 and %2 for the page and their number
};

/// `io`; what was there before stays then.
aufwind::Result<void> writeGoalsPdf(const GoalsReport& report, const QString& path);

}  // namespace aufwind::views
