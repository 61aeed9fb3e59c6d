// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds of a recurring survey: a core, and the others in turn with what hangs on them.
#include "models/domain/survey/rotation.h"

#include "tests/domain/survey/survey_shelf.h"

#include <QtTest>

#include <set>

using namespace aufwind::survey;

namespace {

using Keys = std::vector<std::string>;

Question question(const std::string& key, const std::string& after = {}) {
    Question made{.key = key};
    if (!after.empty()) made.shown.anyOf = {{Clause{.question = after, .test = Test::atMost, .number = 2}}};
    return made;
}

Question statement(const std::string& key) {
    return {.key = key, .type = QuestionType::statement};
}

Form formOf(std::vector<std::vector<Question>> sections) {
    Form form;
    for (auto& questions : sections) {
        Section section{.key = "s" + std::to_string(form.sections.size())};
        section.questions = std::move(questions);
        form.sections.push_back(std::move(section));
    }
    return form;
}

Keys keysOf(const Form& form) {
    Keys keys;
    for (const auto& section : form.sections) {
        for (const auto& one : section.questions) keys.push_back(one.key);
    }
    return keys;
}

Keys keysOf(const Form& form, const Keys& core, std::size_t round, std::size_t count) {
    return keysOf(rotated(form, core, round, count));
}

}  // namespace

class RotationTest : public QObject {
    Q_OBJECT

  private slots:
    void the_core_comes_always_and_the_others_take_turns() {
        const auto form = formOf({{question("core"), question("a"), question("b"), question("c"), question("d")}});

        QCOMPARE(keysOf(form, {"core"}, 0, 2), (Keys{"core", "a", "c"}));
        QCOMPARE(keysOf(form, {"core"}, 1, 2), (Keys{"core", "b", "d"}));
        QCOMPARE(keysOf(form, {"core"}, 2, 2), (Keys{"core", "a", "c"}));
        QCOMPARE(keysOf(form, {"core"}, 7, 0), Keys{"core"});
    }

    void a_question_takes_its_turn_together_with_what_hangs_on_it() {
        const auto form = formOf({{question("a"), question("why_a", "a"), question("b"), question("why_b", "b")}});

        QCOMPARE(keysOf(form, {}, 0, 1), (Keys{"a", "why_a"}));
        QCOMPARE(keysOf(form, {}, 1, 1), (Keys{"b", "why_b"}));
    }

    void what_follows_from_the_core_alone_comes_always() {
        const auto form = formOf({{question("core"), question("why", "core"), question("how", "why"), question("a")}});

        QCOMPARE(keysOf(form, {"core"}, 0, 0), (Keys{"core", "why", "how"}));
    }

    void what_a_question_of_the_core_needs_comes_always() {
        const auto form = formOf({{question("a"), question("core", "a"), question("b")}});

        QCOMPARE(keysOf(form, {"core"}, 3, 0), (Keys{"a", "core"}));
    }

    void an_answer_that_a_text_speaks_of_is_asked_for() {
        auto form = formOf({{question("a"), question("b"), question("c")}});
        form.sections[0].questions[2].text["en"] = "You said {a}, {{b} and {nothing}.";

        QCOMPARE(keysOf(form, {}, 0, 1), (Keys{"a", "c"}));
        QCOMPARE(keysOf(form, {}, 1, 1), Keys{"b"});
    }

    void questions_that_a_jump_may_pass_over_come_with_it() {
        auto form = formOf({{question("remote"), question("b")}, {question("c")}, {question("d")}});
        form.sections[0].questions[0].jumps = {{.when = {}, .section = "s2"}};

        QCOMPARE(keysOf(form, {}, 0, 1), (Keys{"remote", "b", "c"}));
        QCOMPARE(keysOf(form, {}, 1, 1), Keys{"d"});
        QCOMPARE(keysOf(form, {"remote"}, 0, 1), (Keys{"remote", "b"}));
        QCOMPARE(keysOf(form, {"remote"}, 2, 1), (Keys{"remote", "d"}));
    }

    void a_jump_to_a_section_that_is_not_there_leads_to_the_next_or_to_the_end() {
        auto form = formOf({{question("core")}, {question("a")}, {question("b")}});
        form.sections[0].questions[0].jumps = {{.when = {}, .section = "s1"}, {.when = {}, .section = "s2"}};

        const auto first = rotated(form, Keys{"core"}, 0, 1);
        const auto second = rotated(form, Keys{"core"}, 1, 1);

        QCOMPARE(keysOf(first), (Keys{"core", "a"}));
        QCOMPARE(first.sections[0].questions[0].jumps[0].section, std::string("s1"));
        QCOMPARE(first.sections[0].questions[0].jumps[1].section, std::string());
        QCOMPARE(keysOf(second), (Keys{"core", "b"}));
        QCOMPARE(second.sections[0].questions[0].jumps[0].section, std::string("s2"));
    }

    void a_statement_comes_with_its_section() {
        const auto form = formOf(
            {{statement("hello")}, {statement("about_a"), question("a")}, {statement("about_b"), question("b")}});

        QCOMPARE(keysOf(form, {}, 0, 1), (Keys{"hello", "about_a", "a"}));
        QCOMPARE(keysOf(form, {}, 1, 1), (Keys{"hello", "about_b", "b"}));
    }

    void the_pulse_asks_each_of_its_questions_within_three_rounds() {
        const auto& pulse = shelf::templateOf("pulse");
        std::set<std::string> asked;

        for (std::size_t round = 0; round < 3; ++round) {
            const auto form = rotated(pulse.form, pulse.core, round, 3);
            const auto keys = keysOf(form);
            asked.insert(keys.begin(), keys.end());
            QVERIFY(findQuestion(form, "engagement_energy") != nullptr);
            QVERIFY(findQuestion(form, "workload_causes") != nullptr);
            QCOMPARE(keys.size(), pulse.core.size() + 4);
        }

        QCOMPARE(asked.size(), keysOf(pulse.form).size());
    }

    void a_great_form_has_its_round_at_once() {
        Form form;
        for (std::size_t s = 0; s < kSectionsMaximum; ++s) {
            Section section{.key = "s" + std::to_string(s)};
            for (std::size_t q = 0; q < kQuestionsMaximum / kSectionsMaximum; ++q) {
                auto made = question("q" + std::to_string(s) + "_" + std::to_string(q));
                made.jumps = {{.when = {}, .section = {}}};
                section.questions.push_back(std::move(made));
            }
            form.sections.push_back(std::move(section));
        }

        QCOMPARE(rotated(form, {}, 1, 1), form);
        QCOMPARE(rotated(form, Keys{"q99_4"}, 1, 0), form);
    }
};

QTEST_GUILESS_MAIN(RotationTest)
#include "rotation_test.moc"
