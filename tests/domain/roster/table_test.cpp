// SPDX-License-Identifier: GPL-3.0-or-later
// Files as tables: what real programs write, and what is none.
#include "models/domain/roster/table.h"

#include "models/domain/roster/columns.h"
#include "models/domain/roster/dates.h"
#include "models/schema/text_form.h"

#include <QtTest/QtTest>

#include <optional>
#include <string>

using namespace aufwind;
using namespace aufwind::roster;

namespace {

std::string dateOf(std::string_view text, DateOrder order = DateOrder::unknown) {
    const ReadDate read = readDate(text, order, 20'784);  // 2026-11-27
    switch (read.kind) {
        case DateKind::date:
            return schema::formatDate(read.days);
        case DateKind::eitherOrder:
            return "either";
        case DateKind::doesNotExist:
            return "does not exist";
        case DateKind::notUnderstood:
            break;
    }
    return "no date";
}

std::string nameOf(const std::optional<Target>& target) {
    return target ? std::string(fieldOf(*target).name) : std::string("-");
}

}  // namespace

class RosterTableTest : public QObject {
    Q_OBJECT

  private slots:
    void each_separator_is_found() {
        for (const char separator : {',', ';', '\t', '|'}) {
            std::string text = "Id_Name_Mail\n1_Anna_a@x.de\n2_Ben_b@x.de\n";
            std::replace(text.begin(), text.end(), '_', separator);
            const auto table = readTable(text);
            QVERIFY(table.ok());
            QCOMPARE(table->separator, separator);
            QCOMPARE(table->rows.size(), std::size_t{2});
            QCOMPARE(table->rows[1].cells[1], std::string("Ben"));
            QCOMPARE(table->rows[1].line, std::size_t{3});
        }
    }

    void a_comma_within_a_name_is_no_separator() {
        const auto table = readTable("Id;Name\n1;Lorenz, Max\n2;Nowak, Ruth\n");
        QVERIFY(table.ok());
        QCOMPARE(table->separator, ';');
        QCOMPARE(table->rows[0].cells[1], std::string("Lorenz, Max"));
    }

    void the_line_that_names_the_separator_is_no_row() {
        const auto table = readTable("sep=|\r\nId|Name\r\n1|Anna\r\n");
        QVERIFY(table.ok());
        QCOMPARE(table->header[0], std::string("Id"));
        QCOMPARE(table->rows[0].line, std::size_t{3});
        const auto plain = readTable("sep=;\nId;Name\n1;Anna\n");
        QVERIFY(plain.ok());
        QCOMPARE(plain->rows[0].cells[1], std::string("Anna"));
    }

