// SPDX-License-Identifier: GPL-3.0-or-later
// What reaches a server from somebody whom it does not know, and what a client reads back: a proof of a right to
// answer, a sealed answer, a key, a request or token that was saved. Whatever reads has one form, and nothing forged is
// admitted.
#include "sync/anonymous/sealed_answer.h"
#include "sync/anonymous/token.h"
#include "tests/anonymous/numbers.h"
#include "tests/anonymous/rfc9474_vector.h"
#include "tests/fuzz/check.h"

using namespace aufwind;
using namespace aufwind::anonymous;

namespace {

// The seeds of the corpus are of this round and of keys that everybody knows.
const Uuid kRound = *Uuid::parse("01900000-0000-7000-8000-000000000001");

SigningKey knownKey() {
    const test::Number p(test::fromHex(rfc9474::kPrimeP));
    const test::Number q(test::fromHex(rfc9474::kPrimeQ));
    return SigningKey::parse(test::signingKeyOf(p, q)).value();
}

void readSaved(std::string_view bytes, const SigningKey& key) {
    if (auto request = TokenRequest::parse(bytes, key.publicKey())) {
        fuzz::require(request->encode().view() == bytes, "a request has a second form");
        const bool refused = request->isRefused();
        const auto signature = key.blindSign(request->blinded());
        fuzz::require(signature.ok(), "a request was read that cannot be signed");
        const bool finished = request->finish(key.publicKey(), *signature).ok();
        fuzz::require(request->isRefused() == (refused || !finished), "a refusal is forgotten or made up");
    }
    if (const auto token = AnswerToken::parse(bytes, key.publicKey())) {
        fuzz::require(token->encode().view() == bytes, "a token has a second form");
        const Submission submission = token->submit(SealedKind::answer, 1, bytes);
        const auto admitted = admit(key.publicKey(), token->round(), submission, bytes);
        fuzz::require(admitted && admitted->tag == token->tag(), "a token that was read does not come under its tag");
    }
}

/// What was signed for the corpus: all that may be admitted, as nobody has the keys of its token.
void readSent(std::string_view bytes, const SigningKey& key) {
    constexpr std::string_view kSealed = "what was sealed";
    if (const auto proof = TokenProof::parse(bytes)) {
        fuzz::require(proof->encode() == bytes, "a proof has a second form");
        const Submission bare{*proof, SealedKind::answer, 1, std::string(kStatementBytes, '\0')};
        fuzz::require(!admit(key.publicKey(), kRound, bare, kSealed), "a proof alone is admitted");
    }
    if (const auto submission = Submission::parse(bytes)) {
        fuzz::require(submission->encode() == bytes, "what goes along with an answer has a second form");
        const auto taken = admit(key.publicKey(), kRound, *submission, kSealed);
        fuzz::require(!taken || !admit(key.publicKey(), kRound, *submission, "another"), "any answer is admitted");
    }
    if (const auto fetch = Fetch::parse(bytes)) {
        fuzz::require(fetch->encode() == bytes, "a fetch has a second form");
        const auto taken = admitFetch(key.publicKey(), kRound, *fetch, std::string(kChallengeBytes, 'c'));
        fuzz::require(!taken || !admitFetch(key.publicKey(), kRound, *fetch, std::string(kChallengeBytes, 'd')),
                      "any challenge is met");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const SigningKey key = knownKey();
    static const HpkeKeyPair survey = hpkeKeyPairOf(Secret(std::string(32, 'k'))).value();
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    readSaved(bytes, key);
    readSent(bytes, key);
    if (const auto open = PublicKey::parse(bytes)) fuzz::require(open->der() == bytes, "a key has a second form");
    if (const auto secret = SigningKey::parse(bytes)) {
        fuzz::require(PublicKey::parse(secret->publicKey().der()).ok(), "a signing key has no public one");
    }
    const SealedPlace place{.round = kRound, .tag = std::string(32, 't')};
    if (const auto text = openText(survey, place, bytes)) {
        const auto bucket = bucketOf(text->size());
        fuzz::require(bucket && 1 + kHpkeOverhead + *bucket == size, "a text opens in a length that is not its own");
    }
    return 0;
}
