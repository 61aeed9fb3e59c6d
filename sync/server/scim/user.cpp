// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/user.h"

#include "models/domain/employment.h"
#include "sync/server/operator/tenants.h"
#include "sync/server/scim/value.h"
#include "sync/server/tenancy/row_change.h"

#include <algorithm>

namespace aufwind::server::scim {

namespace field = domain::field;

namespace {

const std::string* textSaid(const UserSaid& said, FieldNumber number) {
    const auto at = std::ranges::find(said.texts, number, &std::pair<FieldNumber, std::string>::first);
    return at != said.texts.end() ? &at->second : nullptr;
}

/// The address that the person has from now on; empty where what was said holds none.
std::string addressSaid(const UserSaid& said, const std::string& nameBefore, const std::string& before) {
    const auto own = said.email ? normalisedEmail(*said.email) : std::nullopt;
    if (said.email && !own) return {};
    const std::string named = said.userName ? normalisedEmail(*said.userName).value_or("") : std::string();
    // Whoever has but a userName, and gets another, is meant to be reached there.
    const bool followsName = !named.empty() && !same(named, nameBefore) && same(nameBefore, before);
    if (own && !(followsName && same(*own, before))) return *own;
    if (followsName || (before.empty() && !own)) return named;
    return own ? *own : before;
}

/// `id` is whose it is to be; what is empty is not asked for.
bool isTaken(const Company& company, const Uuid& id, const std::string& userName, const std::string& email,
             const std::string& number) {
    return std::ranges::any_of(company.people(), [&](const Record& other) {
        if (other.id == id) return false;
        const bool hasNumber = !number.empty() && other.text(employee::kNumber) == number;
        const bool hasName = !userName.empty() && same(company.userName(other), userName);
        return hasNumber || hasName || (!email.empty() && same(other.text(field::kEmployeeEmail), email));
    });
}

bool isExternalTaken(const Company& company, const Uuid& id, const std::string& externalId) {
    if (externalId.empty()) return false;
    return std::ranges::any_of(company.people(), [&](const Record& other) {
        return other.id != id && company.said(other.id, false).externalId == externalId;
    });
}

Verdict managerFault(const Company& company, const Uuid& person, const Uuid& manager) {
    if (manager.isNil()) return {};
    if (manager == person) return kManagerCycle;
    if (company.person(manager) == nullptr) return kNoManager;
    // As the company is; what has become of it meanwhile, the merge finds.
    std::size_t steps = company.people().size();
    for (const Record* at = company.person(manager); at != nullptr && steps > 0; --steps) {
        if (at->id == person) return kManagerCycle;
        at = company.person(at->reference(field::kEmployeeManager));
    }
    return {};
}

class Writer {
  public:
    Writer(UserPlan& plan, const Record* before) : plan_(plan), before_(before) {
        if (before_ != nullptr) return;
        merge::Operation create;
        create.kind = merge::OperationKind::create;
        create.entity = schema::kEmployee;
        create.id = plan.id;
        plan.operations.push_back(std::move(create));
    }

    void set(FieldNumber number, Value value) {
        if (before_ == nullptr) {
            if (!std::holds_alternative<std::monostate>(value)) {
                plan_.operations.front().initial.push_back({number, std::move(value), {}});
            }
            return;
        }
        if (before_->value(number) == value) return;
        const bool isMove = number == field::kEmployeeManager;
        plan_.operations.push_back(changeOf(*before_, isMove ? merge::OperationKind::move : merge::OperationKind::set,
                                            number, std::move(value)));
    }
    void text(FieldNumber number, const std::string& text) { set(number, text.empty() ? Value{} : Value{text}); }

