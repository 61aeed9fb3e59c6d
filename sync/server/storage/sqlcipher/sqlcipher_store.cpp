// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/sqlcipher/sqlcipher_store.h"

#include "sync/server/storage/sqlcipher/layout.h"
#include "sync/server/storage/sqlcipher/statements.h"

#include <algorithm>

namespace aufwind::server::sqlcipher {

Result<std::unique_ptr<TenantStore>> SqlcipherStore::open(const StoreOptions& options) {
    StoreKeys keys;
    keys.current.bytes = options.key;
    auto database = Database::open(options.path, options.key, options.durable, options.missing);
    if (!database && database.error().code == ErrorCode::wrongKey && options.nextKey) {
        // A change of the key has come as far as the file.
        keys = {*options.nextKey, keys.current};
        database = Database::open(options.path, keys.current.bytes, options.durable, Missing::isAnError);
    }
    if (!database) {
        return database.error();
    }
    std::unique_ptr<SqlcipherStore> store(new SqlcipherStore(std::move(*database), options, std::move(keys)));
    if (auto ready = store->prepareFile(options); !ready) {
        return ready.error();
    }
    return std::unique_ptr<TenantStore>(std::move(store));
}

Result<void> SqlcipherStore::prepareFile(const StoreOptions& options) {
    std::int64_t version = 0;
    read("PRAGMA user_version", [&](const Statement& line) { version = line.number(0); });
    if (error_) {
        return *error_;
    }
    if (version > kLayoutVersion) {
        return Error{ErrorCode::tooNew, "a newer version wrote the tenant's file"};
    }
    if (version == 0 && options.missing == Missing::isAnError) {
        return Error{ErrorCode::damaged, "the tenant's file has no tables"};
    }
    begin();
    if (!error_ && version < kLayoutVersion) {
        if (auto made = database_->run(kLayout); !made) {
            fail(made.error());
        }
        if (version > 0 && version < kRemovedNotedSince) {
            noteRemoved();
        }
        if (version > 0) {
            tellResultsApart();
        }
    }
    if (!options.tenant.isNil()) {
        claim(options.tenant, version == 0);
    }
    return commit();
}

// A table of an older layout does not say which mutation a result is of; of those that are there it is not known.
void SqlcipherStore::tellResultsApart() {
    bool isThere = false;
    read("SELECT 1 FROM pragma_table_info('results') WHERE name = 'digest'", [&](const Statement&) { isThere = true; });
    if (!isThere) {
        write("ALTER TABLE results ADD COLUMN digest INTEGER NOT NULL DEFAULT 0");
    }
}

// A file of layout 1 does not name its tenant. It has opened under a key that only this tenant has, so it is taken
// over; but not where it holds nothing: a tenant has its settings from the start, and an empty file once came up where
// one was missing.
void SqlcipherStore::claim(const Uuid& tenant, bool isNew) {
    std::optional<Uuid> owner;
    read("SELECT tenant FROM owner", [&](const Statement& line) { owner = line.id(0); });
    if (owner && *owner != tenant) {
        fail({ErrorCode::damaged, "the file is another tenant's"});
    } else if (!owner && !isNew && rowCount() == 0) {
        fail({ErrorCode::damaged, "the tenant's file holds nothing"});
    } else if (!owner) {
        write("INSERT INTO owner(tenant) VALUES(?)", tenant);
    }
}

Result<void> SqlcipherStore::beginKeyChange(const Key& next) {
    if (next.bytes == keys_.current.bytes) {
        // Where it was ended in between, pages of before may still lie in the file, behind those of the log.
        return keys_.former ? database_->run("PRAGMA wal_checkpoint(TRUNCATE)") : Result<void>();
    }
    rollback();
    auto done = mayStep("change key") ? database_->changeKey(next.bytes) : Result<void>(*error_);
    error_.reset();
    if (path_ == ":memory:") {
        return done;
    }
    // Whatever has become of it: the file says which key it has.
    auto again = Database::open(path_, next.bytes, durable_, Missing::isAnError);
    const bool isNew = again.ok();
    if (!again) {
        again = Database::open(path_, keys_.current.bytes, durable_, Missing::isAnError);
    }
    if (!again) {
        return again.error();
    }
    database_ = std::move(*again);
    if (isNew) {
        keys_ = {next, keys_.current};
        return {};
    }
    return done ? Error{ErrorCode::io, "the file has kept its key"} : done;
}

Result<void> SqlcipherStore::endKeyChange() {
    keys_.former.reset();
    return {};
}

void SqlcipherStore::fail(Error error) {
    if (!error_) {
        error_ = std::move(error);
    }
}

bool SqlcipherStore::mayStep(std::string_view what) {
    if (faults_) {
        if (auto allowed = faults_(what); !allowed) {
            fail(allowed.error());
        }
    }
    return !error_.has_value();
}

void SqlcipherStore::begin() {
    error_.reset();
    errorBeforeMark_.reset();
    if (auto begun = database_->run("BEGIN IMMEDIATE"); !begun) {
        fail(begun.error());
    }
}

Result<void> SqlcipherStore::commit() {
    if (!error_ && mayStep("commit")) {
        Statement statement = database_->use("COMMIT");
        statement.step();
        if (!statement.failed()) {
            return {};
        }
        fail(database_->lastError());
    }
    const Error error = *error_;
    rollback();
    return error;
}

void SqlcipherStore::rollback() {
    if (database_->isInTransaction()) {
        static_cast<void>(database_->run("ROLLBACK"));
    }
    error_.reset();
}

void SqlcipherStore::mark() {
    errorBeforeMark_ = error_;
    read("SAVEPOINT one_part", [](const Statement&) {});
}

void SqlcipherStore::releaseMark() {
    read("RELEASE one_part", [](const Statement&) {});
}

void SqlcipherStore::undoMark() {
    // The other parts are gone as well then, and the error that did it stays for all of them.
    if (error_ && !database_->isInTransaction()) {
        return;
    }
    error_ = errorBeforeMark_;
    read("ROLLBACK TO one_part", [](const Statement&) {});
    read("RELEASE one_part", [](const Statement&) {});
}

bool SqlcipherStore::row(EntityNumber entity, const Uuid& id, std::string& payload) {
    bool found = false;
    read(
        "SELECT payload FROM rows WHERE entity = ? AND id = ?",
        [&](const Statement& line) {
            payload.assign(line.blob(0));
            found = true;
        },
        entity, id);
    return found;
}

bool SqlcipherStore::rowAt(std::uint64_t seq, std::string& payload) {
    bool found = false;
    read(
        "SELECT payload FROM rows WHERE seq = ?",
        [&](const Statement& line) {
            payload.assign(line.blob(0));
            found = true;
        },
        seq);
    return found;
}

void SqlcipherStore::changedRows(EntityNumber entity, std::uint64_t after, std::uint64_t upTo,
                                 const std::function<void(std::string_view)>& each) {
    read(
        // The sign keeps it from reading all rows of the entity by their ids.
        "SELECT payload FROM rows WHERE +entity = ? AND seq > ? AND seq <= ? ORDER BY seq",
        [&](const Statement& line) { each(line.blob(0)); }, entity, after, upTo);
}

void SqlcipherStore::rowsOf(EntityNumber entity, const std::function<void(std::string_view)>& each) {
    read(
        "SELECT payload FROM rows WHERE entity = ? ORDER BY id", [&](const Statement& line) { each(line.blob(0)); },
        entity);
}

void SqlcipherStore::insertRow(const RowName& name, std::uint64_t seq, std::string_view payload) {
    write("INSERT INTO rows(seq, entity, id, payload) VALUES(?, ?, ?, ?)", seq, name.first, name.second, payload);
}

void SqlcipherStore::updateRow(const RowName& name, std::uint64_t seq, std::string_view payload) {
    write("UPDATE rows SET seq = ?, payload = ? WHERE entity = ? AND id = ?", seq, payload, name.first, name.second);
}

std::uint64_t SqlcipherStore::rowCount() {
    std::uint64_t count = 0;
    read("SELECT count(*) FROM rows",
         [&](const Statement& line) { count = static_cast<std::uint64_t>(line.number(0)); });
    return count;
}

std::uint64_t SqlcipherStore::head() {
    std::uint64_t head = 0;
    read("SELECT max(seq) FROM rows",
         [&](const Statement& line) { head = static_cast<std::uint64_t>(line.number(0)); });
    // The newest of all may be among those that were taken out.
    return std::max(head, counter(Counter::collected));
}

std::vector<Uuid> SqlcipherStore::referring(EntityNumber entity, FieldNumber field, const Uuid& target) {
    std::vector<Uuid> found;
    read(
        "SELECT id FROM row_references WHERE entity = ? AND field = ? AND target = ?",
        [&](const Statement& line) { found.push_back(line.id(0)); }, entity, field, target);
    return found;
}

void SqlcipherStore::putReference(EntityNumber entity, FieldNumber field, const Uuid& target, const Uuid& id) {
    write("INSERT OR IGNORE INTO row_references VALUES(?, ?, ?, ?)", entity, field, target, id);
}

void SqlcipherStore::dropReference(EntityNumber entity, FieldNumber field, const Uuid& target, const Uuid& id) {
    write("DELETE FROM row_references WHERE entity = ? AND field = ? AND target = ? AND id = ?", entity, field, target,
          id);
}

std::vector<ListEntry> SqlcipherStore::list(const ListName& list, std::string_view key, bool rising,
                                            std::size_t limit) {
    std::vector<ListEntry> entries;
    const auto take = [&](const Statement& line) {
        entries.push_back({std::string(line.blob(0)), line.id(1)});
    };
    if (rising) {
        read(
            "SELECT key, id FROM list_keys WHERE entity = ? AND field = ? AND list = ? AND key >= ? "
            "ORDER BY key, id LIMIT ?",
            take, list.entity, list.field, list.within, key, limit);
    } else {
        read(
            "SELECT key, id FROM list_keys WHERE entity = ? AND field = ? AND list = ? AND key <= ? "
            "ORDER BY key DESC, id DESC LIMIT ?",
            take, list.entity, list.field, list.within, key, limit);
    }
    return entries;
}

void SqlcipherStore::putKey(const ListName& list, const ListEntry& entry) {
    write("INSERT OR IGNORE INTO list_keys VALUES(?, ?, ?, ?, ?)", list.entity, list.field, list.within, entry.key,
          entry.id);
}

void SqlcipherStore::dropKey(const ListName& list, const ListEntry& entry) {
    write("DELETE FROM list_keys WHERE entity = ? AND field = ? AND list = ? AND key = ? AND id = ?", list.entity,
          list.field, list.within, entry.key, entry.id);
}

Result<void> SqlcipherStore::check() {
    return database_->check();
}

}  // namespace aufwind::server::sqlcipher
