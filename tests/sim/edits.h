// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/world.h"

#include <functional>
#include <string>
#include <vector>

/// One random change by a person, chosen by walking through the schema; nothing here knows what an entity means beyond
/// how often it is worth choosing.
namespace aufwind::sim {

class RandomEdit {
  public:
    RandomEdit(Device& device, Chance& chance, std::function<std::string()> token)
        : device_(device), chance_(chance), token_(std::move(token)) {}

    Result<void> run();
    /// A change of who may do and see what.
    Result<void> changeRights();
    /// A change of custom roles, of who holds them for whom, or of what decides whom they reach.
    Result<void> changeCustomRoles();
    /// Several mutations, each built on the one before, of which the first will be refused.
    Result<void> cascade();
    /// A value in the one field of the one row where everybody meets.
    Result<void> remark();
    /// Three mutations of 400 operations each.
    Result<void> manyOperations();
    /// One mutation that is larger than a batch.
    Result<void> longText();
    /// Unique pieces of text that went in.
    const std::vector<std::string>& tokens() const { return tokens_; }
    const std::set<std::uint64_t>& droppedRefusals() const { return dropped_; }
    /// It was an undo or a redo.
    bool undid() const { return undid_; }

  private:
    Result<void> one();
    Result<void> create();
    Result<void> set();
    Result<void> type();
    Result<void> move();
    Result<void> changeLife();
    Result<void> changeSet();
    Result<void> changeAudience();
    Result<void> carry();
    Result<void> moveInTree();
    Result<void> changeRoles();
    Result<void> handOver();
    Result<void> leave();
    Result<void> flicker();
    Result<void> changePresence();
    Result<void> changeManager();
    Result<void> changeState();
    Result<void> several();
    Result<void> takeBack();
    Result<void> refusals();
    Result<void> restoreLost();

    std::vector<Record> rows(EntityNumber entity, bool removed = false);
    std::optional<Record> row(const std::function<bool(const schema::Entity&)>& fits);
    Value value(const schema::Field& field);
    Value place(const schema::Field& field);
    EntityNumber pickEntity();
    const schema::Entity& entityOf(EntityNumber number) const { return *device_.schema().entity(number); }

    Device& device_;
    Chance& chance_;
    std::function<std::string()> token_;
    std::vector<std::string> tokens_;
    std::set<std::uint64_t> dropped_;
    bool isStep_ = false;  ///< of several edits
    bool undid_ = false;
};

/// Whether texts of the row are only ever added to, so that every accepted piece must stay.
bool keepsEverything(const Uuid& row);

}  // namespace aufwind::sim
