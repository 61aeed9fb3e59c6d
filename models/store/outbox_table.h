// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlcipher_handle.h"
#include "models/store/store.h"

/// What waits to be sent and what was refused. Thread rule: that of the connection.
namespace aufwind::store {

/// Stands in every row of the outbox, so that salvage finds them in pages that nothing leads to any more.
inline constexpr std::string_view kOutboxMark = "aufwind outbox";

class OutboxTable {
  public:
    explicit OutboxTable(Connection& connection) : connection_(connection) {}

    Result<std::vector<OutboxEntry>> after(std::uint64_t number, std::uint32_t limit);
    Result<std::vector<OutboxEntry>> of(EntityNumber entity, const Uuid& id);
    Result<std::uint64_t> count();
    Result<std::vector<RefusedEntry>> refused();

    Result<void> append(const OutboxEntry& entry);
    Result<void> drop(std::uint64_t number);
    Result<void> appendRefused(const RefusedEntry& entry);
    Result<void> dropRefused(std::uint64_t number);

  private:
    Result<std::vector<std::pair<EntityNumber, Uuid>>> rowsOf(std::uint64_t number);

    Connection& connection_;
};

}  // namespace aufwind::store
