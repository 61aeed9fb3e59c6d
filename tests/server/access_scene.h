// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/access_table.h"
#include "tests/server/tenant_fixture.h"

#include <array>
#include <optional>

/// A company in which every relation of the access matrix to a row is somebody, and for each try a fresh row with all
/// that it names. What the table says of somebody is told here by a reading of its own: from the rows as the test wrote
/// them, never from what the server knows. One thread.
namespace aufwind::test {

enum class Actor : std::size_t {
    stranger,
    participant,
    organiser,
    author,
    self,
    manager,
    dottedLineManager,
    managersManager,
    hr,
    admin,
    owner,
    roleForEveryone,
    roleForLocation,
    roleElsewhere,
    roleForReports,
    roleForBranch,
    removed,
    otherCompany,
    count,
};
inline constexpr std::size_t kActors = static_cast<std::size_t>(Actor::count);
const char* name(Actor actor);

/// Somebody's company, all who act in it, and a device for each.
struct Cast {
    Cast();
    Device& device(Actor actor);

    World world;
    World elsewhere;  ///< the other company
    std::array<Uuid, kActors> people;
    std::array<std::unique_ptr<Device>, kActors> devices;  ///< none of `self`, who is another each time
};

class Scene {
  public:
    /// A row of the entity, which is there with all that it names; `makes` leaves the row itself out. Where who
    /// receives it hangs on a choice, that is `shown`.
    Scene(Cast& cast, const AccessTable& table, const schema::Entity& entity, bool makes, std::int64_t shown = 0);

    /// What the actor tries.
    merge::Operation create(Actor actor) const;
    merge::Operation change(Actor actor, const schema::Field& field) const;
    Uuid id() const { return rows_.back().id; }
    void remove();

    /// What the table says.
    bool receives(Actor actor) const { return receives(actor, rows_.back()); }
    bool may(Actor actor, const std::string& operation) const;
    bool mayCreate(Actor actor) const;
    /// Whoever writes a reference must receive what it names.
    bool seesWhatItNames(Actor actor, const schema::Field& field) const;

    /// The actor's device; that of `self` is made for this scene.
    Device& device(Actor actor);

  private:
    struct Row {
        const schema::Entity* entity = nullptr;
        Uuid id;
        Uuid author;
        std::map<std::string, Value> values;
        bool alive = true;
    };

    const Row& add(const schema::Entity& entity, bool isLast);
    Value firstValue(const schema::Entity& entity, const schema::Field& field, const Row& row);
    void settle();
    Uuid person(Actor actor) const;
    const Row* find(const schema::Entity& entity, const Uuid& id) const;
    const Row* latest(EntityNumber entity) const;

    bool receives(Actor actor, const Row& row) const;
    bool sees(Actor actor, const schema::Field& field, const Value& value) const;
    bool stands(Actor actor, const Term& term, const Row& row) const;
    bool holdsPermission(Actor actor, const Term& term, const Row& row) const;
    bool holdsRole(Actor actor, const Term& term, const Row& row) const;
    bool isMember(const Uuid& person, const Row& group) const;
    bool isOfTeam(const Uuid& person, const Row& team) const;
    bool meetsCondition(const Term& term, const Row& row) const;
    bool isInvited(const Uuid& person, const Uuid& form) const;
    void addTeamMember(const Row& team);
    void addInvitation(const Uuid& form);
    void keep(const Row& row);
    void takeCopies(Row& row) const;
    /// The rows that a path leads to, as their entity and ids; in between it leads to one.
    std::pair<const schema::Entity*, std::vector<Uuid>> follow(const std::string& path, const Row& row) const;
    std::vector<merge::Initial> initial(const Row& row) const;

    Cast& cast_;
    const AccessTable& table_;
    std::int64_t shown_;
    Uuid self_;
    std::unique_ptr<Device> selfDevice_;
    std::vector<Row> rows_;
};

}  // namespace aufwind::test
