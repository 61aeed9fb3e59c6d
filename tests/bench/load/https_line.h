// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

/// One kept HTTPS connection of a device, as a client has it: opened when it is needed, opened anew where the server
/// has closed it meanwhile. The certificate is checked. One thread; one request at a time.
namespace aufwind::bench {

using TlsStream = boost::beast::ssl_stream<boost::beast::tcp_stream>;

/// Where the server is and how it is recognised.
struct Place {
    boost::asio::io_context& io;
    boost::asio::ssl::context& tls;
    std::uint16_t port;
};

/// A connection over TLS, or why there is none.
boost::asio::awaitable<Result<std::unique_ptr<TlsStream>>> openTls(const Place& place);

struct Post {
    std::string path;
    std::string body;
    std::string contentType;
    std::string contentEncoding;
    std::string bearer;
};

struct Reply {
    int status = 0;
    std::string body;
    int retryAfter = 0;
};

class HttpsLine {
  public:
    explicit HttpsLine(const Place& place) : place_(place) {}

    boost::asio::awaitable<Result<Reply>> post(const Post& post);
    void close() { stream_.reset(); }
    bool isOpen() const { return stream_ != nullptr; }

  private:
    boost::asio::awaitable<Result<Reply>> once(const Post& post);

    Place place_;
    std::unique_ptr<TlsStream> stream_;
    boost::beast::flat_buffer buffer_;
};

}  // namespace aufwind::bench
