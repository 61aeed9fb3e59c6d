// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/survey_reading.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QStringList>

/// What a survey's results are called, in words. Any thread.
namespace aufwind::views {

class SurveyWords {
    Q_DECLARE_TR_FUNCTIONS(SurveyWords)

  public:
    explicit SurveyWords(const QLocale& locale) : locale_(locale) {}

    /// Why something is hidden, and what that protects.
    static QString reason(survey::HiddenReason reason);
    /// Why a filter has no result, as the server names it; empty where it has not refused.
    static QString refusal(const std::string& code);
    /// Why a round did not begin; what is no name is shown as it is.
    static QString roundRefusal(const std::string& code);

    /// "67%", "+21", "3.4" for an eNPS with its sign; a dash where there is none.
    QString score(survey::Measure measure, const std::optional<double>& score) const;
    /// The same without the percent sign, for a table that says it once.
    QString figure(survey::Measure measure, double score) const;
    /// "+4", "−6", "0"
    QString difference(double difference) const;
    QString percent(double percent) const;
    QString number(std::uint64_t number) const;

    /// What an attribute is called, that of every company by its key.
    static QString cutName(const survey::Cut& cut);
    /// What a value of a cut is called; "not stated" for the one behind the last.
    static QString valueName(const survey::Cut& cut, std::uint16_t value);
    /// Of a filter: "Department: Sales, Production · Location: Dublin"; empty where it is none of the round.
    static QString terms(const survey::PublishedForm& published, const std::string& terms);

    /// In the window's language, else in the form's.
    QString text(const survey::Form& form, const survey::Texts& texts) const;
    /// A question, of a matrix with its row.
    QString item(const survey::Form& form, const survey::Item& item) const;
    /// A driver or a question.
    QString column(const survey::Form& form, const std::vector<survey::Item>& items,
                   const survey::HeatColumn& column) const;
    /// What stands at each class of an item: labels, points, options, parts of a range.
    QStringList classes(const survey::Form& form, const survey::Item& item) const;

    static QString dash() { return QStringLiteral("\u2013"); }

  private:
    QLocale locale_;
};

}  // namespace aufwind::views
