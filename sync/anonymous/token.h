// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/uuid.h"
#include "sync/anonymous/blind_signature.h"
#include "sync/anonymous/hpke.h"
#include "sync/anonymous/proof.h"
#include "sync/anonymous/secret.h"

#include <string>
#include <string_view>

/// The right to answer one round of a survey once, which nobody can join to the person that it was given to.
///
/// A client makes a TokenRequest and sends `blinded()` as the person; the server signs one for each who is invited and
/// writes down that it has. finish() makes of what comes back an AnswerToken. Its submit() goes along with the answer,
/// later and as nobody: the server admits it (proof.h), and stores the answer under `answerTag`. A higher version of
/// the same token replaces that answer. ANONYMITY.md says what follows from this and what does not.
///
/// Of a secret of 32 random bytes that never leaves the client two private keys are derived (HKDF with SHA-256,
/// RFC 5869): under "answer" the Ed25519 key whose public half is the token, and under "thread" the X25519 key that
/// replies are sealed to. Plain values; any thread. Encodings have one length for each size of key, are secrets and
/// belong in the client's encrypted store. They are read with the round's key at hand, against which numbers and
/// signature are checked: `damaged` where it is not the encoding of one, `conflict` where it is one of another key.
namespace aufwind::anonymous {

/// What the person holds once the server has signed.
class AnswerToken {
  public:
    const Uuid& round() const { return round_; }
    std::string tag() const;
    /// Whom replies are sealed to. Its public half is part of the answer.
    HpkeKeyPair threadKey() const;

    /// For the text that was sealed in the place of this tag, kind and version. The client keeps the version and
    /// sealedDigest() of the last, to know its answer again after the close.
    Submission submit(SealedKind kind, std::uint32_t version, std::string_view sealed) const;
    /// `invalid` where the challenge has not 32 bytes.
    Result<Fetch> fetch(std::string_view challenge) const;

    Secret encode() const;
    static Result<AnswerToken> parse(std::string_view bytes, const PublicKey& key);

  private:
    friend class TokenRequest;
    AnswerToken() = default;
    TokenProof proof() const;

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
    /// before gets no answer. `untrusted` or `invalid` where what came back is not the signature that was asked for.
    /// Whatever fails leaves the request refused, which is to be saved; the same `blinded()` may be sent again.
    Result<AnswerToken> finish(const PublicKey& key, std::string_view blindSignature);
    /// Some finish() has failed, before or after it was saved, and a later one that works does not take it back. A
    /// server that refuses all but one person knows whose the one answer is: so a refusal is reported, visibly and as
    /// the person, and no other request is made unless the person asks for it.
    bool isRefused() const { return refused_; }

    Secret encode() const;
    static Result<TokenRequest> parse(std::string_view bytes, const PublicKey& key);

  private:
    TokenRequest() = default;
    Result<AnswerToken> unblinded(const PublicKey& key, std::string_view blindSignature) const;

    Uuid round_;
    bool refused_ = false;
    std::string keyHash_;
    std::string prefix_;
    Secret secret_;
    Secret inverse_;
    std::string blinded_;
};

}  // namespace aufwind::anonymous
