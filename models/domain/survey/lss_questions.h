// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/lss_context.h"
#include "models/domain/survey/lss_source.h"

#include <string>
#include <vector>

/// A question of LimeSurvey as the questions of a form that come nearest to it. One thread.
namespace aufwind::survey::lss {

/// What expressions call an answer, for once its question is part of the form.
struct Naming {
    std::string code;
    std::vector<std::string> fields;
    Variable variable;
};

struct Converted {
    std::vector<Question> questions;
    std::vector<Naming> names;
};

/// None where nothing here asks the like, which is noted. Conditions are not read.
Converted convert(const SourceQuestion& source, Context& context);

/// Those with several rows and columns: types A, B, C, E, F, H, 1, : and ;.
Converted convertArray(const SourceQuestion& source, Context& context);

/// What each kind shares: key, text (placeholders filled), description, whether it must be answered.
Question begin(const SourceQuestion& source, Context& context, const std::string& code);

/// The same for parts that are asked as questions of their own, below the text of the whole. What all of them share is
/// read once: a hundred rows would read a long text a hundred times.
class PartMaker {
  public:
    PartMaker(const SourceQuestion& source, Context& context);
    Question make(const SourceSubquestion& part) const;

  private:
    const SourceQuestion& source_;
    Context& context_;
    Texts text_;
    Texts description_;
};

/// The names of the whole answer, or of that of a part: CODE_PART, 12X3X4PART, Q4_S5.
Naming nameWhole(const SourceQuestion& source, Context& context, Variable variable);
Naming namePart(const SourceQuestion& source, const SourceSubquestion& part, Context& context, Variable variable,
                const std::string& suffix = {}, const std::string& fieldSuffix = {});

/// Choices in their order, at most as many as a question may have; where there are more that is noted.
struct Choices {
    std::vector<Option> options;
    std::vector<Code> codes;
};
Choices choicesOf(const std::vector<SourceAnswer>& answers, const std::string& where, Context& context);

/// How answers count: whether their assessment values, or numbers that their texts begin with, only rise or only fall.
enum class Order { none, rising, falling };
Order orderOf(const std::vector<SourceAnswer>& answers, const Source& source);

/// The answers of which one is given, as an enps (0, 1, … 10), a scale (where they are in order) or a single choice.
struct AnswerList {
    QuestionType type = QuestionType::singleChoice;
    bool reverse = false;
    std::vector<Option> options;
    Codes codes;
};
AnswerList answerListOf(const std::vector<SourceAnswer>& answers, const SourceQuestion& source, Context& context);
void answerBy(const AnswerList& list, Question& question, Variable& variable);

bool isRandom(const SourceQuestion& source);

}  // namespace aufwind::survey::lss
