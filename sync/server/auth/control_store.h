// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_database.h"
#include "sync/server/auth/invited.h"
#include "sync/server/auth/people_records.h"
#include "sync/server/auth/provider_settings.h"
#include "sync/server/auth/scim_records.h"
#include "sync/server/auth/sign_in_policy.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

/// What the server knows beside the tenants' own databases: which tenants there are, who may sign in, which sessions
/// live. One encrypted file, or a PostgreSQL database that several servers share (control_database.h). Passwords as
/// Argon2id, tokens as SHA-256, tenants' keys sealed under the master key.
/// Any thread; calls run one after the other and block on the disk or the database. Times in milliseconds since 1970.
/// Errors: `conflict` where a name is taken, `notFound`, and those of the database.
namespace aufwind::server {

struct TenantInfo {
    Uuid id;
    std::string workspace;  ///< lower case; what people type at sign-in
    std::string name;
    std::string sealedKey;
    std::string sealedNext{};  ///< of a change to another key that is not over; else empty
};

struct Account {
    Uuid id;
    Uuid tenant;
    Uuid person;  ///< employee
    std::string email;
    std::string passwordHash;  ///< empty where no password was chosen yet
    bool disabled = false;
    std::string secondFactor{};     ///< its sealed secret; empty where there is none
    std::string secondFactorNew{};  ///< one that is being set up
    std::int64_t lastStep = 0;      ///< of the newest code that was taken; RFC 6238 section 5.2
    std::string language{};         ///< of mails: "de", else English
    std::string subject{};    ///< hash of issuer and subject at the identity provider; then there is no password here
    std::string directory{};  ///< hash of who this is in the company's directory; then there is no password here either

    /// Nobody has signed in with it yet.
    bool isUnused() const { return passwordHash.empty() && subject.empty() && directory.empty(); }
};

struct Device {
    Uuid id;
    Uuid account;
    std::string name;
    std::string proofHash;   ///< of the secret that a device shows to count as known
    std::string address{};   ///< where it was seen last
    std::int64_t since = 0;  ///< its first sign-in; 0 is not known
    std::int64_t seen = 0;   ///< its last sign-in or renewal of tokens
    bool removed = false;    ///< its store is to be wiped
    bool signedIn = false;   ///< has a session
};

/// What a code that went out by mail is for.
enum class MailPurpose : std::uint8_t { invitation = 1, reset, address };

struct MailCode {
    std::string hash;
    Uuid account;
    MailPurpose purpose = MailPurpose::reset;
    std::string email;  ///< for `address`: the one that it was sent to
    std::int64_t ends = 0;
};

/// A session is a family of tokens: the newest access and refresh token, the refresh token before them, which may come
/// again as long as the newest were not used (their answer may have been lost), and the spent ones that must not.
struct Session {
    Uuid id;
    Uuid account;
    Uuid tenant;
    Uuid person;
    Uuid device;
    std::int64_t accessEnds = 0;
    std::int64_t idleEnds = 0;
    std::int64_t absoluteEnds = 0;
    std::int64_t confirmed = 0;  ///< when the password was entered for it last
    bool restricted = false;     ///< can set up a second factor and nothing else
    std::int64_t leaseDays = SignInNumbers{}.leaseDays;
};

struct TokenHashes {
    std::string access;
    std::string refresh;
};

/// A session that has ended, or is another by now: other tokens, confirmed, restricted, shorter, another lease.
struct SessionChange {
    std::uint64_t number = 0;
    Uuid session;
    bool ended = false;
};

/// Of guessing, under one name; see Throttle.
struct Attempts {
    std::uint32_t count = 0;
    std::int64_t last = 0;
    std::int64_t blockedUntil = 0;
};

/// What waits to be sent, on whichever server (jobs/outgoing_queue.h).
enum class OutgoingKind : std::uint8_t { mail = 1, webhook, invitation };

struct Outgoing {
    Uuid id;
    Uuid tenant;
    OutgoingKind kind = OutgoingKind::mail;
    std::string recipient{};  ///< of a mail or an invitation; a webhook's is the tenant's when it is sent
    std::string subject{};    ///< of a mail
    std::string content{};
    std::int64_t due = 0;
    std::int64_t ends = 0;  ///< from then on nobody wants it any more
    std::uint32_t failures = 0;
};

/// How often somebody has tried in one way to get at what is not theirs.
struct Attempted {
    Uuid tenant;
    Uuid person;
    std::string what;  ///< a word of the program
    std::uint64_t count = 0;
};

/// Where a company's own programs are told of alerts.
struct Webhook {
    std::string url;
    std::string secret;  ///< that what is sent is signed with
};

/// An address under which a person's calendar is read without a session.
struct CalendarAddress {
    Uuid account;
    std::string hash;  ///< of its token
    std::int64_t since = 0;
};

/// What is written together where people were told of meetings.
struct InvitationsDone {
    std::int64_t lease = 0;  ///< as it was taken
    std::uint64_t head = 0;
    std::vector<Invited> invited{};
    std::vector<Outgoing> mails{};
};

/// Everything about one tenant but its sessions, and codes and mails that are on their way.
struct TenantControl {
    TenantInfo tenant;
    SignInPolicy policy{};
    std::optional<SsoSettings> sso{};
    std::optional<Webhook> webhook{};
    std::optional<DirectorySettings> directory{};
    std::vector<Account> accounts{};
    std::vector<Device> devices{};
    std::vector<std::pair<Uuid, std::string>> recoveryCodes{};  ///< account and hash
    std::vector<CalendarAddress> calendars{};
    std::optional<std::uint64_t> invitedUpTo{};  ///< nothing where nobody is told of meetings by mail
    std::int64_t invitedSeen = 0;                ///< when somebody has looked after it last
    std::vector<Invited> invited{};
    std::vector<ScimToken> scimTokens{};
    std::vector<ScimResource> scimResources{};
    std::vector<ErasedPerson> erased{};
    std::vector<JoinedPeople> joined{};

