// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recurrence.h"

#include "models/domain/calendar_rule.h"
#include "models/domain/ical_zone.h"
#include "models/domain/month_rule.h"
#include "models/domain/time_zone.h"

#include <algorithm>
#include <memory>
#include <mutex>

namespace aufwind::domain {

namespace {

constexpr std::int64_t kFirstInstant = 0;                 // 1970
constexpr std::int64_t kLastInstant = 4'102'444'800'000;  // 2100: zone files and libical end soon after
constexpr std::int64_t kSecond = 1000;

Error invalid(const char* detail) {
    return {ErrorCode::invalid, detail};
}

struct IteratorDeleter {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

}  // namespace

Result<std::vector<std::int64_t>> recurrences(const Rhythm& rhythm, std::int64_t from, std::size_t limit) {
    limit = std::min(limit, kRecurrencesMaximum);
    std::vector<std::int64_t> found;
    if (rhythm.starts < kFirstInstant || rhythm.starts > kLastInstant) return invalid("first meeting");
    if (rhythm.rule.empty()) {
        if (rhythm.starts >= from && limit > 0) found.push_back(rhythm.starts);
        return found;
    }
    const auto parts = parseRule(ruleInUtc(rhythm.rule, rhythm.zone));
    if (!parts) return parts.error();
    if (parts->frequency == RuleParts::Frequency::monthly && !someMonthMeets(ruleOf(*parts))) return found;

    const std::lock_guard guard{calendarLock()};
    icalerror_set_errors_are_fatal(0);
    // libical 3 compares UNTIL, which is in UTC, with the hours of the zone; so the last instant is looked at here.
    RuleParts endless = *parts;
    endless.until = 0;
    const std::string rule = ruleOf(endless);
    const std::int64_t last = parts->until > 0 ? std::min(parts->until, kLastInstant) : kLastInstant;
    icalrecurrencetype recurrence = icalrecurrencetype_from_string(rule.c_str());
    if (recurrence.freq == ICAL_NO_RECURRENCE) return invalid("rule");
    const icaltimezone* zone = icalZone(rhythm.zone);
    if (zone == nullptr) zone = icaltimezone_get_utc_timezone();
    // Calendars count whole seconds; without the rest the first meeting would come before itself.
    const std::int64_t fraction = rhythm.starts % kSecond;
    const icaltimetype first = icaltime_from_timet_with_zone(rhythm.starts / kSecond, 0, zone);
    const std::unique_ptr<icalrecur_iterator, IteratorDeleter> iterator{icalrecur_iterator_new(recurrence, first)};
    if (!iterator) return invalid("rule");
    for (std::size_t step = 0; step < kStepsMaximum && found.size() < limit; ++step) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next)) break;
        const std::int64_t at = static_cast<std::int64_t>(icaltime_as_timet_with_zone(next, zone)) * kSecond + fraction;
        if (at - fraction > last) break;
        // A day that is meant by two parts of a list is still one.
        if (at >= from && (found.empty() || at > found.back())) found.push_back(at);
    }
    return found;
}

}  // namespace aufwind::domain
