// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/apply.h"
#include "models/schema/environment.h"
#include "sync/server/tenancy/tenant_service.h"

/// What a plan of an import writes, as the server's own operations. Threads: the turn of the company whose moment it
/// is.
namespace aufwind::server {

class ImportRows : public roster::RowWriter {
  public:
    ImportRows(Moment& moment, Entropy& entropy, std::int64_t now) : moment_(moment), entropy_(entropy), now_(now) {}

    Result<void> together(const std::function<Result<void>()>& edits) override { return edits(); }
    Result<Uuid> create(EntityNumber entity, const std::vector<Assignment>& fields) override;
    Result<void> set(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields) override;

    std::vector<merge::Operation> take() { return std::move(operations_); }

  private:
    void assign(const Record& row, const schema::Field& field, const Value& value);

    Moment& moment_;
    Entropy& entropy_;
    const std::int64_t now_;
    std::vector<merge::Operation> operations_;
};

/// The rows that a plan for these columns looks at.
Result<roster::CompanyRows> rowsFor(Moment& moment, const roster::Columns& columns, roster::Attributes attributes);

}  // namespace aufwind::server
