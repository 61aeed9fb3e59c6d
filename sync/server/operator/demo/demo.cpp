// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/demo/demo.h"

#include "sync/server/auth/password.h"
#include "sync/server/operator/demo/company.h"
#include "sync/server/operator/demo/goals.h"
#include "sync/server/operator/demo/meetings.h"
#include "sync/server/operator/demo/rounds.h"
#include "sync/server/operator/demo/surveys.h"

namespace aufwind::server {
namespace {

constexpr std::string_view kDomain = "nordlicht.example";
constexpr std::string_view kOtherDomain = "hafenblick.example";

/// Of a full company: so many rows of all kinds for each of its goals.
constexpr std::size_t kRowsPerGoal = 50;

/// What both companies are made with.
struct Workshop {
    Tenants& tenants;
    ControlStore& store;
    std::string passwordHash;

    // Made again at will, so it need not wait for the disk after each step.
    Result<std::pair<TenantInfo, std::unique_ptr<TenantService>>> begin(const std::string& workspace,
                                                                        const std::string& name) {
        auto tenant = tenants.create(workspace, name, false);
        if (!tenant) return tenant.error();
        auto service = tenants.open(*tenant, false);
        if (!service) return service.error();
        return std::pair(std::move(*tenant), std::move(*service));
    }

    Result<void> addAccounts(demo::Company& company, const Uuid& tenant) {
        std::vector<Account> accounts;
        for (const demo::Member& member : company.members()) {
            accounts.push_back({company.newId(), tenant, member.id, member.email, passwordHash, false});
        }
        return store.add(accounts);
    }
};

// People of no particular story, so that lists are long: everybody's name beside everybody else's.
demo::Person crowdPerson(std::size_t number) {
    const auto all = demo::people();
    demo::Person person = all[number % all.size()];
    person.last = all[(number / all.size() + number) % all.size()].last;
    person.manager = static_cast<int>(number % all.size());
    return person;
}

void addCrowd(demo::Company& company, std::size_t people) {
    for (std::size_t i = demo::people().size(); i < people; ++i) {
        const demo::Person person = crowdPerson(i);
        company.addOne(person, demoEmail(i), std::string(person.first), std::string(person.last));
    }
}

Result<std::uint64_t> fillMain(Workshop& workshop, const schema::Schema& schema, std::int64_t now, Entropy& entropy,
                               DemoSize size, const DemoScale& scale) {
    auto begun = workshop.begin("demo", "Nordlicht Instruments");
    if (!begun) return begun.error();
    auto& [tenant, service] = *begun;
    demo::Company company(schema, entropy, now);
    if (size == DemoSize::empty) {
        demo::Person alone = demo::people()[static_cast<std::size_t>(demo::protagonist())];
        alone.manager = -1;
        company.add({&alone, 1}, kDomain);
        company.addPeopleRows();
        company.grant(0, "owner");
    } else {
        company.add(demo::people(), kDomain);
        demo::addOneOnOnes(company);
        demo::addTeamMeetings(company, demo::teams());
        if (size == DemoSize::full) addCrowd(company, scale.people);
        company.addPeopleRows();
        company.addTeamRows(demo::teams());
        company.grant(0, "owner");
        company.grant(5, "admin");
        company.grant(4, "hr");
    }
    if (auto done = company.commitTo(*service); !done) return done.error();
    if (size != DemoSize::empty) {
        if (auto done = demo::addGoals(company, *service); !done) return done.error();
        if (auto done = demo::addSurveys(company, *service); !done) return done.error();
        if (auto done = demo::addRounds(company, *service, workshop.store, tenant.id); !done) return done.error();
    }
    if (size == DemoSize::full) {
        if (auto done = demo::addGoalCrowd(company, *service, scale.rows / kRowsPerGoal); !done) return done.error();
        auto done = demo::addArchive(company, *service, demo::protagonist(), demo::counterpart(), scale.rows);
        if (!done) return done.error();
    }
    if (auto done = workshop.addAccounts(company, tenant.id); !done) return done.error();
    return service->figures().rows;
}

Result<std::uint64_t> fillOther(Workshop& workshop, const schema::Schema& schema, std::int64_t now, Entropy& entropy) {
    auto begun = workshop.begin("other", "Hafenblick Architekten");
    if (!begun) return begun.error();
    auto& [tenant, service] = *begun;
    demo::Company company(schema, entropy, now);
    company.add(demo::otherPeople(), kOtherDomain);
    company.addPeopleRows();
    company.grant(0, "owner");
    demo::addOneOnOnes(company);
    if (auto done = company.commitTo(*service); !done) return done.error();
    if (auto done = workshop.addAccounts(company, tenant.id); !done) return done.error();
    return service->figures().rows;
}

std::string summaryOf(std::uint64_t rows, DemoSize size) {
    std::string text = "made " + std::to_string(rows) + " rows\n\nSign in with the password " +
                       std::string(kDemoPassword) + " as\n  workspace demo   jana.vogt@nordlicht.example";
    if (size == DemoSize::empty) {
        text += "\n";
    } else {
        text +=
            "     (manager)\n"
            "  workspace demo   ben.adeyemi@nordlicht.example   (her report)\n"
            "  workspace demo   katharina.brandt@nordlicht.example (owner), ulrike.steffens@… (HR), "
            "dirk.mommsen@… (admin)\n  and every other employee.\n";
    }
    return text + "  workspace other  emilia.roth@hafenblick.example  (another company)\n";
}

}  // namespace

std::string demoEmail(std::size_t person) {
    const auto all = demo::people();
    if (person < all.size()) return demo::emailOf(all[person], kDomain);
    std::string email = demo::emailOf(crowdPerson(person), kDomain);
    return email.insert(email.find('@'), "." + std::to_string(person));
}

Result<DemoSize> demoSize(std::string_view word) {
    if (word == "empty") return DemoSize::empty;
    if (word == "normal") return DemoSize::normal;
    if (word == "full") return DemoSize::full;
    return Error{ErrorCode::invalid, "--size takes empty, normal or full"};
}

Result<DemoMade> fillDemo(Tenants& tenants, ControlStore& store, const schema::Schema& schema, const Clock& clock,
                          Entropy& entropy, DemoSize size, const DemoScale& scale) {
    for (const char* workspace : {"demo", "other"}) {
        auto taken = store.tenant(std::string(workspace));
        if (!taken) return taken.error();
        if (*taken) {
            return Error{ErrorCode::conflict, std::string("the workspace ") + workspace + " exists already"};
        }
    }
    // One hash for all, because sixty would take ten seconds; it is a known password anyway.
    auto hash = hashPassword(kDemoPassword);
    if (!hash) return hash.error();
    Workshop workshop{tenants, store, std::move(*hash)};
    auto rows = fillMain(workshop, schema, clock.now(), entropy, size, scale);
    if (!rows) return rows.error();
    auto others = fillOther(workshop, schema, clock.now(), entropy);
    if (!others) return others.error();
    // Everybody knows this password: a second factor would only be in the way.
    for (const char* workspace : {"demo", "other"}) {
        auto tenant = store.tenant(std::string(workspace));
        if (!tenant) return tenant.error();
        const auto without = [](SignInPolicy& policy) {
            policy.secondFactorFrom = kSecondFactorForNobody;
        };
        if (auto set = store.changePolicy((*tenant)->id, without, clock.now()); !set) return set.error();
    }
    return DemoMade{*rows, summaryOf(*rows, size)};
}

}  // namespace aufwind::server
