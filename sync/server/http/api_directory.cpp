// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/directory/names.h"
#include "sync/server/http/api_answers.h"
#include "sync/server/http/api_json.h"

#include <boost/json/array.hpp>

/// The company's directory.
namespace aufwind::server {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr std::size_t kLongestText = 512;
constexpr std::size_t kLongestCertificate = 16 * 1024;

// Lines, so no text as others are; what it says is looked at where it is read.
std::optional<std::string> certificateMember(const json::object& object) {
    const auto* value = object.if_contains("authority");
    if (value == nullptr) return std::string();
    if (!value->is_string() || value->get_string().size() > kLongestCertificate) return std::nullopt;
    return std::string(value->get_string());
}

std::optional<DirectorySettings> readSettings(const json::object& object) {
    auto address = textMember(object, "address", kLongestText);
    auto authority = certificateMember(object);
    auto bindAs = optionalText(object, "bind_as", kLongestText);
    auto base = optionalText(object, "base", kLongestText);
    auto filter = optionalText(object, "filter", kLongestText);
    auto reader = optionalText(object, "reader", kLongestText);
    // Left out, the one of before stays; one that cannot be kept must not look as if it were.
    auto password = optionalText(object, "reader_password", kLongestText);
    auto domains = domainsMember(object);
    const auto creates = optionalFlag(object, "creates");
    const auto onlyWay = optionalFlag(object, "only_way");
    if (!address || !authority || !bindAs || !base || !filter || !reader || !password) return std::nullopt;
    if (!domains || !creates || !onlyWay) return std::nullopt;
    DirectorySettings settings{
        std::move(*address), std::move(*authority), std::move(*bindAs),  std::move(*base), std::move(*filter),
        std::move(*reader),  std::move(*password),  std::move(*domains), *creates,         *onlyWay};
    return areSound(settings) ? std::optional(std::move(settings)) : std::nullopt;
}

}  // namespace

asio::awaitable<Reply> Api::directory(const Request& request, const Admission& admission) {
    using Found = std::optional<DirectorySettings>;
    const std::function<Answered<Found>()> work = [this, session = admission.session] {
        return parts_.directories.settings(*session);
    };
    const std::function<Reply(const Found&)> say = [](const Found& settings) {
        if (!settings) return notFoundReply();
        json::array domains;
        for (const std::string& domain : settings->domains) domains.push_back(json::string(domain));
        return jsonReply({{"address", settings->address},
                          {"authority", settings->authority},
                          {"bind_as", settings->bindAs},
                          {"base", settings->base},
                          {"filter", settings->filter},
                          {"reader", settings->reader},
                          {"has_password", !settings->readerPassword.empty()},
                          {"domains", std::move(domains)},
                          {"creates", settings->creates},
                          {"only_way", settings->onlyWay}});
    };
    co_return co_await answered<Found>(request, admission, work, say);
}

asio::awaitable<Reply> Api::setDirectory(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto settings = object ? readSettings(*object) : std::nullopt;
    if (!settings) co_return malformedReply();
    const Work work = [this, session = admission.session, settings = *settings] {
        return parts_.directories.setSettings(*session, settings);
    };
    const std::function<Reply(const Done&)> say = [](const Done&) {
        return noContentReply();
    };
    co_return co_await answeredOutside<Done>(request, admission, work, say);
}

asio::awaitable<Reply> Api::removeDirectory(const Request& request, const Admission& admission) {
    const Work work = [this, session = admission.session] {
        return parts_.directories.removeSettings(*session);
    };
    co_return co_await done(request, admission, work);
}

asio::awaitable<Reply> Api::tryDirectory(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto email = object ? emailMember(*object) : std::nullopt;
    const auto password = object ? passwordMember(*object) : std::nullopt;
    if (!email || !password) co_return malformedReply();
    using Found = std::optional<DirectoryFlaw>;
    const std::function<Answered<Found>()> work = [this, session = admission.session, email = *email,
                                                   password = *password, address = request.peer] {
        return parts_.directories.tryOut(*session, email, password, address);
    };
    const std::function<Reply(const Found&)> say = [](const Found& flaw) {
        return jsonReply({{"result", flaw ? name(*flaw) : std::string_view("signed_in")}});
    };
    co_return co_await answeredOutside<Found>(request, admission, work, say);
}

}  // namespace aufwind::server
