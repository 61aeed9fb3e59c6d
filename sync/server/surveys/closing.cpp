// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/closing.h"

#include "sync/server/surveys/counting.h"
#include "sync/server/surveys/kept_keys.h"
#include "sync/server/surveys/last_count.h"
#include "sync/server/surveys/round_plan.h"
#include "sync/server/surveys/round_row.h"
#include "sync/server/surveys/shown.h"
#include "sync/server/surveys/writing.h"

#include <algorithm>

namespace aufwind::server {

namespace field = domain::field;

namespace {

using Operations = Result<std::vector<merge::Operation>>;

Uuid formIdOf(const SurveyParts& parts, const Uuid& round) {
    return derivedRowId(parts.schema, schema::kSurveyForm, {{field::kSurveyFormRound, round}});
}

void setForm(Moment& moment, Writing& writing, const Uuid& form, FormState state) {
    const auto row = moment.find(schema::kSurveyForm, form);
    if (row && row->alive()) writing.set(*row, field::kSurveyFormState, choiceOf(state));
}

/// What of the round's keys is to be there no longer.
enum class Destroyed { signing, both };

/// As the row says at the moment, not as whoever calls has read it: of a round that another server has counted
/// meanwhile nothing is lost.
bool isDestroyed(Destroyed which, Moment& moment, const Uuid& id) {
    const auto round = moment.find(schema::kSurveyRound, id);
    return round && stateOf(*round) == (which == Destroyed::both ? RoundState::tooFew : RoundState::closed);
}

Result<void> destroyKeys(const SurveyParts& parts, TenantService& service, const Uuid& round, Destroyed which) {
    return service.keep([&](Moment& moment) -> Result<Kept> {
        if (!isDestroyed(which, moment, round)) return Kept{};
        const Uuid id = keptKeysId(parts.schema, round);
        const auto kept = moment.kept(schema::kSurveyKey, id);
        if (!kept) return Kept{};
        KeptKeys keys = KeptKeys::from(*kept);
        if (which == Destroyed::signing && keys.signing.size() == 0) return Kept{};
        Kept changes;
        // Taken out and put back, so that it is in no journal any more.
        changes.remove.emplace_back(schema::kSurveyKey, id);
        keys.signing = anonymous::Secret();
        if (which == Destroyed::signing) changes.put.push_back(keys.record(round));
        return changes;
    });
}

/// Of what came, turn by turn: nobody of the company is to wait for all of it.
Result<void> forgetOrder(const SurveyParts& parts, const Uuid& tenant, const Uuid& round) {
    for (const EntityNumber entity : {schema::kSurveyAnswer, schema::kSurveyMessage, schema::kSurveyDraw}) {
        Uuid after{};
        do {
            if (auto may = parts.step("forget"); !may) return may;
            auto done = parts.inTurn(tenant, [&](TenantService& service) -> Result<void> {
                const auto last = service.rewriteKept(entity, round, after);
                if (!last) return last.error();
                after = *last;
                return {};
            });
            if (!done) return done;
        } while (!after.isNil());
    }
    return {};
}

Result<void> forgetDraws(TenantService& service, const Uuid& id) {
    return service.keep([&](Moment& moment) -> Result<Kept> {
        Kept changes;
        const auto round = moment.find(schema::kSurveyRound, id);
        if (!round || (stateOf(*round) != RoundState::counted && stateOf(*round) != RoundState::tooFew)) return changes;
        moment.eachKept(schema::kSurveyDraw, id,
                        [&](const Record& draw) { changes.remove.emplace_back(schema::kSurveyDraw, draw.id); });
        return changes;
    });
}

std::vector<SharedWith> sharedIn(Moment& moment, const RoundCount& count) {
    std::vector<SharedWith> all;
    const survey::PublishedForm& published = count.counted.published();
    const auto shares = moment.all(schema::kSurveyShare);
    const auto teams = moment.all(schema::kTeam);
    if (!published.managersRead || !shares || !teams) return all;
    for (const Record& share : *shares) {
        if (!share.alive() || share.reference(field::kSurveyShareRound) != count.round.id) continue;
        if (auto one = sharedWith(published, share.reference(field::kSurveySharePerson), *teams)) {
            all.push_back(std::move(*one));
        }
    }
    std::ranges::sort(all, {}, &SharedWith::person);
    return all;
}

class Counting {
  public:
    Counting(const SurveyParts& parts, const Uuid& tenant, const Uuid& round)
        : parts_(parts), tenant_(tenant), round_(round) {}

