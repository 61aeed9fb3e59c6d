// SPDX-License-Identifier: GPL-3.0-or-later
// The surveys and questions that come with the program are complete in both languages and fit together.
#include "models/domain/survey/check.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/rotation.h"
#include "tests/domain/survey/survey_shelf.h"

#include <QtTest>

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <utility>

using namespace aufwind;
using namespace aufwind::survey;

namespace {

using Visit = std::function<void(const std::string& where, const Texts& texts)>;

void visitTexts(const std::string& where, const Question& question, const Visit& visit) {
    const auto at = where + "/" + question.key;
    visit(at, question.text);
    if (!question.description.empty()) visit(at, question.description);
    for (const auto& option : question.options) visit(at + "/" + option.key, option.text);
    for (const auto& row : question.rows) visit(at + "/" + row.key, row.text);
}

/// Each text of what comes with the program, but for descriptions that are not there.
void visitTexts(const Visit& visit) {
    for (const auto& one : shelf::templates()) {
        visit(one.id, one.name);
        visit(one.id, one.description);
        visit(one.id, one.form.title);
        visit(one.id, one.form.introduction);
        visit(one.id, one.form.thanks);
        for (const auto& driver : one.form.drivers) visit(one.id + "/" + driver.key, driver.name);
        for (const auto& section : one.form.sections) {
            visit(one.id + "/" + section.key, section.title);
            if (!section.description.empty()) visit(one.id + "/" + section.key, section.description);
            for (const auto& question : section.questions) visitTexts(one.id, question, visit);
        }
    }
    for (const auto& driver : shelf::library().drivers) visit("library/" + driver.key, driver.name);
    for (const auto& question : shelf::library().questions) visitTexts("library", question, visit);
}

std::vector<const Question*> questionsOf(const Form& form) {
    std::vector<const Question*> all;
    for (const auto& section : form.sections) {
        for (const auto& question : section.questions) all.push_back(&question);
    }
    return all;
}

bool hasKey(const std::vector<Driver>& drivers, const std::string& key) {
    return std::any_of(drivers.begin(), drivers.end(), [&](const Driver& driver) { return driver.key == key; });
}

/// Whatever an answer means by itself; not when it is asked.
Question withoutPlace(Question question) {
    question.shown = {};
    question.jumps.clear();
    question.required = false;
    return question;
}

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(QString::fromStdString(text).size());
}

}  // namespace

class LibraryDataTest : public QObject {
    Q_OBJECT

  private slots:
    void every_file_is_in_the_index_and_every_entry_has_its_file() {
        std::set<std::string> files;
        for (const auto& file : std::filesystem::directory_iterator(AUFWIND_SOURCE "/resources/surveys")) {
            files.insert(file.path().filename().string());
        }

        std::set<std::string> wanted{"index.json", "library.json"};
        for (const auto& one : shelf::templates()) wanted.insert(one.id + ".json");

        QCOMPARE(files, wanted);
        QCOMPARE(shelf::templates().size(), shelf::ids().size());
    }

    void every_text_is_there_in_both_languages() {
        visitTexts([](const std::string& where, const Texts& texts) {
            QVERIFY2(texts.size() == 2 && texts.contains("en") && texts.contains("de"), where.c_str());
            QVERIFY2(!texts.at("en").empty() && !texts.at("de").empty(), where.c_str());
        });
        for (const auto& one : shelf::templates()) {
            QCOMPARE(one.form.language, std::string("en"));
            QCOMPARE(one.form.languages, std::vector<std::string>{"de"});
        }
    }

    void texts_are_set_with_typographic_signs_and_no_stray_blanks() {
        visitTexts([](const std::string& where, const Texts& texts) {
            for (const auto& [language, text] : texts) {
                const auto said = QString::fromStdString(text);
                QVERIFY2(said == said.simplified(), where.c_str());
                QVERIFY2(!said.contains(QLatin1Char('"')) && !said.contains(QLatin1Char('\'')), where.c_str());
                const bool isGerman = language == "de";
                QVERIFY2(isGerman || !said.contains(u'„'), where.c_str());
                QVERIFY2(!isGerman || said.count(u'„') == said.count(u'“'), where.c_str());
                QVERIFY2(isGerman || said.count(u'“') == said.count(u'”'), where.c_str());
            }
        });
    }

    void a_question_is_short_enough_to_be_read_at_once() {
        const auto check = [](const Question& question) {
            for (const auto& [language, text] : question.text) {
                QVERIFY2(characters(text) <= 120, (question.key + " " + language).c_str());
            }
        };

        for (const auto& question : shelf::library().questions) check(question);
        for (const auto& one : shelf::templates()) {
            for (const auto* question : questionsOf(one.form)) check(*question);
        }
    }

    void the_same_key_is_the_same_question_everywhere() {
        std::map<std::string, Question> seen;
        for (const auto& question : shelf::library().questions) seen.emplace(question.key, withoutPlace(question));

        for (const auto& one : shelf::templates()) {
            for (const auto* question : questionsOf(one.form)) {
                const auto first = seen.emplace(question->key, withoutPlace(*question)).first;
                QVERIFY2(first->second == withoutPlace(*question), (one.id + "/" + question->key).c_str());
            }
        }
    }

    void the_same_driver_has_the_same_name_everywhere() {
        for (const auto& one : shelf::templates()) {
            for (const auto& driver : one.form.drivers) {
                const auto& all = shelf::library().drivers;
                QVERIFY2(std::find(all.begin(), all.end(), driver) != all.end(), (one.id + "/" + driver.key).c_str());
            }
        }
    }

