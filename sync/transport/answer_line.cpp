// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/answer_line.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>
#include <utility>

namespace aufwind::transport {
namespace {

/// A thread's texts with the answer, in base64.
constexpr qint64 kMostParts = 48LL * 1024 * 1024;
constexpr int kMostPlace = 32;

QString base64(const std::string& bytes) {
    return QString::fromLatin1(QByteArray::fromStdString(bytes).toBase64());
}

std::optional<std::string> bytesIn(const QJsonObject& object, const char* name) {
    const auto read = QByteArray::fromBase64Encoding(object[QLatin1String(name)].toString().toLatin1(),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    return read && !read.decoded.isEmpty() ? std::optional(read.decoded.toStdString()) : std::nullopt;
}

QByteArray pathOf(const Uuid& round, const char* what) {
    return "/v1/surveys/" + QByteArray::fromStdString(round.toString()) + what;
}

QByteArray pathOf(const answering::Errand& errand, const char* what) {
    return "/v1/answers/" + QByteArray::fromStdString(errand.company.toString()) + "/" +
           QByteArray::fromStdString(errand.round.toString()) + what;
}

std::optional<Error> errorOf(int status, const std::string& detail) {
    switch (status) {
        case 403:
            return Error{ErrorCode::forbidden, detail};
        case 404:
            return Error{ErrorCode::notFound, detail};
        case 409:
            return Error{ErrorCode::conflict, detail};
        case 410:
            return Error{ErrorCode::dead, detail};
        default:
            return std::nullopt;
    }
}

/// ApiCalls names a status that it does not know in its detail.
Error exact(const Error& error) {
    constexpr std::string_view kStatus = "HTTP ";
    if (!error.detail.starts_with(kStatus)) return error;
    const int status = QByteArray::fromStdString(error.detail.substr(kStatus.size())).toInt();
    return errorOf(status, error.detail).value_or(error);
}

Result<AnswerLine::Parts> partsOf(const QJsonObject& body) {
    if (!body[QLatin1String("parts")].isArray()) return notUnderstood();
    const QJsonArray from = body[QLatin1String("parts")].toArray();
    AnswerLine::Parts parts;
    for (const QJsonValue& value : from) {
        const QJsonObject one = value.toObject();
        auto sealed = bytesIn(one, "sealed");
        const qint64 version = one[QLatin1String("version")].toInteger(1);
        if (!sealed || version < 1 || version > UINT32_MAX) return notUnderstood();
        parts.push_back({textIn(one, "place", kMostPlace), static_cast<std::uint32_t>(version), std::move(*sealed)});
    }
    return parts;
}

}  // namespace

std::optional<Error> answeringErrorOf(const Answer& answer) {
    if (answer.status >= 200 && answer.status < 300) return std::nullopt;
    const std::string detail = "HTTP " + std::to_string(answer.status);
    if (auto known = errorOf(answer.status, detail)) return known;
    if (answer.status == 429 || answer.status == 503) return throttled(answer);
    return Error{answer.status >= 500 ? ErrorCode::offline : ErrorCode::invalid, detail};
}

void DrawCalls::draw(const Uuid& round, const std::string& blinded, Then<std::string> then) {
    post(pathOf(round, "/draw"), {{"blinded", base64(blinded)}},
         [done = std::move(then)](const Result<QJsonObject>& answer) {
             if (!answer) return done(exact(answer.error()));
             // What is no text at all is a signature that does not hold: whoever answers so refuses.
             done(bytesIn(*answer, "signature").value_or(std::string()));
         });
}

void DrawCalls::refused(const Uuid& round, Then<void> then) {
    post(pathOf(round, "/refused"), {}, [done = std::move(then)](const Result<QJsonObject>& answer) {
        done(answer ? Result<void>() : Result<void>(exact(answer.error())));
    });
}

void AnswerLine::post(const QByteArray& path, const QJsonObject& body, std::function<void(Result<QJsonObject>)> then) {
    Call call{.path = path, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
    call.contentType = "application/json";
    call.most = kMostParts;
    http_->send(call, [done = std::move(then)](const Result<Answer>& answer) {
        if (!answer) return done(answer.error());
        if (const auto error = answeringErrorOf(*answer)) return done(*error);
        done(QJsonDocument::fromJson(answer->body).object());
    });
}

void AnswerLine::close() {
    // Not from inside its own answer.
    if (http_) http_.release()->deleteLater();
}

void AnswerLine::cancel() {
    if (http_) http_->cancel();
    close();
}

void AnswerLine::send(const answering::Errand& errand, Then<void> then) {
    http_ = std::make_unique<HttpClient>(server_, caPem_, nullptr, Manner::apart);
    post(pathOf(errand, ""), {{"submission", base64(errand.submission)}, {"sealed", base64(errand.sealed)}},
         [this, done = std::move(then)](const Result<QJsonObject>& answer) {
             close();
             done(answer ? Result<void>() : Result<void>(answer.error()));
         });
}

void AnswerLine::fetch(const answering::Errand& errand, Sign sign, Then<Parts> then) {
    http_ = std::make_unique<HttpClient>(server_, caPem_, nullptr, Manner::apart);
    const auto end = [this, done = std::move(then)](const Result<Parts>& parts) {
        close();
        done(parts);
    };
    post(pathOf(errand, "/challenge"), {},
         [this, errand, sign = std::move(sign), end](const Result<QJsonObject>& asked) {
             if (!asked) return end(asked.error());
             const auto challenge = bytesIn(*asked, "challenge");
             if (!challenge) return end(notUnderstood());
             const auto signedFetch = sign(*challenge);
             if (!signedFetch) return end(signedFetch.error());
             post(pathOf(errand, "/fetch"), {{"fetch", base64(*signedFetch)}},
                  [end](const Result<QJsonObject>& answer) {
                      end(answer ? partsOf(*answer) : Result<Parts>(answer.error()));
                  });
         });
}

}  // namespace aufwind::transport
