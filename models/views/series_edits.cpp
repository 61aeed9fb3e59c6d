// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/series_edits.h"

#include "models/domain/fields.h"
#include "models/views/busy_times.h"
#include "models/views/company_models.h"
#include "models/views/meetings.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace aufwind::views {

namespace {

namespace field = domain::field;

constexpr int kKept = 50;
constexpr std::size_t kDatesLookedAt = 12;

domain::SeriesKind kindOf(const QString& name) {
    if (name == QLatin1String("team")) return domain::SeriesKind::team;
    return name == QLatin1String("oneOff") ? domain::SeriesKind::oneOff : domain::SeriesKind::oneOnOne;
}

std::int64_t minutesIn(const QVariantMap& wanted) {
    const int minutes = wanted.value(QStringLiteral("minutes")).toInt();
    return minutes > 0 && minutes <= 24 * 60 ? minutes : domain::kDefaultMinutes;
}

std::string textIn(const QVariantMap& wanted, const char* key) {
    return fromText(wanted.value(QLatin1String(key)).toString().trimmed());
}

}  // namespace

void SeriesEdits::attach(LocalData* data, Directory* people) {
    data_ = data;
    people_ = people;
    before_.clear();
}

QString SeriesEdits::create(const QVariantMap& wanted) {
    const QDateTime starts = wanted.value(QStringLiteral("starts")).toDateTime();
    if (data_ == nullptr || !starts.isValid()) return {};
    NewSeries series{.title = textIn(wanted, "title"),
                     .kind = kindOf(wanted.value(QStringLiteral("kind")).toString()),
                     .others = {},
                     .rule = textIn(wanted, "rule"),
                     .zone = QTimeZone::systemTimeZoneId().toStdString(),
                     .starts = starts.toMSecsSinceEpoch(),
                     .minutes = minutesIn(wanted),
                     .place = textIn(wanted, "place")};
    for (const QVariant& person : wanted.value(QStringLiteral("people")).toList()) {
        series.others.push_back(idFrom(person.toString()));
    }
    if (series.title.empty() && series.kind == domain::SeriesKind::oneOnOne && series.others.size() == 1) {
        series.title = fromText(QCoreApplication::translate("AppContext", "%1 and %2")
                                    .arg(people_->me().firstName, people_->person(series.others.front()).firstName));
    }
    Uuid id;
    const auto made = data_->run([&](Bench& bench) -> Result<void> {
        const auto one = createSeries(bench, series, data_->me());
        if (!one) return one.error();
        id = *one;
        return {};
    });
    return made ? toText(id) : QString{};
}

int SeriesEdits::changed(const std::function<Result<Before>(Bench&)>& work, const QString& text) {
    if (data_ == nullptr) return 0;
    Before before;
    const auto done = data_->run(
        [&](Bench& bench) -> Result<void> {
            auto replaced = work(bench);
            if (!replaced) return replaced.error();
            before = std::move(*replaced);
            return {};
        },
        text);
    if (!done) return 0;
    before_.insert(++last_, std::move(before));
    before_.remove(last_ - kKept);
    return last_;
}

int SeriesEdits::change(const QString& seriesId, const QVariantMap& map) {
    const QDateTime starts = map.value(QStringLiteral("starts")).toDateTime();
    const SeriesWanted wanted{
        .title = textIn(map, "title"),
        .place = textIn(map, "place"),
        .rule = textIn(map, "rule"),
        .zone = QTimeZone::systemTimeZoneId().toStdString(),
        .starts = starts.isValid() ? starts.toMSecsSinceEpoch() : 0,
        .minutes = minutesIn(map),
        .chosen = starts.isValid() ? idFrom(map.value(QStringLiteral("occurrence")).toString()) : Uuid{}};
    return changed([&](Bench& bench) { return changeSeries(bench, idFrom(seriesId), wanted); }, toText(wanted.title));
}

int SeriesEdits::postpone(const QString& occurrenceId, const QDateTime& starts) {
    if (!starts.isValid()) return 0;
    return changed(
        [&](Bench& bench) { return postponeMeeting(bench, idFrom(occurrenceId), starts.toMSecsSinceEpoch()); });
}

int SeriesEdits::openEarly(const QString& occurrenceId) {
    return changed([&](Bench& bench) { return views::openEarly(bench, idFrom(occurrenceId)); });
}

