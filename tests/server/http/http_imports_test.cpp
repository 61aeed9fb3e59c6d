// SPDX-License-Identifier: GPL-3.0-or-later
// People from files of the server's own machine: what is taken, what is refused, and that nothing is taken twice.
#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "models/domain/roster/mappings.h"
#include "sync/server/auth/keys.h"
#include "sync/server/jobs/import_notice.h"
#include "sync/server/jobs/import_schedule.h"
#include "sync/server/jobs/watched_files.h"
#include "sync/server/operator/seed.h"
#include "sync/server/operator/tenants.h"
#include "tests/server/http/server_fixture.h"
#include "tests/server/http/server_program.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

#include <fstream>

using namespace aufwind;
using namespace aufwind::test;
namespace field = aufwind::domain::field;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr std::int64_t kMinuteMs = 60'000;

FieldNumber employee(std::string_view name) {
    return schema::kSchema.entity(schema::kEmployee)->field(name)->number;
}

/// Of a schedule.
struct Terms {
    std::string by{};
    bool leavesOut = false;
    std::int64_t share = 20;
    roster::DateOrder dates = roster::DateOrder::unknown;
};

}  // namespace

class HttpImportsTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.sweepEvery = std::chrono::milliseconds(50);
        server_ = std::make_unique<ServerFixture>(options, Staff::present);
        files_ = std::make_unique<QTemporaryDir>();
    }
    void cleanup() {
        server_.reset();
        files_.reset();
    }

    void a_file_fills_fields_and_attributes_with_the_columns_that_the_company_remembers() {
        const Uuid colour = server_->entropy.uuid(server_->clock.now());
        server::Seed seed(schema::kSchema);
        seed.row("custom_attribute", colour,
                 {{"name", std::string("Ausweis")}, {"kind", std::int64_t{3}}, {"options", std::string("Red\nBlue")}});
        const std::vector<std::string> header{"Nr.", "Vorname", "Nachname", "Mail", "Chef", "Zusatz", "Konf"};
        std::string heads;
        for (const std::string& one : header) heads += roster::headerKey(one) + '\n';
        seed.row("import_mapping", server_->entropy.uuid(server_->clock.now()),
                 {{"heads", heads},
                  {"columns", "nr\texternal_id\nchef\tmanager\nzusatz\tdotted_line_managers\nkonf\tattribute:" +
                                  colour.toString() + "\n"}});
        server_->write(seed.take());
        // Windows-1252: the first byte of the name is an Ü; whoever is above stands further down.
        const std::string text =
            "Nr.;Vorname;Nachname;Mail;Chef;Zusatz;Konf\r\n"
            "7;\xDCmit;Gr\xFCn;umit@alpha.example;8;9;blue\r\n"
            "8;Vera;Weiss;vera@alpha.example;ada@alpha.example;;\r\n"
            "9;Wim;Zoll;wim@alpha.example;8;;Red\r\n";
        schedule(write("people.csv", text));
        QVERIFY2(comesTo("applied", text), said());

        QCOMPARE(last().created, std::int64_t{3});
        const Record umit = withId("7");
        QCOMPARE(umit.text(field::kEmployeeFirst), "\xC3\x9Cmit");
        QCOMPARE(umit.reference(field::kEmployeeManager), withId("8").id);
        QVERIFY(umit.value(employee("dotted_line_managers")) == Value{std::vector<Uuid>{withId("9").id}});
        QCOMPARE(withId("8").reference(field::kEmployeeManager), server_->ada);
        const auto values = all(schema::kCustomValue);
        QCOMPARE(values.size(), std::size_t{2});
        for (const Record& one : values) {
            const bool isUmit = one.reference(field::kCustomPerson) == umit.id;
            QVERIFY(one.text(field::kCustomValue) == (isUmit ? "Blue" : "Red"));
        }
        const std::string log = audit();
        QVERIFY(log.find("people_import.applied") != std::string::npos);
        QVERIFY(log.find(server::toHex(server::sha256(text))) != std::string::npos);
    }

    void a_workbook_is_read_too_and_changes_clear_and_end_what_it_says() {
        const QString path = files_->filePath("people.xlsx");
        QProcess python;
        python.start("/usr/bin/python3",
                     {"-c",
                      "import sys, openpyxl, datetime\nbook = openpyxl.Workbook()\nsheet = book.active\n"
                      "sheet.append(['E-Mail', 'Titel', 'Vorgesetzter', 'Austritt'])\n"
                      "sheet.append(['ben@alpha.example', 'Lead', '_reset', datetime.date(2030, 5, 6)])\n"
                      "book.save(sys.argv[1])\n",
                      path});
        QVERIFY(python.waitForFinished() && python.exitCode() == 0);
        schedule(path);
        QVERIFY2(comesTo("applied"), said());
        QCOMPARE(last().deactivated, std::int64_t{1});
        const Record ben = row(server_->ben);
        QCOMPARE(ben.text(field::kEmployeeTitle), "Lead");
        QVERIFY(ben.reference(field::kEmployeeManager).isNil());
        QCOMPARE(ben.number(field::kEmployeeEnd), std::int64_t{22'040});
    }

    void what_was_taken_is_not_taken_again_and_a_new_version_is() {
        const std::string first = "E-Mail;Titel\nben@alpha.example;Lead\n";
        schedule(write("people.csv", first));
        QVERIFY2(comesTo("applied", first), said());
        server::Seed seed(schema::kSchema);
        // Somebody writes another title by hand: an old file does not take it back.
        merge::Operation operation;
        operation.kind = merge::OperationKind::set;
        operation.entity = schema::kEmployee;
        operation.id = server_->ben;
        operation.field = field::kEmployeeTitle;
        operation.value = Value{std::string("By hand")};
        operation.life = 1;
        server_->write({operation});
        write("people.csv", first);
        const std::string second = "E-Mail;Abteilung\nben@alpha.example;Sales\n";
        passes();
        write("people.csv", second);
        QVERIFY2(comesTo("applied", second), said());
        const Record ben = row(server_->ben);
        QCOMPARE(ben.text(field::kEmployeeTitle), "By hand");
        QCOMPARE(ben.text(employee("department")), "Sales");
    }

    void a_file_that_says_again_what_it_has_said_before_another_is_taken_again() {
        const std::string first = "E-Mail;Titel\nben@alpha.example;Lead\n";
        const std::string second = "E-Mail;Titel\nben@alpha.example;Chief\n";
        schedule(write("people.csv", first));
        QVERIFY2(comesTo("applied", first), said());
        write("people.csv", second);
        QVERIFY2(comesTo("applied", second), said());
        write("people.csv", first);
        QVERIFY2(comesTo("applied", first), said());
        QCOMPARE(row(server_->ben).text(field::kEmployeeTitle), "Lead");
    }

    void whoever_has_left_by_a_file_loses_the_account() {
        const std::string text = "E-Mail;status\nben@alpha.example;left\n";
        schedule(write("people.csv", text));
        QVERIFY2(comesTo("applied", text), said());
        QVERIFY(domain::hasLeft(row(server_->ben)));
        server_->stop();
        {
            auto store = server_->openControl();
            const auto account = store->accountOf(server_->alpha.id, server_->ben);
            QVERIFY(account && *account && (*account)->disabled);
            const auto other = store->accountOf(server_->alpha.id, server_->ada);
            QVERIFY(other && *other && !(*other)->disabled);
        }
        server_->startAgain();
    }

    void whoever_holds_a_role_is_neither_ended_nor_given_another_address() {
        set(server_->hanna, "external_id", Value{std::string("78")});
        for (const std::string& text : {std::string("E-Mail;status\nhanna@alpha.example;left\n"),
                                        std::string("Id;E-Mail\n78;mallory@evil.example\n")}) {
            schedule(write("people.csv", text));
            QVERIFY2(comesTo("refused", text), said());
            QVERIFY(last().reason.find("by hand") != std::string::npos);
        }
        QVERIFY(!domain::hasLeft(row(server_->hanna)));
    }

    void nobody_gets_an_address_of_somebody_whose_own_line_is_left_out() {
        set(server_->ben, "external_id", Value{std::string("79")});
        const std::string text =
            "Id;E-Mail;Vorname;Nachname;Eintritt\n79;other@alpha.example;;;2026-02-30\n"
            "80;ben@alpha.example;Mallory;Evil;\n";
        schedule(write("people.csv", text), {.leavesOut = true});
        QVERIFY2(comesTo("refused", text), said());
        QVERIFY(last().reason.find("mend it first") != std::string::npos);
        QVERIFY(withId("80").id.isNil());
    }

    void what_nobody_has_looked_at_goes_into_no_attribute() {
        server::Seed seed(schema::kSchema);
        seed.row("custom_attribute", server_->entropy.uuid(server_->clock.now()),
                 {{"name", std::string("Ausweis")}, {"kind", std::int64_t{0}}});
        server_->write(seed.take());
        const std::string text = "E-Mail;Titel;Ausweis\nben@alpha.example;Lead;4711\n";
        schedule(write("people.csv", text));
        QVERIFY2(comesTo("applied", text), said());
        QCOMPARE(row(server_->ben).text(field::kEmployeeTitle), "Lead");
        QVERIFY(all(schema::kCustomValue).empty());
    }

    void one_error_refuses_the_whole_file_and_says_where_until_it_may_be_left_out() {
        const std::string text =
            "E-Mail;Vorgesetzter;Eintritt\nada@alpha.example;ben@alpha.example;\n"
            "hanna@alpha.example;;2026-02-30\nivo@alpha.example;ada@alpha.example;\n";
        schedule(write("people.csv", text));
        QVERIFY2(comesTo("refused", text), said());
        // Ben is below Ada.
        QCOMPARE(last().faulty, std::int64_t{2});
        QCOMPARE(last().errors.at(0).line, std::int64_t{2});
        QCOMPARE(last().errors.at(0).reason, "managers_in_circle");
        QCOMPARE(last().errors.at(0).column, "Vorgesetzter");
        QCOMPARE(last().errors.at(1).reason, "date_does_not_exist");
        QVERIFY(row(server_->ivo).reference(field::kEmployeeManager).isNil());
        passes();
        const std::string log = audit();
        const std::size_t once = log.find("people_import.refused");
        QVERIFY(once != std::string::npos && log.find("people_import.refused", once + 1) == std::string::npos);
        QVERIFY(log.find("file_sha256=" + last().hash + " errors=2\"") != std::string::npos);

        schedule(files_->filePath("people.csv"), {.leavesOut = true});
        QVERIFY2(comesTo("applied", text), said());
        QCOMPARE(row(server_->ivo).reference(field::kEmployeeManager), server_->ada);
        QVERIFY(row(server_->ada).reference(field::kEmployeeManager).isNil());
    }

    void more_people_than_their_share_are_changed_only_when_the_operator_allows_it() {
        std::string text = "Id;E-Mail;Vorname;Nachname;Titel\n";
        std::string later = text;
        for (int i = 0; i < 15; ++i) {
            const std::string who = std::to_string(i) + ";p" + std::to_string(i) + "@alpha.example;P;X;";
            text += who + "A\n";
            later += who + "B\n";
        }
        schedule(write("people.csv", text));
        QVERIFY2(comesTo("applied", text), said());
        write("people.csv", later);
        QVERIFY2(comesTo("refused", later), said());
        QVERIFY(last().reason.find("15 of") != std::string::npos);
        QCOMPARE(withId("3").text(field::kEmployeeTitle), "A");
        schedule(files_->filePath("people.csv"), {.share = 100});
        QVERIFY2(comesTo("applied", later), said());
        QCOMPARE(withId("3").text(field::kEmployeeTitle), "B");
    }

    void whose_name_it_is_done_in_is_an_admin_and_stands_in_the_log_and_no_owner_is_given_another_address() {
        const std::string text = "E-Mail;Titel\nben@alpha.example;Lead\n";
        schedule(write("people.csv", text), {.by = "hanna@alpha.example"});
        QVERIFY2(comesTo("refused", text), said());
        schedule(files_->filePath("people.csv"), {.by = "ivo@alpha.example"});
        QVERIFY2(comesTo("applied", text), said());
        QVERIFY(audit().find(server_->ivo.toString()) != std::string::npos);

        set(server_->olga, "external_id", Value{std::string("77")});
        const std::string theft = "Id;E-Mail;Rolle;role\n77;mallory@evil.example;owner;owner\n";
        write("people.csv", theft);
        QVERIFY2(comesTo("refused", theft), said());
        QVERIFY(last().reason.find("by hand") != std::string::npos);
        QCOMPARE(row(server_->olga).text(field::kEmployeeEmail), "olga@alpha.example");
    }

    void links_pipes_folders_and_what_is_no_table_are_refused_and_the_server_goes_on() {
        const QString folder = files_->filePath("drop");
        QVERIFY(QDir().mkdir(folder));
        const std::string secret = write("secret", "E-Mail;Titel\nben@alpha.example;Stolen\n").toStdString();
        const auto at = [&](const char* name) {
            return (folder + '/' + name).toStdString();
        };
        QCOMPARE(::symlink(secret.c_str(), at("1.csv").c_str()), 0);
        QCOMPARE(::mkfifo(at("2.csv").c_str(), 0600), 0);
        QCOMPARE(::mkdir(at("3.csv").c_str(), 0700), 0);
        write("drop/.hidden.csv", "E-Mail;Titel\nben@alpha.example;Hidden\n");
        write("drop/note.doc", "E-Mail;Titel\nben@alpha.example;Doc\n");
        const std::string good = "E-Mail;Titel\nben@alpha.example;Lead\n";
        write("drop/9.csv", good);
        schedule(folder);
        QVERIFY2(comesTo("applied", good), said());
        QCOMPARE(row(server_->ben).text(field::kEmployeeTitle), "Lead");
        // The same under another name is known.
        write("drop/a.csv", good);
        const std::string junk = std::string("PK\x03\x04", 4) + std::string(5'000, '\xFE');
        write("drop/b.xlsx", junk);
        QVERIFY2(comesTo("refused", junk), said());
        QVERIFY(QFile::remove(folder + "/b.xlsx"));
        const std::string open = "E-Mail;Titel\nben@alpha.example;\"open\n";
        write("drop/c.csv", open);
        QVERIFY2(comesTo("refused", open), said());
        QVERIFY(QFile::remove(folder + "/c.csv"));
        // A name of any bytes is no reason not to be able to read what was written.
        const std::string odd = folder.toStdString() + "/e\xFF\n\".csv";
        const std::string other = "E-Mail;Titel\nada@alpha.example;\"open\n";
        std::ofstream(odd) << other;
        QVERIFY2(comesTo("refused", other), said());
        QCOMPARE(last().file, "e??\".csv");
        QCOMPARE(::unlink(odd.c_str()), 0);
        write("drop/d.csv", "");
        QCOMPARE(::truncate(at("d.csv").c_str(), 33 << 20), 0);
        QTRY_VERIFY_WITH_TIMEOUT(tick() && last().reason.find("larger than 32 MB") != std::string::npos, kPatienceMs);
        for (const char* name : {"1.csv", "2.csv", "3.csv"}) {
            schedule(QString::fromStdString(at(name)));
            const bool isFolder = at(name) == at("3.csv");
            if (!isFolder) QTRY_VERIFY_WITH_TIMEOUT(tick() && last().outcome == "refused", kPatienceMs);
        }
        QCOMPARE(row(server_->ben).text(field::kEmployeeTitle), "Lead");
    }

    void a_file_that_still_grows_is_waited_for_and_one_that_changes_while_it_is_read_is_not_taken() {
        const QString path = write("people.csv", "Id;");
        server::FileWatch watch;
        std::int64_t now = 1'000'000;
        const auto look = [&] {
            now += server::FileWatch::kSettleMs;
            return *watch.look(path.toStdString(), now);
        };
        QVERIFY(look().isWaiting);
        append(path, "E-Mail\n");
        QVERIFY(look().isWaiting && look().finished.size() == 1);
        const auto finished = look().finished.at(0);
        QCOMPARE(*server::FileWatch::read(finished, 100), "Id;E-Mail\n");
        QVERIFY(server::FileWatch::read(finished, 5).error().code == ErrorCode::tooLarge);
        append(path, "1;a@b.example\n");
        QVERIFY(server::FileWatch::read(finished, 100).error().code == ErrorCode::busy);
        QVERIFY(look().finished.empty());
        QVERIFY(QFile::remove(path));
        QVERIFY(watch.look(path.toStdString(), now).error().code == ErrorCode::notFound);
    }

    void each_content_that_is_refused_is_mailed_to_the_admins_once_and_a_good_one_is_not() {
        const std::string bad = "E-Mail;Eintritt\nben@alpha.example;2026-02-30\nada@alpha.example;31.31.2026\n";
        const std::string other = "E-Mail;Eintritt\nben@alpha.example;2026-02-30\n";
        schedule(write("people.csv", bad));
        QVERIFY2(comesTo("refused", bad), said());
        const std::string mail = server_->mailTo("olga@alpha.example", "was refused");
        QVERIFY2(mail.find("File: \"people.csv\"\r\n2 of its rows have an error.\r\n") != std::string::npos,
                 mail.c_str());
        QVERIFY(mail.find("import-schedule list") != std::string::npos);
        QVERIFY(mail.find(files_->path().toStdString()) == std::string::npos);
        QVERIFY(!server_->mailTo("ivo@alpha.example", "was refused").empty());
        passes();
        server_->stop();
        server_->startAgain();
        passes();
        QCOMPARE(refusals(), std::size_t{2});

        write("people.csv", other);
        QVERIFY2(comesTo("refused", other), said());
        QTRY_COMPARE_WITH_TIMEOUT(refusals(), std::size_t{4}, kPatienceMs);
        QVERIFY(!server_->mailTo("olga@alpha.example", "One of its rows has an error.").empty());
        const std::string good = "E-Mail;Titel\nben@alpha.example;Lead\n";
        write("people.csv", good);
        QVERIFY2(comesTo("applied", good), said());
        write("people.csv", bad);
        QVERIFY2(comesTo("refused", bad), said());
        passes();

        QCOMPARE(refusals(), std::size_t{4});
        for (const char* nobody : {"hanna@alpha.example", "ben@alpha.example", "cem@beta.example"}) {
            for (const std::string& one : server_->mails()) QVERIFY(one.find(nobody) == std::string::npos);
        }
    }

    void who_wants_no_mail_gets_none_and_what_a_company_wants_counts_for_who_has_not_chosen() {
        server::Seed seed(schema::kSchema);
        seed.derivedRow("personal_settings", {{"no_mail", true}}, server_->ivo);
        writeAs(server_->ivo, seed.take());
        const std::string bad = "E-Mail;Eintritt\nben@alpha.example;2026-02-30\n";
        schedule(write("people.csv", bad));
        QVERIFY2(comesTo("refused", bad), said());
        QVERIFY(!server_->mailTo("olga@alpha.example", "was refused").empty());
        passes();
        QCOMPARE(refusals(), std::size_t{1});

        server::Seed chosen(schema::kSchema);
        chosen.derivedRow("personal_settings", {{"no_mail", false}}, server_->olga);
        writeAs(server_->olga, chosen.take());
        merge::Operation off;
        off.kind = merge::OperationKind::set;
        off.entity = schema::kTenantSettings;
        off.id = all(schema::kTenantSettings).at(0).id;
        off.field = field::kTenantNoMail;
        off.value = Value{true};
        off.life = 1;
        server_->write({off});
        const std::string other = bad + "ada@alpha.example;2026-02-31\n";
        write("people.csv", other);
        QVERIFY2(comesTo("refused", other), said());
        QTRY_COMPARE_WITH_TIMEOUT(refusals(), std::size_t{2}, kPatienceMs);
        QVERIFY(!server_->mailTo("olga@alpha.example", "2 of its rows").empty());
    }

    void the_name_of_a_file_is_one_short_line_whatever_it_is() {
        QCOMPARE(server::plainFileName("people.csv"), std::string("people.csv"));
        QCOMPARE(server::plainFileName("Menschen f\xC3\xBCr M\xC3\xA4rz.csv"),
                 std::string("Menschen f\xC3\xBCr M\xC3\xA4rz.csv"));
        QCOMPARE(server::plainFileName("a\r\nBcc: x@evil.example\n.csv"), std::string("a??Bcc: x@evil.example?.csv"));
        QCOMPARE(server::plainFileName("a\u202Evsc.exe\u2028b\u0085"), std::string("a?vsc.exe?b?"));
        QCOMPARE(server::plainFileName("e\xFF\x80\"\xC3.csv"), std::string("e??\"?.csv"));
        QCOMPARE(server::plainFileName(""), std::string());
        const std::string cut = server::plainFileName(std::string(99, 'a') + std::string(60, '\xC3') + "x");
        QCOMPARE(cut, std::string(99, 'a') + "?\xE2\x80\xA6");
        std::string umlauts;
        for (int i = 0; i < 120; ++i) umlauts += "\xC3\xA4";
        QCOMPARE(server::plainFileName(umlauts), umlauts.substr(0, 100) + "\xE2\x80\xA6");

        const std::string bad = "E-Mail;Eintritt\nben@alpha.example;2026-02-30\n";
        const QString folder = files_->filePath("drop");
        QVERIFY(QDir().mkdir(folder));
        std::ofstream(folder.toStdString() + "/<b>x\r\n\r\nTo: evil@evil.example.csv") << bad;
        schedule(folder);
        QVERIFY2(comesTo("refused", bad), said());
        const std::string mail = server_->mailTo("olga@alpha.example", "was refused");
        QVERIFY2(mail.find("File: \"<b>x????To: evil@evil.example.csv\"\r\n") != std::string::npos, mail.c_str());
    }

    void which_of_day_and_month_is_first_the_schedule_says_where_nothing_else_does() {
        const std::string text = "E-Mail;Eintritt\nben@alpha.example;03/04/2026\n";
        schedule(write("people.csv", text));
        QVERIFY2(comesTo("refused", text), said());
        QVERIFY(last().reason.find("--day-first") != std::string::npos);

        schedule(files_->filePath("people.csv"), {.dates = roster::DateOrder::dayFirst});
        QVERIFY2(comesTo("applied", text), said());
        QCOMPARE(row(server_->ben).number(employee("start_date")), std::int64_t{20'546});

        const std::string more = "E-Mail;Eintritt;Titel\nben@alpha.example;03/04/2026;Lead\n";
        schedule(write("people.csv", more), {.dates = roster::DateOrder::monthFirst});
        QVERIFY2(comesTo("applied", more), said());
        QCOMPARE(row(server_->ben).number(employee("start_date")), std::int64_t{20'516});
    }

    void the_command_says_what_is_read_while_a_server_works_and_refuses_what_makes_no_sense() {
        if (server_->isShared()) QSKIP("the command needs the database's address then");
        const QString home = QString::fromStdString(server_->home->path().string());
        const QString file = write("people.csv", "E-Mail;Titel\nben@alpha.example;Lead\n");
        const auto set = [&](const QStringList& more) {
            return run(QStringList{"import-schedule", "set", home} + more).code;
        };
        QCOMPARE(set({"--workspace", "alpha", "--path", file, "--every", "15m", "--by", "ivo@alpha.example"}), 0);
        QCOMPARE(set({"--workspace", "alpha", "--path", file, "--every", "6h", "--month-first"}), 0);
        QVERIFY(run({"import-schedule", "list", home}).out.contains(R"("date_order":"month_first")"));
        QCOMPARE(set({"--workspace", "alpha", "--path", file, "--every", "6h", "--day-first", "--month-first"}), 2);
        QCOMPARE(set({"--workspace", "alpha", "--path", file, "--every", "6h", "--share", "50", "--day-first"}), 0);
        QCOMPARE(set({"--workspace", "nobody", "--path", file, "--every", "6h"}), 4);
        QCOMPARE(set({"--workspace", "alpha", "--path", file, "--every", "6h", "--by", "x@alpha.example"}), 4);
        QCOMPARE(set({"--workspace", "alpha", "--path", home + "/tenants", "--every", "6h"}), 2);
        for (const char* every : {"0m", "x", "-1d", "367d", "99999999999999999999h", ""}) {
            QCOMPARE(set({"--workspace", "alpha", "--path", file, "--every", every}), 2);
        }
        QCOMPARE(set({"--workspace", "alpha", "--path", file, "--every", "1h", "--share", "101"}), 2);
        QVERIFY2(comesTo("applied"), said());
        const QByteArray list = run({"import-schedule", "list", home}).out;
        QCOMPARE(list.count('\n'), 1);
        QVERIFY2(list.contains(R"("date_order":"day_first")"), list.constData());
        QVERIFY2(list.contains(R"("every_minutes":360)") && list.contains(R"("outcome":"applied")"), list.constData());
        struct stat kept {};
        QCOMPARE(::stat((server_->home->path() / "import-schedule.json").c_str(), &kept), 0);
        QCOMPARE(kept.st_mode & 0777U, 0600U);
        QCOMPARE(run({"import-schedule", "remove", home, "--workspace", "alpha", "--path", file}).code, 0);
        QCOMPARE(run({"import-schedule", "remove", home, "--workspace", "alpha", "--path", file}).code, 4);
        QCOMPARE(run({"import-schedule", "list", home}).out, QByteArray());
    }

  private:
    /// What somebody has chosen for themselves. The server starts again for it.
    void writeAs(const Uuid& author, const std::vector<merge::Operation>& operations) {
        server_->stop();
        {
            const auto store = server_->openControl();
            server::Tenants tenants(*server_->home, *store, schema::kSchema, server_->clock, server_->entropy);
            const auto opened = tenants.open(server_->alpha, false);
            QVERIFY(opened.ok());
            QVERIFY((*opened)->commit(operations, author).ok());
        }
        server_->startAgain();
    }
    QString write(const QString& name, const std::string& text) {
        const QString path = files_->filePath(name);
        std::ofstream file(path.toStdString(), std::ios::binary | std::ios::trunc);
        file << text;
        return path;
    }
    static void append(const QString& path, const char* text) {
        std::ofstream file(path.toStdString(), std::ios::binary | std::ios::app);
        file << text;
    }
    void schedule(const QString& path, const Terms& terms = {}) {
        const auto written = server::writeSchedules(
            server_->home->path(),
            {{"alpha", path.toStdString(), kMinuteMs, terms.by, terms.leavesOut, terms.share, terms.dates}});
        QVERIFY(written.ok());
    }
    server::ImportReport last() {
        const auto runs = server::readRuns(server_->home->path());
        return runs && !runs->empty() ? runs->front().last : server::ImportReport{};
    }
    const char* said() {
        said_ = last().outcome + ": " + last().reason;
        return said_.c_str();
    }
    /// Time goes on, so that a file has been still for long enough, and the next turn is due.
    bool tick() {
        server_->clock.moved += server::FileWatch::kSettleMs + 1;
        return true;
    }
    bool comesTo(const std::string& outcome, const std::string& text = {}) {
        return QTest::qWaitFor(
            [&] {
                tick();
                const server::ImportReport now = last();
                return now.outcome == outcome && (text.empty() || now.hash == server::toHex(server::sha256(text)));
            },
            kPatienceMs);
    }
    /// The server has looked again.
    void passes() {
        const auto next = [&] {
            const auto runs = server::readRuns(server_->home->path());
            return runs && !runs->empty() ? runs->front().next : 0;
        };
        const std::int64_t before = next();
        QVERIFY(QTest::qWaitFor([&] { return tick() && next() > before; }, kPatienceMs));
    }
    std::size_t refusals() const {
        std::size_t count = 0;
        for (const std::string& mail : server_->mails()) {
            count += mail.find("whole. Nothing was changed.") != std::string::npos ? 1U : 0U;
        }
        return count;
    }
    void set(const Uuid& person, const char* name, Value value) {
        merge::Operation operation;
        operation.kind = merge::OperationKind::set;
        operation.entity = schema::kEmployee;
        operation.id = person;
        operation.field = employee(name);
        operation.value = std::move(value);
        operation.life = 1;
        server_->write({operation});
    }
    std::string audit() {
        return server_
            ->post("/v1/admin/audit/search", R"({"before":0})", server_->signIn("alpha", "olga@alpha.example").access)
            .body;
    }
    /// As they are stored. The server starts again for it.
    std::vector<Record> all(EntityNumber entity) {
        std::vector<Record> rows;
        server_->stop();
        {
            auto store = server_->openControl();
            server::Tenants tenants(*server_->home, *store, schema::kSchema, server_->clock, server_->entropy);
            auto tenant = tenants.open(server_->alpha.id);
            auto kept = tenant ? (*tenant)->all(entity) : tenant.error();
            if (kept) rows = std::move(*kept);
        }
        server_->startAgain();
        return rows;
    }
    Record row(const Uuid& id) {
        for (const Record& one : all(schema::kEmployee)) {
            if (one.id == id) return one;
        }
        return {};
    }
    Record withId(const std::string& id) {
        for (const Record& one : all(schema::kEmployee)) {
            if (one.text(employee("external_id")) == id) return one;
        }
        return {};
    }

    std::unique_ptr<ServerFixture> server_;
    std::unique_ptr<QTemporaryDir> files_;
    std::string said_;
};

QTEST_GUILESS_MAIN(HttpImportsTest)
#include "http_imports_test.moc"
