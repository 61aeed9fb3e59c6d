// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/api_json.h"

#include "sync/server/operator/tenants.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::size_t kLongestPasswordBytes = 4 * 128;
constexpr std::size_t kLongestCode = 60;
constexpr std::size_t kLongestDeviceName = 100;

}  // namespace

Reply jsonReply(const boost::json::object& body, unsigned status) {
    Reply reply;
    reply.status = status;
    reply.body = boost::json::serialize(body);
    return reply;
}

Reply noContentReply() {
    Reply reply;
    reply.status = 204;
    reply.contentType.clear();
    return reply;
}

bool isJson(const Request& request) {
    return request.contentType == "application/json" || request.contentType.starts_with("application/json;");
}

Reply notJsonReply() {
    return errorReply(415, "content_type", "This address takes application/json.");
}

std::optional<AccountName> accountName(const boost::json::object& object) {
    auto workspace = textMember(object, "workspace", kMostWorkspaceBytes);
    auto email = textMember(object, "email", kMostEmailBytes);
    if (!workspace || !email) return std::nullopt;
    std::ranges::transform(*workspace, workspace->begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return AccountName{std::move(*workspace), normalisedEmail(*email).value_or(*email)};
}

std::optional<std::string> passwordMember(const boost::json::object& object) {
    const auto* value = object.if_contains("password");
    if (value == nullptr || !value->is_string()) return std::nullopt;
    const auto& text = value->get_string();
    if (text.empty() || text.size() > kLongestPasswordBytes) return std::nullopt;
    return std::string(text.data(), text.size());
}

std::optional<std::string> optionalText(const boost::json::object& object, std::string_view key, std::size_t maximum) {
    const auto* value = object.if_contains({key.data(), key.size()});
    const bool isEmpty = value == nullptr || (value->is_string() && value->get_string().empty());
    return isEmpty ? std::string() : textMember(object, key, maximum);
}

std::optional<bool> optionalFlag(const boost::json::object& object, std::string_view key) {
    const auto* value = object.if_contains({key.data(), key.size()});
    if (value == nullptr) return false;
    return value->is_bool() ? std::optional(value->get_bool()) : std::nullopt;
}

std::optional<std::uint64_t> optionalNumber(const boost::json::object& object, std::string_view key,
                                            std::uint64_t otherwise, std::uint64_t most) {
    const auto* value = object.if_contains({key.data(), key.size()});
    if (value == nullptr) return otherwise;
    if (value->is_uint64()) return std::min(value->get_uint64(), most);
    if (!value->is_int64() || value->get_int64() < 0) return std::nullopt;
    return std::min(static_cast<std::uint64_t>(value->get_int64()), most);
}

std::optional<std::string> codeMember(const boost::json::object& object) {
    return optionalText(object, "code", kLongestCode);
}

std::optional<std::string> languageMember(const boost::json::object& object) {
    const auto* value = object.if_contains("language");
    if (value == nullptr) return std::string();
    if (!value->is_string()) return std::nullopt;
    const std::string language(value->get_string());
    return language == "de" || language == "en" ? language : std::string();
}

std::optional<std::string> emailMember(const boost::json::object& object) {
    const auto text = textMember(object, "email", kMostEmailBytes);
    return text ? normalisedEmail(*text) : std::nullopt;
}

std::optional<std::vector<std::string>> domainsMember(const boost::json::object& object) {
    const auto* value = object.if_contains("domains");
    if (value == nullptr || !value->is_array() || value->get_array().size() > kMostSignInDomains) return std::nullopt;
    std::vector<std::string> domains;
    for (const boost::json::value& each : value->get_array()) {
        if (!each.is_string()) return std::nullopt;
        const std::string domain(each.get_string());
        if (!isDomainName(domain)) return std::nullopt;
        domains.push_back(domain);
    }
    return domains;
}

bool readDevice(const boost::json::object& object, SignIn& request) {
    const auto* value = object.if_contains("device");
    if (value == nullptr || !value->is_object()) return false;
    const auto& device = value->get_object();
    auto name = textMember(device, "name", kLongestDeviceName);
    if (!name) return false;
    request.deviceName = std::move(*name);
    if (device.contains("id")) {
        const auto id = Uuid::parse(textMember(device, "id", kMostTokenBytes).value_or(""));
        if (!id) return false;
        request.device = *id;
    }
    if (device.contains("proof")) {
        auto proof = textMember(device, "proof", kMostTokenBytes);
        if (!proof) return false;
        request.deviceProof = std::move(*proof);
    }
    return true;
}

}  // namespace aufwind::server
