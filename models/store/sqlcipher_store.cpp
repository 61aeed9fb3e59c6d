// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlcipher_store.h"

#include "models/store/migration.h"
#include "models/store/page_file.h"
#include "models/store/store_writer.h"

namespace aufwind::store {
namespace {

class FileReader final : public ReadFacade<Reader> {
  public:
    FileReader(std::unique_ptr<ReadSession> session, std::shared_ptr<FaultVfs> vfs)
        : vfs_(std::move(vfs)), session_(std::move(session)) {}

  private:
    ReadSession& session() override { return *session_; }

    std::shared_ptr<FaultVfs> vfs_;
    std::unique_ptr<ReadSession> session_;
};

class SharingReader final : public ReadFacade<Reader> {
  public:
    explicit SharingReader(std::shared_ptr<WriterSession> writer) : writer_(std::move(writer)) {}

  private:
    ReadSession& session() override { return *writer_->session; }
    std::unique_lock<std::recursive_mutex> enter() override { return std::unique_lock(writer_->mutex); }

    std::shared_ptr<WriterSession> writer_;
};

std::uint64_t sizeOf(const std::string& path) {
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    return failed ? 0 : size;
}

}  // namespace

SqlcipherStore::SqlcipherStore(const OpenOptions& options, const Key& key, const schema::Schema& schema)
    : place_{options.path.string(), {}, options.durable},
      key_(key),
      faults_(options.faults),
      plans_(std::make_shared<const Plans>(schema)),
      writer_(std::make_shared<WriterSession>()),
      listeners_(std::make_shared<Listeners>()),
      oneConnection_(options.oneConnection || place_.inMemory()) {
    if (faults_ != nullptr && !place_.inMemory()) {
        vfs_ = std::make_shared<FaultVfs>(*faults_);
        place_.vfs = vfs_->name();
    }
}

Result<std::unique_ptr<Store>> SqlcipherStore::open(const OpenOptions& options, const Key& key,
                                                    const schema::Schema& schema) {
    std::unique_ptr<SqlcipherStore> store(new SqlcipherStore(options, key, schema));
    std::error_code ignored;
    const bool fresh = !store->place_.inMemory() && !std::filesystem::exists(options.path, ignored);
    auto started = store->start(options.create);
    if (started) {
        return std::unique_ptr<Store>(std::move(store));
    }
    store.reset();
    if (fresh) {
        for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
            std::filesystem::remove(options.path.string() + suffix, ignored);
        }
    }
    return started.error();
}

Result<void> SqlcipherStore::start(bool create) {
    if (!place_.inMemory() && PageFile::logLostCommits(place_.path, key_)) {
        return Error{ErrorCode::damaged, "the log of the store"};
    }
    auto connection = connect(place_, key_, create ? Access::create : Access::write);
    if (!connection) {
        return connection.error();
    }
    if (!place_.inMemory()) {
        auto changed = (*connection)->exec("PRAGMA journal_mode = WAL");
        if (!changed) {
            return changed;
        }
    }
    auto session = ReadSession::over(std::move(*connection), plans_, oneConnection_);
    if (!session) {
        return session.error();
    }
    writer_->session = std::move(*session);
    return prepare(*writer_->session, faults_);
}

Result<void> SqlcipherStore::write(const std::function<Result<void>(Writer&)>& work) {
    {
        const std::lock_guard lock(writer_->mutex);
        if (writer_->writing) {
            return Error{ErrorCode::internal, "a write inside a write"};
        }
        writer_->writing = true;
        auto done = transact(work);
        writer_->writing = false;
        if (!done) {
            writer_->session->scopes().forget();
            return done;
        }
        cutLog();
    }
    listeners_->deliver();
    return {};
}

