// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/packing.h"
#include "sync/server/storage/postgres/postgres_store.h"

/// How the parts of PostgresStore run a statement. Internal to this folder.
namespace aufwind::server::postgres {

template <typename... Each>
void PostgresStore::write(const char* sql, const Each&... values) {
    if (error_ || !mayStep("write")) {
        return;
    }
    if (phase_ != Phase::writing) {
        fail({ErrorCode::internal, "a write outside of a transaction"});
        return;
    }
    connection_->send(sql, Values(values...));
    isUnsure_ = true;
    wrote_ = true;
}

template <typename Each, typename... Given>
void PostgresStore::read(const char* sql, const Each& each, const Given&... values) {
    if (error_) {
        return;
    }
    const auto answer = ask(sql, Values(values...));
    if (!answer) {
        fail(answer.error());
        return;
    }
    for (int i = 0; i < answer->size(); ++i) {
        each((*answer)[i]);
    }
}

}  // namespace aufwind::server::postgres
