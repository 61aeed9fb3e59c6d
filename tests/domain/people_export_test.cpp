// SPDX-License-Identifier: GPL-3.0-or-later
// Exports as the import reads them again, and as another program does (openpyxl, as Debian packages it).
#include "models/domain/people_export.h"

#include "models/domain/roster/table.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

#include <ctime>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

using Rows = std::vector<std::vector<std::string>>;

const std::vector<ExportColumn> kColumns{
    {.title = "Name"}, {.title = "=Start", .kind = ExportKind::day}, {.title = "Hours", .kind = ExportKind::number}};

NextRow over(const Rows& rows) {
    return [&rows, at = std::size_t{0}](std::vector<std::string>& cells) mutable -> Result<bool> {
        if (at == rows.size()) return false;
        cells = rows[at++];
        return true;
    };
}

double processorSeconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

long peakKilobytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss;
}

}  // namespace

class PeopleExportTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir directory_;

    std::filesystem::path place(const char* name) const { return directory_.filePath(name).toStdString(); }
    static std::string read(const std::filesystem::path& file) {
        QFile opened(QString::fromStdString(file.string()));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll().toStdString() : std::string();
    }
    /// Of each row, of each cell: what openpyxl says of its type and its value.
    static QJsonArray asPythonReads(const std::filesystem::path& file) {
        QProcess python;
        python.start("/usr/bin/python3",
                     {"-c",
                      "import sys, json, openpyxl\n"
                      "sheet = openpyxl.load_workbook(sys.argv[1]).active\n"
                      "print(json.dumps([[[c.data_type, str(c.value)] for c in row] for row in sheet.iter_rows()]))",
                      QString::fromStdString(file.string())});
        if (!python.waitForFinished(60'000) || python.exitCode() != 0) {
            qWarning("%s", python.readAllStandardError().constData());
            return {};
        }
        return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    }

  private slots:
    void what_would_be_a_formula_is_a_text_in_a_separated_file_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"=1+1", "+49 30 1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1", "＋1",
                                 "－1", "＠x", "=cmd|' /C calc'!A0", "%0A=1", "|x", "\x01=HYPERLINK(1)", "\v\x02@x"}) {
            QTest::newRow(text) << QByteArray(text);
        }
    }
    void what_would_be_a_formula_is_a_text_in_a_separated_file() {
        QFETCH(QByteArray, text);
        const std::string cell = separatedCell(text.toStdString(), ExportKind::text, ',');
        QVERIFY(cell.starts_with('\'') || cell.starts_with("\"'"));
        QCOMPARE(separatedCell(text.toStdString(), ExportKind::day, ';').find('\''), cell.find('\''));
    }

    void what_is_no_formula_stays_as_it_is() {
        QCOMPARE(separatedCell("Jürgen Große", ExportKind::text, ';'), std::string("Jürgen Große"));
        QCOMPARE(separatedCell("1-2", ExportKind::text, ';'), std::string("1-2"));
        QCOMPARE(separatedCell("-12.5", ExportKind::number, ';'), std::string("-12.5"));
        QCOMPARE(separatedCell("-12.5+cmd", ExportKind::number, ';'), std::string("'-12.5+cmd"));
        QCOMPARE(separatedCell("a\"b;c\nd", ExportKind::text, ','), std::string("\"a\"\"b;c\nd\""));
        QCOMPARE(separatedCell(std::string("a\0b", 3), ExportKind::text, ','), std::string("a b"));
    }

    void a_separated_file_is_read_again_by_the_import_data() {
        QTest::addColumn<char>("separator");
        QTest::newRow("comma") << ',';
        QTest::newRow("semicolon") << ';';
    }
    void a_separated_file_is_read_again_by_the_import() {
        QFETCH(char, separator);
        const Rows rows{{"Müller, \"Max\"", "2026-11-27", "7.5"}, {"Two\nlines; here", "", ""}, {"=evil", "soon", "x"}};
        const auto written = writeSeparated(place("people.csv"), kColumns, separator, over(rows));
        QVERIFY(written.ok());
        QCOMPARE(*written, rows.size());
        const std::string bytes = read(place("people.csv"));
        QVERIFY(bytes.starts_with("\xEF\xBB\xBF"));
        const auto table = roster::readTable(bytes);
        QVERIFY(table.ok());
        QCOMPARE(table->separator, separator);
        QCOMPARE(table->header, (std::vector<std::string>{"Name", "'=Start", "Hours"}));
        QCOMPARE(table->rows.size(), rows.size());
        QCOMPARE(table->rows[0].cells, rows[0]);
        QCOMPARE(table->rows[1].cells, rows[1]);
        QCOMPARE(table->rows[2].cells[0], std::string("'=evil"));
    }

    void a_workbook_is_read_again_by_the_import() {
        const Rows rows{
            {"=evil & <b> \"q\"", "2026-11-27", "-7.5"}, {"Ältere 名 😀", "1899-12-31", ""}, {"x", "", "soon"}};
        const auto written = writeWorkbook(place("people.xlsx"), kColumns, over(rows));
        QVERIFY(written.ok());
        QCOMPARE(*written, rows.size());
        const auto table = roster::readTable(read(place("people.xlsx")));
        QVERIFY2(table.ok(), table.ok() ? "" : table.error().detail.c_str());
        QCOMPARE(table->format, std::string("Excel"));
        QCOMPARE(table->header, (std::vector<std::string>{"Name", "=Start", "Hours"}));
        for (std::size_t i = 0; i < rows.size(); ++i) QCOMPARE(table->rows[i].cells, rows[i]);
    }

    void another_program_finds_texts_days_and_numbers_and_no_formula() {
        const Rows rows{{"=1+1", "2026-11-27", "12.5"}, {"+49", "@x", "=A1"}, {"a\tb\x01\xFF", "", "-3"}};
        QVERIFY(writeWorkbook(place("other.xlsx"), kColumns, over(rows)).ok());
        const QJsonArray read = asPythonReads(place("other.xlsx"));
        QCOMPARE(read.size(), 4);
        const auto cell = [&](int row, int column) {
            const QJsonArray one = read.at(row).toArray().at(column).toArray();
            return one.at(0).toString() + ' ' + one.at(1).toString();
        };
        QCOMPARE(cell(0, 1), QStringLiteral("s =Start"));
        QCOMPARE(cell(1, 0), QStringLiteral("s =1+1"));
        QCOMPARE(cell(1, 1), QStringLiteral("d 2026-11-27 00:00:00"));
        QCOMPARE(cell(1, 2), QStringLiteral("n 12.5"));
        QCOMPARE(cell(2, 0), QStringLiteral("s +49"));
        QCOMPARE(cell(2, 1), QStringLiteral("s @x"));
        QCOMPARE(cell(2, 2), QStringLiteral("s =A1"));
        QCOMPARE(cell(3, 0), QStringLiteral("s a\tb\uFFFD\uFFFD"));
        QCOMPARE(cell(3, 2), QStringLiteral("n -3"));
    }

    void twenty_thousand_rows_take_less_than_a_second_and_no_memory_data() {
        QTest::addColumn<bool>("workbook");
        // What reads a file again needs memory, so the one that could need some comes first.
        QTest::newRow("workbook") << true;
        QTest::newRow("separated") << false;
    }
    void twenty_thousand_rows_take_less_than_a_second_and_no_memory() {
        QFETCH(bool, workbook);
        std::vector<ExportColumn> columns(16);
        for (std::size_t i = 0; i < columns.size(); ++i) columns[i].title = "Column " + std::to_string(i);
        columns[5].kind = ExportKind::day;
        const auto rows = [&](std::size_t count) {
            return [&columns, count, at = std::size_t{0}](std::vector<std::string>& cells) mutable -> Result<bool> {
                if (at == count) return false;
                for (std::size_t i = 0; i < columns.size(); ++i)
                    cells.push_back("value " + std::to_string(at * 31 + i));
                cells[5] = "2026-11-27";
                ++at;
                return true;
            };
        };
        const auto write = [&](std::size_t count) {
            const NextRow next = rows(count);
            return workbook ? writeWorkbook(place("many.xlsx"), columns, next)
                            : writeSeparated(place("many.csv"), columns, ';', next);
        };
        QVERIFY(write(100).ok());
        const long before = peakKilobytes();
        const double started = processorSeconds();
        const auto written = write(20'000);
        const double took = processorSeconds() - started;
        QVERIFY(written.ok());
        QCOMPARE(*written, std::size_t{20'000});
        qInfo("%.2f s, %ld KiB more", took, peakKilobytes() - before);
#ifdef NDEBUG
        QVERIFY(took < 1);
#endif
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        // What it writes is some 15 MiB. A sanitizer keeps what was freed.
        QVERIFY(peakKilobytes() - before < 6'000);
#endif
        QCOMPARE(roster::readTable(read(place(workbook ? "many.xlsx" : "many.csv")))->rows.size(), std::size_t{20'000});
    }

    void an_export_that_is_ended_leaves_what_was_there() {
        for (const char* name : {"kept.csv", "kept.xlsx"}) {
            const bool isBook = std::string_view(name).ends_with("xlsx");
            const Rows rows{{"a", "", ""}};
            const auto write = [&](const NextRow& next) {
                return isBook ? writeWorkbook(place(name), kColumns, next)
                              : writeSeparated(place(name), kColumns, ';', next);
            };
            QVERIFY(write(over(rows)).ok());
            const std::string before = read(place(name));
            int left = 5'000;
            const auto ended = write([&](std::vector<std::string>& cells) -> Result<bool> {
                if (--left == 0) return Error{ErrorCode::busy, "ended"};
                cells = {"b", "", ""};
                return true;
            });
            QVERIFY(!ended.ok());
            QCOMPARE(ended.error().code, ErrorCode::busy);
            QCOMPARE(read(place(name)), before);
            QCOMPARE(QDir(directory_.path()).entryList({QString(name) + "?*"}, QDir::Files).size(), 0);
        }
    }

    void an_export_is_for_whoever_exports_alone_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("separated") << QStringLiteral("private.csv");
        QTest::newRow("workbook") << QStringLiteral("private.xlsx");
    }
    void an_export_is_for_whoever_exports_alone() {
        QFETCH(QString, name);
        const std::filesystem::path file = place(name.toUtf8().constData());
        // What it replaces may have been open to others, and so what an end without warning left.
        for (const std::filesystem::path& left : {file, std::filesystem::path(file.string() + ".part")}) {
            QFile older(QString::fromStdString(left.string()));
            QVERIFY(older.open(QIODevice::WriteOnly));
            std::filesystem::permissions(left, std::filesystem::perms(0644));
        }

        bool isOpenMeanwhile = false;
        int rows = 0;
        const auto look = [&](std::vector<std::string>& cells) -> Result<bool> {
            for (const auto& one : std::filesystem::directory_iterator(file.parent_path())) {
                const bool isOurs =
                    one.path() != file && one.path().filename().string().starts_with(name.toStdString());
                if (isOurs && one.status().permissions() != std::filesystem::perms(0600)) isOpenMeanwhile = true;
            }
            cells = {"a", "", ""};
            return rows++ == 0;
        };
        const auto written = name.endsWith(QLatin1String("xlsx")) ? writeWorkbook(file, kColumns, look)
                                                                  : writeSeparated(file, kColumns, ';', look);

        QVERIFY(written.ok());
        QVERIFY(!isOpenMeanwhile);
        QCOMPARE(std::filesystem::status(file).permissions(), std::filesystem::perms(0600));
    }

    void a_place_that_is_not_there_is_an_error() {
        const Rows none;
        QVERIFY(!writeWorkbook(place("none/people.xlsx"), kColumns, over(none)).ok());
        QVERIFY(!writeSeparated(place("none/people.csv"), kColumns, ';', over(none)).ok());
    }
};

QTEST_APPLESS_MAIN(PeopleExportTest)
#include "people_export_test.moc"
