// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/signed_in.h"

#include <QtTest/QtTest>

using namespace aufwind::system_test;

namespace {

QJsonObject fieldsOf(const QJsonValue& row) {
    return row.toObject()["fields"].toObject();
}

QString written(const QDate& day) {
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, "d MMM yyyy");
}

constexpr char kCycle[] = "Trial quarter";
constexpr char kNext[] = "Next trial";
constexpr char kFaster[] = "Ship faster";
constexpr char kTrain[] = "Train the line";
constexpr char kWaiting[] = "Cut waiting";

}  // namespace

/// The life of a quarter in the real window, by HR: goals drafted, aligned, activated, checked in on, moved by two
/// devices at once while both are offline, closed and rolled over.
class QuarterTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        second_ = std::make_unique<Client>(company_.device("ulrike", kUlrike));
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
        QVERIFY(signIn(window_, company_, kUlrike));
    }
    void cleanupTestCase() { window_.kill(); }
    void init() { QVERIFY2(!isBroken_, "what comes before it did not work"); }
    void cleanup() { isBroken_ = isBroken_ || QTest::currentTestFailed(); }

    void a_cycle_begins_as_a_draft() {
        QVERIFY(openCycles());
        QVERIFY(window_.click("Button", "New cycle") && window_.sees("Dialog", "New cycle"));
        QVERIFY(window_.click("PageTab", "Own dates"));
        QVERIFY(fill("First day", written(QDate::currentDate().addDays(-30))));
        QVERIFY(fill("Last day", written(QDate::currentDate().addDays(60))));
        QVERIFY(fill("Name", kCycle) && window_.press("Return"));

        QVERIFY(window_.sees("ListItem", QStringLiteral("%1, Drafting").arg(kCycle)));
        QTRY_VERIFY_WITH_TIMEOUT(!idOfCycle(kCycle).isEmpty(), 20'000);
    }

    void goals_are_written_in_it_with_what_they_are_measured_by() {
        QVERIFY(window_.click("Link", QStringLiteral("Goals of %1").arg(kCycle)) ||
                window_.click("Button", QStringLiteral("Goals of %1").arg(kCycle)));
        QVERIFY(window_.sees("Heading", "Goals"));
        QVERIFY(window_.click("Button", "Add a goal") && window_.sees("Dialog", "New goal"));
        QVERIFY(window_.type(kFaster) && window_.press("Return"));
        QVERIFY(window_.sees("TreeItem", QStringLiteral("%1…").arg(kFaster)));

        QVERIFY(window_.click("Button", "Add a key result") && window_.sees("Dialog", "New key result"));
        QVERIFY(window_.type("Days per order"));
        QVERIFY(fill("Start", "10") && fill("Target", "4") && window_.click("Button", "Add"));
        QVERIFY(window_.sees("ListItem", "Days per order…"));
        QVERIFY(window_.sees("TreeItem", QStringLiteral("%1, Ulrike Steffens, 0%…").arg(kFaster)));
    }

    void what_somebody_else_aligns_with_them_arrives() {
        QVERIFY(second_->sync() && jana_->sync());
        faster_ = idOfGoal(kFaster);
        QVERIFY(!faster_.isEmpty());
        const QString made = jana_->create("goal", {QStringLiteral("title=%1").arg(kWaiting), "visibility=company",
                                                    "cycle=" + idOfCycle(kCycle), "parent=" + faster_});
        QVERIFY(!made.isEmpty() && jana_->sync());

        QVERIFY(window_.sees("Button", "Unfold") && window_.click("Button", "Unfold"));
        QVERIFY(window_.sees("TreeItem", QStringLiteral("%1, Jana Vogt…").arg(kWaiting)));
    }

    void a_goal_is_aligned_by_dragging_it() {
        QVERIFY(window_.click("Button", "Close") && window_.click("Button", "Add a company goal"));
        QVERIFY(window_.sees("Dialog", "New goal") && window_.type(kTrain) && window_.press("Return"));
        QVERIFY(window_.sees("TreeItem", QStringLiteral("%1…").arg(kTrain)));

        QVERIFY(window_.drag("TreeItem", QStringLiteral("%1…").arg(kTrain), QStringLiteral("%1…").arg(kFaster)));

        train_ = idOfGoal(kTrain);
        QTRY_COMPARE_WITH_TIMEOUT(parentOf(kTrain), faster_, 20'000);
        train_ = idOfGoal(kTrain);
    }

    void it_is_activated_and_checked_in_on_by_keys() {
        QVERIFY(openCycles() && window_.click("Button", QStringLiteral("Activate: %1").arg(kCycle)));
        QVERIFY(window_.sees("ListItem", QStringLiteral("%1, Active").arg(kCycle)));
        QVERIFY(openGoals() && window_.click("TreeItem", QStringLiteral("%1…").arg(kFaster)));
        // While the drawer comes, its button passes below another one.
        bool isOpen = false;
        for (int tries = 0; tries < 3 && !isOpen; ++tries) {
            if (tries > 0) QVERIFY(window_.press("Esc"));
            QVERIFY(window_.click("Button", "Check in"));
            isOpen = window_.sees("Dialog", "Check in", 5'000);
        }
        QVERIFY(isOpen);
        QVERIFY(window_.press("Ctrl+A") && window_.type("7") && window_.press("Ctrl+Return"));

        QVERIFY(window_.sees("TreeItem", QStringLiteral("%1, Ulrike Steffens, 50%…").arg(kFaster)));
        QTRY_COMPARE_WITH_TIMEOUT(checkIns(), 1, 20'000);
    }

    void of_two_moves_offline_that_form_a_cycle_the_later_is_refused_and_explained() {
        QVERIFY(does(*second_, {"set", "goal", train_, "parent="}) && second_->sync());
        QTRY_VERIFY_WITH_TIMEOUT(parentOf(kTrain).isEmpty(), 20'000);
        QVERIFY(window_.sees("TreeItem", QStringLiteral("%1…").arg(kTrain)));
        QTRY_VERIFY_WITH_TIMEOUT(window_.names("TreeItem").filter(kTrain).join(u'|').contains("level 1"), 20'000);
        QVERIFY2(company_.server().stop(), "the network is gone");
        QVERIFY(window_.sees("Button", "Sync: Offline…"));
        QVERIFY(window_.drag("TreeItem", QStringLiteral("%1…").arg(kFaster), QStringLiteral("%1…").arg(kTrain)));
        QTRY_VERIFY_WITH_TIMEOUT(window_.names("TreeItem").filter(kFaster).join(u'|').contains("level 2"), 20'000);
        QVERIFY(window_.close());
        QVERIFY(does(*second_, {"set", "goal", train_, "parent=" + faster_}));
        QVERIFY(company_.server().start() && second_->sync());

        window_.start({"--no-tour", "--lang", "en"});
        QVERIFY(window_.sees("Button", "Sync: Needs attention…"));
        QVERIFY(window_.click("Button", "Sync: Needs attention…"));

        QVERIFY(window_.sees(
            "StaticText",
            QStringLiteral("“%1” was not moved under “%2”, because somebody moved…").arg(kFaster, kTrain)));
        QVERIFY(second_->sync());
        QCOMPARE(parentOf(kTrain), faster_);
        QVERIFY(parentOf(kFaster).isEmpty());
    }

    void it_is_rolled_over_and_closed() {
        const QString next =
            second_->create("goal_cycle", {QStringLiteral("name=%1").arg(kNext), "kind=own",
                                           "starts=" + QDate::currentDate().addDays(61).toString(Qt::ISODate),
                                           "ends=" + QDate::currentDate().addDays(150).toString(Qt::ISODate)});
        QVERIFY(!next.isEmpty() && second_->sync());
        QVERIFY(openCycles() && window_.sees("ListItem", QStringLiteral("%1, Drafting").arg(kNext)));
        QVERIFY(window_.click("Button", QStringLiteral("Close…: %1").arg(kCycle)));
        QVERIFY(window_.click("Button", "Roll them over first…") && window_.sees("Dialog", "Roll goals over"));
        QVERIFY(window_.click("ComboBox", "Into") && window_.click("ListItem", kNext));
        QVERIFY(window_.click("Button", "Roll over"));

        QTRY_VERIFY_WITH_TIMEOUT(continued(next).contains(faster_) && continued(next).contains(train_), 20'000);
        for (const QJsonValue& row : second_->list("key_result")) {
            const QJsonObject fields = fieldsOf(row);
            if (fields["title"] == "Days per order" && fields["goal"] != faster_) {
                QCOMPARE(fields["start"].toVariant().toDouble(), 7.0);
                QCOMPARE(fields["current"].toVariant().toString(), QString());
            }
        }
        QVERIFY(window_.click("Button", QStringLiteral("Close…: %1").arg(kCycle)));
        QVERIFY(window_.click("Button", "Close the cycle"));
        QVERIFY(window_.sees("ListItem", QStringLiteral("%1, Closed").arg(kCycle)));
    }

  private:
    bool openGoals() { return window_.click("PageTab", "Goals…") && window_.sees("Heading", "Goals"); }
    bool openCycles() {
        return openGoals() && window_.click("Button", "More") && window_.click("MenuItem", "Cycles") &&
               window_.sees("Heading", "Cycles");
    }
    bool fill(const QString& field, const QString& text) {
        return window_.click("EditableText", field) && window_.press("Ctrl+A") && window_.type(text);
    }
    QString idOfCycle(const QString& name) const {
        second_->sync();
        for (const QJsonValue& row : second_->list("goal_cycle", {"--where", "name=" + name})) return idOf(row);
        return {};
    }
    QString idOfGoal(const QString& title) const {
        second_->sync();
        for (const QJsonValue& row : second_->list("goal", {"--where", "title=" + title})) return idOf(row);
        return {};
    }
    QString parentOf(const QString& title) const {
        second_->sync();
        for (const QJsonValue& row : second_->list("goal", {"--where", "title=" + title})) {
            return fieldsOf(row)["parent"].toString();
        }
        return {};
    }
    int checkIns() const {
        second_->sync();
        return static_cast<int>(second_->list("check_in", {"--where", "goal=" + faster_}).size());
    }
    QStringList continued(const QString& cycle) const {
        second_->sync();
        QStringList all;
        for (const QJsonValue& row : second_->list("goal", {"--where", "cycle=" + cycle})) {
            all << fieldsOf(row)["continues"].toString();
        }
        return all;
    }

    Company company_;
    DrivenWindow window_{company_.at("window")};
    std::unique_ptr<Client> second_;
    std::unique_ptr<Client> jana_;
    QString faster_;
    QString train_;
    bool isBroken_ = false;
};

QTEST_GUILESS_MAIN(QuarterTest)
#include "test_quarter.moc"
