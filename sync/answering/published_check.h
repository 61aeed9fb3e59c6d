// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/published_form.h"
#include "models/store/answer_slips.h"

#include <optional>
#include <string>
#include <string_view>

/// What a client looks at before it takes part in a round: it does not trust the server to ask enough people, to cut
/// answers as coarsely as it promised, or to show everybody the same. Pure; any thread.
namespace aufwind::answering {

/// What must stay the same from the moment it came: the hash of the document but for the threshold, which may rise.
std::string identityOf(const survey::PublishedForm& published);

/// `none` where an answer is as safe as was promised.
store::SlipBar barOf(const survey::PublishedForm& published, const store::AnswerSlip& slip);

/// The numbers of an invitation, as "0 2"; nothing where they are none.
std::optional<survey::Segments> segmentsFrom(std::string_view numbers);

/// What may be stated along with an answer: the segments of the invitation where they are those of a group of at least
/// as many people as the threshold says, else not stated in every cut.
survey::Segments statedSegments(const survey::PublishedForm& published, std::string_view invitation);

}  // namespace aufwind::answering