    Result<void> run();

  private:
    /// How much of it: all, not what managers read, nothing.
    enum class Extent : std::uint8_t { all, standard, nothing };
    Result<void> decide(Extent extent);
    Result<void> judge(Extent extent, survey::Released& released);
    Result<void> conclude(TenantService& service);
    Result<void> readShares();
    Operations rows(Moment& moment) const;

    const SurveyParts& parts_;
    const Uuid tenant_;
    const Uuid round_;
    SharedCount count_;
    std::vector<SharedWith> shared_;
    Shown shown_;
    bool isTooFew_ = false;
};

Result<void> Counting::run() {
    auto count = countRound(parts_, tenant_, round_);
    if (!count) return count.error();
    count_ = std::move(*count);
    // Another server was faster, and may have forgotten already who drew.
    if (stateOf(count_->round) != RoundState::closed) return {};
    // Editors look closer once it is told.
    if (parts_.last) parts_.last->hold(tenant_, round_, count_, parts_.clock.now());
    if (auto read = readShares(); !read) return read;
    auto judged = decide(Extent::all);
    // What cannot be remembered cannot be shown; the round ends all the same.
    for (const Extent less : {Extent::standard, Extent::nothing}) {
        if (!judged && judged.error().code == ErrorCode::tooLarge) judged = decide(less);
    }
    if (!judged) return judged;
    if (shown_.limited) {
        parts_.log.warning("survey_limited", {{"tenant", tenant_.toString()}, {"round", round_.toString()}});
    }
    if (count_->rejected > 0) {
        parts_.log.warning("survey_answers_rejected", {{"tenant", tenant_.toString()},
                                                       {"round", round_.toString()},
                                                       {"count", static_cast<std::int64_t>(count_->rejected)}});
    }
    return parts_.inTurn(tenant_, [this](TenantService& service) { return conclude(service); });
}

Result<void> Counting::readShares() {
    return parts_.inTurn(tenant_, [this](TenantService& service) {
        return service.keep([this](Moment& moment) -> Result<Kept> {
            shared_ = sharedIn(moment, *count_);
            return Kept{};
        });
    });
}

Result<void> Counting::decide(Extent extent) {
    const Uuid survey = count_->round.reference(field::kSurveyRoundSurvey);
    return disclose(parts_, tenant_, survey, [&](survey::Released& released) { return judge(extent, released); });
}

Result<void> Counting::judge(Extent extent, survey::Released& released) {
    shown_ = {};
    shown_.limited = extent != Extent::all;
    isTooFew_ = count_->drawn < released.threshold() || count_->counted.answers().size() < released.threshold();
    if (isTooFew_ || extent == Extent::nothing) return {};
    if (auto done = showStandard(*count_, released, shown_); !done) return done;
    if (extent == Extent::standard) return {};
    for (const SharedWith& one : shared_) {
        if (auto done = showTo(one, *count_, released, shown_); !done) return done;
    }
    return {};
}

Result<void> Counting::conclude(TenantService& service) {
    if (auto may = parts_.step("conclude"); !may) return may;
    auto written = service.commit([this](Moment& moment) { return rows(moment); }, Uuid{});
    if (!written) return written;
    if (parts_.last && isTooFew_) parts_.last->forget(round_);
    return {};
}

Operations Counting::rows(Moment& moment) const {
    Writing writing(parts_.schema, moment);
    const auto round = moment.find(schema::kSurveyRound, round_);
    if (!round || stateOf(*round) != RoundState::closed) return writing.take();
    const auto count = [](std::size_t number) {
        return Value(static_cast<std::int64_t>(number));
    };
    if (!isTooFew_) {
        write(shown_, *count_, parts_.clock.now(), writing);
        // How many they are is a figure, too.
        if (!shown_.results.empty()) {
            writing.set(*round, field::kSurveyRoundAnswered, count(count_->counted.answers().size()));
        }
    }
    writing.set(*round, field::kSurveyRoundDrawn, count(count_->drawn));
    writing.set(*round, field::kSurveyRoundRefusedDraws, count(count_->refusedDraws));
    writing.set(*round, field::kSurveyRoundState, choiceOf(isTooFew_ ? RoundState::tooFew : RoundState::counted));
    setForm(moment, writing, count_->form, isTooFew_ ? FormState::tooFew : FormState::counted);
    return writing.take();
}

/// What was shown of a round is not judged by any more once nothing more can be shown of it. Nothing where that cannot
/// be read or written: answers go on their day whatever has become of it.
std::optional<Record> memoryWithout(const SurveyParts& parts, Moment& moment, const Uuid& id) {
    const auto round = moment.find(schema::kSurveyRound, id);
    if (!round) return std::nullopt;
    const Uuid survey = round->reference(field::kSurveyRoundSurvey);
    const auto memory = memoryOf(moment, parts.schema, survey);
    if (!memory || !*memory) return std::nullopt;
    const auto number = static_cast<std::uint32_t>(round->number(field::kSurveyRoundNumber));
    const auto left = survey::withoutRound(**memory, number);
    auto record = left ? memoryRecord(survey, *left) : Result<Record>(left.error());
    return record ? std::optional(std::move(*record)) : std::nullopt;
}

}  // namespace

Result<void> closeRound(const SurveyParts& parts, const Uuid& tenant, const Uuid& id) {
    if (auto may = parts.step("close"); !may) return may;
    return parts.inTurn(tenant, [&](TenantService& service) {
        return service.commit(
            [&](Moment& moment) -> Operations {
                Writing writing(parts.schema, moment);
                const auto round = moment.find(schema::kSurveyRound, id);
                if (!round || stateOf(*round) != RoundState::open || !isOver(*round, parts.clock.now())) {
                    return writing.take();
                }
                writing.set(*round, field::kSurveyRoundState, choiceOf(RoundState::closed));
                setForm(moment, writing, formIdOf(parts, id), FormState::closed);
                return writing.take();
            },
            Uuid{});
    });
}

Result<void> countClosed(const SurveyParts& parts, const Uuid& tenant, const Uuid& round) {
    bool isClosed = false;
    auto sealed = parts.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        const auto row = service.find(schema::kSurveyRound, round);
        if (!row) return row.error();
        isClosed = *row && (*row)->alive() && stateOf(**row) == RoundState::closed;
        if (!isClosed) return {};
        if (auto may = parts.step("destroy"); !may) return may;
        return destroyKeys(parts, service, round, Destroyed::signing);
    });
    if (!sealed || !isClosed) return sealed;
    auto counted = Counting(parts, tenant, round).run();
    if (!counted && parts.last) parts.last->forget(round);
    // Results first, for people wait for them; but what cannot be counted lies in no order, either.
    const auto finished = counted ? finishCounted(parts, tenant, round) : forgetOrder(parts, tenant, round);
    return counted ? finished : counted;
}

