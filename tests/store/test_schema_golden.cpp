// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/dump.h"
#include "tests/store/store_fixture.h"

#include <QDir>

namespace aufwind::store::test {

/// tests/schema/golden/<version>.txt is the schema as that version was released. The newest belongs to the version that
/// is being worked on: after an intended change, AUFWIND_FREEZE=1 writes it anew. Once released it stays as it is.
class SchemaGolden : public QObject {
    Q_OBJECT

    static QDir golden() { return QDir(QStringLiteral(AUFWIND_GOLDEN)); }
    static QString nameOf(std::uint16_t version) { return QStringLiteral("%1.txt").arg(version); }
    static QByteArray contentOf(const QString& name) {
        QFile file(golden().filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Number, name and type; what may never change. Of fields also how they merge.
    static QByteArray essence(const QByteArray& line) {
        QByteArrayList kept;
        for (const QByteArray& word : line.split(' ')) {
            if (!word.contains('=') && word != "required" && word != "search") {
                kept += word;
            }
        }
        return kept.join(' ');
    }

  private slots:
    void the_schema_is_the_one_that_was_frozen_for_its_version() {
        const QByteArray now = QByteArray::fromStdString(schema::dump(schema::kSchema));
        const QString name = nameOf(schema::kSchemaVersion);
        if (qEnvironmentVariableIsSet("AUFWIND_FREEZE")) {
            QFile file(golden().filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(now) == now.size());
            return;
        }

        const QByteArray frozen = contentOf(name);

        QVERIFY2(!frozen.isEmpty(), "no dump is frozen for this version");
        const QByteArrayList expected = frozen.split('\n');
        const QByteArrayList lines = now.split('\n');
        for (qsizetype i = 0; i < qMax(expected.size(), lines.size()); ++i) {
            QCOMPARE(lines.value(i), expected.value(i));
        }
    }

    void nothing_that_was_ever_released_is_taken_away_or_reused() {
        QByteArrayList now;
        for (const QByteArray& line : QByteArray::fromStdString(schema::dump(schema::kSchema)).split('\n')) {
            now += essence(line);
        }
        const QStringList dumps = golden().entryList({QStringLiteral("*.txt")});
        QVERIFY(!dumps.isEmpty());
        for (const QString& dump : dumps) {
            for (const QByteArray& line : contentOf(dump).split('\n')) {
                if (!line.startsWith("schema ")) {
                    QVERIFY2(now.contains(essence(line)), (dump.toUtf8() + ": " + line).constData());
                }
            }
        }
    }
};

}  // namespace aufwind::store::test

QTEST_APPLESS_MAIN(aufwind::store::test::SchemaGolden)
#include "test_schema_golden.moc"
