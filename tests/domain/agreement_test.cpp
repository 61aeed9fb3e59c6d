// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/agreement.h"

#include "models/domain/fields.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

Signature signedBy(const std::string& name, const std::string& language = "en") {
    const AgreementText& text = *agreementText(newestAgreement(), language);
    return {.version = std::string(text.version),
            .language = language,
            .hash = agreementHash(text.text),
            .name = name,
            .role = "Managing director",
            .account = "Katrin Sommer · katrin@lindenau.example",
            .at = 1'795'000'000'000};
}

/// What a page says between these, as a browser reads it.
QString read(QString page, const QString& from, const QString& to) {
    const qsizetype begin = page.indexOf(from);
    if (begin < 0) return {};
    QString text = page.mid(begin + from.size());
    text.truncate(text.indexOf(to));
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
}

}  // namespace

class AgreementTest : public QObject {
    Q_OBJECT

  private slots:
    // Another text under the same number would make signatures worthless that were given.
    void a_text_that_was_released_is_the_one_that_it_was() {
        const std::pair<const char*, const char*> released[] = {
            {"en", "48db708dfee43cfffa9105e3c81484343c0b9674e629d2781074562cf9a3cc51"},
            {"de", "9c284587c12c380d6b83dbc7569d140678f0037916798aefb4512cd82ae1d4e0"},
        };
        for (const auto& [language, hash] : released) {
            const AgreementText* text = agreementText("1", language);
            QVERIFY(text != nullptr);
            QCOMPARE(QString::fromStdString(agreementHash(text->text)), QString::fromLatin1(hash));
        }
    }

