// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/text_name.h"
#include "models/store/editor.h"

#include <optional>

/// Who looks at the same text as oneself, and where their carets are. Never stored, gone with the connection.
namespace aufwind {

struct Present {
    Uuid person;
    std::optional<TextMark> selection;  ///< nothing where they look without a caret in the text

    bool operator==(const Present&) const = default;
};

/// How the window tells others where it is; whoever implements it decides how that travels and how often. Telling is
/// free: without a network nothing happens, and nothing fails. What others do comes back by its own way.
///
/// Thread rule: the thread that owns the writer.
class PresenceLine {
  public:
    virtual ~PresenceLine() = default;

    /// The person looks at this text from now on, with this selection.
    virtual void look(const TextName& text, const std::optional<TextMark>& selection) = 0;
    virtual void lookAway(const TextName& text) = 0;
};

}  // namespace aufwind
