// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/tenant_store.h"

#include <memory>
#include <unordered_map>

/// Decoded rows that were looked at lately. Must be told of every change, and cleared where a transaction was taken
/// back. Thread rule: that of the store.
namespace aufwind::server {

struct RowNameHash {
    std::size_t operator()(const RowName& name) const noexcept { return std::hash<Uuid>{}(name.second) ^ name.first; }
};

class RowCache {
  public:
    explicit RowCache(TenantStore& store) : store_(store) {}

    /// Null where there is none. A row that does not decode counts as damaged: error() has it.
    std::shared_ptr<const Record> find(const RowName& name);
    void put(std::shared_ptr<const Record> row, std::size_t bytes);
    void forget(const RowName& name) { rows_.erase(name); }
    void clear() {
        rows_.clear();
        error_.reset();
    }
    const std::optional<Error>& error() const { return error_; }

  private:
    TenantStore& store_;
    std::unordered_map<RowName, std::shared_ptr<const Record>, RowNameHash> rows_;
    std::string payload_;
    std::optional<Error> error_;
};

}  // namespace aufwind::server
