// SPDX-License-Identifier: GPL-3.0-or-later
// Days, times and numbers as the reader's language writes them. Qt's own "short" forms differ from what the pictures settle.
pragma Singleton
import QtQuick
import Aufwind.Ui

QtObject {
    id: format

    property string language: "en"
    // Ticks once a minute, so that "in 49 minutes" stays true; a test may set it.
    property date now: new Date()

    readonly property bool german: language === "de"
    // English as the pictures have it: day before month, 24 hours.
    readonly property var locale: Qt.locale(german ? "de_DE" : "en_GB")

    readonly property Timer ticking: Timer {
        interval: 60000
        repeat: true
        running: true
        onTriggered: format.now = new Date()
    }

    // Whether there is a moment at all; the store gives none, or an invalid one, where nothing happened yet.
    function known(when: var): bool {
        return !!when && !isNaN(when.getTime()) && when.getTime() > 0
    }
    function plusDays(day: date, count: int): date {
        return new Date(day.getFullYear(), day.getMonth(), day.getDate() + count)
    }
    function dayNumber(day: date): int {
        return Math.round(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / 86400000)
    }
    function daysFromNow(day: date): int {
        return dayNumber(day) - dayNumber(now)
    }
    function sameDay(a: date, b: date): bool {
        return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate()
    }
    function isoWeek(monday: date): int {
        const thursday = plusDays(monday, 3)
        const first = new Date(thursday.getFullYear(), 0, 1)
        return Math.floor((dayNumber(thursday) - dayNumber(first)) / 7) + 1
    }

    function time(when: date): string { return when.toLocaleTimeString(locale, "HH:mm") }
    function shortDay(weekday: int): string {
        return locale.dayName(weekday === 0 ? 7 : weekday, Locale.ShortFormat).replace(".", "").slice(0, 2)
    }
    // "Tue 24 Nov", "Di. 24.11."
    function weekdayDay(when: date): string {
        return german ? locale.dayName(when.getDay() === 0 ? 7 : when.getDay(), Locale.ShortFormat).replace(".", "") + ". " + when.toLocaleDateString(locale, "dd.MM.")
                      : shortWeekday(when) + " " + dayMonth(when)
    }
    function shortWeekday(when: date): string {
        return locale.dayName(when.getDay() === 0 ? 7 : when.getDay(), Locale.ShortFormat).slice(0, 3)
    }
    // "24 Nov", "24.11."
    function dayMonth(when: date): string {
        return german ? when.toLocaleDateString(locale, "dd.MM.")
                      : when.getDate() + " " + locale.monthName(when.getMonth(), Locale.LongFormat).slice(0, 3)
    }
    // "24 Nov 2026", "24.11.2026"
    function dayMonthYear(when: date): string {
        return german ? when.toLocaleDateString(locale, "dd.MM.yyyy") : dayMonth(when) + " " + when.getFullYear()
    }
    // "Tuesday, 24 November 2026", "Dienstag, 24. November 2026"
    function longDay(when: date): string {
        return when.toLocaleDateString(locale, german ? "dddd, d. MMMM yyyy" : "dddd, d MMMM yyyy")
    }
    function monthYear(when: date): string {
        return locale.standaloneMonthName(when.getMonth(), Locale.LongFormat) + " " + when.getFullYear()
    }
    function number(value: real): string {
        return value.toLocaleString(locale, "f", 0)
    }
    function percent(share: real): string {
        return Math.round(share * 100) + (german ? " %" : "%")
    }
    function bytes(count: real): string {
        const units = [qsTr("KB"), qsTr("MB"), qsTr("GB")]
        let value = count / 1000
        let unit = 0
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000
            unit += 1
        }
        return number(Math.round(value)) + " " + units[unit]
    }

    // "Today", "Tomorrow", "in 3 days", "4 days overdue"
    function relativeDay(when: date): string {
        const days = daysFromNow(when)
        if (days === 0)
            return qsTr("today")
        if (days === 1)
            return qsTr("tomorrow")
        if (days === -1)
            return qsTr("yesterday")
        return days > 0 ? qsTr("in %n day(s)", "", days) : qsTr("%n day(s) ago", "", -days)
    }
    // "today 09:12", "yesterday 17:52", "19 Nov 16:08"
    function moment(when: date): string {
        const days = daysFromNow(when)
        if (days === 0)
            return qsTr("today %1", "time of day").arg(time(when))
        if (days === -1)
            return qsTr("yesterday %1", "time of day").arg(time(when))
        return dayMonth(when) + ", " + time(when)
    }
    // Of what is past, in as little room: "09:12", "yesterday", "19 Nov"
    function sinceThen(when: date): string {
        const days = daysFromNow(when)
        return days === 0 ? time(when) : days === -1 ? qsTr("yesterday") : dayMonth(when)
    }
    // "in 49 minutes", "now", ""
    function untilStart(when: date): string {
        const minutes = Math.round((when.getTime() - now.getTime()) / 60000)
        if (minutes > 0 && minutes < 60)
            return qsTr("in %n minute(s)", "", minutes)
        return minutes <= 0 && minutes > -15 ? qsTr("now") : ""
    }

    // Reads "27.11.", "27.11.2026", "27 Nov", "2026-11-27", "+3" and "3"; null for a day that does not exist.
    // Patterns are texts here, and types not named, for the linter of Qt 6.4, see hasLetters().
    function readDay(written) {
        const text = written.trim()
        let parts = text.match(new RegExp("^\\+(\\d{1,3})$"))
        if (parts)
            return plusDays(now, Number(parts[1]))
        parts = text.match(new RegExp("^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"))
        if (parts)
            return existing(Number(parts[1]), Number(parts[2]), Number(parts[3]))
        parts = text.match(new RegExp("^(\\d{1,2})[./](\\d{1,2})[./]?(\\d{4})?$"))
        if (parts)
            return existing(parts[3] ? Number(parts[3]) : now.getFullYear(), Number(parts[2]), Number(parts[1]))
        parts = text.match(new RegExp("^(\\d{1,2})\\.? (\\D{3,})\\.?(?: (\\d{4}))?$"))
        if (parts) {
            const name = parts[2].trim().toLowerCase().slice(0, 3)
            for (let month = 0; month < 12; ++month) {
                if (locale.monthName(month, Locale.LongFormat).toLowerCase().startsWith(name))
                    return existing(parts[3] ? Number(parts[3]) : now.getFullYear(), month + 1, Number(parts[1]))
            }
        }
        return null
    }
    function existing(year: int, month: int, day: int): var {
        const made = new Date(year, month - 1, day)
        return made.getFullYear() === year && made.getMonth() === month - 1 && made.getDate() === day ? made : null
    }
    // For the store, which keeps days as ISO text.
    function isoDay(when: date): string {
        return when.toLocaleDateString(Qt.locale("C"), "yyyy-MM-dd")
    }
    // Whether it has a letter, which says where its language begins; figures say nothing. Patterns are texts here and types are
    // not named: with a literal one the linter of Qt 6.4 crashes.
    function hasLetters(text) {
        return new RegExp("[A-Za-z\\u00C0-\\uFFDC]").test(text)
    }
    // What people wrote, within a sentence: set apart where it runs against the window (the isolates of Unicode's UAX 9), so
    // that neither turns the other's words around.
    function apart(text) {
        const against = new RegExp(Theme.mirrored ? "[A-Za-z\\u00AA-\\u058F]" : "[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC]")
        return against.test(text) ? "\u2068" + text + "\u2069" : text
    }
    function fieldOf(field: string, thing: string): string {
        return field === "" ? thing : qsTr("%1 of “%2”", "field of thing").arg(field).arg(apart(thing))
    }
    // Empty where it cannot be said.
    function timeLeft(seconds: int): string {
        if (seconds < 0)
            return ""
        return seconds < 60 ? qsTr("less than a minute left") : qsTr("about %n minute(s) left", "", Math.round(seconds / 60))
    }
}
