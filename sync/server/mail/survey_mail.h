// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/mail/mailer.h"

#include <string>

/// To everybody who was invited to a survey, whether or not they have answered: the server does not know. Pure; any
/// thread.
namespace aufwind::server {

struct SurveyReminder {
    std::string workspace;
    std::string title;   ///< of the round, as whoever launched it wrote it
    std::string closes;  ///< the day, 2026-11-27; empty where none is set
    bool isLast = false;
};

/// `language` is "de", else English.
Mail surveyMail(const std::string& to, const std::string& language, const SurveyReminder& reminder);

}  // namespace aufwind::server
