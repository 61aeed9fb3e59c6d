// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/blind_signature.h"

#include "sync/anonymous/emsa_pss.h"
#include "sync/anonymous/primitives.h"

#include <openssl/core_names.h>
#include <openssl/rsa.h>

namespace aufwind::anonymous {

struct PublicKey::State {
    Handle<EVP_PKEY> key;
    Handle<BIGNUM> modulus;
    Handle<BIGNUM> exponent;
    std::string der;
    std::string hash;
};

struct SigningKey::State {
    Handle<EVP_PKEY> key;
};

namespace {

constexpr std::size_t kSaltBytes = 48;
constexpr unsigned long kExponent = 65537;
constexpr std::size_t kPublicKeyMaximum = 1024;
constexpr std::size_t kSigningKeyMaximum = 4096;

Error invalid(const char* what) {
    return {ErrorCode::invalid, what};
}

Handle<BIGNUM> number(std::string_view bytes) {
    Handle<BIGNUM> out(BN_bin2bn(raw(bytes), static_cast<int>(bytes.size()), nullptr));
    require(out != nullptr);
    return out;
}

/// What OpenSSL computes with in a time that does not depend on it.
Handle<BIGNUM> secretNumber(std::string_view bytes) {
    Handle<BIGNUM> out = number(bytes);
    BN_set_flags(out.get(), BN_FLG_CONSTTIME);
    return out;
}

Handle<BIGNUM> noNumber() {
    Handle<BIGNUM> out(BN_new());
    require(out != nullptr);
    return out;
}

std::string bytesOf(const BIGNUM* number, std::size_t size) {
    std::string out(size, '\0');
    require(BN_bn2binpad(number, raw(out), static_cast<int>(size)) == static_cast<int>(size));
    return out;
}

/// Nothing where OpenSSL read a key that it would not write.
std::string derOf(EVP_PKEY* key) {
    const int size = i2d_PUBKEY(key, nullptr);
    if (size <= 0) return {};
    std::string der(static_cast<std::size_t>(size), '\0');
    unsigned char* to = raw(der);
    require(i2d_PUBKEY(key, &to) == size);
    return der;
}

Handle<BIGNUM> parameter(EVP_PKEY* key, const char* name) {
    BIGNUM* out = nullptr;
    static_cast<void>(EVP_PKEY_get_bn_param(key, name, &out));
    return Handle<BIGNUM>(out);
}

/// The signature's or message's e-th power.
Handle<BIGNUM> raised(const PublicKey::State& key, const BIGNUM* base, BN_CTX* context) {
    Handle<BIGNUM> out = noNumber();
    require(BN_mod_exp(out.get(), base, key.exponent.get(), key.modulus.get(), context) == 1);
    return out;
}

Handle<BN_CTX> workspace() {
    Handle<BN_CTX> out(BN_CTX_secure_new());
    require(out != nullptr);
    return out;
}

bool isKind(EVP_PKEY* key) {
    const int bits = EVP_PKEY_get_bits(key);
    return EVP_PKEY_is_a(key, "RSA") == 1 && (bits == 3072 || bits == 4096);
}

}  // namespace

Result<PublicKey> PublicKey::parse(std::string_view der) {
    const NoErrorsLeft clean;
    if (der.size() > kPublicKeyMaximum) return invalid("a public key of that length is none of a survey");
    const unsigned char* from = raw(der);
    auto state = std::make_shared<State>();
    state->key.reset(d2i_PUBKEY(nullptr, &from, static_cast<long>(der.size())));
    if (!state->key || !isKind(state->key.get())) return invalid("not an RSA public key of 3072 or 4096 bits");
    state->der = derOf(state->key.get());
    if (state->der.empty() || state->der != der) return invalid("a public key that is not in the one form it has");
    state->modulus = parameter(state->key.get(), OSSL_PKEY_PARAM_RSA_N);
    state->exponent = parameter(state->key.get(), OSSL_PKEY_PARAM_RSA_E);
    if (!state->modulus || !state->exponent || BN_is_word(state->exponent.get(), kExponent) != 1) {
        return invalid("a public key with another exponent than 65537");
    }
    const Handle<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_pkey(nullptr, state->key.get(), nullptr));
    require(context != nullptr);
    if (EVP_PKEY_public_check(context.get()) != 1) return invalid("a public key whose modulus is none");
    state->hash = sha256(der);
    return PublicKey(std::move(state));
}

