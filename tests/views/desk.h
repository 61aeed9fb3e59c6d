// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entities.h"
#include "models/schema/environment.h"
#include "models/store/store.h"
#include "models/views/local_data.h"
#include "models/views/writer_queue.h"
#include "sync/engine/engine.h"

#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <memory>
#include <random>

/// One person's device as the window has it: a real encrypted store in a temporary directory, the real engine on a
/// thread of its own, no server. What "others" do is a commit that did not come from the window.
namespace aufwind::test {

class SteadyClock : public Clock {
  public:
    std::int64_t now() const override { return now_.load() + ticks_.fetch_add(1); }
    void set(std::int64_t now) { now_ = now; }

  private:
    std::atomic<std::int64_t> now_{1'795'000'000'000};  // November 2026
    mutable std::atomic<std::int64_t> ticks_{0};
};

class SeededEntropy : public Entropy {
  public:
    explicit SeededEntropy(std::uint64_t seed) : random_(seed) {}
    std::uint64_t next() override { return random_(); }

  private:
    std::mt19937_64 random_;
};

class Desk {
  public:
    Desk();
    ~Desk();

    views::LocalData& data() { return *data_; }
    store::Reader& reader() { return *reader_; }
    const Uuid& me() const { return me_; }
    SteadyClock& clock() { return clock_; }

    /// An edit that the window did not make; done when it returns.
    Result<void> elsewhere(const views::EditQueue::Work& work);
    /// The same, and the window has been told; false, with the reason in the log, where it failed.
    bool edit(const views::EditQueue::Work& work);
    /// A new row, likewise; nil where it failed.
    Uuid made(EntityNumber entity, const std::vector<Assignment>& fields);
    /// On the writer's thread: where the window tells its presence, and what the server told of others.
    void setPresence(PresenceLine* line);
    void attended(const TextName& text, const std::vector<Present>& people);
    /// Everything posted is done, and the window has been told.
    void settle();

    Uuid person(const char* first, const char* last, const Uuid& manager = {});
    /// A series of the two with an occurrence now; answers both.
    std::pair<Uuid, Uuid> oneOnOne(const Uuid& other);
    Uuid point(const Uuid& series, const Uuid& occurrence, const std::string& title);

  private:
    QTemporaryDir directory_;
    SteadyClock clock_;
    SeededEntropy entropy_{1};
    Uuid me_;
    std::unique_ptr<store::Store> store_;
    std::unique_ptr<engine::Engine> engine_;
    std::unique_ptr<store::Reader> reader_;
    std::unique_ptr<store::Reader> writerReader_;
    std::unique_ptr<views::LocalData> data_;
    QThread thread_;
    QObject place_;
    std::unique_ptr<views::WriterQueue> queue_;
};

}  // namespace aufwind::test
