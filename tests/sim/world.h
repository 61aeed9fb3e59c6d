// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "sync/engine/engine.h"
#include "sync/engine/row_key.h"
#include "sync/server/tenancy/tenant_service.h"
#include "tests/sim/chance.h"
#include "tests/sim/company.h"
#include "tests/sim/disk.h"
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

using engine::RowKey;

/// What a device did, as somebody who stands beside it would note it.
struct Noted {
    std::set<std::uint64_t> made;                              ///< numbers of mutations that were durable here
    std::map<std::uint64_t, std::uint32_t> answered;           ///< as the server has told, also in lost answers
    std::map<std::uint64_t, std::vector<std::string>> tokens;  ///< unique pieces of text that a mutation inserted
    std::set<std::uint64_t> dropped;                           ///< refusals that the person has put away
    std::set<std::uint64_t> lost;                              ///< accepted by a server that was restored since
    /// The rows that a mutation touched, each as new as it was once the server had judged it.
    std::map<std::uint64_t, std::map<RowKey, std::uint64_t>> effects;
    std::set<RowKey> refusedRows;           ///< whose creation the server has refused
    bool undoes = false;                    ///< its person takes steps back
    std::map<Stamp, std::uint64_t> judged;  ///< numbers of all that the server has judged, when it last did
    std::uint64_t known = 0;                ///< the newest number that the server has told the device of
    std::map<Stamp, std::uint64_t> stamps;  ///< numbers of what waits, where its store was put back
    /// What was judged under another number than it waited under, as long as something else waits under that.
    std::map<std::uint64_t, std::vector<std::string>> elsewhere;
};

struct Device {
    /// A copy of the store, and what had been noted by then.
    struct Copy {
        std::filesystem::path path;
        Noted noted;
        std::string planned;
    };

    std::size_t index = 0;
    std::size_t tenant = 0;
    Uuid person;
    Uuid id;
    std::filesystem::path path;
    bool isLater = false;    ///< its program knows the later schema
    std::uint64_t runs = 0;  ///< how often its program has ended
    Disk disk;
    std::unique_ptr<MachineClock> clock;
    std::unique_ptr<Chance> entropy;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<store::Reader> reader;
    Noted noted;
    std::optional<Copy> copy;
    bool wasPutBack = false;
    std::uint64_t readBefore = 0;  ///< how far it had read when its store was put back
    std::uint32_t pageBytes = 0;   ///< that it asks for
    std::string planned;           ///< the scopes with their epochs that the newest plan gave it, as in Hello.scopes
    std::int64_t heard = 0;        ///< when it last took an answer, in the world's time
    bool wasFilling = false;
    double progress = 0;  ///< of the running fill, as last seen

    const schema::Schema& schema() const;
};

struct Tenant {
    /// A copy of the database, and what had been told by then.
    struct Backup {
        std::filesystem::path path;
        std::vector<std::set<std::uint64_t>> answered;  ///< by device
        std::map<std::size_t, std::uint64_t> judged;
        std::string collected;
    };

    std::size_t index = 0;
    std::filesystem::path path;
    Uuid inDatabase;  ///< its id there; nil in a file
    std::unique_ptr<MachineClock> clock;
    std::unique_ptr<Chance> entropy;
    std::unique_ptr<server::TenantService> service;
    std::unique_ptr<server::TenantService> twin;  ///< another server on the same database
    Disk disk;
    std::optional<Backup> backup;
    std::int64_t latest = 0;                      ///< the largest time that its clock has shown
    bool takesLaterOnly = false;                  ///< what programs of the later schema write
    bool clockWentBack = false;                   ///< then a later write may bear a smaller stamp
    std::map<std::size_t, std::uint64_t> judged;  ///< by device, the newest mutation that was judged
    std::set<Uuid> met;                           ///< who has asked
    std::set<Uuid> hinted;                        ///< who was told of news since somebody last looked
    std::map<RowKey, Record> dead;                ///< removed rows, as they were at the last quiet point
    std::string collected;                        ///< texts of removed rows of which nothing is kept any more
};

class World {
  public:
    /// `directory` is the world's own; it goes with the world.
    World(const Script& script, const Beginnings& beginnings, std::filesystem::path directory);
    ~World();

    /// Runs the script. What went wrong, or nothing.
    std::optional<std::string> run();
    /// Lays the world out, plays nothing, and leaves its files at `directory`; nothing where something went wrong.
    std::optional<Start> rest(const std::filesystem::path& directory);

    /// How much was exercised, to see that a run is not idle.
    using Counts = std::map<std::string, std::uint64_t>;
    const Counts& counts() const { return counts_; }

