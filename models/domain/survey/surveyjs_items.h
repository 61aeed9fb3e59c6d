// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/surveyjs_expression.h"
#include "models/domain/survey/surveyjs_text.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// Members of SurveyJS elements, read leniently as SurveyJS reads them. Pure; any thread.
namespace aufwind::survey::surveyjs {

inline bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// What stands for a choice in answers: itself, or its `value`. Very old documents write "value|text".
inline std::string valueOf(const Json& item) {
    if (item.is(Json::Kind::object)) return cut(scalarOf(item.find("value")), kNameBytes);
    const std::string value = scalarOf(&item);
    return cut(std::string_view(value).substr(0, value.find('|')), kNameBytes);
}

inline Json textItem(std::string_view value) {
    return {.kind = Json::Kind::text, .text = std::string(value)};
}

/// What is read of a choice, a row or a column; empty where it has its value alone.
inline Texts labelOf(const Json& item, TextReader& texts, std::size_t most, std::string_view where) {
    if (item.is(Json::Kind::object)) return texts.read(firstOf(item, {"text", "title"}), most, where);
    const auto bar = item.text.find('|');
    if (bar == std::string::npos) return {};
    const Json behind = textItem(std::string_view(item.text).substr(bar + 1));
    return texts.read(&behind, most, where);
}

/// "1", "1.5", "100000".
inline std::string shortNumber(double number) {
    constexpr double kMillion = 1e6;
    return decimalOf(std::llround(number * kMillion));
}

inline double numberIn(const Json& object, std::initializer_list<std::string_view> names, double otherwise) {
    constexpr double kBeyond = 1e9;
    const Json* found = firstOf(object, names);
    const auto number = found == nullptr ? std::nullopt : numberOf(scalarOf(found));
    return number && std::abs(*number) <= kBeyond ? *number : otherwise;
}

inline bool isRandom(const Json& element, std::initializer_list<std::string_view> names) {
    const Json* found = firstOf(element, names);
    return found != nullptr && found->text == "random";
}

inline const std::vector<Json>& itemsOf(const Json* json) {
    static const std::vector<Json> kNone;
    return json == nullptr ? kNone : json->items;
}

}  // namespace aufwind::survey::surveyjs
