// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>

#include <optional>
#include <thread>
#include <utility>

/// Runs what takes longer than a frame on a thread of its own and answers its result; the caller's events go on
/// meanwhile. Thread rule: a thread with a QCoreApplication; the work must not touch what those events may change.
namespace aufwind::app {

template <typename Work>
auto beside(const Work& work) {
    std::optional<decltype(work())> result;
    QEventLoop loop;
    std::thread thread([&] {
        result.emplace(work());
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    thread.join();
    return std::move(*result);
}

}  // namespace aufwind::app
