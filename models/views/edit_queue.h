// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/editor.h"
#include "models/store/store.h"

#include <functional>
#include <memory>

/// How the window changes rows: work is posted to the thread that owns the writer and comes back as an answer.
namespace aufwind::views {

/// Looks at commits on the writer's thread, where no other commit can come between.
class CommitWatcher {
  public:
    virtual ~CommitWatcher() = default;
    virtual void committed(const store::ChangeSet& changes) = 0;
};

/// What an edit may use; all of it on the writer's thread only.
struct Bench {
    Editor& editor;
    store::Reader& reader;
    std::int64_t now = 0;  ///< ms since 1970
    store::Store& store;   ///< for what belongs to this device alone; rows change through the editor
};

class EditQueue {
  public:
    using Work = std::function<Result<void>(Bench&)>;
    using Done = std::function<void(const Result<void>&)>;

    virtual ~EditQueue() = default;
    /// Runs after everything posted before. `done` is called on the window's thread.
    virtual void post(Work work, Done done) = 0;
    /// The same, and waits for it. Also the way to be sure that everything posted before is durable.
    virtual Result<void> run(Work work) = 0;
    /// `watcher` sees every commit from the next posted work on, until unwatch().
    virtual void watch(std::shared_ptr<CommitWatcher> watcher) = 0;
    virtual void unwatch(std::shared_ptr<CommitWatcher> watcher) = 0;
};

}  // namespace aufwind::views
