// SPDX-License-Identifier: GPL-3.0-or-later
// Surveys of the SurveyJS form library, sentence by sentence: what becomes of each, and what is told of the rest.
#include "models/domain/survey/surveyjs_read.h"
#include "models/domain/survey/surveyjs_write.h"

#include <QtTest>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::survey;

namespace {

Imported readElements(const std::string& elements, const std::string& more = {}) {
    auto read = readSurveyJs("{\"pages\":[{\"name\":\"p\",\"elements\":[" + elements + "]}]" + more + "}");
    return read ? *std::move(read) : Imported{};
}

/// The condition of the last question, behind a choice `c` of x, y and z.
Imported shownIf(const std::string& expression) {
    return readElements(
        "{\"type\":\"radiogroup\",\"name\":\"c\",\"choices\":[\"x\",\"y\",\"z\"]},"
        "{\"type\":\"comment\",\"name\":\"t\",\"visibleIf\":\"" +
        expression + "\"}");
}

bool tells(const Imported& imported, NoteKind kind, NoteReason reason) {
    return std::ranges::any_of(imported.notes,
                               [&](const ImportNote& one) { return one.kind == kind && one.reason == reason; });
}

Condition of(std::vector<std::vector<Clause>> lists) {
    return {std::move(lists)};
}

}  // namespace

class SurveyJsTest : public QObject {
    Q_OBJECT

  private slots:
    void a_rating_from_0_to_10_is_an_enps() {
        const auto read = readElements("{\"type\":\"rating\",\"name\":\"r\",\"rateMin\":0,\"rateMax\":10}");

        QVERIFY(read.form.sections.at(0).questions.at(0).type == QuestionType::enps);
    }

    void an_equal_sign_is_chosen() {
        const auto read = shownIf("{c} = 'X'");

        QVERIFY(read.form.sections.at(0).questions.at(1).shown ==
                of({{{.question = "c", .test = Test::chosen, .option = "x"}}}));
    }

    void unequal_holds_without_an_answer_too() {
        const auto read = shownIf("{c} <> 'x'");

        QVERIFY(read.form.sections.at(0).questions.at(1).shown ==
                of({{{.question = "c", .test = Test::notChosen, .option = "x"}},
                    {{.question = "c", .test = Test::unanswered}}}));
    }

    void what_cannot_be_said_is_told_and_always_asked() {
        const auto read = shownIf("age({c}) > 3");

        QVERIFY(read.form.sections.at(0).questions.at(1).shown.isAlways());
        QVERIFY(tells(read, NoteKind::left, NoteReason::condition));
    }

    void markup_in_a_title_becomes_plain_text_and_is_told() {
        const auto read = readElements("{\"type\":\"text\",\"name\":\"t\",\"title\":\"A <b>bold</b> one &amp; more\"}");

        QCOMPARE(read.form.sections.at(0).questions.at(0).text.at("en"), std::string("A bold one & more"));
        QVERIFY(tells(read, NoteKind::changed, NoteReason::markup));
    }

    void names_become_keys_and_references_follow() {
        const auto read = readElements(
            "{\"type\":\"boolean\",\"name\":\"has kids\"},"
            "{\"type\":\"text\",\"name\":\"n\",\"title\":\"So {has kids}?\",\"visibleIf\":\"{has kids} = true\"}");

        const Question& second = read.form.sections.at(0).questions.at(1);
        QCOMPARE(second.text.at("en"), std::string("So {has_kids}?"));
        QVERIFY(second.shown == of({{{.question = "has_kids", .test = Test::chosen, .option = "true"}}}));
    }

    void a_file_is_left_and_told() {
        const auto read = readElements("{\"type\":\"file\",\"name\":\"f\"}");

        QVERIFY(read.form.sections.empty());
        QVERIFY(tells(read, NoteKind::left, NoteReason::type));
    }

    void a_document_of_something_else_is_refused() {
        QVERIFY(!readSurveyJs("{\"title\":\"x\"}").ok());
        QVERIFY(!readSurveyJs("[]").ok());
        QCOMPARE(readSurveyJs("{\n\"pages\":[").error().detail, std::string("line 2: not JSON in UTF-8"));
    }

    void expressions_nested_without_end_are_told() {
        const auto read = shownIf(std::string(3000, '(') + "{c} = 'x'" + std::string(900, ')'));

        QVERIFY(tells(read, NoteKind::left, NoteReason::condition));
    }
};

QTEST_APPLESS_MAIN(SurveyJsTest)
#include "surveyjs_test.moc"
