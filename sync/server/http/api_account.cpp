// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/api_answers.h"
#include "sync/server/http/api_json.h"
#include "sync/server/operator/tenants.h"

#include <boost/json/array.hpp>

/// What people do with their own accounts. Whether the session may is decided at admission.
namespace aufwind::server {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

json::object listOf(const char* name, const std::vector<std::string>& texts) {
    json::array list;
    for (const std::string& text : texts) list.push_back(json::string(text));
    return {{name, std::move(list)}};
}

Reply recoveryCodesReply(const std::vector<std::string>& codes) {
    return jsonReply(listOf("recovery_codes", codes));
}

}  // namespace

asio::awaitable<Reply> Api::forgotten(const Request& request, const Admission&) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto who = object ? accountName(*object) : std::nullopt;
    const auto language = object ? languageMember(*object) : std::nullopt;
    if (!who || !language) co_return malformedReply();
    if (const std::int64_t wait = parts_.accounts.bookMail(request.peer); wait > 0) {
        parts_.metrics.throttled += 1;
        co_return slowDownReply(wait);
    }
    // Answered before anything is looked up, so that neither words nor time tell whether there is such an account.
    asio::post(parts_.disk, [this, who = *who, language = *language] {
        if (!stopping_) parts_.accounts.forgotten(who.workspace, who.email, language);
    });
    co_return jsonReply({}, 202);
}

asio::awaitable<Reply> Api::choosePassword(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto who = object ? accountName(*object) : std::nullopt;
    const auto password = object ? passwordMember(*object) : std::nullopt;
    const auto code = object ? codeMember(*object) : std::nullopt;
    if (!who || !password || !code || code->empty()) co_return malformedReply();
    const NewPassword wanted{who->workspace, who->email, *code, *password, request.peer};
    const Work work = [this, wanted] {
        return parts_.accounts.choosePassword(wanted);
    };
    co_return co_await hashedDone(request, admission, work);
}

asio::awaitable<Reply> Api::confirm(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto password = object ? passwordMember(*object) : std::nullopt;
    const auto code = object ? codeMember(*object) : std::nullopt;
    if (!password || !code) co_return malformedReply();
    const std::function<Answered<Done>()> work = [this, session = admission.session, password = *password,
                                                  code = *code] {
        return parts_.auth.confirm(*session, password, code);
    };
    const auto outcome = co_await hashed<Answered<Done>>(work);
    if (!outcome) co_return stopping_ ? unavailableReply() : slowDownReply(kHashWaitMs);
    const auto* refused = std::get_if<Refusal>(&*outcome);
    if (refused == nullptr) co_return noContentReply();
    const Uuid tenant = admission.session->tenant;
    if (!refused->isWrongCredentials()) co_return refusalReply(request, *refused, tenant);
    const auto look = [this, session = admission.session] {
        return parts_.directories.concerns(*session);
    };
    const auto concerns = co_await workOn<Result<bool>>(parts_.disk, look);
    if (!concerns) co_return faultReply(request, concerns.error(), tenant);
    if (!*concerns) co_return refusalReply(request, *refused, tenant);
    const Work ask = [this, session = admission.session, password = *password, code = *code] {
        return parts_.directories.confirm(*session, password, code);
    };
    const std::function<Reply(const Done&)> say = [](const Done&) {
        return noContentReply();
    };
    co_return co_await answeredOutside<Done>(request, admission, ask, say);
}

asio::awaitable<Reply> Api::devices(const Request& request, const Admission& admission) {
    const auto say = [session = admission.session](const std::vector<Device>& devices) {
        json::array list;
        for (const Device& device : devices) {
            list.push_back(json::object{{"id", device.id.toString()},
                                        {"name", device.name},
                                        {"address", device.address},
                                        {"since", device.since},
                                        {"seen", device.seen},
                                        {"signed_in", device.signedIn},
                                        {"current", device.id == session->device}});
        }
        return jsonReply({{"devices", std::move(list)}});
    };
    const std::function<Answered<std::vector<Device>>()> work = [this, session = admission.session] {
        return parts_.accounts.devices(*session);
    };
    co_return co_await answered<std::vector<Device>>(request, admission, work, say);
}

