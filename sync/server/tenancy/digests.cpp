// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/digests.h"

namespace aufwind::server {
namespace {

constexpr std::size_t kMostDigests = 200'000;

}  // namespace

merge::ScopeDigest& Digests::counted(const Scope& scope) {
    if (const auto found = digests_.find(scope); found != digests_.end()) {
        return found->second;
    }
    if (digests_.size() >= kMostDigests) {
        flush();
        digests_.clear();
    }
    auto stored = store_.digest(scope);
    if (!stored) {
        stored.emplace();
        store_.rowsIn(scope, [&](const RowName& row, std::uint64_t seq) { stored->add(row.first, row.second, seq); });
    }
    return digests_.emplace(scope, *stored).first->second;
}

std::uint64_t Digests::of(const Holding& holding) {
    if (const auto known = sums_.find(holding.digest); known != sums_.end()) {
        return known->second;
    }
    std::uint64_t sum = 0;
    for (const auto& [scope, epoch] : holding.scopes) {
        sum += merge::partOf(scope, counted(scope));
    }
    return sums_[holding.digest] = sum;
}

void Digests::add(const Scope& scope, const RowName& row, std::uint64_t seq) {
    counted(scope).add(row.first, row.second, seq);
    sums_.clear();
    changed_.insert(scope);
}

void Digests::remove(const Scope& scope, const RowName& row, std::uint64_t seq) {
    counted(scope).remove(row.first, row.second, seq);
    sums_.clear();
    changed_.insert(scope);
}

void Digests::flush() {
    for (const Scope& scope : changed_) {
        store_.putDigest(scope, digests_.at(scope));
    }
    changed_.clear();
}

void Digests::clear() {
    digests_.clear();
    changed_.clear();
    sums_.clear();
}

}  // namespace aufwind::server
