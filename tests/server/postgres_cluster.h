// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

/// A PostgreSQL of its own for a test process: in a temporary directory, under a user that is not root, on a Unix
/// socket and on no port. It ends with the process, however that ends. What goes wrong while it starts ends the test
/// with PostgreSQL's own words. Thread rule: one thread at a time.
namespace aufwind::test {

class PostgresCluster {
  public:
    enum class Disk : std::uint8_t {
        forgets,  ///< no fsync, for all tests that are not about durability
        syncs,
    };

    /// Where PostgreSQL's programs are; empty where it is not installed.
    static std::filesystem::path programs();

    explicit PostgresCluster(Disk disk = Disk::forgets);
    PostgresCluster(const PostgresCluster&) = delete;
    PostgresCluster& operator=(const PostgresCluster&) = delete;
    ~PostgresCluster();

    /// Connection strings: of the server's role, and of the superuser.
    std::string app(const std::string& database) const { return place(database, "aufwind_app"); }
    std::string admin(const std::string& database) const { return place(database, "postgres"); }
    /// A new database with this version's layout; a copy of the first one, so that it takes no time.
    std::string makeDatabase();

    /// As after a loss of power; ends when it is gone.
    void kill();
    void start();

  private:
    std::string place(const std::string& database, const std::string& user) const;
    pid_t spawn(const std::vector<std::string>& words, int output) const;
    void runToEnd(const std::vector<std::string>& words) const;

    Disk disk_;
    std::filesystem::path directory_;
    pid_t postmaster_ = -1;
    int databases_ = 0;
    std::thread reader_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::string log_;
    bool ended_ = false;
};

/// One for the whole process. Where PostgreSQL is not installed it says so and leaves with the code for "skipped".
PostgresCluster& sharedCluster();

/// One session for statements of a test, as whoever `place` says.
class Sql {
  public:
    explicit Sql(const std::string& place);
    Sql(const Sql&) = delete;
    Sql& operator=(const Sql&) = delete;
    ~Sql();

    /// Empty where it worked, else PostgreSQL's code.
    std::string run(const std::string& statements);
    /// All values as text, line by line; nothing where it did not work.
    std::vector<std::vector<std::string>> lines(const std::string& statement);
    /// The first value, or the code in front of "error ".
    std::string value(const std::string& statement);

  private:
    struct Session;
    std::unique_ptr<Session> session_;
};

inline constexpr int kSkipped = 77;  ///< as tests/server/CMakeLists.txt tells ctest

}  // namespace aufwind::test
