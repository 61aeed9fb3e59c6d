// SPDX-License-Identifier: GPL-3.0-or-later
// What a server takes for a round that closes with 100,000 answers to 60 questions, as they were sealed, in an
// encrypted file: until its results are there, until the file has forgotten in which order they came, and for a filter
// then.
#include "models/domain/survey/base64.h"
#include "models/domain/survey/counted_round.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/survey_memory.h"
#include "models/domain/survey_round_fields.h"
#include "sync/anonymous/sealed_answer.h"
#include "sync/server/surveys/kept_keys.h"
#include "sync/server/surveys/round_plan.h"
#include "sync/server/surveys/round_row.h"
#include "sync/server/surveys/surveys.h"
#include "sync/server/surveys/writing.h"
#include "tests/bench/figure.h"
#include "tests/bench/survey_company.h"
#include "tests/server/tenant_fixture.h"

#include <chrono>
#include <cstdio>
#include <filesystem>

namespace aufwind::bench {
namespace {

namespace field = domain::field;
using server::keptRecord;
using SteadyClock = std::chrono::steady_clock;

constexpr double kResultsTarget = 5000;
constexpr int kFilters = 8;
constexpr std::uint32_t kKeptAtOnce = 2000;

/// A directory that goes with it.
class Directory {
  public:
    Directory() {
        std::string name = (std::filesystem::temp_directory_path() / "aufwind-bench-XXXXXX").string();
        path_ = mkdtemp(name.data()) != nullptr ? name : std::string();
    }
    ~Directory() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

std::unique_ptr<server::ControlStore> controlOf(const Uuid& tenant) {
    auto control = std::move(server::ControlStore::create(":memory:", server::Key{}).value());
    (void)control->add({tenant, "acme", "Acme", "sealed"}).ok();
    return control;
}

class Round {
  public:
    explicit Round(const std::string& directory) : world_(schema::kSchema, test::lastingIn(directory)) {}

    void open();
    void answer();
    /// When the results were there, and when all was done.
    std::pair<double, double> close();
    /// Until its answer is there.
    double filter(std::uint16_t value);
    std::size_t results() {
        const auto rows = world_.service->all(schema::kSurveyResult).value();
        return rows.size();
    }
    server::RoundState state() { return server::stateOf(*world_.service->find(schema::kSurveyRound, round_).value()); }
    bool isWhole() const { return !failed_; }
    std::uintmax_t fileSize() const { return std::filesystem::file_size(world_.options.path); }

  private:
    void keep(server::Kept kept) { failed_ |= !world_.service->keep(kept).ok(); }
    void sweep() {
        job_.touch(world_.options.tenant);
        job_.sweep();
    }

