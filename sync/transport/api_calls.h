// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/session.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <list>
#include <memory>
#include <string>

/// What the calls of the management API have in common: the session's token, its renewal, and errors as
/// accountErrorOf() makes them.
///
/// Thread rule: the session's. Each call answers once, later or at once where there is no session; `offline` also where
/// the client is cancelled meanwhile. An access token that was refused is renewed once; a removed device is told by
/// Session::removed() besides.
namespace aufwind::transport {

// For those who read answers.

Error notUnderstood();
/// Text from outside, shortened.
std::string textIn(const QJsonObject& object, const char* name, qsizetype longest = 200);

class ApiCalls : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Then = std::function<void(Result<T>)>;

  protected:
    ApiCalls(HttpClient& http, Session& session, QObject* parent);

    void post(const QByteArray& path, const QJsonObject& body, Then<QJsonObject> then);
    /// The same where the answer is a file of at most so many bytes.
    void postForBytes(const QByteArray& path, const QJsonObject& body, qint64 most, Then<QByteArray> then);
    /// Without a session.
    void postOpen(const char* path, const QJsonObject& body, Then<QJsonObject> then);
    void get(const char* path, Then<QJsonObject> then);

    /// Passes an object on as what `read` makes of it.
    template <typename T>
    static Then<QJsonObject> as(Result<T> (*read)(const QJsonObject&), Then<T> then) {
        return [read, done = std::move(then)](const Result<QJsonObject>& answer) {
            done(answer ? read(*answer) : Result<T>(answer.error()));
        };
    }
    static Then<QJsonObject> asDone(Then<void> then);

  private:
    struct Waiting {
        Call call;
        Then<QByteArray> then;
        bool refusedOnce = false;
    };
    using WaitingPtr = std::shared_ptr<Waiting>;

    void start(Call call, bool open, Then<QByteArray> then);
    void withAccess(const WaitingPtr& waiting);
    void send(const WaitingPtr& waiting);
    void answered(const WaitingPtr& waiting, const Result<Answer>& answer);
    void finish(const WaitingPtr& waiting, const Result<QByteArray>& result);

    HttpClient& http_;
    Session& session_;
    std::list<WaitingPtr> waiting_;
};

}  // namespace aufwind::transport
