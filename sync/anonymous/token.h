// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/uuid.h"
#include "sync/anonymous/blind_signature.h"
#include "sync/anonymous/hpke.h"
#include "sync/anonymous/secret.h"

#include <string>
#include <string_view>

/// The right to answer one round of a survey once, which nobody can join to the person that it was given to.
///
/// A client makes a TokenRequest and sends `blinded()` as the person; the server signs one for each who is invited and
/// writes down that it has. finish() makes of what comes back an AnswerToken. Its proof() goes along with the answer,
/// later and as nobody: the server admits it, and stores the answer under `answerTag`. Whoever sends the same proof
/// again replaces that answer. ANONYMITY.md says what follows from this and what does not.
///
/// Of a secret of 32 random bytes that never leaves the client two things are derived (HKDF with SHA-256, RFC 5869):
/// under "answer" the token, which the server sees when the answer comes, and under "thread" the key that replies are
/// sealed to, which it never has. Plain values; any thread. Encodings have one length for each size of key and are
/// checked in full; those of the client's are secrets and belong in its encrypted store.
namespace aufwind::anonymous {

inline constexpr std::size_t kTokenBytes = 32;

/// What of a token reaches the server.
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

/// The name under which the server stores the answer: SHA-256 of the token with round and purpose. From it the token,
/// and with it the right to replace the answer, cannot be had back. It depends on the token alone, so that neither
/// another signature nor another prefix makes a second answer of one token.
std::string answerTag(const Uuid& round, std::string_view token);

/// The answer's tag where the proof is one of that round and key: `invalid` of another round, `untrusted` where the
/// signature does not hold. Whether there already is an answer under the tag is the caller's to see.
Result<std::string> admit(const PublicKey& key, const Uuid& round, const TokenProof& proof);

/// What the person holds once the server has signed.
class AnswerToken {
  public:
    const Uuid& round() const { return round_; }
    TokenProof proof() const;
    std::string tag() const;
    /// Whom replies are sealed to. Its public half is part of the answer.
    HpkeKeyPair threadKey() const;

    Secret encode() const;
    /// `damaged` where it is not the encoding of one.
    static Result<AnswerToken> parse(std::string_view bytes);

  private:
    friend class TokenRequest;
    AnswerToken() = default;

    Uuid round_;
    std::string keyHash_;
    std::string prefix_;
    Secret secret_;
    std::string signature_;
};

/// What the person holds until the server has signed. It is saved before `blinded()` is sent: where the reply is lost,
/// the same is sent again, and the server signs the same again, not another.
class TokenRequest {
  public:
    static Result<TokenRequest> make(const Uuid& round, const PublicKey& key);

    const Uuid& round() const { return round_; }
    const std::string& blinded() const { return blinded_; }
    /// `conflict` where the key is not the one that the request was made for: a server that shows another key than
    /// before gets no answer. `untrusted` where the signature does not hold. The request stays as it is.
    Result<AnswerToken> finish(const PublicKey& key, std::string_view blindSignature) const;

    Secret encode() const;
    /// `damaged` where it is not the encoding of one.
    static Result<TokenRequest> parse(std::string_view bytes);

  private:
    TokenRequest() = default;

    Uuid round_;
    std::string keyHash_;
    std::string prefix_;
    Secret secret_;
    Secret inverse_;
    std::string blinded_;
};

}  // namespace aufwind::anonymous
