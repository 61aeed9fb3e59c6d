// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres/sealing.h"

#include "sync/server/storage/packing.h"

#include <openssl/evp.h>

#include <cstdlib>
#include <memory>

namespace aufwind::server::postgres {
namespace {

constexpr std::string_view kPurpose = "aufwind postgres 1";
constexpr std::string_view kTokenPurpose = "aufwind postgres tokens 1";
constexpr std::string_view kTokenCipherPurpose = "aufwind postgres token ciphers 1";
// A row may be larger than what seal() takes at once.
constexpr std::size_t kPiece = 512 * 1024;
constexpr std::size_t kSealedPiece = kPiece + 28;  // with nonce and tag
constexpr std::size_t kTagBytes = 16;
constexpr char kFilled = 1;

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

std::size_t piecesOf(std::size_t size, std::size_t piece) {
    return size == 0 ? 1 : (size + piece - 1) / piece;
}

}  // namespace

Place& Place::with(std::string_view bytes) {
    bytes_ += bigEndian(bytes.size());
    bytes_ += bytes;
    return *this;
}

Place& Place::with(const Uuid& id) {
    bytes_ += id.view();
    return *this;
}

Place& Place::withNumber(std::uint64_t number) {
    bytes_ += bigEndian(number);
    return *this;
}

Sealing::Sealing(const Key& tenantKey, const Uuid& tenant)
    : key_(deriveKey(tenantKey, kPurpose)),
      tokenKey_(deriveKey(tenantKey, kTokenPurpose)),
      tokenCipherKey_(deriveKey(tenantKey, kTokenCipherPurpose)),
      tenant_(tenant) {}

std::string Sealing::context(const Place& place, std::size_t piece, std::size_t pieces) const {
    std::string bytes(tenant_.view());
    bytes += place.bytes();
    bytes += bigEndian(piece);
    bytes += bigEndian(pieces);
    return bytes;
}

std::string Sealing::sealed(const Place& place, std::string_view plain) const {
    const std::size_t pieces = piecesOf(plain.size(), kPiece);
    if (pieces == 1) {
        return seal(key_, plain, context(place, 0, 1));
    }
    std::string all;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        all += seal(key_, plain.substr(piece * kPiece, kPiece), context(place, piece, pieces));
    }
    return all;
}

Result<std::string> Sealing::opened(const Place& place, std::string_view sealed) const {
    const std::size_t pieces = piecesOf(sealed.size(), kSealedPiece);
    if (pieces == 1) {
        return unseal(key_, sealed, context(place, 0, 1));
    }
    std::string all;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        auto plain = unseal(key_, sealed.substr(piece * kSealedPiece, kSealedPiece), context(place, piece, pieces));
        if (!plain) {
            return plain;
        }
        all += *plain;
    }
    return all;
}

std::string Sealing::siv(std::string_view table, std::string_view in, char* tag, bool encrypts, bool& worked) const {
    const std::unique_ptr<EVP_CIPHER, void (*)(EVP_CIPHER*)> cipher(EVP_CIPHER_fetch(nullptr, "AES-256-SIV", nullptr),
                                                                    EVP_CIPHER_free);
    const std::unique_ptr<EVP_CIPHER_CTX, void (*)(EVP_CIPHER_CTX*)> run(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    std::string key(tokenKey_.view());
    key += tokenCipherKey_.view();
    const std::string context = Place(table).with(tenant_).bytes();
    std::string out(in.size(), '\0');
    int length = 0;
    const int direction = encrypts ? 1 : 0;
    worked = cipher && run && EVP_CipherInit_ex2(run.get(), cipher.get(), raw(key), nullptr, direction, nullptr) == 1;
    worked = worked && (encrypts || EVP_CIPHER_CTX_ctrl(run.get(), EVP_CTRL_AEAD_SET_TAG, kTagBytes, tag) == 1);
    worked =
        worked && EVP_CipherUpdate(run.get(), nullptr, &length, raw(context), static_cast<int>(context.size())) == 1;
    worked = worked && EVP_CipherUpdate(run.get(), raw(out), &length, raw(in), static_cast<int>(in.size())) == 1;
    worked = worked && EVP_CipherFinal_ex(run.get(), raw(out), &length) == 1;
    worked = worked && (!encrypts || EVP_CIPHER_CTX_ctrl(run.get(), EVP_CTRL_AEAD_GET_TAG, kTagBytes, tag) == 1);
    OPENSSL_cleanse(key.data(), key.size());
    return out;
}

std::string Sealing::token(std::string_view table, std::string_view plain) const {
    // OpenSSL 3.0 does not tell nothing from nothing at all.
    std::string filled(1, kFilled);
    filled += plain;
    std::string tag(kTagBytes, '\0');
    bool worked = false;
    const std::string body = siv(table, filled, tag.data(), true, worked);
    // Nothing sensible is left to do with a broken crypto library and secrets in hand.
    if (!worked) {
        std::abort();
    }
    return tag + body;
}

Result<std::string> Sealing::fromToken(std::string_view table, std::string_view token) const {
    if (token.size() <= kTagBytes) {
        return Error{ErrorCode::wrongKey, "no token"};
    }
    std::string tag(token.substr(0, kTagBytes));
    bool worked = false;
    std::string plain = siv(table, token.substr(kTagBytes), tag.data(), false, worked);
    if (!worked || plain.front() != kFilled) {
        return Error{ErrorCode::wrongKey, "a token does not open with this key"};
    }
    return plain.substr(1);
}

}  // namespace aufwind::server::postgres
