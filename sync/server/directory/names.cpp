// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/directory/names.h"

#include "sync/server/operator/tenants.h"

#include <ldap.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <memory>
#include <vector>

namespace aufwind::server {
namespace {

constexpr std::string_view kUser = "{user}";
constexpr std::string_view kEmail = "{email}";
constexpr std::string_view kScheme = "ldaps://";

bool namesSomebody(std::string_view pattern) {
    return pattern.find(kUser) != std::string_view::npos || pattern.find(kEmail) != std::string_view::npos;
}

// In one pass: what is put in is not looked at again.
std::string filled(std::string_view pattern, const std::string& user, const std::string& email) {
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::string_view rest = pattern.substr(at);
        if (rest.starts_with(kUser)) {
            text += user;
            at += kUser.size();
        } else if (rest.starts_with(kEmail)) {
            text += email;
            at += kEmail.size();
        } else {
            text += rest.front();
            at += 1;
        }
    }
    return text;
}

std::string userOf(const std::string& email) {
    return email.substr(0, email.find('@'));
}

std::string escapedForFilter(std::string text) {
    berval plain{static_cast<ber_len_t>(text.size()), text.data()};
    berval escaped{};
    if (ldap_bv2escaped_filter_value(&plain, &escaped) != 0 || escaped.bv_val == nullptr) return {};
    std::string result(escaped.bv_val, escaped.bv_len);
    // What needs no escape is not copied.
    if (escaped.bv_val != plain.bv_val) ldap_memfree(escaped.bv_val);
    return result;
}

using ParsedDn = std::unique_ptr<std::remove_pointer_t<LDAPDN>, void (*)(LDAPDN)>;

ParsedDn parsedDn(const std::string& text) {
    LDAPDN dn = nullptr;
    if (ldap_str2dn(text.c_str(), &dn, LDAP_DN_FORMAT_LDAPV3) != LDAP_SUCCESS) dn = nullptr;
    return {dn, ldap_dnfree};
}

bool isDn(const std::string& text) {
    return !text.empty() && parsedDn(text) != nullptr;
}

// The values of a name that was read are what is filled in, so that nothing in them is read as a part of it.
std::optional<std::string> filledDn(const std::string& pattern, const std::string& user, const std::string& email) {
    const ParsedDn parsed = parsedDn(pattern);
    if (!parsed) return std::nullopt;
    std::vector<std::unique_ptr<std::string>> values;
    std::vector<std::pair<berval*, berval>> before;
    for (LDAPRDN* part = parsed.get(); *part != nullptr; ++part) {
        for (LDAPAVA** ava = *part; *ava != nullptr; ++ava) {
            berval& value = (*ava)->la_value;
            std::string text = filled({value.bv_val, value.bv_len}, user, email);
            values.push_back(std::make_unique<std::string>(std::move(text)));
            before.emplace_back(&value, value);
            value = {static_cast<ber_len_t>(values.back()->size()), values.back()->data()};
        }
    }
    char* made = nullptr;
    const int code = ldap_dn2str(parsed.get(), &made, LDAP_DN_FORMAT_LDAPV3);
    for (const auto& [value, was] : before) *value = was;
    if (code != LDAP_SUCCESS || made == nullptr) return std::nullopt;
    std::string name(made);
    ldap_memfree(made);
    return name;
}

// A userPrincipalName or DOMAIN\user has no way to escape anything: only what means nothing else goes into one.
bool isPlain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte) != 0 || std::string_view("._-+'@").find(c) != std::string_view::npos;
    });
}

// Without one OpenSSL asks whoever sits at the terminal.
int noPassphrase(char*, int, int, void*) {
    return -1;
}

bool isVisible(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; });
}

bool hasOddBytes(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
}

}  // namespace

std::string inLowerCase(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

bool namesByAddress(std::string_view pattern) {
    return pattern.find(kEmail) != std::string_view::npos;
}

std::optional<std::string> bindName(const std::string& pattern, const std::string& email) {
    if (!namesSomebody(pattern) || hasOddBytes(email)) return std::nullopt;
    if (pattern.find('=') != std::string::npos) return filledDn(pattern, userOf(email), email);
    if (!isPlain(email)) return std::nullopt;
    return filled(pattern, userOf(email), email);
}

std::string searchFilter(std::string_view pattern, const std::string& email) {
    return filled(pattern, escapedForFilter(userOf(email)), escapedForFilter(email));
}

std::optional<DirectoryPlace> directoryPlace(const std::string& address) {
    if (!address.starts_with(kScheme) || !isVisible(address)) return std::nullopt;
    const std::string_view rest = std::string_view(address).substr(kScheme.size());
    const bool isNumeric = rest.starts_with('[');
    const std::size_t afterHost = rest.find(isNumeric ? ']' : ':');
    if (isNumeric && afterHost == std::string_view::npos) return std::nullopt;
    const std::size_t end = isNumeric ? afterHost + 1 : std::min(afterHost, rest.size());
    DirectoryPlace place{std::string(rest.substr(0, end))};
    const std::string_view inside = isNumeric ? rest.substr(1, afterHost - 1) : rest.substr(0, end);
    const bool isName = !inside.empty() && std::ranges::all_of(inside, [isNumeric](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' || (c == ':' && isNumeric);
    });
    if (!isName) return std::nullopt;
    if (end == rest.size()) return place;
    const std::string_view number = rest.substr(end + 1);
    const auto [stopped, failed] = std::from_chars(number.data(), number.data() + number.size(), place.port);
    const bool isNumber = failed == std::errc() && stopped == number.data() + number.size() && place.port != 0;
    return rest[end] == ':' && isNumber ? std::optional(place) : std::nullopt;
}

std::optional<std::string> certificateIn(const std::string& pem) {
    const std::unique_ptr<BIO, int (*)(BIO*)> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free);
    const auto next = [&bio] {
        return std::unique_ptr<X509, void (*)(X509*)>(PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr),
                                                      X509_free);
    };
    const auto certificate = next();
    if (!certificate || next()) return std::nullopt;
    unsigned char* bytes = nullptr;
    const int size = i2d_X509(certificate.get(), &bytes);
    if (size <= 0) return std::nullopt;
    std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return der;
}

bool areSound(const DirectorySettings& settings) {
    if (!directoryPlace(settings.address)) return false;
    if (!settings.authority.empty() && !certificateIn(settings.authority)) return false;
    // What stands before the @ says who it is behind one domain alone.
    const std::string& pattern = settings.bindAs.empty() ? settings.filter : settings.bindAs;
    if (pattern.find(kUser) != std::string::npos && settings.domains.size() != 1) return false;
    if (!settings.bindAs.empty()) {
        // One way to find people, not two.
        return bindName(settings.bindAs, "a@b").has_value() && settings.base.empty() && settings.filter.empty() &&
               settings.reader.empty() && settings.readerPassword.empty();
    }
    return isDn(settings.base) && settings.filter.starts_with('(') && settings.filter.ends_with(')') &&
           namesSomebody(settings.filter) && !settings.reader.empty();
}

bool speaksFor(const DirectorySettings& settings, const std::string& email) {
    const std::size_t at = email.find('@');
    // Of other letters a directory takes several for the same, and so for the same person.
    const bool isAscii = std::ranges::all_of(email, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (at == std::string::npos || !isAscii || normalisedEmail(email) != email) return false;
    return std::ranges::find(settings.domains, email.substr(at + 1)) != settings.domains.end();
}

}  // namespace aufwind::server
