// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/account_event.h"
#include "sync/server/auth/auth_service.h"
#include "sync/server/http/log.h"
#include "sync/server/jobs/company_rounds.h"
#include "sync/server/joining/join_rule.h"
#include "sync/server/privacy/requests.h"
#include "sync/server/tenancy/tenant_service.h"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Makes one person of two records of the same human. The server does it, for it touches rows that whoever asks never
/// receives (join_rule.h says what becomes of them). What it will do is said before, and only that is done: where
/// something of it has changed meanwhile, nothing is. Then it is durable step by step and may be done again, so that
/// whoever was killed goes on at the next sweep; the control database says what has begun.
///
/// The account of whoever goes becomes the other's where they have none, and ends where they have one; its devices wipe
/// themselves either way, for they are of somebody who is no more. The row of whoever goes stays for a while as that of
/// somebody who has left, with nothing but a name: what others have written about them without a network is taken as
/// ever, and names the other as soon as the server sees it. Then it is removed, without the name; at once where whoever
/// stays is erased, and with them what is left of an account.
///
/// Nobody who holds a role goes, nor one who is erased or about to be; nobody joins themselves; whoever asks does not
/// touch somebody who holds a higher role; and no word may be too much for the row that it would come into.
///
/// Threads: touch() from any, at once; the others block on companies' turns and on the disk.
namespace aufwind::server {

enum class JoinedAccount : std::uint8_t {
    none,   ///< whoever goes has none
    moved,  ///< it becomes the other's
    ended,  ///< the other has one
};

struct JoinPreview {
    struct Kind {
        std::int64_t pointed = 0;
        std::int64_t moved = 0;
        std::int64_t joined = 0;
        std::int64_t stays = 0;
    };
    struct Obstacle {
        std::string reason;  ///< a word of the program
        EntityNumber entity = 0;
        std::int64_t count = 0;
    };
    std::map<EntityNumber, Kind> kinds{};
    std::vector<FieldNumber> taken{};    ///< of the person's row: what was empty and is filled from the other
    std::vector<FieldNumber> against{};  ///< where the two differ: that of whoever stays counts
    JoinedAccount account = JoinedAccount::none;
    std::int64_t devices = 0;  ///< that wipe themselves
    std::vector<Obstacle> obstacles{};
    std::string seen{};   ///< names all of it, and the rows as they are
    bool isOver = false;  ///< it is done, not only begun
};

class PeopleJoins {
  public:
    struct Parts {
        ControlStore& store;
        AuthService& auth;
        const schema::Schema& schema;
        const Log& log;
        const Clock& clock;
        Entropy& entropy;
        CompanyTurn inTurn;
        TellAccountEvent tell;
        std::function<Result<void>(std::string_view step)> faults{};  ///< tests: called before each durable step
        /// What else is in the way of two (never_here.h); in the company's turn.
        std::function<Result<std::vector<JoinPreview::Obstacle>>(TenantService&, const JoinedPeople&)> guard{};
    };
    /// How long what names the one that is gone is still taken.
    static constexpr std::int64_t kLateMs = 30LL * 24 * 3600 * 1000;

    explicit PeopleJoins(Parts parts)
        : parts_(std::move(parts)), rounds_(parts_.store, parts_.clock, parts_.log, "joining_failed") {}

    /// By an admin. Somebody who is not there, or of another company, is `kNothingThere`.
    Answered<JoinPreview> preview(const Session& session, const Uuid& keep, const Uuid& gone) const;
    /// `seen` is of the preview that was agreed to.
    Answered<JoinPreview> join(const Session& session, const Uuid& keep, const Uuid& gone, const std::string& seen);

    /// Something was written to the company.
    void touch(const Uuid& tenant) { rounds_.touch(tenant); }
    void sweep();
    /// What is under way is finished; the next step does not begin.
    void stop() { rounds_.stop(); }

  private:
    using Seen = CompanyRounds::Seen;
    using RowName = std::pair<EntityNumber, Uuid>;
    struct Look;
    std::optional<Refusal> lookAtPeople(Look& look) const;
    Result<void> findObstacles(TenantService& service, Look& look) const;
    Result<void> findGroups(TenantService& service, Look& look) const;
    Result<void> lookAtAccounts(Look& look) const;
    Result<void> lookAtRows(Look& look, const schema::Entity& entity) const;
    static void close(Look& look);

    Result<void> visit(const Uuid& tenant, Seen& seen);
    Result<void> followUp(const JoinedPeople& joined, Seen& seen, std::uint64_t before);
    Result<void> joinLate(const JoinedPeople& joined, std::uint64_t before, std::optional<Record>& keep, bool& isThere);
    Result<void> forget(const JoinedPeople& joined) const;
    Result<void> remove(const JoinedPeople& joined) const;
    Result<void> perform(const JoinedPeople& joined);
    Result<void> joinAccounts(const JoinedPeople& joined) const;
    Result<void> joinPeople(const JoinedPeople& joined) const;
    Result<void> joinRows(const JoinedPeople& joined, const schema::Entity& entity) const;
    /// Of these rows those that still name whoever has gone.
    static std::vector<RowName> naming(const JoinRule& rule, const std::vector<Record>& rows);
    Result<void> joinSome(const JoinedPeople& joined, const std::vector<RowName>& rows) const;
    Result<void> joinThese(const JoinedPeople& joined, const std::vector<RowName>& rows) const;
    Result<void> finish(const JoinedPeople& joined) const;
    Result<void> step(std::string_view name) const;
    JoinRule ruleOf(const JoinedPeople& joined) const {
        return {parts_.schema, joined.keep, joined.gone, parts_.clock.now()};
    }

    const Parts parts_;
    CompanyRounds rounds_;
    std::mutex joining_;  ///< one at a time, whoever has begun it
};

}  // namespace aufwind::server
