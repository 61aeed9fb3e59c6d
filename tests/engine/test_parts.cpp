// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that are too large for one mutation: one transaction and one step of undo here, several mutations on the way.
#include "sync/protocol/codec.h"
#include "tests/engine/office.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace aufwind;
using namespace aufwind::test;
using schema::kEmployee;

namespace {

constexpr std::size_t kMany = 2'600;

struct Setting {
    Setting() : first(office.world, office.admin, 1), second(office.world, office.manager, 2) {
        synced = office.sync(first) && office.sync(second);
    }
    engine::Engine& engine() { return *first.engine; }

    Result<void> hire(std::size_t count) {
        return engine().inParts([&]() -> Result<void> {
            for (std::size_t i = 0; i < count; ++i) {
                const auto made =
                    engine().create(kEmployee, {{3, "First " + std::to_string(i)}, {4, std::string("L")}});
                if (!made) return made.error();
                people.push_back(*made);
            }
            return {};
        });
    }
    Result<void> rename(const std::string& last) {
        return engine().inParts([&]() -> Result<void> {
            for (const Uuid& person : people) {
                if (auto done = engine().set(kEmployee, person, {{4, last}}); !done) return done;
            }
            return {};
        });
    }
    std::size_t named(Desk& desk, const std::string& last) {
        return static_cast<std::size_t>(std::count_if(people.begin(), people.end(), [&](const Uuid& person) {
            const Record row = desk.row(kEmployee, person);
            return row.id == person && row.alive() && row.text(4) == last;
        }));
    }
    std::vector<merge::Mutation> waiting() {
        std::vector<merge::Mutation> mutations;
        const auto entries = first.reader->outbox(0, 1'000);
        for (const store::OutboxEntry& entry : *entries) {
            auto mutation = protocol::mutationFromBytes(entry.content);
            if (mutation) mutations.push_back(std::move(*mutation));
        }
        return mutations;
    }

    Office office;
    Desk first, second;
    bool synced = false;
    std::vector<Uuid> people;
};

}  // namespace

class EngineParts : public QObject {
    Q_OBJECT

  private slots:
    void a_step_in_parts_arrives_whole_at_others() {
        Setting at;
        QVERIFY(at.synced);
        VERIFY_OK(at.hire(kMany));

        const auto mutations = at.waiting();
        QVERIFY(mutations.size() > 5);
        std::size_t operations = 0;
        std::set<Stamp> stamps;
        for (const merge::Mutation& mutation : mutations) {
            QVERIFY(mutation.operations.size() <= 250);
            operations += mutation.operations.size();
            stamps.insert(mutation.stamp);
        }
        QCOMPARE(operations, kMany);
        QCOMPARE(stamps.size(), mutations.size());
        QVERIFY(at.office.sync(at.first) && at.office.sync(at.second));
        QCOMPARE(at.named(at.second, "L"), kMany);
        QVERIFY(at.engine().refusals()->empty());
    }

    void inv22_a_step_in_parts_goes_back_and_forth_as_one() {
        Setting at;
        VERIFY_OK(at.hire(kMany));
        VERIFY_OK(at.rename("Changed"));

        VERIFY_OK(at.engine().undo());
        QCOMPARE(at.named(at.first, "L"), kMany);
        VERIFY_OK(at.engine().redo());
        QCOMPARE(at.named(at.first, "Changed"), kMany);
        VERIFY_OK(at.engine().undo());
        VERIFY_OK(at.engine().undo());
        QCOMPARE(at.named(at.first, "L"), std::size_t{0});
        QVERIFY(!at.engine().canUndo());
        VERIFY_OK(at.engine().redo());

        QVERIFY(at.office.sync(at.first) && at.office.sync(at.second));
        QCOMPARE(at.named(at.second, "L"), kMany);
    }