    test::World world_;
    std::unique_ptr<server::ControlStore> control_ = controlOf(world_.options.tenant);
    server::Log log_{server::Log::Level::error};
    std::optional<SteadyClock::time_point> shown_;
    server::Surveys job_{
        server::SurveyParts{*control_,
                            schema::kSchema,
                            log_,
                            world_.clock,
                            world_.entropy,
                            [this](const Uuid&, const std::function<Result<void>(server::TenantService&)>& work) {
                                return work(*world_.service);
                            },
                            {},
                            [this](std::string_view step) {
                                // The first step behind the results.
                                if (step == "forget" && !shown_) shown_ = SteadyClock::now();
                                return Result<void>();
                            }}};
    Uuid survey_ = world_.newId();
    Uuid round_ = world_.newId();
    survey::PublishedForm published_;
    std::vector<survey::Segments> segments_;
    bool failed_ = false;
};

/// As opening it leaves its rows, without the invitations, of which counting reads none.
void Round::open() {
    RoundPeople people = invitedPeople();
    const survey::CutsPlan plan = survey::planCuts(people.cuts, people.segments, kThreshold).value();
    segments_ = plan.people;
    const auto keys = server::KeptKeys::make().value();
    published_ = publishedOf(roundForm(), plan);
    published_.company = world_.options.tenant;
    published_.signingKey = keys.signingPublic().value();
    published_.answerKey = keys.openingPair().value().publicKey;
    std::vector<survey::InvitedPerson> invited;
    for (std::uint32_t i = 0; i < segments_.size(); ++i) invited.push_back({.number = i, .segments = segments_[i]});
    const std::int64_t closes = world_.clock.now() - 1;
    world_.seed({test::createOperation(schema::kSurveyRound, round_,
                                       {{field::kSurveyRoundSurvey, survey_},
                                        {field::kSurveyRoundTitle, std::string("Large")},
                                        {field::kSurveyRoundForm, survey::formDocument(published_.form)},
                                        {field::kSurveyRoundThreshold, std::int64_t{kThreshold}},
                                        {field::kSurveyRoundCloses, closes},
                                        {field::kSurveyRoundNumber, std::int64_t{1}},
                                        {field::kSurveyRoundInvited, static_cast<std::int64_t>(kRespondents)},
                                        {field::kSurveyRoundState, server::choiceOf(server::RoundState::open)}}),
                 test::createOperation(schema::kSurveyForm,
                                       test::derived(schema::kSurveyForm, {{field::kSurveyFormRound, round_}}),
                                       {{field::kSurveyFormRound, round_},
                                        {field::kSurveyFormTitle, std::string("Large")},
                                        {field::kSurveyFormDocument, survey::publishedFormDocument(published_)},
                                        {field::kSurveyFormCloses, closes},
                                        {field::kSurveyFormState, server::choiceOf(server::FormState::open)},
                                        {field::kSurveyFormSurvey, survey_}})});
    const survey::SurveyMemory memory{survey::Released::begin(kThreshold, 0x5EC2E7).value(), {}};
    keep({{keys.record(round_), server::memoryRecord(survey_, memory).value(),
           keptRecord(schema::kSurveySnapshot,
                      {{field::kSurveySnapshotRound, round_},
                       {field::kSurveySnapshotDocument, survey::snapshotDocument(published_, std::move(invited))}})},
          {}});
}

void Round::answer() {
    Draw draw;
    for (std::uint32_t begin = 0; begin < kRespondents; begin += kKeptAtOnce) {
        server::Kept kept;
        for (std::uint32_t i = begin; i < std::min(begin + kKeptAtOnce, kRespondents); ++i) {
            std::string tag(32, '\0');
            for (char& byte : tag) byte = static_cast<char>(draw.below(256));
            const auto sealed =
                anonymous::sealText(published_.answerKey, {anonymous::SealedKind::answer, round_, tag, 1},
                                    survey::answerDocument(documentFrom(draw, published_, i, segments_[i])));
            kept.put.push_back(
                keptRecord(schema::kSurveyAnswer, {{field::kSurveyAnswerRound, round_},
                                                   {field::kSurveyAnswerTag, survey::toBase64(tag)},
                                                   {field::kSurveyAnswerVersion, std::int64_t{1}},
                                                   {field::kSurveyAnswerSealed, survey::toBase64(sealed.value())}}));
            kept.put.push_back(keptRecord(schema::kSurveyDraw, {{field::kSurveyDrawRound, round_},
                                                                {field::kSurveyDrawPerson, world_.newId()},
                                                                {field::kSurveyDrawBlinded, survey::toBase64(tag)}}));
        }
        keep(std::move(kept));
    }
}

std::pair<double, double> Round::close() {
    const auto from = SteadyClock::now();
    const double all = millisecondsOf([this] { sweep(); });
    const auto shown = shown_.value_or(from);
    return {std::chrono::duration<double, std::milli>(shown - from).count(), all};
}

double Round::filter(std::uint16_t value) {
    const std::string key = published_.cuts[1].values[value % 2].key;
    const std::string other = published_.cuts[2].values[value / 2].key;
    const std::string terms =
        "{\"" + published_.cuts[1].key + "\":[\"" + key + "\"],\"" + published_.cuts[2].key + "\":[\"" + other + "\"]}";
    world_.clock.time += 1000;
    world_.seed({test::createOperation(schema::kSurveyFilter, world_.newId(),
                                       {{field::kSurveyFilterRound, round_}, {field::kSurveyFilterTerms, terms}})});
    return millisecondsOf([this] { sweep(); });
}

int run() {
    const Directory directory;
    Round round(directory.path());
    round.open();
    round.answer();
    forgetPeak();
    const double resident = residentNow();
    const double before = processorTime();
    const auto [shown, all] = round.close();
    const double processor = processorTime() - before;
    print({"survey_server_results",
           shown,
           "ms",
           kResultsTarget,
           "the target",
           {{"order_forgotten", all - shown},
            {"processor", processor},
            {"file_mb", static_cast<double>(round.fileSize()) / 1e6},
            {"rows", static_cast<double>(round.results())}}});
    print({"survey_server_memory", residentPeak() - resident, "KiB", {}, "", {{"answers", kRespondents}}});
    const std::size_t rows = round.results();
    std::vector<double> times;
    for (std::uint16_t i = 0; i < kFilters; ++i) times.push_back(round.filter(i));
    print({"survey_server_filter",
           percentile(times, 1),
           "ms",
           kFilterTarget,
           "the target",
           {{"median", median(times)}, {"shown", static_cast<double>(round.results() - rows)}}});
    return round.isWhole() && round.state() == server::RoundState::counted && rows > 0 ? 0 : 1;
}

}  // namespace
}  // namespace aufwind::bench

int main() {
    return aufwind::bench::run();
}
