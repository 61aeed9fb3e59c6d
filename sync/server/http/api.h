// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/auth_service.h"
#include "sync/server/http/application.h"
#include "sync/server/http/limits.h"
#include "sync/server/http/live_hub.h"
#include "sync/server/http/log.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/places.h"
#include "sync/server/http/presence_board.h"
#include "sync/server/http/tenant_worker.h"

#include <boost/asio/thread_pool.hpp>
#include <boost/json/object.hpp>

#include <atomic>
#include <functional>
#include <span>

/// The endpoints (resources/openapi.yaml): one table of what there is, one function for each. Called on the
/// connections' strands; password hashes and the disk are left to pools of their own.
namespace aufwind::server {

class Api : public Application {
  public:
    using Worker = std::function<std::shared_ptr<TenantWorker>(const Uuid& tenant)>;

    struct Parts {
        AuthService& auth;
        ControlStore& store;
        LiveHub& hub;
        PresenceBoard& board;
        const Clock& clock;
        const Limits& limits;
        Metrics& metrics;
        const Log& log;
        boost::asio::thread_pool& hashing;  ///< as many threads as hashes at once
        boost::asio::thread_pool& disk;
        Worker worker;
    };

    explicit Api(Parts parts) : parts_(std::move(parts)), places_(parts_.limits.exchangesPerPerson) {}

    boost::asio::awaitable<Admission> admit(const Request& head, bool isUpgrade) override;
    boost::asio::awaitable<Reply> answer(const Request& request, const Admission& admission) override;
    bool join(const std::shared_ptr<Listener>& listener, const Session& session) override;
    void look(const std::shared_ptr<Listener>& listener, const Session& session,
              const wire::Presence& presence) override;
    void leave(const std::shared_ptr<Listener>& listener, const Session& session) override;

    struct Address {
        std::string_view method;
        std::string_view path;
        auto operator<=>(const Address&) const = default;
    };
    /// All that there are.
    static std::vector<Address> addresses();

    /// From now on /healthz tells load balancers to look elsewhere.
    void beginStopping() { stopping_ = true; }

  private:
    using Handler = boost::asio::awaitable<Reply> (Api::*)(const Request&, const Admission&);
    enum class Body : std::uint8_t { none, management, sync, content };
    struct Endpoint {
        std::string_view method;
        std::string_view path;
        Body body;
        bool needsSession;
        Handler handler;  ///< null for the WebSocket
    };
    static std::span<const Endpoint> endpoints();
    static const Endpoint* find(std::string_view method, std::string_view path);
    static std::string allowed(std::string_view path);

    /// "Try again later" for what is the server's own fault: counted, and one event in the log under the trace id that
    /// the answer carries. `tenant` is nil where it concerns none.
    Reply faultReply(const Request& request, const Error& error, const Uuid& tenant = {});

    boost::asio::awaitable<Reply> signIn(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> refresh(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> signOut(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> me(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> exchange(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> sendContent(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> fetchContent(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> health(const Request& request, const Admission& admission);
    boost::asio::awaitable<Reply> figures(const Request& request, const Admission& admission);

    Parts parts_;
    Places places_;
    std::atomic<std::size_t> hashesWaiting_{0};
    std::atomic<bool> stopping_{false};
};

}  // namespace aufwind::server
