// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/system_environment.h"
#include "sync/transport/sync_loop.h"

#include <filesystem>
#include <memory>

/// A device as the benches see it: a store of its own under a random key, the engine over it, and its way to the
/// server; the same parts as in the programs, without a keychain. Thread rule: the main thread, with a
/// QCoreApplication.
namespace aufwind::bench {

struct Site {
    QString server;
    QByteArray ca;
};

class Device {
  public:
    /// Signs in as a new device and makes an empty store at `file`.
    static Result<std::unique_ptr<Device>> enter(const Site& site, const std::string& email,
                                                 const std::filesystem::path& file);
    ~Device();

    /// Opens the store anew. What is not durable does not wait for the disk: to prepare, never to measure.
    Result<void> reopen(bool durable);
    /// Until nothing is left to do; the connection stays for the next time.
    Result<void> sync() { return loop_->runUntilIdle(kSyncMs); }
    /// GET /healthz on the kept connection. False where no answer came.
    bool roundTrip();

    store::Store& store() { return *store_; }
    engine::Engine& engine() { return *engine_; }
    transport::SyncLoop& loop() { return *loop_; }
    const Uuid& person() const { return who_.person; }
    const std::filesystem::path& file() const { return file_; }

    static constexpr int kSyncMs = 15 * 60'000;

  private:
    Device(const Site& site, const std::filesystem::path& file);

    app::SystemClock clock_;
    app::SystemEntropy entropy_;
    store::Key key_;
    std::filesystem::path file_;
    transport::SignedIn who_;
    transport::HttpClient http_;
    transport::Session session_;
    std::unique_ptr<store::Store> store_;
    std::unique_ptr<engine::Engine> engine_;
    std::unique_ptr<transport::SyncLoop> loop_;
};

store::Key randomKey();

}  // namespace aufwind::bench
