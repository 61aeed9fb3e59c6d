// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_parts.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

/// Events and their overrides are counted alike.
constexpr std::size_t kComponentsMaximum = 5000;
constexpr std::size_t kDatesMaximum = 400;

class Taker {
  public:
    /// Whether it goes on.
    Result<bool> take(const CalendarLine& line) {
        if (line.name == "BEGIN") {
            begin(line.value);
        } else if (line.name == "END") {
            end(line.value);
        } else if (stack_.size() == 1) {
            if (line.name == "VERSION" && line.value != "2.0") return Error{ErrorCode::invalid, "version of iCalendar"};
            if (line.name == "X-WR-TIMEZONE") parts_.zone = line.value;
            if (line.name == "METHOD") parts_.method = line.value;
        } else if (stack_.size() == 2 && stack_.back() == "VEVENT") {
            if (taking_ && parts_.events.back().size() < kLinesMaximum) parts_.events.back().push_back(line);
        } else if (stack_.size() >= 2 && stack_[1] == "VTIMEZONE") {
            zoneLine(line);
        }
        return stack_.size() <= kDepthMaximum;
    }
    bool found() const { return found_; }
    CalendarParts& parts() { return parts_; }

  private:
    void begin(const std::string& name) {
        if (stack_.empty() && name != "VCALENDAR") return;
        stack_.push_back(name);
        found_ = true;
        if (stack_.size() == 3 && stack_[1] == "VTIMEZONE" && observances_ < kObservancesMaximum) {
            zone_.observances.push_back({.daylight = name == "DAYLIGHT"});
            ++observances_;
        }
        if (stack_.size() != 2) return;
        zone_ = {};
        tzid_.clear();
        if (name == "VEVENT") {
            taking_ = parts_.events.size() < kComponentsMaximum;
            if (taking_) {
                parts_.events.emplace_back();
            } else {
                ++parts_.beyond;
            }
        } else if (name != "VTIMEZONE") {
            ++parts_.others;
        }
    }

    void end(const std::string& name) {
        // A component that was not closed ends with the one around it.
        const auto open = std::ranges::find(stack_.rbegin(), stack_.rend(), name);
        if (open == stack_.rend()) return;
        const auto depth = static_cast<std::size_t>(stack_.rend() - open);
        const bool closesZone = stack_.size() >= 2 && stack_[1] == "VTIMEZONE" && depth <= 2;
        stack_.resize(depth - 1);
        if (closesZone && !tzid_.empty() && parts_.zones.size() < kForeignZonesMaximum) {
            parts_.zones.try_emplace(tzid_, zone_);
        }
    }

    void zoneLine(const CalendarLine& line) {
        if (stack_.size() == 2) {
            if (line.name == "TZID") tzid_ = line.value;
            if (line.name == "X-LIC-LOCATION") zone_.location = line.value;
            return;
        }
        if (zone_.observances.empty()) return;
        ForeignObservance& one = zone_.observances.back();
        if (line.name == "TZOFFSETFROM") one.from = parseOffset(line.value).value_or(0);
        if (line.name == "TZOFFSETTO") one.to = parseOffset(line.value).value_or(0);
        if (line.name == "RRULE") one.rule = line.value;
        if (line.name == "DTSTART") {
            if (const auto time = parseTime(line.value)) one.start = time->wall;
        }
        if (line.name == "RDATE" && one.dates.size() < kDatesMaximum) {
            if (const auto time = parseTime(line.value)) one.dates.push_back(time->wall);
        }
    }

    CalendarParts parts_;
    std::vector<std::string> stack_;
    ForeignZone zone_;
    std::string tzid_;
    std::size_t observances_ = 0;
    bool taking_ = false;
    bool found_ = false;
};

}  // namespace

Result<CalendarParts> calendarParts(std::string_view text) {
    if (text.size() > kCalendarMaximum) return Error{ErrorCode::tooLarge, "size of the file"};
    constexpr std::string_view kMark = "\xef\xbb\xbf";
    if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
    Taker taker;
    std::size_t lines = 0;
    while (const auto raw = takeLine(text)) {
        if (++lines > kAllLinesMaximum) return Error{ErrorCode::tooLarge, "lines of the file"};
        const auto line = parseLine(*raw);
        if (!line) continue;
        const auto goesOn = taker.take(*line);
        if (!goesOn) return goesOn.error();
        if (!*goesOn) return Error{ErrorCode::invalid, "components too deep"};
    }
    if (!taker.found()) return Error{ErrorCode::invalid, "no calendar in the file"};
    return std::move(taker.parts());
}

}  // namespace aufwind::domain
