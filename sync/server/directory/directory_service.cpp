// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/directory/directory_service.h"

#include "sync/server/directory/names.h"

namespace aufwind::server {
namespace {

constexpr std::int64_t kAgainMs = 10'000;
constexpr std::size_t kMostSilent = 10'000;

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

Answered<DirectoryPerson> DirectoryService::ask(const Uuid& tenant, const DirectorySettings& settings,
                                                const std::string& email, const std::string& password) {
    {
        // One that is down costs its own company a moment, and the threads that wait for others nothing.
        const std::lock_guard lock(mutex_);
        const auto at = silentSince_.find(settings.address);
        const std::int64_t since = at != silentSince_.end() ? clock_.now() - at->second : kAgainMs;
        if (since >= 0 && since < kAgainMs) return Refusal(kDirectoryFails);
    }
    auto answer = askDirectory(settings, email, password, rules_);
    if (auto* person = std::get_if<DirectoryPerson>(&answer)) return std::move(*person);
    const auto flaw = std::get<DirectoryFlaw>(answer);
    const Refusal wrong = refuse(tenant, std::string(name(flaw)));
    if (isAboutSomebody(flaw)) return wrong;
    if (flaw == DirectoryFlaw::unreachable) {
        const std::lock_guard lock(mutex_);
        if (silentSince_.size() >= kMostSilent) silentSince_.clear();
        silentSince_[settings.address] = clock_.now();
    }
    return Refusal(kDirectoryFails);
}

Answered<SignedIn> DirectoryService::signIn(const SignIn& request) {
    const auto tenant = store_.tenant(request.workspace);
    if (!tenant) return Refusal(tenant.error());
    if (!*tenant) return Refusal(kWrongCredentials);
    const auto settings = store_.directory((*tenant)->id);
    if (!settings) return Refusal(settings.error());
    if (!*settings || !speaksFor(**settings, request.email)) return Refusal(kWrongCredentials);
    auto person = ask((*tenant)->id, **settings, request.email, request.password);
    if (const auto* refusal = std::get_if<Refusal>(&person)) {
        if (refusal->denial == kDirectoryFails) {
            if (auto given = auth_.giveBack(request); !given) return Refusal(given.error());
        }
        return *refusal;
    }
    const std::string hash = sha256(std::get<DirectoryPerson>(person).id);
    auto account = accountOf({**tenant, **settings, request.email, std::move(std::get<DirectoryPerson>(person)), hash});
    if (const auto* refusal = std::get_if<Refusal>(&account)) return *refusal;
    return auth_.signInBy(**tenant, std::get<Account>(account), request);
}

Answered<Account> DirectoryService::accountOf(const Arrived& arrived) {
    auto bound = store_.accountByDirectory(arrived.tenant.id, arrived.hash);
    if (!bound) return Refusal(bound.error());
    if (!*bound) return firstTime(arrived);
    if ((*bound)->disabled) return refuse(arrived.tenant.id, "the account is disabled");
    if ((*bound)->email == arrived.email) return std::move(**bound);
    return bind(std::move(**bound), arrived);
}

Answered<Account> DirectoryService::bind(Account account, const Arrived& arrived) {
    const auto ended = store_.bindDirectory(account.id, arrived.hash, arrived.email);
    if (!ended) return Refusal(ended.error());
    if (!*ended) return refuse(arrived.tenant.id, "the account is bound to another, or another has the address");
    auth_.forget(**ended);
    if (tell_) {
        const bool isFirst = account.directory.empty();
        AccountEvent event{isFirst ? AccountEventKind::boundToDirectory : AccountEventKind::addressChanged,
                           account.tenant, account.person, account.person};
        event.email = account.email;
        event.language = account.language;
        tell_(event);
    }
    account.email = arrived.email;
    account.directory = arrived.hash;
    account.passwordHash.clear();
    return account;
}

Answered<Account> DirectoryService::firstTime(const Arrived& arrived) {
    const Uuid tenant = arrived.tenant.id;
    auto known = store_.account(tenant, arrived.email);
    if (!known) return Refusal(known.error());
    if (*known && (*known)->disabled) return refuse(tenant, "the account is disabled");
    if (*known && (!(*known)->directory.empty() || !(*known)->subject.empty())) {
        return refuse(tenant, "the account is bound to another person, or to the provider");
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
    if (*known) return bind(std::move(**known), arrived);
    const Identity identity{{}, arrived.email, true, arrived.person.firstName, arrived.person.lastName};
    auto made = *person ? Result<Uuid>(**person) : people_.add(tenant, arrived.email, identity);
    if (!made) return Refusal(made.error());
    Account account{entropy_.uuid(clock_.now()), tenant, *made, arrived.email, {}};
    auto added = store_.add(std::vector{account});
    if (!added && added.error().code == ErrorCode::conflict) {
        return refuse(tenant, "the person has an account with another address");
    }
    if (!added) return Refusal(added.error());
    return bind(std::move(account), arrived);
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
    if (const auto flaw = probeDirectory(settings, rules_)) {
        (void)refuse(session.tenant, std::string(name(*flaw)));
        return Refusal(denialOf(*flaw));
    }
    if (auto set = store_.setDirectory(session.tenant, settings); !set) return Refusal(set.error());
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
        const auto answer = askDirectory(**settings, email, password, rules_);
        if (const auto* found = std::get_if<DirectoryFlaw>(&answer)) flaw = *found;
    }
    if (!flaw) auth_.forgiveTrial(trial);
    if (flaw && !isAboutSomebody(*flaw)) {
        if (auto given = auth_.giveBack(trial); !given) return Refusal(given.error());
    }
    return flaw;
}

}  // namespace aufwind::server
