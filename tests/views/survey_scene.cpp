// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/survey_scene.h"

#include "models/domain/survey/form_json.h"
#include "models/domain/survey/item.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_round_fields.h"

#include <array>
#include <utility>

namespace aufwind::test {

namespace field = domain::field;
using survey::Form;
using survey::Question;
using survey::QuestionType;

namespace {

constexpr std::int64_t kNow = 1'795'000'000'000;  // of the desk's clock
constexpr std::int64_t kDay = 86'400'000;
constexpr std::size_t kSigningKeyBytes = 422;
constexpr std::size_t kAnswerKeyBytes = 32;

Question question(const std::string& key, QuestionType type, const std::string& text, const std::string& driver = {}) {
    Question made;
    made.key = key;
    made.type = type;
    made.text = {{"en", text}};
    made.driver = driver;
    return made;
}

survey::Option option(const std::string& key, const std::string& text) {
    survey::Option made;
    made.key = key;
    made.text = {{"en", text}};
    return made;
}

}  // namespace

Uuid SurveyScene::nextId() {
    std::array<std::uint8_t, 10> random{};
    random[9] = ++ids_;
    return Uuid::v7(static_cast<std::uint64_t>(kNow), random);
}

Form SurveyScene::form() {
    Form form;
    form.title = {{"en", "Engagement"}};
    form.drivers = {{.key = "engagement", .name = {{"en", "Engagement"}}, .outcome = true},
                    {.key = "workload", .name = {{"en", "Workload"}, {"de", "Arbeitslast"}}, .outcome = false}};
    survey::Section section;
    section.key = "s1";
    section.title = {{"en", "About work"}};
    section.questions = {question("m1", QuestionType::scale, "I like it here", "engagement"),
                         question("m2", QuestionType::scale, "=I would stay", "engagement"),
                         question("w1", QuestionType::scale, "I get my work done", "workload"),
                         question("w2", QuestionType::scale, "I can switch off", "workload"),
                         question("enps", QuestionType::enps, "Would you recommend us?")};
    Question place = question("place", QuestionType::singleChoice, "Where do you work?");
    place.options = {option("home", "At home"), option("office", "In the office")};
    section.questions.push_back(place);
    section.questions.push_back(question("say", QuestionType::longText, "What else?"));
    form.sections = {section};
    return form;
}

survey::PublishedForm SurveyScene::published() {
    survey::PublishedForm made;
    made.form = form();
    made.company = *Uuid::parse("01990000-0000-7000-8000-000000000001");
    made.threshold = 5;
    made.invited = 50;
    made.managersRead = true;
    made.participantsRead = true;
    made.signingKey = std::string(kSigningKeyBytes, 'k');
    made.answerKey = std::string(kAnswerKeyBytes, 'a');
    made.cuts = {{.key = "department",
                  .name = {},
                  .values = {{"engineering", std::nullopt}, {"hardware", 0}, {"sales", std::nullopt}},
                  .names = {"Engineering", "Hardware", "Sales"}},
                 {.key = "location", .name = {}, .values = {{"Leipzig", std::nullopt}}, .names = {"Leipzig"}}};
    made.groups = {{{0, 0}, 20}, {{1, 0}, 10}, {{2, 1}, 20}};
    return made;
}

survey::Tally SurveyScene::scale(std::uint64_t favourable, std::uint64_t neutral, std::uint64_t unfavourable,
                                 std::uint32_t respondents) {
    survey::Tally tally;
    tally.answered = favourable + neutral + unfavourable;
    tally.unanswered = respondents - tally.answered;
    tally.counts = {0, unfavourable, neutral, favourable, 0};
    return tally;
}

survey::SegmentFigures SurveyScene::segment(std::optional<std::uint16_t> value, std::uint32_t respondents,
                                            std::uint64_t engaged, std::uint64_t loaded) {
    survey::SegmentFigures made;
    made.value = value;
    made.invited = respondents + 10;
    made.respondents = respondents;
    const auto add = [&](survey::Tally tally) {
        made.items.push_back({std::move(tally), std::nullopt});
    };
    add(scale(engaged, 0, respondents - engaged, respondents));
    add(scale(engaged, 0, respondents - engaged, respondents));
    add(scale(loaded, respondents - loaded, 0, respondents));
    add(scale(loaded, respondents - loaded, 0, respondents));
    survey::Tally enps;
    enps.answered = respondents;
    enps.counts.assign(11, 0);
    enps.counts[10] = engaged;
    enps.counts[3] = respondents - engaged;
    add(enps);
    survey::Tally place;
    place.answered = respondents;
    place.counts = {1, respondents - 1};
    add(place);
    return made;
}

survey::SegmentFigures SurveyScene::hidden(std::optional<std::uint16_t> value, survey::HiddenReason reason) {
    survey::SegmentFigures made;
    made.value = value;
    made.invited = 10;
    made.hidden = reason;
    return made;
}

Uuid SurveyScene::arrived(EntityNumber entity, const std::vector<Assignment>& fields) {
    Record row;
    row.entity = entity;
    row.id = nextId();
    row.life = 1;
    for (const auto& [number, value] : fields) row.ensure(number).value = value;
    return put(row) ? row.id : Uuid{};
}

void SurveyScene::say(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields) {
    const auto found = desk_.data().reader().find(entity, id);
    Record row = found && *found ? **found : Record{};
    for (const auto& [number, value] : fields) row.ensure(number).value = value;
    put(row);
}

bool SurveyScene::put(const Record& row) {
    return desk_.edit(
        [&](views::Bench& bench) { return bench.store.write([&](store::Writer& writer) { return writer.put(row); }); });
}

Uuid SurveyScene::survey(const std::string& title) {
    return desk_.made(schema::kSurvey, {{field::kSurveyTitle, Value{title}},
                                        {field::kSurveyLanguage, Value{std::string{"en"}}},
                                        {field::kSurveyManagersRead, Value{true}}});
}

SurveyScene::Round SurveyScene::formOnly(const std::string& title, int opens, const Uuid& survey) {
    Round made;
    // Its row is not here.
    made.round = nextId();
    std::vector<Assignment> fields{{field::kSurveyFormRound, Value{made.round}},
                                   {field::kSurveyFormTitle, Value{title}},
                                   {field::kSurveyFormDocument, Value{survey::publishedFormDocument(published())}},
                                   {field::kSurveyFormOpens, Value{kNow + opens * kDay}},
                                   {field::kSurveyFormCloses, Value{kNow + (opens + 5) * kDay}},
                                   {field::kSurveyFormState, Value{std::int64_t{2}}}};
    if (!survey.isNil()) fields.emplace_back(field::kSurveyFormSurvey, Value{survey});
    made.form = arrived(schema::kSurveyForm, fields);
    return made;
}

SurveyScene::Round SurveyScene::round(const Uuid& survey, const std::string& title, int opens, std::int64_t state) {
    Round made;
    made.round = arrived(schema::kSurveyRound, {{field::kSurveyRoundSurvey, Value{survey}},
                                                {field::kSurveyRoundTitle, Value{title}},
                                                {field::kSurveyRoundForm, Value{survey::formDocument(form())}},
                                                {field::kSurveyRoundCuts, Value{std::string{"department location"}}},
                                                {field::kSurveyRoundThreshold, Value{std::int64_t{5}}},
                                                {field::kSurveyRoundOpens, Value{kNow + opens * kDay}},
                                                {field::kSurveyRoundCloses, Value{kNow + (opens + 5) * kDay}},
                                                {field::kSurveyRoundState, Value{std::int64_t{state == 2 ? 3 : 1}}},
                                                {field::kSurveyRoundInvited, Value{std::int64_t{50}}},
                                                {field::kSurveyRoundAnswered, Value{std::int64_t{40}}}});
    made.form =
        arrived(schema::kSurveyForm, {{field::kSurveyFormRound, Value{made.round}},
                                      {field::kSurveyFormTitle, Value{title}},
                                      {field::kSurveyFormDocument, Value{survey::publishedFormDocument(published())}},
                                      {field::kSurveyFormOpens, Value{kNow + opens * kDay}},
                                      {field::kSurveyFormCloses, Value{kNow + (opens + 5) * kDay}},
                                      {field::kSurveyFormState, Value{state}},
                                      {field::kSurveyFormSurvey, Value{survey}}});
    return made;
}

Uuid SurveyScene::result(const Round& round, const std::string& cut, std::int64_t readBy, const std::string& document,
                         const Uuid& reader) {
    std::vector<Assignment> fields{{field::kSurveyResultRound, Value{round.round}},
                                   {field::kSurveyResultForm, Value{round.form}},
                                   {field::kSurveyResultCut, Value{cut}},
                                   {field::kSurveyResultReadBy, Value{readBy}},
                                   {field::kSurveyResultDocument, Value{document}}};
    if (!reader.isNil()) fields.emplace_back(field::kSurveyResultReader, Value{reader});
    return arrived(schema::kSurveyResult, fields);
}

Uuid SurveyScene::result(const Round& round, const std::string& cut, std::int64_t readBy,
                         const survey::RoundFigures& figures, const Uuid& reader) {
    return result(round, cut, readBy, survey::roundFiguresDocument(figures), reader);
}

Uuid SurveyScene::comment(const Round& round, const std::string& question, const std::string& text, const Uuid& follows,
                          std::int64_t readBy) {
    std::vector<Assignment> fields{
        {field::kSurveyCommentRound, Value{round.round}}, {field::kSurveyCommentForm, Value{round.form}},
        {field::kSurveyCommentQuestion, Value{question}}, {field::kSurveyCommentText, Value{text}},
        {field::kSurveyCommentAnswerable, Value{true}},   {field::kSurveyCommentReadBy, Value{readBy}}};
    if (!follows.isNil()) fields.emplace_back(field::kSurveyCommentFollows, Value{follows});
    return arrived(schema::kSurveyComment, fields);
}

void SurveyScene::counted(const Round& round, std::uint64_t engaged, std::uint64_t loaded) {
    survey::RoundFigures all;
    all.segments = {segment(std::nullopt, 40, engaged, loaded)};
    all.outcome = "engagement";
    all.impacts = {{.driver = "workload",
                    .favourability = {.answered = 80, .score = 100.0 * static_cast<double>(loaded) / 40},
                    .correlation = {.pairs = 40, .r = -0.25},
                    .quadrant = std::nullopt}};
    result(round, "", 0, all);
    survey::RoundFigures departments;
    departments.segments = {segment(std::nullopt, 40, engaged, loaded), segment(0, 24, 20, 6),
                            hidden(1, survey::HiddenReason::underThreshold), segment(2, 16, 8, 12)};
    // Of Sales one question alone may not be shown.
    departments.segments[3].items[2] = {std::nullopt, survey::HiddenReason::difference};
    result(round, "department", 0, departments);
    survey::RoundFigures locations;
    locations.segments = {segment(std::nullopt, 40, engaged, loaded), segment(0, 30, 25, 10),
                          hidden(1, survey::HiddenReason::complementary)};
    result(round, "location", 0, locations);
}

}  // namespace aufwind::test
