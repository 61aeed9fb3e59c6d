// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_results_show.h"

#include "models/domain/survey/rounding.h"
#include "models/views/values.h"

#include <algorithm>
#include <cmath>

namespace aufwind::views {

namespace {

using survey::Enps;
using survey::Favourability;
using survey::HeatColumn;
using survey::HiddenReason;
using survey::Item;
using survey::ItemKind;
using survey::Measure;
using survey::ShownScore;
using survey::ShownSegment;

QString key(const char* name) {
    return QString::fromLatin1(name);
}

/// What every figure has: why it is hidden, or that there is none.
void addState(QVariantMap& map, const std::optional<HiddenReason>& hidden, bool isThere) {
    map[key("hidden")] = hidden ? SurveyWords::reason(*hidden) : QString{};
    map[key("none")] = !hidden && !isThere;
}

QVariantMap scoreMap(const SurveyWords& words, Measure measure, const ShownScore& shown) {
    QVariantMap map;
    addState(map, shown.hidden, shown.score.score.has_value());
    map[key("text")] = shown.hidden ? QString{} : words.score(measure, shown.score.score);
    const double value = shown.hidden ? 0 : shown.score.score.value_or(0);
    const double share = measure == Measure::enps ? (value + 100) / 200 : value / 100;
    map[key("share")] = std::clamp(share, 0.0, 1.0);
    return map;
}

/// "+4 since May"; the year where it is another one.
QString changeText(const ResultsView& view, double difference) {
    const QDateTime then = instantFrom(view.other->closes);
    if (!then.isValid()) return view.words().difference(difference);
    QString month = view.locale.standaloneMonthName(then.date().month());
    const QDateTime now = instantFrom(view.round.closes);
    if (now.isValid() && now.date().year() != then.date().year()) month += u' ' + QString::number(then.date().year());
    return SurveyWords::tr("%1 since %2", "difference, month").arg(view.words().difference(difference), month);
}

void addChange(QVariantMap& map, const ResultsView& view, const std::optional<ShownSegment>& before,
               const ShownSegment& now, const HeatColumn& column) {
    map[key("change")] = QString{};
    map[key("better")] = 0;
    if (view.other == nullptr || !before) return;
    const auto change = survey::changeOf(*before, now, column);
    if (!change) return;
    map[key("change")] = changeText(view, change->difference);
    map[key("better")] = betterOf(change->difference);
}

QVariantMap participationOf(const ResultsView& view, const ShownSegment& shown) {
    const SurveyWords words = view.words();
    QVariantMap map;
    const auto percent = shown.hidden ? std::nullopt : shown.participation.percent();
    addState(map, shown.hidden, percent.has_value());
    map[key("text")] = percent ? words.percent(*percent) : SurveyWords::dash();
    map[key("share")] = percent.value_or(0) / 100;
    map[key("answered")] = shown.hidden ? QString{} : words.number(shown.participation.submitted);
    map[key("invited")] = words.number(shown.participation.invited);
    return map;
}

QVariantMap enpsOf(const ResultsView& view, const ShownSegment& shown, const std::optional<ShownSegment>& before) {
    const auto& items = view.round.items;
    const auto found = std::ranges::find(items, ItemKind::enps, &Item::kind);
    if (found == items.end()) return {};
    const auto number = static_cast<std::size_t>(found - items.begin());
    const HeatColumn column{.driver = {}, .items = {number}, .measure = Measure::enps};
    const SurveyWords words = view.words();
    const ShownScore score = survey::shownScore(shown, column);
    QVariantMap map = scoreMap(words, Measure::enps, score);
    const Enps parts = survey::shownEnps(shown, number).value_or(Enps{});
    map[key("promoters")] = static_cast<int>(parts.promoters);
    map[key("passives")] = static_cast<int>(parts.passives);
    map[key("detractors")] = static_cast<int>(parts.detractors);
    map[key("name")] = words.item(view.round.published.form, *found);
    addChange(map, view, before, shown, column);
    return map;
}

QVariantMap lowestOf(const ResultsView& view, const ShownSegment& shown, const std::optional<ShownSegment>& before) {
    const HeatColumn* lowest = nullptr;
    double least = 0;
    for (const HeatColumn& column : view.round.drivers) {
        if (column.measure != Measure::favourability) continue;
        const ShownScore score = survey::shownScore(shown, column);
        if (score.hidden || !score.score.score || (lowest != nullptr && *score.score.score >= least)) continue;
        lowest = &column;
        least = *score.score.score;
    }
    if (lowest == nullptr) return {};
    const SurveyWords words = view.words();
    QVariantMap map{{key("name"), words.column(view.round.published.form, view.round.items, *lowest)},
                    {key("text"), words.percent(least)}};
    addChange(map, view, before, shown, *lowest);
    return map;
}

QString kindName(ItemKind kind) {
    switch (kind) {
        case ItemKind::scale:
            return key("scale");
        case ItemKind::enps:
            return key("enps");
        case ItemKind::slider:
            return key("slider");
        case ItemKind::singleChoice:
            return key("choice");
        case ItemKind::multipleChoice:
            return key("choices");
        case ItemKind::ranking:
            break;
    }
    return key("ranking");
}

/// Whether an answer counts as good, by the bands of its item.
QString sideOf(const Item& item, std::size_t value) {
    if (item.kind == ItemKind::enps) return key(value >= 9 ? "favourable" : value >= 7 ? "neutral" : "unfavourable");
    if (!survey::isRated(item)) return {};
    const auto point = static_cast<std::int32_t>(item.reverse ? item.values - value : value + 1);
    return key(point >= item.bands.favourableFrom   ? "favourable"
               : point <= item.bands.unfavourableTo ? "unfavourable"
                                                    : "neutral");
}

QVariantList barsOf(const ResultsView& view, const Item& item, const survey::Tally& tally) {
    const SurveyWords words = view.words();
    const QStringList labels = words.classes(view.round.published.form, item);
    const std::vector<double> parts = survey::distributionOf(tally);
    // What is chosen together need not come to a hundred.
    const bool isWhole = item.kind != ItemKind::multipleChoice;
    const std::vector<std::uint32_t> whole = survey::roundedParts(tally.counts);
    const std::vector<double> ranks =
        item.kind == ItemKind::ranking ? survey::meanRanksOf(tally) : std::vector<double>{};
    QVariantList bars;
    for (std::size_t i = 0; i < tally.counts.size(); ++i) {
        const double part = i < parts.size() ? parts[i] : 0;
        const bool hasLabel = i < static_cast<std::size_t>(labels.size());
        QVariantMap bar{{key("label"), hasLabel ? labels[static_cast<qsizetype>(i)] : QString{}},
                        {key("count"), words.number(tally.counts[i])},
                        {key("percent"), words.percent(isWhole && i < whole.size() ? whole[i] : part)},
                        {key("share"), std::clamp(part / 100, 0.0, 1.0)},
                        {key("side"), sideOf(item, i)}};
        if (i < ranks.size()) {
            bar[key("rank")] =
                SurveyWords::tr("mean rank %1").arg(view.locale.toString(survey::rounded(ranks[i], 1), 'f', 1));
        }
        bars << bar;
    }
    return bars;
}

QString sectionOf(const ResultsView& view, const Item& item) {
    const survey::Form& form = view.round.published.form;
    for (const survey::Section& section : form.sections) {
        const bool isHere =
            std::ranges::find(section.questions, item.question, &survey::Question::key) != section.questions.end();
        if (isHere) return view.words().text(form, section.title);
    }
    return {};
}

QVariantMap questionOf(const ResultsView& view, const ShownSegment& shown, const std::optional<ShownSegment>& before,
                       std::size_t number) {
    const Item& item = view.round.items[number];
    const survey::Form& form = view.round.published.form;
    const SurveyWords words = view.words();
    QVariantMap map{{key("key"), toText(item.question)},
                    {key("row"), toText(item.row)},
                    {key("section"), sectionOf(view, item)},
                    {key("text"), words.item(form, item)},
                    {key("kind"), kindName(item.kind)},
                    {key("favourable"), -1},
                    {key("neutral"), -1},
                    {key("unfavourable"), -1},
                    {key("score"), QString{}},
                    {key("measure"), QString{}},
                    {key("mean"), QString{}},
                    {key("change"), QString{}},
                    {key("better"), 0},
                    {key("driver"), QString{}}};
    const auto driver = std::ranges::find(form.drivers, item.driver, &survey::Driver::key);
    if (driver != form.drivers.end()) map[key("driver")] = words.text(form, driver->name);
    const std::optional<HiddenReason> hidden = shown.hidden                  ? shown.hidden
                                               : number < shown.items.size() ? shown.items[number]
                                                                             : std::nullopt;
    const bool isThere = number < shown.round.tallies.size();
    const survey::Tally tally = hidden || !isThere ? survey::Tally{} : shown.round.tallies[number];
    addState(map, hidden, tally.answered > 0);
    map[key("answered")] = hidden ? QString{} : words.number(tally.answered);
    map[key("unanswered")] = hidden ? 0 : static_cast<int>(tally.unanswered);
    map[key("notApplicable")] = hidden ? 0 : static_cast<int>(tally.notApplicable);
    if (hidden || tally.answered == 0) return map;
    map[key("bars")] = barsOf(view, item, tally);
    if (survey::isRated(item)) {
        const Favourability sides = survey::favourabilityOf(item, tally);
        const std::uint64_t counts[] = {sides.favourable, sides.neutral, sides.unfavourable};
        const auto parts = survey::roundedParts(counts);
        map[key("favourable")] = static_cast<int>(parts[0]);
        map[key("neutral")] = static_cast<int>(parts[1]);
        map[key("unfavourable")] = static_cast<int>(parts[2]);
    }
    if (const auto mean = survey::meanOf(item, tally)) {
        map[key("mean")] = view.locale.toString(survey::rounded(*mean, 1), 'f', 1);
    }
    const auto column =
        std::ranges::find_if(view.round.questions, [&](const HeatColumn& one) { return one.items.front() == number; });
    if (column == view.round.questions.end()) return map;
    map[key("score")] = words.score(column->measure, survey::shownScore(shown, *column).score.score);
    map[key("measure")] = key(column->measure == Measure::favourability ? "favourable"
                              : column->measure == Measure::enps        ? "enps"
                                                                        : "level");
    addChange(map, view, before, shown, *column);
    return map;
}

}  // namespace

std::optional<ShownSegment> ResultsView::before() const {
    if (other == nullptr || !other->hasFigures()) return std::nullopt;
    const auto there = placeIn(*other, round, place);
    if (!there || figuresAt(*other, *there) == nullptr) return std::nullopt;
    return shownAt(*other, *there);
}

QString everybodyName(const ReadRound& round) {
    return round.readBy == ReadBy::reader ? SurveyWords::tr("Your people") : SurveyWords::tr("Everybody");
}

int betterOf(double difference) {
    const double shown = survey::rounded(difference);
    return shown > 0 ? 1 : shown < 0 ? -1 : 0;
}

QVariantMap cardsOf(const ResultsView& view) {
    const ShownSegment shown = view.shown();
    const auto before = view.before();
    QVariantMap favourable;
    if (const auto column = favourabilityOf(view.round)) {
        favourable = scoreMap(view.words(), Measure::favourability, survey::shownScore(shown, *column));
        addChange(favourable, view, before, shown, *column);
    }
    return {{key("participation"), participationOf(view, shown)},
            {key("enps"), enpsOf(view, shown, before)},
            {key("favourable"), favourable},
            {key("lowest"), lowestOf(view, shown, before)}};
}

QVariantList questionsOf(const ResultsView& view) {
    const ShownSegment shown = view.shown();
    const auto before = view.before();
    QVariantList questions;
    for (std::size_t i = 0; i < view.round.items.size(); ++i) questions << questionOf(view, shown, before, i);
    return questions;
}

QVariantList comparisonOf(const ComparedSide& first, const ComparedSide& second, const QLocale& locale) {
    const SurveyWords words(locale);
    const ShownSegment a = shownAt(first.round, first.place);
    const ShownSegment b = shownAt(second.round, second.place);
    const bool isSameRound = first.round.round == second.round.round;
    QVariantList rows;
    const auto add = [&](const HeatColumn& column, const HeatColumn* before, bool isDriver) {
        const ShownScore now = survey::shownScore(b, column);
        const ShownScore then = before == nullptr ? ShownScore{} : survey::shownScore(a, *before);
        std::optional<double> difference;
        if (isSameRound) {
            difference = survey::comparedScore(b, a, column).difference;
        } else if (before != nullptr) {
            if (const auto change = survey::changeOf(a, b, column)) difference = change->difference;
        }
        rows << QVariantMap{{key("name"), words.column(second.round.published.form, second.round.items, column)},
                            {key("isDriver"), isDriver},
                            {key("first"), scoreMap(words, column.measure, then)},
                            {key("second"), scoreMap(words, column.measure, now)},
                            {key("difference"), difference ? words.difference(*difference) : QString{}},
                            {key("better"), difference ? betterOf(*difference) : 0}};
    };
    for (const HeatColumn& column : second.round.drivers)
        add(column, columnIn(first.round, second.round, column), true);
    for (const HeatColumn& column : second.round.questions) {
        add(column, columnIn(first.round, second.round, column), false);
    }
    return rows;
}

QString placeName(const SurveyReading& reading, const ReadRound& round, const FigurePlace& place) {
    if (place.cut.empty()) return everybodyName(round);
    if (const survey::Cut* cut = cutOf(round, place.cut); cut != nullptr && place.value) {
        return SurveyWords::cutName(*cut) + QStringLiteral(": ") + SurveyWords::valueName(*cut, *place.value);
    }
    const auto filter =
        std::ranges::find_if(reading.filters, [&](const ReadFilter& one) { return one.id.toString() == place.cut; });
    if (filter == reading.filters.end()) return {};
    return filter->name.empty() ? SurveyWords::terms(round.published, filter->terms) : toText(filter->name);
}

}  // namespace aufwind::views
