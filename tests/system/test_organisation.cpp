// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/signed_in.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtTest/QtTest>

#include <algorithm>

using namespace aufwind::system_test;

namespace {

constexpr int kRows = 20'000;
constexpr int kTeam = 12;
/// How long the window may take to read, to compare and to write so many on a busy machine.
constexpr int kPatienceMs = 120'000;

}  // namespace

/// People in order, by a file of a company that is larger than it was: in the real window of human resources, and on
/// the device of a manager.
class OrganisationTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
        janaId_ = Company::personOf(*jana_);
        QVERIFY(signIn(window_, company_, kUlrike));
    }

    void cleanupTestCase() {
        window_.kill();
        QVERIFY(company_.server().stop());
    }

    void a_dirty_file_of_twenty_thousand_people_shows_what_it_would_do() {
        const QString file = company_.at("people.csv");
        QVERIFY(writeFile(file));
        QVERIFY(window_.click("PageTab", "Admin…") && window_.click("PageTab", "Import"));
        QVERIFY(window_.sees("Heading", "Import people") && window_.drop(file));
        QVERIFY(window_.sees("Button", "Compare", kPatienceMs) && window_.click("Button", "Compare"));

        QVERIFY(window_.sees("RadioButton", "3 Errors", kPatienceMs));
        QVERIFY(window_.sees("RadioButton", QStringLiteral("%1 New").arg(kRows - 3)));
        QVERIFY(window_.sees("RadioButton", "1 Changed"));
    }

    void its_errors_are_mended_where_they_stand() {
        // A date that does not exist, a number that stands twice, a manager who is nobody.
        QVERIFY(mend("Correct Start date", "2026-02-28") && window_.sees("RadioButton", "2 Errors", kPatienceMs));
        QVERIFY(mend("Correct External id", "W77777") && window_.sees("RadioButton", "1 Errors", kPatienceMs));
        QVERIFY(window_.click("EditableText", "Correct Manager") && window_.type("Jana Vo") &&
                window_.sees("ListItem", "Jana Vogt…") && window_.press("Return"));
        QVERIFY(window_.sees("RadioButton", "0 Errors", kPatienceMs));
    }

    void applied_they_are_on_the_managers_device_with_their_manager() {
        const int before = static_cast<int>(reports().size());
        QVERIFY(window_.click("Button", QStringLiteral("Apply %1 changes").arg(kRows + 1)));
        QVERIFY(window_.sees("Dialog", "Enter your password again") && window_.type(kPassword) &&
                window_.press("Return"));
        QVERIFY(window_.sees("StaticText", "The file is imported", kPatienceMs));
        QVERIFY(window_.sees("Button", "Sync: Up to date", kPatienceMs));

        QVERIFY(jana_->sync());

        // Ben goes, twelve come, and one whose manager was mended.
        QCOMPARE(static_cast<int>(reports().size()), before - 1 + kTeam + 1);
        QCOMPARE(static_cast<int>(jana_->list("employee", {"--where", "department=Werk Nord"}).size()), kRows);
    }

    void one_undo_takes_all_of_it_back() {
        QVERIFY(window_.press("Ctrl+Z"));
        QVERIFY(window_.sees("Button", "Sync: Up to date", kPatienceMs));

        QElapsedTimer waiting;
        waiting.start();
        QJsonArray left;
        do {
            QVERIFY(jana_->sync());
            left = jana_->list("employee", {"--where", "department=Werk Nord"});
        } while (!left.isEmpty() && waiting.elapsed() < kPatienceMs);
        QCOMPARE(left.size(), 0);
        QVERIFY(reports().contains(benId_));
    }

    void a_report_dragged_onto_another_manager_is_not_the_old_ones_any_more() {
        DrivenWindow manager(company_.at("manager"));
        QVERIFY(signIn(manager, company_, kJana) && openChart(manager));
        QVERIFY(openChart(window_));
        const QString ben = QStringLiteral("Ben Adeyemi, ") + kAny;
        const QString heir = nextOf(benId_);
        QVERIFY2(!heir.isEmpty(), "somebody else has the same manager");

        QVERIFY(window_.drag("TreeItem", ben, heir + kAny));
        QVERIFY(window_.sees("Dialog", "Change the manager of Ben Adeyemi"));
        QVERIFY(window_.click("Button", "Change manager"));

        QElapsedTimer since;
        since.start();
        // The new manager's card says that one more reports to them.
        QTRY_VERIFY_WITH_TIMEOUT(!manager.names("TreeItem").contains(heirBefore_), 10'000);
        qInfo("on the manager's device after %lld ms", static_cast<long long>(since.elapsed()));
        QVERIFY(jana_->sync());
        QVERIFY(!reports().contains(benId_));
    }

  private:
    static constexpr QChar kAny{0x2026};

    /// With the report and those beside them in view.
    static bool openChart(DrivenWindow& window) {
        return window.click("PageTab", "People") && window.click("PageTab", "Org chart") &&
               window.sees("TreeItem", kAny) && window.click("EditableText", "Find in chart") &&
               window.type("Ben Adeyemi") && window.press("Return") &&
               window.sees("TreeItem", QStringLiteral("Ben Adeyemi, ") + kAny);
    }
    /// The name of somebody in view with the same manager; `heirBefore_` becomes how their card is called now.
    QString nextOf(const QString& id) {
        const QStringList cards = window_.names("TreeItem");
        for (const QJsonValue& row : jana_->list("employee", {"--where", "manager=" + janaId_})) {
            const QString name =
                fieldOf(row, "first_name").toString() + ' ' + fieldOf(row, "last_name").toString() + ", ";
            const auto card = std::ranges::find_if(cards, [&](const QString& one) { return one.startsWith(name); });
            if (idOf(row) == id || card == cards.end()) continue;
            heirBefore_ = *card;
            return name;
        }
        return {};
    }
    bool mend(const QString& field, const QString& text) {
        return window_.click("EditableText", field) && window_.press("Ctrl+A") && window_.type(text) &&
               window_.press("Return");
    }
    QStringList reports() {
        QStringList ids;
        for (const QJsonValue& row : jana_->list("employee", {"--where", "manager=" + janaId_})) ids << idOf(row);
        return ids;
    }
    /// As another program wrote it: Windows-1252, semicolons, dates with points, headers in German; who stands in it
    /// later is the manager of who stands before.
    bool writeFile(const QString& path) {
        QByteArray text = "PersNr;Vorname;Nachname;E-Mail;Abteilung;Eintritt;Vorgesetzter\r\n";
        int addresses = 0;
        const auto line = [&](const QByteArray& id, const QByteArray& manager, const QByteArray& date) {
            const QByteArray address = "w" + QByteArray::number(++addresses) + "@nordlicht.example";
            text += id + ";J\xfcrgen;Gro\xdf " + id + ";" + address + ";Werk Nord;" + date + ";" + manager + "\r\n";
        };
        for (int i = 0; i < kRows - 3; ++i) {
            const int above = i < kTeam ? -1 : (i - kTeam) / 8;
            line("W" + QByteArray::number(i), above < 0 ? QByteArray(kJana) : "W" + QByteArray::number(above),
                 QByteArray::number(1 + i % 28) + ".03.2024");
        }
        line("E1", "W1", "31.02.2026");
        // Nobody reports to them: who would, had a fault as well.
        line("W19000", "W1", "01.03.2024");
        line("E3", "nobody at all", "01.03.2024");
        const QJsonArray ben = jana_->list("employee", {"--where", QStringLiteral("email=") + kBen});
        if (ben.size() != 1) return false;
        benId_ = idOf(ben[0]);
        text += ";;;" + QByteArray(kBen) + ";;;W3\r\n";
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

    Company company_;
    DrivenWindow window_{company_.at("ulrike")};
    std::unique_ptr<Client> jana_;
    QString janaId_;
    QString benId_;
    QString heirBefore_;
};

QTEST_GUILESS_MAIN(OrganisationTest)
#include "test_organisation.moc"
