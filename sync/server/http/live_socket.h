// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

#include <atomic>
#include <memory>
#include <optional>

/// One WebSocket for hints (PROTOCOL.md). Hints that come while one is being written become one, the newest. The device
/// has nothing to say here; more than a control frame closes the socket. RFC 6455.
namespace aufwind::server {

using TlsStream = boost::beast::ssl_stream<boost::beast::tcp_stream>;

class LiveSocket : public Listener, public std::enable_shared_from_this<LiveSocket> {
  public:
    LiveSocket(TlsStream stream, const Limits& limits, Metrics& metrics);

    /// On the stream's strand: takes the upgrade, then lives until it is closed.
    boost::asio::awaitable<bool> accept(const boost::beast::http::request<boost::beast::http::string_body>& upgrade);
    boost::asio::awaitable<void> run();

    /// Something that concerns the person was committed. Any thread.
    void hint(std::uint64_t head) override;
    void end() override { close(boost::beast::websocket::close_code::policy_error); }
    /// Says goodbye with this code, then closes. Any thread.
    void close(boost::beast::websocket::close_code code);
    /// Closes the connection as it is. Any thread.
    void abort();

  private:
    boost::asio::awaitable<void> write();

    boost::beast::websocket::stream<TlsStream> stream_;
    boost::asio::any_io_executor strand_;
    Metrics& metrics_;
    // Only on the strand.
    boost::asio::steady_timer wake_;
    std::uint64_t latest_ = 0;
    std::uint64_t sent_ = 0;
    std::optional<boost::beast::websocket::close_code> closing_;
    bool over_ = false;
};

}  // namespace aufwind::server
