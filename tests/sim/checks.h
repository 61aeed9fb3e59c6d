// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/world.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// What must hold whenever everybody has synced; the numbers are those of the invariants in shared design (sync.md).
namespace aufwind::sim {

class Checks {
  public:
    /// `chance` chooses what is looked at where looking at everything would take too long.
    Checks(World& world, Chance& chance) : world_(world), chance_(chance) {}
    /// The first thing that is wrong, or nothing.
    std::optional<std::string> run();
    /// What one device, which has nothing to send, holds besides what the server has for it, or nothing.
    std::optional<std::string> differs(Device& device);

  private:
    bool fail(const std::string& what);
    bool readServer(Tenant& tenant);
    /// What the server says that a person holds, read once.
    const std::vector<Record>* projectionOf(Tenant& tenant, const Uuid& person);
    bool servers();
    bool sequences(Tenant& tenant);
    bool registers(Tenant& tenant);
    bool lives(Tenant& tenant);
    bool copies();
    bool audience(Tenant& tenant);
    bool lists();
    bool trees();
    bool devices();
    bool equalsProjection(Device& device);
    bool onlyOwn(Device& device, const std::vector<Record>& rows);
    bool findsOnlyHeld(Device& device, const std::vector<Record>& rows);
    bool nothingIsLeft(Device& device);
    bool isSoundOnDisk(Device& device);
    bool tellsItself(Device& device);
    bool nothingWaits(Device& device);
    bool everyStepIsAccountedFor(Device& device);
    bool digests();
    static void appendTexts(Tenant& tenant, EntityNumber entity, FieldNumber field, std::string& out);
    bool tokens();
    bool strangers();

    World& world_;
    Chance& chance_;
    std::map<Uuid, std::vector<Record>> projections_;            ///< by person
    std::vector<Record> server_;                                 ///< all rows of the first company
    std::vector<std::set<std::pair<EntityNumber, Uuid>>> held_;  ///< by device
    std::string failure_;
};

/// The device, in front of what is wrong with it.
std::string at(const Device& device);
/// A row's entity and id, for messages.
std::string naming(const Record& row);

}  // namespace aufwind::sim
