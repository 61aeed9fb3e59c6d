// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/schema/result.h"

#include <cstddef>
#include <string>
#include <string_view>

/// The project's own document of a form, JSON in UTF-8; a server publishes it, files and templates hold it.
///
///     {"format":"aufwind-survey","version":1,"language":"en","languages":["de"],"title":{"en":"…","de":"…"},
///      "introduction":TEXTS,"thanks":TEXTS,"drivers":[{"key":"engagement","name":TEXTS,"outcome":true}],
///      "sections":[{"key":"s1","title":TEXTS,"description":TEXTS,"random_order":true,"shown":CONDITION,"questions":[
///       {"key":"q1","type":"scale","text":TEXTS,"description":TEXTS,"required":true,"reverse":true,
///        "not_applicable":true,"random_order":true,"scored":false,"driver":"engagement","points":5,
///        "favourable_from":4,"unfavourable_to":2,"most_chosen":3,"options":[{"key":"a","text":TEXTS,"other":true,
///        "exclusive":true}],"rows":[…],"range":{"least":0,"most":100,"step":0.5},"shown":CONDITION,
///        "jumps":[{"when":CONDITION,"section":"s2"}]}]}]}
///
/// A CONDITION is a list of lists of clauses: {"question":"q1","test":"at_most","row":"r1","option":"a","number":2}.
/// The numbers of sliders are decimals with at most six digits behind the point, of a range as of a clause. What equals
/// its default in form.h is left out, but for `language`, `type` and `test`, which a reader should not have to know.
///
/// Answers: {"format":"aufwind-survey-answers","version":1,"answers":{"q1":{"not_applicable":true,"number":3,
/// "options":["a"],"rows":{"r1":5},"text":"…"}}}. They stand apart from their form, so a slider's number is in
/// millionths there.
///
/// Pure; any thread.
namespace aufwind::survey {

inline constexpr std::size_t kDocumentMaximum = std::size_t{8} << 20U;  ///< bytes

/// The same form gives the same bytes.
std::string formDocument(const Form& form);

/// The inverse of formDocument(). `tooLarge` for more than kDocumentMaximum, more than 32 levels or 400,000 values;
/// `tooNew` for another version; else `invalid`, with the line or the path: no JSON, a member that is unknown, twice
/// there or of another type, a value outside of form.h's limits, a key twice among its like. Whether conditions make
/// sense is not asked here.
Result<Form> readForm(std::string_view document);

std::string answersDocument(const Answers& answers);

/// The inverse of answersDocument(), with the errors of readForm(). Whether the answers fit a form is not asked here.
Result<Answers> readAnswers(std::string_view document);

}  // namespace aufwind::survey
