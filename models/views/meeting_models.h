// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/meeting.h"
#include "models/views/busy_times.h"
#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

/// Series and their occurrences. Thread rule: the window's.
namespace aufwind::views {

/// The person's series, the next to meet first. `only` limits the list to one series, which may have ended; without
/// one it has those that go on, or the ones that have ended and the single meetings that are over.
/// Roles: seriesId, title, kind ("oneOnOne", "team", "oneOff"), rhythmText, nextStart, people, openPoints, openActions,
/// organiserId, place, rule, minutes, ended.
class MeetingsModel : public RowListModel {
    Q_OBJECT

  public:
    enum class Which { running, past };
    MeetingsModel(const PageContext& context, const Uuid& only, Which which = Which::running);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    Row rowOf(const Record& series, std::int64_t& next) const;
    bool isPast(const Record& series) const;

    PageContext context_;
    Uuid only_;
    Which which_;
};

/// The occurrences of a series, the latest first.
/// Roles: occurrenceId, starts, ends, status ("planned", "held", "skipped", "cancelled"), group ("coming", "today",
/// "past"), points, discussed, note, overlaps (the title of a meeting of this person at the same time), next (whether
/// it is the next one and has not begun, so that it can be held early).
class OccurrencesModel : public RowListModel {
    Q_OBJECT

  public:
    OccurrencesModel(const PageContext& context, const Uuid& series);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    std::vector<BusyTime> busyAround(const std::vector<domain::Occurrence>& sorted) const;

    PageContext context_;
    Uuid series_;
};

}  // namespace aufwind::views