    void every_driver_is_defined_and_asked_about() {
        for (const auto& one : shelf::templates()) {
            std::set<std::string> used;
            for (const auto* question : questionsOf(one.form)) {
                if (question->driver.empty()) continue;
                QVERIFY2(hasKey(one.form.drivers, question->driver), (one.id + "/" + question->key).c_str());
                used.insert(question->driver);
            }
            QVERIFY2(used.size() == one.form.drivers.size(), one.id.c_str());
        }
    }

    void a_survey_of_several_drivers_has_an_outcome_that_two_questions_measure() {
        for (const auto& one : shelf::templates()) {
            if (one.form.drivers.size() < 4) continue;
            const auto& drivers = one.form.drivers;
            const auto outcome =
                std::find_if(drivers.begin(), drivers.end(), [](const Driver& d) { return d.outcome; });
            QVERIFY2(outcome != drivers.end(), one.id.c_str());
            const auto questions = questionsOf(one.form);
            QVERIFY2(std::count_if(questions.begin(), questions.end(),
                                   [&](const Question* question) { return question->driver == outcome->key; }) >= 2,
                     one.id.c_str());
        }
    }

    void engagement_is_wide_and_the_short_ones_are_short() {
        const auto count = [](const std::string& id) {
            return questionsOf(shelf::templateOf(id).form).size();
        };
        const auto& wide = shelf::templateOf("engagement").form;

        QVERIFY(count("engagement") >= 45);
        QVERIFY(wide.drivers.size() >= 9);
        QVERIFY(count("pulse") <= 14);
        QVERIFY(count("enps") <= 4);
        QVERIFY(findQuestion(wide, "enps") != nullptr);
        QVERIFY(shelf::templateOf("pulse").core.size() < count("pulse") / 2);
    }

    void every_point_of_a_scale_has_its_label() {
        const auto check = [](const Question& question) {
            if (question.type != QuestionType::scale && question.type != QuestionType::matrix) return;
            QVERIFY2(question.options.size() == static_cast<std::size_t>(question.points), question.key.c_str());
        };

        for (const auto& question : shelf::library().questions) check(question);
        for (const auto& one : shelf::templates()) {
            for (const auto* question : questionsOf(one.form)) check(*question);
        }
    }

    void every_driver_of_the_library_has_several_questions() {
        for (const auto& driver : shelf::library().drivers) {
            const auto& all = shelf::library().questions;
            QVERIFY2(std::count_if(all.begin(), all.end(),
                                   [&](const Question& question) { return question.driver == driver.key; }) >= 5,
                     driver.key.c_str());
        }
        QVERIFY(shelf::library().questions.size() >= 90);
        QVERIFY(shelf::library().drivers.size() >= 14);
    }

    void a_condition_speaks_of_a_question_before_and_of_what_it_offers() {
        for (const auto& one : shelf::templates()) {
            std::map<std::string, const Question*> before;
            const auto check = [&](const Condition& condition, const std::string& where) {
                for (const auto& all : condition.anyOf) {
                    for (const auto& clause : all) {
                        QVERIFY2(before.contains(clause.question), where.c_str());
                        const auto& options = before.at(clause.question)->options;
                        const bool isOffered = clause.option.empty() ||
                                               std::any_of(options.begin(), options.end(), [&](const Option& option) {
                                                   return option.key == clause.option;
                                               });
                        QVERIFY2(isOffered, where.c_str());
                    }
                }
            };
            for (const auto& section : one.form.sections) {
                check(section.shown, one.id + "/" + section.key);
                for (const auto& question : section.questions) {
                    const auto where = one.id + "/" + question.key;
                    check(question.shown, where);
                    before[question.key] = &question;
                    for (const auto& jump : question.jumps) {
                        check(jump.when, where);
                        const auto* target = findSection(one.form, jump.section);
                        QVERIFY2(jump.section.empty() || (target != nullptr && target > &section), where.c_str());
                    }
                }
            }
        }
    }

    void every_template_and_each_of_its_rounds_can_be_launched() {
        for (const auto& one : shelf::templates()) {
            const auto checked = check(one.form);
            QVERIFY2(checked.exhaustive, one.id.c_str());
            for (const auto& finding : checked.findings) {
                qInfo("%s %s %s %s", one.id.c_str(), finding.question.c_str(), nameOf(finding.problem).data(),
                      finding.detail.c_str());
            }
            QVERIFY2(checked.findings.empty(), one.id.c_str());
            for (std::size_t round = 0; round < 12; ++round) {
                QVERIFY2(check(rotated(one.form, one.core, round, 2)).canLaunch(), one.id.c_str());
            }
        }
    }

    void a_form_of_all_questions_of_the_library_can_be_launched() {
        Form form;
        form.title["en"] = "All";
        form.sections = {Section{.key = "all"}};
        for (const auto& question : shelf::library().questions) {
            QVERIFY(adopt(form, shelf::library(), question.key, "all").ok());
        }

        const auto checked = check(form);

        QCOMPARE(form.sections[0].questions.size(), shelf::library().questions.size());
        for (const auto& finding : checked.findings) {
            qInfo("%s %s", finding.question.c_str(), nameOf(finding.problem).data());
        }
        QVERIFY(checked.canLaunch());
    }

    void every_document_is_written_again_as_the_same_form() {
        for (const auto& one : shelf::templates()) {
            const auto again = readForm(formDocument(one.form));

            QVERIFY2(again.ok() && *again == one.form, one.id.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(LibraryDataTest)
#include "library_data_test.moc"
