// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/calendar_words.h"

namespace aufwind::views {

QString CalendarWords::reason(domain::CalendarReason reason) {
    using enum domain::CalendarReason;
    switch (reason) {
        case allDay:
            return tr("It lasts whole days, and a meeting has a time.");
        case noStart:
            return tr("It has no start that can be read.");
        case noUid:
            return tr("It has no identifier, so it could not be recognised next time.");
        case zoneUnknown:
            return tr("Its time zone is not known here, so its time would be a guess.");
        case ruleUnknown:
            return tr("It repeats in a way that a series here cannot.");
        case over:
            return tr("It is over.");
        case tooLong:
            return tr("It lasts longer than a day.");
        case cancelled:
            return tr("It was cancelled.");
        case onlyPart:
            return tr("It changes one date of an event that is not in the file.");
        case floating:
            return tr("Its time has no zone; yours is taken.");
        case extraDates:
            return tr("Dates besides its rule are left out.");
        case fewerDates:
            return tr("A second rule that takes dates away is left out.");
        case laterChanges:
            return tr("A change of one date and all later ones is taken for that date alone.");
        case ownDetails:
            return tr("Some dates have a title or place of their own, which are left out.");
        case exceptions:
            return tr("Only the first 500 changed dates are taken.");
        case people:
            return tr("Only the first 200 people are taken.");
    }
    return {};
}

QString CalendarWords::kind(domain::ImportKind kind) {
    switch (kind) {
        case domain::ImportKind::create:
            return tr("New");
        case domain::ImportKind::update:
            return tr("Changes");
        case domain::ImportKind::unchanged:
            return tr("Already here");
        case domain::ImportKind::older:
            return tr("Older than here");
        case domain::ImportKind::notMine:
            return tr("Somebody else’s");
        case domain::ImportKind::leftOut:
            return tr("Left out");
    }
    return {};
}

QString CalendarWords::notEmployees(const QStringList& names) {
    constexpr qsizetype kShown = 3;
    const QString shown = names.mid(0, kShown).join(QStringLiteral(", "));
    const auto more = static_cast<int>(names.size() - kShown);
    return more > 0 ? tr("Not in this workspace and left out: %1 and %n more.", nullptr, more).arg(shown)
                    : tr("Not in this workspace and left out: %1.").arg(shown);
}

QString CalendarWords::untitled() {
    return tr("Untitled meeting");
}

QString CalendarWords::trouble(ErrorCode code) {
    switch (code) {
        case ErrorCode::invalid:
            return tr("This is no calendar file that can be read here. Export it as iCalendar (.ics) and try again.");
        case ErrorCode::tooLarge:
            return tr("This is too much at once. Nothing was changed. Choose fewer events.");
        default:
            return {};
    }
}

QString CalendarWords::cannotRead() {
    return tr("The file cannot be read. Nothing was changed.");
}

QString CalendarWords::cannotWrite() {
    return tr("The file cannot be written there. Choose another place.");
}

QString CalendarWords::nothingToWrite() {
    return tr("There is no meeting to export.");
}

}  // namespace aufwind::views
