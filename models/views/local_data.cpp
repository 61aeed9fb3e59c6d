// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/local_data.h"

#include <utility>

namespace aufwind::views {

LocalData::LocalData(const schema::Schema& schema, store::Reader& reader, const Clock& clock, const Uuid& me)
    : schema_(schema), reader_(reader), clock_(clock), me_(me) {}

void LocalData::post(EditQueue::Work work, EditQueue::Done done, const QString& text) {
    if (queue_ == nullptr) {
        if (done) done(Error{ErrorCode::busy, "no writer yet"});
        return;
    }
    ++saving_;
    if (saving_ == 1) emit savingChanged();
    queue_->post(std::move(work), [this, done = std::move(done), text](const Result<void>& result) {
        --saving_;
        if (saving_ == 0) emit savingChanged();
        if (!result && done) noteTrouble(result.error().code);
        if (!result && !done) report(result.error().code, text);
        if (done) done(result);
    });
}

Result<void> LocalData::run(const EditQueue::Work& work, const QString& text) {
    if (queue_ == nullptr) return Error{ErrorCode::busy, "no writer yet"};
    auto result = queue_->run(work);
    if (!result) report(result.error().code, text);
    return result;
}

void LocalData::flush() {
    if (queue_ == nullptr) return;
    const auto result = queue_->run([](Bench&) { return Result<void>{}; });
    if (!result) report(result.error().code, {});
}

bool LocalData::noteTrouble(ErrorCode code) {
    const bool nothingIsTaken = code == ErrorCode::diskFull || code == ErrorCode::readOnly || code == ErrorCode::io;
    if (nothingIsTaken) setWriteTrouble(code);
    return nothingIsTaken;
}

void LocalData::report(ErrorCode code, const QString& text) {
    // A text on its way is tried again and again: what holds for every edit is a state, not an event.
    if (!noteTrouble(code) || !text.isEmpty()) emit failed(code, text);
}

void LocalData::setWriteTrouble(std::optional<ErrorCode> code) {
    if (writeTrouble_ == code) return;
    writeTrouble_ = code;
    emit writeTroubleChanged();
}

void LocalData::deliver(const store::ChangeSet& changes) {
    const std::lock_guard guard{lock_};
    delivered_.insert(delivered_.end(), changes.begin(), changes.end());
    // One wake-up for all commits until the window gets to them, so that a large sync cannot flood its queue.
    if (!std::exchange(woken_, true)) {
        QMetaObject::invokeMethod(
            this, [this] { takeDelivered(); }, Qt::QueuedConnection);
    }
}

void LocalData::takeDelivered() {
    store::ChangeSet changes;
    {
        const std::lock_guard guard{lock_};
        changes.swap(delivered_);
        woken_ = false;
    }
    if (changes.empty()) return;
    setWriteTrouble({});
    emit changed(changes);
}

void LocalData::setHistory(bool canUndo, bool canRedo) {
    later([this, canUndo, canRedo] {
        if (canUndo_ == canUndo && canRedo_ == canRedo) return;
        canUndo_ = canUndo;
        canRedo_ = canRedo;
        emit historyChanged();
    });
}

void LocalData::later(std::function<void()> work) {
    QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
}

}  // namespace aufwind::views
