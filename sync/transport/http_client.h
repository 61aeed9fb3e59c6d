// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>

/// HTTPS to one server. TLS 1.2 or newer, the server's certificate always checked; there is no way to go on without.
///
/// Thread rule: one thread with an event loop. Errors: `offline` where no answer comes, `untrusted` where the
/// certificate is not trusted, `tooLarge` where the answer exceeds what the call takes; an answer with any HTTP status
/// is no error here.
namespace aufwind::transport {

inline constexpr int kAnswerTimeoutMs = 30'000;
/// However long a server, or what stands before it, asks to wait.
inline constexpr int kLongestWaitS = 600;
inline constexpr qint64 kMaximumAnswer = 16LL * 1024 * 1024;

struct Answer {
    int status = 0;  ///< HTTP
    QByteArray body;
    int retryAfter = 0;  ///< seconds that the server asks to wait; 0 is not said
};

/// What an answer of 429 or 503 says: wait, and how long where that is known.
Error throttled(const Answer& answer);

struct Call {
    QByteArray path;  ///< begins with a slash
    QByteArray body;  ///< empty is GET
    QByteArray contentType;
    QByteArray contentEncoding;    ///< also what is accepted back; empty is none
    QByteArray bearer;             ///< access token; empty is none
    qint64 most = kMaximumAnswer;  ///< bytes of the answer
};

class HttpClient : public QObject {
    Q_OBJECT

  public:
    using Then = std::function<void(Result<Answer>)>;
    using Sent = std::function<void()>;

    /// `server` is https://host[:port]; `caPem`, where given, is trusted instead of the system's authorities.
    HttpClient(const QUrl& server, const QByteArray& caPem, QObject* parent = nullptr);

    /// `then` is called once, later, on this thread; not any more after the client is gone or cancel() was called.
    /// `sent`, where given, may be called before that, once or more: all of the request has left, and the answer comes
    /// also while this thread is busy.
    void send(const Call& call, Then then, Sent sent = {});
    /// Drops everything that is under way.
    void cancel();

    const QUrl& server() const { return server_; }
    const QSslConfiguration& tls() const { return tls_; }
    /// Whether the address is one this client speaks to: https, with a host, without a path or credentials.
    static bool isServer(const QUrl& url);

  signals:
    /// After cancel(): whoever waits for an answer will get none.
    void cancelled();

  private:
    QNetworkRequest requestFor(const Call& call) const;

    QUrl server_;
    QSslConfiguration tls_;
    QNetworkAccessManager network_;
    QList<QNetworkReply*> running_;
};

}  // namespace aufwind::transport
