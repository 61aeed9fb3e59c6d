// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the rounds of whatever survey. Random cases; a failure prints its seed.
#include "models/domain/survey/placeholders.h"
#include "models/domain/survey/rotation.h"
#include "tests/domain/survey/any_form.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace aufwind::survey;

namespace {

using Keys = std::set<std::string, std::less<>>;

struct Case {
    Form form;
    std::vector<std::string> core;
    std::size_t round = 0;
    std::size_t count = 0;

    Form now() const { return at(round); }
    Form at(std::size_t other) const { return rotated(form, core, other, count); }
};

std::vector<const Question*> questionsOf(const Form& form) {
    std::vector<const Question*> all;
    for (const auto& section : form.sections) {
        for (const auto& question : section.questions) all.push_back(&question);
    }
    return all;
}

Keys keysOf(const Form& form) {
    Keys keys;
    for (const auto* question : questionsOf(form)) keys.insert(question->key);
    return keys;
}

/// With as many jumps and conditions that a section or two hang together, or with none at all.
Case anyCase() {
    Case made{.form = test::anyForm({.sectionsMost = 4, .questionsMost = 5, .hasJumps = test::anyBool()}), .core = {}};
    if (test::anyBool()) {
        for (auto& section : made.form.sections) {
            section.shown = {};
            for (auto& question : section.questions) question.shown = {};
        }
    }
    for (const auto* question : questionsOf(made.form)) {
        if (test::anyBool(5)) made.core.push_back(question->key);
    }
    made.round = static_cast<std::size_t>(test::anyInt(0, 40));
    made.count = static_cast<std::size_t>(test::anyInt(0, 6));
    return made;
}

void addNamed(const Condition& condition, Keys& into) {
    for (const auto& all : condition.anyOf) {
        for (const auto& clause : all) into.insert(clause.question);
    }
}

Keys namedBy(const Question& question) {
    Keys named;
    addNamed(question.shown, named);
    for (const auto& jump : question.jumps) addNamed(jump.when, named);
    for (const auto& [language, text] : question.text) {
        readPlaceholders(
            text, [](std::string_view) {}, [&](std::string_view key, std::string_view) { named.emplace(key); });
    }
    return named;
}

bool isStatement(const Form& form, std::string_view key) {
    return findQuestion(form, key)->type == QuestionType::statement;
}

/// The questions that a jump of this one may pass over.
Keys passedBy(const Form& form, const Question& jumping, std::size_t own) {
    Keys passed;
    for (const auto& jump : jumping.jumps) {
        const auto* target = findSection(form, jump.section);
        bool isBehind = false;
        for (std::size_t i = own; i < form.sections.size() && &form.sections[i] != target; ++i) {
            for (const auto& question : form.sections[i].questions) {
                if (isBehind) passed.insert(question.key);
                isBehind = isBehind || &question == &jumping;
            }
        }
    }
    return passed;
}

/// How often each question that is not a statement came in the rounds before `rounds`.
std::map<std::string, std::size_t> comingsOf(const Case& one, std::size_t rounds) {
    std::map<std::string, std::size_t> comings;
    for (const auto& key : keysOf(one.form)) {
        if (!isStatement(one.form, key)) comings[key] = 0;
    }
    for (std::size_t round = 0; round < rounds; ++round) {
        const auto asked = one.at(round);
        for (const auto& key : keysOf(asked)) {
            if (!isStatement(one.form, key)) ++comings[key];
        }
    }
    return comings;
}

}  // namespace

