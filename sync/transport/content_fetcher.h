// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/engine.h"
#include "sync/transport/session.h"

/// Fetches the content that a row names, part by part, into the store. What was fetched before is not asked for again.
///
/// Thread rule: the engine's thread, with an event loop.
namespace aufwind::transport {

class ContentFetcher : public QObject {
    Q_OBJECT

  public:
    ContentFetcher(engine::Engine& engine, HttpClient& http, Session& session, QObject* parent = nullptr);

    /// `then` is called once. `notFound` where the row names nothing, or the server does not have all of it yet; those
    /// of the session, the connection and the engine.
    void fetch(EntityNumber entity, const Uuid& id, FieldNumber field, std::function<void(Result<void>)> then);
    /// The same for programs without a window; runs a local event loop.
    Result<void> run(EntityNumber entity, const Uuid& id, FieldNumber field, int timeoutMs);

  private:
    struct Wanted {
        EntityNumber entity = 0;
        Uuid id;
        FieldNumber field = 0;
        std::function<void(Result<void>)> then;
        bool refusedOnce = false;
    };
    void next(const std::shared_ptr<Wanted>& wanted);
    void answered(const std::shared_ptr<Wanted>& wanted, const Result<Answer>& answer);

    engine::Engine& engine_;
    HttpClient& http_;
    Session& session_;
};

}  // namespace aufwind::transport
