// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/schema/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Surveys to begin with, and questions to choose from: the data of resources/surveys. The same question has the same
/// key in all of them, so that its course can be followed from one survey to the next. Pure; any thread.
namespace aufwind::survey {

/// How often a template is meant to be run.
enum class Rhythm : std::uint8_t {
    yearly,
    halfYear,
    quarter,
    month,
    rule,  ///< once for each person, when something happens to them
};

/// "yearly", "half_year", "quarter", "month", "rule"
std::string_view nameOf(Rhythm rhythm);
std::optional<Rhythm> rhythmOf(std::string_view name);

struct SurveyTemplate {
    std::string id;
    Texts name;
    Texts description;  ///< what it is for, and how often to run it
    Rhythm rhythm = Rhythm::yearly;
    std::int32_t minutes = 1;       ///< that filling it in takes, about
    std::vector<std::string> core;  ///< the keys of what each round asks; see rotation.h
    Form form;
};

/// `index` is the text of index.json:
///
///     [{"id":"pulse","name":TEXTS,"description":TEXTS,"rhythm":"month","minutes":3,"core":["engagement_energy"]}]
///
/// and `documents` holds the text of ID.json by its id, as form_json.h reads it. In the order of the index.
/// With the errors of readForm(), behind the id that they are about; `notFound` where a document is missing.
Result<std::vector<SurveyTemplate>> readTemplates(std::string_view index,
                                                  const std::map<std::string, std::string, std::less<>>& documents);

/// No question has a condition or a jump; texts are at least in English.
struct QuestionLibrary {
    std::vector<Driver> drivers;
    std::vector<Question> questions;
};

/// Of library.json: {"drivers":[…],"questions":[…]}, each as in a form. With the errors of readForm().
Result<QuestionLibrary> readLibrary(std::string_view text);

/// Puts the question at the end of the section, with its driver where the form has none of that key, and says its key
/// there: its own, or with a number behind it where that is taken. Its texts come in the form's languages, also for
/// "de-AT" from "de"; what the library does not have in the form's own language is in English, to be translated.
/// `notFound` for an unknown question or section, `tooLarge` where the form is full; the form is then as it was.
Result<std::string> adopt(Form& form, const QuestionLibrary& library, std::string_view questionKey,
                          std::string_view sectionKey);

}  // namespace aufwind::survey
