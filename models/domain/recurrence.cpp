// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recurrence.h"

#include "models/domain/ical_zone.h"
#include "models/domain/month_rule.h"
#include "models/domain/time_zone.h"

#include <algorithm>
#include <charconv>
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

std::string_view withoutPrefix(std::string_view rule) {
    constexpr std::string_view kPrefix = "RRULE:";
    return rule.starts_with(kPrefix) ? rule.substr(kPrefix.size()) : rule;
}

bool isWordOf(std::string_view text, std::string_view letters) {
    return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
}

Result<RuleParts::Frequency> frequencyOf(std::string_view word) {
    using enum RuleParts::Frequency;
    if (word == "DAILY") return daily;
    if (word == "WEEKLY") return weekly;
    if (word == "MONTHLY") return monthly;
    if (word == "YEARLY") return yearly;
    return invalid("frequency");
}

Result<int> smallNumber(std::string_view word, int maximum) {
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size() || number < 1 || number > maximum) {
        return invalid("number in rule");
    }
    return number;
}

Result<void> takePart(std::string_view name, std::string_view value, RuleParts& parts, bool& hasFrequency) {
    if (name == "FREQ") {
        const auto frequency = frequencyOf(value);
        if (!frequency) return frequency.error();
        parts.frequency = *frequency;
        hasFrequency = true;
    } else if (name == "INTERVAL") {
        const auto interval = smallNumber(value, 400);
        if (!interval) return interval.error();
        parts.interval = *interval;
    } else if (name == "COUNT") {
        if (const auto count = smallNumber(value, 10'000); !count) return count.error();
    } else if (name == "UNTIL") {
        if (!isWordOf(value, "0123456789TZ") || value.size() > 16) return invalid("until");
    } else if (name == "BYDAY" || name == "WKST") {
        if (!isWordOf(value, "MOTUWEHFRSA,0123456789+-")) return invalid("days");
    } else if (name == "BYMONTHDAY" || name == "BYSETPOS") {
        if (!isWordOf(value, "0123456789,-")) return invalid("numbers");
    } else {
        return invalid("part of rule");
    }
    return {};
}

struct IteratorDeleter {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

}  // namespace

Result<RuleParts> parseRule(std::string_view rule) {
    rule = withoutPrefix(rule);
    if (rule.empty() || rule.size() > kRuleMaximum) return invalid("length of rule");
    RuleParts parts;
    bool hasFrequency = false;
    bool counts = false;
    while (!rule.empty()) {
        const std::size_t end = std::min(rule.find(';'), rule.size());
        const std::string_view part = rule.substr(0, end);
        rule.remove_prefix(std::min(end + 1, rule.size()));
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) return invalid("part of rule");
        const auto taken = takePart(part.substr(0, equals), part.substr(equals + 1), parts, hasFrequency);
        if (!taken) return taken.error();
        counts = counts || (part.starts_with("BYDAY=") && part.find_first_of("0123456789") != std::string_view::npos);
    }
    // RFC 5545, 3.3.10; libical would look for the first Monday of a day until it gives up.
    using enum RuleParts::Frequency;
    if (counts && (parts.frequency == daily || parts.frequency == weekly)) return invalid("days");
    if (!hasFrequency) return invalid("no frequency");
    return parts;
}

Result<std::vector<std::int64_t>> recurrences(const Rhythm& rhythm, std::int64_t from, std::size_t limit) {
    limit = std::min(limit, kRecurrencesMaximum);
    std::vector<std::int64_t> found;
    if (rhythm.starts < kFirstInstant || rhythm.starts > kLastInstant) return invalid("first meeting");
    if (rhythm.rule.empty()) {
        if (rhythm.starts >= from && limit > 0) found.push_back(rhythm.starts);
        return found;
    }
    const auto parts = parseRule(rhythm.rule);
    if (!parts) return parts.error();
    if (parts->frequency == RuleParts::Frequency::monthly && !someMonthMeets(withoutPrefix(rhythm.rule))) return found;

    const std::lock_guard guard{calendarLock()};
    icalerror_set_errors_are_fatal(0);
    const std::string rule{withoutPrefix(rhythm.rule)};
    icalrecurrencetype recurrence = icalrecurrencetype_from_string(rule.c_str());
    if (recurrence.freq == ICAL_NO_RECURRENCE) return invalid("rule");
    const icaltimezone* zone = icalZone(rhythm.zone);
    if (zone == nullptr) zone = icaltimezone_get_utc_timezone();
    // Calendars count whole seconds; without the rest the first meeting would come before itself.
    const std::int64_t fraction = rhythm.starts % kSecond;
    const icaltimetype first = icaltime_from_timet_with_zone(rhythm.starts / kSecond, 0, zone);
    if (!icaltime_is_null_time(recurrence.until) && icaltime_is_utc(recurrence.until)) {
        // The iterator compares clocks on the wall.
        recurrence.until = icaltime_convert_to_zone(recurrence.until, const_cast<icaltimezone*>(zone));
        recurrence.until.zone = nullptr;
    }
    const std::unique_ptr<icalrecur_iterator, IteratorDeleter> iterator{icalrecur_iterator_new(recurrence, first)};
    if (!iterator) return invalid("rule");
    for (std::size_t step = 0; step < kStepsMaximum && found.size() < limit; ++step) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next)) break;
        const std::int64_t at = static_cast<std::int64_t>(icaltime_as_timet_with_zone(next, zone)) * kSecond + fraction;
        if (at > kLastInstant) break;
        // A day that a rule names twice is still one.
        if (at >= from && (found.empty() || at > found.back())) found.push_back(at);
    }
    return found;
}

}  // namespace aufwind::domain
