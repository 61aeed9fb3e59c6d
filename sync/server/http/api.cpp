// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/api.h"

#include "models/schema/entities.h"
#include "sync/server/auth/keys.h"
#include "sync/server/http/api_answers.h"

#include <algorithm>
#include <array>

namespace aufwind::server {

namespace asio = boost::asio;

namespace {

constexpr std::size_t kTraceBytes = 8;

// A name that is none does not compile.
consteval const schema::Permission* may(std::string_view name) {
    for (const schema::Permission& permission : schema::kPermissions) {
        if (permission.name == name) return &permission;
    }
    throw "there is no such permission";
}

// One step of a path with the slash before it. What stands in braces is any text; what begins with a dot is a name of
// its own, such as ".search".
bool isStep(std::string_view wanted, std::string_view given) {
    const std::size_t open = wanted.find('{');
    if (open == std::string_view::npos) return wanted == given;
    const std::string_view before = wanted.substr(0, open);
    const std::string_view behind = wanted.substr(wanted.find('}') + 1);
    return given.size() > before.size() + behind.size() && given.starts_with(before) && given.ends_with(behind) &&
           given[before.size()] != '.';
}

}  // namespace

std::optional<schema::Role> Api::leastRole(Access access) {
    switch (access) {
        case Access::hr:
        case Access::confirmedHr:
            return schema::Role::hr;
        case Access::admin:
        case Access::confirmedAdmin:
            return schema::Role::admin;
        case Access::confirmedOwner:
            return schema::Role::owner;
        default:
            return std::nullopt;
    }
}

std::span<const Api::Endpoint> Api::endpoints() {
    using enum Access;
    static constexpr auto kEndpoints = std::to_array<Endpoint>({
        {"POST", "/v1/sync/exchange", Body::sync, session, &Api::exchange},
        {"POST", "/v1/sync/content/send", Body::content, session, &Api::sendContent},
        {"POST", "/v1/sync/content/fetch", Body::content, session, &Api::fetchContent},
        {"GET", "/v1/sync/live", Body::none, session, nullptr},
        {"POST", "/v1/auth/sign-in", Body::management, open, &Api::signIn},
        {"POST", "/v1/auth/refresh", Body::management, open, &Api::refresh},
        {"POST", "/v1/auth/sign-out", Body::management, open, &Api::signOut},
        {"POST", "/v1/auth/forgotten", Body::management, open, &Api::forgotten},
        {"POST", "/v1/auth/choose-password", Body::management, open, &Api::choosePassword},
        {"POST", "/v1/auth/sso/begin", Body::management, open, &Api::beginSso},
        {"POST", "/v1/auth/sso/finish", Body::management, open, &Api::finishSso},
        {"POST", "/v1/account/confirm", Body::management, restricted, &Api::confirm},
        {"POST", "/v1/account/confirm/sso", Body::management, restricted, &Api::confirmSso},
        {"POST", "/v1/account/sso/link", Body::management, confirmed, &Api::linkSso},
        {"GET", "/v1/account/devices", Body::none, session, &Api::devices},
        {"POST", "/v1/account/devices/remove", Body::management, confirmed, &Api::removeDevice},
        {"POST", "/v1/account/sign-out-everywhere", Body::management, session, &Api::signOutEverywhere},
        {"POST", "/v1/account/password", Body::management, confirmed, &Api::changePassword},
        {"POST", "/v1/account/email", Body::management, confirmed, &Api::changeAddress},
        {"POST", "/v1/account/email/finish", Body::management, session, &Api::finishAddress},
        {"POST", "/v1/account/views", Body::management, session, &Api::views},
        {"GET", "/v1/account/second-factor", Body::none, restricted, &Api::secondFactor},
        {"POST", "/v1/account/second-factor/begin", Body::management, restricted, &Api::beginSecondFactor},
        {"POST", "/v1/account/second-factor/finish", Body::management, restricted, &Api::finishSecondFactor},
        {"POST", "/v1/account/second-factor/recovery-codes", Body::management, confirmed, &Api::renewRecoveryCodes},
        {"POST", "/v1/account/second-factor/remove", Body::management, confirmed, &Api::removeSecondFactor},
        {"GET", "/v1/admin/accounts", Body::none, hr, &Api::accounts, may("accounts.manage")},
        {"POST", "/v1/admin/accounts/invite", Body::management, confirmedHr, &Api::invite, may("accounts.manage")},
        {"POST", "/v1/admin/accounts/disable", Body::management, confirmedAdmin, &Api::disableAccount,
         may("accounts.manage")},
        {"POST", "/v1/admin/accounts/enable", Body::management, confirmedAdmin, &Api::enableAccount,
         may("accounts.manage")},
        {"POST", "/v1/admin/accounts/reset-second-factor", Body::management, confirmedAdmin, &Api::resetSecondFactor},
        {"GET", "/v1/admin/policy", Body::none, admin, &Api::policy},
        {"POST", "/v1/admin/policy", Body::management, confirmedAdmin, &Api::setPolicy},
        {"GET", "/v1/admin/sso", Body::none, admin, &Api::ssoSettings},
        {"POST", "/v1/admin/sso", Body::management, confirmedOwner, &Api::setSsoSettings},
        {"POST", "/v1/admin/sso/remove", Body::management, confirmedOwner, &Api::removeSsoSettings},
        {"GET", "/v1/admin/webhook", Body::none, admin, &Api::webhook},
        {"POST", "/v1/admin/webhook", Body::management, confirmedAdmin, &Api::setWebhook},
        {"POST", "/v1/admin/webhook/remove", Body::management, confirmedAdmin, &Api::removeWebhook},
        {"POST", "/v1/admin/webhook/try", Body::management, admin, &Api::tryWebhook},
        {"GET", "/v1/admin/directory", Body::none, admin, &Api::directory},
        {"POST", "/v1/admin/directory", Body::management, confirmedOwner, &Api::setDirectory},
        {"POST", "/v1/admin/directory/remove", Body::management, confirmedOwner, &Api::removeDirectory},
        {"POST", "/v1/admin/directory/try", Body::management, confirmedOwner, &Api::tryDirectory},
        {"POST", "/v1/admin/audit/search", Body::management, admin, &Api::searchAudit, may("audit.read")},
        {"POST", "/v1/audit/exports", Body::management, session, &Api::noteExport},
        {"POST", "/v1/privacy/requests", Body::management, confirmed, &Api::askPrivacy},
        {"POST", "/v1/privacy/requests/{request}/decide", Body::management, confirmedAdmin, &Api::decidePrivacy},
        {"POST", "/v1/privacy/requests/{request}/withdraw", Body::management, confirmed, &Api::withdrawPrivacy},
        {"POST", "/v1/privacy/requests/{request}/archive", Body::management, confirmed, &Api::privacyArchive},
        {"POST", "/v1/people/merge/preview", Body::management, admin, &Api::previewJoin},
        {"POST", "/v1/people/merge", Body::management, confirmedAdmin, &Api::joinPeople},
        {"GET", "/v1/calendar", Body::none, session, &Api::calendar},
        {"POST", "/v1/calendar", Body::management, confirmed, &Api::makeCalendar},
        {"POST", "/v1/calendar/remove", Body::management, session, &Api::removeCalendar},
        {"GET", "/v1/calendar/{token}.ics", Body::none, open, &Api::calendarFile},
        {"HEAD", "/v1/calendar/{token}.ics", Body::none, open, &Api::calendarFile},
        {"GET", "/v1/admin/scim", Body::none, admin, &Api::scimTokens},
        {"POST", "/v1/admin/scim", Body::management, confirmedOwner, &Api::makeScimToken},
        {"POST", "/v1/admin/scim/revoke", Body::management, confirmedAdmin, &Api::revokeScimToken},
        {"GET", "/scim/v2/Users", Body::none, provisioner, &Api::provision},
        {"POST", "/scim/v2/Users", Body::provisioning, provisioner, &Api::provision},
        {"POST", "/scim/v2/Users/.search", Body::provisioning, provisioner, &Api::provision},
        {"GET", "/scim/v2/Users/{user}", Body::none, provisioner, &Api::provision},
        {"PUT", "/scim/v2/Users/{user}", Body::provisioning, provisioner, &Api::provision},
        {"PATCH", "/scim/v2/Users/{user}", Body::provisioning, provisioner, &Api::provision},
        {"DELETE", "/scim/v2/Users/{user}", Body::none, provisioner, &Api::provision},
        {"GET", "/scim/v2/Groups", Body::none, provisioner, &Api::provision},
        {"POST", "/scim/v2/Groups", Body::provisioning, provisioner, &Api::provision},
        {"POST", "/scim/v2/Groups/.search", Body::provisioning, provisioner, &Api::provision},
        {"GET", "/scim/v2/Groups/{group}", Body::none, provisioner, &Api::provision},
        {"PUT", "/scim/v2/Groups/{group}", Body::provisioning, provisioner, &Api::provision},
        {"PATCH", "/scim/v2/Groups/{group}", Body::provisioning, provisioner, &Api::provision},
        {"DELETE", "/scim/v2/Groups/{group}", Body::none, provisioner, &Api::provision},
        {"POST", "/scim/v2/.search", Body::provisioning, provisioner, &Api::provision},
        {"POST", "/scim/v2/Bulk", Body::provisioning, provisioner, &Api::provision},
        {"GET", "/scim/v2/ServiceProviderConfig", Body::none, provisioner, &Api::provision},
        {"GET", "/scim/v2/ResourceTypes", Body::none, provisioner, &Api::provision},
        {"GET", "/scim/v2/ResourceTypes/{type}", Body::none, provisioner, &Api::provision},
        {"GET", "/scim/v2/Schemas", Body::none, provisioner, &Api::provision},
        {"GET", "/scim/v2/Schemas/{schema}", Body::none, provisioner, &Api::provision},
        {"POST", "/v1/surveys/{round}/draw", Body::management, session, &Api::drawRight},
        {"POST", "/v1/surveys/{round}/refused", Body::management, session, &Api::drawRefused},
        {"POST", "/v1/answers/{company}/{round}", Body::answer, nameless, &Api::takeAnswer},
        {"POST", "/v1/answers/{company}/{round}/challenge", Body::management, nameless, &Api::challengeThread},
        {"POST", "/v1/answers/{company}/{round}/fetch", Body::management, nameless, &Api::fetchThread},
        {"GET", "/v1/me", Body::none, restricted, &Api::me},
        {"GET", "/healthz", Body::none, open, &Api::health},
        {"GET", "/metrics", Body::none, open, &Api::figures},
    });
    return kEndpoints;
}

std::vector<Api::Address> Api::addresses() {
    std::vector<Address> all;
    for (const Endpoint& endpoint : endpoints()) all.push_back({endpoint.method, endpoint.path});
    return all;
}

bool Api::isAt(const Endpoint& endpoint, std::string_view path) {
    std::string_view pattern = endpoint.path;
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = pattern.substr(0, pattern.find('/', 1));
        const std::string_view given = path.substr(0, path.find('/', 1));
        if (!isStep(wanted, given)) return false;
        pattern.remove_prefix(wanted.size());
        path.remove_prefix(given.size());
    }
    return pattern.empty() && path.empty();
}

