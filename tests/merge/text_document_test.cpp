// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/merge/text_traces.h"

#include <QtTest/QtTest>

using namespace aufwind;
using namespace aufwind::merge;
using namespace aufwind::merge::test;

namespace {

const AgentId kAnna = agentNamed("anna");
const AgentId kBert = agentNamed("bert");

/// A document that Anna began, and Bert's copy of it.
struct Pair {
    explicit Pair(const std::string& text) {
        (void)anna.insert(kAnna, 0, text);
        (void)bert.apply(*anna.encodeSince({}));
    }

    void exchange() {
        const std::string fromAnna = *anna.encodeSince(bert.version());
        (void)anna.apply(*bert.encodeSince(anna.version()));
        (void)bert.apply(fromAnna);
    }

    TextDocument anna;
    TextDocument bert;
};

}  // namespace

class TextDocumentTest : public QObject {
    Q_OBJECT

  private slots:
    void positions_are_code_points() {
        TextDocument document;
        QVERIFY(document.insert(kAnna, 0, "a€😀z"));
        QVERIFY(document.insert(kAnna, 3, "é"));
        QVERIFY(document.erase(kAnna, 1, 1));

        QCOMPARE(document.text(), std::string("a😀éz"));
        QCOMPARE(document.length(), std::size_t{4});
    }

    void edits_outside_of_the_text_are_refused_and_change_nothing() {
        TextDocument document;
        QVERIFY(document.insert(kAnna, 0, "abc"));
        const Version before = document.version();

        QCOMPARE(document.insert(kAnna, 4, "x").error().code, ErrorCode::invalid);
        QCOMPARE(document.erase(kAnna, 2, 2).error().code, ErrorCode::invalid);
        QCOMPARE(document.erase(kAnna, 1, std::size_t(-1)).error().code, ErrorCode::invalid);

        QCOMPARE(document.text(), std::string("abc"));
        QCOMPARE(document.version(), before);
    }

