// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/live_socket.h"

#include "sync/protocol/presence.h"
#include "sync/server/http/wait.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <algorithm>

namespace aufwind::server {

namespace asio = boost::asio;
namespace websocket = boost::beast::websocket;
using websocket::close_code;
using websocket::close_reason;

namespace {

// A device that vanished without a word is noticed within a ping and its answer.
constexpr std::chrono::seconds kHandshake{10};
constexpr std::chrono::seconds kIdle{60};

std::chrono::steady_clock::time_point now() {
    return std::chrono::steady_clock::now();
}

}  // namespace

LiveSocket::LiveSocket(TlsStream stream, const Limits& limits, Metrics& metrics)
    : stream_(std::move(stream)),
      strand_(stream_.get_executor()),
      limits_(limits),
      metrics_(metrics),
      wake_(strand_, Time::max()),
      beat_(strand_, Time::max()),
      heard_(now()),
      counted_(heard_),
      mayCome_(limits.presenceAtOnce) {
    boost::beast::get_lowest_layer(stream_).expires_never();
    stream_.set_option(websocket::stream_base::timeout{kHandshake, limits.idle < kIdle ? limits.idle : kIdle, true});
    stream_.read_message_max(protocol::kLongestPresence);
    stream_.auto_fragment(false);
    stream_.binary(true);
    stream_.control_callback([this](websocket::frame_type, boost::beast::string_view) { heard_ = now(); });
}

asio::awaitable<bool> LiveSocket::accept(const boost::beast::http::request<boost::beast::http::string_body>& upgrade) {
    auto [failure] = co_await stream_.async_accept(upgrade, kAwait);
    co_return !failure;
}

asio::awaitable<void> LiveSocket::run() {
    const auto self = shared_from_this();
    asio::co_spawn(
        strand_, [self] { return self->write(); }, asio::detached);
    asio::co_spawn(
        strand_, [self] { return self->pulse(); }, asio::detached);
    boost::beast::flat_buffer buffer(protocol::kLongestPresence);
    while (!closing_) {
        // Reading answers pings and notices the end as well.
        auto [failure, size] = co_await stream_.async_read(buffer, kAwait);
        if (failure) {
            over_ = true;
            break;
        }
        heard_ = now();
        if (closing_) break;
        closing_ = take({static_cast<const char*>(buffer.cdata().data()), buffer.size()});
        buffer.consume(buffer.size());
    }
    finish();
}

void LiveSocket::finish() {
    wake_.cancel();
    beat_.cancel();
}

std::optional<close_reason> LiveSocket::take(std::string_view message) {
    if (isTooOften()) return close_reason(close_code::policy_error, "too many messages");
    if (!stream_.got_binary()) return close_reason(close_code::unknown_data, "not binary");
    const auto presence = protocol::presenceFromBytes(message);
    if (!presence) return close_reason(close_code::bad_payload, "not a presence");
    looks_.clear();
    for (const wire::Look& look : presence->look()) looks_.insert(protocol::textNamed(look).valueOr({}));
    std::erase_if(waiting_, [&](const auto& entry) { return !looks_.contains(entry.first); });
    beat_.cancel();
    if (looked_) looked_(*presence);
    return std::nullopt;
}

bool LiveSocket::isTooOften() {
    const std::chrono::duration<double> since = now() - std::exchange(counted_, now());
    mayCome_ = std::min(limits_.presenceAtOnce, mayCome_ + since.count() * limits_.presencePerSecond) - 1;
    return mayCome_ < 0;
}

wire::Hint LiveSocket::gather() {
    wire::Hint message;
    if (latest_ != sent_) message.set_head(latest_);
    sent_ = latest_;
    if (waiting_.empty() || now() < attendAt_) return message;
    for (auto& [text, attendance] : waiting_) *message.add_attendance() = std::move(attendance);
    waiting_.clear();
    attendAt_ = now() + limits_.presenceEvery;
    return message;
}

asio::awaitable<void> LiveSocket::write() {
    const auto self = shared_from_this();
    while (!over_ && !closing_) {
        const wire::Hint message = gather();
        if (message.head() == 0 && message.attendance_size() == 0) {
            wake_.expires_at(waiting_.empty() ? Time::max() : attendAt_);
            co_await wake_.async_wait(kAwait);
            continue;
        }
        const std::string bytes = message.SerializeAsString();
        const auto content = asio::buffer(bytes);
        auto [failure, size] = co_await stream_.async_write(content, kAwait);
        if (failure) co_return;
        metrics_.hintsSent += 1;
    }
    if (!over_ && closing_) co_await stream_.async_close(*closing_, kAwait);
}

asio::awaitable<void> LiveSocket::pulse() {
    const auto self = shared_from_this();
    Time next = Time::max();
    while (!over_ && !closing_) {
        if (looks_.empty()) {
            next = Time::max();
        } else if (next == Time::max()) {
            next = now();
        }
        if (now() < next) {
            beat_.expires_at(next);
            co_await beat_.async_wait(kAwait);
            continue;
        }
        if (now() - heard_ >= limits_.presenceSilence) {
            abort();
            co_return;
        }
        next = now() + limits_.presencePing;
        auto [failure] = co_await stream_.async_ping({}, kAwait);
        if (failure) co_return;
    }
}

void LiveSocket::hint(std::uint64_t head) {
    asio::post(strand_, [self = shared_from_this(), head] {
        if (head <= self->latest_) return;
        self->latest_ = head;
        self->wake_.cancel();
    });
}

void LiveSocket::attend(const wire::Attendance& attendance) {
    asio::post(strand_, [self = shared_from_this(), attendance] {
        const auto text = protocol::textNamed(attendance);
        if (!text || !self->looks_.contains(*text)) return;
        self->waiting_[*text] = attendance;
        self->wake_.cancel();
    });
}

void LiveSocket::close(close_code code) {
    asio::post(strand_, [self = shared_from_this(), code] {
        if (self->closing_) return;
        self->closing_ = code;
        self->finish();
    });
}

void LiveSocket::abort() {
    asio::post(strand_, [self = shared_from_this()] {
        self->over_ = true;
        self->finish();
        boost::beast::get_lowest_layer(self->stream_).close();
    });
}

}  // namespace aufwind::server
