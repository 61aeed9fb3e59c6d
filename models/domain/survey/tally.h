// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/answer_table.h"

#include <cstdint>
#include <span>
#include <vector>

/// How often each value of an item was answered, by a set of respondents or by each segment at once. Whole numbers that
/// only ever are added up, from which every score is made (score.h): so a score of two groups together is that of their
/// added tallies, and never a mean of their scores. Functions are pure; a value may be read by several threads while
/// none writes it.
namespace aufwind::survey {

struct Tally {
    std::uint64_t answered = 0;  ///< without those to whom it does not apply
    std::uint64_t unanswered = 0;
    std::uint64_t notApplicable = 0;
    /// By class of the item (a value; an option; a part of a slider's range); of a ranking the first choices. Those of
    /// a multiple choice sum to more than `answered`.
    std::vector<std::uint64_t> counts;
    /// Of a slider one sum of the numbers of its values; of a ranking each option's sum of ranks; else none.
    std::vector<std::uint64_t> sums;

    Tally& operator+=(const Tally& other);
    bool operator==(const Tally&) const = default;
};

/// Those of the set who are present.
Tally tallyOf(const AnswerTable& table, std::size_t item, const RespondentSet& among);
/// Of every item.
std::vector<Tally> talliesOf(const AnswerTable& table, const RespondentSet& among);

/// Where a tally of an item lies in a row of numbers: one for each code but those of a slider, which go by class; then
/// its sums, and of a multiple choice how many answered.
struct TallyShape {
    ItemKind kind = ItemKind::scale;
    std::size_t classes = 0;
    std::size_t more = 0;

    explicit TallyShape(const Item& item);
    std::size_t cells() const { return classes + 2 + more; }
    Tally read(std::span<const std::uint64_t> cells) const;
    bool operator==(const TallyShape&) const = default;
};

/// Tallies of every item for each segment of one attribute; whoever has a value counts in all those above it, too.
class SegmentTallies {
  public:
    SegmentTallies(const AnswerTable& table, std::size_t attribute, const RespondentSet& among);

    /// `value` may be notStated().
    Tally tally(std::size_t item, std::uint16_t value) const;
    /// How many values, `notStated()` too.
    std::size_t values() const { return respondents_.size(); }
    std::uint32_t respondents(std::uint16_t value) const { return respondents_[value]; }

    /// Before a respondent's answers change, take them out; once they have, count them. Of the table that it was made
    /// of.
    void count(const AnswerTable& table, std::uint32_t respondent);
    void takeOut(const AnswerTable& table, std::uint32_t respondent);

    bool operator==(const SegmentTallies&) const = default;

  private:
    void change(const AnswerTable& table, std::uint32_t respondent, std::uint64_t by);
    void rollUp(std::size_t item, const SegmentTable& segments);

    std::size_t attribute_;
    std::vector<TallyShape> shapes_;
    std::vector<std::vector<std::uint64_t>> cells_;  ///< by item; a row for each value of the attribute
    std::vector<std::uint32_t> respondents_;
};

/// What everything else is made of.
struct Tallies {
    std::uint32_t respondents = 0;
    std::vector<Tally> all;                   ///< by item
    std::vector<SegmentTallies> byAttribute;  ///< in the table's order

    bool operator==(const Tallies&) const = default;
};
Tallies everyTallyOf(const AnswerTable& table, const RespondentSet& among);

/// A survey that still runs: its table and tallies, which each change moves by its own answers alone.
class RunningTallies {
  public:
    explicit RunningTallies(AnswerTable table);

    std::uint32_t append(const Answers& answers, const Segments& segments);
    void replace(std::uint32_t respondent, const Answers& answers);
    void remove(std::uint32_t respondent);

    const AnswerTable& table() const { return table_; }
    const Tallies& tallies() const { return tallies_; }

  private:
    void count(std::uint32_t respondent);
    void takeOut(std::uint32_t respondent);
    void change(std::uint32_t respondent, std::uint64_t by);

    AnswerTable table_;
    Tallies tallies_;
};

}  // namespace aufwind::survey
