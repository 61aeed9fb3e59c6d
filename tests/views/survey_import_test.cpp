// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_import.h"

#include "models/domain/survey/form_json.h"
#include "models/views/survey_file.h"
#include "models/views/survey_library.h"
#include "tests/views/survey_desk.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

/// Surveys that come from files, templates and the library, over a real store and engine.
class SurveyImportTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::SurveyDesk> desk_;
    std::unique_ptr<SurveyImport> import_;
    std::unique_ptr<SurveyLibrary> library_;
    QTemporaryDir folder_;

    QUrl file(const char* name, const QByteArray& bytes) {
        QFile out(folder_.filePath(QString::fromLatin1(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) qFatal("cannot write");
        return QUrl::fromLocalFile(out.fileName());
    }
    void read(const QUrl& url) {
        import_->read(url);
        QTRY_VERIFY(import_->busy().isEmpty());
    }
    QString applied() {
        import_->apply();
        [&] {
            QTRY_VERIFY(import_->busy().isEmpty());
        }();
        desk_->desk.settle();
        return import_->surveyId();
    }
    static QByteArray surveyJs() {
        return R"({"title":"Team","pages":[{"name":"p1","title":"Work","elements":[
            {"type":"rating","name":"q1","title":"I know what to do","rateMax":5},
            {"type":"radiogroup","name":"q2","title":"Where?","choices":["Here","There"]},
            {"type":"file","name":"q3","title":"A file"}]}]})";
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::SurveyDesk>();
        import_ = std::make_unique<SurveyImport>();
        import_->setApp(&desk_->app);
        library_ = std::make_unique<SurveyLibrary>();
        library_->setApp(&desk_->app);
    }
    void cleanup() {
        import_.reset();
        library_.reset();
        desk_.reset();
    }

    void a_survey_of_surveyjs_is_told_about_before_it_is_made() {
        read(file("team.json", surveyJs()));

        QCOMPARE(import_->step(), QString("report"));
        QCOMPARE(import_->program(), QString("SurveyJS"));
        QCOMPARE(import_->title(), QString("Team"));
        QCOMPARE(import_->counts().value("questions").toInt(), 2);
        QVERIFY(import_->counts().value("left").toInt() > 0);
        QCOMPARE(import_->data(import_->index(0), import_->roleNames().key("kind")).toString(), QString("left"));
        for (int row = 0; row < import_->rowCount(); ++row)
            QVERIFY(!import_->data(import_->index(row), import_->roleNames().key("text")).toString().isEmpty());
        QCOMPARE(desk_->count(schema::kSurvey), 0);
    }

    void it_is_made_in_one_step_of_undo() {
        read(file("team.json", surveyJs()));
        QSignalSpy done(import_.get(), &SurveyImport::done);

        const QString survey = applied();

        QCOMPARE(done.count(), 1);
        QCOMPARE(import_->step(), QString("done"));
        QCOMPARE(desk_->draft(survey).title(), QString("Team"));
        QCOMPARE(desk_->draft(survey).questions(), 2);
        desk_->undo();
        QCOMPARE(desk_->count(schema::kSurvey), 0);
        QCOMPARE(desk_->count(schema::kSurveyQuestion), 0);
        QCOMPARE(desk_->count(schema::kSurveyOption), 0);
    }

    void the_title_can_be_another() {
        read(file("team.json", surveyJs()));
        import_->setTitle("Ours");

        QCOMPARE(desk_->draft(applied()).title(), QString("Ours"));
    }

    void without_a_title_nothing_is_made() {
        read(file("team.json", surveyJs()));
        import_->setTitle(" ");

        import_->apply();

        QVERIFY(!import_->trouble().isEmpty());
        QCOMPARE(desk_->count(schema::kSurvey), 0);
    }

    void a_survey_of_limesurvey_is_read() {
        read(file("old.lss",
                  R"(<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>
            <DBVersion>366</DBVersion><languages><language>en</language></languages>
            <groups><fields><fieldname>gid</fieldname></fields><rows><row><gid>1</gid><sid>9</sid><group_name>Work</group_name>
            <group_order>0</group_order><language>en</language></row></rows></groups>
            <questions><fields><fieldname>qid</fieldname></fields><rows><row><qid>1</qid><parent_qid>0</parent_qid><sid>9</sid>
            <gid>1</gid><type>S</type><title>q1</title><question>Say it</question><mandatory>N</mandatory>
            <question_order>1</question_order><language>en</language></row></rows></questions>
            <surveys><rows><row><sid>9</sid><language>en</language></row></rows></surveys>
            <surveys_languagesettings><rows><row><surveyls_survey_id>9</surveyls_survey_id>
            <surveyls_language>en</surveyls_language><surveyls_title>Old</surveyls_title></row></rows></surveys_languagesettings>
            </document>)"));

        QCOMPARE(import_->trouble(), QString());
        QCOMPARE(import_->program(), QString("LimeSurvey"));
        const QString survey = applied();
        QCOMPARE(desk_->draft(survey).questions(), 1);
    }

    void what_was_saved_here_comes_back_as_it_was() {
        const QString before = library_->create("pulse", "Pulse");
        SurveyFile writer;
        writer.setDraft(&desk_->draft(before));
        QSignalSpy saved(&writer, &SurveyFile::saved);
        const QUrl url = QUrl::fromLocalFile(folder_.filePath("pulse.json"));

        writer.save(url, "aufwind");
        QTRY_COMPARE(saved.count(), 1);
        read(url);

        QCOMPARE(import_->program(), QString("Aufwind"));
        QCOMPARE(import_->counts().value("left").toInt(), 0);
        const survey::Form& one = desk_->draft(before).form();
        const survey::Form two = desk_->draft(applied()).form();
        QCOMPARE(toText(survey::formDocument(one)), toText(survey::formDocument(two)));
    }

    void what_was_saved_for_surveyjs_can_be_read_again() {
        const QString before = library_->create("enps", "eNPS");
        SurveyFile writer;
        writer.setDraft(&desk_->draft(before));
        QSignalSpy saved(&writer, &SurveyFile::saved);
        const QUrl url = QUrl::fromLocalFile(folder_.filePath("enps.json"));
        writer.save(url, "surveyjs");
        QTRY_COMPARE(saved.count(), 1);

        read(url);

        QCOMPARE(import_->program(), QString("SurveyJS"));
        QCOMPARE(import_->counts().value("questions").toInt(), desk_->draft(before).questions());
    }

    void a_place_that_cannot_be_written_to_is_told() {
        const QString survey = library_->create("pulse", "Pulse");
        SurveyFile writer;
        writer.setDraft(&desk_->draft(survey));
        QSignalSpy failed(&writer, &SurveyFile::failed);

        writer.save(QUrl::fromLocalFile(folder_.filePath("no/such/folder.json")), "aufwind");

        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!failed.first().first().toString().isEmpty());
    }

    void hostile_and_damaged_files_change_nothing_and_say_why_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray{};
        QTest::newRow("no survey") << QByteArray("hello");
        QTest::newRow("cut") << surveyJs().left(100);
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("cut xml") << QByteArray("<?xml version=\"1.0\"?><document><groups>");
        QTest::newRow("entities") << QByteArray(
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><document>&b;</document>");
        QTest::newRow("zeroes") << QByteArray(4096, '\0');
        QTest::newRow("not of this version")
            << QByteArray(R"({"format":"aufwind-survey","version":999,"language":"en"})");
        QTest::newRow("not UTF-8") << QByteArray("{\"title\":\"\xff\xfe\",\"pages\":[]}");
        QTest::newRow("no questions") << QByteArray("{}");
    }
    void hostile_and_damaged_files_change_nothing_and_say_why() {
        QFETCH(QByteArray, bytes);

        read(file("bad.json", bytes));

        QCOMPARE(import_->step(), QString("file"));
        QVERIFY(!import_->trouble().isEmpty());
        import_->apply();
        QCOMPARE(desk_->count(schema::kSurvey), 0);
    }

    void a_file_that_is_not_there_is_told() {
        read(QUrl::fromLocalFile(folder_.filePath("nothing.json")));

        QVERIFY(!import_->trouble().isEmpty());
    }

    void what_was_read_is_forgotten_on_leaving() {
        read(file("team.json", surveyJs()));

        import_->leave();

        QCOMPARE(import_->step(), QString("file"));
        QCOMPARE(import_->rowCount(), 0);
        import_->apply();
        QCOMPARE(desk_->count(schema::kSurvey), 0);
    }

    void ten_templates_are_offered_in_both_languages() {
        library_->setLanguage("en");
        const QVariantList english = library_->templates();
        library_->setLanguage("de");
        const QVariantList german = library_->templates();

        QVERIFY(english.size() >= 10);
        QCOMPARE(german.size(), english.size());
        for (int i = 0; i < english.size(); ++i) {
            const QVariantMap one = english.at(i).toMap();
            QVERIFY(!one.value("name").toString().isEmpty());
            QVERIFY(!one.value("rhythm").toString().isEmpty());
            QVERIFY(one.value("questions").toInt() > 0);
            QVERIFY(one.value("description") != german.at(i).toMap().value("description"));
            QVERIFY(!library_->preview(one.value("id").toString()).value("sections").toList().isEmpty());
        }
        QVERIFY(library_->preview("no such").isEmpty());
    }

    void each_template_becomes_a_survey_that_can_be_launched() {
        library_->setLanguage("de");
        for (const QVariant& one : library_->templates()) {
            const QString name = one.toMap().value("id").toString();
            const QString survey = library_->create(name, "T " + name);
            const SurveyDraft& draft = desk_->draft(survey);
            QVERIFY2(draft.ready(), qPrintable(name));
            QCOMPARE(draft.language(), QString("de"));
            QVERIFY2(draft.languages().contains("en"), qPrintable(name));
            QVERIFY2(survey::check(draft.form()).canLaunch(), qPrintable(name));
            QCOMPARE(draft.questions(), one.toMap().value("questions").toInt());
        }
    }

    void a_template_is_one_step_and_brings_its_rhythm_along() {
        const std::size_t before = desk_->waiting();

        const QString survey = library_->create("pulse", "Pulse");

        QVERIFY(desk_->waiting() > before);
        const Record made = desk_->row(schema::kSurvey, survey);
        QCOMPARE(toVariant(*schema::kSchema.entity(schema::kSurvey)->field(field::kSurveyRhythm),
                           made.value(field::kSurveyRhythm))
                     .toString(),
                 QString("monthly"));
        QCOMPARE(made.text(field::kSurveyTemplate), std::string("pulse"));
        QVERIFY(!desk_->draft(survey).rows().core.empty());
        desk_->undo();
        QCOMPARE(desk_->count(schema::kSurvey), 0);
    }

    void an_empty_survey_begins_with_a_section() {
        const QString survey = library_->create({}, "Mine");

        QCOMPARE(desk_->draft(survey).sections(), 1);
        QCOMPARE(desk_->draft(survey).title(), QString("Mine"));
        QVERIFY(library_->create("no such", "x").isEmpty());
    }

    void questions_of_the_library_come_with_their_driver_in_one_step() {
        const QString survey = library_->create({}, "Mine");
        const QString section = toText(desk_->draft(survey).rows().sections.begin()->second.id);
        const QVariantMap driver = library_->drivers().first().toMap();
        QStringList keys;
        for (const QVariant& one : driver.value("questions").toList()) keys << one.toMap().value("key").toString();
        QVERIFY(keys.size() >= 2);
        keys = keys.mid(0, 2);
        const std::size_t before = desk_->waiting();

        QCOMPARE(library_->add(survey, section, keys), 2);

        QVERIFY(desk_->waiting() > before);
        const survey::Form& form = desk_->draft(survey).form();
        QCOMPARE(form.drivers.size(), std::size_t{1});
        QCOMPARE(form.sections.front().questions.size(), std::size_t{2});
        for (const auto& question : form.sections.front().questions)
            QCOMPARE(question.driver, form.drivers.front().key);
        desk_->undo();
        QCOMPARE(desk_->count(schema::kSurveyQuestion), 0);
        QCOMPARE(desk_->count(schema::kSurveyDriver), 0);
    }

    void a_question_that_is_there_already_gets_a_key_of_its_own() {
        const QString survey = library_->create({}, "Mine");
        const QString section = toText(desk_->draft(survey).rows().sections.begin()->second.id);
        const QString key =
            library_->drivers().first().toMap().value("questions").toList().first().toMap().value("key").toString();

        QCOMPARE(library_->add(survey, section, {key}), 1);
        QCOMPARE(library_->add(survey, section, {key}), 1);

        const auto& questions = desk_->draft(survey).form().sections.front().questions;
        QCOMPARE(questions.size(), std::size_t{2});
        QVERIFY(questions[0].key != questions[1].key);
    }

    void an_unknown_question_or_section_adds_nothing() {
        const QString survey = library_->create({}, "Mine");
        const QString section = toText(desk_->draft(survey).rows().sections.begin()->second.id);

        QCOMPARE(library_->add(survey, section, {"no_such_question"}), 0);
        QCOMPARE(library_->add(survey, survey, {"enps"}), 0);
        QCOMPARE(desk_->count(schema::kSurveyQuestion), 0);
    }
};

QTEST_GUILESS_MAIN(SurveyImportTest)
#include "survey_import_test.moc"
