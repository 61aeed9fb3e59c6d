// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/answer_document.h"
#include "models/domain/survey/answer_table.h"
#include "models/domain/survey/published_form.h"
#include "models/schema/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a round was answered, once it is closed: its answers by column, who was invited, and what people wrote. Only a
/// server has it; round_results.h says what of it may be shown. Plain values; several threads may read one while none
/// writes.
namespace aufwind::survey {

/// As frozen when the round opened.
struct InvitedPerson {
    std::uint32_t number = 0;  ///< survey_memory.h: the same in each round
    Segments segments;         ///< those of one of the published form's groups

    bool operator==(const InvitedPerson&) const = default;
};

/// Base64 of who was invited, by number. Small: 600 KB for 100,000 people. Of segments that the form has no group of
/// nothing is written, so that reading refuses the rest.
std::string snapshotDocument(const PublishedForm& published, std::vector<InvitedPerson> invited);
/// Ascending by number. `damaged` where it is not of its shape or not of this form.
Result<std::vector<InvitedPerson>> readSnapshot(const PublishedForm& published, std::string_view document);

/// What somebody wrote: the answer to a question of text, or what stands beside the option "other".
struct Comment {
    std::uint32_t respondent = 0;
    std::uint32_t question = 0;  ///< of CountedRound::commentQuestions()
    std::string text;

    bool operator==(const Comment&) const = default;
};

struct RoundItems;

class CountedRound {
  public:
    /// All at once. Answers that the form does not allow are left out. `invalid` is what RoundCounter::of() refuses.
    static Result<CountedRound> of(PublishedForm published,
                                   const std::vector<std::pair<std::string, AnswerDocument>>& answers,
                                   const std::vector<InvitedPerson>& invited);

    ~CountedRound();
    CountedRound(CountedRound&&) noexcept;
    CountedRound& operator=(CountedRound&&) noexcept;

    const PublishedForm& published() const { return *published_; }
    const AnswerTable& answers() const { return answers_; }
    const SegmentTable& invited() const { return invited_; }  ///< by the people's numbers

    /// Those who meet the filter; everybody where it is empty.
    RespondentSet respondents(const SegmentFilter& filter) const;
    /// Who meets any filter at all. Whoever states nothing, though no group is of that, counts for everybody alone.
    /// Where more people say that they are of a group than were invited of it, nobody knows which of them are: all
    /// their answers count for everybody alone, too.
    const RespondentSet& placed() const { return placed_; }

    /// The keys of those that texts may be written to, in the form's order.
    const std::vector<std::string>& commentQuestions() const { return commentQuestions_; }
    const std::vector<Comment>& comments() const { return comments_; }  ///< by respondent, then question
    std::string_view tag(std::uint32_t respondent) const { return tags_[respondent]; }
    /// Empty where the person wants no replies.
    std::string_view threadKey(std::uint32_t respondent) const { return threadKeys_[respondent]; }

    /// round_items.h
    const RoundItems& items() const { return *items_; }

  private:
    friend class RoundCounter;
    CountedRound(std::unique_ptr<const PublishedForm> published, AnswerTable answers, SegmentTable invited);

    std::unique_ptr<const PublishedForm> published_;
    AnswerTable answers_;
    SegmentTable invited_;
    RespondentSet placed_;
    std::vector<std::string> commentQuestions_;
    std::vector<Comment> comments_;
    std::vector<std::string> tags_;
    std::vector<std::string> threadKeys_;
    std::unique_ptr<const RoundItems> items_;
};

/// Counts answers one by one, so that no more than one document is in memory at a time. One thread.
class RoundCounter {
  public:
    /// `invalid` where somebody was invited twice, has a number of kRespondentsMaximum or more, or segments that no
    /// group of the form has, and where groups have others than the form says; else as AnswerTable::of().
    static Result<RoundCounter> of(PublishedForm published, const std::vector<InvitedPerson>& invited);
    ~RoundCounter();
    RoundCounter(RoundCounter&&) noexcept;
    RoundCounter& operator=(RoundCounter&&) noexcept;

    /// The opened document of one answer. Whoever calls sees to an order that has nothing of when they came, and that
    /// is the same each time that a round is counted: respondents are known by their numbers in it. An answer that is
    /// refused counts nowhere: `invalid`, `tooLarge`, `tooNew` as readAnswerDocument() and FormLogic::fits() have them.
    Result<void> add(std::string_view tag, std::string_view document);
    Result<void> add(std::string_view tag, AnswerDocument answer);

    CountedRound finish() &&;

  private:
    struct State;
    explicit RoundCounter(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace aufwind::survey
