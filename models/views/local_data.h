// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "models/store/store.h"
#include "models/views/edit_queue.h"

#include <QObject>

#include <mutex>
#include <optional>

/// One person's opened store as the window's thread uses it: a reader of its own, a queue for edits, and the changes of
/// every commit. Models, sessions and the context stand on it.
///
/// Thread rule: the window's thread, but for deliver(), setHistory() and later(), which any thread may call.
namespace aufwind::views {

class LocalData : public QObject {
    Q_OBJECT

  public:
    /// None of them is owned; all outlive this object. `queue` may be given later by setQueue().
    LocalData(const schema::Schema& schema, store::Reader& reader, const Clock& clock, const Uuid& me);

    const schema::Schema& schema() const { return schema_; }
    store::Reader& reader() const { return reader_; }
    std::int64_t now() const { return clock_.now(); }
    const Uuid& me() const { return me_; }

    /// Where threads of the window's own take their readers from; none: they have none.
    void setStore(store::Store* store) { store_ = store; }
    store::Store* store() const { return store_; }
    const Clock& clock() const { return clock_; }

    /// How a file that a row names comes here from the server; `done` on the window's thread. None: it does not.
    using Fetch = std::function<void(EntityNumber entity, const Uuid& id, FieldNumber field,
                                     std::function<void(const Result<void>&)> done)>;
    void setFetch(Fetch fetch) { fetch_ = std::move(fetch); }
    const Fetch& fetch() const { return fetch_; }

    /// Something waits for the server that no commit tells of. None: nothing is ever sent.
    void setContact(std::function<void()> contact) { contact_ = std::move(contact); }
    void contact() const {
        if (contact_) contact_();
    }

    void setQueue(EditQueue* queue) { queue_ = queue; }
    EditQueue* queue() const { return queue_; }

    /// Counts what is not yet durable. What failed is told to `done`, or to everybody where there is none; `text` is
    /// what the person would have to write again.
    void post(EditQueue::Work work, EditQueue::Done done = {}, const QString& text = {});
    Result<void> run(const EditQueue::Work& work, const QString& text = {});
    /// Everything that was posted is durable afterwards, or has failed.
    void flush();

    int saving() const { return saving_; }
    /// Why nothing can be written at the moment; until a commit shows that it can.
    std::optional<ErrorCode> writeTrouble() const { return writeTrouble_; }
    bool canUndo() const { return canUndo_; }
    bool canRedo() const { return canRedo_; }

    /// From the writer's thread, after a commit.
    void deliver(const store::ChangeSet& changes);
    void setHistory(bool canUndo, bool canRedo);
    /// Runs on the window's thread, soon.
    void later(std::function<void()> work);

  signals:
    void changed(const aufwind::store::ChangeSet& changes);
    void savingChanged();
    void historyChanged();
    void writeTroubleChanged();
    /// An edit did not happen. Not for what writeTrouble() says of all of them, but where a text would be lost.
    void failed(aufwind::ErrorCode code, const QString& text = {});

  private:
    void takeDelivered();
    void report(ErrorCode code, const QString& text);
    /// True where it is one that holds for every edit.
    bool noteTrouble(ErrorCode code);
    void setWriteTrouble(std::optional<ErrorCode> code);

    const schema::Schema& schema_;
    store::Reader& reader_;
    const Clock& clock_;
    Uuid me_;
    store::Store* store_ = nullptr;
    EditQueue* queue_ = nullptr;
    Fetch fetch_;
    std::function<void()> contact_;
    int saving_ = 0;
    std::optional<ErrorCode> writeTrouble_;
    bool canUndo_ = false;
    bool canRedo_ = false;

    std::mutex lock_;
    store::ChangeSet delivered_;  ///< guarded by lock_
    bool woken_ = false;          ///< guarded by lock_
};

}  // namespace aufwind::views
