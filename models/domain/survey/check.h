// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is wrong with a form, told while it is built, and what is left to translate. Pure; any thread; never fails,
/// whatever the form.
///
/// What can happen is judged by complete fillings: whatever is required, asked and can be answered is answered
/// (missing() is empty). What is said of questions never asked, conditions never or always true and jumps that never
/// happen is proved, and all of it is found, except at a bound: a search ends after 20,000 steps, all searches of a
/// form after 350,000, one with more than 400 choices open at once, and of a slider or date in more than 63 different
/// values no clause on its value counts. There nothing is said, and the check is not `exhaustive`, but for the last.
namespace aufwind::survey {

enum class Problem : std::uint8_t {
    noQuestion,  ///< the form asks nothing
    badKey,
    duplicateKey,
    badLanguage,  ///< no tag, or twice; `detail` is it
    noText,       ///< in the form's own language
    textTooLong,  ///< `detail` is the language
    badText,      ///< not UTF-8; `detail` is the language
    limitExceeded,
    noOptions,
    noRows,
    duplicateText,  ///< of two options or rows; `detail` is the second's key
    wrongLabels,    ///< of a scale or matrix neither none nor one for each point
    otherNotTaken,
    exclusiveNotTaken,
    pointsOutOfRange,  ///< 3 to 10
    bandsOverlap,
    rangeEmpty,
    stepNotFitting,
    mostChosenNotFitting,
    driverUnknown,
    driverWithoutQuestions,
    refersToItself,
    refersToLater,
    refersToNothing,
    refersToStatement,  ///< which nobody answers
    testNotFitting,     ///< the question's type has no such answers
    rowUnknown,
    optionUnknown,
    valueOutOfRange,
    notApplicableNotOffered,
    conditionCycle,  ///< `detail` has the questions' keys, with spaces between
    jumpsBackwards,
    jumpsIntoOwnSection,
    jumpsToNothing,
    pipesUnknown,
    pipesLater,
    pipesPerhapsNotAsked,
    neverAsked,  ///< of a whole section where `question` is empty
    requiredNeverAsked,
    conditionNeverTrue,
    conditionAlwaysTrue,  ///< wherever one comes to it
    jumpNeverHappens,
};

enum class Severity : std::uint8_t {
    lookAtIt,
    blocksLaunch,
};

/// "no_question", "bad_key", … as the value is called
std::string_view nameOf(Problem problem);

struct Finding {
    Problem problem = Problem::noQuestion;
    Severity severity = Severity::blocksLaunch;
    std::string section;                ///< its key; empty where the form as a whole is meant, or a driver
    std::string question;               ///< its key; empty where the section is meant
    std::string detail;                 ///< the key of what else is concerned, or the language
    std::optional<std::size_t> jump;    ///< which of the question's, where it is about one, or about its condition
    std::optional<std::size_t> clause;  ///< which of the condition's, counted through its lists

    bool operator==(const Finding&) const = default;
};

struct FormCheck {
    std::vector<Finding> findings;  ///< by kind of check, and therein in the form's order
    bool exhaustive = true;         ///< no search came to its bound, and there were no more findings than fit

    bool canLaunch() const;
};

inline constexpr std::size_t kFindingsMaximum = 1000;

FormCheck check(const Form& form);

/// What a text belongs to.
enum class TextPart : std::uint8_t {
    formTitle,
    introduction,
    thanks,
    driverName,
    sectionTitle,
    sectionDescription,
    questionText,
    questionDescription,
    option,
    scale,  ///< the labels of points, told as one
    row,
};

/// A text that is there in the form's own language and not in another.
struct TranslationGap {
    TextPart part = TextPart::formTitle;
    std::string section;
    std::string question;
    std::string item;       ///< the key of the option, row or driver; empty else
    std::size_t texts = 1;  ///< more than one only of a scale

    bool operator==(const TranslationGap&) const = default;
};

struct TranslationState {
    std::string language;
    std::size_t texts = 0;       ///< that there are in the form's own language
    std::size_t translated = 0;  ///< of these
    std::vector<TranslationGap> gaps;

    bool operator==(const TranslationState&) const = default;
};

/// Of each of the form's other languages, in their order.
std::vector<TranslationState> translationGaps(const Form& form);

}  // namespace aufwind::survey
