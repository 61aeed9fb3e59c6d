// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/change_log.h"
#include "models/store/fault_vfs.h"
#include "models/store/read_session.h"
#include "models/store/sqlcipher_open.h"

#include <mutex>

/// Store over one SQLCipher file: one connection that writes, one for each reader. In memory, and where it is asked
/// for, readers share the writer's connection under its mutex; they then see the running transaction when asked from
/// inside of it, and snapshot() keeps other threads out instead of keeping a state.
///
/// Thread rule: as Store. Writes from a second thread wait for the first. Other processes may use the same file; what
/// they commit is read, but nobody is told of it.
namespace aufwind::store {

/// The writer's connection, and in memory everybody's.
struct WriterSession {
    std::recursive_mutex mutex;
    std::unique_ptr<ReadSession> session;
    bool writing = false;
};

class SqlcipherStore final : public Store {
  public:
    static Result<std::unique_ptr<Store>> open(const OpenOptions& options, const Key& key,
                                               const schema::Schema& schema);

    Result<void> write(const std::function<Result<void>(Writer&)>& work) override;
    Result<std::unique_ptr<Reader>> reader() override;
    std::uint64_t listen(std::function<void(const ChangeSet&)> listener) override;
    void stopListening(std::uint64_t number) override;
    Result<void> check() override;
    std::uint64_t bytesOnDisk() const override;
    const schema::Schema& schema() const override { return plans_->schema(); }

  private:
    SqlcipherStore(const OpenOptions& options, const Key& key, const schema::Schema& schema);
    Result<void> start(bool create);
    Result<void> transact(const std::function<Result<void>(Writer&)>& work);
    void cutLog();
    Result<void> checkPages();
    Result<void> checkRows();

    Place place_;
    Key key_;
    FaultPoint* faults_;
    std::shared_ptr<const Plans> plans_;
    std::shared_ptr<FaultVfs> vfs_;  // outlives every connection
    std::shared_ptr<WriterSession> writer_;
    std::shared_ptr<Listeners> listeners_;
    const bool oneConnection_;
    std::int64_t dataVersion_ = -1;
    bool logToCut_ = false;
};

}  // namespace aufwind::store
