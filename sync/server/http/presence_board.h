// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/text_name.h"
#include "sync/protocol/presence.h"
#include "sync/server/http/live_hub.h"
#include "sync/server/tenancy/tenant_service.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

/// Who looks at which text at this moment, and who is told so: those who look at the same text and may read it, judged
/// anew each time something is told. In memory alone, never logged; a connection that ends takes all of its own with
/// it. A person with several devices is one, shown where they moved last, and never shown to themself.
///
/// Thread rule: any thread; nothing waits.
namespace aufwind::server {

class PresenceBoard {
  public:
    /// Calls the task with the tenant, or with null where it does not open; in its turn, on another thread.
    using Perform = std::function<void(const Uuid& tenant, std::function<void(TenantService*)> task)>;

    explicit PresenceBoard(Perform perform) : perform_(std::move(perform)) {}

    /// All that a device looks at from now on. `presence` is sound (protocol::presenceFromBytes).
    void look(const std::shared_ptr<Listener>& listener, const Session& session, const wire::Presence& presence);
    void leave(const std::shared_ptr<Listener>& listener, const Session& session);
    /// Something of these persons was committed; `persons` is sorted. Their rights may be others now.
    void judgeAnew(const Uuid& tenant, const std::vector<Uuid>& persons);

  private:
    struct Place {
        Uuid tenant;
        TextName text;
        auto operator<=>(const Place&) const = default;
    };
    /// One device before one text.
    struct Seat {
        const Listener* key = nullptr;
        std::weak_ptr<Listener> listener;
        Uuid person;
        std::optional<wire::Selection> selection;
        std::uint64_t moved = 0;  ///< larger is newer
        std::string told;         ///< the newest that it was told
    };
    struct Room {
        std::vector<Seat> seats;
        bool isAsked = false;  ///< telling is on its way
    };

    bool sit(Room& room, const std::shared_ptr<Listener>& listener, const Uuid& person, const wire::Look& look);
    void leaveRoom(const Place& place, const Listener* key);
    /// Where there is somebody to tell and it is not on its way yet.
    void note(const Place& place, std::vector<Place>& toTell);
    void tellSoon(const std::vector<Place>& places);
    void tell(const Place& place, TenantService* tenant);

    const Perform perform_;
    std::mutex mutex_;
    std::map<Place, Room> rooms_;
    std::map<const Listener*, std::set<Place>> looks_;
    std::uint64_t moves_ = 0;
};

}  // namespace aufwind::server
