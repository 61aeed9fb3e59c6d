// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/schema/record.h"
#include "models/schema/result.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace aufwind {
class Editor;
}
namespace aufwind::store {
class Reader;
}

/// The rows that the editors of a survey write, and the form that they come to.
///
/// A part is called by the `key` of its row where that is a valid one and no other row of its scope is called so; of
/// several rows with the same key the oldest has it, that of the least id. Every other part is called by its row's id
/// as 32 hexadecimal digits (rowKey()). A label is called by its point: "1", "2", … So the keys of a form stay as they
/// are wherever its parts are moved.
///
/// In the form is what is alive and whose survey, section or question is; parts in the order of their order keys, then
/// of their ids, the clauses of a list in that of their ids. A reference to what is not in the form keeps the id as its
/// key, so that check() tells of it; nil where nothing is set. A driver that is gone is none. Texts are in the survey's
/// own language and in those of its survey_language rows; an empty one is not there.
///
/// Pure, but for what takes a Reader or an Editor; any thread, or theirs.
namespace aufwind::survey {

/// All live rows of one survey. Within each list in the order of the form.
struct SurveyRows {
    Record survey;  ///< not alive where there is none
    std::vector<Record> languages;
    std::vector<Record> drivers;
    std::vector<Record> sections;
    std::vector<Record> questions;
    std::vector<Record> options;
    std::vector<Record> labels;
    std::vector<Record> jumps;
    std::vector<Record> clauses;
    std::vector<Record> texts;

    /// A row as it is now, also a new or removed one; false where it is of no such entity, or of another survey.
    bool put(Record row);
    /// Many at once, none of which was there; what put() would refuse is left out, and so is a survey.
    void putAll(std::vector<Record> rows);
    /// What is no longer here; false where it was not.
    bool drop(EntityNumber entity, const Uuid& id);
    /// Null where there is none.
    const Record* find(EntityNumber entity, const Uuid& id) const;
};

/// The entities of these rows, the survey first, and the field of each that names it; 0 of the survey itself.
struct SurveyEntity {
    EntityNumber entity = 0;
    FieldNumber survey = 0;
};
std::span<const SurveyEntity> surveyEntities();
bool isOfSurvey(EntityNumber entity);
/// The survey that a row is of; nil where it is of none.
Uuid surveyOf(const Record& row);

/// `notFound` where the survey is not here, or removed. In one snapshot.
Result<SurveyRows> readSurveyRows(store::Reader& reader, const Uuid& survey);

template <typename T>
using ByKey = std::map<std::string, T, std::less<>>;

/// The rows of a condition's clauses, list by list as in Condition::anyOf.
using ClauseRows = std::vector<std::vector<Uuid>>;

struct JumpRows {
    Uuid id;
    ClauseRows when;
};

struct SectionRows {
    Uuid id;
    ClauseRows shown;
};

struct QuestionRows {
    Uuid id;
    Uuid section;
    ByKey<Uuid> options;  ///< not of labels
    ByKey<Uuid> rows;
    std::vector<Uuid> labels;  ///< by point, the first being 1; nil where there is no row. Empty where there is none
    ClauseRows shown;
    std::vector<JumpRows> jumps;  ///< as in Question::jumps
};

/// A form with the rows that its parts are.
struct FormRows {
    Uuid survey;
    Form form;
    ByKey<SectionRows> sections;
    ByKey<QuestionRows> questions;
    ByKey<Uuid> drivers;
    ByKey<Uuid> languages;
    std::unordered_map<Uuid, std::string> keys;  ///< of sections, questions, options, rows and drivers, by their ids
    std::vector<std::string> core;               ///< the questions that each round of a pulse asks, in their order
    /// What of the rows the form cannot have as it is: values brought within form.h's limits, parts beyond their
    /// number, kinds of questions and tests that this version does not know. Sorted.
    std::vector<Uuid> changed;

    /// The form says what the rows say, and may be launched as far as that goes.
    bool isFaithful() const { return changed.empty(); }
    /// Null where the row is no such part.
    const std::string* keyOf(const Uuid& id) const;
};

/// Any rows give a form that holds to form.h's limits, so that readForm() takes its document. Their texts are UTF-8, as
/// those of all rows are.
FormRows formOf(const SurveyRows& rows);

/// 32 hexadecimal digits in small letters.
std::string rowKey(const Uuid& id);
/// The inverse of rowKey().
std::optional<Uuid> rowOfKey(std::string_view key);
/// What survey_text calls the text of that row's field: "0190…c3.title".
std::string textPlace(EntityNumber entity, const Uuid& id, FieldNumber field);

/// To be made: `fields` are all that are set, collaborative texts as plain ones. The id stands for the row wherever
/// others refer to it; that of a row whose id is derived from its fields is another once it is made, see makeRows().
struct NewRow {
    EntityNumber entity = 0;
    Uuid id;
    std::vector<std::pair<FieldNumber, Value>> fields;
};

using NewId = std::function<Uuid()>;

/// What of a survey is not in its form.
struct NewSurvey {
    std::string title;              ///< where the form has none; the row needs one
    std::string madeFrom;           ///< the id of a template
    std::vector<std::string> core;  ///< keys of questions
};

/// A whole new survey, each row behind those that it refers to. formOf() of them is equal to the form, if that holds to
/// form.h's limits, has a title and names of drivers in its own language and labels called by their points, and says
/// nothing that its kinds of questions and tests have no use for. A condition with a list that always holds is none; a
/// clause about what is not there means nothing, and a jump to it is left out. What a text has beyond its limit is cut.
std::vector<NewRow> rowsOf(const Form& form, const Uuid& survey, const NewId& newId, const NewSurvey& also = {});

/// Where new parts go, and what they may refer to.
struct NewPart {
    const FormRows& into;
    std::span<const Driver> drivers{};  ///< for those that `into` does not have: they are made, too
    std::string position{};             ///< the order key; the end of the list where empty, which Editor finds
};

/// One question with its options, labels, translations, condition and jumps. Its key should not be taken yet; clauses
/// on that key are about the new question itself.
std::vector<NewRow> rowsOfQuestion(const Question& question, const Uuid& section, const NewPart& part,
                                   const NewId& newId);
/// A section with its questions.
std::vector<NewRow> rowsOfSection(const Section& section, const NewPart& part, const NewId& newId);

/// Makes the rows one by one: where `make` answers another id than a row had, what is told of it afterwards has that.
/// Answers the ids in the rows' order.
Result<std::vector<Uuid>> makeRows(std::vector<NewRow> rows, const std::function<Result<Uuid>(const NewRow&)>& make);
/// As one step of undo; for many rows on the way as several mutations.
Result<std::vector<Uuid>> makeRows(Editor& editor, std::vector<NewRow> rows);
/// A whole new survey likewise; answers its id.
Result<Uuid> makeSurvey(Editor& editor, const Form& form, const NewSurvey& also = {});
/// Ids that stand for rows until makeRows() has made them; no row has one of these.
NewId placeholderIds();

/// The same form in which another of its languages is the own one; as it is where it has no such language. What is not
/// translated into it stays in the language it is in.
Form withOwnLanguage(Form form, std::string_view language);

}  // namespace aufwind::survey
