// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/tls_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>

namespace aufwind::test {
namespace {

constexpr int kLimitSeconds = 20;

void limitWaits(int socket, std::chrono::milliseconds limit) {
    const timeval wait{limit.count() / 1000, limit.count() % 1000 * 1000};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait);
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

}  // namespace

TlsClient::TlsClient(std::uint16_t port, const std::filesystem::path& authority, Versions versions,
                     const std::string& host)
    : context_(SSL_CTX_new(TLS_client_method()), SSL_CTX_free), tls_(nullptr, SSL_free) {
    SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_load_verify_locations(context_.get(), authority.c_str(), nullptr);
    if (versions.least != 0) {
        // Old versions need their weak signatures allowed before a client can even ask.
        SSL_CTX_set_security_level(context_.get(), 0);
        SSL_CTX_set_min_proto_version(context_.get(), versions.least);
        SSL_CTX_set_max_proto_version(context_.get(), versions.most);
    }
    socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    limitWaits(socket_, std::chrono::seconds(kLimitSeconds));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) return;
    tls_.reset(SSL_new(context_.get()));
    SSL_set_tlsext_host_name(tls_.get(), host.c_str());
    SSL_set1_host(tls_.get(), host.c_str());
    SSL_set_fd(tls_.get(), socket_);
    connected_ = SSL_connect(tls_.get()) == 1;
    ERR_clear_error();
}

TlsClient::~TlsClient() {
    tls_.reset();
    if (socket_ >= 0) close(socket_);
}

std::string TlsClient::protocol() const {
    return connected_ ? SSL_get_version(tls_.get()) : "";
}

bool TlsClient::write(const std::string& bytes) {
    if (!connected_) return false;
    std::size_t done = 0;
    while (done < bytes.size()) {
        const int count = SSL_write(tls_.get(), bytes.data() + done, static_cast<int>(bytes.size() - done));
        if (count <= 0) {
            ERR_clear_error();
            return false;
        }
        done += static_cast<std::size_t>(count);
    }
    return true;
}

bool TlsClient::fill() {
    char bytes[16 * 1024];
    const int count = connected_ ? SSL_read(tls_.get(), bytes, sizeof bytes) : 0;
    ERR_clear_error();
    if (count <= 0) return false;
    input_.append(bytes, static_cast<std::size_t>(count));
    return true;
}

std::string TlsClient::take(std::size_t count) {
    while (input_.size() < count && fill()) {
    }
    std::string taken = input_.substr(0, count);
    input_.erase(0, count);
    return taken;
}

HttpAnswer TlsClient::readHead() {
    HttpAnswer answer;
    std::size_t end = std::string::npos;
    while ((end = input_.find("\r\n\r\n")) == std::string::npos) {
        if (!fill()) return answer;
    }
    const std::string head = take(end + 4);
    std::from_chars(head.data() + std::min<std::size_t>(9, head.size()), head.data() + head.size(), answer.status);
    for (std::size_t line = head.find("\r\n") + 2; line < head.size() - 2;) {
        const std::size_t next = head.find("\r\n", line);
        const std::size_t colon = head.find(": ", line);
        if (colon < next)
            answer.headers[lower(head.substr(line, colon - line))] = head.substr(colon + 2, next - colon - 2);
        line = next + 2;
    }
    return answer;
}

HttpAnswer TlsClient::read() {
    HttpAnswer answer = readHead();
    const std::string length =
        answer.headers.contains("content-length") ? answer.headers["content-length"] : std::string();
    std::size_t size = 0;
    std::from_chars(length.data(), length.data() + length.size(), size);
    answer.body = take(size);
    return answer;
}

std::pair<int, std::string> TlsClient::readFrame() {
    const std::string head = take(2);
    if (head.size() < 2) return {0, {}};
    std::size_t size = static_cast<unsigned char>(head[1]) & 0x7FU;
    if (size == 126) {
        const std::string longer = take(2);
        size = (static_cast<std::size_t>(static_cast<unsigned char>(longer[0])) << 8U) |
               static_cast<unsigned char>(longer[1]);
    }
    return {head[0] & 0x0F, take(size)};
}

bool TlsClient::isClosedWithin(std::chrono::milliseconds limit) {
    limitWaits(socket_, limit);
    const auto until = std::chrono::steady_clock::now() + limit;
    while (fill()) {
    }
    const bool isInTime = std::chrono::steady_clock::now() < until;
    limitWaits(socket_, std::chrono::seconds(kLimitSeconds));
    return isInTime;
}

HttpAnswer TlsClient::request(const std::string& method, const std::string& path, const std::string& body,
                              const std::string& extraHeaders) {
    std::string text = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + extraHeaders;
    if (!body.empty()) text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    write(text + "\r\n" + body);
    return read();
}

}  // namespace aufwind::test
