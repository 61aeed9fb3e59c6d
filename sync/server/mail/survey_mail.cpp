// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/mail/survey_mail.h"

namespace aufwind::server {

namespace {

std::string german(const SurveyReminder& reminder) {
    std::string text = "Der Arbeitsbereich " + reminder.workspace + " fragt Sie in einer Umfrage:\n\n   " +
                       reminder.title +
                       "\n\nFalls Sie noch nicht geantwortet haben: Sie finden die Umfrage in Aufwind auf der "
                       "Startseite.\n";
    if (!reminder.closes.empty()) text += "Sie endet am " + reminder.closes + ".\n";
    text +=
        "\nDie Antworten sind anonym. Auch der Server weiß nicht, wer schon geantwortet hat; deshalb geht diese Mail "
        "an "
        "alle, die eingeladen sind.\n";
    return text + (reminder.isLast ? "Es ist die letzte zu dieser Umfrage.\n" : "");
}

std::string english(const SurveyReminder& reminder) {
    std::string text = "The workspace " + reminder.workspace + " asks you in a survey:\n\n   " + reminder.title +
                       "\n\nIf you have not answered yet: you find the survey on the start page of Aufwind.\n";
    if (!reminder.closes.empty()) text += "It ends on " + reminder.closes + ".\n";
    text +=
        "\nAnswers are anonymous. The server does not know either who has answered; so this mail goes to everybody who "
        "is invited.\n";
    return text + (reminder.isLast ? "It is the last one about this survey.\n" : "");
}

}  // namespace

Mail surveyMail(const std::string& to, const std::string& language, const SurveyReminder& reminder) {
    if (language == "de") return {to, "Erinnerung an eine Umfrage", german(reminder)};
    return {to, "Reminder of a survey", english(reminder)};
}

}  // namespace aufwind::server
