// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/account_calls.h"

#include "sync/transport/account_error.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace aufwind::transport {
namespace {

// What a list or a text from outside may have at most; more than any honest server says.
constexpr qsizetype kMostDevices = 500;
constexpr qsizetype kMostCodes = 50;
constexpr qsizetype kLongestText = 200;
constexpr qsizetype kLongestUri = 1'000;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

std::string textIn(const QJsonObject& object, const char* name, qsizetype longest = kLongestText) {
    return object[QLatin1String(name)].toString().left(longest).toStdString();
}

Error notUnderstood() {
    return {ErrorCode::damaged, "the answer is not understood"};
}

/// Passes an object on as what `read` makes of it.
template <typename T>
AccountCalls::Then<QJsonObject> as(Result<T> (*read)(const QJsonObject&), AccountCalls::Then<T> then) {
    return [read, done = std::move(then)](const Result<QJsonObject>& answer) {
        done(answer ? read(*answer) : Result<T>(answer.error()));
    };
}

AccountCalls::Then<QJsonObject> asDone(AccountCalls::Then<void> then) {
    return [done = std::move(then)](const Result<QJsonObject>& answer) {
        done(answer ? Result<void>() : Result<void>(answer.error()));
    };
}

Result<std::vector<AccountDevice>> devicesFrom(const QJsonObject& from) {
    if (!from[QLatin1String("devices")].isArray()) return notUnderstood();
    const QJsonArray rows = from[QLatin1String("devices")].toArray();
    std::vector<AccountDevice> devices;
    for (qsizetype i = 0; i < std::min(rows.size(), kMostDevices); ++i) {
        const QJsonObject row = rows[i].toObject();
        const auto id = Uuid::parse(textIn(row, "id"));
        if (!id) return notUnderstood();
        devices.push_back({*id, textIn(row, "name"), textIn(row, "address"), row[QLatin1String("since")].toInteger(),
                           row[QLatin1String("seen")].toInteger(), row[QLatin1String("signed_in")].toBool(),
                           row[QLatin1String("current")].toBool()});
    }
    return devices;
}

Result<SecondFactor> secondFactorFrom(const QJsonObject& from) {
    if (!from[QLatin1String("enabled")].isBool()) return notUnderstood();
    return SecondFactor{from[QLatin1String("enabled")].toBool(), from[QLatin1String("required")].toBool(),
                        std::max(0, from[QLatin1String("recovery_codes")].toInt())};
}

Result<SecondFactorSetUp> setUpFrom(const QJsonObject& from) {
    SecondFactorSetUp setUp{textIn(from, "secret"), textIn(from, "uri", kLongestUri)};
    // Nothing else may get into a picture that a telephone opens.
    const bool sound = !setUp.secret.empty() && setUp.uri.starts_with("otpauth://totp/");
    return sound ? Result<SecondFactorSetUp>(std::move(setUp)) : notUnderstood();
}

Result<std::vector<std::string>> codesFrom(const QJsonObject& from) {
    const QJsonArray rows = from[QLatin1String("recovery_codes")].toArray();
    std::vector<std::string> codes;
    for (qsizetype i = 0; i < std::min(rows.size(), kMostCodes); ++i) {
        codes.push_back(rows[i].toString().left(kLongestText).toStdString());
    }
    const bool sound = !codes.empty() && std::ranges::none_of(codes, &std::string::empty);
    return sound ? Result<std::vector<std::string>>(std::move(codes)) : notUnderstood();
}

}  // namespace

AccountCalls::AccountCalls(HttpClient& http, Session& session, QObject* parent)
    : QObject(parent), http_(http), session_(session) {
    connect(&http_, &HttpClient::cancelled, this, [this] {
        const auto waiting = std::exchange(waiting_, {});
        for (const WaitingPtr& one : waiting) one->then(Error{ErrorCode::offline, "cancelled"});
    });
}

