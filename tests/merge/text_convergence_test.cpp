// SPDX-License-Identifier: GPL-3.0-or-later
// Invariant 16 of sync.md, on random histories. Each property runs over many seeds and names the one that fails.
#include "sync/merge/text_rename.h"
#include "tests/merge/text_oracle.h"
#include "tests/merge/text_traces.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>
#include <tuple>

using namespace aufwind;
using namespace aufwind::merge;
using namespace aufwind::merge::test;

namespace {

constexpr int kSeeds = 120;
const std::vector<std::string> kCharacters = {"a", "b", "c", "d", "e", "ä", "ß", "€", "日", "😀", " ", "\n"};

/// Several replicas that edit and sync at random, with the oracle watching every edit.
class Session {
  public:
    explicit Session(unsigned seed) : random_(seed), replicas_(2 + seed % 3) {}

    void run(int steps) {
        for (int i = 0; i < steps; ++i) {
            const std::size_t who = pick(replicas_.size());
            pick(10) < 7 ? edit(who) : sync(pick(replicas_.size()), who);
        }
    }

    /// Until all know everything.
    void settle() {
        for (std::size_t to = 1; to < replicas_.size(); ++to) sync(to, 0);
        for (std::size_t to = 1; to < replicas_.size(); ++to) sync(0, to);
    }

    void edit(std::size_t who) {
        TextDocument& document = replicas_[who];
        const AgentId agent = agentNumbered(who + 1);
        std::vector<UnitId> parents = document.version().heads;
        const bool erases = document.length() > 0 && pick(3) == 0;
        const std::size_t position = pick(document.length() + (erases ? 0 : 1));
        std::string inserted;
        std::size_t count = 1 + pick(4);
        if (erases) count = std::min(count, document.length() - position);
        std::vector<std::string> characters(erases ? 0 : count);
        for (std::string& character : characters) inserted += character = kCharacters[pick(kCharacters.size())];
        const auto made = erases ? document.erase(agent, position, count) : document.insert(agent, position, inserted);
        for (std::uint32_t i = 0; i < made->count; ++i) {
            const UnitId unit{agent, made->seq + i};
            oracle_.add(unit, parents, erases ? position : position + i, erases ? std::string{} : characters[i]);
            parents = {unit};
        }
        updates_.push_back(*document.encodeEdit(*made));
    }

    /// `to` takes in what `from` knows, and what it says has changed is what has changed.
    void sync(std::size_t from, std::size_t to) {
        TextDocument& reader = replicas_[to];
        std::string shown = reader.text();
        const ApplyResult result = reader.apply(*replicas_[from].encodeSince(reader.version()));
        sound_ &= result.status == ApplyStatus::applied || result.status == ApplyStatus::nothingNew;
        sound_ &= played(shown, result.changes) == reader.text();
    }

    static std::string played(const std::string& before, const std::vector<TextChange>& changes) {
        std::u32string text = QString::fromStdString(before).toStdU32String();
        for (const TextChange& change : changes) {
            text.erase(change.position, change.removed);
            text.insert(change.position, QString::fromStdString(change.inserted).toStdU32String());
        }
        return QString::fromStdU32String(text).toStdString();
    }

    std::size_t pick(std::size_t below) { return random_() % below; }

    std::mt19937 random_;
    std::vector<TextDocument> replicas_;
    std::vector<std::string> updates_;
    Oracle oracle_;
    bool sound_ = true;
};

/// One identity in a replica, and what each unit that it makes from here on does: on top of what, where and which
/// letter.
struct Hand {
    using Unit = std::tuple<std::vector<UnitId>, bool, std::size_t, std::string>;

