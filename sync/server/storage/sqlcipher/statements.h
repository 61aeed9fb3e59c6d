// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/sqlcipher/sqlcipher_store.h"

/// How the parts of SqlcipherStore run a statement, and how names become bytes. Internal to this folder.
namespace aufwind::server::sqlcipher {

inline constexpr std::size_t kScopeBytes = 17;

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

template <typename... Values>
void SqlcipherStore::write(const char* sql, const Values&... values) {
    if (error_ || !mayStep("write")) {
        return;
    }
    Statement statement = database_->use(sql);
    (statement.bind(values), ...);
    statement.step();
    if (statement.failed()) {
        fail(database_->lastError());
    }
}

template <typename Each, typename... Values>
void SqlcipherStore::read(const char* sql, const Each& each, const Values&... values) {
    if (error_) {
        return;
    }
    Statement statement = database_->use(sql);
    (statement.bind(values), ...);
    while (statement.step()) {
        each(statement);
    }
    if (statement.failed()) {
        fail(database_->lastError());
    }
}

}  // namespace aufwind::server::sqlcipher
