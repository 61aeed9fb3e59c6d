// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

/// What an agenda can begin with. Thread rule: the window's.
namespace aufwind::views {

/// The company's own templates by name, then those that come with the program, in the window's language.
/// Roles: id, name, description, points (text as models/domain/agenda_text.h has it), own (of the company), mine.
class TemplatesModel : public RowListModel {
    Q_OBJECT

  public:
    explicit TemplatesModel(const PageContext& context);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
};

}  // namespace aufwind::views
