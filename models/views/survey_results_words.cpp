// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_results_words.h"

#include "models/domain/survey/rounding.h"
#include "models/domain/survey/segment_filter.h"
#include "models/views/values.h"
#include "models/views/wording.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace aufwind::views {

namespace {

using survey::HiddenReason;
using survey::Item;
using survey::ItemKind;
using survey::Measure;
using survey::Question;

constexpr double kMillion = 1'000'000;

QString signedText(const QLocale& locale, double value) {
    const double shown = survey::rounded(value);
    const QString number = locale.toString(std::abs(shown), 'f', 0);
    if (shown == 0) return number;
    return (shown < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + number;
}

QString plainNumber(const QLocale& locale, double value) {
    const double shown = survey::rounded(value, 2);
    const bool isWhole = shown == std::floor(shown);
    const bool isTenths = !isWhole && survey::rounded(value, 1) == shown;
    return locale.toString(shown, 'f', isWhole ? 0 : isTenths ? 1 : 2);
}

std::optional<HiddenReason> reasonOf(std::string_view code) {
    constexpr std::array<std::pair<std::string_view, HiddenReason>, 5> kCodes{
        {{"under_threshold", HiddenReason::underThreshold},
         {"complementary", HiddenReason::complementary},
         {"difference", HiddenReason::difference},
         {"combination", HiddenReason::combination},
         {"limit", HiddenReason::limit}}};
    const auto found = std::ranges::find(kCodes, code, &std::pair<std::string_view, HiddenReason>::first);
    return found == kCodes.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

QString SurveyWords::reason(HiddenReason reason) {
    switch (reason) {
        case HiddenReason::underThreshold:
            return tr("Too few people to be told apart from each other.");
        case HiddenReason::complementary:
            return tr("Together with other figures shown here it would tell what a few people answered.");
        case HiddenReason::difference:
            return tr("Compared with a figure that was shown before it would tell what a few people answered.");
        case HiddenReason::combination:
            return tr("Combined with several figures that were shown before it would tell what a few people answered.");
        case HiddenReason::limit:
            return tr(
                "Too much was asked at once to make sure that it tells of nobody. With fewer filters it may appear.");
    }
    return {};
}

QString SurveyWords::refusal(const std::string& code) {
    if (code.empty()) return {};
    if (const auto known = reasonOf(code)) return reason(*known);
    return tr("It cannot be worked out: what it looks for is not part of this round any more.");
}

QString SurveyWords::roundRefusal(const std::string& code) {
    if (code.empty()) return {};
    if (code == "cancelled") return tr("It was closed before it opened.");
    if (code == "already_over") return tr("Its end had passed before it could open.");
    if (code == "threshold_out_of_range") return tr("Its threshold is out of range.");
    if (code == "form_unreadable")
        return tr("The server does not read such a form. It may be older than this program.");
    if (code == "form_has_errors") return tr("Its questions have errors that have to be mended first.");
    if (code == "too_few_invited") return tr("Fewer people are in its audience than its threshold asks for.");
    if (code == "too_large")
        return tr("Its form, its audience and what it is cut by are too much together. Cut it by less.");
    return toText(code);
}

QString SurveyWords::score(Measure measure, const std::optional<double>& score) const {
    if (!score) return dash();
    return measure == Measure::favourability ? percent(*score) : figure(measure, *score);
}

QString SurveyWords::figure(Measure measure, double score) const {
    if (measure == Measure::enps) return signedText(locale_, score);
    return locale_.toString(survey::rounded(score), 'f', 0);
}

QString SurveyWords::difference(double difference) const {
    return signedText(locale_, difference);
}

QString SurveyWords::percent(double percent) const {
    const QString number = locale_.toString(survey::rounded(percent), 'f', 0);
    return locale_.language() == QLocale::German ? number + QStringLiteral("\u00a0%") : number + u'%';
}

QString SurveyWords::number(std::uint64_t number) const {
    return locale_.toString(static_cast<qulonglong>(number));
}

QString SurveyWords::cutName(const survey::Cut& cut) {
    if (!cut.name.empty()) return toText(cut.name);
    if (cut.key == "tenure") return tr("Years here");
    return Wording::schemaWord(cut.key);
}

QString SurveyWords::valueName(const survey::Cut& cut, std::uint16_t value) {
    if (value >= cut.values.size()) return tr("Others, or not stated");
    if (value < cut.names.size() && !cut.names[value].empty()) return toText(cut.names[value]);
    return toText(cut.values[value].key);
}

QString SurveyWords::terms(const survey::PublishedForm& published, const std::string& terms) {
    const auto filter = survey::readSegmentFilter(published.cuts, terms);
    if (!filter) return {};
    QStringList parts;
    for (const survey::SegmentTerm& term : *filter) {
        if (term.attribute >= published.cuts.size()) return {};
        const survey::Cut& cut = published.cuts[term.attribute];
        QStringList values;
        for (const std::uint16_t value : term.values) values << valueName(cut, value);
        parts << cutName(cut) + QStringLiteral(": ") + values.join(QStringLiteral(", "));
    }
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString SurveyWords::text(const survey::Form& form, const survey::Texts& texts) const {
    const std::string language = locale_.language() == QLocale::German ? "de" : "en";
    return toText(survey::textIn(texts, language, form.language));
}

QString SurveyWords::item(const survey::Form& form, const Item& item) const {
    const Question* question = survey::findQuestion(form, item.question);
    if (question == nullptr) return toText(item.question);
    const QString asked = text(form, question->text);
    if (item.row.empty()) return asked;
    const auto row = std::ranges::find(question->rows, item.row, &survey::Option::key);
    if (row == question->rows.end()) return asked;
    return asked + QStringLiteral(" \u2013 ") + text(form, row->text);
}

QString SurveyWords::column(const survey::Form& form, const std::vector<Item>& items,
                            const survey::HeatColumn& column) const {
    if (column.driver.empty()) return column.items.empty() ? QString{} : item(form, items[column.items.front()]);
    const auto driver = std::ranges::find(form.drivers, column.driver, &survey::Driver::key);
    return driver == form.drivers.end() ? toText(column.driver) : text(form, driver->name);
}

QStringList SurveyWords::classes(const survey::Form& form, const Item& item) const {
    QStringList names;
    const Question* question = survey::findQuestion(form, item.question);
    if (question == nullptr) return names;
    switch (item.kind) {
        case ItemKind::scale:
            for (std::size_t i = 0; i < item.classes(); ++i) {
                const QString label = i < question->options.size() ? text(form, question->options[i].text) : QString{};
                const QString point = locale_.toString(static_cast<int>(i + 1));
                names << (label.isEmpty() ? point : point + QStringLiteral(" \u00b7 ") + label);
            }
            break;
        case ItemKind::enps:
            for (int i = 0; i <= 10; ++i) names << locale_.toString(i);
            break;
        case ItemKind::slider: {
            const double least = static_cast<double>(question->range.least) / kMillion;
            const double most = static_cast<double>(question->range.most) / kMillion;
            const double part = (most - least) / item.classes();
            for (int i = 0; i < item.classes(); ++i) {
                names << plainNumber(locale_, least + i * part) + QStringLiteral(" \u2013 ") +
                             plainNumber(locale_, least + (i + 1) * part);
            }
            break;
        }
        case ItemKind::singleChoice:
        case ItemKind::multipleChoice:
        case ItemKind::ranking:
            for (const std::string& key : item.options) {
                const auto option = std::ranges::find(question->options, key, &survey::Option::key);
                names << (option == question->options.end() ? toText(key) : text(form, option->text));
            }
            break;
    }
    return names;
}

}  // namespace aufwind::views
