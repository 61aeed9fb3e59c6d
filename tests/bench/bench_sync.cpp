// SPDX-License-Identifier: GPL-3.0-or-later
// bench_sync DIR [FIGURE…]: figures of sync and of the store, one line of JSON each; DIR gets what they need.
// Answers 1 where a figure's own check fails, 2 where it was called wrongly.
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace aufwind::bench {
namespace {

struct Bench {
    std::string name;
    Result<void> (*run)(Company& company);
};

// Those that leave edits behind on the filled device come last.
const std::vector<Bench>& all() {
    static const std::vector<Bench> kAll{
        {"first_sync", firstSync},   {"idle_sync", idleSync}, {"search", search},
        {"first_frame", firstFrame}, {"push", push},          {"live_edit", liveEdit},
        {"local_edit", localEdit},   {"load", load},          {"first_sync_million", firstSyncMillion},
        {"import", import},          {"window", window},      {"growth", growth},
    };
    return kAll;
}

int usage() {
    std::fprintf(stderr, "usage: bench_sync DIR [FIGURE…]; FIGURE is one of");
    for (const Bench& bench : all()) {
        std::fprintf(stderr, " %s", bench.name.c_str());
    }
    std::fprintf(stderr, "\n");
    return 2;
}

int child(const QStringList& arguments) {
    QFile authority(arguments[3]);
    if (!authority.open(QIODevice::ReadOnly)) {
        return 1;
    }
    const auto done = firstSyncChild({arguments[2], authority.readAll()}, arguments[4].toStdString());
    if (!done) {
        std::fprintf(stderr, "bench_sync: %s: %s\n", name(done.error().code), done.error().detail.c_str());
    }
    return done ? 0 : 1;
}

int main(const QStringList& arguments) {
    if (arguments.size() == 5 && arguments[1] == QLatin1String("--first-sync-child")) {
        return child(arguments);
    }
    if (arguments.size() < 2 || arguments[1].startsWith(QLatin1Char('-'))) {
        return usage();
    }
    std::vector<Bench> chosen;
    for (const Bench& bench : all()) {
        if (arguments.size() == 2 || arguments.mid(2).contains(QString::fromStdString(bench.name))) {
            chosen.push_back(bench);
        }
    }
    if (chosen.empty() || (arguments.size() > 2 && chosen.size() != static_cast<std::size_t>(arguments.size() - 2))) {
        return usage();
    }
    Company company(arguments[1].toStdString());
    int answer = 0;
    for (const Bench& bench : chosen) {
        if (const auto done = bench.run(company); !done) {
            std::fprintf(stderr, "bench_sync: %s: %s: %s\n", bench.name.c_str(), name(done.error().code),
                         done.error().detail.c_str());
            answer = 1;
        }
    }
    return answer;
}

}  // namespace
}  // namespace aufwind::bench

int main(int count, char** arguments) {
    const QCoreApplication application(count, arguments);
    return aufwind::bench::main(QCoreApplication::arguments());
}
