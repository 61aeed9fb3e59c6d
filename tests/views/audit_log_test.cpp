// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/audit_log.h"

#include "models/store/export_notes.h"
#include "tests/views/desk.h"
#include "tests/views/fake_admin_control.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace aufwind;
using namespace aufwind::views;

namespace {

constexpr char kAda[] = "01900000-0000-7000-8000-000000000009";
constexpr char kBen[] = "01900000-0000-7000-8000-000000000008";
constexpr char kRow[] = "01900000-0000-7000-8000-000000000007";

std::int64_t noon(const QDate& day) {
    return day.startOfDay().toMSecsSinceEpoch() + 12LL * 3600 * 1000;
}

AuditPart part(std::int64_t from, int count, bool end = false) {
    AuditPart made{{}, from - count + 1, end};
    for (int i = 0; i < count; ++i)
        made.records.push_back(
            {from - i, 1'795'000'000'000, "", "account.invited", "", "person=" + std::string(kAda) + " role=hr"});
    return made;
}

}  // namespace

class AuditLogTest : public QObject {
    Q_OBJECT

  private:
    Wording wording_;
    QTemporaryDir folder_;
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<FakeAdminControl> control_;
    std::unique_ptr<AuditLog> log_;

    QVariant role(int row, const char* name) {
        return log_->lines()->data(log_->lines()->index(row), log_->lines()->roleNames().key(name));
    }
    /// A line a day from 1 January 2026 on: grants by Ada, edits of a row by Ben, sign-ins of Ada.
    void fill(int days) {
        for (int i = 0; i < days; ++i) {
            const std::int64_t at = noon(QDate(2026, 1, 1).addDays(i));
            if (i % 3 == 0) control_->shelf.add({0, at, kAda, "role_grant.created", kRow, "role=hr"});
            if (i % 3 == 1) control_->shelf.add({0, at, kBen, "team.changed", kRow, "lead"});
            if (i % 3 == 2) control_->shelf.add({0, at, "", "account.signed_in", kAda, ""});
        }
    }
    std::vector<store::ExportNote> noted() { return store::exportNotes(desk_->reader()).valueOr({}); }
    QString file(const QString& name) const { return folder_.filePath(name); }
    QStringList linesOf(const QString& path) {
        QFile read(path);
        if (!read.open(QIODevice::ReadOnly)) return {};
        return QString::fromUtf8(read.readAll()).split("\r\n", Qt::SkipEmptyParts);
    }
    std::string anchors(const test::AuditShelf& shelf, std::initializer_list<int> numbers) {
        std::string text;
        for (const int number : numbers) {
            domain::AuditChain chain(idOf(1));
            const AuditPart part = shelf.read(0, number);
            for (const AuditRecord& line : part.records) chain.add(line);
            text +=
                "2026-11-26T18:00:00Z " + idOf(1).toString() + " " + std::to_string(number) + " " + chain.hash() + "\n";
        }
        return text;
    }

  private slots:
    void init() {
        control_ = std::make_unique<FakeAdminControl>();
        desk_ = std::make_unique<test::Desk>();
        log_ = std::make_unique<AuditLog>();
        log_->attach(control_.get(), nullptr, &wording_, &desk_->data());
    }
    void cleanup() {
        log_.reset();
        desk_.reset();
    }

    void the_log_goes_on_where_it_stopped_and_ends() {
        const QAbstractItemModelTester tester{log_->lines()};
        control_->log = {part(100, 50), part(50, 50, true)};

        log_->load();
        QCOMPARE(log_->lines()->count(), 50);
        QVERIFY(log_->more());
        log_->loadMore();
        QCOMPARE(log_->lines()->count(), 100);
        QVERIFY(!log_->more());
        log_->loadMore();

        QCOMPARE(control_->searches.size(), std::size_t{2});
        QCOMPARE(control_->searches[0].before, std::int64_t{0});
        QCOMPARE(control_->searches[1].before, std::int64_t{51});
        QCOMPARE(role(0, "action"), "Invited");
        QCOMPARE(role(0, "detail"), QString("person=%1 role=hr").arg(kAda));
    }

    void a_search_that_finds_little_looks_further_by_itself_and_a_server_that_stands_still_ends_it() {
        control_->log = {part(1000, 0), part(500, 3), part(400, 2, true)};
        control_->log[0].next = 501;
        control_->log[1].next = 401;

        log_->load();
        QCOMPARE(log_->lines()->count(), 5);
        QCOMPARE(log_->state(), "ready");

        control_->log = {part(90, 0), part(90, 0)};
        control_->log[0].next = control_->log[1].next = 80;
        log_->load();
        QVERIFY(!log_->more());
        QCOMPARE(log_->lines()->count(), 0);
    }

