// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/profile.h"
#include "app/profile/system_environment.h"
#include "models/views/entity_list_model.h"
#include "tests/system/extended/schema.h"
#include "tests/system/processes.h"
#include "tests/system/rows.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QtTest/QtTest>

using namespace aufwind;
using namespace aufwind::system_test;

namespace {

constexpr char kPassword[] = "Aufwind-Demo-2026!";
constexpr char kAuthor[] = "jana.vogt@nordlicht.example";
constexpr char kReceiver[] = "ben.adeyemi@nordlicht.example";
constexpr char kOutsider[] = "lena.hartmann@nordlicht.example";
constexpr char kControl[] = "aufwindctl_extended";

/// The rows of a model as a page of the window reads them: a role is a property of the delegate.
constexpr char kPage[] = R"(
import QtQml
Instantiator {
    property var rows
    model: rows
    delegate: QtObject {
        required property string title
        required property string story
        required property string mood
        required property string person
        required property var witnesses
        required property var position
    }
})";

}  // namespace

/// The proof that an entity costs only its description. The entity of tests/system/extended/schema.h is written down
/// there and nowhere else; the programs under that schema are the released ones' own code. With real processes, real
/// TLS and the demo's people it has tables and their migration, a wire form, the server's checks and scopes, search,
/// the command line and the roles of the window.
class NewEntityTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(directory_.isValid());
        const Ran demo = run("aufwindd", {"demo", at("server")}, {}, 120'000);
        QVERIFY2(demo.exit == 0, demo.err.constData());
        server_ = std::make_unique<Server>(at("server"), "aufwindd_extended");
        QVERIFY2(server_->start(), "the extended server opens what the released one made");
        QVERIFY(author_.login(*server_, "demo", ::kAuthor, kPassword));
        QVERIFY(releasedReceiver_.login(*server_, "demo", kReceiver, kPassword));
        QVERIFY(outsider_.login(*server_, "demo", kOutsider, kPassword));
        QVERIFY(author_.sync() && releasedReceiver_.sync() && outsider_.sync());
        authorId_ = author_.call({"status"}).object()["person"].toString();
        receiverId_ = releasedReceiver_.call({"status"}).object()["person"].toString();
    }

    void cleanupTestCase() { QVERIFY2(server_ && server_->stop(), "the server stops cleanly"); }

    void the_command_line_lists_it_with_its_fields() {
        const QJsonObject schema = run(kControl, {"entities", "--json"}).object();

        QJsonObject listed;
        for (const QJsonValue& entity : schema["entities"].toArray()) {
            if (entity.toObject()["name"] == "kudos_card") listed = entity.toObject();
        }
        QStringList names;
        for (const QJsonValue& field : listed["fields"].toArray()) names += field.toObject()["name"].toString();
        QCOMPARE(names, QStringList({"person", "title", "story", "mood", "position", "witnesses", "card"}));
        QCOMPARE(listed["number"].toInt(), int{kKudosCard});
        QVERIFY(!run("aufwindctl", {"entities", "--json"}).out.contains("kudos_card"));
    }

    void it_is_written_and_found_on_one_device() {
        first_ = author_.create("kudos_card", {"person=" + receiverId_, "title=First draft", "mood=thanks"});
        second_ = author_.create("kudos_card", {"person=" + receiverId_, "title=Second", "mood=craft"});
        const QString gone = author_.create("kudos_card", {"person=" + receiverId_, "title=Gone for now"});
        QVERIFY(!first_.isEmpty() && !second_.isEmpty() && !gone.isEmpty());

        QVERIFY(does({"set", "kudos_card", first_, "title=First", "mood=courage"}));
        QVERIFY(does({"add", "kudos_card", first_, "witnesses", authorId_}));
        QVERIFY(does({"add", "kudos_card", first_, "witnesses", receiverId_}));
        QVERIFY(does({"drop", "kudos_card", first_, "witnesses", authorId_}));
        QVERIFY(does({"move", "kudos_card", second_, "--before", first_}));
        QVERIFY(does({"text", "kudos_card", first_, "story", "insert", "0", "You untangled the zeppelin."}));
        QVERIFY(does({"text", "kudos_card", first_, "story", "delete", "0", "4"}));
        QVERIFY(does({"remove", "kudos_card", gone}));

        const QJsonObject card = author_.call({"show", "kudos_card", first_}).object();
        QCOMPARE(fieldOf(card, "title").toString(), QStringLiteral("First"));
        QCOMPARE(fieldOf(card, "mood").toString(), QStringLiteral("courage"));
        QCOMPARE(fieldOf(card, "witnesses").toArray(), QJsonArray({receiverId_}));
        QCOMPARE(author_.text("kudos_card", first_, "story"), QStringLiteral("untangled the zeppelin."));
        const QStringList ordered{"list", "kudos_card", "--order", "position"};
        QCOMPARE(column(author_.call(ordered).array(), "title"), QStringList({"Second", "First"}));
        QVERIFY(does({"restore", "kudos_card", gone}));
        QCOMPARE(author_.call(ordered).array().size(), 3);
        QVERIFY(does({"remove", "kudos_card", gone}));
        QCOMPARE(column(author_.list("kudos_card", {"--where", "mood=craft"}), "title"), QStringList({"Second"}));
        const QJsonArray hits = author_.call({"search", "zeppelin"}).array();
        QVERIFY(hits.size() == 1 && idOf(hits[0]) == first_ && hits[0].toObject()["entity"] == "kudos_card");
    }

    void a_profile_of_the_released_program_gains_it_and_keeps_its_rows() {
        QVERIFY(author_.sync());
        QVERIFY2(releasedReceiver_.sync(), "the released program takes in stride what it does not know");
        QCOMPARE(releasedReceiver_.call({"list", "kudos_card"}).exit, 3);
        const QJsonArray points = releasedReceiver_.list("talking_point");
        const QJsonArray people = releasedReceiver_.list("employee");
        QVERIFY(!points.isEmpty() && !people.isEmpty());

        QCOMPARE(receiver_.call({"check"}).exit, 0);

        QCOMPARE(receiver_.list("talking_point"), points);
        QCOMPARE(receiver_.list("employee"), people);
        QCOMPARE(releasedReceiver_.call({"list", "employee"}).exit, 7);
        QCOMPARE(column(receiver_.list("kudos_card", {"--order", "position"}), "title"),
                 QStringList({"Second", "First"}));
    }

    void two_people_write_one_text_of_it() {
        QVERIFY(receiver_.sync());
        QVERIFY(does({"text", "kudos_card", first_, "story", "insert", "0", "You "}));
        const auto end = QString::number(receiver_.text("kudos_card", first_, "story").size());
        QCOMPARE(receiver_.call({"text", "kudos_card", first_, "story", "insert", end, " Thanks!"}).exit, 0);

        QVERIFY(author_.sync() && receiver_.sync() && author_.sync());

        QCOMPARE(author_.text("kudos_card", first_, "story"), QStringLiteral("You untangled the zeppelin. Thanks!"));
        QCOMPARE(receiver_.text("kudos_card", first_, "story"), author_.text("kudos_card", first_, "story"));
        QCOMPARE(receiver_.call({"search", "zeppelin"}).array().size(), 1);
        QCOMPARE(author_.call({"status"}).object()["refused"].toArray().size(), 0);
        QCOMPARE(receiver_.call({"status"}).object()["refused"].toArray().size(), 0);
    }

    void who_lacks_the_right_is_refused() {
        QCOMPARE(receiver_.call({"set", "kudos_card", second_, "title=Mine"}).exit, 0);
        QVERIFY(receiver_.sync());

        const QJsonArray refused = receiver_.call({"status"}).object()["refused"].toArray();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0].toObject()["reason"].toString(), QStringLiteral("forbidden"));
        QCOMPARE(refused[0].toObject()["entity"].toString(), QStringLiteral("kudos_card"));
        QCOMPARE(fieldOf(receiver_.call({"show", "kudos_card", second_}).object(), "title").toString(),
                 QStringLiteral("Second"));
    }

    void its_limit_is_kept_on_the_device() {
        QCOMPARE(author_.call({"set", "kudos_card", first_, "title=" + QString(61, 'x')}).exit, 4);
    }

    void who_is_outside_its_scope_has_nothing_of_it() {
        QVERIFY(outsider_.sync());

        QVERIFY(outsider_.list("kudos_card", {"--removed"}).isEmpty());
        QCOMPARE(outsider_.call({"show", "kudos_card", first_}).exit, 3);
        QVERIFY(outsider_.call({"search", "zeppelin"}).array().isEmpty());
    }

    void a_file_on_it_goes_to_its_receiver_and_to_nobody_else() {
        QFile card(at("card.txt"));
        QVERIFY(card.open(QIODevice::WriteOnly) && card.write(QByteArray(300'000, 'c')) == 300'000);
        card.close();
        QVERIFY(does({"set", "kudos_card", second_, "card=@" + card.fileName()}));
        QVERIFY(author_.sync() && receiver_.sync() && outsider_.sync());

        QCOMPARE(receiver_.call({"blob", "kudos_card", second_, "card", "-o", at("seen.txt")}).exit, 0);
        QCOMPARE(outsider_.call({"blob", "kudos_card", second_, "card"}).exit, 3);

        QFile seen(at("seen.txt"));
        QVERIFY(seen.open(QIODevice::ReadOnly) && seen.readAll() == QByteArray(300'000, 'c'));
    }

    void its_roles_in_qml_exist_and_follow_a_change() {
        const app::SystemClock clock;
        app::SystemEntropy entropy;
        auto profile = app::Profile::open(author_.profile().toStdString(), clock, entropy, {}, kExtendedSchema);
        QVERIFY2(profile.ok(), profile.ok() ? "" : profile.error().detail.c_str());
        auto reader = (*profile)->store().reader();
        QVERIFY(reader.ok());
        views::LocalData data(kExtendedSchema, **reader, clock, (*profile)->config().person);
        (*profile)->store().listen([&](const store::ChangeSet& changes) { data.deliver(changes); });
        views::EntityListModel rows(data, {.entity = kKudosCard, .order = {{5, false}}});
        QQmlEngine engine;
        QQmlComponent component(&engine);
        component.setData(kPage, QUrl());
        const std::unique_ptr<QObject> page(
            component.createWithInitialProperties({{"rows", QVariant::fromValue(&rows)}}));
        QVERIFY2(page, qPrintable(component.errorString()));
        const auto shown = [&](int row) {
            QObject* object = nullptr;
            QMetaObject::invokeMethod(page.get(), "objectAt", Q_RETURN_ARG(QObject*, object), Q_ARG(int, row));
            return object;
        };
        QCOMPARE(page->property("count").toInt(), 2);
        QCOMPARE(shown(0)->property("title").toString(), QStringLiteral("Second"));
        QCOMPARE(shown(1)->property("story").toString(), QStringLiteral("You untangled the zeppelin. Thanks!"));
        QCOMPARE(shown(1)->property("mood").toString(), QStringLiteral("courage"));
        QCOMPARE(shown(1)->property("person").toString(), receiverId_);

        const auto first = Uuid::parse(first_.toStdString());
        const auto second = Uuid::parse(second_.toStdString());
        QVERIFY((*profile)->engine().set(kKudosCard, *second, {{2, std::string("Second, changed")}}).ok());
        QVERIFY((*profile)->engine().remove(kKudosCard, *first).ok());

        QTRY_COMPARE(page->property("count").toInt(), 1);
        QTRY_COMPARE(shown(0)->property("title").toString(), QStringLiteral("Second, changed"));
    }

    void a_removal_reaches_the_other_person() {
        QVERIFY(author_.sync() && receiver_.sync());

        QCOMPARE(column(receiver_.list("kudos_card"), "title"), QStringList({"Second, changed"}));
    }

    void inv18_a_program_below_the_oldest_schema_reads_and_what_it_wrote_waits_for_its_update() {
        const Client released(at("released"));
        const Client updated(at("released"), kControl);
        QVERIFY(released.login(*server_, "demo", kOutsider, kPassword) && released.sync());
        const QString outsiderId = released.call({"status"}).object()["person"].toString();
        const auto nameOf = [](const Client& client, const QString& person) {
            return fieldOf(client.call({"show", "employee", person}).object(), "preferred_name").toString();
        };
        QCOMPARE(released.call({"set", "employee", outsiderId, "preferred_name=Waiting"}).exit, 0);
        QVERIFY(does({"set", "employee", authorId_, "preferred_name=Newer"}));

        QVERIFY(server_->becomes("aufwindd_extended_only"));
        QVERIFY(author_.sync());
        const Ran told = released.call({"sync"});

        QCOMPARE(told.exit, 4);
        QVERIFY(QJsonDocument::fromJson(told.err).object()["error"] == "too_old");
        QCOMPARE(nameOf(released, authorId_), QStringLiteral("Newer"));
        QCOMPARE(nameOf(released, outsiderId), QStringLiteral("Waiting"));
        const QJsonObject status = released.call({"status"}).object();
        QVERIFY(status["read_only"].toBool() && status["waiting"].toInt() == 1);
        QCOMPARE(released.call({"set", "employee", outsiderId, "pronouns=they"}).exit, 4);
        QCOMPARE(released.call({"sync"}).exit, 4);

        QVERIFY(updated.sync());

        QVERIFY(author_.sync());
        QCOMPARE(nameOf(author_, outsiderId), QStringLiteral("Waiting"));
        const QJsonObject after = updated.call({"status"}).object();
        QVERIFY(!after["read_only"].toBool() && after["waiting"].toInt() == 0);
        QVERIFY(server_->becomes("aufwindd_extended"));
    }

  private:
    QString at(const char* name) const { return directory_.filePath(name); }

    bool does(const QStringList& arguments) const {
        const Ran ran = author_.call(arguments);
        if (ran.exit != 0) qWarning("%s: %d %s", qPrintable(arguments.join(' ')), ran.exit, ran.err.constData());
        return ran.exit == 0;
    }

    QTemporaryDir directory_;
    std::unique_ptr<Server> server_;
    Client author_{directory_.filePath("author"), kControl};
    Client releasedReceiver_{directory_.filePath("receiver")};
    Client receiver_{directory_.filePath("receiver"), kControl};  ///< the same profile, after an update
    Client outsider_{directory_.filePath("outsider"), kControl};
    QString authorId_;
    QString receiverId_;
    QString first_;
    QString second_;
};

QTEST_GUILESS_MAIN(NewEntityTest)
#include "test_new_entity.moc"
