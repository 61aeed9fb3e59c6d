// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

/// Series and their occurrences. Thread rule: the window's.
namespace aufwind::views {

/// The person's series, the next to meet first. `only` limits the list to one series.
/// Roles: seriesId, title, kind, rhythmText, nextStart, people, openPoints, openActions.
class MeetingsModel : public RowListModel {
    Q_OBJECT

  public:
    MeetingsModel(const PageContext& context, const Uuid& only);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    Row rowOf(const Record& series, std::int64_t& next) const;

    PageContext context_;
    Uuid only_;
};

/// The occurrences of a series, the latest first.
/// Roles: occurrenceId, starts, ends, status ("planned", "held", "skipped"), group ("coming", "today", "past"), points,
/// discussed, note.
class OccurrencesModel : public RowListModel {
    Q_OBJECT

  public:
    OccurrencesModel(const PageContext& context, const Uuid& series);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid series_;
};

}  // namespace aufwind::views