  private:
    UserPlan& plan_;
    const Record* before_;
};

/// First and last name for somebody new, who needs both.
void completeNames(UserSaid& said, const std::string& email) {
    const std::string* first = textSaid(said, field::kEmployeeFirst);
    const std::string* last = textSaid(said, field::kEmployeeLast);
    const bool hasFirst = first != nullptr && !first->empty();
    const bool hasLast = last != nullptr && !last->empty();
    const std::string shown = said.displayName.value_or("");
    const std::size_t blank = shown.rfind(' ');
    std::string ownFirst = hasFirst ? *first : shown.substr(0, hasLast ? std::string::npos : blank);
    if (ownFirst.empty()) ownFirst = email.substr(0, email.find('@'));
    const bool isSplit = !hasFirst && blank != std::string::npos;
    std::string ownLast = hasLast ? *last : isSplit ? shown.substr(blank + 1) : std::string();
    std::erase_if(said.texts, [](const auto& text) {
        return text.first == field::kEmployeeFirst || text.first == field::kEmployeeLast;
    });
    constexpr std::size_t kLongest = 100;
    const bool fits = !ownLast.empty() && ownLast.size() <= kLongest;
    said.texts.emplace_back(field::kEmployeeFirst, ownFirst.size() > kLongest ? email.substr(0, 1) : ownFirst);
    said.texts.emplace_back(field::kEmployeeLast, fits ? ownLast : std::string(1, '-'));
}

Verdict rankFault(const Company& company, const Record& before, const UserPlan& plan) {
    const schema::Role rank = company.rank(before.id);
    const bool isMoved = !same(plan.email, before.text(field::kEmployeeEmail));
    // Also one who has left already: their account may still be good.
    if (rank == schema::Role::owner && (isMoved || plan.ends)) return kOwner;
    return rank > schema::Role::employee && isMoved ? Verdict(kRanked) : Verdict();
}

/// What becomes another than it was is nobody else's; of somebody who was gone all of it.
Verdict takenFault(const Company& company, const Record* before, const UserSaid& said, const UserPlan& plan,
                   const std::string& userName) {
    const bool isKept = before != nullptr && !plan.saidBefore.isGone();
    const auto changed = [&](const std::string& now, const std::string& then) {
        return isKept && same(now, then) ? std::string() : now;
    };
    const std::string* number = textSaid(said, employee::kNumber);
    const bool hasNumber = number != nullptr && !(isKept && before->text(employee::kNumber) == *number);
    const std::string nameBefore = before != nullptr ? company.userName(*before) : std::string();
    if (isTaken(company, plan.id, changed(userName, nameBefore), changed(plan.email, plan.emailBefore),
                hasNumber ? *number : std::string())) {
        return kTaken;
    }
    const bool isSame = isKept && plan.said.externalId == plan.saidBefore.externalId;
    if (!isSame && isExternalTaken(company, plan.id, plan.said.externalId)) return kTakenExternal;
    const Uuid managerBefore = before != nullptr ? before->reference(field::kEmployeeManager) : Uuid{};
    const Uuid manager = said.manager.value_or(managerBefore);
    return manager != managerBefore ? managerFault(company, plan.id, manager) : Verdict();
}

Outcome<UserPlan> planned(const Company& company, const Record* before, const Uuid& id, const UserSaid& said) {
    UserPlan plan{id};
    plan.saidBefore = company.said(id, false);
    plan.said = plan.saidBefore;
    const std::string nameBefore = before != nullptr ? company.userName(*before) : std::string();
    plan.emailBefore = before != nullptr ? before->text(field::kEmployeeEmail) : std::string();
    plan.email = addressSaid(said, nameBefore, plan.emailBefore);
    // Whom people have entered without an address may stay so.
    if (plan.email.empty() && (before == nullptr || said.email || !plan.emailBefore.empty())) return kNeedsAddress;
    const std::string userName = said.userName.value_or(nameBefore);
    plan.said.userName = same(userName, plan.email) ? std::string() : userName;
    if (said.externalId) plan.said.externalId = *said.externalId;
    plan.active = said.active.value_or(before == nullptr || company.isActive(*before));
    plan.ends = said.active && !*said.active;
    plan.resumes = said.active && *said.active;
    if (auto fault = takenFault(company, before, said, plan, userName)) return *fault;
    if (before != nullptr) {
        if (auto fault = rankFault(company, *before, plan)) return *fault;
    }
    Writer writer(plan, before);
    // The same address in other letters is the same.
    if (!same(plan.email, plan.emailBefore)) writer.text(field::kEmployeeEmail, plan.email);
    for (const auto& [number, text] : said.texts) {
        const bool isRequired = number == field::kEmployeeFirst || number == field::kEmployeeLast;
        if (!isRequired || !text.empty()) writer.text(number, text);
    }
    if (said.manager) writer.set(field::kEmployeeManager, said.manager->isNil() ? Value{} : Value{*said.manager});
    // Who is on leave is active, and stays on leave.
    if (before == nullptr || company.isActive(*before) != plan.active) {
        writer.set(employee::kStatus, plan.active ? domain::kStatusActive : domain::kStatusLeft);
    }
    return plan;
}

}  // namespace

const Record* comesAgain(const Company& company, const UserSaid& said) {
    const auto isThem = [&](const Record& row) {
        const bool isNamed = said.userName && same(company.userName(row), *said.userName);
        return isNamed || (said.email && same(row.text(field::kEmployeeEmail), *said.email));
    };
    const auto at = std::ranges::find_if(company.gone(), isThem);
    return at != company.gone().end() ? &*at : nullptr;
}

Outcome<UserPlan> planCreation(const Company& company, UserSaid said, const Uuid& fresh) {
    if (!said.userName) return kBadValue;
    if (!said.active) said.active = true;
    if (const Record* again = comesAgain(company, said)) return planned(company, again, again->id, said);
    completeNames(said, addressSaid(said, {}, {}));
    return planned(company, nullptr, fresh, said);
}

Outcome<UserPlan> planChange(const Company& company, const Record& person, const UserSaid& said) {
    return planned(company, &person, person.id, said);
}

}  // namespace aufwind::server::scim
