// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace aufwind::views {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("SurveyWords", text);
}

/// Of texts, options and scales.
QString aboutParts(survey::Problem problem, const QString& detail) {
    using survey::Problem;
    switch (problem) {
        case Problem::noQuestion:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "The survey asks nothing yet. Add a question."));
        case Problem::badKey:
        case Problem::duplicateKey:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "Its key cannot be used, or another one has it already."));
        case Problem::badLanguage:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "“%1” is no language, or is there twice.")).arg(detail);
        case Problem::noText:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A text is missing. Write it, or remove what has none."));
        case Problem::textTooLong:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A text is too long. Shorten it."));
        case Problem::badText:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A text cannot be read. Write it anew."));
        case Problem::limitExceeded:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "There are more parts than a survey can have."));
        case Problem::noOptions:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "There is nothing to choose from. Add options."));
        case Problem::noRows:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "There are no rows to answer. Add some."));
        case Problem::duplicateText:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "Two options or rows say the same."));
        case Problem::wrongLabels:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "Name each point of the scale, or none."));
        case Problem::otherNotTaken:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "An option with a text of one's own is not possible here."));
        case Problem::exclusiveNotTaken:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "An option that excludes the others is not possible here."));
        case Problem::pointsOutOfRange:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A scale has 3 to 10 points."));
        case Problem::bandsOverlap:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A point counts as favourable and as unfavourable at once."));
        case Problem::rangeEmpty:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "The slider ends where it begins, or before."));
        case Problem::stepNotFitting:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "The slider's step does not lead to its end."));
        case Problem::mostChosenNotFitting:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "More may be chosen than there are options."));
        case Problem::driverUnknown:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "Its driver is not there any more."));
        case Problem::driverWithoutQuestions:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "No question measures the driver “%1”.")).arg(detail);
        default:
            return {};
    }
}

/// Of conditions, jumps and piped texts.
QString aboutWays(survey::Problem problem, const QString& detail) {
    using survey::Problem;
    switch (problem) {
        case Problem::refersToItself:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A condition is about the question itself."));
        case Problem::refersToLater:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A condition is about “%1”, which is asked later."))
                .arg(detail);
        case Problem::refersToNothing:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A condition is about a question that is not there any more."));
        case Problem::refersToStatement:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A condition is about a text that nobody answers."));
        case Problem::testNotFitting:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A condition does not fit the kind of its question."));
        case Problem::rowUnknown:
        case Problem::optionUnknown:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A condition names an option that is not there any more."));
        case Problem::valueOutOfRange:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A condition names a value that nobody can choose."));
        case Problem::notApplicableNotOffered:
            return say(
                QT_TRANSLATE_NOOP("SurveyWords", "A condition waits for “not applicable”, which is not offered."));
        case Problem::conditionCycle:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "Conditions wait for each other in a circle."));
        case Problem::jumpsBackwards:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A jump leads backwards."));
        case Problem::jumpsIntoOwnSection:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A jump leads into its own section."));
        case Problem::jumpsToNothing:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A jump leads to a section that is not there any more."));
        case Problem::pipesUnknown:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "The text quotes an answer to a question that is not there."));
        case Problem::pipesLater:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "The text quotes an answer that is given later."));
        case Problem::pipesPerhapsNotAsked:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "The text quotes an answer that not everybody gives."));
        case Problem::neverAsked:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "Nobody ever comes to this."));
        case Problem::requiredNeverAsked:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "It has to be answered, but nobody ever comes to it."));
        case Problem::conditionNeverTrue:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A condition never holds."));
        case Problem::conditionAlwaysTrue:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A condition always holds."));
        case Problem::jumpNeverHappens:
            return say(QT_TRANSLATE_NOOP("SurveyWords", "A jump never happens."));
        default:
            return {};
    }
}

}  // namespace

QString findingText(survey::Problem problem, const QString& detail) {
    const QString text = aboutParts(problem, detail);
    return text.isEmpty() ? aboutWays(problem, detail) : text;
}

QString languageName(const QString& tag) {
    const QLocale locale{tag};
    if (locale.language() == QLocale::C) return tag;
    // English alone calls itself by its country.
    QString name = locale.language() == QLocale::English ? QStringLiteral("English") : locale.nativeLanguageName();
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    return name.isEmpty() ? tag : name;
}

}  // namespace aufwind::views
