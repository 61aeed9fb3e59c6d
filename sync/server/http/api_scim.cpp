// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/api_answers.h"
#include "sync/server/http/api_json.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

/// Provisioning: the tokens of a company's identity provider, and what is asked with one (SCIM 2.0).
namespace aufwind::server {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr std::string_view kBase = "/scim/v2";
constexpr std::string_view kMedia = "application/scim+json";
constexpr std::size_t kLongestHost = 260;
constexpr long long kBusyMs = 1000;

/// The refusal in the form that identity providers read (RFC 7644 section 3.12).
Reply inTheirForm(Reply refusal, std::string_view detail) {
    refusal.contentType = kMedia;
    refusal.body = json::serialize(scim::errorBody(refusal.status, {}, detail));
    return refusal;
}

Reply unknownToken() {
    return inTheirForm(unauthorizedReply(), "The token is missing, or is none, or was revoked.");
}

Reply slower(long long milliseconds) {
    return inTheirForm(slowDownReply(milliseconds), "Too many requests. Wait, then try again.");
}

Reply unable(Reply fault) {
    return inTheirForm(std::move(fault), "The server cannot answer now. Try again later.");
}

// What was sent as the host comes back in addresses, so it is one.
std::string baseOf(const std::string& host) {
    const bool isHost = !host.empty() && host.size() <= kLongestHost && std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               c == ':' || c == '[' || c == ']';
    });
    return (isHost ? "https://" + host : std::string()) + std::string(kBase);
}

bool isMedia(const Request& request) {
    const std::string_view type = request.contentType;
    const bool isTheirs = type == kMedia || (type.starts_with(kMedia) && type[kMedia.size()] == ';');
    return isTheirs || isJson(request);
}

Reply replyOf(const scim::Response& response) {
    Reply reply;
    reply.status = response.status;
    reply.contentType = response.body ? std::string(kMedia) : std::string();
    if (response.body) reply.body = json::serialize(*response.body);
    if (!response.version.empty()) reply.headers.emplace_back("ETag", response.version);
    if (!response.location.empty()) reply.headers.emplace_back("Location", response.location);
    return reply;
}

}  // namespace

asio::awaitable<Reply> Api::scimTokens(const Request& request, const Admission& admission) {
    using Found = std::vector<ScimToken>;
    const std::function<Answered<Found>()> work = [this, session = admission.session] {
        return parts_.scimTokens.all(*session);
    };
    const std::function<Reply(const Found&)> say = [](const Found& tokens) {
        json::array list;
        for (const ScimToken& token : tokens) {
            list.push_back(json::object{
                {"id", token.id.toString()}, {"name", token.name}, {"since", token.since}, {"used", token.used}});
        }
        return jsonReply({{"path", json::string(kBase.data(), kBase.size())}, {"tokens", std::move(list)}});
    };
    co_return co_await answered<Found>(request, admission, work, say);
}

asio::awaitable<Reply> Api::makeScimToken(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto name = object ? textMember(*object, "name", ScimTokens::kLongestName) : std::nullopt;
    if (!name) co_return malformedReply();
    const std::function<Answered<ScimTokens::Made>()> work = [this, session = admission.session, name = *name] {
        return parts_.scimTokens.make(*session, name);
    };
    const std::function<Reply(const ScimTokens::Made&)> say = [](const ScimTokens::Made& made) {
        return jsonReply({{"id", made.token.id.toString()},
                          {"token", made.secret},
                          {"path", json::string(kBase.data(), kBase.size())}});
    };
    co_return co_await answered<ScimTokens::Made>(request, admission, work, say);
}

asio::awaitable<Reply> Api::revokeScimToken(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto id = object ? Uuid::parse(textMember(*object, "id", kMostIdBytes).value_or("")) : std::nullopt;
    if (!id) co_return malformedReply();
    const Work work = [this, session = admission.session, id = *id] {
        return parts_.scimTokens.revoke(*session, id);
    };
    co_return co_await done(request, admission, work);
}

asio::awaitable<std::optional<Reply>> Api::refusalByToken(const Request& head, Admission& admission) {
    if (head.token.empty()) co_return unknownToken();
    const auto look = [this, token = head.token, peer = head.peer] {
        return parts_.scimTokens.find(token, peer);
    };
    auto found = co_await workOn<Answered<ScimToken>>(parts_.disk, look);
    if (const auto* refusal = std::get_if<Refusal>(&found)) {
        if (refusal->fault) co_return unable(faultReply(head, *refusal->fault));
        if (refusal->waitMs == 0) co_return unknownToken();
        parts_.metrics.throttled += 1;
        co_return slower(refusal->waitMs);
    }
    const auto& token = std::get<ScimToken>(found);
    long long wait = parts_.scimTokens.admit(token.id, parts_.limits.scimPerSecond, parts_.limits.scimAtOnce);
    if (wait == 0) {
        admission.place = scimPlaces_.take(token.id);
        wait = admission.place ? 0 : kBusyMs;
    }
    if (wait > 0) {
        parts_.metrics.throttled += 1;
        co_return slower(wait);
    }
    admission.provisioner = token;
    co_return std::nullopt;
}

asio::awaitable<Reply> Api::provision(const Request& request, const Admission& admission) {
    const bool hasBody = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    if (hasBody && !isMedia(request)) {
        co_return replyOf(scim::kWrongMedia);
    }
    const Uuid tenant = admission.provisioner->tenant;
    scim::Call call{tenant,
                    request.method,
                    request.path.substr(kBase.size()),
                    request.query,
                    request.body,
                    request.ifMatch,
                    request.ifNoneMatch,
                    baseOf(request.host)};
    const auto work = [this, call = std::move(call)]() -> scim::Response {
        // Whoever still waits when the server ends comes again.
        if (stopping_) return Error{ErrorCode::offline, "the server stops"};
        return parts_.resources.answer(call);
    };
    const auto response = co_await workOn<scim::Response>(parts_.provisioning, work);
    if (response.fault) {
        co_return unable(stopping_ ? unavailableReply() : faultReply(request, *response.fault, tenant));
    }
    co_return replyOf(response);
}

}  // namespace aufwind::server
