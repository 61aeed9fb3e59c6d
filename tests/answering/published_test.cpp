// SPDX-License-Identifier: GPL-3.0-or-later
// What a client looks at before it takes part.
#include "sync/answering/published_check.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::answering;
using store::SlipBar;
using survey::Segments;

namespace {

survey::PublishedForm form() {
    survey::PublishedForm made;
    made.company.bytes[0] = 1;
    made.threshold = 5;
    made.invited = 11;
    made.answerKey = std::string(32, 'k');
    made.cuts = {{"team", "", {{"a", std::nullopt}, {"b", std::nullopt}}, {"A", "B"}},
                 {"site", "", {{"x", std::nullopt}}, {"X"}}};
    made.groups = {{{0, 0}, 6}, {{1, 1}, 4}, {{2, 1}, 5}};
    return made;
}

}  // namespace

class PublishedTest : public QObject {
    Q_OBJECT

  private slots:
    void the_numbers_of_an_invitation_are_read_and_nothing_else() {
        QCOMPARE(segmentsFrom("0 2").value(), (Segments{0, 2}));
        QCOMPARE(segmentsFrom("3,65535").value(), (Segments{3, 65535}));
        QCOMPARE(segmentsFrom("").value(), Segments{});
        for (const char* other : {"a", "0 a", "-1", "65536", "0  1", "0 ", " 0", "[0]", "1.5"}) {
            QVERIFY2(!segmentsFrom(other), other);
        }
    }

    void a_group_of_enough_people_is_stated() {
        QCOMPARE(statedSegments(form(), "0 0"), (Segments{0, 0}));
        QCOMPARE(statedSegments(form(), "2 1"), (Segments{2, 1}));
    }

    void a_group_below_the_threshold_or_none_is_not_stated() {
        const Segments nothing{2, 1};
        for (const char* own : {"1 1", "0 1", "0", "0 0 0", "words", ""}) {
            QCOMPARE(statedSegments(form(), own), nothing);
        }
    }

    void a_threshold_that_rose_needs_larger_groups() {
        survey::PublishedForm risen = form();
        risen.threshold = 7;

        QCOMPARE(statedSegments(risen, "0 0"), (Segments{2, 1}));
    }

    void whatever_changes_but_the_threshold_makes_another_form() {
        const std::string before = identityOf(form());
        survey::PublishedForm other = form();
        other.threshold = 9;
        QCOMPARE(identityOf(other), before);

        other = form();
        other.answerKey[0] = 'x';
        QVERIFY(identityOf(other) != before);
        other = form();
        other.invited = 12;
        QVERIFY(identityOf(other) != before);
        other = form();
        other.managersRead = true;
        QVERIFY(identityOf(other) != before);
        other = form();
        other.form.title["en"] = "Another";
        QVERIFY(identityOf(other) != before);
    }

    void too_few_people_or_too_low_a_threshold_bar_an_answer() {
        survey::PublishedForm few = form();
        few.invited = 4;
        QVERIFY(barOf(few, {}) == SlipBar::small);
        few = form();
        few.threshold = 2;
        QVERIFY(barOf(few, {}) == SlipBar::small);
        QVERIFY(barOf(form(), {}) == SlipBar::none);
    }

    void what_once_was_another_stays_barred() {
        store::AnswerSlip slip;
        slip.bar = SlipBar::changed;

        QVERIFY(barOf(form(), slip) == SlipBar::changed);
    }
};

QTEST_GUILESS_MAIN(PublishedTest)
#include "published_test.moc"
