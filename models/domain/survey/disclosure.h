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
/// that was shown before, each combination of tallies other than nothing at all touches at least k + 1 people, k being
/// the threshold: the cell itself, every complement against every ancestor, differences across filters and exports, and
/// inclusion and exclusion over many sets are cases of it (disclosure_span.h says how it is decided, and that it errs
/// by hiding). It is asked for each item by itself, since tallies of different items say nothing of one another's.
///
/// Whether one person took part is told by no figure and by no refusal. A segment is judged first on whom it invited,
/// which everybody knows: refused is what makes, with all that passed before, a combination of invited sets that
/// touches 1 to k people, so that this refusal is computable by anybody. What passed counts as told ever after, shown
/// or not. Then those who took part are judged as an item is, and then the items; such a refusal is told of sets alone
/// whose combinations touch more than k invited. It can tell that of such a group nobody took part, or few: an answer
/// of the group, as a tally that is all alike is.
///
/// What that promises: whoever knows c of the answers (their own, or those of accomplices) can tell nothing of fewer
/// than k + 1 - c others; so a viewer who took part leaves k others. Every viewer is judged so, whether they took part
/// or not. To keep groups of k others safe from c accomplices besides the viewer, begin with `thresholdFor(k, c)`.
///
/// What it does not: a tally that is all alike tells everybody's answer, however many they are. Nor does it weigh what
/// answers could be at all: two cells that overlap bound what those in both can have said (the Fréchet bounds), and
/// tallies at an end of that range narrow it. Whether they do depends on the answers, so that hiding for it would tell
/// of them, and any two attributes would rule one another out. Who skipped one item is kept as an answer is not: of a
/// group of more than k people who took part, that none of them answered the item may be told, and where an item is
/// refused whose segment is shown, that 1 to k of some such group answered it.
///
/// Figures are released from frozen answers: a number stands for one answer to everything, for good. An answer that is
/// replaced is another respondent (remove and append, AnswerTable), else each figure could be had again with this one
/// changed. Of answers that are withdrawn the figures shown before stay as they are.
///
/// Numbers that join items person by person (a correlation, an index of means) are an item of their own; a share or sum
/// over items' tallies is shown only where each of them is.
namespace aufwind::survey {

inline constexpr std::uint32_t kThresholdLeast = 3;
inline constexpr std::uint32_t kThresholdDefault = 5;
inline constexpr std::uint32_t kThresholdMost = 50;
inline constexpr std::uint32_t kRespondentsMaximum = 1'000'000;
inline constexpr std::size_t kSegmentsMaximum = 4096;    ///< of a request, and of all that is remembered of an item
inline constexpr std::size_t kAskedItemsMaximum = 1000;  ///< of a request
inline constexpr std::size_t kRoundsMaximum = 1000;
inline constexpr std::size_t kRefusedMaximum = 16384;             ///< remembered; the oldest are forgotten
inline constexpr std::uint64_t kMembershipsMaximum = 16'000'000;  ///< of people in sets that are looked at together

/// For those who know so many answers.
constexpr std::uint32_t thresholdFor(std::uint32_t threshold, std::uint32_t known) {
    return threshold + known;
}

enum class HiddenReason : std::uint8_t {
    underThreshold,
    complementary,  ///< else others of the request would tell of a few
    difference,     ///< from one other that was shown before
    combination,    ///< of several, some of which were shown before
    limit,          ///< too much to find out, or to remember
};

/// No reason where it is shown.
using Shown = std::optional<HiddenReason>;

struct AskedItem {
    std::uint32_t number = 0;
    RespondentSet answered;
    bool isVerbatim = false;  ///< comments: known again wherever they are shown, so intersections must hold too

    bool operator==(const AskedItem&) const = default;
};

/// The two are numbered apart, so that nothing joins a person to an answer.
struct Segment {
    RespondentSet invited;      ///< by person, as frozen at launch; the same number in each round
    RespondentSet respondents;  ///< who took part, by a number of this round alone

    bool operator==(const Segment&) const = default;
};

/// A request: each item for each segment, of one round.
struct Grid {
    std::uint32_t round = 0;
    std::vector<Segment> segments;
    std::vector<AskedItem> items;

