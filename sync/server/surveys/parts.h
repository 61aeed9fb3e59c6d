// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey_audience.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/http/log.h"
#include "sync/server/mail/mailer.h"
#include "sync/server/tenancy/tenant_service.h"

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

/// What those who bring rounds on have in common. Internal to this folder.
namespace aufwind::server {

class LastCount;

struct SurveyParts {
    /// Runs the work with the open company in its turn, and waits for it.
    using InTurn =
        std::function<Result<void>(const Uuid& tenant, const std::function<Result<void>(TenantService&)>& work)>;

    ControlStore& store;
    const schema::Schema& schema;
    const Log& log;
    const Clock& clock;
    Entropy& entropy;
    InTurn inTurn;
    std::function<void(const Uuid& tenant, Mail mail)> mail{};  ///< none: nobody is reminded
    /// Tests: called before each durable step; an error ends the visit there.
    std::function<Result<void>(std::string_view step)> faults{};
    std::shared_ptr<LastCount> last{};  ///< none: each filter opens all answers

    /// TenantService::kept(), in the company's turn.
    Result<std::optional<Record>> kept(const Uuid& tenant, EntityNumber entity, const Uuid& id) const;
    Result<void> step(std::string_view name) const { return faults ? faults(name) : Result<void>(); }
};

/// The people of a company as they are.
struct CompanyNow {
    domain::CompanyPeople people;
    std::vector<Record> attributes;
    std::int64_t today = 0;  ///< days since 1970
};

/// The company's time zone, by its rows of tenant_settings; empty where it said none.
std::string zoneOf(const std::vector<Record>& settings);
Result<std::string> zoneOf(Moment& moment);
Result<CompanyNow> companyNow(Moment& moment, std::int64_t now);
/// The rounds of a survey that are there, in the order in which they were made.
Result<std::vector<Record>> roundsOf(Moment& moment, const Uuid& survey);

inline constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;

}  // namespace aufwind::server
