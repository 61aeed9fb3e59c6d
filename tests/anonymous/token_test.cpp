// SPDX-License-Identifier: GPL-3.0-or-later
// The right to answer a round: drawn once, kept over a restart, used once, and of no use anywhere else.
#include "sync/anonymous/token.h"

#include <QtTest>

#include <random>

using namespace aufwind;
using namespace aufwind::anonymous;

namespace {

const Uuid kRound = *Uuid::parse("01900000-0000-7000-8000-000000000001");
const Uuid kOther = *Uuid::parse("01900000-0000-7000-8000-000000000002");

AnswerToken drawn(const SigningKey& key, const Uuid& round = kRound) {
    const TokenRequest request = TokenRequest::make(round, key.publicKey()).value();
    return request.finish(key.publicKey(), key.blindSign(request.blinded()).value()).value();
}

}  // namespace

class TokenTest : public QObject {
    Q_OBJECT

    const SigningKey key_ = SigningKey::generate().value();
    const SigningKey other_ = SigningKey::generate().value();
    unsigned seed_ = std::random_device{}();
    std::mt19937 chance_{seed_};

  private slots:
    void initTestCase() { qInfo("seed %u", seed_); }

    void a_token_that_was_drawn_is_admitted_under_its_tag() {
        const AnswerToken token = drawn(key_);

        const auto tag = admit(key_.publicKey(), kRound, token.proof());

        QVERIFY(tag.ok());
        QCOMPARE(*tag, token.tag());
        QCOMPARE(tag->size(), std::size_t{32});
    }

    void the_same_token_comes_under_the_same_tag_so_that_an_answer_is_replaced() {
        const AnswerToken token = drawn(key_);
        const AnswerToken another = drawn(key_);

        const auto first = admit(key_.publicKey(), kRound, token.proof());
        const auto second = admit(key_.publicKey(), kRound, token.proof());

        QCOMPARE(*first, *second);
        QVERIFY(another.tag() != token.tag());
    }

    void the_tag_holds_nothing_of_what_opens_the_answer_again() {
        const AnswerToken token = drawn(key_);

        const TokenProof proof = token.proof();

        QVERIFY(token.tag() != proof.token);
        QCOMPARE(answerTag(kRound, proof.token), token.tag());
        QVERIFY(answerTag(kOther, proof.token) != token.tag());
    }

    void the_key_of_the_thread_is_not_told_by_the_proof() {
        const AnswerToken token = drawn(key_);

        const HpkeKeyPair thread = token.threadKey();

        QVERIFY(thread.privateKey == token.threadKey().privateKey);
        QVERIFY(thread.privateKey.view() != token.proof().token);
        QCOMPARE(token.proof().encode().find(thread.privateKey.view()), std::string::npos);
        QVERIFY(!(drawn(key_).threadKey().privateKey == thread.privateKey));
    }

    void a_token_of_one_round_is_none_of_another_even_under_the_same_key() {
        TokenProof proof = drawn(key_).proof();

        const auto asItIs = admit(key_.publicKey(), kOther, proof);
        proof.round = kOther;
        const auto relabelled = admit(key_.publicKey(), kOther, proof);

        QCOMPARE(asItIs.error().code, ErrorCode::invalid);
        QCOMPARE(relabelled.error().code, ErrorCode::untrusted);
    }

    void a_token_of_another_key_is_refused() {
        const TokenProof proof = drawn(other_).proof();

        const auto admitted = admit(key_.publicKey(), kRound, proof);

        QCOMPARE(admitted.error().code, ErrorCode::untrusted);
    }

    void what_another_key_signed_is_no_token() {
        const TokenRequest request = TokenRequest::make(kRound, key_.publicKey()).value();
        auto signedByOther = other_.blindSign(request.blinded());
        if (!signedByOther) signedByOther = other_.blindSign(std::string(384, '\x01'));

        const auto token = request.finish(key_.publicKey(), *signedByOther);

        QVERIFY(!token.ok());
    }

    void a_server_that_shows_another_key_than_before_gets_no_answer() {
        const TokenRequest request = TokenRequest::make(kRound, key_.publicKey()).value();

        const auto token = request.finish(other_.publicKey(), key_.blindSign(request.blinded()).value());

        QCOMPARE(token.error().code, ErrorCode::conflict);
    }

