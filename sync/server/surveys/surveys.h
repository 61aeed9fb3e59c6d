// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/jobs/company_rounds.h"
#include "sync/server/surveys/parts.h"

/// Brings the rounds of surveys on: opens them (opening.h), keeps them up while they are open (running.h), reminds
/// (reminders.h), closes and counts them (closing.h), answers what is asked of them afterwards (following.h,
/// threads.h), begins the next one of those that come again (rhythm.h), and deletes answers in the end.
///
/// A company is read when one opens it, when rows of its surveys or people were written, when something of a round is
/// due, and once an hour while a round is open or its answers are there: messages of those who have answered come
/// without anything being written that is told of. What has failed is done again an hour later, one round's failure is
/// no other's, and nothing is done twice.
///
/// Threads: touch() from any, at once; sweep() blocks on companies' turns, on the disk and on making keys, one at a
/// time.
namespace aufwind::server {

/// Answers, and what opens them, are deleted so long after a round was counted, or earlier by the company's rule
/// (retention_rule, "survey_answers"). Until then editors may filter, share and reply, and everybody who answered can
/// fetch what is there of it.
inline constexpr std::int64_t kAnswersKeptMs = 365 * kDayMs;

class Surveys {
  public:
    explicit Surveys(SurveyParts parts);

    /// Something was written to the company.
    void touch(const Uuid& tenant) { rounds_.touch(tenant); }
    void sweep();
    /// The step that is under way is finished; the next one does not begin.
    void stop() { rounds_.stop(); }

  private:
    using Seen = CompanyRounds::Seen;
    Result<void> visit(const Uuid& tenant, Seen& seen) const;
    /// Whether something of surveys was written or is due.
    Result<bool> isToBeLookedAt(const Uuid& tenant, Seen& seen) const;
    Result<std::vector<Record>> roundsIn(const Uuid& tenant) const;
    /// Answers of rounds that were counted, or closed, up to then are not kept any longer.
    Result<std::int64_t> keptSince(const Uuid& tenant) const;
    Result<void> bringOn(const Uuid& tenant, const Record& round, std::int64_t keptSince) const;
    /// When to look at it again though nothing is written.
    std::int64_t nextOf(const Record& round, std::int64_t keptSince) const;
    Result<std::optional<Record>> find(const Uuid& tenant, const Uuid& round) const;

    const SurveyParts parts_;
    CompanyRounds rounds_;
};

}  // namespace aufwind::server
