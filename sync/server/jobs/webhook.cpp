// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/webhook.h"

#include "sync/server/auth/token.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

namespace aufwind::server {
namespace {

namespace json = boost::json;

constexpr std::int64_t kMsPerSecond = 1000;

// For tests of the other side: it differs from an alert by its type alone.
std::string trialContent(std::string_view workspace, std::int64_t now) {
    return json::serialize(json::object{{"type", "trial"}, {"at", now}, {"workspace", workspace}});
}

Result<void> call(const Webhook& webhook, const Uuid& delivery, const std::string& content, std::int64_t now,
                  const FetchRules& rules) {
    FetchRequest request{webhook.url};
    request.json = content;
    request.headers = {"Aufwind-Delivery: " + delivery.toString(),
                       "Aufwind-Signature: " + webhookSignature(webhook.secret, now / kMsPerSecond, content)};
    const auto fetched = fetch(request, rules);
    if (!fetched) return fetched.error();
    if (fetched->status >= 200 && fetched->status < 300) return {};
    return Error{ErrorCode::offline, "the webhook answers " + std::to_string(fetched->status)};
}

}  // namespace

std::string webhookSignature(std::string_view secret, std::int64_t t, std::string_view content) {
    const std::string time = std::to_string(t);
    const std::string signedText = time + "." + std::string(content);
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned size = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char*>(signedText.data()), signedText.size(), hash.data(), &size);
    return "t=" + time + ",v1=" + toHex({reinterpret_cast<const char*>(hash.data()), size});
}

std::string alertContent(std::string_view workspace, std::string_view what, std::uint64_t count, std::int64_t now) {
    return json::serialize(
        json::object{{"type", "alert"}, {"at", now}, {"workspace", workspace}, {"what", what}, {"count", count}});
}

Result<void> callWebhook(ControlStore& store, const Outgoing& outgoing, std::int64_t now, const FetchRules& rules) {
    const auto webhook = store.webhook(outgoing.tenant);
    if (!webhook) return webhook.error();
    if (!*webhook) return Error{ErrorCode::forbidden, "the webhook was removed"};
    return call(**webhook, outgoing.id, outgoing.content, now, rules);
}

void WebhookService::noteChange(const Session& session) const {
    if (tell_) tell_({AccountEventKind::webhookChanged, session.tenant, session.person, {}});
}

Answered<std::optional<std::string>> WebhookService::url(const Session& session) {
    auto webhook = store_.webhook(session.tenant);
    if (!webhook) return Refusal(webhook.error());
    return *webhook ? std::optional<std::string>(std::move((*webhook)->url)) : std::nullopt;
}

Answered<std::string> WebhookService::set(const Session& session, const std::string& url) {
    Webhook webhook{url, newToken()};
    if (auto set = store_.setWebhook(session.tenant, webhook); !set) return Refusal(set.error());
    noteChange(session);
    return std::move(webhook.secret);
}

Answered<Done> WebhookService::remove(const Session& session) {
    if (auto removed = store_.removeWebhook(session.tenant); !removed) return Refusal(removed.error());
    noteChange(session);
    return Done{};
}

Answered<Done> WebhookService::tryOut(const Session& session) {
    const auto webhook = store_.webhook(session.tenant);
    if (!webhook) return Refusal(webhook.error());
    const auto tenant = store_.tenant(session.tenant);
    if (!tenant) return Refusal(tenant.error());
    if (!*webhook || !*tenant) return Refusal(kNothingThere);
    const std::int64_t now = clock_.now();
    const auto called = call(**webhook, entropy_.uuid(now), trialContent((*tenant)->workspace, now), now, rules_);
    return called ? Answered<Done>(Done{}) : Refusal(kWebhookFails);
}

}  // namespace aufwind::server
