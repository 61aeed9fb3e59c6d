// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/proof.h"

#include "sync/anonymous/ed25519.h"
#include "sync/anonymous/primitives.h"

namespace aufwind::anonymous {
namespace {

constexpr std::size_t kUuidBytes = 16;
constexpr std::size_t kMagicBytes = 5;
// What it is, and the version of its encoding.
constexpr std::string_view kProofMagic = "AWTP\x01";
constexpr std::string_view kSubmissionMagic = "AWTS\x01";
constexpr std::string_view kFetchMagic = "AWTF\x01";
static_assert(kTokenBytes == kEd25519KeyBytes && kStatementBytes == kEd25519SignatureBytes);

/// A reply is the other side's, and versions count from 1.
bool isSubmitted(SealedKind kind, std::uint32_t version) {
    return (kind == SealedKind::answer || kind == SealedKind::message) && version > 0;
}

Result<void> checkRight(const PublicKey& key, const Uuid& round, const TokenProof& right) {
    if (right.round != round || right.prefix.size() != kPrefixBytes || right.token.size() != kTokenBytes) {
        return Error{ErrorCode::invalid, "a proof of a right to answer another round"};
    }
    return verify(key, right.prefix + rightMessage(round, key.hash(), right.token), right.signature);
}

Error forged() {
    return {ErrorCode::untrusted, "not signed by the token that it comes under; nothing was stored or given"};
}

}  // namespace

std::string rightMessage(const Uuid& round, std::string_view keyHash, std::string_view token) {
    std::string message;
    message.reserve(128);
    message.append("aufwind survey right to answer v1").append(round.view()).append(keyHash).append(token);
    return message;
}

std::string submissionStatement(const Uuid& round, SealedKind kind, const SealedVersion& what) {
    std::string statement = "aufwind survey submission v1";
    statement.append(round.view()).append(1, static_cast<char>(kind));
    statement.append(bigEndian(what.version, 4)).append(what.digest);
    return statement;
}

std::string fetchStatement(const Uuid& round, std::string_view challenge) {
    std::string statement = "aufwind survey fetch v1";
    statement.append(round.view()).append(challenge);
    return statement;
}

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
    proof.round = Uuid::fromBytes(pieces.take(kUuidBytes)).value_or(Uuid{});
    proof.prefix = pieces.take(kPrefixBytes);
    proof.token = pieces.take(kTokenBytes);
    proof.signature = pieces.take(bytes.size() - fixed);
    if (!pieces.complete()) return invalid;
    return proof;
}

std::string Submission::encode() const {
    std::string out(kSubmissionMagic);
    out.append(1, static_cast<char>(kind)).append(bigEndian(version, 4));
    out.append(statement).append(right.encode());
    return out;
}

Result<Submission> Submission::parse(std::string_view bytes) {
    const Error invalid{ErrorCode::invalid, "not what goes along with an answer"};
    const std::size_t before = kMagicBytes + 1 + 4 + kStatementBytes;
    if (bytes.size() < before) return invalid;
    Pieces pieces(bytes.substr(0, before));
    if (pieces.take(kMagicBytes) != kSubmissionMagic) return invalid;
    Submission submission;
    submission.kind = static_cast<SealedKind>(pieces.take(1).front());
    submission.version = fromBigEndian(pieces.take(4));
    submission.statement = pieces.take(kStatementBytes);
    if (!isSubmitted(submission.kind, submission.version)) return invalid;
    Result<TokenProof> right = TokenProof::parse(bytes.substr(before));
    if (!right) return right.error();
    submission.right = std::move(right).value();
    return submission;
}

std::string Fetch::encode() const {
    return std::string(kFetchMagic) + statement + right.encode();
}

Result<Fetch> Fetch::parse(std::string_view bytes) {
    const std::size_t before = kMagicBytes + kStatementBytes;
    if (bytes.size() < before || bytes.substr(0, kMagicBytes) != kFetchMagic) {
        return Error{ErrorCode::invalid, "not what a thread is fetched with"};
    }
    Result<TokenProof> right = TokenProof::parse(bytes.substr(before));
    if (!right) return right.error();
    return Fetch{std::move(right).value(), std::string(bytes.substr(kMagicBytes, kStatementBytes))};
}

std::string answerTag(const Uuid& round, std::string_view token) {
    const Secret named = joined({"aufwind survey answer tag v1", round.view(), token});
    return sha256(named.view());
}

Result<Admitted> admit(const PublicKey& key, const Uuid& round, const Submission& submission, std::string_view sealed) {
    const TokenProof& right = submission.right;
    if (!isSubmitted(submission.kind, submission.version)) {
        return Error{ErrorCode::invalid, "a kind or version that no client sends"};
    }
    if (const Result<void> holds = checkRight(key, round, right); !holds) return holds.error();
    const SealedVersion what{submission.version, sealedDigest(sealed)};
    if (!ed25519Holds(right.token, submissionStatement(round, submission.kind, what), submission.statement)) {
        return forged();
    }
    return Admitted{answerTag(round, right.token), submission.kind, what};
}

Result<std::string> admitFetch(const PublicKey& key, const Uuid& round, const Fetch& fetch,
                               std::string_view challenge) {
    if (challenge.size() != kChallengeBytes) return Error{ErrorCode::invalid, "a challenge has 32 bytes"};
    if (const Result<void> holds = checkRight(key, round, fetch.right); !holds) return holds.error();
    if (!ed25519Holds(fetch.right.token, fetchStatement(round, challenge), fetch.statement)) return forged();
    return answerTag(round, fetch.right.token);
}

Result<Placement> placement(const SealedVersion& sent, const std::optional<SealedVersion>& stored) {
    if (!stored || sent.version > stored->version) return Placement::stores;
    if (sent == *stored) return Placement::stays;
    return Error{ErrorCode::conflict, "another answer of this or a higher version is there, and stays"};
}

}  // namespace aufwind::anonymous
