// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/session.h"

#include "sync/transport/account_error.h"

#include <QJsonDocument>

namespace aufwind::transport {
namespace {

// A token is renewed this long before its end, so that it does not end on the way.
constexpr std::int64_t kRenewBeforeMs = 30'000;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

Call jsonCall(const char* path, const QJsonObject& body) {
    Call call;
    call.path = path;
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    call.contentType = "application/json";
    return call;
}

Error deviceRemoved() {
    return {ErrorCode::unauthenticated, std::string(word(AccountReason::deviceRemoved))};
}

Result<Tokens> tokensOf(const QJsonObject& from, std::int64_t now) {
    Tokens tokens;
    tokens.access = from[QLatin1String("access_token")].toString().toStdString();
    tokens.refresh = from[QLatin1String("refresh_token")].toString().toStdString();
    tokens.accessEnds = now + from[QLatin1String("access_expires_in")].toInteger() * 1000;
    if (tokens.access.empty() || tokens.refresh.empty()) {
        return Error{ErrorCode::damaged, "the answer holds no tokens"};
    }
    return tokens;
}

Result<SignedIn> signedInFrom(const Answer& answer, std::int64_t now) {
    if (answer.status != 200) {
        return accountErrorOf(answer);
    }
    const QJsonObject from = QJsonDocument::fromJson(answer.body).object();
    auto tokens = tokensOf(from, now);
    const auto person = Uuid::parse(from[QLatin1String("person")].toString().toStdString());
    const auto device = Uuid::parse(from[QLatin1String("device")].toString().toStdString());
    if (!tokens || !person || !device) {
        return Error{ErrorCode::damaged, "the answer to the sign-in is not understood"};
    }
    return SignedIn{*person,
                    *device,
                    from[QLatin1String("tenant_name")].toString().toStdString(),
                    *tokens,
                    from[QLatin1String("device_proof")].toString().toStdString(),
                    from[QLatin1String("second_factor_required")].toBool()};
}

}  // namespace

Session::Session(HttpClient& http, const Clock& clock, QObject* parent) : QObject(parent), http_(http), clock_(clock) {
    connect(&http_, &HttpClient::cancelled, this, [this] {
        if (!renewing_) {
            return;
        }
        renewing_ = false;
        answerWaiting(Error{ErrorCode::offline, "cancelled"});
    });
}

void Session::signIn(const SignIn& request, std::function<void(Result<SignedIn>)> then) {
    QJsonObject body{
        {"workspace", text(request.workspace)}, {"email", text(request.email)}, {"password", text(request.password)}};
    if (!request.code.empty()) {
        body["code"] = text(request.code).trimmed();
    }
    send("/v1/auth/sign-in", std::move(body), request, std::move(then));
}

void Session::signIn(const ProviderCode& code, const SignIn& request, std::function<void(Result<SignedIn>)> then) {
    send("/v1/auth/sso/finish", toJson(code), request, std::move(then));
}

void Session::send(const char* path, QJsonObject body, const SignIn& request,
                   std::function<void(Result<SignedIn>)> then) {
    QJsonObject device{{"name", text(request.deviceName)}};
    if (request.device) {
        device["id"] = text(request.device->toString());
    }
    if (request.device && !request.deviceProof.empty()) {
        device["proof"] = text(request.deviceProof);
    }
    body["device"] = device;
    if (!request.language.empty()) {
        body["language"] = text(request.language);
    }
    http_.send(jsonCall(path, body), [this, done = std::move(then)](Result<Answer> answer) {
        done(answer ? signedInFrom(*answer, clock_.now()) : Result<SignedIn>(answer.error()));
    });
}

void Session::resume(const Tokens& tokens, Save save) {
    tokens_ = tokens;
    save_ = std::move(save);
}

void Session::withAccess(std::function<void(Result<QByteArray>)> then) {
    if (!tokens_) {
        then(removed_ ? deviceRemoved() : Error{ErrorCode::unauthenticated, "not signed in"});
        return;
    }
    if (const auto access = accessNow()) {
        then(*access);
        return;
    }
    waiting_.append(std::move(then));
    renew();
}

std::optional<QByteArray> Session::accessNow() const {
    const bool isGood = tokens_ && !renewing_ && tokens_->accessEnds - kRenewBeforeMs > clock_.now();
    return isGood ? std::optional(QByteArray::fromStdString(tokens_->access)) : std::nullopt;
}

void Session::accessRefused(const Answer& answer) {
    if (accountReason(accountErrorOf(answer)) == AccountReason::deviceRemoved) {
        endAsRemoved();
    } else if (tokens_) {
        tokens_->accessEnds = 0;
    }
}

void Session::endAsRemoved() {
    if (removed_) {
        return;
    }
    removed_ = true;
    tokens_.reset();
    answerWaiting(deviceRemoved());
    emit removed();
}

void Session::renew() {
    if (renewing_) {
        return;
    }
    renewing_ = true;
    http_.send(jsonCall("/v1/auth/refresh", {{"refresh_token", text(tokens_->refresh)}}),
               [this](Result<Answer> answer) { renewed(std::move(answer)); });
}

void Session::renewed(Result<Answer> answer) {
    renewing_ = false;
    if (removed_) {
        return;  // told meanwhile, and everybody has had an answer
    }
    if (!answer) {
        answerWaiting(answer.error());
        return;
    }
    if (answer->status == 401 && accountReason(accountErrorOf(*answer)) == AccountReason::deviceRemoved) {
        endAsRemoved();
        return;
    }
    if (answer->status == 401) {
        tokens_.reset();
        if (save_) {
            static_cast<void>(save_(std::nullopt).ok());  // what is left of the old ones is worthless anyway
        }
        answerWaiting(accountErrorOf(*answer));
        emit ended();
        return;
    }
    auto tokens = answer->status == 200 ? tokensOf(QJsonDocument::fromJson(answer->body).object(), clock_.now())
                                        : Result<Tokens>(accountErrorOf(*answer));
    if (!tokens) {
        answerWaiting(tokens.error());
        return;
    }
    tokens_ = *tokens;
    if (auto saved = save_ ? save_(*tokens) : Result<void>(); !saved) {
        answerWaiting(saved.error());
        return;
    }
    answerWaiting(QByteArray::fromStdString(tokens->access));
}

void Session::answerWaiting(const Result<QByteArray>& access) {
    const auto waiting = std::exchange(waiting_, {});
    for (const auto& then : waiting) {
        then(access);
    }
}

void Session::signOut(std::function<void(Result<void>)> then) {
    if (!tokens_) {
        then({});
        return;
    }
    Call call = jsonCall("/v1/auth/sign-out", {{"refresh_token", text(tokens_->refresh)}});
    call.bearer = QByteArray::fromStdString(tokens_->access);
    tokens_.reset();
    const auto forgotten = save_ ? save_(std::nullopt) : Result<void>();
    http_.send(call, [this, done = std::move(then), forgotten](Result<Answer> answer) {
        const bool isRefused = answer && answer->status == 401;
        if (isRefused && accountReason(accountErrorOf(*answer)) == AccountReason::deviceRemoved) {
            endAsRemoved();
            done(deviceRemoved());
        } else {
            done(answer ? forgotten : Result<void>(answer.error()));
        }
    });
}

}  // namespace aufwind::transport
