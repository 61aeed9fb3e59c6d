// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlcipher_open.h"

#include "models/store/page_file.h"
#include "models/store/sql_functions.h"
#include "models/store/wiped_memory.h"

#include <fcntl.h>
#include <sodium.h>
#include <sqlcipher/sqlite3.h>
#include <unistd.h>

#include <cerrno>

namespace aufwind::store {
namespace {

// A writer of another process gets this long to finish.
constexpr int kBusyMs = 5000;

Error fromErrno(std::string_view what) {
    switch (errno) {
        case EROFS:
        case EACCES:
        case EPERM:
            return {ErrorCode::readOnly, std::string(what)};
        case ENOSPC:
        case EDQUOT:
            return {ErrorCode::diskFull, std::string(what)};
        case ENOENT:
        case ENOTDIR:
            return {ErrorCode::notFound, std::string(what)};
        default:
            return {ErrorCode::io, std::string(what)};
    }
}

/// The file, its log and its index lie in one directory that must take all three. SQLite would find out only halfway.
Result<void> checkPlace(const Place& place, Access access) {
    const std::filesystem::path path(place.path);
    const auto directory = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    if (::access(directory.c_str(), W_OK | X_OK) != 0) {
        return fromErrno("directory of the store");
    }
    if (::access(path.c_str(), F_OK) == 0) {
        return ::access(path.c_str(), R_OK | W_OK) == 0 ? Result<void>{} : fromErrno("file of the store");
    }
    if (access != Access::create) {
        return Error{ErrorCode::notFound, "no store there"};
    }
    // Made here, because SQLite would make it readable for others; its log takes over the mode.
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0 && errno != EEXIST) {
        return fromErrno("making the store");
    }
    if (file >= 0) {
        ::close(file);
    }
    return {};
}

Result<void> unlock(sqlite3* db, const Key& key) {
    // "x'" key salt "'": a raw key, so that nothing is stretched; through the API, so that no SQL text holds it.
    std::array<char, 2 + 2 * (Key::kSize + 16) + 1 + 1> raw{};
    const auto salt = saltOf(key);
    raw[0] = 'x';
    raw[1] = '\'';
    sodium_bin2hex(raw.data() + 2, 2 * Key::kSize + 1, key.bytes().data(), Key::kSize);
    sodium_bin2hex(raw.data() + 2 + 2 * Key::kSize, 2 * salt.size() + 1, salt.data(), salt.size());
    raw[raw.size() - 2] = '\'';
    const int code = sqlite3_key_v2(db, "main", raw.data(), static_cast<int>(raw.size() - 1));
    sodium_memzero(raw.data(), raw.size());
    if (code != SQLITE_OK) {
        return toError(db, code, "key");
    }
    return {};
}

void harden(sqlite3* db) {
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, kBusyMs);
    // A file is foreign input: what its schema says must not run functions, nor may SQL reach SQLite's own tables.
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
}

Result<void> configure(Connection& connection, const Place& place, Access access) {
    // secure_delete overwrites what is removed; temp_store=2 keeps sorters and journals of statements in memory.
    auto done = connection.exec(
        "PRAGMA temp_store = 2; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA mmap_size = 0;"
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
    if (!done || place.inMemory()) {
        return done;
    }
    if (access == Access::read) {
        return connection.exec("PRAGMA cache_size = -8000; PRAGMA query_only = ON;");
    }
    // WAL: readers never wait for the writer. FULL: the log is on the disk before a commit answers.
    // 1000 pages of log are about 4 MiB, and a checkpoint of that size takes a few milliseconds.
    return connection.exec(std::string("PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 1000;") +
                           (place.durable ? "PRAGMA synchronous = FULL;" : "PRAGMA synchronous = OFF;"));
}

/// The first read of a file proves the key.
Result<void> prove(Connection& connection, const Place& place, const Key& key) {
    auto tables = connection.number("SELECT count(*) FROM sqlite_master");
    if (tables) {
        return {};
    }
    const ErrorCode code = tables.error().code;
    if (code == ErrorCode::damaged || code == ErrorCode::internal) {
        return PageFile::fits(place.path, key) ? Error{ErrorCode::damaged, "the first page of the store"}
                                               : Error{ErrorCode::wrongKey, "the store has another key"};
    }
    return tables.error();
}

}  // namespace

std::array<std::uint8_t, 16> saltOf(const Key& key) {
    static constexpr std::string_view kPurpose = "Aufwind store salt 1";
    std::array<std::uint8_t, 16> salt{};
    crypto_generichash(salt.data(), salt.size(), reinterpret_cast<const unsigned char*>(kPurpose.data()),
                       kPurpose.size(), key.bytes().data(), key.bytes().size());
    return salt;
}

Result<std::unique_ptr<Connection>> connect(const Place& place, const Key& key, Access access) {
    if (sodium_init() < 0) {
        return Error{ErrorCode::internal, "libsodium"};
    }
    if (!place.inMemory()) {
        if (auto good = checkPlace(place, access); !good) {
            return good.error();
        }
    }
    useWipedMemory();
    sqlite3* db = nullptr;
    const int flags = access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(place.path.c_str(), &db, flags | SQLITE_OPEN_NOMUTEX,
                                     place.vfs.empty() ? nullptr : place.vfs.c_str());
    auto connection = std::make_unique<Connection>(db);
    if (code != SQLITE_OK) {
        return toError(db, code, "open");
    }
    harden(db);
    if (auto added = addFunctions(db); !added) {
        return added.error();
    }
    if (!place.inMemory()) {
        if (sqlite3_db_readonly(db, "main") == 1 && access != Access::read) {
            return Error{ErrorCode::readOnly, "file of the store"};
        }
        // Off: see wiped_memory.h, which does the better part of it.
        if (auto set = connection->exec("PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = OFF;"); !set) {
            return set.error();
        }
        if (auto unlocked = unlock(db, key); !unlocked) {
            return unlocked.error();
        }
        if (auto proven = prove(*connection, place, key); !proven) {
            return proven.error();
        }
    }
    if (auto configured = configure(*connection, place, access); !configured) {
        return configured.error();
    }
    return connection;
}

}  // namespace aufwind::store
