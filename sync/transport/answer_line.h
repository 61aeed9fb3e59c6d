// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/answering/answer_box.h"
#include "sync/transport/api_calls.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <string>
#include <vector>

/// The ways on which a participant's messages travel (sync/anonymous/ANONYMITY.md): the right to answer is drawn as the
/// person; everything else goes as nobody, on a connection that is opened for it and closed behind it.
///
/// Thread rule: one thread with an event loop. Errors, here and there: `dead` where the round is closed, `conflict`,
/// `forbidden`, `notFound`, else those of HttpClient and Session.
namespace aufwind::transport {

/// What a status means that one of these messages is answered with; nothing for one that says yes.
std::optional<Error> answeringErrorOf(const Answer& answer);

/// As the person.
class DrawCalls : public ApiCalls {
    Q_OBJECT

  public:
    DrawCalls(HttpClient& http, Session& session, QObject* parent = nullptr) : ApiCalls(http, session, parent) {}

    /// The blind signature of what was blinded.
    void draw(const Uuid& round, const std::string& blinded, Then<std::string> then);
    /// That the draw was refused.
    void refused(const Uuid& round, Then<void> then);
};

/// As nobody. One exchange at a time.
class AnswerLine : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Then = std::function<void(Result<T>)>;
    using Parts = std::vector<answering::StoredPart>;
    /// The fetch that goes with a challenge.
    using Sign = std::function<Result<std::string>(const std::string& challenge)>;

    AnswerLine(const QUrl& server, const QByteArray& caPem, QObject* parent = nullptr)
        : QObject(parent), server_(server), caPem_(caPem) {}

    void send(const answering::Errand& errand, Then<void> then);
    void fetch(const answering::Errand& errand, Sign sign, Then<Parts> then);
    /// Nobody is called any more.
    void cancel();

  private:
    void post(const QByteArray& path, const QJsonObject& body, std::function<void(Result<QJsonObject>)> then);
    void close();

    QUrl server_;
    QByteArray caPem_;
    std::unique_ptr<HttpClient> http_;  ///< of the running exchange
};

}  // namespace aufwind::transport
