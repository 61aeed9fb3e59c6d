// SPDX-License-Identifier: GPL-3.0-or-later
// What a page tells of one person, over a real store.
#include "models/views/profile.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "models/views/app_context.h"
#include "models/views/time_zones.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QTimeZone>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

constexpr FieldNumber kLocation = field::of(schema::kEmployee, "location");

QStringList namesIn(const QVariant& people) {
    QStringList names;
    const QVariantList all = people.toList();
    for (const QVariant& one : all) names << one.toMap()["name"].toString();
    return names;
}

}  // namespace

class ProfileTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<AppContext> app_;
    Uuid ada_, ben_, cleo_;

    QVariantMap profile(const Uuid& id) {
        desk_->settle();
        return app_->profile(toText(id));
    }
    void set(const Uuid& id, const std::vector<Assignment>& fields) {
        QVERIFY(desk_->elsewhere([&](Bench& bench) { return bench.editor.set(schema::kEmployee, id, fields); }).ok());
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        ada_ = desk_->person("Ada", "Lovelace");
        ben_ = desk_->person("Ben", "Adeyemi", ada_);
        cleo_ = desk_->person("Cléo", "Martin", ben_);
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
    }
    void cleanup() {
        app_->attach(nullptr, nullptr);
        app_.reset();
        desk_.reset();
    }

    void it_says_where_somebody_stands() {
        const Uuid team = desk_->made(
            schema::kTeam, {{field::kTeamName, Value{std::string{"Platform"}}}, {field::kTeamLead, Value{ben_}}});
        desk_->made(schema::kTeamMembership,
                    {{field::kMembershipTeam, Value{team}}, {field::kMembershipPerson, Value{ben_}}});
        QVERIFY(desk_
                    ->elsewhere([&](Bench& bench) {
                        return bench.editor.addElement(schema::kEmployee, ben_, field::kEmployeeDotted, cleo_);
                    })
                    .ok());

        const QVariantMap ben = profile(ben_);

        QCOMPARE(ben["manager"].toMap()["name"].toString(), QStringLiteral("Ada Lovelace"));
        QCOMPARE(namesIn(ben["dotted"]), QStringList{"Cléo Martin"});
        QCOMPARE(namesIn(ben["reports"]), QStringList{"Cléo Martin"});
        QCOMPARE(ben["reportCount"].toInt(), 1);
        QCOMPARE(ben["teams"].toStringList(), QStringList{"Platform"});
        QCOMPARE(ben["leads"].toStringList(), QStringList{"Platform"});
        QCOMPARE(ben["status"].toString(), QStringLiteral("active"));
    }

    void of_many_reports_it_names_some_and_counts_all_who_are_here() {
        for (int i = 0; i < 14; ++i) desk_->person("Report", std::to_string(i).c_str(), ada_);
        const Uuid gone = desk_->person("Gone", "Person", ada_);
        set(gone, {{field::kEmployeeStatus, Value{domain::kStatusLeft}}});

        const QVariantMap ada = profile(ada_);

        QCOMPARE(ada["reports"].toList().size(), static_cast<qsizetype>(kReportsShown));
        QCOMPARE(ada["reportCount"].toInt(), 15);
    }

    void a_place_that_a_zone_is_named_after_has_a_clock() {
        set(ben_, {{kLocation, Value{std::string{"New York, Broadway"}}}});
        set(cleo_, {{kLocation, Value{std::string{"Lindenau"}}}});

        const QDateTime now = instantFrom(desk_->clock().now());
        QCOMPARE(profile(ben_)["utcOffset"].toInt(), QTimeZone("America/New_York").offsetFromUtc(now) / 60);
        QVERIFY(!profile(cleo_)["utcOffset"].isValid());
        QCOMPARE(TimeZones::ofCity("berlin"), QStringLiteral("Europe/Berlin"));
        QCOMPARE(TimeZones::ofCity(" "), QString());
        QCOMPARE(TimeZones::ofCity("UTC"), QString());
    }

    void what_somebody_writes_of_themselves_is_one_confidential_record() {
        const QString me = toText(desk_->person("Jana", "Vogt"));
        QCOMPARE(profile(idFrom(me))["confidential"].toList().size(), 0);

        app_->create("confidential_record", {{"person", me}, {"personal_phone", "0341 1"}});
        app_->create("confidential_record", {{"person", me}, {"personal_phone", "0341 2"}, {"gender", "f"}});

        QVariantMap own = profile(idFrom(me));
        QCOMPARE(own["confidential"].toList().size(), 2);
        QCOMPARE(own["personalPhone"].toString(), QStringLiteral("0341 2"));

        app_->set("confidential_record", own["recordId"].toString(), {{"gender", QVariant::fromValue(nullptr)}});

        own = profile(idFrom(me));
        QCOMPARE(own["gender"].toString(), QString());
        QCOMPARE(own["confidential"].toList().size(), 1);
        QCOMPARE(own["confidential"].toList()[0].toMap()["text"].toString(), QStringLiteral("0341 2"));
    }

    void of_nobody_it_says_nothing() {
        QVERIFY(profile(Uuid{}).isEmpty());
        QVERIFY(profile(desk_->me()).isEmpty());
    }
};

QTEST_MAIN(ProfileTest)
#include "profile_test.moc"
