// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

/// What a text from outside may consist of. Pure; any thread; linear.
namespace aufwind::survey {

/// Well-formed as RFC 3629 says: neither overlong, nor halves of surrogates, nor beyond U+10FFFF.
bool isUtf8(std::string_view text);
/// Of Unicode's category Cc; of a text of several lines other than tabs and the ends of lines.
bool hasControls(std::string_view utf8, bool hasLines);
/// As much of it as fits into so many bytes, in whole characters.
std::string_view cutTo(std::string_view utf8, std::size_t bytes);

}  // namespace aufwind::survey