Result<void> SqlcipherStore::transact(const std::function<Result<void>(Writer&)>& work) {
    ReadSession& session = *writer_->session;
    Transaction transaction(session.connection(), Transaction::Kind::write);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    // Changes where another process has written since; what is remembered of the tables no longer holds then.
    auto version = session.connection().number("PRAGMA data_version");
    if (!version) {
        return version.error();
    }
    if (*version != dataVersion_) {
        session.scopes().forget();
        dataVersion_ = *version;
    }
    StoreWriter writer(session, faults_);
    auto done = work(writer);
    done = done ? writer.finish() : done;
    if (done && faults_ != nullptr) {
        done = faults_->step("commit");
    }
    done = done ? transaction.commit() : done;
    if (done) {
        logToCut_ = logToCut_ || writer.purged();
        listeners_->push(writer.changes());
    }
    return done;
}

// The log still holds the pages as they were before a purge. A reader that looks at an older state prevents cutting
// it; the next write tries again.
void SqlcipherStore::cutLog() {
    if (!logToCut_ || place_.inMemory()) {
        return;
    }
    Connection& connection = writer_->session->connection();
    auto busy = connection.exec("PRAGMA busy_timeout = 0");
    auto blocked = connection.number("PRAGMA wal_checkpoint(TRUNCATE)");
    auto patient = connection.exec("PRAGMA busy_timeout = 5000");
    logToCut_ = !(busy && patient && blocked && *blocked == 0);
}

Result<std::unique_ptr<Reader>> SqlcipherStore::reader() {
    if (oneConnection_) {
        return std::unique_ptr<Reader>(std::make_unique<SharingReader>(writer_));
    }
    auto connection = connect(place_, key_, Access::read);
    if (!connection) {
        return connection.error();
    }
    auto session = ReadSession::over(std::move(*connection), plans_, false);
    if (!session) {
        return session.error();
    }
    return std::unique_ptr<Reader>(std::make_unique<FileReader>(std::move(*session), vfs_));
}

std::uint64_t SqlcipherStore::listen(std::function<void(const ChangeSet&)> listener) {
    return listeners_->add(std::move(listener));
}

void SqlcipherStore::stopListening(std::uint64_t number) {
    listeners_->remove(number);
}

Result<void> SqlcipherStore::check() {
    const std::lock_guard lock(writer_->mutex);
    if (writer_->writing) {
        return Error{ErrorCode::internal, "a check inside a write"};
    }
    auto pages = checkPages();
    return pages ? checkRows() : pages;
}

Result<void> SqlcipherStore::checkPages() {
    Connection& connection = writer_->session->connection();
    if (!place_.inMemory()) {
        // What is still in the log is moved to its pages first: the page check looks at the file alone.
        auto moved = connection.number("PRAGMA wal_checkpoint(PASSIVE)");
        if (!moved) {
            return moved.error();
        }
        Statement pages = connection.prepare("PRAGMA cipher_integrity_check");
        auto found = pages.step();
        if (!found || *found) {
            return found ? Error{ErrorCode::damaged, "a page fails its authentication"} : found.error();
        }
    }
    Statement structure = connection.prepare("PRAGMA integrity_check(1)");
    auto found = structure.step();
    if (!found) {
        return found.error();
    }
    if (!*found || structure.bytesAt(0) != "ok") {
        return Error{ErrorCode::damaged, "integrity_check"};
    }
    return {};
}

Result<void> SqlcipherStore::checkRows() {
    ReadSession& session = *writer_->session;
    auto words = session.connection().exec("INSERT INTO search (search) VALUES ('integrity-check')");
    if (!words) {
        return Error{ErrorCode::damaged, "search index"};
    }
    auto foreign = session.connection().prepare("PRAGMA foreign_key_check").step();
    if (!foreign || *foreign) {
        return foreign ? Error{ErrorCode::damaged, "foreign_key_check"} : foreign.error();
    }
    return session.each([](const Record&) { return true; });
}

std::uint64_t SqlcipherStore::bytesOnDisk() const {
    return place_.inMemory() ? 0 : sizeOf(place_.path) + sizeOf(place_.path + "-wal");
}

Result<std::unique_ptr<Store>> Store::open(const OpenOptions& options, const Key& key, const schema::Schema& schema) {
    return SqlcipherStore::open(options, key, schema);
}

}  // namespace aufwind::store
