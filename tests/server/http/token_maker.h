// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>

#include <memory>
#include <string>

/// Signs tokens as an identity provider does, and as nobody should. Threads: one caller.
namespace aufwind::test {

class TokenMaker {
  public:
    enum class Kind { rsa, p256 };

    explicit TokenMaker(Kind kind = Kind::rsa, int bits = 2048)
        : kind_(kind),
          key_(kind == Kind::rsa ? EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", static_cast<std::size_t>(bits))
                                 : EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"),
               EVP_PKEY_free) {}

    QByteArray algorithm() const { return kind_ == Kind::rsa ? "RS256" : "ES256"; }

    /// The public key as a member of a key set.
    QJsonObject jwk(const QString& id = "one") const {
        QJsonObject jwk{{"kid", id}, {"use", "sig"}, {"alg", QString::fromLatin1(algorithm())}};
        if (kind_ == Kind::rsa) {
            jwk["kty"] = "RSA";
            jwk["n"] = number(OSSL_PKEY_PARAM_RSA_N, 0);
            jwk["e"] = number(OSSL_PKEY_PARAM_RSA_E, 0);
        } else {
            jwk["kty"] = "EC";
            jwk["crv"] = "P-256";
            jwk["x"] = number(OSSL_PKEY_PARAM_EC_PUB_X, 32);
            jwk["y"] = number(OSSL_PKEY_PARAM_EC_PUB_Y, 32);
        }
        return jwk;
    }

    /// A token whose header is `header` over { alg, kid }.
    std::string sign(const QJsonObject& claims, const QJsonObject& header = {}) const {
        const QByteArray content = contentOf(claims, header);
        std::size_t size = 0;
        const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get());
        const auto* bytes = reinterpret_cast<const unsigned char*>(content.constData());
        EVP_DigestSign(context.get(), nullptr, &size, bytes, static_cast<std::size_t>(content.size()));
        QByteArray signature(static_cast<qsizetype>(size), '\0');
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytes,
                       static_cast<std::size_t>(content.size()));
        signature.resize(static_cast<qsizetype>(size));
        return (content + '.' + coded(kind_ == Kind::rsa ? signature : raw(signature))).toStdString();
    }

    /// Signed with HMAC under the public key's own text, as if that were a shared secret.
    std::string signWithPublicKey(const QJsonObject& claims) const {
        const std::unique_ptr<BIO, int (*)(BIO*)> memory(BIO_new(BIO_s_mem()), BIO_free);
        PEM_write_bio_PUBKEY(memory.get(), key_.get());
        char* text = nullptr;
        const long length = BIO_get_mem_data(memory.get(), &text);
        const QByteArray content = contentOf(claims, {{"alg", "HS256"}});
        unsigned char mac[EVP_MAX_MD_SIZE];
        unsigned size = 0;
        HMAC(EVP_sha256(), text, static_cast<int>(length), reinterpret_cast<const unsigned char*>(content.constData()),
             static_cast<std::size_t>(content.size()), mac, &size);
        return (content + '.' + coded(QByteArray(reinterpret_cast<char*>(mac), static_cast<qsizetype>(size))))
            .toStdString();
    }

    static QByteArray coded(const QByteArray& bytes) {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }
    static QByteArray coded(const QJsonObject& object) {
        return coded(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

  private:
    QByteArray contentOf(const QJsonObject& claims, const QJsonObject& header) const {
        QJsonObject all{{"alg", QString::fromLatin1(algorithm())}, {"kid", "one"}, {"typ", "JWT"}};
        for (auto member = header.begin(); member != header.end(); ++member) all[member.key()] = member.value();
        return coded(all) + '.' + coded(claims);
    }

    QString number(const char* name, int size) const {
        BIGNUM* value = nullptr;
        EVP_PKEY_get_bn_param(key_.get(), name, &value);
        QByteArray bytes(size > 0 ? size : BN_num_bytes(value), '\0');
        BN_bn2binpad(value, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
        BN_free(value);
        return QString::fromLatin1(coded(bytes));
    }

    static QByteArray raw(const QByteArray& der) {
        const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
        ECDSA_SIG* const signature = d2i_ECDSA_SIG(nullptr, &at, der.size());
        QByteArray bytes(64, '\0');
        BN_bn2binpad(ECDSA_SIG_get0_r(signature), reinterpret_cast<unsigned char*>(bytes.data()), 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(signature), reinterpret_cast<unsigned char*>(bytes.data()) + 32, 32);
        ECDSA_SIG_free(signature);
        return bytes;
    }

    Kind kind_;
    std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key_;
};

}  // namespace aufwind::test
