// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/content_ref.h"
#include "sync/server/http/api.h"
#include "sync/server/http/wait.h"

/// Contents (PROTOCOL.md): parts in, parts out. The messages are flat, so what they take in memory is what they were
/// sent as.
namespace aufwind::server {

namespace asio = boost::asio;

namespace {

constexpr const char* kProtobuf = "application/x-protobuf";

bool isProtobuf(const Request& request) {
    return request.contentType == kProtobuf &&
           (request.contentEncoding.empty() || request.contentEncoding == "identity");
}

Reply wrongTypeReply() {
    return errorReply(415, "content_type", "This address takes application/x-protobuf, not packed.");
}

// What somebody can do something about. Everything else is a fault of the tenant.
std::optional<Reply> refusalOf(const Error& error) {
    switch (error.code) {
        case ErrorCode::invalid:
            return malformedReply();
        case ErrorCode::notFound:
        case ErrorCode::forbidden:
            return notFoundReply();
        case ErrorCode::conflict:
            return errorReply(422, "content_hash", "The content is not what its hash says. Nothing of it was kept.");
        case ErrorCode::throttled: {
            Reply reply = errorReply(429, "content_uploads", "Too many unfinished uploads. Finish one, or wait.");
            reply.headers.emplace_back("Retry-After", "60");
            return reply;
        }
        case ErrorCode::tooLarge:
            return error.detail == "quota"
                       ? errorReply(507, "content_quota",
                                    "The company has no room left for this content. "
                                    "What was stored before stays; nothing of this one was kept.")
                       : errorReply(413, "content_size", "No field takes a content of this size. Nothing was kept.");
        default:
            return std::nullopt;
    }
}

template <typename Message>
std::shared_ptr<Message> messageOf(const Request& request) {
    auto message = std::make_shared<Message>();
    return message->ParseFromString(request.body) ? message : nullptr;
}

template <typename Message>
Reply replyWith(const Message& message) {
    Reply reply;
    reply.contentType = kProtobuf;
    reply.body = message.SerializeAsString();
    return reply;
}

/// `task` with the open tenant, in its turn.
template <typename T, typename Task>
asio::awaitable<Result<T>> inTurn(std::shared_ptr<TenantWorker> worker, std::size_t bytes, Task task) {
    co_return co_await answerOf<Result<T>>([&](auto done) {
        const bool isTaken = worker->work(bytes, [task, done](Result<TenantService*> tenant) {
            done(tenant ? task(**tenant)
                        : Result<T>(Error{ErrorCode::io, "the tenant does not open: " + tenant.error().detail}));
        });
        if (!isTaken) done(Error{ErrorCode::offline, "too many wait"});
    });
}

}  // namespace

asio::awaitable<Reply> Api::sendContent(const Request& request, const Admission& admission) {
    if (!isProtobuf(request)) co_return wrongTypeReply();
    const auto sent = messageOf<wire::ContentSend>(request);
    if (!sent) co_return malformedReply();
    const Session& session = *admission.session;
    const Caller caller{session.person, session.device};
    const auto task = [sent, caller, rules = parts_.limits.contents](TenantService& tenant) {
        return tenant.takeContent(caller, *sent, rules);
    };
    auto state = co_await inTurn<wire::ContentState>(parts_.worker(session.tenant), request.body.size() * 2, task);
    if (!state && state.error().code == ErrorCode::offline) co_return slowDownReply(1000);
    if (!state) {
        auto refusal = refusalOf(state.error());
        co_return refusal ? std::move(*refusal) : faultReply(request, state.error(), session.tenant);
    }
    parts_.metrics.contentParts += sent->part().empty() ? 0 : 1;
    co_return replyWith(*state);
}

asio::awaitable<Reply> Api::fetchContent(const Request& request, const Admission& admission) {
    if (!isProtobuf(request)) co_return wrongTypeReply();
    const auto wanted = messageOf<wire::ContentFetch>(request);
    if (!wanted) co_return malformedReply();
    const Session& session = *admission.session;
    const Caller caller{session.person, session.device};
    const auto task = [wanted, caller](TenantService& tenant) {
        return tenant.contentPart(caller, *wanted);
    };
    auto part = co_await inTurn<wire::ContentPart>(parts_.worker(session.tenant), kContentPart, task);
    if (!part && part.error().code == ErrorCode::offline) co_return slowDownReply(1000);
    if (!part) {
        auto refusal = refusalOf(part.error());
        co_return refusal ? std::move(*refusal) : faultReply(request, part.error(), session.tenant);
    }
    parts_.metrics.contentBytesFetched += part->part().size();
    co_return replyWith(*part);
}

}  // namespace aufwind::server
