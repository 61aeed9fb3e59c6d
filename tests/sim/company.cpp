// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/company.h"

#include "models/schema/entities.h"
#include "sync/merge/identity.h"
#include "sync/merge/order_key.h"
#include "tests/sim/chance.h"
#include "tests/sim/schemas.h"

namespace aufwind::sim {
namespace {

using merge::Operation;
using merge::OperationKind;
using Fields = std::vector<std::pair<FieldNumber, Value>>;

Operation creation(EntityNumber entity, const Uuid& id, const Fields& fields) {
    Operation operation;
    operation.kind = OperationKind::create;
    operation.entity = entity;
    operation.id = id;
    for (const auto& [field, value] : fields) {
        operation.initial.push_back({field, value, {}});
    }
    return operation;
}

Operation derived(EntityNumber entity, const Fields& fields, const Uuid& author) {
    return creation(entity, merge::derivedId(*schema::kSchema.entity(entity), fields, author), fields);
}

std::int64_t number(schema::Role role) {
    return static_cast<std::int64_t>(role);
}

Result<void> populate(server::TenantService& service, Company& company, Chance& chance, const Clock& clock) {
    const auto newId = [&] {
        return chance.uuid(clock.now());
    };
    for (int i = 0; i < 6; ++i) {
        company.people.push_back(newId());
    }
    const auto& people = company.people;
    const Uuid& owner = people[0];
    std::vector<Operation> operations{creation(schema::kTenantSettings, newId(), {{1, std::string("Company")}})};
    for (std::size_t i = 0; i < people.size(); ++i) {
        Fields fields{{3, std::string("First")}, {4, "Last " + std::to_string(i)}};
        if (i > 0) {
            fields.emplace_back(FieldNumber{12}, i < 3 ? owner : people[2]);
        }
        operations.push_back(creation(schema::kEmployee, people[i], fields));
    }
    operations.push_back(derived(schema::kRoleGrant, {{1, owner}, {2, number(schema::Role::owner)}}, owner));
    // Two who both may move people and teams while they do not see each other.
    for (const Uuid& person : {people[2], people[3]}) {
        operations.push_back(derived(schema::kRoleGrant, {{1, person}, {2, number(schema::Role::hr)}}, owner));
    }
    for (int i = 0; i < 3; ++i) {
        operations.push_back(creation(schema::kTeam, newId(), {{1, "Team " + std::to_string(i)}}));
    }
    for (std::size_t i = 0; i < 2; ++i) {
        company.series.push_back(newId());
        const Uuid& manager = people[i == 0 ? 2 : 0];
        const Uuid& report = people[i == 0 ? 3 : 2];
        operations.push_back(creation(schema::kMeetingSeries, company.series[i],
                                      {{1, std::string("Weekly")}, {2, std::int64_t{0}}, {4, manager}}));
        operations.push_back(derived(schema::kSeriesParticipant, {{1, company.series[i]}, {2, manager}}, owner));
        operations.push_back(derived(schema::kSeriesParticipant, {{1, company.series[i]}, {2, report}}, owner));
        operations.push_back(derived(
            schema::kOccurrence,
            {{1, company.series[i]}, {2, std::int64_t{1'790'000'000'000}}, {3, std::int64_t{1'790'000'000'000}}},
            owner));
    }
    if (auto made = service.commit(operations, owner); !made) {
        return made;
    }
    // The first span of a series has the series' id.
    operations.clear();
    // What not everybody receives of a person: by a role, and by the tree. Their author stands above nobody.
    const Uuid& author = people.back();
    for (const Uuid& person : people) {
        operations.push_back(derived(schema::kConfidentialRecord, {{1, person}, {3, std::string("Gender")}}, author));
        operations.push_back(creation(kAppraisal, newId(), {{1, person}, {2, std::string("Appraisal")}}));
    }
    // A role of the company's own, granted for everyone: taking it back is one edit.
    const Uuid role = newId();
    operations.push_back(creation(schema::kCustomRole, role, {{1, std::string("value role")}, {3, true}}));
    operations.push_back(
        creation(schema::kCustomRoleGrant, newId(), {{1, people[4]}, {2, role}, {3, std::int64_t{0}}}));
    if (auto made = service.commit(operations, author); !made) {
        return made;
    }
    operations.clear();
    for (const Uuid& series : company.series) {
        for (int i = 0; i < 2; ++i) {
            operations.push_back(creation(schema::kActionItem, newId(),
                                          {{1, series}, {2, series}, {4, std::string("Do it")}, {5, people[2]}}));
        }
        operations.push_back(
            creation(schema::kTalkingPoint, newId(),
                     {{1, series}, {2, series}, {3, std::string("Talk")}, {4, merge::keyBetween({}, {}, 7)}}));
    }
    return service.commit(operations, people[2]);
}

}  // namespace

server::TenantOptions tenantOptions(const std::filesystem::path& path) {
    server::TenantOptions options;
    options.path = path;
    options.key.fill(7);
    options.durable = false;
    return options;
}

store::Key deviceKey() {
    std::array<std::uint8_t, store::Key::kSize> bytes{};
    bytes.fill(9);
    return store::Key(bytes);
}

Result<Beginnings> makeBeginnings(const std::filesystem::path& directory) {
    Beginnings beginnings;
    const WorldClock clock;
    for (std::size_t i = 0; i < beginnings.companies.size(); ++i) {
        Company& company = beginnings.companies[i];
        company.server = directory / ("company" + std::to_string(i) + ".db");
        Chance chance(1000 + i);
        auto service = server::TenantService::open(tenantOptions(company.server), kLaterSchema, clock, chance);
        if (!service) {
            return service.error();
        }
        if (auto populated = populate(**service, company, chance, clock); !populated) {
            return populated.error();
        }
    }
    beginnings.store = directory / "device.db";
    beginnings.laterStore = directory / "later.db";
    auto store = store::Store::open({beginnings.store, true, nullptr, false}, deviceKey(), schema::kSchema);
    if (store) {
        store = store::Store::open({beginnings.laterStore, true, nullptr, false}, deviceKey(), kLaterSchema);
    }
    return store ? Result<Beginnings>(std::move(beginnings)) : Result<Beginnings>(store.error());
}

}  // namespace aufwind::sim
