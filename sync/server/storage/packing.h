// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/tenant_store.h"

/// How names, and lists of them, become the bytes that the databases keep. Part of the format of both: never change
/// one. Pure; any thread.
namespace aufwind::server {

inline constexpr std::size_t kScopeBytes = 17;  // the kind, and 16 of the id

inline std::string keyOf(const Scope& scope) {
    std::string key(1, static_cast<char>(scope.kind));
    key += scope.id.view();
    return key;
}

inline Scope scopeFrom(std::string_view key) {
    Scope scope;
    if (key.size() == kScopeBytes) {
        scope.kind = static_cast<schema::ScopeKind>(key[0]);
        scope.id = Uuid::fromBytes(key.substr(1)).value_or(Uuid{});
    }
    return scope;
}

std::string packRows(const std::vector<RowName>& rows);
std::vector<RowName> unpackRows(std::string_view bytes);
std::string packScopes(const std::vector<HeldScope>& scopes);
std::vector<HeldScope> unpackScopes(std::string_view bytes);

std::string bigEndian(std::uint64_t number);
/// Of the first eight bytes; 0 where there are fewer.
std::uint64_t fromBigEndian(std::string_view bytes);

}  // namespace aufwind::server
