// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/scope_digests.h"

#include <cstdlib>

namespace aufwind::engine {
namespace {

constexpr std::int64_t kCountAgainMs = 24LL * 3600 * 1000;

}  // namespace

void ScopeDigests::begin(std::int64_t now) {
    digests_.clear();
    counted_ = now;
    known_ = true;
}

bool ScopeDigests::isFresh(std::int64_t now) const {
    return known_ && std::abs(now - counted_) < kCountAgainMs;
}

Result<void> ScopeDigests::count(store::Reader& reader, std::int64_t now) {
    if (isFresh(now)) {
        return {};
    }
    begin(now);
    auto counted = reader.eachHeld([&](const Scope& scope, EntityNumber entity, const Uuid& id, std::uint64_t seq) {
        add(scope, {entity, id}, seq);
    });
    known_ = counted.ok();
    return counted;
}

void ScopeDigests::add(const Scope& scope, const RowKey& row, std::uint64_t seq) {
    if (known_) {
        digests_[scope].add(row.entity, row.id, seq);
    }
}

void ScopeDigests::remove(const Scope& scope, const RowKey& row, std::uint64_t seq) {
    if (known_) {
        digests_[scope].remove(row.entity, row.id, seq);
    }
}

merge::ScopeDigest ScopeDigests::of(const Scope& scope) const {
    const auto found = digests_.find(scope);
    return found != digests_.end() ? found->second : merge::ScopeDigest{};
}

std::uint64_t ScopeDigests::of(const std::map<Scope, std::uint64_t>& scopes) const {
    std::uint64_t sum = 0;
    for (const auto& [scope, epoch] : scopes) {
        sum += merge::partOf(scope, of(scope));
    }
    return sum;
}

}  // namespace aufwind::engine
