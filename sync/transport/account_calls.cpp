// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/account_calls.h"

#include "sync/transport/audit_answer.h"
#include "sync/transport/export_call.h"

#include <QJsonArray>
#include <QRegularExpression>

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
                        std::max(0, from[QLatin1String("recovery_codes")].toInt()),
                        std::clamp(from[QLatin1String("password_length")].toInt(), 0, 128)};
}

Result<AccountProvider> providerFrom(const QJsonObject& from) {
    if (!from[QLatin1String("person")].isString()) return notUnderstood();
    // An older server says nothing of it, and offers none.
    return AccountProvider{from[QLatin1String("provider_offered")].toBool(),
                           from[QLatin1String("provider_bound")].toBool(),
                           from[QLatin1String("directory_bound")].toBool()};
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

Result<std::optional<std::int64_t>> sinceFrom(const QJsonObject& from) {
    const std::int64_t since = from[QLatin1String("since")].toInteger();
    return since > 0 ? Result<std::optional<std::int64_t>>(since) : notUnderstood();
}

// Nothing else may get into an address that people hand to other programs.
Result<std::string> calendarPathFrom(const QJsonObject& from) {
    static const QRegularExpression kPath("\\A/v1/calendar/[A-Za-z0-9_-]{20,100}\\.ics\\z");
    std::string path = textIn(from, "path");
    const bool sound = kPath.match(QString::fromStdString(path)).hasMatch();
    return sound ? Result<std::string>(std::move(path)) : notUnderstood();
}

}  // namespace

AccountCalls::AccountCalls(HttpClient& http, Session& session, QObject* parent)
    : ApiCalls(http, session, parent), server_(http.server()) {}

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

void AccountCalls::confirm(const ProviderCode& code, Then<void> then) {
    post("/v1/account/confirm/sso", toJson(code), asDone(std::move(then)));
}

void AccountCalls::provider(Then<AccountProvider> then) {
    get("/v1/me", as(providerFrom, std::move(then)));
}

void AccountCalls::linkProvider(const ProviderCode& code, Then<void> then) {
    post("/v1/account/sso/link", toJson(code), asDone(std::move(then)));
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

void AccountCalls::views(std::int64_t before, Then<AuditPart> then) {
    post("/v1/account/views", {{"before", static_cast<qint64>(before)}}, as(auditFrom, std::move(then)));
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

void AccountCalls::calendarSince(Then<std::optional<std::int64_t>> then) {
    get("/v1/calendar", [done = std::move(then)](const Result<QJsonObject>& answer) {
        const bool isNone = !answer && accountReason(answer.error()) == AccountReason::notFound;
        if (isNone) return done(std::optional<std::int64_t>());
        done(answer ? sinceFrom(*answer) : Result<std::optional<std::int64_t>>(answer.error()));
    });
}

void AccountCalls::makeCalendar(Then<std::string> then) {
    post("/v1/calendar", {}, [server = server_, done = std::move(then)](const Result<QJsonObject>& answer) {
        const auto path = answer ? calendarPathFrom(*answer) : Result<std::string>(answer.error());
        if (!path) return done(path.error());
        QUrl address = server;
        address.setPath(QString::fromStdString(*path));
        done(address.toString(QUrl::FullyEncoded).toStdString());
    });
}

void AccountCalls::removeCalendar(Then<void> then) {
    post("/v1/calendar/remove", {}, asDone(std::move(then)));
}

void AccountCalls::tellExport(const store::ExportNote& note, Then<void> then) {
    post(kExportPath, exportBody(note), asDone(std::move(then)));
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
