// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/environment.h"
#include "sync/server/auth/account_event.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/auth/denial.h"
#include "sync/server/auth/second_factor.h"
#include "sync/server/auth/throttle.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

/// Who somebody is: sign-in by workspace, e-mail, password and second factor, and the tokens that stand for it
/// afterwards.
///
/// Tokens are 256 random bits without content; only their SHA-256 is kept. Access tokens live 15 minutes, a session 30
/// days without use and 90 in total. A refresh token works until what it was exchanged for is used, so that a lost
/// answer signs nobody out; a spent one that comes again ends the session, because then two hold it. Unknown workspace,
/// unknown e-mail, wrong password and disabled account are one answer in one time. A session whose person needs a
/// second factor and has none is restricted to setting one up. What is critical needs the password again: confirm().
/// Sources: RFC 9700 section 4.14.2 (rotation), ASVS 5.0 chapters 6 and 7.
///
/// Any thread. cached() never blocks; everything else reads the disk, and signIn() takes about a tenth of a second and
/// kHashMemory, so the caller bounds how many run at once.
namespace aufwind::server {

struct AuthRules {
    std::int64_t accessMs = 15LL * 60 * 1000;
    std::int64_t idleMs = 30LL * 24 * 3600 * 1000;
    std::int64_t absoluteMs = 90LL * 24 * 3600 * 1000;
    std::int64_t confirmedMs = 10LL * 60 * 1000;  ///< how long a confirmation counts
    std::int64_t guessedMs = 60LL * 60 * 1000;    ///< between two mails that somebody guesses
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
    std::string code{};       ///< of the second factor
    std::string language{};   ///< of mails: "de", "en", or empty for the one of before
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

/// What counts as one address for limits: IPv4 as it is, IPv6 by its first 64 bits, which one customer has.
std::string addressGroup(const std::string& address);

class AuthService {
  public:
    /// The role of a person now. May block.
    using RoleOf = std::function<Result<schema::Role>(const Uuid& tenant, const Uuid& person)>;

    AuthService(ControlStore& store, const Clock& clock, Entropy& entropy, const FactorKeys& secondFactorKeys,
                const AuthRules& rules = {});

    Answered<SignedIn> signIn(const SignIn& request);

    /// Who is let in by somebody else's word: the identity provider's. It has asked for whatever it asks for.
    Answered<SignedIn> signInAs(const TenantInfo& tenant, const Account& account, const SignIn& device);
    Answered<Done> confirmAs(const Session& session);

    /// Whose password the company's directory takes, after signIn() or confirm() has not taken it: the attempt was
    /// booked there. The second factor is asked for as always.
    /// `settle` makes what the sign-in needs once that was right.
    using Settle = std::function<Answered<Account>()>;
    Answered<SignedIn> signInBy(const TenantInfo& tenant, const Account& account, const SignIn& request,
                                const Settle& settle);
    Answered<Done> confirmBy(const Session& session, const Account& account, const std::string& code);
    /// Nobody could say whether the password was right: as if it had not been tried.
    Result<void> giveBack(const SignIn& request);
    void giveBack(const Session& session) { devices_.giveBack(std::string(session.device.view())); }
    /// For a password that is tried in another way than by signing in: the same budget. Milliseconds to wait.
    std::int64_t bookTrial(const SignIn& request);
    void forgiveTrial(const SignIn& request);

    /// Where this person, or all of the company, has no password here: who lets them in instead.
    Result<std::optional<Denial>> letInBy(const Uuid& tenant, const std::optional<Account>& account);
    /// The password, and the code where there is a second factor, of somebody who is signed in: from now on the session
    /// may do what is critical, for `confirmedMs`.
    Answered<Done> confirm(const Session& session, const std::string& password, const std::string& code);
    bool isConfirmed(const Session& session) const;
    /// Whether company and role ask for a second factor. A role that is known is not asked for again.
    Result<bool> needsSecondFactor(const Uuid& tenant, const Uuid& person,
                                   std::optional<schema::Role> known = {}) const;
    /// The same, and there is none.
    Result<bool> lacksSecondFactor(const Session& session, std::optional<schema::Role> known) const;
    Result<schema::Role> roleOf(const Uuid& tenant, const Uuid& person) const;

    struct Refreshed {
        std::optional<Tokens> tokens;
        bool reuse = false;
        bool deviceRemoved = false;
        std::optional<Error> fault{};
    };
    Refreshed refresh(const std::string& refreshToken, const std::string& address = {});