    bool operator==(const Grid&) const = default;
};

/// Never for a client but as shown or not.
struct Release {
    std::vector<Shown> segments;            ///< the participation of each
    std::vector<std::vector<Shown>> items;  ///< by item, then segment
    /// Something is hidden for `limit` alone: to be told to whoever runs the survey. Such a cell may be shown yet when
    /// it is asked for with fewer others; what is full stays full.
    bool limited = false;

    bool isComplete() const;
    bool operator==(const Release&) const = default;
};

/// What was shown and refused, as a plain value for the server to keep secret.
struct ReleasedMemory {
    /// What was shown, but for tallies that are sums and differences of others that were.
    struct Row {
        std::uint32_t item = 0;
        std::uint32_t segment = 0;   ///< of `segments`
        std::uint32_t answered = 0;  ///< of `answered`; kParticipation stands for all
        bool isVerbatim = false;

        bool operator==(const Row&) const = default;
        auto operator<=>(const Row&) const = default;
    };
    struct Round {
        std::uint32_t number = 0;
        std::vector<RespondentSet> segments;
        std::vector<RespondentSet> answered;
        std::vector<Row> rows;

        bool operator==(const Round&) const = default;
    };

    std::uint32_t threshold = kThresholdDefault;
    bool isRaised = false;
    std::uint64_t prime = 0;             ///< disclosure_field.h
    std::uint64_t secret = 0;            ///< of random combinations and of hashes
    std::vector<RespondentSet> invited;  ///< that passed
    std::vector<Round> rounds;           ///< ascending
    std::vector<std::uint64_t> refused;  ///< hashes, the oldest first

    bool operator==(const ReleasedMemory&) const = default;
};

/// In place of an item's number and of its set.
inline constexpr std::uint32_t kParticipation = ~std::uint32_t{0};

/// The memory of what was shown of a survey, or of the rounds of a series that are to be safe from one another. Answers
/// are anonymous, so that who answered twice is known to nobody: across rounds the invited sets are judged, as if the
/// same had taken part again. A team of which one left since the last round is hidden in this one.
class Released {
  public:
    /// `secret`: 64 random bits of the server, which only it knows. Whoever knows them can choose sets that tell of one
    /// person and pass. `invalid` where the threshold is not kThresholdLeast…kThresholdMost.
    static Result<Released> begin(std::uint32_t threshold, std::uint64_t secret);
    /// `damaged` where it is not of this shape.
    static Result<Released> from(ReleasedMemory memory);

    std::uint32_t threshold() const { return memory_.threshold; }
    const ReleasedMemory& memory() const { return memory_; }

    /// What would be shown. Hides as little as it can find: what is under the threshold, and of each combination that
    /// tells too much the smallest cell that was not shown before. `tooLarge` over a limit; `invalid` where an item is
    /// twice there or has the number kParticipation, or more took part in a segment than were invited.
    Result<Release> judge(const Grid& grid) const;
    /// The same, and remembers it. What was shown for a request is shown ever after, until the threshold is raised; and
    /// what was hidden, but for `limit`, is hidden as long as it is among the last kRefusedMaximum. The reason, which
    /// no client is told, may become another.
    Result<Release> release(const Grid& grid);
    /// From now on; `invalid` where it is less than today's. What was seen before is known: nothing more is shown that
    /// tells with it of fewer people than the new threshold keeps, and of these nothing else counts.
    Result<void> raise(std::uint32_t threshold);

  private:
    explicit Released(ReleasedMemory memory) : memory_(std::move(memory)) {}

    ReleasedMemory memory_;
};

/// What every viewer is to find, of one round.
struct StandardCuts {
    Segment company;
    std::vector<Segment> tree;                     ///< each team with those below it
    std::vector<std::vector<Segment>> attributes;  ///< the segments of each
};

/// The requests for them in a fixed order: the company, the tree, each attribute. The server releases them in this
/// order when the answers are frozen, before anybody filters: what is shown stays so, and no odd filter that came first
/// takes the company's figures away.
std::vector<Grid> standardGrids(std::uint32_t round, const StandardCuts& cuts, const std::vector<AskedItem>& items);

/// The comments of a cell that is shown, in an order that has nothing of when they were written: by their text, then
/// shuffled. The seed is the server's secret of that survey.
std::vector<std::string> shuffledComments(std::vector<std::string> comments, std::uint64_t seed);

}  // namespace aufwind::survey
