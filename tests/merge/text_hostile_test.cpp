// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that nobody honest wrote: no crash, no sanitizer finding, no half-taken state. Runs under ASan and UBSan in
// packaging/test.
#include "sync/merge/text_codec.h"
#include "sync/merge/text_pack.h"
#include "sync/merge/text_state.h"
#include "tests/merge/text_traces.h"

#include <QtTest/QtTest>

#include <random>

using namespace aufwind;
using namespace aufwind::merge;
using namespace aufwind::merge::test;

namespace {

/// Two people's document with some of everything in it.
TextDocument sample(TextDocument* elsewhere = nullptr) {
    std::mt19937 random(7);
    TextDocument documents[2];
    (void)documents[0].insert(agentNumbered(1), 0, "Grüße an alle 😀");
    (void)documents[1].apply(*documents[0].encodeSince({}));
    for (int round = 0; round < 8; ++round) {
        for (std::size_t who = 0; who < 2; ++who) {
            TextDocument& document = documents[who];
            for (int i = 0; i < 12; ++i) {
                const std::size_t at = random() % document.length();
                if (random() % 3 == 0) {
                    (void)document.erase(agentNumbered(who + 1), at, 1);
                } else {
                    (void)document.insert(agentNumbered(who + 1), at, "äb");
                }
            }
        }
        if (round == 7) break;
        const std::string other = *documents[0].encodeSince(documents[1].version());
        (void)documents[0].apply(*documents[1].encodeSince(documents[0].version()));
        (void)documents[1].apply(other);
    }
    if (elsewhere) *elsewhere = documents[1];
    return documents[0];
}

/// One to four bytes changed, or the end cut off, or bytes repeated.
std::string spoilt(std::string bytes, std::mt19937& random) {
    switch (random() % 4) {
        case 0:
            bytes.resize(random() % (bytes.size() + 1));
            break;
        case 1:
            bytes.insert(random() % bytes.size(), bytes.substr(random() % bytes.size(), random() % 8));
            break;
        default:
            for (auto left = 1 + random() % 4; left > 0; --left)
                bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    return bytes;
}

/// The same document as a compact one with an update on top.
std::string continuedSample() {
    TextDocument document = sample();
    (void)document.encode();
    (void)document.insert(agentNumbered(1), 3, "späte Änderung");
    (void)document.insert(agentNumbered(7), 3, "neu hier");
    return *document.encode();
}

/// Puts a right checksum on a stored document, so that what lies behind it is reached.
std::string signedAgain(std::string stored) {
    constexpr std::size_t kHead = 8;
    if (stored.size() < kHead) return stored;
    const std::uint32_t sum = text::checksum(std::string_view(stored).substr(kHead));
    for (std::size_t i = 0; i < 4; ++i) stored[4 + i] = static_cast<char>(sum >> (8 * i));
    return stored;
}

/// The same for the compact document inside of a continued one.
std::string signedInside(std::string stored) {
    const std::size_t inner = stored.find("AWT", 1);
    if (inner == std::string::npos) return stored;
    text::ByteReader in(std::string_view(stored).substr(8));
    const std::size_t size = in.varint();
    if (size > stored.size() - inner) return stored;
    return stored.replace(inner, size, signedAgain(stored.substr(inner, size)));
}

void useAll(TextDocument document) {
    (void)document.version().encode();
    (void)document.encodeSince({});
    (void)document.verify();
    (void)document.encode();
    if (document.insert(agentNumbered(5), document.length() / 2, "x")) (void)document.encodeSince({});
    (void)document.apply(*sample().encodeSince({}));
    (void)document.text();
}

}  // namespace

class TextHostileTest : public QObject {
    Q_OBJECT

  private slots:
    void a_spoilt_document_is_refused() {
        for (const std::string& stored : {*sample().encode(), continuedSample()}) {
            std::mt19937 random(1);
            for (int i = 0; i < 2'000; ++i) {
                const std::string bytes = spoilt(stored, random);
                if (bytes == stored) continue;
                QVERIFY(!TextDocument::decode(bytes).ok());
            }
            for (std::size_t size = 0; size < stored.size(); ++size)
                QVERIFY(!TextDocument::decode(stored.substr(0, size)).ok());
        }
    }

    void a_forged_document_does_no_harm() {
        for (const std::string& stored : {*sample().encode(), continuedSample()}) {
            std::mt19937 random(2);
            int opened = 0;
            for (int i = 0; i < 3'000; ++i) {
                auto document = TextDocument::decode(signedAgain(signedInside(spoilt(stored, random))));
                if (!document) continue;
                ++opened;
                useAll(*document);
            }
            QVERIFY2(opened > 0, "nothing got past the first checks, so this proves nothing");
        }
    }

