// SPDX-License-Identifier: GPL-3.0-or-later
// What takes back a step of typing, while others type around it.
#include "sync/engine/text_inverse.h"
#include "sync/engine/undo_stack.h"

#include <QtTest/QtTest>

using namespace aufwind;
using namespace aufwind::engine;

namespace {

/// A text of ASCII with one person's undo stack beside it.
struct Paper {
    std::string text;
    UndoStack stack;
    RowKey row{1, {}};

    void own(std::size_t position, std::size_t removed, const std::string& inserted) {
        stack.open(UndoStack::Origin::person);
        stack.record(row, 1, {position, removed, inserted.size(), text.substr(position, removed), {}});
        text.replace(position, removed, inserted);
        stack.commit(1, 1, 0, false);
    }
    void foreign(std::size_t position, std::size_t removed, const std::string& inserted) {
        text.replace(position, removed, inserted);
        stack.follow(row, 1, {position, removed, inserted.size(), {}, {}});
    }
    void play(std::optional<Step> step, UndoStack::Origin origin) {
        std::vector<std::vector<Link>> links;
        const auto changes = step->inverses.front().text.changes(links);
        stack.open(origin);
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const TextChange& change = changes[i];
            stack.record(row, 1,
                         {change.position, change.removed, change.inserted.size(),
                          text.substr(change.position, change.removed), links[i]});
            text.replace(change.position, change.removed, change.inserted);
        }
        stack.commit(2, 2, 0, false);
    }
    void undo() { play(stack.takeUndo(), UndoStack::Origin::undo); }
    void redo() { play(stack.takeRedo(), UndoStack::Origin::redo); }
};

}  // namespace

class TextInverses : public QObject {
    Q_OBJECT

  private slots:
    void what_somebody_else_types_into_my_words_stays() {
        Paper paper;
        paper.own(0, 0, "hello");
        paper.foreign(2, 0, "XX");

        paper.undo();

        QCOMPARE(paper.text, std::string("XX"));
    }

    void what_somebody_else_has_deleted_of_my_words_is_not_missed() {
        Paper paper;
        paper.own(0, 0, "hello");
        paper.foreign(1, 3, "");

        paper.undo();

        QCOMPARE(paper.text, std::string());
    }

    void a_deletion_comes_back_where_its_place_is_now() {
        Paper paper;
        paper.own(0, 0, "one two three");
        paper.own(4, 4, "");
        paper.foreign(0, 0, ">> ");

        paper.undo();

        QCOMPARE(paper.text, std::string(">> one two three"));
    }

    void words_that_came_back_can_be_taken_back_by_the_step_that_wrote_them() {
        Paper paper;
        paper.own(0, 0, "hello");
        paper.own(3, 2, "");
        paper.undo();
        QCOMPARE(paper.text, std::string("hello"));

        paper.undo();
        QCOMPARE(paper.text, std::string());
        paper.redo();
        paper.redo();

        QCOMPARE(paper.text, std::string("hel"));
    }

    void a_place_to_delete_at_comes_back_with_the_text_around_it() {
        Paper paper;
        paper.own(0, 0, "hello");
        paper.own(3, 0, "XY");
        paper.own(3, 1, "z");
        for (int i = 0; i < 3; ++i) {
            paper.undo();
        }
        QCOMPARE(paper.text, std::string());

        for (int i = 0; i < 3; ++i) {
            paper.redo();
        }

        QCOMPARE(paper.text, std::string("helzYlo"));
    }

    void deletions_around_each_other_come_back_in_order() {
        TextInverse inverse;
        inverse.include({2, 1, 0, "c", {}}, {});   // abdef
        inverse.include({1, 2, 0, "bd", {}}, {});  // aef
        std::string text = "aef";

        std::vector<std::vector<Link>> links;
        for (const TextChange& change : inverse.changes(links)) {
            text.replace(change.position, change.removed, change.inserted);
        }

        QCOMPARE(text, std::string("abcdef"));
    }

    void what_a_step_wrote_and_deleted_itself_is_not_pasted() {
        TextInverse inverse;
        inverse.include({0, 0, 5, {}, {}}, {});
        inverse.include({1, 3, 0, "ell", {}}, {});
        std::string text = "ho";

        std::vector<std::vector<Link>> links;
        for (const TextChange& change : inverse.changes(links)) {
            text.replace(change.position, change.removed, change.inserted);
        }

        QCOMPARE(text, std::string());
    }
};

QTEST_GUILESS_MAIN(TextInverses)
#include "test_text_inverse.moc"