    /// Ends the session for good, also for whoever holds its other tokens. Either token will do, so that somebody whose
    /// access token has run out can still sign out. False where neither is of a session.
    Result<bool> signOut(const std::string& accessToken, const std::string& refreshToken);
    Result<void> disable(const Uuid& account);
    /// Whether a token that is good no more is one of a device that was removed.
    Result<bool> isOfRemovedDevice(const std::string& token);
    /// These have ended in the store: nobody gets in with them from now on.
    void forget(const std::vector<Uuid>& sessions);
    /// The session is read anew with its next token.
    void reread(const Uuid& session);

    /// Where other servers end sessions as well: what was seen before counts only while heard() is called at least
    /// every kTrustedFor; else each token is looked up anew. Once, before the first request.
    void listenToOthers() { listens_ = true; }
    /// Everything that has become of sessions up to now was said through forget() and reread().
    void heard() { heardAt_ = std::chrono::steady_clock::now(); }
    static constexpr std::chrono::seconds kTrustedFor{3};
    /// All of them, because what has become of them is not known: each is read anew, and live connections begin again.
    void forgetAll();

    SecondFactor& secondFactor() { return secondFactor_; }

    /// The session where this process has seen the token before; null says nothing.
    std::shared_ptr<const Session> cached(const std::string& accessToken) const;
    /// The session of a token that is valid now; null where there is none. An error is the server's.
    Result<std::shared_ptr<const Session>> authenticate(const std::string& accessToken);

    /// Whether the session was authenticated by this process and has neither ended nor got new tokens since.
    bool isCurrent(const Session& session) const;

    /// Called with each session that ended, on the thread that ended it. Set once, before the first request.
    void onEnded(std::function<void(const Uuid& session)> listener) { ended_ = std::move(listener); }
    /// Both set once, before the first request. Without a RoleOf everybody is an employee.
    void askRole(RoleOf roleOf) { roleOf_ = std::move(roleOf); }
    void onEvent(TellAccountEvent tell) { tell_ = std::move(tell); }
    /// Forgets what is over. Called every minute or so.
    void sweep();

  private:
    struct Checked {
        std::optional<std::string> passwordHash;  ///< that the password was compared with
        bool restricted = false;
    };
    /// Who tries, and whose budget that costs.
    struct Attempt {
        std::optional<TenantInfo> tenant;
        std::optional<Account> account;  ///< of the address
        std::optional<Device> device;
        bool isProven = false;
        std::optional<Device> known;  ///< the device, where it is proven and the account's
        std::string name;
    };
    Result<Attempt> attemptOf(const SignIn& request);
    std::optional<std::int64_t> book(const SignIn& request, const Attempt& attempt);
    void forgive(const SignIn& request, const Attempt& attempt);
    Answered<SignedIn> finish(const SignIn& request, const TenantInfo& tenant, Account account, const Attempt& attempt,
                              const std::optional<std::string>& passwordHash, const Settle& settle);
    Answered<Done> checkCode(const Account& account, const std::string& code, const std::string& budget);
    Answered<SignedIn> begin(const SignIn& request, const TenantInfo& tenant, const Account& account,
                             const std::optional<Device>& device, const Checked& checked);
    Result<bool> lacksSecondFactor(const Account& account, std::optional<schema::Role> known) const;
    Result<void> narrow(const Session& session);
    void tell(AccountEventKind kind, const Account& account, const Uuid& device, const std::string& address);
    void tellGuessed(const std::optional<Account>& account, const std::string& address);
    void forgetLocked(const Uuid& session);

    ControlStore& store_;
    const Clock& clock_;
    Entropy& entropy_;
    AuthRules rules_;
    Throttle accounts_;
    Throttle addresses_;
    Throttle devices_;
    Throttle codes_;
    SecondFactor secondFactor_;
    std::function<void(const Uuid&)> ended_;
    RoleOf roleOf_;
    TellAccountEvent tell_;

    std::atomic<bool> listens_ = false;
    std::atomic<std::chrono::steady_clock::time_point> heardAt_{};

    mutable std::mutex mutex_;
    std::unordered_map<std::string, std::shared_ptr<const Session>> byAccess_;
    std::unordered_map<Uuid, std::string> accessOf_;    ///< by session
    std::unordered_map<Uuid, std::int64_t> guessedAt_;  ///< by account, when its person was told
    /// Grows with every end, so that a session read before one is not remembered after it.
    std::uint64_t ends_ = 0;
};

}  // namespace aufwind::server
