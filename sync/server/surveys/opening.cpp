// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/opening.h"

#include "models/domain/survey/counted_round.h"
#include "sync/server/surveys/cut_values.h"
#include "sync/server/surveys/kept_keys.h"
#include "sync/server/surveys/round_plan.h"
#include "sync/server/surveys/round_row.h"
#include "sync/server/surveys/writing.h"

namespace aufwind::server {

namespace field = domain::field;

namespace {

/// A round that is about to open, as it will be published.
struct Ready {
    RoundPlan plan;
    std::string document;
    std::string snapshot;
};

class Opening {
  public:
    Opening(const SurveyParts& parts, const Uuid& tenant, const Uuid& round)
        : parts_(parts), tenant_(tenant), round_(round), keysId_(keptKeysId(parts.schema, round)) {}

    Result<void> run();

  private:
    /// By the rows as they are; true where keys have to be made.
    Result<bool> look();
    Result<void> open(TenantService& service);
    Result<Kept> freeze(Moment& moment);
    Result<Kept> refusedAsTooLarge(const Error& error);
    Result<std::vector<merge::Operation>> publish(Moment& moment) const;
    Result<void> refuse(TenantService& service, const std::string& why) const;
    survey::PublishedForm published(std::string signingKey, std::string answerKey) const;

