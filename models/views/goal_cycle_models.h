// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

/// The lists of cycles and of what goals begin with. Thread rule: the window's.
namespace aufwind::views {

/// All cycles, the latest start first.
/// Roles: id, name, kind ("quarter", "halfYear", "year", "own"), starts, ends, phase ("drafting", "active", "closed"),
/// checkInDays (0: nobody is asked), goals (how many are seen), current (where one looks first).
class GoalCyclesModel : public RowListModel {
    Q_OBJECT

  public:
    explicit GoalCyclesModel(const PageContext& context);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
};

/// The company's own templates by name, then those that come with the program, in the window's language.
/// Roles: id, name, description, lines (text as models/domain/goal_template.h has it), goals (their titles),
/// keyResults (how many), own (of the company), mine.
class GoalTemplatesModel : public RowListModel {
    Q_OBJECT

  public:
    explicit GoalTemplatesModel(const PageContext& context);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
};

}  // namespace aufwind::views
