// SPDX-License-Identifier: GPL-3.0-or-later
// The right to answer a round: drawn once, kept over a restart, used once, and of no use anywhere else.
#include "sync/anonymous/token.h"

#include "sync/anonymous/sealed_answer.h"
#include "tests/anonymous/numbers.h"

#include <QtTest>

#include <random>

using namespace aufwind;
using namespace aufwind::anonymous;

namespace {

const Uuid kRound = *Uuid::parse("01900000-0000-7000-8000-000000000001");
const Uuid kOther = *Uuid::parse("01900000-0000-7000-8000-000000000002");

AnswerToken drawn(const SigningKey& key, const Uuid& round = kRound) {
    TokenRequest request = TokenRequest::make(round, key.publicKey()).value();
    return request.finish(key.publicKey(), key.blindSign(request.blinded()).value()).value();
}

const std::string kSealed = "what was sealed";

Submission submitted(const AnswerToken& token, std::uint32_t version = 1) {
    return token.submit(SealedKind::answer, version, kSealed);
}

/// A right that somebody who was invited had signed for whatever they liked, which the signer cannot see.
TokenProof rightFor(const SigningKey& key, const std::string& prefix, const std::string& token) {
    const std::string prepared = prefix + rightMessage(kRound, key.publicKey().hash(), token);
    const Blinding blinding = blind(key.publicKey(), prepared).value();
    const std::string blindSignature = key.blindSign(blinding.blinded).value();
    return {kRound, prefix, token, finalize(key.publicKey(), prepared, blindSignature, blinding.inverse).value()};
}

std::string shown(const SealedVersion& what) {
    return std::to_string(what.version) + " " + what.digest;
}

}  // namespace

class TokenTest : public QObject {
    Q_OBJECT

    const SigningKey key_ = SigningKey::generate().value();
    const SigningKey other_ = SigningKey::generate().value();
    unsigned seed_ = std::random_device{}();
    std::mt19937 chance_{seed_};

    Result<Admitted> admitted(const Submission& submission, const std::string& sealed = kSealed) const {
        return admit(key_.publicKey(), kRound, submission, sealed);
    }

  private slots:
    void initTestCase() { qInfo("seed %u", seed_); }

    void a_token_that_was_drawn_is_admitted_under_its_tag() {
        const AnswerToken token = drawn(key_);

        const auto taken = admitted(token.submit(SealedKind::message, 7, kSealed));

        QVERIFY(taken.ok());
        QCOMPARE(taken->tag, token.tag());
        QCOMPARE(taken->tag.size(), std::size_t{32});
        QVERIFY(taken->kind == SealedKind::message);
        QCOMPARE(shown(taken->what), shown({7, sealedDigest(kSealed)}));
    }

    void the_same_token_comes_under_the_same_tag_so_that_an_answer_is_replaced() {
        const AnswerToken token = drawn(key_);
        const AnswerToken another = drawn(key_);

        const auto first = admitted(submitted(token, 1));
        const auto second = admitted(submitted(token, 2));

        QCOMPARE(first->tag, second->tag);
        QVERIFY(another.tag() != token.tag());
    }

    void another_answer_under_a_proof_that_was_seen_is_refused() {
        const Submission seen = submitted(drawn(key_));

        const auto swapped = admitted(seen, "what somebody else has sealed");

        QCOMPARE(swapped.error().code, ErrorCode::untrusted);
    }

    void another_version_or_kind_under_a_proof_that_was_seen_is_refused() {
        Submission later = submitted(drawn(key_), 2), earlier = later, message = later;
        later.version = 3;
        earlier.version = 1;
        message.kind = SealedKind::message;

        for (const Submission& changed : {later, earlier, message}) {
            QCOMPARE(admitted(changed).error().code, ErrorCode::untrusted);
        }
    }

    void a_proof_that_was_seen_serves_no_other_token() {
        const Submission seen = submitted(drawn(key_));
        Submission other = submitted(drawn(key_));
        other.right = seen.right;

        QCOMPARE(admitted(other).error().code, ErrorCode::untrusted);
    }

