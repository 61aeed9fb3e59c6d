// SPDX-License-Identifier: GPL-3.0-or-later
// That an answer opens with the survey's key in its own place only, and that its length tells next to nothing.
#include "sync/anonymous/sealed_answer.h"

#include "tests/anonymous/numbers.h"

#include <QtTest>

#include <set>

using namespace aufwind;
using namespace aufwind::anonymous;
using namespace aufwind::anonymous::test;

namespace {

// The test vectors published with RFC 9180 (test-vectors.json): mode 0, kem 0x0020, kdf 0x0001, aead 0x0002, first
// encryption. Appendix A prints the same for AES-128-GCM and ChaCha20-Poly1305.
const std::string kInfo = fromHex("4f6465206f6e2061204772656369616e2055726e");
const std::string kAssociated = fromHex("436f756e742d30");
const std::string kPlain = fromHex("4265617574792069732074727574682c20747275746820626561757479");
const std::string kRecipient = fromHex("497b4502664cfea5d5af0b39934dac72242a74f8480451e1aee7d6a53320333d");
const std::string kRecipientOpen = fromHex("430f4b9859665145a6b1ba274024487bd66f03a2dd577d7753c68d7d7d00c00c");
const std::string kEphemeral = fromHex("179d4b53b6365c45b600c4163b61d95cbc2f4d9e36f1695558dce265ab8bab11");
const std::string kEncapsulated = fromHex("6c93e09869df3402d7bf231bf540fadd35cd56be14f97178f0954db94b7fc256");
const std::string kCiphertext =
    fromHex("e5d84cd531cfb583096e7cfa9641bd3079cf3a91cda813c52deb5f512be9931980a41de125a925cdad859d5b7a");

const SealedPlace kPlace{.kind = SealedKind::answer,
                         .round = *Uuid::parse("01900000-0000-7000-8000-000000000001"),
                         .tag = std::string(32, 't'),
                         .version = 1};

QByteArray shown(const std::string& bytes) {
    return QByteArray::fromStdString(bytes).toHex();
}

HpkeKeyPair pairOf(const std::string& privateKey) {
    return hpkeKeyPairOf(Secret(privateKey)).value();
}

}  // namespace

class SealedAnswerTest : public QObject {
    Q_OBJECT

    const HpkeKeyPair survey_ = makeHpkeKeyPair();

  private slots:
    void a_key_pair_of_the_rfc_belongs_together() {
        QCOMPARE(shown(pairOf(kRecipient).publicKey), shown(kRecipientOpen));
        QCOMPARE(shown(pairOf(kEphemeral).publicKey), shown(kEncapsulated));
    }

    void what_the_rfc_seals_is_sealed_as_the_rfc_says() {
        const auto sealed = hpkeSealWith(pairOf(kEphemeral), kRecipientOpen, kInfo, kAssociated, kPlain);

        QVERIFY(sealed.ok());
        QCOMPARE(shown(*sealed), shown(kEncapsulated + kCiphertext));
    }

    void what_the_rfc_has_sealed_opens() {
        const auto opened = hpkeOpen(pairOf(kRecipient), kInfo, kAssociated, kEncapsulated + kCiphertext);

        QVERIFY(opened.ok());
        QCOMPARE(*opened, kPlain);
    }

    void nothing_at_all_is_sealed_and_opens_too() {
        const std::string sealed = hpkeSeal(survey_.publicKey, {}, {}, {}).value();

        QCOMPARE(sealed.size(), kHpkeOverhead);
        QCOMPARE(hpkeOpen(survey_, {}, {}, sealed).value(), std::string());
        QCOMPARE(hpkeOpen(survey_, {}, "something", sealed).error().code, ErrorCode::wrongKey);
    }

    void a_public_key_of_a_small_order_is_refused() {
        const std::string one = '\x01' + std::string(31, '\0');

        const auto toNought = hpkeSeal(std::string(32, '\0'), kInfo, kAssociated, kPlain);
        const auto toOne = hpkeSeal(one, kInfo, kAssociated, kPlain);
        const auto fromOne = hpkeOpen(survey_, kInfo, kAssociated, one + kCiphertext);

        QCOMPARE(toNought.error().code, ErrorCode::invalid);
        QCOMPARE(toOne.error().code, ErrorCode::invalid);
        QCOMPARE(fromOne.error().code, ErrorCode::damaged);
    }

    void a_key_of_another_length_is_refused() {
        for (const std::size_t size : {std::size_t{0}, std::size_t{31}, std::size_t{33}}) {
            QCOMPARE(hpkeKeyPairOf(Secret(std::string(size, 'k'))).error().code, ErrorCode::invalid);
            QCOMPARE(sealText(std::string(size, 'k'), kPlace, "text").error().code, ErrorCode::invalid);
        }
    }

