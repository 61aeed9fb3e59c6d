// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/rhythm_words.h"

#include "models/views/values.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace aufwind::views {

namespace {

using domain::RuleDay;
using domain::RuleParts;

/// The language of the words, and how it joins and counts.
class Words {
  public:
    explicit Words(const QString& language)
        : german_(language == QLatin1String("de")),
          locale_(german_ ? QLocale{QLocale::German, QLocale::Germany}
                          : QLocale{QLocale::English, QLocale::UnitedKingdom}) {}

    QString weekday(int day) const { return locale_.standaloneDayName(day); }
    QString weekdays(const std::vector<int>& days) const {
        QStringList names;
        for (const int day : days) names << weekday(day);
        return joined(names);
    }
    QString joined(QStringList names) const {
        if (names.size() < 2) return names.join(QString{});
        const QString last = names.takeLast();
        return QCoreApplication::translate("Rhythm", "%1 and %2", "the last two of a list")
            .arg(names.join(QStringLiteral(", ")), last);
    }
    QString dayAndMonth(const QDate& date) const {
        return locale_.toString(date, german_ ? QStringLiteral("d. MMMM") : QStringLiteral("d MMMM"));
    }
    QString day(const QDate& date) const {
        return locale_.toString(date, german_ ? QStringLiteral("d. MMMM yyyy") : QStringLiteral("d MMMM yyyy"));
    }
    /// "first", in German as it stands behind "jeden" and "am".
    static QString ordinal(int which) {
        switch (which) {
            case 1:
                return QCoreApplication::translate("Rhythm", "first", "of the month");
            case 2:
                return QCoreApplication::translate("Rhythm", "second", "of the month");
            case 3:
                return QCoreApplication::translate("Rhythm", "third", "of the month");
            case 4:
                return QCoreApplication::translate("Rhythm", "fourth", "of the month");
            case 5:
                return QCoreApplication::translate("Rhythm", "fifth", "of the month");
            case -2:
                return QCoreApplication::translate("Rhythm", "last but one", "of the month");
            default:
                return QCoreApplication::translate("Rhythm", "last", "of the month");
        }
    }

  private:
    bool german_;
    QLocale locale_;
};

/// The days of a weekly rule as the reader has them, in the order of the week.
std::vector<int> weekdaysOf(const RuleParts& rule, const QDateTime& first, int dayShift) {
    std::vector<int> days;
    for (const RuleDay& day : rule.days) days.push_back((day.weekday - 1 + dayShift + 14) % 7 + 1);
    if (days.empty()) days.push_back(first.date().dayOfWeek());
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

QString weekly(const RuleParts& rule, const QDateTime& first, const Words& words, int dayShift) {
    const auto days = weekdaysOf(rule, first, dayShift);
    const QString names = words.weekdays(days);
    if (rule.interval == 1) {
        if (days == std::vector<int>{1, 2, 3, 4, 5}) {
            return QCoreApplication::translate("Rhythm", "every day from Monday to Friday");
        }
        return days.size() == 7 ? QCoreApplication::translate("Rhythm", "every day")
                                : QCoreApplication::translate("Rhythm", "every %1", "weekdays").arg(names);
    }
    if (rule.interval == 2) {
        return days.size() == 1 ? QCoreApplication::translate("Rhythm", "every second %1", "weekday").arg(names)
                                : QCoreApplication::translate("Rhythm", "every second week: %1").arg(names);
    }
    return QCoreApplication::translate("Rhythm", "every %n week(s): %1", nullptr, rule.interval).arg(names);
}

QString monthly(const RuleParts& rule, const QDateTime& first, const Words& words) {
    const bool each = rule.interval == 1;
    const auto months = [&](const QString& day) {
        return QCoreApplication::translate("Rhythm", "every %n month(s) on the %1", nullptr, rule.interval).arg(day);
    };
    // A set position chooses among all the days, which no short sentence says; neither do several days.
    const bool plain = rule.positions.empty() && rule.days.size() + rule.monthDays.size() <= 1;
    if (!plain || (!rule.days.empty() && rule.days.front().ordinal == 0)) {
        return each ? QCoreApplication::translate("Rhythm", "every month")
                    : QCoreApplication::translate("Rhythm", "every %n month(s)", nullptr, rule.interval);
    }
    if (!rule.days.empty()) {
        const QString which = Words::ordinal(rule.days.front().ordinal);
        const QString weekday = words.weekday(rule.days.front().weekday);
        return each ? QCoreApplication::translate("Rhythm", "every %1 %2 of the month", "ordinal, weekday")
                          .arg(which, weekday)
                    : months(which + QLatin1Char(' ') + weekday);
    }
    const int day = rule.monthDays.empty() ? first.date().day() : rule.monthDays.front();
    if (day < 0) {
        return each ? QCoreApplication::translate("Rhythm", "on the last day of every month")
                    : months(QCoreApplication::translate("Rhythm", "last day", "of the month"));
    }
    return each ? QCoreApplication::translate("Rhythm", "on day %1 of every month").arg(day)
                : QCoreApplication::translate("Rhythm", "every %n month(s) on day %1", nullptr, rule.interval).arg(day);
}

QString often(const RuleParts& rule, const QDateTime& first, const Words& words, int dayShift) {
    switch (rule.frequency) {
        case RuleParts::Frequency::daily:
            return rule.interval == 1
                       ? QCoreApplication::translate("Rhythm", "every day")
                       : QCoreApplication::translate("Rhythm", "every %n day(s)", nullptr, rule.interval);
        case RuleParts::Frequency::weekly:
            return weekly(rule, first, words, dayShift);
        case RuleParts::Frequency::monthly:
            return monthly(rule, first, words);
        case RuleParts::Frequency::yearly:
            break;
    }
    const QString date = words.dayAndMonth(first.date());
    return rule.interval == 1
               ? QCoreApplication::translate("Rhythm", "every year on %1").arg(date)
               : QCoreApplication::translate("Rhythm", "every %n year(s) on %1", nullptr, rule.interval).arg(date);
}

}  // namespace

QString rhythmWords(const domain::RuleParts& rule, const QDateTime& first, const QString& language, int dayShift) {
    const Words words{language};
    const QString sentence = often(rule, first, words, dayShift);
    if (rule.count > 0) {
        return QCoreApplication::translate("Rhythm", "%1, %n time(s)", nullptr, rule.count).arg(sentence);
    }
    if (rule.until > 0) {
        return QCoreApplication::translate("Rhythm", "%1, until %2")
            .arg(sentence, words.day(instantFrom(rule.until).date()));
    }
    return sentence;
}

}  // namespace aufwind::views
