// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/company_models.h"

#include "models/domain/fields.h"
#include "models/domain/time_zone.h"
#include "models/views/values.h"

#include <algorithm>

namespace aufwind::views {

namespace {

namespace field = domain::field;

constexpr std::int64_t kDayMs = 86'400'000;
constexpr FieldNumber kEmployeeLocation = field::of(schema::kEmployee, "location");

std::int64_t firstDayOf(int year) {
    return domain::instantOf({.year = year}) / kDayMs;
}

}  // namespace

HolidaysModel::HolidaysModel(const PageContext& context, int year)
    : RowListModel(context.data(), {"name", "day", "location"}), context_(context), year_(year) {}

bool HolidaysModel::concerns(const store::Change& change) const {
    return change.entity == schema::kHoliday;
}

Result<std::vector<RowListModel::Row>> HolidaysModel::compose() {
    const auto found = context_.reader().list(
        {.entity = schema::kHoliday,
         .where = {{field::kHolidayDay, store::Compare::greaterOrEqual, Value{firstDayOf(year_)}},
                   {field::kHolidayDay, store::Compare::less, Value{firstDayOf(year_ + 1)}}},
         .order = {{field::kHolidayDay}, {field::kHolidayName}}});
    if (!found) return found.error();
    std::vector<Row> rows;
    for (const Record& holiday : *found) {
        rows.push_back({toText(holiday.id),
                        {toText(holiday.text(field::kHolidayName)), dayFrom(holiday.number(field::kHolidayDay)),
                         toText(holiday.text(field::kHolidayLocation))}});
    }
    return rows;
}

QVariantMap holidayOf(store::Reader& reader, std::int64_t day, const std::vector<Uuid>& people) {
    const auto holidays = reader.list({.entity = schema::kHoliday,
                                       .where = {{field::kHolidayDay, store::Compare::equal, Value{day}}},
                                       .order = {{field::kHolidayName}}});
    if (!holidays || holidays->empty()) return {};
    std::vector<std::string> places;
    for (const Uuid& id : people) {
        const auto person = reader.find(schema::kEmployee, id);
        if (person && *person) places.emplace_back((*person)->text(kEmployeeLocation));
    }
    for (const Record& holiday : *holidays) {
        const std::string where{holiday.text(field::kHolidayLocation)};
        const auto concerned =
            where.empty() ? static_cast<std::ptrdiff_t>(places.size()) : std::ranges::count(places, where);
        if (concerned == 0) continue;
        return {{QStringLiteral("name"), toText(holiday.text(field::kHolidayName))},
                {QStringLiteral("location"), toText(where)},
                {QStringLiteral("people"), static_cast<int>(concerned)}};
    }
    return {};
}

}  // namespace aufwind::views
