// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/employment.h"
#include "sync/server/privacy/erasures.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

/// Whoever left long enough ago is erased, unless somebody withdraws it.
namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr std::int64_t kLeftDayMs = 24LL * 3600 * 1000;
constexpr std::int64_t kLeftPeople = 2;  // of the choices of a rule
constexpr std::int64_t kMostMonths = 1200;
constexpr std::size_t kMostAtOnce = 100;

}  // namespace

LeftPeopleRule LeftPeopleRule::in(const std::vector<Record>& rules) {
    LeftPeopleRule rule;
    for (const Record& row : rules) {
        if (!row.alive() || row.number(field::kRetentionKind) != kLeftPeople) continue;
        const Cell* months = row.cell(field::kRetentionMonths);
        rule.months = std::clamp<std::int64_t>(row.number(field::kRetentionMonths), 0, kMostMonths);
        rule.written = months != nullptr ? months->stamp.milliseconds() : 0;
    }
    return rule;
}

bool LeftPeopleRule::concerns(const Record& employee, std::int64_t now, std::int64_t& next) const {
    if (months == 0 || !employee.alive() || !domain::hasLeft(employee) || domain::isErased(employee)) return false;
    const std::int64_t until = keptUntil(employee, months);
    if (until > now) next = std::min(next, until);
    return until <= now;
}

// The last day where there is one, else when somebody has said that they left.
std::int64_t keptUntil(const Record& employee, std::int64_t months) {
    const Cell* status = employee.cell(field::kEmployeeStatus);
    const bool hasDay = std::holds_alternative<std::int64_t>(employee.value(field::kEmployeeEnd));
    const std::int64_t left = hasDay              ? employee.number(field::kEmployeeEnd)
                              : status != nullptr ? status->stamp.milliseconds() / kLeftDayMs
                                                  : 0;
    using namespace std::chrono;
    const year_month_day day = sys_days(days(left));
    const year_month month = year_month(day.year(), day.month()) + std::chrono::months(months);
    const year_month_day last = month / std::chrono::last;
    const year_month_day end = month / std::min(day.day(), last.day());
    return (sys_days(end).time_since_epoch().count() + 1) * kLeftDayMs;
}

// Whom the rule concerns and who holds no role, which is asked for outside of a decision.
Result<std::vector<Uuid>> Erasures::overdue(TenantService& service, Seen& seen) const {
    std::vector<Uuid> all;
    const auto rules = service.all(schema::kRetentionRule);
    if (!rules) return rules.error();
    const LeftPeopleRule rule = LeftPeopleRule::in(*rules);
    if (rule.months == 0) return all;
    const auto people = service.all(schema::kEmployee);
    if (!people) return people.error();
    for (const Record& person : *people) {
        if (!rule.concerns(person, parts_.clock.now(), seen.next)) continue;
        const auto rank = service.rankOf(person.id);
        if (!rank) return rank.error();
        if (*rank == schema::Role::employee) all.push_back(person.id);
    }
    return all;
}

Result<void> Erasures::askByRule(TenantService& service, Seen& seen) const {
    const auto overdue = this->overdue(service, seen);
    if (!overdue) return overdue.error();
    const std::int64_t now = parts_.clock.now();
    const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
        const auto rules = moment.all(schema::kRetentionRule);
        if (!rules) return rules.error();
        const auto terms = PrivacyRules::at(moment);
        if (!terms) return terms.error();
        const auto requests = moment.all(schema::kPrivacyRequest);
        if (!requests) return requests.error();
        const LeftPeopleRule rule = LeftPeopleRule::in(*rules);
        const auto concerns = [&](const std::optional<Record>& person) {
            return person && rule.concerns(*person, now, seen.next);
        };
        std::vector<merge::Operation> writing;
        std::map<Uuid, std::int64_t> asked;  // by a rule, and when last
        std::set<Uuid> open;
        for (const Record& row : *requests) {
            const PrivacyRequest request = PrivacyRequest::from(row);
            if (!row.alive() || request.kind != PrivacyKind::erasure) continue;
            if (!request.isOver()) open.insert(request.person);
            if (!request.askedBy.isNil()) continue;
            auto& last = asked[request.person];
            last = std::max(last, row.number(field::kPrivacyAsked));
            if (request.isOver() || request.hasBegun) continue;
            if (!concerns(moment.find(schema::kEmployee, request.person))) writing.push_back(withdrawalOf(row));
        }
        for (const Uuid& id : *overdue) {
            const auto person = moment.find(schema::kEmployee, id);
            if (!concerns(person) || open.contains(id)) continue;
            const auto last = asked.find(id);
            if (last != asked.end() && last->second >= std::max(rule.written, keptUntil(*person, rule.months))) {
                continue;
            }
            // The others have their turn with what these write.
            if (writing.size() >= kMostAtOnce) break;
            PrivacyRequest made{parts_.entropy.uuid(now), PrivacyKind::erasure, id};
            made.state = PrivacyState::approved;
            made.decided = now;
            made.due = now + terms->waitMs;
            writing.push_back(privacyCreation(made, {}, now));
        }
        return writing;
    };
    return service.commit(decide, Uuid{});
}

}  // namespace aufwind::server
