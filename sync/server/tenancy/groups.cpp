// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/scopes.h"
#include "sync/server/tenancy/tenant_reading.h"

#include <algorithm>

/// What a person receives as a member of groups.
namespace aufwind::server {

Result<std::vector<GroupRows>> Tenant::groupsOf(const Uuid& person, EntityNumber group,
                                                const std::vector<EntityNumber>& parts) {
    const Reading reading(*this);
    const std::vector<HeldScope> scopes = audience_.of(person).scopes;
    std::vector<GroupRows> groups;
    for (const auto& [scope, epoch] : scopes) {
        if (scope.kind != schema::ScopeKind::group) {
            continue;
        }
        std::vector<RowName> names;
        store_->rowsIn(scope, [&](const RowName& name, std::uint64_t) {
            const bool isPart = std::ranges::find(parts, name.first) != parts.end();
            if (isPart || (name.first == group && merge::groupScope(group, name.second) == scope)) {
                names.push_back(name);
            }
        });
        const auto own = std::ranges::find(names, group, &RowName::first);
        if (own == names.end()) {
            continue;
        }
        store_->expectRows(names);
        const auto row = cache_.find(*own);
        if (row == nullptr || !row->alive()) {
            continue;
        }
        groups.push_back({*row, std::vector<std::vector<Record>>(parts.size())});
        for (const RowName& name : names) {
            const auto at = std::ranges::find(parts, name.first) - parts.begin();
            if (static_cast<std::size_t>(at) == parts.size()) {
                continue;
            }
            const auto part = cache_.find(name);
            if (part == nullptr || !part->alive()) {
                continue;
            }
            groups.back().parts[static_cast<std::size_t>(at)].push_back(*part);
        }
    }
    if (cache_.error()) {
        const Error error = *cache_.error();
        forgetAll();
        return error;
    }
    auto sound = readError();
    return sound ? Result<std::vector<GroupRows>>(std::move(groups)) : sound.error();
}

}  // namespace aufwind::server
