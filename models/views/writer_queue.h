// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "models/store/editor.h"
#include "models/store/store.h"
#include "models/views/edit_queue.h"
#include "models/views/local_data.h"

#include <QObject>

#include <vector>

/// The edit queue of a store: runs edits one after the other on the thread that it lives in, and tells `data` of every
/// commit, whoever made it.
///
/// Thread rule: made, and destroyed, on the writer's thread; EditQueue's functions from any thread. `run` on the
/// writer's thread itself runs at once. `data` must outlive it.
namespace aufwind::views {

class WriterQueue : public QObject, public EditQueue {
  public:
    WriterQueue(store::Store& store, store::Reader& reader, Editor& editor, const Clock& clock, LocalData& data);
    ~WriterQueue() override;
    WriterQueue(const WriterQueue&) = delete;
    WriterQueue& operator=(const WriterQueue&) = delete;

    void post(Work work, Done done) override;
    Result<void> run(Work work) override;
    void watch(std::shared_ptr<CommitWatcher> watcher) override;
    void unwatch(std::shared_ptr<CommitWatcher> watcher) override;

    /// On the writer's thread, and so the next. `presence` outlives the queue, or is taken away before.
    void setPresence(PresenceLine* presence) { presence_ = presence; }
    void setKeepFile(KeepFile keepFile) { keepFile_ = std::move(keepFile); }
    void attended(const TextName& text, const std::vector<Present>& people);

  private:
    Bench makeBench() { return {editor_, reader_, clock_.now(), store_, presence_, keepFile_}; }
    Result<void> perform(const Work& work);
    void committed(const store::ChangeSet& changes);

    store::Store& store_;
    store::Reader& reader_;
    Editor& editor_;
    const Clock& clock_;
    LocalData& data_;
    std::uint64_t listener_ = 0;
    std::vector<std::shared_ptr<CommitWatcher>> watchers_;
    PresenceLine* presence_ = nullptr;
    KeepFile keepFile_;
    bool settling_ = false;
};

}  // namespace aufwind::views
