// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/uuid.h"
#include "sync/server/storage/tenant_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The audit log of a tenant: who did what to whom, append-only, each line bound to all before it by SHA-256, so that
/// a line that was edited, removed or moved shows. What was cut off at the end shows against an anchor: a number and a
/// hash that were kept elsewhere. Lines hold ids and words of the program, never text of people. ASVS 5.0 16.4.2.
///
/// Thread rule and errors: those of the store. append() belongs to the transaction of what it tells.
namespace aufwind::server {

struct AuditEntry {
    std::int64_t at = 0;     ///< ms since 1970
    Uuid actor;              ///< employee; nil is the operator or nobody who was signed in
    std::string action;      ///< such as "role_grant.created"
    Uuid subject{};          ///< the row or the person that it concerns; nil is the company
    std::string detail{};    ///< names of fields, choices and ids
    std::uint64_t number{};  ///< its place in the log, from 1

    bool operator==(const AuditEntry&) const = default;
};

/// A line of the log as it stood at some time.
struct AuditAnchor {
    std::uint64_t number = 0;
    std::string chain;  ///< 32 bytes

    bool operator==(const AuditAnchor&) const = default;
};

struct AuditVerdict {
    std::uint64_t lines = 0;
    std::uint64_t firstBad = 0;  ///< the first line that is not what was written; 0 where all are
    std::string why{};
};

class AuditLog {
  public:
    AuditLog(TenantStore& store, const Uuid& tenant) : store_(store), tenant_(tenant) {}

    void append(AuditEntry entry);
    /// In rising order, those behind `after`.
    std::vector<AuditEntry> entries(std::uint64_t after, std::size_t limit);
    /// The newest line; nothing where there is none.
    std::optional<AuditAnchor> head();
    /// Every line, and that the anchors still hold.
    AuditVerdict verify(const std::vector<AuditAnchor>& anchors);

    /// The bytes that are hashed and stored. No two entries have the same.
    static std::string encode(const AuditEntry& entry);
    static std::optional<AuditEntry> decode(std::string_view line);

  private:
    std::string beginning() const;

    TenantStore& store_;
    const Uuid tenant_;
};

}  // namespace aufwind::server
