// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/json_tree.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Takes the objects of a document of the project's own apart, strictly: each member is of its type and within its
/// bounds, and there is none that nobody takes. The first fault is kept with its path, and what follows it is not
/// looked at. One thread.
namespace aufwind::survey {

/// A place in the document; those above must outlive it.
struct JsonPlace {
    const JsonPlace* above = nullptr;
    std::string_view name;  ///< of a member; an item of a list has none
    std::size_t index = 0;
};

class JsonFault {
  public:
    bool any() const { return error_.has_value(); }
    const Error& error() const { return *error_; }
    /// "sections[0].questions[2].points: WHY"
    void refuse(const JsonPlace& place, std::string_view why, ErrorCode code = ErrorCode::invalid);

  private:
    std::optional<Error> error_;
};

/// One object. What is absent leaves the value as it is.
class JsonMembers {
  public:
    JsonMembers(JsonFault& fault, const JsonPlace& place, const Json& object);

    void flag(std::string_view name, bool& into);
    /// `most` bytes.
    void text(std::string_view name, std::string& into, std::size_t most);
    /// 1 to 64 letters and digits of ASCII, `_` and `-`.
    void key(std::string_view name, std::string& into);
    void needKey(std::string_view name, std::string& into);
    void texts(std::string_view name, Texts& into, std::size_t most);
    void decimal(std::string_view name, std::int64_t& into);
    template <typename Number>
    void number(std::string_view name, Number& into, std::int64_t least, std::int64_t most) {
        if (const auto read = wholeNumber(name, least, most)) into = static_cast<Number>(*read);
    }
    template <typename Number>
    void number(std::string_view name, std::optional<Number>& into, std::int64_t least, std::int64_t most) {
        if (const auto read = wholeNumber(name, least, most)) into = static_cast<Number>(*read);
    }
    /// each(place, item) of a list of at most `most`.
    template <typename Each>
    void list(std::string_view name, std::size_t most, Each each) {
        const Json* found = take(name, Json::Kind::list, "a list");
        const JsonPlace at = placeOf(name);
        if (found == nullptr || !isWithin(at, found->items.size(), most)) return;
        for (std::size_t i = 0; i < found->items.size() && !fault_.any(); ++i) {
            each(JsonPlace{&at, {}, i}, found->items[i]);
        }
    }
    /// each(place, name, value) of an object of at most `most` members.
    template <typename Each>
    void object(std::string_view name, std::size_t most, Each each) {
        const Json* found = take(name, Json::Kind::object, "an object");
        const JsonPlace at = placeOf(name);
        if (found == nullptr || !isWithin(at, found->members.size(), most)) return;
        for (const JsonMember& member : found->members) {
            if (fault_.any()) return;
            each(JsonPlace{&at, member.name}, member.name, member.value);
        }
    }
    /// Whatever is there; null where nothing is.
    const Json* any(std::string_view name);
    /// Refuses what was not taken.
    void finish();

    JsonPlace placeOf(std::string_view name) const { return {&place_, name}; }
    JsonFault& fault() { return fault_; }

  private:
    const Json* take(std::string_view name, Json::Kind kind, std::string_view what);
    std::optional<std::int64_t> wholeNumber(std::string_view name, std::int64_t least, std::int64_t most);
    bool isWithin(const JsonPlace& place, std::size_t count, std::size_t most);

    JsonFault& fault_;
    JsonPlace place_;
    const Json& object_;
    std::vector<std::string_view> taken_;
};

/// "format" is the wanted one, and "version" is 1; `tooNew` for another.
void needFormat(JsonMembers& members, std::string_view wanted);
/// As in "de" or "pt-BR": letters, digits and `-` of ASCII, at most 35 (RFC 5646, 4.4.1).
bool isLanguage(std::string_view text);
/// Refuses what is not a number without a fraction within the bounds.
std::optional<std::int64_t> wholeNumberOf(JsonFault& fault, const JsonPlace& place, const Json& value,
                                          std::int64_t least, std::int64_t most);
/// Refuses a number with more than six digits behind its point, or beyond 64 bits of millionths.
std::optional<std::int64_t> decimalOf(JsonFault& fault, const JsonPlace& place, const Json& value);
/// Refuses what is no text, or too long.
std::optional<std::string> textOf(JsonFault& fault, const JsonPlace& place, const Json& value, std::size_t most);
/// Refuses what is no key.
std::optional<std::string> keyOf(JsonFault& fault, const JsonPlace& place, const Json& value);

}  // namespace aufwind::survey
