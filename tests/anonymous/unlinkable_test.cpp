// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody learns who holds all that the server ever has: whom it signed what for, and what was stored, and every
// signature that came with it. For each pair of a person and an answer there is one blinding factor with which that
// person would have drawn that answer's token, and each factor is as likely as any other: so no pair is more likely.
#include "sync/anonymous/sealed_answer.h"
#include "sync/anonymous/token.h"
#include "tests/anonymous/evenness.h"
#include "tests/anonymous/numbers.h"

#include <QCryptographicHash>
#include <QtTest>

#include <algorithm>
#include <numeric>
#include <optional>
#include <random>
#include <set>
#include <vector>

using namespace aufwind;
using namespace aufwind::anonymous;
using namespace aufwind::anonymous::test;

namespace {

const Uuid kRound = *Uuid::parse("01900000-0000-7000-8000-000000000001");
constexpr std::size_t kPeople = 40;

/// What the server has of a person.
struct Drawing {
    std::string blinded;
    std::string blindSignature;
};

/// What the server has of an answer, and more than it stores: the proof that came with it.
struct Stored {
    std::string tag;
    std::string sealed;
    TokenProof proof;
    std::string statement;
    std::string inverse = {};  ///< of the signature; nothing where it has none
};

/// What blinding has to hide: the e-th power of the signature, which is the encoded message.
Number encodedIn(const Stored& stored, const Number& modulus) {
    return Workspace().power(Number(stored.proof.signature), Number(65537UL), modulus);
}

/// What was random in an encoded message (RFC 8017, 9.1.2, steps 7 to 11).
std::string saltIn(const std::string& encoded) {
    constexpr std::size_t kHash = 48;
    const std::size_t block = encoded.size() - kHash - 1;
    QByteArray mask;
    for (char counter = 0; static_cast<std::size_t>(mask.size()) < block; ++counter) {
        const QByteArray seed = QByteArray::fromStdString(encoded.substr(block, kHash)) + QByteArray(3, '\0') + counter;
        mask += QCryptographicHash::hash(seed, QCryptographicHash::Sha384);
    }
    std::string salt = encoded.substr(block - kHash, kHash);
    for (std::size_t i = 0; i < kHash; ++i) {
        salt[i] = static_cast<char>(salt[i] ^ mask[static_cast<qsizetype>(block - kHash + i)]);
    }
    return salt;
}

std::set<std::string> piecesOf(const std::string& bytes) {
    std::set<std::string> pieces;
    for (std::size_t at = 0; at + 8 <= bytes.size(); ++at) pieces.insert(bytes.substr(at, 8));
    return pieces;
}

}  // namespace

class UnlinkableTest : public QObject {
    Q_OBJECT

    const SigningKey key_ = SigningKey::generate().value();
    const HpkeKeyPair survey_ = makeHpkeKeyPair();
    const Number modulus_ = modulusOf(key_.publicKey());
    const std::size_t size_ = key_.publicKey().size();
    unsigned seed_ = std::random_device{}();
    std::vector<Drawing> drawings_;
    std::vector<Stored> stored_;
    std::vector<std::size_t> drawnBy_;  ///< whose each stored answer is, which only this test knows

    /// The factor with which that person would have drawn that answer's token; nothing where there is none.
    std::optional<Number> factorOf(const Drawing& drawing, const Stored& stored) const {
        Workspace work;
        if (stored.inverse.empty()) return std::nullopt;
        return work.product(Number(drawing.blindSignature), Number(stored.inverse), modulus_);
    }

  private slots:
    void initTestCase() {
        qInfo("seed %u", seed_);
        std::vector<Stored> inOrder;
        for (std::size_t person = 0; person < kPeople; ++person) {
            TokenRequest request = TokenRequest::make(kRound, key_.publicKey()).value();
            drawings_.push_back({request.blinded(), key_.blindSign(request.blinded()).value()});
            const AnswerToken token = request.finish(key_.publicKey(), drawings_.back().blindSignature).value();
            const SealedPlace place{.round = kRound, .tag = token.tag()};
            const std::string sealed = sealText(survey_.publicKey, place, "the same answer").value();
            const Submission submission = token.submit(SealedKind::answer, 1, sealed);
            const std::string tag = admit(key_.publicKey(), kRound, submission, sealed)->tag;
            inOrder.push_back({tag, sealed, submission.right, submission.statement});
        }
        drawnBy_.resize(kPeople);
        std::iota(drawnBy_.begin(), drawnBy_.end(), std::size_t{0});
        std::shuffle(drawnBy_.begin(), drawnBy_.end(), std::mt19937(seed_));
        for (const std::size_t person : drawnBy_) stored_.push_back(inOrder[person]);
        Workspace work;
        for (Stored& stored : stored_) {
            const auto inverse = work.inverse(Number(stored.proof.signature), modulus_);
            if (inverse) stored.inverse = inverse->bytes(size_);
        }
    }

