// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/directory/directory.h"

#include "sync/server/auth/token.h"
#include "sync/server/directory/connection.h"
#include "sync/server/directory/names.h"

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::string_view kDnPrefix = "dn:";
constexpr char kEverything[] = "(objectClass=*)";
constexpr char kNobody[] = "nobody@invalid";

// Takes as long as for somebody whom it knows. Not with a name that it has: that would be a wrong password of theirs.
void bindAsNobody(DirectoryConnection& connection, const std::string& base, const std::string& password) {
    (void)connection.bind("cn=" + newToken() + "," + base, password);
}

bool has(const DirectoryPerson& person, const std::string& email) {
    return std::ranges::find(person.addresses, email) != person.addresses.end();
}

DirectoryAnswer askBySearch(DirectoryConnection& connection, const DirectorySettings& settings,
                            const std::string& email, const std::string& password, const MayBind& mayBind) {
    if (const auto flaw = connection.bind(settings.reader, settings.readerPassword)) {
        return *flaw == DirectoryFlaw::refused ? DirectoryFlaw::reader : *flaw;
    }
    auto found = connection.search(settings.base, LDAP_SCOPE_SUBTREE, searchFilter(settings.filter, email));
    if (const auto* flaw = std::get_if<DirectoryFlaw>(&found)) {
        if (*flaw == DirectoryFlaw::ambiguous) bindAsNobody(connection, settings.base, password);
        return *flaw;
    }
    auto& entries = std::get<std::vector<DirectoryConnection::Entry>>(found);
    if (entries.size() != 1) {
        bindAsNobody(connection, settings.base, password);
        return entries.empty() ? DirectoryFlaw::nobody : DirectoryFlaw::ambiguous;
    }
    DirectoryPerson& person = entries.front().person;
    // A name alone may be somebody else's one day.
    if (person.id.empty()) return DirectoryFlaw::search;
    if (!mayBind(inLowerCase(entries.front().dn))) return DirectoryFlaw::often;
    if (const auto flaw = connection.bind(entries.front().dn, password)) return *flaw;
    return has(person, email) ? DirectoryAnswer(std::move(person)) : DirectoryFlaw::nobody;
}

// Who it is that has bound. The entry says more than the name, and stays the same where the name does not.
DirectoryAnswer whoIsBound(DirectoryConnection& connection, const std::string& name) {
    const auto told = connection.whoAmI();
    if (const auto* flaw = std::get_if<DirectoryFlaw>(&told)) return *flaw;
    const std::string& known = std::get<std::string>(told);
    if (!known.starts_with(kDnPrefix) || known.size() == kDnPrefix.size()) {
        return DirectoryPerson{"name " + inLowerCase(known.empty() ? name : known), {}, {}, {}};
    }
    const std::string dn = known.substr(kDnPrefix.size());
    auto found = connection.search(dn, LDAP_SCOPE_BASE, kEverything);
    const auto* flaw = std::get_if<DirectoryFlaw>(&found);
    if (flaw != nullptr && *flaw != DirectoryFlaw::search) return *flaw;
    DirectoryPerson person;
    if (const auto* entries = std::get_if<std::vector<DirectoryConnection::Entry>>(&found);
        entries != nullptr && entries->size() == 1) {
        person = entries->front().person;
    }
    if (person.id.empty()) person.id = "dn " + inLowerCase(dn);
    return person;
}

DirectoryAnswer askByName(DirectoryConnection& connection, const DirectorySettings& settings, const std::string& email,
                          const std::string& password, const MayBind& mayBind) {
    const auto name = bindName(settings.bindAs, email);
    if (!name) return DirectoryFlaw::nobody;
    if (!mayBind(inLowerCase(*name))) return DirectoryFlaw::often;
    if (const auto flaw = connection.bind(*name, password)) return *flaw;
    auto answer = whoIsBound(connection, *name);
    const auto* person = std::get_if<DirectoryPerson>(&answer);
    if (person == nullptr) return answer;
    const bool isWholeAddress = person->addresses.empty() && namesByAddress(settings.bindAs);
    return isWholeAddress || has(*person, email) ? std::move(answer) : DirectoryFlaw::nobody;
}

}  // namespace

std::string_view name(DirectoryFlaw flaw) {
    switch (flaw) {
        case DirectoryFlaw::unreachable:
            return "unreachable";
        case DirectoryFlaw::untrusted:
            return "untrusted";
        case DirectoryFlaw::damaged:
            return "damaged";
        case DirectoryFlaw::reader:
            return "reader";
        case DirectoryFlaw::search:
            return "search";
        case DirectoryFlaw::nobody:
            return "nobody";
        case DirectoryFlaw::ambiguous:
            return "ambiguous";
        case DirectoryFlaw::refused:
        case DirectoryFlaw::often:
            break;
    }
    return "refused";
}

DirectoryAnswer askDirectory(const DirectorySettings& settings, const std::string& email, const std::string& password,
                             const FetchRules& rules, const MayBind& mayBind) {
    if (password.empty()) return DirectoryFlaw::refused;
    auto opened = DirectoryConnection::open(settings, rules);
    if (const auto* flaw = std::get_if<DirectoryFlaw>(&opened)) return *flaw;
    auto& connection = *std::get<std::unique_ptr<DirectoryConnection>>(opened);
    return settings.bindAs.empty() ? askBySearch(connection, settings, email, password, mayBind)
                                   : askByName(connection, settings, email, password, mayBind);
}

std::optional<DirectoryFlaw> probeDirectory(const DirectorySettings& settings, const FetchRules& rules) {
    auto opened = DirectoryConnection::open(settings, rules);
    if (const auto* flaw = std::get_if<DirectoryFlaw>(&opened)) return *flaw;
    auto& connection = *std::get<std::unique_ptr<DirectoryConnection>>(opened);
    if (!settings.bindAs.empty()) {
        // That it speaks LDAP shows in how it refuses somebody.
        const auto flaw = connection.bind("cn=" + newToken(), newToken());
        return flaw && *flaw != DirectoryFlaw::refused ? flaw : std::nullopt;
    }
    if (const auto flaw = connection.bind(settings.reader, settings.readerPassword)) {
        return *flaw == DirectoryFlaw::refused ? DirectoryFlaw::reader : *flaw;
    }
    const auto found = connection.search(settings.base, LDAP_SCOPE_SUBTREE, searchFilter(settings.filter, kNobody));
    const auto* flaw = std::get_if<DirectoryFlaw>(&found);
    // That nobody has such an address is as it should be; also that the directory does not say who does.
    const bool isFlaw = flaw != nullptr && *flaw != DirectoryFlaw::ambiguous;
    return isFlaw ? std::optional(*flaw) : std::nullopt;
}

}  // namespace aufwind::server