asio::awaitable<Reply> Api::removeDevice(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto device =
        object ? Uuid::parse(textMember(*object, "device", kMostIdBytes).value_or("")) : std::optional<Uuid>();
    // Whoever leaves signs out; removed is what somebody else may hold.
    if (!device || *device == admission.session->device) co_return malformedReply();
    const Work work = [this, session = admission.session, device = *device] {
        return parts_.accounts.removeDevice(*session, device);
    };
    co_return co_await done(request, admission, work);
}

asio::awaitable<Reply> Api::signOutEverywhere(const Request& request, const Admission& admission) {
    const Work work = [this, session = admission.session] {
        return parts_.accounts.endOtherSessions(*session);
    };
    co_return co_await done(request, admission, work);
}

asio::awaitable<Reply> Api::changePassword(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto password = object ? passwordMember(*object) : std::nullopt;
    if (!password) co_return malformedReply();
    const Work work = [this, session = admission.session, password = *password] {
        return parts_.accounts.changePassword(*session, password);
    };
    co_return co_await hashedDone(request, admission, work);
}

asio::awaitable<Reply> Api::changeAddress(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto typed = object ? textMember(*object, "email", kMostEmailBytes) : std::nullopt;
    const auto email = typed ? normalisedEmail(*typed) : std::nullopt;
    if (!email) co_return malformedReply();
    const auto work = [this, session = admission.session, email = *email] {
        return parts_.accounts.changeAddress(*session, email);
    };
    co_return co_await answered<Done>(request, admission, work, [](const Done&) { return jsonReply({}, 202); });
}

asio::awaitable<Reply> Api::finishAddress(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto code = object ? codeMember(*object) : std::nullopt;
    if (!code) co_return malformedReply();
    const Work work = [this, session = admission.session, code = *code] {
        return parts_.accounts.finishAddress(*session, code);
    };
    co_return co_await done(request, admission, work);
}

asio::awaitable<Reply> Api::secondFactor(const Request& request, const Admission& admission) {
    const auto say = [](const SecondFactorState& state) {
        return jsonReply({{"enabled", state.enabled},
                          {"required", state.required},
                          {"recovery_codes", state.recoveryCodes},
                          {"password_length", state.passwordLength}});
    };
    const std::function<Answered<SecondFactorState>()> work = [this, session = admission.session] {
        return parts_.accounts.secondFactor(*session);
    };
    co_return co_await answered<SecondFactorState>(request, admission, work, say);
}

asio::awaitable<Reply> Api::beginSecondFactor(const Request& request, const Admission& admission) {
    // Who has to set one up has just entered the password and can do nothing else.
    const Session& session = *admission.session;
    if (!session.restricted && !parts_.auth.isConfirmed(session)) co_return denialReply(kNeedsConfirmation);
    const auto say = [](const SecondFactor::Begun& begun) {
        return jsonReply({{"secret", begun.secret}, {"uri", begun.uri}});
    };
    const std::function<Answered<SecondFactor::Begun>()> work = [this, session = admission.session] {
        return parts_.accounts.beginSecondFactor(*session);
    };
    co_return co_await answered<SecondFactor::Begun>(request, admission, work, say);
}

asio::awaitable<Reply> Api::finishSecondFactor(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    const auto code = object ? codeMember(*object) : std::nullopt;
    if (!code) co_return malformedReply();
    const Session& session = *admission.session;
    if (!session.restricted && !parts_.auth.isConfirmed(session)) co_return denialReply(kNeedsConfirmation);
    const auto work = [this, session = admission.session, code = *code] {
        return parts_.accounts.finishSecondFactor(*session, code);
    };
    co_return co_await answered<std::vector<std::string>>(request, admission, work, recoveryCodesReply);
}

asio::awaitable<Reply> Api::renewRecoveryCodes(const Request& request, const Admission& admission) {
    const auto work = [this, session = admission.session] {
        return parts_.accounts.renewRecoveryCodes(*session);
    };
    co_return co_await answered<std::vector<std::string>>(request, admission, work, recoveryCodesReply);
}

asio::awaitable<Reply> Api::removeSecondFactor(const Request& request, const Admission& admission) {
    const Work work = [this, session = admission.session] {
        return parts_.accounts.removeSecondFactor(*session);
    };
    co_return co_await done(request, admission, work);
}

}  // namespace aufwind::server
