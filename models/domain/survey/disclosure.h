// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/respondent_set.h"
#include "models/schema/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Which figures of a survey may be shown, so that nobody's answer can be told from them. The server asks before each
/// figure leaves it and keeps what it said; raw answers never leave it. Plain values; any thread, one at a time for
/// each `Released`.
///
/// A cell is what is told (number of answers, their tally, a score) of those in a segment who answered an item. Whoever
/// has tallies of several sets has those of every sum and difference of them. So a cell is shown only where, with all
/// that was shown before, each combination of tallies other than nothing at all touches at least `threshold` people:
/// the cell itself, every complement against every ancestor, differences across filters, exports and rounds, and
/// inclusion and exclusion over many sets are cases of it (disclosure_span.h says how it is decided). It is asked for
/// each item by itself, since tallies of different items say nothing of one another's; and for the segments themselves,
/// whichever item they were shown with, since who answered nothing is a fact too.
///
/// What that promises: whoever knows c of the answers (their own, or those of accomplices) can tell nothing of fewer
/// than threshold - c others from what is shown. A viewer who took part is judged at threshold + 1, so that threshold
/// others remain; to keep groups of k others safe from c accomplices, begin with a threshold of `thresholdFor(k, c)`.
/// At a threshold of k itself, k - 1 accomplices who are in one cell of k can tell the last one's answer.
///
/// What it does not promise, and whoever shows figures has to see to before anybody relies on it:
/// - What is refused tells, too: a team with and without one person is shown twice where that person did not answer,
/// and
///   once where they did. Participation has to be judged by who was invited.
/// - Segments that a viewer shapes at will. The arithmetic is modulo a public prime and its random choices begin with a
///   public seed, so that hundreds of segments can be made for which it errs by showing.
/// - Answers that are replaced under the same number: the same cell shown again tells the change. Figures are those of
///   answers that no longer change, or the replaced one has a new number.
/// - Rounds of which the same person has another number; and comments of a cell whose tally was shown before, which are
///   not held against other comments.
/// - A viewer who took part and has from somebody else what only those may see who did not.
/// - A tally that is all alike tells everybody's answer, however many they are. Nor does it weigh what answers could be
///   at all: two cells that overlap bound what those in both can have said (the Fréchet bounds), and tallies at an end
///   of that range narrow it. Whether they do depends on the answers, so that hiding for it would tell of them, and any
///   two attributes would rule one another out.
/// - Time: a request over many small segments of which each item has its own skips may take minutes.
///
/// The number of people in a hidden cell is hidden as well, as is why: a cell that is known to be hidden for another's
/// sake is at least threshold.
///
/// Numbers that join items person by person (a correlation, an index of means) are an item of their own; a share or sum
/// over items' tallies is shown only where each of them is.
namespace aufwind::survey {

inline constexpr std::uint32_t kThresholdLeast = 3;
inline constexpr std::uint32_t kThresholdDefault = 5;
inline constexpr std::uint32_t kThresholdMost = 50;
inline constexpr std::uint32_t kRespondentsMaximum = 1'000'000;
inline constexpr std::size_t kSegmentsMaximum = 4096;  ///< of a request, and of all that is remembered of an item
inline constexpr std::size_t kItemsMaximum = 1000;     ///< of a request

/// For those who know so many answers.
constexpr std::uint32_t thresholdFor(std::uint32_t threshold, std::uint32_t known) {
    return threshold + known;
}

enum class HiddenReason : std::uint8_t {
    underThreshold,
    complementary,  ///< else others of the request would tell of a few
    difference,     ///< from one other that was shown before
    combination,    ///< of several, some of which were shown before
    limit,          ///< too much to find out
};

/// No reason where it is shown.
using Shown = std::optional<HiddenReason>;

struct AskedItem {
    std::uint32_t number = 0;  ///< the same in each round of a series
    RespondentSet answered;
    bool isVerbatim = false;  ///< comments: known again wherever they are shown, so intersections must hold too

    bool operator==(const AskedItem&) const = default;
};

/// A request: each item for each segment. Segments are of those who took part; of several rounds each has its own, of
/// the same people by the same numbers.
struct Grid {
    std::vector<RespondentSet> segments;
    std::vector<AskedItem> items;

    bool operator==(const Grid&) const = default;
};

/// Never for a client but as shown or not.
struct Release {
    std::vector<Shown> segments;            ///< the participation of each
    std::vector<std::vector<Shown>> items;  ///< by item, then segment

    bool isComplete() const;
    bool operator==(const Release&) const = default;
};

/// What was shown and refused, as a plain value for the server to keep.
struct ReleasedMemory {
    struct Row {
        std::uint32_t item = 0;
        std::uint32_t segment = 0;   ///< of `segments`
        std::uint32_t answered = 0;  ///< of `answered`; kParticipation stands for all
        bool isVerbatim = false;
        Shown refused;

        bool operator==(const Row&) const = default;
    };
    /// What viewers of one kind together have seen.
    struct Book {
        std::uint32_t threshold = kThresholdDefault;
        bool isOfParticipants = false;  ///< else of all viewers
        std::vector<Row> rows;

        bool operator==(const Book&) const = default;
    };

    std::vector<RespondentSet> segments;
    std::vector<RespondentSet> answered;
    std::vector<Book> books;  ///< the last two are of today's threshold

    bool operator==(const ReleasedMemory&) const = default;
};

/// In place of an item's number and of its set.
inline constexpr std::uint32_t kParticipation = ~std::uint32_t{0};

/// The memory of what was shown of a survey, or of the rounds of a series that are to be safe from one another. People
/// mostly answer as they did last time, so rounds count as if they asked the same: a team of which one left since
/// the last round is hidden in this one. Of answers that are withdrawn the figures shown before stay as they are.
class Released {
  public:
    /// `invalid` where it is not kThresholdLeast…kThresholdMost.
    static Result<Released> begin(std::uint32_t threshold);
    /// `damaged` where it is not of this shape.
    static Result<Released> from(ReleasedMemory memory);

    std::uint32_t threshold() const;
    const ReleasedMemory& memory() const { return memory_; }

    /// What would be shown. Hides as little as it can find: what is under the threshold, and of each combination that
    /// tells too much the smallest cell that was not shown before. `tooLarge` over a limit, `invalid` where an item
    /// is twice there or has the number kParticipation.
    Result<Release> judge(const Grid& grid, bool viewerTookPart) const;
    /// The same, and remembers it. What was shown for a request is shown ever after, and what was hidden is hidden; the
    /// reason, which no client is told, may become another.
    Result<Release> release(const Grid& grid, bool viewerTookPart);
    /// From now on; `invalid` where it is less than today's. What was seen before counts on at its own threshold.
    Result<void> raise(std::uint32_t threshold);

  private:
    explicit Released(ReleasedMemory memory) : memory_(std::move(memory)) {}

    ReleasedMemory memory_;
};

/// The comments of a cell that is shown, in an order that has nothing of when they were written: by their text, then
/// shuffled. The seed is the server's secret of that survey.
std::vector<std::string> shuffledComments(std::vector<std::string> comments, std::uint64_t seed);

}  // namespace aufwind::survey
