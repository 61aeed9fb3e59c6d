// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/people_import.h"

#include "models/domain/fields.h"
#include "models/schema/entities.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::views;

namespace {

FieldNumber field(std::string_view name) {
    return schema::kSchema.entity(schema::kEmployee)->field(name)->number;
}

const std::string kHead = "PersNr;Vorname;Nachname;Titel;Vorgesetzter;Eintritt\n";

}  // namespace

class PeopleImportTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<Directory> people_;
    std::unique_ptr<PeopleImport> import_;
    QTemporaryDir directory_;
    Wording wording_;
    Uuid ben_;

    QUrl file(const std::string& text, const QString& name = QStringLiteral("people.csv")) {
        QFile made(directory_.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(QByteArray::fromStdString(text)) < 0) return {};
        return QUrl::fromLocalFile(made.fileName());
    }
    void look(const std::string& text) {
        import_->read(file(text));
        desk_->settle();
        import_->compare();
        desk_->settle();
    }
    /// Of the n-th row that is no heading.
    QVariant told(int wanted, const char* role) const {
        ImportLineModel& lines = *import_->lines();
        for (int row = 0; row < lines.count(); ++row) {
            const QModelIndex at = lines.index(row);
            if (lines.data(at, lines.roleNames().key("heading")).toBool() || wanted-- > 0) continue;
            return lines.data(at, lines.roleNames().key(role));
        }
        return {};
    }
    void makeHr() {
        desk_->made(schema::kRoleGrant,
                    {{schema::kSchema.entity(schema::kRoleGrant)->field("person")->number, Value{desk_->data().me()}},
                     {schema::kSchema.entity(schema::kRoleGrant)->field("role")->number, Value{std::int64_t{1}}}});
    }
    std::size_t people() { return desk_->reader().count({.entity = schema::kEmployee}).value(); }
    Record ben() { return desk_->reader().find(schema::kEmployee, ben_).value().value(); }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        ben_ = desk_->person("Ben", "Adeyemi");
        const auto known = desk_->elsewhere([&](Bench& bench) {
            return bench.editor.set(schema::kEmployee, ben_,
                                    {{field("external_id"), Value{std::string("4407")}},
                                     {field("title"), Value{std::string("Software Engineer")}}});
        });
        QVERIFY(known.ok());
        desk_->settle();
        people_ = std::make_unique<Directory>(desk_->data());
        import_ = std::make_unique<PeopleImport>();
        import_->attach(&desk_->data(), people_.get(), &wording_);
    }
    void cleanup() {
        import_.reset();
        people_.reset();
        desk_.reset();
    }

    void a_file_is_read_its_columns_are_known_and_its_changes_are_shown() {
        import_->read(
            file(kHead + "4407;Ben;Adeyemi;Senior Engineer;;\n61;Clara;Weidmann;Account Executive;4407;01.12.2026\n"));
        QCOMPARE(import_->busy(), QStringLiteral("reading"));
        desk_->settle();
        QCOMPARE(import_->step(), QStringLiteral("columns"));
        QCOMPARE(import_->rows(), 2);
        QCOMPARE(import_->format(), QStringLiteral("UTF-8"));
        const QVariantMap first = import_->columns().at(0).toMap();
        QCOMPARE(first.value("header").toString(), QStringLiteral("PersNr"));
        QCOMPARE(first.value("field").toString(), QStringLiteral("external_id"));
        QCOMPARE(first.value("sample").toString(), QStringLiteral("4407 · 61"));

        import_->compare();
        desk_->settle();
        QCOMPARE(import_->step(), QStringLiteral("changes"));
        QCOMPARE(import_->counts().value("created").toInt(), 1);
        QCOMPARE(import_->counts().value("changed").toInt(), 1);
        QCOMPARE(told(0, "name").toString(), QStringLiteral("Clara Weidmann"));
        QCOMPARE(told(0, "text").toString(), QStringLiteral("Account Executive, starts 1 Dec 2026"));
        QCOMPARE(told(0, "quiet").toString(), QStringLiteral("manager Ben Adeyemi"));
        const QVariantMap change = told(1, "changes").toList().at(0).toMap();
        QCOMPARE(change.value("before").toString(), QStringLiteral("Software Engineer"));
        QCOMPARE(change.value("after").toString(), QStringLiteral("Senior Engineer"));
        QCOMPARE(told(1, "line").toInt(), 2);
    }

    void nothing_happens_before_it_is_applied_and_then_all_of_it_as_one_step() {
        const std::size_t before = people();
        look(kHead + "4407;Ben;Adeyemi;Senior Engineer;61;\n61;Clara;Weidmann;;;\n");
        QCOMPARE(people(), before);
        QSignalSpy done(import_.get(), &PeopleImport::done);
        import_->apply();
        desk_->settle();
        QCOMPARE(done.size(), 1);
        QCOMPARE(import_->result().value("created").toInt(), 1);
        QCOMPARE(import_->result().value("changed").toInt(), 1);
        QCOMPARE(import_->step(), QStringLiteral("done"));
        QCOMPARE(people(), before + 1);
        QVERIFY(!ben().reference(field("manager")).isNil());

        desk_->data().post([](Bench& bench) { return bench.editor.undo(); });
        desk_->settle();
        QCOMPARE(people(), before);
        QCOMPARE(ben().text(field("title")), std::string("Software Engineer"));
    }

    void an_error_is_mended_in_place_by_a_text_or_by_a_person() {
        look(kHead + "17;Max;Lorenz;;4471;31.02.2026\n");
        QCOMPARE(import_->counts().value("faulty").toInt(), 1);
        QCOMPARE(import_->changes(), 0);
        const QVariantList faults = told(0, "faults").toList();
        QCOMPARE(faults.size(), 2);
        const QVariantMap date = faults.at(0).toMap();
        QCOMPARE(date.value("text").toString(), QStringLiteral("Start date “31.02.2026” does not exist"));
        QVERIFY(faults.at(1).toMap().value("person").toBool());

        import_->correct(told(0, "row").toInt(), date.value("column").toInt(), QStringLiteral("28.02.2026"));
        desk_->settle();
        QCOMPARE(told(0, "faults").toList().size(), 1);
        const QVariantMap manager = told(0, "faults").toList().at(0).toMap();
        import_->choosePerson(told(0, "row").toInt(), manager.value("column").toInt(),
                              manager.value("value").toString(), toText(ben_));
        desk_->settle();
        QCOMPARE(import_->counts().value("created").toInt(), 1);
        QCOMPARE(told(0, "quiet").toString(), QStringLiteral("manager Ben Adeyemi"));
    }

    void what_somebody_changed_meanwhile_is_looked_at_again() {
        look(kHead + "4407;Ben;Adeyemi;Senior Engineer;;\n");
        const auto other = desk_->elsewhere([&](Bench& bench) {
            return bench.editor.set(schema::kEmployee, ben_, {{field("title"), Value{std::string("Director")}}});
        });
        QVERIFY(other.ok());
        import_->apply();
        desk_->settle();
        QCOMPARE(import_->step(), QStringLiteral("changes"));
        QVERIFY(!import_->trouble().isEmpty());
        QCOMPARE(told(0, "changes").toList().at(0).toMap().value("before").toString(), QStringLiteral("Director"));
        QCOMPARE(ben().text(field("title")), std::string("Director"));
        import_->apply();
        desk_->settle();
        QCOMPARE(ben().text(field("title")), std::string("Senior Engineer"));
    }

    void columns_that_were_chosen_are_known_for_the_next_file() {
        import_->read(file("PNR;Ruf;Vorname;Nachname\n4407;Benny;Ben;Adeyemi\n"));
        desk_->settle();
        QCOMPARE(import_->columns().at(0).toMap().value("field").toString(), QString());
        import_->compare();
        QVERIFY(!import_->trouble().isEmpty());
        import_->setColumn(0, QStringLiteral("external_id"));
        import_->setColumn(1, QStringLiteral("preferred_name"));
        import_->compare();
        desk_->settle();
        QCOMPARE(import_->changes(), 1);
        import_->leave();

        import_->read(file("Ruf;PNR\nBenno;4407\n", QStringLiteral("next.csv")));
        desk_->settle();
        QCOMPARE(import_->columns().at(0).toMap().value("field").toString(), QStringLiteral("preferred_name"));
        QCOMPARE(import_->columns().at(1).toMap().value("field").toString(), QStringLiteral("external_id"));
    }

    void columns_of_an_import_that_was_applied_are_known_to_others_of_the_company() {
        import_->read(file("PNR;Ruf;Vorname;Nachname\n4407;Benny;Ben;Adeyemi\n"));
        desk_->settle();
        import_->setColumn(0, QStringLiteral("external_id"));
        import_->setColumn(1, QStringLiteral("preferred_name"));
        import_->compare();
        desk_->settle();
        import_->apply();
        desk_->settle();
        QCOMPARE(import_->step(), QStringLiteral("done"));
        QCOMPARE(desk_->reader().count({.entity = schema::kImportMapping}).value(), std::size_t{1});
        QCOMPARE(desk_->reader().state("people_import.columns").value().value_or(""), std::string{});
        import_->leave();

        import_->read(file("PNR;Ruf\n4407;B\n", QStringLiteral("next.csv")));
        desk_->settle();

        QCOMPARE(import_->columns().at(1).toMap().value("field").toString(), QStringLiteral("preferred_name"));
    }

    void a_field_is_taken_from_the_column_that_had_it() {
        import_->read(file("Id;Nr;Vorname\n1;4407;Ben\n"));
        desk_->settle();
        import_->setColumn(1, QStringLiteral("external_id"));
        QCOMPARE(import_->columns().at(0).toMap().value("field").toString(), QString());
        QCOMPARE(import_->columns().at(1).toMap().value("field").toString(), QStringLiteral("external_id"));
    }

    void dates_are_asked_about_once() {
        look(kHead + "1;A;A;;;03/04/2026\n2;B;B;;;05/06/2026\n");
        QVERIFY(import_->asksForOrder());
        QCOMPARE(import_->order(), QString());
        QCOMPARE(import_->counts().value("faulty").toInt(), 2);
        import_->setOrder(QStringLiteral("month"));
        desk_->settle();
        QCOMPARE(import_->counts().value("created").toInt(), 2);
        QCOMPARE(told(0, "text").toString(), QStringLiteral("starts 4 Mar 2026"));
        QVERIFY(import_->asksForOrder());  // so that the other can still be chosen
        import_->setOrder(QStringLiteral("day"));
        desk_->settle();
        QCOMPARE(told(0, "text").toString(), QStringLiteral("starts 3 Apr 2026"));
    }

    void of_each_kind_the_first_lines_are_shown_and_of_one_kind_all() {
        std::string text = kHead;
        for (int i = 0; i < 40; ++i) text += std::to_string(i) + ";P;Q;;;\n";
        look(text);
        QCOMPARE(import_->lines()->count(), 1 + 3);
        import_->lines()->setKind(QStringLiteral("created"));
        QCOMPARE(import_->lines()->count(), 1 + 40);
        import_->lines()->setKind(QStringLiteral("changed"));
        QCOMPARE(import_->lines()->count(), 0);
    }

    void what_cannot_be_read_says_so_and_changes_nothing_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("only a header") << QByteArray("Id;Name\n");
        QTest::newRow("open quotation") << QByteArray("Id;Name\n1;\"Ben\n");
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10);
        QTest::newRow("half a workbook") << QByteArray("PK\x03\x04....");
    }
    void what_cannot_be_read_says_so_and_changes_nothing() {
        QFETCH(QByteArray, bytes);
        import_->read(file(bytes.toStdString()));
        desk_->settle();
        QCOMPARE(import_->step(), QStringLiteral("file"));
        QVERIFY(import_->trouble().contains(QStringLiteral("Nothing was changed")));
        QCOMPARE(import_->busy(), QString());
    }

    void a_pipe_and_a_folder_are_no_files() {
        const QString pipe = directory_.filePath("pipe");
        QCOMPARE(mkfifo(pipe.toUtf8().constData(), 0600), 0);
        for (const QString& path : {pipe, directory_.path(), directory_.filePath("missing")}) {
            import_->read(QUrl::fromLocalFile(path));
            desk_->settle();
            QVERIFY(!import_->trouble().isEmpty());
        }
    }

    void what_is_cancelled_has_not_happened() {
        const std::size_t before = people();
        std::string text = kHead;
        for (int i = 0; i < 3'000; ++i) text += std::to_string(i) + ";P;Q;;;\n";
        look(text);
        QSignalSpy done(import_.get(), &PeopleImport::done);
        import_->apply();
        import_->cancel();
        desk_->settle();
        QCOMPARE(people(), before);
        QCOMPARE(done.size(), 0);
        QCOMPARE(import_->busy(), QString());
        QCOMPARE(import_->step(), QStringLiteral("changes"));
    }

    void what_is_cancelled_while_it_is_applied_is_done_wholly_or_not_at_all() {
        const std::size_t before = people();
        std::string text = kHead;
        for (int i = 0; i < 4'000; ++i) text += std::to_string(i) + ";P;Q;;;\n";
        look(text);
        connect(import_.get(), &PeopleImport::progressChanged, import_.get(), [this] {
            if (import_->progress() <= 0.3) return;
            import_->cancel();
            import_->correct(0, 1, QStringLiteral("meanwhile"));
            import_->leave();
        });
        import_->apply();
        desk_->settle();
        QCOMPARE(import_->busy(), QString());
        const bool isDone = import_->step() == QLatin1String("done");
        QCOMPARE(people(), isDone ? before + 4'000 : before);
        QCOMPARE(import_->step(), isDone ? QStringLiteral("done") : QStringLiteral("changes"));
        QVERIFY(import_->trouble().isEmpty());
    }

    void of_several_people_in_a_cell_only_the_one_who_was_not_found_is_chosen() {
        const Uuid lena = desk_->person("Lena", "Hartmann");
        desk_->settle();
        import_->read(
            file("PersNr;Vorname;Nachname;Dotted line\n9;Max;Lorenz;Lena Hartmann; nobody at all\n"
                 "8;Ina;Lorenz;\"Lena Hartmann; nobody at all\"\n"));
        desk_->settle();
        import_->compare();
        desk_->settle();
        import_->lines()->setKind(QStringLiteral("faulty"));
        QVERIFY(told(0, "faults").toList().at(0).toMap().value("text").toString().contains("more cells"));
        const QVariantMap fault = told(1, "faults").toList().at(0).toMap();
        QCOMPARE(fault.value("value").toString(), QStringLiteral("nobody at all"));
        import_->choosePerson(told(1, "row").toInt(), fault.value("column").toInt(), fault.value("value").toString(),
                              toText(ben_));
        desk_->settle();
        QCOMPARE(import_->counts().value("created").toInt(), 1);
        import_->apply();
        desk_->settle();
        const auto made =
            desk_->reader().list({.entity = schema::kEmployee,
                                  .where = {{field("external_id"), store::Compare::equal, Value{std::string("8")}}}});
        std::vector<Uuid> both{ben_, lena};
        std::ranges::sort(both);
        QCOMPARE(std::get<std::vector<Uuid>>(made->at(0).value(field("dotted_line_managers"))), both);
    }

    void attributes_are_offered_to_whoever_may_write_them_and_told_by_their_names() {
        namespace field = domain::field;
        const auto attribute = [&](const char* name, std::int64_t kind, bool confidential) {
            return desk_->made(schema::kCustomAttribute,
                               {{field::kAttributeName, Value{std::string(name)}},
                                {field::kAttributeKind, Value{kind}},
                                {field::kAttributeOptions, Value{std::string(kind == 3 ? "Red\nBlue" : "")}},
                                {field::kAttributeConfidential, Value{confidential}}});
        };
        const Uuid colour = attribute("Badge colour", 3, false);
        attribute("Wage", 1, true);
        const std::string text = "PersNr;Badge colour;Wage;Geschlecht\n4407;Blu;12,5;f\n";
        // This desk's person is nobody's HR.
        import_->read(file(text));
        desk_->settle();
        QCOMPARE(import_->columns().at(1).toMap().value("field").toString(), QString());
        QVERIFY(!std::ranges::any_of(import_->fields(), [](const QVariant& one) {
            return one.toMap().value("confidential").toBool() ||
                   one.toMap().value("name").toString().startsWith(QStringLiteral("attribute:"));
        }));
        import_->setColumn(1, QStringLiteral("attribute:") + toText(colour));
        import_->setColumn(3, QStringLiteral("gender"));
        QCOMPARE(import_->columns().at(1).toMap().value("field").toString(), QString());
        QCOMPARE(import_->columns().at(3).toMap().value("field").toString(), QString());

        makeHr();
        look(text);
        QCOMPARE(import_->counts().value("faulty").toInt(), 1);
        const QVariantMap fault = told(0, "faults").toList().at(0).toMap();
        QCOMPARE(fault.value("field").toString(), QStringLiteral("Badge colour"));
        QVERIFY(fault.value("text").toString().contains(QStringLiteral("Red, Blue")));
        import_->correct(0, 1, QStringLiteral("blue"));
        desk_->settle();
        const QVariantMap change = told(0, "changes").toList().at(0).toMap();
        QCOMPARE(change.value("name").toString(), QStringLiteral("Badge colour"));
        QCOMPARE(change.value("after").toString(), QStringLiteral("Blue"));
        import_->apply();
        desk_->settle();
        QCOMPARE(import_->step(), QStringLiteral("done"));
        QCOMPARE(desk_->reader().count({.entity = schema::kCustomValue}).value(), std::size_t{1});
        QCOMPARE(desk_->reader().count({.entity = schema::kConfidentialValue}).value(), std::size_t{1});
    }

    void whoever_signs_out_takes_the_file_along() {
        look(kHead + "4407;Ben;Adeyemi;Senior Engineer;;\n");
        import_->attach(nullptr, nullptr, &wording_);
        QCOMPARE(import_->step(), QStringLiteral("file"));
        QCOMPARE(import_->lines()->count(), 0);
        import_->apply();
        import_->compare();
        import_->read(file(kHead));
        QCOMPARE(import_->busy(), QString());
    }

    void every_fault_is_said_in_words() {
        look(
            "Id;E-Mail;Vorname;Nachname;Manager;Start;Status\n;;A;A;;;\n2;x;A;A;;;\n3;;A;A;9;;\n4;;A;;;;\n5;;A;A;5;;"
            "odd\n"
            "5;;A;A;;;\n6;;A;A;;1/2/2026;\n7;;A;A;8;;\n8;;A;A;7;;\n4407;;_reset;;;;\n10;;A;A;;soon;\n");
        QCOMPARE(import_->counts().value("faulty").toInt(), 11);
        import_->lines()->setKind(QStringLiteral("faulty"));
        for (int row = 0; row < 11; ++row) {
            for (const QVariant& fault : told(row, "faults").toList()) {
                const QString text = fault.toMap().value("text").toString();
                QVERIFY2(text.size() > 10 && !text.contains('%'), qPrintable(text));
            }
        }
    }
};

QTEST_MAIN(PeopleImportTest)
#include "people_import_test.moc"