    void every_person_could_have_given_every_answer() {
        Workspace work;

        for (const Drawing& drawing : drawings_) {
            for (const Stored& stored : stored_) {
                const auto factor = factorOf(drawing, stored);

                QVERIFY(factor.has_value());
                const Number raised = work.power(*factor, Number(65537UL), modulus_);
                const Number blinded = work.product(encodedIn(stored, modulus_), raised, modulus_);
                QCOMPARE(blinded.bytes(size_), drawing.blinded);
            }
        }
    }

    /// The client itself, had it drawn that factor, would have sent what that other person sent.
    void a_client_with_that_factor_would_have_sent_what_the_person_sent() {
        for (std::size_t answer = 0; answer < stored_.size(); ++answer) {
            const Drawing& drawing = drawings_[(drawnBy_[answer] + 1) % kPeople];
            const TokenProof& proof = stored_[answer].proof;
            const std::string prepared = proof.prefix + "aufwind survey right to answer v1" +
                                         std::string(kRound.view()) + key_.publicKey().hash() + proof.token;
            const std::string factor = factorOf(drawing, stored_[answer])->bytes(size_);

            const auto blinding = blindWith(key_.publicKey(), prepared,
                                            saltIn(encodedIn(stored_[answer], modulus_).bytes(size_)), factor);

            QVERIFY(blinding.ok());
            QCOMPARE(blinding->blinded, drawing.blinded);
        }
    }

    /// What would tell the true pairs from the others if factors were not drawn evenly: their size and their parity.
    void the_factors_of_true_pairs_look_like_those_of_false_ones() {
        std::set<std::string> seen;
        std::size_t trueLarge = 0, falseLarge = 0, trueOdd = 0, falseOdd = 0;
        for (std::size_t answer = 0; answer < kPeople; ++answer) {
            for (std::size_t person = 0; person < kPeople; ++person) {
                const Number factor = *factorOf(drawings_[person], stored_[answer]);
                const bool own = drawnBy_[answer] == person;
                Number twice;
                BN_lshift1(twice.get(), factor.get());
                (own ? trueLarge : falseLarge) += BN_cmp(twice.get(), modulus_.get()) > 0;
                (own ? trueOdd : falseOdd) += BN_is_odd(factor.get()) != 0;
                seen.insert(factor.bytes(size_));
            }
        }

        QCOMPARE(seen.size(), kPeople * kPeople);
        QVERIFY(isFair(trueLarge, kPeople, 1e-9));
        QVERIFY(isFair(trueOdd, kPeople, 1e-9));
        QVERIFY(isFair(falseLarge, kPeople * (kPeople - 1), 1e-9));
        QVERIFY(isFair(falseOdd, kPeople * (kPeople - 1), 1e-9));
    }

    void the_factors_that_the_client_draws_are_even() {
        const std::string prepared = "message";

        const auto strange = unevenIn(modulus_, size_, [&] { return *blind(key_.publicKey(), prepared); });

        QVERIFY2(strange.empty(), qPrintable(QString::fromStdString(strange)));
    }

    /// What the check above is for: clients that anybody can follow, who come through every other test.
    void a_client_that_draws_unevenly_is_found_out_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("a factor of 200 bits") << 0;
        QTest::newRow("an odd factor") << 1;
        QTest::newRow("a factor below the half") << 2;
        QTest::newRow("one bit in the middle") << 3;
    }
    void a_client_that_draws_unevenly_is_found_out() {
        QFETCH(int, kind);
        const auto biased = [&] {
            Number factor;
            BN_rand_range(factor.get(), modulus_.get());
            if (kind == 0) BN_rand(factor.get(), 200, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY);
            if (kind == 1) BN_set_bit(factor.get(), 0);
            if (kind == 2) BN_rshift1(factor.get(), factor.get());
            if (kind == 3) BN_set_bit(factor.get(), 1000);
            if (BN_cmp(factor.get(), modulus_.get()) >= 0) BN_sub(factor.get(), factor.get(), modulus_.get());
            return *blindWith(key_.publicKey(), "message", std::string(48, 's'), factor.bytes(size_));
        };

        const std::string strange = unevenIn(modulus_, size_, biased);

        QVERIFY(!strange.empty());
    }

    void nothing_that_was_noted_of_a_person_stands_in_what_is_stored() {
        std::set<std::string> noted;
        for (const Drawing& drawing : drawings_) {
            noted.merge(piecesOf(drawing.blinded));
            noted.merge(piecesOf(drawing.blindSignature));
        }

        std::size_t common = 0;
        for (const Stored& stored : stored_) {
            const std::string all = stored.tag + stored.sealed + stored.proof.encode() + stored.statement;
            for (const std::string& piece : piecesOf(all)) common += noted.count(piece);
        }

        QCOMPARE(common, std::size_t{0});
    }

    void what_is_stored_does_not_hold_the_token() {
        for (const Stored& stored : stored_) {
            const std::string row = stored.tag + stored.sealed;

            QCOMPARE(row.find(stored.proof.token), std::string::npos);
            QCOMPARE(row.find(stored.proof.signature), std::string::npos);
            QCOMPARE(row.size(), std::size_t{32 + 1 + 48 + 1024});
        }
    }
};

QTEST_GUILESS_MAIN(UnlinkableTest)
#include "unlinkable_test.moc"
