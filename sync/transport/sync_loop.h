// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/engine/engine.h"
#include "sync/transport/presence_channel.h"
#include "sync/transport/session.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWebSocket>

#include <memory>

/// Carries the engine's requests and responses, listens for hints, and tries again when nothing answers.
///
/// Thread rule: the engine's thread, with an event loop. It never waits: everything is a callback.
namespace aufwind::transport {

/// How patient a loop is, in ms. Tests are less so.
struct Pace {
    int firstRetry = 1'000;  ///< doubled with each failure
    int longestRetry = 60'000;
    int pulse = 25'000;     ///< a ping, for a connection may be half open
    int lookEvery = 4;      ///< pulses until the server is asked though no hint came: one may be lost
    int shortLife = 5'000;  ///< a live connection that ends sooner is no sign that the server can be reached
    PresencePace presence{};
};

class SyncLoop : public QObject {
    Q_OBJECT

  public:
    enum class State {
        stopped,
        syncing,  ///< a request is under way
        idle,     ///< everything sent and fetched; hints are listened for
        offline,  ///< no answer; the next try is armed
        failed,   ///< see lastError(). Where nextTry() is 0, only signing in or an update helps
    };
    Q_ENUM(State)

    SyncLoop(engine::Engine& engine, HttpClient& http, Session& session, const Clock& clock, Entropy& entropy,
             const Pace& pace = {}, QObject* parent = nullptr);
    ~SyncLoop() override;

    /// Begins to sync and goes on until stop(). `live` also listens for hints.
    void start(bool live);
    void stop();
    /// Local edits wait: send them soon. Cheap; call it after each.
    void poke();
    /// Asks the server now, whatever is armed.
    void tryNow();
    /// As if the network were pulled out and put in again.
    void setOnline(bool online);

    /// Speaks over the live connection while there is one.
    PresenceChannel& presence() { return presence_; }

    State state() const { return state_; }
    const Error& lastError() const { return lastError_; }
    std::int64_t offlineSince() const { return offlineSince_; }  ///< ms since 1970; 0 where online
    std::int64_t nextTry() const { return nextTry_; }            ///< ms since 1970; 0 where none is armed

    /// Syncs until nothing is left to do. For programs without a window; runs a local event loop. The error that
    /// stopped it, or `offline` after `timeoutMs`.
    Result<void> runUntilIdle(int timeoutMs);

  signals:
    void stateChanged();
    /// A response was applied.
    void advanced();

  private:
    void ask();
    void exchange(const QByteArray& access, const wire::Request& request);
    bool askAhead(const wire::Response& response);
    void answered(Result<Answer> answer);
    void takeHeld();
    void take(const wire::Response& response);
    void rejoin();
    /// Sends a piece of a content that waits. False where there is none.
    bool sendContent();
    void contentAnswered(const std::string& hash, const Result<Answer>& answer);
    /// Tells of an export that waits. False where there is none.
    bool tellExport();
    void exportAnswered(const Uuid& id, const Result<Answer>& answer);
    void applied(const Answer& answer);
    void fail(const Error& error);
    void retryLater(int atLeastSeconds);
    void enter(State state);
    void listen();
    void listenLater();
    void beat();
    void dropSocket();
    void hinted(const QByteArray& message);

    engine::Engine& engine_;
    HttpClient& http_;
    Session& session_;
    const Clock& clock_;
    Entropy& entropy_;
    const Pace pace_;
    std::unique_ptr<QWebSocket> socket_;
    PresenceChannel presence_;
    QTimer retry_;
    QTimer soon_;
    QTimer pulse_;
    QTimer listenAgain_;
    QElapsedTimer listening_;  ///< since the live connection stood
    State state_ = State::stopped;
    Error lastError_;
    std::int64_t offlineSince_ = 0;
    std::int64_t rejoinedAt_ = 0;
    std::int64_t nextTry_ = 0;
    int failures_ = 0;
    int refusals_ = 0;  ///< of the live connection, one after the other
    int beats_ = 0;
    std::int64_t exportsFrom_ = 0;  ///< the server takes none before, ms since 1970
    bool live_ = false;
    bool online_ = true;
    std::optional<wire::Response> held_;  ///< applied as soon as the request for the next one has left
    std::uint64_t turn_ = 0;              ///< of the exchange whose answer counts
    bool busy_ = false;
    bool askServer_ = true;     ///< there may be news even where nothing waits here
    bool refusedOnce_ = false;  ///< the access token was refused and is being renewed
    bool pong_ = true;
};

}  // namespace aufwind::transport
