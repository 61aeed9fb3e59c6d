// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "sync/protocol/aufwind.pb.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/http/message.h"

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <optional>

/// What stands behind the connections: which requests there are, and what they answer. Called on the connection's
/// strand; whatever blocks is done elsewhere and awaited.
namespace aufwind::server {

class Listener;

/// Decided from the header alone, before a byte of the body is taken in.
struct Admission {
    std::optional<Reply> refusal;
    std::size_t bodyLimit = 0;
    std::shared_ptr<const Session> session;  ///< null where the endpoint needs none
    std::optional<ScimToken> provisioner{};  ///< of a company's identity provider, instead of a session
    bool becomesLive = false;                ///< a WebSocket
    bool isNameless = false;                 ///< of nobody: nothing is written down of it
    /// By which the session is let in where its built-in role is not enough: it counts only as far as it reaches.
    const schema::Permission* permission = nullptr;
    std::shared_ptr<const void> place;  ///< kept until the answer is sent; there are only so many
};

class Application {
  public:
    virtual ~Application() = default;
    virtual boost::asio::awaitable<Admission> admit(const Request& head, bool isUpgrade) = 0;
    virtual boost::asio::awaitable<Reply> answer(const Request& request, const Admission& admission) = 0;
    /// An open WebSocket. False where the person has too many.
    virtual bool join(const std::shared_ptr<Listener>& listener, const Session& session) = 0;
    /// All that the device looks at from now on.
    virtual void look(const std::shared_ptr<Listener>& listener, const Session& session,
                      const wire::Presence& presence) = 0;
    virtual void leave(const std::shared_ptr<Listener>& listener, const Session& session) = 0;
};

}  // namespace aufwind::server
