// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/https_line.h"

#include "sync/server/http/wait.h"

#include <charconv>
#include <chrono>

namespace aufwind::bench {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using server::kAwait;

namespace {

constexpr std::chrono::seconds kPatience{30};
constexpr std::size_t kLargestAnswer = 16U << 20;

Error offline(const boost::system::error_code& failed) {
    return {ErrorCode::offline, failed.message()};
}

http::request<http::string_body> requestFrom(const Post& post, std::uint16_t port) {
    http::request<http::string_body> request{http::verb::post, post.path, 11};
    request.set(http::field::host, "127.0.0.1:" + std::to_string(port));
    request.set(http::field::content_type, post.contentType);
    if (!post.contentEncoding.empty()) request.set(http::field::content_encoding, post.contentEncoding);
    if (!post.bearer.empty()) request.set(http::field::authorization, "Bearer " + post.bearer);
    request.body() = post.body;
    request.prepare_payload();
    return request;
}

}  // namespace

asio::awaitable<Result<std::unique_ptr<TlsStream>>> openTls(const Place& place) {
    auto stream = std::make_unique<TlsStream>(place.io, place.tls);
    auto& tcp = beast::get_lowest_layer(*stream);
    tcp.expires_after(kPatience);
    const asio::ip::tcp::endpoint server(asio::ip::address_v4::loopback(), place.port);
    auto [refused] = co_await tcp.async_connect(server, kAwait);
    if (refused) co_return offline(refused);
    boost::system::error_code ignored;
    tcp.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
    auto [failed] = co_await stream->async_handshake(asio::ssl::stream_base::client, kAwait);
    if (failed) co_return offline(failed);
    co_return stream;
}

asio::awaitable<Result<Reply>> HttpsLine::once(const Post& post) {
    const auto request = requestFrom(post, place_.port);
    beast::get_lowest_layer(*stream_).expires_after(kPatience);
    auto [unsent, sent] = co_await http::async_write(*stream_, request, kAwait);
    if (unsent) co_return offline(unsent);
    http::response_parser<http::string_body> parser;
    parser.body_limit(kLargestAnswer);
    auto [failed, received] = co_await http::async_read(*stream_, buffer_, parser, kAwait);
    if (failed) co_return offline(failed);
    auto answer = parser.release();
    if (!answer.keep_alive()) close();
    Reply reply{static_cast<int>(answer.result_int()), std::move(answer.body()), 0};
    const auto wait = answer[http::field::retry_after];
    std::from_chars(wait.data(), wait.data() + wait.size(), reply.retryAfter);
    co_return reply;
}

asio::awaitable<Result<Reply>> HttpsLine::post(const Post& post) {
    if (stream_) {
        auto reply = co_await once(post);
        if (reply) co_return reply;
        // The server may close what was idle for a minute just when it is used again.
        close();
    }
    auto opened = co_await openTls(place_);
    if (!opened) co_return opened.error();
    stream_ = std::move(*opened);
    buffer_.clear();
    auto reply = co_await once(post);
    if (!reply) close();
    co_return reply;
}

}  // namespace aufwind::bench
