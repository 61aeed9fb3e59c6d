// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/counted_round.h"
#include "models/domain/survey/disclosure.h"
#include "models/domain/survey/round_figures.h"
#include "models/schema/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What of a counted round may leave the server: every figure and comment is judged by disclosure.h with all that was
/// shown before, and `Released` remembers it. So the memory has to be kept before anything of it is sent.
///
/// Ask in this order, once the round is counted: standardRequests(), comments of everybody, then those of the cuts that
/// comments are to be read by; managers; then filters as they come. What was shown is shown again to whoever asks
/// later, so results can be made anew at any time. Pure; one thread for each `Released`.
namespace aufwind::survey {

struct ResultRequest {
    SegmentFilter filter;               ///< whom; everybody where empty
    std::optional<std::size_t> cut;     ///< and each value of that one by itself
    std::vector<std::uint16_t> values;  ///< of the cut, only these; all of them and `notStated()` where empty

    bool operator==(const ResultRequest&) const = default;
};

/// Everybody, then each cut in its order.
std::vector<ResultRequest> standardRequests(const PublishedForm& published);
/// For a manager: those with one of these values or one below, and each of these by itself, with all that stand below
/// them. Nothing where the cut does not have any of them.
std::optional<ResultRequest> requestBelow(const PublishedForm& published, std::size_t cut,
                                          const std::vector<std::uint16_t>& values);

template <typename Made>
struct Disclosed {
    std::vector<Made> made;  ///< by request
    bool limited = false;    ///< something is hidden because it is too much to judge; tell whoever runs the survey
};

/// `round` is the round's number in its survey. The first segment of each is whom the filter finds; those of a cut
/// follow. Impacts are of the first, against the form's first driver that is an outcome, and none where the request
/// has a cut. `invalid` for a cut or value that is not there, and where the memory's threshold is below the round's
/// (Released::raise() first); else as Released::release(). What was judged before an error is remembered.
Result<Disclosed<RoundFigures>> resultsOf(const CountedRound& counted, Released& released, std::uint32_t round,
                                          const std::vector<ResultRequest>& requests);

/// What was written to one question, in one segment.
struct CommentCell {
    std::string question;
    std::optional<HiddenReason> hidden;
    /// Numbers of CountedRound::comments(), in an order that has nothing of who wrote them or when.
    std::vector<std::uint32_t> comments;

    bool operator==(const CommentCell&) const = default;
};

struct SegmentComments {
    std::optional<std::uint16_t> value;  ///< of the cut; none of those whom the filter finds
    std::vector<CommentCell> questions;  ///< those that were asked for, in the form's order

    bool operator==(const SegmentComments&) const = default;
};

/// Comments are known again wherever they are read: one that is shown for a segment is told to be of it, so that ever
/// after all comments are shown in whole groups over the threshold alone. `questions`: the keys, or all where empty.
Result<Disclosed<std::vector<SegmentComments>>> commentsOf(const CountedRound& counted, Released& released,
                                                           std::uint32_t round,
                                                           const std::vector<ResultRequest>& requests,
                                                           const std::vector<std::string>& questions = {});

}  // namespace aufwind::survey
