// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/answer_space.h"
#include "models/domain/survey/form_index.h"

#include <cstddef>
#include <cstdint>
#include <vector>

/// Whether anybody can fill a form in so that something happens. A filling is complete: whatever is required, asked and
/// can be answered is answered. Goes through the form backwards from what is wanted, and tries each way in which the
/// conditions met on the way can hold or fail; a question that nothing is wanted of is left unanswered. `impossible`
/// is a proof. The search is bounded in steps, for one question to it and for all together, and in depth; at the bound
/// the answer is `unknown`. One thread at a time.
namespace aufwind::survey {

enum class Verdict : std::uint8_t { possible, impossible, unknown };

class FillingSearch {
  public:
    explicit FillingSearch(const FormIndex& index);

    Verdict asks(std::uint32_t question);
    /// Asks the one and not the other, which comes earlier.
    Verdict asksWithout(std::uint32_t question, std::uint32_t earlier);
    /// Comes to the question, whose condition fails.
    Verdict hides(std::uint32_t question);
    Verdict hidesSection(std::uint32_t section);
    /// `jump` is counted through the form.
    Verdict jumps(std::uint32_t question, std::uint32_t jump);
    /// The condition by itself holds, at a place behind all questions before this one.
    Verdict holds(Span condition, std::uint32_t before);

    /// Whether a search has shown so, as the question itself or on the way to another.
    bool isReached(std::uint32_t question) const { return reached_[question]; }
    /// Known to be asked in no filling, which spares others the search.
    void setImpossible(std::uint32_t question) { impossible_[question] = true; }

  private:
    enum class Kind : std::uint8_t { holds, fails, listFails, skipped, perhapsAsked, outcome };
    /// What is still to be made true, in chains that branches share.
    struct Goal {
        Kind kind = Kind::holds;
        Span span;                 ///< a condition's lists, or a list's clauses
        std::uint32_t before = 0;  ///< questions from there on are not asked yet
        std::uint32_t question = 0;
        std::uint32_t next = kNowhere;
    };
    enum class Slot : std::uint8_t { kinds, part, must, mustNot, section, forced, wanted };
    struct Undo {
        Slot slot = Slot::kinds;
        std::uint32_t at = 0;
        std::uint32_t old = 0;
        Cells cells;
    };
    struct Mark {
        std::size_t undo = 0;
        std::size_t goals = 0;
    };

    Verdict run(std::uint32_t goal, std::uint32_t item);
    bool solve(std::uint32_t goal, std::uint32_t item);
    bool oneOf(const Goal& goal, std::uint32_t next, std::uint32_t item);
    bool someListHolds(const Goal& goal, std::uint32_t next, std::uint32_t item);
    bool someClauseFails(const Goal& goal, std::uint32_t next, std::uint32_t item);
    bool someSkip(const Goal& goal, std::uint32_t next, std::uint32_t item);
    bool someOutcome(const Goal& goal, std::uint32_t next, std::uint32_t item);
    bool askedOrNot(const Goal& goal, std::uint32_t next, std::uint32_t item);
    bool begin(std::uint32_t item, std::uint32_t& goal);
    bool beginQuestion(std::uint32_t question, std::uint32_t& goal);
    bool beginSection(std::uint32_t section, std::uint32_t& goal);

    bool apply(std::uint32_t clause, bool holds, std::uint32_t before);
    bool applyList(Span list, std::uint32_t before);
    bool fails(std::uint32_t clause, std::uint32_t before) const;
    bool narrow(std::uint32_t question, const Restriction& restriction);
    bool say(std::uint32_t question);
    bool mustAsk(std::uint32_t question);
    bool mustNotAsk(std::uint32_t question);
    bool mustJump(std::uint32_t question, std::uint32_t jump);
    std::uint32_t nextWanted(std::uint32_t question);
    bool isHarmful(std::uint32_t question, std::uint32_t target, std::uint32_t wanted) const;
    bool hasHarmfulJump(std::uint32_t question);
    std::uint32_t push(std::uint32_t next, Goal goal);
    std::uint32_t pushOutcome(std::uint32_t next, std::uint32_t question, std::uint32_t jump);

    void set(Slot slot, std::uint32_t at, std::uint32_t value);
    void want(std::uint32_t question);
    std::uint32_t& slotOf(Slot slot, std::uint32_t at);
    Mark mark() const { return {undo_.size(), goals_.size()}; }
    void undoTo(Mark to);

    const FormIndex& index_;
    AnswerSpaces spaces_;
    std::vector<std::uint32_t> items_;   ///< in the form's order; sections, with kSectionBit, before their questions
    std::vector<std::uint32_t> itemOf_;  ///< of a question
    std::vector<std::uint32_t> sectionItem_;  ///< of a section
    std::vector<std::uint32_t> kinds_;
    std::vector<Cells> parts_;
    std::vector<std::uint32_t> must_;
    std::vector<std::uint32_t> mustNot_;
    std::vector<std::uint32_t> section_;  ///< 1: has to be shown; 2: not to be
    std::vector<std::uint32_t> forced_;   ///< the jump that the question has to lead to
    std::vector<std::uint32_t> wanted_;   ///< questions that have to be come to, in no order
    std::vector<Goal> goals_;
    std::vector<Undo> undo_;
    std::vector<bool> reached_;
    std::vector<bool> impossible_;
    std::size_t depth_ = 0;
    std::size_t stepsLeft_ = 0;
    std::size_t stepsInAll_ = 0;
    bool isExhausted_ = false;
};

}  // namespace aufwind::survey
