// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/uuid.h"

#include <array>
#include <concepts>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

/// One connection to an encrypted file of the server, and its prepared statements. Values are bound, never written into
/// SQL. Thread rule: one thread at a time. Errors carry SQLite's own words for a code and nothing that was stored.
namespace aufwind::server::sqlcipher {

/// A statement in use; it is free again when this goes. What was bound must live as long; columns are valid until the
/// next step.
class Statement {
  public:
    explicit Statement(sqlite3_stmt* statement) : statement_(statement), failed_(statement == nullptr) {}
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    Statement& bind(std::string_view blob);
    Statement& bind(const Uuid& id) { return bind(id.view()); }
    Statement& bind(std::integral auto number) { return bindNumber(static_cast<std::int64_t>(number)); }
    Statement& bindNull();

    /// True while there is a row; false at the end and where it failed().
    bool step();
    bool failed() const { return failed_; }
    std::int64_t number(int column) const;
    std::string_view blob(int column) const;
    Uuid id(int column) const { return Uuid::fromBytes(blob(column)).value_or(Uuid{}); }
    bool isNull(int column) const;

  private:
    Statement& bindNumber(std::int64_t number);

    sqlite3_stmt* statement_;
    int bound_ = 0;
    bool failed_;
};

/// Whether a file that is not there may be made. A missing one that was there before is lost data, never a new start.
enum class Missing : std::uint8_t { isMade, isAnError };

class Database {
  public:
    /// Opens or, where `missing` says so, makes the file under a raw 256-bit key: write-ahead log, temporary data in
    /// memory, deleted content overwritten, memory wiped. `durable` is an fsync at each commit. ":memory:" keeps
    /// nothing. Errors: notFound, wrongKey, damaged, readOnly, diskFull, busy, io.
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path& path,
                                                  const std::array<std::uint8_t, 32>& key, bool durable,
                                                  Missing missing);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    /// `sql` is a literal: it is known by its address, and stays prepared. Not while the same one is still in use.
    Statement use(const char* sql);
    /// Statements without values.
    Result<void> run(const char* sql);
    /// Encrypts every page anew, in one transaction, and leaves no page of before in the log. Where it fails the file
    /// is what it was, or all of it is under the new key; the connection is not to be used any more then.
    Result<void> changeKey(const std::array<std::uint8_t, 32>& key);
    /// False also after a failure upon which SQLite took the whole transaction back by itself, such as a full disk.
    bool isInTransaction() const;
    /// What the last call on this connection reported.
    Error lastError() const;
    /// Pages against their authentication codes, then the structure.
    Result<void> check();

  private:
    explicit Database(sqlite3* database) : database_(database) {}
    Result<void> configure(const std::array<std::uint8_t, 32>& key, bool inMemory, bool durable);
    Result<void> expectLine(const char* pragma, std::string_view expected);

    sqlite3* database_;
    std::unordered_map<const char*, sqlite3_stmt*> prepared_;
};

}  // namespace aufwind::server::sqlcipher
