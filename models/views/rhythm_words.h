// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recurrence.h"

#include <QDateTime>
#include <QString>

namespace aufwind::views {

/// How often a rule meets, in words: "every second Tuesday", "jeden zweiten Dienstag"; with where it ends. `first` is
/// the first meeting, from which a rule takes what it does not say; `language` "en" or "de". Where the reader's
/// weekdays are not those of the organiser's zone, `dayShift` is by how many theirs come later.
///
/// Thread rule: the window's, for the translations.
QString rhythmWords(const domain::RuleParts& rule, const QDateTime& first, const QString& language, int dayShift = 0);

}  // namespace aufwind::views
