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

std::string inLowerCase(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

// Takes as long as for somebody whom it knows. Not with a name that it has: that would be a wrong password of theirs.
void bindAsNobody(DirectoryConnection& connection, const std::string& base, const std::string& password) {
    (void)connection.bind("cn=" + newToken() + "," + base, password);
}

DirectoryAnswer askBySearch(DirectoryConnection& connection, const DirectorySettings& settings,
                            const std::string& email, const std::string& password) {
    if (const auto flaw = connection.bind(settings.reader, settings.readerPassword)) {
        return *flaw == DirectoryFlaw::refused ? DirectoryFlaw::reader : *flaw;
    }
    auto found = connection.search(settings.base, LDAP_SCOPE_SUBTREE, searchFilter(settings.filter, email));
    if (const auto* flaw = std::get_if<DirectoryFlaw>(&found)) return *flaw;
    auto& entries = std::get<std::vector<DirectoryConnection::Entry>>(found);
    if (entries.size() != 1) {
        bindAsNobody(connection, settings.base, password);
        return entries.empty() ? DirectoryFlaw::nobody : DirectoryFlaw::ambiguous;
    }
    DirectoryPerson& person = entries.front().person;
    if (const auto flaw = connection.bind(entries.front().dn, password)) return *flaw;
    if (person.id.empty()) person.id = "dn " + inLowerCase(entries.front().dn);
    return std::move(person);
}

DirectoryAnswer askByName(DirectoryConnection& connection, const DirectorySettings& settings, const std::string& email,
                          const std::string& password) {
    const auto name = bindName(settings.bindAs, email);
    if (!name) return DirectoryFlaw::nobody;
    if (const auto flaw = connection.bind(*name, password)) return *flaw;
    // The entry says more than the name, and stays the same where the name does not.
    const auto known = connection.whoAmI();
    if (!known) return DirectoryFlaw::unreachable;
    if (!known->starts_with(kDnPrefix) || known->size() == kDnPrefix.size()) {
        return DirectoryPerson{"name " + inLowerCase(known->empty() ? *name : *known), {}, {}};
    }
    const std::string dn = known->substr(kDnPrefix.size());
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
            break;
    }
    return "refused";
}

DirectoryAnswer askDirectory(const DirectorySettings& settings, const std::string& email, const std::string& password,
                             const FetchRules& rules) {
    if (password.empty()) return DirectoryFlaw::refused;
    auto opened = DirectoryConnection::open(settings, rules);
    if (const auto* flaw = std::get_if<DirectoryFlaw>(&opened)) return *flaw;
    auto& connection = *std::get<std::unique_ptr<DirectoryConnection>>(opened);
    return settings.bindAs.empty() ? askBySearch(connection, settings, email, password)
                                   : askByName(connection, settings, email, password);
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
    return flaw != nullptr ? std::optional(*flaw) : std::nullopt;
}

}  // namespace aufwind::server
