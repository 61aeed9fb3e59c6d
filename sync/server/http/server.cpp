// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/server.h"

#include "sync/server/auth/auth_service.h"
#include "sync/server/http/wait.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/strand.hpp>

#include <future>

namespace aufwind::server {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

// Forward secrecy and authenticated encryption only.
constexpr const char* kCiphers12 =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:"
    "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305";
constexpr std::chrono::milliseconds kAbortGrace{500};
// After an error such as too many open files, so as not to spin.
constexpr std::chrono::milliseconds kAcceptPause{50};

// The one protocol there is; a client that asks only for others is refused (RFC 7301).
int chooseProtocol(SSL*, const unsigned char** out, unsigned char* length, const unsigned char* offered,
                   unsigned int offeredLength, void*) {
    static constexpr unsigned char kHttp11[] = "\x08http/1.1";
    unsigned char* chosen = nullptr;
    const int found = SSL_select_next_proto(&chosen, length, kHttp11, sizeof kHttp11 - 1, offered, offeredLength);
    *out = chosen;
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

}  // namespace

Server::Server(ConnectionContext context, const ListenOptions& options)
    : context_(context), options_(options), guard_(asio::make_work_guard(io_)), acceptor_(asio::make_strand(io_)) {}

Server::~Server() {
    stop();
}

Result<void> Server::start() {
    if (auto ready = prepareTls(); !ready) return ready;
    if (auto ready = listen(); !ready) return ready;
    asio::co_spawn(acceptor_.get_executor(), acceptLoop(), asio::detached);
    for (unsigned i = 0; i < std::max(1U, options_.threads); ++i) {
        threads_.emplace_back([this] { io_.run(); });
    }
    return {};
}

Result<void> Server::prepareTls() {
    SSL_CTX* const context = tls_.native_handle();
    const bool set = SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
                     SSL_CTX_set_cipher_list(context, kCiphers12) == 1 &&
                     SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") == 1;
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
    tls_.set_password_callback(
        [this](std::size_t, asio::ssl::context::password_purpose) { return options_.passphrase; });
    error_code failed;
    tls_.use_certificate_chain_file(options_.certificate, failed);
    if (!failed) tls_.use_private_key_file(options_.certificateKey, asio::ssl::context::pem, failed);
    if (failed || !set || SSL_CTX_check_private_key(context) != 1) {
        return Error{ErrorCode::damaged, "the server's certificate or its key cannot be used"};
    }
    return {};
}

Result<void> Server::listen() {
    error_code failed;
    asio::ip::tcp::resolver resolver(io_);
    // A name with addresses of both kinds gives the first that the system prefers; "::" is for those who want all.
    const auto found = resolver.resolve(options_.host == "localhost" ? "127.0.0.1" : options_.host,
                                        std::to_string(options_.port), asio::ip::tcp::resolver::passive, failed);
    if (failed || found.empty()) {
        return Error{ErrorCode::invalid, "there is no address to listen on for " + options_.host};
    }
    const asio::ip::tcp::endpoint endpoint = found.begin()->endpoint();
    acceptor_.open(endpoint.protocol(), failed);
    if (!failed) acceptor_.set_option(asio::socket_base::reuse_address(true), failed);
    if (!failed) acceptor_.bind(endpoint, failed);
    if (!failed) acceptor_.listen(asio::socket_base::max_listen_connections, failed);
    if (failed)
        return Error{ErrorCode::busy,
                     "cannot listen on port " + std::to_string(options_.port) + ": " + failed.message()};
    port_ = acceptor_.local_endpoint(failed).port();
    return {};
}

asio::awaitable<void> Server::acceptLoop() {
    while (!stopping_) {
        auto [failed, socket] = co_await acceptor_.async_accept(asio::make_strand(io_), kAwait);
        if (!failed) {
            take(std::move(socket));
            continue;
        }
        if (failed == asio::error::operation_aborted) co_return;
        asio::steady_timer pause(acceptor_.get_executor(), kAcceptPause);
        co_await pause.async_wait(kAwait);
    }
}

void Server::take(asio::ip::tcp::socket socket) {
    error_code failed;
    const auto peer = socket.remote_endpoint(failed).address();
    if (failed) return;
    socket.set_option(asio::ip::tcp::no_delay(true), failed);
    const auto connection = std::make_shared<Connection>(std::move(socket), tls_, context_, peer);
    const auto admitted = context_.table.admit(addressGroup(peer.to_string()), connection);
    if (admitted.evicted) context_.metrics.connectionsEvicted += 1;
    if (admitted.ticket == 0) {
        context_.metrics.connectionsRefused += 1;
        return;
    }
    context_.metrics.connectionsAccepted += 1;
    connection->start(admitted.ticket);
}

void Server::stop() {
    if (stopping_.exchange(true)) return;
    std::promise<void> closed;
    asio::post(acceptor_.get_executor(), [this, &closed] {
        error_code ignored;
        acceptor_.close(ignored);
        closed.set_value();
    });
    if (!threads_.empty()) {
        closed.get_future().wait();
        context_.table.drainAll();
        if (!context_.table.waitUntilEmpty(context_.limits.stop)) {
            context_.table.abortAll();
            context_.table.waitUntilEmpty(kAbortGrace);
        }
    }
    guard_.reset();
    io_.stop();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

}  // namespace aufwind::server
