// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/check.h"

#include <QString>

/// What is said about surveys outside QML. Thread rule: the window's.
namespace aufwind::views {

/// What is wrong, and what helps; `detail` is what the finding names besides, in words.
QString findingText(survey::Problem problem, const QString& detail);
/// How a language calls itself, "de" → "Deutsch"; the tag where that is not known.
QString languageName(const QString& tag);

}  // namespace aufwind::views
