// SPDX-License-Identifier: GPL-3.0-or-later
// What the loop tells besides rows and contents: that tables became files on this device.
#include "sync/transport/export_call.h"
#include "sync/transport/sync_loop.h"

#include <algorithm>

namespace aufwind::transport {
namespace {

constexpr std::int64_t kExportPauseMs = 5'000;

}  // namespace

bool SyncLoop::tellExport() {
    if (clock_.now() < exportsFrom_ && exportsFrom_ - clock_.now() <= kLongestWaitS * 1000LL) {
        return false;
    }
    const auto notes = engine_.untoldExports();
    if (!notes) {
        fail(notes.error());
        return true;
    }
    if (notes->empty()) {
        return false;
    }
    busy_ = true;
    enter(State::syncing);
    session_.withAccess([this, note = notes->front()](Result<QByteArray> access) {
        if (!busy_) {
            return;  // stopped or pulled out meanwhile
        }
        if (!access) {
            busy_ = false;
            fail(access.error());
            return;
        }
        http_.send(exportCall(note, *access),
                   [this, id = note.id](const Result<Answer>& answer) { exportAnswered(id, answer); });
    });
    return true;
}

// Where the answer is lost the same is told again: the server knows it by its id.
void SyncLoop::exportAnswered(const Uuid& id, const Result<Answer>& answer) {
    const ExportAnswer what = answer ? exportAnswer(*answer) : ExportAnswer::other;
    if (what == ExportAnswer::other) {
        answered(answer);
        return;
    }
    busy_ = false;
    refusedOnce_ = false;
    failures_ = 0;
    if (what == ExportAnswer::later) {
        exportsFrom_ = clock_.now() + std::max<std::int64_t>(answer->retryAfter * 1000LL, kExportPauseMs);
    } else if (auto told = engine_.exportTold(id); !told) {
        fail(told.error());
        return;
    }
    offlineSince_ = 0;
    emit advanced();
    if (state_ != State::stopped) {
        ask();
    }
}

}  // namespace aufwind::transport
