// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/connection.h"

#include "sync/server/auth/auth_service.h"
#include "sync/server/http/request_rules.h"
#include "sync/server/http/wait.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <chrono>

namespace aufwind::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;
// What a refused client may still send before the connection is cut.
constexpr std::size_t kLingerBytes = 16 * 1024 * 1024;

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket, asio::ssl::context& tls, ConnectionContext context,
                       asio::ip::address peer)
    : stream_(std::move(socket), tls),
      strand_(stream_.get_executor()),
      context_(context),
      peer_(std::move(peer)),
      buffer_(kBufferBytes) {}

void Connection::start(std::uint64_t ticket) {
    ticket_ = ticket;
    context_.metrics.connectionsOpen += 1;
    asio::co_spawn(
        strand_, [self = shared_from_this()] { return self->run(); },
        [self = shared_from_this()](const std::exception_ptr& thrown) {
            if (thrown) {
                self->context_.metrics.internalErrors += 1;
                self->context_.log.error("connection_failed");
            }
            self->context_.metrics.connectionsOpen -= 1;
            self->context_.table.leave(self->ticket_);
        });
}

void Connection::drain() {
    asio::post(strand_, [self = shared_from_this()] {
        self->draining_ = true;
        if (self->live_) {
            self->live_->close(beast::websocket::close_code::going_away);
        } else if (!self->busy_) {
            beast::get_lowest_layer(self->stream_).cancel();
        }
    });
}

void Connection::abort() {
    asio::post(strand_, [self = shared_from_this()] {
        self->draining_ = true;
        if (self->live_) {
            self->live_->abort();
        } else {
            beast::get_lowest_layer(self->stream_).close();
        }
    });
}

asio::awaitable<void> Connection::run() {
    beast::get_lowest_layer(stream_).expires_after(context_.limits.handshake);
    auto [failed] = co_await stream_.async_handshake(asio::ssl::stream_base::server, kAwait);
    if (failed) {
        context_.metrics.handshakesFailed += 1;
        co_return;
    }
    Next next = Next::again;
    while (next == Next::again) {
        const bool arrived = co_await waitForRequest();
        if (!arrived) break;
        next = co_await serveOne();
        busy_ = false;
        if (draining_ && next == Next::again) break;
    }
    if (next == Next::live) {
        co_await becomeLive(std::move(*upgrade_));
        co_return;
    }
    if (next == Next::linger) co_await linger();
    co_await finish();
}

asio::awaitable<bool> Connection::waitForRequest() {
    if (draining_) co_return false;
    auto& tcp = beast::get_lowest_layer(stream_);
    if (!isFirst_ && buffer_.size() == 0) {
        tcp.expires_after(context_.limits.idle);
        const auto room = buffer_.prepare(kBufferBytes / 4);
        auto [failed, size] = co_await stream_.async_read_some(room, kAwait);
        if (failed || draining_) co_return false;
        buffer_.commit(size);
    }
    isFirst_ = false;
    co_return true;
}

asio::awaitable<Connection::Next> Connection::serveOne() {
    auto& tcp = beast::get_lowest_layer(stream_);
    tcp.expires_after(context_.limits.header);
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(context_.limits.headerBytes));
    parser.body_limit(context_.limits.syncBodyBytes);
    auto [failed, size] = co_await http::async_read_header(stream_, buffer_, parser, kAwait);
    // Known also of a head that is wrong further down, or whose first line is too long to be read.
    isHead_ = parser.get().method() == http::verb::head || (parser.get().method_string().empty() && beginsAsHead());
    if (failed) {
        auto refusal = refusalOf(failed);
        if (!refusal) co_return Next::close;
        co_return co_await refuse(std::move(*refusal));
    }
    busy_ = true;
    co_return co_await respondToHeader(parser);
}

bool Connection::beginsAsHead() const {
    constexpr std::string_view kHead = "HEAD ";
    const auto input = buffer_.data();
    return std::string_view(static_cast<const char*>(input.data()), input.size()).starts_with(kHead);
}

