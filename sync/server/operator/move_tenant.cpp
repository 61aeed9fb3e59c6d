// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/move_tenant.h"

#include "sync/server/storage/move.h"
#include "sync/server/tenancy/open_store.h"

namespace aufwind::server {
namespace {

/// Makes that the tenant is found in its new place. Where it is there already, it has to be the same.
Result<void> settle(const TenantInfo& tenant, ControlStore& from, ControlStore& to) {
    auto all = from.takeAlong(tenant);
    if (!all) return all.error();
    auto there = to.tenant(tenant.id);
    if (!there) return there.error();
    if (!*there) {
        if (auto settled = to.settle(*all); !settled) return settled;
    }
    auto copy = to.takeAlong(tenant);
    if (copy && copy->digest() == all->digest()) return {};
    // Only what was put there just now may go again.
    if (!*there) (void)to.leave(tenant.id);
    return copy ? Error{ErrorCode::damaged, "the copy of the accounts is not the same; the tenant is where it was"}
                : copy.error();
}

}  // namespace

Result<void> moveTenant(const Home& home, const std::string& workspace, ControlStore& from, ControlStore& to) {
    auto found = from.tenant(workspace);
    if (!found) return found.error();
    if (!*found) return Error{ErrorCode::notFound, "no such workspace where it is to be moved from: " + workspace};
    const TenantInfo tenant = **found;
    if (!tenant.sealedNext.empty()) {
        return Error{ErrorCode::conflict,
                     "a change of this company's key is not over; finish it first: aufwindd tenant rotate-key"};
    }
    auto taken = to.tenant(workspace);
    if (!taken) return taken.error();
    if (*taken && (*taken)->id != tenant.id) {
        return Error{ErrorCode::conflict, "the new place has another company under this workspace; nothing was moved"};
    }
    auto source = tenantOptions(home, from, tenant, true);
    auto target = tenantOptions(home, to, tenant, false);
    if (!source) return source.error();
    if (!target) return target.error();
    {
        auto before = openStore(*source);
        if (!before) return before.error();
        auto after = openStore(*target);
        OPENSSL_cleanse(source->key.data(), source->key.size());
        OPENSSL_cleanse(target->key.data(), target->key.size());
        if (!after) return after.error();
        auto moved = moveTenant(**before, **after, [&]() -> Result<void> {
            auto settled = settle(tenant, from, to);
            // With its sessions, while the old store is still locked.
            return settled ? from.leave(tenant.id) : settled;
        });
        if (!moved) return moved;
    }
    if (!from.isShared()) {
        std::error_code ignored;
        for (const char* end : {"", "-wal", "-shm"}) {
            std::filesystem::remove(source->path.string() + end, ignored);
        }
    }
    return {};
}

}  // namespace aufwind::server
