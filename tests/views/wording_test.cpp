// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/wording.h"

#include "models/schema/entities.h"
#include "models/views/schema_words.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QXmlStreamReader>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;

namespace {

/// What a translation file has for the names of the schema.
QHash<QString, QString> schemaWordsOf(const QString& language) {
    QFile file{QStringLiteral(AUFWIND_SOURCE "/resources/translations/aufwind_%1.ts").arg(language)};
    QHash<QString, QString> words;
    if (!file.open(QIODevice::ReadOnly)) return words;
    QXmlStreamReader xml{&file};
    QString context;
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("source")) source = xml.readElementText();
        if (xml.name() == QLatin1String("translation") && context == QLatin1String("Schema")) {
            const bool finished = xml.attributes().value(QLatin1String("type")).isEmpty();
            const QString text = xml.readElementText();
            if (finished) words.insert(source, text);
        }
    }
    return words;
}

QStringList namesOfTheSchema() {
    QStringList names;
    for (const schema::Entity& entity : schema::kSchema.entities()) {
        names << QString::fromUtf8(readable(entity.name));
        for (const schema::Field& field : entity.fields) {
            names << QString::fromUtf8(readable(field.name));
            for (const std::string_view choice : field.choices) names << QString::fromUtf8(readable(choice));
        }
    }
    return names;
}

}  // namespace

class WordingTest : public QObject {
    Q_OBJECT

  private slots:
    void every_name_of_the_schema_has_words_in_both_languages() {
        const auto english = schemaWordsOf("en");
        const auto german = schemaWordsOf("de");
        QSet<QString> listed;
        for (const char* word : kSchemaWords) listed.insert(QString::fromLatin1(word));
        for (const QString& name : namesOfTheSchema()) {
            QVERIFY2(listed.contains(name), qPrintable("not in schema_words.h: " + name));
            QVERIFY2(!english.value(name).isEmpty(), qPrintable("no English for " + name));
            QVERIFY2(!german.value(name).isEmpty(), qPrintable("no German for " + name));
        }
    }

    void no_word_is_listed_that_the_schema_does_not_have() {
        const QStringList names = namesOfTheSchema();
        for (const char* word : kSchemaWords) QVERIFY2(names.contains(QString::fromLatin1(word)), word);
    }

    void a_comment_is_a_thing_in_german() { QCOMPARE(schemaWordsOf("de").value("Comment"), "Kommentar"); }

    void an_edit_of_a_removed_row_does_not_speak_of_signing_in() {
        const Wording wording;

        for (const ErrorCode code : {ErrorCode::notFound, ErrorCode::dead, ErrorCode::forbidden, ErrorCode::offline,
                                     ErrorCode::unauthenticated, ErrorCode::invalid, ErrorCode::internal}) {
            const QString said = wording.edit(code);
            QVERIFY2(!said.contains("sign", Qt::CaseInsensitive) && !said.contains("certificate"), qPrintable(said));
        }
        QVERIFY(wording.edit(ErrorCode::notFound).contains("removed"));
        QVERIFY(wording.trouble(ErrorCode::notFound).contains("signed in"));
    }
};

QTEST_GUILESS_MAIN(WordingTest)
#include "wording_test.moc"
