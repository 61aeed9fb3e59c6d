// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "models/schema/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Whom of the company a filter finds: conditions on the fields of employees and on the attributes that the company has
/// added, all of which must hold. The grid of employees filters by it, and a smart team keeps it as its rule.
///
/// As a text, one condition a line: what it is about, the test, and the values in quotation marks, in the exact form of
/// models/schema/text_form.h:
///
///     department is "Sales" "Marketing"
///     start_date after "2026-01-31"
///     attribute:01890a5d-ac96-774b-bcce-b302099a8057 contains "first aid"
///     manager empty
///
/// Texts are compared without regard to capitals. Anybody who may change a team can write one, so reading is strict and
/// bounded. Pure; any thread.
namespace aufwind::domain {

enum class PeopleTest : std::uint8_t {
    is,        ///< one of the values
    isNot,     ///< none of them
    contains,  ///< of a text: any of the values stands in it
    empty,
    filled,
    before,  ///< of a day; of an attribute also a smaller number
    after,
};

/// As the text has it: "is", "is_not", …
std::string_view nameOf(PeopleTest test);

struct PeopleCondition {
    FieldNumber field = 0;  ///< of an employee; 0: it is about `attribute`
    Uuid attribute;
    PeopleTest test = PeopleTest::is;
    std::vector<std::string> values;

    bool operator==(const PeopleCondition&) const = default;
};

using PeopleFilter = std::vector<PeopleCondition>;

inline constexpr std::size_t kFilterMaximum = 4'000;  ///< bytes of its text: what a team's rule holds
inline constexpr std::size_t kConditionsMaximum = 20;
inline constexpr std::size_t kConditionValuesMaximum = 50;

/// Which tests make sense for a field of an employee; none for one that cannot be filtered by.
std::vector<PeopleTest> testsOf(const schema::Field& field);
/// The same for every attribute, whatever its kind.
std::vector<PeopleTest> attributeTests();

/// `invalid` with the line and what was expected there; `tooLarge`. An empty text is the filter that finds everybody.
Result<PeopleFilter> parsePeopleFilter(std::string_view text);
/// The inverse; the same errors for what parsePeopleFilter() would not read.
Result<std::string> formatPeopleFilter(const PeopleFilter& filter);

/// What the company has added to one person, by the attribute; attributes without a value are absent.
using CustomValues = std::map<Uuid, std::string>;

/// Letters as they are compared: without capitals in the alphabets of Europe.
std::string foldedText(std::string_view text);

/// A filter made ready for many people.
class PeopleMatcher {
  public:
    /// A filter that formatPeopleFilter() takes; another one finds nobody.
    explicit PeopleMatcher(const PeopleFilter& filter);

    bool matches(const Record& employee, const CustomValues& values) const;
    /// The same for a smart team: whoever has left is in none, unless its filter asks for a status.
    bool isMember(const Record& employee, const CustomValues& values) const;
    /// What it needs of CustomValues.
    const std::vector<Uuid>& attributes() const { return attributes_; }

  private:
    struct Ready {
        PeopleCondition condition;
        schema::Type type = schema::Type::shortText;
        std::vector<Value> values;
        std::vector<std::string> folded;
    };
    static bool holds(const Ready& ready, const Record& employee, const CustomValues& values);
    static bool textHolds(const Ready& ready, std::string_view text);
    static bool fieldHolds(const Ready& ready, const Value& value);

    std::vector<Ready> ready_;
    std::vector<Uuid> attributes_;
    bool isSound_ = true;
    bool asksForStatus_ = false;
};

}  // namespace aufwind::domain
