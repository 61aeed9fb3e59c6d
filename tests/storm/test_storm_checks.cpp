// SPDX-License-Identifier: GPL-3.0-or-later
// What the storm looks for, it finds.
#include "tests/storm/checks.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace aufwind::storm;

class StormChecks : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        directory_ = std::make_unique<QTemporaryDir>();
        journal_ = std::make_unique<Journal>(file(), "w");
        row_ = done(Kind::create, 0, {"id-row"});
        set_ = done(Kind::set, row_);
        pair_ = done(Kind::pair, 0, {"id-a", "id-b"});
        removed_ = done(Kind::create, 0, {"id-removed"});
        done(Kind::remove, removed_);
        line_ = done(Kind::write);
        remark_ = done(Kind::remark);
        shown_ = {};
        show(word(row_), titleOf(word(row_), set_), "id-row");
        show(word(pair_) + "a", word(pair_) + "a", "id-a");
        show(word(pair_) + "b", word(pair_) + "b", "id-b");
        shown_.lines = {word(line_)};
        shown_.remark = word(remark_);
    }

    void what_was_acknowledged_and_shows_is_well() { QCOMPARE(found(), QStringList()); }

    void a_lost_row_is_found() {
        shown_.rows.erase(word(row_));
        QCOMPARE(found(), QStringList{"acknowledged and lost, row: w-1"});
    }
    void a_lost_line_is_found() {
        shown_.lines.clear();
        QCOMPARE(found(), QStringList{"acknowledged and lost, line: w-6"});
    }
    void a_row_that_is_there_twice_is_found() {
        show(word(row_), titleOf(word(row_), set_), "id-row");
        QCOMPARE(found(), QStringList{"there twice, row: w-1"});
    }
    void a_line_that_is_there_twice_is_found() {
        shown_.lines.push_back(word(line_));
        QCOMPARE(found(), QStringList{"there twice, line: w-6"});
    }
    void a_removed_row_that_is_back_is_found() {
        show(word(removed_), word(removed_), "id-removed");
        QCOMPARE(found(), QStringList{"removed and there again, row: w-4"});
    }
    void an_older_value_is_found() {
        shown_.rows.erase(word(row_));
        show(word(row_), word(row_), "id-row");
        QCOMPARE(found(), QStringList{"an acknowledged title is not the one that shows: w-1"});
    }
    void half_a_mutation_is_found_also_where_it_was_not_acknowledged() {
        const std::uint64_t cut = journal_->begin(Kind::pair);
        show(word(cut) + "a", word(cut) + "a", "id-x");
        QCOMPARE(found(), QStringList{"half a mutation: w-8"});
    }
    void another_row_in_the_place_of_one_is_found() {
        shown_.rows.erase(word(row_));
        show(word(row_), titleOf(word(row_), set_), "id-other");
        QCOMPARE(found(), QStringList{"another row in its place: w-1"});
    }
    void what_nobody_wrote_is_found() {
        show("w-99", "w-99", "id-99");
        shown_.lines.push_back("w-98");
        shown_.remark = "w-97";
        QCOMPARE(found(), (QStringList{"nobody wrote this row: w-99", "nobody wrote this line: w-98",
                                       "a remark that nobody wrote: w-97"}));
    }

    void an_edit_that_was_cut_may_have_happened_or_not() {
        const std::uint64_t made = journal_->begin(Kind::create);
        journal_->begin(Kind::set, row_);
        journal_->begin(Kind::erase, line_);
        QCOMPARE(found(), QStringList());

        show(word(made), word(made), "id-made");
        shown_.rows.erase(word(row_));
        show(word(row_), titleOf(word(row_), made + 1), "id-row");
        shown_.lines.clear();

        QCOMPARE(found(), QStringList());
    }
    void a_line_of_the_journal_that_a_kill_has_cut_is_none() {
        QFile journal(QString::fromStdString(file()));
        QVERIFY(journal.open(QIODevice::Append) && journal.write("D 8") > 0);
        journal.close();

        Journal again(file(), "w");

        QCOMPARE(again.acknowledged(), journal_->acknowledged());
        QCOMPARE(again.begin(Kind::create), std::uint64_t{8});
        QCOMPARE(Journal(file(), "w").edits().size(), std::size_t{8});
    }

  private:
    std::string file() const { return directory_->filePath("journal").toStdString(); }
    std::string word(std::uint64_t number) const { return journal_->word(number); }
    std::uint64_t done(Kind kind, std::uint64_t target = 0, const std::vector<std::string>& ids = {}) {
        const std::uint64_t number = journal_->begin(kind, target);
        journal_->done(number, ids);
        return number;
    }
    void show(const std::string& word, const std::string& title, const std::string& id) {
        shown_.rows.emplace(word, ShownRow{title, id});
    }
    QStringList found() const { return compare(shown_, {accountOf(*journal_)}); }

    std::unique_ptr<QTemporaryDir> directory_;
    std::unique_ptr<Journal> journal_;
    Shown shown_;
    std::uint64_t row_ = 0;
    std::uint64_t set_ = 0;
    std::uint64_t pair_ = 0;
    std::uint64_t removed_ = 0;
    std::uint64_t line_ = 0;
    std::uint64_t remark_ = 0;
};

QTEST_GUILESS_MAIN(StormChecks)
#include "test_storm_checks.moc"