    void hostile_texts_are_read_in_one_go() {
        // Each would take hours, or all memory, where a quotation mark or a cell cost what stands before it.
        const auto quotes = readTable("Id;Name\n1;a" + std::string(8'100, ' ') + std::string(20'000'000, '"'));
        QVERIFY(quotes.ok());
        QVERIFY(quotes->rows[0].cells[1].size() <= kCellMaximum);
        QCOMPARE(readTable("Id;Name\n1" + std::string(20'000'000, ';')).error().code, ErrorCode::tooLarge);
    }

    void each_encoding_is_read() {
        const std::string utf8 = "Name;Ort\nJürgen Große;Köln\n";
        const auto plain = readTable(utf8);
        const auto marked = readTable("\xEF\xBB\xBF" + utf8);
        const auto windows = readTable(
            "Name;Ort\nJ\xFCrgen Gro\xDF"
            "e;K\xF6ln \x80\n");
        std::string wide = "\xFF\xFE";
        for (const char16_t unit : u"Name\tOrt\nJürgen Große\tKöln\n") {
            if (unit == 0) break;
            wide += static_cast<char>(unit & 0xFFU);
            wide += static_cast<char>(unit >> 8U);
        }
        const auto utf16 = readTable(wide);

        QVERIFY(plain.ok() && marked.ok() && windows.ok() && utf16.ok());
        QCOMPARE(plain->format, std::string("UTF-8"));
        QCOMPARE(marked->format, std::string("UTF-8"));
        QCOMPARE(marked->header[0], std::string("Name"));
        QCOMPARE(windows->format, std::string("Windows-1252"));
        QCOMPARE(windows->rows[0].cells[0], std::string("Jürgen Große"));
        QCOMPARE(windows->rows[0].cells[1], std::string("Köln €"));
        QCOMPARE(utf16->format, std::string("UTF-16"));
        QCOMPARE(utf16->rows[0].cells[0], std::string("Jürgen Große"));
    }

    void a_quoted_cell_holds_separators_quotes_and_lines() {
        const auto table = readTable("Id,Note\n1,\"a, \"\"b\"\"\r\nc\"\n2,d\n");
        QVERIFY(table.ok());
        QCOMPARE(table->rows[0].cells[1], std::string("a, \"b\"\nc"));
        QCOMPARE(table->rows[1].line, std::size_t{4});
    }

    void blanks_around_and_rows_without_anything_go() {
        const auto table = readTable("Id ;\xC2\xA0Name\xC2\xA0\n\n ; \n 1 ;\tAnna  \n;;;\n");
        QVERIFY(table.ok());
        QCOMPARE(table->header[1], std::string("Name"));
        QCOMPARE(table->rows.size(), std::size_t{1});
        QCOMPARE(table->rows[0].cells[1], std::string("Anna"));
        QCOMPARE(table->rows[0].line, std::size_t{4});
    }

    void what_is_no_table_is_refused_in_words_that_name_the_line() {
        QCOMPARE(readTable("").error().code, ErrorCode::invalid);
        QCOMPARE(readTable("Id;Name\n").error().code, ErrorCode::invalid);
        QCOMPARE(readTable(std::string("a\0b\n1\0002\n", 8)).error().code, ErrorCode::damaged);
        QCOMPARE(readTable("PK\x03\x04 and nothing behind").error().code, ErrorCode::damaged);
        const auto open = readTable("Id;Name\n1;Anna\n2;\"Ben\n3;Clara\n");
        QCOMPARE(open.error().code, ErrorCode::invalid);
        QVERIFY(QString::fromStdString(open.error().detail).endsWith("line 3"));
        QCOMPARE(readTable(std::string(kFileMaximum + 1, 'a')).error().code, ErrorCode::tooLarge);
        std::string wide = "a";
        for (std::size_t i = 0; i < kColumnsMaximum; ++i) wide += ";b";
        QCOMPARE(readTable(wide + "\n1\n").error().code, ErrorCode::tooLarge);
    }

    void more_rows_than_are_read_are_counted() {
        std::string text = "Id\n";
        for (std::size_t i = 0; i < kRowsMaximum + 3; ++i) text += "1\n";
        const auto table = readTable(text);
        QVERIFY(table.ok());
        QCOMPARE(table->rows.size(), kRowsMaximum);
        QCOMPARE(table->beyond, std::size_t{3});
    }

    void a_cell_without_end_is_bounded_and_stays_text() {
        std::string cell;
        while (cell.size() < 3 * kCellMaximum) cell += "ü";
        const auto table = readTable("Id;Note\n1;" + cell + "\n");
        QVERIFY(table.ok());
        const std::string& read = table->rows[0].cells[1];
        QVERIFY(read.size() <= kCellMaximum + 3);
        QCOMPARE(read.size() % 2, std::size_t{0});
    }

    void dates_are_read_as_people_write_them() {
        QCOMPARE(dateOf("2026-12-31"), std::string("2026-12-31"));
        QCOMPARE(dateOf("2026-12-31T00:00:00"), std::string("2026-12-31"));
        QCOMPARE(dateOf("31.12.2026 08:30"), std::string("2026-12-31"));
        QCOMPARE(dateOf("1.2.2026"), std::string("2026-02-01"));
        QCOMPARE(dateOf("01. Februar 2026"), std::string("2026-02-01"));
        QCOMPARE(dateOf("4 Jan 2027"), std::string("2027-01-04"));
        QCOMPARE(dateOf("Jan 4, 2027"), std::string("2027-01-04"));
        QCOMPARE(dateOf("1. März 2026"), std::string("2026-03-01"));
        QCOMPARE(dateOf("20261231"), std::string("2026-12-31"));
        QCOMPARE(dateOf("2026/12/31"), std::string("2026-12-31"));
        QCOMPARE(dateOf("31/12/2026"), std::string("2026-12-31"));
        QCOMPARE(dateOf("12/31/2026"), std::string("2026-12-31"));
        QCOMPARE(dateOf("31.12.26"), std::string("2026-12-31"));
        QCOMPARE(dateOf("31.12.79"), std::string("1979-12-31"));
        QCOMPARE(dateOf("29.02.2028"), std::string("2028-02-29"));
    }

    void a_date_that_could_be_two_is_asked_about() {
        QCOMPARE(dateOf("03/04/2026"), std::string("either"));
        QCOMPARE(dateOf("03/04/2026", DateOrder::dayFirst), std::string("2026-04-03"));
        QCOMPARE(dateOf("03/04/2026", DateOrder::monthFirst), std::string("2026-03-04"));
        QCOMPARE(dateOf("04/04/2026"), std::string("2026-04-04"));
        QCOMPARE(dateOf("03.04.2026", DateOrder::monthFirst), std::string("2026-04-03"));
        QCOMPARE(orderOf("25/04/2026"), DateOrder::dayFirst);
        QCOMPARE(orderOf("04/25/2026"), DateOrder::monthFirst);
        QCOMPARE(orderOf("04/05/2026"), DateOrder::unknown);
        QCOMPARE(orderOf("25.04.2026"), DateOrder::unknown);
    }

    void what_is_no_date_is_none() {
        QCOMPARE(dateOf("31.02.2026"), std::string("does not exist"));
        QCOMPARE(dateOf("29.02.2026"), std::string("does not exist"));
        QCOMPARE(dateOf("2026-13-01"), std::string("does not exist"));
        QCOMPARE(dateOf("2024-01-260"), std::string("does not exist"));
        QCOMPARE(dateOf("2024-257-01"), std::string("does not exist"));
        QCOMPARE(dateOf("257 Jan 2024"), std::string("does not exist"));
        QCOMPARE(dateOf("soon"), std::string("no date"));
        QCOMPARE(dateOf("12"), std::string("no date"));
        QCOMPARE(dateOf("1.2.3.4"), std::string("no date"));
        QCOMPARE(dateOf("99999999999999999999"), std::string("no date"));
        QCOMPARE(dateOf("31.12.20261"), std::string("no date"));
    }

    void headers_are_known_in_several_languages() {
        const auto german =
            guessColumns({"Personal-Nr.", "Vorname", "Nachname", "E-Mail-Adresse", "Abteilung", "Standort",
                          "Vorgesetzter", "Eintrittsdatum", "Kostenstelle", "Lieblingsfarbe"});
        const auto english = guessColumns({"Employee ID", "First name", "SURNAME", "Work e-mail", "Department",
                                           "Office", "Reports to", "Hire date", "Cost Center", "Favourite colour"});
        const auto french = guessColumns({"Matricule", "Prénom", "NOM", "Courriel", "Département"});
        const std::vector<std::string> expected{"external_id", "first_name", "last_name",  "email",       "department",
                                                "location",    "manager",    "start_date", "cost_centre", "-"};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(nameOf(german[i]), expected[i]);
            QCOMPARE(nameOf(english[i]), expected[i]);
            if (i < french.size()) QCOMPARE(nameOf(french[i]), expected[i]);
        }
    }

    void a_field_is_filled_by_one_column_only() {
        const auto columns = guessColumns({"E-Mail", "Email", "Mail"});
        QCOMPARE(nameOf(columns[0]), std::string("email"));
        QCOMPARE(nameOf(columns[1]), std::string("-"));
        QCOMPARE(nameOf(columns[2]), std::string("-"));
    }

    void what_was_chosen_for_a_header_is_chosen_again() {
        const std::vector<std::string> header{"PNR", "Mail", "Gruppe", "Abteilung"};
        Columns chosen = guessColumns(header);
        chosen[0] = targetNamed("external_id");
        chosen[2] = targetNamed("department");
        chosen[3] = std::nullopt;
        const auto again =
            rememberColumns({"mail", "P.N.R.", "Abteilung", "GRUPPE", "Vorname"}, formatColumns(header, chosen));

        QCOMPARE(nameOf(again[0]), std::string("email"));
        QCOMPARE(nameOf(again[1]), std::string("external_id"));
        QCOMPARE(nameOf(again[2]), std::string("-"));
        QCOMPARE(nameOf(again[3]), std::string("department"));
        QCOMPARE(nameOf(again[4]), std::string("first_name"));
        // What was chosen counts more than what could be guessed to its left.
        const auto later = rememberColumns({"Mail", "Work address"}, "workaddress\temail\n");
        QCOMPARE(nameOf(later[0]), std::string("-"));
        QCOMPARE(nameOf(later[1]), std::string("email"));
        // What was kept by somebody else's program is not trusted.
        QCOMPARE(nameOf(rememberColumns({"PNR"}, "pnr\tno_such_field\n\t\nx")[0]), std::string("-"));
    }

    void every_target_is_a_field_that_a_text_can_fill() {
        QVERIFY(targets().size() > 18);
        QVERIFY(targetNamed("birthday").has_value());
        QVERIFY(!targetNamed("picture").has_value());
        QVERIFY(!targetNamed("person").has_value());
        for (const Target& target : targets()) QCOMPARE(targetNamed(fieldOf(target).name), target);
    }
};

QTEST_GUILESS_MAIN(RosterTableTest)
#include "table_test.moc"
