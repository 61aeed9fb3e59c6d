// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_store.h"

/// Changes of keys.
namespace aufwind::server {

using control::Statement;

Result<std::string> ControlStore::beginTenantKey(const Uuid& tenant, const std::string& sealedNext) {
    const Turn turn(*this, {});
    std::string there;
    auto done = atomically([&]() -> Result<void> {
        Statement update = database_->use("UPDATE tenant SET sealed_next = ? WHERE id = ? AND length(sealed_next) = 0");
        if (auto updated = finish(update.bind(sealedNext).bind(tenant)); !updated) return updated;
        Statement query = database_->use("SELECT sealed_next FROM tenant WHERE id = ?");
        if (query.bind(tenant).step()) there.assign(query.blob(0));
        return query.failed() ? Result<void>(database_->lastError()) : Result<void>();
    });
    if (!done) return done.error();
    return there.empty() ? Result<std::string>(Error{ErrorCode::notFound, "no such tenant"}) : there;
}

Result<void> ControlStore::finishTenantKey(const Uuid& tenant, const std::string& sealedNext) {
    const Turn turn(*this, {});
    Statement update =
        database_->use("UPDATE tenant SET sealed_key = ?, sealed_next = ? WHERE id = ? AND sealed_next = ?");
    return finish(update.bind(sealedNext).bind(std::string_view()).bind(tenant).bind(sealedNext));
}

Result<void> ControlStore::carryOver(const Key& key, const std::function<Result<TenantControl>(TenantControl)>& carry) {
    const Turn turn(*this, {});
    auto isInUse = database_->isInUse();
    if (!isInUse) return isInUse.error();
    if (*isInUse) {
        return Error{ErrorCode::busy,
                     "a server works on this database; with another root everything in it is sealed "
                     "anew, so stop all of them first"};
    }
    return atomically([&]() -> Result<void> {
        auto tenants = this->tenants();
        if (!tenants) return tenants.error();
        std::vector<TenantControl> all;
        for (const TenantInfo& tenant : *tenants) {
            auto one = takeAlong(tenant);
            auto carried = one ? carry(std::move(*one)) : Result<TenantControl>(one.error());
            if (!carried) return carried.error();
            all.push_back(std::move(*carried));
            if (auto left = leave(tenant.id); !left) return left;
        }
        // Their names are hashes under the key of before.
        Statement attempts = database_->use("DELETE FROM attempt");
        if (auto removed = finish(attempts); !removed) return removed;
        if (auto changed = database_->changeKey(key); !changed) return changed;
        for (const TenantControl& one : all) {
            auto settled = settle(one);
            auto copy = settled ? takeAlong(one.tenant) : Result<TenantControl>(settled.error());
            if (!copy) return copy.error();
            if (copy->digest() != one.digest()) {
                return Error{ErrorCode::damaged, "the copy of the accounts is not the same; nothing was changed"};
            }
        }
        return {};
    });
}

Result<bool> ControlStore::isInUse() {
    const Turn turn(*this, {});
    return database_->isInUse();
}

Result<std::string> ControlStore::sharedRoot() {
    if (!isShared()) return std::string();
    const Turn turn(*this, {});
    Statement query = database_->use("SELECT root FROM verifier");
    if (query.step()) return std::string(query.blob(0));
    return query.failed() ? Result<std::string>(database_->lastError()) : std::string();
}

Result<void> ControlStore::putSharedRoot(const std::string& sealed, std::uint64_t generation) {
    if (!isShared()) return {};
    const Turn turn(*this, {});
    Statement update = database_->use("UPDATE verifier SET root = ?, generation = ? WHERE generation < ?");
    return finish(update.bind(sealed).bind(generation).bind(generation));
}

}  // namespace aufwind::server
