// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/rule_draft.h"

#include "models/views/rhythm_words.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace aufwind::views {

namespace {

using domain::RuleDay;
using domain::RuleParts;

const QStringList kFrequencies{QStringLiteral("daily"), QStringLiteral("weekly"), QStringLiteral("monthly"),
                               QStringLiteral("yearly")};

/// Of the month; a fifth one counts as the last, for not every month has one.
RuleDay weekdayOf(const QDate& date) {
    const int week = (date.day() - 1) / 7 + 1;
    return {week > 4 ? -1 : week, date.dayOfWeek()};
}

/// The day of the month; the last one stays the last in shorter and longer ones.
int monthDayOf(const QDate& date) {
    return date.day() > 28 && date.day() == date.daysInMonth() ? -1 : date.day();
}

/// Whether the form shows all that the rule says.
bool isPlain(const RuleParts& rule, const QDate& first) {
    if (!rule.positions.empty() || rule.interval > RuleDraft::kIntervalMaximum) return false;
    if (rule.count > RuleDraft::kCountMaximum || (rule.count > 0 && rule.until > 0)) return false;
    switch (rule.frequency) {
        case RuleParts::Frequency::daily:
        case RuleParts::Frequency::yearly:
            return rule.days.empty() && rule.monthDays.empty();
        case RuleParts::Frequency::weekly:
            return rule.monthDays.empty() &&
                   std::ranges::all_of(rule.days, [](const RuleDay& day) { return day.ordinal == 0; });
        case RuleParts::Frequency::monthly:
            break;
    }
    if (rule.days.size() + rule.monthDays.size() > 1) return false;
    if (!rule.days.empty()) return rule.days.front() == weekdayOf(first);
    return rule.monthDays.empty() || rule.monthDays.front() == monthDayOf(first);
}

}  // namespace

void RuleDraft::setFirst(const QDateTime& first) {
    if (!first.isValid() || first == first_) return;
    // A single weekday was that of the date before, and goes along with it.
    if (days_ == std::vector<int>{first_.date().dayOfWeek()}) days_ = {first.date().dayOfWeek()};
    first_ = first;
    emit changed();
}

void RuleDraft::setFrequency(const QString& frequency) {
    if (frequency == frequency_) return;
    const bool known = kFrequencies.contains(frequency) || frequency == QLatin1String("none") ||
                       (frequency == QLatin1String("custom") && !read_.isEmpty());
    if (!known) return;
    frequency_ = frequency;
    // Every second week says nothing about months.
    interval_ = 1;
    emit changed();
}

void RuleDraft::setInterval(int interval) {
    interval_ = std::clamp(interval, 1, kIntervalMaximum);
    emit changed();
}

QVariantList RuleDraft::days() const {
    QVariantList list;
    for (const int day : days_) list << day;
    return list;
}

void RuleDraft::setMonthBy(const QString& monthBy) {
    monthBy_ = monthBy == QLatin1String("date") ? monthBy : QStringLiteral("weekday");
    emit changed();
}

void RuleDraft::setEnds(const QString& ends) {
    if (ends != QLatin1String("never") && ends != QLatin1String("on") && ends != QLatin1String("after")) return;
    ends_ = ends;
    if (ends == QLatin1String("on") && !until_.isValid()) until_ = first_.addMonths(6);
    emit changed();
}

void RuleDraft::setUntil(const QDateTime& until) {
    if (!until.isValid()) return;
    until_ = until;
    emit changed();
}

void RuleDraft::setCount(int count) {
    count_ = std::clamp(count, 1, kCountMaximum);
    emit changed();
}

void RuleDraft::setLanguage(const QString& language) {
    language_ = language;
    emit changed();
}

void RuleDraft::toggle(int day) {
    if (day < 1 || day > 7) return;
    const auto found = std::ranges::find(days_, day);
    if (found == days_.end()) {
        days_.push_back(day);
        std::ranges::sort(days_);
    } else if (days_.size() > 1) {
        days_.erase(found);
    }
    emit changed();
}