const Api::Endpoint* Api::find(std::string_view method, std::string_view path) {
    for (const Endpoint& endpoint : endpoints()) {
        if (isAt(endpoint, path) && (method.empty() || endpoint.method == method)) return &endpoint;
    }
    return nullptr;
}

std::string Api::allowed(std::string_view path) {
    std::string methods;
    for (const Endpoint& endpoint : endpoints()) {
        if (isAt(endpoint, path)) methods += (methods.empty() ? "" : ", ") + std::string(endpoint.method);
    }
    return methods;
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
    if (endpoint->access == Access::provisioner) {
        admission.refusal = co_await refusalByToken(head, admission);
        if (admission.refusal) co_return admission;
    } else if (endpoint->access == Access::nameless) {
        admission.refusal = refusalOfNameless(head, admission);
        if (admission.refusal) co_return admission;
    } else if (endpoint->access != Access::open) {
        admission.refusal = co_await refusalBySession(head, *endpoint, admission);
        if (admission.refusal) co_return admission;
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
    admission.bodyLimit = endpoint->body == Body::sync           ? parts_.limits.syncBodyBytes
                          : endpoint->body == Body::content      ? parts_.limits.contentBodyBytes
                          : endpoint->body == Body::provisioning ? parts_.limits.scimBodyBytes
                          : endpoint->body == Body::answer       ? parts_.limits.answerBodyBytes
                          : endpoint->body == Body::management   ? parts_.limits.managementBodyBytes
                                                                 : 0;
    co_return admission;
}

asio::awaitable<std::optional<Reply>> Api::refusalBySession(const Request& head, const Endpoint& endpoint,
                                                            Admission& admission) {
    admission.session = head.token.empty() ? nullptr : parts_.auth.cached(head.token);
    if (!admission.session && !head.token.empty()) {
        using Found = Result<std::shared_ptr<const Session>>;
        const auto look = [this, token = head.token]() -> Found {
            auto session = parts_.auth.authenticate(token);
            if (!session || *session) return session;
            auto removed = parts_.auth.isOfRemovedDevice(token);
            if (removed && !*removed) return session;
            return removed ? Error{ErrorCode::unauthenticated, "device_removed"} : removed.error();
        };
        auto found = co_await workOn<Found>(parts_.disk, look);
        if (!found && found.error().code == ErrorCode::unauthenticated) co_return denialReply(kDeviceRemoved);
        if (!found) co_return faultReply(head, found.error());
        admission.session = *found;
    }
    if (!admission.session) co_return unauthorizedReply();
    const Session& session = *admission.session;
    const Access access = endpoint.access;
    if (access == Access::restricted) co_return std::nullopt;
    if (session.restricted) co_return denialReply(kNeedsSecondFactor);
    if (leastRole(access)) {
        auto refusal = co_await refusalByRole(head, endpoint, admission);
        if (refusal) co_return refusal;
    }
    const bool needsConfirmation = access == Access::confirmed || access >= Access::confirmedHr;
    if (needsConfirmation && !parts_.auth.isConfirmed(session)) co_return denialReply(kNeedsConfirmation);
    co_return std::nullopt;
}

asio::awaitable<std::optional<Reply>> Api::refusalByRole(const Request& head, const Endpoint& endpoint,
                                                         Admission& admission) {
    const Session& session = *admission.session;
    auto role = co_await roleOf(session.tenant, session.person);
    if (!role) co_return faultReply(head, role.error(), session.tenant);
    if (*role < *leastRole(endpoint.access)) {
        if (endpoint.permission == nullptr) co_return denialReply(kNotTheirs);
        const std::function<Result<bool>(TenantService&)> question = [permission = endpoint.permission,
                                                                      person = session.person](TenantService& tenant) {
            return permission->ofPeople ? tenant.holds(person, permission->flag)
                                        : tenant.holdsForAll(person, permission->flag);
        };
        auto holds = co_await ask<bool>(session.tenant, question);
        if (!holds) co_return faultReply(head, holds.error(), session.tenant);
        if (!*holds) co_return denialReply(kNotTheirs);
        admission.permission = endpoint.permission;
        role = std::max(*role, schema::Role::hr);
    }
    // Whoever has got the role since they signed in sets up what it asks for first.
    const auto look = [this, session = admission.session, role = *role] {
        return parts_.auth.lacksSecondFactor(*session, role);
    };
    auto lacks = co_await workOn<Result<bool>>(parts_.disk, look);
    if (!lacks) co_return faultReply(head, lacks.error(), session.tenant);
    if (*lacks) co_return denialReply(kNeedsSecondFactor);
    co_return std::nullopt;
}

asio::awaitable<Result<schema::Role>> Api::roleOf(const Uuid& tenant, const Uuid& person) {
    const std::function<Result<schema::Role>(TenantService&)> question = [person](TenantService& service) {
        return service.roleOf(person);
    };
    co_return co_await ask<schema::Role>(tenant, question);
}

Reply Api::faultReply(const Request& request, const Error& error, const Uuid& tenant) {
    const std::string trace = toHex(randomBytes(kTraceBytes));
    const std::string concerned = tenant.isNil() ? std::string() : tenant.toString();
    // As it is written down, for what stands in its braces may be a secret.
    const Endpoint* endpoint = find({}, request.path);
    const std::string_view path = endpoint != nullptr ? endpoint->path : std::string_view();
    parts_.metrics.internalErrors += 1;
    parts_.log.error("request_failed", {{"trace", trace},
                                        {"path", path},
                                        {"tenant", concerned},
                                        {"code", name(error.code)},
                                        {"reason", error.detail}});
    Reply reply = unavailableReply();
    reply.headers.emplace_back("Trace-Id", trace);
    return reply;
}

Reply Api::refusalReply(const Request& request, const Refusal& refusal, const Uuid& tenant) {
    if (refusal.fault) return faultReply(request, *refusal.fault, tenant);
    if (refusal.waitMs == 0) return denialReply(refusal.denial);
    parts_.metrics.throttled += 1;
    return slowDownReply(refusal.waitMs);
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
