// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/token.h"

#include "sync/anonymous/primitives.h"

#include <initializer_list>

namespace aufwind::anonymous {
namespace {

constexpr std::size_t kSecretBytes = 32;
constexpr std::size_t kHashBytes = 32;
constexpr std::size_t kUuidBytes = 16;
constexpr std::size_t kMagicBytes = 5;
// What it is, and the version of its encoding.
constexpr std::string_view kRequestMagic = "AWTR\x01";
constexpr std::string_view kTokenMagic = "AWTA\x01";
constexpr std::string_view kProofMagic = "AWTP\x01";

bool isModulusSize(std::size_t size) {
    return size == 384 || size == 512;
}

Secret derived(const Uuid& round, const Secret& secret, std::string_view label) {
    const Secret key = hkdfExtract("aufwind survey token v1" + std::string(round.view()), secret.view());
    return hkdfExpand(key.view(), label, kTokenBytes);
}

std::string tokenOf(const Uuid& round, const Secret& secret) {
    return std::string(derived(round, secret, "answer").view());
}

/// What is signed, behind its random prefix: a token of one round says nothing in another, even under the same key.
std::string messageOf(const Uuid& round, std::string_view keyHash, std::string_view token) {
    std::string message = "aufwind survey right to answer v1";
    message.append(round.view()).append(keyHash).append(token);
    return message;
}

Uuid uuidOf(std::string_view bytes) {
    return Uuid::fromBytes(bytes).value_or(Uuid{});
}

/// Written into one string that is large enough from the start: growing would leave copies behind.
Secret joined(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (const std::string_view part : parts) size += part.size();
    std::string out;
    out.reserve(size);
    for (const std::string_view part : parts) out.append(part);
    return Secret(std::move(out));
}

}  // namespace

std::string TokenProof::encode() const {
    std::string out(kProofMagic);
    out.append(round.view()).append(prefix).append(token).append(signature);
    return out;
}

Result<TokenProof> TokenProof::parse(std::string_view bytes) {
    const Error invalid{ErrorCode::invalid, "not a proof of a right to answer"};
    const std::size_t fixed = kMagicBytes + kUuidBytes + kPrefixBytes + kTokenBytes;
    if (bytes.size() < fixed || !isModulusSize(bytes.size() - fixed)) return invalid;
    Pieces pieces(bytes);
    if (pieces.take(kMagicBytes) != kProofMagic) return invalid;
    TokenProof proof;
    proof.round = uuidOf(pieces.take(kUuidBytes));
    proof.prefix = pieces.take(kPrefixBytes);
    proof.token = pieces.take(kTokenBytes);
    proof.signature = pieces.take(bytes.size() - fixed);
    if (!pieces.complete()) return invalid;
    return proof;
}

std::string answerTag(const Uuid& round, std::string_view token) {
    std::string named = "aufwind survey answer tag v1";
    named.append(round.view()).append(token);
    return sha256(named);
}

Result<std::string> admit(const PublicKey& key, const Uuid& round, const TokenProof& proof) {
    if (proof.round != round || proof.prefix.size() != kPrefixBytes || proof.token.size() != kTokenBytes) {
        return Error{ErrorCode::invalid, "a proof of a right to answer another round"};
    }
    const std::string prepared = proof.prefix + messageOf(round, key.hash(), proof.token);
    if (const Result<void> holds = verify(key, prepared, proof.signature); !holds) return holds.error();
    return answerTag(round, proof.token);
}

TokenProof AnswerToken::proof() const {
    return {round_, prefix_, tokenOf(round_, secret_), signature_};
}

std::string AnswerToken::tag() const {
    return answerTag(round_, tokenOf(round_, secret_));
}

HpkeKeyPair AnswerToken::threadKey() const {
    Result<HpkeKeyPair> pair = hpkeKeyPairOf(derived(round_, secret_, "thread"));
    require(pair.ok());
    return std::move(pair).value();
}

Secret AnswerToken::encode() const {
    return joined({kTokenMagic, round_.view(), keyHash_, prefix_, secret_.view(), signature_});
}

Result<AnswerToken> AnswerToken::parse(std::string_view bytes) {
    const Error damaged{ErrorCode::damaged, "a right to answer cannot be read back"};
    const std::size_t fixed = kMagicBytes + kUuidBytes + kHashBytes + kPrefixBytes + kSecretBytes;
    if (bytes.size() < fixed || !isModulusSize(bytes.size() - fixed)) return damaged;
    Pieces pieces(bytes);
    if (pieces.take(kMagicBytes) != kTokenMagic) return damaged;
    AnswerToken token;
    token.round_ = uuidOf(pieces.take(kUuidBytes));
    token.keyHash_ = pieces.take(kHashBytes);
    token.prefix_ = pieces.take(kPrefixBytes);
    token.secret_ = Secret(std::string(pieces.take(kSecretBytes)));
    token.signature_ = pieces.take(bytes.size() - fixed);
    if (!pieces.complete()) return damaged;
    return token;
}

Result<TokenRequest> TokenRequest::make(const Uuid& round, const PublicKey& key) {
    TokenRequest request;
    request.round_ = round;
    request.keyHash_ = key.hash();
    request.secret_ = Secret(randomBytes(kSecretBytes));
    const std::string prepared = prepare(messageOf(round, key.hash(), tokenOf(round, request.secret_)));
    request.prefix_ = prepared.substr(0, kPrefixBytes);
    Result<Blinding> blinding = blind(key, prepared);
    if (!blinding) return blinding.error();
    request.blinded_ = std::move(blinding->blinded);
    request.inverse_ = std::move(blinding->inverse);
    return request;
}

Result<AnswerToken> TokenRequest::finish(const PublicKey& key, std::string_view blindSignature) const {
    if (key.hash() != keyHash_) {
        return Error{ErrorCode::conflict, "the round's public key is not the one that the token was asked for with"};
    }
    const std::string prepared = prefix_ + messageOf(round_, keyHash_, tokenOf(round_, secret_));
    Result<std::string> signature = finalize(key, prepared, blindSignature, inverse_);
    if (!signature) return signature.error();
    AnswerToken token;
    token.round_ = round_;
    token.keyHash_ = keyHash_;
    token.prefix_ = prefix_;
    token.secret_ = secret_;
    token.signature_ = std::move(signature).value();
    return token;
}

Secret TokenRequest::encode() const {
    return joined({kRequestMagic, round_.view(), keyHash_, prefix_, secret_.view(), inverse_.view(), blinded_});
}

Result<TokenRequest> TokenRequest::parse(std::string_view bytes) {
    const Error damaged{ErrorCode::damaged, "a token that was asked for cannot be read back"};
    const std::size_t fixed = kMagicBytes + kUuidBytes + kHashBytes + kPrefixBytes + kSecretBytes;
    if (bytes.size() < fixed) return damaged;
    const std::size_t size = (bytes.size() - fixed) / 2;
    if (!isModulusSize(size)) return damaged;
    Pieces pieces(bytes);
    if (pieces.take(kMagicBytes) != kRequestMagic) return damaged;
    TokenRequest request;
    request.round_ = uuidOf(pieces.take(kUuidBytes));
    request.keyHash_ = pieces.take(kHashBytes);
    request.prefix_ = pieces.take(kPrefixBytes);
    request.secret_ = Secret(std::string(pieces.take(kSecretBytes)));
    request.inverse_ = Secret(std::string(pieces.take(size)));
    request.blinded_ = pieces.take(size);
    if (!pieces.complete()) return damaged;
    return request;
}

}  // namespace aufwind::anonymous
