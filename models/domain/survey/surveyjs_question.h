// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/surveyjs_condition.h"
#include "models/domain/survey/surveyjs_text.h"

#include <string>
#include <string_view>
#include <vector>

/// What an element of a SurveyJS page becomes: a question, several, or none. One thread.
namespace aufwind::survey::surveyjs {

struct Made {
    Question question;  ///< without its condition and its jumps; `text` with placeholders as they stood
    std::string name;   ///< by which expressions speak of it
    Known known;
};

class QuestionReader {
  public:
    QuestionReader(TextReader& texts, KeyMaker& keys, Notes& notes, bool isOwn)
        : texts_(texts), keys_(keys), notes_(notes), isOwn_(isOwn) {}

    std::vector<Made> read(const Json& element, std::string_view type, const std::string& name);
    /// Said above the questions of a panel that has a title.
    Made statement(const std::string& name, Texts text, Texts description);

  private:
    Made begin(const Json& element, const std::string& name);
    bool byType(const Json& element, std::string_view type, std::vector<Made>& made);
    void text(const Json& element, Made& made);
    void choice(const Json& element, std::string_view type, Made& made);
    void choices(const Json& element, const Json* list, Made& made);
    void specialChoices(const Json& element, Made& made);
    void boolean(const Json& element, Made& made);
    bool rating(const Json& element, Made& made);
    void points(const Json& element, const std::vector<Json>& values, Made& made);
    void endLabels(const Json& element, Made& made);
    void matrix(const Json& element, std::vector<Made>& made);
    void rowsApart(const Json& element, bool isSeveral, std::vector<Made>& made);
    void cells(const Json& element, std::vector<Made>& made);
    bool cell(const Json& element, const Json& column, const std::string& name, Made& made);
    /// Whether one more copy of it stays within what a document may grow to.
    static bool hasRoom(const Question& question, std::size_t copies);
    Made apart(const Made& columns, std::string name, Texts text);
    Texts label(const Json& item, const std::string& where);
    Texts beneath(const Texts& above, const Texts& below) const;
    bool slider(const Json& element, Made& made);
    void multipleText(const Json& element, std::vector<Made>& made);
    void html(const Json& element, Made& made);
    void leftBehind(const Json& element, const std::string& name);
    void ownMembers(const Json& element, Question& question);

    TextReader& texts_;
    KeyMaker& keys_;
    Notes& notes_;
    bool isOwn_;
};

}  // namespace aufwind::survey::surveyjs
