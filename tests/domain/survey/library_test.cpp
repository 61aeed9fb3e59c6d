// SPDX-License-Identifier: GPL-3.0-or-later
// Templates and libraries are read whole or not at all, and a question of the library is adopted as one of the form's.
#include "models/domain/survey/library.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::survey;

namespace {

const std::string kForm = R"({"format":"aufwind-survey","version":1,"language":"en","title":{"en":"A"},
    "sections":[{"key":"s","questions":[{"key":"q","type":"long_text","text":{"en":"Q?"}}]}]})";

std::string entry(const std::string& members) {
    return R"({"id":"a","name":{"en":"A"},"rhythm":"month")" + members + "}";
}

Result<std::vector<SurveyTemplate>> readOne(const std::string& index, const std::string& form = kForm) {
    return readTemplates(index, {{"a", form}});
}

QuestionLibrary smallLibrary() {
    const auto read = readLibrary(R"({"drivers":[{"key":"growth","name":{"en":"Growth","de":"Entwicklung"}}],
        "questions":[{"key":"growth_time","type":"scale","text":{"en":"Time","de":"Zeit"},"driver":"growth",
        "points":3,"options":[{"key":"1","text":{"en":"No","de":"Nein"}},{"key":"2"},
        {"key":"3","text":{"en":"Yes","de":"Ja"}}]},{"key":"open","type":"long_text","text":{"en":"Else?"}}]})");
    return read.valueOr(QuestionLibrary{});
}

Form smallForm() {
    Form form;
    form.languages = {"de"};
    form.sections = {Section{.key = "first"}, Section{.key = "second"}};
    return form;
}

ErrorCode failureOf(const Result<QuestionLibrary>& read) {
    return read ? ErrorCode::internal : read.error().code;
}

}  // namespace

class LibraryTest : public QObject {
    Q_OBJECT

  private slots:
    void a_template_is_its_entry_and_its_form() {
        const auto read = readOne("[" + entry(R"(,"description":{"en":"D"},"minutes":3,"core":["q"])") + "]");

        QVERIFY(read.ok());
        const auto& one = read->front();
        QCOMPARE(one.id, std::string("a"));
        QCOMPARE(one.name, (Texts{{"en", "A"}}));
        QCOMPARE(one.description, (Texts{{"en", "D"}}));
        QCOMPARE(one.rhythm, Rhythm::month);
        QCOMPARE(one.minutes, 3);
        QCOMPARE(one.core, std::vector<std::string>{"q"});
        QVERIFY(findQuestion(one.form, "q") != nullptr);
    }

    void an_index_that_is_not_right_gives_no_templates() {
        for (const auto& index : {std::string("{}"), std::string("["), "[" + entry(R"(,"core":["other"])") + "]",
                                  "[" + entry(R"(,"minutes":0)") + "]", "[" + entry(R"(,"colour":"red")") + "]",
                                  "[" + entry("") + "," + entry("") + "]", std::string(R"([{"id":"a"}])"),
                                  std::string(R"([{"id":"a","rhythm":"daily"}])")}) {
            const auto read = readOne(index);

            QVERIFY2(!read.ok() && read.error().code == ErrorCode::invalid, index.c_str());
        }
        QVERIFY(!readOne("[" + entry("") + "]", "{}").ok());
        QCOMPARE(readTemplates("[" + entry("") + "]", {}).error().code, ErrorCode::notFound);
    }

    void an_index_beyond_its_limit_is_refused() {
        std::string index = "[" + entry("");
        for (int i = 0; i < 100; ++i) index += "," + entry("");

        QCOMPARE(readOne(index + "]").error().code, ErrorCode::tooLarge);
    }

    void each_rhythm_is_found_by_its_name() {
        for (const auto rhythm : {Rhythm::yearly, Rhythm::halfYear, Rhythm::quarter, Rhythm::month, Rhythm::rule}) {
            QCOMPARE(rhythmOf(nameOf(rhythm)), std::optional(rhythm));
        }
        QCOMPARE(rhythmOf("daily"), std::optional<Rhythm>());
    }

    void a_library_has_drivers_and_questions() {
        const auto library = smallLibrary();

        QCOMPARE(library.drivers.size(), std::size_t{1});
        QCOMPARE(library.questions.size(), std::size_t{2});
        QCOMPARE(library.questions[0].points, 3);
    }