  private:
    friend class Checks;

    bool fail(const std::string& what);
    bool prepare();
    bool layOutServers(const Start* start, Chance& chance);
    bool layOutDevices(const Start* start, Chance& chance);
    server::TenantOptions placeOf(const Tenant& tenant) const;
    bool moveIn(Tenant& tenant);
    bool openOne(Tenant& tenant, std::unique_ptr<server::TenantService>& service);
    bool copyOut(Tenant& tenant, const std::filesystem::path& to);
    bool openServer(Tenant& tenant);
    bool reopenServer(Tenant& tenant, bool takesLaterOnly);
    bool openDevice(Device& device);
    void close(Device& device);

    bool play(const Step& step);
    bool edit(Device& device, const Step& step, Chance& chance, bool dies);
    bool backlog(Device& device, Chance& chance);
    bool noteOutbox(Device& device, const std::vector<std::string>& tokens, bool undoes);

    bool showsWhatWaits(Device& device);
    bool kill(Device& device, Chance& chance);
    bool killServer(Tenant& tenant, Chance& chance);
    bool contest(Device& device, Chance& chance);
    bool failUpgrade(Device& device, Chance& chance);
    bool outdate(Device& device, Chance& chance);
    bool readsOnly(Device& device);
    bool skipNumber(Device& device);
    bool copyOrPutBack(Device& device, Chance& chance);
    bool copyStore(Device& device);
    bool writeSome(Device& device, Chance& chance);
    bool putBack(Device& device);
    bool noteStamps(Device& device);
    bool followNumbers(Device& device, const wire::Response& response);
    bool rejoin(Device& device);

    bool exchange(Device& device, const Step& step, Chance& chance);
    bool receive(Device& device, const wire::Response& answer, StepKind kind, Chance& chance);
    std::optional<wire::Request> request(Device& device);
    std::optional<wire::Request> checked(Device& device, wire::Request request);
    std::optional<wire::Response> askAhead(Device& device, const wire::Response& answer);
    std::optional<wire::Response> ask(Device& device, const wire::Request& request, bool serverMayFail);
    bool noteAnswer(Device& device, const wire::Request& request, const wire::Response& answer);
    bool isBounded(const wire::Request& request, const wire::Response& answer);
    bool give(Device& device, const wire::Response& response, bool mayFail, bool& again);
    static void notePlan(Device& device, const wire::Response& response);
    bool effectsCame(Device& device, const wire::Response& response);
    bool watchProgress(Device& device, const wire::Response& response);
    bool deliverDelayed(std::size_t most, Chance& chance);
    bool deliverLate(Device& device, Chance& chance);
    void choosePages(Device& device, Chance& chance);

    bool absence(std::size_t tenant, Chance& chance);
    bool collect(Tenant& tenant);
    bool collectAll(Tenant& tenant);
    bool lag(Tenant& tenant, const std::vector<Device*>& present, Chance& chance);
    bool removeSome(Device& device, Chance& chance);
    bool readAll(const std::vector<Device*>& present);
    bool comesBack(Device& device, const std::vector<Record>& removed);
    bool makesAgain(Tenant& tenant, const Device& like, const std::vector<Record>& removed, Chance& chance);
    bool beginsAnewRightly(const Device& device, const wire::Response& response);
    bool damage(Device& device, Chance& chance);
    bool fetchesAgain(Device& device, const Scope& damaged, Chance& chance);

    bool jumpServerClock(Tenant& tenant, Chance& chance);
    bool backUp(Tenant& tenant);
    bool restore(Tenant& tenant);

    bool quiet(Chance& chance);
    bool syncAll();
    bool syncOne(Device& device);
    bool exchangeOnce(Device& device, bool& again);

    const Script& script_;
    const Beginnings& beginnings_;
    std::filesystem::path directory_;
    WorldClock clock_;
    std::vector<Tenant> tenants_;
    std::vector<Device> devices_;
    /// A request that arrives when the server has moved on.
    struct Delayed {
        std::size_t device = 0;
        std::uint64_t run = 0;
        wire::Request request;
    };
    std::vector<Delayed> delayed_;
    std::vector<std::pair<std::size_t, wire::Response>> late_;  ///< arrive when the device has moved on
    bool usesNumbersAgain_ = false;                             ///< the newest request was refused for that
    bool isBulky_ = false;                                      ///< pages of a kilobyte would take for ever
    std::uint64_t tokens_ = 0;
    std::string failure_;
    Counts counts_;
};

}  // namespace aufwind::sim
