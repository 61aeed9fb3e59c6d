// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/packing.h"
#include "sync/server/storage/sqlcipher/sqlcipher_store.h"

/// How the parts of SqlcipherStore run a statement. Internal to this folder.
namespace aufwind::server::sqlcipher {

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
    readWhile(
        sql,
        [&each](const Statement& line) {
            each(line);
            return true;
        },
        values...);
}

template <typename Each, typename... Values>
void SqlcipherStore::readWhile(const char* sql, const Each& each, const Values&... values) {
    if (error_) {
        return;
    }
    Statement statement = database_->use(sql);
    (statement.bind(values), ...);
    while (statement.step() && each(statement)) {
    }
    if (statement.failed()) {
        fail(database_->lastError());
    }
}

}  // namespace aufwind::server::sqlcipher
