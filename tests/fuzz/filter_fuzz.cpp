// SPDX-License-Identifier: GPL-3.0-or-later
// The rule of a smart team: what is read is written and read the same, and finds people without harm.
#include "models/domain/fields.h"
#include "models/domain/people_filter.h"
#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace aufwind;
    using namespace aufwind::domain;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    static_cast<void>(foldedText(text));
    const auto filter = parsePeopleFilter(text);
    if (!filter) return 0;
    fuzz::require(filter->size() <= kConditionsMaximum, "more conditions than there may be");
    const auto written = formatPeopleFilter(*filter);
    fuzz::require(written.ok(), "a filter that was read cannot be written");
    const auto again = parsePeopleFilter(*written);
    fuzz::require(again.ok() && *again == *filter, "a filter reads otherwise the second time");
    Record employee;
    employee.entity = schema::kEmployee;
    employee.ensure(field::kEmployeeTitle).value = Value{std::string(text.substr(0, 100))};
    CustomValues values;
    for (const PeopleCondition& condition : *filter) values[condition.attribute] = std::string(text.substr(0, 20));
    const PeopleMatcher matcher(*filter);
    fuzz::require(!matcher.isMember(employee, values) || matcher.matches(employee, values), "a member is not found");
    return 0;
}
