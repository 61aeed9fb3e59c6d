// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/import_notes.h"
#include "models/domain/survey/lss_source.h"
#include "models/domain/survey/lss_variables.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

/// What the steps of reading a LimeSurvey document share: its texts made plain, keys that are free, words for answers
/// that LimeSurvey has of itself, and the answers that are known so far. One thread.
namespace aufwind::survey::lss {

/// Whether placeholders of a text become those of a form; else they stay as they were written, which is noted.
enum class Piping : bool { no, yes };

class Context {
  public:
    Context(const Source& source, Notes& notes) : source_(source), notes_(notes) {}

    const Source& source() const { return source_; }
    Notes& notes() { return notes_; }
    Variables& variables() { return variables_; }

    /// In the form's languages. Where there is any text, the form's own language has one too.
    Texts texts(const Texts& raw, std::string_view where, std::size_t maximum, Piping piping = Piping::no);
    /// The same, and the code where nothing is written at all.
    Texts textsOr(const Texts& raw, std::string_view code, std::string_view where, std::size_t maximum,
                  Piping piping = Piping::no);

    /// A key for a question that no other has, as like to its code as can be.
    std::string questionKey(std::string_view code);

  private:
    std::string plain(std::string_view raw, std::string_view where, std::size_t maximum, Piping piping);
    void tellPlaceholders(std::string_view text, std::string_view where);
    std::string piped(std::string_view text, std::string_view where, std::size_t maximum);
    std::pair<std::string, std::size_t> placeholder(std::string_view text, std::string_view where);

    const Source& source_;
    Notes& notes_;
    Variables variables_;
    std::set<std::string> keys_;
};

/// The code as a key, which joins those that are taken.
std::string keyLike(std::string_view code, std::set<std::string>& taken);

enum class Word { yes, no, uncertain, more, same, fewer, female, male, other };

/// An answer that LimeSurvey words itself, in the form's languages; in English where it is not known in its own.
Texts wordOf(Word word, const Source& source);

/// Both in each language, the second below the first.
Texts below(const Texts& first, const Texts& second, const Source& source);

}  // namespace aufwind::survey::lss
