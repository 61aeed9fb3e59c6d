// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/alert_rows.h"

#include "sync/server/operator/seed.h"

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::string_view kAlert = "security_alert";

/// The place of `word` among the choices of a field; the first where it is none.
std::int64_t choiceOf(const schema::Field& field, std::string_view word) {
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
        if (field.choices[i] == word) return static_cast<std::int64_t>(i);
    }
    return 0;
}

}  // namespace

Result<void> showAlert(TenantService& tenant, const AlertPlace& place, const Attempted& attempted) {
    const schema::Entity& alert = *place.schema.entity(kAlert);
    auto rows = tenant.all(alert.number);
    if (!rows) return rows.error();
    std::erase_if(*rows, [](const Record& row) { return !row.alive(); });
    const auto told = alert.field("told")->number;
    std::ranges::sort(*rows, {}, [told](const Record& row) { return row.number(told); });
    Seed seed(place.schema);
    seed.row(kAlert, place.entropy.uuid(place.now),
             {{"person", attempted.person},
              {"what", choiceOf(*alert.field("what"), attempted.what)},
              {"times", static_cast<std::int64_t>(attempted.count)},
              {"told", place.now}});
    auto operations = seed.take();
    for (std::size_t i = 0; i + kAlertsKept <= rows->size(); ++i) {
        merge::Operation remove;
        remove.kind = merge::OperationKind::remove;
        remove.entity = alert.number;
        remove.id = (*rows)[i].id;
        operations.push_back(std::move(remove));
    }
    return tenant.commit(operations, Uuid{});
}

}  // namespace aufwind::server