    /// The same for two that say the same.
    std::string digest() const;
};

class ControlStore {
  public:
    /// For a directory that is being set up.
    static Result<std::unique_ptr<ControlStore>> create(const std::filesystem::path& path, const Key& key);
    /// `notFound` or `damaged` where the file is missing or empty: there was one, with every account in it.
    static Result<std::unique_ptr<ControlStore>> open(const std::filesystem::path& path, const Key& key);
    /// In PostgreSQL; errors as control::openShared().
    static Result<std::unique_ptr<ControlStore>> openShared(const std::string& place, const Key& key);

    Result<void> add(const TenantInfo& tenant);
    Result<std::optional<TenantInfo>> tenant(const std::string& workspace);
    Result<std::optional<TenantInfo>> tenant(const Uuid& id);
    Result<std::vector<TenantInfo>> tenants();

    /// Puts the next key beside the one of today, unless one is there already; answers which is there then.
    Result<std::string> beginTenantKey(const Uuid& tenant, const std::string& sealedNext);
    /// The next one takes the place of the one of today, which is gone. Nothing happens where that was done already.
    Result<void> finishTenantKey(const Uuid& tenant, const std::string& sealedNext);

    /// All or none.
    Result<void> add(const std::vector<Account>& accounts);
    Result<std::optional<Account>> account(const Uuid& tenant, const std::string& email);
    Result<std::optional<Account>> account(const Uuid& id);
    Result<std::uint64_t> accountCount(const Uuid& tenant);
    /// The same password under other parameters; false where it is another by now.
    Result<bool> rehash(const Uuid& account, const std::string& before, const std::string& hash);
    /// Ends the account's sessions and the address of its calendar, too; answers which sessions.
    Result<std::vector<Uuid>> disable(const Uuid& account);

    Result<std::optional<Device>> device(const Uuid& tenant, const Uuid& id);

