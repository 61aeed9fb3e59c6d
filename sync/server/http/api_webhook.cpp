// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/api_answers.h"
#include "sync/server/http/api_json.h"

#include <algorithm>

/// Where a company's own programs are told of alerts.
namespace aufwind::server {

namespace asio = boost::asio;

namespace {

constexpr std::size_t kLongestUrl = 500;

// Visible ASCII alone, so that nothing else can stand in the request line that is made of it.
bool isWebhookUrl(const std::string& text) {
    return text.starts_with("https://") && std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; });
}

}  // namespace

asio::awaitable<Reply> Api::webhook(const Request& request, const Admission& admission) {
    using Found = std::optional<std::string>;
    const std::function<Answered<Found>()> work = [this, session = admission.session] {
        return parts_.webhooks.url(*session);
    };
    const std::function<Reply(const Found&)> say = [](const Found& url) {
        return url ? jsonReply({{"url", *url}}) : notFoundReply();
    };
    co_return co_await answered<Found>(request, admission, work, say);
}

asio::awaitable<Reply> Api::setWebhook(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto url = object ? textMember(*object, "url", kLongestUrl) : std::nullopt;
    if (!url || !isWebhookUrl(*url)) co_return malformedReply();
    const std::function<Answered<std::string>()> work = [this, session = admission.session, url = *url] {
        return parts_.webhooks.set(*session, url);
    };
    const std::function<Reply(const std::string&)> say = [](const std::string& secret) {
        return jsonReply({{"secret", secret}});
    };
    co_return co_await answered<std::string>(request, admission, work, say);
}

asio::awaitable<Reply> Api::removeWebhook(const Request& request, const Admission& admission) {
    const Work work = [this, session = admission.session] {
        return parts_.webhooks.remove(*session);
    };
    co_return co_await done(request, admission, work);
}

asio::awaitable<Reply> Api::tryWebhook(const Request& request, const Admission& admission) {
    const std::function<Answered<Done>()> work = [this, session = admission.session] {
        return parts_.webhooks.tryOut(*session);
    };
    const std::function<Reply(const Done&)> say = [](const Done&) {
        return noContentReply();
    };
    co_return co_await answeredOutside<Done>(request, admission, work, say);
}

}  // namespace aufwind::server
