// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// UTF-8 as the text type sees it: strict validation and code point arithmetic. Pure functions.
namespace aufwind::merge::text {

/// Number of code points, or nothing where the bytes are not well-formed UTF-8 (RFC 3629: no surrogates, no overlong
/// forms, nothing above U+10FFFF) or hold U+0000, which neither SQL text nor C interfaces carry safely.
std::optional<std::size_t> countValid(std::string_view utf8);

/// Byte offset of the index-th code point of well-formed UTF-8; `index` may be the number of code points.
std::size_t byteOffset(std::string_view utf8, std::size_t index);

}  // namespace aufwind::merge::text
