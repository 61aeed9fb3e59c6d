// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/store_fixture.h"

namespace aufwind::store::test {

class ChangeNotices : public QObject {
    Q_OBJECT

  private slots:
    void a_commit_names_each_row_once_with_the_fields_that_differ() {
        const auto store = opened(openAt(":memory:"));
        Record changed = personRow(1, "Anna", "Berg");
        Record same = personRow(2, "Otto", "Klein");
        Record gone = personRow(3, "Ida", "Wolf");
        VERIFY_OK(putAll(*store, {changed, same, gone}));
        std::vector<ChangeSet> seen;
        store->listen([&](const ChangeSet& changes) { seen.push_back(changes); });
        gone.life = 2;

        changed.ensure(7).value = std::string("Lead");
        Record twice = changed;
        twice.ensure(4).value = std::string("Bergmann");
        VERIFY_OK(putAll(*store, {changed, same, gone, twice, personRow(4, "New", "One")}));

        QCOMPARE(seen.size(), std::size_t{1});
        const ChangeSet& changes = seen.front();
        QCOMPARE(changes.size(), std::size_t{3});
        QVERIFY(changes[0].kind == ChangeKind::changed && changes[0].id == idOf(1));
        QCOMPARE(changes[0].fields, (std::vector<FieldNumber>{4, 7}));
        QVERIFY(changes[1].kind == ChangeKind::left && changes[1].id == idOf(3));
        QVERIFY(changes[2].kind == ChangeKind::added && changes[2].id == idOf(4));
    }

    void a_commit_that_changes_no_shown_row_is_not_told() {
        const auto store = opened(openAt(":memory:"));
        const Record row = personRow(1, "Anna", "Berg");
        VERIFY_OK(putAll(*store, {row}));
        int told = 0;
        store->listen([&](const ChangeSet&) { ++told; });

        VERIFY_OK(putAll(*store, {row}));
        VERIFY_OK(store->write([&](Writer& writer) { return writer.appendOutbox({1, 1, "x", {}}); }));
        VERIFY_OK(store->write([&](Writer& writer) {
            auto made = writer.put(personRow(9, "Short", "Lived"));
            return made ? writer.purge(schema::kEmployee, idOf(9)) : made;
        }));
        const auto refused = store->write([&](Writer& writer) -> Result<void> {
            static_cast<void>(writer.put(personRow(5, "Not", "Kept")));
            return Error{ErrorCode::invalid, ""};
        });

        QVERIFY(!refused.ok());
        QCOMPARE(told, 0);
    }

    void that_the_server_has_confirmed_a_row_is_told_without_a_field() {
        const auto store = opened(openAt(":memory:"));
        Record row = personRow(1, "Anna", "Berg");
        VERIFY_OK(putAll(*store, {row}));
        ChangeSet seen;
        store->listen([&](const ChangeSet& changes) { seen = changes; });

        row.seq = 77;
        VERIFY_OK(putAll(*store, {row}));

        QCOMPARE(seen.size(), std::size_t{1});
        QVERIFY(seen.front().kind == ChangeKind::changed && seen.front().fields.empty());
        QCOMPARE((*std::move(store->reader()).value()->find(schema::kEmployee, idOf(1)))->seq, std::uint64_t{77});
    }

    void a_purge_says_that_the_row_left() {
        const auto store = opened(openAt(":memory:"));
        VERIFY_OK(putAll(*store, {noteRow(1, "x")}));
        ChangeSet seen;
        store->listen([&](const ChangeSet& changes) { seen = changes; });

        VERIFY_OK(store->write([&](Writer& writer) { return writer.purge(14, idOf(1)); }));

        QCOMPARE(seen.size(), std::size_t{1});
        QVERIFY(seen.front().kind == ChangeKind::left);
    }

    void a_listener_may_write_and_may_leave() {
        const auto store = opened(openAt(":memory:"));
        std::vector<Uuid> first;
        std::vector<Uuid> second;
        std::uint64_t own = 0;
        own = store->listen([&](const ChangeSet& changes) {
            first.push_back(changes.front().id);
            store->stopListening(own);
            static_cast<void>(putAll(*store, {personRow(2, "B", "B")}));
        });
        store->listen([&](const ChangeSet& changes) { second.push_back(changes.front().id); });

        VERIFY_OK(putAll(*store, {personRow(1, "A", "A")}));

        QCOMPARE(first, std::vector<Uuid>{idOf(1)});
        QCOMPARE(second, (std::vector<Uuid>{idOf(1), idOf(2)}));
    }
};

}  // namespace aufwind::store::test

QTEST_APPLESS_MAIN(aufwind::store::test::ChangeNotices)
#include "test_change_notices.moc"
