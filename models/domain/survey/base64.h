// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Bytes as text, RFC 4648 section 4. Pure; any thread.
namespace aufwind::survey {

std::string toBase64(std::string_view bytes);
/// Exactly what toBase64() makes: padded, without white space, and with no bits that say nothing.
std::optional<std::string> fromBase64(std::string_view text);

}  // namespace aufwind::survey
