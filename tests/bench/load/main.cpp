// SPDX-License-Identifier: GPL-3.0-or-later
// bench_load PORT CA PID DEVICES RATE SECONDS: the generator of the load figures. It prints figures as lines of JSON,
// and the line "restart" where it wants the server started anew; it then reads the new process's number from its input.
// Answers 1 where the crowd met an error.
#include "sync/server/operator/system.h"
#include "tests/bench/figure.h"
#include "tests/bench/load/crowd.h"
#include "tests/bench/process_figures.h"

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

namespace aufwind::bench {
namespace {

constexpr double kConnectionKib = 100;
constexpr double kStepSeconds = 15;
constexpr double kStep = 1.5;
constexpr double kExploded = 1'000;  // ms
constexpr double kSettle = 3;        // seconds
constexpr int kMostSteps = 14;

struct Wanted {
    std::uint16_t port;
    std::string authority;
    int server;
    std::size_t devices;
    double rate;
    double seconds;
};

/// Of server and generator while something runs.
class Shares {
  public:
    explicit Shares(int server) : server_(server) {}
    double server() const { return (processorTimeOf(server_) - serverBefore_) / elapsed(); }
    double generator() const { return (processorTimeOf(::getpid()) - ownBefore_) / elapsed(); }

  private:
    double elapsed() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun_).count();
    }
    int server_;
    double serverBefore_ = processorTimeOf(server_);
    double ownBefore_ = processorTimeOf(::getpid());
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

void tell(const std::string& what) {
    std::fprintf(stderr, "load: %s\n", what.c_str());
}

bool restart(Wanted& wanted, Crowd& crowd) {
    crowd.disconnect();
    std::printf("restart\n");
    std::fflush(stdout);
    return static_cast<bool>(std::cin >> wanted.server) && wanted.server > 0;
}

void printAcknowledgement(const Wanted& wanted, const Crowd& crowd, const Crowd::Outcome& outcome,
                          const Shares& shares) {
    for (const auto& [name, value] : {std::pair("load_ack_p50", outcome.p50), std::pair("load_ack_p99", outcome.p99)}) {
        print({name,
               value,
               "ms",
               std::nullopt,
               "nothing: from when a mutation was due until its result was there",
               {{"devices", static_cast<double>(wanted.devices)},
                {"mutations_per_second", outcome.achieved},
                {"seconds", wanted.seconds},
                {"mutations", static_cast<double>(outcome.mutations)},
                {"worst", outcome.worst},
                {"errors", static_cast<double>(outcome.errors) + static_cast<double>(outcome.late)},
                {"exchanges", static_cast<double>(crowd.tally().exchanges)},
                {"hints", static_cast<double>(crowd.tally().hints)}}});
    }
    print({"load_processor",
           shares.server(),
           "cores",
           shares.generator(),
           "the generator's share of the same machine",
           {}});
}

/// Until acknowledgements take for ever, or the server answers less than it is offered.
void printLimit(const Wanted& wanted, Crowd& crowd) {
    double held = wanted.rate;
    double rate = wanted.rate;
    for (int step = 0; step < kMostSteps; ++step) {
        rate *= kStep;
        const Shares shares(wanted.server);
        const Crowd::Outcome outcome = crowd.write(rate, kStepSeconds);
        const double serverShare = shares.server();
        const double ownShare = shares.generator();
        char line[200];
        std::snprintf(line, sizeof line, "%.0f/s offered, %.0f/s answered, p50 %.0f ms, p99 %.0f ms, cores %.2f + %.2f",
                      rate, outcome.achieved, outcome.p50, outcome.p99, serverShare, ownShare);
        tell(line);
        if (outcome.p99 < kExploded && outcome.late == 0 && outcome.errors == 0) {
            held = rate;
            continue;
        }
        print({"load_limit",
               held,
               "mutations/s",
               std::nullopt,
               "nothing: the highest rate with a p99 below a second; at the next step",
               {{"next_rate", rate},
                {"next_achieved", outcome.achieved},
                {"next_p50", outcome.p50},
                {"next_p99", outcome.p99},
                {"next_errors", static_cast<double>(outcome.errors)},
                {"server_cores", serverShare},
                {"generator_cores", ownShare}}});
        return;
    }
    printUnmeasured("load_limit", "not reached");
}

Result<bool> run(Wanted wanted) {
    const server::SystemClock clock;
    server::SystemEntropy entropy;
    Crowd crowd(wanted.devices, wanted.port, wanted.authority, clock, entropy);
    tell("signing in " + std::to_string(wanted.devices) + " people and fetching what they see");
    if (auto ready = crowd.setUp(); !ready) return ready.error();
    // What setting up has taken and given back would hide what connections take.
    if (!restart(wanted, crowd)) return Error{ErrorCode::offline, "the server was not started anew"};
    if (auto warm = crowd.warmUp(); !warm) return warm.error();
    const double before = residentOf(wanted.server);
    if (auto connected = crowd.connect(); !connected) return connected.error();
    static_cast<void>(crowd.write(wanted.rate, kSettle));
    const double connections = 2.0 * static_cast<double>(wanted.devices);
    const double after = residentOf(wanted.server);
    tell("connected; " + std::to_string(static_cast<int>(wanted.seconds)) + " seconds of load begin");
    const Shares shares(wanted.server);
    const Crowd::Outcome outcome = crowd.write(wanted.rate, wanted.seconds);
    printAcknowledgement(wanted, crowd, outcome, shares);
    const double end = residentOf(wanted.server);
    print({"load_memory_per_connection",
           (after - before) / connections,
           "KiB",
           kConnectionKib,
           "what it may be",
           {{"connections", connections},
            {"server_before_kib", before},
            {"server_connected_kib", after},
            {"server_after_load_kib", end},
            {"after_load", (end - before) / connections}}});
    printLimit(wanted, crowd);
    return outcome.errors == 0 && outcome.late == 0;
}

// As many sockets as the system allows; a server that ends is an error to count.
void prepareProcess() {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
    std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace
}  // namespace aufwind::bench

int main(int count, char** words) {
    if (count != 7) {
        std::fprintf(stderr, "usage: bench_load PORT CA PID DEVICES RATE SECONDS\n");
        return 2;
    }
    aufwind::bench::prepareProcess();
    const auto good = aufwind::bench::run({static_cast<std::uint16_t>(std::atoi(words[1])), words[2],
                                           std::atoi(words[3]), static_cast<std::size_t>(std::atoi(words[4])) / 2 * 2,
                                           std::atof(words[5]), std::atof(words[6])});
    if (!good) {
        std::fprintf(stderr, "bench_load: %s: %s\n", name(good.error().code), good.error().detail.c_str());
        return 1;
    }
    return *good ? 0 : 1;
}