const std::string& PublicKey::der() const {
    return state_->der;
}

const std::string& PublicKey::hash() const {
    return state_->hash;
}

bool PublicKey::isBelowModulus(std::string_view bytes) const {
    return bytes.size() == size() && BN_cmp(secretNumber(bytes).get(), state_->modulus.get()) < 0;
}

std::size_t PublicKey::size() const {
    return static_cast<std::size_t>(BN_num_bytes(state_->modulus.get()));
}

Result<SigningKey> SigningKey::generate(int bits) {
    const NoErrorsLeft clean;
    if (bits != 3072 && bits != 4096) return invalid("a signing key has 3072 or 4096 bits");
    auto state = std::make_shared<State>();
    state->key.reset(EVP_RSA_gen(static_cast<unsigned int>(bits)));
    if (!state->key) return Error{ErrorCode::internal, "no signing key could be made"};
    Result<PublicKey> publicKey = PublicKey::parse(derOf(state->key.get()));
    if (!publicKey) return publicKey.error();
    return SigningKey(std::move(state), std::move(publicKey).value());
}

Result<SigningKey> SigningKey::parse(std::string_view der) {
    const NoErrorsLeft clean;
    const Error damaged{ErrorCode::damaged, "not a signing key of a survey"};
    if (der.size() > kSigningKeyMaximum) return damaged;
    const unsigned char* from = raw(der);
    const Handle<PKCS8_PRIV_KEY_INFO> info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &from, static_cast<long>(der.size())));
    if (!info || from != raw(der) + der.size()) return damaged;
    auto state = std::make_shared<State>();
    state->key.reset(EVP_PKCS82PKEY(info.get()));
    if (!state->key || !isKind(state->key.get())) return damaged;
    Result<PublicKey> publicKey = PublicKey::parse(derOf(state->key.get()));
    if (!publicKey) return damaged;
    return SigningKey(std::move(state), std::move(publicKey).value());
}

Secret SigningKey::der() const {
    const Handle<PKCS8_PRIV_KEY_INFO> info(EVP_PKEY2PKCS8(state_->key.get()));
    require(info != nullptr);
    const int size = i2d_PKCS8_PRIV_KEY_INFO(info.get(), nullptr);
    require(size > 0);
    std::string der(static_cast<std::size_t>(size), '\0');
    unsigned char* to = raw(der);
    require(i2d_PKCS8_PRIV_KEY_INFO(info.get(), &to) == size);
    return Secret(std::move(der));
}

Result<std::string> SigningKey::blindSign(std::string_view blinded) const {
    const NoErrorsLeft clean;
    const PublicKey::State& open = publicKey_.state();
    if (blinded.size() != publicKey_.size()) return invalid("a blinded message of another length than the key's");
    const Handle<BIGNUM> message = number(blinded);
    if (BN_cmp(message.get(), open.modulus.get()) >= 0) {
        return invalid("a blinded message that is not below the modulus");
    }
    const Handle<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_pkey(nullptr, state_->key.get(), nullptr));
    std::string signature(blinded.size(), '\0');
    std::size_t size = signature.size();
    // RSASP1: in constant time and with a blinding of OpenSSL's own.
    const bool done = context && EVP_PKEY_sign_init(context.get()) == 1 &&
                      EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) == 1 &&
                      EVP_PKEY_sign(context.get(), raw(signature), &size, raw(blinded), blinded.size()) == 1 &&
                      size == signature.size();
    if (done) {
        const Handle<BN_CTX> work = workspace();
        const Handle<BIGNUM> back = raised(open, number(signature).get(), work.get());
        if (BN_cmp(back.get(), message.get()) == 0) return signature;
    }
    OPENSSL_cleanse(signature.data(), signature.size());
    return Error{ErrorCode::internal, "a blind signature did not hold and was not given away"};
}

Secret prepare(std::string_view message) {
    const Secret prefix(randomBytes(kPrefixBytes));
    return joined({prefix.view(), message});
}

