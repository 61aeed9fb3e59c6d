// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/http/application.h"
#include "sync/server/http/connection_table.h"
#include "sync/server/http/live_socket.h"
#include "sync/server/http/log.h"

#include <atomic>

/// One TLS connection and its requests, one after the other (RFC 9112), each with limits on size and time. A request
/// that could be read in two ways is refused and the connection closed. Runs on the strand of its socket.
namespace aufwind::server {

struct ConnectionContext {
    Application& application;
    ConnectionTable& table;
    const Limits& limits;
    Metrics& metrics;
    const Log& log;
};

class Connection : public Guest, public std::enable_shared_from_this<Connection> {
  public:
    Connection(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context& tls, ConnectionContext context,
               boost::asio::ip::address peer);

    /// Serves until the end; holds itself meanwhile.
    void start(std::uint64_t ticket);

    bool isBusy() const override { return busy_; }
    void drain() override;
    void abort() override;

  private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    enum class Next : std::uint8_t { again, close, linger, live };

    boost::asio::awaitable<void> run();
    boost::asio::awaitable<bool> waitForRequest();
    boost::asio::awaitable<Next> serveOne();
    boost::asio::awaitable<Next> respondToHeader(Parser& parser);
    boost::asio::awaitable<Next> refuse(Reply reply);
    boost::asio::awaitable<Next> readBody(Parser& parser, bool isExpected);
    boost::asio::awaitable<bool> send(Reply reply, bool keepAlive, bool isCounted = true);
    boost::asio::awaitable<void> becomeLive(boost::beast::http::request<boost::beast::http::string_body> upgrade);
    boost::asio::awaitable<void> linger();
    boost::asio::awaitable<void> finish();
    bool beginsAsHead() const;
    Request requestFrom(const Parser& parser) const;

    TlsStream stream_;
    boost::asio::any_io_executor strand_;
    ConnectionContext context_;
    boost::asio::ip::address peer_;
    std::uint64_t ticket_ = 0;
    boost::beast::flat_buffer buffer_;
    std::shared_ptr<LiveSocket> live_;
    std::optional<boost::beast::http::request<boost::beast::http::string_body>> upgrade_;
    std::shared_ptr<const Session> liveSession_;
    std::shared_ptr<OpenChallenge> challenge_ = std::make_shared<OpenChallenge>();
    std::atomic<bool> busy_{false};
    bool draining_ = false;
    bool isFirst_ = true;
    bool isHead_ = false;  ///< what is answered has no content
};

}  // namespace aufwind::server
