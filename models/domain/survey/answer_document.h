// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/published_form.h"
#include "models/domain/survey/segment_table.h"
#include "models/schema/result.h"

#include <string>
#include <string_view>

/// What is sealed and sent as an answer: what the person says, the segments that the round's published form let them
/// state, and where they want replies to. Nothing in it is the person's alone but what they wrote. Plain values; any
/// thread.
namespace aufwind::survey {

struct AnswerDocument {
    Answers answers;
    Segments segments;      ///< by the form's cuts
    std::string threadKey;  ///< X25519, 32 bytes; empty where the person wants no replies

    bool operator==(const AnswerDocument&) const = default;
};

/// JSON: {"format":"aufwind-survey-answer","version":1,"segments":[0,2],"thread":"base64","answers":{…}}.
std::string answerDocument(const AnswerDocument& answer);

/// The inverse. `tooLarge`, `tooNew` and `invalid` as readAnswers() has them; `invalid`, too, where the segments are
/// neither those of one of the published form's groups nor "not stated" in every cut: that is what a person's client
/// says where it does not trust the group that it was told. Whether the answers fit the form is not asked here (fits(),
/// logic.h).
Result<AnswerDocument> readAnswerDocument(const PublishedForm& published, std::string_view document);

}  // namespace aufwind::survey
