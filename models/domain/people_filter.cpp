// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/people_filter.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "models/schema/text_form.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace aufwind::domain {

namespace {

using schema::Type;

constexpr std::array<std::pair<std::string_view, PeopleTest>, 7> kTests{{{"is", PeopleTest::is},
                                                                         {"is_not", PeopleTest::isNot},
                                                                         {"contains", PeopleTest::contains},
                                                                         {"empty", PeopleTest::empty},
                                                                         {"filled", PeopleTest::filled},
                                                                         {"before", PeopleTest::before},
                                                                         {"after", PeopleTest::after}}};
constexpr std::string_view kAttributePrefix = "attribute:";
/// Of the longest value of any field or attribute.
constexpr std::size_t kValueMaximum = 1'000;

bool needsValues(PeopleTest test) {
    return test != PeopleTest::empty && test != PeopleTest::filled;
}

const schema::Field* fieldOf(const PeopleCondition& condition) {
    return schema::kSchema.entity(schema::kEmployee)->field(condition.field);
}

/// Well-formed UTF-8 (RFC 3629) without control characters.
bool isPlain(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0x20 || first == 0x7F) return false;
        const std::size_t length = first < 0x80       ? 1
                                   : first >> 5 == 6  ? 2
                                   : first >> 4 == 14 ? 3
                                   : first >> 3 == 30 ? 4
                                                      : 0;
        if (length == 0 || at + length > text.size()) return false;
        std::uint32_t point = length == 1 ? first : first & (0xFFU >> (length + 1));
        for (std::size_t i = 1; i < length; ++i) {
            const auto next = static_cast<unsigned char>(text[at + i]);
            if (next >> 6 != 2) return false;
            point = point << 6 | (next & 0x3FU);
        }
        constexpr std::array<std::uint32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
        const bool isSurrogate = point >= 0xD800 && point < 0xE000;
        if (point < kLeast[length] || point > 0x10FFFF || isSurrogate || (point >= 0x80 && point < 0xA0)) return false;
        at += length;
    }
    return true;
}

/// What is wrong with a condition; nothing where it can be kept.
std::optional<std::string> faultOf(const PeopleCondition& condition) {
    std::vector<PeopleTest> tests = attributeTests();
    const schema::Field* field = nullptr;
    if (condition.field != 0) {
        field = fieldOf(condition);
        if (field == nullptr || !condition.attribute.isNil()) return "a field of employees";
        tests = testsOf(*field);
    } else if (condition.attribute.isNil()) {
        return "a field of employees";
    }
    if (std::ranges::find(tests, condition.test) == tests.end()) return "a test that this field can have";
    const bool isOne = condition.test == PeopleTest::before || condition.test == PeopleTest::after;
    if (!needsValues(condition.test) && !condition.values.empty()) return "the end of the line";
    if (needsValues(condition.test) && condition.values.empty()) return "a value";
    if (isOne && condition.values.size() != 1) return "one value";
    if (condition.values.size() > kConditionValuesMaximum) return "fewer values";
    for (const std::string& value : condition.values) {
        if (value.empty() || value.size() > kValueMaximum || !isPlain(value)) return "a value";
        if (field == nullptr || schema::isText(field->type)) continue;
        // A set is asked about one element at a time.
        const auto read = schema::parseValue(*field, value);
        const bool isList = value.find(',') != std::string::npos;
        if (!read || isList || schema::formatValue(*field, *read) != value) return "a value of this field";
    }
    return std::nullopt;
}

Error faultAt(std::size_t line, std::string_view expected) {
    return {ErrorCode::invalid, "line " + std::to_string(line) + ": expected " + std::string(expected)};
}

std::string_view word(std::string_view& line) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view taken = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return taken;
}

/// Takes a value in quotation marks from the front.
std::optional<std::string> quoted(std::string_view& line) {
    if (line.empty() || line.front() != '"') return std::nullopt;
    std::string value;
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (line[at] == '"') {
            line.remove_prefix(at + 1);
            return value;
        }
        if (line[at] == '\\') {
            ++at;
            if (at == line.size() || (line[at] != '"' && line[at] != '\\')) return std::nullopt;
        }
        value += line[at];
    }
    return std::nullopt;
}

