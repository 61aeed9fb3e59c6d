// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/form_json.h"
#include "tests/ctl/company.h"
#include "tests/domain/survey/any_order.h"
#include "tests/domain/survey/lss_survey.h"

#include <QtTest/QtTest>

using namespace aufwind::system_test;

/// Surveys by aufwindctl: begun from templates, taken in from files, checked, and on another editor's device.
class CtlSurveysTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        hr_ = std::make_unique<Client>(company_.device("ulrike", kUlrike));
        owner_ = std::make_unique<Client>(company_.device("katharina", kKatharina));
    }

    void there_are_templates_to_begin_with() {
        const QJsonArray templates = hr_->call({"surveys", "template", "list"}).array();

        QCOMPARE(templates.size(), 12);
        const auto pulse = std::find_if(templates.begin(), templates.end(),
                                        [](const QJsonValue& one) { return one["id"].toString() == "pulse"; });
        QVERIFY(pulse != templates.end());
        QCOMPARE((*pulse).toObject()["rhythm"].toString(), QStringLiteral("month"));
        QVERIFY((*pulse).toObject()["questions"].toInt() > 5);
    }

    void the_demo_has_surveys_that_can_be_launched() {
        QStringList titles;
        for (const QJsonValue& one : hr_->call({"surveys", "list"}).array()) {
            titles << one["title"].toString();
            QCOMPARE(hr_->call({"surveys", "check", one["id"].toString()}).exit, 0);
        }
        titles.sort();
        QCOMPARE(titles, (QStringList{"How are things going?", "How you experience your work",
                                      "Wie Sie Ihre Arbeit erleben", "Würden Sie uns weiterempfehlen?"}));
    }

    void a_survey_of_a_template_can_be_launched_and_reaches_other_editors() {
        const Ran made =
            hr_->call({"surveys", "new", "--template", "pulse", "--language", "de", "--title", "Mein Puls"});
        QCOMPARE(made.exit, 0);
        const QString id = made.object()["id"].toString();
        QVERIFY(hr_->sync() && owner_->sync());
        QVERIFY(hr_->call({"status"}).object()["refused"].toArray().isEmpty());

        const Ran checked = owner_->call({"surveys", "check", "Mein Puls"});

        QCOMPARE(checked.exit, 0);
        QVERIFY(checked.object()["can_launch"].toBool());
        QVERIFY(checked.object()["beyond_limits"].toArray().isEmpty());
        QJsonValue listed;
        for (const QJsonValue& one : owner_->call({"surveys", "list"}).array()) {
            if (one["id"].toString() == id) listed = one;
        }
        QCOMPARE(listed["language"].toString(), QStringLiteral("de"));
        QCOMPARE(listed["template"].toString(), QStringLiteral("pulse"));
        QCOMPARE(listed["rounds"].toInt(), 0);
        QVERIFY(listed["questions"].toInt() > 5);
        const QJsonArray rows = owner_->list("survey", {"--where", "id=" + id});
        QCOMPARE(fieldOf(rows.first(), "rhythm").toString(), QStringLiteral("monthly"));
    }

    void what_is_written_to_a_file_is_the_same_when_it_comes_back() {
        QVERIFY(does(*hr_, {"surveys", "new", "--template", "engagement", "--title", "First"}));
        QVERIFY(does(*hr_, {"surveys", "export", "First", company_.at("first.json")}));

        const Ran back = hr_->call({"surveys", "import", company_.at("first.json")});

        QVERIFY2(back.exit == 0, back.out.constData());
        QVERIFY(back.object()["can_launch"].toBool());
        QVERIFY(does(*hr_, {"surveys", "export", back.object()["id"].toString(), company_.at("second.json")}));
        const auto read = [&](const char* name) {
            return aufwind::survey::test::inAnyOrder(aufwind::survey::readForm(bytes(name).toStdString()).value());
        };
        QVERIFY(read("second.json") == read("first.json"));
    }

    void a_survey_in_the_words_of_another_program_comes_back_with_its_questions() {
        QVERIFY(does(*hr_, {"surveys", "new", "--template", "exit", "--title", "Leaving"}));
        const Ran written = hr_->call({"surveys", "export", "Leaving", company_.at("js.json"), "--surveyjs"});
        QCOMPARE(written.exit, 0);

        const Ran back = hr_->call({"surveys", "import", company_.at("js.json"), "--title", "Leaving again"});

        QCOMPARE(back.exit, 0);
        QCOMPARE(back.object()["questions"].toInt(), written.object()["questions"].toInt());
        QCOMPARE(hr_->call({"surveys", "check", "Leaving again"}).exit, 0);
    }

    void what_of_a_file_cannot_be_said_here_is_told() {
        const QString path = file("strange.json", R"({"title":"Strange","pages":[{"elements":[
            {"type":"rating","name":"mood","title":"How are you?"},
            {"type":"signaturepad","name":"sign","title":"Sign here"}]}]})");
        const QString before = hr_->digest();

        const Ran dry = hr_->call({"surveys", "import", path, "--dry-run"});

        QCOMPARE(dry.exit, 0);
        QVERIFY(!dry.object()["applied"].toBool());
        QCOMPARE(hr_->digest(), before);
        bool isTold = false;
        for (const QJsonValue& note : dry.object()["notes"].toArray()) {
            isTold = isTold || (note["kind"].toString() == "left" && note["reason"].toString() == "type" &&
                                note["where"].toString().contains("sign"));
        }
        QVERIFY2(isTold, dry.out.constData());
        QCOMPARE(hr_->call({"surveys", "import", path}).exit, 0);
        QVERIFY(hr_->sync());
        QVERIFY(hr_->call({"status"}).object()["refused"].toArray().isEmpty());
    }

    void a_survey_of_limesurvey_is_taken_in() {
        aufwind::survey::LssSurvey lime(aufwind::survey::LssGeneration::ownTables);
        lime.settings("en", "Lime");
        lime.group(1, {{"en", "Group"}});
        lime.question(2, "L", "mood", {{"en", "How are you?"}});
        lime.answer(2, "A1", {{"en", "Well"}});
        lime.answer(2, "A2", {{"en", "Not well"}});
        const QString path = file("lime.lss", QByteArray::fromStdString(lime.text()));

        const Ran ran = hr_->call({"surveys", "import", path});

        QVERIFY2(ran.exit == 0, ran.out.constData());
        QCOMPARE(ran.object()["questions"].toInt(), 1);
        QVERIFY(ran.object()["can_launch"].toBool());
        QCOMPARE(hr_->list("survey_option", {"--where", "survey=" + ran.object()["id"].toString()}).size(), 2);
    }

    void what_a_survey_lacks_is_found() {
        const Ran made = hr_->call({"create", "survey", "title=Empty", "language=en"});
        QCOMPARE(made.exit, 0);

        const Ran checked = hr_->call({"surveys", "check", "Empty"});

        QCOMPARE(checked.exit, 1);
        QVERIFY(!checked.object()["can_launch"].toBool());
        QCOMPARE(checked.object()["findings"].toArray().at(0)["problem"].toString(), QStringLiteral("no_question"));
    }

    void what_is_not_there_is_not_made() {
        const QString before = hr_->digest();
        QCOMPARE(hr_->call({"surveys", "new", "--template", "nothing"}).exit, 3);
        QCOMPARE(hr_->call({"surveys", "new", "--template", "pulse", "--language", "fr"}).exit, 3);
        QCOMPARE(hr_->call({"surveys", "new"}).exit, 2);
        QCOMPARE(hr_->call({"surveys", "check", "No such survey"}).exit, 3);
        QCOMPARE(hr_->call({"surveys", "import", company_.at("missing.json")}).exit, 3);
        QCOMPARE(hr_->call({"surveys", "import", file("broken.json", "{")}).exit, 4);
        QCOMPARE(hr_->call({"surveys", "import", file("broken.lss", "<document>")}).exit, 4);
        QCOMPARE(
            hr_->call({"surveys", "import", file("newer.json", R"({"format":"aufwind-survey","version":9})")}).exit, 4);
        QCOMPARE(hr_->call({"surveys", "burn", "everything"}).exit, 2);
        QCOMPARE(hr_->digest(), before);
    }

  private:
    QString file(const char* name, const QByteArray& bytes) const {
        QFile made(company_.at(name));
        return made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size() ? made.fileName() : QString();
    }
    QByteArray bytes(const char* name) const {
        QFile file(company_.at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Company company_;
    std::unique_ptr<Client> hr_;
    std::unique_ptr<Client> owner_;
};

QTEST_GUILESS_MAIN(CtlSurveysTest)
#include "ctl_surveys.moc"
