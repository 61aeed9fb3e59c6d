// SPDX-License-Identifier: GPL-3.0-or-later
// Long lists and slow ones: what is read and composed while nobody waits for it.
#include "models/views/behind.h"

#include "models/domain/fields.h"
#include "models/views/directory.h"
#include "models/views/entity_list_model.h"
#include "models/views/home_models.h"
#include "models/views/people_models.h"
#include "models/views/values.h"
#include "tests/views/desk.h"
#include "tests/views/watched_reader.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

constexpr int kPeople = 3000;

store::Query everybody() {
    return {.entity = schema::kEmployee, .where = {}, .order = {{field::kEmployeeFirst, false}}};
}

/// Takes as long as it is told, and shows how often it was composed here.
class SlowModel : public RowListModel {
  public:
    SlowModel(LocalData& data, qint64 ms) : RowListModel(data, {"text"}), ms_(ms) {}
    int composed = 0;

  protected:
    Rows compose() override {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < ms_) continue;
        ++composed;
        return std::vector<Row>{{QStringLiteral("one"), {composed}}};
    }
    bool concerns(const store::Change&) const override { return true; }

  private:
    qint64 ms_;
};

}  // namespace

class BehindTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::vector<Uuid> people_;

    void edit(const EditQueue::Work& work) {
        const auto done = desk_->elsewhere(work);
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().detail.c_str());
    }
    void hire(int from, int count) {
        edit([&](Bench& bench) {
            return bench.editor.together([&]() -> Result<void> {
                for (int i = from; i < from + count; ++i) {
                    // Not in the order in which they are shown.
                    const auto made = bench.editor.create(
                        schema::kEmployee, {{field::kEmployeeFirst, Value{"n" + std::to_string(i * 7919 % 10007)}},
                                            {field::kEmployeeLast, Value{std::string{"x"}}}});
                    if (!made) return made.error();
                    people_.push_back(*made);
                }
                return {};
            });
        });
    }
    QStringList wanted() {
        auto rows = desk_->reader().list(everybody());
        QStringList ids;
        if (rows) {
            for (const Record& row : *rows)
                ids << toText(row.id) + QLatin1Char(' ') + toText(row.text(field::kEmployeeFirst));
        }
        return ids;
    }
    static QStringList shown(const EntityListModel& model) {
        const auto names = model.roleNames();
        QStringList ids;
        for (int i = 0; i < model.rowCount(); ++i) {
            const QModelIndex at = model.index(i, 0);
            ids << model.data(at, names.key("id")).toString() + QLatin1Char(' ') +
                       model.data(at, names.key("first_name")).toString();
        }
        return ids;
    }
    store::Store* store() {
        store::Store* found = nullptr;
        edit([&](Bench& bench) {
            found = &bench.store;
            return Result<void>{};
        });
        return found;
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        people_.clear();
        for (int i = 0; i < kPeople; i += 500) hire(i, 500);
        desk_->settle();
    }
    void cleanup() { desk_.reset(); }

    void a_long_list_becomes_as_long_as_it_is_without_a_reset() {
        EntityListModel model{desk_->data(), everybody()};
        const QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        const QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
        QCOMPARE(model.rowCount(), static_cast<int>(EntityListModel::kPage));

        QTRY_COMPARE(model.rowCount(), kPeople);

        QCOMPARE(inserted.count(), 1);
        QCOMPARE(shown(model), wanted());
        QCOMPARE(reset.count(), 0);
    }

    void of_a_long_list_only_what_is_looked_at_is_read() {
        test::WatchedReader reader{desk_->reader()};
        LocalData data{schema::kSchema, reader, desk_->clock(), desk_->me()};
        data.setQueue(desk_->data().queue());
        EntityListModel model{data, everybody()};
        const QSignalSpy watched{&model, &QAbstractItemModel::rowsInserted};
        QTRY_COMPARE(model.rowCount(), kPeople);
        reader.lists = 0;

        for (int row : {2990, 2970, 1500}) QVERIFY(model.record(row).alive());

        QVERIFY2(reader.lists <= 3, qPrintable(QString::number(reader.lists)));
    }

    void a_long_list_follows_edits_as_a_short_one_does() {
        EntityListModel model{desk_->data(), everybody()};
        const QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        const QSignalSpy watched{&model, &QAbstractItemModel::rowsInserted};
        QTRY_COMPARE(model.rowCount(), kPeople);

        for (int i = 0; i < 20; ++i) {
            const Uuid one = people_[static_cast<std::size_t>(i * 131 % kPeople)];
            edit([&](Bench& bench) {
                return i % 5 == 4 ? bench.editor.remove(schema::kEmployee, one)
                                  : bench.editor.set(schema::kEmployee, one,
                                                     {{field::kEmployeeFirst, Value{"n" + std::to_string(i * 500)}}});
            });
            desk_->settle();
        }
        desk_->person("n77", "x");
        desk_->settle();

        QCOMPARE(shown(model), wanted());
        QCOMPARE(reset.count(), 0);
    }

    void many_changes_of_a_long_list_are_followed_in_the_background() {
        EntityListModel model{desk_->data(), everybody()};
        const QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        const QSignalSpy watched{&model, &QAbstractItemModel::rowsInserted};
        QTRY_COMPARE(model.rowCount(), kPeople);

        hire(kPeople, 400);
        edit([&](Bench& bench) {
            return bench.editor.together([&]() -> Result<void> {
                for (std::size_t i = 0; i < 300; i += 3) {
                    if (auto gone = bench.editor.remove(schema::kEmployee, people_[i]); !gone) return gone;
                }
                return {};
            });
        });

        QTRY_COMPARE(model.rowCount(), kPeople + 300);
        QTRY_COMPARE(shown(model), wanted());
        QCOMPARE(reset.count(), 0);
    }

    void a_list_that_takes_long_is_composed_behind_and_shows_what_it_showed_until_then() {
        SlowModel model{desk_->data(), 6};
        const QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        const QSignalSpy watched{&model, &QAbstractItemModel::rowsInserted};
        RowListModel::Answer answer;
        model.composeBehind([&](RowListModel::Answer asked) { answer = std::move(asked); });
        model.prepare();

        for (int i = 0; i < 3; ++i) {
            model.refresh();
            QCoreApplication::processEvents();
        }
        QCOMPARE(model.composed, 1);
        QCOMPARE(model.get(0, "text").toInt(), 1);
        std::exchange(answer, {})(std::vector<RowListModel::Row>{{QStringLiteral("one"), {7}}});

        QCOMPARE(model.get(0, "text").toInt(), 7);
        QCOMPARE(changed.count(), 1);
        // What changed while it was on its way is asked for once more.
        QCoreApplication::processEvents();
        QVERIFY(answer);
    }

    void a_list_that_is_composed_in_no_time_is_composed_here() {
        SlowModel model{desk_->data(), 0};
        const QSignalSpy watched{&model, &QAbstractItemModel::rowsInserted};
        model.composeBehind([](const RowListModel::Answer&) { QFAIL("composed behind"); });
        model.prepare();

        model.refresh();
        QCoreApplication::processEvents();

        QCOMPARE(model.composed, 2);
    }

    void a_search_shows_the_finds_of_the_last_words_alone_and_says_whose_they_are() {
        const Uuid ben = desk_->person("Benedikt", "Adeyemi");
        const Uuid bea = desk_->person("Bea", "Adeyemi");
        desk_->settle();
        Directory people{desk_->data()};
        Wording wording;
        const PageContext context{desk_->data(), people, wording};
        SearchModel model{context, "adeyemi"};
        std::vector<std::pair<QString, RowListModel::Answer>> asked;
        model.composeOnlyBehind(
            [&](RowListModel::Answer answer) { asked.emplace_back(model.words(), std::move(answer)); });
        const QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
        const QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
        const auto answerNext = [&] {
            if (asked.empty()) return QStringLiteral("nobody asked");
            const auto [words, answer] = std::move(asked.front());
            asked.erase(asked.begin());
            answer(SearchModel(context, words).composed());
            QCoreApplication::processEvents();
            return words;
        };
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.ready());

        // Two letters come while the finds of the first word are on their way.
        model.setWords("b");
        model.setWords("bene");
        QCOMPARE(answerNext(), QStringLiteral("adeyemi"));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.answered(), QString{});
        QCOMPARE(answerNext(), QStringLiteral("bene"));

        QCOMPARE(model.answered(), QStringLiteral("bene"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.get(0, "id").toString(), toText(ben));
        // What both words find stays.
        model.setWords("adeyemi");
        QCoreApplication::processEvents();
        QCOMPARE(model.get(0, "id").toString(), toText(ben));
        QCOMPARE(answerNext(), QStringLiteral("adeyemi"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(removed.count(), 0);
        QVERIFY(model.get(0, "id").toString() == toText(bea) || model.get(1, "id").toString() == toText(bea));
    }

    void where_the_store_cannot_be_read_the_finds_of_the_words_before_are_not_shown_as_those_of_these() {
        desk_->person("Benedikt", "Adeyemi");
        desk_->settle();
        Directory people{desk_->data()};
        Wording wording;
        const PageContext context{desk_->data(), people, wording};
        SearchModel model{context, "benedikt"};
        std::vector<RowListModel::Answer> asked;
        model.composeOnlyBehind([&](RowListModel::Answer answer) { asked.push_back(std::move(answer)); });
        const QSignalSpy watched{&model, &QAbstractItemModel::rowsInserted};
        model.prepare();
        asked.back()(SearchModel(context, "benedikt").composed());
        QCOMPARE(model.rowCount(), 1);

        model.setWords("bene");
        QCoreApplication::processEvents();
        asked.back()(Error{ErrorCode::damaged, "torn"});

        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.failed());
        QCOMPARE(model.answered(), QStringLiteral("bene"));
    }

    void finds_of_another_time_are_not_shown_to_who_begins_anew() {
        desk_->person("Benedikt", "Adeyemi");
        desk_->settle();
        Directory people{desk_->data()};
        Wording wording;
        const PageContext context{desk_->data(), people, wording};
        SearchModel model{context, "benedikt"};
        std::vector<RowListModel::Answer> asked;
        model.composeOnlyBehind([&](RowListModel::Answer answer) { asked.push_back(std::move(answer)); });
        model.prepare();
        asked.back()(SearchModel(context, "benedikt").composed());
        QCOMPARE(model.rowCount(), 1);

        model.setWords("z");

        QCOMPARE(model.rowCount(), 0);
    }

    void another_thread_composes_the_same_list_and_knows_names_that_changed() {
        const Uuid ben = desk_->person("Ben", "Adeyemi");
        desk_->oneOnOne(ben);
        desk_->settle();
        desk_->data().setStore(store());
        Directory people{desk_->data()};
        Wording wording;
        Behind behind{desk_->data()};
        const Behind::Wanted today{[](const PageContext& context, const QString&, const QVariant&) -> RowListModel* {
                                       return new TodayModel(context);
                                   },
                                   {},
                                   {}};
        const auto ask = [&] {
            QVariantList titles;
            bool there = false;
            behind.compose(wording, today, [&](RowListModel::Rows rows) {
                there = true;
                if (!rows) return;
                for (const RowListModel::Row& row : *rows) titles << row.values.value(2);
            });
            const bool came = QTest::qWaitFor([&] { return there; });
            return came ? titles : QVariantList{"nothing came"};
        };
        QCOMPARE(ask(), (QVariantList{"Ben Adeyemi"}));

        edit([&](Bench& bench) {
            return bench.editor.set(schema::kEmployee, ben, {{field::kEmployeeFirst, Value{std::string{"Benedikt"}}}});
        });
        desk_->settle();

        QCOMPARE(ask(), (QVariantList{"Benedikt Adeyemi"}));
    }
};

QTEST_MAIN(BehindTest)
#include "behind_test.moc"
