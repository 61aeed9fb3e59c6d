// SPDX-License-Identifier: GPL-3.0-or-later
// Results of a survey as files: only what is shown is in them, and nothing in them is a formula.
#include "models/views/survey_export.h"

#include "models/store/export_notes.h"
#include "models/views/app_context.h"
#include "models/views/values.h"
#include "tests/views/survey_scene.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
using test::SurveyScene;

class SurveyExportTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<SurveyScene> scene_;
    std::unique_ptr<AppContext> app_;
    std::unique_ptr<SurveyResults> results_;
    std::unique_ptr<SurveyExport> export_;
    QTemporaryDir directory_;
    SurveyScene::Round round_;

    QByteArray saved(const char* name, const char* format, const char* what) {
        QSignalSpy done(export_.get(), &SurveyExport::exported);
        QSignalSpy failed(export_.get(), &SurveyExport::failed);
        export_->save(QUrl::fromLocalFile(directory_.filePath(name)), QString::fromLatin1(format),
                      QString::fromLatin1(what));
        if (!QTest::qWaitFor([&] { return done.size() + failed.size() > 0; }, 20'000) || done.isEmpty()) return {};
        QFile made(directory_.filePath(name));
        return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
    }
    std::vector<store::ExportNote> notes() { return store::exportNotes(desk_->reader()).value(); }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        scene_ = std::make_unique<SurveyScene>(*desk_);
        round_ = scene_->round(scene_->survey("Engagement"), "Autumn", -20);
        scene_->counted(round_, 28, 18);
        scene_->comment(round_, "say", "=HYPERLINK(\"http://x\")");
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        results_ = std::make_unique<SurveyResults>();
        results_->setRounds(app_->surveyRounds());
        results_->setRoundId(toText(round_.round));
        QTRY_VERIFY(results_->ready());
        export_ = std::make_unique<SurveyExport>();
        export_->setResults(results_.get());
    }
    void cleanup() {
        export_.reset();
        results_.reset();
        app_->attach(nullptr, nullptr);
        app_.reset();
        scene_.reset();
        desk_.reset();
    }

    void questions_come_with_a_line_for_each_answer() {
        const QByteArray text = saved("q.csv", "csv", "questions");
        QVERIFY(text.startsWith("\xEF\xBB\xBFSection,Question,Driver,Score"));
        QVERIFY(text.contains("About work,I like it here,Engagement,70,,40,4,28,70,"));
        QVERIFY(text.contains("Where do you work?"));
    }

    void what_people_wrote_is_never_a_formula() {
        const QByteArray questions = saved("q.csv", "csv", "questions");
        QVERIFY(questions.contains("'=I would stay"));
        QVERIFY(!questions.contains(",=I would"));
        const QByteArray comments = saved("c.csv", "csv", "comments");
        QVERIFY(comments.contains("'=HYPERLINK"));
    }

    void segments_come_with_hidden_for_what_is_hidden_and_nothing_for_no_data() {
        const QByteArray text = saved("s.csv", "csv", "segments");
        QVERIFY(text.contains("Everybody,40,70,45,"));
        QVERIFY(text.contains("Department,Engineering,24,83,25,"));
        QVERIFY(text.contains("Department,Hardware,hidden,hidden,hidden,Hidden: "));
        QVERIFY(text.contains("Department,Sales,16,50,hidden,Hidden: "));
        QVERIFY(!text.contains("Sales,16,50,75"));
    }

    void a_hidden_segment_is_written_as_hidden_with_no_counts() {
        results_->setPlace({{"cut", "department"}, {"value", 1}});
        const QByteArray text = saved("q.csv", "csv", "questions");
        QCOMPARE(text.count("Hidden: "), 6);
        QVERIFY(!text.contains(",28,"));
        const SurveyReport report = export_->report();
        for (const QVariant& one : report.questions) QVERIFY(!one.toMap().contains("bars"));
    }

    void a_workbook_and_a_report_are_written() {
        QVERIFY(saved("s.xlsx", "xlsx", "segments").startsWith("PK"));
        const QByteArray paper = saved("r.pdf", "pdf", "");
        QVERIFY(paper.startsWith("%PDF"));
        QVERIFY(paper.size() > 4000);
        QCOMPARE(QFile::permissions(directory_.filePath("r.pdf")) & QFileDevice::ReadOther, QFileDevice::Permissions{});
        const SurveyReport report = export_->report();
        QCOMPARE(report.title, QString("Autumn"));
        QCOMPARE(report.rows.size(), std::size_t{6});
        QCOMPARE(report.questions.size(), 6);
    }

    void each_export_is_noted_for_the_audit_log_before_its_file_is_there() {
        QVERIFY(notes().empty());
        saved("q.csv", "csv", "questions");
        saved("c.xlsx", "xlsx", "comments");
        saved("r.pdf", "pdf", "");
        const auto all = notes();
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(all[0].table, std::string("survey_results"));
        QCOMPARE(all[0].format, std::string("csv"));
        QCOMPARE(all[1].table, std::string("survey_comments"));
        QCOMPARE(all[1].rows, std::uint64_t{1});
        QCOMPARE(all[2].format, std::string("pdf"));
        // One that cannot be written leaves no note.
        export_->save(QUrl::fromLocalFile(directory_.filePath("no/such/place.csv")), "csv", "questions");
        QTRY_VERIFY(!export_->busy());
        desk_->settle();
        QCOMPARE(notes().size(), std::size_t{3});
    }

    void there_is_nothing_to_write_of_a_filter_that_waits() {
        const QString id = results_->ask({}, {{"department", QVariantList{2}}});
        results_->setPlace({{"filter", id}});
        QSignalSpy failed(export_.get(), &SurveyExport::failed);
        export_->save(QUrl::fromLocalFile(directory_.filePath("f.csv")), "csv", "questions");
        QCOMPARE(failed.size(), 1);
        QVERIFY(notes().empty());
    }

    void figures_become_numbers_and_other_words_stay() {
        const QLocale english{QLocale::English, QLocale::UnitedKingdom};
        const QLocale german{QLocale::German, QLocale::Germany};
        QCOMPARE(plainFigure(english, "67%"), std::string("67"));
        QCOMPARE(plainFigure(english, "+1,204"), std::string("1204"));
        QCOMPARE(plainFigure(english, QString::fromUtf8("−6")), std::string("-6"));
        QCOMPARE(plainFigure(german, QString::fromUtf8("67\u00a0%")), std::string("67"));
        QCOMPARE(plainFigure(german, "1.204"), std::string("1204"));
        QCOMPARE(plainFigure(german, "3,4"), std::string("3.4"));
        QCOMPARE(plainFigure(english, "hidden"), std::string("hidden"));
        QCOMPARE(plainFigure(english, ""), std::string(""));
    }
};

QTEST_MAIN(SurveyExportTest)
#include "survey_export_test.moc"
