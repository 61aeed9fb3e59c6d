// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/tenant_fixture.h"

#include <algorithm>

/// A small company with custom roles: `hal` is to hold them, `ada` is an admin and grants them, `olga` is the owner.
/// hal ← bea ← ben, mia on the dotted line to hal, tom beside; everybody but the two above has a confidential record.
namespace aufwind::test {

inline constexpr FieldNumber kEmail = 2, kTitle = 7, kDepartment = 9, kLocation = 10, kCostCentre = 11, kManager = 12,
                             kDottedLine = 13;
inline constexpr FieldNumber kRemarks = 8;
inline constexpr FieldNumber kReadConfidential = 3, kChangeConfidential = 4, kChangePeople = 5, kChangeTeams = 6,
                             kChangeSettings = 7;

enum class Reach : std::uint8_t { everyone, location, department, costCentre, direct, dotted, all };

inline merge::Operation grantOperation(const Uuid& id, const Uuid& person, const Uuid& role, Reach reach,
                                       const std::string& value) {
    Fields fields{{1, person}, {2, role}, {3, static_cast<std::int64_t>(reach)}};
    if (!value.empty()) {
        fields.emplace_back(4, value);
    }
    return createOperation(schema::kCustomRoleGrant, id, fields);
}

inline Uuid confidentialOf(const Uuid& person) {
    return derived(schema::kConfidentialRecord, {{1, person}});
}

struct RoleCompany {
    World world;
    std::map<std::string, Uuid> people;
    Device holder, admin, owner;

    RoleCompany() : RoleCompany(World::inMemory()) {}
    explicit RoleCompany(const server::TenantOptions& options)
        : world(schema::kSchema, options),
          people(populate(world)),
          holder(world, people["hal"]),
          admin(world, people["ada"]),
          owner(world, people["olga"]) {
        admin.sync();
    }

    static std::map<std::string, Uuid> populate(World& world) {
        std::map<std::string, Uuid> people;
        for (const char* name : {"ada", "olga", "hal", "bea", "ben", "mia", "tom"}) {
            people[name] = world.employee(name);
        }
        world.grant(people["ada"], schema::Role::admin);
        world.grant(people["olga"], schema::Role::owner);
        const auto set = [&](const char* name, FieldNumber field, Value value) {
            return setOperation(schema::kEmployee, people[name], field, std::move(value));
        };
        auto dotted = set("mia", kDottedLine, people["hal"]);
        dotted.kind = merge::OperationKind::addElement;
        world.seed({set("bea", kLocation, std::string("Berlin")), set("ben", kLocation, std::string("Berlin")),
                    set("mia", kLocation, std::string("Munich")), set("ben", kDepartment, std::string("Sales")),
                    set("mia", kDepartment, std::string("Sales")), set("tom", kCostCentre, std::string("7")),
                    set("bea", kManager, people["hal"]), set("ben", kManager, people["bea"]), dotted});
        for (const char* name : {"hal", "bea", "ben", "mia", "tom"}) {
            world.seed({createOperation(schema::kConfidentialRecord, confidentialOf(people[name]),
                                        {{1, people[name]}, {kRemarks, std::string("known to few")}})});
        }
        return people;
    }

    Uuid record(const char* name) { return confidentialOf(people[name]); }
    static std::vector<FieldNumber> everyPermission() {
        std::vector<FieldNumber> all;
        for (const schema::Permission& permission : schema::kPermissions) {
            all.push_back(permission.flag);
        }
        return all;
    }
    /// Made and granted by the admin, as in life.
    Uuid role(const std::vector<FieldNumber>& permissions) {
        const Uuid id = world.newId();
        Fields fields{{1, std::string("Partner")}};
        for (const FieldNumber permission : permissions) {
            fields.emplace_back(permission, true);
        }
        accept(admin.push(createOperation(schema::kCustomRole, id, fields)));
        return id;
    }
    Uuid grant(const Uuid& role, Reach reach, const std::string& value) {
        const Uuid id = world.newId();
        accept(admin.push(grantOperation(id, people["hal"], role, reach, value)));
        return id;
    }
    static void accept(const std::string& outcome) {
        if (outcome != "accepted") {
            std::fprintf(stderr, "role company: %s\n", outcome.c_str());
            std::abort();
        }
    }
    /// Whose records the holder has after a sync, and what is wrong with the device or the server.
    std::string received() {
        holder.sync();
        const auto sound = world.service->check();
        return named([&](const std::string& name) {
                   return holder.holds(schema::kConfidentialRecord, record(name.c_str()));
               }) +
               holder.difference() + (sound ? "" : " and the server: " + sound.error().detail);
    }
    /// Whose title the holder can change.
    std::string changeable() {
        return named([&](const std::string& name) {
            return holder.push(setOperation(schema::kEmployee, people[name], kTitle, std::string("Pilot"))) ==
                   "accepted";
        });
    }
    template <typename Holds>
    std::string named(const Holds& holds) {
        std::string names;
        for (const char* name : {"bea", "ben", "mia", "tom"}) {
            names += holds(name) ? (names.empty() ? "" : " ") + std::string(name) : "";
        }
        return names;
    }
};

/// Roles, grants, places and the tree at random, with an opinion of its own of who receives whose record: from the rows
/// as the server has them, person by person.
class RandomRoles {
  public:
    RandomRoles(RoleCompany& company, std::uint64_t seed) : company_(company), random_(seed) {
        for (const auto& [name, id] : company.people) {
            everybody_.push_back(id);
            devices_.push_back(std::make_unique<Device>(company.world, id));
        }
        roles_ = {company.role({kReadConfidential}), company.role({kChangePeople})};
    }

