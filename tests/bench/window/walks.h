// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/window/hand.h"

#include <QJsonObject>

/// What a person does in the window, and what it cost. Each answers one object; "trouble" in it says what did not come
/// to be. Times are milliseconds. Thread rule: that of Hand.
namespace aufwind::bench {

QJsonObject walk(Hand& hand, const QJsonObject& command);

// Felt speed: `ms` are times on the clock from the act to the frame that shows it.

/// Every page `rounds` times: `first` and `ms` by page.
QJsonObject changePages(Hand& hand, int rounds);
/// A list of a page that has at least so many rows.
struct LongList {
    QString page = QStringLiteral("people");
    QString name = QStringLiteral("peopleList");
    int rows = 1;
};
/// A list, a notch of the wheel each frame: `frames` of {ms, painting}, `rows`, `reached`.
QJsonObject scrollByWheel(Hand& hand, int beats, const LongList& wanted = {});
/// The list of all people by its bar, from the first row to the last.
QJsonObject scrollByBar(Hand& hand, int beats);
/// Names of people and titles, letter by letter, in the search at the top: `ms` of each key.
QJsonObject typeInSearch(Hand& hand, int phrases);

// For what takes too long: the turns that these cause are asked for by "turns".

/// Opens the meeting of that title and types into its shared note.
QJsonObject typeInNote(Hand& hand, const QString& title, const QString& text);
/// Imports a calendar file on the page of meetings.
QJsonObject importCalendar(Hand& hand, const QString& file);
/// Until the list of that name has so many rows.
QJsonObject awaitRows(Hand& hand, const QString& model, int rows);
/// The turns since it was asked for last, the longest first, and what a fixed piece of work takes on this machine now.
QJsonObject takeTurns(Hand& hand);

}  // namespace aufwind::bench
