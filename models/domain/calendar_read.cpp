// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_file.h"
#include "models/domain/calendar_parts.h"
#include "models/domain/calendar_rule.h"
#include "models/domain/meeting.h"
#include "models/domain/recurrence.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace aufwind::domain {

namespace {

using Lines = std::vector<CalendarLine>;

constexpr std::size_t kTitleMaximum = 200;
constexpr std::size_t kPlaceMaximum = 500;
constexpr std::size_t kUidMaximum = 255;
constexpr std::size_t kAddressMaximum = 254;
constexpr std::int64_t kSecond = 1000;
constexpr std::size_t kZonesMaximum = 1000;  // looked for in one file, each year of each counted
constexpr std::int64_t kLongestMinutes = 24 * 60;

const CalendarLine* lineOf(const Lines& lines, std::string_view name) {
    const auto found = std::ranges::find(lines, name, &CalendarLine::name);
    return found == lines.end() ? nullptr : &*found;
}

std::string textOf(const Lines& lines, std::string_view name, std::size_t bytes) {
    const CalendarLine* line = lineOf(lines, name);
    return line == nullptr ? std::string{} : plainText(unescapedText(line->value), bytes);
}

std::int64_t numberOf(const Lines& lines, std::string_view name) {
    const CalendarLine* line = lineOf(lines, name);
    std::int64_t number = 0;
    if (line != nullptr) std::from_chars(line->value.data(), line->value.data() + line->value.size(), number);
    return number;
}

/// Nothing where the value is not of that kind; such as "MAILTO:".
std::string_view behindScheme(std::string_view value) {
    constexpr std::string_view kScheme = "mailto:";
    const bool fits = value.size() > kScheme.size() &&
                      std::ranges::equal(value.substr(0, kScheme.size()), kScheme,
                                         [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
    return fits ? value.substr(kScheme.size()) : std::string_view{};
}

CalendarPerson personOf(const CalendarLine& line) {
    std::string_view address = behindScheme(line.value);
    if (address.empty()) address = line.parameter("EMAIL");
    return {.name = plainText(line.parameter("CN"), kTitleMaximum), .address = plainText(address, kAddressMaximum)};
}

/// What the reading of one file has left, and what it knows by now.
class Reading {
  public:
    Reading(const CalendarParts& parts, const CalendarOptions& options, std::chrono::steady_clock::time_point end)
        : parts_(parts), options_(options), end_(end) {}

    const CalendarParts& parts() const { return parts_; }
    const CalendarOptions& options() const { return options_; }
    bool isLate() const { return std::chrono::steady_clock::now() > end_; }

    /// Empty also where the time is up, or the file names more than is looked for.
    std::string zoneOf(std::string_view tzid, int year) {
        const std::string name = std::to_string(year) + " " + std::string(tzid.substr(0, 200));
        if (const auto known = zones_.find(name); known != zones_.end()) return known->second;
        if (zones_.size() == kZonesMaximum || isLate()) return {};
        return zones_[name] = zoneBehind(tzid, parts_.zones, year, options_.zone);
    }

  private:
    const CalendarParts& parts_;
    const CalendarOptions& options_;
    std::chrono::steady_clock::time_point end_;
    std::map<std::string, std::string> zones_;  ///< by year and TZID
};

/// One event of the file on its way to an entry.
class EventReader {
  public:
    explicit EventReader(Reading& reading) : reading_(reading), parts_(reading.parts()), options_(reading.options()) {}

    CalendarEntry read(const Lines& lines, const std::vector<const Lines*>& overrides) {
        CalendarEvent& event = entry_.event;
        event.uid = textOf(lines, "UID", kUidMaximum + 1);
        event.title = textOf(lines, "SUMMARY", kTitleMaximum);
        event.place = textOf(lines, "LOCATION", kPlaceMaximum);
        event.sequence = numberOf(lines, "SEQUENCE");
        if (event.uid.empty() || event.uid.size() > kUidMaximum) remark(CalendarReason::noUid);
        if (textOf(lines, "STATUS", 20) == "CANCELLED" || parts_.method == "CANCEL") remark(CalendarReason::cancelled);
        readPeople(lines);
        if (readTimes(lines) && readRule(lines)) {
            readExceptions(lines, overrides);
            if (isOver()) remark(CalendarReason::over);
        }
        return std::move(entry_);
    }

  private:
    void remark(CalendarReason reason) {
        if (std::ranges::find(entry_.reasons, reason) == entry_.reasons.end()) entry_.reasons.push_back(reason);
    }

    /// The instant of a time with its zone; what has none counts in the event's. Nothing where the zone is unknown.
    std::optional<std::int64_t> instant(const CalendarLine& line, const CalendarTime& time) {
        if (time.utc) return instantOf(time.wall);
        const std::string_view tzid = line.parameter("TZID");
        if (tzid.empty() || time.dateOnly) return instantIn(entry_.event.zone, time.wall);
        const std::string zone = reading_.zoneOf(tzid, time.wall.year);
        if (zone.empty()) return std::nullopt;
        return instantIn(zone, time.wall);
    }

    std::optional<std::int64_t> instant(const CalendarLine* line) {
        const auto time = line == nullptr ? std::nullopt : parseTime(line->value);
        return time && !time->dateOnly ? instant(*line, *time) : std::nullopt;
    }

    bool readTimes(const Lines& lines) {
        const CalendarLine* start = lineOf(lines, "DTSTART");
        const auto time = start == nullptr ? std::nullopt : parseTime(start->value);
        if (!time) return remark(CalendarReason::noStart), false;
        if (time->dateOnly) return remark(CalendarReason::allDay), false;
        CalendarEvent& event = entry_.event;
        const std::string_view tzid = start->parameter("TZID");
        if (!time->utc && tzid.empty()) {
            remark(CalendarReason::floating);
            event.zone = reading_.zoneOf(parts_.zone, time->wall.year);
            if (event.zone.empty()) event.zone = options_.zone;
        } else if (!time->utc) {
            event.zone = reading_.zoneOf(tzid, time->wall.year);
            if (event.zone.empty()) return remark(CalendarReason::zoneUnknown), false;
        }
        if (event.zone == "UTC") event.zone.clear();
        first_ = time->wall;
        event.starts = time->utc ? instantOf(time->wall) : instantIn(event.zone, time->wall);
        if (event.starts < 0) return remark(CalendarReason::over), false;
        event.minutes = minutesOf(lines, event.starts);
        if (event.minutes > kLongestMinutes) return remark(CalendarReason::tooLong), false;
        if (const CalendarLine* modified = lineOf(lines, "LAST-MODIFIED")) {
            if (const auto at = parseTime(modified->value)) event.modified = instantOf(at->wall);
        }
        return true;
    }

    std::int64_t minutesOf(const Lines& lines, std::int64_t starts) {
        const auto ends = instant(lineOf(lines, "DTEND"));
        const CalendarLine* duration = lineOf(lines, "DURATION");
        const auto seconds = duration == nullptr ? std::nullopt : parseDuration(duration->value);
        const std::int64_t long_ = ends ? *ends - starts : seconds.value_or(0) * kSecond;
        return long_ > 0 ? std::max<std::int64_t>(long_ / kMinute, 1) : kDefaultMinutes;
    }

    bool readRule(const Lines& lines) {
        const auto rules = std::ranges::count(lines, "RRULE", &CalendarLine::name);
        const CalendarLine* extra = lineOf(lines, "RDATE");
        if (extra != nullptr && !extra->value.empty()) remark(CalendarReason::extraDates);
        if (lineOf(lines, "EXRULE") != nullptr) remark(CalendarReason::fewerDates);
        if (rules == 0) return true;
        CalendarEvent& event = entry_.event;
        const auto rule = knownRule(lineOf(lines, "RRULE")->value, first_, event.zone);
        if (rule) event.rule = *rule;
        const bool counts = rule && rules == 1 && recurrences(rhythm(), event.starts, 1).ok();
        if (!counts) remark(CalendarReason::ruleUnknown);
        return counts;
    }

    void readPeople(const Lines& lines) {
        if (const CalendarLine* organiser = lineOf(lines, "ORGANIZER")) entry_.event.organiser = personOf(*organiser);
        for (const CalendarLine& line : lines) {
            const std::string_view kind = line.parameter("CUTYPE");
            if (line.name != "ATTENDEE" || kind == "ROOM" || kind == "RESOURCE") continue;
            if (entry_.event.attendees.size() == kAttendeesMaximum) return remark(CalendarReason::people);
            entry_.event.attendees.push_back(personOf(line));
        }
    }

    void readExceptions(const Lines& lines, const std::vector<const Lines*>& overrides) {
        std::map<std::int64_t, CalendarException> all;
        for (const CalendarLine& line : lines) {
            if (line.name == "EXDATE") takeDates(line, all);
        }
        for (const Lines* one : overrides) takeOverride(*one, lines, all);
        if (all.size() > kExceptionsMaximum) {
            remark(CalendarReason::exceptions);
            all.erase(std::next(all.begin(), kExceptionsMaximum), all.end());
        }
        keepRecurring(all);
    }

    /// A mere day is the recurrence that is on it.
    void onFirstsHour(CalendarTime& time) const {
        if (!time.dateOnly) return;
        time.wall.hour = first_.hour;
        time.wall.minute = first_.minute;
        time.wall.second = first_.second;
    }

    void takeDates(const CalendarLine& line, std::map<std::int64_t, CalendarException>& all) {
        std::string_view values = line.value;
        while (!values.empty() && !reading_.isLate()) {
            // Counted whatever they are: also what cannot be read costs time.
            if (++dates_ > kExceptionsMaximum) return remark(CalendarReason::exceptions);
            const std::string_view value = values.substr(0, values.find(','));
            values.remove_prefix(std::min(value.size() + 1, values.size()));
            auto time = parseTime(value);
            if (!time) continue;
            onFirstsHour(*time);
            if (const auto at = instant(line, *time)) all[*at] = regular(*at, true);
        }
    }

    void takeOverride(const Lines& one, const Lines& whole, std::map<std::int64_t, CalendarException>& all) {
        const CalendarLine* id = lineOf(one, "RECURRENCE-ID");
        auto time = parseTime(id->value);
        if (!time) return;
        if (!id->parameter("RANGE").empty()) remark(CalendarReason::laterChanges);
        onFirstsHour(*time);
        const auto recurrence = instant(*id, *time);
        if (!recurrence) return;
        CalendarException changed = regular(*recurrence, textOf(one, "STATUS", 20) == "CANCELLED");
        const auto starts = instant(lineOf(one, "DTSTART"));
        if (!changed.cancelled && starts) {
            changed.starts = *starts;
            changed.ends = *starts + std::min(minutesOf(one, *starts), kLongestMinutes) * kMinute;
        }
        const bool same = textOf(one, "SUMMARY", kTitleMaximum) == textOf(whole, "SUMMARY", kTitleMaximum) &&
                          textOf(one, "LOCATION", kPlaceMaximum) == textOf(whole, "LOCATION", kPlaceMaximum);
        if (!changed.cancelled && !same) remark(CalendarReason::ownDetails);
        all[*recurrence] = changed;
    }

    CalendarException regular(std::int64_t at, bool cancelled) const {
        return {.recurrence = at, .starts = at, .ends = at + entry_.event.minutes * kMinute, .cancelled = cancelled};
    }

    /// Leaves out what is as the rule says, or no recurrence at all.
    void keepRecurring(std::map<std::int64_t, CalendarException>& all) {
        std::erase_if(all, [&](const auto& one) { return one.second == regular(one.first, false); });
        if (all.empty()) return;
        std::int64_t from = all.begin()->first;
        while (from <= all.rbegin()->first && !reading_.isLate()) {
            const auto dates = recurrences(rhythm(), from, kRecurrencesMaximum);
            if (!dates || dates->empty()) return;
            for (const std::int64_t date : *dates) {
                if (const auto found = all.find(date); found != all.end())
                    entry_.event.exceptions.push_back(found->second);
            }
            from = dates->back() + 1;
        }
    }

    bool isOver() const {
        const CalendarEvent& event = entry_.event;
        const std::int64_t from = options_.now - event.minutes * kMinute + 1;
        const auto later = [&](const CalendarException& one) {
            return !one.cancelled && one.ends > options_.now;
        };
        if (std::ranges::any_of(event.exceptions, later)) return false;
        const auto next = recurrences(rhythm(), from, 1);
        return !next || next->empty();
    }

    Rhythm rhythm() const {
        return {.rule = entry_.event.rule, .starts = entry_.event.starts, .zone = entry_.event.zone};
    }

    Reading& reading_;
    const CalendarParts& parts_;
    const CalendarOptions& options_;
    CalendarEntry entry_;
    WallTime first_;
    std::size_t dates_ = 0;  ///< of EXDATE, looked at
};

struct Group {
    const Lines* whole = nullptr;
    std::vector<const Lines*> overrides{};
};

/// By their UIDs, in the order of the file; those without one stay alone.
std::vector<Group> grouped(const CalendarParts& parts) {
    std::vector<Group> groups;
    std::map<std::string, std::size_t> byUid;
    for (const Lines& lines : parts.events) {
        const std::string uid = textOf(lines, "UID", kUidMaximum + 1);
        std::size_t at = groups.size();
        if (!uid.empty()) at = byUid.try_emplace(uid, at).first->second;
        if (at == groups.size()) groups.emplace_back();
        Group& group = groups[at];
        if (lineOf(lines, "RECURRENCE-ID") != nullptr) {
            group.overrides.push_back(&lines);
        } else if (group.whole == nullptr || numberOf(lines, "SEQUENCE") >= numberOf(*group.whole, "SEQUENCE")) {
            group.whole = &lines;
        }
    }
    return groups;
}

CalendarEntry partAlone(const Lines& lines) {
    CalendarEntry entry;
    entry.event.uid = textOf(lines, "UID", kUidMaximum);
    entry.event.title = textOf(lines, "SUMMARY", kTitleMaximum);
    entry.reasons = {CalendarReason::onlyPart};
    return entry;
}

}  // namespace

bool isLeftOut(CalendarReason reason) {
    return reason <= CalendarReason::onlyPart;
}

bool CalendarEntry::usable() const {
    return std::ranges::none_of(reasons, isLeftOut);
}

Result<CalendarReading> readCalendar(std::string_view text, const CalendarOptions& options) {
    const auto end = std::chrono::steady_clock::now() + options.patience;
    const auto parts = calendarParts(text);
    if (!parts) return parts.error();
    Reading work(*parts, options, end);
    CalendarReading reading{.entries = {}, .beyond = parts->beyond, .others = parts->others};
    for (const Group& group : grouped(*parts)) {
        if (reading.entries.size() == kEventsMaximum || work.isLate()) {
            ++reading.beyond;
        } else if (group.whole == nullptr) {
            reading.entries.push_back(partAlone(*group.overrides.front()));
        } else {
            auto entry = EventReader(work).read(*group.whole, group.overrides);
            // What was cut short by the time would be told as less than it is.
            work.isLate() ? static_cast<void>(++reading.beyond) : reading.entries.push_back(std::move(entry));
        }
    }
    return reading;
}

}  // namespace aufwind::domain
