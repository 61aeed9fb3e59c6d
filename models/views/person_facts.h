// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

/// Thread rule: that of the context.
namespace aufwind::views {

/// What a company's attributes say of one person, by their names. Roles: name, text, confidential.
class FactsModel : public RowListModel {
    Q_OBJECT

  public:
    FactsModel(const PageContext& context, const Uuid& person);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid person_;
};

}  // namespace aufwind::views
