// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

#include <QVariantMap>

#include <vector>

/// What a company keeps of itself. Thread rule: the window's.
namespace aufwind::views {

/// The holidays of a year by day. Roles: id, name, day, location (empty: everywhere).
class HolidaysModel : public RowListModel {
    Q_OBJECT

  public:
    HolidaysModel(const PageContext& context, int year);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    int year_;
};

/// The first holiday on that day at the place of one of these people: name, location, people (how many of them); empty
/// where there is none.
QVariantMap holidayOf(store::Reader& reader, std::int64_t day, const std::vector<Uuid>& people);

}  // namespace aufwind::views