    void edit(std::mt19937& random) {
        const bool erases = document.length() > 1 && random() % 3 == 0;
        const std::size_t count = 1 + random() % 2;
        const std::size_t position = random() % (document.length() + (erases ? 1 - count : 1));
        std::vector<UnitId> parents = document.heads();
        std::string inserted;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string letter = erases ? std::string() : random() % 2 == 0 ? "ä" : "b";
            inserted += letter;
            units.emplace_back(parents, erases, erases ? position : position + i, letter);
            parents = {{agentNumbered(1), next++}};
        }
        const auto made = erases ? document.erase(agentNumbered(1), position, count)
                                 : document.insert(agentNumbered(1), position, inserted);
        if (!made || made->seq + made->count != next) qFatal("an edit has other numbers");
        updates.push_back(*document.encodeEdit(*made));
    }
    bool contradicts(const Hand& other) const {
        const std::size_t both = std::min(units.size(), other.units.size());
        return !std::equal(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(both), other.units.begin());
    }

    TextDocument document;
    std::uint32_t next = document.version().nextSeq(agentNumbered(1));
    std::vector<Unit> units;
    std::vector<std::string> updates;
};

/// Two people type five letters each at the same place of "[]"; the text after both know it all.
std::string typedTogether(bool firstBackwards, bool secondBackwards) {
    TextDocument common;
    (void)common.insert(agentNumbered(9), 0, "[]");
    TextDocument people[2] = {common, common};
    const bool backwards[2] = {firstBackwards, secondBackwards};
    for (std::size_t who = 0; who < 2; ++who)
        for (std::size_t i = 0; i < 5; ++i)
            (void)people[who].insert(agentNumbered(who + 1), backwards[who] ? 1 : 1 + i, who == 0 ? "a" : "b");
    (void)people[0].apply(*people[1].encodeSince(people[0].version()));
    return people[0].text();
}

}  // namespace

class TextConvergenceTest : public QObject {
    Q_OBJECT

  private slots:
    void inv16_replicas_that_know_the_same_show_the_same() {
        for (unsigned seed = 0; seed < kSeeds; ++seed) {
            Session session(seed);

            session.run(60);
            session.settle();

            for (const TextDocument& replica : session.replicas_) {
                QVERIFY2(replica.text() == session.replicas_[0].text(), qPrintable(QString("seed %1").arg(seed)));
                QCOMPARE(replica.version(), session.replicas_[0].version());
                QCOMPARE(replica.version().encode(), session.replicas_[0].version().encode());
            }
            QVERIFY2(session.sound_, qPrintable(QString("seed %1: changes do not lead to the text").arg(seed)));
        }
    }