    Result<std::optional<Account>> accountOf(const Uuid& tenant, const Uuid& person);
    Result<std::vector<Account>> accounts(const Uuid& tenant);
    /// When each account of the company was used last, by account.
    Result<std::unordered_map<Uuid, std::int64_t>> lastSeen(const Uuid& tenant);
    Result<void> enable(const Uuid& account);
    /// Codes that are on their way to the address of before are void. `conflict` where somebody else has this one.
    Result<void> setAddress(const Uuid& account, const std::string& email);
    Result<void> setLanguage(const Uuid& account, const std::string& language);
    /// A new password, by who knows the old one: every session but `keep` ends. Answers which did; `unauthenticated`
    /// where `keep` has ended itself.
    Result<std::vector<Uuid>> changePassword(const Uuid& account, const std::string& hash, const Uuid& keep);

    Result<SignInPolicy> policy(const Uuid& tenant);
    struct PolicyChange {
        SignInPolicy before;
        SignInPolicy after;
        std::vector<Uuid> changed{};  ///< sessions that are shorter, or have another lease
        std::vector<Uuid> ended{};    ///< and those that are over by it
    };
    /// It counts at once for every session that is there; none becomes longer.
    Result<PolicyChange> changePolicy(const Uuid& tenant, const std::function<void(SignInPolicy&)>& change,
                                      std::int64_t now);

    Result<std::optional<SsoSettings>> sso(const Uuid& tenant);
    Result<void> setSso(const Uuid& tenant, const SsoSettings& settings);
    Result<void> removeSso(const Uuid& tenant);
    Result<void> putSsoRequest(const std::string& stateHash, const SsoRequest& request, std::int64_t ends);
    /// Takes it out, so that it comes back once; nothing where it is not there or its time is over.
    Result<std::optional<SsoRequest>> takeSsoRequest(const std::string& stateHash, std::int64_t now);
    Result<std::optional<Account>> accountBySubject(const Uuid& tenant, const std::string& subject);
    /// From now on the account is that of this subject, and has no password; its sessions but `keep` end. Answers
    /// which; nothing where it is another's already.
    Result<std::optional<std::vector<Uuid>>> bindSubject(const Uuid& account, const std::string& subject,
                                                         const Uuid& keep);

    Result<std::optional<DirectorySettings>> directory(const Uuid& tenant);
    /// Where others are found by it than before nobody is bound any more.
    Result<void> setDirectory(const Uuid& tenant, const DirectorySettings& settings);
    Result<void> removeDirectory(const Uuid& tenant);
    Result<std::optional<Account>> accountByDirectory(const Uuid& tenant, const std::string& hash);
    /// From now on the account is that person's of the directory, with this address, and has no password; its sessions
    /// end where it was not before. Answers which; nothing where it is another's, or disabled, or the address somebody
    /// else's, or the directory is not by these settings any more.
    Result<std::optional<std::vector<Uuid>>> bindDirectory(const Account& account, const std::string& hash,
                                                           const std::string& email, const DirectorySettings& by);

    /// The address of before is worth nothing from now on. False where the account was disabled meanwhile.
    Result<bool> putCalendar(const CalendarAddress& address);
    Result<std::optional<std::int64_t>> calendarSince(const Uuid& account);
    /// Whether there was one.
    Result<bool> removeCalendar(const Uuid& account);
    /// Nothing where the address was revoked, or the account is disabled.
    Result<std::optional<Account>> accountByCalendar(const std::string& hash);

    /// Companies that nobody has looked after since `forgotten` have not begun any more; all others are looked after
    /// at `now`.
    Result<void> keepInvitations(std::int64_t now, std::int64_t forgotten);
    /// Where the company has begun before, it stays where it was, unless it is not as far as that any more.
    Result<void> startInvitations(const Uuid& tenant, std::uint64_t head, std::int64_t now);
    /// Takes it until now + `lease`, where somebody has not been told as far as `upTo` and nobody else has it.
    Result<InvitationTurn> takeInvitations(const Uuid& tenant, std::uint64_t upTo, std::int64_t now,
                                           std::int64_t lease);
    Result<std::vector<Invited>> invited(const Uuid& tenant, const Uuid& series);
    /// All of it or nothing, and gives it back; what is over since `forgotten` is not remembered any more. `conflict`
    /// where somebody else has it by now, `tooLarge` where too many mails wait already.
    Result<void> finishInvitations(const Uuid& tenant, const InvitationsDone& done, const InvitationLimits& most,
                                   std::int64_t forgotten);