    void text_that_is_not_utf8_is_refused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("lone continuation") << QByteArray("\x80");
        QTest::newRow("overlong") << QByteArray("\xC0\xAF");
        QTest::newRow("overlong, three bytes") << QByteArray("\xE0\x80\xAF");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
        QTest::newRow("above the last code point") << QByteArray("\xF4\x90\x80\x80");
        QTest::newRow("cut off") << QByteArray("ab\xE2\x82");
        QTest::newRow("zero") << QByteArray("a\0b", 3);
        QTest::newRow("zero behind a long text") << QByteArray(40, 'a') + QByteArray("\0", 1);
    }

    void text_that_is_not_utf8_is_refused() {
        QFETCH(QByteArray, bytes);
        TextDocument document;

        const auto made = document.insert(kAnna, 0, bytes.toStdString());

        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, ErrorCode::invalid);
        QCOMPARE(document.length(), std::size_t{0});
    }

    void text_over_the_limit_is_refused_and_changes_nothing() {
        TextDocument document;
        QVERIFY(document.insert(kAnna, 0, std::string(kMaxTextUnits - 10, 'x')));
        QVERIFY(document.insert(kAnna, 0, "0123456789"));

        QCOMPARE(document.insert(kAnna, 0, "x").error().code, ErrorCode::tooLarge);
        QCOMPARE(document.length(), std::size_t{kMaxTextUnits});
    }

    void a_merge_over_the_limit_is_refused_and_changes_nothing() {
        Pair pair("x");
        std::string wide;
        for (int i = 0; i < 600'000; ++i) wide += "😀";
        QVERIFY(pair.anna.insert(kAnna, 1, wide));
        QVERIFY(pair.bert.insert(kBert, 0, wide));
        const Version before = pair.anna.version();

        const ApplyResult result = pair.anna.apply(*pair.bert.encodeSince(before));

        QCOMPARE(result.status, ApplyStatus::refused);
        QCOMPARE(result.error->code, ErrorCode::tooLarge);
        QCOMPARE(pair.anna.version(), before);
        QVERIFY(pair.anna.insert(kAnna, 0, "still usable"));
        QVERIFY(pair.anna.verify());
    }

    void an_update_without_its_parents_says_so_and_changes_nothing() {
        TextDocument writer;
        (void)writer.insert(kAnna, 0, "first");
        const Version first = writer.version();
        (void)writer.insert(kBert, 5, " second");
        const std::string later = *writer.encodeSince(first);
        TextDocument reader;

        QCOMPARE(reader.apply(later).status, ApplyStatus::missingParents);
        QCOMPARE(reader.version(), TextDocument().version());
        QCOMPARE(reader.apply(*writer.encodeSince({})).status, ApplyStatus::applied);
        QCOMPARE(reader.apply(later).status, ApplyStatus::nothingNew);
        QCOMPARE(reader.text(), std::string("first second"));
    }

    void an_operation_outside_of_the_text_it_was_made_in_is_refused() {
        Pair pair("abc");
        const Version before = pair.bert.version();
        const std::string beyond = makeUpdate(kBert, 0, {{kAnna, 2}}, {{0, 0, "ok"}, {6, 0, "x"}});
        const std::string concurrent = makeUpdate(kBert, 0, {{kAnna, 0}}, {{0, 0, "ok"}, {2, 2, ""}});

        for (const auto& update : {beyond, concurrent}) {
            const ApplyResult result = pair.bert.apply(update);
            QCOMPARE(result.status, ApplyStatus::refused);
            QCOMPARE(result.error->code, ErrorCode::invalid);
            QCOMPARE(pair.bert.version(), before);
            QCOMPARE(pair.bert.text(), std::string("abc"));
        }
        QVERIFY(pair.bert.insert(kBert, 3, "d"));
        QVERIFY(pair.bert.verify());
    }

    void what_both_delete_is_deleted_once() {
        Pair pair("one two three");
        QVERIFY(pair.anna.erase(kAnna, 4, 4));
        QVERIFY(pair.bert.erase(kBert, 2, 4));

        pair.exchange();

        QCOMPARE(pair.anna.text(), std::string("onthree"));
        QCOMPARE(pair.bert.text(), pair.anna.text());
    }

    void text_typed_into_a_passage_that_another_deletes_stays() {
        Pair pair("keep drop keep");
        QVERIFY(pair.anna.erase(kAnna, 5, 5));
        QVERIFY(pair.bert.insert(kBert, 7, "NEW"));

        pair.exchange();

        QCOMPARE(pair.anna.text(), std::string("keep NEWkeep"));
        QCOMPARE(pair.bert.text(), pair.anna.text());
    }

    void one_key_press_is_a_short_update() {
        Pair pair("hello");
        (void)pair.anna.encodeEdit(*pair.anna.insert(kAnna, 5, "!"));

        const std::string update = *pair.anna.encodeEdit(*pair.anna.insert(kAnna, 6, "!"));

        QVERIFY2(update.size() <= 12, qPrintable(QString::number(update.size())));
    }

    void an_agents_first_update_introduces_it() {
        Pair pair("hello");
        const std::string first = *pair.bert.encodeEdit(*pair.bert.insert(kBert, 5, "!"));
        const std::string second = *pair.bert.encodeEdit(*pair.bert.insert(kBert, 6, "?"));

        QCOMPARE(pair.anna.apply(second).status, ApplyStatus::missingParents);
        QCOMPARE(pair.anna.authors(second).error().code, ErrorCode::dependsOnRefused);
        QCOMPARE(*pair.anna.authors(first), std::vector<AgentId>{kBert});
        QCOMPARE(pair.anna.apply(first).status, ApplyStatus::applied);
        QCOMPARE(pair.anna.apply(second).status, ApplyStatus::applied);
        QCOMPARE(*pair.anna.authors(second), std::vector<AgentId>{kBert});
        QCOMPARE(pair.anna.text(), std::string("hello!?"));
    }

    void versions_survive_their_encoding() {
        Pair pair("hello");
        (void)pair.anna.insert(kAnna, 0, "x");
        (void)pair.bert.insert(kBert, 0, "y");
        pair.exchange();
        const Version version = pair.anna.version();

        const auto decoded = Version::decode(version.encode());

        QVERIFY(decoded.ok());
        QCOMPARE(*decoded, version);
        QCOMPARE(version.heads.size(), std::size_t{2});
        QCOMPARE(version.nextSeq(kAnna), 6u);
        QVERIFY(!Version::decode(version.encode() + "x").ok());
    }

    void an_empty_document_survives_storage_and_exchange() {
        const TextDocument empty;

        const auto stored = TextDocument::decode(*empty.encode());
        TextDocument reader;

        QVERIFY(stored.ok());
        QCOMPARE(stored->text(), std::string());
        QCOMPARE(reader.apply(*empty.encodeSince({})).status, ApplyStatus::nothingNew);
        QVERIFY(stored->verify());
    }

    void storing_after_each_edit_adds_only_the_edit() {
        TextDocument document;
        (void)document.insert(kAnna, 0, std::string(5'000, 'x'));
        const std::size_t first = document.encode()->size();
        for (int i = 0; i < 40; ++i) {
            (void)document.insert(i % 2 == 0 ? kAnna : kBert, static_cast<std::size_t>(i) * 7, "é");
            const auto stored = document.encode();
            QVERIFY(stored->size() < first + 64 + static_cast<std::size_t>(i) * 12);
            auto loaded = TextDocument::decode(*stored);
            QVERIFY(loaded.ok());
            QCOMPARE(loaded->text(), document.text());
            QCOMPARE(loaded->version(), document.version());
            if (i % 10 == 9) document = *loaded;
        }

        QVERIFY(document.verify());
    }

    void storing_is_anew_once_much_has_come() {
        TextDocument document;
        (void)document.insert(kAnna, 0, "short");
        (void)document.encode();
        (void)document.insert(kAnna, 0, std::string(50'000, 'y'));
        (void)document.erase(kAnna, 10, 49'000);

        const std::string quick = *document.encode();

        QCOMPARE(quick[3], char{1});
        QCOMPARE(TextDocument::decode(quick)->text(), document.text());
        QVERIFY(TextDocument::decode(quick)->verify());
    }

    void a_copy_lives_on_its_own() {
        TextDocument document;
        (void)document.insert(kAnna, 0, "same");
        TextDocument copy = document;

        (void)copy.insert(kBert, 4, "!");

        QCOMPARE(document.text(), std::string("same"));
        QCOMPARE(copy.text(), std::string("same!"));
        QCOMPARE(document.apply(*copy.encodeSince(document.version())).status, ApplyStatus::applied);
    }

    void a_cursor_stays_with_the_text_around_it() {
        Pair pair("the quick fox");
        QVERIFY(pair.bert.insert(kBert, 0, ">> "));
        QVERIFY(pair.bert.erase(kBert, 7, 6));
        const ApplyResult result = pair.anna.apply(*pair.bert.encodeSince(pair.anna.version()));

        QCOMPARE(pair.anna.text(), std::string(">> the fox"));
        QCOMPARE(transformPosition(10, result.changes), std::size_t{7});   // before "fox"
        QCOMPARE(transformPosition(6, result.changes), std::size_t{7});    // inside of what went
        QCOMPARE(transformPosition(2, result.changes), std::size_t{5});    // inside of "the"
        QCOMPARE(transformPosition(13, result.changes), std::size_t{10});  // the end
    }

    void a_cursor_stays_before_what_another_types_there() {
        const std::vector<TextChange> typed{{3, 0, "xy", 2}};

        QCOMPARE(transformPosition(3, typed, Gravity::before), std::size_t{3});
        QCOMPARE(transformPosition(3, typed, Gravity::after), std::size_t{5});
    }

    void a_place_of_an_earlier_state_is_found_whatever_was_written_since() {
        Pair pair("one three");
        const std::vector<UnitId> then = pair.bert.heads();
        QVERIFY(pair.anna.insert(kAnna, 0, "zero "));
        QVERIFY(pair.bert.insert(kBert, 4, "two "));
        QVERIFY(pair.bert.erase(kBert, 0, 4));

        pair.exchange();

        QCOMPARE(pair.anna.text(), std::string("zero two three"));
        const auto at = [&](std::size_t position) {
            return pair.anna.locate(then, position).valueOr(std::nullopt);
        };
        QCOMPARE(at(0), std::optional<std::size_t>(0));
        QCOMPARE(at(2), std::optional<std::size_t>(5));  // what it stood in is gone
        QCOMPARE(at(4), std::optional<std::size_t>(5));  // before what was written there since
        QCOMPARE(at(5), std::optional<std::size_t>(10));
        QCOMPARE(at(9), std::optional<std::size_t>(14));
    }

    void a_place_in_a_state_that_has_not_arrived_is_not_found_yet() {
        Pair pair("abc");
        QVERIFY(pair.bert.insert(kBert, 3, "d"));
        const std::vector<UnitId> ahead = pair.bert.heads();

        QCOMPARE(pair.anna.locate(ahead, 4).value(), std::optional<std::size_t>());
        pair.exchange();
        QCOMPARE(pair.anna.locate(ahead, 4).value(), std::optional<std::size_t>(4));
    }

    void a_place_outside_of_its_text_is_invalid_and_one_too_long_ago_is_not_looked_for() {
        Pair pair("abc");
        const std::vector<UnitId> then = pair.anna.heads();
        QCOMPARE(pair.anna.locate(then, 4).error().code, ErrorCode::invalid);
        QCOMPARE(pair.anna.locate({}, 1).error().code, ErrorCode::invalid);
        QVERIFY(pair.anna.insert(kAnna, 3, std::string(100, 'x')));
        QCOMPARE(pair.anna.locate(then, 4).error().code, ErrorCode::invalid);
        QCOMPARE(pair.anna.locate(then, std::size_t{1} << 40).error().code, ErrorCode::tooLarge);
        QCOMPARE(pair.anna.locate(then, 3).value(), std::optional<std::size_t>(3));

        QVERIFY(pair.anna.insert(kAnna, 0, std::string(kMaxLocateUnits, 'y')));

        QCOMPARE(pair.anna.locate(then, 3).error().code, ErrorCode::tooLarge);
    }

    void passages_tell_who_wrote_what_now_and_after_each_turn() {
        TextDocument anna;
        QVERIFY(anna.insert(kAnna, 0, "Hello wörld"));
        TextDocument ben{anna};
        QVERIFY(ben.insert(kBert, 5, " big"));
        QVERIFY(ben.erase(kBert, 0, 1));
        QCOMPARE(anna.apply(*ben.encodeSince(anna.version())).status, ApplyStatus::applied);
        QVERIFY(anna.insert(kAnna, anna.length(), "!"));

        const auto turns = anna.turns();
        QCOMPARE(turns.size(), std::size_t{3});
        QCOMPARE(turns[0].agent, kAnna);
        QCOMPARE(turns[0].inserted, 11U);
        QCOMPARE(turns[1].agent, kBert);
        QCOMPARE(turns[1].inserted, 4U);
        QCOMPARE(turns[1].erased, 1U);
        QCOMPARE(turns[2].end, anna.unitCount());

        const auto whole = [](const std::vector<TextDocument::Passage>& passages) {
            std::string text;
            for (const auto& passage : passages) text += passage.text;
            return text;
        };
        QCOMPARE(whole(*anna.passages(turns[0].end)), std::string("Hello wörld"));
        QCOMPARE(whole(*anna.passages(turns[1].end)), std::string("ello big wörld"));
        const auto now = *anna.passages(turns[2].end);
        QCOMPARE(whole(now), anna.text());
        QCOMPARE(now.size(), std::size_t{3});
        QCOMPARE(now[1].agent, kBert);
        QCOMPARE(now[1].text, std::string(" big"));
        QVERIFY(anna.passages(0)->empty());
        QCOMPARE(anna.passages(turns[2].end + 1).error().code, ErrorCode::invalid);
    }

    void passages_are_told_of_a_stored_text_and_of_concurrent_writing() {
        TextDocument anna;
        QVERIFY(anna.insert(kAnna, 0, "base"));
        TextDocument ben{anna};
        QVERIFY(anna.insert(kAnna, 4, " anna"));
        QVERIFY(ben.insert(kBert, 0, "ben "));
        QCOMPARE(anna.apply(*ben.encodeSince(anna.version())).status, ApplyStatus::applied);
        const auto stored = TextDocument::decode(*anna.encode());
        QVERIFY(stored.ok());

        for (std::uint32_t end = 0; end <= stored->unitCount(); ++end) QVERIFY(stored->passages(end).ok());
        const auto passages = stored->passages(stored->unitCount());
        std::string text;
        for (const auto& passage : *passages) text += passage.text;
        QCOMPARE(text, anna.text());
        QCOMPARE(stored->turns().back().end, stored->unitCount());
    }

    void a_selection_does_not_grow_at_its_borders() {
        const std::vector<TextChange> before{{2, 0, "xy", 2}};
        const std::vector<TextChange> behind{{5, 0, "xy", 2}};
        const std::vector<TextChange> inside{{4, 0, "xy", 2}};
        const std::vector<TextChange> replaced{{1, 6, "", 0}, {1, 0, "xyz", 3}};

        QCOMPARE(transformSelection({2, 5}, before), (TextSelection{4, 7}));
        QCOMPARE(transformSelection({5, 2}, behind), (TextSelection{5, 2}));
        QCOMPARE(transformSelection({2, 5}, inside), (TextSelection{2, 7}));
        const TextSelection empty = transformSelection({2, 5}, replaced);
        QCOMPARE(empty.anchor, empty.cursor);
        QCOMPARE(transformSelection({3, 3}, {{3, 0, "x", 1}}), (TextSelection{3, 3}));
    }
};

QTEST_GUILESS_MAIN(TextDocumentTest)
#include "text_document_test.moc"
