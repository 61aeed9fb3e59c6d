// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

/// The lists of Home. Thread rule: the window's.
namespace aufwind::views {

/// What is to do within a week: meetings to prepare, action items of one's own and of one's direct reports, goals that
/// are due for a check-in or wait for one's yes, each of the two as one line. Surveys that wait for one's answer,
/// however long they are open. Of a module that the company does without there is nothing. Roles: id, kind ("prepare",
/// "action", "checkIn", "approve", "answer"), title, origin, due, group ("overdue", "today", "week"), daysOverdue,
/// seriesId, occurrenceId, mine, goalId (where it is of one goal), roundId (of a survey).
class TodosModel : public RowListModel {
    Q_OBJECT

  public:
    explicit TodosModel(const PageContext& context);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    struct Todo;
    void addPreparations(std::vector<Todo>& todos);
    Result<void> addActions(std::vector<Todo>& todos);
    Result<void> addGoals(std::vector<Todo>& todos);
    Result<void> addSurveys(std::vector<Todo>& todos);

    PageContext context_;
};

/// One's own action items that were done since Monday, the newest first; none where the company has no meetings.
/// Roles: id, title, origin, doneAt, seriesId, occurrenceId.
class DoneModel : public RowListModel {
    Q_OBJECT

  public:
    explicit DoneModel(const PageContext& context);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
};

/// The meetings of today by time.
/// Roles: seriesId, occurrenceId, title, kind ("oneOnOne", "team"), starts, ends, people, openPoints, points (titles of
/// the first of them).
class TodayModel : public RowListModel {
    Q_OBJECT

  public:
    explicit TodayModel(const PageContext& context);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
};

/// "oneOnOne" or "team", as roles name the kind of a series.
QString kindName(const Record& series);

}  // namespace aufwind::views
