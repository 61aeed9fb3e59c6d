// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <QEventLoop>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

/// Runs events until a call has answered; `offline` where it does not in time. The main thread.
namespace aufwind::ctl {

inline constexpr int kAnswerTimeoutMs = 60'000;

template <typename T>
Result<T> await(const std::function<void(std::function<void(Result<T>)>)>& call, int timeoutMs = kAnswerTimeoutMs) {
    QEventLoop loop;
    // Shared, for an answer may still come after the time is up.
    const auto answer = std::make_shared<std::optional<Result<T>>>();
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    call([answer, &loop, alive = QPointer<QEventLoop>(&loop)](Result<T> result) {
        answer->emplace(std::move(result));
        if (alive) {
            loop.quit();
        }
    });
    if (!*answer) {
        loop.exec();
    }
    return *answer ? std::move(**answer) : Result<T>(Error{ErrorCode::offline, "no answer in time"});
}

}  // namespace aufwind::ctl
