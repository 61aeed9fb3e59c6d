// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/scim/fault.h"

#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Filters (RFC 7644 section 3.4.2.2) and the paths of PATCH (section 3.5.2). Also `emails[type eq "work"].value eq …`
/// and parentheses without `not`, which the grammar lacks and identity providers send. Bounded in length, depth and
/// number of parts, so that neither reading nor asking one takes long. Pure; any thread.
namespace aufwind::server::scim {

/// `name`, `name.sub`, or either behind the URN of a schema; `name` empty is the schema's own object.
struct AttributePath {
    std::string schema;  ///< empty is the resource itself
    std::string name;
    std::string sub;

    bool operator==(const AttributePath&) const = default;
};

struct Filter {
    enum class Kind : std::uint8_t {
        compare,  ///< `path` with `value`
        both,
        either,
        negation,
        within,  ///< parts[0] of one element of `path`, and parts[1] of the same one where it is there
    };
    enum class Compare : std::uint8_t { eq, ne, co, sw, ew, gt, ge, lt, le, pr };

    Kind kind = Kind::compare;
    AttributePath path{};
    Compare compare = Compare::pr;
    boost::json::value value{};
    std::vector<Filter> parts{};
};

inline constexpr std::size_t kLongestFilter = 4096;
inline constexpr int kDeepestFilter = 16;
inline constexpr std::size_t kMostParts = 100;

Outcome<Filter> parseFilter(std::string_view text);
bool matches(const Filter& filter, const boost::json::object& resource);

/// Where a PATCH changes something.
struct PatchPath {
    AttributePath attribute;
    std::optional<Filter> which{};  ///< of its elements
    std::string sub{};              ///< of those

    /// In either form.
    const std::string& subName() const { return sub.empty() ? attribute.sub : sub; }
};
Outcome<PatchPath> parsePath(std::string_view text);

/// A path as it stands in `attributes`, `excludedAttributes` and `sortBy`; nothing where it is none.
std::optional<AttributePath> parseAttribute(std::string_view text);

/// What compares two texts of the attribute: as they are, or without regard to case.
bool isCaseExact(const AttributePath& path);
/// The values that the path leads to; of an attribute with several their `value`, where the path says nothing else.
std::vector<const boost::json::value*> valuesAt(const boost::json::object& resource, const AttributePath& path);

}  // namespace aufwind::server::scim
