// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QChar>
#include <QCoreApplication>

#include <array>
#include <string_view>

/// The names of the schema as people read them. Everything that the schema calls by name is listed, so that lupdate
/// finds it; a test walks the schema and says what is missing. Any thread.
namespace aufwind::views {

inline constexpr std::array kSchemaWords{
    QT_TRANSLATE_NOOP("Schema", "Tenant settings"),
    QT_TRANSLATE_NOOP("Schema", "Name"),
    QT_TRANSLATE_NOOP("Schema", "Language"),
    QT_TRANSLATE_NOOP("Schema", "Time zone"),
    QT_TRANSLATE_NOOP("Schema", "Employee"),
    QT_TRANSLATE_NOOP("Schema", "External id"),
    QT_TRANSLATE_NOOP("Schema", "Email"),
    QT_TRANSLATE_NOOP("Schema", "First name"),
    QT_TRANSLATE_NOOP("Schema", "Last name"),
    QT_TRANSLATE_NOOP("Schema", "Preferred name"),
    QT_TRANSLATE_NOOP("Schema", "Pronouns"),
    QT_TRANSLATE_NOOP("Schema", "Title"),
    QT_TRANSLATE_NOOP("Schema", "Level"),
    QT_TRANSLATE_NOOP("Schema", "Department"),
    QT_TRANSLATE_NOOP("Schema", "Location"),
    QT_TRANSLATE_NOOP("Schema", "Cost centre"),
    QT_TRANSLATE_NOOP("Schema", "Manager"),
    QT_TRANSLATE_NOOP("Schema", "Dotted line managers"),
    QT_TRANSLATE_NOOP("Schema", "Start date"),
    QT_TRANSLATE_NOOP("Schema", "End date"),
    QT_TRANSLATE_NOOP("Schema", "Status"),
    QT_TRANSLATE_NOOP("Schema", "Picture"),
    QT_TRANSLATE_NOOP("Schema", "Team"),
    QT_TRANSLATE_NOOP("Schema", "Parent"),
    QT_TRANSLATE_NOOP("Schema", "Lead"),
    QT_TRANSLATE_NOOP("Schema", "Team membership"),
    QT_TRANSLATE_NOOP("Schema", "Person"),
    QT_TRANSLATE_NOOP("Schema", "Role grant"),
    QT_TRANSLATE_NOOP("Schema", "Role"),
    QT_TRANSLATE_NOOP("Schema", "Meeting series"),
    QT_TRANSLATE_NOOP("Schema", "Kind"),
    QT_TRANSLATE_NOOP("Schema", "Rhythm"),
    QT_TRANSLATE_NOOP("Schema", "Organiser"),
    QT_TRANSLATE_NOOP("Schema", "Starts"),
    QT_TRANSLATE_NOOP("Schema", "Minutes"),
    QT_TRANSLATE_NOOP("Schema", "Ended"),
    QT_TRANSLATE_NOOP("Schema", "Series participant"),
    QT_TRANSLATE_NOOP("Schema", "Series"),
    QT_TRANSLATE_NOOP("Schema", "Shares history"),
    QT_TRANSLATE_NOOP("Schema", "Meeting span"),
    QT_TRANSLATE_NOOP("Schema", "Number"),
    QT_TRANSLATE_NOOP("Schema", "Span member"),
    QT_TRANSLATE_NOOP("Schema", "Span"),
    QT_TRANSLATE_NOOP("Schema", "Occurrence"),
    QT_TRANSLATE_NOOP("Schema", "Recurrence id"),
    QT_TRANSLATE_NOOP("Schema", "Ends"),
    QT_TRANSLATE_NOOP("Schema", "Remark"),
    QT_TRANSLATE_NOOP("Schema", "Talking point"),
    QT_TRANSLATE_NOOP("Schema", "Position"),
    QT_TRANSLATE_NOOP("Schema", "Raised in"),
    QT_TRANSLATE_NOOP("Schema", "Discussed in"),
    QT_TRANSLATE_NOOP("Schema", "Comment"),
    QT_TRANSLATE_NOOP("Schema", "Point"),
    QT_TRANSLATE_NOOP("Schema", "Text"),
    QT_TRANSLATE_NOOP("Schema", "Shared note"),
    QT_TRANSLATE_NOOP("Schema", "Body"),
    QT_TRANSLATE_NOOP("Schema", "Private note"),
    QT_TRANSLATE_NOOP("Schema", "Action item"),
    QT_TRANSLATE_NOOP("Schema", "Owner"),
    QT_TRANSLATE_NOOP("Schema", "Due"),
    QT_TRANSLATE_NOOP("Schema", "Done"),
    QT_TRANSLATE_NOOP("Schema", "Done at"),
    QT_TRANSLATE_NOOP("Schema", "Confidential record"),
    QT_TRANSLATE_NOOP("Schema", "Birthday"),
    QT_TRANSLATE_NOOP("Schema", "Gender"),
    QT_TRANSLATE_NOOP("Schema", "Personal address"),
    QT_TRANSLATE_NOOP("Schema", "Personal phone"),
    QT_TRANSLATE_NOOP("Schema", "Employment type"),
    QT_TRANSLATE_NOOP("Schema", "Contract end"),
    QT_TRANSLATE_NOOP("Schema", "Remarks"),
    QT_TRANSLATE_NOOP("Schema", "Custom role"),
    QT_TRANSLATE_NOOP("Schema", "Description"),
    QT_TRANSLATE_NOOP("Schema", "Confidential read"),
    QT_TRANSLATE_NOOP("Schema", "Confidential change"),
    QT_TRANSLATE_NOOP("Schema", "People change"),
    QT_TRANSLATE_NOOP("Schema", "Teams change"),
    QT_TRANSLATE_NOOP("Schema", "Settings change"),
    QT_TRANSLATE_NOOP("Schema", "Accounts manage"),
    QT_TRANSLATE_NOOP("Schema", "Audit read"),
    QT_TRANSLATE_NOOP("Schema", "Custom role grant"),
    QT_TRANSLATE_NOOP("Schema", "Reach"),
    QT_TRANSLATE_NOOP("Schema", "Value"),
    QT_TRANSLATE_NOOP("Schema", "Everyone"),
    QT_TRANSLATE_NOOP("Schema", "Direct reports"),
    QT_TRANSLATE_NOOP("Schema", "Dotted reports"),
    QT_TRANSLATE_NOOP("Schema", "All reports"),
    QT_TRANSLATE_NOOP("Schema", "Security alert"),
    QT_TRANSLATE_NOOP("Schema", "What"),
    QT_TRANSLATE_NOOP("Schema", "Times"),
    QT_TRANSLATE_NOOP("Schema", "Told"),
    QT_TRANSLATE_NOOP("Schema", "Row"),
    QT_TRANSLATE_NOOP("Schema", "Reference"),
    QT_TRANSLATE_NOOP("Schema", "Scope"),
    QT_TRANSLATE_NOOP("Schema", "En"),
    QT_TRANSLATE_NOOP("Schema", "De"),
    QT_TRANSLATE_NOOP("Schema", "Active"),
    QT_TRANSLATE_NOOP("Schema", "On leave"),
    QT_TRANSLATE_NOOP("Schema", "Left"),
    QT_TRANSLATE_NOOP("Schema", "Hr"),
    QT_TRANSLATE_NOOP("Schema", "Admin"),
    QT_TRANSLATE_NOOP("Schema", "One on one"),
    QT_TRANSLATE_NOOP("Schema", "One off"),
    QT_TRANSLATE_NOOP("Schema", "Planned"),
    QT_TRANSLATE_NOOP("Schema", "Held"),
    QT_TRANSLATE_NOOP("Schema", "Skipped"),
    QT_TRANSLATE_NOOP("Schema", "Cancelled"),
};

/// "Talking point" for talking_point.
inline QByteArray readable(std::string_view name) {
    QByteArray words{name.data(), static_cast<qsizetype>(name.size())};
    words.replace('_', ' ');
    if (!words.isEmpty()) words[0] = static_cast<char>(QChar::toUpper(static_cast<char32_t>(words[0])));
    return words;
}

}  // namespace aufwind::views
