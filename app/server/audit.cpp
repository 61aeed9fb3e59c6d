// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/audit.h"

#include "sync/server/http/log.h"
#include "sync/server/jobs/anchors.h"

#include <cstdio>

namespace aufwind::server {
namespace {

constexpr std::size_t kTogether = 1000;

Result<std::vector<TenantInfo>> chosen(Desk& desk, const std::string& workspace) {
    if (workspace.empty()) return desk.store->tenants();
    auto tenant = desk.store->tenant(workspace);
    if (!tenant) return tenant.error();
    if (!*tenant) return Error{ErrorCode::notFound, "no such workspace: " + workspace};
    return std::vector{std::move(**tenant)};
}

Result<AuditVerdict> verdictOn(Desk& desk, const Anchors& anchors, const TenantInfo& tenant) {
    auto service = desk.tenants().open(tenant);
    if (!service) return service.error();
    auto known = anchors.of(tenant.id);
    if (!known) return known.error();
    return (*service)->verifyAudit(*known);
}

}  // namespace

Result<void> verifyAudit(Desk& desk, const std::string& workspace) {
    auto tenants = chosen(desk, workspace);
    if (!tenants) return tenants.error();
    const Anchors anchors(desk.home.auditAnchors());
    std::optional<Error> first;
    for (const TenantInfo& tenant : *tenants) {
        auto verdict = verdictOn(desk, anchors, tenant);
        if (!verdict) return verdict.error();
        if (verdict->firstBad == 0) {
            std::printf("%s: %llu lines, whole\n", tenant.workspace.c_str(),
                        static_cast<unsigned long long>(verdict->lines));
            continue;
        }
        const std::string what = "line " + std::to_string(verdict->firstBad) + " " + verdict->why;
        std::printf("%s: NOT WHOLE: %s\n", tenant.workspace.c_str(), what.c_str());
        if (!first) first = Error{ErrorCode::damaged, "the audit log of " + tenant.workspace + ": " + what};
    }
    return first ? Result<void>(*first) : Result<void>();
}

Result<void> exportAudit(Desk& desk, const std::string& workspace) {
    auto tenants = chosen(desk, workspace);
    if (!tenants) return tenants.error();
    auto service = desk.tenants().open(tenants->front());
    if (!service) return service.error();
    for (std::uint64_t after = 0;;) {
        auto entries = (*service)->auditEntries(after, kTogether);
        if (!entries) return entries.error();
        if (entries->empty()) return {};
        for (const AuditEntry& entry : *entries) {
            const auto id = [](const Uuid& of) {
                return of.isNil() ? std::string() : of.toString();
            };
            std::printf(R"({"number":%llu,"at":%lld,"actor":"%s","action":"%s","subject":"%s","detail":"%s"})"
                        "\n",
                        static_cast<unsigned long long>(entry.number), static_cast<long long>(entry.at),
                        id(entry.actor).c_str(), escapedForLog(entry.action).c_str(), id(entry.subject).c_str(),
                        escapedForLog(entry.detail).c_str());
        }
        after = entries->back().number;
    }
}

}  // namespace aufwind::server