    void inv16_the_text_is_the_one_of_the_plain_algorithm() {
        for (unsigned seed = 0; seed < kSeeds; ++seed) {
            Session session(seed + 1'000);

            session.run(50);
            session.settle();

            QVERIFY2(session.replicas_[0].text() == session.oracle_.text(), qPrintable(QString("seed %1").arg(seed)));
        }
    }

    void inv16_any_order_of_delivery_that_respects_causality_converges() {
        for (unsigned seed = 0; seed < kSeeds; ++seed) {
            Session session(seed + 2'000);
            session.run(50);
            session.settle();
            TextDocument reader;
            std::vector<std::string> waiting = session.updates_;

            std::shuffle(waiting.begin(), waiting.end(), session.random_);
            while (!waiting.empty()) {
                const std::size_t before = waiting.size();
                std::erase_if(waiting, [&](const std::string& update) {
                    return reader.apply(update).status != ApplyStatus::missingParents;
                });
                QVERIFY2(waiting.size() < before, qPrintable(QString("seed %1 is stuck").arg(seed)));
            }

            QVERIFY2(reader.text() == session.replicas_[0].text(), qPrintable(QString("seed %1").arg(seed)));
            QCOMPARE(reader.version(), session.replicas_[0].version());
            QVERIFY(reader.verify());
        }
    }

    void inv16_an_update_that_comes_twice_changes_nothing() {
        for (unsigned seed = 0; seed < kSeeds; ++seed) {
            Session session(seed + 3'000);
            session.run(40);
            session.settle();
            TextDocument& document = session.replicas_[0];
            const std::string text = document.text();
            const Version version = document.version();

            for (const std::string& update : session.updates_) {
                const ApplyResult result = document.apply(update);
                QCOMPARE(result.status, ApplyStatus::nothingNew);
                QVERIFY(result.changes.empty());
            }

            QCOMPARE(document.text(), text);
            QCOMPARE(document.version(), version);
        }
    }

    void inv16_a_history_told_in_other_pieces_is_the_same_history() {
        for (unsigned seed = 0; seed < kSeeds; ++seed) {
            Session session(seed + 8'000);
            session.run(20);
            const Version early = session.replicas_[0].version();
            session.run(30);
            session.settle();
            auto stored = TextDocument::decode(*session.replicas_[0].encode(Effort::thorough));
            QVERIFY(stored.ok());

            for (const TextDocument& other : session.replicas_) {
                QCOMPARE(stored->apply(*other.encodeSince({})).status, ApplyStatus::nothingNew);
                QCOMPARE(stored->apply(*other.encodeSince(early)).status, ApplyStatus::nothingNew);
            }

            QVERIFY2(stored->verify().ok(), qPrintable(QString("seed %1").arg(seed)));
        }
    }

    void inv16_what_takes_numbers_that_were_given_before_is_refused_unless_it_is_the_same() {
        int refused = 0;
        int same = 0;
        for (unsigned seed = 0; seed < 20 * kSeeds; ++seed) {
            Session session(seed + 9'000);
            session.run(8);
            session.settle();
            const Version before = session.replicas_[1].version();
            Hand hands[2]{{session.replicas_[0]}, {session.replicas_[0]}};
            for (Hand& hand : hands)
                for (auto left = 1 + session.pick(3); left > 0; --left) hand.edit(session.random_);
            TextDocument reader = session.replicas_[1];
            QCOMPARE(reader.apply(*hands[0].document.encodeSince(before)).status, ApplyStatus::applied);
            if (seed % 2 == 0) reader = *TextDocument::decode(*reader.encode(Effort::thorough));
            const std::string text = reader.text();
            const Version version = reader.version();

            const ApplyResult second = reader.apply(*hands[1].document.encodeSince(seed % 3 == 0 ? Version{} : before));

            const bool contradicts = hands[0].contradicts(hands[1]);
            const QString where = QString("seed %1").arg(seed);
            QVERIFY2((second.status == ApplyStatus::refused) == contradicts, qPrintable(where));
            (contradicts ? refused : same) += 1;
            if (contradicts) {
                QCOMPARE(second.error->code, ErrorCode::conflict);
                QCOMPARE(reader.text(), text);
                QCOMPARE(reader.version(), version);
            }
            QVERIFY2(reader.verify().ok(), qPrintable(where));
        }
        QVERIFY2(refused > 1'000 && same > 20, qPrintable(QString("%1 refused, %2 the same").arg(refused).arg(same)));
    }

    void inv16_letters_that_are_given_to_another_agent_stand_where_they_stood() {
        for (unsigned seed = 0; seed < 4 * kSeeds; ++seed) {
            Session session(seed + 12'000);
            session.run(15);
            session.settle();
            const TextDocument& common = session.replicas_[0];
            Hand hands[2]{{common}, {common}};
            for (Hand& hand : hands)
                for (auto left = 1 + session.pick(9); left > 0; --left) hand.edit(session.random_);
            TextDocument alone = common;
            TextDocument together = common;
            (void)together.apply(*hands[0].document.encodeSince(common.version()));

            TextRename rename(agentNumbered(77));
            for (const std::string& update : hands[1].updates) {
                const auto renamed = rename.rename(update, agentNumbered(1));
                QVERIFY(renamed.ok());
                QCOMPARE(alone.apply(*renamed).status, ApplyStatus::applied);
                QCOMPARE(together.apply(*renamed).status, ApplyStatus::applied);
            }

            const QString where = QString("seed %1").arg(seed);
            QVERIFY2(alone.text() == hands[1].document.text(), qPrintable(where));
            QCOMPARE(together.version().nextSeq(agentNumbered(1)), hands[0].next);
            QCOMPARE(together.version().nextSeq(agentNumbered(77)), static_cast<std::uint32_t>(hands[1].units.size()));
            QVERIFY2(alone.verify().ok() && together.verify().ok(), qPrintable(where));
        }
    }

    void inv16_an_update_that_is_partly_known_adds_only_the_rest() {
        for (unsigned seed = 0; seed < kSeeds; ++seed) {
            Session session(seed + 4'000);
            session.run(30);
            const std::string early = *session.replicas_[0].encodeSince({});
            session.run(30);
            session.settle();
            TextDocument reader;

            QVERIFY(reader.apply(early).status != ApplyStatus::refused);
            QVERIFY(reader.apply(*session.replicas_[1].encodeSince({})).status != ApplyStatus::refused);

            QVERIFY2(reader.text() == session.replicas_[0].text(), qPrintable(QString("seed %1").arg(seed)));
        }
    }

    void inv16_a_place_of_any_earlier_state_is_where_a_letter_typed_there_would_land() {
        for (unsigned seed = 0; seed < kSeeds; ++seed) {
            Session session(seed + 7'000);
            session.run(20);
            const TextDocument then = session.replicas_[session.pick(session.replicas_.size())];
            session.run(20);
            session.settle();
            TextDocument& now = session.replicas_[0];
            const std::string stored = *now.encode();
            const Version version = now.version();

            for (std::size_t position = 0; position <= then.length(); ++position) {
                TextDocument typed = then;
                const auto letter = typed.insert(AgentId{}, position, "#");
                TextDocument merged = now;
                const ApplyResult landed = merged.apply(*typed.encodeEdit(*letter));
                QVERIFY(landed.status == ApplyStatus::applied && landed.changes.size() == 1);

                const auto found = now.locate(then.heads(), position);

                const QString where = QString("seed %1 place %2").arg(seed).arg(position);
                QVERIFY2(found.ok() && *found, qPrintable(where));
                // Of an empty text there is one place only, and it is the beginning.
                const bool isEmpty = then.heads().empty();
                QVERIFY2(isEmpty || **found == landed.changes.front().position, qPrintable(where));
            }
            QCOMPARE(now.version(), version);
            QCOMPARE(*now.encode(), stored);
            QVERIFY(now.verify());
            session.run(10);
            session.settle();
            QCOMPARE(session.replicas_[0].text(), session.replicas_[1].text());
        }
    }

    void a_stored_document_continues_like_the_one_in_memory() {
        for (unsigned seed = 0; seed < kSeeds; ++seed) {
            Session session(seed + 5'000);
            for (int round = 0; round < 6; ++round) {
                session.run(12);
                TextDocument& document = session.replicas_[session.pick(session.replicas_.size())];
                const auto stored = document.encode(round % 2 == 0 ? Effort::quick : Effort::thorough);
                QVERIFY(stored.ok());
                auto loaded = TextDocument::decode(*stored);
                QVERIFY2(loaded.ok(), qPrintable(QString("seed %1").arg(seed)));
                QCOMPARE(loaded->text(), document.text());
                QCOMPARE(loaded->version(), document.version());
                document = *loaded;
            }
            session.settle();

            QVERIFY2(session.replicas_[0].text() == session.oracle_.text(), qPrintable(QString("seed %1").arg(seed)));
            for (const TextDocument& replica : session.replicas_) QVERIFY(replica.verify());
        }
    }

    void runs_typed_forwards_at_one_place_do_not_interleave() {
        const std::string text = typedTogether(false, false);
        QVERIFY2(text == "[aaaaabbbbb]" || text == "[bbbbbaaaaa]", text.c_str());
    }

    void runs_typed_backwards_at_one_place_do_not_interleave() {
        const std::string text = typedTogether(true, true);
        QVERIFY2(text == "[aaaaabbbbb]" || text == "[bbbbbaaaaa]", text.c_str());
    }

    void runs_typed_in_opposite_directions_do_not_interleave() {
        for (const auto& text : {typedTogether(true, false), typedTogether(false, true)})
            QVERIFY2(text == "[aaaaabbbbb]" || text == "[bbbbbaaaaa]", text.c_str());
    }
};

QTEST_GUILESS_MAIN(TextConvergenceTest)
#include "text_convergence_test.moc"
