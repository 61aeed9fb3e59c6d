// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/identity.h"
#include "sync/server/tenancy/tenant_service.h"
#include "tests/engine/desk.h"

#include <memory>
#include <vector>

/// A company for tests: the real tenant service in memory, and desks that sync with it without a network.
namespace aufwind::test {

struct Office {
    Office() : chance(77), manager(newId()), report(newId()), colleague(newId()), admin(newId()), series(newId()) {
        server::TenantOptions options;
        options.path = ":memory:";
        options.durable = false;
        auto opened = server::TenantService::open(options, schema::kSchema, world, chance);
        Q_ASSERT(opened.ok());
        service = std::move(*opened);
        std::vector<merge::Operation> rows;
        for (const Uuid& person : {manager, report, colleague, admin}) {
            rows.push_back(creation(schema::kEmployee, person, {{3, std::string("A")}, {4, std::string("B")}}));
        }
        rows.push_back(derived(schema::kRoleGrant, {{1, admin}, {2, std::int64_t{3}}}));
        rows.push_back(
            creation(schema::kMeetingSeries, series, {{1, std::string("1:1")}, {2, std::int64_t{0}}, {4, manager}}));
        rows.push_back(derived(schema::kSeriesParticipant, {{1, series}, {2, manager}}));
        rows.push_back(derived(schema::kSeriesParticipant, {{1, series}, {2, report}}));
        rows.push_back(derived(schema::kOccurrence, {{1, series}, {2, std::int64_t{1000}}, {3, std::int64_t{1000}}}));
        occurrence = rows.back().id;
        const auto made = service->commit(rows, manager);
        Q_ASSERT(made.ok());
        world.advance(60'000);
    }

    Uuid newId() { return chance.uuid(world.now()); }

    merge::Operation creation(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields) const {
        merge::Operation operation;
        operation.kind = merge::OperationKind::create;
        operation.entity = entity;
        operation.id = id;
        for (const auto& [field, value] : fields) {
            operation.initial.push_back({field, value, {}});
        }
        return operation;
    }
    merge::Operation derived(EntityNumber entity, const std::vector<Assignment>& fields) const {
        return creation(entity, merge::derivedId(*schema::kSchema.entity(entity), fields, manager), fields);
    }

    Result<wire::Response> answer(Desk& desk, const wire::Request& request) {
        return service->exchange({desk.person, desk.device, true}, request);
    }
    /// Exchanges until both sides have everything. False where something fails or it does not end.
    bool sync(Desk& desk) {
        for (int round = 0; round < 200; ++round) {
            world.advance(10);
            auto request = desk.engine->request(true);
            auto response = request && *request ? answer(desk, **request) : Result<wire::Response>(Error{});
            auto again = response ? desk.engine->receive(*response) : Result<bool>(response.error());
            if (!again) {
                qWarning("sync fails: %s", again.error().detail.c_str());
                return false;
            }
            auto status = desk.engine->status();
            if (!*again && status && !status->filling && status->waiting == 0) {
                return true;
            }
        }
        return false;
    }

    sim::WorldClock world;
    sim::Chance chance;
    std::unique_ptr<server::TenantService> service;
    Uuid manager, report, colleague, admin, series, occurrence;
};

}  // namespace aufwind::test
