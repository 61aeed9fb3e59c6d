// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "models/store/store.h"
#include "sync/transport/admin_calls.h"

/// Asks the audit log, on an admin's device, which files of people the server has refused, and keeps it in the store.
/// There is no row that says it: devices of before would take it for something else.
///
/// Thread rule: that of the store's writer and the calls, which are cancelled before it goes.
namespace aufwind::transport {

class ImportWatch {
  public:
    static constexpr std::int64_t kEveryMs = 120'000;
    /// As long as news is shown (models/domain/notices.h).
    static constexpr std::int64_t kKeptMs = 14LL * 24 * 3'600'000;

    ImportWatch(store::Store& store, store::Reader& reader, AdminCalls& calls, const Clock& clock)
        : store_(store), reader_(reader), calls_(calls), clock_(clock) {}

    /// Whether it is time to look, where the server can be asked.
    bool isDue() const;
    /// Nothing is asked for whoever is no admin, and what was known is forgotten.
    void look(bool isAdmin);

  private:
    void ask(int pages);
    void take(const Result<AuditPart>& part, int pages);

    store::Store& store_;
    store::Reader& reader_;
    AdminCalls& calls_;
    const Clock& clock_;
    std::int64_t lookedAt_ = 0;
    bool isAsking_ = false;
};

}  // namespace aufwind::transport