    /// Nothing of the person is here any more but this: the account, its devices, sessions, codes, calendar and what it
    /// is bound to, what the identity provider has said, what they were told of meetings, and mails to them, also at
    /// this address. Their devices wipe themselves at their next contact. Answers the sessions that ended. May be done
    /// again.
    Result<std::vector<Uuid>> erase(const ErasedPerson& person, const std::string& address = {});
    Result<std::vector<ErasedPerson>> erased(const Uuid& tenant);

    /// From now on it has begun. `conflict` where one of the two has become another already, or others are about to
    /// become one of them.
    Result<void> beginJoin(const JoinedPeople& joined);
    /// What is here of whoever goes becomes the other's: the account where they have none, with its second factor and
    /// its calendar, while its sessions end and its devices wipe themselves; and by which names an identity provider
    /// knows them, where it has said none of the other. Answers the sessions that ended. May be done again.
    Result<std::vector<Uuid>> moveAccount(const JoinedPeople& joined, std::int64_t now);
    Result<void> finishJoin(const JoinedPeople& joined, std::int64_t now);
    /// In the order in which they began.
    Result<std::vector<JoinedPeople>> joined(const Uuid& tenant);

    /// `tooLarge` where the company has `most` already.
    Result<void> addScimToken(const ScimToken& token, std::size_t most);
    /// The newest first.
    Result<std::vector<ScimToken>> scimTokens(const Uuid& tenant);
    Result<std::optional<ScimToken>> scimToken(const Uuid& id);
    Result<void> noteScimUse(const Uuid& token, std::int64_t now);
    /// Whether there was one.
    Result<bool> removeScimToken(const Uuid& tenant, const Uuid& id);
    Result<std::vector<ScimResource>> scimResources(const Uuid& tenant);
    /// `conflict` where another has this external id.
    Result<void> putScimResource(const Uuid& tenant, const ScimResource& resource);
    Result<void> removeScimResource(const Uuid& tenant, const Uuid& id);

    /// `tooLarge` where `most` wait already.
    Result<void> putOutgoing(const Outgoing& outgoing, std::uint64_t most);
    /// The one that is due first; an invitation only where nothing else is. Until `leaseEnds` nobody else is given it;
    /// a server that dies with it leaves it to the others then. Nothing where none is due.
    Result<std::optional<Outgoing>> takeOutgoing(std::int64_t now, std::int64_t leaseEnds);
    Result<void> dropOutgoing(const Uuid& id);
    Result<void> postponeOutgoing(const Uuid& id, std::int64_t due, std::uint32_t failures);
    Result<std::uint64_t> outgoingCount();

    /// Adds to what is gathered; the first attempt says when it is due.
    Result<void> addAttempts(const Attempted& attempted, std::int64_t due);
    /// What is due, once, on whichever server; what comes after it waits until `quietEnds`.
    Result<std::vector<Attempted>> takeAttempts(std::int64_t now, std::int64_t quietEnds);

    Result<std::optional<Webhook>> webhook(const Uuid& tenant);
    Result<void> setWebhook(const Uuid& tenant, const Webhook& webhook);
    Result<void> removeWebhook(const Uuid& tenant);

    /// A newer code of the same purpose takes the place of the older.
    Result<void> putMailCode(const MailCode& code);
    /// Spends the code and chooses the password in one step, so that of two that come at once one succeeds. Every
    /// session of the account ends. Nothing where there is no such code for this account that holds at `now`.
    /// The company's policy is looked at once more with it: `length` are the password's characters.
    Result<std::optional<std::vector<Uuid>>> choosePassword(const Account& account, const std::string& codeHash,
                                                            const std::string& passwordHash, std::size_t length,
                                                            std::int64_t now);
    /// Whether choosePassword() would take it.
    Result<bool> takesCode(const Uuid& account, const std::string& codeHash, std::int64_t now);
    /// Spends the code and takes over the address that it was sent to. False where there is no such code, or the
    /// company gives no account to this address any more; `conflict` where somebody else has the address by now.
    Result<bool> takeAddress(const Uuid& tenant, const Uuid& account, const std::string& codeHash, std::int64_t now);

