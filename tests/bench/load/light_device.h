// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "models/schema/record.h"
#include "sync/protocol/aufwind.pb.h"
#include "tests/bench/load/https_line.h"
#include "tests/bench/load/tally.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/websocket.hpp>

#include <chrono>
#include <deque>
#include <map>
#include <string>

/// A device that follows PROTOCOL.md in everything the server sees: it signs in, keeps its scopes and its cursor,
/// numbers its mutations, listens for hints on a WebSocket of its own and asks when one comes. What it receives it
/// counts and forgets, so that a thousand of them leave the machine to the server. One thread.
namespace aufwind::bench {

class LightDevice {
  public:
    using Moment = std::chrono::steady_clock::time_point;

    LightDevice(const Place& place, const Clock& clock, Entropy& entropy, Tally& tally, std::string email);

    boost::asio::awaitable<Result<void>> signIn(const std::string& workspace, const std::string& password);
    /// Asks until there is nothing more.
    boost::asio::awaitable<Result<void>> sync();
    /// Opens the live connection; hints are taken from then on, until the end of the device.
    boost::asio::awaitable<Result<void>> listen();
    /// Sends what is written and fetches what hints tell of, for ever.
    boost::asio::awaitable<void> work();
    /// The server is another process now.
    void disconnect() { line_.close(); }

    /// A meeting with somebody, made by this device. Both may write in it.
    void makeMeeting(const Uuid& other);
    void joinMeeting(const Uuid& series) { series_ = series; }
    /// A new action item, or a tick on one of its own; its acknowledgement counts from `due`.
    void write(Moment due);

    const Uuid& person() const { return person_; }
    const Uuid& series() const { return series_; }
    std::size_t waiting() const { return outbox_.size(); }

  private:
    struct Waiting {
        wire::Mutation mutation;
        Moment due;
    };

    boost::asio::awaitable<Result<bool>> exchange();
    boost::asio::awaitable<Result<void>> renewWhereOld();
    boost::asio::awaitable<void> hear();
    wire::Request request();
    bool take(const wire::Response& response);
    void takePlan(const wire::Plan& plan);
    void takeResults(const wire::Commit& commit);
    void takeTokens(const std::string& json);
    wire::Mutation& newMutation(Moment due);

    Place place_;
    const Clock& clock_;
    Entropy& entropy_;
    Tally& tally_;
    std::string email_;
    HttpsLine line_;
    std::unique_ptr<boost::beast::websocket::stream<TlsStream>> live_;
    boost::asio::steady_timer wake_;

    Uuid person_;
    Uuid device_;
    std::string access_;
    std::string refresh_;
    Moment renewed_;

    std::map<Scope, std::uint64_t> scopes_;  ///< with their epochs
    std::map<Scope, std::uint64_t> filling_;
    std::uint64_t cursor_ = 0;
    std::uint64_t hinted_ = 0;
    std::uint64_t results_ = 0;
    std::uint64_t numbers_ = 0;
    std::uint64_t exchanges_ = 0;
    std::uint64_t stamp_ = 0;
    std::deque<Waiting> outbox_;

    Uuid series_;
    std::vector<Uuid> items_;  ///< its own that are not ticked yet
};

}  // namespace aufwind::bench
