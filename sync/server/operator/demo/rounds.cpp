// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/demo/rounds.h"

#include "models/domain/survey/form_json.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_round_fields.h"
#include "models/domain/survey_rows.h"
#include "sync/server/operator/demo/calendar.h"
#include "sync/server/operator/demo/round_answers.h"
#include "sync/server/operator/demo/round_comments.h"
#include "sync/server/operator/demo/round_voices.h"
#include "sync/server/surveys/round_row.h"
#include "sync/server/surveys/surveys.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace aufwind::server::demo {
namespace {

namespace field = domain::field;

/// By her index, as everybody of a story.
constexpr int kHumanResources = 4;
constexpr std::int64_t kThreshold = 5;
constexpr std::int64_t kChosen = 1;  // choice of survey_round.audience
/// A manager reads by teams, so these come first. Of places nothing would be left: no team has enough people in two.
constexpr std::string_view kCuts = "team department";
constexpr std::int64_t kOpenedDaysAgo[kRounds] = {104, 28};
constexpr std::int64_t kLastedDays = 14;
constexpr int kMorning = 9 * 60;  // minutes past midnight

/// Where the round that is under way has come to. The clock by which rows are written stays what it is.
class RoundClock : public Clock {
  public:
    std::int64_t now() const override { return time; }
    void pass(std::int64_t days) { time += days * demo::kDayMs; }

    std::int64_t time = 0;
};

class RoundTeller {
  public:
    RoundTeller(Company& company, TenantService& service, ControlStore& store, const Uuid& tenant)
        : company_(company), service_(service), tenant_(tenant), job_(partsFor(store)) {}

    Result<void> readForm();
    /// All of a round, from 0.
    Result<void> tell(int number);

  private:
    SurveyParts partsFor(ControlStore& store) {
        // The job goes over all companies of the server: the others are none of its business here.
        return {store,
                company_.schema(),
                log_,
                clock_,
                company_.entropy(),
                [this](const Uuid& tenant, const std::function<Result<void>(TenantService&)>& work) {
                    return tenant == tenant_ ? work(service_) : Result<void>();
                }};
    }
    /// The job looks at it, and has brought it there.
    Result<void> bringTo(RoundState state);
    Result<void> launch(std::int64_t opens, std::int64_t closes);
    Result<void> share();
    Result<void> talk(RoundVoices& voices, int number);
    Result<Uuid> commentOf(const PlannedComment& planned);
    /// By human resources, with the next commit.
    Uuid write(EntityNumber entity, const Seed::Values& values) {
        return company_.writtenBy(kHumanResources)
            .plainRow(entity, company_.newId(), values, company_.member(kHumanResources).device);
    }

