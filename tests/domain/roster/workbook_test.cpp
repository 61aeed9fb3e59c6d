// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks as another program writes them (openpyxl, as Debian packages it), whole and broken.
#include "models/domain/roster/table.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <string>

using namespace aufwind;
using namespace aufwind::roster;

namespace {

QByteArray replacing(const QByteArray& part, const QByteArray& content, const QByteArray& texts) {
    return "import zipfile\nold = zipfile.ZipFile(sys.argv[1])\nparts = {n: old.read(n) for n in old.namelist()}\n"
           "parts['xl/worksheets/" +
           part + "'] = " + content + "\n" +
           (texts.isEmpty() ? QByteArray() : "parts['xl/sharedStrings.xml'] = " + texts + "\n") +
           "with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as new:\n"
           "    for name, text in parts.items():\n        new.writestr(name, text)\n";
}

/// The bytes of a workbook that the lines of Python make, which know `sheet` and `book`.
/// Where `part` is named, that part of it is what the Python expression makes; with it the texts that cells share.
std::string workbook(const QByteArray& lines, const QByteArray& part = {}, const QByteArray& content = {},
                     const QByteArray& texts = {}) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("book.xlsx");
    const QByteArray program = "import sys, datetime, openpyxl\nbook = openpyxl.Workbook()\nsheet = book.active\n" +
                               lines + "\nbook.save(sys.argv[1])\n" +
                               (part.isEmpty() ? QByteArray() : replacing(part, content, texts));
    QProcess python;
    python.start("/usr/bin/python3", {"-c", QString::fromUtf8(program), path});
    if (!python.waitForFinished(60'000) || python.exitCode() != 0) {
        qWarning("%s", python.readAllStandardError().constData());
        return {};
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const QByteArray kPeople =
    "sheet.append([\"Id\", \"Name\", \"Start\", \"Active\", \"Cost centre\"])\n"
    "sheet.append([4418, \"Jürgen Große\", datetime.date(2026, 12, 31), True, 12.5])\n"
    "sheet.append([\"0042\", \"  Ruth\\u00a0\", datetime.datetime(2027, 1, 4, 9, 30), False, \"K-1\"])\n";

}  // namespace

class RosterWorkbookTest : public QObject {
    Q_OBJECT

  private slots:
    void texts_numbers_dates_and_flags_are_read() {
        const auto table = readTable(workbook(kPeople));
        QVERIFY2(table.ok(), table.ok() ? "" : table.error().detail.c_str());
        QCOMPARE(table->format, std::string("Excel"));
        QCOMPARE(table->header.size(), std::size_t{5});
        QCOMPARE(table->rows.size(), std::size_t{2});
        const std::vector<std::string> first{"4418", "Jürgen Große", "2026-12-31", "true", "12.5"};
        const std::vector<std::string> second{"0042", "Ruth", "2027-01-04", "false", "K-1"};
        QCOMPARE(table->rows[0].cells, first);
        QCOMPARE(table->rows[1].cells, second);
        QCOMPARE(table->rows[1].line, std::size_t{3});
    }

    void own_formats_of_dates_are_known() {
        const auto table =
            readTable(workbook("sheet.append([\"Id\", \"A\", \"B\", \"C\"])\n"
                               "sheet.append([1, 46387, 46387, 46387])\n"
                               "sheet[\"B2\"].number_format = \"dd\\\\.mm\\\\.yyyy;@\"\n"
                               "sheet[\"C2\"].number_format = \"[$-407]d. MMMM yyyy\"\n"
                               "sheet[\"D2\"].number_format = \"0.00 \\\"days\\\"\"\n"));
        QVERIFY(table.ok());
        QCOMPARE(table->rows[0].cells[1], std::string("2026-12-31"));
        QCOMPARE(table->rows[0].cells[2], std::string("2026-12-31"));
        QCOMPARE(table->rows[0].cells[3], std::string("46387"));
    }

    void rows_without_anything_are_left_out_and_lines_count_on() {
        const auto table =
            readTable(workbook("sheet[\"A3\"] = \"Id\"\n"
                               "sheet[\"B3\"] = \"Name\"\n"
                               "sheet[\"A5\"] = 7\n"
                               "sheet[\"B9\"] = \"x\"\n"));
        QVERIFY(table.ok());
        QCOMPARE(table->headerLine, std::size_t{3});
        QCOMPARE(table->rows.size(), std::size_t{2});
        QCOMPARE(table->rows[1].line, std::size_t{9});
    }

    void the_first_sheet_counts() {
        const auto table = readTable(workbook(kPeople + "\nother = book.create_sheet('Other')\nother['A1'] = 'no'\n"));
        QVERIFY(table.ok());
        QCOMPARE(table->rows.size(), std::size_t{2});
    }

    void an_archive_that_becomes_huge_is_refused() {
        const auto table = readTable(workbook(kPeople, "sheet1.xml", "b' ' * (300 << 20)"));
        QCOMPARE(table.error().code, ErrorCode::tooLarge);
    }

    void a_sheet_with_entities_of_its_own_is_refused() {
        const auto table = readTable(workbook(
            kPeople, "sheet1.xml",
            "b'<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData/></worksheet>'"));
        QCOMPARE(table.error().code, ErrorCode::damaged);
    }

    void texts_that_cells_share_are_read_with_their_runs() {
        const QByteArray shared =
            "b'<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" "
            "t=\"s\"><v>1</v></c></row>'"
            "b'<row r=\"2\"><c r=\"A2\"><v>4.471E3</v></c><c r=\"C2\" "
            "t=\"s\"><v>99</v></c></row></sheetData></worksheet>'";
        const QByteArray texts =
            "b'<sst><si><t>Id</t></si><si><r><t>Na</t></r><r><t>me</t></r><rPh sb=\"0\" "
            "eb=\"1\"><t>no</t></rPh></si></sst>'";
        const auto table = readTable(workbook(kPeople, "sheet1.xml", shared, texts));
        QVERIFY2(table.ok(), table.ok() ? "" : table.error().detail.c_str());
        const std::vector<std::string> header{"Id", "", "Name"};
        QCOMPARE(table->header, header);
        QCOMPARE(table->rows[0].cells[0], std::string("4471"));
        QCOMPARE(table->rows[0].cells[2], std::string());
    }

    void cells_that_do_not_say_where_they_are_follow_each_other() {
        const QByteArray sheet =
            "b'<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Id</t></is></c><c "
            "t=\"inlineStr\"><is><t>Mail</t></is></c>'"
            "b'<c t=\"inlineStr\"><is><t>Name</t></is></c></row><row><c><v>1</v></c><c/><c "
            "t=\"inlineStr\"><is><t>Anna</t></is></c></row>'"
            "b'</sheetData></worksheet>'";
        const auto table = readTable(workbook(kPeople, "sheet1.xml", sheet));
        QVERIFY(table.ok());
        const std::vector<std::string> cells{"1", "", "Anna"};
        QCOMPARE(table->rows[0].cells, cells);
    }

    void elements_inside_each_other_without_end_are_refused() {
        const auto table = readTable(workbook(kPeople, "sheet1.xml", "b'<a>' * 5000000"));
        QCOMPARE(table.error().code, ErrorCode::damaged);
    }

    void texts_without_end_are_bounded() {
        const QByteArray empty = "b'<worksheet><sheetData/></worksheet>'";
        QCOMPARE(readTable(workbook(kPeople, "sheet1.xml", empty, "b'<sst>' + b'<si/>' * 20000000 + b'</sst>'")).ok(),
                 false);
    }

    // A small file: one long text that each of many cells names.
    void a_text_that_stands_in_too_many_cells_is_refused() {
        const auto table = readTable(workbook(
            kPeople, "sheet1.xml",
            "'<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>' + "
            "('<row>' + '<c t=\"s\"><v>0</v></c>' * 100 + '</row>') * 300 + '</sheetData></worksheet>'",
            "'<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>' + 'x' * 7900 + "
            "'</t></si></sst>'"));
        QVERIFY(!table);
        QCOMPARE(table.error().code, ErrorCode::tooLarge);
        QCOMPARE(table.error().detail, std::string("too much text in its cells"));
    }

    void a_sheet_that_is_too_wide_is_refused() {
        QCOMPARE(readTable(workbook("sheet['A1'] = 'Id'\nsheet['ZZ1'] = 'far'\nsheet['A2'] = 1\n")).error().code,
                 ErrorCode::tooLarge);
    }

    void what_is_cut_off_or_another_archive_is_damaged() {
        const std::string bytes = workbook(kPeople);
        QCOMPARE(readTable(bytes.substr(0, bytes.size() / 2)).error().code, ErrorCode::damaged);
        QCOMPARE(readTable(std::string_view("PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22)).ok(), false);
    }

    void damaged_parts_give_a_table_within_its_bounds_or_a_reason() {
        const QByteArray damaged =
            "bytes(random.choice(b'<>/\"=azr019 ') if random.random() < 0.02 else b for b in "
            "parts['xl/worksheets/sheet1.xml'])";
        for (int round = 0; round < 40; ++round) {
            const QByteArray lines = kPeople + "\nimport random\nrandom.seed(" + QByteArray::number(round) + ")\n";
            const auto table = readTable(workbook(lines, "sheet1.xml", damaged));
            if (!table) {
                QVERIFY(table.error().code == ErrorCode::damaged || table.error().code == ErrorCode::invalid ||
                        table.error().code == ErrorCode::tooLarge);
                continue;
            }
            QVERIFY(table->rows.size() <= 2 && !table->header.empty());
            for (const TableRow& row : table->rows) QVERIFY(row.cells.size() <= kColumnsMaximum);
        }
    }
};

QTEST_GUILESS_MAIN(RosterWorkbookTest)
#include "workbook_test.moc"
