// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/certificate.h"

#include <boost/asio/ip/address.hpp>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>

namespace aufwind::server {
namespace {

constexpr long kDay = 24L * 3600;
constexpr long kAuthorityDays = 3650;
constexpr long kServerDays = 397;  // the longest that clients accept
constexpr int kSerialBits = 127;

template <auto release>
struct Freed {
    template <typename T>
    void operator()(T* thing) const {
        release(thing);
    }
};
using PrivateKey = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using X509Pointer = std::unique_ptr<X509, Freed<X509_free>>;
using BioPointer = std::unique_ptr<BIO, Freed<BIO_free_all>>;

Error failed(const char* what) {
    ERR_clear_error();
    return {ErrorCode::internal, std::string("certificate: ") + what};
}

BioPointer reading(const std::string& text) {
    return BioPointer(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

std::string written(BIO* bio) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return size > 0 ? std::string(bytes, static_cast<std::size_t>(size)) : std::string();
}

Result<std::string> pemOf(X509* certificate) {
    const BioPointer out(BIO_new(BIO_s_mem()));
    if (!out || PEM_write_bio_X509(out.get(), certificate) != 1) return failed("not written");
    return written(out.get());
}

Result<std::string> pemOf(EVP_PKEY* key, const std::string& passphrase) {
    const BioPointer out(BIO_new(BIO_s_mem()));
    if (!out || PEM_write_bio_PKCS8PrivateKey(out.get(), key, EVP_aes_256_cbc(), passphrase.data(),
                                              static_cast<int>(passphrase.size()), nullptr, nullptr) != 1) {
        return failed("key not written");
    }
    return written(out.get());
}

PrivateKey openedKey(const std::string& pem, const std::string& passphrase) {
    std::string secret = passphrase;
    PrivateKey key(PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, nullptr, secret.data()));
    OPENSSL_cleanse(secret.data(), secret.size());
    return key;
}

bool extend(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509* certificate) {
    const std::unique_ptr<BIGNUM, Freed<BN_free>> number(BN_new());
    return number && BN_rand(number.get(), kSerialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setName(X509_NAME* subject, const std::string& name) {
    return X509_NAME_add_entry_by_NID(subject, NID_commonName, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(name.data()),
                                      static_cast<int>(name.size()), -1, 0) == 1;
}

X509Pointer begin(EVP_PKEY* key, const std::string& name, long days) {
    X509Pointer certificate(X509_new());
    // A day back, for clients whose clock is behind.
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1 || !setSerial(certificate.get()) ||
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -kDay) == nullptr ||
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), (days - 1) * kDay) == nullptr ||
        X509_set_pubkey(certificate.get(), key) != 1 || !setName(X509_get_subject_name(certificate.get()), name)) {
        return nullptr;
    }
    return certificate;
}

bool isHostName(const std::string& name) {
    return !name.empty() && name.size() <= 253 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

Result<std::string> alternativeNames(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) {
        boost::system::error_code noAddress;
        boost::asio::ip::make_address(name, noAddress);
        // The names go into OpenSSL's small configuration language, where a comma or an equals sign would mean
        // something.
        if (noAddress && !isHostName(name)) {
            return Error{ErrorCode::invalid, "not a host name or address: " + name};
        }
        list += (list.empty() ? "" : ",") + std::string(noAddress ? "DNS:" : "IP:") + name;
    }
    return list;
}

}  // namespace

Result<Certificate> makeAuthority(const std::string& name, const std::string& passphrase) {
    const PrivateKey key(EVP_EC_gen("P-256"));
    if (!key) return failed("no key");
    const X509Pointer certificate = begin(key.get(), name, kAuthorityDays);
    if (!certificate || X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get())) != 1 ||
        !extend(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !extend(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !extend(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash") ||
        X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0) {
        return failed("authority");
    }
    auto pem = pemOf(certificate.get());
    auto keyPem = pemOf(key.get(), passphrase);
    if (!pem) return pem.error();
    if (!keyPem) return keyPem.error();
    return Certificate{*pem, *keyPem};
}

Result<Certificate> makeServerCertificate(const Certificate& authority, const std::vector<std::string>& names,
                                          const std::string& passphrase) {
    const X509Pointer issuer(PEM_read_bio_X509(reading(authority.certificate).get(), nullptr, nullptr, nullptr));
    const PrivateKey issuerKey = openedKey(authority.key, passphrase);
    if (!issuer || !issuerKey) {
        ERR_clear_error();
        return Error{ErrorCode::wrongKey, "the certificate authority's key does not open"};
    }
    auto alternatives = alternativeNames(names);
    if (!alternatives) return alternatives.error();
    const PrivateKey key(EVP_EC_gen("P-256"));
    if (!key || names.empty()) return failed("no key or no name");
    const X509Pointer certificate = begin(key.get(), "Aufwind server", kServerDays);
    if (!certificate || X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get())) != 1 ||
        !extend(certificate.get(), issuer.get(), NID_basic_constraints, "critical,CA:FALSE") ||
        !extend(certificate.get(), issuer.get(), NID_key_usage, "critical,digitalSignature") ||
        !extend(certificate.get(), issuer.get(), NID_ext_key_usage, "serverAuth") ||
        !extend(certificate.get(), issuer.get(), NID_subject_key_identifier, "hash") ||
        !extend(certificate.get(), issuer.get(), NID_authority_key_identifier, "keyid:always") ||
        !extend(certificate.get(), issuer.get(), NID_subject_alt_name, *alternatives) ||
        X509_sign(certificate.get(), issuerKey.get(), EVP_sha256()) == 0) {
        return failed("server");
    }
    auto pem = pemOf(certificate.get());
    auto keyPem = pemOf(key.get(), passphrase);
    if (!pem) return pem.error();
    if (!keyPem) return keyPem.error();
    return Certificate{*pem, *keyPem};
}

Result<std::string> keyUnder(const std::string& pem, const std::string& passphrase, const std::string& newPassphrase) {
    const PrivateKey key = openedKey(pem, passphrase);
    if (!key) {
        ERR_clear_error();
        return Error{ErrorCode::wrongKey, "a certificate's key does not open"};
    }
    return pemOf(key.get(), newPassphrase);
}

Result<long> secondsLeft(const std::string& pem) {
    const X509Pointer certificate(PEM_read_bio_X509(reading(pem).get(), nullptr, nullptr, nullptr));
    int days = 0;
    int seconds = 0;
    if (!certificate || ASN1_TIME_diff(&days, &seconds, nullptr, X509_get0_notAfter(certificate.get())) != 1) {
        ERR_clear_error();
        return Error{ErrorCode::damaged, "not a certificate"};
    }
    return days * kDay + seconds;
}

}  // namespace aufwind::server
