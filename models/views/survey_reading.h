// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/published_form.h"
#include "models/domain/survey/results_compare.h"
#include "models/domain/survey/round_figures.h"
#include "models/store/store.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What a person may read of a survey's rounds, as it lies in the rows of this device, and what it comes to. Nothing is
/// asked of a server, and nothing is worked out that was not sent: what is hidden stays so in every score.
///
/// Plain values; any thread that may use the reader.
namespace aufwind::views {

/// In the order of the schema.
enum class RoundState : std::uint8_t { open, closed, counted, tooFew };
enum class ReadBy : std::uint8_t { editors, reader, participants };

struct ReadRound {
    Uuid round;
    Uuid form;
    std::string title;
    std::int64_t opens = 0;   ///< ms since 1970; 0 where it is not said
    std::int64_t closes = 0;  ///< likewise
    RoundState state = RoundState::open;
    ReadBy readBy = ReadBy::participants;
    std::string hash;  ///< of what was published
    survey::PublishedForm published;
    std::vector<survey::Item> items;
    std::vector<survey::HeatColumn> drivers;
    std::vector<survey::HeatColumn> questions;
    /// By cut, or by the id of a filter; "" is everybody, of a manager's all of their people. Of a round that is read
    /// for its course there is no other.
    std::map<std::string, survey::RoundFigures, std::less<>> figures;
    bool isDamaged = false;  ///< some of its figures are not what this program reads

    bool hasFigures() const { return figures.contains(std::string_view{}); }
};

/// A filter that somebody asked for.
struct ReadFilter {
    Uuid id;
    Uuid author;
    std::string name;
    std::string terms;
    std::string refusal;  ///< empty where it is not refused
};

/// A counted round of another survey, to choose from.
struct OtherRound {
    Uuid round;
    std::string title;
    std::int64_t closes = 0;
};

struct SurveyReading {
    std::vector<ReadRound> rounds;      ///< the oldest first
    std::optional<std::size_t> shown;   ///< which of them; none where the round is not on this device
    std::optional<std::size_t> other;   ///< what it is compared with: the one that was asked for, else the one before
    std::vector<ReadFilter> filters;    ///< of the round that is shown
    std::vector<OtherRound> elsewhere;  ///< the last to close first
    std::vector<ReadRound> brought;     ///< those of them that were asked for
};

/// Who reads; `promised`: as everybody who was asked may, and no more.
struct RoundReader {
    Uuid person;
    bool promised = false;
};

struct RoundsWanted {
    Uuid round;
    Uuid other;              ///< nil: the last one before `round` that has figures
    bool elsewhere = false;  ///< rounds of other surveys are listed, too
    std::set<Uuid> brought;  ///< which of those are read
};
/// Documents that cannot be read leave their round damaged; an error is the store's.
Result<SurveyReading> readSurvey(store::Reader& reader, const RoundsWanted& wanted, const RoundReader& by);

/// Whose figures: everybody's by default, those of a cut's value, or those whom a filter finds.
struct FigurePlace {
    std::string cut;                     ///< or the id of a filter
    std::optional<std::uint16_t> value;  ///< of the cut

    bool operator==(const FigurePlace&) const = default;
};
/// Nothing where there is none.
const survey::SegmentFigures* figuresAt(const ReadRound& round, const FigurePlace& place);
/// The same people as far as the other round knows them by the same key; nothing where it does not.
std::optional<FigurePlace> placeIn(const ReadRound& other, const ReadRound& round, const FigurePlace& place);

/// Made ready for results_compare.h; one that is not there has no tallies.
survey::ShownSegment shownAt(const ReadRound& round, const FigurePlace& place);

/// The same driver or question in another round; nothing where that did not ask it.
const survey::HeatColumn* columnIn(const ReadRound& other, const ReadRound& round, const survey::HeatColumn& column);

/// All rated items of a round as one column; none where it has none.
std::optional<survey::HeatColumn> favourabilityOf(const ReadRound& round);

/// The values of a cut as a table lists them: what stands below another one comes right after it, `notStated()` last
/// where there are figures of it.
struct CutLine {
    std::uint16_t value = 0;
    int depth = 0;

    bool operator==(const CutLine&) const = default;
};
std::vector<CutLine> linesOf(const ReadRound& round, std::string_view cut);
/// Nothing where the round is not cut by it.
const survey::Cut* cutOf(const ReadRound& round, std::string_view key);

/// Of five shades, 2 being the middle: how good a score is, and how far it lies from another one.
int shadeOfScore(survey::Measure measure, double score);
int shadeOfDifference(double difference);

}  // namespace aufwind::views
