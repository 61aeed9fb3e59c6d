// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/retention.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/http/log.h"
#include "sync/server/jobs/company_rounds.h"
#include "sync/server/tenancy/tenant_service.h"

#include <functional>

/// Removes what a company does not want to keep any longer (models/domain/retention.h), as the server and for good:
/// what was written in meetings that are over, action items that are done, security alerts. From there on a removed row
/// is like any other: devices drop it when they come, and the store does when all of them have (Tombstones).
///
/// A company is looked at once a day and when its rules or its clock are written. It is read and written in small
/// steps, and between two of them everybody else has their turn; a row is judged once more in the moment in which it
/// goes, by the meeting and the point it belongs to as they are then. What has failed is done again an hour later. Each
/// run leaves one line a kind in the audit log, with how many rows went; none where nothing did.
///
/// Threads: touch() from any, at once; sweep() blocks on companies' turns and on the disk, one at a time.
namespace aufwind::server {

class Retention {
  public:
    /// Runs the work with the open company in its turn, and waits for it.
    using InTurn =
        std::function<Result<void>(const Uuid& tenant, const std::function<Result<void>(TenantService&)>& work)>;

    struct Parts {
        ControlStore& store;
        const Log& log;
        const Clock& clock;
        InTurn inTurn;
        std::function<void()> betweenTurns{};  ///< tests: before each turn in which rows go
    };

    explicit Retention(Parts parts)
        : parts_(std::move(parts)), rounds_(parts_.store, parts_.clock, parts_.log, "retention_failed") {}

    /// Something was written to the company.
    void touch(const Uuid& tenant) { rounds_.touch(tenant); }
    void sweep();
    /// The step that is under way is finished; the next one does not begin.
    void stop() { rounds_.stop(); }

  private:
    using Seen = CompanyRounds::Seen;
    /// What the company wants, and how far there is something to read.
    struct Rules {
        std::vector<Record> rows;
        std::string zone;
        std::uint64_t head = 0;
    };
    struct Name {
        EntityNumber entity = 0;
        Uuid id;
    };
    using Judge = std::function<bool(const Record& row)>;
    /// The same while the row is about to go.
    using LastJudge = std::function<bool(const Record& row, Moment& moment)>;
    /// What was written since is learnt before each turn in which rows go.
    using CatchUp = std::function<Result<void>(TenantService& service)>;

    Result<void> visit(const Uuid& tenant, Seen& seen) const;
    /// Nothing where no rule was written since.
    Result<std::optional<Rules>> rulesOf(const Uuid& tenant, Seen& seen) const;
    Result<void> keepTo(const Uuid& tenant, const Rules& rules) const;
    Result<std::uint64_t> removeContents(const Uuid& tenant, std::uint64_t head, std::int64_t cutoff) const;
    Result<std::uint64_t> removeWhere(const Uuid& tenant, std::uint64_t head, EntityNumber entity,
                                      const Judge& judge) const;
    /// Every row of these entities, as it is when its part is read.
    Result<void> walk(const Uuid& tenant, std::uint64_t head, const std::vector<EntityNumber>& entities,
                      const std::function<void(const Record& row)>& take) const;
    /// Those for which `judge` holds still. Answers how many there were.
    Result<std::uint64_t> remove(const Uuid& tenant, const std::vector<Name>& rows, const LastJudge& judge,
                                 const CatchUp& catchUp = {}) const;
    Result<void> note(const Uuid& tenant, std::string_view kind, std::uint64_t removed) const;

    const Parts parts_;
    CompanyRounds rounds_;
};

}  // namespace aufwind::server
