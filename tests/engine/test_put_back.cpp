// SPDX-License-Identifier: GPL-3.0-or-later
// A device whose store was put back to a copy of before gives numbers, of mutations and of letters, a second time.
#include "tests/engine/office.h"

#include <QTemporaryDir>

using namespace aufwind;
using namespace aufwind::test;
using schema::kSharedNote;
using schema::kTalkingPoint;

namespace {

struct PutBack {
    Office office;
    QTemporaryDir directory;
    std::unique_ptr<Desk> desk = std::make_unique<Desk>(office.world, office.manager, 1, Uuid{}, path("store.db"));
    Desk report{office.world, office.report, 2};
    bool begun = office.sync(*desk) && office.sync(report);
    std::uint64_t copies = 0;

    std::filesystem::path path(const std::string& name) const { return (directory.path() + "/").toStdString() + name; }
    void point(const std::string& title) {
        if (!desk->engine->create(kTalkingPoint, {{1, office.series}, {3, title}})) qFatal("no point can be made");
    }
    Uuid note(const std::string& text) {
        const auto made = report.engine->create(kSharedNote, {{1, office.series}, {3, office.occurrence}, {4, text}});
        if (!made || !office.sync(report) || !office.sync(*desk)) qFatal("no note can be made");
        return *made;
    }
    /// The store as it is at this moment, in a file of its own.
    std::filesystem::path copy() {
        const auto to = path("copy" + std::to_string(++copies) + ".db");
        for (const char* suffix : {"", "-wal"}) {
            const auto from = path("store.db").string() + suffix;
            if (std::filesystem::exists(from)) std::filesystem::copy_file(from, to.string() + suffix);
        }
        return to;
    }
    void putBack(const std::filesystem::path& copied) {
        const Uuid device = desk->device;
        desk.reset();
        for (const char* suffix : {"", "-wal", "-shm"}) {
            std::filesystem::remove(path("store.db").string() + suffix);
            if (std::filesystem::exists(copied.string() + suffix))
                std::filesystem::copy_file(copied.string() + suffix, path("store.db").string() + suffix);
        }
        desk = std::make_unique<Desk>(office.world, office.manager, 40 + copies, device, path("store.db"));
    }
    /// As a client that meets `history` does.
    bool syncDesk() {
        for (int round = 0; round < 50; ++round) {
            auto request = desk->engine->request(true);
            auto answer = request && *request ? office.answer(*desk, **request) : Result<wire::Response>(Error{});
            if (!answer && answer.error() == Error{ErrorCode::conflict, "history"}) {
                refusedRequests += 1;
                if (!desk->engine->rejoin()) return false;
                continue;
            }
            const auto again = answer ? desk->engine->receive(*answer) : Result<bool>(answer.error());
            if (!again) return false;
            if (!*again && desk->waiting() == 0) return true;
        }
        return false;
    }
    bool syncAll() { return syncDesk() && office.sync(report) && syncDesk(); }
    /// In the order of their titles: their places are those that their writer saw then.
    static QStringList agenda(Desk& of) {
        store::Query query;
        query.entity = kTalkingPoint;
        QStringList titles;
        for (const Record& row : of.reader->list(query).valueOr({})) titles << QString::fromStdString(row.text(3));
        titles.sort();
        return titles;
    }
    int refusedRequests = 0;
};

}  // namespace

class EnginePutBack : public QObject {
    Q_OBJECT

  private slots:
    void inv02_what_is_written_under_used_numbers_arrives_under_new_ones() {
        PutBack at;
        const auto copied = at.copy();
        at.point("one");
        at.point("two");
        QVERIFY(at.begun && at.syncAll());

        at.putBack(copied);
        at.point("three");
        at.point("four");
        at.point("five");
        QVERIFY(at.syncAll());

        QCOMPARE(at.refusedRequests, 1);
        QCOMPARE(PutBack::agenda(at.report), (QStringList{"five", "four", "one", "three", "two"}));
        QCOMPARE(PutBack::agenda(*at.desk), PutBack::agenda(at.report));
        QCOMPARE(at.desk->engine->refusals()->size(), std::size_t{0});
    }

    void inv02_what_waited_in_the_copy_and_was_taken_since_happens_once() {
        PutBack at;
        at.point("waits in the copy");
        const auto copied = at.copy();
        at.point("lost with the store");
        QVERIFY(at.syncAll());

        at.putBack(copied);
        at.point("new");
        QVERIFY(at.syncAll());

        QCOMPARE(PutBack::agenda(at.report), (QStringList{"lost with the store", "new", "waits in the copy"}));
        QCOMPARE(PutBack::agenda(*at.desk), PutBack::agenda(at.report));
        QCOMPARE(at.desk->engine->refusals()->size(), std::size_t{0});
    }

