// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/directory/directory_service.h"

#include "sync/server/auth/gets_account.h"
#include "sync/server/directory/names.h"

namespace aufwind::server {
namespace {

constexpr std::int64_t kAgainMs = 10'000;
constexpr std::size_t kMostSilent = 10'000;
constexpr int kMostAtOnce = 3;  // of the four threads that wait for others
constexpr std::int64_t kBusyMs = 1000;

constexpr Denial kUnreachable{502, "directory_unreachable", "The directory cannot be reached."};
constexpr Denial kUntrusted{502, "directory_untrusted", "The directory's certificate is not one for its name."};
constexpr Denial kDamaged{502, "directory_damaged", "What answers is no directory."};
constexpr Denial kReader{502, "directory_reader", "The directory does not let the service account in."};
constexpr Denial kSearch{502, "directory_search", "The directory cannot be searched like this."};

Denial denialOf(DirectoryFlaw flaw) {
    switch (flaw) {
        case DirectoryFlaw::unreachable:
            return kUnreachable;
        case DirectoryFlaw::untrusted:
            return kUntrusted;
        case DirectoryFlaw::reader:
            return kReader;
        case DirectoryFlaw::search:
            return kSearch;
        default:
            return kDamaged;
    }
}

bool isAboutSomebody(DirectoryFlaw flaw) {
    return flaw == DirectoryFlaw::nobody || flaw == DirectoryFlaw::ambiguous || flaw == DirectoryFlaw::refused;
}

}  // namespace

Refusal DirectoryService::refuse(const Uuid& tenant, const std::string& why) const {
    if (refused_) refused_(tenant, why);
    return kWrongCredentials;
}

Result<bool> DirectoryService::concerns(const std::string& workspace, const std::string& email) {
    const auto tenant = store_.tenant(workspace);
    if (!tenant) return tenant.error();
    if (!*tenant) return false;
    const auto settings = store_.directory((*tenant)->id);
    if (!settings) return settings.error();
    return *settings && speaksFor(**settings, email);
}

Result<bool> DirectoryService::concerns(const Session& session) {
    const auto account = store_.account(session.account);
    if (!account) return account.error();
    return *account && !(*account)->directory.empty();
}

class DirectoryService::Place {
  public:
    Place(DirectoryService& service, const Uuid& tenant) : service_(service), key_(tenant.view()) {
        const std::lock_guard lock(service_.mutex_);
        int& count = service_.asking_[key_];
        has_ = count < kMostAtOnce;
        count += has_ ? 1 : 0;
    }
    ~Place() {
        if (!has_) return;
        const std::lock_guard lock(service_.mutex_);
        if (--service_.asking_[key_] == 0) service_.asking_.erase(key_);
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    explicit operator bool() const { return has_; }

  private:
    DirectoryService& service_;
    std::string key_;
    bool has_ = false;
};

// Several addresses may lead to one entry: its passwords are counted once more, under its name.
DirectoryAnswer DirectoryService::askOnce(const Uuid& tenant, const DirectorySettings& settings,
                                          const std::string& email, const std::string& password, std::int64_t& waitMs) {
    std::string booked;
    auto answer = askDirectory(settings, email, password, rules_, [&](const std::string& name) {
        booked = sha256(std::string(tenant.view()) + name);
        waitMs = names_.book(booked);
        return waitMs == 0;
    });
    if (booked.empty() || waitMs > 0) return answer;
    const auto* flaw = std::get_if<DirectoryFlaw>(&answer);
    if (flaw == nullptr) {
        names_.forgive(booked);
    } else if (!isAboutSomebody(*flaw)) {
        names_.giveBack(booked);
    }
    return answer;
}

Answered<DirectoryPerson> DirectoryService::ask(const Uuid& tenant, const DirectorySettings& settings,
                                                const std::string& email, const std::string& password) {
    const Place place(*this, tenant);
    if (!place) return Refusal::after(kBusyMs);
    const std::string key = std::string(tenant.view()) + settings.address;
    {
        // One that is down costs its own company a moment, and the threads that wait for others nothing.
        const std::lock_guard lock(mutex_);
        const auto at = silentSince_.find(key);
        const std::int64_t since = at != silentSince_.end() ? clock_.now() - at->second : kAgainMs;
        if (since >= 0 && since < kAgainMs) return Refusal(kDirectoryFails);
    }
    std::int64_t waitMs = 0;
    auto answer = askOnce(tenant, settings, email, password, waitMs);
    if (auto* person = std::get_if<DirectoryPerson>(&answer)) return std::move(*person);
    const auto flaw = std::get<DirectoryFlaw>(answer);
    if (flaw == DirectoryFlaw::often) return Refusal::after(waitMs);
    const Refusal wrong = refuse(tenant, std::string(name(flaw)));
    if (isAboutSomebody(flaw)) return wrong;
    const std::lock_guard lock(mutex_);
    if (silentSince_.size() >= kMostSilent) silentSince_.clear();
    silentSince_[key] = clock_.now();
    return Refusal(kDirectoryFails);
}

// What this was booked as stays booked, also where the directory does not answer: a password of their own here has been
// compared already.
Answered<SignedIn> DirectoryService::signIn(const SignIn& request) {
    const auto tenant = store_.tenant(request.workspace);
    if (!tenant) return Refusal(tenant.error());
    if (!*tenant) return Refusal(kWrongCredentials);
    const auto settings = store_.directory((*tenant)->id);
    if (!settings) return Refusal(settings.error());
    if (!*settings || !speaksFor(**settings, request.email)) return Refusal(kWrongCredentials);
    auto person = ask((*tenant)->id, **settings, request.email, request.password);
    if (const auto* refusal = std::get_if<Refusal>(&person)) return *refusal;
    const std::string hash = sha256(std::get<DirectoryPerson>(person).id);
    const Arrived arrived{**tenant, **settings, request.email, std::move(std::get<DirectoryPerson>(person)), hash};
    auto found = find(arrived);
    if (const auto* refusal = std::get_if<Refusal>(&found)) return *refusal;
    // Whoever lacks the second factor changes nothing.
    return auth_.signInBy(**tenant, std::get<Found>(found).account, request,
                          [&] { return settle(std::get<Found>(found), arrived); });
}

Answered<DirectoryService::Found> DirectoryService::find(const Arrived& arrived) {
    auto bound = store_.accountByDirectory(arrived.tenant.id, arrived.hash);
    if (!bound) return Refusal(bound.error());
    if (!*bound) return findFirst(arrived);
    if ((*bound)->disabled) return refuse(arrived.tenant.id, "the account is disabled");
    return Found{std::move(**bound)};
}

Answered<DirectoryService::Found> DirectoryService::findFirst(const Arrived& arrived) {
    const Uuid tenant = arrived.tenant.id;
    auto known = store_.account(tenant, arrived.email);
    if (!known) return Refusal(known.error());
    if (*known && (*known)->disabled) return refuse(tenant, "the account is disabled");
    if (*known && (!(*known)->directory.empty() || !(*known)->subject.empty())) {
        return refuse(tenant, "the account is bound to another person, or to the provider");
    }
    const auto policy = store_.policy(tenant);
    if (!policy) return Refusal(policy.error());
    if (!getsAccount(*policy, *known, arrived.email)) {
        return refuse(tenant, "no account for addresses of this domain");
    }
    auto person = *known ? Result<std::optional<Uuid>>((*known)->person) : people_.find(tenant, arrived.email);
    if (!person) return Refusal(person.error());
    if (!*person && !arrived.settings.creates) return refuse(tenant, "nobody has the address");
    // An address is what somebody else may have changed: HR in the row, an admin of the directory there. It never leads
    // to more than an employee has.
    if (*person && !arrived.settings.onlyWay) {
        auto role = auth_.roleOf(tenant, **person);
        if (!role) return Refusal(role.error());
        if (*role != schema::Role::employee) return refuse(tenant, "holds more than an employee");
    }
    if (*known) return Found{std::move(**known)};
    const Account account{entropy_.uuid(clock_.now()), tenant, person->value_or(Uuid{}), arrived.email, {}};
    return Found{account, true, person->has_value()};
}

Answered<Account> DirectoryService::settle(Found found, const Arrived& arrived) {
    const Uuid tenant = arrived.tenant.id;
    if (!found.isKnown) {
        const Identity identity{{}, arrived.email, true, arrived.person.firstName, arrived.person.lastName};
        auto made = people_.add(tenant, arrived.email, identity);
        if (!made && made.error().code == ErrorCode::conflict) return refuse(tenant, made.error().detail);
        if (!made) return Refusal(made.error());
        found.account.person = *made;
    }
    if (found.isNew) {
        auto added = store_.add(std::vector{found.account});
        if (!added && added.error().code == ErrorCode::conflict) {
            return refuse(tenant, "the person has an account with another address");
        }
        if (!added) return Refusal(added.error());
    }
    return bind(std::move(found.account), arrived);
}

Answered<Account> DirectoryService::bind(Account account, const Arrived& arrived) {
    const auto policy = store_.policy(arrived.tenant.id);
    if (!policy) return Refusal(policy.error());
    // By whichever of their addresses the directory finds somebody: they stay at one that gets an account.
    const std::string address = policy->allows(arrived.email) ? arrived.email : account.email;
    const auto ended = store_.bindDirectory(account, arrived.hash, address, arrived.settings);
    if (!ended) return Refusal(ended.error());
    if (!*ended) {
        return refuse(arrived.tenant.id,
                      "the account is bound to another, another has the address, or the settings are others by now");
    }
    const bool isFirst = account.directory.empty();
    const bool isMoved = account.email != address;
    auth_.forget(**ended);
    if (tell_ && (isFirst || isMoved)) {
        AccountEvent event{isFirst ? AccountEventKind::boundToDirectory : AccountEventKind::addressChanged,
                           account.tenant, account.person, account.person};
        event.email = account.email;
        event.language = account.language;
        tell_(event);
    }
    account.email = address;
    account.directory = arrived.hash;
    account.passwordHash.clear();
    return account;
}

Answered<Done> DirectoryService::confirm(const Session& session, const std::string& password, const std::string& code) {
    const auto account = store_.account(session.account);
    if (!account) return Refusal(account.error());
    const auto settings = store_.directory(session.tenant);
    if (!settings) return Refusal(settings.error());
    if (!*account || (*account)->disabled || (*account)->directory.empty() || !*settings ||
        !speaksFor(**settings, (*account)->email)) {
        return Refusal(kWrongCredentials);
    }
    auto person = ask(session.tenant, **settings, (*account)->email, password);
    if (const auto* refusal = std::get_if<Refusal>(&person)) {
        if (refusal->denial == kDirectoryFails) auth_.giveBack(session);
        return *refusal;
    }
    if (sha256(std::get<DirectoryPerson>(person).id) != (*account)->directory) {
        return refuse(session.tenant, "somebody else has the address by now");
    }
    return auth_.confirmBy(session, **account, code);
}

Answered<std::optional<DirectorySettings>> DirectoryService::settings(const Session& session) {
    auto settings = store_.directory(session.tenant);
    return settings ? Answered<std::optional<DirectorySettings>>(std::move(*settings)) : Refusal(settings.error());
}

void DirectoryService::noteChange(const Session& session) const {
    if (tell_) tell_({AccountEventKind::directoryChanged, session.tenant, session.person, {}});
}

Answered<Done> DirectoryService::setSettings(const Session& session, DirectorySettings settings) {
    auto before = store_.directory(session.tenant);
    if (!before) return Refusal(before.error());
    const bool isSame = *before && (*before)->address == settings.address &&
                        (*before)->authority == settings.authority && (*before)->reader == settings.reader;
    if (settings.readerPassword.empty() && isSame) settings.readerPassword = (*before)->readerPassword;
    if (settings.bindAs.empty() && settings.readerPassword.empty()) return Refusal(kReader);
    const Place place(*this, session.tenant);
    if (!place) return Refusal::after(kBusyMs);
    if (const auto flaw = probeDirectory(settings, rules_)) {
        (void)refuse(session.tenant, std::string(name(*flaw)));
        return Refusal(denialOf(*flaw));
    }
    if (auto set = store_.setDirectory(session.tenant, settings); !set) return Refusal(set.error());
    {
        const std::lock_guard lock(mutex_);
        silentSince_.erase(std::string(session.tenant.view()) + settings.address);
    }
    noteChange(session);
    return Done{};
}

Answered<Done> DirectoryService::removeSettings(const Session& session) {
    if (auto removed = store_.removeDirectory(session.tenant); !removed) return Refusal(removed.error());
    noteChange(session);
    return Done{};
}

Answered<std::optional<DirectoryFlaw>> DirectoryService::tryOut(const Session& session, const std::string& email,
                                                                const std::string& password,
                                                                const std::string& address) {
    const auto tenant = store_.tenant(session.tenant);
    if (!tenant) return Refusal(tenant.error());
    const auto settings = store_.directory(session.tenant);
    if (!settings) return Refusal(settings.error());
    if (!*tenant || !*settings) return Refusal(kNothingThere);
    SignIn trial;
    trial.workspace = (*tenant)->workspace;
    trial.email = email;
    trial.address = address;
    if (const std::int64_t wait = auth_.bookTrial(trial); wait > 0) return Refusal::after(wait);
    std::optional<DirectoryFlaw> flaw;
    if (!speaksFor(**settings, email)) {
        flaw = DirectoryFlaw::nobody;
    } else {
        const Place place(*this, session.tenant);
        if (!place) return Refusal::after(kBusyMs);
        std::int64_t waitMs = 0;
        const auto answer = askOnce(session.tenant, **settings, email, password, waitMs);
        if (waitMs > 0) return Refusal::after(waitMs);
        if (const auto* found = std::get_if<DirectoryFlaw>(&answer)) flaw = *found;
    }
    if (!flaw) auth_.forgiveTrial(trial);
    if (flaw && !isAboutSomebody(*flaw)) {
        if (auto given = auth_.giveBack(trial); !given) return Refusal(given.error());
    }
    return flaw;
}

}  // namespace aufwind::server
