// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_question_map.h"

#include "models/views/values.h"

#include <QDate>
#include <QJSValue>
#include <QLocale>
#include <QVariantList>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace aufwind::views {

namespace {

using survey::QuestionType;

constexpr double kMillion = 1e6;

QLocale localeOf(const QString& language) {
    if (language == QLatin1String("en")) return {QLocale::English, QLocale::UnitedKingdom};
    return QLocale(QString(language).replace(u'-', u'_'));
}

QString decimal(const QLocale& locale, std::int64_t millionths) {
    const double value = static_cast<double>(millionths) / kMillion;
    int digits = 0;
    for (auto rest = std::abs(millionths % 1'000'000); rest != 0; rest = rest * 10 % 1'000'000) ++digits;
    return locale.toString(value, 'f', digits);
}

survey::PipedWords wordsIn(const QString& language) {
    const QLocale locale = localeOf(language);
    survey::PipedWords words;
    words.date = [locale](std::int64_t day) {
        const QDate date = QDate(1970, 1, 1).addDays(day);
        return fromText(locale.language() == QLocale::German ? date.toString(QStringLiteral("dd.MM.yyyy"))
                                                             : locale.toString(date, QLocale::LongFormat));
    };
    words.number = [locale](std::int64_t millionths) {
        return fromText(decimal(locale, millionths));
    };
    return words;
}

/// In the order that somebody sees.
QVariantList optionMaps(const Reading& reading, const std::vector<survey::Option>& options,
                        const std::vector<std::size_t>& order) {
    QVariantList maps;
    for (const std::size_t at : order) {
        const survey::Option& option = options[at];
        maps.append(QVariantMap{{QStringLiteral("key"), toText(option.key)},
                                {QStringLiteral("text"), pipedText(reading, option.text)},
                                {QStringLiteral("other"), option.other},
                                {QStringLiteral("exclusive"), option.exclusive}});
    }
    return maps;
}

bool isPointed(QuestionType type) {
    return type == QuestionType::scale || type == QuestionType::matrix;
}

QVariantList labelTexts(const Reading& reading, const survey::Question& question) {
    QVariantList labels;
    for (const survey::Option& option : question.options) labels.append(pipedText(reading, option.text));
    return labels;
}

/// A number of QML, or nothing: it has no others than doubles.
std::optional<std::int64_t> wholeOf(const QVariant& value, double times = 1) {
    bool isNumber = false;
    const double number = value.toDouble(&isNumber) * times;
    constexpr double kLargest = 9e15;
    if (!isNumber || !std::isfinite(number) || std::abs(number) > kLargest) return std::nullopt;
    return static_cast<std::int64_t>(std::llround(number));
}

QVariant plain(const QVariant& value) {
    return value.canConvert<QJSValue>() && value.userType() == qMetaTypeId<QJSValue>()
               ? value.value<QJSValue>().toVariant()
               : value;
}

}  // namespace

QString pipedText(const Reading& reading, const survey::Texts& texts) {
    const auto language = fromText(reading.language);
    const QString formats = reading.formats.isEmpty() ? reading.language : reading.formats;
    return toText(reading.logic.piped(survey::textIn(texts, language, reading.form.language), reading.answers, language,
                                      wordsIn(formats)));
}

QVariantMap questionMap(const Reading& reading, const survey::Question& question) {
    QVariantMap map{{QStringLiteral("key"), toText(question.key)},
                    {QStringLiteral("type"), toText(survey::nameOf(question.type))},
                    {QStringLiteral("text"), pipedText(reading, question.text)},
                    {QStringLiteral("description"), pipedText(reading, question.description)},
                    {QStringLiteral("required"), question.required},
                    {QStringLiteral("offersNotApplicable"), question.offersNotApplicable}};
    if (isPointed(question.type)) {
        map[QStringLiteral("points")] = question.points;
        map[QStringLiteral("labels")] = labelTexts(reading, question);
    } else {
        map[QStringLiteral("options")] =
            optionMaps(reading, question.options, survey::optionOrder(question, reading.seed));
    }
    map[QStringLiteral("rows")] = optionMaps(reading, question.rows, survey::rowOrder(question, reading.seed));
    map[QStringLiteral("mostChosen")] = question.mostChosen;
    map[QStringLiteral("least")] = static_cast<double>(question.range.least) / kMillion;
    map[QStringLiteral("most")] = static_cast<double>(question.range.most) / kMillion;
    map[QStringLiteral("step")] = static_cast<double>(question.range.step) / kMillion;
    return map;
}

QVariant answerMap(const survey::Question& question, const survey::Answers& answers) {
    const auto found = answers.find(question.key);
    if (found == answers.end()) return {};
    const survey::Answer& answer = found->second;
    QVariantMap map;
    if (answer.notApplicable) map[QStringLiteral("notApplicable")] = true;
    if (answer.number) {
        const auto number = static_cast<double>(*answer.number);
        map[QStringLiteral("number")] = question.type == QuestionType::slider ? number / kMillion : number;
    }
    if (!answer.options.empty()) {
        QVariantList keys;
        for (const auto& key : answer.options) keys.append(toText(key));
        map[QStringLiteral("options")] = keys;
    }
    if (!answer.rows.empty()) {
        QVariantMap rows;
        for (const auto& [key, point] : answer.rows) rows[toText(key)] = static_cast<double>(point);
        map[QStringLiteral("rows")] = rows;
    }
    if (!answer.text.empty()) map[QStringLiteral("text")] = toText(answer.text);
    return map;
}

std::optional<survey::Answer> answerFrom(const survey::Question& question, const QVariant& given) {
    const QVariantMap map = plain(given).toMap();
    if (map.isEmpty()) return std::nullopt;
    survey::Answer answer;
    answer.notApplicable = map.value(QStringLiteral("notApplicable")).toBool();
    const QVariant number = map.value(QStringLiteral("number"));
    if (number.isValid() && !number.isNull()) {
        answer.number = wholeOf(number, question.type == QuestionType::slider ? kMillion : 1);
    }
    const QVariantList keys = map.value(QStringLiteral("options")).toList();
    for (const QVariant& key : keys) answer.options.push_back(fromText(key.toString()));
    const QVariantMap rows = map.value(QStringLiteral("rows")).toMap();
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        if (const auto point = wholeOf(it.value())) answer.rows[fromText(it.key())] = *point;
    }
    answer.text = fromText(map.value(QStringLiteral("text")).toString());
    if (!survey::isAnswered(question, answer)) return std::nullopt;
    return answer;
}

}  // namespace aufwind::views
