// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/round_results.h"
#include "sync/server/surveys/counting.h"
#include "sync/server/surveys/round_row.h"
#include "sync/server/surveys/writing.h"

#include <optional>
#include <string>
#include <vector>

/// What may be read of a counted round, and the rows that it becomes. What is asked for here is judged with everything
/// that was shown before (round_results.h); nothing but what it says becomes a row. Pure; one thread.
namespace aufwind::server {

struct ShownResult {
    std::string cut;  ///< the attribute's key, empty for everybody alone, or the id of a filter
    ReadBy by = ReadBy::editors;
    Uuid reader;  ///< of ReadBy::reader
    std::string document;
};

struct ShownComment {
    Uuid id;  ///< follows from the answer under the round's key: the same ever again, and nobody's who has no key
    std::string question;
    std::string text;
    bool isAnswerable = false;
    std::string segment;  ///< in words
    ReadBy by = ReadBy::editors;
    Uuid reader;
};

struct Shown {
    std::vector<ShownResult> results;
    std::vector<ShownComment> comments;  ///< in an order that has nothing of who wrote them or when
    bool limited = false;                ///< something is hidden because it is too much to judge
};

/// A manager, and what of a cut stands below them.
struct SharedWith {
    Uuid person;
    std::size_t cut = 0;
    std::vector<std::uint16_t> values;
};

/// For editors everybody and each cut, with the comments; for participants, where it was promised, everybody.
Result<void> showStandard(const RoundCount& count, survey::Released& released, Shown& shown);
/// Those below a manager, for that manager.
Result<void> showTo(const SharedWith& shared, const RoundCount& count, survey::Released& released, Shown& shown);
/// Those whom an editor's filter finds. Answers why not, where it is refused: "under_threshold", "difference", … as
/// HiddenReason.
Result<std::optional<std::string>> showFilter(const Uuid& filter, const survey::SegmentFilter& terms,
                                              const RoundCount& count, survey::Released& released, Shown& shown);

/// Rows of what is shown, in place of what was there under the same ids.
void write(const Shown& shown, const RoundCount& count, std::int64_t now, Writing& writing);

/// What of a round is to be shown to somebody with whom it is shared; nothing where no cut has what they lead.
std::optional<SharedWith> sharedWith(const survey::PublishedForm& published, const Uuid& person,
                                     const std::vector<Record>& teams);

/// The id of a comment's row: `place` is the question's key, or the message's place in the thread.
Uuid commentId(const anonymous::Secret& key, const Uuid& round, std::string_view tag, std::string_view place,
               const Uuid& reader = {});
Uuid resultId(const Uuid& round, const ShownResult& result);

}  // namespace aufwind::server
