// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/meeting_models.h"

#include "models/domain/fields.h"
#include "models/views/home_models.h"
#include "models/views/meetings.h"
#include "models/views/values.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_map>

namespace aufwind::views {

namespace {

namespace field = domain::field;

QString statusName(const domain::Occurrence& occurrence, std::int64_t now) {
    switch (occurrence.status) {
        case domain::OccurrenceStatus::held:
            return QStringLiteral("held");
        case domain::OccurrenceStatus::skipped:
        case domain::OccurrenceStatus::cancelled:
            return QStringLiteral("skipped");
        case domain::OccurrenceStatus::planned:
            break;
    }
    return domain::isSettled(occurrence, now) ? QStringLiteral("held") : QStringLiteral("planned");
}

QString groupName(const domain::Occurrence& occurrence, std::int64_t now) {
    const std::int64_t day = dayOf(instantFrom(occurrence.starts));
    if (day == today(now)) return QStringLiteral("today");
    return day > today(now) ? QStringLiteral("coming") : QStringLiteral("past");
}

}  // namespace

MeetingsModel::MeetingsModel(const PageContext& context, const Uuid& only)
    : RowListModel(context.data(),
                   {"seriesId", "title", "kind", "rhythmText", "nextStart", "people", "openPoints", "openActions"}),
      context_(context),
      only_(only) {}

bool MeetingsModel::concerns(const store::Change& change) const {
    return change.entity == schema::kEmployee || domain::isListedOfMeetings(change.entity);
}

Result<std::vector<RowListModel::Row>> MeetingsModel::compose() {
    std::vector<Record> wanted;
    if (only_.isNil()) {
        auto running = runningSeries(context_.reader());
        if (!running) return running.error();
        wanted = std::move(*running);
    } else {
        auto one = context_.reader().find(schema::kMeetingSeries, only_);
        if (!one) return one.error();
        if (*one && (*one)->alive()) wanted.push_back(std::move(**one));
    }
    std::vector<std::pair<std::int64_t, Row>> found;
    for (const Record& series : wanted) {
        std::int64_t next = 0;
        Row row = rowOf(series, next);
        found.emplace_back(next == 0 ? std::numeric_limits<std::int64_t>::max() : next, std::move(row));
    }
    std::ranges::stable_sort(found, {}, [](const auto& one) { return std::tie(one.first, one.second.key); });
    std::vector<Row> rows;
    for (auto& one : found) rows.push_back(std::move(one.second));
    return rows;
}

RowListModel::Row MeetingsModel::rowOf(const Record& series, std::int64_t& next) const {
    const auto occurrences = occurrencesOf(context_.reader(), series);
    const auto* current = domain::currentOccurrence(occurrences, context_.now());
    if (current != nullptr && !domain::isSettled(*current, context_.now())) next = current->starts;
    return {toText(series.id),
            {toText(series.id), toText(series.text(field::kSeriesTitle)), kindName(series),
             context_.wording().rhythm(series, next), PageContext::moment(next),
             context_.people().toList(participantsOf(context_.reader(), series)),
             static_cast<int>(openPoints(context_.reader(), series.id)),
             static_cast<int>(openActions(context_.reader(), series.id))}};
}

OccurrencesModel::OccurrencesModel(const PageContext& context, const Uuid& series)
    : RowListModel(context.data(),
                   {"occurrenceId", "starts", "ends", "status", "group", "points", "discussed", "note"}),
      context_(context),
      series_(series) {}

bool OccurrencesModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kOccurrence, schema::kTalkingPoint, schema::kMeetingSeries});
}

Result<std::vector<RowListModel::Row>> OccurrencesModel::compose() {
    const auto series = context_.reader().find(schema::kMeetingSeries, series_);
    if (!series) return series.error();
    std::vector<Row> rows;
    if (!*series) return rows;
    const auto records = context_.reader().list(
        {.entity = schema::kOccurrence, .where = {{field::kOccurrenceSeries, store::Compare::equal, Value{series_}}}});
    if (!records) return records.error();
    std::vector<domain::Occurrence> sorted;
    std::unordered_map<Uuid, QString> remarks;
    for (const Record& record : *records) {
        sorted.push_back(domain::occurrenceOf(record, domain::minutesOf(**series)));
        remarks.emplace(record.id, toText(record.text(field::kOccurrenceRemark)));
    }
    domain::sortByStart(sorted);
    const std::int64_t now = context_.now();
    const auto counts = domain::agendaCounts(pointsOf(context_.reader(), series_), sorted, now);
    for (std::size_t i = sorted.size(); i-- > 0;) {
        const domain::Occurrence& one = sorted[i];
        const bool skipped = one.status == domain::OccurrenceStatus::skipped;
        rows.push_back({toText(one.id),
                        {toText(one.id), PageContext::moment(one.starts), PageContext::moment(one.ends),
                         statusName(one, now), groupName(one, now), skipped ? counts[i].ticked : counts[i].points,
                         counts[i].ticked, remarks.at(one.id)}});
    }
    return rows;
}

}  // namespace aufwind::views
