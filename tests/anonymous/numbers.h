// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/anonymous/blind_signature.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// The arithmetic of RSA in plain, for tests: as slow and as open as numbers of that size are. One thread.
namespace aufwind::anonymous::test {

struct NumberFree {
    void operator()(BIGNUM* number) const { BN_free(number); }
};

/// A number, and of two of them the sum or product modulo a third.
class Number {
  public:
    Number() : number_(BN_new()) {}
    explicit Number(unsigned long small) : Number() { BN_set_word(get(), small); }
    explicit Number(std::string_view bytes) : Number() {
        BN_bin2bn(reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()), get());
    }

    BIGNUM* get() const { return number_.get(); }
    std::string bytes(std::size_t size) const {
        std::string out(size, '\0');
        BN_bn2binpad(get(), reinterpret_cast<unsigned char*>(out.data()), static_cast<int>(size));
        return out;
    }
    bool operator==(const Number& other) const { return BN_cmp(get(), other.get()) == 0; }

  private:
    std::unique_ptr<BIGNUM, NumberFree> number_;
};

struct Workspace {
    std::unique_ptr<BN_CTX, void (*)(BN_CTX*)> context{BN_CTX_new(), BN_CTX_free};

    Number product(const Number& a, const Number& b) {
        Number out;
        BN_mul(out.get(), a.get(), b.get(), context.get());
        return out;
    }
    Number product(const Number& a, const Number& b, const Number& modulus) {
        Number out;
        BN_mod_mul(out.get(), a.get(), b.get(), modulus.get(), context.get());
        return out;
    }
    Number power(const Number& base, const Number& exponent, const Number& modulus) {
        Number out;
        BN_mod_exp(out.get(), base.get(), exponent.get(), modulus.get(), context.get());
        return out;
    }
    std::optional<Number> inverse(const Number& number, const Number& modulus) {
        Number out;
        if (BN_mod_inverse(out.get(), number.get(), modulus.get(), context.get()) == nullptr) return std::nullopt;
        return out;
    }
    Number remainder(const Number& number, const Number& modulus) {
        Number out;
        BN_mod(out.get(), number.get(), modulus.get(), context.get());
        return out;
    }
};

inline std::string fromHex(std::string_view hex) {
    std::string out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        out += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    }
    return out;
}

using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)>;

/// An RSA key of these numbers, whatever they are.
inline Key keyFrom(OSSL_PARAM_BLD* parts, int selection) {
    const std::unique_ptr<OSSL_PARAM, void (*)(OSSL_PARAM*)> list(OSSL_PARAM_BLD_to_param(parts), OSSL_PARAM_free);
    const std::unique_ptr<EVP_PKEY_CTX, void (*)(EVP_PKEY_CTX*)> context(
        EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY* made = nullptr;
    EVP_PKEY_fromdata_init(context.get());
    EVP_PKEY_fromdata(context.get(), &made, selection, list.get());
    return {made, EVP_PKEY_free};
}

/// PKCS #8 of the key with these primes and the exponent 65537; `off` is added to what only its holder has, so that it
/// signs wrongly.
inline std::string signingKeyOf(const Number& p, const Number& q, unsigned long off = 0) {
    Workspace work;
    const Number one(1), e(65537UL);
    Number p1, q1;
    BN_sub(p1.get(), p.get(), one.get());
    BN_sub(q1.get(), q.get(), one.get());
    const Number n = work.product(p, q);
    const Number d = *work.inverse(e, work.product(p1, q1));
    const Number dp = work.remainder(d, p1), dq = work.remainder(d, q1), qi = *work.inverse(q, p);
    for (const Number* secret : {&d, &dp, &dq}) BN_add_word(secret->get(), off);
    const std::unique_ptr<OSSL_PARAM_BLD, void (*)(OSSL_PARAM_BLD*)> parts(OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
    OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_D, d.get());
    OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_FACTOR1, p.get());
    OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_FACTOR2, q.get());
    OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_EXPONENT1, dp.get());
    OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_EXPONENT2, dq.get());
    OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_COEFFICIENT1, qi.get());
    const auto key = keyFrom(parts.get(), EVP_PKEY_KEYPAIR);
    const std::unique_ptr<PKCS8_PRIV_KEY_INFO, void (*)(PKCS8_PRIV_KEY_INFO*)> info(EVP_PKEY2PKCS8(key.get()),
                                                                                    PKCS8_PRIV_KEY_INFO_free);
    unsigned char* der = nullptr;
    const int size = i2d_PKCS8_PRIV_KEY_INFO(info.get(), &der);
    std::string out(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return out;
}

/// SubjectPublicKeyInfo of a key with that modulus and exponent, whatever they are.
inline std::string publicKeyOf(const Number& n, const Number& e) {
    const std::unique_ptr<OSSL_PARAM_BLD, void (*)(OSSL_PARAM_BLD*)> parts(OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
    OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    const auto key = keyFrom(parts.get(), EVP_PKEY_PUBLIC_KEY);
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key.get(), &der);
    std::string out(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return out;
}

/// The modulus of a key, out of its DER form.
inline Number modulusOf(const PublicKey& key) {
    const auto* from = reinterpret_cast<const unsigned char*>(key.der().data());
    const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> parsed(
        d2i_PUBKEY(nullptr, &from, static_cast<long>(key.der().size())), EVP_PKEY_free);
    BIGNUM* n = nullptr;
    EVP_PKEY_get_bn_param(parsed.get(), OSSL_PKEY_PARAM_RSA_N, &n);
    Number out;
    BN_copy(out.get(), n);
    BN_free(n);
    return out;
}

}  // namespace aufwind::anonymous::test
