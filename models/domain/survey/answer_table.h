// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/item.h"
#include "models/domain/survey/segment_table.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// What a survey was answered, by column: for each item one small number per respondent, so that 100,000 answers to 60
/// items lie in 12 MB and are counted in the order in which they lie. Nothing in it says who somebody is or when they
/// answered; texts and dates are not kept here. Answers are those that the form's own check let pass; of another what
/// is not possible counts as not answered. A plain value; several threads may read it while none writes.
///
/// A column holds codes: kUnanswered, else 1 + the number of the value, else notApplicableCode(item). A multiple choice
/// has 1 for answered, and a set per option; a ranking has its first choice, and a column of ranks (from 1) per option.
namespace aufwind::survey {

inline constexpr std::uint16_t kUnanswered = 0;
inline std::uint16_t notApplicableCode(const Item& item) {
    return static_cast<std::uint16_t>(item.values + 1);
}
/// Cells of counting all segments at once (tally.h), 512 MB of them.
inline constexpr std::uint64_t kCellsMaximum = 64'000'000;

class AnswerTable {
  public:
    /// Refuses more items, attributes or values than the limits, or more segments times items than kCellsMaximum. All
    /// are known at launch, so that is when to ask.
    static Result<AnswerTable> of(const Form& form, std::vector<SegmentAttribute> attributes);

    /// Gives the respondent's number, which is never given again.
    std::uint32_t append(const Answers& answers, const Segments& segments);
    /// Whoever was removed, or never there, stays so.
    void replace(std::uint32_t respondent, const Answers& answers);
    void remove(std::uint32_t respondent);

    const std::vector<Item>& items() const { return items_; }
    /// The row of a matrix, else empty.
    std::optional<std::size_t> find(std::string_view question, std::string_view row = {}) const;
    const SegmentTable& segments() const { return segments_; }
    std::uint32_t size() const { return segments_.size(); }
    const RespondentSet& present() const { return segments_.present(); }

    std::span<const std::uint16_t> column(std::size_t item) const { return columns_[item].codes; }
    /// Of a multiple choice.
    const RespondentSet& chosen(std::size_t item, std::size_t option) const { return columns_[item].chosen[option]; }
    /// Of a ranking; 0 of those who did not rank.
    std::span<const std::uint16_t> ranks(std::size_t item, std::size_t option) const {
        return columns_[item].ranks[option];
    }

  private:
    struct Column {
        std::vector<std::uint16_t> codes;
        std::vector<RespondentSet> chosen;
        std::vector<std::vector<std::uint16_t>> ranks;
    };

    AnswerTable(std::vector<Item> items, SegmentTable segments);
    void write(std::uint32_t respondent, const Answers& answers);
    static void choose(const Item& item, const Answer& answer, std::uint32_t respondent, Column& column);
    static void rank(const Item& item, const Answer& answer, std::uint32_t respondent, Column& column);

    std::vector<Item> items_;
    std::vector<std::size_t> byQuestion_;  ///< the items in the order of their questions' keys, as answers have it
    std::vector<Column> columns_;
    SegmentTable segments_;
};

}  // namespace aufwind::survey