void AccountCalls::post(const char* path, const QJsonObject& body, Then<QJsonObject> then) {
    Call call{.path = path, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
    call.contentType = "application/json";
    start(std::move(call), false, std::move(then));
}

void AccountCalls::postOpen(const char* path, const QJsonObject& body, Then<QJsonObject> then) {
    Call call{.path = path, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
    call.contentType = "application/json";
    start(std::move(call), true, std::move(then));
}

void AccountCalls::get(const char* path, Then<QJsonObject> then) {
    start(Call{.path = path}, false, std::move(then));
}

void AccountCalls::start(Call call, bool open, Then<QJsonObject> then) {
    const auto waiting = std::make_shared<Waiting>(Waiting{std::move(call), std::move(then)});
    waiting_.push_back(waiting);
    if (open) {
        send(waiting);
    } else {
        withAccess(waiting);
    }
}

void AccountCalls::withAccess(const WaitingPtr& waiting) {
    session_.withAccess([this, waiting](const Result<QByteArray>& access) {
        if (!access) return finish(waiting, access.error());
        waiting->call.bearer = *access;
        send(waiting);
    });
}

void AccountCalls::send(const WaitingPtr& waiting) {
    http_.send(waiting->call, [this, waiting](const Result<Answer>& answer) { answered(waiting, answer); });
}

void AccountCalls::answered(const WaitingPtr& waiting, const Result<Answer>& answer) {
    if (!answer) return finish(waiting, answer.error());
    if (answer->status >= 200 && answer->status < 300) {
        return finish(waiting, QJsonDocument::fromJson(answer->body).object());
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

void AccountCalls::finish(const WaitingPtr& waiting, const Result<QJsonObject>& result) {
    // Cancelled meanwhile, it has had its answer.
    if (waiting_.remove(waiting) > 0) waiting->then(result);
}

void AccountCalls::forgotten(const std::string& workspace, const std::string& email, const std::string& language,
                             Then<void> then) {
    QJsonObject body{{"workspace", text(workspace)}, {"email", text(email)}};
    if (!language.empty()) body["language"] = text(language);
    postOpen("/v1/auth/forgotten", body, asDone(std::move(then)));
}

void AccountCalls::choosePassword(const std::string& workspace, const std::string& email, const std::string& code,
                                  const std::string& password, Then<void> then) {
    postOpen("/v1/auth/choose-password",
             {{"workspace", text(workspace)},
              {"email", text(email)},
              {"code", text(code).trimmed()},
              {"password", text(password)}},
             asDone(std::move(then)));
}

void AccountCalls::confirm(const std::string& password, const std::string& code, Then<void> then) {
    QJsonObject body{{"password", text(password)}};
    if (!code.empty()) body["code"] = text(code).trimmed();
    post("/v1/account/confirm", body, asDone(std::move(then)));
}

void AccountCalls::devices(Then<std::vector<AccountDevice>> then) {
    get("/v1/account/devices", as(devicesFrom, std::move(then)));
}

void AccountCalls::removeDevice(const Uuid& device, Then<void> then) {
    post("/v1/account/devices/remove", {{"device", text(device.toString())}}, asDone(std::move(then)));
}

void AccountCalls::signOutEverywhere(Then<void> then) {
    post("/v1/account/sign-out-everywhere", {}, asDone(std::move(then)));
}

void AccountCalls::changePassword(const std::string& password, Then<void> then) {
    post("/v1/account/password", {{"password", text(password)}}, asDone(std::move(then)));
}

void AccountCalls::changeEmail(const std::string& email, Then<void> then) {
    post("/v1/account/email", {{"email", text(email)}}, asDone(std::move(then)));
}

void AccountCalls::finishEmail(const std::string& code, Then<void> then) {
    post("/v1/account/email/finish", {{"code", text(code).trimmed()}}, asDone(std::move(then)));
}

void AccountCalls::secondFactor(Then<SecondFactor> then) {
    get("/v1/account/second-factor", as(secondFactorFrom, std::move(then)));
}

void AccountCalls::beginSecondFactor(Then<SecondFactorSetUp> then) {
    post("/v1/account/second-factor/begin", {}, as(setUpFrom, std::move(then)));
}

void AccountCalls::finishSecondFactor(const std::string& code, Then<std::vector<std::string>> then) {
    post("/v1/account/second-factor/finish", {{"code", text(code).trimmed()}}, as(codesFrom, std::move(then)));
}

void AccountCalls::newRecoveryCodes(Then<std::vector<std::string>> then) {
    post("/v1/account/second-factor/recovery-codes", {}, as(codesFrom, std::move(then)));
}

void AccountCalls::removeSecondFactor(Then<void> then) {
    post("/v1/account/second-factor/remove", {}, asDone(std::move(then)));
}

}  // namespace aufwind::transport
