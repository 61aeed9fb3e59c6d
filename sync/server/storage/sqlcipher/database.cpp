// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/sqlcipher/database.h"

#include "sync/server/storage/sqlcipher/wiping_memory.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <sqlcipher/sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace aufwind::server::sqlcipher {
namespace {

constexpr int kBusyMs = 5000;

ErrorCode codeOf(int status) {
    switch (status & 0xFF) {
        case SQLITE_FULL:
            return ErrorCode::diskFull;
        case SQLITE_NOTADB:
            return ErrorCode::wrongKey;
        case SQLITE_CORRUPT:
        case SQLITE_ERROR:  // what SQLCipher answers for a page whose authentication code is wrong
            return ErrorCode::damaged;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return ErrorCode::readOnly;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::busy;
        case SQLITE_CONSTRAINT:
            return ErrorCode::conflict;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            return ErrorCode::io;
        default:
            return ErrorCode::internal;
    }
}

// A raw key is given as x'64 hexadecimal digits'; nothing is derived from it then.
int setKey(sqlite3* database, const std::array<std::uint8_t, 32>& key,
           int (*set)(sqlite3*, const void*, int) = sqlite3_key) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::array<char, 67> text{'x', '\''};
    std::size_t at = 2;
    for (const std::uint8_t byte : key) {
        text[at++] = kDigits[byte >> 4];
        text[at++] = kDigits[byte & 0x0F];
    }
    text[at] = '\'';
    const int status = set(database, text.data(), static_cast<int>(text.size()));
    OPENSSL_cleanse(text.data(), text.size());
    return status;
}

// SQLite would make the file readable for whomever the umask lets; its log takes over the mode.
Result<void> makePrivate(const std::filesystem::path& path, Missing missing) {
    const int make = missing == Missing::isMade ? O_CREAT : 0;
    const int file = ::open(path.c_str(), O_RDWR | make | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file >= 0) {
        struct stat status {};
        const bool isEmpty = fstat(file, &status) == 0 && status.st_size == 0;
        ::close(file);
        // SQLite would take a file that was cut to nothing for a new one.
        if (isEmpty && missing == Missing::isAnError) {
            return Error{ErrorCode::damaged, "the database's file is empty: " + path.filename().string()};
        }
        return {};
    }
    if (errno == ENOENT && missing == Missing::isAnError) {
        return Error{ErrorCode::notFound, "the database's file is missing: " + path.filename().string()};
    }
    const bool denied = errno == EACCES || errno == EROFS || errno == EPERM;
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return Error{denied ? ErrorCode::readOnly : (full ? ErrorCode::diskFull : ErrorCode::io), "the database's file"};
}

}  // namespace

Statement::~Statement() {
    if (statement_ != nullptr) {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
}

Statement& Statement::bind(std::string_view blob) {
    // A null pointer would bind NULL, and an empty value is not that.
    const char* data = blob.empty() ? "" : blob.data();
    failed_ = failed_ || sqlite3_bind_blob64(statement_, ++bound_, data, blob.size(), SQLITE_STATIC) != SQLITE_OK;
    return *this;
}

Statement& Statement::bindNumber(std::int64_t number) {
    failed_ = failed_ || sqlite3_bind_int64(statement_, ++bound_, number) != SQLITE_OK;
    return *this;
}

Statement& Statement::bindNull() {
    failed_ = failed_ || sqlite3_bind_null(statement_, ++bound_) != SQLITE_OK;
    return *this;
}

bool Statement::step() {
    if (failed_) {
        return false;
    }
    const int status = sqlite3_step(statement_);
    failed_ = status != SQLITE_ROW && status != SQLITE_DONE;
    return status == SQLITE_ROW;
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_, column);
}

