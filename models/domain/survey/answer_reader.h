// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/answer_document.h"

#include <cstddef>
#include <optional>
#include <string_view>

/// Reads many answers of one round (answer_document.h): a hundred thousand have to be counted within seconds. A
/// document as answerDocument() writes it is read while it is parsed, without a tree; whatever is out of the ordinary
/// is read by the strict way, which knows the reasons. Pure; any thread.
namespace aufwind::survey {

/// `published` outlives it.
class AnswerReader {
  public:
    explicit AnswerReader(const PublishedForm& published) : published_(published) {}

    Result<AnswerDocument> read(std::string_view document) const;
    /// Nothing where it is out of the ordinary; else what readStrictly() gives.
    std::optional<AnswerDocument> readQuickly(std::string_view document) const;
    Result<AnswerDocument> readStrictly(std::string_view document) const;

  private:
    const PublishedForm& published_;
};

/// The place of the form's group with these segments.
std::optional<std::size_t> groupOf(const PublishedForm& published, const Segments& segments);
/// They are those of a group, or nothing is stated in any cut.
bool mayState(const PublishedForm& published, const Segments& segments);

}  // namespace aufwind::survey
