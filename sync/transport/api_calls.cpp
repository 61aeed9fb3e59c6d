// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/api_calls.h"

#include "sync/transport/account_error.h"

#include <QJsonDocument>

#include <utility>

namespace aufwind::transport {
namespace {

Call callWith(const QByteArray& path, const QJsonObject& body) {
    Call call{.path = path, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
    call.contentType = "application/json";
    return call;
}

ApiCalls::Then<QByteArray> asObject(ApiCalls::Then<QJsonObject> then) {
    return [done = std::move(then)](const Result<QByteArray>& answer) {
        done(answer ? Result<QJsonObject>(QJsonDocument::fromJson(*answer).object())
                    : Result<QJsonObject>(answer.error()));
    };
}

}  // namespace

Error notUnderstood() {
    return {ErrorCode::damaged, "the answer is not understood"};
}

std::string textIn(const QJsonObject& object, const char* name, qsizetype longest) {
    return object[QLatin1String(name)].toString().left(longest).toStdString();
}

ApiCalls::Then<QJsonObject> ApiCalls::asDone(Then<void> then) {
    return [done = std::move(then)](const Result<QJsonObject>& answer) {
        done(answer ? Result<void>() : Result<void>(answer.error()));
    };
}

ApiCalls::ApiCalls(HttpClient& http, Session& session, QObject* parent)
    : QObject(parent), http_(http), session_(session) {
    connect(&http_, &HttpClient::cancelled, this, [this] {
        const auto waiting = std::exchange(waiting_, {});
        for (const WaitingPtr& one : waiting) one->then(Error{ErrorCode::offline, "cancelled"});
    });
}

void ApiCalls::post(const QByteArray& path, const QJsonObject& body, Then<QJsonObject> then) {
    start(callWith(path, body), false, asObject(std::move(then)));
}

void ApiCalls::postForBytes(const QByteArray& path, const QJsonObject& body, qint64 most, Then<QByteArray> then) {
    Call call = callWith(path, body);
    call.most = most;
    start(std::move(call), false, std::move(then));
}

void ApiCalls::postOpen(const char* path, const QJsonObject& body, Then<QJsonObject> then) {
    start(callWith(path, body), true, asObject(std::move(then)));
}

void ApiCalls::get(const char* path, Then<QJsonObject> then) {
    start(Call{.path = path}, false, asObject(std::move(then)));
}

void ApiCalls::start(Call call, bool open, Then<QByteArray> then) {
    const auto waiting = std::make_shared<Waiting>(Waiting{std::move(call), std::move(then)});
    waiting_.push_back(waiting);
    if (open) {
        send(waiting);
    } else {
        withAccess(waiting);
    }
}

void ApiCalls::withAccess(const WaitingPtr& waiting) {
    session_.withAccess([this, waiting](const Result<QByteArray>& access) {
        if (!access) return finish(waiting, access.error());
        waiting->call.bearer = *access;
        send(waiting);
    });
}

void ApiCalls::send(const WaitingPtr& waiting) {
    http_.send(waiting->call, [this, waiting](const Result<Answer>& answer) { answered(waiting, answer); });
}

void ApiCalls::answered(const WaitingPtr& waiting, const Result<Answer>& answer) {
    if (!answer) return finish(waiting, answer.error());
    if (answer->status >= 200 && answer->status < 300) {
        return finish(waiting, answer->body);
    }
    const Error error = accountErrorOf(*answer);
    const AccountReason reason = accountReason(error);
    // A 401 may speak of the password that was given; of the token it does where it says nothing else.
    const bool ofToken = reason == AccountReason::ended || reason == AccountReason::deviceRemoved;
    if (answer->status == 401 && ofToken && !waiting->call.bearer.isEmpty()) {
        session_.accessRefused(*answer);
        if (!std::exchange(waiting->refusedOnce, true)) return withAccess(waiting);
    }
    finish(waiting, error);
}

void ApiCalls::finish(const WaitingPtr& waiting, const Result<QByteArray>& result) {
    // Cancelled meanwhile, it has had its answer.
    if (waiting_.remove(waiting) > 0) waiting->then(result);
}

}  // namespace aufwind::transport
