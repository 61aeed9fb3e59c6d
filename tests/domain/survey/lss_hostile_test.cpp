// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that are damaged, or made to take hours, or to bring in what no survey holds.
#include "models/domain/survey/html_text.h"
#include "models/domain/survey/lss_import.h"
#include "tests/domain/survey/lss_survey.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::survey;

namespace {

constexpr qint64 kPatience = 20'000;  ///< milliseconds, under a sanitizer too

std::string repeated(const std::string& text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

LssSurvey plain() {
    LssSurvey survey(LssGeneration::ownTables);
    survey.group(1, {{"en", "All"}});
    survey.question(10, "T", "why", {{"en", "Why?"}});
    return survey;
}

ErrorCode refused(const std::string& document) {
    const auto read = readLss(document);
    return read ? ErrorCode::internal : read.error().code;
}

std::size_t counted(const LssImport& import, NoteReason reason) {
    std::size_t count = 0;
    for (const auto& note : import.notes)
        count += note.reason == reason && note.kind == NoteKind::left ? note.count : 0;
    return count;
}

}  // namespace

class LssHostileTest : public QObject {
    Q_OBJECT

  private slots:
    void a_damaged_document_is_refused_with_its_line() {
        const auto document = plain().text();
        const auto cutShort = document.substr(0, document.find("</questions>"));

        const auto read = readLss(cutShort);

        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::damaged);
        const auto lines = std::count(cutShort.begin(), cutShort.end(), '\n') + 1;
        QVERIFY(read.error().detail.find("line " + std::to_string(lines)) != std::string::npos);
    }

    void entities_of_its_own_are_refused() {
        const std::string bomb =
            "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            "<document><LimeSurveyDocType>Survey</LimeSurveyDocType>&b;</document>";
        const std::string file = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><document>&a;</document>";

        QVERIFY(refused(bomb) == ErrorCode::damaged);
        QVERIFY(refused(file) == ErrorCode::damaged);
    }

