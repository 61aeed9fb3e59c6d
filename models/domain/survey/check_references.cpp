// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/findings.h"
#include "models/domain/survey/logic.h"
#include "models/domain/survey/placeholders.h"
#include "models/domain/survey/reference_cycles.h"

#include <algorithm>
#include <set>
#include <string>

namespace aufwind::survey {

namespace {

bool isInRange(const Question& question, std::int64_t number) {
    switch (question.type) {
        case QuestionType::enps:
            return number >= 0 && number <= 10;
        case QuestionType::date:
            return number >= kDayLeast && number <= kDayMost;
        case QuestionType::slider:
            return number >= question.range.least && number <= question.range.most;
        default:
            return number >= 1 && number <= question.points;
    }
}

bool hasNumber(Test test) {
    return test >= Test::is && test <= Test::atLeast;
}

class ReferenceCheck {
  public:
    ReferenceCheck(const FormIndex& index, Findings& findings) : index_(index), findings_(findings) {}

    void run() {
        for (const auto& section : index_.sections) {
            place_ = {.section = section.section->key};
            condition(section.shown, section.questions.begin, kNowhere);
        }
        for (std::uint32_t at = 0; at < index_.questions.size(); ++at) {
            const auto& question = index_.questions[at];
            place_ = {.section = index_.sections[question.section].section->key, .question = question.question->key};
            condition(question.shown, at, at);
            for (auto jump = question.jumps.begin; jump != question.jumps.end; ++jump) {
                place_.jump = jump - question.jumps.begin;
                condition(index_.jumps[jump].when, at + 1, kNowhere);
                target(question, question.question->jumps[*place_.jump]);
            }
            place_.jump.reset();
            piping(at);
        }
    }

  private:
    void found(Problem problem, std::string detail, Severity severity = Severity::blocksLaunch) {
        Finding finding = place_;
        finding.problem = problem;
        finding.severity = severity;
        finding.detail = std::move(detail);
        findings_.add(std::move(finding));
    }

    /// May speak of the questions before `before`; `self` is the question that it is about.
    void condition(Span lists, std::uint32_t before, std::uint32_t self) {
        if (lists.isEmpty()) return;
        const auto first = index_.lists[lists.begin].begin;
        const auto end = index_.lists[lists.end - 1].end;
        for (auto at = first; at != end; ++at) {
            place_.clause = at - first;
            clause(index_.clauses[at], before, self);
        }
        place_.clause.reset();
    }

    void clause(const IndexedClause& clause, std::uint32_t before, std::uint32_t self) {
        if (clause.question == kNowhere) return found(Problem::refersToNothing, {});
        const Question& about = *index_.questions[clause.question].question;
        if (clause.question == self) return found(Problem::refersToItself, about.key);
        if (clause.question >= before) found(Problem::refersToLater, about.key);
        if (about.type == QuestionType::statement) return found(Problem::refersToStatement, about.key);
        switch (clause.fault) {
            case ClauseFault::wrongTest:
                return found(Problem::testNotFitting, about.key);
            case ClauseFault::noRow:
                return found(Problem::rowUnknown, about.key);
            case ClauseFault::noOption:
                return found(Problem::optionUnknown, about.key);
            default:
                break;
        }
        if (hasNumber(clause.test) && !isInRange(about, clause.number)) found(Problem::valueOutOfRange, about.key);
        if (clause.test == Test::notApplicable && !about.offersNotApplicable) {
            found(Problem::notApplicableNotOffered, about.key);
        }
    }

    void target(const IndexedQuestion& question, const Jump& jump) {
        if (jump.section.empty()) return;
        const auto found = index_.sectionByKey.find(jump.section);
        if (found == index_.sectionByKey.end()) return this->found(Problem::jumpsToNothing, {});
        if (found->second == question.section) this->found(Problem::jumpsIntoOwnSection, jump.section);
        if (found->second < question.section) this->found(Problem::jumpsBackwards, jump.section);
    }

    /// Each key once, in however many languages it stands.
    void piping(std::uint32_t at) {
        std::set<std::string, std::less<>> seen;
        for (const auto& text : index_.questions[at].question->text) {
            readPlaceholders(
                text.second, [](std::string_view) {},
                [&](std::string_view key, std::string_view) {
                    if (!seen.emplace(key).second) return;
                    const auto other = index_.questionAt(key);
                    const bool isUnknown =
                        other == kNowhere || index_.questions[other].question->type == QuestionType::statement;
                    if (isUnknown) {
                        found(Problem::pipesUnknown, std::string(key), Severity::lookAtIt);
                    } else if (other >= at) {
                        found(Problem::pipesLater, std::string(key));
                    }
                });
        }
    }

    const FormIndex& index_;
    Findings& findings_;
    Finding place_;
};

}  // namespace

void checkReferences(const FormIndex& index, Findings& findings) {
    ReferenceCheck(index, findings).run();
    for (const auto& cycle : referenceCycles(index)) {
        std::string keys;
        for (const auto at : cycle) keys += (keys.empty() ? "" : " ") + index.questions[at].question->key;
        const auto& first = index.questions[cycle.front()];
        findings.add(Problem::conditionCycle, Severity::blocksLaunch, index.sections[first.section].section,
                     first.question, std::move(keys));
    }
}

}  // namespace aufwind::survey