    Result<void> beginSecondFactor(const Uuid& account, const std::string& sealed);
    /// The one that was being set up counts from now on, the recovery codes are these, and `session` can do everything.
    /// Every other session of the account ends: it was begun without. Answers which; nothing where another was begun
    /// meanwhile than `sealed`, or where there is one already that `replaces` does not allow to replace.
    Result<std::optional<std::vector<Uuid>>> finishSecondFactor(const Uuid& account, const std::string& sealed,
                                                                std::int64_t step,
                                                                const std::vector<std::string>& hashes,
                                                                const Uuid& session, bool replaces);
    /// From now on the session can only set up a second factor.
    Result<void> narrowSession(const Uuid& session);
    Result<void> setRecoveryCodes(const Uuid& account, const std::vector<std::string>& hashes);
    Result<void> removeSecondFactor(const Uuid& account);
    Result<std::uint64_t> recoveryCodeCount(const Uuid& account);
    /// False where a code of this step or a later one was taken already.
    Result<bool> spendStep(const Uuid& account, std::int64_t step);
    Result<bool> spendRecoveryCode(const Uuid& account, const std::string& hash);

    /// Those that are not removed, the one used last first.
    Result<std::vector<Device>> devices(const Uuid& account);
    /// Its session ends, and whoever shows one of its last tokens, also of a session that ended before, learns that it
    /// was removed. Nothing where the account has no such device.
    Result<std::optional<std::vector<Uuid>>> removeDevice(const Uuid& account, const Uuid& device, std::int64_t now);
    /// Whether the token is one of a device that was removed.
    Result<bool> isOfRemovedDevice(const std::string& tokenHash);
    /// All sessions of the account but `keep`; answers which ended.
    Result<std::vector<Uuid>> endSessions(const Uuid& account, const Uuid& keep);
    Result<void> confirm(const Uuid& session, std::int64_t now);

    /// `unauthenticated` where the account was disabled meanwhile, or its password hash is not `password` any more.
    /// Remembers the device and starts the session, no longer than the company's policy lets it last; the oldest beyond
    /// `most` for the account end. Answers which did.
    Result<std::vector<Uuid>> begin(const Session& session, const Device& device, const TokenHashes& hashes,
                                    std::size_t most, std::int64_t now,
                                    const std::optional<std::string>& password = {});
    /// Whoever shows the newest access token has got the newest refresh token, too: the one before it is spent now.
    Result<std::optional<Session>> sessionByAccess(const std::string& accessHash);

    struct Rotation {
        std::optional<Session> session;  ///< with its new ends, where the token was good
        std::optional<Uuid> ended;       ///< the session that ended because a spent token came again
        std::optional<Uuid> endedOf{};   ///< whose account that was
        Uuid endedDevice{};
    };
    /// One transaction, so that of two that come with the same token exactly one ends with tokens that are good.
    Result<Rotation> rotate(const std::string& refreshHash, const TokenHashes& fresh, std::int64_t now,
                            std::int64_t accessMs, std::int64_t idleMs, const std::string& address = {});
    Result<void> end(const Uuid& session);
    /// By its newest or any spent refresh token; answers which ended.
    Result<std::vector<Uuid>> endByRefresh(const std::string& refreshHash);
    /// Removes sessions, codes and traces of devices whose time is over; answers which sessions.
    Result<std::vector<Uuid>> prune(std::int64_t now);

    Result<void> check();

    /// The connection string of a database that other servers may use, too; empty for a file.
    const std::string& place() const { return place_; }
    bool isShared() const { return !place_.empty(); }
    /// What has become of sessions, on whichever server, after the change of this number; in their order. Nothing in a
    /// file, where there is no other server.
    Result<std::vector<SessionChange>> sessionChanges(std::uint64_t after);
    Result<std::uint64_t> newestSessionChange();
    /// Changes what is remembered of the attempts under this name, on all servers together.
    Result<void> changeAttempts(const std::string& name, const std::function<void(Attempts&)>& change);
    /// Forgets attempts that are older, and changes of sessions that every server has seen.
    Result<void> pruneShared(std::int64_t attemptsBefore, std::int64_t changesBefore);

