// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/postgres_cluster.h"

#include "sync/server/storage/postgres/migrations.h"

#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace aufwind::test {
namespace {

constexpr std::chrono::seconds kLongestStart{60};
constexpr char kReady[] = "ready to accept connections";
constexpr char kFirst[] = "aufwind_first";

[[noreturn]] void fail(const std::string& why) {
    std::fprintf(stderr, "PostgreSQL for tests: %s\n", why.c_str());
    std::abort();
}

// It refuses to run as root.
const passwd* otherUser() {
    return getuid() == 0 ? getpwnam("postgres") : nullptr;
}

}  // namespace

std::filesystem::path PostgresCluster::programs() {
    std::filesystem::path newest;
    int version = 0;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator("/usr/lib/postgresql", ignored)) {
        const int here = std::atoi(entry.path().filename().c_str());
        if (here > version && std::filesystem::exists(entry.path() / "bin" / "initdb")) {
            version = here;
            newest = entry.path() / "bin";
        }
    }
    return newest;
}

PostgresCluster::PostgresCluster(Disk disk) : disk_(disk) {
    std::string made = (std::filesystem::temp_directory_path() / "aufwind-pg-XXXXXX").string();
    if (mkdtemp(made.data()) == nullptr) {
        fail("no temporary directory");
    }
    directory_ = made;
    if (const passwd* user = otherUser(); user != nullptr && chown(made.c_str(), user->pw_uid, user->pw_gid) != 0) {
        fail("the directory cannot be given to its user");
    }
    runToEnd({(programs() / "initdb").string(), "--pgdata=" + (directory_ / "data").string(), "--username=postgres",
              "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"});
    start();
    Sql(admin("postgres")).run(std::string("CREATE DATABASE ") + kFirst);
    if (auto done = server::postgres::migrate(admin(kFirst)); !done) {
        fail("migrate: " + done.error().detail);
    }
}

PostgresCluster::~PostgresCluster() {
    kill();
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
}

// In the child: another user where this is root, and no life beyond that of the test.
pid_t PostgresCluster::spawn(const std::vector<std::string>& words, int output) const {
    const passwd* user = otherUser();
    std::vector<char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    const std::string home = directory_.string();
    const pid_t child = fork();
    if (child != 0) {
        return child;
    }
    if (user != nullptr &&
        (initgroups(user->pw_name, user->pw_gid) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0)) {
        _exit(126);
    }
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    if (chdir(home.c_str()) != 0) {
        _exit(126);
    }
    setenv("LC_ALL", "C", 1);
    execv(arguments[0], arguments.data());
    _exit(127);
}

void PostgresCluster::runToEnd(const std::vector<std::string>& words) const {
    const std::string log = (directory_ / "setup.log").string();
    const int output = open(log.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC | O_APPEND, 0600);
    const pid_t child = spawn(words, output);
    close(output);
    int status = 0;
    if (waitpid(child, &status, 0) != child || status != 0) {
        fail(words.front() + " failed");
    }
}

void PostgresCluster::start() {
    std::array<int, 2> pipe{};
    if (pipe2(pipe.data(), O_CLOEXEC) != 0) {
        fail("no pipe");
    }
    std::vector<std::string> words{(programs() / "postgres").string(), "-D", (directory_ / "data").string()};
    for (const std::string& setting :
         {std::string("listen_addresses="), "unix_socket_directories=" + directory_.string(),
          std::string("max_connections=40"), std::string("shared_buffers=64MB"), std::string("lc_messages=C"),
          disk_ == Disk::forgets ? std::string("fsync=off") : std::string("fsync=on")}) {
        words.insert(words.end(), {"-c", setting});
    }
    log_.clear();
    ended_ = false;
    postmaster_ = spawn(words, pipe[1]);
    close(pipe[1]);
    // Read to the end, or it would stand still once the pipe is full.
    reader_ = std::thread([this, from = pipe[0]] {
        std::array<char, 4096> bytes{};
        for (ssize_t count = 0; (count = read(from, bytes.data(), bytes.size())) > 0;) {
            const std::lock_guard lock(mutex_);
            log_.append(bytes.data(), static_cast<std::size_t>(count));
            changed_.notify_all();
        }
        close(from);
        const std::lock_guard lock(mutex_);
        ended_ = true;
        changed_.notify_all();
    });
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, kLongestStart, [this] { return ended_ || log_.find(kReady) != std::string::npos; });
    if (log_.find(kReady) == std::string::npos) {
        fail("it does not start:\n" + log_);
    }
}

void PostgresCluster::kill() {
    if (postmaster_ <= 0) {
        return;
    }
    ::kill(postmaster_, SIGQUIT);
    int status = 0;
    waitpid(postmaster_, &status, 0);
    postmaster_ = -1;
    reader_.join();
}

std::string PostgresCluster::place(const std::string& database, const std::string& user) const {
    return "host=" + directory_.string() + " dbname=" + database + " user=" + user;
}

std::string PostgresCluster::makeDatabase() {
    const std::string name = "aufwind_" + std::to_string(++databases_);
    const std::string code = Sql(admin("postgres")).run("CREATE DATABASE " + name + " TEMPLATE " + kFirst);
    if (!code.empty()) {
        fail("no new database: " + code);
    }
    // What is granted on a database is not copied with it.
    if (auto done = server::postgres::migrate(admin(name)); !done) {
        fail("migrate: " + done.error().detail);
    }
    return name;
}

PostgresCluster& sharedCluster() {
    if (PostgresCluster::programs().empty()) {
        std::printf("SKIP: PostgreSQL's programs are not installed; packaging/setup installs them\n");
        std::fflush(stdout);
        std::_Exit(kSkipped);
    }
    static PostgresCluster cluster;
    return cluster;
}

struct Sql::Session {
    PGconn* connection = nullptr;
};

Sql::Sql(const std::string& place) : session_(new Session{PQconnectdb(place.c_str())}) {
    if (PQstatus(session_->connection) != CONNECTION_OK) {
        fail(PQerrorMessage(session_->connection));
    }
    PQsetNoticeReceiver(
        session_->connection, [](void*, const PGresult*) {}, nullptr);
    run("SET search_path = aufwind, public");
}

Sql::~Sql() {
    PQfinish(session_->connection);
}

std::string Sql::run(const std::string& statements) {
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(session_->connection, statements.c_str()),
                                                                PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
        return {};
    }
    const char* code = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
    return code != nullptr ? code : "connection";
}

std::vector<std::vector<std::string>> Sql::lines(const std::string& statement) {
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(session_->connection, statement.c_str()),
                                                                PQclear);
    std::vector<std::vector<std::string>> all;
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        std::vector<std::string>& line = all.emplace_back();
        for (int column = 0; column < PQnfields(result.get()); ++column) {
            line.emplace_back(PQgetvalue(result.get(), row, column));
        }
    }
    return all;
}

std::string Sql::value(const std::string& statement) {
    const auto all = lines(statement);
    return all.empty() || all.front().empty() ? "nothing" : all.front().front();
}

}  // namespace aufwind::test
