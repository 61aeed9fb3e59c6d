// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/auth/throttle.h"

#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <variant>

/// Who somebody is: sign-in by workspace, e-mail and password, and the tokens that stand for it afterwards.
///
/// Tokens are 256 random bits without content; only their SHA-256 is kept. Access tokens live 15 minutes, a session 30
/// days without use and 90 in total. A refresh token works until what it was exchanged for is used, so that a lost
/// answer signs nobody out; a spent one that comes again ends the session, because then two hold it. Unknown workspace,
/// unknown e-mail, wrong password and disabled account are one answer in one time. Sources: RFC 9700 section 4.14.2
/// (rotation), ASVS 5.0 chapters 6 and 7.
///
/// Any thread. cached() never blocks; everything else reads the disk, and signIn() takes about a tenth of a second and
/// kHashMemory, so the caller bounds how many run at once.
namespace aufwind::server {

struct AuthRules {
    std::int64_t accessMs = 15LL * 60 * 1000;
    std::int64_t idleMs = 30LL * 24 * 3600 * 1000;
    std::int64_t absoluteMs = 90LL * 24 * 3600 * 1000;
    std::size_t sessionsPerAccount = 50;
    ThrottleRule account{.free = 10};
    ThrottleRule address{.free = 100};
};

struct SignIn {
    std::string workspace;
    std::string email;
    std::string password;
    std::string deviceName;
    Uuid device;              ///< that an earlier sign-in gave; nil asks for a new one
    std::string deviceProof;  ///< that an earlier sign-in gave: a known device is not slowed by others' guesses
    std::string address;      ///< as addressGroup() makes it
};

struct Tokens {
    std::string access;
    std::string refresh;
    std::int64_t accessMs = 0;
};

struct SignedIn {
    Tokens tokens;
    Session session;
    std::string deviceProof;
    std::string tenantName;
};

/// Why not. `waitMs` is not 0 where it is for too many attempts.
struct Refused {
    std::int64_t waitMs = 0;
    std::optional<Error> fault{};  ///< the server's, not the caller's
};

/// What counts as one address for limits: IPv4 as it is, IPv6 by its first 64 bits, which one customer has.
std::string addressGroup(const std::string& address);

class AuthService {
  public:
    AuthService(ControlStore& store, const Clock& clock, Entropy& entropy, const AuthRules& rules = {});

    std::variant<SignedIn, Refused> signIn(const SignIn& request);

    struct Refreshed {
        std::optional<Tokens> tokens;
        bool reuse = false;
        std::optional<Error> fault{};
    };
    Refreshed refresh(const std::string& refreshToken);

    /// Ends the session for good, also for whoever holds its other tokens. Either token will do, so that somebody whose
    /// access token has run out can still sign out. False where neither is of a session.
    Result<bool> signOut(const std::string& accessToken, const std::string& refreshToken);
    Result<void> disable(const Uuid& account);

    /// The session where this process has seen the token before; null says nothing.
    std::shared_ptr<const Session> cached(const std::string& accessToken) const;
    /// The session of a token that is valid now; null where there is none. An error is the server's.
    Result<std::shared_ptr<const Session>> authenticate(const std::string& accessToken);

    /// Whether the session was authenticated by this process and has neither ended nor got new tokens since.
    bool isCurrent(const Session& session) const;

    /// Called with each session that ended, on the thread that ended it. Set once, before the first request.
    void onEnded(std::function<void(const Uuid& session)> listener) { ended_ = std::move(listener); }
    /// Forgets what is over. Called every minute or so.
    void sweep();

  private:
    std::optional<std::int64_t> bookAttempt(const SignIn& request, const std::string& account,
                                            const std::optional<Device>& known);
    Result<SignedIn> begin(const SignIn& request, const TenantInfo& tenant, const Account& account,
                           const std::optional<Device>& known);
    void forget(const std::vector<Uuid>& sessions);
    void forgetLocked(const Uuid& session);

    ControlStore& store_;
    const Clock& clock_;
    Entropy& entropy_;
    AuthRules rules_;
    Throttle accounts_;
    Throttle addresses_;
    Throttle devices_;
    std::function<void(const Uuid&)> ended_;

    mutable std::mutex mutex_;
    std::unordered_map<std::string, std::shared_ptr<const Session>> byAccess_;
    std::unordered_map<Uuid, std::string> accessOf_;  ///< by session
    /// Grows with every end, so that a session read before one is not remembered after it.
    std::uint64_t ends_ = 0;
};

}  // namespace aufwind::server