    void a_lower_version_or_another_text_of_the_same_one_takes_no_place_and_the_same_stays() {
        const SealedVersion stored{2, sealedDigest(kSealed)};

        QVERIFY(placement(stored, std::nullopt).value() == Placement::stores);
        QVERIFY(placement({3, sealedDigest("later")}, stored).value() == Placement::stores);
        QVERIFY(placement(stored, stored).value() == Placement::stays);
        QCOMPARE(placement({1, stored.digest}, stored).error().code, ErrorCode::conflict);
        QCOMPARE(placement({2, sealedDigest("other")}, stored).error().code, ErrorCode::conflict);
    }

    void what_is_sent_a_second_time_changes_nothing() {
        const Submission submission = submitted(drawn(key_));

        const auto first = admitted(submission);
        const auto again = admitted(submission);

        QVERIFY(placement(again->what, first->what).value() == Placement::stays);
    }

    void a_kind_or_version_that_no_client_sends_is_refused() {
        const AnswerToken token = drawn(key_);

        const Submission reply = token.submit(SealedKind::reply, 1, kSealed);
        const Submission unknown = token.submit(static_cast<SealedKind>(9), 1, kSealed);
        const Submission nought = submitted(token, 0);

        for (const Submission& none : {reply, unknown, nought}) {
            QCOMPARE(admitted(none).error().code, ErrorCode::invalid);
            QCOMPARE(Submission::parse(none.encode()).error().code, ErrorCode::invalid);
        }
    }

    void a_thread_is_fetched_by_who_signs_the_challenge_and_only_that_one() {
        const AnswerToken token = drawn(key_);
        const std::string challenge(32, 'c'), another(32, 'd');

        const Fetch fetch = token.fetch(challenge).value();

        QCOMPARE(admitFetch(key_.publicKey(), kRound, fetch, challenge).value(), token.tag());
        QCOMPARE(admitFetch(key_.publicKey(), kRound, fetch, another).error().code, ErrorCode::untrusted);
        QCOMPARE(admitFetch(key_.publicKey(), kOther, fetch, challenge).error().code, ErrorCode::invalid);
        QCOMPARE(admitFetch(key_.publicKey(), kRound, fetch, "short").error().code, ErrorCode::invalid);
        QCOMPARE(token.fetch("short").error().code, ErrorCode::invalid);
        QVERIFY(Fetch::parse(fetch.encode()).value() == fetch);
    }

    void what_came_with_an_answer_fetches_no_thread() {
        const Submission seen = submitted(drawn(key_));
        const std::string challenge(32, 'c');

        const auto tag = admitFetch(key_.publicKey(), kRound, {seen.right, seen.statement}, challenge);

        QCOMPARE(tag.error().code, ErrorCode::untrusted);
    }

    void a_right_of_other_sizes_is_refused_though_its_signature_holds() {
        const AnswerToken token = drawn(key_);
        Submission shortPrefix = submitted(token), longToken = submitted(token);
        const std::string own = shortPrefix.right.token;
        shortPrefix.right = rightFor(key_, std::string(31, 'p'), own);
        longToken.right = rightFor(key_, std::string(32, 'p'), own + 'x');

        QCOMPARE(admitted(shortPrefix).error().code, ErrorCode::invalid);
        QCOMPARE(admitted(longToken).error().code, ErrorCode::invalid);
    }

    void a_token_that_is_no_public_key_admits_nothing() {
        Submission submission = submitted(drawn(key_));
        submission.right = rightFor(key_, std::string(32, 'p'), std::string(32, '\xFF'));

        QCOMPARE(admitted(submission).error().code, ErrorCode::untrusted);
    }

    void an_older_answer_in_the_newer_ones_row_opens_and_only_version_and_digest_tell() {
        const HpkeKeyPair survey = makeHpkeKeyPair();
        const AnswerToken token = drawn(key_);
        const SealedPlace first{.round = kRound, .tag = token.tag(), .version = 1};
        SealedPlace second = first;
        second.version = 2;
        const std::string older = sealText(survey.publicKey, first, "older").value();
        const std::string newer = sealText(survey.publicKey, second, "newer").value();
        const SealedVersion kept{2, sealedDigest(newer)};

        const auto opened = openText(survey, first, older);

        QCOMPARE(opened.value(), std::string("older"));
        QVERIFY(!(SealedVersion{1, sealedDigest(older)} == kept));
        QVERIFY(!(SealedVersion{2, sealedDigest(older)} == kept));
    }

