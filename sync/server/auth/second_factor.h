// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/control_store.h"

/// The second factor of an account: an authenticator's codes, or one of ten recovery codes. The secret is sealed under
/// a key of its own beside the database's, recovery codes are kept as HKDF of that key, so that neither can be guessed
/// from a copy of the database. Any thread; reads and writes the disk.
namespace aufwind::server {

class SecondFactor {
  public:
    SecondFactor(ControlStore& store, const Clock& clock, const Key& key) : store_(store), clock_(clock), key_(key) {}

    /// Whether the code is good at this moment. A good one is spent.
    Result<bool> spend(const Account& account, const std::string& typed);

    struct Begun {
        std::string secret;  ///< Base32
        std::string uri;
    };
    /// A new secret, which counts only once finish() has seen a code of it. The one before it counts until then.
    Result<Begun> begin(const Account& account, const std::string& issuer);
    struct Finished {
        std::vector<std::string> recoveryCodes;
        std::vector<Uuid> ended;  ///< sessions that were begun without it
    };
    /// Nothing where the code is wrong, nothing was begun, or there is one already and `replaces` is not set.
    Result<std::optional<Finished>> finish(const Account& account, const std::string& code, const Uuid& session,
                                           bool replaces);
    /// New recovery codes in place of the old.
    Result<std::vector<std::string>> renewCodes(const Account& account);

    /// The key for this, from the master key.
    static Key keyFrom(const Key& masterKey);

  private:
    std::string hashOf(const Account& account, const std::string& plain) const;
    std::vector<std::string> hashesOf(const Account& account, const std::vector<std::string>& codes) const;

    ControlStore& store_;
    const Clock& clock_;
    const Key key_;
};

}  // namespace aufwind::server
