// SPDX-License-Identifier: GPL-3.0-or-later
// First sync, a sync without news, search, the scrolling of a list, and the start, at ever more rows. AUFWIND_GROWTH
// names the sizes, AUFWIND_GROWTH_PLOT the file for the plot.
#include "tests/bench/growth.h"

#include "app/ctl/online.h"
#include "app/profile/profile.h"
#include "models/schema/entities.h"
#include "models/views/entity_list_model.h"
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"
#include "tests/bench/start_time.h"

#include <QFile>

#include <cmath>
#include <cstdio>

namespace aufwind::bench {
namespace {

constexpr std::size_t kPeople = 200;
constexpr int kIdleRounds = 50;
constexpr int kStartRounds = 5;
constexpr int kPages = 20;  // that somebody scrolls through
constexpr int kScrollRounds = 5;
constexpr FieldNumber kPointTitle = 3;

struct Sample {
    double rows = 0;
    double firstSync = 0;
    double idleSync = 0;
    double search = 0;
    double scroll = 0;
    double start = 0;  ///< 0 where it cannot be measured
};

/// The pages of a long sorted list as a view asks for them; the slowest one, which is what a person notices.
Result<double> scrollTime(app::Profile& profile, const Clock& clock) {
    auto reader = profile.store().reader();
    auto status = reader ? profile.engine().status() : reader.error();
    if (!status) {
        return status.error();
    }
    views::LocalData data(schema::kSchema, **reader, clock, status->person);
    store::Query query;
    query.entity = schema::kTalkingPoint;
    query.order = {{kPointTitle, false}};
    std::vector<double> slowest;
    for (int round = 0; round < kScrollRounds; ++round) {
        std::unique_ptr<views::EntityListModel> list;
        double worst = millisecondsOf([&] { list = std::make_unique<views::EntityListModel>(data, query); });
        for (int page = 1; page < kPages && list->canFetchMore({}); ++page) {
            worst = std::max(worst, millisecondsOf([&] { list->fetchMore({}); }));
        }
        if (list->failed() || list->rowCount() < 2) {
            return Error{ErrorCode::internal, "the list shows nothing"};
        }
        slowest.push_back(worst);
    }
    return median(slowest);
}

Result<void> measureOpened(const QString& directory, Sample& sample) {
    const app::SystemClock clock;
    app::SystemEntropy entropy;
    auto profile = app::Profile::open(directory.toStdString(), clock, entropy, {});
    auto online = profile ? ctl::Online::open(**profile) : profile.error();
    auto reader = online ? (*profile)->store().reader() : online.error();
    if (!reader) {
        return reader.error();
    }
    std::vector<double> syncs;
    for (int i = 0; i < kIdleRounds; ++i) {
        Result<void> synced;
        const double ms = millisecondsOf([&] { synced = (*online)->loop().runUntilIdle(Device::kSyncMs); });
        if (!synced) return synced;
        syncs.push_back(ms);
    }
    sample.idleSync = median(syncs);
    auto searched = searchTimes(**reader);
    auto scrolled = searched ? scrollTime(**profile, clock) : searched.error();
    if (!scrolled) {
        return scrolled.error();
    }
    sample.search = percentile(searched->all, 0.95);
    sample.scroll = *scrolled;
    auto counted = (*reader)->each([&](const Record&) { return ++sample.rows > 0; });
    return counted;
}

Result<double> startTime(const QString& profile) {
    std::vector<double> frames;
    for (int i = 0; i < kStartRounds; ++i) {
        auto frame = startOf("aufwind", {"--profile", profile, "--first-frame"});
        if (!frame) {
            return frame;
        }
        frames.push_back(*frame);
    }
    return median(frames);
}

Result<Sample> measureAt(Company& shared, std::size_t rows) {
    Company company = companyOf(shared, rows);
    auto site = company.site();
    if (!site) {
        return site.error();
    }
    const QString profile = QString::fromStdString(company.fresh("profile").string());
    auto done = signInProfile(*site, QString::fromStdString(company.authority().string()), profile);
    Sample sample;
    sample.firstSync = done ? millisecondsOf([&] { done = syncProfile(profile); }) : 0;
    done = done ? measureOpened(profile, sample) : done;
    if (!done) {
        return done.error();
    }
    if (startIsUnmeasurable().empty()) {
        auto start = startTime(profile);
        if (!start) {
            return start.error();
        }
        sample.start = *start;
    }
    std::fprintf(stderr, "growth: %.0f rows: first sync %.0f ms, no news %.2f, search %.2f, a page %.2f, start %.0f\n",
                 sample.rows, sample.firstSync, sample.idleSync, sample.search, sample.scroll, sample.start);
    return sample;
}

std::vector<std::size_t> sizes() {
    std::vector<std::size_t> sizes;
    for (const QString& word : qEnvironmentVariable("AUFWIND_GROWTH", "10000 100000 1000000").split(' ')) {
        sizes.push_back(word.toULongLong());
    }
    return sizes;
}

void report(const std::vector<double>& rows, const Curve& curve) {
    const std::string name = "growth_" + curve.name;
    if (curve.times.front() <= 0) {
        printUnmeasured(name, startIsUnmeasurable());
        return;
    }
    const double grown = rows.back() / rows.front();
    std::vector<std::pair<std::string, double>> also{
        {"exponent", std::log(curve.times.back() / curve.times.front()) / std::log(grown)}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        also.emplace_back("rows_" + std::to_string(i + 1), rows[i]);
        also.emplace_back("ms_" + std::to_string(i + 1), curve.times[i]);
    }
    print({name, curve.times.back(), "ms", curve.times.front() * nLogN(rows.front(), rows.back()),
           "what n log n makes of the time at the smallest size", also});
}

}  // namespace

double nLogN(double from, double to) {
    return to * std::log(to) / (from * std::log(from));
}

Company companyOf(Company& shared, std::size_t rows) {
    const auto directory = shared.directory() / ("rows-" + std::to_string(rows));
    std::filesystem::create_directories(directory);
    return Company(directory, {kPeople, rows});
}

Result<void> growth(Company& company) {
    std::vector<double> rows;
    std::vector<Curve> curves{
        {"first_sync", {}}, {"idle_sync", {}}, {"search", {}}, {"list_scroll", {}}, {"start", {}}};
    for (const std::size_t size : sizes()) {
        auto sample = measureAt(company, size);
        if (!sample) {
            return sample.error();
        }
        rows.push_back(sample->rows);
        const double times[] = {sample->firstSync, sample->idleSync, sample->search, sample->scroll, sample->start};
        for (std::size_t i = 0; i < curves.size(); ++i) curves[i].times.push_back(times[i]);
    }
    for (const Curve& curve : curves) report(rows, curve);
    if (const QString name = qEnvironmentVariable("AUFWIND_GROWTH_PLOT"); !name.isEmpty()) {
        std::erase_if(curves, [](const Curve& curve) { return curve.times.front() <= 0; });
        QFile file(name);
        const QByteArray plot = QByteArray::fromStdString(plotOf(rows, curves));
        if (!file.open(QIODevice::WriteOnly) || file.write(plot) != plot.size()) {
            return Error{ErrorCode::io, "the plot cannot be written"};
        }
    }
    return {};
}

}  // namespace aufwind::bench
