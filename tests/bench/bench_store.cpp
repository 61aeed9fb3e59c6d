// SPDX-License-Identifier: GPL-3.0-or-later
// What an exchange costs on the two stores of a tenant, durable and in this process: a file, and a PostgreSQL of its
// own on the same disk. Without network, so that only the stores differ.
//
//   bench_store
#include "tests/server/postgres_cluster.h"
#include "tests/server/tenant_fixture.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace {

using namespace aufwind;
using namespace aufwind::test;

constexpr int kSingle = 300;
constexpr int kBatches = 20;
constexpr int kTogether = 100;
constexpr int kIdle = 1000;

double secondsOf(const std::function<void()>& work) {
    const auto from = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
}

void say(const char* store, const char* what, double perSecond, const char* unit) {
    std::printf("%-10s  %-44s %10.0f %s/s\n", store, what, perSecond, unit);
}

void measure(const char* store, const server::TenantOptions& options) {
    SeriesOfTwo pair(options);
    pair.second.sync();
    int key = 0;
    const auto queue = [&] {
        pair.first.queue({pointOperation(pair.world.newId(), pair.series, pair.series, "A point to talk about",
                                         "m" + std::to_string(1'000'000 + ++key))});
    };
    const double single = secondsOf([&] {
        for (int i = 0; i < kSingle; ++i) {
            queue();
            static_cast<void>(pair.first.exchange());
        }
    });
    say(store, "one mutation in an exchange, durable", kSingle / single, "exchanges");
    const double batches = secondsOf([&] {
        for (int i = 0; i < kBatches; ++i) {
            for (int j = 0; j < kTogether; ++j) {
                queue();
            }
            static_cast<void>(pair.first.exchange());
        }
    });
    say(store, "a hundred mutations in an exchange", kBatches * kTogether / batches, "mutations");
    pair.first.sync();
    Device fresh(pair.world, pair.report);
    const double first = secondsOf([&] { fresh.sync(); });
    say(store, "first sync of a device", static_cast<double>(fresh.rows.size()) / first, "rows");
    pair.world.reopen();
    const double idle = secondsOf([&] {
        for (int i = 0; i < kIdle; ++i) {
            static_cast<void>(pair.first.exchange());
        }
    });
    say(store, "an exchange that brings nothing", kIdle / idle, "exchanges");
    if (!options.postgres.empty()) {
        auto other = TenantService::open(options, pair.world.schema, pair.world.clock, pair.world.entropy);
        const double turns = secondsOf([&] {
            for (int i = 0; other && i < kSingle; ++i) {
                std::swap(pair.world.service, *other);
                queue();
                static_cast<void>(pair.first.exchange());
            }
        });
        say(store, "the same by two servers in turns, one mutation", kSingle / turns, "exchanges");
        fresh.sync();
    }
    if (const std::string wrong = fresh.difference(); !wrong.empty()) {
        std::fprintf(stderr, "%s: %s\n", store, wrong.c_str());
        std::exit(1);
    }
}

}  // namespace

int main() {
    const auto folder = std::filesystem::temp_directory_path() / "aufwind-bench-store";
    std::filesystem::create_directories(folder);
    {
        server::TenantOptions file = lastingIn(folder.string());
        file.postgres.clear();
        measure("file", file);
    }
    std::filesystem::remove_all(folder);
    if (PostgresCluster::programs().empty()) {
        std::printf("PostgreSQL is not installed\n");
        return 1;
    }
    PostgresCluster cluster(PostgresCluster::Disk::syncs);
    server::TenantOptions database = lastingIn(folder.string());
    database.postgres = cluster.app(cluster.makeDatabase());
    measure("postgresql", database);
}