    const SurveyParts& parts_;
    const Uuid tenant_;
    const Uuid round_;
    const Uuid keysId_;
    std::optional<KeptKeys> made_;
    std::optional<Ready> ready_;
};

Result<void> Opening::run() {
    const auto needsKeys = look();
    if (!needsKeys) return needsKeys.error();
    if (*needsKeys) {
        auto keys = KeptKeys::make();
        if (!keys) return keys.error();
        made_ = std::move(*keys);
    }
    // What was refused is written, and so is ready_ empty: there is nothing to open.
    if (!ready_) return {};
    return parts_.inTurn(tenant_, [this](TenantService& service) { return open(service); });
}

Result<bool> Opening::look() {
    bool needsKeys = false;
    auto done = parts_.inTurn(tenant_, [&](TenantService& service) -> Result<void> {
        std::string refused;
        auto looked = service.keep([&](Moment& moment) -> Result<Kept> {
            auto plan = planRound(moment, round_, parts_.clock.now());
            if (!plan) return plan.error();
            if (!*plan || (*plan)->waits) return Kept{};
            refused = (*plan)->refusal;
            needsKeys = refused.empty() && !moment.kept(schema::kSurveyKey, keysId_);
            if (refused.empty()) ready_ = Ready{std::move(**plan), {}, {}};
            return Kept{};
        });
        return looked && !refused.empty() ? refuse(service, refused) : looked;
    });
    return done ? Result<bool>(needsKeys) : Result<bool>(done.error());
}

Result<void> Opening::open(TenantService& service) {
    if (auto may = parts_.step("freeze"); !may) return may;
    ready_.reset();
    auto frozen = service.keep([this](Moment& moment) { return freeze(moment); });
    if (!frozen || !ready_) return frozen;
    if (!ready_->plan.refusal.empty()) return refuse(service, ready_->plan.refusal);
    if (auto may = parts_.step("publish"); !may) return may;
    const std::string hash = survey::publishedFormHash(ready_->document);
    // Before anybody holds the form: whoever is shown another one later can tell.
    auto noted =
        service.note({.at = parts_.clock.now(),
                      .actor = Uuid{},
                      .action = "survey_round.opened",
                      .subject = round_,
                      .detail = "form_hash=" + hash + " invited=" + std::to_string(ready_->plan.people.size())});
    if (!noted) return noted;
    return service.commit([this](Moment& moment) { return publish(moment); }, Uuid{});
}

Result<Kept> Opening::freeze(Moment& moment) {
    auto plan = planRound(moment, round_, parts_.clock.now());
    if (!plan) return plan.error();
    if (!*plan || (*plan)->waits) return Kept{};
    const auto kept = moment.kept(schema::kSurveyKey, keysId_);
    if (!kept && !made_) return Kept{};  // gone since: the next visit makes new ones
    ready_ = Ready{std::move(**plan), {}, {}};
    if (!ready_->plan.refusal.empty()) return Kept{};
    const KeptKeys keys = kept ? KeptKeys::from(*kept) : *made_;
    auto signingKey = keys.signingPublic();
    if (!signingKey) return signingKey.error();
    const auto answerKey = keys.openingPair();
    if (!answerKey) return answerKey.error();
    const survey::PublishedForm form = published(std::move(*signingKey), answerKey->publicKey);
    ready_->document = survey::publishedFormDocument(form);
    // Keys, names and numbers are the company's: whatever nobody could read is not published.
    const bool isReadable =
        ready_->document.size() <= survey::kPublishedFormMaximum && survey::readPublishedForm(ready_->document).ok();
    if (!isReadable) {
        ready_->plan.refusal = refusal::kTooLarge;
        return Kept{};
    }
    const Uuid survey = ready_->plan.round.reference(field::kSurveyRoundSurvey);
    auto memory = memoryOf(moment, parts_.schema, survey);
    if (!memory) return memory.error();
    if (!*memory) {
        auto begun = survey::Released::begin(ready_->plan.threshold, parts_.entropy.next());
        if (!begun) return begun.error();
        memory = std::optional(survey::SurveyMemory{std::move(*begun), {}});
    }
    if (ready_->plan.threshold > (*memory)->released.threshold()) {
        if (auto raised = (*memory)->released.raise(ready_->plan.threshold); !raised) return raised.error();
    }
    const auto numbers = (*memory)->people.numbersFor(ready_->plan.people);
    if (!numbers) return refusedAsTooLarge(numbers.error());
    std::vector<survey::InvitedPerson> invited;
    for (std::size_t i = 0; i < numbers->size(); ++i) {
        invited.push_back({(*numbers)[i], ready_->plan.cuts.people[i]});
    }
    ready_->snapshot = survey::snapshotDocument(form, std::move(invited));
    auto remembered = memoryRecord(survey, **memory);
    if (!remembered) return refusedAsTooLarge(remembered.error());
    Kept changes;
    changes.put.push_back(std::move(*remembered));
    changes.put.push_back(keptRecord(schema::kSurveySnapshot, {{field::kSurveySnapshotRound, round_},
                                                               {field::kSurveySnapshotDocument, ready_->snapshot}}));
    if (!kept) changes.put.push_back(keys.record(round_));
    return changes;
}

/// What is remembered of the survey has no room for another round: that is said, instead of trying for ever.
Result<Kept> Opening::refusedAsTooLarge(const Error& error) {
    if (error.code != ErrorCode::tooLarge) return error;
    ready_->plan.refusal = refusal::kTooLarge;
    return Kept{};
}

survey::PublishedForm Opening::published(std::string signingKey, std::string answerKey) const {
    const RoundPlan& plan = ready_->plan;
    return {.form = plan.form,
            .company = tenant_,
            .threshold = plan.threshold,
            .invited = static_cast<std::uint32_t>(plan.people.size()),
            .managersRead = plan.round.flag(field::kSurveyRoundManagersRead),
            .participantsRead = plan.round.flag(field::kSurveyRoundParticipantsRead),
            .signingKey = std::move(signingKey),
            .answerKey = std::move(answerKey),
            .cuts = plan.cuts.cuts,
            .groups = plan.cuts.groups};
}

Result<std::vector<merge::Operation>> Opening::publish(Moment& moment) const {
    Writing writing(parts_.schema, moment);
    const auto round = moment.find(schema::kSurveyRound, round_);
    const Uuid snapshotId =
        derivedRowId(parts_.schema, schema::kSurveySnapshot, {{field::kSurveySnapshotRound, round_}});
    const auto snapshot = moment.kept(schema::kSurveySnapshot, snapshotId);
    // Another server was faster, with people or keys of its own.
    if (!round || stateOf(*round) != RoundState::waiting || !snapshot ||
        snapshot->text(field::kSurveySnapshotDocument) != ready_->snapshot) {
        return writing.take();
    }
    const RoundPlan& plan = ready_->plan;
    const std::int64_t now = parts_.clock.now();
    const std::int64_t opens = round->number(field::kSurveyRoundOpens);
    const Uuid form =
        writing.put(schema::kSurveyForm, {{field::kSurveyFormRound, round_},
                                          {field::kSurveyFormTitle, round->value(field::kSurveyRoundTitle)},
                                          {field::kSurveyFormDocument, ready_->document},
                                          {field::kSurveyFormOpens, opens != 0 ? opens : now},
                                          {field::kSurveyFormCloses, round->value(field::kSurveyRoundCloses)},
                                          {field::kSurveyFormState, choiceOf(FormState::open)},
                                          {field::kSurveyFormRemindDays, round->value(field::kSurveyRoundRemindDays)},
                                          {field::kSurveyFormSurvey, round->value(field::kSurveyRoundSurvey)}});
    for (std::size_t i = 0; i < plan.people.size(); ++i) {
        writing.put(schema::kSurveyInvitation, {{field::kSurveyInvitationForm, form},
                                                {field::kSurveyInvitationPerson, plan.people[i]},
                                                {field::kSurveyInvitationSegments, segmentsText(plan.cuts.people[i])}});
    }
    writing.set(*round, field::kSurveyRoundNumber, plan.number);
    writing.set(*round, field::kSurveyRoundThreshold, static_cast<std::int64_t>(plan.threshold));
    writing.set(*round, field::kSurveyRoundInvited, static_cast<std::int64_t>(plan.people.size()));
    writing.set(*round, field::kSurveyRoundFormHash, survey::publishedFormHash(ready_->document));
    writing.set(*round, field::kSurveyRoundState, choiceOf(RoundState::open));
    if (opens == 0) writing.set(*round, field::kSurveyRoundOpens, now);
    return writing.take();
}

Result<void> Opening::refuse(TenantService& service, const std::string& why) const {
    parts_.log.info("survey_round_refused",
                    {{"tenant", tenant_.toString()}, {"round", round_.toString()}, {"why", why}});
    return service.commit(
        [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
            Writing writing(parts_.schema, moment);
            const auto round = moment.find(schema::kSurveyRound, round_);
            if (round && stateOf(*round) == RoundState::waiting) {
                writing.set(*round, field::kSurveyRoundState, choiceOf(RoundState::refused));
                writing.set(*round, field::kSurveyRoundRefusal, why);
            }
            return writing.take();
        },
        Uuid{});
}

}  // namespace

Result<void> openRound(const SurveyParts& parts, const Uuid& tenant, const Uuid& round) {
    return Opening(parts, tenant, round).run();
}

}  // namespace aufwind::server
