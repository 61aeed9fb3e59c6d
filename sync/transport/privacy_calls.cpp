// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/privacy_calls.h"

namespace aufwind::transport {
namespace {

QString words(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QByteArray pathOf(const Uuid& request, const char* what) {
    return "/v1/privacy/requests/" + QByteArray::fromStdString(request.toString()) + "/" + what;
}

Result<PrivacyAnswer> answerFrom(const QJsonObject& from) {
    const auto id = Uuid::parse(textIn(from, "id"));
    const auto person = Uuid::parse(textIn(from, "person"));
    PrivacyAnswer answer{id.value_or(Uuid{}), textIn(from, "kind"), person.value_or(Uuid{}), textIn(from, "state"),
                         from[QLatin1String("due")].toInteger()};
    const bool isWhole = id && person && !answer.kind.empty() && !answer.state.empty();
    return isWhole ? Result<PrivacyAnswer>(std::move(answer)) : notUnderstood();
}

}  // namespace

PrivacyCalls::PrivacyCalls(HttpClient& http, Session& session, QObject* parent) : ApiCalls(http, session, parent) {}

void PrivacyCalls::ask(const PrivacyQuestion& question, Then<PrivacyAnswer> then) {
    QJsonObject body{{"kind", words(question.kind)}, {"person", words(question.person.toString())}};
    if (!question.reason.empty()) body["reason"] = words(question.reason);
    post("/v1/privacy/requests", body, as(answerFrom, std::move(then)));
}

void PrivacyCalls::decide(const Uuid& request, bool approve, Then<PrivacyAnswer> then) {
    post(pathOf(request, "decide"), {{"approve", approve}}, as(answerFrom, std::move(then)));
}

void PrivacyCalls::withdraw(const Uuid& request, Then<PrivacyAnswer> then) {
    post(pathOf(request, "withdraw"), {}, as(answerFrom, std::move(then)));
}

void PrivacyCalls::archive(const Uuid& request, Then<QByteArray> then) {
    postForBytes(pathOf(request, "archive"), {}, kMaximumArchive, std::move(then));
}

}  // namespace aufwind::transport
