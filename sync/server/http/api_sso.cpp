// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/api_answers.h"
#include "sync/server/http/api_json.h"

#include <boost/json/array.hpp>

#include <algorithm>

/// Sign-in with the company's identity provider.
namespace aufwind::server {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr std::size_t kLongestCode = 4096;
constexpr std::size_t kLongestText = 512;

std::optional<SsoAnswer> readAnswer(const json::object& object) {
    auto state = textMember(object, "state", kLongestText);
    auto code = textMember(object, "code", kLongestCode);
    auto verifier = textMember(object, "code_verifier", kLongestText);
    auto redirect = textMember(object, "redirect_uri", kLongestText);
    if (!state || !code || !verifier || !redirect) return std::nullopt;
    return SsoAnswer{std::move(*state), std::move(*code), std::move(*verifier), std::move(*redirect)};
}

std::optional<SsoSettings> readSettings(const json::object& object) {
    auto issuer = textMember(object, "issuer", kLongestText);
    auto client = textMember(object, "client_id", kLongestText);
    auto domains = domainsMember(object);
    const auto creates = optionalFlag(object, "creates");
    const auto onlyWay = optionalFlag(object, "only_way");
    const auto trusted = optionalFlag(object, "trusts_addresses");
    if (!issuer || !issuer->starts_with("https://") || !client || !domains) return std::nullopt;
    if (!creates || !onlyWay || !trusted) return std::nullopt;
    return SsoSettings{std::move(*issuer), std::move(*client), {}, std::move(*domains), *creates, *onlyWay, *trusted};
}

}  // namespace

asio::awaitable<Reply> Api::beginSso(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    auto workspace = object ? textMember(*object, "workspace", kMostWorkspaceBytes) : std::nullopt;
    if (!workspace) co_return malformedReply();
    std::ranges::transform(*workspace, workspace->begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::function<Answered<SsoBegun>()> work = [this, workspace = *workspace, address = request.peer] {
        return parts_.sso.begin(workspace, address);
    };
    const std::function<Reply(const SsoBegun&)> say = [](const SsoBegun& begun) {
        return jsonReply({{"authorization_endpoint", begun.authorizationEndpoint},
                          {"client_id", begun.clientId},
                          {"scope", "openid email profile"},
                          {"state", begun.state},
                          {"nonce", begun.nonce}});
    };
    co_return co_await answeredOutside<SsoBegun>(request, admission, work, say);
}

asio::awaitable<Reply> Api::finishSso(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    auto answer = object ? readAnswer(*object) : std::nullopt;
    const auto language = object ? languageMember(*object) : std::nullopt;
    if (!answer || !language || !readDevice(*object, answer->device)) co_return malformedReply();
    answer->device.address = request.peer;
    answer->device.language = *language;
    const std::function<Answered<SignedIn>()> work = [this, answer = *answer] {
        return parts_.sso.finish(answer);
    };
    const std::function<Reply(const SignedIn&)> say = [this](const SignedIn& made) {
        return signedInReply(made);
    };
    co_return co_await answeredOutside<SignedIn>(request, admission, work, say);
}

asio::awaitable<Reply> Api::confirmSso(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto answer = object ? readAnswer(*object) : std::nullopt;
    if (!answer) co_return malformedReply();
    const Work work = [this, session = admission.session, answer = *answer] {
        return parts_.sso.confirm(*session, answer);
    };
    const std::function<Reply(const Done&)> say = [](const Done&) {
        return noContentReply();
    };
    co_return co_await answeredOutside<Done>(request, admission, work, say);
}

asio::awaitable<Reply> Api::linkSso(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto answer = object ? readAnswer(*object) : std::nullopt;
    if (!answer) co_return malformedReply();
    const Work work = [this, session = admission.session, answer = *answer] {
        return parts_.sso.link(*session, answer);
    };
    const std::function<Reply(const Done&)> say = [](const Done&) {
        return noContentReply();
    };
    co_return co_await answeredOutside<Done>(request, admission, work, say);
}

asio::awaitable<Reply> Api::ssoSettings(const Request& request, const Admission& admission) {
    using Found = std::optional<SsoSettings>;
    const std::function<Answered<Found>()> work = [this, session = admission.session] {
        return parts_.sso.settings(*session);
    };
    const std::function<Reply(const Found&)> say = [](const Found& settings) {
        if (!settings) return notFoundReply();
        json::array domains;
        for (const std::string& domain : settings->domains) domains.push_back(json::string(domain));
        return jsonReply({{"issuer", settings->issuer},
                          {"client_id", settings->clientId},
                          {"has_secret", !settings->sealedSecret.empty()},
                          {"domains", std::move(domains)},
                          {"creates", settings->creates},
                          {"only_way", settings->onlyWay},
                          {"trusts_addresses", settings->trusted}});
    };
    co_return co_await answered<Found>(request, admission, work, say);
}

asio::awaitable<Reply> Api::setSsoSettings(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto settings = object ? readSettings(*object) : std::nullopt;
    // Left out, the one of before stays; one that cannot be kept must not look as if it were.
    const auto secret = object ? optionalText(*object, "client_secret", kLongestText) : std::nullopt;
    if (!settings || !secret) co_return malformedReply();
    const Work work = [this, session = admission.session, settings = *settings, secret = *secret] {
        return parts_.sso.setSettings(*session, settings, secret);
    };
    const std::function<Reply(const Done&)> say = [](const Done&) {
        return noContentReply();
    };
    co_return co_await answeredOutside<Done>(request, admission, work, say);
}

asio::awaitable<Reply> Api::removeSsoSettings(const Request& request, const Admission& admission) {
    const Work work = [this, session = admission.session] {
        return parts_.sso.removeSettings(*session);
    };
    co_return co_await done(request, admission, work);
}

}  // namespace aufwind::server