    void the_keys_of_answer_and_thread_are_not_told_by_what_is_sent() {
        const AnswerToken token = drawn(key_);

        const HpkeKeyPair thread = token.threadKey();
        const std::string sent = submitted(token).encode() + token.fetch(std::string(32, 'c'))->encode();

        const std::string saved(token.encode().view());
        QVERIFY(thread.privateKey == token.threadKey().privateKey);
        QCOMPARE(sent.find(thread.privateKey.view()), std::string::npos);
        QCOMPARE(sent.find(saved.substr(5 + 16 + 32 + 32, 32)), std::string::npos);
        QVERIFY(!(drawn(key_).threadKey().privateKey == thread.privateKey));
    }

    void a_token_of_one_round_is_none_of_another_even_under_the_same_key() {
        Submission submission = submitted(drawn(key_));

        const auto asItIs = admit(key_.publicKey(), kOther, submission, kSealed);
        submission.right.round = kOther;
        const auto relabelled = admit(key_.publicKey(), kOther, submission, kSealed);

        QCOMPARE(asItIs.error().code, ErrorCode::invalid);
        QCOMPARE(relabelled.error().code, ErrorCode::untrusted);
    }

    void a_token_of_another_key_is_refused() {
        QCOMPARE(admitted(submitted(drawn(other_))).error().code, ErrorCode::untrusted);
    }

    void a_refused_draw_stays_refused_when_it_was_saved_and_when_a_later_one_works() {
        TokenRequest request = TokenRequest::make(kRound, key_.publicKey()).value();
        const std::string right = key_.blindSign(request.blinded()).value();

        const auto garbage = request.finish(key_.publicKey(), std::string(384, '\x01'));
        TokenRequest saved = TokenRequest::parse(request.encode().view(), key_.publicKey()).value();
        const bool refusedWhenSaved = saved.isRefused();
        const auto later = saved.finish(key_.publicKey(), right);

        QCOMPARE(garbage.error().code, ErrorCode::untrusted);
        QVERIFY(refusedWhenSaved && later.ok() && saved.isRefused());
        QCOMPARE(saved.blinded(), request.blinded());
    }

    void whatever_is_not_the_signature_refuses_the_draw_and_the_signature_does_not() {
        TokenRequest request = TokenRequest::make(kRound, key_.publicKey()).value();
        TokenRequest empty = request, large = request, otherKey = request;
        const std::string right = key_.blindSign(request.blinded()).value();

        const bool taken = request.finish(key_.publicKey(), right).ok();
        const bool none = empty.finish(key_.publicKey(), {}).ok();
        const bool above = large.finish(key_.publicKey(), std::string(384, '\xFF')).ok();
        const auto shown = otherKey.finish(other_.publicKey(), right);

        QVERIFY(taken && !request.isRefused());
        QVERIFY(!none && empty.isRefused());
        QVERIFY(!above && large.isRefused());
        QCOMPARE(shown.error().code, ErrorCode::conflict);
        QVERIFY(otherKey.isRefused());
    }

    void any_changed_byte_of_what_is_sent_is_refused() {
        const std::string encoded = submitted(drawn(key_)).encode();

        for (int turn = 0; turn < 200; ++turn) {
            std::string changed = encoded;
            changed[chance_() % changed.size()] ^= static_cast<char>(1 << (chance_() % 8));
            const auto submission = Submission::parse(changed);
            QVERIFY(!submission.ok() || !admitted(*submission).ok());
        }
    }

    void a_request_that_was_saved_ends_in_the_same_token_after_a_restart() {
        TokenRequest before = TokenRequest::make(kRound, key_.publicKey()).value();
        const std::string signedMessage = key_.blindSign(before.blinded()).value();

        TokenRequest after = TokenRequest::parse(before.encode().view(), key_.publicKey()).value();
        const AnswerToken token = after.finish(key_.publicKey(), signedMessage).value();

        QCOMPARE(after.blinded(), before.blinded());
        QVERIFY(after.encode() == before.encode());
        QVERIFY(!after.isRefused());
        QVERIFY(token.encode() == before.finish(key_.publicKey(), signedMessage)->encode());
        QVERIFY(admitted(submitted(token)).ok());
    }

