// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own document of a form: what it says, what it refuses and where, and that nothing bounds its patience.
#include "models/domain/survey/form_json.h"

#include "models/domain/survey/json_tree.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::survey;

namespace {

std::string formWith(const std::string& members) {
    return R"({"format":"aufwind-survey","version":1)" + (members.empty() ? "" : "," + members) + "}";
}

std::string questionWith(const std::string& members) {
    return formWith(R"("sections":[{"key":"s","questions":[{"key":"q","type":"scale")" +
                    (members.empty() ? "" : "," + members) + "}]}]");
}

std::string refusal(const std::string& document) {
    const auto read = readForm(document);
    return read ? "accepted" : read.error().detail;
}

Form everything() {
    Form form;
    form.languages = {"de"};
    form.title = {{"de", "Puls"}, {"en", "Pulse \"1\"\n"}};
    form.thanks = {{"en", "Thanks"}};
    form.drivers = {{.key = "engagement", .name = {{"en", "Engagement"}}, .outcome = true}};
    Question slider{.key = "load", .type = QuestionType::slider, .text = {{"en", "Load"}}};
    slider.range = {.least = -2'500'000, .most = 9'000'000'000'000'000'001, .step = 1};
    Question scale{.key = "q1", .text = {{"en", "I like it"}}, .required = true, .driver = "engagement", .points = 7};
    scale.favourableFrom = 6;
    scale.shown.anyOf = {{{.question = "load", .test = Test::atLeast, .number = 1'250'000}}, {}};
    scale.jumps = {{.when = {{{{.question = "q1", .test = Test::atMost, .number = 2}}}}, .section = "end"}, {}};
    Question choice{.key = "q2", .type = QuestionType::multipleChoice, .scored = false, .mostChosen = 2};
    choice.options = {{.key = "a", .text = {{"en", "A"}}}, {.key = "z", .other = true, .exclusive = true}};
    form.sections = {{.key = "first", .title = {{"en", "One"}}, .randomOrder = true, .questions = {slider, scale}},
                     {.key = "end", .questions = {choice}}};
    return form;
}

}  // namespace

class FormJsonTest : public QObject {
    Q_OBJECT

  private slots:
    void an_empty_form_says_little() {
        const std::string document = formDocument({});

        QCOMPARE(document, std::string(R"({"format":"aufwind-survey","version":1,"language":"en"})"));
    }

    void what_is_written_reads_back_and_writes_the_same() {
        const Form form = everything();

        const auto read = readForm(formDocument(form));

        QVERIFY2(read.ok(), read ? "" : read.error().detail.c_str());
        QVERIFY(*read == form);
        QCOMPARE(formDocument(*read), formDocument(form));
    }

    void a_sliders_numbers_are_exact_decimals() {
        const std::string document = formDocument(everything());

        QVERIFY(document.find(R"("range":{"least":-2.5,"most":9000000000000.000001,"step":0.000001})") !=
                std::string::npos);
        QVERIFY(document.find(R"({"question":"load","test":"at_least","number":1.25})") != std::string::npos);
    }

    void a_decimal_with_seven_digits_is_refused() {
        const std::string detail = refusal(questionWith(R"("range":{"least":0.0000001})"));

        QCOMPARE(detail,
                 std::string("sections[0].questions[0].range.least: not a decimal with at most six digits behind its "
                             "point"));
    }

    void decimals_reach_as_far_as_sixty_four_bits_and_not_further() {
        QCOMPARE(millionthsOf("9223372036854.775807"), std::optional<std::int64_t>(9223372036854775807));
        QCOMPARE(millionthsOf("-9223372036854.775808"), std::optional<std::int64_t>(-9223372036854775807 - 1));
        QVERIFY(!millionthsOf("9223372036854.775808"));
        QVERIFY(!millionthsOf("-9223372036854.775809"));
        QVERIFY(!millionthsOf("1e3"));
        QVERIFY(!millionthsOf("-"));
        QVERIFY(!millionthsOf("1."));
        QCOMPARE(survey::decimalOf(-9223372036854775807 - 1), std::string("-9223372036854.775808"));
    }

