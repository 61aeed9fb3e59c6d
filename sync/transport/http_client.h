// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUrl>

#include <cstdint>
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

/// Whether the connection may be known again: `apart` resumes no TLS session and says nothing that is not the same on
/// every device (sync/anonymous/ANONYMITY.md, "Time").
enum class Manner : std::uint8_t { usual, apart };

class HttpClient : public QObject {
    Q_OBJECT

  public:
    using Then = std::function<void(Result<Answer>)>;
    using Sent = std::function<void()>;

    /// `server` is https://host[:port]; `caPem`, where given, is trusted instead of the system's authorities.
    HttpClient(const QUrl& server, const QByteArray& caPem, QObject* parent = nullptr, Manner manner = Manner::usual);

    /// `then` is called once, later, on this thread; not any more after the client is gone or cancel() was called.
    /// `sent`, where given, may be called before that, once or more: all of the request has left, and the answer comes
    /// also while this thread is busy.
    void send(const Call& call, Then then, Sent sent = {});
    /// Drops everything that is under way.
    void cancel();

    /// Whether nothing was sent or has come for so long, and nothing is under way.
    bool isQuiet(qint64 milliseconds) const;
    /// What is sent from now on leaves with release(), in its order.
    void hold() { isHeld_ = true; }
    void release();

    const QUrl& server() const { return server_; }
    const QSslConfiguration& tls() const { return tls_; }
    /// Whether the address is one this client speaks to: https, with a host, without a path or credentials.
    static bool isServer(const QUrl& url);

  signals:
    /// After cancel(): whoever waits for an answer will get none.
    void cancelled();

  private:
    struct Held {
        Call call;
        Then then;
        Sent sent;
    };
    QNetworkRequest requestFor(const Call& call) const;
    void leave(const Call& call, Then then, Sent sent);

    QUrl server_;
    Manner manner_;
    QSslConfiguration tls_;
    QNetworkAccessManager network_;
    QList<QNetworkReply*> running_;
    QList<Held> held_;
    QElapsedTimer last_;  ///< since something was sent or came
    bool isHeld_ = false;
};

}  // namespace aufwind::transport
