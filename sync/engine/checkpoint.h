// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "sync/engine/engine.h"

#include <cstdint>
#include <map>
#include <string>

/// How far this device is: scopes with their epochs, cursor, positions of the filling scopes, results it has. Saved in
/// the transaction that applies a response, so that a kill at any instant resumes.
///
/// Not thread-safe: it belongs to the thread that owns the writer. Errors: `damaged` where the saved bytes are none.
namespace aufwind::engine {

struct Checkpoint {
    std::uint64_t cursor = 0;                ///< all steady scopes are complete up to here
    std::uint64_t results = 0;               ///< highest mutation with a result
    std::uint64_t collected = 0;             ///< rows that were removed up to here are not kept
    std::int64_t lastSync = 0;               ///< ms since 1970 on this machine's clock
    std::int64_t clockOffset = 0;            ///< this machine's clock minus the server's, ms
    Progress progress;                       ///< of the running fill
    std::map<Scope, std::uint64_t> filling;  ///< position of each scope that is not complete
    std::map<Scope, std::uint64_t> scopes;   ///< epoch of each scope, filling ones too
    std::int64_t savedSync = 0;              ///< lastSync and clockOffset as they were last saved
    std::int64_t savedOffset = 0;

    static Result<Checkpoint> load(store::Reader& reader);
    /// `withScopes` only where they changed: a person may be in thousands.
    Result<void> save(store::Writer& writer, bool withScopes);

    /// The digest of `scopes` as they were last loaded or saved, as in Hello.scopes.
    const std::string& scopesDigest() const { return digest_; }

    /// A fill of `rows` more begins, or joins the running one where there is one (`goesOn`).
    void planMore(std::uint64_t rows, bool goesOn);
    /// A row of the fill has come.
    void countFilled();
    /// Nothing is left to fill.
    void finishFill();

  private:
    void noteScopes();

    std::string digest_;
};

}  // namespace aufwind::engine