Result<PeopleCondition> parseCondition(std::string_view line, std::size_t number) {
    PeopleCondition condition;
    const std::string_view about = word(line);
    if (about.starts_with(kAttributePrefix)) {
        const auto id = Uuid::parse(about.substr(kAttributePrefix.size()));
        if (!id || id->toString() != about.substr(kAttributePrefix.size())) return faultAt(number, "an attribute");
        condition.attribute = *id;
    } else {
        const schema::Field* field = schema::kSchema.entity(schema::kEmployee)->field(about);
        if (field == nullptr) return faultAt(number, "a field of employees");
        condition.field = field->number;
    }
    const auto* const test = std::ranges::find(kTests, word(line), &std::pair<std::string_view, PeopleTest>::first);
    if (test == kTests.end()) return faultAt(number, "a test");
    condition.test = test->second;
    while (!line.empty()) {
        auto value = quoted(line);
        if (!value || condition.values.size() == kConditionValuesMaximum) return faultAt(number, "a quoted value");
        condition.values.push_back(std::move(*value));
        if (line.empty()) break;
        if (line.size() < 2 || line.front() != ' ') return faultAt(number, "a quoted value");
        line.remove_prefix(1);
    }
    if (const auto fault = faultOf(condition)) return faultAt(number, *fault);
    return condition;
}

std::uint32_t smallLetter(std::uint32_t point) {
    const auto within = [&](std::uint32_t first, std::uint32_t last) {
        return point >= first && point <= last;
    };
    // Latin-1, Greek and Cyrillic have their small letters in rows of their own.
    if ((within(0xC0, 0xDE) && point != 0xD7) || (within(0x391, 0x3A9) && point != 0x3A2) || within(0x410, 0x42F)) {
        return point + 32;
    }
    if (within(0x400, 0x40F)) return point + 80;
    if (point == 0x178) return 0xFF;
    // Latin Extended-A has them beside each other, from an even place or from an odd one.
    const bool isEven = within(0x100, 0x12F) || within(0x132, 0x137) || within(0x14A, 0x177);
    const bool isOdd = within(0x139, 0x148) || within(0x179, 0x17E);
    if ((isEven && point % 2 == 0) || (isOdd && point % 2 == 1)) return point + 1;
    return point;
}

std::optional<double> numberOf(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// Which of two comes first, as days or as numbers; nothing where they are neither.
std::optional<std::partial_ordering> order(std::string_view a, std::string_view b) {
    const auto dayA = schema::parseDate(a);
    const auto dayB = schema::parseDate(b);
    if (dayA && dayB) return *dayA <=> *dayB;
    const auto numberA = numberOf(a);
    const auto numberB = numberOf(b);
    if (numberA && numberB && !dayA && !dayB) return *numberA <=> *numberB;
    return std::nullopt;
}

bool isEmpty(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return text->empty();
    if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) return ids->empty();
    return std::holds_alternative<std::monostate>(value);
}

}  // namespace

std::string_view nameOf(PeopleTest test) {
    return std::ranges::find(kTests, test, &std::pair<std::string_view, PeopleTest>::second)->first;
}

std::vector<PeopleTest> testsOf(const schema::Field& field) {
    using enum PeopleTest;
    switch (field.type) {
        case Type::shortText:
            return {contains, is, isNot, empty, filled};
        case Type::choice:
        case Type::reference:
        case Type::referenceSet:
        case Type::treeParent:
            return {is, isNot, empty, filled};
        case Type::date:
            return {after, before, is, isNot, empty, filled};
        default:
            return {};
    }
}

std::vector<PeopleTest> attributeTests() {
    using enum PeopleTest;
    return {contains, is, isNot, before, after, empty, filled};
}

Result<PeopleFilter> parsePeopleFilter(std::string_view text) {
    if (text.size() > kFilterMaximum) return Error{ErrorCode::tooLarge, "a filter of people"};
    PeopleFilter filter;
    for (std::size_t number = 1; !text.empty(); ++number) {
        if (filter.size() == kConditionsMaximum) return Error{ErrorCode::tooLarge, "conditions of a filter"};
        const std::size_t end = std::min(text.find('\n'), text.size());
        auto condition = parseCondition(text.substr(0, end), number);
        if (!condition) return condition.error();
        filter.push_back(std::move(*condition));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return filter;
}

Result<std::string> formatPeopleFilter(const PeopleFilter& filter) {
    if (filter.size() > kConditionsMaximum) return Error{ErrorCode::tooLarge, "conditions of a filter"};
    std::string text;
    for (std::size_t i = 0; i < filter.size(); ++i) {
        const PeopleCondition& condition = filter[i];
        if (const auto fault = faultOf(condition)) return faultAt(i + 1, *fault);
        if (i > 0) text += '\n';
        text += condition.field != 0 ? std::string(fieldOf(condition)->name)
                                     : std::string(kAttributePrefix) + condition.attribute.toString();
        text += ' ';
        text += nameOf(condition.test);
        for (const std::string& value : condition.values) {
            text += " \"";
            for (const char letter : value) {
                if (letter == '"' || letter == '\\') text += '\\';
                text += letter;
            }
            text += '"';
        }
    }
    if (text.size() > kFilterMaximum) return Error{ErrorCode::tooLarge, "a filter of people"};
    return text;
}

std::string foldedText(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) {
            folded += static_cast<char>(first >= 'A' && first <= 'Z' ? first + 32 : first);
            continue;
        }
        // Every letter with a small one that is known here takes two bytes.
        const bool isTwo = first >> 5 == 6 && at + 1 < text.size();
        if (!isTwo) {
            folded += text[at];
            continue;
        }
        const std::uint32_t point =
            smallLetter((first & 0x1FU) << 6 | (static_cast<unsigned char>(text[++at]) & 0x3FU));
        folded += static_cast<char>(0xC0U | point >> 6);
        folded += static_cast<char>(0x80U | (point & 0x3FU));
    }
    return folded;
}

