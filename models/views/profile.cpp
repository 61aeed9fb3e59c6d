// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/profile.h"

#include "models/domain/employment.h"
#include "models/views/values.h"

namespace aufwind::views {

namespace {

namespace field = domain::field;

/// By the field's name; where there is no status, somebody is here.
QVariant valueOf(const Record& person, FieldNumber number) {
    return toVariant(*schema::kSchema.entity(schema::kEmployee)->field(number), person.value(number));
}

}  // namespace

QVariantMap profileOf(const PageContext& context, const Uuid& id) {
    const auto row = context.reader().find(schema::kEmployee, id);
    if (!row || !*row || !(*row)->alive()) return {};
    const Record& person = **row;
    const QVariant status = valueOf(person, field::kEmployeeStatus);
    return {{QStringLiteral("status"), status.isValid() ? status : QVariant{QStringLiteral("active")}},
            {QStringLiteral("startDate"), valueOf(person, field::kEmployeeStart)},
            {QStringLiteral("endDate"), valueOf(person, field::kEmployeeEnd)}};
}

}  // namespace aufwind::views