int main() {
    bool all = true;
    all &= rc::check("the core comes in every round", [] {
        const auto one = anyCase();
        const auto keys = keysOf(one.now());

        for (const auto& key : one.core) RC_ASSERT(keys.contains(key));
    });
    all &= rc::check("the same round is the same", [] {
        const auto one = anyCase();

        RC_ASSERT(one.now() == one.now());
    });
    all &= rc::check("of what takes turns each comes once before any comes twice", [] {
        const auto one = anyCase();
        const auto enough = 2 * questionsOf(one.form).size();
        Keys always;
        for (const auto& [key, times] : comingsOf(one, enough)) {
            if (times == enough) always.insert(key);
        }

        for (std::size_t rounds = 1; rounds <= enough; ++rounds) {
            std::size_t least = enough;
            std::size_t most = 0;
            for (const auto& [key, times] : comingsOf(one, rounds)) {
                if (always.contains(key)) continue;
                least = std::min(least, times);
                most = std::max(most, times);
            }
            RC_ASSERT(most <= least + 1 || least == enough);
        }
    });
    all &= rc::check("where any take turns each comes in time", [] {
        auto one = anyCase();
        one.count = std::max<std::size_t>(one.count, 1);

        for (const auto& [key, times] : comingsOf(one, questionsOf(one.form).size())) RC_ASSERT(times >= 1U);
    });
    all &= rc::check("no question comes without those that decide whether it is asked", [] {
        const auto one = anyCase();
        const auto keys = keysOf(one.now());
        const auto isThere = [&](const std::string& key) {
            return keys.contains(key) || isStatement(one.form, key);
        };

        for (std::size_t i = 0; i < one.form.sections.size(); ++i) {
            const auto& section = one.form.sections[i];
            for (const auto& question : section.questions) {
                if (keys.contains(question.key)) {
                    auto named = namedBy(question);
                    addNamed(section.shown, named);
                    RC_ASSERT(std::all_of(named.begin(), named.end(), isThere));
                } else {
                    const auto passed = passedBy(one.form, question, i);
                    RC_ASSERT(std::none_of(passed.begin(), passed.end(),
                                           [&](const std::string& key) { return keys.contains(key); }));
                }
            }
        }
    });
    all &= rc::check("what comes is as it was and in its order, but for where jumps lead", [] {
        const auto one = anyCase();
        auto now = one.now();
        auto before = one.form.sections.begin();

        for (auto& section : now.sections) {
            before = std::find_if(before, one.form.sections.end(),
                                  [&](const Section& each) { return each.key == section.key; });
            RC_ASSERT(before != one.form.sections.end());
            auto question = before->questions.begin();
            for (auto& kept : section.questions) {
                question = std::find_if(question, before->questions.end(),
                                        [&](const Question& each) { return each.key == kept.key; });
                RC_ASSERT(question != before->questions.end());
                RC_ASSERT(kept.jumps.size() == question->jumps.size());
                for (std::size_t i = 0; i < kept.jumps.size(); ++i) kept.jumps[i].section = question->jumps[i].section;
                RC_ASSERT(kept == *question);
            }
        }
        RC_ASSERT(now.drivers == one.form.drivers);
        RC_ASSERT(now.title == one.form.title);
    });
    all &= rc::check("a jump leads to the first section that is there from its target on", [] {
        const auto one = anyCase();
        const auto now = one.now();

        for (const auto* question : questionsOf(now)) {
            const auto* before = findQuestion(one.form, question->key);
            for (std::size_t i = 0; i < question->jumps.size(); ++i) {
                const auto* target = findSection(one.form, before->jumps[i].section);
                std::string expected;
                for (auto at = target; target != nullptr && at != one.form.sections.data() + one.form.sections.size();
                     ++at) {
                    if (findSection(now, at->key) == nullptr) continue;
                    expected = at->key;
                    break;
                }
                RC_ASSERT(question->jumps[i].section == expected);
            }
        }
    });
    all &= rc::check("a count of all asks all", [] {
        auto one = anyCase();
        one.count = questionsOf(one.form).size();

        RC_ASSERT(one.now() == one.form);
    });
    all &= rc::check("neighbours that hang on nothing come apart where half or fewer come", [] {
        Case one;
        one.form.sections = {Section{.key = "s"}};
        const int questions = test::anyInt(4, 30);
        for (int i = 0; i < questions; ++i) one.form.sections[0].questions.push_back({.key = std::to_string(i)});
        one.count = static_cast<std::size_t>(test::anyInt(1, questions / 2));
        one.round = static_cast<std::size_t>(test::anyInt(0, 100));

        const auto now = one.now();
        const auto& asked = now.sections[0].questions;
        for (std::size_t i = 1; i < asked.size(); ++i) {
            RC_ASSERT(std::stoi(asked[i].key) - std::stoi(asked[i - 1].key) > 1);
        }
        RC_ASSERT(asked.size() == one.count);
    });
    all &= rc::check("a broken form has its rounds, too", [] {
        auto one = anyCase();
        one.form = test::anyBrokenForm();

        const auto now = one.now();

        RC_ASSERT(now == one.now());
        RC_ASSERT(questionsOf(now).size() <= questionsOf(one.form).size());
    });
    return all ? 0 : 1;
}