RuleParts RuleDraft::monthly(const QString& by) const {
    RuleParts parts{.frequency = RuleParts::Frequency::monthly, .interval = interval_};
    if (by == QLatin1String("date")) {
        parts.monthDays = {monthDayOf(first_.date())};
    } else {
        parts.days = {weekdayOf(first_.date())};
    }
    return parts;
}

RuleParts RuleDraft::parts() const {
    RuleParts parts;
    const auto which = kFrequencies.indexOf(frequency_);  // none where it is no rule of the form
    parts.frequency = static_cast<RuleParts::Frequency>(std::max<qsizetype>(which, 0));
    parts.interval = interval_;
    if (parts.frequency == RuleParts::Frequency::monthly) parts = monthly(monthBy_);
    if (parts.frequency == RuleParts::Frequency::weekly) {
        for (const int day : days_) parts.days.push_back({0, day});
        // Which of two weeks it is must not depend on what a calendar takes for the first day.
        if (interval_ > 1) parts.weekStart = 1;
    }
    if (ends_ == QLatin1String("after")) parts.count = count_;
    if (ends_ == QLatin1String("on") && until_.isValid()) {
        parts.until = QDateTime{until_.toLocalTime().date(), QTime{23, 59, 59}}.toMSecsSinceEpoch();
    }
    return parts;
}

QString RuleDraft::rule() const {
    if (frequency_ == QLatin1String("none")) return {};
    // What nobody has changed stays as it was written.
    const RuleParts now = parts();
    const bool same = frequency_ == QLatin1String("custom") || (!read_.isEmpty() && now == readParts_);
    return same ? read_ : toText(domain::ruleOf(now));
}

QString RuleDraft::text() const {
    const auto rule = domain::parseRule(fromText(this->rule()));
    if (!rule) return QCoreApplication::translate("Rhythm", "once");
    const QDateTime from = firstMeeting();
    return rhythmWords(*rule, from.isValid() ? from : first_, language_);
}

QStringList RuleDraft::monthTexts() const {
    return {rhythmWords(monthly(QStringLiteral("weekday")), first_, language_),
            rhythmWords(monthly(QStringLiteral("date")), first_, language_)};
}

QDateTime RuleDraft::firstMeeting() const {
    const domain::Rhythm rhythm{.rule = fromText(rule()),
                                .starts = first_.toMSecsSinceEpoch(),
                                .zone = QTimeZone::systemTimeZoneId().toStdString()};
    const auto dates = domain::recurrences(rhythm, rhythm.starts, 1);
    return dates && !dates->empty() ? instantFrom(dates->front()) : QDateTime{};
}

void RuleDraft::read(const QString& rule, const QDateTime& first) {
    if (first.isValid()) first_ = first;
    interval_ = 1;
    days_ = {first_.date().dayOfWeek()};
    monthBy_ = QStringLiteral("weekday");
    ends_ = QStringLiteral("never");
    until_ = {};
    count_ = 10;
    read_.clear();
    const auto parts = domain::parseRule(fromText(rule));
    if (!parts) {
        frequency_ = QStringLiteral("none");
    } else if (!isPlain(*parts, first_.date())) {
        read_ = rule;
        frequency_ = QStringLiteral("custom");
    } else {
        frequency_ = kFrequencies.at(static_cast<qsizetype>(parts->frequency));
        interval_ = parts->interval;
        if (parts->frequency == RuleParts::Frequency::weekly && !parts->days.empty()) {
            days_.clear();
            for (const RuleDay& day : parts->days) days_.push_back(day.weekday);
            std::ranges::sort(days_);
        }
        const bool byDate = parts->frequency == RuleParts::Frequency::monthly && parts->days.empty();
        if (byDate) monthBy_ = QStringLiteral("date");
        if (parts->count > 0) {
            ends_ = QStringLiteral("after");
            count_ = parts->count;
        } else if (parts->until > 0) {
            ends_ = QStringLiteral("on");
            until_ = instantFrom(parts->until);
        }
        read_ = rule;
        readParts_ = this->parts();
    }
    emit changed();
}

}  // namespace aufwind::views
