// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/erasure.h"
#include "sync/server/auth/account_event.h"
#include "sync/server/auth/auth_service.h"
#include "sync/server/http/log.h"
#include "sync/server/jobs/company_rounds.h"
#include "sync/server/privacy/requests.h"

#include <functional>
#include <optional>
#include <vector>

/// Erases people whose time has come (GDPR 17): what the control database knows of them, what is theirs among the rows,
/// the key of their words, and at last their own row becomes a pseudonym. Each step is durable and may be done again,
/// so that whoever was killed goes on; the own row is the last one, and tells what is finished. Who was erased is
/// remembered: where a copy of before is put back, they are erased again. Nobody who holds a role as it begins is.
///
/// Whoever left longer ago than the company keeps people (retention_rule) gets a request that nobody has asked for and
/// anybody may withdraw like another; it is withdrawn by itself where the rule or the person's row say otherwise before
/// it begins. A withdrawn one is not made again until the rule is written anew, or the person leaves once more.
///
/// A company is read when one opens it, when its people, roles, rules or requests were written, when a request is due,
/// and every hour where other servers write as well; what has failed is done again an hour later.
///
/// Threads: touch() from any, at once; sweep() blocks on companies' turns and on the disk, one at a time.
namespace aufwind::server {

class Erasures {
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
    };
    explicit Erasures(Parts parts)
        : parts_(std::move(parts)), rounds_(parts_.store, parts_.clock, parts_.log, "erasure_failed") {}

    /// Something was written to the company.
    void touch(const Uuid& tenant) { rounds_.touch(tenant); }
    void sweep();
    /// What is under way is finished; the next step does not begin.
    void stop() { rounds_.stop(); }

  private:
    using Seen = CompanyRounds::Seen;
    struct Due {
        Uuid person;
        std::optional<Uuid> request{};  ///< none where a copy of before has come back without it
    };
    struct Work;
    Result<void> visit(const Uuid& tenant, Seen& seen) const;
    Result<std::vector<Due>> read(const Uuid& tenant, Seen& seen) const;
    Result<std::vector<Uuid>> overdue(TenantService& service, Seen& seen) const;
    Result<void> askByRule(TenantService& service, Seen& seen) const;

    Result<void> erase(const Uuid& tenant, const Due& due) const;
    Result<bool> begin(Work& work) const;
    Result<void> eraseAccount(const Work& work) const;
    Result<void> eraseRows(Work& work, domain::ErasureStep step) const;
    Result<void> eraseSome(Work& work, domain::ErasureStep step,
                           const std::vector<std::pair<EntityNumber, Uuid>>& rows) const;
    Result<void> destroyKey(const Work& work) const;
    Result<void> forgetJournal(const Work& work) const;
    Result<void> finish(Work& work) const;
    Result<void> step(std::string_view name) const;

    const Parts parts_;
    CompanyRounds rounds_;
};

/// The rule for people who have left, of all rules of a company. Pure.
struct LeftPeopleRule {
    std::int64_t months = 0;  ///< 0: there is none
    std::int64_t written = 0;

    static LeftPeopleRule in(const std::vector<Record>& rules);
    /// Whether it concerns somebody; where it will by itself, `next` is when at the latest.
    bool concerns(const Record& employee, std::int64_t now, std::int64_t& next) const;
};
/// Until when somebody who has left is kept by a rule of so many months: ms since 1970. Pure.
std::int64_t keptUntil(const Record& employee, std::int64_t months);

}  // namespace aufwind::server
