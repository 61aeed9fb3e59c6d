// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"
#include "sync/protocol/scan.h"
#include "sync/server/http/api.h"
#include "sync/server/http/wait.h"

/// The exchange of PROTOCOL.md: unpacks, hands over to the tenant's worker, packs.
namespace aufwind::server {

namespace asio = boost::asio;

namespace {

Reply deviceReply() {
    return errorReply(409, "device", "The session belongs to another device.");
}

// What a request can be refused for as a whole. Everything else is a fault of the tenant, which a device can do nothing
// about but come again.
std::optional<Reply> refusalOf(const Error& error) {
    switch (error.code) {
        case ErrorCode::conflict:
            if (error.detail == "history") {
                return errorReply(409, "history", "These numbers were used for other mutations before.");
            }
            return error.detail == "gap" ? errorReply(409, "gap", "A mutation is missing before these.")
                                         : deviceReply();
        case ErrorCode::tooLarge:
            return tooLargeReply();
        case ErrorCode::tooOld:
        case ErrorCode::tooNew:
            return errorReply(426, "protocol", "Client and server are of versions that do not go together.");
        case ErrorCode::invalid:
            return malformedReply();
        default:
            return std::nullopt;
    }
}

/// Counted before it is parsed, because a parsed message takes many times the bytes that made it.
Result<std::shared_ptr<wire::Request>> messageOf(const Request& request, bool isPacked, std::size_t maximum) {
    std::string unpacked;
    if (isPacked) {
        auto bytes = protocol::decompress(request.body, maximum);
        if (!bytes) return bytes.error();
        unpacked = std::move(*bytes);
    }
    const std::string& bytes = isPacked ? unpacked : request.body;
    if (auto sound = protocol::scanRequest(bytes); !sound) return sound.error();
    auto message = std::make_shared<wire::Request>();
    if (!message->ParseFromString(bytes)) return Error{ErrorCode::damaged, "not a request"};
    return message;
}

}  // namespace

asio::awaitable<Reply> Api::exchange(const Request& request, const Admission& admission) {
    const bool isPacked = request.contentEncoding == "zstd";
    if (request.contentType != "application/x-protobuf" ||
        !(isPacked || request.contentEncoding.empty() || request.contentEncoding == "identity")) {
        co_return errorReply(415, "content_type", "This address takes application/x-protobuf, packed with zstd.");
    }
    auto read = messageOf(request, isPacked, parts_.limits.syncBodyBytes);
    if (!read) co_return read.error().code == ErrorCode::tooLarge ? tooLargeReply() : malformedReply();
    const std::shared_ptr<const wire::Request> message = std::move(*read);
    const Session& session = *admission.session;
    if (message->hello().device() != session.device.view()) co_return deviceReply();

    const auto worker = parts_.worker(session.tenant);
    const Caller caller{session.person, session.device, parts_.auth.isConfirmed(session)};
    const std::size_t bytes = request.body.size() + message->SpaceUsedLong();
    using Outcome = Result<wire::Response>;
    auto outcome = co_await answerOf<Outcome>([&](auto done) {
        if (!worker->exchange(caller, message, bytes, done)) done(Error{ErrorCode::offline, "too many wait"});
    });
    if (!outcome) {
        // Used by nothing behind the worker: there are too many before this one.
        if (outcome.error().code == ErrorCode::offline) co_return slowDownReply(1000);
        auto refusal = refusalOf(outcome.error());
        co_return refusal ? std::move(*refusal) : faultReply(request, outcome.error(), session.tenant);
    }
    if (session.leaseDays != SignInNumbers{}.leaseDays) {
        outcome->set_lease_days(static_cast<std::uint32_t>(session.leaseDays));
    }
    Reply reply;
    reply.contentType = "application/x-protobuf";
    reply.headers.emplace_back("Content-Encoding", "zstd");
    reply.body = protocol::compress(outcome->SerializeAsString());
    co_return reply;
}

}  // namespace aufwind::server
