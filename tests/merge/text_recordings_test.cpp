// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded sessions and the conformance list; skipped where they are not on the machine.
#include "tests/merge/text_traces.h"

#include <QtTest/QtTest>

#include <filesystem>

using namespace aufwind;
using namespace aufwind::merge;
using namespace aufwind::merge::test;

namespace {

std::string pathOf(const char* name) {
    return std::string(AUFWIND_SHARED_DATA) + "/text/" + name;
}

#define READ_OR_SKIP(Kind, target, file)                                                           \
    if (!std::filesystem::exists(pathOf(file))) QSKIP("the recorded session is not here");         \
    const Reading target##Reading = readRecording(pathOf(file));                                   \
    QVERIFY2(target##Reading.recording&& std::holds_alternative<Kind>(*target##Reading.recording), \
             target##Reading.error.c_str());                                                       \
    const Kind& target = std::get<Kind>(*target##Reading.recording)

void replay(const SequentialTrace& trace, TextDocument& document) {
    const AgentId agent = agentNumbered(1);
    QVERIFY(document.insert(agent, 0, trace.startContent));
    for (const Patch& patch : trace.patches) {
        if (patch.removed > 0) QVERIFY(document.erase(agent, patch.position, patch.removed));
        if (!patch.inserted.empty()) QVERIFY(document.insert(agent, patch.position, patch.inserted));
    }
}

}  // namespace

class TextRecordingsTest : public QObject {
    Q_OBJECT

  private slots:
    void every_conformance_document_ends_as_recorded() {
        READ_OR_SKIP(Conformance, list, "conformance-half.json.gz");
        QVERIFY(!list.documents.empty());

        for (std::size_t i = 0; i < list.documents.size(); ++i) {
            TextDocument document;
            for (const auto& update : updatesOf(list.documents[i]))
                QCOMPARE(document.apply(update).status, ApplyStatus::applied);
            QVERIFY2(document.text() == list.documents[i].endContent, qPrintable(QString("document %1").arg(i)));
            QVERIFY(document.verify());
        }
    }

    void conformance_documents_end_the_same_when_taken_in_at_once() {
        READ_OR_SKIP(Conformance, list, "conformance-half.json.gz");

        for (const auto& entry : list.documents) {
            TextDocument document;
            for (const auto& update : updatesOf(entry)) (void)document.apply(update);
            TextDocument other;
            QCOMPARE(other.apply(*document.encodeSince({})).status, ApplyStatus::applied);
            const auto stored = TextDocument::decode(*document.encode());

            QCOMPARE(other.text(), entry.endContent);
            QVERIFY(stored && stored->verify());
            QCOMPARE(*stored->encodeSince({}), *document.encodeSince({}));
        }
    }

    void a_recorded_session_of_one_person_ends_as_recorded() {
        READ_OR_SKIP(SequentialTrace, trace, "seph-blog1.json.gz");
        TextDocument document;

        replay(trace, document);

        QCOMPARE(document.text(), trace.endContent);
        QVERIFY(document.verify());
    }

    void a_recorded_session_of_two_people_ends_as_recorded() {
        READ_OR_SKIP(ConcurrentTrace, trace, "friendsforever.json.gz");
        TextDocument document;

        for (const auto& update : updatesOf(trace)) QCOMPARE(document.apply(update).status, ApplyStatus::applied);

        QCOMPARE(document.text(), trace.endContent);
        QVERIFY(document.verify());
    }

    void a_stored_session_opens_with_its_text_and_its_whole_history() {
        READ_OR_SKIP(ConcurrentTrace, trace, "friendsforever.json.gz");
        TextDocument document;
        for (const auto& update : updatesOf(trace)) (void)document.apply(update);

        const auto stored = TextDocument::decode(*document.encode(Effort::thorough));

        QVERIFY(stored.ok());
        QCOMPARE(stored->text(), trace.endContent);
        QCOMPARE(stored->version(), document.version());
        QCOMPARE(*stored->encodeSince({}), *document.encodeSince({}));
        QVERIFY(stored->verify());
    }

    void a_key_press_of_a_recorded_session_takes_less_than_twenty_bytes() {
        READ_OR_SKIP(SequentialTrace, trace, "seph-blog1.json.gz");
        TextDocument document;
        const AgentId agent = agentNumbered(1);
        std::size_t bytes = 0;
        constexpr std::size_t kPatches = 20'000;
        QVERIFY(trace.patches.size() > kPatches);

        for (std::size_t i = 0; i < kPatches; ++i) {
            const Patch& patch = trace.patches[i];
            if (patch.removed > 0)
                bytes += document.encodeEdit(*document.erase(agent, patch.position, patch.removed))->size();
            if (!patch.inserted.empty())
                bytes += document.encodeEdit(*document.insert(agent, patch.position, patch.inserted))->size();
        }

        QVERIFY2(bytes < 20 * kPatches, qPrintable(QString::number(bytes)));
    }
};

QTEST_GUILESS_MAIN(TextRecordingsTest)
#include "text_recordings_test.moc"
