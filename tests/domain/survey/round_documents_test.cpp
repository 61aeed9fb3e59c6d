// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a round: what they say, and what they refuse and where.
#include "models/domain/survey/answer_document.h"
#include "models/domain/survey/base64.h"
#include "models/domain/survey/round_figures.h"
#include "models/domain/survey/segment_filter.h"
#include "models/domain/survey/survey_memory.h"
#include "tests/domain/survey/round_example.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::survey::test;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    return at == std::string::npos ? "nothing to replace" : text.replace(at, from.size(), to);
}

std::string published(const std::string& from, const std::string& to) {
    const auto read = readPublishedForm(replaced(publishedFormDocument(examplePublished()), from, to));
    return read ? "accepted" : read.error().detail;
}

std::string answered(const std::string& document) {
    const auto read = readAnswerDocument(examplePublished(), document);
    return read ? "accepted" : read.error().detail;
}

std::string answerWith(const std::string& members) {
    return R"({"format":"aufwind-survey-answer","version":1,)" + members + "}";
}

std::string told(const std::string& segments, const std::string& more = {}) {
    const auto read = readRoundFigures(
        exampleForm(), R"({"format":"aufwind-survey-figures","version":1,"segments":[)" + segments + "]" + more + "}");
    return read ? "accepted" : read.error().detail;
}

std::string everybodyWith(const std::string& items) {
    return R"({"invited":20,"respondents":8,"items":[)" + items + "]}";
}

std::string filtered(const std::string& text) {
    const auto read = readSegmentFilter(examplePublished().cuts, text);
    return read ? "accepted" : read.error().detail;
}

}  // namespace

class RoundDocumentsTest : public QObject {
    Q_OBJECT

  private slots:
    void base64_is_what_the_standard_says_and_nothing_else() {
        for (const auto& [bytes, text] : std::vector<std::pair<std::string, std::string>>{{"", ""},
                                                                                          {"f", "Zg=="},
                                                                                          {"fo", "Zm8="},
                                                                                          {"foo", "Zm9v"},
                                                                                          {"foob", "Zm9vYg=="},
                                                                                          {"\xFF\xFE", "//4="}}) {
            QCOMPARE(toBase64(bytes), text);
            QCOMPARE(fromBase64(text), std::optional(bytes));
        }
        for (const char* text : {"Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm 9", "====", "=", "Zg==Zg==", "Zm-_"}) {
            QVERIFY2(!fromBase64(text), text);
        }
    }

