// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/agenda_text.h"

#include "models/domain/mentions.h"
#include "models/domain/web_address.h"

#include <QtTest>

#include <random>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

Uuid idOf(std::uint8_t number) {
    Uuid id;
    id.bytes[15] = number;
    return id;
}

const std::vector<Mentionable> kTeam{{idOf(1), "Ben", "Adeyemi"},
                                     {idOf(2), "Oisín", "Byrne"},
                                     {idOf(3), "Ann", "Berg"},
                                     {idOf(4), "Ann", "Lee"},
                                     {idOf(5), "Bo", ""}};

std::vector<Uuid> mentioned(std::string_view text) {
    return mentionsIn(text, kTeam);
}

}  // namespace

class AgendaTextTest : public QObject {
    Q_OBJECT

  private slots:
    void a_line_is_a_point() { QCOMPARE(draftPoint("  Budget \t"), (DraftPoint{.title = "Budget"})); }

    void a_number_sign_and_a_blank_begin_a_section() {
        QCOMPARE(draftPoint("#  Review "), (DraftPoint{.title = "Review", .isSection = true}));
        QCOMPARE(draftPoint("#1 in the market"), (DraftPoint{.title = "#1 in the market"}));
        QCOMPARE(draftPoint("# "), (DraftPoint{.title = "#"}));
    }

    void minutes_in_brackets_at_the_end_are_its_time() {
        QCOMPARE(draftPoint("Budget (10 min)"), (DraftPoint{.title = "Budget", .minutes = 10}));
        for (const char* none :
             {"Budget (10)", "Budget (ten min)", "Budget (0 min)", "Budget (481 min)", "Budget (10 min) later",
              "Budget 10 min)", "Budget (-5 min)", "Budget (99999999999 min)", "(10 min)"}) {
            QCOMPARE(draftPoint(none), (DraftPoint{.title = none}));
        }
    }

    void a_text_gives_its_lines_and_leaves_out_empty_ones() {
        const auto points = draftPoints("# Start\r\n\nNews (5 min)\n   \nLast");

        QCOMPARE(points,
                 (std::vector<DraftPoint>{
                     {.title = "Start", .isSection = true}, {.title = "News", .minutes = 5}, {.title = "Last"}}));
    }

    void what_is_too_much_is_cut_between_letters() {
        std::string longest = "x";
        for (int i = 0; i < 400; ++i) longest += "ä";
        std::string many;
        for (int i = 0; i < 1000; ++i) many += "point\n";

        const auto cut = draftPoints(longest);

        QCOMPARE(cut.front().title.size(), std::size_t{499});
        QVERIFY(QString::fromUtf8(cut.front().title.c_str()).endsWith(QChar(u'ä')));
        QCOMPARE(draftPoints(many).size(), kTemplatePointsMaximum);
    }

    void a_written_agenda_reads_as_it_was() {
        for (unsigned seed = 1; seed <= 2000; ++seed) {
            std::mt19937 random{seed};
            static const std::vector<std::string> kTitles{"Budget", "Über uns (intern)", "A # b", "@Ben: (3)", "…"};
            std::vector<DraftPoint> points;
            for (unsigned i = 0; i < random() % 8; ++i) {
                const bool isSection = random() % 3 == 0;
                points.push_back(
                    {.title = kTitles[random() % kTitles.size()],
                     .isSection = isSection,
                     .minutes = isSection || random() % 2 == 0 ? 0 : static_cast<int>(1 + random() % 480)});
            }

            QVERIFY2(draftPoints(draftText(points)) == points, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void a_line_break_within_a_title_makes_no_second_point() {
        QCOMPARE(draftPoints(draftText({{.title = "one\ntwo"}})), (std::vector<DraftPoint>{{.title = "one two"}}));
    }

    void somebody_is_mentioned_by_a_first_name_that_is_theirs_alone() {
        QCOMPARE(mentioned("@Ben, what do you think?"), std::vector<Uuid>{idOf(1)});
        QCOMPARE(mentioned("Ask @Oisín (and @Ben)"), (std::vector<Uuid>{idOf(2), idOf(1)}));
        QCOMPARE(mentioned("@Bo"), std::vector<Uuid>{idOf(5)});
    }

    void of_two_with_one_first_name_the_whole_name_decides() {
        QVERIFY(mentioned("@Ann").empty());
        QCOMPARE(mentioned("@Ann Lee"), std::vector<Uuid>{idOf(4)});
        QCOMPARE(mentioned("@Ann Berg and @Ann Lee"), (std::vector<Uuid>{idOf(3), idOf(4)}));
    }

    void a_name_within_a_word_or_an_address_is_nobody() {
        for (const char* none : {"@Benjamin", "@Bené", "ben@Ben", "me@Ben.example", "@", "Ben", "@ Ben", "@ben"}) {
            QVERIFY2(mentioned(none).empty(), none);
        }
    }

    void a_first_name_alone_may_mean_somebody_else() {
        QVERIFY(namesAllInFull("@Ann Lee and @Ben Adeyemi, see ann@lindenau.example", kTeam));
        QVERIFY(namesAllInFull("nobody", kTeam));
        QVERIFY(!namesAllInFull("@Ann Lee and @Ben", kTeam));
        QVERIFY(!namesAllInFull("@Ann Lee and @Ada Lovelace", kTeam));
    }

    void everybody_is_mentioned_once() { QCOMPARE(mentioned("@Ben @Ben @Ben Adeyemi"), std::vector<Uuid>{idOf(1)}); }

    void what_is_written_for_somebody_mentions_them() {
        for (const Mentionable& person : kTeam) {
            QCOMPARE(mentioned("@" + mentionName(person, kTeam) + " please"), std::vector<Uuid>{person.id});
        }
    }

    void a_long_text_of_at_signs_is_read_at_once() {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(mentioned(std::string(8000, '@')).empty());
        QVERIFY(timer.elapsed() < 200);
    }

    void an_address_of_the_web_has_a_scheme_and_a_host() {
        for (const char* good : {"https://wiki.example/a?b#c", "HTTP://example.org", "https://[::1]:8080/x"}) {
            QVERIFY2(isWebAddress(good), good);
        }
        QCOMPARE(QString::fromStdString(hostOf("https://wiki.example/a")), QStringLiteral("wiki.example"));
    }

    void nothing_else_is_one() {
        for (const char* bad : {"", "https://", "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org",
                                "https://good.example@evil.example", "https:// blank", "https://a b", "//example.org",
                                "https://ex\xC3\xA4mple.org", "https://example.org/\n", " https://example.org"}) {
            QVERIFY2(!isWebAddress(bad), bad);
        }
        QVERIFY(!isWebAddress("https://example.org/" + std::string(2000, 'a')));
    }
};

QTEST_GUILESS_MAIN(AgendaTextTest)
#include "agenda_text_test.moc"