    void depth_and_size_have_bounds() {
        QVERIFY(refused(repeated("<document>", 100'000)) == ErrorCode::damaged);
        QVERIFY(refused(std::string(kLssMaximum + 1, ' ')) == ErrorCode::tooLarge);
    }

    void rows_without_end_are_refused() {
        auto survey = plain();
        for (std::size_t i = 0; i <= kLssRowsMaximum; ++i) survey.add("answers", {{"qid", "10"}});

        QVERIFY(refused(survey.text()) == ErrorCode::tooLarge);
    }

    void what_is_no_survey_is_refused() {
        for (const char* document :
             {"", "<a/>", "<document/>", "<document><LimeSurveyDocType>Group</LimeSurveyDocType></document>",
              "<html><LimeSurveyDocType>Survey</LimeSurveyDocType></html>", "{\"pages\": []}",
              "<document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>"}) {
            const auto code = refused(document);
            QVERIFY2(code == ErrorCode::invalid || code == ErrorCode::damaged, document);
        }
    }

    void text_in_no_encoding_is_refused_and_other_encodings_are_read() {
        auto survey = plain();
        survey.question(11, "T", "it", {{"en", "caf\xE9"}});
        auto latin = survey.text();
        const auto invalid = latin;
        latin.replace(latin.find("UTF-8"), 5, "ISO-8859-1");

        const auto read = readLss(latin);

        QVERIFY(refused(invalid) == ErrorCode::damaged);
        QVERIFY(read);
        QCOMPARE(findQuestion(read->form, "it")->text.at("en"), std::string("caf\xC3\xA9"));
    }

    void control_characters_do_not_come_in() {
        auto survey = plain();
        survey.question(11, "T", "it", {{"en", "a&#0;b&#7;c&#x1F;d&#xD800;e\x7F&#x110000;"}});

        const auto read = readLss(survey.text());

        QVERIFY(read);
        for (const char one : findQuestion(read->form, "it")->text.at("en")) {
            QVERIFY(static_cast<unsigned char>(one) >= 0x20 && one != 0x7F);
        }
        QVERIFY(refused("<document>\x01</document>") == ErrorCode::damaged);
    }

    void names_of_what_is_not_there_are_told_and_do_no_harm() {
        auto survey = plain();
        survey.part(100, 99, "SQ001", {{"en", "lost"}});
        survey.answer(98, "A1", {{"en", "lost"}});
        survey.attribute(97, "hidden", "1");
        survey.condition(96, 10, "123X1X10", "==", "A1");
        survey.add("questions", {{"qid", "95"}, {"parent_qid", "0"}, {"gid", "94"}, {"type", "T"}, {"title", "lost"}});
        survey.add("answer_l10ns", {{"aid", "93"}, {"answer", "lost"}, {"language", "en"}});

        const auto read = readLss(survey.text());

        QVERIFY(read);
        QCOMPARE(read->form.sections.front().questions.size(), std::size_t{1});
        QCOMPARE(counted(*read, NoteReason::reference), std::size_t{4});
    }

    void more_than_a_form_holds_is_left_and_counted() {
        LssSurvey survey(LssGeneration::ownTables);
        survey.group(1, {{"en", "All"}});
        survey.question(9999, "L", "list", {{"en", "?"}}, {{"question_order", "0"}});
        for (int i = 0; i < 300; ++i) survey.answer(9999, "same", {{"en", "x"}});
        for (int i = 0; i < 3000; ++i) survey.question(10'000 + i, "T", "same", {{"en", "?"}});

        const auto read = readLss(survey.text());

        QVERIFY(read);
        QVERIFY(read->form.sections.front().questions.size() == kQuestionsMaximum);
        QVERIFY(findQuestion(read->form, "list") == nullptr ||
                findQuestion(read->form, "list")->options.size() <= kOptionsMaximum);
        QVERIFY(counted(*read, NoteReason::tooMany) >= 2500);
        QVERIFY(read->notes.size() <= kNotesMaximum);
    }

    void parts_and_columns_without_end_take_no_hours() {
        LssSurvey survey(LssGeneration::ownTables);
        survey.group(1, {{"en", "All"}});
        const std::string types = "F1:;MRKQCEHAB";
        for (int i = 0; i < static_cast<int>(types.size()); ++i) {
            survey.question(10 + i, types.substr(static_cast<std::size_t>(i), 1), "q",
                            {{"en", std::string(100'000, '<') + "a"}});
            for (int j = 0; j < 1500; ++j) survey.part(100'000 + i * 2000 + j, 10 + i, "same", {{"en", "x"}}, j % 2);
            for (int j = 0; j < 1500; ++j) survey.answer(10 + i, "same", {{"en", "x"}}, 0, j % 2);
        }
        QElapsedTimer timer;
        timer.start();

        const auto read = readLss(survey.text());

        QVERIFY(read);
        QVERIFY(timer.elapsed() < kPatience);
    }

    void texts_made_to_be_slow_are_read_in_time() {
        const std::size_t size = 2'000'000;
        QElapsedTimer timer;
        timer.start();

        for (const char* piece :
             {"<a", "<", "&", "&#", "<!--", "<script>", "{", "<p>", "<br>", "<li>", " ", "\n", "<script", "</"}) {
            const auto read = plainText(repeated(piece, size / std::string(piece).size()));
            QVERIFY(read.text.size() <= size * 3);
        }

        QVERIFY(timer.elapsed() < kPatience);
    }

    void formatted_text_becomes_plain() {
        QCOMPARE(plainText("<p>A&nbsp;<b>bold</b> &amp; &uuml;ber &#8211; word</p><p>next</p>").text,
                 std::string("A bold & über – word\nnext"));
        QCOMPARE(plainText("<ul><li>one</li><li>two</li></ul>").text, std::string("• one\n• two"));
        QCOMPARE(plainText("a<br />b").text, std::string("a\nb"));
        QCOMPARE(plainText("a < b &lt;i&gt; c &unknown; &").text, std::string("a < b <i> c &unknown; &"));
        QCOMPARE(plainText("x<script>alert('<p>')</SCRIPT>y<!-- <p> -->z").text, std::string("xyz"));
        QVERIFY(plainText("x<script>1</script>").script);
        QVERIFY(plainText("<img src='a'>").media);
        QCOMPARE(plainText("line\nline").text, std::string("line\nline"));
    }

    void a_text_that_is_too_long_is_cut_between_characters_and_placeholders() {
        auto survey = plain();
        survey.question(11, "T", "long", {{"en", repeated("ä{why}{", 5000)}});

        const auto read = readLss(survey.text());

        QVERIFY(read);
        const auto& text = findQuestion(read->form, "long")->text.at("en");
        QVERIFY(text.size() <= kTextMaximum && text.size() > kTextMaximum - 10);
        const std::string unit = "ä{why}{{";
        QCOMPARE(text.substr(0, unit.size()), unit);
        QVERIFY(text.ends_with("ä") || text.ends_with("{why}") || text.ends_with("{{"));
    }
};

QTEST_GUILESS_MAIN(LssHostileTest)
#include "lss_hostile_test.moc"