asio::awaitable<Connection::Next> Connection::respondToHeader(Parser& parser) {
    beast::get_lowest_layer(stream_).expires_never();
    if (auto refusal = refusalOf(parser.get())) co_return co_await refuse(std::move(*refusal));
    Request request = requestFrom(parser);
    const bool isUpgrade = beast::websocket::is_upgrade(parser.get());
    const Admission admission = co_await context_.application.admit(request, isUpgrade);
    const bool hasBody = parser.chunked() || parser.content_length().value_or(0) > 0;
    if (admission.refusal) {
        // Without a body, or with the whole of it at hand, the connection stays in step.
        if (hasBody) co_return co_await refuse(*admission.refusal);
        const bool sent = co_await send(*admission.refusal, parser.get().keep_alive());
        co_return sent&& parser.get().keep_alive() ? Next::again : Next::close;
    }
    if (admission.session && !context_.table.prove(ticket_)) co_return co_await refuse(unavailableReply());
    if (parser.content_length().value_or(0) > admission.bodyLimit) co_return co_await refuse(tooLargeReply());
    parser.body_limit(admission.bodyLimit);
    if (admission.becomesLive) {
        upgrade_ = parser.release();
        liveSession_ = admission.session;
        co_return Next::live;
    }
    if (hasBody) {
        const bool isExpected = beast::iequals(parser.get()[http::field::expect], "100-continue");
        const Next next = co_await readBody(parser, isExpected);
        if (next != Next::again) co_return next;
        request.body = std::move(parser.get().body());
        // The size of one that comes to a survey would say when it came.
        if (!admission.isNameless) context_.metrics.bytesReceived += request.body.size();
    }
    const auto begun = std::chrono::steady_clock::now();
    Reply reply = co_await context_.application.answer(request, admission);
    if (!admission.isNameless) {
        context_.metrics.countDuration(std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    }
    const bool keepAlive = parser.get().keep_alive() && !draining_;
    const bool sent = co_await send(std::move(reply), keepAlive, !admission.isNameless);
    co_return sent&& keepAlive ? Next::again : Next::close;
}

asio::awaitable<Connection::Next> Connection::readBody(Parser& parser, bool isExpected) {
    if (draining_) co_return Next::close;
    // Whoever is slow with the body may still have to make room.
    busy_ = false;
    beast::get_lowest_layer(stream_).expires_after(context_.limits.body);
    if (isExpected) {
        http::response<http::empty_body> go(http::status::continue_, 11);
        auto [unsent, count] = co_await http::async_write(stream_, go, kAwait);
        if (unsent) co_return Next::close;
    }
    auto [failed, size] = co_await http::async_read(stream_, buffer_, parser, kAwait);
    busy_ = true;
    if (!failed) co_return Next::again;
    auto refusal = refusalOf(failed);
    if (!refusal) co_return Next::close;
    co_return co_await refuse(std::move(*refusal));
}

asio::awaitable<Connection::Next> Connection::refuse(Reply reply) {
    const bool sent = co_await send(std::move(reply), false);
    co_return sent ? Next::linger : Next::close;
}

asio::awaitable<bool> Connection::send(Reply reply, bool keepAlive, bool isCounted) {
    beast::get_lowest_layer(stream_).expires_after(context_.limits.write);
    if (isCounted) {
        context_.metrics.countReply(reply.status);
        context_.metrics.bytesSent += reply.body.size();
    }
    auto message = messageFrom(std::move(reply), keepAlive);
    // RFC 9110 section 9.3.2: nothing follows, or it would be read as the next answer. The length stays that of a GET.
    if (isHead_) message.body().clear();
    auto [failed, size] = co_await http::async_write(stream_, message, kAwait);
    co_return !failed;
}

asio::awaitable<void> Connection::becomeLive(http::request<http::string_body> upgrade) {
    const auto session = liveSession_;
    // There may be thousands that rest like this for hours; requests are not read here any more.
    buffer_.clear();
    buffer_.shrink_to_fit();
    live_ = std::make_shared<LiveSocket>(std::move(stream_), context_.limits, context_.metrics);
    const auto socket = live_;
    // Joined before the answer, so that nothing committed in between is missed.
    if (!context_.application.join(socket, *session)) {
        socket->abort();
        co_return;
    }
    socket->onLook([this, weak = std::weak_ptr(socket), session](const wire::Presence& presence) {
        if (const auto listener = weak.lock()) context_.application.look(listener, *session, presence);
    });
    const bool accepted = co_await socket->accept(upgrade);
    if (accepted) {
        if (draining_) socket->close(beast::websocket::close_code::going_away);
        context_.metrics.liveOpen += 1;
        co_await socket->run();
        context_.metrics.liveOpen -= 1;
    }
    context_.application.leave(socket, *session);
}

asio::awaitable<void> Connection::linger() {
    // Closing with unread input would reset the connection, and the answer could be lost on its way.
    beast::get_lowest_layer(stream_).expires_after(context_.limits.linger);
    std::array<char, 16 * 1024> rest;
    for (std::size_t taken = 0; taken < kLingerBytes && !draining_;) {
        const auto room = asio::buffer(rest);
        auto [failed, size] = co_await stream_.async_read_some(room, kAwait);
        if (failed) co_return;
        taken += size;
    }
}

asio::awaitable<void> Connection::finish() {
    beast::get_lowest_layer(stream_).expires_after(context_.limits.linger);
    co_await stream_.async_shutdown(kAwait);
    beast::get_lowest_layer(stream_).close();
}

Request Connection::requestFrom(const Parser& parser) const {
    const auto& head = parser.get();
    Request request;
    request.method = std::string(head.method_string());
    request.path = std::string(head.target().substr(0, head.target().find('?')));
    const auto question = head.target().find('?');
    if (question != boost::beast::string_view::npos) request.query = std::string(head.target().substr(question + 1));
    request.token = bearerToken(head);
    request.peer = addressGroup(peer_.to_string());
    request.peerIsThisMachine = peer_.is_loopback();
    request.contentType = std::string(head[http::field::content_type]);
    request.contentEncoding = std::string(head[http::field::content_encoding]);
    request.ifNoneMatch = std::string(head[http::field::if_none_match]);
    request.ifMatch = std::string(head[http::field::if_match]);
    request.host = std::string(head[http::field::host]);
    request.challenge = challenge_;
    return request;
}

}  // namespace aufwind::server
