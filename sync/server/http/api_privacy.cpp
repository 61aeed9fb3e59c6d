// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/privacy_terms.h"
#include "sync/server/http/api_answers.h"
#include "sync/server/http/api_json.h"

#include <algorithm>
#include <array>

/// Requests for personal data, and the archive of an export.
namespace aufwind::server {

namespace asio = boost::asio;

namespace {

constexpr std::string_view kRequests = "/v1/privacy/requests/";
constexpr std::string_view kPrivacyKinds[] = {"export", "erasure"};
constexpr std::string_view kPrivacyStates[] = {"asked", "approved", "done", "refused", "withdrawn"};
constexpr std::size_t kArchivesWaiting = 4;
constexpr long long kArchiveWaitMs = 5000;

/// Nothing that anybody could have made where it is no id.
Uuid requestIn(const std::string& path) {
    const std::string_view behind = std::string_view(path).substr(kRequests.size());
    return Uuid::parse(behind.substr(0, behind.find('/'))).value_or(Uuid{});
}

Reply privacyReply(const PrivacyRequest& request) {
    return jsonReply({{"id", request.id.toString()},
                      {"kind", kPrivacyKinds[static_cast<std::size_t>(request.kind)]},
                      {"person", request.person.toString()},
                      {"state", kPrivacyStates[static_cast<std::size_t>(request.state)]},
                      {"due", request.due}});
}

}  // namespace

asio::awaitable<Reply> Api::askPrivacy(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto kind = object ? textMember(*object, "kind", kMostIdBytes) : std::nullopt;
    const auto person = object ? Uuid::parse(textMember(*object, "person", kMostIdBytes).value_or("")) : std::nullopt;
    const auto reason = object ? optionalText(*object, "reason", kLongestPrivacyReason) : std::nullopt;
    const auto* const at = kind ? std::ranges::find(kPrivacyKinds, *kind) : std::end(kPrivacyKinds);
    if (at == std::end(kPrivacyKinds) || !person || !reason) co_return malformedReply();
    const auto wanted = static_cast<PrivacyKind>(at - std::begin(kPrivacyKinds));
    const std::function<Answered<PrivacyRequest>()> work = [this, session = admission.session, wanted, id = *person,
                                                            why = *reason] {
        return parts_.privacy.ask(*session, wanted, id, why);
    };
    co_return co_await answered<PrivacyRequest>(request, admission, work, privacyReply);
}

asio::awaitable<Reply> Api::decidePrivacy(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto* const approve = object ? object->if_contains("approve") : nullptr;
    if (approve == nullptr || !approve->is_bool()) co_return malformedReply();
    const std::function<Answered<PrivacyRequest>()> work = [this, session = admission.session,
                                                            id = requestIn(request.path), yes = approve->get_bool()] {
        return parts_.privacy.decide(*session, id, yes);
    };
    co_return co_await answered<PrivacyRequest>(request, admission, work, privacyReply);
}

asio::awaitable<Reply> Api::withdrawPrivacy(const Request& request, const Admission& admission) {
    const std::function<Answered<PrivacyRequest>()> work = [this, session = admission.session,
                                                            id = requestIn(request.path)] {
        return parts_.privacy.withdraw(*session, id);
    };
    co_return co_await answered<PrivacyRequest>(request, admission, work, privacyReply);
}

// One at a time is made, on a thread of its own, so that neither memory nor anybody else's work depends upon them; and
// each person waits for one, so that nobody takes all places.
asio::awaitable<Reply> Api::privacyArchive(const Request& request, const Admission& admission) {
    const auto place = archivePlaces_.take(admission.session->person);
    if (place == nullptr || archivesWaiting_.fetch_add(1) >= kArchivesWaiting) {
        if (place != nullptr) archivesWaiting_ -= 1;
        parts_.metrics.throttled += 1;
        co_return slowDownReply(kArchiveWaitMs);
    }
    const auto work = [this, session = admission.session, id = requestIn(request.path)]() -> Answered<std::string> {
        if (stopping_) return Refusal(Error{ErrorCode::offline, "the server stops"});
        const auto fetch = parts_.privacy.mayFetch(*session, id);
        if (const auto* refusal = std::get_if<Refusal>(&fetch)) return *refusal;
        auto packed = parts_.archives.pack(*session, std::get<PrivacyRequests::Fetch>(fetch));
        if (std::holds_alternative<Refusal>(packed)) return packed;
        const auto noted = parts_.privacy.fetched(*session, std::get<PrivacyRequests::Fetch>(fetch));
        const auto* const refusal = std::get_if<Refusal>(&noted);
        return refusal != nullptr ? Answered<std::string>(*refusal) : std::move(packed);
    };
    auto outcome = co_await workOn<Answered<std::string>>(parts_.archiving, work);
    archivesWaiting_ -= 1;
    if (const auto* refusal = std::get_if<Refusal>(&outcome)) {
        co_return refusalReply(request, *refusal, admission.session->tenant);
    }
    Reply reply;
    reply.contentType = "application/zip";
    reply.body = std::move(std::get<std::string>(outcome));
    reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"aufwind-data.zip\"");
    co_return reply;
}

}  // namespace aufwind::server
