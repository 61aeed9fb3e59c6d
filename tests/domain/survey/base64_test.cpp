// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as text and back, held against Qt's own reading; what is not such a text is none.
#include "models/domain/survey/base64.h"

#include <QtTest>

#include <random>

using namespace aufwind::survey;

class Base64Test : public QObject {
    Q_OBJECT

    std::mt19937 random_{7};

    std::string bytesOf(std::size_t count) {
        std::string bytes(count, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random_() & 0xFFU);
        return bytes;
    }

  private slots:
    void bytes_of_any_length_come_back_and_are_written_as_others_write_them() {
        for (std::size_t count = 0; count < 200; ++count) {
            const std::string bytes = bytesOf(count);
            const std::string text = toBase64(bytes);

            QCOMPARE(QByteArray::fromStdString(text), QByteArray::fromStdString(bytes).toBase64());
            QCOMPARE(fromBase64(text), std::optional(bytes));
        }
    }

    void a_letter_that_is_none_is_found_wherever_it_stands() {
        for (const std::size_t count : {1U, 2U, 3U, 4U, 5U, 6U, 47U, 48U}) {
            const std::string text = toBase64(bytesOf(count));
            const std::size_t letters = text.find('=') == std::string::npos ? text.size() : text.find('=');
            for (std::size_t i = 0; i < letters; ++i) {
                for (const char wrong : {'-', '_', ' ', '\0', '\xFF', '='}) {
                    // A sign of padding at the end may make another whole text.
                    if (wrong == '=' && i + 2 >= letters) continue;
                    std::string spoilt = text;
                    spoilt[i] = wrong;
                    QVERIFY2(!fromBase64(spoilt), spoilt.c_str());
                }
            }
        }
    }

    void each_bytes_have_one_text() {
        QVERIFY(fromBase64("QQ=="));
        for (const char* other : {"QR==", "QQ", "QQ=", "QQ===", "Q===", "====", "QUJ", "QUJ=", "=QQ=", "Q=Q="}) {
            const auto read = fromBase64(other);
            QVERIFY2(!read || toBase64(*read) == other, other);
        }
        QVERIFY(!fromBase64("QR=="));
        QVERIFY(!fromBase64("QUJ="));
        QVERIFY(!fromBase64("Q==="));
    }
};

QTEST_APPLESS_MAIN(Base64Test)
#include "base64_test.moc"
