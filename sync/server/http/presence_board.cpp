// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/presence_board.h"

#include <algorithm>
#include <utility>

namespace aufwind::server {

namespace {

std::string bytesOf(const std::optional<wire::Selection>& selection) {
    return selection ? selection->SerializeAsString() : std::string();
}

}  // namespace

void PresenceBoard::look(const std::shared_ptr<Listener>& listener, const Session& session,
                         const wire::Presence& presence) {
    std::vector<Place> toTell;
    {
        const std::lock_guard lock(mutex_);
        std::set<Place> now;
        for (const wire::Look& look : presence.look()) {
            const auto text = protocol::textNamed(look);
            if (!text) continue;
            const Place place{session.tenant, *text};
            now.insert(place);
            if (sit(rooms_[place], listener, session.person, look)) note(place, toTell);
        }
        const std::set<Place> before = std::exchange(looks_[listener.get()], now);
        for (const Place& place : before) {
            if (now.contains(place)) continue;
            leaveRoom(place, listener.get());
            note(place, toTell);
        }
        if (now.empty()) looks_.erase(listener.get());
    }
    tellSoon(toTell);
}

void PresenceBoard::leave(const std::shared_ptr<Listener>& listener, const Session& session) {
    look(listener, session, {});
}

// True where it is news to the others, or the device has just come and wants to know of them.
bool PresenceBoard::sit(Room& room, const std::shared_ptr<Listener>& listener, const Uuid& person,
                        const wire::Look& look) {
    auto seat = std::find_if(room.seats.begin(), room.seats.end(),
                             [&](const Seat& candidate) { return candidate.key == listener.get(); });
    const bool isNew = seat == room.seats.end();
    if (isNew) seat = room.seats.insert(seat, {listener.get(), listener, person, {}, 0, {}});
    auto selection = look.has_selection() ? std::optional(look.selection()) : std::nullopt;
    if (!isNew && bytesOf(seat->selection) == bytesOf(selection)) return false;
    seat->selection = std::move(selection);
    seat->moved = ++moves_;
    return true;
}

void PresenceBoard::leaveRoom(const Place& place, const Listener* key) {
    const auto room = rooms_.find(place);
    if (room == rooms_.end()) return;
    std::erase_if(room->second.seats, [&](const Seat& seat) { return seat.key == key; });
    if (room->second.seats.empty()) rooms_.erase(room);
}

void PresenceBoard::judgeAnew(const Uuid& tenant, const std::vector<Uuid>& persons) {
    std::vector<Place> toTell;
    {
        const std::lock_guard lock(mutex_);
        for (auto at = rooms_.lower_bound({tenant, {}}); at != rooms_.end() && at->first.tenant == tenant; ++at) {
            const auto& seats = at->second.seats;
            const bool isTouched = std::any_of(seats.begin(), seats.end(), [&](const Seat& seat) {
                return std::binary_search(persons.begin(), persons.end(), seat.person);
            });
            if (isTouched) note(at->first, toTell);
        }
    }
    tellSoon(toTell);
}

void PresenceBoard::note(const Place& place, std::vector<Place>& toTell) {
    const auto room = rooms_.find(place);
    if (room == rooms_.end()) return;
    const auto& seats = room->second.seats;
    const bool isAlone = seats.size() == 1 && seats.front().told.empty();
    if (isAlone || std::exchange(room->second.isAsked, true)) return;
    toTell.push_back(place);
}

void PresenceBoard::tellSoon(const std::vector<Place>& places) {
    for (const Place& place : places) {
        perform_(place.tenant, [this, place](TenantService* tenant) { tell(place, tenant); });
    }
}

void PresenceBoard::tell(const Place& place, TenantService* tenant) {
    std::vector<Uuid> persons;
    {
        const std::lock_guard lock(mutex_);
        const auto room = rooms_.find(place);
        if (room == rooms_.end()) return;
        // What changes from here on is told by the next.
        room->second.isAsked = false;
        for (const Seat& seat : room->second.seats) persons.push_back(seat.person);
    }
    std::sort(persons.begin(), persons.end());
    persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
    const std::vector<Uuid> readers = tenant != nullptr ? tenant->readersOf(place.text, persons) : std::vector<Uuid>();

    const std::lock_guard lock(mutex_);
    const auto room = rooms_.find(place);
    if (room == rooms_.end()) return;
    const auto mayRead = [&](const Uuid& person) {
        return std::binary_search(readers.begin(), readers.end(), person);
    };
    std::map<Uuid, const Seat*> newest;
    for (const Seat& seat : room->second.seats) {
        const Seat*& chosen = newest[seat.person];
        if (mayRead(seat.person) && (chosen == nullptr || chosen->moved < seat.moved)) chosen = &seat;
    }
    for (Seat& seat : room->second.seats) {
        wire::Attendance attendance;
        protocol::nameText(attendance, place.text);
        for (const auto& [person, other] : newest) {
            const bool isShown = other != nullptr && person != seat.person && mayRead(seat.person);
            if (!isShown || attendance.present_size() == protocol::kMostPresent) continue;
            wire::Present& present = *attendance.add_present();
            present.set_person(std::string(person.view()));
            if (other->selection) *present.mutable_selection() = *other->selection;
        }
        std::string bytes = attendance.present_size() == 0 ? std::string() : attendance.SerializeAsString();
        if (bytes == seat.told) continue;
        seat.told = std::move(bytes);
        if (const auto listener = seat.listener.lock()) listener->attend(attendance);
    }
}

}  // namespace aufwind::server
