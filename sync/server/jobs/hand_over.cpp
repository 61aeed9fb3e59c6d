// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/hand_over.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "sync/server/tenancy/row_change.h"

#include <algorithm>
#include <unordered_map>

namespace aufwind::server {

std::vector<merge::Operation> handOver(const std::vector<Record>& people, const Uuid& person, bool ofAll) {
    constexpr FieldNumber kManager = domain::field::kEmployeeManager;
    std::unordered_map<Uuid, const Record*> byId;
    for (const Record& row : people) {
        if (row.alive()) byId.emplace(row.id, &row);
    }
    const auto own = byId.find(person);
    if (own == byId.end()) return {};
    domain::ManagerLine above;
    std::size_t steps = 0;  // rows that contradict each other could go round
    for (auto at = byId.find(own->second->reference(kManager));
         at != byId.end() && at->first != person && ++steps <= byId.size();
         at = byId.find(at->second->reference(kManager))) {
        if (!above.empty() || !domain::hasLeft(*at->second)) above.push_back(at->first);
    }
    std::vector<Uuid> reports;
    for (const auto& [id, row] : byId) {
        if (row->reference(kManager) == person && (ofAll || !domain::hasLeft(*row))) reports.push_back(id);
    }
    std::ranges::sort(reports);
    std::vector<merge::Operation> operations;
    const auto handed = domain::handOverReports(reports, {above});
    for (const domain::NewManager& one : handed) {
        const Value manager = one.manager.isNil() ? Value{} : Value{one.manager};
        operations.push_back(changeOf(*byId.at(one.person), merge::OperationKind::move, kManager, manager));
    }
    return operations;
}

}  // namespace aufwind::server
