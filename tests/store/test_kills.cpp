// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/schema_versions.h"
#include "tests/store/store_fixture.h"

#include <sys/wait.h>
#include <unistd.h>

namespace aufwind::store::test {

/// Ends the process at the nth step, as a power cut or kill -9 would.
class DieAt final : public FaultPoint {
  public:
    explicit DieAt(std::uint64_t step) : left_(step) {}
    Result<void> step(std::string_view) override {
        if (--left_ == 0) {
            ::_exit(42);
        }
        return {};
    }

  private:
    std::uint64_t left_;
};

class Kills : public QObject {
    Q_OBJECT

    /// True where the child died at the step, false where it finished before.
    template <typename Work>
    static bool diesAt(std::uint64_t step, Work work) {
        const pid_t child = ::fork();
        if (child == 0) {
            DieAt faults(step);
            work(faults);
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == 42;
    }

  private slots:
    void inv06_a_kill_at_any_step_of_a_commit_leaves_all_or_nothing() {
        std::uint64_t whole = 0;
        std::uint64_t nothing = 0;
        for (std::uint64_t step = 1;; ++step) {
            QVERIFY(step < 300);
            const Home home;
            VERIFY_OK(putAll(*opened(openAt(home.path())), {noteRow(1, "before")}));

            const bool died = diesAt(step, [&](FaultPoint& faults) {
                auto store = openAt(home.path(), &faults);
                static_cast<void>((*store)->write([](Writer& writer) -> Result<void> {
                    auto done = writer.put(noteRow(1, "after " + std::string(9000, 'y')));
                    return done ? writer.appendOutbox({1, 1, "mutation", {{14, idOf(1)}}}) : done;
                }));
            });

            const auto store = opened(openAt(home.path()));
            const auto reader = std::move(store->reader()).value();
            const bool after = (*reader->find(14, idOf(1)))->text(3).starts_with("after");
            QCOMPARE(*reader->outboxCount(), std::uint64_t{after ? 1U : 0U});
            QCOMPARE(reader->search("after", 5)->size(), std::size_t{after ? 1U : 0U});
            QCOMPARE(reader->search("before", 5)->size(), std::size_t{after ? 0U : 1U});
            VERIFY_OK(store->check());
            ++(after ? whole : nothing);
            if (!died) {
                QVERIFY(after);
                break;
            }
        }
        QVERIFY(whole > 0 && nothing > 5);
    }

    void inv18_a_kill_at_any_step_of_an_upgrade_leaves_one_of_the_two_versions() {
        for (std::uint64_t step = 1;; ++step) {
            QVERIFY(step < 300);
            const Home home;
            const Record book = rowOf(1, 1, {{1, std::string("Dune")}, {2, std::string("space")}});
            VERIFY_OK(putAll(*opened(openAt(home.path(), nullptr, kVersion1)), {book}));

            const bool died =
                diesAt(step, [&](FaultPoint& faults) { static_cast<void>(openAt(home.path(), &faults, kVersion2)); });

            if (auto old = openAt(home.path(), nullptr, kVersion1); old) {
                QCOMPARE((*(*old)->reader())->search("space", 5)->size(), std::size_t{0});
            } else {
                QCOMPARE(old.error().code, ErrorCode::tooNew);
            }
            const auto store = opened(openAt(home.path(), nullptr, kVersion2));
            const auto reader = std::move(store->reader()).value();
            QVERIFY(**reader->find(1, idOf(1)) == book);
            QCOMPARE(reader->search("space", 5)->size(), std::size_t{1});
            VERIFY_OK(store->check());
            if (!died) {
                break;
            }
        }
    }

    void a_kill_while_a_store_is_made_leaves_a_place_where_one_can_be_made() {
        for (std::uint64_t step = 1;; step += 3) {
            QVERIFY(step < 600);
            const Home home;

            const bool died =
                diesAt(step, [&](FaultPoint& faults) { static_cast<void>(openAt(home.path(), &faults, kVersion1)); });

            VERIFY_OK(opened(openAt(home.path(), nullptr, kVersion1))->check());
            if (!died) {
                break;
            }
        }
    }
};

}  // namespace aufwind::store::test

QTEST_APPLESS_MAIN(aufwind::store::test::Kills)
#include "test_kills.moc"