Result<void> finishCounted(const SurveyParts& parts, const Uuid& tenant, const Uuid& round) {
    bool isUnfinished = false;
    auto done = parts.inTurn(tenant, [&](TenantService& service) -> Result<void> {
        // Draws are the last that goes.
        const auto draws = service.keptPage(schema::kSurveyDraw, round, Uuid{});
        if (!draws) return draws.error();
        isUnfinished = !draws->empty();
        return destroyKeys(parts, service, round, Destroyed::both);
    });
    if (!done || !isUnfinished) return done;
    if (auto forgotten = forgetOrder(parts, tenant, round); !forgotten) return forgotten;
    return parts.inTurn(tenant, [&](TenantService& service) { return forgetDraws(service, round); });
}

Result<void> deleteAnswers(const SurveyParts& parts, const Uuid& tenant, const Uuid& round) {
    if (auto may = parts.step("delete"); !may) return may;
    if (parts.last) parts.last->forget(round);
    return parts.inTurn(tenant, [&](TenantService& service) {
        return service.keep([&](Moment& moment) -> Result<Kept> {
            Kept changes;
            for (const EntityNumber entity : {schema::kSurveyKey, schema::kSurveySnapshot, schema::kSurveyAnswer,
                                              schema::kSurveyMessage, schema::kSurveyDraw}) {
                moment.eachKept(entity, round, [&](const Record& row) { changes.remove.emplace_back(entity, row.id); });
            }
            if (changes.remove.empty()) return changes;
            if (auto memory = memoryWithout(parts, moment, round)) changes.put.push_back(std::move(*memory));
            return changes;
        });
    });
}

}  // namespace aufwind::server
