// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/uuid.h"
#include "sync/anonymous/blind_signature.h"
#include "sync/anonymous/sealed_answer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What comes to the server from somebody whom it does not know, and what the server does with it. A token is the
/// public half of an Ed25519 key (RFC 8032) whose private half never leaves the client: signed blindly it says that
/// somebody who was invited has this key, and with the key the client signs each answer, each message and each fetch.
/// So what was sent is of no use to whoever reads it behind TLS: no other answer can be put under it, no answer of
/// another version, and no thread be fetched with it. Client's side in token.h, the whole in ANONYMITY.md.
///
/// Encodings have one length for each size of key. Reading one checks lengths, what it is and its version, kinds and
/// numbers; signatures are checked by admit() and admitFetch(), which have the key. Plain values; any thread.
namespace aufwind::anonymous {

inline constexpr std::size_t kTokenBytes = 32;
inline constexpr std::size_t kStatementBytes = 64;
inline constexpr std::size_t kChallengeBytes = 32;

/// That the token was signed for somebody who was invited. By itself it admits nothing.
struct TokenProof {
    Uuid round;
    std::string prefix;  ///< prepare()'s
    std::string token;
    std::string signature;

    std::string encode() const;
    /// `invalid` where it is not the encoding of one.
    static Result<TokenProof> parse(std::string_view bytes);

    bool operator==(const TokenProof&) const = default;
};

/// What goes along with a sealed text: an answer, or a message of its thread.
struct Submission {
    TokenProof right;
    SealedKind kind = SealedKind::answer;
    std::uint32_t version = 1;
    std::string statement;  ///< the token's signature of submissionStatement()

    std::string encode() const;
    static Result<Submission> parse(std::string_view bytes);

    bool operator==(const Submission&) const = default;
};

/// What goes along with the wish to have what is stored under the token's tag.
struct Fetch {
    TokenProof right;
    std::string statement;  ///< the token's signature of fetchStatement()

    std::string encode() const;
    static Result<Fetch> parse(std::string_view bytes);

    bool operator==(const Fetch&) const = default;
};

/// What is signed blindly, behind its random prefix: a token of one round says nothing in another, even under the same
/// key.
std::string rightMessage(const Uuid& round, std::string_view keyHash, std::string_view token);
std::string submissionStatement(const Uuid& round, SealedKind kind, const SealedVersion& what);
std::string fetchStatement(const Uuid& round, std::string_view challenge);

/// The name under which the server stores the answer: SHA-256 of the token with round and purpose. It depends on the
/// token alone, so that neither another signature nor another prefix makes a second answer of one token.
std::string answerTag(const Uuid& round, std::string_view token);

struct Admitted {
    std::string tag;
    SealedKind kind = SealedKind::answer;
    SealedVersion what;
};
/// `invalid` of another round, or where kind or version is none that a client sends; `untrusted` where a signature does
/// not hold, of the token or of what was sealed.
Result<Admitted> admit(const PublicKey& key, const Uuid& round, const Submission& submission, std::string_view sealed);

/// The tag whose rows are to be given. The challenge is one that the server gave out for this connection, and takes
/// once. Errors as above.
Result<std::string> admitFetch(const PublicKey& key, const Uuid& round, const Fetch& fetch, std::string_view challenge);

enum class Placement : std::uint8_t {
    stores,  ///< in place of what is there
    stays,   ///< the same is there: it was sent again because the reply was lost
};
/// What becomes of it, where `stored` is the newest of the same tag and kind: `conflict` where its version is not below
/// this one's. What is there stays then.
Result<Placement> placement(const SealedVersion& sent, const std::optional<SealedVersion>& stored);

}  // namespace aufwind::anonymous
