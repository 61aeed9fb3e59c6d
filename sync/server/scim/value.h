// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <string_view>

/// JSON as RFC 7643 reads it: names of attributes are compared without regard to case (section 2.1), and null or an
/// empty array is the same as nothing (section 2.5). Pure; any thread.
namespace aufwind::server::scim {

inline constexpr std::string_view kUserSchema = "urn:ietf:params:scim:schemas:core:2.0:User";
inline constexpr std::string_view kGroupSchema = "urn:ietf:params:scim:schemas:core:2.0:Group";
inline constexpr std::string_view kEnterpriseSchema = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

std::string lowered(std::string_view text);
bool same(std::string_view one, std::string_view other);
inline std::string_view viewOf(const boost::json::string& text) {
    return {text.data(), text.size()};
}
inline std::string_view viewOf(boost::json::string_view text) {
    return {text.data(), text.size()};
}
inline boost::json::string jsonText(std::string_view text) {
    return boost::json::string(text.data(), text.size());
}

/// Null where there is none, or it is the same as nothing.
const boost::json::value* member(const boost::json::object& object, std::string_view name);
/// Also what is the same as nothing; null where it is not there at all.
const boost::json::value* stated(const boost::json::object& object, std::string_view name);
boost::json::value* stated(boost::json::object& object, std::string_view name);
void erase(boost::json::object& object, std::string_view name);

/// Entra sends "False" where others send false.
std::optional<bool> truthOf(const boost::json::value& value);
/// Of a text, or of a number, which some send for numbers of employees.
std::optional<std::string> textOf(const boost::json::value& value);

}  // namespace aufwind::server::scim