    void a_search_that_pauses_says_how_far_it_looked_back_and_goes_on_from_there() {
        const std::int64_t first = noon(QDate(2026, 1, 1));
        for (int i = 0; i < 21'000; ++i) {
            control_->shelf.add({0, first + i, kBen, i == 0 ? "role_grant.created" : "team.changed", "", ""});
        }

        log_->setKind("role");
        QCOMPARE(log_->lines()->count(), 0);
        QVERIFY(log_->more());
        QCOMPARE(log_->state(), "ready");
        QCOMPARE(log_->lookedBack().toDateTime().toMSecsSinceEpoch(), first + 1000);
        log_->loadMore();

        QCOMPARE(log_->lines()->count(), 1);
        QVERIFY(!log_->more() && !log_->lookedBack().isValid());
    }

    void an_answer_to_an_earlier_search_is_not_shown() {
        control_->hold = true;
        log_->setKind("account");
        const auto first = std::exchange(control_->held, {});
        log_->setKind("role");

        first(part(10, 10, true));
        QCOMPARE(log_->lines()->count(), 0);
        QCOMPARE(log_->state(), "loading");
        AuditPart second = part(10, 4, true);
        for (AuditRecord& record : second.records) record.action = "role_grant.created";
        std::exchange(control_->held, {})(second);

        QCOMPARE(log_->lines()->count(), 4);
    }

