// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/audit/audit_log.h"
#include "sync/server/tenancy/unit.h"

/// Writes down who changed rows of audited entities: which row, which fields, and of those that hold words of the
/// program or ids what they say now. Never what people wrote. Thread rule and errors: those of the store.
namespace aufwind::server {

class Auditor {
  public:
    Auditor(const Facts& facts, TenantStore& store, const Uuid& tenant) : facts_(facts), log_(store, tenant) {}

    /// `actor` is nil for the operator.
    void note(Unit& unit, const Uuid& actor, std::int64_t now);
    AuditLog& log() { return log_; }

  private:
    const Facts& facts_;
    AuditLog log_;
};

}  // namespace aufwind::server
