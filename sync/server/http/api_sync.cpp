// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"
#include "sync/server/http/api.h"
#include "sync/server/http/wait.h"

/// The exchange of PROTOCOL.md: unpacks, hands over to the tenant's worker, packs.
namespace aufwind::server {

namespace asio = boost::asio;

namespace {

Reply deviceReply() {
    return errorReply(409, "device", "The session belongs to another device.");
}

Reply replyTo(const Error& error) {
    switch (error.code) {
        case ErrorCode::conflict:
            return error.detail == "gap" ? errorReply(409, "gap", "A mutation is missing before these.")
                                         : deviceReply();
        case ErrorCode::tooLarge:
            return tooLargeReply();
        case ErrorCode::tooOld:
        case ErrorCode::tooNew:
            return errorReply(426, "protocol", "Client and server are of versions that do not go together.");
        case ErrorCode::unauthenticated:
        case ErrorCode::notFound:
        case ErrorCode::forbidden:
            return unauthorizedReply();
        case ErrorCode::invalid:
        case ErrorCode::damaged:
            return malformedReply();
        default:
            return unavailableReply();
    }
}

// A defect or a disk, not something that a client can cause.
bool isFault(const Error& error) {
    return replyTo(error).status == 503 && error.code != ErrorCode::busy;
}

}  // namespace

asio::awaitable<Reply> Api::exchange(const Request& request, const Admission& admission) {
    const bool isPacked = request.contentEncoding == "zstd";
    if (request.contentType != "application/x-protobuf" ||
        !(isPacked || request.contentEncoding.empty() || request.contentEncoding == "identity")) {
        co_return errorReply(415, "content_type", "This address takes application/x-protobuf, packed with zstd.");
    }
    Result<std::string> bytes =
        isPacked ? protocol::decompress(request.body, parts_.limits.syncBodyBytes) : Result<std::string>(request.body);
    if (!bytes) co_return replyTo(bytes.error());
    auto message = std::make_shared<wire::Request>();
    if (!message->ParseFromString(*bytes)) co_return malformedReply();
    const Session& session = *admission.session;
    if (message->hello().device() != session.device.view()) co_return deviceReply();

    const auto worker = parts_.worker(session.tenant);
    const Caller caller{session.person, session.device};
    using Outcome = Result<wire::Response>;
    auto outcome = co_await answerOf<Outcome>([&](auto done) {
        if (!worker->exchange(caller, message, done)) done(Error{ErrorCode::offline, "too many wait"});
    });
    if (!outcome) {
        // Used by nothing behind the worker: there are too many before this one.
        if (outcome.error().code == ErrorCode::offline) co_return slowDownReply(1000);
        if (isFault(outcome.error())) parts_.metrics.internalErrors += 1;
        co_return replyTo(outcome.error());
    }
    Reply reply;
    reply.contentType = "application/x-protobuf";
    reply.headers.emplace_back("Content-Encoding", "zstd");
    reply.body = protocol::compress(outcome->SerializeAsString());
    co_return reply;
}

}  // namespace aufwind::server
