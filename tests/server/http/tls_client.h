// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/ssl.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

/// A blocking HTTPS client that sends exactly the bytes it is told to, for what no honest client would send. It trusts
/// one authority and checks the name. Every wait has a limit. Threads: one caller.
namespace aufwind::test {

struct HttpAnswer {
    int status = 0;                              ///< 0: the connection ended without an answer
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;
    bool operator==(const HttpAnswer&) const = default;
};

/// Versions of TLS that the client offers; 0 leaves it to the library.
struct Versions {
    int least = 0;
    int most = 0;
};

class TlsClient {
  public:
    TlsClient(std::uint16_t port, const std::filesystem::path& authority, Versions versions = {},
              const std::string& host = "localhost");
    ~TlsClient();
    TlsClient(const TlsClient&) = delete;

    /// Whether the handshake succeeded and the certificate holds.
    bool connected() const { return connected_; }
    std::string protocol() const;

    bool write(const std::string& bytes);
    HttpAnswer read();
    /// The answer to a HEAD, whose length is that of another answer.
    HttpAnswer readHead();
    /// One message of a WebSocket: opcode and content. Opcode 0 at the end.
    std::pair<int, std::string> readFrame();
    /// True where the server closes within the limit.
    bool isClosedWithin(std::chrono::milliseconds limit);

    /// A whole request with the usual headers.
    HttpAnswer request(const std::string& method, const std::string& path, const std::string& body = {},
                       const std::string& extraHeaders = {});

  private:
    bool fill();
    std::string take(std::size_t count);

    int socket_ = -1;
    std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> context_;
    std::unique_ptr<SSL, void (*)(SSL*)> tls_;
    bool connected_ = false;
    std::string input_;
};

}  // namespace aufwind::test
