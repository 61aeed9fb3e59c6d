// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/joining/never_here.h"

#include "models/domain/employment.h"

#include <algorithm>

namespace aufwind::server {
namespace {

std::int64_t livingWhere(const std::vector<Record>& rows, const std::function<bool(const Record&)>& fits) {
    return std::ranges::count_if(rows, [&](const Record& row) { return row.alive() && fits(row); });
}

}  // namespace

Result<std::vector<JoinPreview::Obstacle>> unlessNeverHere(ControlStore& store, const schema::Schema& schema,
                                                           TenantService& service, const JoinedPeople& pair) {
    std::vector<JoinPreview::Obstacle> found;
    const auto account = store.accountOf(pair.tenant, pair.gone);
    if (!account) return account.error();
    if (*account && !(*account)->isUnused()) found.push_back({"has_account"});
    for (const schema::Entity& entity : schema.entities()) {
        const auto rows = service.all(entity.number);
        if (!rows) return rows.error();
        const auto written = livingWhere(*rows, [&](const Record& row) { return row.author == pair.gone; });
        if (written > 0) found.push_back({"wrote", entity.number, written});
        if (!entity.opens.exists()) continue;
        const auto meets =
            livingWhere(*rows, [&](const Record& row) { return row.reference(entity.opens.person) == pair.gone; });
        if (meets > 0) found.push_back({"meets", entity.field(entity.opens.group)->target, meets});
    }
    for (const schema::Entity& entity : schema.entities()) {
        if (!entity.line.exists()) continue;
        const auto keep = service.find(entity.number, pair.keep);
        if (!keep) return keep.error();
        const auto gone = service.find(entity.number, pair.gone);
        if (!gone) return gone.error();
        if (*keep && *gone && domain::hasLeft(**keep) && !domain::hasLeft(**gone)) found.push_back({"has_left"});
    }
    return found;
}

}  // namespace aufwind::server
