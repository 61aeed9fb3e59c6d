// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/crowd.h"

#include "sync/server/http/wait.h"
#include "sync/server/operator/demo/demo.h"
#include "tests/bench/figure.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <algorithm>
#include <cstdio>

namespace aufwind::bench {

namespace asio = boost::asio;
using server::kAwait;
using std::chrono::steady_clock;

namespace {

// A legitimate crowd does not come through the door all at once, and a server hashes two passwords at a time.
constexpr std::size_t kSignInsAtOnce = 8;
constexpr std::size_t kConnectsAtOnce = 16;
constexpr std::size_t kTellEvery = 250;  // so that one sees where a slow machine is
constexpr std::chrono::seconds kGrace{10};
constexpr std::chrono::milliseconds kLook{20};

}  // namespace

Crowd::Crowd(std::size_t devices, std::uint16_t port, const std::string& authority, const Clock& clock,
             Entropy& entropy)
    : entropy_(entropy) {
    tls_.load_verify_file(authority);
    tls_.set_verify_mode(asio::ssl::verify_peer);
    tls_.set_verify_callback(asio::ssl::host_name_verification("127.0.0.1"));
    for (std::size_t i = 0; i < devices; ++i) {
        devices_.push_back(
            std::make_unique<LightDevice>(Place{io_, tls_, port}, clock, entropy, tally_, server::demoEmail(i)));
    }
}

Result<void> Crowd::each(std::size_t atOnce, const std::function<asio::awaitable<Result<void>>(std::size_t)>& step) {
    std::size_t next = 0;
    std::size_t running = std::min(atOnce, devices_.size());
    Result<void> outcome;
    const auto lane = [&]() -> asio::awaitable<void> {
        while (next < devices_.size() && outcome) {
            auto done = co_await step(next++);
            if (!done) outcome = done;
            if (next % kTellEvery == 0) std::fprintf(stderr, "load: %zu of %zu devices\n", next, devices_.size());
        }
        if (--running == 0) io_.stop();
    };
    for (std::size_t i = running; i > 0; --i) asio::co_spawn(io_, lane, asio::detached);
    io_.restart();
    io_.run();
    return outcome;
}

Result<void> Crowd::setUp() {
    auto done = each(kSignInsAtOnce, [this](std::size_t i) -> asio::awaitable<Result<void>> {
        auto entered = co_await devices_[i]->signIn("demo", std::string(server::kDemoPassword));
        if (entered) entered = co_await devices_[i]->sync();
        co_return entered;
    });
    for (std::size_t i = 0; done && i + 1 < devices_.size(); i += 2) {
        devices_[i]->makeMeeting(devices_[i + 1]->person());
        devices_[i + 1]->joinMeeting(devices_[i]->series());
    }
    // Who makes the meetings first, so that the others have them afterwards.
    for (const std::size_t turn : {std::size_t{0}, std::size_t{1}}) {
        if (!done) return done;
        done = each(kSignInsAtOnce, [this, turn](std::size_t i) -> asio::awaitable<Result<void>> {
            if (i % 2 != turn) co_return Result<void>();
            auto synced = co_await devices_[i]->sync();
            co_return synced;
        });
    }
    return done;
}

void Crowd::disconnect() {
    for (const auto& device : devices_) device->disconnect();
}

Result<void> Crowd::warmUp() {
    Result<void> outcome;
    asio::co_spawn(io_, devices_.front()->sync(), [&](const std::exception_ptr&, Result<void> done) {
        outcome = done;
        io_.stop();
    });
    io_.restart();
    io_.run();
    return outcome;
}

Result<void> Crowd::connect() {
    auto done = each(kConnectsAtOnce, [this](std::size_t i) -> asio::awaitable<Result<void>> {
        auto listens = co_await devices_[i]->listen();
        if (!listens) co_return listens;
        auto synced = co_await devices_[i]->sync();
        co_return synced;
    });
    for (const auto& device : devices_) asio::co_spawn(io_, device->work(), asio::detached);
    return done;
}

std::size_t Crowd::waiting() const {
    std::size_t sum = 0;
    for (const auto& device : devices_) sum += device->waiting();
    return sum;
}

Crowd::Outcome Crowd::write(double rate, double seconds) {
    tally_ = {};
    const auto begun = steady_clock::now();
    const auto total = static_cast<std::uint64_t>(rate * seconds);
    const auto dueAt = [&](std::uint64_t number) {
        return begun + std::chrono::duration_cast<steady_clock::duration>(
                           std::chrono::duration<double>(static_cast<double>(number) / rate));
    };
    steady_clock::time_point ended{};
    const auto writing = [&]() -> asio::awaitable<void> {
        asio::steady_timer timer(io_);
        for (std::uint64_t number = 0; number < total; ++number) {
            if (dueAt(number) > steady_clock::now()) {
                timer.expires_at(dueAt(number));
                co_await timer.async_wait(kAwait);
            }
            devices_[entropy_.next() % devices_.size()]->write(dueAt(number));
        }
        while (waiting() > 0 && steady_clock::now() < dueAt(total) + kGrace) {
            timer.expires_after(kLook);
            co_await timer.async_wait(kAwait);
        }
        ended = steady_clock::now();
        io_.stop();
    };
    asio::co_spawn(io_, writing, asio::detached);
    io_.restart();
    io_.run();
    Outcome outcome;
    outcome.offered = rate;
    outcome.mutations = total;
    outcome.late = waiting();
    outcome.achieved =
        static_cast<double>(tally_.acknowledged.size()) / std::chrono::duration<double>(ended - begun).count();
    outcome.p50 = percentile(tally_.acknowledged, 0.5);
    outcome.p99 = percentile(tally_.acknowledged, 0.99);
    outcome.worst = percentile(tally_.acknowledged, 1);
    outcome.errors = tally_.wrongs();
    for (const auto& [what, count] : tally_.errors) std::fprintf(stderr, "load: %d × %s\n", count, what.c_str());
    return outcome;
}

}  // namespace aufwind::bench
