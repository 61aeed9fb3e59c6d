// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/text_delta.h"

#include <QtTest>

#include <random>

using namespace aufwind;
using aufwind::views::TextDelta;
using aufwind::views::toCodePoints;
using aufwind::views::toUtf8;

namespace {

std::u32string someText(std::mt19937& random, std::size_t longest) {
    static const std::u32string letters = U"ab c\nä€😀";
    std::u32string text;
    const std::size_t length = random() % (longest + 1);
    for (std::size_t i = 0; i < length; ++i) text += letters[random() % letters.size()];
    return text;
}

TextDelta someChange(std::mt19937& random, const std::u32string& text) {
    std::u32string other = text;
    for (unsigned i = 0; i <= random() % 3; ++i) {
        const std::size_t at = random() % (other.size() + 1);
        other.replace(at, random() % (other.size() - at + 1), someText(random, 4));
    }
    return TextDelta::between(text, other);
}

std::u32string applied(std::u32string text, const TextDelta& delta) {
    delta.applyTo(text);
    return text;
}

}  // namespace

class TextDeltaTest : public QObject {
    Q_OBJECT

  private slots:
    void the_difference_of_two_texts_leads_from_one_to_the_other() {
        for (unsigned seed = 1; seed <= 3000; ++seed) {
            std::mt19937 random{seed};
            const auto from = someText(random, 30);
            const auto to = someText(random, 30);

            const auto delta = TextDelta::between(from, to);

            QVERIFY2(applied(from, delta) == to, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void two_edits_in_one_paragraph_are_two_steps() {
        const auto delta = TextDelta::between(U"one two three four", U"one 2 three 4!");

        QVERIFY(delta.steps().size() >= 2);
        QCOMPARE(delta.changes().front().position, std::size_t{4});
    }

    void texts_that_share_nothing_become_one_step() {
        const auto delta = TextDelta::between(std::u32string(5000, U'a'), std::u32string(5000, U'b'));

        QCOMPARE(delta.steps().size(), std::size_t{1});
    }

    void changes_that_cross_end_in_one_text() {
        for (unsigned seed = 1; seed <= 5000; ++seed) {
            std::mt19937 random{seed};
            const auto text = someText(random, 20);
            const auto a = someChange(random, text);
            const auto b = someChange(random, text);

            const auto [aAfter, bAfter] = TextDelta::transform(a, b);

            QVERIFY2(applied(applied(text, a), bAfter) == applied(applied(text, b), aAfter),
                     qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void crossing_loses_no_letter_that_either_typed() {
        const std::u32string text = U"abc";
        const TextDelta mine{1, 1, U"X"};
        const TextDelta theirs{0, 3, U"Y"};

        const auto [mineAfter, theirsAfter] = TextDelta::transform(mine, theirs);

        QVERIFY(applied(applied(text, mine), theirsAfter) == U"XY");
        QVERIFY(applied(applied(text, theirs), mineAfter) == U"XY");
    }

    void steps_as_changes_do_the_same_one_after_the_other() {
        for (unsigned seed = 1; seed <= 500; ++seed) {
            std::mt19937 random{seed};
            const auto text = someText(random, 20);
            const auto delta = someChange(random, text);

            std::u32string edited = text;
            for (const TextChange& change : delta.changes()) {
                edited.replace(change.position, change.removed, toCodePoints(change.inserted));
            }

            QVERIFY2(edited == applied(text, delta), qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void utf8_goes_there_and_back_and_damage_becomes_a_mark() {
        const std::string text = "aä€😀\n";
        QCOMPARE(toUtf8(toCodePoints(text)), text);
        QVERIFY(toCodePoints("\xFF\xC3") == U"\uFFFD\uFFFD");
        QVERIFY(toCodePoints("\xED\xA0\x80").find(U'\xD800') == std::u32string::npos);
    }
};

QTEST_GUILESS_MAIN(TextDeltaTest)
#include "text_delta_test.moc"
