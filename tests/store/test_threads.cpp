// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/store_fixture.h"

#include <atomic>
#include <thread>

#if defined(__SANITIZE_THREAD__)
// Qt is not built with ThreadSanitizer, which therefore does not see how its own watchdog thread is synchronised.
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions() {
    return "race:libQt6Core.so\nrace:libQt6Test.so\n";
}
#endif

namespace aufwind::store::test {

class Threads : public QObject {
    Q_OBJECT

    /// Every commit moves the same amount from one row to another, so each state that a reader may see has one sum.
    static Record account(std::uint64_t n, std::int64_t amount) {
        return rowOf(schema::kMeetingSeries, n, {{1, std::string("account")}, {6, amount}});
    }

    static void readUntil(Store& store, const std::atomic<bool>& stop, std::atomic<int>& wrong,
                          std::atomic<int>& reads) {
        auto reader = store.reader();
        while (reader && !stop) {
            std::int64_t sum = 0;
            const auto done = (*reader)->snapshot([&]() -> Result<void> {
                for (const std::uint64_t n : {1U, 2U}) {
                    auto row = (*reader)->find(schema::kMeetingSeries, idOf(n));
                    if (!row) {
                        return row.error();
                    }
                    sum += (*row)->number(6);
                }
                auto found = (*reader)->search("acc", 5);
                return found && found->size() == 2 ? Result<void>{} : Error{ErrorCode::damaged, "search"};
            });
            wrong += !done || sum != 100 ? 1 : 0;
            ++reads;
        }
    }

    static void readersSeeWholeCommits(const std::filesystem::path& path) {
        const auto store = opened(openAt(path));
        VERIFY_OK(putAll(*store, {account(1, 100), account(2, 0)}));
        std::atomic<bool> stop{false};
        std::atomic<int> wrong{0};
        std::atomic<int> reads{0};
        std::thread one([&] { readUntil(*store, stop, wrong, reads); });
        std::thread two([&] { readUntil(*store, stop, wrong, reads); });

        std::int64_t moved = 0;
        while (moved < 300 || reads < 20) {
            ++moved;
            if (auto done = putAll(*store, {account(1, 100 - moved % 100), account(2, moved % 100)}); !done) {
                ++wrong;
                break;
            }
        }
        stop = true;
        one.join();
        two.join();

        QCOMPARE(wrong.load(), 0);
    }

  private slots:
    void two_readers_see_only_whole_commits_of_a_busy_writer() {
        const Home home;
        readersSeeWholeCommits(home.path());
    }

    void the_same_holds_in_memory() { readersSeeWholeCommits(":memory:"); }

    void writes_from_two_threads_wait_for_each_other() {
        const Home home;
        const auto store = opened(openAt(home.path()));
        std::atomic<int> failed{0};
        const auto add = [&](std::uint64_t from) {
            for (std::uint64_t n = from; n < from + 50; ++n) {
                failed += putAll(*store, {personRow(n, "A", "B")}) ? 0 : 1;
            }
        };

        std::thread other([&] { add(1000); });
        add(0);
        other.join();

        QCOMPARE(failed.load(), 0);
        QCOMPARE(*std::move(store->reader()).value()->count({.entity = schema::kEmployee}), std::uint64_t{100});
    }
};

}  // namespace aufwind::store::test

QTEST_APPLESS_MAIN(aufwind::store::test::Threads)
#include "test_threads.moc"
