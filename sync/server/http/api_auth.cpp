// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/api_answers.h"
#include "sync/server/http/api_json.h"
#include "sync/server/http/wait.h"
#include "sync/server/operator/tenants.h"

#include <boost/json/serialize.hpp>

/// Sign-in, refresh, sign-out and "who am I".
namespace aufwind::server {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

std::optional<SignIn> readSignIn(const Request& request, int depth) {
    auto object = parseObject(request.body, depth);
    if (!object) return std::nullopt;
    auto who = accountName(*object);
    auto password = passwordMember(*object);
    auto code = codeMember(*object);
    auto language = languageMember(*object);
    SignIn read;
    if (!who || !password || !code || !language || !readDevice(*object, read)) return std::nullopt;
    read.workspace = std::move(who->workspace);
    read.email = std::move(who->email);
    read.password = std::move(*password);
    read.code = std::move(*code);
    read.language = std::move(*language);
    read.address = request.peer;
    return read;
}

json::object tokensObject(const Tokens& tokens) {
    return {{"access_token", tokens.access},
            {"access_expires_in", tokens.accessMs / 1000},
            {"refresh_token", tokens.refresh}};
}

}  // namespace

asio::awaitable<Reply> Api::done(const Request& request, const Admission& admission, Work work) {
    return answered<Done>(request, admission, std::move(work), [](const Done&) { return noContentReply(); });
}

asio::awaitable<Reply> Api::hashedDone(const Request& request, const Admission& admission, Work work) {
    const auto outcome = co_await hashed<Answered<Done>>(std::move(work));
    if (!outcome) co_return stopping_ ? unavailableReply() : slowDownReply(kHashWaitMs);
    const Uuid tenant = admission.session ? admission.session->tenant : Uuid{};
    const auto* refusal = std::get_if<Refusal>(&*outcome);
    co_return refusal != nullptr ? refusalReply(request, *refusal, tenant) : noContentReply();
}

asio::awaitable<Reply> Api::signIn(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    auto credentials = readSignIn(request, parts_.limits.jsonDepth);
    if (!credentials) co_return malformedReply();
    const auto input = std::make_shared<const SignIn>(std::move(*credentials));
    const std::function<Answered<SignedIn>()> work = [this, input] {
        return parts_.auth.signIn(*input);
    };
    auto outcome = co_await hashed<Answered<SignedIn>>(work);
    if (!outcome) co_return stopping_ ? unavailableReply() : slowDownReply(kHashWaitMs);
    const auto* refused = std::get_if<Refusal>(&*outcome);
    if (refused == nullptr) co_return signedInReply(std::get<SignedIn>(*outcome));
    if (!refused->isWrongCredentials()) co_return refusalReply(request, *refused);
    const auto look = [this, input] {
        return parts_.directories.concerns(input->workspace, input->email);
    };
    const auto concerns = co_await workOn<Result<bool>>(parts_.disk, look);
    if (!concerns) co_return faultReply(request, concerns.error());
    if (!*concerns) {
        parts_.metrics.signInsWrong += 1;
        co_return refusalReply(request, *refused);
    }
    const std::function<Answered<SignedIn>()> ask = [this, input] {
        auto answer = parts_.directories.signIn(*input);
        const auto* wrong = std::get_if<Refusal>(&answer);
        if (wrong != nullptr && wrong->isWrongCredentials()) parts_.metrics.signInsWrong += 1;
        return answer;
    };
    const std::function<Reply(const SignedIn&)> say = [this](const SignedIn& made) {
        return signedInReply(made);
    };
    co_return co_await answeredOutside<SignedIn>(request, admission, ask, say);
}

Reply Api::signedInReply(const SignedIn& made) {
    parts_.metrics.signInsRight += 1;
    json::object body = tokensObject(made.tokens);
    body["person"] = made.session.person.toString();
    body["device"] = made.session.device.toString();
    body["device_proof"] = made.deviceProof;
    body["tenant_name"] = made.tenantName;
    if (made.session.restricted) body["second_factor_required"] = true;
    body["server_time"] = parts_.clock.now();
    return jsonReply(body);
}

asio::awaitable<Reply> Api::refresh(const Request& request, const Admission&) {
    if (!isJson(request)) co_return notJsonReply();
    auto object = parseObject(request.body, parts_.limits.jsonDepth);
    auto token = object ? textMember(*object, "refresh_token", kMostTokenBytes) : std::nullopt;
    if (!token) co_return malformedReply();
    const auto work = [this, spent = std::move(*token), address = request.peer] {
        return parts_.auth.refresh(spent, address);
    };
    auto outcome = co_await workOn<AuthService::Refreshed>(parts_.asking, work);
    if (outcome.fault) co_return faultReply(request, *outcome.fault);
    if (outcome.reuse) parts_.metrics.refreshReuses += 1;
    if (outcome.deviceRemoved) co_return denialReply(kDeviceRemoved);
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
        auto token = object ? optionalText(*object, "refresh_token", kMostTokenBytes) : std::nullopt;
        if (!token) co_return malformedReply();
        refreshToken = std::move(*token);
    }
    const auto work = [this, access = request.token, refreshToken] {
        return parts_.auth.signOut(access, refreshToken);
    };
    auto done = co_await workOn<Result<bool>>(parts_.disk, work);
    if (!done) co_return faultReply(request, done.error());
    if (!*done) co_return unauthorizedReply();
    co_return noContentReply();
}

asio::awaitable<Reply> Api::me(const Request& request, const Admission& admission) {
    struct Found {
        Account account;
        TenantInfo tenant;
        bool hasProvider = false;
    };
    const auto work = [this, session = admission.session]() -> Result<Found> {
        auto account = parts_.store.account(session->account);
        if (!account) return account.error();
        auto tenant = parts_.store.tenant(session->tenant);
        if (!tenant) return tenant.error();
        if (!*account || !*tenant) return Error{ErrorCode::damaged, "a session without its account or tenant"};
        auto provider = parts_.store.sso(session->tenant);
        if (!provider) return provider.error();
        return Found{std::move(**account), std::move(**tenant), provider->has_value()};
    };
    const auto found = co_await workOn<Result<Found>>(parts_.disk, work);
    if (!found) co_return faultReply(request, found.error());
    co_return jsonReply({{"person", admission.session->person.toString()},
                         {"device", admission.session->device.toString()},
                         {"email", found->account.email},
                         {"workspace", found->tenant.workspace},
                         {"tenant_name", found->tenant.name},
                         {"second_factor_required", admission.session->restricted},
                         {"provider_offered", found->hasProvider},
                         {"provider_bound", !found->account.subject.empty()},
                         {"directory_bound", !found->account.directory.empty()},
                         {"server_time", parts_.clock.now()}});
}

}  // namespace aufwind::server