PeopleMatcher::PeopleMatcher(const PeopleFilter& filter) {
    isSound_ = filter.size() <= kConditionsMaximum;
    for (const PeopleCondition& condition : filter) {
        if (!isSound_ || faultOf(condition)) {
            isSound_ = false;
            return;
        }
        Ready& ready = ready_.emplace_back();
        ready.condition = condition;
        asksForStatus_ = asksForStatus_ || condition.field == field::kEmployeeStatus;
        if (condition.field == 0) {
            if (std::ranges::find(attributes_, condition.attribute) == attributes_.end()) {
                attributes_.push_back(condition.attribute);
            }
        } else {
            ready.type = fieldOf(condition)->type;
        }
        for (const std::string& value : condition.values) {
            ready.folded.push_back(foldedText(value));
            if (condition.field == 0 || schema::isText(ready.type)) continue;
            ready.values.push_back(schema::parseValue(*fieldOf(condition), value).valueOr(Value{}));
        }
    }
}

bool PeopleMatcher::matches(const Record& employee, const CustomValues& values) const {
    return isSound_ && std::ranges::all_of(ready_, [&](const Ready& one) { return holds(one, employee, values); });
}

bool PeopleMatcher::isMember(const Record& employee, const CustomValues& values) const {
    return (asksForStatus_ || !hasLeft(employee)) && matches(employee, values);
}

bool PeopleMatcher::holds(const Ready& ready, const Record& employee, const CustomValues& values) {
    if (ready.condition.field == 0) {
        const auto found = values.find(ready.condition.attribute);
        return textHolds(ready, found != values.end() ? std::string_view(found->second) : std::string_view());
    }
    const Value& value = employee.value(ready.condition.field);
    if (!schema::isText(ready.type)) return fieldHolds(ready, value);
    const auto* text = std::get_if<std::string>(&value);
    return textHolds(ready, text != nullptr ? std::string_view(*text) : std::string_view());
}

bool PeopleMatcher::textHolds(const Ready& ready, std::string_view text) {
    const auto compare = [&](bool wanted) {
        const auto found = order(text, ready.condition.values.front());
        return found && (wanted ? *found > 0 : *found < 0);
    };
    switch (ready.condition.test) {
        case PeopleTest::empty:
            return text.empty();
        case PeopleTest::filled:
            return !text.empty();
        case PeopleTest::before:
            return compare(false);
        case PeopleTest::after:
            return compare(true);
        default:
            break;
    }
    const std::string folded = foldedText(text);
    if (ready.condition.test == PeopleTest::contains) {
        return std::ranges::any_of(ready.folded,
                                   [&](const std::string& part) { return folded.find(part) != std::string::npos; });
    }
    const bool isOne = std::ranges::find(ready.folded, folded) != ready.folded.end();
    return isOne == (ready.condition.test == PeopleTest::is);
}

bool PeopleMatcher::fieldHolds(const Ready& ready, const Value& value) {
    switch (ready.condition.test) {
        case PeopleTest::empty:
            return isEmpty(value);
        case PeopleTest::filled:
            return !isEmpty(value);
        case PeopleTest::before:
        case PeopleTest::after: {
            const auto* day = std::get_if<std::int64_t>(&value);
            const auto* wanted = std::get_if<std::int64_t>(&ready.values.front());
            if (day == nullptr || wanted == nullptr) return false;
            return ready.condition.test == PeopleTest::before ? *day < *wanted : *day > *wanted;
        }
        default:
            break;
    }
    const bool isOne = std::ranges::any_of(ready.values, [&](const Value& wanted) {
        const auto* set = std::get_if<std::vector<Uuid>>(&value);
        const auto* asked = std::get_if<std::vector<Uuid>>(&wanted);
        if (asked != nullptr) {
            return set != nullptr && asked->size() == 1 && std::ranges::find(*set, asked->front()) != set->end();
        }
        // What was never said of a choice is its first.
        if (ready.type == Type::choice && isEmpty(value)) return wanted == Value{std::int64_t{0}};
        return value == wanted;
    });
    return isOne == (ready.condition.test == PeopleTest::is);
}

}  // namespace aufwind::domain
