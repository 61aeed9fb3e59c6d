// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "sync/server/audit/audit_log.h"

#include <filesystem>
#include <mutex>
#include <unordered_map>
#include <vector>

/// Where the audit logs of the tenants stood, outside their databases: one line of text for each, appended and durable.
/// Whoever can write a tenant's database cannot make up a shorter or another log as long as a copy of this file, or of
/// the server's own log, which says the same, lies elsewhere.
///
///     2026-11-26T18:00:00.000Z TENANT NUMBER HASH
///
/// Any thread. Errors: io, diskFull.
namespace aufwind::server {

class Anchors {
  public:
    explicit Anchors(std::filesystem::path path) : path_(std::move(path)) {}

    /// False where the log has not grown since the last one.
    Result<bool> add(const Uuid& tenant, const AuditAnchor& anchor, std::int64_t now);
    /// All of one tenant; `damaged` where a line is not one, unless it is the beginning of one that a crash cut off.
    Result<std::vector<AuditAnchor>> of(const Uuid& tenant) const;

  private:
    const std::filesystem::path path_;
    std::mutex mutex_;
    std::unordered_map<Uuid, std::uint64_t> last_;
};

}  // namespace aufwind::server
