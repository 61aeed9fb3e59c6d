// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/request_rules.h"

#include <algorithm>

namespace aufwind::server {

namespace http = boost::beast::http;

namespace {

constexpr std::size_t kLongestTarget = 2048;
constexpr std::size_t kLongestToken = 200;

bool isPlainLength(boost::beast::string_view value) {
    return !value.empty() && value.size() <= 19 &&
           std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<Reply> refusalOf(const boost::beast::error_code& failure) {
    if (failure == http::error::header_limit) {
        return errorReply(431, "header_too_large", "The header of the request is too large.");
    }
    if (failure == http::error::body_limit || failure == http::error::buffer_overflow) return tooLargeReply();
    const bool isEnd = failure == http::error::end_of_stream || failure == http::error::partial_message;
    static const auto& category = http::make_error_code(http::error::bad_method).category();
    if (isEnd || failure.category() != category) return std::nullopt;
    return malformedReply();
}

std::optional<Reply> refusalOf(const http::request_header<>& head) {
    if (head.version() != 11) return errorReply(505, "http_version", "This server speaks HTTP/1.1.");
    const std::size_t lengths = head.count(http::field::content_length);
    const std::size_t encodings = head.count(http::field::transfer_encoding);
    const bool ambiguous = lengths + encodings > 1 || head.count(http::field::host) != 1 ||
                           (lengths == 1 && !isPlainLength(head[http::field::content_length])) ||
                           (encodings == 1 && !boost::beast::iequals(head[http::field::transfer_encoding], "chunked"));
    const auto target = head.target();
    if (ambiguous || target.empty() || target.front() != '/' || target.size() > kLongestTarget) return malformedReply();
    return std::nullopt;
}

std::string bearerToken(const http::request_header<>& head) {
    constexpr boost::beast::string_view kScheme = "Bearer ";
    const auto value = head[http::field::authorization];
    if (head.count(http::field::authorization) != 1 || value.size() <= kScheme.size() || value.size() > kLongestToken ||
        !boost::beast::iequals(value.substr(0, kScheme.size()), kScheme)) {
        return {};
    }
    return std::string(value.substr(kScheme.size()));
}

http::response<http::string_body> messageFrom(Reply reply, bool keepAlive) {
    http::response<http::string_body> message(static_cast<http::status>(reply.status), 11);
    if (!reply.contentType.empty()) message.set(http::field::content_type, reply.contentType);
    message.set(http::field::cache_control, "no-store");
    message.set(http::field::strict_transport_security, "max-age=31536000");
    message.set("X-Content-Type-Options", "nosniff");
    message.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    message.set("Referrer-Policy", "no-referrer");
    for (const auto& [name, value] : reply.headers) message.set(name, value);
    message.keep_alive(keepAlive);
    message.body() = std::move(reply.body);
    message.prepare_payload();
    // RFC 9110 section 8.6: it would be the length of what was not sent.
    if (message.result() == http::status::not_modified) message.content_length(boost::none);
    return message;
}

}  // namespace aufwind::server
