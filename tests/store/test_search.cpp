// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/store_fixture.h"

#include <random>
#include <set>

namespace aufwind::store::test {

class Search : public QObject {
    Q_OBJECT

    static std::set<Uuid> found(Reader& reader, std::string_view words) {
        std::set<Uuid> ids;
        for (const SearchHit& hit : reader.search(words, 100'000).valueOr({})) {
            ids.insert(hit.id);
        }
        return ids;
    }

  private slots:
    void every_word_is_a_prefix_and_all_must_occur() {
        const auto store = opened(openAt(":memory:"));
        VERIFY_OK(putAll(
            *store, {personRow(1, "Anna", "Bergmann"), personRow(2, "Anton", "Berg"), personRow(3, "Anna", "Klein")}));
        const auto reader = std::move(store->reader()).value();

        QCOMPARE(found(*reader, "ann"), (std::set<Uuid>{idOf(1), idOf(3)}));
        QCOMPARE(found(*reader, "an berg"), (std::set<Uuid>{idOf(1), idOf(2)}));
        QCOMPARE(found(*reader, "BERGMAN a"), (std::set<Uuid>{idOf(1)}));
        QVERIFY(found(*reader, "").empty());
        QVERIFY(found(*reader, "nna").empty());
    }

    void accents_and_case_do_not_matter() {
        const auto store = opened(openAt(":memory:"));
        VERIFY_OK(putAll(*store, {personRow(1, "Zoë", "Müller"), personRow(2, "Νίκος", "Ångström")}));
        const auto reader = std::move(store->reader()).value();

        QCOMPARE(found(*reader, "ZOE mull"), std::set<Uuid>{idOf(1)});
        QCOMPARE(found(*reader, "νίκος"), std::set<Uuid>{idOf(2)});
        QCOMPARE(found(*reader, "angs"), std::set<Uuid>{idOf(2)});
    }

    void what_is_typed_is_never_a_query_language() {
        const auto store = opened(openAt(":memory:"));
        VERIFY_OK(putAll(*store, {personRow(1, "Or", "Not"), personRow(2, "Near", "Text")}));
        const auto reader = std::move(store->reader()).value();

        for (const char* typed : {"\"", "a OR b", "text:near", "NEAR(x y)", "* ^ - + ( )", "'; DROP TABLE search; --",
                                  "\xFF\xC0", "a\0b", "{a b}:c"}) {
            VERIFY_OK(reader->search(typed, 5));
        }
        QCOMPARE(found(*reader, "or not"), std::set<Uuid>{idOf(1)});
        QCOMPARE(found(*reader, "NEAR"), std::set<Uuid>{idOf(2)});
        VERIFY_OK(reader->search(std::string(1U << 20, 'x'), 5));
    }

    void whole_words_come_first_and_the_snippet_shows_the_place() {
        const auto store = opened(openAt(":memory:"));
        const std::string far = "Nothing much here, " + std::string(300, '-') + " and then the budget\n\nis due";
        VERIFY_OK(putAll(*store, {noteRow(1, "budgeting for all"), noteRow(2, far), noteRow(3, "other")}));
        const auto reader = std::move(store->reader()).value();

        const auto hits = reader->search("budget", 10);

        VERIFY_OK(hits);
        QCOMPARE(hits->size(), std::size_t{2});
        QCOMPARE(hits->front().id, idOf(2));
        QCOMPARE(hits->front().entity, schema::kPrivateNote);
        QVERIFY2(hits->front().snippet.find("budget is due") != std::string::npos, hits->front().snippet.c_str());
        QVERIFY(hits->front().snippet.size() < 200);
        QVERIFY(QString::fromStdString(hits->front().snippet).startsWith(QStringLiteral("…")));
    }

    void many_rows_of_one_entity_do_not_crowd_out_others() {
        const auto store = opened(openAt(":memory:"));
        std::vector<Record> rows{personRow(1, "Review", "Reviewer")};
        for (std::uint64_t n = 2; n < 600; ++n) {
            rows.push_back(rowOf(schema::kActionItem, n, {{4, std::string("Reviewing plan ") + std::to_string(n)}}));
        }
        VERIFY_OK(putAll(*store, rows));
        const auto reader = std::move(store->reader()).value();

        QVERIFY(found(*reader, "review").contains(idOf(1)));
        QVERIFY(found(*reader, "r").contains(idOf(1)));
    }

    void each_entity_keeps_its_best_few_where_there_is_more_than_was_asked_for() {
        const auto store = opened(openAt(":memory:"));
        std::vector<Record> rows;
        for (std::uint64_t n = 1; n < 100; ++n) {
            rows.push_back(rowOf(schema::kActionItem, n, {{4, std::string("review ") + std::to_string(n)}}));
        }
        for (std::uint64_t n = 100; n < 110; ++n) rows.push_back(noteRow(n, "what is left to do of the review"));
        VERIFY_OK(putAll(*store, rows));
        const auto reader = std::move(store->reader()).value();

        const auto hits = reader->search("review", 20);

        VERIFY_OK(hits);
        QCOMPARE(hits->size(), std::size_t{20});
        std::size_t notes = 0;
        for (const SearchHit& hit : *hits) notes += hit.entity == schema::kPrivateNote ? 1 : 0;
        QCOMPARE(notes, std::size_t{6});
        // The better ones still come first.
        QVERIFY(hits->front().entity == schema::kActionItem && hits->back().entity == schema::kPrivateNote);
        QCOMPARE(reader->search("review", 3)->size(), std::size_t{3});
    }

    void removed_rows_are_not_found_until_they_are_restored() {
        const auto store = opened(openAt(":memory:"));
        Record row = personRow(1, "Anna", "Berg");
        VERIFY_OK(putAll(*store, {row}));
        const auto reader = std::move(store->reader()).value();

        row.life = 2;
        VERIFY_OK(putAll(*store, {row}));
        QVERIFY(found(*reader, "anna").empty());

        row.life = 3;
        VERIFY_OK(putAll(*store, {row}));
        QCOMPARE(found(*reader, "anna").size(), std::size_t{1});
    }

    void inv08_rows_whose_words_were_repeated_all_go() {
        const auto store = opened(openAt(":memory:"));
        VERIFY_OK(putAll(*store, {noteRow(1, "plan"), noteRow(2, "mean")}));
        VERIFY_OK(putAll(*store, {noteRow(1, "plan meet")}));
        VERIFY_OK(putAll(*store, {noteRow(1, "plan meet meet meet plan plan plan")}));

        VERIFY_OK(store->write([&](Writer& writer) -> Result<void> {
            auto done = writer.purge(14, noteRow(1, "").id);
            return done ? writer.purge(14, noteRow(2, "").id) : done;
        }));

        const auto reader = std::move(store->reader()).value();
        QVERIFY(found(*reader, "meet").empty() && found(*reader, "plan").empty() && found(*reader, "mean").empty());
    }

    /// The index is changed word by word; this compares it with looking at the texts themselves.
    void the_index_equals_a_search_by_hand_after_any_edits() {
        std::mt19937 random(7);
        const std::vector<std::string> words{"me",    "meet",   "meeting", "meetings", "mean", "plan",
                                             "plans", "planet", "über",    "übung",    "zoë"};
        const auto text = [&] {
            std::string made;
            for (auto n = random() % 8; n > 0; --n) {
                made += words[random() % words.size()] + " ";
            }
            return made;
        };
        const auto store = opened(openAt(":memory:"));
        const auto reader = std::move(store->reader()).value();
        std::map<Uuid, std::string> texts;
        for (int round = 0; round < 300; ++round) {
            VERIFY_OK(store->write([&](Writer& writer) -> Result<void> {
                for (auto n = 1 + random() % 4; n > 0; --n) {
                    const std::uint64_t which = random() % 12;
                    Record row = noteRow(which, text());
                    auto done = random() % 6 == 0 ? writer.purge(14, row.id) : writer.put(row);
                    if (!done) {
                        return done;
                    }
                    texts[row.id] = writer.find(14, row.id).valueOr({}) ? row.text(3) : "";
                }
                return {};
            }));
            for (const std::string prefix :
                 {"m", "me", "mee", "meet", "meeting", "meetings", "p", "plan", "plane", "u", "ub"}) {
                std::set<Uuid> expected;
                for (const auto& [id, content] : texts) {
                    const QString folded =
                        QString::fromStdString(content).replace(QChar(0xFC), 'u').replace(QChar(0xEB), 'e');
                    for (const QString& word : folded.split(' ', Qt::SkipEmptyParts)) {
                        if (word.startsWith(QString::fromStdString(prefix))) {
                            expected.insert(id);
                        }
                    }
                }
                QVERIFY2(found(*reader, prefix) == expected,
                         qPrintable(QString("round %1, prefix %2").arg(round).arg(prefix.c_str())));
            }
        }
        VERIFY_OK(store->check());
    }
};

}  // namespace aufwind::store::test

QTEST_APPLESS_MAIN(aufwind::store::test::Search)
#include "test_search.moc"
