// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/directory/connection.h"

#include "sync/server/auth/keys.h"
#include "sync/server/directory/names.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fcntl.h>
#include <lber.h>
#include <openldap.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::chrono::seconds kAnswers{6};  // from the handshake on, for all that is asked together
constexpr std::chrono::milliseconds kWatch{200};
constexpr timeval kSlice{0, 200'000};  // so soon is heard that the server ends
constexpr ber_len_t kLargestMessage = 64 * 1024;
constexpr timeval kLongestWrite{2, 0};
constexpr int kMostAddresses = 100;
constexpr std::size_t kLongestAddress = 254;
constexpr int kMostEntries = 2;
constexpr int kMostReferences = 100;
constexpr std::size_t kLongestName = 200;
constexpr std::string_view kMailPrefix = "smtp:";
constexpr char kSystemAuthorities[] = "/etc/ssl/certs/ca-certificates.crt";
constexpr const char* kAttributes[] = {"entryUUID", "objectGUID",        "nsUniqueId",     "givenName", "sn",
                                       "mail",      "userPrincipalName", "proxyAddresses", nullptr};

// Nothing connects but openTo(): libldap would go wherever an answer sends it, and inside the operator's network.
int refuseConnection(LDAP*, Sockbuf*, LDAPURLDesc*, sockaddr*, ldap_conncb*) {
    return -1;
}
void forgetConnection(LDAP*, Sockbuf*, ldap_conncb*) {}
ldap_conncb kNoOther{refuseConnection, forgetConnection, nullptr};

bool isRefusal(int code) {
    switch (code) {
        case LDAP_INVALID_CREDENTIALS:
        case LDAP_NO_SUCH_OBJECT:
        case LDAP_INVALID_DN_SYNTAX:
        case LDAP_INAPPROPRIATE_AUTH:
        case LDAP_INSUFFICIENT_ACCESS:
        case LDAP_UNWILLING_TO_PERFORM:
        case LDAP_CONSTRAINT_VIOLATION:
            return true;
        default:
            return false;
    }
}

DirectoryFlaw flawOf(int code) {
    if (isRefusal(code)) return DirectoryFlaw::refused;
    const bool isAway =
        code == LDAP_BUSY || code == LDAP_UNAVAILABLE || code == LDAP_SERVER_DOWN || code == LDAP_TIMEOUT;
    return isAway ? DirectoryFlaw::unreachable : DirectoryFlaw::damaged;
}

// A name that a row can hold; what is none is left out.
std::string nameFrom(const std::string& bytes) {
    const bool hasControls =
        std::ranges::any_of(bytes, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
    boost::system::error_code failure;
    // The reader refuses what is no UTF-8.
    (void)boost::json::parse(boost::json::serialize(boost::json::string(bytes)), failure);
    return failure || hasControls || bytes.size() > kLongestName ? std::string() : bytes;
}

bool set(LDAP* handle, int option, const void* value) {
    return ldap_set_option(handle, option, value) == LDAP_OPT_SUCCESS;
}

}  // namespace

// Everything by hand: what the system's ldap.conf says is not meant for this.
bool DirectoryConnection::prepare(LDAP* handle, const DirectorySettings& settings, const FetchRules& rules) {
    const int version = LDAP_VERSION3;
    const int never = LDAP_DEREF_NEVER;
    const int always = LDAP_OPT_X_TLS_HARD;
    const int leastTls = LDAP_OPT_X_TLS_PROTOCOL_TLS1_2;
    const int asClient = 0;
    const std::string own = certificateIn(settings.authority).value_or("");
    berval trusted{static_cast<ber_len_t>(own.size()), const_cast<char*>(own.data())};
    const std::string file = !settings.authority.empty() ? ""
                             : rules.authority.empty()   ? kSystemAuthorities
                                                         : rules.authority.string();
    Sockbuf* buffer = nullptr;
    ber_len_t largest = kLargestMessage;
    return set(handle, LDAP_OPT_PROTOCOL_VERSION, &version) && set(handle, LDAP_OPT_REFERRALS, LDAP_OPT_OFF) &&
           set(handle, LDAP_OPT_DEREF, &never) && set(handle, LDAP_OPT_CONNECT_CB, &kNoOther) &&
           set(handle, LDAP_OPT_X_TLS_REQUIRE_CERT, &always) && set(handle, LDAP_OPT_X_TLS_PROTOCOL_MIN, &leastTls) &&
           set(handle, LDAP_OPT_X_TLS_CACERTDIR, nullptr) &&
           set(handle, LDAP_OPT_X_TLS_CACERTFILE, file.empty() ? nullptr : file.c_str()) &&
           set(handle, LDAP_OPT_X_TLS_CACERT, own.empty() ? nullptr : &trusted) &&
           settings.authority.empty() == own.empty() && set(handle, LDAP_OPT_X_TLS_NEWCTX, &asClient) &&
           ldap_get_option(handle, LDAP_OPT_SOCKBUF, &buffer) == LDAP_OPT_SUCCESS && buffer != nullptr &&
           ber_sockbuf_ctrl(buffer, LBER_SB_OPT_SET_MAX_INCOMING, &largest) == 1;
}

DirectoryConnection::Opened DirectoryConnection::open(const DirectorySettings& settings, const FetchRules& rules) {
    const auto place = directoryPlace(settings.address);
    if (!place) return DirectoryFlaw::unreachable;
    const auto socket = connectTo(place->host, place->port, rules);
    if (!socket) return DirectoryFlaw::unreachable;
    LDAP* made = nullptr;
    if (ldap_init_fd(*socket, LDAP_PROTO_TCP, settings.address.c_str(), &made) != LDAP_SUCCESS) {
        close(*socket);
        return DirectoryFlaw::unreachable;
    }
    // libcurl's does not wait; this one does, and the watch sees to it that it does not wait for long.
    fcntl(*socket, F_SETFL, fcntl(*socket, F_GETFL) & ~O_NONBLOCK);
    // Also for what is said at the end, when nobody watches any more.
    setsockopt(*socket, SOL_SOCKET, SO_SNDTIMEO, &kLongestWrite, sizeof kLongestWrite);
    std::unique_ptr<DirectoryConnection> connection(
        new DirectoryConnection(std::unique_ptr<LDAP, Unbind>(made), rules, *socket));
    if (!prepare(made, settings, rules)) return DirectoryFlaw::untrusted;
    if (ldap_install_tls(made) != LDAP_SUCCESS) {
        return connection->watch_->isOver() ? DirectoryFlaw::unreachable : DirectoryFlaw::untrusted;
    }
    // Not every library that libldap uses for TLS heeds the oldest version that it is told.
    char* version = nullptr;
    ldap_get_option(made, LDAP_OPT_X_TLS_VERSION, &version);
    const std::string spoken(version != nullptr ? version : "");
    ldap_memfree(version);
    const bool isNew = spoken.ends_with("1.2") || spoken.ends_with("1.3");
    return isNew ? Opened(std::move(connection)) : Opened(DirectoryFlaw::untrusted);
}

DirectoryConnection::Watch::Watch(int socket, const FetchRules& rules)
    : thread_([this, socket, rules] { run(socket, rules); }) {}

DirectoryConnection::Watch::~Watch() {
    {
        const std::lock_guard lock(mutex_);
        done_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void DirectoryConnection::Watch::run(int socket, const FetchRules& rules) {
    const auto end = std::chrono::steady_clock::now() + kAnswers;
    std::unique_lock lock(mutex_);
    while (!done_ && std::chrono::steady_clock::now() < end && !(rules.cancelled && *rules.cancelled)) {
        wake_.wait_for(lock, kWatch);
    }
    if (done_) return;
    over_ = true;
    shutdown(socket, SHUT_RDWR);
}

DirectoryConnection::Message DirectoryConnection::next(int id) {
    while (!watch_->isOver()) {
        timeval slice = kSlice;
        LDAPMessage* message = nullptr;
        // Of any number: asked for one, libldap keeps all others, and does not survive each of them.
        const int kind = ldap_result(handle_.get(), LDAP_RES_ANY, LDAP_MSG_ONE, &slice, &message);
        if (kind < 0) break;
        if (kind == 0) continue;
        Message got(message);
        if (ldap_msgid(message) == id) return got;
        flaw_ = DirectoryFlaw::damaged;
        return nullptr;
    }
    flaw_ = DirectoryFlaw::unreachable;
    return nullptr;
}

std::optional<DirectoryFlaw> DirectoryConnection::bind(const std::string& name, const std::string& password) {
    // Without a password, or without a name, a bind succeeds and says nothing of anybody (RFC 4513 section 5.1).
    if (name.empty() || password.empty() || name.find('\0') != std::string::npos) return DirectoryFlaw::refused;
    std::string copy = password;
    berval credentials{static_cast<ber_len_t>(copy.size()), copy.data()};
    int id = 0;
    const int sent = ldap_sasl_bind(handle_.get(), name.c_str(), LDAP_SASL_SIMPLE, &credentials, nullptr, nullptr, &id);
    OPENSSL_cleanse(copy.data(), copy.size());
    if (sent != LDAP_SUCCESS) return flawOf(sent);
    const Message message = next(id);
    if (!message) return flaw_;
    int code = LDAP_OTHER;
    if (ldap_msgtype(message.get()) != LDAP_RES_BIND ||
        ldap_parse_result(handle_.get(), message.get(), &code, nullptr, nullptr, nullptr, nullptr, 0) != LDAP_SUCCESS) {
        return DirectoryFlaw::damaged;
    }
    return code == LDAP_SUCCESS ? std::nullopt : std::optional(flawOf(code));
}

std::vector<std::string> DirectoryConnection::values(LDAPMessage* message, const char* attribute) const {
    berval** const all = ldap_get_values_len(handle_.get(), message, attribute);
    if (all == nullptr) return {};
    std::vector<std::string> found;
    for (int i = 0; all[i] != nullptr && i < kMostAddresses; ++i) found.emplace_back(all[i]->bv_val, all[i]->bv_len);
    ldap_value_free_len(all);
    return found;
}

std::string DirectoryConnection::value(LDAPMessage* message, const char* attribute) const {
    auto all = values(message, attribute);
    return all.empty() ? std::string() : std::move(all.front());
}

DirectoryConnection::Entry DirectoryConnection::entryFrom(LDAPMessage* message) const {
    Entry entry;
    if (char* const dn = ldap_get_dn(handle_.get(), message); dn != nullptr) {
        entry.dn = dn;
        ldap_memfree(dn);
    }
    const std::string uuid = value(message, "entryUUID");
    const std::string guid = value(message, "objectGUID");
    const std::string unique = value(message, "nsUniqueId");
    entry.person.id = !uuid.empty()     ? "entryUUID " + uuid
                      : !guid.empty()   ? "objectGUID " + toHex(guid)
                      : !unique.empty() ? "nsUniqueId " + unique
                                        : std::string();
    for (const char* attribute : {"mail", "userPrincipalName", "proxyAddresses"}) {
        for (std::string& text : values(message, attribute)) {
            std::string address = inLowerCase(std::move(text));
            if (address.starts_with(kMailPrefix)) address.erase(0, kMailPrefix.size());
            if (address.size() <= kLongestAddress) entry.person.addresses.push_back(std::move(address));
        }
    }
    entry.person.firstName = nameFrom(value(message, "givenName"));
    entry.person.lastName = nameFrom(value(message, "sn"));
    return entry;
}

DirectoryConnection::Found DirectoryConnection::search(const std::string& base, int scope, const std::string& filter) {
    timeval limit{kAnswers.count(), 0};
    int id = 0;
    // libldap changes neither the list nor its words.
    const int sent = ldap_search_ext(handle_.get(), base.c_str(), scope, filter.c_str(),
                                     const_cast<char**>(kAttributes), 0, nullptr, nullptr, &limit, kMostEntries, &id);
    if (sent == LDAP_FILTER_ERROR) return DirectoryFlaw::search;
    if (sent != LDAP_SUCCESS) return flawOf(sent);
    std::vector<Entry> entries;
    for (int references = 0; references <= kMostReferences;) {
        const Message message = next(id);
        if (!message) return flaw_;
        const int type = ldap_msgtype(message.get());
        if (type == LDAP_RES_SEARCH_ENTRY && entries.size() < kMostEntries) {
            entries.push_back(entryFrom(message.get()));
        } else if (type == LDAP_RES_SEARCH_REFERENCE) {
            references += 1;
        } else if (type == LDAP_RES_SEARCH_RESULT) {
            int code = LDAP_OTHER;
            if (ldap_parse_result(handle_.get(), message.get(), &code, nullptr, nullptr, nullptr, nullptr, 0) !=
                LDAP_SUCCESS) {
                return DirectoryFlaw::damaged;
            }
            const bool isCut = code == LDAP_SIZELIMIT_EXCEEDED;
            if (isCut && entries.size() < kMostEntries) return DirectoryFlaw::ambiguous;
            if (code == LDAP_SUCCESS || isCut) return entries;
            const DirectoryFlaw flaw = flawOf(code);
            return flaw == DirectoryFlaw::unreachable ? flaw : DirectoryFlaw::search;
        } else {
            break;
        }
    }
    return DirectoryFlaw::damaged;
}

std::variant<std::string, DirectoryFlaw> DirectoryConnection::whoAmI() {
    int id = 0;
    if (ldap_whoami(handle_.get(), nullptr, nullptr, &id) != LDAP_SUCCESS) return DirectoryFlaw::unreachable;
    const Message message = next(id);
    if (!message) return flaw_;
    int code = LDAP_OTHER;
    if (ldap_parse_result(handle_.get(), message.get(), &code, nullptr, nullptr, nullptr, nullptr, 0) != LDAP_SUCCESS) {
        return DirectoryFlaw::damaged;
    }
    if (code != LDAP_SUCCESS) return std::string();
    berval* told = nullptr;
    if (ldap_msgtype(message.get()) != LDAP_RES_EXTENDED ||
        ldap_parse_whoami(handle_.get(), message.get(), &told) != LDAP_SUCCESS || told == nullptr) {
        return DirectoryFlaw::refused;
    }
    std::string name(told->bv_val != nullptr ? told->bv_val : "", told->bv_val != nullptr ? told->bv_len : 0);
    ber_bvfree(told);
    // Nobody at all is bound then.
    return name.empty() ? std::variant<std::string, DirectoryFlaw>(DirectoryFlaw::refused) : std::move(name);
}

}  // namespace aufwind::server
