// SPDX-License-Identifier: GPL-3.0-or-later
// A first sync in a process of its own, and the same rows put into the same kind of store without a network.
#include "models/schema/entities.h"
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace aufwind::bench {
namespace {

constexpr int kRounds = 3;
constexpr std::size_t kFewestRows = 90'000;
constexpr double kKibPerMib = 1024;

struct Inserted {
    double ms = 0;
    double processor = 0;
};

// The rows of one transaction are those that one transaction of the sync brought.
Result<Inserted> insert(const std::vector<HeldRow>& rows, const std::vector<std::size_t>& transactions, bool scopes,
                        const std::filesystem::path& file) {
    store::OpenOptions options;
    options.path = file;
    auto store = store::Store::open(options, randomKey(), schema::kSchema);
    if (!store) {
        return store.error();
    }
    std::size_t at = 0;
    const auto some = [&](std::size_t count) {
        return (*store)->write([&](store::Writer& writer) -> Result<void> {
            for (const std::size_t end = std::min(at + count, rows.size()); at < end; ++at) {
                const Record& row = rows[at].row;
                auto done = writer.put(row);
                for (std::size_t i = 0; done && scopes && i < rows[at].scopes.size(); ++i) {
                    done = writer.hold(rows[at].scopes[i], row.entity, row.id);
                }
                if (!done) {
                    return done;
                }
            }
            return {};
        });
    };
    Result<void> done;
    Inserted inserted;
    const double processor = processorTime();
    inserted.ms = millisecondsOf([&] {
        for (std::size_t i = 0; done && i < transactions.size(); ++i) {
            done = some(transactions[i]);
        }
        done = done ? some(rows.size() - at) : done;
    });
    inserted.processor = processorTime() - processor;
    return done ? Result<Inserted>(inserted) : done.error();
}

}  // namespace

Result<QJsonObject> syncInChild(Company& company, const Site& site) {
    const QString authority = QString::fromStdString(company.authority().string());
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {"--first-sync-child", site.server, authority,
                                                            QString::fromStdString(company.fresh("first").string())});
    if (!process.waitForFinished(Device::kSyncMs) || process.exitCode() != 0) {
        return Error{ErrorCode::internal, "the process with the client failed"};
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

namespace {

struct Rounds {
    std::vector<double> syncMs, syncProcessor, putMs, putProcessor, holdMs, idle, peak;
};

Result<void> oneRound(Company& company, const Site& site, const FilledDevice& filled, const std::vector<HeldRow>& rows,
                      const QString& digest, Rounds& rounds) {
    auto synced = syncInChild(company, site);
    if (!synced) {
        return synced.error();
    }
    if ((*synced)["digest"].toString() != digest || (*synced)["rows"].toInteger() != qint64(rows.size())) {
        return Error{ErrorCode::internal, "two devices of one person do not hold the same"};
    }
    auto put = insert(rows, filled.transactions, false, company.fresh("put"));
    auto held = put ? insert(rows, filled.transactions, true, company.fresh("held")) : put;
    if (!held) {
        return held.error();
    }
    rounds.syncMs.push_back((*synced)["ms"].toDouble());
    rounds.syncProcessor.push_back((*synced)["processor"].toDouble());
    rounds.idle.push_back((*synced)["idle_kib"].toDouble() / kKibPerMib);
    rounds.peak.push_back((*synced)["peak_kib"].toDouble() / kKibPerMib);
    rounds.putMs.push_back(put->ms);
    rounds.putProcessor.push_back(put->processor);
    rounds.holdMs.push_back(held->ms);
    return {};
}

void report(const Rounds& rounds, std::size_t rows, std::size_t transactions) {
    const auto rate = [rows](double ms) {
        return static_cast<double>(rows) / ms * 1e3;
    };
    print({"first_sync",
           rate(median(rounds.syncMs)),
           "rows/s",
           rate(median(rounds.putMs)),
           "the same rows put into the same kind of store, same transactions, no network",
           {{"rows", static_cast<double>(rows)},
            {"transactions", static_cast<double>(transactions)},
            {"with_scopes", rate(median(rounds.holdMs))},
            {"processor_ms", median(rounds.syncProcessor)},
            {"against_processor_ms", median(rounds.putProcessor)}}});
    const double peak = median(rounds.peak);
    const double idle = median(rounds.idle);
    print({"first_sync_memory", peak, "MiB", idle, "the same process signed in and idle", {{"more", peak - idle}}});
}

}  // namespace

Result<void> firstSyncChild(const Site& site, const std::filesystem::path& file) {
    auto device = Device::enter(site, kFullPerson, file);
    if (!device) {
        return device.error();
    }
    const double idle = residentNow();
    forgetPeak();
    const double processor = processorTime();
    Result<void> synced;
    const double ms = millisecondsOf([&] { synced = (*device)->sync(); });
    const double used = processorTime() - processor;
    const double peak = residentPeak();
    if (!synced) {
        return synced;
    }
    std::size_t rows = 0;
    auto reader = (*device)->store().reader();
    auto read = reader ? (*reader)->each([&](const Record&) { return ++rows > 0; }) : reader.error();
    auto digest = (*device)->engine().digest();
    if (!read || !digest) {
        return read ? digest.error() : read;
    }
    std::printf(R"({"rows":%zu,"ms":%.3f,"processor":%.3f,"idle_kib":%.0f,"peak_kib":%.0f,"digest":"%s"})", rows, ms,
                used, idle, peak, digest->c_str());
    return {};
}

Result<void> firstSync(Company& company) {
    auto site = company.site();
    auto filled = company.filled();
    if (!site || !filled) {
        return site ? filled.error() : site.error();
    }
    auto rows = allRows((*filled)->device->store());
    auto digest = (*filled)->device->engine().digest();
    if (!rows || !digest) {
        return rows ? digest.error() : rows.error();
    }
    if (rows->size() < kFewestRows) {
        return Error{ErrorCode::internal, "only " + std::to_string(rows->size()) + " rows came"};
    }
    Rounds rounds;
    for (int i = 0; i < kRounds; ++i) {
        auto done = oneRound(company, *site, **filled, *rows, QString::fromStdString(*digest), rounds);
        if (!done) {
            return done;
        }
    }
    report(rounds, rows->size(), (*filled)->transactions.size());
    return {};
}

}  // namespace aufwind::bench
