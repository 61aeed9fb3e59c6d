// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/storage/packing.h"
#include "sync/server/storage/postgres/postgres_store.h"

/// How the parts of PostgresStore run a statement. Internal to this folder.
namespace aufwind::server::postgres {

/// What only the tenant's key opens.
inline constexpr std::string_view kVerified = "aufwind";

// Also the digest of the mutation: without a key it would tell whether somebody has written what one guesses.
inline Place resultPlace(const Uuid& device, std::uint64_t number) {
    return Place("results").with(device).with(number);
}
inline Place planPlace(const Uuid& device, std::string_view digest) {
    return Place("plans").with(device).with(digest);
}

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