    void a_refusal_names_the_place_and_the_reason() {
        const auto refused = [](const std::string& members, const std::string& detail) {
            QCOMPARE(refusal(questionWith(members)), "sections[0].questions[0]." + detail);
        };

        refused(R"("colour":"red")", "colour: nothing of this name belongs here");
        refused(R"("required":1)", "required: not true or false");
        refused(R"("points":2)", "points: not a whole number from 3 to 10");
        refused(R"("points":4.5)", "points: not a whole number from 3 to 10");
        refused(R"("points":99999999999999999999)", "points: not a whole number from 3 to 10");
        refused(R"("text":{"en":1})", "text.en: not a text");
        refused(R"("text":{"":"x"})", "text[0]: not the code of a language");
        refused(R"("options":[{"key":"a"},{"key":"a"}])", "options[1].key: this key was there before");
        refused(R"("options":[{"key":"a b"}])", "options[0].key: not a key of 1 to 64 letters, digits, _ and -");
        refused(R"("options":{})", "options: not a list");
        refused(R"("shown":[[{"question":"q","test":"maybe"}]])", "shown[0][0].test: no such test");
        refused(R"("shown":[[{"test":"is"}]])", "shown[0][0].question: missing");
        refused(R"("shown":[{}])", "shown[0]: not a list");
        refused(R"("jumps":[{"section":""}])", "jumps[0].section: not a key of 1 to 64 letters, digits, _ and -");
        refused(R"("range":{"step":0})", "range: its step is not above 0");
        refused(R"("range":[])", "range: not an object");
        refused(R"("most_chosen":101)", "most_chosen: not a whole number from 0 to 100");
    }

    void a_text_of_more_than_four_thousand_bytes_is_refused() {
        const std::string just(kTextMaximum, 'x');

        QCOMPARE(refusal(questionWith("\"text\":{\"en\":\"" + just + "\"}")), std::string("accepted"));
        QCOMPARE(refusal(questionWith("\"text\":{\"en\":\"" + just + "x\"}")),
                 std::string("sections[0].questions[0].text.en: longer than 4000 bytes"));
    }

    void more_questions_than_a_form_holds_are_refused_across_its_sections() {
        std::string sections;
        for (int i = 0; i < 502; ++i) {
            if (i == 251) sections += "]},";
            if (i % 251 == 0) sections += "{\"key\":\"s" + std::to_string(i) + "\",\"questions\":[";
            if (i % 251 != 0) sections += ",";
            sections += "{\"type\":\"date\",\"key\":\"q" + std::to_string(i) + "\"}";
        }

        const std::string detail = refusal(formWith("\"sections\":[" + sections + "]}]"));

        QCOMPARE(detail, std::string("sections[1].questions[249]: more than 500 in the form"));
    }

    void more_clauses_than_a_condition_holds_are_refused() {
        std::string clauses;
        for (int i = 0; i < 51; ++i) clauses += (i != 0 ? "," : "") + std::string(R"({"question":"q","test":"is"})");

        const std::string detail = refusal(questionWith("\"shown\":[[" + clauses + "]]"));

        QCOMPARE(detail, std::string("sections[0].questions[0].shown[0][50]: more than 50 clauses in the condition"));
    }

    void a_document_of_another_kind_is_refused() {
        QCOMPARE(refusal("{}"), std::string("format: not \"aufwind-survey\""));
        QCOMPARE(refusal("[]"), std::string("the document: not an object"));
        QCOMPARE(refusal(R"({"format":"aufwind-survey"})"), std::string("version: missing"));
    }

    void a_document_of_a_newer_version_is_told_apart() {
        const auto read = readForm(R"({"format":"aufwind-survey","version":2})");

        QCOMPARE(read.error().code, ErrorCode::tooNew);
    }