    void any_changed_byte_of_a_proof_is_refused() {
        const TokenProof whole = drawn(key_).proof();
        const std::string encoded = whole.encode();

        for (int turn = 0; turn < 200; ++turn) {
            std::string changed = encoded;
            changed[chance_() % changed.size()] ^= static_cast<char>(1 << (chance_() % 8));
            const auto proof = TokenProof::parse(changed);
            QVERIFY(!proof.ok() || !admit(key_.publicKey(), kRound, *proof).ok());
        }
    }

    void a_request_that_was_saved_ends_in_the_same_token_after_a_restart() {
        const TokenRequest before = TokenRequest::make(kRound, key_.publicKey()).value();
        const std::string signedMessage = key_.blindSign(before.blinded()).value();

        const TokenRequest after = TokenRequest::parse(before.encode().view()).value();
        const AnswerToken token = after.finish(key_.publicKey(), signedMessage).value();

        QCOMPARE(after.blinded(), before.blinded());
        QVERIFY(after.encode() == before.encode());
        QVERIFY(token.encode() == before.finish(key_.publicKey(), signedMessage)->encode());
        QVERIFY(admit(key_.publicKey(), kRound, token.proof()).ok());
    }

    void a_token_that_was_saved_is_the_same_after_a_restart() {
        const AnswerToken before = drawn(key_);

        const AnswerToken after = AnswerToken::parse(before.encode().view()).value();

        QCOMPARE(after.round(), kRound);
        QVERIFY(after.proof() == before.proof());
        QVERIFY(after.threadKey().privateKey == before.threadKey().privateKey);
    }

    void a_request_whose_reply_was_lost_is_signed_the_same_again() {
        const TokenRequest request = TokenRequest::make(kRound, key_.publicKey()).value();

        const std::string first = key_.blindSign(request.blinded()).value();
        const std::string again = key_.blindSign(request.blinded()).value();

        QCOMPARE(first, again);
    }

    void an_encoding_of_any_other_length_is_refused() {
        const TokenRequest request = TokenRequest::make(kRound, key_.publicKey()).value();
        const std::string saved(request.encode().view());
        const std::string token(drawn(key_).encode().view());
        const std::string proof = drawn(key_).proof().encode();

        for (std::size_t length = 0; length < 1400; ++length) {
            const auto cut = [length](const std::string& whole) {
                std::string out = whole.substr(0, length);
                out.resize(length, '\0');
                return out;
            };
            // 512 bytes are a key of 4096 bits, which the encoding is of as well; its signature does not hold.
            const bool ofALargerKey = length == saved.size() + 256 || length == token.size() + 128;
            if (length != saved.size() && !ofALargerKey) QVERIFY(!TokenRequest::parse(cut(saved)).ok());
            if (length != token.size() && !ofALargerKey) QVERIFY(!AnswerToken::parse(cut(token)).ok());
            const auto parsed = TokenProof::parse(cut(proof));
            if (length != proof.size() && parsed.ok()) {
                QCOMPARE(length, proof.size() + 128);
                QCOMPARE(admit(key_.publicKey(), kRound, *parsed).error().code, ErrorCode::untrusted);
            }
        }
    }

    void one_encoding_is_not_taken_for_another() {
        const TokenRequest request = TokenRequest::make(kRound, key_.publicKey()).value();
        const AnswerToken token = drawn(key_);

        const std::string saved(request.encode().view());
        const std::string held(token.encode().view());

        QCOMPARE(AnswerToken::parse("AWTP" + held.substr(4)).error().code, ErrorCode::damaged);
        QCOMPARE(TokenRequest::parse("AWTA" + saved.substr(4)).error().code, ErrorCode::damaged);
        QCOMPARE(TokenProof::parse("AWTR" + token.proof().encode().substr(4)).error().code, ErrorCode::invalid);
        QCOMPARE(TokenProof::parse("AWTP\x02" + token.proof().encode().substr(5)).error().code, ErrorCode::invalid);
    }
};

QTEST_GUILESS_MAIN(TokenTest)
#include "token_test.moc"
