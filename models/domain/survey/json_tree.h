// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// JSON (RFC 8259) as a tree that keeps numbers as they are written, so that decimals stay exact, and members in their
/// order. For documents from outside: bounded in size, depth and count. Pure; any thread.
namespace aufwind::survey {

struct JsonMember;

struct Json {
    enum class Kind : std::uint8_t { null, boolean, number, text, list, object };

    Kind kind = Kind::null;
    bool truth = false;
    std::string text;  ///< of a text; of a number as it is written
    std::vector<Json> items;
    std::vector<JsonMember> members;

    bool is(Kind wanted) const { return kind == wanted; }
    /// The member of that name; none where this is no object. Takes time with the number of members.
    const Json* find(std::string_view name) const;
};

struct JsonMember {
    std::string name;
    Json value;
};

struct JsonLimits {
    std::size_t bytes = std::size_t{8} << 20U;
    std::size_t depth = 32;
    std::size_t values = 400'000;
    bool lastOfTwins = false;  ///< where an object has a name twice, the last counts, as in browsers; else refused
};

/// `tooLarge` beyond the limits, else `invalid`, both with the line. A byte order mark before it is passed over.
Result<Json> readJson(std::string_view document, const JsonLimits& limits = {});

/// `"text"` with its quotation marks: escaped as little as may be.
std::string jsonText(std::string_view text);

/// Millionths of a decimal with at most six digits behind its point; none for anything else, and beyond 64 bits.
std::optional<std::int64_t> millionthsOf(std::string_view decimal);
/// The inverse, without a zero that says nothing: "2.5", "-0.000001", "3".
std::string decimalOf(std::int64_t millionths);

}  // namespace aufwind::survey
