// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "sync/engine/engine.h"
#include "sync/server/tenancy/tenant_service.h"
#include "tests/sim/chance.h"
#include "tests/sim/company.h"
#include "tests/sim/step.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// Two companies with their servers, their people and their devices in one process: real engines, real stores, real
/// tenant services; the clocks, the network and the disks belong to the test.
namespace aufwind::sim {

/// Refuses the n-th write, once or from then on.
class Disk : public store::FaultPoint {
  public:
    Result<void> step(std::string_view what) override;
    /// `dies`: what follows is refused as well, as if the machine had gone.
    void failAfter(std::size_t writes, bool dies);
    void heal();
    bool failed() const { return failed_; }

  private:
    std::size_t left_ = 0;
    bool armed_ = false;
    bool dies_ = false;
    bool failed_ = false;
};

/// What a device did, as somebody who stands beside it would note it.
struct Noted {
    std::set<std::uint64_t> made;                              ///< numbers of mutations that were durable here
    std::map<std::uint64_t, std::uint32_t> answered;           ///< as the server has told, also in lost answers
    std::map<std::uint64_t, std::vector<std::string>> tokens;  ///< unique pieces of text that a mutation inserted
    std::set<std::uint64_t> dropped;                           ///< refusals that the person has put away
    bool undoes = false;                                       ///< its person takes steps back
};

struct Device {
    std::size_t index = 0;
    std::size_t tenant = 0;
    Uuid person;
    Uuid id;
    std::filesystem::path path;
    Disk disk;
    std::unique_ptr<MachineClock> clock;
    std::unique_ptr<Chance> entropy;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<store::Reader> reader;
    Noted noted;
    bool wasFilling = false;
    double progress = 0;  ///< of the running fill, as last seen
};

struct Tenant {
    std::size_t index = 0;
    std::filesystem::path path;
    std::unique_ptr<MachineClock> clock;
    std::unique_ptr<Chance> entropy;
    std::unique_ptr<server::TenantService> service;
    Disk disk;
};

class World {
  public:
    static constexpr std::size_t kDevices = 7;

    /// `directory` is the world's own; it goes with the world.
    World(const Script& script, const Beginnings& beginnings, std::filesystem::path directory);
    ~World();

    /// Runs the script. What went wrong, or nothing.
    std::optional<std::string> run();

    /// How much was exercised, to see that a run is not idle.
    struct Counts {
        std::uint64_t edits = 0;
        std::uint64_t exchanges = 0;
        std::uint64_t accepted = 0;
        std::uint64_t refused = 0;
        std::uint64_t gone = 0;                        ///< rows that left a scope of somebody
        std::uint64_t plans = 0;                       ///< changes of somebody's scopes
        std::map<std::string, std::uint64_t> reasons;  ///< of the refusals
    };
    const Counts& counts() const { return counts_; }

  private:
    friend class Checks;

    bool fail(const std::string& what);
    bool prepare();
    bool openServer(Tenant& tenant);
    bool openDevice(Device& device);
    void close(Device& device);

    bool play(const Step& step);
    bool edit(Device& device, Chance& chance, bool fails, bool dies);
    bool noteOutbox(Device& device, const std::vector<std::string>& tokens);
    bool exchange(Device& device, const Step& step, Chance& chance);
    std::optional<wire::Request> request(Device& device);
    std::optional<wire::Response> ask(Device& device, const wire::Request& request, bool serverMayFail);
    bool give(Device& device, const wire::Response& response, bool mayFail, bool& again);
    bool watchProgress(Device& device);
    bool deliverDelayed();
    bool quiet();
    bool syncAll();
    bool syncOne(Device& device);
    /// Spoils an answer as the script's plant says.
    void spoil(Device& device, wire::Response& response);

    const Script& script_;
    const Beginnings& beginnings_;
    std::filesystem::path directory_;
    WorldClock clock_;
    std::vector<Tenant> tenants_;
    std::vector<Device> devices_;
    std::vector<std::pair<std::size_t, wire::Request>> delayed_;
    std::size_t spoilt_ = 0;
    std::uint64_t tokens_ = 0;
    std::string failure_;
    Counts counts_;
};

}  // namespace aufwind::sim
