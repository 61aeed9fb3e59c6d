// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/scopes.h"
#include "sync/protocol/codec.h"
#include "sync/server/tenancy/tenant_reading.h"

#include <algorithm>

/// Groups with what their members receive of them.
namespace aufwind::server {
namespace {

bool isOneOf(EntityNumber entity, const std::vector<EntityNumber>& parts) {
    return std::ranges::find(parts, entity) != parts.end();
}

}  // namespace

Result<void> Tenant::cacheError() {
    if (!cache_.error()) {
        return readError();
    }
    const Error error = *cache_.error();
    forgetAll();
    return error;
}

std::vector<std::vector<Record>> Tenant::partsOf(const std::vector<RowName>& names,
                                                 const std::vector<EntityNumber>& parts) {
    std::vector<std::vector<Record>> found(parts.size());
    for (const RowName& name : names) {
        const auto at = std::ranges::find(parts, name.first) - parts.begin();
        if (static_cast<std::size_t>(at) == parts.size()) {
            continue;
        }
        const auto part = cache_.find(name);
        if (part != nullptr && part->alive()) {
            found[static_cast<std::size_t>(at)].push_back(*part);
        }
    }
    return found;
}

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
            const bool isGroup = name.first == group && merge::groupScope(group, name.second) == scope;
            if (isGroup || isOneOf(name.first, parts)) {
                names.push_back(name);
            }
        });
        const auto own = std::ranges::find(names, group, &RowName::first);
        if (own == names.end()) {
            continue;
        }
        store_->expectRows(names);
        const auto row = cache_.find(*own);
        if (row != nullptr && row->alive()) {
            groups.push_back({*row, partsOf(names, parts)});
        }
    }
    auto sound = cacheError();
    return sound ? Result<std::vector<GroupRows>>(std::move(groups)) : sound.error();
}

Result<std::optional<GroupRows>> Tenant::groupOf(EntityNumber group, const Uuid& id,
                                                 const std::vector<EntityNumber>& parts) {
    const Reading reading(*this);
    std::optional<GroupRows> found;
    if (const auto row = cache_.find({group, id})) {
        std::vector<RowName> names;
        store_->rowsIn(merge::groupScope(group, id), [&](const RowName& name, std::uint64_t) {
            if (isOneOf(name.first, parts)) {
                names.push_back(name);
            }
        });
        store_->expectRows(names);
        found = GroupRows{*row, partsOf(names, parts)};
    }
    auto sound = cacheError();
    return sound ? Result<std::optional<GroupRows>>(std::move(found)) : sound.error();
}

Result<std::vector<std::optional<Record>>> Tenant::findAll(const std::vector<std::pair<EntityNumber, Uuid>>& rows) {
    const Reading reading(*this);
    store_->expectRows(rows);
    std::vector<std::optional<Record>> found;
    for (const RowName& name : rows) {
        const auto row = cache_.find(name);
        found.push_back(row != nullptr ? std::optional<Record>(*row) : std::nullopt);
    }
    auto sound = cacheError();
    return sound ? Result<std::vector<std::optional<Record>>>(std::move(found)) : sound.error();
}

Result<std::vector<Record>> Tenant::changedRows(const std::vector<EntityNumber>& entities, std::uint64_t after,
                                                std::uint64_t upTo) {
    const Reading reading(*this);
    std::vector<Record> changed;
    std::optional<Error> bad;
    for (const EntityNumber entity : entities) {
        store_->changedRows(entity, after, upTo, [&](std::string_view payload) {
            auto row = protocol::recordFromBytes(payload);
            if (row) {
                changed.push_back(std::move(*row));
            } else {
                bad = row.error();
            }
        });
    }
    std::ranges::sort(changed, {}, &Record::seq);
    auto sound = readError();
    if (bad || !sound) {
        return bad ? *bad : sound.error();
    }
    return changed;
}

}  // namespace aufwind::server
