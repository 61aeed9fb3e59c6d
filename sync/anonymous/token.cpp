// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/token.h"

#include "sync/anonymous/ed25519.h"
#include "sync/anonymous/primitives.h"

namespace aufwind::anonymous {
namespace {

constexpr std::size_t kSecretBytes = 32;
constexpr std::size_t kUuidBytes = 16;
constexpr std::size_t kMagicBytes = 5;
// What it is, and the version of its encoding.
constexpr std::string_view kRequestMagic = "AWTR\x01";
constexpr std::string_view kTokenMagic = "AWTA\x01";

Secret derived(const Uuid& round, const Secret& secret, std::string_view label) {
    const Secret key = hkdfExtract("aufwind survey token v1" + std::string(round.view()), secret.view());
    return hkdfExpand(key.view(), label, kSecretBytes);
}

Secret signingHalf(const Uuid& round, const Secret& secret) {
    return derived(round, secret, "answer");
}

Secret tokenOf(const Uuid& round, const Secret& secret) {
    return Secret(ed25519PublicKey(signingHalf(round, secret)));
}

/// As it was signed, wiped: it tells whose the token is until the answer has come.
Secret messageOf(const Uuid& round, std::string_view keyHash, const Secret& secret) {
    return Secret(rightMessage(round, keyHash, tokenOf(round, secret).view()));
}

Error ofAnotherKey() {
    return {ErrorCode::conflict, "the round's public key is not the one that the token was asked for with"};
}

Uuid uuidOf(std::string_view bytes) {
    return Uuid::fromBytes(bytes).value_or(Uuid{});
}

}  // namespace

TokenProof AnswerToken::proof() const {
    return {round_, prefix_, std::string(tokenOf(round_, secret_).view()), signature_};
}

std::string AnswerToken::tag() const {
    return answerTag(round_, tokenOf(round_, secret_).view());
}

HpkeKeyPair AnswerToken::threadKey() const {
    Result<HpkeKeyPair> pair = hpkeKeyPairOf(derived(round_, secret_, "thread"));
    require(pair.ok());
    return std::move(pair).value();
}

Submission AnswerToken::submit(SealedKind kind, std::uint32_t version, std::string_view sealed) const {
    const std::string statement = submissionStatement(round_, kind, {version, sealedDigest(sealed)});
    return {proof(), kind, version, ed25519Sign(signingHalf(round_, secret_), statement)};
}

Result<Fetch> AnswerToken::fetch(std::string_view challenge) const {
    if (challenge.size() != kChallengeBytes) return Error{ErrorCode::invalid, "a challenge has 32 bytes"};
    return Fetch{proof(), ed25519Sign(signingHalf(round_, secret_), fetchStatement(round_, challenge))};
}

Secret AnswerToken::encode() const {
    return joined({kTokenMagic, round_.view(), keyHash_, prefix_, secret_.view(), signature_});
}

Result<AnswerToken> AnswerToken::parse(std::string_view bytes, const PublicKey& key) {
    const Error damaged{ErrorCode::damaged, "a right to answer cannot be read back"};
    Pieces pieces(bytes);
    if (pieces.take(kMagicBytes) != kTokenMagic) return damaged;
    AnswerToken token;
    token.round_ = uuidOf(pieces.take(kUuidBytes));
    token.keyHash_ = pieces.take(kSha256Bytes);
    token.prefix_ = pieces.take(kPrefixBytes);
    token.secret_ = Secret(pieces.take(kSecretBytes));
    token.signature_ = pieces.rest();
    if (!pieces.complete() || !isModulusSize(token.signature_.size())) return damaged;
    if (token.keyHash_ != key.hash()) return ofAnotherKey();
    const Secret message = messageOf(token.round_, token.keyHash_, token.secret_);
    const Secret prepared = joined({token.prefix_, message.view()});
    if (!verify(key, prepared.view(), token.signature_)) return damaged;
    return token;
}

Result<TokenRequest> TokenRequest::make(const Uuid& round, const PublicKey& key) {
    TokenRequest request;
    request.round_ = round;
    request.keyHash_ = key.hash();
    request.secret_ = Secret(randomBytes(kSecretBytes));
    const Secret message = messageOf(round, key.hash(), request.secret_);
    const Secret prepared = prepare(message.view());
    request.prefix_ = prepared.view().substr(0, kPrefixBytes);
    Result<Blinding> blinding = blind(key, prepared.view());
    if (!blinding) return blinding.error();
    request.blinded_ = std::move(blinding->blinded);
    request.inverse_ = std::move(blinding->inverse);
    return request;
}

Result<AnswerToken> TokenRequest::finish(const PublicKey& key, std::string_view blindSignature) {
    Result<AnswerToken> token = unblinded(key, blindSignature);
    if (!token) refused_ = true;
    return token;
}

Result<AnswerToken> TokenRequest::unblinded(const PublicKey& key, std::string_view blindSignature) const {
    if (key.hash() != keyHash_) return ofAnotherKey();
    const Secret message = messageOf(round_, keyHash_, secret_);
    const Secret prepared = joined({prefix_, message.view()});
    Result<std::string> signature = finalize(key, prepared.view(), blindSignature, inverse_);
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
    const std::string state(1, refused_ ? '\x01' : '\x00');
    return joined({kRequestMagic, state, round_.view(), keyHash_, prefix_, secret_.view(), inverse_.view(), blinded_});
}

Result<TokenRequest> TokenRequest::parse(std::string_view bytes, const PublicKey& key) {
    const Error damaged{ErrorCode::damaged, "a token that was asked for cannot be read back"};
    Pieces pieces(bytes);
    if (pieces.take(kMagicBytes) != kRequestMagic) return damaged;
    const std::string_view state = pieces.take(1);
    TokenRequest request;
    request.round_ = uuidOf(pieces.take(kUuidBytes));
    request.keyHash_ = pieces.take(kSha256Bytes);
    request.prefix_ = pieces.take(kPrefixBytes);
    request.secret_ = Secret(pieces.take(kSecretBytes));
    const std::string_view numbers = pieces.rest();
    request.inverse_ = Secret(numbers.substr(0, numbers.size() / 2));
    request.blinded_ = numbers.substr(numbers.size() / 2);
    if (!pieces.complete() || !isModulusSize(request.blinded_.size()) || numbers.size() % 2 != 0) return damaged;
    if (state[0] != '\x00' && state[0] != '\x01') return damaged;
    request.refused_ = state[0] == '\x01';
    if (request.keyHash_ != key.hash()) return ofAnotherKey();
    if (!key.isBelowModulus(request.blinded_) || !key.isBelowModulus(request.inverse_.view())) return damaged;
    return request;
}

}  // namespace aufwind::anonymous
