// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/invitation_plan.h"

#include "models/domain/meeting.h"
#include "models/domain/recurrence.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <limits>

namespace aufwind::server {
namespace {

namespace json = boost::json;
using domain::CalendarEvent;
using domain::CalendarException;

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kExceptionParts = 4;

constexpr int kMostCounted = 2000;

std::int64_t endWith(const CalendarEvent& event, std::int64_t last) {
    std::int64_t ends = last + event.minutes * domain::kMinute;
    for (const CalendarException& one : event.exceptions) ends = std::max(ends, one.cancelled ? 0 : one.ends);
    return ends;
}

std::int64_t endOf(const CalendarEvent& event) {
    std::int64_t last = event.starts;
    if (!event.rule.empty()) {
        const auto parts = domain::parseRule(event.rule);
        // To count through more dates takes longer than it is worth: who is asked remembers it for good then.
        const bool isCountless = parts && parts->count > kMostCounted;
        if (!parts || isCountless || (parts->count == 0 && parts->until == 0)) return kNever;
        if (parts->until > 0) return endWith(event, std::max(event.starts, parts->until));
        const domain::Rhythm rhythm{event.rule, event.starts, event.zone};
        for (std::int64_t from = event.starts;;) {
            const auto some = domain::recurrences(rhythm, from, domain::kRecurrencesMaximum);
            if (!some || some->empty()) break;
            last = std::max(last, some->back());
            from = some->back() + 1;
        }
    }
    return endWith(event, last);
}

/// What somebody may still go to, or would have.
std::vector<CalendarException> upcoming(const CalendarEvent& event, std::int64_t at) {
    std::vector<CalendarException> some;
    for (const CalendarException& one : event.exceptions) {
        const bool isOld = one.recurrence + event.minutes * domain::kMinute <= at;
        if (!isOld || (!one.cancelled && one.ends > at)) some.push_back(one);
    }
    return some;
}

bool isSameButDates(const ShownEvent& one, const ShownEvent& other) {
    CalendarEvent event = one.event;
    event.exceptions = other.event.exceptions;
    return event == other.event && one.organiser == other.organiser;
}

const CalendarException* find(const std::vector<CalendarException>& dates, std::int64_t recurrence) {
    const auto at = std::ranges::find(dates, recurrence, &CalendarException::recurrence);
    return at != dates.end() ? &*at : nullptr;
}

InvitationChange datesBetween(const std::vector<CalendarException>& before, const std::vector<CalendarException>& now) {
    InvitationChange change{InvitationNews::changed};
    for (const CalendarException& one : now) {
        const CalendarException* last = find(before, one.recurrence);
        if (last != nullptr && (*last == one || (last->cancelled && one.cancelled))) continue;
        one.cancelled ? change.off.push_back(one.recurrence) : change.moved.push_back(one);
    }
    for (const CalendarException& one : before) {
        if (find(now, one.recurrence) == nullptr) change.back.push_back(one.recurrence);
    }
    // Calling dates off is all that there is to say then.
    if (!change.off.empty() && change.back.empty() && change.moved.empty()) change.news = InvitationNews::partlyOff;
    return change;
}

std::string textOf(const json::object& object, std::string_view name) {
    const json::value* member = object.if_contains(name);
    return member != nullptr && member->is_string() ? std::string(member->get_string()) : std::string();
}

std::int64_t numberOf(const json::value* value) {
    return value != nullptr && value->is_int64() ? value->get_int64() : 0;
}

}  // namespace

ShownEvent shownEvent(CalendarEvent event, const Uuid& organiser) {
    event.organiser = {};
    event.attendees.clear();
    event.modified = event.sequence = 0;
    const std::int64_t ends = endOf(event);
    return {std::move(event), organiser, ends};
}

std::string stateOf(const ShownEvent& shown, std::int64_t now) {
    const CalendarEvent& event = shown.event;
    json::array dates;
    const auto some = upcoming(event, now);
    for (const CalendarException& one : some) {
        dates.push_back(json::array{one.recurrence, one.starts, one.ends, one.cancelled});
    }
    return json::serialize(json::object{{"uid", event.uid},
                                        {"title", event.title},
                                        {"place", event.place},
                                        {"rule", event.rule},
                                        {"zone", event.zone},
                                        {"starts", event.starts},
                                        {"minutes", event.minutes},
                                        {"organiser", shown.organiser.toString()},
                                        {"dates", std::move(dates)}});
}

std::optional<ShownEvent> shownFrom(std::string_view state, std::int64_t ends) {
    boost::system::error_code failure;
    const json::value value = json::parse(state, failure);
    const json::object* object = failure ? nullptr : value.if_object();
    if (object == nullptr) return std::nullopt;
    ShownEvent shown;
    CalendarEvent& event = shown.event;
    event.uid = textOf(*object, "uid");
    event.title = textOf(*object, "title");
    event.place = textOf(*object, "place");
    event.rule = textOf(*object, "rule");
    event.zone = textOf(*object, "zone");
    event.starts = numberOf(object->if_contains("starts"));
    event.minutes = numberOf(object->if_contains("minutes"));
    shown.organiser = Uuid::parse(textOf(*object, "organiser")).value_or(Uuid{});
    shown.ends = ends;
    const json::value* dates = object->if_contains("dates");
    if (event.uid.empty() || dates == nullptr || !dates->is_array()) return std::nullopt;
    for (const json::value& one : dates->get_array()) {
        const json::array* parts = one.if_array();
        if (parts == nullptr || parts->size() != kExceptionParts || !parts->at(3).is_bool()) return std::nullopt;
        event.exceptions.push_back({.recurrence = numberOf(&parts->at(0)),
                                    .starts = numberOf(&parts->at(1)),
                                    .ends = numberOf(&parts->at(2)),
                                    .cancelled = parts->at(3).get_bool()});
    }
    return shown;
}

std::optional<InvitationChange> changeFor(const std::optional<ShownEvent>& now, const std::optional<ShownEvent>& last,
                                          std::int64_t at) {
    const bool wasToCome = last && last->ends > at;
    if (!now) return wasToCome ? std::optional(InvitationChange{InvitationNews::off}) : std::nullopt;
    if (now->ends <= at && !wasToCome) return std::nullopt;
    if (!last) return InvitationChange{InvitationNews::invited};
    if (!isSameButDates(*now, *last)) return InvitationChange{InvitationNews::changed};
    const auto before = upcoming(last->event, at);
    const auto after = upcoming(now->event, at);
    if (before == after) return std::nullopt;
    InvitationChange change = datesBetween(before, after);
    const bool isNothing = change.off.empty() && change.back.empty() && change.moved.empty();
    return isNothing ? std::nullopt : std::optional(std::move(change));
}

}  // namespace aufwind::server