    /// The newest root that was sealed under a master key (operator/envelope.h), for the directories of other servers;
    /// empty where none was.
    Result<std::string> sharedRoot();
    /// Nothing happens where there is a newer one.
    Result<void> putSharedRoot(const std::string& sealed, std::uint64_t generation);

    /// For a tenant that moves to another control database under the same master key: what it takes along; puts it
    /// there, all or nothing; takes it out.
    Result<TenantControl> takeAlong(const TenantInfo& tenant);
    Result<void> settle(const TenantControl& all);
    Result<void> leave(const Uuid& tenant);
    /// Whether somebody else is connected to the same database.
    Result<bool> isInUse();
    /// Everything under another key, changed by `carry` where it is sealed under others; all of it or nothing. Sessions
    /// and codes that are on their way end. Only for a database; `busy` where somebody else is connected to it.
    Result<void> carryOver(const Key& key, const std::function<Result<TenantControl>(TenantControl)>& carry);

  private:
    explicit ControlStore(std::unique_ptr<control::Database> database) : database_(std::move(database)) {}
    static Result<std::unique_ptr<ControlStore>> over(Result<std::unique_ptr<control::Database>> database);
    /// One call: nobody else's runs meanwhile, and its statements are about these rows.
    class Turn {
      public:
        Turn(ControlStore& store, const control::Whose& whose) : lock_(store.mutex_) {
            store.database_->setWhose(whose);
        }

      private:
        const std::lock_guard<std::recursive_mutex> lock_;
    };
    /// Runs `work` in a transaction, or as a part of the one that is under way; nothing of it stays where it fails.
    Result<void> atomically(const std::function<Result<void>()>& work);
    /// Every session of the account but `keep`, into `ended`; a part of a transaction.
    Result<void> removeSessions(const Uuid& account, const Uuid& keep, std::vector<Uuid>& ended);
    Result<void> settleRest(const TenantControl& all);
    Result<void> settleInvitations(const TenantControl& all);
    Result<void> takeInvitationsAlong(TenantControl& all);
    Result<std::uint64_t> invitationsWaiting(const Uuid& tenant);
    Result<void> putInvited(const Uuid& tenant, const Invited& one);
    Result<std::vector<Invited>> readInvited(control::Statement& query, const Uuid& tenant);
    Result<void> putScimToken(const ScimToken& token);
    Result<void> putErased(const ErasedPerson& person);
    Result<void> putJoined(const JoinedPeople& joined);
    Result<void> moveNames(const JoinedPeople& joined);
    Result<void> setPassword(const Uuid& account, const std::string& hash);
    Result<SignInPolicy> readPolicy(const Uuid& tenant);
    Result<void> putPolicy(const Uuid& tenant, const SignInPolicy& policy);
    Result<void> shortenSessions(const Uuid& tenant, const SignInPolicy& policy, std::int64_t now, PolicyChange& made);
    Result<void> unbindAll(const Uuid& tenant);
    Result<void> putRecoveryCodes(const Uuid& account, const std::vector<std::string>& hashes);
    Result<void> remember(const Session& session, const Device& device, std::int64_t now);
    Result<void> endWhereSpent(const std::string& refreshHash, Rotation& rotation);
    /// Runs to the end; the ids in the first column.
    Result<std::vector<Uuid>> ids(control::Statement& statement);
    Result<void> finish(control::Statement& statement);
    template <typename T>
    Result<std::optional<T>> one(control::Statement& statement, T (*from)(const control::Statement&)) {
        std::optional<T> found;
        if (statement.step()) found = from(statement);
        if (statement.failed()) return database_->lastError();
        return found;
    }

    std::string place_;
    std::recursive_mutex mutex_;
    bool isInTransaction_ = false;
    std::unique_ptr<control::Database> database_;
};

}  // namespace aufwind::server
