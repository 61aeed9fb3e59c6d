// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_shelf.h"

#include "sync/merge/apply.h"

#include <QtTest/QtTest>

#include <ctime>
#include <random>

using namespace aufwind;
using namespace aufwind::merge;
using namespace aufwind::schema;

namespace {

constexpr Entity kEntities[] = {
    {.number = 1,
     .name = "note",
     .fields = {{.number = 1, .name = "body", .type = Type::collaborativeText, .limit = 4 << 20}},
     .scopes = {{.kind = ScopeKind::tenant}}},
};
constexpr Schema kSchema{1, kEntities};
constexpr AgentId kAnna{{1}};
constexpr AgentId kBert{{2}};

std::string letter(std::mt19937& random) {
    return {static_cast<char>('a' + random() % 26)};
}

/// What somebody types at random places, one update for each letter.
std::vector<std::string> typed(TextDocument document, const AgentId& who, int letters, std::mt19937& random) {
    std::vector<std::string> updates;
    for (int i = 0; i < letters; ++i) {
        const auto edit = document.insert(who, random() % (document.length() + 1), letter(random));
        updates.push_back(*document.encodeEdit(*edit));
    }
    return updates;
}

std::optional<Record> noteWith(const TextDocument& document) {
    Record row;
    row.entity = 1;
    row.life = 1;
    Cell& cell = row.ensure(1);
    cell.graph = *document.encode();
    cell.value = document.text();
    return row;
}

Result<void> take(std::optional<Record>& row, const std::string& update, TextShelf* shelf) {
    Operation operation;
    operation.kind = OperationKind::text;
    operation.entity = 1;
    operation.field = 1;
    operation.life = 1;
    operation.update = update;
    return apply({kSchema, {}, {}, 0, false, shelf}, operation, row, {});
}

/// Processor time of taking in one branch's letters over the other's, in seconds.
double timeOfMerging(int letters) {
    std::mt19937 random(7);
    TextDocument start;
    (void)start.insert(kAnna, 0, "together");
    const auto annas = typed(start, kAnna, letters, random);
    const auto berts = typed(start, kBert, letters, random);
    auto row = noteWith(start);
    TextShelf shelf;
    for (const std::string& update : annas) {
        (void)take(row, update, &shelf);
    }
    const std::clock_t begin = std::clock();
    for (const std::string& update : berts) {
        (void)take(row, update, &shelf);
    }
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

class TextShelfTest : public QObject {
    Q_OBJECT

  private slots:
    void inv16_a_text_from_the_shelf_comes_out_as_one_that_was_read_anew() {
        const auto seed = std::random_device{}();
        std::mt19937 random(seed);
        TextDocument start;
        QVERIFY(start.insert(kAnna, 0, "together"));
        const auto annas = typed(start, kAnna, 300, random);
        const auto berts = typed(start, kBert, 300, random);
        auto fromShelf = noteWith(start);
        auto readAnew = noteWith(start);
        TextShelf shelf;

        std::size_t a = 0;
        std::size_t b = 0;
        while (a < annas.size() || b < berts.size()) {
            const bool fromAnna = b == berts.size() || (a < annas.size() && random() % 2 == 0);
            const std::string& update = fromAnna ? annas[a++] : berts[b++];
            QVERIFY(take(fromShelf, update, &shelf));
            QVERIFY(take(readAnew, update, nullptr));
        }

        QVERIFY2(fromShelf->text(1) == readAnew->text(1), qPrintable(QString("seed %1").arg(seed)));
        const auto verified = TextDocument::decode(fromShelf->cell(1)->graph)->verify();
        QVERIFY2(verified, qPrintable(QString("seed %1").arg(seed)));
    }

    void an_update_that_is_refused_leaves_the_text_on_the_shelf_as_it_was() {
        TextDocument start;
        QVERIFY(start.insert(kAnna, 0, "together"));
        TextDocument ahead = start;
        QVERIFY(ahead.insert(kBert, 0, "x"));
        const auto unknownParent = ahead.insert(kBert, 1, "y");
        auto row = noteWith(start);
        TextShelf shelf;
        const std::string before = row->cell(1)->graph;

        QVERIFY(!take(row, *ahead.encodeEdit(*unknownParent), &shelf));
        QVERIFY(!take(row, "no update", &shelf));

        QCOMPARE(row->cell(1)->graph, before);
        auto kept = shelf.take(before);
        QVERIFY(kept);
        QCOMPARE(kept->text(), std::string("together"));
        QCOMPARE(*kept->encode(), before);
    }

    void what_a_row_was_taken_back_to_is_what_the_next_edit_builds_on() {
        TextDocument start;
        QVERIFY(start.insert(kAnna, 0, "together"));
        const auto first = start;
        TextDocument next = start;
        const auto dropped = next.insert(kAnna, 0, "dropped ");
        TextDocument other = start;
        const auto kept = other.insert(kBert, 8, "!");
        auto row = noteWith(start);
        const auto before = row;
        TextShelf shelf;
        QVERIFY(take(row, *next.encodeEdit(*dropped), &shelf));

        row = before;
        QVERIFY(take(row, *other.encodeEdit(*kept), &shelf));

        QCOMPARE(row->text(1), std::string("together!"));
    }

    void a_shelf_holds_only_so_many_texts() {
        TextShelf shelf;
        std::vector<std::string> graphs;
        for (int i = 0; i < 100; ++i) {
            TextDocument document;
            QVERIFY(document.insert(kAnna, 0, "text " + std::to_string(i)));
            graphs.push_back(*document.encode());
            shelf.put(graphs.back(), std::move(document));
        }

        QVERIFY(shelf.isOpen(graphs.back()));
        QVERIFY(!shelf.isOpen(graphs.front()));
        shelf.clear();
        QVERIFY(!shelf.isOpen(graphs.back()));
    }

    // The square would be sixteen times as much.
    void one_letter_after_the_other_over_a_branch_costs_no_square_of_their_number() {
        const double some = timeOfMerging(1'000);
        const double fourTimes = timeOfMerging(4'000);

        QVERIFY2(fourTimes < 10 * some, qPrintable(QString("%1 s, %2 s").arg(some).arg(fourTimes)));
    }
};

QTEST_APPLESS_MAIN(TextShelfTest)
#include "text_shelf_test.moc"
