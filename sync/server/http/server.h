// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/http/connection.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <filesystem>
#include <thread>
#include <vector>

/// Listens, takes connections in and runs them on a few threads. TLS 1.2 and 1.3 only (RFC 9325); there is no port
/// without it. Threads: one owner, who starts and stops it.
namespace aufwind::server {

struct ListenOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 7443;  ///< 0 takes any that is free
    unsigned threads = 2;
    std::filesystem::path certificate;
    std::filesystem::path certificateKey;
    std::string passphrase;
};

class Server {
  public:
    Server(ConnectionContext context, const ListenOptions& options);
    ~Server();

    /// Errors: `invalid` for an address or name that there is not, `busy` where the port is taken, `damaged` for
    /// certificate or key.
    Result<void> start();
    std::uint16_t port() const { return port_; }
    boost::asio::io_context& executor() { return io_; }

    /// Takes no more connections, lets requests in progress finish, says goodbye to WebSockets, closes. Twice is once.
    void stop();

  private:
    Result<void> prepareTls();
    Result<void> listen();
    boost::asio::awaitable<void> acceptLoop();
    void take(boost::asio::ip::tcp::socket socket);

    ConnectionContext context_;
    ListenOptions options_;
    boost::asio::io_context io_;
    boost::asio::ssl::context tls_{boost::asio::ssl::context::tls_server};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard_;
    boost::asio::ip::tcp::acceptor acceptor_;  ///< on a strand: one thread at a time uses it
    std::vector<std::thread> threads_;
    std::uint16_t port_ = 0;
    std::atomic<bool> stopping_{false};
};

}  // namespace aufwind::server
