// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/uuid.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

/// The thinnest possible owner of SQLCipher's C API: a connection, statements that are prepared once, transactions.
/// It knows nothing of rows. SQL is always a constant of the program or made from names of the schema; every value is
/// bound.
///
/// Thread rule: a connection and all that came from it belong to one thread at a time (opened without SQLite's mutex).
/// Errors: SQLite's codes as ErrorCode, see toError(); `detail` never holds a bound value.
namespace aufwind::store {

class Connection;

namespace detail {
struct Prepared {
    sqlite3_stmt* statement = nullptr;
    bool inUse = false;
    bool cached = true;
};
}  // namespace detail

/// One run of a prepared statement. Gives it back, with its bindings cleared, when it goes.
/// Bound text and blobs are not copied: they must outlive the Statement.
class Statement {
  public:
    Statement(Connection& connection, detail::Prepared* prepared) : connection_(&connection), prepared_(prepared) {}
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Each binds the next parameter.
    Statement& integer(std::int64_t value);
    Statement& text(std::string_view value);
    Statement& blob(std::string_view value);
    Statement& id(const Uuid& value) { return blob(value.view()); }
    Statement& null();
    /// An empty blob stands for NULL.
    Statement& blobOrNull(std::string_view value) { return value.empty() ? null() : blob(value); }

    /// True while there is a row.
    Result<bool> step();
    /// For statements without rows.
    Result<void> run();

    std::int64_t integerAt(int column) const;
    /// Bytes of a text or blob; valid until the next step.
    std::string_view bytesAt(int column) const;
    Uuid idAt(int column) const { return Uuid::fromBytes(bytesAt(column)).value_or(Uuid{}); }
    bool isNull(int column) const;

  private:
    void note(int code);
    sqlite3_stmt* raw() const { return prepared_->statement; }

    Connection* connection_;
    detail::Prepared* prepared_;
    int next_ = 1;
    int failed_ = 0;
};

/// What SQLite's code means here. `what` says which step failed.
Error toError(sqlite3* db, int code, std::string_view what);

class Connection {
  public:
    /// Takes over an open handle.
    explicit Connection(sqlite3* handle) : db_(handle) {}
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    sqlite3* handle() const { return db_; }

    /// Runs SQL without parameters or results, also several statements.
    Result<void> exec(const std::string& sql);
    /// Prepared once for each text and then kept. The statement reports what went wrong here at its first step.
    Statement prepare(std::string_view sql);
    /// The first column of the first row, 0 where there is none.
    Result<std::int64_t> number(std::string_view sql);

    bool inTransaction() const;
    std::int64_t lastRow() const;
    std::int64_t changes() const;

  private:
    friend class Statement;
    detail::Prepared* compile(std::string_view sql, bool cached);
    void giveBack(detail::Prepared* prepared);
    void shrink();

    sqlite3* db_;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::unique_ptr<detail::Prepared>, Hash, std::equal_to<>> statements_;
};

/// Rolls back unless commit() was reached.
class Transaction {
  public:
    enum class Kind { read, write };

    /// Begins at once; see begun().
    Transaction(Connection& connection, Kind kind);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    const Result<void>& begun() const { return begun_; }
    Result<void> commit();

  private:
    Connection& connection_;
    Result<void> begun_;
    bool open_ = false;
};

}  // namespace aufwind::store