    void a_token_that_was_saved_is_the_same_after_a_restart() {
        const AnswerToken before = drawn(key_);

        const AnswerToken after = AnswerToken::parse(before.encode().view(), key_.publicKey()).value();

        QCOMPARE(after.round(), kRound);
        QVERIFY(submitted(after) == submitted(before));
        QVERIFY(after.threadKey().privateKey == before.threadKey().privateKey);
    }

    void a_request_whose_reply_was_lost_is_signed_the_same_again() {
        const TokenRequest request = TokenRequest::make(kRound, key_.publicKey()).value();

        const std::string first = key_.blindSign(request.blinded()).value();
        const std::string again = key_.blindSign(request.blinded()).value();

        QCOMPARE(first, again);
    }

    void what_was_saved_is_read_under_its_own_key_only_and_not_with_a_changed_number() {
        const std::string request(TokenRequest::make(kRound, key_.publicKey())->encode().view());
        const std::string token(drawn(key_).encode().view());
        const std::string large(384, '\xFF');
        const std::string blinded = request.substr(0, request.size() - 384) + large;
        const std::string inverse =
            request.substr(0, request.size() - 768) + large + request.substr(request.size() - 384);
        std::string state = request, secret = token, signature = token;
        state[5] = '\x02';
        secret[90] ^= 1;
        signature[200] ^= 1;

        const auto& key = key_.publicKey();
        QCOMPARE(TokenRequest::parse(request, other_.publicKey()).error().code, ErrorCode::conflict);
        QCOMPARE(AnswerToken::parse(token, other_.publicKey()).error().code, ErrorCode::conflict);
        for (const std::string& changed : {blinded, inverse, state}) {
            QCOMPARE(TokenRequest::parse(changed, key).error().code, ErrorCode::damaged);
        }
        for (const std::string& changed : {secret, signature}) {
            QCOMPARE(AnswerToken::parse(changed, key).error().code, ErrorCode::damaged);
        }
    }

    void an_encoding_of_any_other_length_is_refused() {
        const std::string saved(TokenRequest::make(kRound, key_.publicKey())->encode().view());
        const AnswerToken token = drawn(key_);
        const std::string held(token.encode().view());
        const std::string sent = submitted(token).encode();
        const std::string fetch = token.fetch(std::string(32, 'c'))->encode();

        for (std::size_t length = 0; length < 1400; ++length) {
            const auto cut = [length](const std::string& whole) {
                std::string out = whole.substr(0, length);
                out.resize(length, '\0');
                return out;
            };
            if (length != saved.size()) QVERIFY(!TokenRequest::parse(cut(saved), key_.publicKey()).ok());
            if (length != held.size()) QVERIFY(!AnswerToken::parse(cut(held), key_.publicKey()).ok());
            // 512 bytes are a signature under a key of 4096 bits, which the encoding is of as well; it does not hold.
            const auto submission = Submission::parse(cut(sent));
            if (length != sent.size() && submission.ok()) {
                QCOMPARE(length, sent.size() + 128);
                QCOMPARE(admitted(*submission).error().code, ErrorCode::untrusted);
            }
            QCOMPARE(Fetch::parse(cut(fetch)).ok(), length == fetch.size() || length == fetch.size() + 128);
        }
    }

    void one_encoding_is_not_taken_for_another() {
        const TokenRequest request = TokenRequest::make(kRound, key_.publicKey()).value();
        const AnswerToken token = drawn(key_);
        const auto& key = key_.publicKey();

        const std::string saved(request.encode().view());
        const std::string held(token.encode().view());
        const std::string sent = submitted(token).encode();
        const std::string proof = submitted(token).right.encode();

        QCOMPARE(AnswerToken::parse("AWTP" + held.substr(4), key).error().code, ErrorCode::damaged);
        QCOMPARE(TokenRequest::parse("AWTA" + saved.substr(4), key).error().code, ErrorCode::damaged);
        QCOMPARE(TokenProof::parse("AWTR" + proof.substr(4)).error().code, ErrorCode::invalid);
        QCOMPARE(TokenProof::parse("AWTP\x02" + proof.substr(5)).error().code, ErrorCode::invalid);
        QCOMPARE(Submission::parse("AWTF" + sent.substr(4)).error().code, ErrorCode::invalid);
        QCOMPARE(Fetch::parse(sent).error().code, ErrorCode::invalid);
    }
};

QTEST_GUILESS_MAIN(TokenTest)
#include "token_test.moc"
