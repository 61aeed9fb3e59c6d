// SPDX-License-Identifier: GPL-3.0-or-later
// How random forms are filled in, and that what the checker says of tiny ones is what trying every filling shows. A
// failure prints its seed.
#include "models/domain/survey/check.h"
#include "models/domain/survey/logic.h"
#include "tests/domain/survey/any_form.h"

#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::survey::test;

namespace {

using Keys = std::set<std::string>;

const Question& at(const Form& form, const Place& place) {
    return form.sections[place.section].questions[place.question];
}

Keys askedIn(const FormLogic& logic, const Form& form, const Answers& answers) {
    Keys keys;
    for (const auto& place : logic.asked(answers)) keys.insert(at(form, place).key);
    return keys;
}

/// As somebody does it: one after another of what is asked then, changing one's mind at times.
Answers anyFilling(const Form& form) {
    const FormLogic logic(form);
    Answers answers;
    const auto steps = 3 * form.sections.size();
    for (std::size_t i = 0; i < steps; ++i) {
        for (const auto& place : logic.asked(answers)) {
            const Question& question = at(form, place);
            if (answers.contains(question.key) && !anyBool(4)) continue;
            if (auto answer = anyFittingAnswer(question)) answers[question.key] = *std::move(answer);
        }
    }
    return logic.settled(answers);
}

/// The condition as form.h says it, told anew.
bool holds(const Form& form, const Condition& condition, const Answers& settledAnswers) {
    const auto one = [&](const Clause& clause) {
        const auto found = settledAnswers.find(clause.question);
        if (found == settledAnswers.end()) return clause.test == Test::unanswered;
        const Answer& answer = found->second;
        const bool isRanking = findQuestion(form, clause.question)->type == QuestionType::ranking;
        std::optional<std::int64_t> number = answer.number;
        bool isNotApplicable = answer.notApplicable;
        if (!clause.row.empty() && !isNotApplicable) {
            const auto row = answer.rows.find(clause.row);
            if (row == answer.rows.end()) return clause.test == Test::unanswered;
            if (row->second != 0) number = row->second;
            isNotApplicable = row->second == 0;
        }
        const auto& options = answer.options;
        const bool isFirst = !options.empty() && options.front() == clause.option;
        const bool isChosen = isRanking ? isFirst : std::count(options.begin(), options.end(), clause.option) > 0;
        switch (clause.test) {
            case Test::answered:
                return true;
            case Test::unanswered:
                return false;
            case Test::notApplicable:
                return isNotApplicable;
            case Test::is:
                return number == clause.number;
            case Test::isNot:
                return number != clause.number;
            case Test::atMost:
                return number && *number <= clause.number;
            case Test::atLeast:
                return number && *number >= clause.number;
            case Test::chosen:
                return isChosen;
            case Test::notChosen:
                return !isChosen;
        }
        return false;
    };
    return condition.anyOf.empty() ||
           std::any_of(condition.anyOf.begin(), condition.anyOf.end(),
                       [&](const auto& list) { return std::all_of(list.begin(), list.end(), one); });
}

/// Of a tiny question: all that differ for any clause about it; the first is none.
std::vector<std::optional<Answer>> everyAnswer(const Question& question) {
    std::vector<std::optional<Answer>> all{std::nullopt};
    if (question.type == QuestionType::statement) return all;
    if (question.offersNotApplicable) all.push_back(Answer{.notApplicable = true});
    const auto count = question.options.size();
    switch (question.type) {
        case QuestionType::scale:
            for (int point = 1; point <= question.points; ++point) all.push_back(Answer{.number = point});
            break;
        case QuestionType::slider:
            for (auto n = question.range.least; n <= question.range.most; n += question.range.step) {
                all.push_back(Answer{.number = n});
            }
            break;
        case QuestionType::singleChoice:
            for (const auto& option : question.options) all.push_back(Answer{.options = {option.key}});
            break;
        case QuestionType::ranking:
            for (std::size_t first = 0; first < count; ++first) {
                Answer answer;
                for (std::size_t i = 0; i < count; ++i)
                    answer.options.push_back(question.options[(first + i) % count].key);
                all.push_back(answer);
            }
            break;
        case QuestionType::multipleChoice:
            for (std::size_t set = 1; set < (std::size_t{1} << count); ++set) {
                Answer answer;
                for (std::size_t i = 0; i < count; ++i) {
                    if ((set >> i & 1U) != 0) answer.options.push_back(question.options[i].key);
                }
                Form alone;
                alone.sections.push_back({.key = "s", .questions = {question}});
                if (fits(alone, {{question.key, answer}}).ok()) all.push_back(answer);
            }
            break;
        case QuestionType::matrix: {
            std::vector<Answer> partial{Answer{}};
            for (const auto& row : question.rows) {
                std::vector<Answer> longer = partial;
                for (const auto& one : partial) {
                    for (int point = question.offersNotApplicable ? 0 : 1; point <= question.points; ++point) {
                        longer.push_back(one);
                        longer.back().rows[row.key] = point;
                    }
                }
                partial = longer;
            }
            for (const auto& one : partial) {
                if (!one.rows.empty()) all.push_back(one);
            }
            break;
        }
        default:
            all.push_back(Answer{.text = "x"});
            break;
    }
    return all;
}

/// What happens in some complete filling.
struct Happens {
    Keys asked;
    std::set<std::pair<std::string, std::string>> askedWithout;  ///< the one, and not the other
    std::set<std::pair<std::string, std::size_t>> jumped;        ///< the question, and which of its jumps
    bool isWhole = true;                                         ///< every filling was tried

