// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/uuid.h"
#include "sync/server/auth/keys.h"

#include <concepts>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the control store runs its statements on: one text of each for both databases, a SQLCipher file and PostgreSQL.
/// So the statements keep to what both understand: `?` for a value, RETURNING, ON CONFLICT with its columns named.
///
/// What people typed is given to seal() and read with opened(). In PostgreSQL it lies sealed with AES-256-GCM, bound
/// to table, column and row; the file is encrypted as a whole, so there the two do nothing. A column that is searched
/// has a second one beside it, with `_key` at its end, which the database fills in by itself: in PostgreSQL with a
/// keyed hash (HMAC-SHA-256). find() makes what it is compared with.
///
/// Thread rule: one thread at a time. Errors: those of the database; `conflict` where a name is taken.
namespace aufwind::server::control {

/// Whose rows a call is about. PostgreSQL shows it no others (row level security).
struct Whose {
    enum class Kind : std::uint8_t {
        everybody,  ///< found by a token, a state or a session's id, before it is known whose it is; sweeps
        tenant,
        account,
    };
    Kind kind = Kind::everybody;
    Uuid id{};

    static Whose tenant(const Uuid& id) { return {Kind::tenant, id}; }
    static Whose account(const Uuid& id) { return {Kind::account, id}; }
};

/// A place for a value: "table.column" and what names the row.
struct Cell {
    std::string_view column;
    std::string_view row;
};

/// A prepared statement in use. What was bound lives as long.
class Cursor {
  public:
    virtual ~Cursor() = default;
    virtual void bindBytes(std::string_view bytes) = 0;
    virtual void bindId(const Uuid& id) = 0;
    virtual void bindNumber(std::int64_t number) = 0;
    virtual bool step() = 0;
    virtual bool failed() const = 0;
    virtual std::int64_t number(int column) const = 0;
    virtual std::string_view bytes(int column) const = 0;
};

class Statement;

class Database {
  public:
    virtual ~Database() = default;

    /// `sql` is a literal: it is known by its address.
    Statement use(const char* sql);
    /// From now on the statements are about these.
    virtual void setWhose(const Whose& whose) = 0;
    /// One writer at a time, on whichever server: what is read within it stays so until the end.
    virtual Result<void> begin() = 0;
    virtual Result<void> commit() = 0;
    virtual void rollback() = 0;
    virtual Error lastError() const = 0;
    virtual Result<void> check() = 0;
    /// Within a transaction: what is sealed from here on lies under another key, and so does what says which it is.
    virtual Result<void> changeKey(const Key& key) = 0;
    /// Whether somebody else is connected to the same data.
    virtual Result<bool> isInUse() = 0;

  protected:
    friend class Statement;
    virtual std::unique_ptr<Cursor> cursor(const char* sql) = 0;
    virtual std::string sealed(const Cell& cell, std::string_view plain) const = 0;
    /// For a column that is searched: with its key in front.
    virtual std::string sealedWithKey(const Cell& cell, const Uuid& tenant, std::string_view plain) const = 0;
    virtual std::string key(std::string_view column, const Uuid& tenant, std::string_view plain) const = 0;
    virtual Result<std::string> opened(const Cell& cell, std::string_view sealed) = 0;
    virtual Result<std::string> openedWithKey(const Cell& cell, const Uuid& tenant, std::string_view sealed) = 0;
    virtual void noteError(const Error& error) = 0;
};

/// A statement while it is used; free again when this goes. Bytes of a column are valid until the next step.
class Statement {
  public:
    Statement(Database& database, std::unique_ptr<Cursor> cursor)
        : database_(database), cursor_(std::move(cursor)), failed_(cursor_ == nullptr) {}

    Statement& bind(std::string_view bytes);
    Statement& bind(const Uuid& id);
    Statement& bind(std::integral auto number) { return bindNumber(static_cast<std::int64_t>(number)); }
    Statement& seal(const Cell& cell, std::string_view plain);
    Statement& sealWithKey(const Cell& cell, const Uuid& tenant, std::string_view plain);
    /// `tenant` is nil for what is unique in the whole database.
    Statement& find(std::string_view column, const Uuid& tenant, std::string_view plain);

    bool step();
    bool failed() const { return failed_; }
    std::int64_t number(int column) const { return cursor_->number(column); }
    std::string_view blob(int column) const { return cursor_->bytes(column); }
    Uuid id(int column) const { return Uuid::fromBytes(blob(column)).value_or(Uuid{}); }
    /// Empty where the column is empty or not set. Where it does not open the statement has failed().
    std::string opened(int column, const Cell& cell) const;
    std::string openedWithKey(int column, const Cell& cell, const Uuid& tenant) const;

  private:
    Statement& bindNumber(std::int64_t number);
    std::string_view keep(std::string bytes) { return kept_.emplace_back(std::move(bytes)); }
    std::string taken(Result<std::string> plain) const;

    Database& database_;
    std::unique_ptr<Cursor> cursor_;
    std::deque<std::string> kept_;
    mutable bool failed_;
};

/// The file, which is made or has to be there.
enum class Start : std::uint8_t { isMade, isThere };
Result<std::unique_ptr<Database>> openFile(const std::filesystem::path& path, const Key& key, Start start);
/// `place` is the connection string of the role aufwind_app, in a database of this version's layout. Errors: those of
/// postgres::Connection; `wrongKey` where another master key was here first, `tooOld`, `tooNew`, `forbidden` where the
/// role could see more than it should.
Result<std::unique_ptr<Database>> openShared(const std::string& place, const Key& key);

}  // namespace aufwind::server::control
