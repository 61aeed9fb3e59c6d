// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/impact.h"

#include "tests/domain/survey/score_forms.h"

#include <QtTest>

#include <cmath>

using namespace aufwind::survey;
using namespace aufwind::survey::test;

class SurveyImpactTest : public QObject {
    Q_OBJECT

  private slots:
    void the_correlation_is_that_of_the_textbook();
    void a_respondent_counts_once_however_much_they_answered();
    void only_those_who_answered_both_are_pairs();
    void below_the_minimum_of_pairs_there_is_no_correlation();
    void where_everybody_says_the_same_there_is_no_correlation();
    void two_points_are_never_enough();
    void drivers_fall_into_quadrants_by_the_medians();
    void a_single_driver_has_no_quadrant();
};

namespace {

bool isNear(std::optional<double> one, double other) {
    return one && std::abs(*one - other) < 1e-9;
}

Form twoDrivers() {
    return formOf({enpsQuestion(), scaleOf("g", 5, "growth"), scaleOf("l", 5, "leadership")});
}

std::vector<DriverImpact> impact(const Form& form, const AnswerTable& table, std::uint32_t pairsAtLeast = 3) {
    const RespondentSet everybody = table.present();
    return impactOf(form, table, talliesOf(table, everybody), everybody, "engagement", pairsAtLeast);
}

}  // namespace

void SurveyImpactTest::the_correlation_is_that_of_the_textbook() {
    // x 1 2 3 4 5, y 2 1 4 3 5: deviations −2 −1 0 1 2 and −1 −2 1 0 2; products 2 + 2 + 0 + 0 + 4 = 8; squares 10, 10.
    const RespondentLevels x{1.0, 2.0, 3.0, 4.0, 5.0};
    const RespondentLevels y{2.0, 1.0, 4.0, 3.0, 5.0};

    QVERIFY(isNear(correlationOf(x, y, 5).r, 0.8));
    QVERIFY(isNear(correlationOf(x, x, 5).r, 1));
    QCOMPARE(correlationOf(x, y, 5).pairs, 5U);
}

void SurveyImpactTest::a_respondent_counts_once_however_much_they_answered() {
    // First: 5 and 3 → (100 + 50) / 2. Second: 5, and the other does not apply. Third: nothing.
    const Form form = formOf({scaleOf("a", 5, "growth"), reverseOf(scaleOf("b", 5, "growth"))});
    const AnswerTable table = tableOf(form, {{{5, 3}}, {{5, kNotApplicable}}, {{kSkipped, kSkipped}}, {{5, 5}}});

    const RespondentLevels levels = respondentLevels(table, {0, 1}, RespondentSet{0, 1, 2});

    QVERIFY(isNear(levels[0], 75));
    QVERIFY(isNear(levels[1], 100));
    QVERIFY(!levels[2]);
    QVERIFY(!levels[3]);  // not in the set
}

void SurveyImpactTest::only_those_who_answered_both_are_pairs() {
    const AnswerTable table = tableOf(
        twoDrivers(),
        {{{10, 5, kSkipped}}, {{5, 3, kNotApplicable}}, {{0, 1, 1}}, {{kSkipped, 5, 5}}, {{kNotApplicable, 1, 3}}});

    const auto drivers = impact(twoDrivers(), table);

    QCOMPARE(drivers[0].correlation.pairs, 3U);
    QVERIFY(isNear(drivers[0].correlation.r, 1));
    QCOMPARE(drivers[1].correlation.pairs, 1U);
    QVERIFY(!drivers[1].correlation.r);
}

void SurveyImpactTest::below_the_minimum_of_pairs_there_is_no_correlation() {
    const RespondentLevels x{1.0, 2.0, 3.0, 5.0};

    QVERIFY(correlationOf(x, x, 4).r);
    QVERIFY(!correlationOf(x, x, 5).r);
}

void SurveyImpactTest::where_everybody_says_the_same_there_is_no_correlation() {
    // A third, and the mean of three thirds: the same but for rounding.
    const double third = 100.0 / 3;
    const RespondentLevels same{third, (third + third + third) / 3, third * 0.1 * 10, third};
    const RespondentLevels other{1.0, 2.0, 3.0, 4.0};

    QVERIFY(!correlationOf(same, other, 3).r);
    QVERIFY(!correlationOf(other, same, 3).r);
}

void SurveyImpactTest::two_points_are_never_enough() {
    const RespondentLevels x{1.0, 2.0};

    QVERIFY(!correlationOf(x, x, 0).r);
    QVERIFY(!correlationOf({}, {}, 0).r);
}

void SurveyImpactTest::drivers_fall_into_quadrants_by_the_medians() {
    // Growth goes with eNPS and is seldom favourable (1 of 4), leadership goes against it and mostly is (3 of 4).
    const AnswerTable table = tableOf(twoDrivers(), {{{10, 4, 3}}, {{6, 3, 4}}, {{4, 2, 5}}, {{0, 1, 5}}});

    const auto drivers = impact(twoDrivers(), table);

    QCOMPARE(drivers.size(), std::size_t{2});  // the outcome is none of them
    QVERIFY(isNear(drivers[0].favourability.score, 25));
    QVERIFY(drivers[0].quadrant == Quadrant::concentrateHere);
    QVERIFY(drivers[1].correlation.r < 0);
    QVERIFY(drivers[1].quadrant == Quadrant::possibleOverkill);
}

void SurveyImpactTest::a_single_driver_has_no_quadrant() {
    const AnswerTable table = tableOf(twoDrivers(), {{{10, 5, kSkipped}}, {{5, 3, kSkipped}}, {{0, 1, kSkipped}}});

    const auto drivers = impact(twoDrivers(), table);

    QVERIFY(drivers[0].correlation.r);
    QVERIFY(!drivers[0].quadrant);
    QVERIFY(!drivers[1].quadrant);
}

QTEST_APPLESS_MAIN(SurveyImpactTest)
#include "impact_test.moc"