    void note(const FormLogic& logic, const Form& form, const Answers& answers) {
        if (!logic.missing(answers).empty()) return;
        const auto keys = askedIn(logic, form, answers);
        asked.insert(keys.begin(), keys.end());
        const auto settledAnswers = logic.settled(answers);
        for (const auto& section : form.sections) {
            for (const auto& question : section.questions) {
                const auto jump = std::find_if(question.jumps.begin(), question.jumps.end(),
                                               [&](const Jump& one) { return holds(form, one.when, settledAnswers); });
                if (settledAnswers.contains(question.key) && jump != question.jumps.end()) {
                    jumped.emplace(question.key, static_cast<std::size_t>(jump - question.jumps.begin()));
                }
                if (keys.contains(question.key)) continue;
                for (const auto& key : keys) askedWithout.emplace(key, question.key);
            }
        }
    }
};

/// Calls `visit` with all answers that differ for any clause; false, and not once, where they are too many.
template <typename Visit>
bool tryEveryFilling(const Form& form, const Visit& visit) {
    std::vector<std::pair<std::string, std::vector<std::optional<Answer>>>> choices;
    std::size_t combinations = 1;
    for (const auto& section : form.sections) {
        for (const auto& question : section.questions) {
            choices.emplace_back(question.key, everyAnswer(question));
            combinations *= choices.back().second.size();
            if (combinations > 6'000) return false;
        }
    }
    for (std::size_t number = 0; number < combinations; ++number) {
        Answers answers;
        std::size_t rest = number;
        for (const auto& [key, all] : choices) {
            if (const auto& answer = all[rest % all.size()]) answers[key] = *answer;
            rest /= all.size();
        }
        visit(answers);
    }
    return true;
}

Happens whatHappens(const Form& form) {
    const FormLogic logic(form);
    Happens happens;
    happens.isWhole = tryEveryFilling(form, [&](const Answers& answers) { happens.note(logic, form, answers); });
    return happens;
}

/// Whether the checker says that nobody is ever asked it.
Keys calledUnreachable(const Form& form, const FormCheck& result) {
    Keys keys;
    for (const auto& finding : result.findings) {
        if (finding.problem != Problem::neverAsked && finding.problem != Problem::conditionNeverTrue) continue;
        if (!finding.question.empty()) keys.insert(finding.question);
        if (!finding.question.empty()) continue;
        for (const auto& question : findSection(form, finding.section)->questions) keys.insert(question.key);
    }
    return keys;
}

Keys allKeys(const Form& form) {
    Keys keys;
    for (const auto& section : form.sections) {
        for (const auto& question : section.questions) keys.insert(question.key);
    }
    return keys;
}

std::string told(const Condition& condition) {
    std::ostringstream out;
    for (const auto& list : condition.anyOf) {
        out << " [";
        for (const auto& c : list) {
            out << c.question << "." << c.row << " " << nameOf(c.test) << " " << c.number << c.option << "; ";
        }
        out << "]";
    }
    return out.str();
}

std::string told(const Form& form) {
    std::ostringstream out;
    for (const auto& section : form.sections) {
        out << section.key << told(section.shown) << "\n";
        for (const auto& q : section.questions) {
            out << "  " << q.key << " " << nameOf(q.type) << " points " << q.points << (q.required ? " required" : "")
                << (q.offersNotApplicable ? " n/a" : "") << " options " << q.options.size() << " most " << q.mostChosen
                << told(q.shown) << "\n";
            for (const auto& jump : q.jumps) out << "    to " << jump.section << told(jump.when) << "\n";
        }
    }
    return out.str();
}

AnyForm tiny(bool hasOneQuestionInACondition) {
    return {.sectionsMost = 3,
            .questionsMost = 2,
            .optionsMost = 3,
            .pointsMost = 3,
            .hasManyLanguages = false,
            .hasOneQuestionInACondition = hasOneQuestionInACondition,
            .types = {QuestionType::scale, QuestionType::singleChoice, QuestionType::multipleChoice,
                      QuestionType::slider, QuestionType::ranking, QuestionType::shortText, QuestionType::statement,
                      QuestionType::matrix, QuestionType::scale}};
}

void agreesWithEveryFilling(bool hasOneQuestionInACondition) {
    const Form form = anyForm(tiny(hasOneQuestionInACondition));
    const auto happens = whatHappens(form);
    RC_PRE(happens.isWhole);
    RC_LOG() << told(form);

    const auto result = check(form);

    RC_ASSERT(result.exhaustive);
    Keys unreachable = allKeys(form);
    for (const auto& key : happens.asked) unreachable.erase(key);
    RC_ASSERT(calledUnreachable(form, result) == unreachable);
    RC_CLASSIFY(!unreachable.empty(), "unreachable");
    std::set<std::pair<std::string, std::size_t>> calledNever;
    for (const auto& finding : result.findings) {
        if (finding.problem == Problem::jumpNeverHappens) calledNever.emplace(finding.question, *finding.jump);
    }
    for (const auto& key : happens.asked) {
        const auto count = findQuestion(form, key)->jumps.size();
        for (std::size_t jump = 0; jump < count; ++jump) {
            RC_ASSERT(calledNever.contains({key, jump}) == !happens.jumped.contains({key, jump}));
        }
    }
    RC_CLASSIFY(!calledNever.empty(), "a jump that never happens");
    for (const auto& finding : result.findings) {
        const auto pair = std::pair{finding.question, finding.detail};
        if (finding.problem == Problem::pipesPerhapsNotAsked) RC_ASSERT(happens.askedWithout.contains(pair));
    }
}

/// The form up to a question, for which a statement stands that is said wherever one comes to it.
Form upTo(const Form& form, std::size_t section, std::size_t question) {
    Form cut = form;
    cut.sections.resize(section + 1);
    cut.sections[section].questions.resize(question + 1);
    cut.sections[section].questions[question] = {.key = "probe", .type = QuestionType::statement};
    for (auto& one : cut.sections) {
        for (auto& asked : one.questions) {
            for (auto& jump : asked.jumps) {
                if (findSection(cut, jump.section) == nullptr) jump.section.clear();
            }
        }
    }
    return cut;
}

bool everFails(const Form& form, const Form& cut, const Condition& condition) {
    const FormLogic logic(cut);
    bool fails = false;
    tryEveryFilling(cut, [&](const Answers& answers) {
        if (fails || !logic.missing(answers).empty() || !askedIn(logic, cut, answers).contains("probe")) return;
        fails = !holds(form, condition, logic.settled(answers));
    });
    return fails;
}

void tellsConditionsRight() {
    const Form form = anyForm(tiny(false));
    const auto happens = whatHappens(form);
    RC_PRE(happens.isWhole);
    RC_LOG() << told(form);

    const auto result = check(form);

    Keys calledAlways;
    for (const auto& finding : result.findings) {
        if (finding.problem == Problem::conditionAlwaysTrue) calledAlways.insert(finding.question);
    }
    for (std::size_t s = 0; s < form.sections.size(); ++s) {
        for (std::size_t q = 0; q < form.sections[s].questions.size(); ++q) {
            const Question& question = form.sections[s].questions[q];
            if (!happens.asked.contains(question.key) || question.shown.isAlways()) continue;
            RC_ASSERT(calledAlways.contains(question.key) != everFails(form, upTo(form, s, q), question.shown));
        }
    }
    RC_CLASSIFY(!calledAlways.empty(), "always true");
}

bool isPermutation(std::vector<std::size_t> order, std::size_t count) {
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i] != i) return false;
    }
    return order.size() == count;
}

}  // namespace

