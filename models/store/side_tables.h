// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlcipher_handle.h"
#include "models/store/store.h"

#include <map>

/// What belongs to rows without being shown: the server's version of edited rows, the scopes that hold a row, and
/// small named values. Thread rule: that of the connection.
namespace aufwind::store {

class BaseTable {
  public:
    explicit BaseTable(Connection& connection) : connection_(connection) {}
    Result<std::optional<Record>> find(EntityNumber entity, const Uuid& id);
    Result<void> put(const Record& row);
    Result<void> drop(EntityNumber entity, const Uuid& id);

  private:
    Connection& connection_;
};

class ScopeTable {
  public:
    explicit ScopeTable(Connection& connection) : connection_(connection) {}
    Result<std::vector<Scope>> scopesOf(EntityNumber entity, const Uuid& id);
    Result<std::vector<std::pair<EntityNumber, Uuid>>> rowsOf(const Scope& scope);
    /// By the numbers that `hold` names them with.
    Result<std::map<std::int64_t, Scope>> all();
    Result<void> hold(const Scope& scope, EntityNumber entity, const Uuid& id);
    Result<void> release(const Scope& scope, EntityNumber entity, const Uuid& id);
    Result<void> releaseAll(EntityNumber entity, const Uuid& id);
    /// After a rollback, and where another process may have written.
    void forget() { numbers_.clear(); }

  private:
    /// 0 where the scope has no number.
    Result<std::int64_t> numberOf(const Scope& scope, bool make);
    Result<void> dropUnused(std::int64_t number, const Scope& scope);

    Connection& connection_;
    std::map<Scope, std::int64_t> numbers_;
};

class StateTable {
  public:
    explicit StateTable(Connection& connection) : connection_(connection) {}
    Result<std::optional<std::string>> find(std::string_view name);
    Result<void> put(std::string_view name, std::string_view value);
    Result<void> drop(std::string_view name);

  private:
    Connection& connection_;
};

}  // namespace aufwind::store
