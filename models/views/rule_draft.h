// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recurrence.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <qqml.h>

/// A recurrence rule while it is chosen, piece by piece, for a form: what was chosen, the rule of RFC 5545 that says
/// it, and a sentence. Dates are of the time zone of this system.
///
/// Thread rule: the window's.
namespace aufwind::views {

class RuleDraft : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// The date and time that was asked for; the rule takes its weekday and day of the month from there.
    Q_PROPERTY(QDateTime first READ first WRITE setFirst NOTIFY changed)
    /// "none", "daily", "weekly", "monthly", "yearly", or "custom" for a rule that was read and that no form shows.
    Q_PROPERTY(QString frequency READ frequency WRITE setFrequency NOTIFY changed)
    Q_PROPERTY(int interval READ interval WRITE setInterval NOTIFY changed)
    /// Of a weekly rule: 1 Monday … 7 Sunday, never none.
    Q_PROPERTY(QVariantList days READ days NOTIFY changed)
    /// Of a monthly rule: "weekday" or "date".
    Q_PROPERTY(QString monthBy READ monthBy WRITE setMonthBy NOTIFY changed)
    /// "never", "on" a day or "after" so many.
    Q_PROPERTY(QString ends READ ends WRITE setEnds NOTIFY changed)
    Q_PROPERTY(QDateTime until READ until WRITE setUntil NOTIFY changed)
    Q_PROPERTY(int count READ count WRITE setCount NOTIFY changed)
    /// "en" or "de".
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    /// Empty for a single meeting.
    Q_PROPERTY(QString rule READ rule NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    /// What monthBy offers, in words: by weekday, by date.
    Q_PROPERTY(QStringList monthTexts READ monthTexts NOTIFY changed)
    /// The first date that the rule has; invalid where it never meets.
    Q_PROPERTY(QDateTime firstMeeting READ firstMeeting NOTIFY changed)

  public:
    using QObject::QObject;

    static constexpr int kIntervalMaximum = 99;
    static constexpr int kCountMaximum = 999;

    QDateTime first() const { return first_; }
    void setFirst(const QDateTime& first);
    QString frequency() const { return frequency_; }
    void setFrequency(const QString& frequency);
    int interval() const { return interval_; }
    void setInterval(int interval);
    QVariantList days() const;
    QString monthBy() const { return monthBy_; }
    void setMonthBy(const QString& monthBy);
    QString ends() const { return ends_; }
    void setEnds(const QString& ends);
    QDateTime until() const { return until_; }
    void setUntil(const QDateTime& until);
    int count() const { return count_; }
    void setCount(int count);
    QString language() const { return language_; }
    void setLanguage(const QString& language);
    QString rule() const;
    QString text() const;
    QStringList monthTexts() const;
    QDateTime firstMeeting() const;

    /// Takes over a rule; an empty one is a single meeting.
    Q_INVOKABLE void read(const QString& rule, const QDateTime& first);
    /// Adds a weekday or takes it away; the last one stays.
    Q_INVOKABLE void toggle(int day);

  signals:
    void changed();

  private:
    domain::RuleParts parts() const;
    domain::RuleParts monthly(const QString& by) const;

    QDateTime first_ = QDateTime::currentDateTime();
    QString frequency_ = QStringLiteral("none");
    int interval_ = 1;
    std::vector<int> days_{1};
    QString monthBy_ = QStringLiteral("weekday");
    QString ends_ = QStringLiteral("never");
    QDateTime until_;
    int count_ = 10;
    QString language_ = QStringLiteral("en");
    QString read_;  ///< the rule as it was read
    domain::RuleParts readParts_;
};

}  // namespace aufwind::views
