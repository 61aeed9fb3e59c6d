// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/keys.h"
#include "sync/server/http/api_answers.h"
#include "sync/server/http/api_json.h"
#include "sync/server/jobs/meetings.h"

/// The calendar of a person for programs that cannot sign in: its address, and what is read there.
namespace aufwind::server {

namespace asio = boost::asio;

namespace {

constexpr std::string_view kBefore = "/v1/calendar/";
constexpr std::string_view kBehind = ".ics";
// What somebody's meetings take in memory, for a guess.
constexpr std::size_t kReadBytes = 256 * 1024;

std::string pathOf(const std::string& token) {
    return std::string(kBefore) + token + std::string(kBehind);
}

std::string tokenIn(const std::string& path) {
    return path.substr(kBefore.size(), path.size() - kBefore.size() - kBehind.size());
}

/// Whether a list of entity tags (RFC 9110, 13.1.2) names this one, as weak comparison has it.
bool names(std::string_view list, std::string_view tag) {
    while (!list.empty()) {
        std::string_view one = list.substr(0, list.find(','));
        list.remove_prefix(std::min(one.size() + 1, list.size()));
        while (!one.empty() && (one.front() == ' ' || one.front() == '\t')) one.remove_prefix(1);
        while (!one.empty() && (one.back() == ' ' || one.back() == '\t')) one.remove_suffix(1);
        if (one.starts_with("W/")) one.remove_prefix(2);
        if (one == tag || one == "*") return true;
    }
    return false;
}

}  // namespace

asio::awaitable<Reply> Api::calendar(const Request& request, const Admission& admission) {
    using Found = std::optional<std::int64_t>;
    const std::function<Answered<Found>()> work = [this, session = admission.session] {
        return parts_.calendars.since(*session);
    };
    const std::function<Reply(const Found&)> say = [](const Found& since) {
        return since ? jsonReply({{"since", *since}}) : notFoundReply();
    };
    co_return co_await answered<Found>(request, admission, work, say);
}

asio::awaitable<Reply> Api::makeCalendar(const Request& request, const Admission& admission) {
    const std::function<Answered<std::string>()> work = [this, session = admission.session] {
        return parts_.calendars.make(*session);
    };
    const std::function<Reply(const std::string&)> say = [](const std::string& token) {
        return jsonReply({{"path", pathOf(token)}});
    };
    co_return co_await answered<std::string>(request, admission, work, say);
}

asio::awaitable<Reply> Api::removeCalendar(const Request& request, const Admission& admission) {
    const Work work = [this, session = admission.session] {
        return parts_.calendars.remove(*session);
    };
    co_return co_await done(request, admission, work);
}

asio::awaitable<Reply> Api::calendarFile(const Request& request, const Admission&) {
    const auto look = [this, token = tokenIn(request.path), peer = request.peer] {
        return parts_.calendars.find(token, peer);
    };
    const auto found = co_await workOn<Answered<Account>>(parts_.disk, look);
    if (const auto* refusal = std::get_if<Refusal>(&found)) co_return refusalReply(request, *refusal);
    const Uuid tenant = std::get<Account>(found).tenant;
    const auto worker = parts_.worker(tenant);
    auto meetings = co_await answerOf<Result<Meetings>>([&worker, person = std::get<Account>(found).person](auto done) {
        const bool isTaken = worker->work(kReadBytes, [person, done](Result<TenantService*> service) {
            done(service ? meetingsOf(**service, person) : Result<Meetings>(service.error()));
        });
        if (!isTaken) done(Error{ErrorCode::throttled, "too many wait"});
    });
    if (!meetings && meetings.error().code == ErrorCode::throttled) {
        parts_.metrics.throttled += 1;
        co_return slowDownReply(1000);
    }
    if (!meetings) co_return faultReply(request, meetings.error(), tenant);
    const auto write = [all = std::move(*meetings)] {
        return calendarOf(all);
    };
    Reply reply;
    reply.body = co_await workOn<std::string>(parts_.asking, write);
    reply.contentType = "text/calendar; charset=utf-8";
    const std::string tag = '"' + toHex(sha256(reply.body)) + '"';
    reply.headers.emplace_back("ETag", tag);
    // Kept by nobody in between, and asked for anew each time: it may have been revoked.
    reply.headers.emplace_back("Cache-Control", "private, no-cache");
    if (names(request.ifNoneMatch, tag)) {
        reply.status = 304;
        reply.contentType.clear();
        reply.body.clear();
    }
    co_return reply;
}

}  // namespace aufwind::server
