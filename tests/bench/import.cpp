// SPDX-License-Identifier: GPL-3.0-or-later
// A file of 20,000 people, some of whom are here already: read, and compared with everybody who is here.
#include "models/domain/fields.h"
#include "models/domain/roster/mappings.h"
#include "models/domain/roster/plan.h"
#include "models/schema/entities.h"
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"

namespace aufwind::bench {
namespace {

namespace field = domain::field;

constexpr std::size_t kRows = 20'000;
constexpr std::int64_t kToday = 20'784;  // 2026-11-27

/// Those who are here with another title, then new ones below them; with an attribute of the company.
std::string fileOf(const std::vector<Record>& people) {
    std::string file = "Employee;E-mail;First name;Last name;Title;Department;Manager;Start date;Shoe size\r\n";
    std::string above;
    for (std::size_t i = 0; i < kRows; ++i) {
        const std::string number = std::to_string(i);
        const bool isHere = i < people.size();
        const std::string address = isHere ? people[i].text(field::kEmployeeEmail) : "new" + number + "@firm.example";
        file += (isHere ? ";" : "X" + number + ";") + address + ";" +
                (isHere ? people[i].text(field::kEmployeeFirst) + ";" + people[i].text(field::kEmployeeLast)
                        : "New;Person " + number) +
                ";Engineer " + number + ";Department " + std::to_string(i % 40) + ";" + (isHere ? "" : above) + ";0" +
                std::to_string(i % 9 + 1) + ".03.2024;" + std::to_string(36 + i % 12) + ",5\r\n";
        if (i % 8 == 0) above = address;
    }
    return file;
}

}  // namespace

Result<void> import(Company& company) {
    auto filled = company.filled();
    auto size = filled ? (*filled)->device->engine().create(schema::kCustomAttribute,
                                                            {{field::kAttributeName, Value{std::string("Shoe size")}},
                                                             {field::kAttributeKind, Value{std::int64_t{1}}}})
                       : filled.error();
    auto reader = size ? (*filled)->device->store().reader() : size.error();
    auto people = reader ? (*reader)->list({.entity = schema::kEmployee, .limit = kRows / 2}) : reader.error();
    if (!people) {
        return people.error();
    }
    std::erase_if(*people, [](const Record& one) { return one.text(field::kEmployeeEmail).empty(); });
    const std::string file = fileOf(*people);
    Result<roster::Table> table{roster::Table{}};
    const double reading = millisecondsOf([&] { table = roster::readTable(file); });
    if (!table) {
        return table.error();
    }
    Result<roster::Plan> plan{roster::Plan{}};
    const double comparing = millisecondsOf([&] {
        const auto attributes = roster::attributesHere(**reader).valueOr({});
        plan = roster::planImport(**reader, *table,
                                  {.columns = roster::guessColumns(table->header, attributes), .today = kToday});
    });
    if (!plan || plan->changes() != kRows) {
        return plan ? Error{ErrorCode::internal, "not every row of the file does what it should"} : plan.error();
    }
    print({"import",
           reading + comparing,
           "ms",
           std::nullopt,
           "nothing: to be at most 2,000",
           {{"reading", reading},
            {"comparing", comparing},
            {"people_here", static_cast<double>(people->size())},
            {"created", static_cast<double>(plan->count(roster::Becomes::created))}}});
    return {};
}

}  // namespace aufwind::bench
