// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlcipher_handle.h"

#include <sqlcipher/sqlite3.h>

#include <cerrno>
#include <limits>
#include <vector>

namespace aufwind::store {
namespace {

// Dynamic SQL (sets of changed columns, lists of conditions) is bounded by what callers do, yet never unbounded.
constexpr std::size_t kMostStatements = 256;

ErrorCode fromSystem(int code, ErrorCode otherwise) {
    switch (code) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return ErrorCode::diskFull;
        case EROFS:
        case EACCES:
        case EPERM:
            return ErrorCode::readOnly;
        default:
            return otherwise;
    }
}

ErrorCode meaning(sqlite3* db, int code) {
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return ErrorCode::diskFull;
        case SQLITE_READONLY:
            return ErrorCode::readOnly;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::busy;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return ErrorCode::damaged;
        case SQLITE_TOOBIG:
            return ErrorCode::tooLarge;
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_IOERR:
            return fromSystem(db != nullptr ? sqlite3_system_errno(db) : 0, ErrorCode::io);
        case SQLITE_NOMEM:
            return ErrorCode::io;
        default:
            return ErrorCode::internal;
    }
}

}  // namespace

Error toError(sqlite3* db, int code, std::string_view what) {
    std::string detail(what);
    detail += ": ";
    detail += sqlite3_errstr(code);
    detail += " (" + std::to_string(code) + ")";
    return {meaning(db, code), std::move(detail)};
}

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_), prepared_(other.prepared_), next_(other.next_), failed_(other.failed_) {
    other.prepared_ = nullptr;
}

Statement::~Statement() {
    if (prepared_ != nullptr) {
        connection_->giveBack(prepared_);
    }
}

void Statement::note(int code) {
    if (code != SQLITE_OK && failed_ == SQLITE_OK) {
        failed_ = code;
    }
}

Statement& Statement::integer(std::int64_t value) {
    note(sqlite3_bind_int64(raw(), next_++, value));
    return *this;
}

Statement& Statement::text(std::string_view value) {
    // A null pointer would bind NULL, and an empty text is not that.
    note(sqlite3_bind_text64(raw(), next_++, value.empty() ? "" : value.data(), value.size(), SQLITE_STATIC,
                             SQLITE_UTF8));
    return *this;
}

Statement& Statement::blob(std::string_view value) {
    note(value.empty() ? sqlite3_bind_zeroblob(raw(), next_, 0)
                       : sqlite3_bind_blob64(raw(), next_, value.data(), value.size(), SQLITE_STATIC));
    ++next_;
    return *this;
}

Statement& Statement::null() {
    note(sqlite3_bind_null(raw(), next_++));
    return *this;
}

Result<bool> Statement::step() {
    if (raw() == nullptr) {
        return toError(connection_->db_, sqlite3_extended_errcode(connection_->db_), "prepare");
    }
    if (failed_ != SQLITE_OK) {
        return toError(connection_->db_, failed_, "bind");
    }
    const int code = sqlite3_step(raw());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    Error error = toError(connection_->db_, sqlite3_extended_errcode(connection_->db_), "step");
    // SQLCipher answers a plain SQLITE_ERROR for a page whose authentication code is wrong. No statement of the store
    // can raise that code by itself once it is prepared.
    if (code == SQLITE_ERROR) {
        error.code = ErrorCode::damaged;
    }
    return error;
}

Result<void> Statement::run() {
    auto stepped = step();
    if (!stepped) {
        return stepped.error();
    }
    return {};
}

std::int64_t Statement::integerAt(int column) const {
    return sqlite3_column_int64(raw(), column);
}

std::string_view Statement::bytesAt(int column) const {
    const void* data = sqlite3_column_blob(raw(), column);
    const int size = sqlite3_column_bytes(raw(), column);
    return data != nullptr ? std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size))
                           : std::string_view();
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(raw(), column) == SQLITE_NULL;
}

Connection::~Connection() {
    for (auto& [sql, prepared] : statements_) {
        sqlite3_finalize(prepared->statement);
    }
    sqlite3_close_v2(db_);
}

Result<void> Connection::exec(const std::string& sql) {
    const int code = sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return toError(db_, sqlite3_extended_errcode(db_), "exec");
    }
    return {};
}

detail::Prepared* Connection::compile(std::string_view sql, bool cached) {
    auto prepared = std::make_unique<detail::Prepared>();
    prepared->cached = cached;
    prepared->inUse = true;
    sqlite3_prepare_v3(db_, sql.data(), static_cast<int>(sql.size()), cached ? SQLITE_PREPARE_PERSISTENT : 0,
                       &prepared->statement, nullptr);
    // A failure is not worth keeping: the next use tries anew.
    if (prepared->statement == nullptr) {
        prepared->cached = false;
    }
    detail::Prepared* raw = prepared.get();
    if (prepared->cached) {
        statements_.emplace(std::string(sql), std::move(prepared));
    } else {
        prepared.release();  // giveBack() deletes it
    }
    return raw;
}

Statement Connection::prepare(std::string_view sql) {
    const auto found = statements_.find(sql);
    if (found == statements_.end()) {
        if (statements_.size() >= kMostStatements) {
            shrink();
        }
        return {*this, compile(sql, true)};
    }
    detail::Prepared* prepared = found->second.get();
    if (prepared->inUse) {  // a callback that reads while its caller still steps
        return {*this, compile(sql, false)};
    }
    prepared->inUse = true;
    return {*this, prepared};
}

void Connection::giveBack(detail::Prepared* prepared) {
    if (!prepared->cached) {
        sqlite3_finalize(prepared->statement);
        delete prepared;
        return;
    }
    sqlite3_reset(prepared->statement);
    sqlite3_clear_bindings(prepared->statement);
    prepared->inUse = false;
}

void Connection::shrink() {
    for (auto at = statements_.begin(); at != statements_.end();) {
        if (at->second->inUse) {
            ++at;
            continue;
        }
        sqlite3_finalize(at->second->statement);
        at = statements_.erase(at);
    }
}

Result<std::int64_t> Connection::number(std::string_view sql) {
    Statement statement = prepare(sql);
    auto row = statement.step();
    if (!row) {
        return row.error();
    }
    return *row ? statement.integerAt(0) : 0;
}

bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(db_) == 0;
}

std::int64_t Connection::lastRow() const {
    return sqlite3_last_insert_rowid(db_);
}

std::int64_t Connection::changes() const {
    return sqlite3_changes64(db_);
}

Transaction::Transaction(Connection& connection, Kind kind) : connection_(connection) {
    begun_ = connection_.prepare(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN").run();
    open_ = begun_.ok();
}

Transaction::~Transaction() {
    // After some failures SQLite has rolled back by itself.
    if (open_ && connection_.inTransaction()) {
        static_cast<void>(connection_.prepare("ROLLBACK").run());
    }
}

Result<void> Transaction::commit() {
    auto done = connection_.prepare("COMMIT").run();
    if (done) {
        open_ = false;
    }
    return done;
}

}  // namespace aufwind::store