    void what_is_published_has_one_document_and_its_hash() {
        const std::string document = publishedFormDocument(examplePublished());

        const auto read = readPublishedForm(document);

        QVERIFY2(read.ok(), read ? "" : read.error().detail.c_str());
        QVERIFY(*read == examplePublished());
        QVERIFY(document.starts_with(
            R"({"format":"aufwind-survey-round","version":1,"company":"00000000-0000-0000-0000-000000000007",)"
            R"("threshold":5,"invited":20,"signing_key":)"));
        QVERIFY(document.find(R"("groups":[[1,6],[2,7],[3,7]],"form":{"format":"aufwind-survey",)") !=
                std::string::npos);
        // Of FIPS 180-2, appendix B.1.
        QCOMPARE(publishedFormHash("abc"),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void a_published_form_is_refused_with_the_path() {
        QCOMPARE(published(R"("version":1)", R"("version":2)"), std::string("version: newer than this program"));
        QCOMPARE(published("aufwind-survey-round", "aufwind-survey"),
                 std::string("format: not \"aufwind-survey-round\""));
        QCOMPARE(published(R"("threshold":5)", R"("threshold":2)"),
                 std::string("threshold: not a whole number from 3 to 50"));
        QCOMPARE(published(R"("threshold":5,)", ""), std::string("threshold: missing"));
        QCOMPARE(published(R"("threshold":5)", R"("threshold":7)"),
                 std::string("groups[0][1]: not a whole number from 7 to 20"));
        QCOMPARE(published(R"("invited":20)", R"("invited":21)"),
                 std::string("groups: their people are not as many as were invited"));
        QCOMPARE(published("[3,7]", "[4,7]"), std::string("accepted"));
        QCOMPARE(published("[3,7]", "[5,7]"), std::string("groups[2][0]: not a whole number from 0 to 4"));
        QCOMPARE(published("[3,7]", "[2,7]"), std::string("groups[2]: not behind the group before it"));
        QCOMPARE(published("[3,7]", "[3,7,7]"),
                 std::string("groups[2]: not a list of a value of each cut and a number of people"));
        QCOMPARE(published("0000-000000000007", "0000-00000000000G"), std::string("company: not an id"));
        QCOMPARE(published(R"("answer_key":"YWFh)", R"("answer_key":")"),
                 std::string("answer_key: not a key of its length in base64"));
        QCOMPARE(published(R"("signing_key":"c3Nz)", R"("signing_key":")"),
                 std::string("signing_key: not a key of its length in base64"));
        QCOMPARE(published(R"("parent":0)", R"("parent":1)"),
                 std::string("cuts[0].values: A value of an attribute stands below itself, or too deep."));
        QCOMPARE(published(R"("key":"one")", R"("key":"two")"),
                 std::string("cuts[0].values[2].key: this key was there before"));
        QCOMPARE(published(R"("key":"learn")", R"("key":"why")"),
                 std::string("form.sections[0].questions[3].key: this key was there before"));
        QCOMPARE(published(R"("invited":20)", R"("invited":20,"colour":1)"),
                 std::string("colour: nothing of this name belongs here"));
    }

    void a_published_form_over_its_limit_is_refused() {
        const auto read = readPublishedForm(std::string(kPublishedFormMaximum + 1, ' '));

        QCOMPARE(read.error().code, ErrorCode::tooLarge);
        const std::string later =
            replaced(publishedFormDocument(examplePublished()), R"("version":1)", R"("version":2)");
        QCOMPARE(readPublishedForm(later).error().code, ErrorCode::tooNew);
    }

    void an_answer_says_its_segments_and_no_more() {
        AnswerDocument answer = exampleAnswer({kTwo, 4, -1, 9});
        answer.threadKey = std::string(32, 't');

        const std::string document = answerDocument(answer);

        QCOMPARE(document,
                 std::string(R"({"format":"aufwind-survey-answer","version":1,"segments":[2],)"
                             R"("thread":"dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHR0dHQ=","answers":)"
                             R"({"enps":{"number":9},"learn":{"number":4},"stuck":{"not_applicable":true}}})"));
        QVERIFY(*readAnswerDocument(examplePublished(), document) == answer);
        QVERIFY(readAnswerDocument(examplePublished(), "\xEF\xBB\xBF " + document + "\n").ok());
    }

    void an_answer_is_refused_with_the_path() {
        QCOMPARE(answered(answerWith(R"("segments":[1])")), std::string("accepted"));
        // Not stated.
        QCOMPARE(answered(answerWith(R"("segments":[4])")), std::string("accepted"));
        QCOMPARE(answered(answerWith(R"("segments":[0])")), std::string("segments: not those of a group"));
        QCOMPARE(answered(answerWith(R"("answers":{})")), std::string("segments: not those of a group"));
        QCOMPARE(answered(answerWith(R"("segments":[5])")), std::string("segments[0]: not a whole number from 0 to 4"));
        QCOMPARE(answered(answerWith(R"("segments":[1,1])")), std::string("segments: more than 1"));
        QCOMPARE(answered(answerWith(R"("segments":[1],"thread":"dHR0")")),
                 std::string("thread: not a key of 32 bytes in base64"));
        QCOMPARE(answered(answerWith(R"("segments":[1],"answers":{"a b":{}})")),
                 std::string("answers.a_b: not a key of 1 to 64 letters, digits, _ and -"));
        QCOMPARE(answered(answerWith(R"("segments":[1],"answers":{"m":{"rows":{"r":11}}})")),
                 std::string("answers.m.rows.r: not a whole number from 0 to 10"));
        QCOMPARE(answered(answerWith(R"("segments":[1],"answers":{"m":{"colour":1}})")),
                 std::string("answers.m.colour: nothing of this name belongs here"));
        QCOMPARE(answered(answerWith(R"("segments":[1],"answers":{"m":{},"m":{}})")),
                 std::string("line 1: a member stands twice in the object that ends here"));
        QCOMPARE(answered(R"({"format":"aufwind-survey-answer","version":2,"segments":[1]})"),
                 std::string("version: newer than this program"));
        QCOMPARE(answered(R"({"segments":[1]})"), std::string("format: not \"aufwind-survey-answer\""));
    }

    void figures_are_refused_where_no_answers_come_to_them() {
        const std::string three = R"("8 0 0 1 1 2 2 2","7 0 1 1 1 1 2 2","under_threshold")";

        QCOMPARE(told(everybodyWith(three)), std::string("accepted"));
        QCOMPARE(told(""), std::string("accepted"));
        const auto refused = [](const std::string& first, const std::string& detail) {
            QCOMPARE(told(everybodyWith(first + R"(,null,null)")), "segments[0].items[0]: " + detail);
        };
        refused(R"("8 0 0 1 1 2 2 1")", "neither a tally of its item nor a reason");  // not all counted
        refused(R"("7 0 0 1 1 2 2 1")", "neither a tally of its item nor a reason");  // not all respondents
        refused(R"("8 0 0 1 1 2 2")", "neither a tally of its item nor a reason");
        refused(R"("8 0 0 1 1 2 2 2 0")", "neither a tally of its item nor a reason");
        refused(R"("8 0 0 1 1 2 2 2 ")", "neither a tally of its item nor a reason");
        refused(R"("8 0 0 1 1 2 2 -2")", "neither a tally of its item nor a reason");
        refused(R"("99999999999999999999 0 0 1 1 2 2 2")", "neither a tally of its item nor a reason");
        refused(R"("secret")", "neither a tally of its item nor a reason");
        refused("8", "neither a tally of its item nor a reason");
        QCOMPARE(told(everybodyWith("null")), std::string("segments[0].items: not as many as the form has"));
        QCOMPARE(told(R"({"invited":20,"hidden":"limit"})"), std::string("accepted"));
        QCOMPARE(told(R"({"invited":20,"hidden":"why"})"), std::string("segments[0].hidden: no such reason"));
        QCOMPARE(told(R"({"invited":20})"), std::string("segments[0]: neither respondents nor a reason, or both"));
        QCOMPARE(told(R"({"invited":20,"respondents":21})"),
                 std::string("segments[0].respondents: not a whole number from 0 to 20"));
        QCOMPARE(told(R"({"value":1,"invited":20,"hidden":"limit"})"),
                 std::string("segments[0]: the first segment alone has no value"));
        QCOMPARE(told(R"({"invited":20,"hidden":"limit"},{"value":2,"invited":9,"hidden":"limit"},)"
                      R"({"value":2,"invited":9,"hidden":"limit"})"),
                 std::string("segments[2]: not behind the segment before it"));
        QCOMPARE(told("", R"(,"outcome":"luck")"), std::string("outcome: no driver of the form"));
        QCOMPARE(told("", R"(,"impacts":[{"driver":"growth","r":1.5}])"),
                 std::string("impacts[0].r: not a number from -1 to 1"));
        QCOMPARE(told("", R"(,"impacts":[{"driver":"growth","quadrant":"top"}])"),
                 std::string("impacts[0].quadrant: no such quadrant"));
        QCOMPARE(told("", R"(,"impacts":[{"driver":"growth"},{"driver":"growth"}])"),
                 std::string("impacts[1].driver: this key was there before"));
    }

    void a_filter_is_text_in_the_cuts_order() {
        const SegmentFilter filter{{.attribute = 0, .values = {4, kSouth, kOne}}};

        const std::string text = segmentFilterText(examplePublished().cuts, filter);

        QCOMPARE(text, std::string(R"({"team":["one","south",null]})"));
        QCOMPARE(readSegmentFilter(examplePublished().cuts, text)->front().values,
                 (std::vector<std::uint16_t>{kOne, kSouth, 4}));
        QCOMPARE(filtered("{}"), std::string("accepted"));
    }

    void a_filter_is_refused_for_what_the_cuts_do_not_have() {
        QCOMPARE(filtered(R"({"team":["west"]})"), std::string("team[0]: not a value of the cut"));
        QCOMPARE(filtered(R"({"team":[1]})"), std::string("team[0]: neither a text nor null"));
        QCOMPARE(filtered(R"({"team":[]})"), std::string("team: no value"));
        QCOMPARE(filtered(R"({"team":["one","one"]})"), std::string("team: a value twice"));
        QCOMPARE(filtered(R"({"place":["one"]})"), std::string("place: nothing of this name belongs here"));
        QCOMPARE(filtered(R"({"team":["one"],"team":["two"]})"),
                 std::string("line 1: a member stands twice in the object that ends here"));
        QCOMPARE(filtered(std::string(4001, ' ')), std::string("the filter has more than 4000 bytes"));
        QCOMPARE(filtered("[]"), std::string("the document: not an object"));
    }

    void a_snapshot_that_is_not_of_the_form_is_damaged() {
        const std::string document = snapshotDocument(examplePublished(), exampleInvited());
        PublishedForm other = examplePublished();
        other.groups.pop_back();

        QVERIFY(*readSnapshot(examplePublished(), document) == exampleInvited());
        QCOMPARE(readSnapshot(other, document).error().code, ErrorCode::damaged);
        for (std::size_t length = 0; length < document.size(); ++length) {
            QVERIFY(!readSnapshot(examplePublished(), document.substr(0, length)));
        }
        auto twice = exampleInvited();
        twice[1].number = 0;
        QVERIFY(!readSnapshot(examplePublished(), snapshotDocument(examplePublished(), twice)));
    }

    void people_keep_their_number_over_rounds() {
        SurveyMemory memory{Released::begin(5, 1).value(), {}};
        Uuid ada;
        ada.bytes[0] = 1;
        Uuid bob;
        bob.bytes[0] = 2;
        Uuid cy;
        cy.bytes[0] = 3;

        const auto first = memory.people.numbersFor({ada, bob}).value();
        const auto second = memory.people.numbersFor({cy, bob}).value();
        const auto third = memory.people.numbersFor({cy, ada, bob}).value();

        QCOMPARE(second, (std::vector<std::uint32_t>{2, first[1]}));
        QCOMPARE(third, (std::vector<std::uint32_t>{2, first[0], first[1]}));
        QCOMPARE(memory.people.numbersFor({ada, ada}).error().code, ErrorCode::invalid);
        QCOMPARE(memory.people.size(), 3U);
    }

    void a_memory_that_is_cut_or_newer_is_refused() {
        SurveyMemory memory{Released::begin(5, 1).value(), {}};
        RespondentSet some = RespondentSet::firstOf(20);
        QVERIFY(memory.released.release({1, {{some, some}}, {{0, some}}}).ok());
        const std::string document = releasedDocument(memory).value();
        std::string newer = *fromBase64(document);
        newer[0] = 2;

        QVERIFY(readReleased(document)->released.memory() == memory.released.memory());
        QCOMPARE(readReleased(toBase64(newer)).error().code, ErrorCode::tooNew);
        QCOMPARE(readReleased(document + "AAAA").error().code, ErrorCode::damaged);
        for (std::size_t length = 0; length < document.size(); ++length) {
            QCOMPARE(readReleased(document.substr(0, length)).error().code, ErrorCode::damaged);
        }
    }
};

QTEST_APPLESS_MAIN(RoundDocumentsTest)
#include "round_documents_test.moc"
