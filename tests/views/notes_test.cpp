// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/views/app_context.h"
#include "models/views/markdown_format.h"
#include "models/views/minutes.h"
#include "models/views/text_past.h"
#include "models/views/together_models.h"
#include "models/views/values.h"
#include "sync/merge/text_document.h"
#include "tests/views/desk.h"

#include <QPointer>
#include <QProcess>
#include <QStandardPaths>
#include <QTextDocument>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

constexpr std::int64_t kDay = 24LL * 3600 * 1000;

QString textOf(const QString& pdf) {
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    if (!process.waitForFinished(20000)) return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

}  // namespace

class NotesTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<Directory> people_;
    std::unique_ptr<Wording> wording_;
    Uuid ben_;
    Uuid series_;
    Uuid occurrence_;
    QTemporaryDir files_;

    PageContext context() { return {desk_->data(), *people_, *wording_}; }

    void edit(const EditQueue::Work& work) { QVERIFY(desk_->edit(work)); }
    void write(EntityNumber entity, FieldNumber body, const Uuid& note, const std::string& text) {
        edit([&](Bench& bench) { return bench.editor.editText(entity, note, body, {{0, 0, text}}); });
    }
    Uuid note(const Uuid& occurrence, const std::string& text) {
        const Uuid id = desk_->made(schema::kSharedNote, {{field::kSharedSeries, Value{series_}},
                                                          {field::kSharedOccurrence, Value{occurrence}}});
        write(schema::kSharedNote, field::kSharedBody, id, text);
        return id;
    }
    Uuid pastOccurrence(int daysAgo) {
        const std::int64_t starts = desk_->clock().now() - daysAgo * kDay;
        return desk_->made(schema::kOccurrence, {{field::kOccurrenceSeries, Value{series_}},
                                                 {field::kOccurrenceRecurrence, Value{starts}},
                                                 {field::kOccurrenceStarts, Value{starts}},
                                                 {field::kOccurrenceStatus, Value{std::int64_t{1}}}});
    }
    void discuss(const Uuid& point, const Uuid& occurrence) {
        edit([&](Bench& bench) {
            return bench.editor.set(schema::kTalkingPoint, point, {{field::kPointDiscussed, Value{occurrence}}});
        });
    }
    Uuid action(const std::string& title, const Uuid& occurrence, bool done) {
        return desk_->made(schema::kActionItem, {{field::kActionSeries, Value{series_}},
                                                 {field::kActionOccurrence, Value{occurrence}},
                                                 {field::kActionTitle, Value{title}},
                                                 {field::kActionOwner, Value{ben_}},
                                                 {field::kActionDone, Value{done}}});
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        ben_ = desk_->person("Ben", "Adeyemi");
        std::tie(series_, occurrence_) = desk_->oneOnOne(ben_);
        people_ = std::make_unique<Directory>(desk_->data());
        wording_ = std::make_unique<Wording>();
    }
    void cleanup() {
        people_.reset();
        wording_.reset();
        desk_.reset();
    }

    // How a note came about

    void a_note_of_one_writer_is_one_version() {
        const Uuid id = note(occurrence_, "one two");
        edit([&](Bench& bench) {
            return bench.editor.editText(schema::kSharedNote, id, field::kSharedBody, {{3, 4, " three"}});
        });
        TextPast past{desk_->data(),
                      *people_,
                      {.entity = schema::kSharedNote,
                       .field = field::kSharedBody,
                       .where = {{field::kSharedOccurrence, store::Compare::equal, Value{occurrence_}}},
                       .fields = {}},
                      series_};
        past.open();
        desk_->settle();

        QVERIFY(past.ready());
        QCOMPARE(past.versions().size(), 1);
        QCOMPARE(past.versions().at(0).toMap().value("added").toInt(), 13);
        QCOMPARE(past.versions().at(0).toMap().value("removed").toInt(), 4);
        QCOMPARE(past.text(), QStringLiteral("one three"));
        QCOMPARE(past.passages().size(), 1);
    }

    void passages_of_two_people_carry_their_names_and_what_has_changed_since_is_marked() {
        const Uuid id = note(occurrence_, "one two");
        const Uuid point = desk_->point(series_, occurrence_, "By Ben");
        Uuid device;
        device.bytes[0] = 7;
        edit([&](Bench& bench) {
            return bench.store.write([&](store::Writer& writer) -> Result<void> {
                // As it comes from the server when Ben, on his device, has raised a point and written in the note.
                auto raised = writer.find(schema::kTalkingPoint, point);
                auto row = writer.find(schema::kSharedNote, id);
                if (!raised || !*raised || !row || !*row) return Error{ErrorCode::notFound, ""};
                (*raised)->author = ben_;
                (*raised)->created.device = device;
                Cell& cell = (*row)->ensure(field::kSharedBody);
                auto document = merge::TextDocument::decode(cell.graph);
                if (!document) return document.error();
                (void)document->erase({device.bytes}, 0, 3);
                (void)document->insert({device.bytes}, 0, "zero");
                cell.value = document->text();
                cell.graph = *document->encode();
                if (auto put = writer.put(**raised); !put) return put;
                return writer.put(**row);
            });
        });
        TextPast past{desk_->data(),
                      *people_,
                      {.entity = schema::kSharedNote,
                       .field = field::kSharedBody,
                       .where = {{field::kSharedOccurrence, store::Compare::equal, Value{occurrence_}}},
                       .fields = {}},
                      series_};
        past.open();
        desk_->settle();

        QCOMPARE(past.versions().size(), 2);
        QCOMPARE(past.versions().at(1).toMap().value("name").toString(), QStringLiteral("Ben Adeyemi"));
        QCOMPARE(past.text(), QStringLiteral("zero two"));
        QCOMPARE(past.passages().value(0).toMap().value("personId").toString(), toText(ben_));

        past.choose(0);
        desk_->settle();

        QCOMPARE(past.text(), QStringLiteral("one two"));
        QString there;
        QString added;
        for (const QVariant& one : past.passages()) {
            const QVariantMap passage = one.toMap();
            (passage.value("change") == "added" ? added : there) += passage.value("text").toString();
            if (passage.value("change") == "added") QCOMPARE(passage.value("name").toString(), "Ben Adeyemi");
        }
        QCOMPARE(there, QStringLiteral("one two"));
        QVERIFY(!added.isEmpty());
    }

    void a_note_that_was_never_written_has_no_version() {
        TextPast past{desk_->data(),
                      *people_,
                      {.entity = schema::kSharedNote,
                       .field = field::kSharedBody,
                       .where = {{field::kSharedOccurrence, store::Compare::equal, Value{occurrence_}}},
                       .fields = {}},
                      series_};
        past.open();
        desk_->settle();

        QVERIFY(past.ready());
        QVERIFY(past.versions().isEmpty());
        QCOMPARE(past.chosen(), -1);
    }

    void a_view_that_is_closed_before_the_answer_comes_is_not_told() {
        note(occurrence_, "one");
        QPointer<TextPast> past =
            new TextPast{desk_->data(),
                         *people_,
                         {.entity = schema::kSharedNote,
                          .field = field::kSharedBody,
                          .where = {{field::kSharedOccurrence, store::Compare::equal, Value{occurrence_}}},
                          .fields = {}},
                         series_};
        past->open();
        past->close();
        desk_->settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

        QVERIFY(!past);
    }

    // On paper

    void the_minutes_have_title_people_agenda_notes_and_action_items() {
        desk_->made(schema::kTalkingPoint, {{field::kPointSeries, Value{series_}},
                                            {field::kPointTitle, Value{std::string{"Looking back"}}},
                                            {field::kPointSection, Value{true}}});
        const Uuid ticked = desk_->point(series_, occurrence_, "Release 4.2");
        desk_->point(series_, occurrence_, "Budget for March");
        discuss(ticked, occurrence_);
        note(occurrence_,
             "# Decided\n- **Ben** adds a test\n- [x] see [the plan](https://example.org/plan)\n<b>no</b>");
        action("Write the runbook", occurrence_, false);
        const QString path = files_.filePath("minutes.pdf");

        const auto minutes = minutesOf(context(), occurrence_, false);
        QVERIFY(minutes.ok());
        QVERIFY(writePdf(*minutes, path).ok());

        const QString text = textOf(path);
        for (const char* wanted :
             {"Two", "Ben Adeyemi", "Agenda", "Looking back", "Release 4.2", "Budget for March", "Shared notes",
              "Decided", "Ben adds a test", "the plan", "(https://example.org/plan)", "<b>no</b>", "Action items",
              "Write the runbook", "Page 1 of 1"}) {
            QVERIFY2(text.contains(QString::fromUtf8(wanted)), qPrintable(QString::fromUtf8(wanted) + " in " + text));
        }
        QVERIFY(!text.contains("**"));
        const qsizetype release = text.indexOf("Release 4.2");
        QCOMPARE(text.mid(text.lastIndexOf('\n', release) + 1).trimmed().at(0), QChar(0x2611));
        const qsizetype budget = text.indexOf("Budget");
        QCOMPARE(text.mid(text.lastIndexOf('\n', budget) + 1).trimmed().at(0), QChar(0x2610));
    }

    void what_only_one_sees_is_printed_only_where_asked_for() {
        desk_->made(schema::kPrivatePoint, {{field::kSecretSeries, Value{series_}},
                                            {field::kSecretTitle, Value{std::string{"Leipzig"}}},
                                            {field::kSecretRaised, Value{occurrence_}}});
        const Uuid hidden = desk_->made(schema::kPrivateNote, {{field::kPrivateSeries, Value{series_}},
                                                               {field::kPrivateOccurrence, Value{occurrence_}}});
        write(schema::kPrivateNote, field::kPrivateBody, hidden, "Secret thought");
        const QString path = files_.filePath("private.pdf");

        QVERIFY(writePdf(*minutesOf(context(), occurrence_, false), path).ok());
        const QString without = textOf(path);
        QVERIFY(writePdf(*minutesOf(context(), occurrence_, true), path).ok());
        const QString with = textOf(path);

        QVERIFY(without.contains("Agenda") && !without.contains("Leipzig") && !without.contains("Secret"));
        QVERIFY(with.contains("Leipzig") && with.contains("Secret thought"));
    }

    void a_long_note_goes_over_pages_and_the_file_is_for_its_owner_alone() {
        std::string text;
        for (int i = 0; i < 300; ++i) text += "A line of the note, number " + std::to_string(i) + "\n";
        note(occurrence_, text);
        const QString path = files_.filePath("long.pdf");

        QVERIFY(writePdf(*minutesOf(context(), occurrence_, false), path).ok());

        const QString read = textOf(path);
        QVERIFY(read.contains("number 0\n") && read.contains("number 299"));
        QVERIFY(read.contains(QRegularExpression(QStringLiteral("Page ([2-9]|1\\d) of"))));
        QVERIFY((QFileInfo{path}.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    }

    void a_hostile_note_is_letters_on_paper() {
        QTextDocument document;
        Minutes minutes;
        minutes.title = QStringLiteral("<img src='http://127.0.0.1/x.png'>");
        minutes.parts.push_back({.title = QStringLiteral("a\u2028b\u2029c"),
                                 .lines = {{QStringLiteral("<b>x</b>\uFFFC"), {}, true}},
                                 .notes = QStringLiteral("![x](http://127.0.0.1/y.png)\n<script>")});

        layOut(minutes, document);

        const QString text = document.toPlainText();
        QVERIFY(text.contains("<img src='http://127.0.0.1/x.png'>") && text.contains("<script>"));
        for (const QTextFormat& format : document.allFormats()) QVERIFY(!format.isImageFormat());
        QVERIFY(!text.contains(QChar::ObjectReplacementCharacter));
    }

    void an_existing_file_is_not_written_over() {
        AppContext app;
        app.attach(&desk_->data(), nullptr);
        QFile kept{files_.filePath("kept.pdf")};
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write("mine");
        kept.close();
        QString reason;
        connect(&app, &AppContext::editFailed, this, [&](const QString& why) { reason = why; });

        app.saveMinutes(toText(occurrence_), kept.fileName(), false);
        QVERIFY(reason.contains("already"));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("mine"));

        const QString fresh = files_.filePath("fresh.pdf");
        app.saveMinutes(toText(occurrence_), fresh, false);
        QTRY_VERIFY(QFileInfo::exists(fresh));
        QVERIFY(textOf(fresh).contains("Agenda"));
        app.attach(nullptr, nullptr);
    }

    void a_proposed_file_has_no_letter_that_leads_elsewhere() {
        AppContext app;

        const QString path = app.proposedFile(QStringLiteral("../../etc/pass\u202Ewd: \"Ben\" 2026-11-24"));

        QCOMPARE(QFileInfo{path}.fileName(), QStringLiteral("etcpasswd Ben 2026-11-24.pdf"));
        QCOMPARE(QFileInfo{path}.absolutePath(),
                 QDir{QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)}.absolutePath());
    }

    // Over time

    void what_was_discussed_with_somebody_is_listed_newest_first_with_notes_and_action_items() {
        const Uuid earlier = pastOccurrence(14);
        const Uuid later = pastOccurrence(7);
        discuss(desk_->point(series_, earlier, "Release 4.2"), earlier);
        note(later, "# Decided\nBen adds **a test**\n- [ ] runbook");
        action("Write the runbook", later, true);

        TogetherModel model{context(), ben_, {}, 30};

        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.get(1, "occurrenceId").toString(), toText(later));
        QCOMPARE(model.get(1, "excerpt").toString(), QString::fromUtf8("Decided · Ben adds a test · runbook"));
        const QVariantMap item = model.get(1, "actions").toList().value(0).toMap();
        QCOMPARE(item.value("title").toString(), QStringLiteral("Write the runbook"));
        QCOMPARE(item.value("done").toBool(), true);
        QCOMPARE(item.value("owner").toString(), QStringLiteral("Ben Adeyemi"));
        QCOMPARE(model.get(2, "points").toStringList(), QStringList{"Release 4.2"});
        QCOMPARE(model.get(2, "actions").toList().size(), 0);
    }

    void a_search_leaves_what_has_it_in_points_notes_or_action_items() {
        const Uuid first = pastOccurrence(21);
        const Uuid second = pastOccurrence(14);
        const Uuid third = pastOccurrence(7);
        discuss(desk_->point(series_, first, "Calibration service"), first);
        note(second, "The calibration moves to the new cluster");
        action("Calibration runbook", third, false);
        pastOccurrence(3);

        TogetherModel model{context(), ben_, QStringLiteral("calib"), 30};

        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.get(0, "occurrenceId").toString(), toText(third));
        QVERIFY(model.get(1, "excerpt").toString().contains("calibration moves"));
        TogetherModel none{context(), ben_, QStringLiteral("zzz"), 30};
        QCOMPARE(none.rowCount(), 0);
    }

    void meetings_with_others_and_those_to_come_are_not_listed() {
        const Uuid lena = desk_->person("Lena", "Hartmann");
        pastOccurrence(7);

        TogetherModel model{context(), lena, {}, 30};

        QCOMPARE(model.rowCount(), 0);
    }

    void the_list_is_made_step_by_step_and_says_that_there_is_more() {
        for (int i = 1; i <= 5; ++i) pastOccurrence(i);

        TogetherModel some{context(), ben_, {}, 3};
        TogetherModel all{context(), ben_, {}, 30};

        QCOMPARE(some.rowCount(), 3);
        QCOMPARE(some.get(2, "more").toBool(), true);
        QCOMPARE(all.rowCount(), 6);
        QCOMPARE(all.get(5, "more").toBool(), false);
    }

    void a_new_action_item_changes_its_row_and_no_other() {
        const Uuid past = pastOccurrence(7);
        TogetherModel model{context(), ben_, {}, 30};
        QCOMPARE(model.rowCount(), 2);
        QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
        QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
        QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};

        action("Write the runbook", past, false);

        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
        QCOMPARE(resets.count() + inserted.count(), 0);
    }

    void notes_of_meetings_that_have_begun_are_found_with_the_passage() {
        const Uuid past = pastOccurrence(7);
        note(past, "Something else.\nThe calibration moves to the new cluster in March.");
        const std::int64_t starts = desk_->clock().now() + 7 * kDay;
        const Uuid coming = desk_->made(schema::kOccurrence, {{field::kOccurrenceSeries, Value{series_}},
                                                              {field::kOccurrenceRecurrence, Value{starts}},
                                                              {field::kOccurrenceStarts, Value{starts}}});
        note(coming, "calibration, to prepare");
        desk_->point(series_, past, "calibration point");

        FoundNotesModel model{context(), QStringLiteral("calib clust")};
        FoundNotesModel one{context(), QStringLiteral("calibration")};

        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.get(0, "occurrenceId").toString(), toText(past));
        QVERIFY(model.get(0, "passage").toString().contains("calibration moves"));
        QCOMPARE(one.rowCount(), 1);
    }

    void an_excerpt_is_words_without_markers_and_never_half_a_letter() {
        QCOMPARE(excerptOf("- [x] **done**\n\n> said `so`\n```\n```"), QString::fromUtf8("done · said so"));
        QCOMPARE(excerptOf({}), QString{});
        const QString emoji = QString::fromUtf8("\U0001F600").repeated(200);
        const QString cut = excerptOf("x" + emoji);
        QVERIFY(cut.size() <= 241 && !cut.at(cut.size() - 2).isHighSurrogate());
    }

    void a_link_is_safe_only_with_a_host_of_the_web_that_can_be_seen() {
        QCOMPARE(safeLink("https://example.org/a b"), QString{});
        QCOMPARE(safeLink("HTTPS://example.org/a"), QStringLiteral("https://example.org/a"));
        QCOMPARE(safeLink("javascript:alert(1)"), QString{});
        QCOMPARE(safeLink("file:///etc/passwd"), QString{});
        QCOMPARE(safeLink("https:///path"), QString{});
        QCOMPARE(safeLink("https://bank.example@evil.example/"), QString{});
        QVERIFY(safeLink(QString::fromUtf8("https://b\u0430nk.example/")).startsWith("https://xn--"));
    }
};

QTEST_MAIN(NotesTest)
#include "notes_test.moc"
