// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/running.h"

#include "models/domain/employment.h"
#include "sync/server/surveys/round_plan.h"
#include "sync/server/surveys/round_row.h"
#include "sync/server/surveys/writing.h"

#include <algorithm>

namespace aufwind::server {

namespace field = domain::field;

namespace {

/// Raises what is remembered where the row wants more; answers the threshold that holds.
Result<std::optional<std::uint32_t>> raise(const SurveyParts& parts, TenantService& service, const Uuid& id) {
    std::optional<std::uint32_t> holds;
    auto kept = service.keep([&](Moment& moment) -> Result<Kept> {
        const auto round = moment.find(schema::kSurveyRound, id);
        if (!round || stateOf(*round) != RoundState::open) return Kept{};
        const Uuid survey = round->reference(field::kSurveyRoundSurvey);
        auto memory = memoryOf(moment, parts.schema, survey);
        if (!memory) return memory.error();
        if (!*memory) return Error{ErrorCode::damaged, "nothing is known of what was shown of the survey"};
        survey::Released& released = (*memory)->released;
        const std::uint32_t wanted = thresholdOf(*round).value_or(0);
        holds = std::max(wanted, released.threshold());
        if (wanted <= released.threshold()) return Kept{};
        if (auto raised = released.raise(wanted); !raised) return raised.error();
        auto record = memoryRecord(survey, **memory);
        if (!record) return record.error();
        return Kept{.put = {std::move(*record)}};
    });
    return kept ? Result<std::optional<std::uint32_t>>(holds) : kept.error();
}

void followDates(Moment& moment, Writing& writing, const Record& round, const Uuid& formId) {
    const auto form = moment.find(schema::kSurveyForm, formId);
    if (!form || !form->alive()) return;
    writing.set(*form, field::kSurveyFormCloses, round.value(field::kSurveyRoundCloses));
    writing.set(*form, field::kSurveyFormRemindDays, round.value(field::kSurveyRoundRemindDays));
}

Result<void> dropInvitations(Moment& moment, Writing& writing, const Uuid& form) {
    const auto invitations = moment.all(schema::kSurveyInvitation);
    if (!invitations) return invitations.error();
    for (const Record& one : *invitations) {
        if (!one.alive() || one.reference(field::kSurveyInvitationForm) != form) continue;
        const auto person = moment.find(schema::kEmployee, one.reference(field::kSurveyInvitationPerson));
        if (!person || !person->alive() || domain::hasLeft(*person)) writing.remove(one);
    }
    return {};
}

void count(Moment& moment, Writing& writing, const Record& round) {
    std::int64_t drawn = 0;
    std::int64_t refused = 0;
    moment.eachKept(schema::kSurveyDraw, round.id, [&](const Record& draw) {
        drawn += draw.text(field::kSurveyDrawBlinded).empty() ? 0 : 1;
        refused += draw.flag(field::kSurveyDrawRefused) ? 1 : 0;
    });
    // Where it stays, the next time is a day later all the same: else the first draw after a quiet day would show at
    // once.
    writing.renew(round, field::kSurveyRoundDrawn, drawn);
    writing.set(round, field::kSurveyRoundRefusedDraws, refused);
}

}  // namespace

std::int64_t nextCountAt(const Record& round) {
    return std::max(openedAt(round), writtenAt(round, field::kSurveyRoundDrawn)) + kCountedEveryMs;
}

Result<void> keepUp(const SurveyParts& parts, const Uuid& tenant, const Uuid& id) {
    return parts.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        const auto threshold = raise(parts, service, id);
        if (!threshold) return threshold.error();
        return service.commit(
            [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
                Writing writing(parts.schema, moment);
                const auto round = moment.find(schema::kSurveyRound, id);
                if (!round || stateOf(*round) != RoundState::open || !*threshold) return writing.take();
                const Uuid form =
                    derivedRowId(parts.schema, schema::kSurveyForm, {{field::kSurveyFormRound, round->id}});
                writing.set(*round, field::kSurveyRoundThreshold, static_cast<std::int64_t>(**threshold));
                followDates(moment, writing, *round, form);
                if (auto dropped = dropInvitations(moment, writing, form); !dropped) return dropped.error();
                if (nextCountAt(*round) <= parts.clock.now()) count(moment, writing, *round);
                return writing.take();
            },
            Uuid{});
    });
}

}  // namespace aufwind::server