    void a_text_of_any_length_opens_as_it_was_sealed() {
        for (const std::size_t size : {0u, 1u, 1019u, 1020u, 1021u, 5000u, 100'000u}) {
            const std::string text(size, 'a');

            const auto opened = openText(survey_, kPlace, sealText(survey_.publicKey, kPlace, text).value());

            QVERIFY(opened.ok());
            QCOMPARE(*opened, text);
        }
    }

    void what_is_sealed_has_one_of_fourteen_lengths() {
        std::set<std::size_t> lengths;
        for (std::size_t text = 0; text <= kSealedTextMaximum; text += 1 + text / 7) lengths.insert(*bucketOf(text));
        lengths.insert(*bucketOf(kSealedTextMaximum));

        QCOMPARE(lengths.size(), std::size_t{14});
        QCOMPARE(*lengths.begin(), std::size_t{1024});
        QCOMPARE(*lengths.rbegin(), std::size_t{8} << 20);
        QCOMPARE(sealText(survey_.publicKey, kPlace, "yes")->size(),
                 sealText(survey_.publicKey, kPlace, std::string(900, 'n'))->size());
    }

    void the_longest_text_is_sealed_and_a_longer_one_refused() {
        const std::string longest(kSealedTextMaximum, 'a');

        const auto sealed = sealText(survey_.publicKey, kPlace, longest);
        const auto longer = sealText(survey_.publicKey, kPlace, longest + 'a');

        QCOMPARE(openText(survey_, kPlace, *sealed)->size(), longest.size());
        QCOMPARE(longer.error().code, ErrorCode::tooLarge);
    }

    void an_answer_opens_in_no_other_place() {
        const std::string sealed = sealText(survey_.publicKey, kPlace, "text").value();
        SealedPlace kind = kPlace, round = kPlace, tag = kPlace, version = kPlace;
        kind.kind = SealedKind::message;
        round.round.bytes[3] ^= 1;
        tag.tag[31] = 'u';
        version.version = 2;

        for (const SealedPlace& place : {kind, round, tag, version}) {
            QCOMPARE(openText(survey_, place, sealed).error().code, ErrorCode::wrongKey);
        }
        QCOMPARE(openText(makeHpkeKeyPair(), kPlace, sealed).error().code, ErrorCode::wrongKey);
        QCOMPARE(openText(survey_, {.tag = "short"}, sealed).error().code, ErrorCode::invalid);
        QCOMPARE(sealText(survey_.publicKey, {.tag = "short"}, "text").error().code, ErrorCode::invalid);
    }

    /// Also the topmost bit of a public key of X25519, which is no part of it (RFC 7748).
    void any_changed_bit_keeps_an_answer_from_opening() {
        const std::string sealed = sealText(survey_.publicKey, kPlace, "text").value();

        for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
            std::string changed = sealed;
            changed[bit / 8] ^= static_cast<char>(1 << (bit % 8));
            QVERIFY2(!openText(survey_, kPlace, changed).ok(), qPrintable(QString::number(bit)));
        }
    }

    void something_sealed_of_any_other_length_is_refused() {
        const std::string sealed = sealText(survey_.publicKey, kPlace, "text").value();

        for (std::size_t length = 0; length < 2200; ++length) {
            std::string other = sealed.substr(0, length);
            other.resize(length, '\0');
            if (length != sealed.size()) QVERIFY(!openText(survey_, kPlace, other).ok());
        }
    }

    void a_text_that_is_not_filled_up_as_it_should_be_is_refused_data() {
        QTest::addColumn<QByteArray>("plain");
        const QByteArray nothing(1024, '\0');
        QTest::newRow("not filled with zeros") << QByteArray(nothing).replace(1000, 1, "x");
        QTest::newRow("longer than it is") << QByteArray(nothing).replace(0, 4, QByteArray::fromHex("ffffffff"));
        QTest::newRow("too long by one") << QByteArray(nothing).replace(0, 4, QByteArray::fromHex("000003fd"));
        QTest::newRow("in too large a length") << QByteArray(2048, '\0');
    }
    void a_text_that_is_not_filled_up_as_it_should_be_is_refused() {
        QFETCH(QByteArray, plain);
        const std::string associated =
            std::string("\x01\x01", 2) + std::string(kPlace.round.view()) + kPlace.tag + std::string("\0\0\0\x01", 4);
        const auto sealed =
            hpkeSeal(survey_.publicKey, "aufwind survey sealed text v1", associated, plain.toStdString());

        const auto opened = openText(survey_, kPlace, '\x01' + sealed.value());

        QCOMPARE(opened.error().code, ErrorCode::damaged);
    }
};

QTEST_GUILESS_MAIN(SealedAnswerTest)
#include "sealed_answer_test.moc"