    void inv22_of_a_step_in_parts_what_others_changed_stays_and_the_rest_goes_back() {
        Setting at;
        VERIFY_OK(at.hire(kMany));
        QVERIFY(at.office.sync(at.first) && at.office.sync(at.second));
        VERIFY_OK(at.rename("Changed"));
        QVERIFY(at.office.sync(at.first));
        Desk third(at.office.world, at.office.admin, 3);
        QVERIFY(at.office.sync(third));
        VERIFY_OK(third.engine->set(kEmployee, at.people[1'700], {{4, std::string("Other")}}));
        QVERIFY(at.office.sync(third) && at.office.sync(at.first));

        VERIFY_OK(at.engine().undo());

        QCOMPARE(at.named(at.first, "L"), kMany - 1);
        QCOMPARE(at.named(at.first, "Other"), std::size_t{1});
        QCOMPARE(at.engine().leftAsIs().size(), std::size_t{1});
        QVERIFY(at.office.sync(at.first) && at.office.sync(at.second));
        QCOMPARE(at.named(at.second, "L"), kMany - 1);
    }

    void a_step_in_parts_that_fails_leaves_nothing() {
        Setting at;
        const std::uint64_t waited = at.first.waiting();
        const auto failed = at.engine().inParts([&]() -> Result<void> {
            if (auto made = at.hire(kMany); !made) return made;
            return Error{ErrorCode::invalid, "the last of them"};
        });

        QVERIFY(!failed);
        QCOMPARE(at.named(at.first, "L"), std::size_t{0});
        QCOMPARE(at.first.waiting(), waited);
        QVERIFY(!at.engine().canUndo());
        at.people.clear();
        VERIFY_OK(at.hire(3));
        QVERIFY(at.office.sync(at.first) && at.office.sync(at.second));
        QCOMPARE(at.named(at.second, "L"), std::size_t{3});
    }

    void a_full_disk_in_a_later_part_leaves_nothing() {
        Setting at;
        at.first.disk.left = 2'000;
        QVERIFY(!at.hire(kMany));
        at.first.disk.left = 0;

        QCOMPARE(at.named(at.first, "L"), std::size_t{0});
        QCOMPARE(at.first.waiting(), std::uint64_t{0});
        at.people.clear();
        VERIFY_OK(at.hire(300));
        QVERIFY(at.office.sync(at.first) && at.office.sync(at.second));
        QCOMPARE(at.named(at.second, "L"), std::size_t{300});
    }

    void what_belongs_together_is_never_cut() {
        Setting at;
        const auto done = at.engine().inParts([&]() -> Result<void> {
            if (auto before = at.hire(100); !before) return before;
            return at.engine().together([&] { return at.hire(400); });
        });
        VERIFY_OK(done);

        const auto mutations = at.waiting();
        QCOMPARE(mutations.size(), std::size_t{1});
        QCOMPARE(mutations[0].operations.size(), std::size_t{500});
    }

    void a_step_is_cut_between_what_belongs_together() {
        Setting at;
        VERIFY_OK(at.engine().inParts([&]() -> Result<void> {
            for (int i = 0; i < 40; ++i) {
                if (auto done = at.engine().together([&] { return at.hire(90); }); !done) return done;
            }
            return {};
        }));

        const auto mutations = at.waiting();
        QVERIFY(mutations.size() > 10);
        for (const merge::Mutation& mutation : mutations) QCOMPARE(mutation.operations.size() % 90, std::size_t{0});
    }

    void one_refused_part_takes_only_its_own_rows_back() {
        Setting at;
        VERIFY_OK(at.hire(kMany));
        QVERIFY(at.office.sync(at.first));
        Desk third(at.office.world, at.office.admin, 3);
        QVERIFY(at.office.sync(third));
        VERIFY_OK(third.engine->remove(kEmployee, at.people[0]));
        QVERIFY(at.office.sync(third));
        VERIFY_OK(at.rename("Changed"));

        QVERIFY(at.office.sync(at.first) && at.office.sync(at.second));

        QCOMPARE(at.engine().refusals()->size(), std::size_t{1});
        QCOMPARE(at.named(at.second, "Changed"), kMany - 250);
        QCOMPARE(at.named(at.second, "L"), std::size_t{249});
        QCOMPARE(at.named(at.first, "Changed"), kMany - 250);
        // What was taken goes back as one step all the same.
        VERIFY_OK(at.engine().undo());
        QVERIFY(at.office.sync(at.first) && at.office.sync(at.second));
        QCOMPARE(at.named(at.second, "L"), kMany - 1);
    }
};

QTEST_GUILESS_MAIN(EngineParts)
#include "test_parts.moc"