    void step() {
        company_.world.clock.time += 10;
        // What a cycle or a removed person refuses is part of the history.
        (void)company_.world.service->commit({operation()}, {});
        if (below(2) == 0) {
            devices_[below(devices_.size())]->sync();
        }
    }

    /// Empty where everybody holds what they should, and nothing else.
    std::string disagreement() {
        std::string wrong;
        read();
        for (std::size_t i = 0; i < everybody_.size(); ++i) {
            devices_[i]->sync();
            wrong += devices_[i]->difference();
            for (const char* name : {"hal", "bea", "ben", "mia", "tom"}) {
                const bool holds = devices_[i]->holds(schema::kConfidentialRecord, company_.record(name));
                const bool should = receives(everybody_[i], company_.people[name]);
                wrong += holds == should ? "" : std::string(" ") + (should ? "misses " : "holds ") + name;
            }
        }
        const auto sound = company_.world.service->check();
        return sound ? wrong : wrong + " and the server: " + sound.error().detail;
    }

  private:
    std::size_t below(std::size_t count) { return random_.next() % count; }
    template <typename T>
    const T& pick(const std::vector<T>& all) {
        return all[below(all.size())];
    }
    merge::OperationKind life() { return below(2) == 0 ? merge::OperationKind::remove : merge::OperationKind::restore; }

    merge::Operation operation() {
        static const std::vector<std::string> kPlaces{"Berlin", "Munich", "Rome"};
        const Uuid person = pick(everybody_);
        switch (below(9)) {
            case 0:
                return setOperation(schema::kEmployee, person, kLocation, pick(kPlaces));
            case 1:
                return setOperation(schema::kEmployee, person, kDepartment, pick(kPlaces));
            case 2:
                return setOperation(schema::kEmployee, person, kManager, pick(everybody_));
            case 3: {
                auto dotted = setOperation(schema::kEmployee, person, kDottedLine, pick(everybody_));
                dotted.kind = merge::OperationKind::addElement;
                return dotted;
            }
            case 4:
                return lifeOperation(below(3) == 0 ? merge::OperationKind::remove : merge::OperationKind::restore,
                                     schema::kEmployee, person);
            case 5:
                return setOperation(schema::kCustomRole, pick(roles_), kReadConfidential, below(3) != 0);
            case 6:
                return lifeOperation(life(), schema::kCustomRole, pick(roles_));
            case 7:
                if (!grants_.empty()) {
                    return lifeOperation(life(), schema::kCustomRoleGrant, pick(grants_));
                }
                [[fallthrough]];
            default:
                grants_.push_back(company_.world.newId());
                return grantOperation(grants_.back(), person, pick(roles_), static_cast<Reach>(below(7)),
                                      pick(kPlaces));
        }
    }

    void read() {
        const auto rows = [&](EntityNumber entity) {
            std::map<Uuid, Record> found;
            const auto all = company_.world.service->all(entity).value();
            for (const Record& row : all) {
                found[row.id] = row;
            }
            return found;
        };
        rows_ = {{schema::kEmployee, rows(schema::kEmployee)},
                 {schema::kCustomRole, rows(schema::kCustomRole)},
                 {schema::kCustomRoleGrant, rows(schema::kCustomRoleGrant)}};
    }
    bool isBelow(const Uuid& person, const Uuid& holder) {
        const Record* at = &rows_[schema::kEmployee][person];
        while (at->alive() && !at->reference(kManager).isNil()) {
            if (at->reference(kManager) == holder) {
                return true;
            }
            at = &rows_[schema::kEmployee][at->reference(kManager)];
        }
        return false;
    }
    bool reaches(const Record& grant, const Record& person) {
        const Uuid holder = grant.reference(1);
        const auto* dotted = std::get_if<std::vector<Uuid>>(&person.value(kDottedLine));
        switch (static_cast<Reach>(grant.number(3))) {
            case Reach::everyone:
                return true;
            case Reach::location:
                return person.alive() && person.text(kLocation) == grant.text(4);
            case Reach::department:
                return person.alive() && person.text(kDepartment) == grant.text(4);
            case Reach::costCentre:
                return person.alive() && person.text(kCostCentre) == grant.text(4);
            case Reach::direct:
                return person.alive() && person.reference(kManager) == holder;
            case Reach::dotted:
                return person.alive() && dotted != nullptr &&
                       std::find(dotted->begin(), dotted->end(), holder) != dotted->end();
            case Reach::all:
                return isBelow(person.id, holder);
        }
        return false;
    }
    bool receives(const Uuid& reader, const Uuid& person) {
        if (!rows_[schema::kEmployee][reader].alive()) {
            return false;
        }
        if (reader == person || reader == company_.people["ada"] || reader == company_.people["olga"]) {
            return true;
        }
        const auto& grants = rows_[schema::kCustomRoleGrant];
        return std::any_of(grants.begin(), grants.end(), [&](const auto& one) {
            const Record& role = rows_[schema::kCustomRole][one.second.reference(2)];
            return one.second.alive() && one.second.reference(1) == reader && role.alive() &&
                   role.flag(kReadConfidential) && reaches(one.second, rows_[schema::kEmployee][person]);
        });
    }

    RoleCompany& company_;
    SeededEntropy random_;
    std::vector<Uuid> everybody_;
    std::vector<Uuid> roles_;
    std::vector<Uuid> grants_;
    std::vector<std::unique_ptr<Device>> devices_;
    std::map<EntityNumber, std::map<Uuid, Record>> rows_;
};

}  // namespace aufwind::test