    void a_text_in_the_program_is_the_file_letter_by_letter() {
        for (const AgreementText& text : agreementTexts()) {
            QFile file(QStringLiteral(AUFWIND_SOURCE "/resources/agreements/data-processing-%1.%2.md")
                           .arg(QString::fromUtf8(text.version.data(), static_cast<qsizetype>(text.version.size())),
                                QString::fromUtf8(text.language.data(), static_cast<qsizetype>(text.language.size()))));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll() == QByteArray(text.text.data(), static_cast<qsizetype>(text.text.size())));
        }
    }

    void every_version_is_there_in_both_languages_and_the_newest_comes_first() {
        int before = INT_MAX;
        for (const AgreementText& text : agreementTexts()) {
            QVERIFY(agreementText(text.version, "en") != nullptr && agreementText(text.version, "de") != nullptr);
            const int number = std::stoi(std::string(text.version));
            QVERIFY(number <= before);
            before = number;
        }
        QCOMPARE(newestAgreement(), agreementTexts().front().version);
        QVERIFY(agreementText("1", "fr") == nullptr && agreementText("01", "en") == nullptr);
    }

    void both_languages_have_the_same_parts() {
        const auto parts = [](const char* language) {
            QStringList kinds;
            const std::string text(agreementText(newestAgreement(), language)->text);
            for (const QString& line : QString::fromStdString(text).split('\n')) {
                kinds << (line.isEmpty()           ? ""
                          : line.startsWith("# ")  ? "#"
                          : line.startsWith("## ") ? "##"
                          : line.startsWith("- ")  ? "-"
                                                   : "text");
            }
            return kinds;
        };
        QCOMPARE(parts("de"), parts("en"));
    }

    // Article 28(3), second sentence, letters a to h; and what has to be named besides.
    void the_text_says_what_the_law_asks_for() {
        for (const char* language : {"en", "de"}) {
            const QString text = QString::fromStdString(std::string(agreementText(newestAgreement(), language)->text));
            for (const char letter : {'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'}) {
                const QString named =
                    language == QLatin1String("en")
                        ? QStringLiteral("\nArticle 28(3)(%1): ").arg(QLatin1Char(letter))
                        : QStringLiteral("\nArtikel 28 Absatz 3 Buchstabe %1: ").arg(QLatin1Char(letter));
                QVERIFY2(text.contains(named), qPrintable(named));
            }
        }
    }

    void a_signature_counts_for_the_text_that_was_shown_alone() {
        const std::string hash = agreementHash(agreementText("1", "en")->text);
        QVERIFY(signatureState("1", "en", hash) == SignatureState::valid);
        QVERIFY(signatureState("1", "de", hash) == SignatureState::differs);
        QVERIFY(signatureState("1", "en", "") == SignatureState::differs);
        QVERIFY(signatureState("99", "en", hash) == SignatureState::unknown);
        std::string other = hash;
        other.front() = other.front() == '0' ? '1' : '0';
        QVERIFY(signatureState("1", "en", other) == SignatureState::differs);
    }

    void the_file_holds_the_text_so_that_its_hash_can_be_reckoned() {
        for (const char* language : {"en", "de"}) {
            const QString page =
                QString::fromStdString(agreementFile("Lindenau", {signedBy("Katrin", language)}, "en"));
            const QString text = read(page, QStringLiteral("<pre lang=\"%1\">").arg(language), "</pre>");
            QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex()),
                     QString::fromStdString(signedBy("", language).hash));
            QVERIFY(page.contains(QString::fromStdString(signedBy("", language).hash)));
        }
    }

    void the_file_has_every_signature_the_newest_first() {
        Signature late = signedBy("Heike Brandt", "de");
        late.at += 1'000;
        const QString page = QString::fromStdString(agreementFile("Lindenau", {signedBy("Katrin Sommer"), late}, "en"));
        QVERIFY(page.indexOf("Heike Brandt") > 0 &&
                page.indexOf("Heike Brandt") < page.indexOf("<bdi>Katrin Sommer</bdi>"));
        QCOMPARE(page.count("<pre lang="), 2);
        QVERIFY(page.contains("The hash is that of this version"));
    }

    void the_file_says_which_signature_does_not_count() {
        Signature other = signedBy("Katrin");
        other.hash.assign(64, '0');
        Signature later = signedBy("Heike");
        later.version.front() = '7';
        const QString page = QString::fromStdString(agreementFile("Lindenau", {other, later}, "de"));
        QVERIFY(page.contains(QStringLiteral("UNGÜLTIG")) && page.contains(QStringLiteral("NICHT GEPRÜFT")));
        QVERIFY(!page.contains(QStringLiteral("Der Hash ist der dieser Version")));
    }

    void without_a_signature_the_file_has_the_newest_text() {
        const QString page = QString::fromStdString(agreementFile("Lindenau", {}, "de"));
        QVERIFY(page.contains("Noch niemand hat unterzeichnet.") && page.contains("<pre lang=\"de\">"));
    }

    void nothing_that_people_wrote_is_part_of_the_page() {
        const std::string hostile = "<img src=x onerror=alert(1)>\"'&</td></table><script>\x01";
        Signature one = signedBy(hostile);
        one.role = one.account = one.version = one.language = one.hash = hostile;
        const QString page = QString::fromStdString(agreementFile(hostile, {one}, hostile));
        QVERIFY(!page.contains("<img") && !page.contains("<script") && !page.contains(QChar(1)));
        QCOMPARE(page.count("</table>"), 1);
        QVERIFY(page.contains("default-src 'none'"));
        static const QRegularExpression kLoads("(src|href)=\"");
        QVERIFY(!kLoads.match(page).hasMatch());
    }

    void the_file_is_for_whoever_exports_it_alone() {
        QTemporaryDir directory;
        const QString place = directory.filePath("agreement.html");
        QVERIFY(writeAgreementFile(place.toStdString(), agreementFile("Lindenau", {}, "en")));
        QCOMPARE(QFileInfo(place).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(!writeAgreementFile("/nowhere/at/all.html", "x"));
    }
};

QTEST_GUILESS_MAIN(AgreementTest)
#include "agreement_test.moc"
