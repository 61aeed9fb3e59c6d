// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

/// A form with every reference resolved once, so that nothing searches by key afterwards: for logic.h and check.h.
/// Holds views of the form, which has to outlive it and stay as it is. Immutable; any thread. Any form is indexed,
/// however wrong: of equal keys the first counts.
namespace aufwind::survey {

struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool isEmpty() const { return begin == end; }
};

inline constexpr std::uint32_t kNowhere = UINT32_MAX;

/// What keeps a clause from ever meaning anything.
enum class ClauseFault : std::uint8_t { none, noQuestion, wrongTest, noRow, noOption };

struct IndexedClause {
    std::uint32_t question = kNowhere;  ///< counted through the form
    std::uint32_t part = kNowhere;      ///< the position of the row or the option
    std::int64_t number = 0;
    Test test = Test::answered;
    ClauseFault fault = ClauseFault::none;
};

struct IndexedQuestion {
    const Question* question = nullptr;
    std::uint32_t section = 0;
    Span shown;  ///< of `lists`
    Span jumps;
};

struct IndexedSection {
    const Section* section = nullptr;
    Span questions;
    Span shown;  ///< of `lists`
};

struct IndexedJump {
    Span when;                        ///< of `lists`
    std::uint32_t target = kNowhere;  ///< the section gone on with, their number for the end; nowhere where it is not
                                      ///< behind the question's own: such a jump never happens
};

struct FormIndex {
    explicit FormIndex(const Form& form);

    const Form& form;
    std::vector<IndexedQuestion> questions;
    std::vector<IndexedSection> sections;
    std::vector<IndexedJump> jumps;
    std::vector<Span> lists;  ///< of `clauses`
    std::vector<IndexedClause> clauses;
    std::unordered_map<std::string_view, std::uint32_t> questionByKey;
    std::unordered_map<std::string_view, std::uint32_t> sectionByKey;

    std::uint32_t questionAt(std::string_view key) const;

  private:
    Span add(const Condition& condition);
    IndexedClause resolved(const Clause& clause) const;
};

/// Whether the test can be put to answers of that type; of a matrix without a row only whether there is any answer.
bool suits(Test test, QuestionType type, bool hasRow);
/// A point, a day or a slider's value.
bool isNumeric(QuestionType type);
/// Whose options are chosen from, not labels.
bool isOfOptions(QuestionType type);
/// By its key, counted; nowhere where there is none.
std::uint32_t positionOf(const std::vector<Option>& options, std::string_view key);

}  // namespace aufwind::survey
