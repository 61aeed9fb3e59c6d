// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/colour.h"

#include <QtTest>

using namespace aufwind::domain;

namespace {

constexpr Colour kBlack{};
constexpr Colour kWhite{255, 255, 255};

}  // namespace

class ColourTest : public QObject {
    Q_OBJECT

  private slots:
    void a_colour_is_six_digits_behind_a_number_sign() {
        QVERIFY(parseColour("#2b59c3") == (Colour{43, 89, 195}));
        QVERIFY(parseColour("#2B59C3") == (Colour{43, 89, 195}));
        QCOMPARE(formatColour({43, 89, 195}), std::string{"#2b59c3"});
        for (const char* text :
             {"", "#", "2b59c3", "#2b59c", "#2b59c33", "#2b59cg", "#２b59c3", "red", "#+b59c3", "# b59c3"}) {
            QVERIFY2(!parseColour(text), text);
        }
    }

    // The examples that W3C's own technique G18 and the definition give.
    void contrast_is_that_of_the_guidelines() {
        QCOMPARE(contrast(kBlack, kWhite), 21.0);
        QCOMPARE(contrast(kWhite, kWhite), 1.0);
        QVERIFY(std::abs(contrast(*parseColour("#777777"), kWhite) - 4.48) < 0.005);
        QVERIFY(std::abs(contrast(*parseColour("#767676"), kWhite) - 4.54) < 0.005);
        QVERIFY(std::abs(contrast(*parseColour("#0000ff"), kWhite) - 8.59) < 0.005);
        QCOMPARE(contrast(kBlack, {10, 200, 3}), contrast({10, 200, 3}, kBlack));
    }

    void the_nearest_that_can_be_read_is_no_darker_than_it_has_to_be() {
        for (const char* text : {"#ff8800", "#00c853", "#ffffff", "#7fb2ff", "#f06292"}) {
            const Colour wanted = *parseColour(text);
            const Colour nearest = reaching(wanted, {kWhite}, kTextContrast, Towards::black);

            QVERIFY2(contrast(nearest, kWhite) >= kTextContrast, text);
            // Two steps of 255 lighter it could not be read any more.
            const Colour lighter = mixed(kWhite, nearest, 2.0 / 255);
            QVERIFY2(contrast(lighter, kWhite) < kTextContrast + 0.12, text);
        }
    }

    void one_that_can_be_read_already_stays() {
        const Colour ink = *parseColour("#2b59c3");

        QVERIFY(reaching(ink, {kWhite}, kTextContrast, Towards::black) == ink);
    }

    void whatever_the_accent_is_everything_on_it_and_in_it_can_be_read_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void whatever_the_accent_is_everything_on_it_and_in_it_can_be_read() {
        QFETCH(bool, dark);
        const auto of = [](const char* text) {
            return *parseColour(text);
        };
        AccentGrounds grounds;
        grounds.dark = dark;
        grounds.textOnFill = kWhite;
        grounds.surface = dark ? of("#1c1e21") : kWhite;
        grounds.raised = dark ? std::vector{of("#1c1e21"), of("#151618"), of("#25282c"), of("#17181a")}
                              : std::vector{kWhite, of("#f7f7f5"), of("#f3f3f0")};
        grounds.grounds = grounds.raised;
        grounds.grounds.push_back(dark ? of("#2f3338") : of("#e0e0db"));
        grounds.track = dark ? of("#33373c") : of("#e6e5e0");
        grounds.inverse = dark ? of("#e9eaeb") : of("#26282b");

        for (int red = 0; red <= 255; red += 51) {
            for (int green = 0; green <= 255; green += 51) {
                for (int blue = 0; blue <= 255; blue += 51) {
                    const Colour accent{red, green, blue};
                    const AccentTones tones = accentTones(accent, grounds);
                    const std::string name = formatColour(accent);
                    for (const Colour& fill : {tones.fill, tones.fillHovered, tones.fillPressed}) {
                        QVERIFY2(contrast(kWhite, fill) >= kTextContrast, name.c_str());
                    }
                    for (const Colour& ground : grounds.raised) {
                        QVERIFY2(contrast(tones.fill, ground) >= kPartContrast, name.c_str());
                    }
                    for (const Colour& ground : grounds.grounds) {
                        QVERIFY2(contrast(tones.text, ground) >= kTextContrast, name.c_str());
                        QVERIFY2(contrast(tones.focus, ground) >= kPartContrast, name.c_str());
                    }
                    QVERIFY2(contrast(tones.text, tones.tint) >= kTextContrast, name.c_str());
                    QVERIFY2(contrast(tones.text, tones.tintStrong) >= kTextContrast, name.c_str());
                    QVERIFY2(contrast(tones.bar, grounds.track) >= kPartContrast, name.c_str());
                    QVERIFY2(contrast(tones.textOnInverse, grounds.inverse) >= kTextContrast, name.c_str());
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(ColourTest)
#include "colour_test.moc"
