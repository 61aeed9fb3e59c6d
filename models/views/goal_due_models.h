// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

/// Goals that somebody is asked about, and those of one person. How far a goal has come is asked of Goals by its id.
/// Thread rule: the window's.
namespace aufwind::views {

/// The goals whose check-in is due, one's own first, the longest due first.
/// Roles: id (of the goal), title, ownerId, owner, cycle, due, daysOverdue, own (else one contributes), status (as
/// Goals names it), confidence (0: none), checkedIn, keyResults: {id, title, metric ("number", "percent", "currency",
/// "yesNo", "milestones"), unit, value, start, target, milestones, milestonesDone}.
class DueGoalsModel : public RowListModel {
    Q_OBJECT

  public:
    enum class Which : std::uint8_t {
        due,
        asked,  ///< those of a day to come as well
    };
    DueGoalsModel(const PageContext& context, Which which);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Which which_;
};

/// The goals that wait for this person's yes, the longest waiting first. HR sees those of everybody.
/// Roles: id (of the goal), title, ownerId, owner, person (as Directory tells one), cycle, submitted, keyResults (as
/// above), report (of a direct report).
class ToApproveModel : public RowListModel {
    Q_OBJECT

  public:
    explicit ToApproveModel(const PageContext& context);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
};

/// The goals of one person that whoever looks sees, the newest cycle first.
/// Roles: id, title, cycle, phase, closed, status, checkedIn.
class GoalsOfModel : public RowListModel {
    Q_OBJECT

  public:
    enum class Which : std::uint8_t {
        all,
        now,  ///< neither dropped nor of a closed cycle
    };
    GoalsOfModel(const PageContext& context, const Uuid& person, Which which);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid person_;
    Which which_;
};

}  // namespace aufwind::views
