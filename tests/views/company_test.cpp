// SPDX-License-Identifier: GPL-3.0-or-later
// What a company keeps of itself, over a real store: settings, values, holidays.
#include "models/domain/fields.h"
#include "models/views/accent_palette.h"
#include "models/views/app_context.h"
#include "models/views/company_models.h"
#include "models/views/time_zones.h"
#include "models/views/values.h"
#include "models/views/vat_ids.h"
#include "tests/views/desk.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

QVariantList column(const QAbstractItemModel& model, const char* role) {
    QVariantList values;
    const int number = model.roleNames().key(role, -1);
    for (int i = 0; i < model.rowCount(); ++i) values << model.data(model.index(i, 0), number);
    return values;
}

QDateTime dayAt(int year, int month, int day) {
    return QDate{year, month, day}.startOfDay();
}

}  // namespace

class CompanyTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<AppContext> app_;

    QVariantList holidays(int year, const char* role) {
        auto* model = app_->model(QStringLiteral("holidays"), year);
        return model == nullptr ? QVariantList{} : column(*model, role);
    }
    QString holiday(const char* name, const QDateTime& day, const QVariant& location = {}) {
        return app_->create("holiday", {{"name", name}, {"day", day}, {"location", location}});
    }
    Uuid personAt(const char* first, const char* location) {
        const Uuid id = desk_->person(first, "Somebody");
        app_->set("employee", toText(id), {{"location", location}});
        desk_->settle();
        return id;
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        desk_->settle();
    }
    void cleanup() {
        app_->attach(nullptr, nullptr);
        app_.reset();
        desk_.reset();
    }

    void holidays_stand_by_day_and_only_those_of_the_year() {
        holiday("Christmas Day", dayAt(2026, 12, 25));
        holiday("New Year’s Day", dayAt(2026, 1, 1));
        holiday("New Year’s Eve", dayAt(2025, 12, 31));
        holiday("New Year’s Day", dayAt(2027, 1, 1), "Dresden");
        desk_->settle();

        QCOMPARE(holidays(2026, "name"), (QVariantList{"New Year’s Day", "Christmas Day"}));
        QCOMPARE(holidays(2026, "day"), (QVariantList{dayAt(2026, 1, 1), dayAt(2026, 12, 25)}));
        QCOMPARE(holidays(2025, "name"), (QVariantList{"New Year’s Eve"}));
        QCOMPARE(holidays(2027, "location"), (QVariantList{"Dresden"}));
        QCOMPARE(holidays(2028, "name"), QVariantList{});
    }

    void a_holiday_that_moves_changes_its_place_and_one_that_is_removed_comes_back() {
        const QString first = holiday("Harvest", dayAt(2026, 10, 4));
        holiday("Unity", dayAt(2026, 10, 3));
        desk_->settle();
        QCOMPARE(holidays(2026, "name"), (QVariantList{"Unity", "Harvest"}));

        app_->set("holiday", first, {{"day", dayAt(2026, 10, 1)}});
        desk_->settle();
        QCOMPARE(holidays(2026, "name"), (QVariantList{"Harvest", "Unity"}));
        app_->remove("holiday", first);
        desk_->settle();
        QCOMPARE(holidays(2026, "name"), (QVariantList{"Unity"}));
        app_->undo();
        desk_->settle();
        QCOMPARE(holidays(2026, "name"), (QVariantList{"Harvest", "Unity"}));
    }

    void a_meeting_on_a_holiday_is_told_where_one_of_them_works_there() {
        const Uuid jena = personAt("Ada", "Jena");
        const Uuid porto = personAt("Rui", "Porto");
        holiday("Carnation Day", dayAt(2026, 4, 25), "Porto");
        holiday("May Day", dayAt(2026, 5, 1));
        desk_->settle();
        const auto asked = [this](const QDateTime& starts, const std::vector<Uuid>& people) {
            QStringList ids;
            for (const Uuid& id : people) ids << toText(id);
            return app_->meetings()->holiday(starts, ids);
        };

        const QVariantMap there = asked(dayAt(2026, 4, 25).addSecs(10 * 3600), {jena, porto});
        QCOMPARE(there.value("name").toString(), "Carnation Day");
        QCOMPARE(there.value("location").toString(), "Porto");
        QCOMPARE(there.value("people").toInt(), 1);
        QVERIFY(asked(dayAt(2026, 4, 25), {jena}).isEmpty());
        QVERIFY(asked(dayAt(2026, 4, 26), {jena, porto}).isEmpty());
        QCOMPARE(asked(dayAt(2026, 5, 1), {jena, porto}).value("people").toInt(), 2);
        QVERIFY(asked(dayAt(2026, 5, 1), {}).isEmpty());
    }

    void the_settings_are_one_row_whose_fields_are_set_and_cleared_and_undone() {
        const QString id = app_->create("tenant_settings", {{"name", "Lindenau"}});
        app_->set("tenant_settings", id,
                  {{"support_contact", "it@lindenau.example"}, {"accent", "#1f6f5c"}, {"language", "de"}});
        desk_->settle();
        auto* rows = app_->model("list.tenant_settings", QVariantMap{});
        QCOMPARE(column(*rows, "support_contact"), (QVariantList{"it@lindenau.example"}));
        QCOMPARE(column(*rows, "language"), (QVariantList{"de"}));

        app_->set("tenant_settings", id, {{"accent", QVariant::fromValue(nullptr)}});
        desk_->settle();
        QCOMPARE(column(*rows, "accent").value(0).toString(), QString{});
        app_->undo();
        desk_->settle();
        QCOMPARE(column(*rows, "accent"), (QVariantList{"#1f6f5c"}));
    }

    void what_the_company_does_without_is_told_and_not_found() {
        const QString company = app_->create("tenant_settings", {{"name", "Lindenau"}});
        const auto ada = desk_->person("Ada", "Lovelace");
        const auto meeting = desk_->oneOnOne(ada);
        desk_->point(meeting.first, meeting.second, "Lovelace budget");
        desk_->settle();
        const auto found = [this](const char* words) {
            return column(*app_->model(QStringLiteral("search"), QString::fromLatin1(words)), "group");
        };
        QVERIFY(found("Lovelace").contains("points"));
        QVERIFY(app_->modulesOff().isEmpty());

        app_->set("tenant_settings", company, {{"meetings_off", true}});
        desk_->settle();

        QCOMPARE(app_->modulesOff(), QStringList{"meetings"});
        QCOMPARE(found("Lovelac"), QVariantList{"people"});
    }

    void two_who_begin_the_billing_details_make_one_row() {
        const QString first = app_->create("billing_details", {{"whose", "company"}, {"name", "Lindenau"}});
        const QString second = app_->create("billing_details", {{"whose", "company"}, {"country", "DE"}});
        desk_->settle();

        QCOMPARE(first, second);
        auto* rows = app_->model("list.billing_details", QVariantMap{});
        QCOMPARE(column(*rows, "name"), QVariantList{"Lindenau"});
        QCOMPARE(column(*rows, "country"), QVariantList{"DE"});
    }

    void seats_are_for_whoever_has_not_left() {
        const int before = app_->employment()->peopleHere();
        const Uuid ada = desk_->person("Ada", "Lovelace");
        desk_->person("Ben", "Adeyemi");
        desk_->settle();
        QCOMPARE(app_->employment()->peopleHere(), before + 2);

        app_->set("employee", toText(ada), {{"status", "left"}});
        desk_->settle();
        QCOMPARE(app_->employment()->peopleHere(), before + 1);
    }

    void a_vat_id_is_kept_without_blanks_and_a_fault_is_named() {
        QCOMPARE(VatIds::check("de 136 695 976").value("id").toString(), "DE136695976");
        QCOMPARE(VatIds::check("de 136 695 976").value("fault").toString(), "");
        QCOMPARE(VatIds::check("DE136695967").value("fault").toString(), "digit");
        QCOMPARE(VatIds::check("DE1").value("form").toString(), "DE999999999");
        QVERIFY(VatIds::isCountry("de") && VatIds::isCountry("CH"));
        QVERIFY(!VatIds::isCountry("QQ") && !VatIds::isCountry("d") && !VatIds::isCountry("DEU"));
    }

    void a_role_that_may_change_settings_counts_for_the_company_only_where_it_is_granted_for_everyone() {
        QVERIFY(!app_->permissions().contains("settings_change"));
        const QString role = app_->create("custom_role", {{"name", "Office"}, {"settings_change", true}});
        const QString grant =
            app_->create("custom_role_grant",
                         {{"person", toText(desk_->me())}, {"role", role}, {"reach", "location"}, {"value", "Jena"}});
        desk_->settle();
        QVERIFY(!app_->permissions().contains("settings_change"));

        app_->remove("custom_role_grant", grant);
        app_->create("custom_role_grant", {{"person", toText(desk_->me())}, {"role", role}, {"reach", "everyone"}});
        desk_->settle();
        QVERIFY(app_->permissions().contains("settings_change"));
    }

    void an_accent_on_which_white_cannot_be_read_is_answered_with_the_nearest_on_which_it_can() {
        const QVariantMap light = AccentPalette::check("#ffb300", Qt::white);
        QCOMPARE(light.value("readable").toBool(), false);
        const QVariantMap nearest = AccentPalette::check(light.value("nearest").toString(), Qt::white);
        QCOMPARE(nearest.value("readable").toBool(), true);

        QCOMPARE(AccentPalette::check("#2b59c3", Qt::white).value("readable").toBool(), true);
        QCOMPARE(AccentPalette::check("#2b59c3", Qt::white).value("nearest").toString(), "#2b59c3");
        for (const char* text : {"", "#12345", "url(x)", "#2b59c3;"}) {
            QCOMPARE(AccentPalette::check(text, Qt::white).value("known").toBool(), false);
            QVERIFY(AccentPalette::tones(text, {}).isEmpty());
        }
    }

    void a_zone_is_found_by_parts_of_its_place_and_known_by_its_whole_name_alone() {
        QVERIFY(TimeZones::matching("new york", 10).contains("America/New_York"));
        QVERIFY(TimeZones::matching("EUROPE ber", 10).contains("Europe/Berlin"));
        QVERIFY(TimeZones::matching("zzz", 10).isEmpty());
        QCOMPARE(TimeZones::matching("", 5).size(), 5);
        QVERIFY(TimeZones::known("Europe/Berlin"));
        QVERIFY(!TimeZones::known("Berlin"));
        QVERIFY(!TimeZones::known("../../etc/passwd"));
    }
};

QTEST_MAIN(CompanyTest)
#include "company_test.moc"
