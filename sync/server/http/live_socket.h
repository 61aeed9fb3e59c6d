// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/text_name.h"
#include "sync/server/http/limits.h"
#include "sync/server/http/live_hub.h"
#include "sync/server/http/metrics.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

/// One WebSocket for hints and presence (PROTOCOL.md). What comes while something is being written is told together,
/// each by its newest state. While the device looks at something it is pinged, so that it is gone soon after its
/// network is. A message that is none, or too many of them, close the socket and nothing else. RFC 6455.
namespace aufwind::server {

using TlsStream = boost::beast::ssl_stream<boost::beast::tcp_stream>;

class LiveSocket : public Listener, public std::enable_shared_from_this<LiveSocket> {
  public:
    using Looked = std::function<void(const wire::Presence&)>;

    LiveSocket(TlsStream stream, const Limits& limits, Metrics& metrics);

    /// Before run(): called on the strand with what the device looks at from now on.
    void onLook(Looked looked) { looked_ = std::move(looked); }
    /// On the stream's strand: takes the upgrade, then lives until it is closed.
    boost::asio::awaitable<bool> accept(const boost::beast::http::request<boost::beast::http::string_body>& upgrade);
    boost::asio::awaitable<void> run();

    /// Something that concerns the person was committed. Any thread.
    void hint(std::uint64_t head) override;
    void attend(const wire::Attendance& attendance) override;
    void end() override { close(boost::beast::websocket::close_code::policy_error); }
    /// Says goodbye with this code, then closes. Any thread.
    void close(boost::beast::websocket::close_code code);
    /// Closes the connection as it is. Any thread.
    void abort();

  private:
    using Time = std::chrono::steady_clock::time_point;

    boost::asio::awaitable<void> write();
    boost::asio::awaitable<void> pulse();
    /// Why the socket is to be closed for what came; nothing where it was taken.
    std::optional<boost::beast::websocket::close_reason> take(std::string_view message);
    bool isTooOften();
    wire::Hint gather();
    void finish();

    boost::beast::websocket::stream<TlsStream> stream_;
    boost::asio::any_io_executor strand_;
    const Limits& limits_;
    Metrics& metrics_;
    Looked looked_;
    // Only on the strand.
    boost::asio::steady_timer wake_;
    boost::asio::steady_timer beat_;
    std::uint64_t latest_ = 0;
    std::uint64_t sent_ = 0;
    std::set<TextName> looks_;
    std::map<TextName, wire::Attendance> waiting_;
    Time attendAt_;  ///< not before
    Time heard_;     ///< anything at all from the device
    Time counted_;
    double mayCome_;  ///< messages, as of counted_
    std::optional<boost::beast::websocket::close_reason> closing_;
    bool over_ = false;
};

}  // namespace aufwind::server