std::string_view Statement::blob(int column) const {
    const void* data = sqlite3_column_blob(statement_, column);
    const int size = sqlite3_column_bytes(statement_, column);
    return data != nullptr ? std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size))
                           : std::string_view();
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& path,
                                                 const std::array<std::uint8_t, 32>& key, bool durable,
                                                 Missing missing) {
    static_cast<void>(wipeFreedMemory());
    const bool inMemory = path == ":memory:";
    if (!inMemory) {
        if (auto made = makePrivate(path, missing); !made) {
            return made.error();
        }
    }
    sqlite3* raw = nullptr;
    const int make = missing == Missing::isMade ? SQLITE_OPEN_CREATE : 0;
    const int flags = SQLITE_OPEN_READWRITE | make | SQLITE_OPEN_NOMUTEX;
    const int status = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
    std::unique_ptr<Database> database(new Database(raw));
    if (status != SQLITE_OK) {
        return raw != nullptr ? database->lastError() : Error{ErrorCode::internal, "sqlcipher: no memory"};
    }
    if (auto ready = database->configure(key, inMemory, durable); !ready) {
        return ready.error();
    }
    return database;
}

Result<void> Database::configure(const std::array<std::uint8_t, 32>& key, bool inMemory, bool durable) {
    sqlite3_extended_result_codes(database_, 1);
    sqlite3_busy_timeout(database_, kBusyMs);
    sqlite3_db_config(database_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(database_, SQLITE_LIMIT_ATTACHED, 0);
    if (auto done = run("PRAGMA temp_store = 2; PRAGMA secure_delete = ON;"); !done || inMemory) {
        return done;
    }
    if (auto done = run("PRAGMA cipher_log_level = NONE;"); !done) {
        return done;
    }
    if (setKey(database_, key) != SQLITE_OK) {
        return lastError();
    }
    // The first read tells whether the key fits.
    if (auto done = run("SELECT count(*) FROM sqlite_master;"); !done) {
        return done;
    }
    if (auto done = run("PRAGMA journal_mode = WAL; PRAGMA cache_size = -32000;"); !done) {
        return done;
    }
    // FULL: the log is on the disk before a commit answers, so an acknowledged mutation survives a power cut.
    return run(durable ? "PRAGMA synchronous = FULL;" : "PRAGMA synchronous = OFF;");
}

Database::~Database() {
    for (const auto& [sql, statement] : prepared_) {
        sqlite3_finalize(statement);
    }
    sqlite3_close_v2(database_);
}

Statement Database::use(const char* sql) {
    auto found = prepared_.find(sql);
    if (found == prepared_.end()) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v3(database_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK) {
            return Statement(nullptr);
        }
        found = prepared_.emplace(sql, statement).first;
    }
    return Statement(found->second);
}

Result<void> Database::run(const char* sql) {
    return sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) == SQLITE_OK ? Result<void>() : lastError();
}

Result<void> Database::changeKey(const std::array<std::uint8_t, 32>& key) {
    if (auto done = run("PRAGMA wal_checkpoint(TRUNCATE)"); !done) {
        return done;
    }
    if (setKey(database_, key, sqlite3_rekey) != SQLITE_OK) {
        return lastError();
    }
    return run("PRAGMA wal_checkpoint(TRUNCATE)");
}

bool Database::isInTransaction() const {
    return sqlite3_get_autocommit(database_) == 0;
}

Error Database::lastError() const {
    const int status = sqlite3_extended_errcode(database_);
    return {codeOf(status), std::string("sqlcipher: ") + sqlite3_errstr(status) + " " + std::to_string(status)};
}

Result<void> Database::expectLine(const char* pragma, std::string_view expected) {
    Statement statement = use(pragma);
    const bool found = statement.step();
    if (statement.failed()) {
        return lastError();
    }
    if (found ? statement.blob(0) == expected : expected.empty()) {
        return {};
    }
    return Error{ErrorCode::damaged, pragma};
}

Result<void> Database::check() {
    // A clean file is no line at all for the first and one line "ok" for the second.
    if (auto pages = expectLine("PRAGMA cipher_integrity_check", ""); !pages) {
        return pages;
    }
    return expectLine("PRAGMA integrity_check", "ok");
}

}  // namespace aufwind::server::sqlcipher
