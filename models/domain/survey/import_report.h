// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// What became of a survey that another program wrote, said so that a page can word it in any language. The readers of
/// other programs' documents share it. Plain values; any thread.
namespace aufwind::survey {

enum class NoteKind : std::uint8_t {
    carried,  ///< as it was
    changed,  ///< here, but not quite as it was
    left,     ///< not here
};

/// What `detail` holds stands beside each; empty where nothing does.
enum class NoteReason : std::uint8_t {
    sections,      ///< carried: `count` of them
    questions,     ///< carried: `count` of them
    languages,     ///< carried: `count` of them besides the form's own
    type,          ///< changed: asked in the nearest way there is; left: there is none. The foreign type
    parts,         ///< changed: asked as `count` questions
    key,           ///< changed: called otherwise here. What it is called now
    markup,        ///< changed: formatted text became plain, or pictures left it
    shortened,     ///< changed: a text longer than one may be was cut
    condition,     ///< changed: holds by other rules; left: cannot be said here, so it is always asked. The expression
    jump,          ///< left: cannot be said here. The expression or the kind of jump
    piping,        ///< left: a placeholder that nothing fills stands as it was written. The placeholder
    validation,    ///< left: a check of what is entered. Its name
    choices,       ///< changed: some options became one or were left; left: they are loaded from elsewhere
    range,         ///< changed: a scale or a limit that was brought into the bounds there are
    presetAnswer,  ///< left: an answer that is there from the beginning
    calculation,   ///< left: a value that is computed. Its name
    script,        ///< left: program text
    media,         ///< left: a picture, sound or film
    randomOrder,   ///< changed or left: an order that is drawn in another way
    quota,         ///< left: a limit on answers
    scoring,       ///< left: points for answers
    language,      ///< left: more languages than there may be, or one that has no code. The language
    reference,     ///< left: names something that is not there. What it names
    tooMany,       ///< left: `count` beyond what a form holds
    setting,       ///< left: a setting that has no counterpart. Its name
};

struct ImportNote {
    NoteKind kind = NoteKind::carried;
    NoteReason reason = NoteReason::questions;
    std::string where;      ///< the name that it has in the document, or a path to it; empty for the whole
    std::string detail;     ///< as `reason` says; at most kNoteDetailMaximum bytes, whole characters
    std::size_t count = 1;  ///< as `reason` says

    bool operator==(const ImportNote&) const = default;
};

inline constexpr std::size_t kNotesMaximum = 2000;      ///< of one import; those beyond are counted in a last `tooMany`
inline constexpr std::size_t kNoteDetailMaximum = 200;  ///< `where` too

}  // namespace aufwind::survey
