// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Formatted text (HTML) of other programs' surveys as plain text. Takes time in proportion to its length. Pure; any
/// thread.
namespace aufwind::survey {

struct PlainText {
    std::string text;     ///< UTF-8 without control characters but line breaks
    bool markup = false;  ///< had emphasis, lists, links or the like
    bool media = false;   ///< had a picture, sound or film
    bool script = false;  ///< had program text or a style sheet
};

/// Blocks and line breaks become line breaks, items of a list begin with a bullet, references to characters become
/// those. What opens like a tag and never closes stays as it is.
PlainText plainText(std::string_view html);

}  // namespace aufwind::survey
