// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/account_event.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/auth/denial.h"
#include "sync/server/auth/throttle.h"

/// Addresses under which other programs read a person's calendar without a session. An account has at most one; its
/// token is 256 random bits, of which the SHA-256 is kept. Unknown, revoked, or of a disabled account are one answer.
///
/// Wrong ones count against where they come from, as wrong passwords do. A right one is not slowed by them, for a
/// calendar that still asks for what was revoked must not stop those of everybody else in its office; to guess one is
/// hopeless in any case.
///
/// Any thread; everything reads the disk.
namespace aufwind::server {

class CalendarAddresses {
  public:
    CalendarAddresses(ControlStore& store, const Clock& clock, const ThrottleRule& wrong);

    Answered<std::optional<std::int64_t>> since(const Session& session);
    /// The token of a new one, which nobody is told again.
    Answered<std::string> make(const Session& session);
    Answered<Done> remove(const Session& session);

    /// Whose it is. `peer` as addressGroup() makes it.
    Answered<Account> find(const std::string& token, const std::string& peer);

    void onEvent(TellAccountEvent tell) { tell_ = std::move(tell); }
    void sweep() { wrong_.sweep(); }

  private:
    Result<void> tell(AccountEventKind kind, const Session& session);

    ControlStore& store_;
    const Clock& clock_;
    Throttle wrong_;
    TellAccountEvent tell_;
};

}  // namespace aufwind::server
