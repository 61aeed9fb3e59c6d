// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/json_members.h"

#include "models/domain/survey/placeholders.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

bool isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string pathOf(const JsonPlace& place) {
    if (place.above == nullptr) return {};
    std::string path = pathOf(*place.above);
    if (place.name.empty()) return path + "[" + std::to_string(place.index) + "]";
    if (!path.empty()) path += '.';
    // A name may be a member that nobody knows, with whatever somebody has put there.
    for (const char c : place.name.substr(0, kKeyMaximum)) path += isAlphanumeric(c) || c == '-' ? c : '_';
    return path;
}

}  // namespace

void JsonFault::refuse(const JsonPlace& place, std::string_view why, ErrorCode code) {
    if (error_) return;
    const std::string path = pathOf(place);
    error_ = Error{code, (path.empty() ? std::string("the document") : path) + ": " + std::string(why)};
}

JsonMembers::JsonMembers(JsonFault& fault, const JsonPlace& place, const Json& object)
    : fault_(fault), place_(place), object_(object) {
    if (!object.is(Json::Kind::object)) fault_.refuse(place_, "not an object");
}

const Json* JsonMembers::take(std::string_view name, Json::Kind kind, std::string_view what) {
    taken_.push_back(name);
    if (fault_.any()) return nullptr;
    const Json* found = object_.find(name);
    if (found == nullptr || found->is(kind)) return found;
    fault_.refuse(placeOf(name), "not " + std::string(what));
    return nullptr;
}

const Json* JsonMembers::any(std::string_view name) {
    taken_.push_back(name);
    return fault_.any() ? nullptr : object_.find(name);
}

bool JsonMembers::isWithin(const JsonPlace& place, std::size_t count, std::size_t most) {
    if (count > most) fault_.refuse(place, "more than " + std::to_string(most));
    return count <= most;
}

void JsonMembers::flag(std::string_view name, bool& into) {
    if (const Json* found = take(name, Json::Kind::boolean, "true or false")) into = found->truth;
}

void JsonMembers::text(std::string_view name, std::string& into, std::size_t most) {
    const Json* found = take(name, Json::Kind::text, "a text");
    if (found == nullptr) return;
    if (auto read = textOf(fault_, placeOf(name), *found, most)) into = std::move(*read);
}

void JsonMembers::key(std::string_view name, std::string& into) {
    const Json* found = take(name, Json::Kind::text, "a text");
    if (found == nullptr) return;
    if (auto read = keyOf(fault_, placeOf(name), *found)) into = std::move(*read);
}

void JsonMembers::needKey(std::string_view name, std::string& into) {
    key(name, into);
    if (into.empty()) fault_.refuse(placeOf(name), "missing");
}

void JsonMembers::texts(std::string_view name, Texts& into, std::size_t most) {
    object(name, kLanguagesMaximum + 1, [&](const JsonPlace& at, const std::string& language, const Json& value) {
        if (!isLanguage(language)) return fault_.refuse(at, "not the code of a language");
        if (auto read = textOf(fault_, at, value, most)) into[language] = std::move(*read);
    });
}

void JsonMembers::decimal(std::string_view name, std::int64_t& into) {
    const Json* found = take(name, Json::Kind::number, "a number");
    if (found == nullptr) return;
    if (const auto read = decimalOf(fault_, placeOf(name), *found)) into = *read;
}

std::optional<std::int64_t> JsonMembers::wholeNumber(std::string_view name, std::int64_t least, std::int64_t most) {
    const Json* found = take(name, Json::Kind::number, "a number");
    return found == nullptr ? std::nullopt : wholeNumberOf(fault_, placeOf(name), *found, least, most);
}

void JsonMembers::finish() {
    if (fault_.any()) return;
    for (const JsonMember& member : object_.members) {
        if (std::ranges::find(taken_, member.name) == taken_.end()) {
            return fault_.refuse(placeOf(member.name.empty() ? "_" : std::string_view(member.name)),
                                 "nothing of this name belongs here");
        }
    }
}

void needFormat(JsonMembers& members, std::string_view wanted) {
    std::string format;
    members.text("format", format, kKeyMaximum);
    if (format != wanted) members.fault().refuse(members.placeOf("format"), "not \"" + std::string(wanted) + "\"");
    std::int64_t version = 0;
    members.number("version", version, 1, std::numeric_limits<std::int64_t>::max());
    if (version == 0) members.fault().refuse(members.placeOf("version"), "missing");
    if (version > 1) {
        members.fault().refuse(members.placeOf("version"), "newer than this program", ErrorCode::tooNew);
    }
}

bool isLanguage(std::string_view text) {
    constexpr std::size_t kLongest = 35;
    return !text.empty() && text.size() <= kLongest &&
           std::ranges::all_of(text, [](char c) { return isAlphanumeric(c) || c == '-'; });
}

std::optional<std::int64_t> wholeNumberOf(JsonFault& fault, const JsonPlace& place, const Json& value,
                                          std::int64_t least, std::int64_t most) {
    std::optional<std::int64_t> read;
    if (value.is(Json::Kind::number)) {
        std::int64_t sum = 0;
        const bool isNegative = value.text.starts_with('-');
        const bool isRead = std::ranges::all_of(std::string_view(value.text).substr(isNegative ? 1 : 0), [&](char c) {
            return c >= '0' && c <= '9' && !__builtin_mul_overflow(sum, 10, &sum) &&
                   !(isNegative ? __builtin_sub_overflow(sum, c - '0', &sum)
                                : __builtin_add_overflow(sum, c - '0', &sum));
        });
        if (isRead && sum >= least && sum <= most) read = sum;
    }
    if (!read) {
        fault.refuse(place, "not a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return read;
}

std::optional<std::int64_t> decimalOf(JsonFault& fault, const JsonPlace& place, const Json& value) {
    const auto read = value.is(Json::Kind::number) ? millionthsOf(value.text) : std::nullopt;
    if (!read) fault.refuse(place, "not a decimal with at most six digits behind its point");
    return read;
}

std::optional<std::string> textOf(JsonFault& fault, const JsonPlace& place, const Json& value, std::size_t most) {
    if (!value.is(Json::Kind::text)) {
        fault.refuse(place, "not a text");
    } else if (value.text.size() > most) {
        fault.refuse(place, "longer than " + std::to_string(most) + " bytes");
    } else {
        return value.text;
    }
    return std::nullopt;
}

std::optional<std::string> keyOf(JsonFault& fault, const JsonPlace& place, const Json& value) {
    if (value.is(Json::Kind::text) && isKey(value.text)) return value.text;
    fault.refuse(place, "not a key of 1 to 64 letters, digits, _ and -");
    return std::nullopt;
}

}  // namespace aufwind::survey
