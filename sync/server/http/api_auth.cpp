// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/api.h"
#include "sync/server/http/json.h"
#include "sync/server/http/wait.h"
#include "sync/server/operator/tenants.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

/// Sign-in, refresh, sign-out and "who am I".
namespace aufwind::server {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr std::size_t kLongestWorkspace = 64;
constexpr std::size_t kLongestEmail = 254;
constexpr std::size_t kLongestPasswordBytes = 4 * 128;
constexpr std::size_t kLongestDeviceName = 100;
constexpr std::size_t kLongestToken = 100;

Reply jsonReply(const json::object& body) {
    Reply reply;
    reply.body = json::serialize(body);
    return reply;
}

bool isJson(const Request& request) {
    return request.contentType == "application/json" || request.contentType.starts_with("application/json;");
}

Reply notJsonReply() {
    return errorReply(415, "content_type", "This address takes application/json.");
}

// Passwords may hold anything but U+0000, also what a name may not.
std::optional<std::string> passwordMember(const json::object& object) {
    const auto* value = object.if_contains("password");
    if (value == nullptr || !value->is_string()) return std::nullopt;
    const auto& text = value->get_string();
    if (text.empty() || text.size() > kLongestPasswordBytes) return std::nullopt;
    return std::string(text.data(), text.size());
}

bool readDevice(const json::object& object, SignIn& request) {
    const auto* value = object.if_contains("device");
    if (value == nullptr || !value->is_object()) return false;
    const auto& device = value->get_object();
    auto name = textMember(device, "name", kLongestDeviceName);
    if (!name) return false;
    request.deviceName = std::move(*name);
    if (device.contains("id")) {
        const auto id = Uuid::parse(textMember(device, "id", kLongestToken).value_or(""));
        if (!id) return false;
        request.device = *id;
    }
    if (device.contains("proof")) {
        auto proof = textMember(device, "proof", kLongestToken);
        if (!proof) return false;
        request.deviceProof = std::move(*proof);
    }
    return true;
}

std::optional<SignIn> readSignIn(const Request& request, int depth) {
    auto object = parseObject(request.body, depth);
    if (!object) return std::nullopt;
    auto workspace = textMember(*object, "workspace", kLongestWorkspace);
    auto email = textMember(*object, "email", kLongestEmail);
    auto password = passwordMember(*object);
    SignIn read;
    if (!workspace || !email || !password || !readDevice(*object, read)) return std::nullopt;
    read.workspace = std::move(*workspace);
    std::ranges::transform(read.workspace, read.workspace.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    // What is no address is nobody's, and takes as long as an address that is nobody's.
    read.email = normalisedEmail(*email).value_or(*email);
    read.password = std::move(*password);
    read.address = request.peer;
    return read;
}

json::object tokensObject(const Tokens& tokens) {
    return {{"access_token", tokens.access},
            {"access_expires_in", tokens.accessMs / 1000},
            {"refresh_token", tokens.refresh}};
}

}  // namespace

asio::awaitable<Reply> Api::signIn(const Request& request, const Admission&) {
    if (!isJson(request)) co_return notJsonReply();
    auto credentials = readSignIn(request, parts_.limits.jsonDepth);
    if (!credentials) co_return malformedReply();
    if (hashesWaiting_.fetch_add(1) >= parts_.limits.waitingHashes) {
        hashesWaiting_ -= 1;
        parts_.metrics.throttled += 1;
        co_return slowDownReply(2000);
    }
    const auto work = [this, input = std::move(*credentials)]() -> std::variant<SignedIn, Refused> {
        // Whoever still waits for a hash when the server ends does not hold it up.
        if (stopping_) return Refused{};
        return parts_.auth.signIn(input);
    };
    auto outcome = co_await workOn<std::variant<SignedIn, Refused>>(parts_.hashing, work);
    hashesWaiting_ -= 1;
    if (const auto* refused = std::get_if<Refused>(&outcome)) {
        if (stopping_) co_return unavailableReply();
        if (refused->fault) co_return faultReply(request, *refused->fault);
        if (refused->waitMs > 0) {
            parts_.metrics.throttled += 1;
            co_return slowDownReply(refused->waitMs);
        }
        parts_.metrics.signInsWrong += 1;
        co_return errorReply(401, "credentials", "Workspace, e-mail or password is not right.");
    }
    const auto& made = std::get<SignedIn>(outcome);
    parts_.metrics.signInsRight += 1;
    json::object body = tokensObject(made.tokens);
    body["person"] = made.session.person.toString();
    body["device"] = made.session.device.toString();
    body["device_proof"] = made.deviceProof;
    body["tenant_name"] = made.tenantName;
    body["server_time"] = parts_.clock.now();
    co_return jsonReply(body);
}

asio::awaitable<Reply> Api::refresh(const Request& request, const Admission&) {
    if (!isJson(request)) co_return notJsonReply();
    auto object = parseObject(request.body, parts_.limits.jsonDepth);
    auto token = object ? textMember(*object, "refresh_token", kLongestToken) : std::nullopt;
    if (!token) co_return malformedReply();
    const auto work = [this, spent = std::move(*token)] {
        return parts_.auth.refresh(spent);
    };
    auto outcome = co_await workOn<AuthService::Refreshed>(parts_.disk, work);
    if (outcome.fault) co_return faultReply(request, *outcome.fault);
    if (outcome.reuse) parts_.metrics.refreshReuses += 1;
    if (!outcome.tokens) co_return unauthorizedReply();
    json::object body = tokensObject(*outcome.tokens);
    body["server_time"] = parts_.clock.now();
    co_return jsonReply(body);
}

asio::awaitable<Reply> Api::signOut(const Request& request, const Admission&) {
    std::string refreshToken;
    if (!request.body.empty()) {
        if (!isJson(request)) co_return notJsonReply();
        auto object = parseObject(request.body, parts_.limits.jsonDepth);
        if (!object) co_return malformedReply();
        refreshToken = textMember(*object, "refresh_token", kLongestToken).value_or("");
    }
    const auto work = [this, access = request.token, refreshToken] {
        return parts_.auth.signOut(access, refreshToken);
    };
    auto done = co_await workOn<Result<bool>>(parts_.disk, work);
    if (!done) co_return faultReply(request, done.error());
    if (!*done) co_return unauthorizedReply();
    Reply reply;
    reply.status = 204;
    reply.contentType.clear();
    co_return reply;
}

asio::awaitable<Reply> Api::me(const Request& request, const Admission& admission) {
    struct Found {
        Account account;
        TenantInfo tenant;
    };
    const auto work = [this, session = admission.session]() -> Result<Found> {
        auto account = parts_.store.account(session->account);
        if (!account) return account.error();
        auto tenant = parts_.store.tenant(session->tenant);
        if (!tenant) return tenant.error();
        if (!*account || !*tenant) return Error{ErrorCode::damaged, "a session without its account or tenant"};
        return Found{std::move(**account), std::move(**tenant)};
    };
    const auto found = co_await workOn<Result<Found>>(parts_.disk, work);
    if (!found) co_return faultReply(request, found.error());
    co_return jsonReply({{"person", admission.session->person.toString()},
                         {"device", admission.session->device.toString()},
                         {"email", found->account.email},
                         {"workspace", found->tenant.workspace},
                         {"tenant_name", found->tenant.name},
                         {"server_time", parts_.clock.now()}});
}

}  // namespace aufwind::server