int SeriesEdits::skip(const QString& occurrenceId) {
    return changed(
        [&](Bench& bench) { return giveStatus(bench, idFrom(occurrenceId), domain::OccurrenceStatus::skipped); });
}

int SeriesEdits::cancel(const QString& occurrenceId) {
    return changed(
        [&](Bench& bench) { return giveStatus(bench, idFrom(occurrenceId), domain::OccurrenceStatus::cancelled); });
}

int SeriesEdits::bringBack(const QString& occurrenceId) {
    return changed(
        [&](Bench& bench) { return giveStatus(bench, idFrom(occurrenceId), domain::OccurrenceStatus::planned); });
}

int SeriesEdits::end(const QString& seriesId) {
    return changed([&](Bench& bench) { return endSeries(bench, idFrom(seriesId), true); });
}

int SeriesEdits::resume(const QString& seriesId) {
    return changed([&](Bench& bench) { return endSeries(bench, idFrom(seriesId), false); });
}

bool SeriesEdits::handOver(const QString& seriesId, const QString& personId) {
    return changed([&](Bench& bench) { return views::handOver(bench, idFrom(seriesId), idFrom(personId)); }) != 0;
}

bool SeriesEdits::add(const QString& seriesId, const QString& personId, bool history) {
    if (data_ == nullptr) return false;
    return data_->run([&](Bench& bench) { return addPerson(bench, idFrom(seriesId), idFrom(personId), history); }).ok();
}

bool SeriesEdits::hasLeft(const QString& seriesId, const QString& personId) const {
    if (data_ == nullptr || personId.isEmpty()) return false;
    const auto rows =
        data_->reader().list({.entity = schema::kSeriesParticipant,
                              .where = {{field::kParticipantSeries, store::Compare::equal, Value{idFrom(seriesId)}},
                                        {field::kParticipantPerson, store::Compare::equal, Value{idFrom(personId)}}},
                              .removed = true});
    return rows && std::ranges::any_of(*rows, [](const Record& row) { return !row.alive(); });
}

int SeriesEdits::removePerson(const QString& seriesId, const QString& personId) {
    return changed([&](Bench& bench) { return views::removePerson(bench, idFrom(seriesId), idFrom(personId)); });
}

bool SeriesEdits::leave(const QString& seriesId) {
    if (data_ == nullptr) return false;
    return changed([&](Bench& bench) { return views::removePerson(bench, idFrom(seriesId), data_->me()); }) != 0;
}

void SeriesEdits::putBack(int change) {
    const auto found = before_.find(change);
    if (data_ == nullptr || found == before_.end()) return;
    data_->post([before = found.value()](Bench& bench) { return views::putBack(bench, before); });
    before_.erase(found);
}

QVariantMap SeriesEdits::holiday(const QDateTime& starts, const QStringList& people) const {
    if (data_ == nullptr || !starts.isValid()) return {};
    std::vector<Uuid> ids;
    for (const QString& id : people) ids.push_back(idFrom(id));
    return holidayOf(data_->reader(), dayOf(starts), ids);
}

QVariantMap SeriesEdits::overlap(const QDateTime& starts, int minutes, const QString& rule, const QString& seriesId,
                                 const QString& occurrenceId) const {
    if (data_ == nullptr || !starts.isValid() || minutes <= 0) return {};
    const domain::Rhythm rhythm{.rule = fromText(rule),
                                .starts = starts.toMSecsSinceEpoch(),
                                .zone = QTimeZone::systemTimeZoneId().toStdString()};
    const auto dates = domain::recurrences(rhythm, rhythm.starts, kDatesLookedAt);
    if (!dates || dates->empty()) return {};
    const std::int64_t length = minutes * domain::kMinute;
    const auto busy = busyTimes(data_->reader(), data_->me(), data_->now(), dates->front(), dates->back() + length);
    for (const std::int64_t date : *dates) {
        const auto* one = overlapping(busy, date, date + length, idFrom(seriesId), idFrom(occurrenceId));
        if (one == nullptr) continue;
        return {{QStringLiteral("title"), toText(one->title)},
                {QStringLiteral("starts"), instantFrom(one->starts)},
                {QStringLiteral("ends"), instantFrom(one->ends)}};
    }
    return {};
}

}  // namespace aufwind::views
