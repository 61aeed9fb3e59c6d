// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/content_fetcher.h"

#include "sync/transport/content_call.h"

#include <QEventLoop>
#include <QTimer>

namespace aufwind::transport {

ContentFetcher::ContentFetcher(engine::Engine& engine, HttpClient& http, Session& session, QObject* parent)
    : QObject(parent), engine_(engine), http_(http), session_(session) {}

void ContentFetcher::fetch(EntityNumber entity, const Uuid& id, FieldNumber field,
                           std::function<void(Result<void>)> then) {
    next(std::make_shared<Wanted>(Wanted{entity, id, field, std::move(then)}));
}

void ContentFetcher::next(const std::shared_ptr<Wanted>& wanted) {
    auto local = engine_.content(wanted->entity, wanted->id, wanted->field);
    if (!local || local->isWhole()) {
        wanted->then(local ? Result<void>() : local.error());
        return;
    }
    auto message = engine_.contentToFetch(wanted->entity, wanted->id, wanted->field);
    if (!message) {
        wanted->then(message.error());
        return;
    }
    session_.withAccess([this, wanted, asked = message->SerializeAsString()](Result<QByteArray> access) {
        if (!access) {
            wanted->then(access.error());
            return;
        }
        http_.send(contentCall("fetch", asked, *access),
                   [this, wanted](const Result<Answer>& answer) { answered(wanted, answer); });
    });
}

void ContentFetcher::answered(const std::shared_ptr<Wanted>& wanted, const Result<Answer>& answer) {
    if (!answer) {
        wanted->then(answer.error());
        return;
    }
    if (answer->status == 401) {
        session_.accessRefused(*answer);
        if (!std::exchange(wanted->refusedOnce, true)) {
            next(wanted);
            return;
        }
    }
    wire::ContentPart part;
    if (answer->status == 200 && part.ParseFromArray(answer->body.constData(), static_cast<int>(answer->body.size()))) {
        wanted->refusedOnce = false;
        auto taken = engine_.takeContent(wanted->entity, wanted->id, wanted->field, part);
        if (!taken) {
            wanted->then(taken.error());
        } else {
            next(wanted);
        }
        return;
    }
    switch (answer->status) {
        case 401:
            wanted->then(Error{ErrorCode::unauthenticated, "access token refused"});
            return;
        case 404:
            wanted->then(Error{ErrorCode::notFound, "the server does not have the whole file yet"});
            return;
        case 429:
        case 503:
            wanted->then(throttled(*answer));
            return;
        default:
            wanted->then(Error{answer->status >= 500 ? ErrorCode::offline : ErrorCode::damaged,
                               "HTTP " + std::to_string(answer->status)});
    }
}

Result<void> ContentFetcher::run(EntityNumber entity, const Uuid& id, FieldNumber field, int timeoutMs) {
    QEventLoop loop;
    std::optional<Result<void>> outcome;
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    fetch(entity, id, field, [&](Result<void> done) {
        outcome = std::move(done);
        loop.quit();
    });
    if (!outcome) {
        loop.exec();
    }
    if (!outcome) {
        http_.cancel();
    }
    return outcome.value_or(Error{ErrorCode::offline, "no answer in time"});
}

}  // namespace aufwind::transport