Result<Blinding> blindWith(const PublicKey& key, std::string_view prepared, std::string_view salt,
                           std::string_view factor) {
    const NoErrorsLeft clean;
    const PublicKey::State& open = key.state();
    if (salt.size() != kSaltBytes) return invalid("a salt has 48 bytes");
    const Handle<BN_CTX> work = workspace();
    const Secret encoded = encodePss(prepared, salt, key.size());
    const Handle<BIGNUM> message = secretNumber(encoded.view());
    const Handle<BIGNUM> divisor = noNumber();
    require(BN_gcd(divisor.get(), message.get(), open.modulus.get(), work.get()) == 1);
    if (BN_is_one(divisor.get()) != 1) return invalid("a message that shares a factor with the modulus");
    const Handle<BIGNUM> r = secretNumber(factor);
    if (BN_cmp(r.get(), open.modulus.get()) >= 0) return invalid("a blinding factor that is not below the modulus");
    const Handle<BIGNUM> inverse = noNumber();
    if (BN_mod_inverse(inverse.get(), r.get(), open.modulus.get(), work.get()) == nullptr) {
        return Error{ErrorCode::internal, "a blinding factor without an inverse"};
    }
    const Handle<BIGNUM> blinded = raised(open, r.get(), work.get());
    require(BN_mod_mul(blinded.get(), message.get(), blinded.get(), open.modulus.get(), work.get()) == 1);
    return Blinding{bytesOf(blinded.get(), key.size()), Secret(bytesOf(inverse.get(), key.size()))};
}

Result<Blinding> blind(const PublicKey& key, std::string_view prepared) {
    const Handle<BIGNUM> factor = noNumber();
    do {
        require(BN_priv_rand_range(factor.get(), key.state().modulus.get()) == 1);
    } while (BN_is_zero(factor.get()) == 1);
    const Secret bytes(bytesOf(factor.get(), key.size()));
    const Secret salt(randomBytes(kSaltBytes));
    return blindWith(key, prepared, salt.view(), bytes.view());
}

Result<std::string> finalize(const PublicKey& key, std::string_view prepared, std::string_view blindSignature,
                             const Secret& inverse) {
    const PublicKey::State& open = key.state();
    if (blindSignature.size() != key.size() || inverse.size() != key.size()) {
        return invalid("a blind signature or an inverse of another length than the key's");
    }
    const Handle<BIGNUM> signature = number(blindSignature);
    if (BN_cmp(signature.get(), open.modulus.get()) >= 0) {
        return invalid("a blind signature that is not below the modulus");
    }
    const Handle<BN_CTX> work = workspace();
    const Handle<BIGNUM> factor = secretNumber(inverse.view());
    require(BN_mod_mul(signature.get(), signature.get(), factor.get(), open.modulus.get(), work.get()) == 1);
    std::string out = bytesOf(signature.get(), key.size());
    if (const Result<void> holds = verify(key, prepared, out); !holds) return holds.error();
    return out;
}

Result<void> verify(const PublicKey& key, std::string_view prepared, std::string_view signature) {
    const NoErrorsLeft clean;
    const Handle<EVP_MD_CTX> context(EVP_MD_CTX_new());
    require(context != nullptr);
    EVP_PKEY_CTX* how = nullptr;
    require(EVP_DigestVerifyInit(context.get(), &how, EVP_sha384(), nullptr, key.state().key.get()) == 1 &&
            EVP_PKEY_CTX_set_rsa_padding(how, RSA_PKCS1_PSS_PADDING) == 1 &&
            EVP_PKEY_CTX_set_rsa_mgf1_md(how, EVP_sha384()) == 1 &&
            EVP_PKEY_CTX_set_rsa_pss_saltlen(how, static_cast<int>(kSaltBytes)) == 1);
    if (signature.size() != key.size() ||
        EVP_DigestVerify(context.get(), raw(signature), signature.size(), raw(prepared), prepared.size()) != 1) {
        return Error{ErrorCode::untrusted, "a signature that does not hold for this message and key"};
    }
    return {};
}

}  // namespace aufwind::anonymous