    void inv16_words_whose_letters_have_used_numbers_are_kept_where_they_stand() {
        PutBack at;
        const Uuid note = at.note("one four");
        const auto copied = at.copy();
        VERIFY_OK(at.desk->engine->editText(kSharedNote, note, 4, {{4, 0, "two "}}));
        QVERIFY(at.syncAll());

        at.putBack(copied);
        VERIFY_OK(at.desk->engine->editText(kSharedNote, note, 4, {{4, 0, "tree "}}));
        at.desk->restart();
        VERIFY_OK(at.desk->engine->editText(kSharedNote, note, 4, {{5, 0, "h"}}));
        QVERIFY(at.syncAll());

        const std::string text = at.report.row(kSharedNote, note).text(4);
        QVERIFY2(text == "one two three four" || text == "one three two four", text.c_str());
        QCOMPARE(at.desk->row(kSharedNote, note).text(4), text);
        QCOMPARE(at.desk->engine->refusals()->size(), std::size_t{0});
        VERIFY_OK(at.desk->engine->editText(kSharedNote, note, 4, {{0, 0, "zero "}}));
        QVERIFY(at.syncAll());
        QCOMPARE(at.report.row(kSharedNote, note).text(4), "zero " + text);
    }

    void inv16_a_device_that_learns_it_before_it_writes_gives_no_letter_a_used_number() {
        PutBack at;
        const Uuid note = at.note("one");
        const auto copied = at.copy();
        VERIFY_OK(at.desk->engine->editText(kSharedNote, note, 4, {{3, 0, " two"}}));
        QVERIFY(at.syncAll());

        at.putBack(copied);
        QVERIFY(at.syncDesk());
        VERIFY_OK(at.desk->engine->editText(kSharedNote, note, 4, {{7, 0, " three"}}));
        QVERIFY(at.syncAll());

        QCOMPARE(at.refusedRequests, 0);
        QCOMPARE(at.report.row(kSharedNote, note).text(4), std::string("one two three"));
    }

    void inv02_what_is_written_while_the_first_answer_is_on_its_way_is_not_taken_for_answered() {
        PutBack at;
        const auto copied = at.copy();
        for (const char* title : {"a", "b", "c"}) at.point(title);
        QVERIFY(at.syncAll());

        at.putBack(copied);
        const auto request = at.desk->engine->request(true);
        const auto answer = at.office.answer(*at.desk, **request);
        for (const char* title : {"d", "e", "f", "g"}) at.point(title);
        VERIFY_OK(at.desk->engine->receive(*answer));
        QCOMPARE(at.desk->waiting(), std::uint64_t{4});
        QVERIFY(at.syncAll());

        QCOMPARE(PutBack::agenda(at.report), (QStringList{"a", "b", "c", "d", "e", "f", "g"}));
    }

    void inv02_a_copy_that_is_put_back_twice_loses_nothing_either() {
        PutBack at;
        const Uuid note = at.note("|");
        const auto copied = at.copy();
        for (const char* word : {"first", "second", "third"}) {
            at.putBack(copied);
            VERIFY_OK(at.desk->engine->editText(kSharedNote, note, 4, {{0, 0, word}}));
            at.point(word);
            QVERIFY(at.syncAll());
        }

        const QString text = QString::fromStdString(at.report.row(kSharedNote, note).text(4));
        for (const char* word : {"first", "second", "third"}) QVERIFY2(text.count(word) == 1, qPrintable(text));
        QCOMPARE(PutBack::agenda(at.report), (QStringList{"first", "second", "third"}));
    }

    void inv02_what_waits_in_a_copy_and_was_judged_under_another_number_happens_once() {
        PutBack at;
        const Uuid note = at.note("|");
        const auto begun = at.copy();
        at.point("takes the number");
        QVERIFY(at.syncAll());
        at.putBack(begun);
        VERIFY_OK(at.desk->engine->editText(kSharedNote, note, 4, {{0, 0, "waits"}}));
        at.point("waits");
        VERIFY_OK(at.desk->engine->create(schema::kTeam, {{1, std::string("for others to make")}}));
        const auto waiting = at.copy();
        QVERIFY(at.syncAll());
        QCOMPARE(at.desk->engine->refusals()->size(), std::size_t{1});

        for (int time = 1; time <= 2; ++time) {
            at.putBack(waiting);
            at.point("written since " + std::to_string(time));
            QVERIFY(at.syncAll());

            QCOMPARE(at.report.row(kSharedNote, note).text(4), std::string("waits|"));
            QCOMPARE(at.desk->row(kSharedNote, note).text(4), std::string("waits|"));
            QCOMPARE(PutBack::agenda(at.report).count("waits"), 1);
            const auto refused = at.desk->engine->refusals();
            QCOMPARE(refused->size(), std::size_t{1});
            QCOMPARE(refused->front().reason, ErrorCode::forbidden);
        }
        QCOMPARE(PutBack::agenda(at.report),
                 (QStringList{"takes the number", "waits", "written since 1", "written since 2"}));
        QCOMPARE(PutBack::agenda(*at.desk), PutBack::agenda(at.report));
    }

    void inv23_a_kill_before_the_new_numbers_are_known_changes_nothing() {
        PutBack at;
        const auto copied = at.copy();
        at.point("one");
        QVERIFY(at.syncAll());
        at.putBack(copied);
        at.point("two");

        VERIFY_OK(at.desk->engine->rejoin());
        at.desk->restart();
        const auto request = at.desk->engine->request(true);
        QVERIFY(request && *request && (*request)->push_size() == 0);
        QVERIFY(at.syncAll());

        QCOMPARE(PutBack::agenda(at.report), (QStringList{"one", "two"}));
    }
};

QTEST_GUILESS_MAIN(EnginePutBack)
#include "test_put_back.moc"