    void a_library_that_is_not_right_is_refused() {
        for (const char* text :
             {"", "[]", "{}", R"({"drivers":[],"questions":[],"more":[]})", R"({"drivers":{},"questions":[]})",
              R"({"drivers":[],"questions":[{"key":"a","type":"scale","text":{"en":"A"},"driver":"none"}]})",
              R"({"drivers":[],"questions":[{"key":"a","type":"scale","text":{"de":"A"}}]})",
              R"({"drivers":[],"questions":[{"key":"a","type":"date","text":{"en":"A"}},
                 {"key":"a","type":"date","text":{"en":"A"}}]})",
              R"({"drivers":[],"questions":[{"key":"a","type":"date","text":{"en":"A"}},{"key":"b","type":"date",
                 "text":{"en":"B"},"shown":[[{"question":"a","test":"answered"}]]}]})"}) {
            QVERIFY2(failureOf(readLibrary(text)) == ErrorCode::invalid, text);
        }
        QCOMPARE(failureOf(readLibrary(std::string((std::size_t{8} << 20U) + 1, ' '))), ErrorCode::tooLarge);
        QVERIFY(!readLibrary(std::string(100'000, '[')).ok());
    }

    void an_adopted_question_brings_its_driver_and_translations() {
        auto form = smallForm();
        const auto library = smallLibrary();

        const auto key = adopt(form, library, "growth_time", "second");

        QCOMPARE(key.valueOr({}), std::string("growth_time"));
        QVERIFY(form.sections[0].questions.empty());
        QCOMPARE(form.sections[1].questions, std::vector<Question>{library.questions[0]});
        QCOMPARE(form.drivers, library.drivers);
    }

    void a_question_adopted_twice_gets_a_free_key_and_shares_its_driver() {
        auto form = smallForm();
        const auto library = smallLibrary();

        QVERIFY(adopt(form, library, "growth_time", "first").ok());
        QCOMPARE(adopt(form, library, "growth_time", "first").valueOr({}), std::string("growth_time_2"));
        QCOMPARE(adopt(form, library, "growth_time", "second").valueOr({}), std::string("growth_time_3"));

        QCOMPARE(form.drivers.size(), std::size_t{1});
    }

    void a_free_key_is_no_longer_than_a_key_may_be() {
        auto form = smallForm();
        auto library = smallLibrary();
        library.questions[1].key = std::string(kKeyMaximum, 'k');

        QVERIFY(adopt(form, library, library.questions[1].key, "first").ok());
        const auto key = adopt(form, library, library.questions[1].key, "first");

        QCOMPARE(key.valueOr({}), std::string(kKeyMaximum - 2, 'k') + "_2");
    }

    void a_driver_of_the_form_keeps_the_name_it_has_there() {
        auto form = smallForm();
        form.drivers = {{.key = "growth", .name = {{"en", "Careers"}}, .outcome = true}};
        const auto before = form.drivers;

        QVERIFY(adopt(form, smallLibrary(), "growth_time", "first").ok());

        QCOMPARE(form.drivers, before);
    }

    void texts_come_in_the_languages_of_the_form() {
        auto form = smallForm();
        form.language = "fr";
        form.languages = {"de-AT", "it"};

        QVERIFY(adopt(form, smallLibrary(), "growth_time", "first").ok());

        const auto& question = form.sections[0].questions[0];
        QCOMPARE(question.text, (Texts{{"fr", "Time"}, {"de-AT", "Zeit"}}));
        QCOMPARE(question.options[2].text, (Texts{{"fr", "Yes"}, {"de-AT", "Ja"}}));
        QCOMPARE(question.options[1].text, Texts{});
        QCOMPARE(form.drivers[0].name, (Texts{{"fr", "Growth"}, {"de-AT", "Entwicklung"}}));
    }

    void what_cannot_be_adopted_leaves_the_form_as_it_was() {
        auto form = smallForm();
        const auto before = form;
        QCOMPARE(adopt(form, smallLibrary(), "other", "first").error().code, ErrorCode::notFound);
        QCOMPARE(adopt(form, smallLibrary(), "growth_time", "other").error().code, ErrorCode::notFound);
        QCOMPARE(form, before);

        for (std::size_t i = 0; i < kDriversMaximum; ++i)
            form.drivers.push_back({.key = std::to_string(i), .name = {}});
        const auto full = form;
        QCOMPARE(adopt(form, smallLibrary(), "growth_time", "first").error().code, ErrorCode::tooLarge);
        QCOMPARE(form, full);

        for (std::size_t i = 0; i < kQuestionsMaximum; ++i) {
            form.sections[1].questions.push_back({.key = "q" + std::to_string(i)});
        }
        const auto fuller = form;
        QCOMPARE(adopt(form, smallLibrary(), "open", "first").error().code, ErrorCode::tooLarge);
        QCOMPARE(form, fuller);
    }
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
