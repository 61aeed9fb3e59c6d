// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/rounding.h"

#include <QtTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace aufwind::survey;

class SurveyRoundingTest : public QObject {
    Q_OBJECT

  private slots:
    void a_half_goes_away_from_zero_on_both_sides();
    void a_half_that_binary_fractions_only_come_near_to_is_a_half();
    void nothing_is_never_less_than_nothing();
    void promoters_and_detractors_are_not_rounded_before_they_are_subtracted();
    void parts_sum_to_a_hundred_where_each_by_itself_would_not_data();
    void parts_sum_to_a_hundred_where_each_by_itself_would_not();
    void parts_of_nothing_are_nothing();
    void whatever_parts_there_are_they_sum_to_a_hundred_and_are_off_by_less_than_one();
};

using Parts = std::vector<std::uint64_t>;
using Percents = std::vector<std::uint32_t>;

void SurveyRoundingTest::a_half_goes_away_from_zero_on_both_sides() {
    QCOMPARE(rounded(2.5), 3.0);
    QCOMPARE(rounded(-2.5), -3.0);
    QCOMPARE(rounded(3.5), 4.0);
    QCOMPARE(rounded(2.49), 2.0);
    QCOMPARE(rounded(-12.25, 1), -12.3);
}

void SurveyRoundingTest::a_half_that_binary_fractions_only_come_near_to_is_a_half() {
    QCOMPARE(rounded(100.0 * 667 / 2000, 1), 33.4);  // 33.35
    QCOMPARE(rounded(1.005, 2), 1.01);               // 1.00499999999999989…
    QCOMPARE(rounded(-0.285, 2), -0.29);             // 0.284999999999999975…
    QCOMPARE(rounded(33.3499, 1), 33.3);
}

void SurveyRoundingTest::nothing_is_never_less_than_nothing() {
    QVERIFY(!std::signbit(rounded(-0.2)));
    QVERIFY(!std::signbit(rounded(-0.0)));
}

void SurveyRoundingTest::promoters_and_detractors_are_not_rounded_before_they_are_subtracted() {
    // Of 200: 72 promoters are 36, 29 detractors 14.5 percent. Rounded first: 36 − 15 = 21; last: 21.5, which is 22.
    const double score = 100.0 * (72 - 29) / 200;

    QCOMPARE(rounded(score), 22.0);
    QCOMPARE(rounded(100.0 * 72 / 200) - rounded(100.0 * 29 / 200), 21.0);
}

void SurveyRoundingTest::parts_sum_to_a_hundred_where_each_by_itself_would_not_data() {
    QTest::addColumn<Parts>("parts");
    QTest::addColumn<Percents>("percents");
    // Remainders are equal: the first gets the percent that is left.
    QTest::newRow("33.3 33.3 33.3") << Parts{1, 1, 1} << Percents{34, 33, 33};
    // Whole parts are 66 + 16 + 16 = 98, all remainders .67: the first two get one each.
    QTest::newRow("66.7 16.7 16.7") << Parts{4, 1, 1} << Percents{67, 17, 16};
    // Half away from zero would give 13 + 13 + 75 = 101.
    QTest::newRow("12.5 12.5 75") << Parts{1, 1, 6} << Percents{13, 12, 75};
    QTest::newRow("all in one") << Parts{0, 7, 0} << Percents{0, 100, 0};
}

void SurveyRoundingTest::parts_sum_to_a_hundred_where_each_by_itself_would_not() {
    QFETCH(Parts, parts);
    QFETCH(Percents, percents);

    QCOMPARE(roundedParts(parts), percents);
}

void SurveyRoundingTest::parts_of_nothing_are_nothing() {
    QCOMPARE(roundedParts(Parts{0, 0}), (Percents{0, 0}));
    QCOMPARE(roundedParts(Parts{}), Percents{});
}

void SurveyRoundingTest::whatever_parts_there_are_they_sum_to_a_hundred_and_are_off_by_less_than_one() {
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    for (int round = 0; round < 500; ++round) {
        Parts parts(1 + random() % 12);
        for (auto& part : parts) part = random() % 1000;
        parts.front() += 1;
        const auto whole = static_cast<double>(std::accumulate(parts.begin(), parts.end(), std::uint64_t{0}));

        const Percents percents = roundedParts(parts);

        const QByteArray why = "seed " + QByteArray::number(seed) + ", round " + QByteArray::number(round);
        QVERIFY2(std::accumulate(percents.begin(), percents.end(), 0U) == 100, why.constData());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            QVERIFY2(std::abs(percents[i] - 100 * static_cast<double>(parts[i]) / whole) < 1, why.constData());
        }
    }
}

QTEST_APPLESS_MAIN(SurveyRoundingTest)
#include "rounding_test.moc"
