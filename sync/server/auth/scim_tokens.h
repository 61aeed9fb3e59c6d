// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/account_event.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/auth/denial.h"
#include "sync/server/auth/throttle.h"

#include <map>

/// Tokens with which a company's identity provider writes its people and teams. A token is its id, which is no secret
/// and finds it, and 256 random bits, of which the SHA-256 is kept and compared in constant time. It leads to the
/// company that made it and to nothing else.
///
/// Wrong ones count against where they come from; right ones are not slowed by them, for a provider shares its
/// addresses with many companies. What a right one may ask is bounded by admit().
///
/// Any thread; everything but admit() reads the disk.
namespace aufwind::server {

class ScimTokens {
  public:
    ScimTokens(ControlStore& store, const Clock& clock, Entropy& entropy, const ThrottleRule& wrong);

    struct Made {
        ScimToken token;
        std::string secret;  ///< what the provider is given; nobody is told it again
    };
    Answered<std::vector<ScimToken>> all(const Session& session);
    Answered<Made> make(const Session& session, const std::string& name);
    Answered<Done> revoke(const Session& session, const Uuid& id);

    /// `peer` as addressGroup() makes it.
    Answered<ScimToken> find(const std::string& secret, const std::string& peer);

    /// Milliseconds to wait before the next request of this token; 0 is none, and books it.
    std::int64_t admit(const Uuid& token, double perSecond, double atOnce);

    void onEvent(TellAccountEvent tell) { tell_ = std::move(tell); }
    void sweep();

    static constexpr std::size_t kLongestName = 100;

  private:
    void noteUse(const ScimToken& token);
    void tell(AccountEventKind kind, const Session& session) const;

    struct Budget {
        double left = 0;
        std::int64_t at = 0;
    };

    ControlStore& store_;
    const Clock& clock_;
    Entropy& entropy_;
    Throttle wrong_;
    TellAccountEvent tell_;
    std::mutex mutex_;
    std::map<Uuid, Budget> budgets_;
};

}  // namespace aufwind::server
