// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/http_client.h"

#include <QNetworkReply>
#include <QSslCertificate>

#include <algorithm>

namespace aufwind::transport {
namespace {

Result<Answer> answerOf(QNetworkReply& reply, bool tooLarge) {
    if (tooLarge) {
        return Error{ErrorCode::tooLarge, "the answer is larger than allowed"};
    }
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.error() == QNetworkReply::SslHandshakeFailedError) {
        return Error{ErrorCode::untrusted, "the server's certificate is not trusted"};
    }
    // A status with a transport error behind it is an answer that was cut: half a body must not be believed.
    const bool statusError = reply.error() >= QNetworkReply::ContentAccessDenied;
    if (status == 0 || (reply.error() != QNetworkReply::NoError && !statusError)) {
        return Error{ErrorCode::offline, "network error " + std::to_string(static_cast<int>(reply.error()))};
    }
    return Answer{status, reply.readAll(), std::clamp(reply.rawHeader("Retry-After").toInt(), 0, kLongestWaitS)};
}

}  // namespace

Error throttled(const Answer& answer) {
    return {ErrorCode::throttled,
            answer.retryAfter > 0 ? "try again in " + std::to_string(answer.retryAfter) + " s" : std::string()};
}

HttpClient::HttpClient(const QUrl& server, const QByteArray& caPem, QObject* parent, Manner manner)
    : QObject(parent), server_(server), manner_(manner), tls_(QSslConfiguration::defaultConfiguration()) {
    tls_.setProtocol(QSsl::TlsV1_2OrLater);
    tls_.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (manner == Manner::apart) {
        for (const auto option : {QSsl::SslOptionDisableSessionTickets, QSsl::SslOptionDisableSessionSharing,
                                  QSsl::SslOptionDisableSessionPersistence}) {
            tls_.setSslOption(option, true);
        }
    }
    if (!caPem.isEmpty()) {
        tls_.setCaCertificates(QSslCertificate::fromData(caPem, QSsl::Pem));
    }
    network_.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network_.setTransferTimeout(kAnswerTimeoutMs);
}

bool HttpClient::isServer(const QUrl& url) {
    const bool bare = url.path().isEmpty() || url.path() == QLatin1String("/");
    return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() && bare &&
           url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

QNetworkRequest HttpClient::requestFor(const Call& call) const {
    QUrl url = server_;
    url.setPath(QString::fromLatin1(call.path));
    QNetworkRequest request(url);
    request.setSslConfiguration(tls_);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", "Aufwind");
    // Said explicitly, so that Qt does not decompress by itself: the bound on what comes out is ours to keep.
    request.setRawHeader("Accept-Encoding", call.contentEncoding.isEmpty() ? "identity" : call.contentEncoding);
    if (!call.contentEncoding.isEmpty()) {
        request.setRawHeader("Content-Encoding", call.contentEncoding);
    }
    if (!call.contentType.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, call.contentType);
    }
    // Qt says the languages of the system otherwise.
    if (manner_ == Manner::apart) request.setRawHeader("Accept-Language", "*");
    if (!call.bearer.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + call.bearer);
    }
    return request;
}

bool HttpClient::isQuiet(qint64 milliseconds) const {
    return running_.isEmpty() && (!last_.isValid() || last_.hasExpired(milliseconds));
}

void HttpClient::release() {
    isHeld_ = false;
    const auto held = std::exchange(held_, {});
    for (const Held& one : held) leave(one.call, one.then, one.sent);
}

void HttpClient::send(const Call& call, Then then, Sent sent) {
    if (isHeld_) {
        held_.append({call, std::move(then), std::move(sent)});
    } else {
        leave(call, std::move(then), std::move(sent));
    }
}

void HttpClient::leave(const Call& call, Then then, Sent sent) {
    last_.start();
    const QNetworkRequest request = requestFor(call);
    QNetworkReply* reply = call.body.isEmpty() ? network_.get(request) : network_.post(request, call.body);
    running_.append(reply);
    if (sent) {
        connect(reply, &QNetworkReply::requestSent, this, std::move(sent));
    }
    auto tooLarge = std::make_shared<bool>(false);
    connect(reply, &QNetworkReply::downloadProgress, this,
            [reply, tooLarge, most = call.most](qint64 received, qint64) {
                if (received > most) {
                    *tooLarge = true;
                    reply->abort();
                }
            });
    connect(reply, &QNetworkReply::finished, this, [this, reply, tooLarge, done = std::move(then)] {
        last_.start();
        running_.removeOne(reply);
        reply->deleteLater();
        done(answerOf(*reply, *tooLarge));
    });
}

void HttpClient::cancel() {
    held_.clear();
    const auto replies = std::exchange(running_, {});
    for (QNetworkReply* reply : replies) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
    emit cancelled();
}

}  // namespace aufwind::transport
