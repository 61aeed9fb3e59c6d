// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/api.h"

#include "sync/server/auth/keys.h"
#include "sync/server/http/wait.h"

#include <array>

namespace aufwind::server {

namespace asio = boost::asio;

namespace {

constexpr std::size_t kTraceBytes = 8;

}  // namespace

std::span<const Api::Endpoint> Api::endpoints() {
    static constexpr std::array<Endpoint, 10> kEndpoints{{
        {"POST", "/v1/sync/exchange", Body::sync, true, &Api::exchange},
        {"POST", "/v1/sync/content/send", Body::content, true, &Api::sendContent},
        {"POST", "/v1/sync/content/fetch", Body::content, true, &Api::fetchContent},
        {"GET", "/v1/sync/live", Body::none, true, nullptr},
        {"POST", "/v1/auth/sign-in", Body::management, false, &Api::signIn},
        {"POST", "/v1/auth/refresh", Body::management, false, &Api::refresh},
        {"POST", "/v1/auth/sign-out", Body::management, false, &Api::signOut},
        {"GET", "/v1/me", Body::none, true, &Api::me},
        {"GET", "/healthz", Body::none, false, &Api::health},
        {"GET", "/metrics", Body::none, false, &Api::figures},
    }};
    return kEndpoints;
}

std::vector<Api::Address> Api::addresses() {
    std::vector<Address> all;
    for (const Endpoint& endpoint : endpoints()) all.push_back({endpoint.method, endpoint.path});
    return all;
}

const Api::Endpoint* Api::find(std::string_view method, std::string_view path) {
    for (const Endpoint& endpoint : endpoints()) {
        if (endpoint.path == path && (method.empty() || endpoint.method == method)) return &endpoint;
    }
    return nullptr;
}

std::string Api::allowed(std::string_view path) {
    const Endpoint* endpoint = find({}, path);
    return endpoint != nullptr ? std::string(endpoint->method) : std::string();
}

asio::awaitable<Admission> Api::admit(const Request& head, bool isUpgrade) {
    Admission admission;
    const Endpoint* endpoint = find(head.method, head.path);
    if (endpoint == nullptr) {
        if (std::string method = allowed(head.path); !method.empty()) {
            admission.refusal = errorReply(405, "method", "This address does not take this method.");
            admission.refusal->headers.emplace_back("Allow", std::move(method));
        } else {
            admission.refusal = notFoundReply();
        }
        co_return admission;
    }
    if (endpoint->needsSession) {
        admission.session = head.token.empty() ? nullptr : parts_.auth.cached(head.token);
        if (!admission.session && !head.token.empty()) {
            const auto look = [this, token = head.token] {
                return parts_.auth.authenticate(token);
            };
            auto found = co_await workOn<Result<std::shared_ptr<const Session>>>(parts_.disk, look);
            if (!found) {
                admission.refusal = faultReply(head, found.error());
                co_return admission;
            }
            admission.session = *found;
        }
        if (!admission.session) {
            admission.refusal = unauthorizedReply();
            co_return admission;
        }
    }
    if (endpoint->body == Body::sync || endpoint->body == Body::content) {
        admission.place = places_.take(admission.session->person);
        if (!admission.place) {
            parts_.metrics.throttled += 1;
            admission.refusal = slowDownReply(1000);
            co_return admission;
        }
    }
    if (endpoint->handler == nullptr) {
        if (!isUpgrade) {
            admission.refusal = errorReply(426, "upgrade", "This address speaks WebSocket.");
            admission.refusal->headers.emplace_back("Upgrade", "websocket");
        }
        admission.becomesLive = isUpgrade;
    }
    admission.bodyLimit = endpoint->body == Body::sync         ? parts_.limits.syncBodyBytes
                          : endpoint->body == Body::content    ? parts_.limits.contentBodyBytes
                          : endpoint->body == Body::management ? parts_.limits.managementBodyBytes
                                                               : 0;
    co_return admission;
}

Reply Api::faultReply(const Request& request, const Error& error, const Uuid& tenant) {
    const std::string trace = toHex(randomBytes(kTraceBytes));
    const std::string concerned = tenant.isNil() ? std::string() : tenant.toString();
    parts_.metrics.internalErrors += 1;
    parts_.log.error("request_failed", {{"trace", trace},
                                        {"path", request.path},
                                        {"tenant", concerned},
                                        {"code", name(error.code)},
                                        {"reason", error.detail}});
    Reply reply = unavailableReply();
    reply.headers.emplace_back("Trace-Id", trace);
    return reply;
}

asio::awaitable<Reply> Api::answer(const Request& request, const Admission& admission) {
    const Endpoint* endpoint = find(request.method, request.path);
    co_return co_await (this->*endpoint->handler)(request, admission);
}

bool Api::join(const std::shared_ptr<Listener>& listener, const Session& session) {
    if (!parts_.hub.join(listener, session)) return false;
    // The session may have ended between the header and here; who ended it did not find this socket.
    if (!parts_.auth.isCurrent(session)) {
        parts_.hub.leave(listener, session);
        return false;
    }
    // What was committed before the socket was there is news to it as well.
    parts_.worker(session.tenant)->perform([listener, person = session.person](TenantService* tenant) {
        if (tenant != nullptr) listener->hint(tenant->headFor(person));
    });
    return true;
}

void Api::look(const std::shared_ptr<Listener>& listener, const Session& session, const wire::Presence& presence) {
    parts_.board.look(listener, session, presence);
}

void Api::leave(const std::shared_ptr<Listener>& listener, const Session& session) {
    parts_.board.leave(listener, session);
    parts_.hub.leave(listener, session);
}

asio::awaitable<Reply> Api::health(const Request&, const Admission&) {
    if (stopping_) co_return errorReply(503, "stopping", "The server is about to stop.");
    Reply reply;
    reply.body = R"({"status":"ok"})";
    co_return reply;
}

asio::awaitable<Reply> Api::figures(const Request& request, const Admission&) {
    // How busy a server is concerns nobody who only can reach it.
    if (!request.peerIsThisMachine) co_return notFoundReply();
    Reply reply;
    reply.contentType = "text/plain; version=0.0.4; charset=utf-8";
    reply.body = parts_.metrics.text();
    co_return reply;
}

}  // namespace aufwind::server
