// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

/// What belongs to one goal, as its drawer lists it. Composed of rows alone. Thread rule: the window's.
namespace aufwind::views {

/// The key results in their order.
/// Roles: id, title, metric, unit, weight (1 is usual), start, target, current (numbers), progress (0 to 1; -1 where
/// nothing can be measured), percent (in words, unclamped), overshoot ("12 points over"; else empty), values
/// ("now 6.0, target 4.0"), ownerId, ownerName, milestones, milestonesDone, lastValue (in words, of what holds now).
class KeyResultsModel : public RowListModel {
    Q_OBJECT

  public:
    KeyResultsModel(const PageContext& context, const Uuid& goal);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid goal_;
};

/// Of one key result, in their order.
/// Roles: id, title, done, due (a Date or undefined), overdue.
class MilestonesModel : public RowListModel {
    Q_OBJECT

  public:
    MilestonesModel(const PageContext& context, const Uuid& keyResult);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid keyResult_;
};

/// What is done for the goal: in their order, done ones last.
/// Roles: id, title, done, due (a Date or undefined), overdue, ownerId, ownerName, ownerInitials, mine (they own it).
class InitiativesModel : public RowListModel {
    Q_OBJECT

  public:
    InitiativesModel(const PageContext& context, const Uuid& goal);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid goal_;
};

/// The newest first.
/// Roles: id, authorId, authorName, authorFirst, authorInitials, at (a Date), status (as Goals::goal() has it),
/// confidence (0: nothing was said), comment, progress (0 to 1; -1 where nothing was measured), percent (in words),
/// values (what was measured, in words), mine.
class CheckInsModel : public RowListModel {
    Q_OBJECT

  public:
    CheckInsModel(const PageContext& context, const Uuid& goal);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid goal_;
};

/// Each answer under what it answers.
/// Roles: id, text, authorId, authorName, authorInitials, written, depth, mine.
class GoalCommentsModel : public RowListModel {
    Q_OBJECT

  public:
    GoalCommentsModel(const PageContext& context, const Uuid& goal);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid goal_;
};

/// The talking points that lead to the goal, in meetings that this person takes part in; the newest first.
/// Roles: id, pointId, title, seriesId, series (its name), discussed, linkMine.
class GoalPointsModel : public RowListModel {
    Q_OBJECT

  public:
    GoalPointsModel(const PageContext& context, const Uuid& goal);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid goal_;
};

}  // namespace aufwind::views
