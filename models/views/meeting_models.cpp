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
            return QStringLiteral("skipped");
        case domain::OccurrenceStatus::cancelled:
            return QStringLiteral("cancelled");
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

/// Whose hours and weekday a sentence about the rule has: the next date, wherever that one was moved to.
std::int64_t exampleOf(const Record& series, std::int64_t next, std::int64_t now) {
    const auto dates = domain::recurrences(domain::rhythmOf(series), now, 1);
    return series.text(field::kSeriesRhythm).empty() || !dates || dates->empty() ? next : dates->front();
}

}  // namespace

MeetingsModel::MeetingsModel(const PageContext& context, const Uuid& only, Which which)
    : RowListModel(context.data(), {"seriesId", "title", "kind", "rhythmText", "nextStart", "people", "openPoints",
                                    "openActions", "organiserId", "place", "rule", "minutes", "ended"}),
      context_(context),
      only_(only),
      which_(which) {}

bool MeetingsModel::concerns(const store::Change& change) const {
    return change.entity == schema::kEmployee || domain::isListedOfMeetings(change.entity);
}

Result<std::vector<RowListModel::Row>> MeetingsModel::compose() {
    std::vector<Record> wanted;
    if (only_.isNil()) {
        auto all = context_.reader().list({.entity = schema::kMeetingSeries});
        if (!all) return all.error();
        wanted = std::move(*all);
        std::erase_if(wanted, [&](const Record& series) { return isPast(series) != (which_ == Which::past); });
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

bool MeetingsModel::isPast(const Record& series) const {
    if (series.flag(field::kSeriesEnded)) return true;
    // A 1:1 without a rule meets again whenever the two like.
    if (domain::seriesKind(series) != domain::SeriesKind::oneOff) return false;
    const auto occurrences = occurrencesOf(context_.reader(), series);
    const auto* current = domain::currentOccurrence(occurrences, context_.now());
    return current != nullptr ? domain::isSettled(*current, context_.now()) : !occurrences.empty();
}

RowListModel::Row MeetingsModel::rowOf(const Record& series, std::int64_t& next) const {
    const auto occurrences = occurrencesOf(context_.reader(), series);
    const auto* current = domain::currentOccurrence(occurrences, context_.now());
    const bool ended = series.flag(field::kSeriesEnded);
    if (!ended && current != nullptr && !domain::isSettled(*current, context_.now())) next = current->starts;
    return {toText(series.id),
            {toText(series.id), toText(series.text(field::kSeriesTitle)), kindName(series),
             context_.wording().rhythm(series, exampleOf(series, next, context_.now())), PageContext::moment(next),
             context_.people().toList(participantsOf(context_.reader(), series)),
             static_cast<int>(openPoints(context_.reader(), series.id)),
             static_cast<int>(openActions(context_.reader(), series.id)),
             toText(series.reference(field::kSeriesOrganiser)), toText(series.text(field::kSeriesPlace)),
             toText(series.text(field::kSeriesRhythm)), static_cast<int>(domain::minutesOf(series)), ended}};
}

OccurrencesModel::OccurrencesModel(const PageContext& context, const Uuid& series)
    : RowListModel(context.data(), {"occurrenceId", "starts", "ends", "status", "group", "points", "discussed", "note",
                                    "overlaps", "next"}),
      context_(context),
      series_(series) {}

bool OccurrencesModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kOccurrence, schema::kTalkingPoint, schema::kPrivatePoint,
                                   schema::kMeetingSeries, schema::kSeriesParticipant});
}

std::vector<BusyTime> OccurrencesModel::busyAround(const std::vector<domain::Occurrence>& sorted) const {
    std::int64_t last = 0;
    for (const domain::Occurrence& one : sorted) {
        if (one.status == domain::OccurrenceStatus::planned) last = std::max(last, one.ends);
    }
    const std::int64_t now = context_.now();
    if (last <= now) return {};
    return busyTimes(context_.reader(), context_.data().me(), now, now, last);
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
    const bool ended = (*series)->flag(field::kSeriesEnded);
    const auto busy = busyAround(sorted);
    const auto* current = domain::currentOccurrence(sorted, now);
    for (std::size_t i = sorted.size(); i-- > 0;) {
        domain::Occurrence one = sorted[i];
        const bool toCome = one.status == domain::OccurrenceStatus::planned && one.starts > now;
        const bool off =
            one.status == domain::OccurrenceStatus::skipped || one.status == domain::OccurrenceStatus::cancelled;
        // After its end a series meets no more; what was written for a date stays to be read.
        if (ended && toCome && counts[i].points == 0) continue;
        if (ended && toCome) one.status = domain::OccurrenceStatus::cancelled;
        const bool planned = one.status == domain::OccurrenceStatus::planned && one.ends > now;
        const auto* other = planned ? overlapping(busy, one.starts, one.ends, {}, one.id) : nullptr;
        rows.push_back({toText(one.id),
                        {toText(one.id), PageContext::moment(one.starts), PageContext::moment(one.ends),
                         statusName(one, now), groupName(one, now), off ? counts[i].ticked : counts[i].points,
                         counts[i].ticked, remarks.at(one.id), other != nullptr ? toText(other->title) : QString{},
                         toCome && !ended && current != nullptr && current->id == one.id}});
    }
    return rows;
}

}  // namespace aufwind::views
