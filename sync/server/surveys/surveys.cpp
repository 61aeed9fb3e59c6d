// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/surveys.h"

#include "models/domain/retention.h"
#include "sync/server/surveys/closing.h"
#include "sync/server/surveys/following.h"
#include "sync/server/surveys/last_count.h"
#include "sync/server/surveys/opening.h"
#include "sync/server/surveys/reminders.h"
#include "sync/server/surveys/rhythm.h"
#include "sync/server/surveys/round_row.h"
#include "sync/server/surveys/running.h"
#include "sync/server/surveys/threads.h"

#include <algorithm>

namespace aufwind::server {

namespace field = domain::field;

namespace {

const std::vector<EntityNumber> kConcerned{schema::kSurvey,       schema::kSurveyRound,  schema::kSurveyReply,
                                           schema::kSurveyShare,  schema::kSurveyFilter, schema::kEmployee,
                                           schema::kRetentionRule};

bool isCountedOrLess(RoundState state) {
    return state == RoundState::counted || state == RoundState::tooFew;
}

bool isForgotten(const Record& round, std::int64_t keptSince) {
    return writtenAt(round, field::kSurveyRoundState) <= keptSince;
}

SurveyParts withLast(SurveyParts parts) {
    parts.last = std::make_shared<LastCount>();
    return parts;
}

}  // namespace

Surveys::Surveys(SurveyParts parts)
    : parts_(withLast(std::move(parts))), rounds_(parts_.store, parts_.clock, parts_.log, "surveys_failed") {}

void Surveys::sweep() {
    parts_.last->letGo(parts_.clock.now());
    rounds_.go([this](const Uuid& tenant, Seen& seen) { return visit(tenant, seen); });
}

Result<void> Surveys::visit(const Uuid& tenant, Seen& seen) const {
    const auto looks = isToBeLookedAt(tenant, seen);
    if (!looks) return looks.error();
    if (!*looks) return {};
    Result<void> failed = beginNextRounds(parts_, tenant);
    const auto rounds = roundsIn(tenant);
    if (!rounds) return rounds.error();
    const auto since = keptSince(tenant);
    if (!since) return since.error();
    for (const Record& round : *rounds) {
        if (rounds_.isStopping()) return failed;
        if (auto done = bringOn(tenant, round, *since); !done) failed = done;
        const auto now = find(tenant, round.id);
        if (!now) return now.error();
        if (*now) seen.next = std::min(seen.next, nextOf(**now, *since));
    }
    const auto next = nextBeginning(parts_, tenant);
    if (!next) return next.error();
    seen.next = std::min(seen.next, *next);
    return failed;
}

Result<bool> Surveys::isToBeLookedAt(const Uuid& tenant, Seen& seen) const {
    bool looks = true;
    auto done = parts_.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        const std::int64_t now = parts_.clock.now();
        const std::uint64_t head = service.figures().head;
        if (seen.head != 0 && now < seen.next) {
            const auto changed = service.changedRows(kConcerned, seen.head, head);
            if (!changed) return changed.error();
            seen.head = head;
            looks = !changed->empty();
        }
        if (looks) seen = {head, parts_.store.isShared() ? now + CompanyRounds::kHourMs : INT64_MAX};
        return {};
    });
    return done ? Result<bool>(looks) : Result<bool>(done.error());
}

Result<std::vector<Record>> Surveys::roundsIn(const Uuid& tenant) const {
    std::vector<Record> rounds;
    auto done = parts_.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        auto all = service.all(schema::kSurveyRound);
        if (!all) return all.error();
        rounds = std::move(*all);
        return {};
    });
    if (!done) return done.error();
    std::erase_if(rounds, [](const Record& round) { return !round.alive(); });
    return rounds;
}

Result<std::int64_t> Surveys::keptSince(const Uuid& tenant) const {
    const std::int64_t now = parts_.clock.now();
    std::int64_t since = now - kAnswersKeptMs;
    auto done = parts_.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        const auto rules = service.all(schema::kRetentionRule);
        if (!rules) return rules.error();
        const auto months = domain::monthsKept(*rules, domain::RetentionKind::surveyAnswers);
        if (!months) return {};
        const auto settings = service.all(schema::kTenantSettings);
        if (!settings) return settings.error();
        since = std::max(since, domain::monthsBefore(now, *months, zoneOf(*settings)));
        return {};
    });
    return done ? Result<std::int64_t>(since) : done.error();
}

Result<std::optional<Record>> Surveys::find(const Uuid& tenant, const Uuid& round) const {
    std::optional<Record> found;
    auto done = parts_.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        auto row = service.find(schema::kSurveyRound, round);
        if (!row) return row.error();
        found = std::move(*row);
        return {};
    });
    return done ? Result<std::optional<Record>>(std::move(found)) : done.error();
}

Result<void> Surveys::bringOn(const Uuid& tenant, const Record& round, std::int64_t keptSince) const {
    const std::int64_t now = parts_.clock.now();
    RoundState state = stateOf(round);
    Result<void> done{};
    if (state == RoundState::waiting) return openRound(parts_, tenant, round.id);
    if (state == RoundState::open && isOver(round, now)) {
        done = closeRound(parts_, tenant, round.id);
        state = RoundState::closed;
    } else if (state == RoundState::open) {
        done = keepUp(parts_, tenant, round.id);
        if (done) done = remind(parts_, tenant, round.id);
    }
    const bool isClosed = stateOf(round) == RoundState::closed;
    // Also what could never be counted goes on its day.
    if (isClosed && isForgotten(round, keptSince)) return deleteAnswers(parts_, tenant, round.id);
    if (done && state == RoundState::closed) return countClosed(parts_, tenant, round.id);
    if (!done || !isCountedOrLess(state)) return done;
    if (isForgotten(round, keptSince)) done = deleteAnswers(parts_, tenant, round.id);
    if (done) done = finishCounted(parts_, tenant, round.id);
    if (!done || state != RoundState::counted) return done;
    done = followRound(parts_, tenant, round.id);
    // Those who talk do not wait for what is asked and cannot be told.
    const auto carried = carryThreads(parts_, tenant, round.id);
    return done ? carried : done;
}

std::int64_t Surveys::nextOf(const Record& round, std::int64_t keptSince) const {
    const std::int64_t now = parts_.clock.now();
    const std::int64_t soon = now + CompanyRounds::kHourMs;
    const std::int64_t closes = round.number(field::kSurveyRoundCloses);
    switch (stateOf(round)) {
        case RoundState::waiting: {
            // One that is due and still waits gathers people.
            const std::int64_t opens = round.number(field::kSurveyRoundOpens);
            return opens > now ? opens : now + kDayMs;
        }
        case RoundState::open:
            return std::min({soon, closes != 0 ? closes : soon, nextCountAt(round)});
        case RoundState::closed:
        case RoundState::counted:
            return isForgotten(round, keptSince) ? INT64_MAX : soon;
        case RoundState::tooFew:
            return isForgotten(round, keptSince) ? INT64_MAX : now + kDayMs;
        case RoundState::refused:
            break;
    }
    return INT64_MAX;
}

}  // namespace aufwind::server
