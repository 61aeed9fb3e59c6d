// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/live_socket.h"

#include "sync/protocol/aufwind.pb.h"
#include "sync/server/http/wait.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace aufwind::server {

namespace asio = boost::asio;
namespace websocket = boost::beast::websocket;

namespace {

// A device that vanished without a word is noticed within a ping and its answer.
constexpr std::chrono::seconds kHandshake{10};
constexpr std::chrono::seconds kIdle{60};
constexpr std::size_t kLongestMessage = 256;

}  // namespace

LiveSocket::LiveSocket(TlsStream stream, const Limits& limits, Metrics& metrics)
    : stream_(std::move(stream)),
      strand_(stream_.get_executor()),
      metrics_(metrics),
      wake_(strand_, asio::steady_timer::time_point::max()) {
    boost::beast::get_lowest_layer(stream_).expires_never();
    stream_.set_option(websocket::stream_base::timeout{kHandshake, limits.idle < kIdle ? limits.idle : kIdle, true});
    stream_.read_message_max(kLongestMessage);
    stream_.auto_fragment(false);
    stream_.binary(true);
}

asio::awaitable<bool> LiveSocket::accept(const boost::beast::http::request<boost::beast::http::string_body>& upgrade) {
    auto [failure] = co_await stream_.async_accept(upgrade, kAwait);
    co_return !failure;
}

asio::awaitable<void> LiveSocket::run() {
    const auto self = shared_from_this();
    asio::co_spawn(
        strand_, [self] { return self->write(); }, asio::detached);
    boost::beast::flat_buffer buffer(kLongestMessage);
    // Reading answers pings and notices the end; a message is more than there is to say.
    auto [failure, size] = co_await stream_.async_read(buffer, kAwait);
    if (!failure && !closing_) closing_ = websocket::close_code::policy_error;
    over_ = failure.failed();
    wake_.cancel();
}

asio::awaitable<void> LiveSocket::write() {
    const auto self = shared_from_this();
    while (!over_ && !closing_) {
        if (latest_ == sent_) {
            wake_.expires_at(asio::steady_timer::time_point::max());
            co_await wake_.async_wait(kAwait);
            continue;
        }
        sent_ = latest_;
        wire::Hint message;
        message.set_head(sent_);
        const std::string bytes = message.SerializeAsString();
        const auto content = asio::buffer(bytes);
        auto [failure, size] = co_await stream_.async_write(content, kAwait);
        if (failure) co_return;
        metrics_.hintsSent += 1;
    }
    if (!over_ && closing_) {
        const websocket::close_reason reason(*closing_);
        co_await stream_.async_close(reason, kAwait);
    }
}

void LiveSocket::hint(std::uint64_t head) {
    asio::post(strand_, [self = shared_from_this(), head] {
        if (head <= self->latest_) return;
        self->latest_ = head;
        self->wake_.cancel();
    });
}

void LiveSocket::close(websocket::close_code code) {
    asio::post(strand_, [self = shared_from_this(), code] {
        if (self->closing_) return;
        self->closing_ = code;
        self->wake_.cancel();
    });
}

void LiveSocket::abort() {
    asio::post(strand_, [self = shared_from_this()] {
        self->over_ = true;
        self->wake_.cancel();
        boost::beast::get_lowest_layer(self->stream_).close();
    });
}

}  // namespace aufwind::server
