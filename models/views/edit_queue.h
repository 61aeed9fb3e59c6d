// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/editor.h"
#include "models/store/presence.h"
#include "models/store/store.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

/// How the window changes rows: work is posted to the thread that owns the writer and comes back as an answer.
namespace aufwind::views {

/// A file that a row is to name.
struct AttachedFile {
    std::string name;       ///< without folders
    std::string mediaType;  ///< RFC 6838
    std::string bytes;
};
/// Inside Editor::together(): keeps the file with this step, and answers the value that names it. `invalid`,
/// `tooLarge`.
using KeepFile = std::function<Result<Value>(EntityNumber entity, FieldNumber field, const AttachedFile& file)>;

/// What an edit may use; all of it on the writer's thread only.
struct Bench {
    Editor& editor;
    store::Reader& reader;
    std::int64_t now = 0;              ///< ms since 1970
    store::Store& store;               ///< for what belongs to this device alone; rows change through the editor
    PresenceLine* presence = nullptr;  ///< none where nothing is ever sent
    KeepFile keepFile{};               ///< none where files cannot be kept
};

/// Looks at commits on the writer's thread, where no other commit can come between.
class CommitWatcher {
  public:
    virtual ~CommitWatcher() = default;
    virtual void committed(const store::ChangeSet& changes) = 0;
    /// Soon after one or several commits, when everything can be asked again.
    virtual void settled(Bench& bench) { static_cast<void>(bench); }
    /// Everybody else who looks at a text.
    virtual void attended(Bench& bench, const TextName& text, const std::vector<Present>& people) {
        static_cast<void>(bench), static_cast<void>(text), static_cast<void>(people);
    }
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
