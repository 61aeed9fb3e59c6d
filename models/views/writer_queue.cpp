// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/writer_queue.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace aufwind::views {

WriterQueue::WriterQueue(store::Store& store, store::Reader& reader, Editor& editor, const Clock& clock,
                         LocalData& data)
    : store_(store),
      reader_(reader),
      editor_(editor),
      clock_(clock),
      data_(data),
      listener_(store.listen([this](const store::ChangeSet& changes) { committed(changes); })) {}

WriterQueue::~WriterQueue() {
    store_.stopListening(listener_);
}

void WriterQueue::post(Work work, Done done) {
    const auto task = [this, work = std::move(work), done = std::move(done)] {
        const auto result = perform(work);
        if (done) data_.later([done, result] { done(result); });
    };
    QMetaObject::invokeMethod(this, task, Qt::QueuedConnection);
}

Result<void> WriterQueue::run(Work work) {
    if (QThread::currentThread() == thread()) return perform(work);
    Result<void> result = Error{ErrorCode::internal, "the writer's thread has ended"};
    QMetaObject::invokeMethod(
        this, [&] { result = perform(work); }, Qt::BlockingQueuedConnection);
    return result;
}

Result<void> WriterQueue::perform(const Work& work) {
    Bench bench = makeBench();
    auto result = work(bench);
    data_.setHistory(editor_.canUndo(), editor_.canRedo());
    return result;
}

void WriterQueue::watch(std::shared_ptr<CommitWatcher> watcher) {
    const auto add = [this, watcher = std::move(watcher)] {
        watchers_.push_back(watcher);
    };
    QMetaObject::invokeMethod(this, add, Qt::QueuedConnection);
}

void WriterQueue::unwatch(std::shared_ptr<CommitWatcher> watcher) {
    const auto drop = [this, watcher = std::move(watcher)] {
        std::erase(watchers_, watcher);
    };
    QMetaObject::invokeMethod(this, drop, Qt::QueuedConnection);
}

void WriterQueue::committed(const store::ChangeSet& changes) {
    data_.deliver(changes);
    // A copy, for a watcher may write and so cause the next commit.
    const auto watchers = watchers_;
    for (const auto& watcher : watchers) watcher->committed(changes);
    if (watchers.empty() || std::exchange(settling_, true)) return;
    const auto settle = [this] {
        settling_ = false;
        Bench bench = makeBench();
        const auto all = watchers_;
        for (const auto& watcher : all) watcher->settled(bench);
    };
    QMetaObject::invokeMethod(this, settle, Qt::QueuedConnection);
}

void WriterQueue::attended(const TextName& text, const std::vector<Present>& people) {
    Bench bench = makeBench();
    const auto watchers = watchers_;
    for (const auto& watcher : watchers) watcher->attended(bench, text, people);
}

}  // namespace aufwind::views
