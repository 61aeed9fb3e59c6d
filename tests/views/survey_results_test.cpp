// SPDX-License-Identifier: GPL-3.0-or-later
// What a round of a survey came to, read from the rows of a real store.
#include "models/views/survey_results.h"

#include "models/domain/survey_round_fields.h"
#include "models/views/app_context.h"
#include "models/views/values.h"
#include "tests/views/survey_scene.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;
using test::SurveyScene;

namespace {

QVariantMap mapAt(const QVariantList& list, int at) {
    return list.value(at).toMap();
}

}  // namespace

class SurveyResultsTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<SurveyScene> scene_;
    std::unique_ptr<AppContext> app_;
    std::unique_ptr<SurveyResults> results_;
    Uuid survey_;
    SurveyScene::Round first_, second_;

    void look(const Uuid& round) {
        results_->setRoundId(toText(round));
        QTRY_VERIFY(results_->ready());
    }
    QVariantMap cell(int row, int column) const {
        return mapAt(results_->heatmap()->get(row).value("cells").toList(), column);
    }
    QVariantMap question(int at) const { return mapAt(results_->questions(), at); }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        scene_ = std::make_unique<SurveyScene>(*desk_);
        survey_ = scene_->survey("Engagement");
        first_ = scene_->round(survey_, "Spring", -200);
        second_ = scene_->round(survey_, "Autumn", -20);
        scene_->counted(first_, 24, 20);
        scene_->counted(second_, 28, 18);
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        results_ = std::make_unique<SurveyResults>();
        results_->setRounds(app_->surveyRounds());
    }
    void cleanup() {
        results_.reset();
        app_->attach(nullptr, nullptr);
        app_.reset();
        scene_.reset();
        desk_.reset();
    }

    void the_cards_say_how_many_took_part_and_how_well_it_goes_and_how_that_moved() {
        look(second_.round);
        QCOMPARE(results_->state(), QString("counted"));
        const QVariantMap cards = results_->cards();
        const QVariantMap participation = cards.value("participation").toMap();
        QCOMPARE(participation.value("text").toString(), QString("80%"));
        QCOMPARE(participation.value("answered").toString(), QString("40"));
        // 28 promoters and 12 detractors of 40.
        const QVariantMap enps = cards.value("enps").toMap();
        QCOMPARE(enps.value("text").toString(), QString("+40"));
        QCOMPARE(enps.value("promoters").toInt(), 28);
        QVERIFY(enps.value("change").toString().startsWith("+20 since"));
        // 28 + 28 + 18 + 18 favourable of 160.
        const QVariantMap favourable = cards.value("favourable").toMap();
        QCOMPARE(favourable.value("text").toString(), QString("58%"));
        QVERIFY(favourable.value("change").toString().startsWith("+3 since"));
        QCOMPARE(favourable.value("better").toInt(), 1);
        const QVariantMap lowest = cards.value("lowest").toMap();
        QCOMPARE(lowest.value("name").toString(), QString("Workload"));
        QCOMPARE(lowest.value("text").toString(), QString("45%"));
        QVERIFY(lowest.value("change").toString().startsWith(QStringLiteral("\u22125")));
    }

    void each_question_has_its_counts_and_sides() {
        look(second_.round);
        QCOMPARE(results_->questions().size(), 6);
        const QVariantMap scale = question(0);
        QCOMPARE(scale.value("text").toString(), QString("I like it here"));
        QCOMPARE(scale.value("section").toString(), QString("About work"));
        QCOMPARE(scale.value("answered").toString(), QString("40"));
        QCOMPARE(scale.value("favourable").toInt(), 70);
        QCOMPARE(scale.value("unfavourable").toInt(), 30);
        const QVariantList bars = scale.value("bars").toList();
        QCOMPARE(bars.size(), 5);
        QCOMPARE(mapAt(bars, 3).value("count").toString(), QString("28"));
        QCOMPARE(mapAt(bars, 3).value("percent").toString(), QString("70%"));
        QCOMPARE(mapAt(bars, 3).value("side").toString(), QString("favourable"));
        QCOMPARE(mapAt(bars, 1).value("side").toString(), QString("unfavourable"));
        const QVariantMap choice = question(5);
        QCOMPARE(choice.value("favourable").toInt(), -1);
        QCOMPARE(mapAt(choice.value("bars").toList(), 1).value("label").toString(), QString("In the office"));
    }

    void the_heat_map_has_the_tree_of_segments_and_shades_by_the_number_that_it_shows() {
        look(second_.round);
        const QAbstractItemModelTester tester(results_->heatmap());
        SurveyHeatmap& map = *results_->heatmap();
        // Engineering, Hardware, Sales; Leipzig, not stated.
        QCOMPARE(map.count(), 5);
        QCOMPARE(map.columns().size(), 2);
        QCOMPARE(map.everybody().value("answers").toString(), QString("40"));
        QCOMPARE(map.get(0).value("name").toString(), QString("Engineering"));
        QCOMPARE(map.get(0).value("cut").toString(), QString("Department"));
        QCOMPARE(map.get(1).value("depth").toInt(), 1);
        QCOMPARE(map.get(2).value("cut").toString(), QString());
        QCOMPARE(map.get(3).value("cut").toString(), QString("Location"));
        QCOMPARE(map.get(4).value("name").toString(), QString("Others, or not stated"));
        // 20 of 24.
        QCOMPARE(cell(0, 0).value("text").toString(), QString("83"));
        QCOMPARE(cell(0, 0).value("shade").toInt(), 4);
        QCOMPARE(cell(0, 1).value("text").toString(), QString("25"));
        QCOMPARE(cell(0, 1).value("shade").toInt(), 0);
        map.setShow("difference");
        QCOMPARE(cell(0, 0).value("text").toString(), QString("+13"));
        QCOMPARE(cell(0, 1).value("text").toString(), QString::fromUtf8("−20"));
        map.setRowsBy({"location"});
        QCOMPARE(map.count(), 2);
        map.setColumnsBy("questions");
        QCOMPARE(map.columns().size(), 5);
    }

    void what_is_hidden_tells_why_and_no_figure_of_it_stands_anywhere() {
        look(second_.round);
        const QVariantMap hardware = results_->heatmap()->get(1);
        QVERIFY(!hardware.value("hidden").toString().isEmpty());
        QCOMPARE(hardware.value("answers").toString(), QString());
        for (int column = 0; column < 2; ++column) {
            QVERIFY(!cell(1, column).value("hidden").toString().isEmpty());
            QCOMPARE(cell(1, column).value("text").toString(), QString());
            QCOMPARE(cell(1, column).value("shade").toInt(), -1);
            QCOMPARE(cell(1, column).value("none").toBool(), false);
        }
        // A driver is hidden where one of its questions is, and the other driver is not.
        QCOMPARE(cell(2, 0).value("text").toString(), QString("50"));
        QVERIFY(cell(2, 1).value("hidden").toString().contains("before"));
        QCOMPARE(cell(2, 1).value("text").toString(), QString());
        // Of a segment as of the whole.
        results_->setPlace({{"cut", "department"}, {"value", 1}});
        QVERIFY(!results_->placeHidden().isEmpty());
        QCOMPARE(results_->placeText(), QString("Department: Hardware"));
        QVERIFY(!results_->cards().value("participation").toMap().value("hidden").toString().isEmpty());
        QCOMPARE(results_->cards().value("participation").toMap().value("answered").toString(), QString());
        for (const QVariant& one : results_->questions()) {
            QVERIFY(!one.toMap().value("hidden").toString().isEmpty());
            QVERIFY(!one.toMap().contains("bars"));
            QCOMPARE(one.toMap().value("answered").toString(), QString());
        }
    }

    void every_reason_has_words_of_its_own() {
        QSet<QString> words;
        for (const auto reason :
             {survey::HiddenReason::underThreshold, survey::HiddenReason::complementary,
              survey::HiddenReason::difference, survey::HiddenReason::combination, survey::HiddenReason::limit}) {
            words.insert(SurveyWords::reason(reason));
        }
        QCOMPARE(words.size(), 5);
        QVERIFY(!words.contains(QString()));
        QCOMPARE(SurveyWords::refusal("under_threshold"), SurveyWords::reason(survey::HiddenReason::underThreshold));
        QVERIFY(!SurveyWords::refusal("what no server says yet").isEmpty());
        QVERIFY(SurveyWords::refusal("").isEmpty());
    }

    void a_segment_is_looked_at_by_itself_and_compared_with_the_same_people_before() {
        look(second_.round);
        results_->setPlace({{"cut", "department"}, {"value", 0}});
        const QVariantMap scale = question(0);
        QCOMPARE(scale.value("answered").toString(), QString("24"));
        QVERIFY(scale.value("change").toString().startsWith("0 since"));
        results_->heatmap()->setShow("change");
        QCOMPARE(cell(0, 0).value("text").toString(), QString("0"));
        QCOMPARE(cell(0, 0).value("shade").toInt(), 2);
    }

    void the_course_has_a_point_for_each_round() {
        look(second_.round);
        const QVariantMap trends = results_->trends();
        QCOMPARE(trends.value("rounds").toList().size(), 2);
        const QVariantMap engagement = mapAt(trends.value("lines").toList(), 0);
        QCOMPARE(engagement.value("name").toString(), QString("Engagement"));
        const QVariantList points = engagement.value("points").toList();
        QCOMPARE(mapAt(points, 0).value("text").toString(), QString("60%"));
        QCOMPARE(mapAt(points, 1).value("text").toString(), QString("70%"));
        QCOMPARE(mapAt(points, 1).value("change").toString(), QString("+10"));
    }

    void what_goes_with_the_outcome_is_told_with_its_correlation() {
        look(second_.round);
        const QVariantMap impact = results_->impact();
        QCOMPARE(impact.value("outcome").toString(), QString("Engagement"));
        const QVariantMap driver = mapAt(impact.value("drivers").toList(), 0);
        QCOMPARE(driver.value("name").toString(), QString("Workload"));
        QCOMPARE(driver.value("correlation").toString(), QString::fromUtf8("−0.25"));
        QCOMPARE(driver.value("pairs").toInt(), 40);
    }

    void two_segments_and_two_rounds_stand_beside_each_other() {
        look(second_.round);
        const QVariantList segments =
            results_->compared({{"cut", "department"}, {"value", 2}}, {{"cut", "department"}, {"value", 0}});
        QCOMPARE(segments.size(), 2 + 5);
        QCOMPARE(mapAt(segments, 0).value("first").toMap().value("text").toString(), QString("50%"));
        QCOMPARE(mapAt(segments, 0).value("second").toMap().value("text").toString(), QString("83%"));
        QCOMPARE(mapAt(segments, 0).value("difference").toString(), QString("+33"));
        // What is hidden on one side has no difference.
        QVERIFY(!mapAt(segments, 1).value("first").toMap().value("hidden").toString().isEmpty());
        QCOMPARE(mapAt(segments, 1).value("difference").toString(), QString());
        const QVariantList rounds = results_->compared({{"round", toText(first_.round)}}, {});
        QCOMPARE(mapAt(rounds, 0).value("difference").toString(), QString("+10"));
        QCOMPARE(mapAt(rounds, 1).value("difference").toString(), QString::fromUtf8("−5"));
    }

    void a_round_of_another_survey_is_compared_by_drivers_and_questions_of_the_same_names() {
        const auto other = scene_->formOnly("Leadership", -60);
        scene_->result(other, "", 0, survey::RoundFigures{{SurveyScene::segment(std::nullopt, 40, 12, 6)}, {}, {}});
        look(second_.round);
        QVERIFY(results_->elsewhere().isEmpty());

        results_->setComparing(true);
        QTRY_COMPARE(results_->elsewhere().size(), 1);
        QCOMPARE(mapAt(results_->elsewhere(), 0).value("id").toString(), toText(other.round));
        QCOMPARE(mapAt(results_->elsewhere(), 0).value("title").toString(), QString("Leadership"));
        const QVariantMap side{{"round", toText(other.round)}};
        QVERIFY(results_->compared(side, {}).isEmpty());
        results_->bring(toText(other.round));

        QTRY_VERIFY(!results_->compared(side, {}).isEmpty());
        QVERIFY(!mapAt(results_->compared(side, {}), 0).value("first").toMap().value("text").toString().isEmpty());
        results_->setComparing(false);
        QTRY_VERIFY(results_->elsewhere().isEmpty());
    }

    void a_filter_waits_until_the_server_has_answered_and_says_why_where_it_refused() {
        look(second_.round);
        const QString id = results_->ask("Sales in Leipzig", {{"department", QVariantList{2}}});
        QVERIFY(!id.isEmpty());
        QTRY_COMPARE(results_->filters().size(), 1);
        QCOMPARE(mapAt(results_->filters(), 0).value("state").toString(), QString("waiting"));
        QCOMPARE(mapAt(results_->filters(), 0).value("terms").toString(), QString("Department: Sales"));
        // The same is not asked twice.
        QCOMPARE(results_->ask("again", {{"department", QVariantList{2}}}), id);
        scene_->result(second_, idFrom(id).toString(), 0,
                       survey::RoundFigures{{SurveyScene::segment(std::nullopt, 12, 9, 3)}, {}, {}});
        QTRY_COMPARE(mapAt(results_->filters(), 0).value("state").toString(), QString("shown"));
        results_->setPlace({{"filter", id}});
        QCOMPARE(results_->placeText(), QString("Sales in Leipzig"));
        QCOMPARE(question(0).value("answered").toString(), QString("12"));
        QCOMPARE(results_->ask({}, {{"nothing", QVariantList{0}}}), QString());
        const QString refused = results_->ask({}, {{"location", QVariantList{0}}});
        desk_->settle();
        scene_->say(schema::kSurveyFilter, idFrom(refused),
                    {{field::kSurveyFilterRefusal, Value{std::string{"difference"}}}});
        QTRY_COMPARE(results_->filters().size(), 2);
        QTRY_COMPARE(mapAt(results_->filters(), 1).value("state").toString(), QString("refused"));
        QCOMPARE(mapAt(results_->filters(), 1).value("reason").toString(),
                 SurveyWords::reason(survey::HiddenReason::difference));
    }

    void before_it_is_counted_there_is_nothing_but_that_it_is_open() {
        const auto open = scene_->round(survey_, "Winter", -1, 0);
        look(open.round);
        QCOMPARE(results_->state(), QString("open"));
        QVERIFY(results_->cards().isEmpty());
        QVERIFY(results_->questions().isEmpty());
        QCOMPARE(results_->heatmap()->count(), 0);
        look(desk_->me());
        QCOMPARE(results_->state(), QString("absent"));
    }

    void a_document_that_cannot_be_read_leaves_the_others() {
        const auto round = scene_->round(survey_, "Winter", -2);
        scene_->result(round, "", 0, survey::RoundFigures{{SurveyScene::segment(std::nullopt, 20, 10, 10)}, {}, {}});
        scene_->result(round, "department", 0, std::string{"{\"format\":\"aufwind-survey-figures\",\"version\":2}"});
        look(round.round);
        QCOMPARE(results_->state(), QString("counted"));
        QCOMPARE(results_->round().value("damaged").toBool(), true);
        QCOMPARE(results_->heatmap()->count(), 0);
    }

    void a_manager_reads_what_was_cut_for_them_and_nobody_elses() {
        const auto round = scene_->formOnly("Autumn", -20);
        const Uuid other = desk_->person("Ada", "Byron");
        scene_->result(round, "department", 1,
                       survey::RoundFigures{{SurveyScene::segment(std::nullopt, 22, 20, 2)}, {}, {}}, other);
        look(round.round);
        QCOMPARE(results_->state(), QString("unread"));
        scene_->result(round, "department", 1,
                       survey::RoundFigures{
                           {SurveyScene::segment(std::nullopt, 24, 12, 6), SurveyScene::segment(0, 24, 12, 6)}, {}, {}},
                       desk_->me());
        QTRY_COMPARE(results_->state(), QString("counted"));
        QCOMPARE(results_->round().value("readBy").toString(), QString("reader"));
        QCOMPARE(results_->placeText(), QString("Your people"));
        QCOMPARE(question(0).value("answered").toString(), QString("24"));
        QCOMPARE(results_->heatmap()->count(), 1);
        auto* shared = qobject_cast<RowListModel*>(app_->model("survey.shared"));
        QVERIFY(shared != nullptr);
        QTRY_COMPARE(shared->count(), 1);
        QCOMPARE(shared->get(0, "readBy").toString(), QString("reader"));
        QCOMPARE(shared->get(0, "roundId").toString(), toText(round.round));
    }

    void a_manager_reads_what_was_promised_to_everybody_beside_what_is_of_their_people() {
        const auto round = scene_->formOnly("Autumn", -20);
        scene_->result(round, "department", 1,
                       survey::RoundFigures{
                           {SurveyScene::segment(std::nullopt, 24, 12, 6), SurveyScene::segment(0, 24, 12, 6)}, {}, {}},
                       desk_->me());
        scene_->result(round, "", 2, survey::RoundFigures{{SurveyScene::segment(std::nullopt, 40, 12, 6)}, {}, {}});
        auto* shared = qobject_cast<RowListModel*>(app_->model("survey.shared"));
        QTRY_COMPARE(shared->count(), 2);
        QCOMPARE(shared->get(0, "readBy").toString(), QString("reader"));
        QCOMPARE(shared->get(1, "readBy").toString(), QString("participants"));
        QCOMPARE(shared->get(1, "roundId").toString(), toText(round.round));

        look(round.round);
        QCOMPARE(question(0).value("answered").toString(), QString("24"));
        results_->setPromised(true);
        QTRY_COMPARE(results_->state(), QString("counted"));
        QCOMPARE(results_->round().value("readBy").toString(), QString("participants"));
        QCOMPARE(question(0).value("answered").toString(), QString("40"));
        results_->setPromised(false);
        QTRY_COMPARE(results_->placeText(), QString("Your people"));
    }

    void a_manager_sees_how_the_own_people_moved_since_earlier_rounds_of_the_survey() {
        const Uuid survey = desk_->person("Nobody", "Here");  // an id is all that is here of it
        const auto of = [&](const SurveyScene::Round& round, std::uint64_t engaged) {
            scene_->result(round, "department", 1,
                           survey::RoundFigures{{SurveyScene::segment(std::nullopt, 24, engaged, 6),
                                                 SurveyScene::segment(0, 24, engaged, 6)},
                                                {},
                                                {}},
                           desk_->me());
        };
        const auto spring = scene_->formOnly("Spring", -200, survey);
        const auto summer = scene_->formOnly("Summer", -100, survey);
        const auto autumn = scene_->formOnly("Autumn", -20, survey);
        const auto foreign = scene_->formOnly("Leadership", -60);
        of(spring, 12);
        of(autumn, 18);
        of(foreign, 24);
        // Everybody's figures are no earlier state of those of a manager's people.
        scene_->result(summer, "", 2, survey::RoundFigures{{SurveyScene::segment(std::nullopt, 40, 40, 6)}, {}, {}});

        look(autumn.round);

        QCOMPARE(results_->trends().value("rounds").toList().size(), 2);
        QVERIFY(results_->cards().value("enps").toMap().value("change").toString().startsWith("+50 since"));
    }

    void whoever_was_asked_reads_everybodys_figures_where_that_was_promised() {
        const auto round = scene_->formOnly("Autumn", -20);
        scene_->result(round, "", 2, survey::RoundFigures{{SurveyScene::segment(std::nullopt, 40, 12, 6)}, {}, {}});
        look(round.round);
        QCOMPARE(results_->round().value("readBy").toString(), QString("participants"));
        QCOMPARE(results_->heatmap()->count(), 0);
        QCOMPARE(question(0).value("answered").toString(), QString("40"));
    }

    void it_is_in_the_windows_language() {
        app_->setLanguage("de");
        look(second_.round);
        QCOMPARE(mapAt(results_->heatmap()->columns(), 1).value("text").toString(), QString("Arbeitslast"));
        QCOMPARE(results_->cards().value("participation").toMap().value("text").toString(),
                 QString::fromUtf8("80\u00a0%"));
    }

    void comments_are_found_without_accents_and_threads_stay_together() {
        const Uuid one = scene_->comment(second_, "say", "The café is too loud");
        scene_->comment(second_, "say", "Nothing else");
        scene_->comment(second_, "place", "In the train");
        scene_->comment(second_, "say", "Since last week, too", one);
        scene_->comment(second_, "say", "of everybody's", {}, 2);
        const auto list = [&](const QString& question, const QString& words) {
            const QVariantMap wanted{{"round", toText(second_.round)}, {"question", question}, {"words", words}};
            return qobject_cast<RowListModel*>(app_->model("survey.comments", wanted));
        };
        QTRY_COMPARE(list({}, {})->count(), 3);
        QCOMPARE(list("place", {})->count(), 1);
        QCOMPARE(list({}, "cafe LOUD")->count(), 1);
        QCOMPARE(list({}, "last week")->get(0, "text").toString(), QString::fromUtf8("The café is too loud"));
        QCOMPARE(list({}, "nowhere")->count(), 0);
        RowListModel* found = list({}, "cafe");
        QCOMPARE(found->get(0, "asked").toString(), QString("What else?"));
        const QString reply = app_->surveyRounds()->reply(found->get(0, "last").toString(), "  Thank you!  ");
        QVERIFY(!reply.isEmpty());
        QCOMPARE(app_->surveyRounds()->reply(toText(one), "   "), QString());
        desk_->settle();
        QTRY_COMPARE(list({}, "thank you")->count(), 1);
        const QVariantList entries = list({}, "thank you")->get(0, "entries").toList();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(mapAt(entries, 0).value("kind").toString(), QString("comment"));
        QVERIFY(!mapAt(entries, 0).value("at").isValid());
        QCOMPARE(mapAt(entries, 1).value("kind").toString(), QString("reply"));
        QCOMPARE(mapAt(entries, 1).value("text").toString(), QString("Thank you!"));
        QCOMPARE(mapAt(entries, 1).value("delivered").toBool(), false);
    }
};

QTEST_GUILESS_MAIN(SurveyResultsTest)
#include "survey_results_test.moc"
