// SPDX-License-Identifier: GPL-3.0-or-later
// The made-up company: what it has to hold so that every page has something true to show.
#include "models/domain/survey/check.h"
#include "models/domain/survey/published_form.h"
#include "models/domain/survey/round_figures.h"
#include "models/domain/survey/shipped.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_round_fields.h"
#include "models/domain/survey_rows.h"
#include "models/schema/entities.h"
#include "sync/server/http/service.h"
#include "sync/server/operator/demo/demo.h"
#include "sync/server/operator/demo/texts.h"
#include "sync/server/operator/system.h"
#include "sync/server/surveys/round_row.h"
#include "tests/domain/survey/any_order.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace aufwind;
using namespace aufwind::server;

namespace {

constexpr std::int64_t kOneDayMs = 86'400'000;
constexpr std::int64_t kOneOnOne = 0;  // choice of meeting_series.kind

/// A directory with the demo in it, opened in this process.
struct Demo {
    explicit Demo(DemoSize size) : home(Home::create(place.filePath("server").toStdString(), {}, {}).value()) {
        made = fillDemo(tenants, *store, schema::kSchema, clock, entropy, size);
        const auto tenant = *store->tenant(std::string("demo"));
        accounts = *store->accountCount(tenant->id);
        service = tenants.open(tenant->id).value();
    }

    std::vector<Record> all(std::string_view entity) {
        for (const schema::Entity& candidate : schema::kSchema.entities()) {
            if (candidate.name == entity) return *service->all(candidate.number);
        }
        return {};
    }

    QTemporaryDir place;
    Home home;
    std::unique_ptr<ControlStore> store =
        ControlStore::create(home.controlDatabase(), deriveKey(home.rootKey(), kControlPurpose)).value();
    SystemClock clock;
    SystemEntropy entropy;
    Tenants tenants{home, *store, schema::kSchema, clock, entropy};
    Result<DemoMade> made = Error{};
    std::uint64_t accounts = 0;
    std::unique_ptr<TenantService> service;
};

/// What is shown of a round, cut so, to those who read it so.
std::optional<survey::RoundFigures> figuresOf(Demo& demo, const Uuid& round, const std::string& cut, ReadBy by) {
    for (const Record& row : demo.all("survey_result")) {
        const bool isIt = row.reference(domain::field::kSurveyResultRound) == round &&
                          row.text(domain::field::kSurveyResultCut) == cut &&
                          row.number(domain::field::kSurveyResultReadBy) == static_cast<std::int64_t>(by);
        if (!isIt) continue;
        const auto form =
            demo.service->find(schema::kSurveyForm, row.reference(domain::field::kSurveyResultForm)).value();
        const auto published = survey::readPublishedForm(form->text(domain::field::kSurveyFormDocument));
        auto figures = survey::readRoundFigures(published.value().form, row.text(domain::field::kSurveyResultDocument));
        return figures ? std::optional(std::move(*figures)) : std::nullopt;
    }
    return std::nullopt;
}

bool isShown(const survey::SegmentFigures& segment) {
    return !segment.hidden && std::ranges::all_of(segment.items, [](const auto& item) { return !item.hidden; });
}

FieldNumber field(EntityNumber entity, const char* name) {
    return schema::kSchema.entity(entity)->field(name)->number;
}

}  // namespace

class HttpDemoTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { demo_ = std::make_unique<Demo>(DemoSize::normal); }
    void cleanupTestCase() { demo_.reset(); }

    void the_company_has_sixty_people_with_an_account_each() {
        QVERIFY(demo_->made.ok());
        QCOMPARE(demo_->all("employee").size(), std::size_t{60});
        QCOMPARE(demo_->accounts, std::uint64_t{60});
    }

    void everyone_but_one_has_a_manager_and_nobody_is_their_own() {
        const FieldNumber manager = field(schema::kEmployee, "manager");
        std::map<Uuid, Uuid> managers;
        for (const Record& person : demo_->all("employee")) managers[person.id] = person.reference(manager);

        std::size_t tops = 0;
        for (const auto& [person, above] : managers) {
            if (above.isNil()) ++tops;
            Uuid at = person;
            std::size_t steps = 0;
            while (!at.isNil() && steps <= managers.size()) {
                QVERIFY(managers.contains(at));
                at = managers[at];
                ++steps;
            }
            QVERIFY2(steps <= managers.size(), "a cycle");
        }

        QCOMPARE(tops, std::size_t{1});
    }

    void every_report_has_a_one_on_one_over_two_months() {
        const FieldNumber kind = field(schema::kMeetingSeries, "kind");
        const FieldNumber series = field(schema::kOccurrence, "series");
        const FieldNumber starts = field(schema::kOccurrence, "starts");
        std::map<Uuid, std::set<std::int64_t>> days;
        for (const Record& row : demo_->all("meeting_series")) {
            if (row.number(kind) == kOneOnOne) days[row.id];
        }
        for (const Record& row : demo_->all("occurrence")) {
            if (const auto of = days.find(row.reference(series)); of != days.end())
                of->second.insert(row.number(starts));
        }

        QCOMPARE(days.size(), std::size_t{59});
        for (const auto& [id, meetings] : days) {
            QVERIFY(meetings.size() >= 4);
            QVERIFY(*meetings.rbegin() - *meetings.begin() >= 56 * kOneDayMs);
            QVERIFY(*meetings.begin() < demo_->clock.now() && *meetings.rbegin() > demo_->clock.now());
        }
    }

    void its_talking_points_are_english_and_german() {
        std::set<std::string> titles;
        for (const Record& row : demo_->all("talking_point")) {
            titles.insert(row.text(field(schema::kTalkingPoint, "title")));
        }
        const auto has = [&](demo::Language language) {
            return std::ranges::any_of(demo::topics(language), [&](const demo::Topic& topic) {
                return titles.contains(std::string(topic.title));
            });
        };

        QVERIFY(has(demo::Language::english));
        QVERIFY(has(demo::Language::german));
    }

    void its_goals_stand_below_each_other_and_were_checked_in_by_now() {
        const FieldNumber parent = field(schema::kGoal, "parent");
        std::map<Uuid, Uuid> above;
        for (const Record& goal : demo_->all("goal")) above[goal.id] = goal.reference(parent);
        std::size_t deepest = 0;
        for (const auto& [id, first] : above) {
            std::size_t depth = 1;
            for (Uuid at = first; !at.isNil() && depth <= above.size(); at = above[at]) ++depth;
            deepest = std::max(deepest, depth);
        }
        bool isInTime = true;
        for (const Record& said : demo_->all("check_in")) {
            isInTime = isInTime && said.number(field(schema::kCheckIn, "at")) < demo_->clock.now();
        }

        QVERIFY(above.size() >= 30);
        QCOMPARE(deepest, std::size_t{4});
        QVERIFY(isInTime);
    }

    void what_belongs_to_a_goal_is_shown_to_those_who_see_it() {
        std::map<Uuid, std::int64_t> visibility;
        for (const Record& goal : demo_->all("goal")) {
            visibility[goal.id] = goal.number(field(schema::kGoal, "visibility"));
        }

        for (const Record& row : demo_->all("key_result")) {
            const Uuid goal = row.reference(field(schema::kKeyResult, "goal"));
            QCOMPARE(row.number(field(schema::kKeyResult, "shown_to")), visibility[goal]);
        }
    }

    void its_surveys_say_what_their_templates_say_and_can_be_launched() {
        const auto templates = survey::shippedTemplates();
        QVERIFY(templates.ok());
        std::set<std::string> languages;
        std::size_t count = 0;
        for (const Record& row : demo_->all("survey")) {
            survey::SurveyRows rows;
            rows.survey.id = row.id;
            QVERIFY(rows.put(row));
            for (const survey::SurveyEntity& one : survey::surveyEntities()) {
                rows.putAll(demo_->all(schema::kSchema.entity(one.entity)->name));
            }
            const auto from =
                std::ranges::find(*templates, row.text(domain::field::kSurveyTemplate), &survey::SurveyTemplate::id);
            QVERIFY(from != templates->end());
            const std::string language = row.text(domain::field::kSurveyLanguage);

            const survey::FormRows made = survey::formOf(rows);

            QVERIFY(survey::test::inAnyOrder(made.form) ==
                    survey::test::inAnyOrder(survey::withOwnLanguage(from->form, language)));
            QVERIFY(made.isFaithful() && survey::check(made.form).canLaunch());
            languages.insert(language);
            ++count;
        }
        QCOMPARE(count, std::size_t{4});
        QCOMPARE(languages, (std::set<std::string>{"de", "en"}));
    }

    void it_shows_human_resources_two_counted_rounds_and_the_manager_the_share_of_her_team() {
        std::set<std::int64_t> numbers;
        for (const Record& round : demo_->all("survey_round")) {
            numbers.insert(round.number(domain::field::kSurveyRoundNumber));
            QCOMPARE(stateOf(round), RoundState::counted);
            QCOMPARE(round.number(domain::field::kSurveyRoundInvited), std::int64_t{60});
            QVERIFY(round.number(domain::field::kSurveyRoundAnswered) >= 48);
            QVERIFY(round.number(domain::field::kSurveyRoundCloses) < demo_->clock.now());

            const auto whole = figuresOf(*demo_, round.id, "", ReadBy::editors);
            const auto teams = figuresOf(*demo_, round.id, "team", ReadBy::editors);
            const auto own = figuresOf(*demo_, round.id, "team", ReadBy::reader);
            QVERIFY(whole && teams && own && figuresOf(*demo_, round.id, "", ReadBy::participants));
            QVERIFY(isShown(whole->segments[0]) && isShown(own->segments[0]));
            QCOMPARE(own->segments[0].invited, 9U);
            const auto shown =
                std::ranges::count_if(teams->segments, [](const auto& segment) { return !segment.hidden; });
            QVERIFY2(shown >= 7, qPrintable(QString::number(shown)));
        }
        QCOMPARE(numbers, (std::set<std::int64_t>{1, 2}));
    }

    void its_people_wrote_comments_and_one_of_them_was_replied_to() {
        std::size_t toEditors = 0;
        std::size_t toManager = 0;
        std::size_t answerable = 0;
        std::size_t following = 0;
        for (const Record& row : demo_->all("survey_comment")) {
            const auto by = static_cast<ReadBy>(row.number(domain::field::kSurveyCommentReadBy));
            toEditors += by == ReadBy::editors ? 1 : 0;
            toManager += by == ReadBy::reader ? 1 : 0;
            answerable += row.flag(domain::field::kSurveyCommentAnswerable) ? 1 : 0;
            following += row.reference(domain::field::kSurveyCommentFollows).isNil() ? 0 : 1;
        }
        const auto replies = demo_->all("survey_reply");

        QVERIFY(toEditors >= 24 && toManager >= 6);
        // Six of them, and what one of the six said then.
        QCOMPARE(answerable, std::size_t{7});
        QCOMPARE(following, std::size_t{1});
        QCOMPARE(replies.size(), std::size_t{1});
        QVERIFY(replies[0].flag(domain::field::kSurveyReplyDelivered));
    }

    void the_empty_one_is_one_person() {
        Demo empty(DemoSize::empty);

        QCOMPARE(empty.all("employee").size(), std::size_t{1});
        QCOMPARE(empty.accounts, std::uint64_t{1});
        QCOMPARE(empty.all("meeting_series").size(), std::size_t{0});
    }

    void sizes_are_known_by_their_words() {
        QCOMPARE(*demoSize("empty"), DemoSize::empty);
        QCOMPARE(*demoSize("normal"), DemoSize::normal);
        QCOMPARE(*demoSize("full"), DemoSize::full);
        QCOMPARE(demoSize("huge").error().code, ErrorCode::invalid);
    }

    void the_full_one_is_two_thousand_people_and_a_hundred_thousand_rows() {
        Demo full(DemoSize::full);

        QCOMPARE(full.all("employee").size(), std::size_t{2000});
        QVERIFY(full.made->rows >= 100'000);
    }

    void no_two_demos_fit_into_one_directory() {
        const auto again =
            fillDemo(demo_->tenants, *demo_->store, schema::kSchema, demo_->clock, demo_->entropy, DemoSize::normal);

        QCOMPARE(again.error().code, ErrorCode::conflict);
    }

  private:
    std::unique_ptr<Demo> demo_;
};

QTEST_GUILESS_MAIN(HttpDemoTest)
#include "http_demo_test.moc"
