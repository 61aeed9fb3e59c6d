// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace aufwind::server {

/// As a part of an address or the value of a form: everything but letters, digits and "-._~" as %XX (RFC 3986 section
/// 2.1). Pure; any thread.
std::string percentEncoded(std::string_view text);
/// Back; nothing where two digits do not follow a percent sign.
std::optional<std::string> percentDecoded(std::string_view text);

}  // namespace aufwind::server
