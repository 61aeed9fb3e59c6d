// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/employment.h"
#include "sync/server/privacy/erasures.h"

#include <algorithm>
#include <chrono>

/// Whoever left long enough ago is erased, unless somebody withdraws it.
namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr std::int64_t kLeftDayMs = 24LL * 3600 * 1000;
constexpr std::int64_t kLeftPeople = 2;  // of the choices of a rule
constexpr std::int64_t kMostMonths = 1200;
constexpr std::size_t kMostAtOnce = 100;

struct Rule {
    std::int64_t months = 0;  ///< 0: there is none
    std::int64_t written = 0;
};

Rule ruleIn(const std::vector<Record>& rows) {
    Rule rule;
    for (const Record& row : rows) {
        if (!row.alive() || row.number(field::kRetentionKind) != kLeftPeople) continue;
        const Cell* months = row.cell(field::kRetentionMonths);
        rule.months = std::clamp<std::int64_t>(row.number(field::kRetentionMonths), 0, kMostMonths);
        rule.written = months != nullptr ? months->stamp.milliseconds() : 0;
    }
    return rule;
}

}  // namespace

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

Result<void> Erasures::askByRule(TenantService& service, Seen& seen) const {
    const auto rules = service.all(schema::kRetentionRule);
    if (!rules) return rules.error();
    const Rule rule = ruleIn(*rules);
    if (rule.months == 0) return {};
    const std::int64_t now = parts_.clock.now();
    const auto people = service.all(schema::kEmployee);
    if (!people) return people.error();
    std::vector<Uuid> overdue;
    for (const Record& person : *people) {
        if (!person.alive() || !domain::hasLeft(person) || domain::isErased(person)) continue;
        const std::int64_t until = keptUntil(person, rule.months);
        if (until > now) {
            seen.next = std::min(seen.next, until);
            continue;
        }
        const auto rank = service.rankOf(person.id);
        if (!rank) return rank.error();
        if (*rank == schema::Role::employee) overdue.push_back(person.id);
    }
    const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
        const auto terms = PrivacyRules::at(moment);
        if (!terms) return terms.error();
        const auto rows = moment.all(schema::kPrivacyRequest);
        if (!rows) return rows.error();
        std::set<Uuid> asked;
        for (const Record& row : *rows) {
            const PrivacyRequest request = PrivacyRequest::from(row);
            const bool isOfThisRule = request.askedBy.isNil() && row.number(field::kPrivacyAsked) >= rule.written;
            if (row.alive() && request.kind == PrivacyKind::erasure && (!request.isOver() || isOfThisRule)) {
                asked.insert(request.person);
            }
        }
        std::vector<merge::Operation> writing;
        for (const Uuid& person : overdue) {
            if (asked.contains(person) || writing.size() >= kMostAtOnce) continue;
            PrivacyRequest made{parts_.entropy.uuid(now), PrivacyKind::erasure, person};
            made.state = PrivacyState::approved;
            made.decided = now;
            made.due = now + terms->waitMs;
            writing.push_back(privacyCreation(made, {}, now));
        }
        // The others have their turn with what these write.
        return writing;
    };
    return overdue.empty() ? Result<void>() : service.commit(decide, Uuid{});
}

}  // namespace aufwind::server
