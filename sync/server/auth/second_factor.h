// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/control_store.h"

/// The second factor of an account: an authenticator's codes, or one of ten recovery codes. The secret is sealed under
/// a key of its own beside the database's, recovery codes are kept as HKDF of that key, so that neither can be guessed
/// from a copy of the database. Any thread; reads and writes the disk.
namespace aufwind::server {

struct FactorKeys {
    Key now;
    std::vector<Key>
        before{};  ///< the oldest first: hashes of codes that nobody knows were carried from each to the next
};

class SecondFactor {
  public:
    SecondFactor(ControlStore& store, const Clock& clock, FactorKeys keys)
        : store_(store), clock_(clock), key_(keys.now), before_(std::move(keys.before)) {}

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

    /// The keys for this, from the root key and those that were before it.
    static FactorKeys keysFrom(const Key& root, const std::vector<Key>& former);
    /// What lies sealed or hashed under the root `from`, for the root that comes after it.
    static Result<std::string> carriedSecret(const Account& account, const std::string& sealed, const Key& from,
                                             const Key& to);
    static std::string carriedHash(const Uuid& account, const std::string& hash, const Key& to);

  private:
    static std::string hashOf(const Key& key, const Account& account, const std::string& plain);
    Result<bool> spendRecoveryCode(const Account& account, const std::string& plain);
    std::vector<std::string> hashesOf(const Account& account, const std::vector<std::string>& codes) const;

    ControlStore& store_;
    const Clock& clock_;
    const Key key_;
    const std::vector<Key> before_;
};

}  // namespace aufwind::server