int main() {
    bool all = true;
    all &= rc::check("settling twice is settling once, and changes nothing that is asked", [] {
        const Form form = anyForm();
        const FormLogic logic(form);
        const auto answers = anyFittingAnswers(form);

        const auto once = logic.settled(answers);

        RC_ASSERT(logic.settled(once) == once);
        RC_ASSERT(logic.asked(once) == logic.asked(answers));
    });
    all &= rc::check("nothing is asked whose condition fails, and nothing else is left out but behind a jump", [] {
        const Form form = anyForm();
        const FormLogic logic(form);
        const auto answers = logic.settled(anyFittingAnswers(form));
        const auto asked = askedIn(logic, form, answers);
        std::size_t goOn = 0;

        for (std::size_t s = 0; s < form.sections.size(); ++s) {
            const auto& section = form.sections[s];
            bool isOver = s < goOn || !holds(form, section.shown, answers);
            for (const auto& question : section.questions) {
                RC_ASSERT(asked.contains(question.key) == (!isOver && holds(form, question.shown, answers)));
                if (!asked.contains(question.key) || !answers.contains(question.key)) continue;
                for (const auto& jump : question.jumps) {
                    if (!holds(form, jump.when, answers)) continue;
                    isOver = true;
                    goOn = form.sections.size();
                    for (std::size_t t = 0; t < form.sections.size(); ++t) {
                        if (form.sections[t].key == jump.section) goOn = t;
                    }
                    break;
                }
            }
        }
    });
    all &= rc::check("what somebody fills in fits", [] {
        const Form form = anyForm();
        const auto answers = anyFilling(form);

        const auto result = fits(form, answers);

        RC_ASSERT(result.error().detail == "");
        RC_ASSERT(result.ok());
    });
    all &= rc::check("nothing that is sent, and no form, is more than is taken", [] {
        const Form form = anyBool() ? anyForm() : anyBrokenForm();
        const FormLogic logic(form);
        const auto answers = anyHostileAnswers(form);

        const auto kept = logic.settled(answers);
        const auto result = logic.fits(answers);
        const auto found = check(form);

        RC_ASSERT(logic.settled(kept) == kept);
        RC_ASSERT(kept.size() <= answers.size());
        RC_ASSERT(result.ok() == result.error().detail.empty());
        RC_ASSERT(logic.asked(answers, 1).size() == logic.asked(answers).size());
        RC_ASSERT(logic.missing(answers).size() <= logic.asked(answers).size());
        RC_ASSERT(found.findings.size() <= kFindingsMaximum);
        const auto text = form.sections.front().questions.front().text;
        RC_ASSERT(logic.piped(textIn(text, "en", "en"), kept, "de").size() <= kPipedMaximum);
        RC_ASSERT(translationGaps(form).size() == form.languages.size());
    });
    all &= rc::check("an order is a permutation, the same for a seed, and nothing passes what it speaks of", [] {
        const Form form = anyForm();
        const FormLogic logic(form);
        const auto answers = logic.settled(anyFittingAnswers(form));
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();

        const auto places = logic.asked(answers, seed);

        RC_ASSERT(places == FormLogic(form).asked(answers, seed));
        auto sorted = places;
        std::sort(sorted.begin(), sorted.end(), [](const Place& a, const Place& b) {
            return std::pair{a.section, a.question} < std::pair{b.section, b.question};
        });
        RC_ASSERT(sorted == logic.asked(answers));
        Keys seen;
        const auto asked = askedIn(logic, form, answers);
        for (const auto& place : places) {
            const Question& question = at(form, place);
            for (const auto& list : question.shown.anyOf) {
                for (const auto& clause : list) {
                    RC_ASSERT(!asked.contains(clause.question) || seen.contains(clause.question));
                }
            }
            seen.insert(question.key);
            RC_ASSERT(isPermutation(optionOrder(question, seed), question.options.size()));
            RC_ASSERT(isPermutation(rowOrder(question, seed), question.rows.size()));
            RC_ASSERT(optionOrder(question, seed) == optionOrder(question, seed));
        }
    });
    all &=
        rc::check("what the checker calls unreachable is what no filling asks", [] { agreesWithEveryFilling(false); });
    all &= rc::check("with one question in each condition, too", [] { agreesWithEveryFilling(true); });
    all &= rc::check("what the checker calls always true is what no filling fails", [] { tellsConditionsRight(); });
    all &= rc::check("a form that could be launched has nothing wrong with what it refers to", [] {
        const auto found = check(anyForm());

        for (const auto& finding : found.findings) {
            RC_ASSERT(finding.problem >= Problem::pipesPerhapsNotAsked || finding.severity == Severity::lookAtIt);
        }
    });
    return all ? 0 : 1;
}
