// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/base64.h"
#include "sync/server/auth/keys.h"
#include "sync/server/http/api_answers.h"
#include "sync/server/http/api_json.h"

/// The right to answer a survey, which a person draws, and what comes with one from whom nobody knows: sync/anonymous/
/// ANONYMITY.md. Of the latter no line is written anywhere, and no fault says whose it was.
namespace aufwind::server {

namespace asio = boost::asio;

using survey::fromBase64;
using survey::toBase64;

namespace {

constexpr std::string_view kSurveys = "/v1/surveys/";
constexpr std::string_view kAnswers = "/v1/answers/";
constexpr std::size_t kMostBlindedBytes = 1024;  // in base64, here and below
constexpr std::size_t kMostProofBytes = 2048;
constexpr std::size_t kUnknownIds = 2;

/// The ids of a path behind `before`; nil where it is none.
std::array<Uuid, kUnknownIds> idsIn(std::string_view path, std::string_view before) {
    std::array<Uuid, kUnknownIds> ids;
    path.remove_prefix(before.size());
    for (Uuid& id : ids) {
        const std::string_view one = path.substr(0, path.find('/'));
        id = Uuid::parse(one).value_or(Uuid{});
        path.remove_prefix(std::min(one.size() + 1, path.size()));
    }
    return ids;
}

std::optional<std::string> bytesMember(const boost::json::object& object, std::string_view key, std::size_t most) {
    const auto text = textMember(object, key, most);
    return text ? fromBase64(*text) : std::nullopt;
}

/// What comes without a session, read.
struct Sending {
    anonymous::Submission submission;
    std::string sealed;
};

Result<Sending> sendingIn(const std::string& body, int depth) {
    const Error malformed{ErrorCode::invalid, "not what comes to a survey"};
    const auto object = parseObject(body, depth);
    const auto proof = object ? bytesMember(*object, "submission", kMostProofBytes) : std::nullopt;
    auto sealed = object ? bytesMember(*object, "sealed", body.size()) : std::nullopt;
    auto submission = proof ? anonymous::Submission::parse(*proof) : Result<anonymous::Submission>(malformed);
    if (!submission || !sealed) return malformed;
    if (sealed->size() > largestSealed(submission->kind)) return Error{ErrorCode::tooLarge, "larger than is kept"};
    if (!isOfSealedLength(submission->kind, sealed->size())) return malformed;
    return Sending{std::move(*submission), std::move(*sealed)};
}

Reply refusedSending(const Error& error) {
    return error.code == ErrorCode::tooLarge ? tooLargeReply() : malformedReply();
}

}  // namespace

// Who it is behind an address is of no interest, and not kept.
Uuid Api::groupOf(const std::string& peer) const {
    return Uuid::fromBytes(sha256(addressSalt_ + peer).substr(0, sizeof(Uuid::bytes))).value_or(Uuid{});
}

std::optional<Reply> Api::refusalOfNameless(const Request& head, Admission& admission) {
    admission.isNameless = true;
    // Whoever says who they are here has a defect that would cost them what they are promised.
    if (!head.token.empty()) return malformedReply();
    const Uuid group = groupOf(head.peer);
    const std::int64_t wait = answerBudgets_.take(group);
    auto all = wait == 0 ? answerPlaces_.take(Uuid{}) : nullptr;
    auto own = all ? answerPlacesEach_.take(group) : nullptr;
    if (!own) {
        parts_.metrics.throttled += 1;
        return slowDownReply(std::max<std::int64_t>(wait, kPlaceWaitMs));
    }
    admission.place = std::make_shared<const std::pair<Places::Place, Places::Place>>(std::move(all), std::move(own));
    return std::nullopt;
}

Reply Api::namelessFault() {
    parts_.metrics.internalErrors += 1;
    return unavailableReply();
}

void Api::performTogether(const Uuid& company, std::vector<GateRequest> requests) {
    auto shared = std::make_shared<std::vector<GateRequest>>(std::move(requests));
    parts_.worker(company)->perform([shared](TenantService* service) {
        std::vector<GateStep> steps;
        for (GateRequest& one : *shared) steps.push_back(std::move(one.step));
        using Denials = std::vector<std::optional<Denial>>;
        const auto denials =
            service != nullptr ? server::performTogether(*service, steps) : Result<Denials>(Error{ErrorCode::offline});
        for (std::size_t i = 0; i < shared->size(); ++i) {
            const auto& done = (*shared)[i].done;
            if (!denials) {
                done(Refusal(denials.error()));
            } else if (const auto& denial = (*denials)[i]) {
                done(Refusal(*denial));
            } else {
                done(Done{});
            }
        }
    });
}

asio::awaitable<Answered<Done>> Api::gated(const Uuid& company, GateStep step) {
    co_return co_await answerOf<Answered<Done>>([&](auto done) {
        answerBatches_.add(company, {std::move(step), std::move(done)});
    });
}

asio::awaitable<Result<RoundKeys::Key>> Api::roundKey(const Uuid& company, const Uuid& round) {
    const std::function<Result<RoundKeys::Key>(TenantService&)> question = [this, company,
                                                                            round](TenantService& service) {
        return roundKeys_.find(service, company, round);
    };
    co_return co_await ask<RoundKeys::Key>(company, question);
}

// Not even whether there is such a company is asked of its rows.
asio::awaitable<Result<RoundKeys::Key>> Api::keyOfStranger(const Uuid& company, const Uuid& round) {
    const auto look = [this, company] {
        return parts_.store.tenant(company);
    };
    const auto known = co_await workOn<Result<std::optional<TenantInfo>>>(parts_.disk, look);
    if (!known) co_return known.error();
    if (!*known || round.isNil()) co_return RoundKeys::Key{};
    co_return co_await roundKey(company, round);
}

asio::awaitable<Reply> Api::drawRight(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto blinded = object ? bytesMember(*object, "blinded", kMostBlindedBytes) : std::nullopt;
    if (!blinded) co_return malformedReply();
    const Session& session = *admission.session;
    const Uuid round = idsIn(request.path, kSurveys).front();
    const auto key = co_await roundKey(session.tenant, round);
    if (!key) co_return faultReply(request, key.error(), session.tenant);
    if (!*key) co_return denialReply(kNotInvited);
    // What cannot be signed would use up the right to draw.
    if (!(*key)->isBelowModulus(*blinded)) co_return malformedReply();
    const auto drawing = std::make_shared<Drawing>();
    GateStep step = drawStep(parts_.clock, round, session.person, *blinded, drawing);
    const auto outcome = co_await gated(session.tenant, std::move(step));
    if (const auto* refusal = std::get_if<Refusal>(&outcome)) {
        co_return refusalReply(request, *refusal, session.tenant);
    }
    const auto sign = [drawing, blinded = *blinded]() -> Result<std::string> {
        const auto signing = anonymous::SigningKey::parse(drawing->signing.view());
        return signing ? signing->blindSign(blinded) : signing.error();
    };
    const auto signature = co_await workOn<Result<std::string>>(parts_.asking, sign);
    if (!signature) co_return faultReply(request, signature.error(), session.tenant);
    co_return jsonReply({{"signature", toBase64(*signature)}});
}

asio::awaitable<Reply> Api::drawRefused(const Request& request, const Admission& admission) {
    const Session& session = *admission.session;
    GateStep step = refusedStep(parts_.clock, idsIn(request.path, kSurveys).front(), session.person);
    const auto outcome = co_await gated(session.tenant, std::move(step));
    if (const auto* refusal = std::get_if<Refusal>(&outcome)) {
        co_return refusalReply(request, *refusal, session.tenant);
    }
    co_return noContentReply();
}

asio::awaitable<Reply> Api::takeAnswer(const Request& request, const Admission&) {
    if (!isJson(request)) co_return notJsonReply();
    const auto [company, round] = idsIn(request.path, kAnswers);
    // What a thread of a pool works on is its own: where the server ends nobody is left here.
    const auto read = [body = request.body, depth = parts_.limits.jsonDepth] {
        return sendingIn(body, depth);
    };
    auto made = co_await workOn<Result<Sending>>(parts_.asking, read);
    if (!made) co_return refusedSending(made.error());
    const auto sending = std::make_shared<const Sending>(std::move(*made));
    const auto key = co_await keyOfStranger(company, round);
    if (!key) co_return namelessFault();
    if (!*key) co_return notFoundReply();
    const auto judge = [key = *key, id = round, sending] {
        return anonymous::admit(*key, id, sending->submission, sending->sealed);
    };
    const auto admitted = co_await workOn<Result<anonymous::Admitted>>(parts_.asking, judge);
    if (!admitted) co_return denialReply(kRightRefused);
    GateStep step = takeStep(parts_.clock, round, *admitted, sending->sealed);
    const auto outcome = co_await gated(company, std::move(step));
    if (const auto* refusal = std::get_if<Refusal>(&outcome)) {
        co_return refusal->fault ? namelessFault() : denialReply(refusal->denial);
    }
    co_return noContentReply();
}

asio::awaitable<Reply> Api::challengeThread(const Request& request, const Admission&) {
    const auto [company, round] = idsIn(request.path, kAnswers);
    const auto key = co_await keyOfStranger(company, round);
    if (!key) co_return namelessFault();
    if (!*key || request.challenge == nullptr) co_return notFoundReply();
    *request.challenge = {company, round, randomBytes(anonymous::kChallengeBytes)};
    co_return jsonReply({{"challenge", toBase64(request.challenge->bytes)}});
}

asio::awaitable<Reply> Api::fetchThread(const Request& request, const Admission&) {
    if (!isJson(request)) co_return notJsonReply();
    const auto [company, round] = idsIn(request.path, kAnswers);
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto proof = object ? bytesMember(*object, "fetch", kMostProofBytes) : std::nullopt;
    auto fetch = proof ? anonymous::Fetch::parse(*proof) : Result<anonymous::Fetch>(Error{ErrorCode::invalid});
    if (!fetch) co_return malformedReply();
    const auto key = co_await keyOfStranger(company, round);
    if (!key) co_return namelessFault();
    if (!*key || request.challenge == nullptr) co_return notFoundReply();
    // Once, whatever comes of it.
    const OpenChallenge open = std::exchange(*request.challenge, {});
    const bool isOfThis = open.company == company && open.round == round && !open.bytes.empty();
    const auto tag = isOfThis ? anonymous::admitFetch(**key, round, *fetch, open.bytes)
                              : Result<std::string>(Error{ErrorCode::untrusted});
    if (!tag) co_return denialReply(kRightRefused);
    using Found = std::vector<StoredPart>;
    const std::function<Result<Found>(TenantService&)> question = [id = round, tag = *tag](TenantService& service) {
        return partsUnder(service, id, tag);
    };
    const auto parts = co_await ask<Found>(company, question);
    if (!parts) co_return namelessFault();
    boost::json::array all;
    for (const StoredPart& part : *parts) {
        all.push_back({{"place", part.place}, {"version", part.version}, {"sealed", part.sealed}});
    }
    co_return jsonReply({{"parts", std::move(all)}});
}

}  // namespace aufwind::server
