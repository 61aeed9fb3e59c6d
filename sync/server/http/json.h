// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <string_view>

/// JSON from outside (RFC 8259): bounded depth, valid UTF-8, one object, and no key twice, because two readers of the
/// same document could see two different ones. Pure; any thread.
namespace aufwind::server {

Result<boost::json::object> parseObject(std::string_view text, int maximumDepth);

/// The member as a text of 1 to `maximum` bytes without control characters; nothing otherwise.
std::optional<std::string> textMember(const boost::json::object& object, std::string_view key, std::size_t maximum);

}  // namespace aufwind::server