    Company& company_;
    TenantService& service_;
    const Uuid tenant_;
    RoundClock clock_;
    Log log_{Log::Level::error};
    Surveys job_;
    Record survey_;
    std::string document_;
    Uuid round_;
};

/// As whoever launches it has it before them.
Result<void> RoundTeller::readForm() {
    survey::SurveyRows rows;
    const auto surveys = service_.all(schema::kSurvey);
    if (!surveys) return surveys.error();
    const auto found = std::ranges::find_if(*surveys, [](const Record& row) {
        return row.text(field::kSurveyTemplate) == "engagement" && row.text(field::kSurveyLanguage) == "en";
    });
    if (found == surveys->end()) return Error{ErrorCode::notFound, "the survey of the demo is missing"};
    rows.survey = survey_ = *found;
    for (const survey::SurveyEntity& one : survey::surveyEntities()) {
        if (one.survey == 0) continue;
        auto all = service_.all(one.entity);
        if (!all) return all.error();
        rows.putAll(std::move(*all));
    }
    document_ = survey::formDocument(survey::formOf(rows).form);
    return {};
}

Result<void> RoundTeller::bringTo(RoundState state) {
    job_.touch(tenant_);
    job_.sweep();
    const auto row = service_.find(schema::kSurveyRound, round_);
    if (!row) return row.error();
    // What went wrong is in the log.
    const bool isThere = *row && stateOf(**row) == state;
    return isThere ? Result<void>() : Error{ErrorCode::internal, "a round of the demo does not come to its end"};
}

Result<void> RoundTeller::launch(std::int64_t opens, std::int64_t closes) {
    Seed::Values values{
        {field::kSurveyRoundSurvey, survey_.id},    {field::kSurveyRoundTitle, survey_.text(field::kSurveyTitle)},
        {field::kSurveyRoundForm, document_},       {field::kSurveyRoundCuts, std::string(kCuts)},
        {field::kSurveyRoundThreshold, kThreshold}, {field::kSurveyRoundOpens, opens},
        {field::kSurveyRoundCloses, closes},        {field::kSurveyRoundManagersRead, true},
        {field::kSurveyRoundParticipantsRead, true}};
    if (company_.members().size() > people().size()) {
        std::vector<Uuid> asked;
        for (std::size_t i = 0; i < people().size(); ++i) asked.push_back(company_.members()[i].id);
        std::ranges::sort(asked);
        values.emplace_back(field::kSurveyRoundAudience, kChosen);
        values.emplace_back(field::kSurveyRoundPeople, std::move(asked));
    }
    round_ = write(schema::kSurveyRound, values);
    if (auto done = company_.commitTo(service_); !done) return done;
    clock_.time = opens;
    return bringTo(RoundState::open);
}

Result<void> RoundTeller::share() {
    write(schema::kSurveyShare, {{field::kSurveyShareRound, round_},
                                 {field::kSurveySharePerson, company_.member(protagonist()).id},
                                 {field::kSurveyShareAt, clock_.time}});
    return company_.commitTo(service_);
}

Result<Uuid> RoundTeller::commentOf(const PlannedComment& planned) {
    const auto comments = service_.all(schema::kSurveyComment);
    if (!comments) return comments.error();
    const auto found = std::ranges::find_if(*comments, [&](const Record& row) {
        return row.reference(field::kSurveyCommentRound) == round_ &&
               row.text(field::kSurveyCommentText) == planned.text &&
               row.number(field::kSurveyCommentReadBy) == static_cast<std::int64_t>(ReadBy::editors);
    });
    if (found == comments->end()) return Error{ErrorCode::notFound, "a comment of the demo is not shown"};
    return found->id;
}

/// Human resources reply, and whoever it was goes on the day after.
Result<void> RoundTeller::talk(RoundVoices& voices, int number) {
    std::vector<std::pair<int, std::string>> messages;
    for (const PlannedComment& planned : kComments) {
        if (planned.round != number || planned.reply.empty()) continue;
        const auto comment = commentOf(planned);
        if (!comment) return comment.error();
        write(schema::kSurveyReply,
              {{field::kSurveyReplyComment, *comment}, {field::kSurveyReplyText, std::string(planned.reply)}});
        if (!planned.answer.empty()) messages.emplace_back(planned.person, planned.answer);
    }
    if (auto done = company_.commitTo(service_); !done) return done;
    if (auto delivered = bringTo(RoundState::counted); !delivered) return delivered;
    clock_.pass(1);
    if (auto said = voices.say(messages); !said) return said;
    return bringTo(RoundState::counted);
}

Result<void> RoundTeller::tell(int number) {
    const std::int64_t day = workingDay(dayOf(Place::hamburg, company_.now()) - kOpenedDaysAgo[number]);
    const std::int64_t closes = instantAt(Place::hamburg, day + kLastedDays, kMorning);
    if (auto open = launch(instantAt(Place::hamburg, day, kMorning), closes); !open) return open;
    RoundVoices voices(company_, service_, clock_, round_, number);
    if (auto drawn = voices.draw(); !drawn) return drawn;
    clock_.pass(1);
    if (auto answered = voices.answer(); !answered) return answered;
    clock_.time = closes;
    if (auto counted = bringTo(RoundState::counted); !counted) return counted;
    clock_.pass(2);
    if (auto shared = share(); !shared) return shared;
    return talk(voices, number);
}

}  // namespace

Result<void> addRounds(Company& company, TenantService& service, ControlStore& store, const Uuid& tenant) {
    RoundTeller teller(company, service, store, tenant);
    if (auto read = teller.readForm(); !read) return read;
    for (int number = 0; number < kRounds; ++number) {
        if (auto told = teller.tell(number); !told) return told;
    }
    return {};
}

}  // namespace aufwind::server::demo