    void a_kind_of_act_is_what_people_call_so_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("kind");
        QTest::newRow("sign-in") << "account.signed_in"
                                 << "account";
        QTest::newRow("policy") << "sign_in.policy_changed"
                                << "access";
        QTest::newRow("denied") << "access.denied"
                                << "access";
        QTest::newRow("token") << "scim.token_made"
                               << "access";
        QTest::newRow("key") << "tenant.key_changed"
                             << "access";
        QTest::newRow("custom role") << "custom_role_grant.created"
                                     << "role";
        QTest::newRow("attribute") << "custom_value.changed"
                                   << "people";
        QTest::newRow("membership") << "team_membership.removed"
                                    << "team";
        QTest::newRow("holiday") << "holiday.created"
                                 << "company";
        QTest::newRow("received") << "confidential_record.viewed"
                                  << "viewed";
    }
    void a_kind_of_act_is_what_people_call_so() {
        QFETCH(QString, action);
        QFETCH(QString, kind);
        control_->shelf.add({0, 1, "", "unknown.changed", "", ""});
        control_->shelf.add({0, 2, "", action.toStdString(), "", ""});

        log_->setKind(kind);

        QCOMPARE(log_->lines()->count(), 1);
        QCOMPARE(role(0, "number").toInt(), 2);
    }

    void what_somebody_did_what_happened_to_a_row_and_both_of_a_person_are_followed() {
        fill(9);

        log_->follow("actor", kAda);
        QCOMPARE(log_->lines()->count(), 3);
        QCOMPARE(role(0, "actor"), kAda);
        QCOMPARE(log_->followed(), (QVariantMap{{"how", "actor"}, {"id", kAda}, {"name", ""}}));
        log_->follow("subject", kRow);
        QCOMPARE(log_->lines()->count(), 6);
        QCOMPARE(role(0, "subject"), kRow);
        log_->follow("person", kAda);
        QCOMPARE(log_->lines()->count(), 6);
        QVERIFY(log_->filtered());
        log_->follow("", "");

        QVERIFY(log_->followed().isEmpty() && !log_->filtered());
        QCOMPARE(log_->lines()->count(), 9);
    }

    void a_filter_is_made_of_all_that_is_chosen_and_goes_away_as_one() {
        fill(90);

        log_->setKind("role");
        log_->follow("actor", kAda);
        log_->setFrom(QDate(2026, 2, 1).startOfDay());
        log_->setTo(QDate(2026, 2, 15).startOfDay());
        QCOMPARE(log_->lines()->count(), 5);
        QCOMPARE(role(4, "at").toDateTime().date(), QDate(2026, 2, 3));
        QCOMPARE(role(0, "at").toDateTime().date(), QDate(2026, 2, 15));

        log_->showAll();
        QVERIFY(!log_->filtered() && !log_->from().isValid() && !log_->to().isValid());
        QCOMPARE(log_->lines()->count(), 90);
    }

    void a_text_is_looked_for_in_what_one_reads_and_a_blank_one_is_none() {
        fill(9);

        log_->setText(" SIGNED ");
        QCOMPARE(log_->lines()->count(), 3);
        const std::size_t before = control_->searches.size();
        log_->setText("SIGNED  ");
        QCOMPARE(control_->searches.size(), before);
        log_->setText("lead");
        QCOMPARE(log_->lines()->count(), 3);
        log_->setText("   ");

        QCOMPARE(log_->lines()->count(), 9);
        QVERIFY(!log_->filtered());
    }

    void what_cannot_be_shown_says_why() {
        control_->loadRefusal = Error{ErrorCode::forbidden, ""};

        log_->load();
        QCOMPARE(log_->state(), "forbidden");
        QVERIFY(!log_->trouble().isEmpty());
        control_->loadRefusal.reset();
        fill(3);
        log_->load();

        QCOMPARE(log_->state(), "ready");
    }

    void what_the_filter_finds_becomes_a_file_that_nobody_else_reads() {
        fill(1200);
        log_->setKind("role");
        QSignalSpy exported{log_.get(), &AuditLog::exported};

        log_->exportTo(QUrl::fromLocalFile(file("log.csv")));
        QTRY_COMPARE(exported.size(), 1);

        QCOMPARE(exported[0], (QVariantList{400, "log.csv", false}));
        const QStringList lines = linesOf(file("log.csv"));
        QCOMPARE(lines.size(), 401);
        QVERIFY(lines[0].contains("When (UTC)"));
        QVERIFY2(lines[1].startsWith("1198,20") && lines[1].contains("role_grant.created"), qPrintable(lines[1]));
        struct stat seen {};
        QCOMPARE(::stat(qPrintable(file("log.csv")), &seen), 0);
        QCOMPARE(seen.st_mode & 0777U, 0600U);
        QCOMPARE(log_->busy(), "");
    }

    void control_25_nothing_in_the_file_is_a_formula() {
        control_->shelf.add({0, 1, "", "=HYPERLINK(1)", "", "@SUM(A1)"});
        QSignalSpy exported{log_.get(), &AuditLog::exported};

        log_->exportTo(QUrl::fromLocalFile(file("formula.csv")));
        QTRY_COMPARE(exported.size(), 1);

        const QString line = linesOf(file("formula.csv")).value(1);
        QVERIFY2(line.contains("'=HYPERLINK(1)") && line.endsWith(",'@SUM(A1)"), qPrintable(line));
    }

    void an_export_whose_name_says_so_is_a_workbook() {
        fill(9);
        QSignalSpy exported{log_.get(), &AuditLog::exported};

        log_->exportTo(QUrl::fromLocalFile(file("log.XLSX")));
        QTRY_COMPARE(exported.size(), 1);

        QFile book{file("log.XLSX")};
        QVERIFY(book.open(QIODevice::ReadOnly));
        QVERIFY(book.read(4) == QByteArray("PK\x03\x04", 4));
        QCOMPARE(noted()[0].format, std::string("xlsx"));
        QCOMPARE(noted()[0].rows, std::uint64_t{9});
    }

    void control_25_the_export_is_noted_for_the_log_itself_or_does_not_happen() {
        fill(9);
        int contacts = 0;
        desk_->data().setContact([&] { ++contacts; });
        QSignalSpy exported{log_.get(), &AuditLog::exported};
        QSignalSpy failed{log_.get(), &AuditLog::exportFailed};

        log_->exportTo(QUrl::fromLocalFile(file("noted.csv")));
        QTRY_COMPARE(exported.size(), 1);

        QCOMPARE(contacts, 1);
        QCOMPARE(noted().size(), std::size_t{1});
        QVERIFY(noted()[0].table == "audit_log" && noted()[0].format == "csv" && noted()[0].rows == 9);
        std::string all;
        for (std::size_t i = 0; i < store::kMostExportNotes; ++i) {
            all += Uuid::v7(i + 1, {}).toString() + "\temployees\tcsv\t1\t1\n";
        }
        const auto filled = desk_->elsewhere([&](Bench& bench) {
            return bench.store.write([&](store::Writer& writer) { return writer.setState("exports.untold", all); });
        });
        QVERIFY(filled.ok());

        log_->exportTo(QUrl::fromLocalFile(file("many.csv")));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains("Connect to the server"));
        QVERIFY(!QFile::exists(file("many.csv")) && log_->busy().isEmpty());
    }

    void a_file_has_a_most_and_the_export_says_that_it_stopped_there() {
        control_->log = {part(200'100, AuditLog::kMostExported - 1), part(100'100, 500)};
        control_->log.back().next = 50;
        QSignalSpy exported{log_.get(), &AuditLog::exported};

        log_->exportTo(QUrl::fromLocalFile(file("most.csv")));
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 60'000);

        QCOMPARE(exported[0], (QVariantList{AuditLog::kMostExported, "most.csv", true}));
        QCOMPARE(linesOf(file("most.csv")).size(), AuditLog::kMostExported + 1);
    }

    void an_export_that_is_cancelled_or_fails_leaves_no_file() {
        fill(9);
        QSignalSpy exported{log_.get(), &AuditLog::exported};
        QSignalSpy failed{log_.get(), &AuditLog::exportFailed};
        control_->hold = true;

        log_->exportTo(QUrl::fromLocalFile(file("none.csv")));
        QCOMPARE(log_->busy(), "exporting");
        log_->cancel();
        QCOMPARE(log_->busy(), "");
        std::exchange(control_->held, {})(part(10, 10, true));
        QCOMPARE(log_->busy(), "");
        QVERIFY(failed.isEmpty());

        control_->hold = false;
        control_->loadRefusal = Error{ErrorCode::offline, ""};
        log_->exportTo(QUrl::fromLocalFile(file("none.csv")));
        QVERIFY(!failed.takeFirst().at(0).toString().isEmpty());
        control_->loadRefusal.reset();
        log_->setText("nowhere");
        log_->exportTo(QUrl::fromLocalFile(file("none.csv")));
        QVERIFY(!failed.takeFirst().at(0).toString().isEmpty());
        log_->setText("");
        log_->exportTo(QUrl::fromLocalFile(file("missing/none.csv")));
        QTRY_COMPARE(failed.size(), 1);

        desk_->settle();
        QVERIFY(exported.isEmpty() && !QFile::exists(file("none.csv")));
        QVERIFY(noted().empty());
    }

    void control_37_a_log_is_held_against_anchors_that_were_kept_elsewhere() {
        fill(1200);
        const QString kept = QString::fromStdString(anchors(control_->shelf, {7, 1100}));
        QVERIFY(log_->verdict().isEmpty());

        log_->verify(kept);
        QCOMPARE(log_->verdict()["verdict"], "whole");
        QCOMPARE(log_->verdict()["number"].toInt(), 1100);
        QCOMPARE(log_->verdict()["anchors"].toInt(), 2);
        QCOMPARE(control_->reads, 3);
        control_->shelf.lines[500].detail = "role=owner";
        log_->verify(kept);
        QCOMPARE(log_->verdict()["verdict"], "differs");
        QCOMPARE(log_->verdict()["good"].toInt(), 7);
        control_->shelf.lines.resize(600);
        control_->shelf.lines[500].detail = "lead";
        log_->verify(kept);

        QCOMPARE(log_->verdict()["verdict"], "cut");
        QCOMPARE(log_->verdict()["lines"].toInt(), 600);
        QCOMPARE(log_->busy(), "");
    }

    void nothing_is_said_of_a_log_without_an_anchor_or_without_its_lines() {
        fill(9);
        const QString kept = QString::fromStdString(anchors(control_->shelf, {9}));

        log_->verify("2026-11-26 nothing");
        QCOMPARE(log_->verdict()["verdict"], "noAnchor");
        control_->loadRefusal = Error{ErrorCode::offline, ""};
        log_->verify(kept);
        QCOMPARE(log_->verdict()["verdict"], "failed");
        QVERIFY(!log_->verdict()["reason"].toString().isEmpty());
        control_->loadRefusal.reset();
        control_->hold = true;
        log_->verify(kept);
        QVERIFY(log_->verdict().isEmpty());
        QCOMPARE(log_->busy(), "verifying");
        log_->cancel();
        std::exchange(control_->held, {})(control_->shelf.read(0, 500));

        QVERIFY(log_->verdict().isEmpty());
    }

    void nothing_of_a_company_stays_when_somebody_else_signs_in() {
        fill(9);
        log_->follow("actor", kAda);
        control_->hold = true;
        log_->exportTo(QUrl::fromLocalFile(file("theirs.csv")));

        log_->attach(nullptr, nullptr, nullptr, nullptr);
        std::exchange(control_->held, {})(part(10, 10, true));

        QCOMPARE(log_->lines()->count(), 0);
        QCOMPARE(log_->busy(), "");
        QVERIFY(log_->followed().isEmpty());
        log_->load();
        log_->verify("x");
        QCOMPARE(log_->state(), "unknown");
        QVERIFY(!QFile::exists(file("theirs.csv")));
    }

    void every_action_of_the_log_has_words_in_both_languages() {
        QCOMPARE(wording_.auditAction("account.second_factor_set"), "Second factor set up");
        QCOMPARE(wording_.auditAction("table.exported"), "Table exported to a file");
        QCOMPARE(wording_.auditAction("webhook.changed"), "Address for alerts changed");
        QCOMPARE(wording_.auditAction("role_grant.created"), "Role grant created");
        QCOMPARE(wording_.auditAction("something.new_here"), "something new here");
        QCOMPARE(wording_.auditAction(""), "");
    }
};

QTEST_GUILESS_MAIN(AuditLogTest)
#include "audit_log_test.moc"
