// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/busy_times.h"

#include "models/domain/fields.h"
#include "models/domain/series_plan.h"
#include "models/views/meetings.h"

#include <algorithm>
#include <tuple>

namespace aufwind::views {

namespace {

namespace field = domain::field;

constexpr std::size_t kDatesAhead = 40;

}  // namespace

std::vector<BusyTime> busyTimes(store::Reader& reader, const Uuid& person, std::int64_t now, std::int64_t from,
                                std::int64_t until) {
    std::vector<BusyTime> busy;
    const auto running = runningSeries(reader);
    if (!running) return busy;
    for (const Record& series : *running) {
        const auto people = participantsOf(reader, series);
        if (std::ranges::find(people, person) == people.end()) continue;
        const auto add = [&](const Uuid& occurrence, std::int64_t starts, std::int64_t ends) {
            if (starts < until && ends > from) {
                busy.push_back({series.id, occurrence, series.text(field::kSeriesTitle), starts, ends});
            }
        };
        const auto occurrences = occurrencesOf(reader, series);
        for (const domain::Occurrence& one : occurrences) {
            if (one.status == domain::OccurrenceStatus::planned) add(one.id, one.starts, one.ends);
        }
        if (series.text(field::kSeriesRhythm).empty()) continue;
        const std::int64_t length = domain::minutesOf(series) * domain::kMinute;
        const auto missing = domain::missingRecurrences(domain::rhythmOf(series), occurrences, now, kDatesAhead);
        for (const std::int64_t date : missing) add({}, date, date + length);
    }
    std::ranges::sort(busy, {}, [](const BusyTime& one) { return std::tie(one.starts, one.series, one.occurrence); });
    return busy;
}

const BusyTime* overlapping(const std::vector<BusyTime>& busy, std::int64_t starts, std::int64_t ends,
                            const Uuid& series, const Uuid& occurrence) {
    for (const BusyTime& one : busy) {
        if (one.starts >= ends || one.ends <= starts) continue;
        if (!series.isNil() && one.series == series) continue;
        if (!occurrence.isNil() && one.occurrence == occurrence) continue;
        return &one;
    }
    return nullptr;
}

}  // namespace aufwind::views