    void a_forged_update_is_taken_whole_or_not_at_all() {
        TextDocument elsewhere;
        const TextDocument here = sample(&elsewhere);
        const std::string update = *elsewhere.encodeSince(here.version());
        const std::string whole = *elsewhere.encodeSince({});
        const Version version = here.version();
        std::mt19937 random(3);
        int taken = 0;
        for (int i = 0; i < 6'000; ++i) {
            TextDocument document = here;
            const ApplyResult result = document.apply(spoilt(i % 2 == 0 ? update : whole, random));
            if (result.status == ApplyStatus::applied) {
                ++taken;
                QVERIFY(document.verify());
                continue;
            }
            QCOMPARE(document.version(), version);
            QCOMPARE(document.text(), here.text());
            if (i % 16 == 0) {
                QVERIFY(document.apply(update).status == ApplyStatus::applied);
                QVERIFY(document.verify());
            }
        }
        QVERIFY2(taken > 0, "nothing got past the first checks, so this proves nothing");
    }

    void a_refused_update_leaves_no_agent_behind() {
        TextDocument document;
        (void)document.insert(agentNumbered(1), 0, "abc");
        const Version before = document.version();

        (void)document.apply(makeUpdate(agentNumbered(2), 0, {{agentNumbered(1), 2}}, {{9, 0, "x"}}));
        (void)document.apply(makeUpdate(agentNumbered(3), 0, {{agentNumbered(1), 9}}, {{0, 0, "x"}}));

        QCOMPARE(document.version(), before);
        QCOMPARE(*document.encode(), *TextDocument(document).encode());
        TextDocument same;
        (void)same.insert(agentNumbered(1), 0, "abc");
        QCOMPARE(*document.encode(), *same.encode());
    }

    void known_letters_in_a_thousand_pieces_backwards_cost_no_walk_each() {
        constexpr std::uint32_t kUnits = 200'000;
        TextDocument document;
        for (std::uint32_t i = 0; i < kUnits / 2; ++i) (void)document.insert(agentNumbered(1), 2 * i, "äb");
        document = *TextDocument::decode(*document.encode());
        text::History history;
        history.agents.push_back({true, agentNumbered(1), 0});
        std::string content;
        for (std::uint32_t seq = kUnits; --seq > 0;) {
            history.parents.push_back({false, 0, seq - 1});
            history.runs.push_back({0, seq, 1, kUnits - 1 - seq, 1, 0});
            history.steps.push_back({text::OpKind::insert, seq, 1});
            content += seq % 2 == 0 ? "ä" : "b";
        }
        history.units = history.insertedUnits = kUnits - 1;
        std::string other = content;
        other.back() = 'c';
        QElapsedTimer timer;
        timer.start();

        QCOMPARE(document.apply(text::writeUpdate(history, content)).status, ApplyStatus::nothingNew);
        QCOMPARE(document.apply(text::writeUpdate(history, other)).error->code, ErrorCode::conflict);

        QVERIFY2(timer.elapsed() < 20'000, "the letters are counted from the start for each piece");
    }

    void a_spoilt_version_is_refused_or_harmless() {
        const TextDocument document = sample();
        const std::string version = document.version().encode();
        std::mt19937 random(4);
        for (int i = 0; i < 4'000; ++i) {
            const auto decoded = Version::decode(spoilt(version, random));
            if (decoded) (void)document.encodeSince(*decoded);
        }
    }

    void an_update_that_unpacks_to_more_than_it_says_is_refused() {
        TextDocument writer;
        (void)writer.insert(agentNumbered(1), 0, std::string(100'000, 'x'));
        std::string update = *writer.encodeSince({});
        QVERIFY(update.size() < 1'000);
        update[1] = static_cast<char>(update[1] ^ 1);  // the announced size

        QCOMPARE(TextDocument().apply(update).status, ApplyStatus::refused);
    }

    void later_formats_are_told_apart_from_damage() {
        TextDocument document;
        (void)document.insert(agentNumbered(1), 0, "abc");
        std::string stored = *document.encode();
        std::string update = *document.encodeSince({});
        stored[3] = 9;
        update[0] = static_cast<char>(0x90);

        QCOMPARE(TextDocument::decode(stored).error().code, ErrorCode::tooNew);
        QCOMPARE(TextDocument().apply(update).error->code, ErrorCode::tooNew);
    }
};

QTEST_GUILESS_MAIN(TextHostileTest)
#include "text_hostile_test.moc"
