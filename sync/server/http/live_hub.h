// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/aufwind.pb.h"
#include "sync/server/auth/control_store.h"

#include <map>
#include <memory>
#include <mutex>
#include <vector>

/// Which persons have an open WebSocket, to send them hints and to close them when their session ends. Any thread.
namespace aufwind::server {

/// Who wants to hear of commits and of others. All calls return at once, from any thread.
class Listener {
  public:
    virtual ~Listener() = default;
    virtual void hint(std::uint64_t head) = 0;
    /// Who else looks at a text that this one looks at.
    virtual void attend(const wire::Attendance& attendance) = 0;
    /// The session is over: say so and close.
    virtual void end() = 0;
};

class LiveHub {
  public:
    explicit LiveHub(std::size_t mostPerPerson) : mostPerPerson_(mostPerPerson) {}

    /// False where the person has too many.
    bool join(const std::shared_ptr<Listener>& listener, const Session& session);
    void leave(const std::shared_ptr<Listener>& listener, const Session& session);
    void hint(const Uuid& tenant, const std::vector<Uuid>& persons, std::uint64_t head);
    /// Who is connected, and of which tenants; sorted.
    std::vector<Uuid> persons(const Uuid& tenant) const;
    std::vector<Uuid> tenants() const;
    void closeSession(const Uuid& session);

  private:
    struct Member {
        Uuid session;
        std::weak_ptr<Listener> listener;
    };
    using Person = std::pair<Uuid, Uuid>;  ///< tenant and employee

    std::vector<std::shared_ptr<Listener>> of(const Uuid& tenant, const std::vector<Uuid>& persons) const;

    const std::size_t mostPerPerson_;
    mutable std::mutex mutex_;
    std::map<Person, std::vector<Member>> members_;
};

}  // namespace aufwind::server