    void a_member_that_stands_twice_is_refused_with_its_line() {
        QCOMPARE(refusal("{\"format\":\"aufwind-survey\",\n\"version\":1,\n\"version\":1}"),
                 std::string("line 3: a member stands twice in the object that ends here"));
        QCOMPARE(refusal("{\"\":1,\"\":2}"), std::string("line 1: a member stands twice in the object that ends here"));
    }

    void damage_is_refused_with_its_line() {
        const std::string whole = formDocument(everything());

        QCOMPARE(refusal(whole.substr(0, whole.size() / 2)), std::string("line 1: not JSON in UTF-8"));
        QCOMPARE(refusal("{\n\"format\": \"\xC3\x28\"}"), std::string("line 2: not JSON in UTF-8"));
        QCOMPARE(refusal(whole + "\n{}"), std::string("line 2: something stands behind the document"));
        QCOMPARE(refusal(whole + "\n"), std::string("accepted"));
        QCOMPARE(refusal("\xEF\xBB\xBF" + whole), std::string("accepted"));
        QCOMPARE(refusal(""), std::string("line 1: not JSON in UTF-8"));
    }

    void depth_size_and_count_have_an_end() {
        const std::string deep = formWith("\"x\":" + std::string(40, '[') + std::string(40, ']'));
        std::string many = "\"x\":[0";
        for (int i = 0; i < 400'000; ++i) many += ",0";

        QCOMPARE(readForm(deep).error().code, ErrorCode::tooLarge);
        QCOMPARE(readForm(formWith(many + "]")).error().code, ErrorCode::tooLarge);
        QCOMPARE(readForm(std::string(kDocumentMaximum + 1, ' ')).error().code, ErrorCode::tooLarge);
    }

    void an_object_of_very_many_members_takes_no_time() {
        std::string many = "\"x\":{\"0\":0";
        for (int i = 1; i < 350'000; ++i) many += ",\"" + std::to_string(i) + "\":0";
        const std::string document = formWith(many + "}");
        QElapsedTimer timer;
        timer.start();

        const std::string detail = refusal(document);

        QCOMPARE(detail, std::string("x: nothing of this name belongs here"));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void answers_read_back_as_they_were() {
        const Answers answers{{"a", {.notApplicable = true}},
                              {"b", {.number = 0, .options = {"x", "y"}, .rows = {{"r", 0}, {"s", 10}}, .text = "ü"}},
                              {"c", {.number = -9223372036854775807 - 1}}};

        const auto read = readAnswers(answersDocument(answers));

        QVERIFY2(read.ok(), read ? "" : read.error().detail.c_str());
        QVERIFY(*read == answers);
        QCOMPARE(answersDocument({}), std::string(R"({"format":"aufwind-survey-answers","version":1,"answers":{}})"));
    }

    void answers_beyond_their_bounds_are_refused() {
        const auto detail = [](const std::string& answer) {
            const auto read =
                readAnswers(R"({"format":"aufwind-survey-answers","version":1,"answers":{"q":)" + answer + "}}");
            return read ? std::string("accepted") : read.error().detail;
        };

        QCOMPARE(detail(R"({"rows":{"r":11}})"), std::string("answers.q.rows.r: not a whole number from 0 to 10"));
        QCOMPARE(detail(R"({"rows":{"r r":1}})"),
                 std::string("answers.q.rows.r_r: not a key of 1 to 64 letters, digits, _ and -"));
        QCOMPARE(detail("{\"text\":\"" + std::string(10'001, 'x') + "\"}"),
                 std::string("answers.q.text: longer than 10000 bytes"));
        QCOMPARE(detail(R"({"who":1})"), std::string("answers.q.who: nothing of this name belongs here"));
        QCOMPARE(detail("3"), std::string("answers.q: not an object"));
    }
};

QTEST_APPLESS_MAIN(FormJsonTest)
#include "form_json_test.moc"
