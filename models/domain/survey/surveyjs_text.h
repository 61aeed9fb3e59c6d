// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/import_notes.h"
#include "models/domain/survey/json_tree.h"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Texts, languages, names and notes, as the reader of SurveyJS documents needs them. One thread.
namespace aufwind::survey::surveyjs {

/// Whether something in it would be formatted.
bool hasMarkup(std::string_view text);

/// Of a name or a value that is kept: no expression is long enough to speak of more than a few of these, and each may
/// be copied for every row of a table.
inline constexpr std::size_t kNameBytes = 1000;

/// At most `most` bytes, whole characters.
std::string cut(std::string_view text, std::size_t most);

/// "pt-br" is "pt-BR" elsewhere; empty for what is no code.
std::string languageOf(std::string_view locale);

/// Which languages a document is in, and its texts by them.
class TextReader {
  public:
    /// `isOwn`: this program wrote it, so its texts are plain and none has to be filled in.
    TextReader(const Json& root, bool isOwn, Notes& notes);

    const std::string& language() const { return language_; }
    const std::vector<std::string>& languages() const { return others_; }

    /// A text, or an object of texts by locale; none where there is nothing.
    Texts read(const Json* json, std::size_t most, std::string_view where, bool isHtml = false);
    /// A text of the program's own, in the form's language.
    Texts own(std::string_view english, std::string_view german) const;

  private:
    std::string plain(std::string_view text, std::size_t most, std::string_view where, bool isHtml);

    Notes& notes_;
    bool isOwn_;
    std::string language_;
    std::vector<std::string> others_;
};

/// Makes keys of names: legal, and each once.
class KeyMaker {
  public:
    std::string make(std::string_view name, std::string_view otherwise);
    std::size_t renamed() const { return renamed_; }

  private:
    std::set<std::string, std::less<>> taken_;
    std::unordered_map<std::string, std::size_t> next_;
    std::size_t renamed_ = 0;
};

/// A scalar as a text, as expressions write it; empty for anything else.
std::string scalarOf(const Json* json);
bool isTrue(const Json& object, std::string_view name);
std::string_view textOf(const Json& object, std::string_view name);
/// The first of the names that is there; SurveyJS has renamed some of its members.
const Json* firstOf(const Json& object, std::initializer_list<std::string_view> names);

}  // namespace aufwind::survey::surveyjs
