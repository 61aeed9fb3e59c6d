// SPDX-License-Identifier: GPL-3.0-or-later
// Two people with a meeting in common, both listening: from the edit of one until the other's store has it.
#include "models/schema/entities.h"
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"

#include <QEventLoop>

#include <fcntl.h>
#include <unistd.h>

namespace aufwind::bench {
namespace {

constexpr int kWarm = 10;
constexpr int kEdits = 200;
constexpr int kArrivalMs = 15'000;  // far below the interval at which a device asks by itself
constexpr int kQuietMs = 40;
constexpr FieldNumber kSeriesTitle = 1;
constexpr FieldNumber kOrganiser = 4;
constexpr FieldNumber kParticipantSeries = 1;
constexpr FieldNumber kParticipantPerson = 2;
constexpr FieldNumber kEmail = 2;

struct Pair {
    std::unique_ptr<Device> writer;
    std::unique_ptr<Device> watcher;
    Uuid series;
};

/// A meeting that `device`'s person organises, and the address of somebody who takes part.
Result<std::pair<Uuid, std::string>> meetingOf(Device& device) {
    auto reader = device.store().reader();
    if (!reader) {
        return reader.error();
    }
    store::Query own;
    own.entity = schema::kMeetingSeries;
    own.where = {{kOrganiser, store::Compare::equal, device.person()}};
    auto series = (*reader)->list(own);
    for (std::size_t i = 0; series && i < series->size(); ++i) {
        store::Query others;
        others.entity = schema::kSeriesParticipant;
        others.where = {{kParticipantSeries, store::Compare::equal, (*series)[i].id}};
        auto people = (*reader)->list(others);
        for (std::size_t j = 0; people && j < people->size(); ++j) {
            const Uuid person = (*people)[j].reference(kParticipantPerson);
            auto employee = (*reader)->find(schema::kEmployee, person);
            if (person != device.person() && employee && *employee) {
                return std::pair((*series)[i].id, (*employee)->text(kEmail));
            }
        }
    }
    return Error{ErrorCode::internal, "no meeting with somebody else"};
}

Result<Pair> meet(Company& company) {
    auto site = company.site();
    auto writer = site ? Device::enter(*site, kSmallPerson, company.fresh("writer")) : site.error();
    auto ready = writer ? (*writer)->sync() : writer.error();
    auto meeting = ready ? meetingOf(**writer) : ready.error();
    auto watcher = meeting ? Device::enter(*site, meeting->second, company.fresh("watcher")) : meeting.error();
    ready = watcher ? (*watcher)->sync() : watcher.error();
    if (!ready) {
        return ready.error();
    }
    return Pair{std::move(*writer), std::move(*watcher), meeting->first};
}

/// Until both have nothing to do and nothing more comes.
void settle(Pair& pair) {
    QEventLoop loop;
    QTimer quiet;
    quiet.setInterval(kQuietMs);
    QObject::connect(&quiet, &QTimer::timeout, &loop, [&] {
        const auto idle = transport::SyncLoop::State::idle;
        if (pair.writer->loop().state() == idle && pair.watcher->loop().state() == idle) {
            loop.quit();
        }
    });
    quiet.start();
    loop.exec();
}

/// Milliseconds until the watcher's store has committed it; an error where it never comes.
Result<double> editAndWait(Pair& pair, int number) {
    const std::string title = "Weekly, edit " + std::to_string(number);
    QEventLoop loop;
    bool arrived = false;
    bool foreign = false;
    QTimer::singleShot(kArrivalMs, &loop, &QEventLoop::quit);
    const auto listener = pair.watcher->store().listen([&](const store::ChangeSet& changes) {
        for (const store::Change& change : changes) {
            arrived = arrived || (change.entity == schema::kMeetingSeries && change.id == pair.series);
        }
        loop.quit();
    });
    Result<void> edited;
    const double ms = millisecondsOf([&] {
        edited = pair.writer->engine().set(schema::kMeetingSeries, pair.series, {{kSeriesTitle, title}});
        pair.writer->loop().poke();
        if (edited && !arrived) {
            loop.exec();
        }
    });
    pair.watcher->store().stopListening(listener);
    if (!edited) {
        return edited.error();
    }
    auto reader = pair.watcher->store().reader();
    auto row = reader ? (*reader)->find(schema::kMeetingSeries, pair.series) : reader.error();
    foreign = !row || !*row || (*row)->text(kSeriesTitle) != title;
    return arrived && !foreign ? Result<double>(ms) : Error{ErrorCode::offline, "an edit did not arrive live"};
}

class OneFsync {
  public:
    explicit OneFsync(const std::filesystem::path& file)
        : file_(::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600)) {}
    ~OneFsync() { ::close(file_); }
    OneFsync(const OneFsync&) = delete;
    OneFsync& operator=(const OneFsync&) = delete;

    bool write() {
        const std::string page(4096, static_cast<char>(++written_));
        return ::pwrite(file_, page.data(), page.size(), 0) == static_cast<ssize_t>(page.size()) && ::fsync(file_) == 0;
    }

  private:
    int file_;
    int written_ = 0;
};

Result<void> measure(Company& company, Pair& pair) {
    OneFsync disk(company.fresh("fsync"));
    std::vector<double> edits;
    std::vector<double> floor;
    for (int i = 0; i < kWarm + kEdits; ++i) {
        settle(pair);
        auto edit = editAndWait(pair, i);
        if (!edit) {
            return edit.error();
        }
        settle(pair);
        bool good = false;
        const double least = millisecondsOf([&] { good = pair.watcher->roundTrip() && disk.write(); });
        if (!good) {
            return Error{ErrorCode::io, "round trip or fsync"};
        }
        if (i >= kWarm) {
            edits.push_back(*edit);
            floor.push_back(least);
        }
    }
    for (const auto& [name, part] : {std::pair("live_edit_p50", 0.5), std::pair("live_edit_p99", 0.99)}) {
        print({name,
               percentile(edits, part),
               "ms",
               median(floor),
               "the median of one round trip and one fsync",
               {{"edits", kEdits}, {"against_p99", percentile(floor, 0.99)}}});
    }
    return {};
}

}  // namespace

Result<void> liveEdit(Company& company) {
    auto pair = meet(company);
    if (!pair) {
        return pair.error();
    }
    pair->writer->loop().start(true);
    pair->watcher->loop().start(true);
    auto done = measure(company, *pair);
    pair->writer->loop().stop();
    pair->watcher->loop().stop();
    return done;
}

}  // namespace aufwind::bench
