// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/filling_search.h"
#include "models/domain/survey/findings.h"
#include "models/domain/survey/placeholders.h"

#include <algorithm>
#include <set>
#include <string>

namespace aufwind::survey {

namespace {

class ReachCheck {
  public:
    ReachCheck(const FormIndex& index, Findings& findings)
        : index_(index), findings_(findings), search_(index), verdicts_(index.questions.size(), Verdict::unknown) {}

    void run() {
        judgeQuestions();
        for (std::uint32_t section = 0; section < index_.sections.size(); ++section) {
            if (!tellSection(section)) tellQuestions(section);
        }
        for (std::uint32_t section = 0; section < index_.sections.size(); ++section) alwaysTrue(section);
        for (std::uint32_t at = 0; at < index_.questions.size(); ++at) {
            if (verdicts_[at] == Verdict::impossible) continue;
            jumps(at);
            piping(at);
        }
    }

  private:
    const Section* sectionOf(std::uint32_t at) const { return index_.sections[index_.questions[at].section].section; }

    /// Notes where a search came to its bound.
    bool isImpossible(Verdict verdict) {
        if (verdict == Verdict::unknown) findings_.notExhaustive();
        return verdict == Verdict::impossible;
    }

    /// From the last, as what one question needs shows of others that they are asked; those that are left then once
    /// more from the first, as what is impossible cuts the search for what needs it short.
    void judgeQuestions() {
        const auto count = static_cast<std::uint32_t>(verdicts_.size());
        for (auto at = count; at-- > 0;) {
            if (!search_.isReached(at)) note(at, search_.asks(at));
        }
        for (std::uint32_t at = 0; at < count; ++at) {
            if (search_.isReached(at)) verdicts_[at] = Verdict::possible;
            if (verdicts_[at] == Verdict::unknown) note(at, search_.asks(at));
            if (verdicts_[at] == Verdict::unknown) findings_.notExhaustive();
        }
    }

    void note(std::uint32_t at, Verdict verdict) {
        verdicts_[at] = verdict;
        if (verdict == Verdict::impossible) search_.setImpossible(at);
    }

    /// Whether all of it was told at once.
    bool tellSection(std::uint32_t section) {
        const auto& indexed = index_.sections[section];
        const bool isNeverAsked =
            std::all_of(verdicts_.begin() + indexed.questions.begin, verdicts_.begin() + indexed.questions.end,
                        [](Verdict verdict) { return verdict == Verdict::impossible; });
        const bool isFalse = !indexed.shown.isEmpty() && isNeverAsked &&
                             search_.holds(indexed.shown, indexed.questions.begin) == Verdict::impossible;
        if (!isFalse && (!isNeverAsked || indexed.questions.end - indexed.questions.begin < 2)) return false;
        findings_.add(isFalse ? Problem::conditionNeverTrue : Problem::neverAsked, Severity::blocksLaunch,
                      indexed.section, nullptr);
        for (auto at = indexed.questions.begin; at != indexed.questions.end; ++at) requiredNeverAsked(at);
        return true;
    }

    void tellQuestions(std::uint32_t section) {
        const auto& questions = index_.sections[section].questions;
        for (auto at = questions.begin; at != questions.end; ++at) {
            if (verdicts_[at] != Verdict::impossible) continue;
            const auto& indexed = index_.questions[at];
            const bool isFalse = !indexed.shown.isEmpty() && search_.holds(indexed.shown, at) == Verdict::impossible;
            findings_.add(isFalse ? Problem::conditionNeverTrue : Problem::neverAsked, Severity::blocksLaunch,
                          sectionOf(at), indexed.question);
            requiredNeverAsked(at);
        }
    }

    void requiredNeverAsked(std::uint32_t at) {
        const Question& question = *index_.questions[at].question;
        if (!question.required || question.type == QuestionType::statement) return;
        findings_.add(Problem::requiredNeverAsked, Severity::blocksLaunch, sectionOf(at), &question);
    }

    void alwaysTrue(std::uint32_t section) {
        const auto& indexed = index_.sections[section];
        bool isAsked = indexed.questions.isEmpty();
        for (auto at = indexed.questions.begin; at != indexed.questions.end; ++at) {
            if (verdicts_[at] == Verdict::impossible) continue;
            isAsked = true;
            const auto& question = index_.questions[at];
            if (question.shown.isEmpty() || !isImpossible(search_.hides(at))) continue;
            findings_.add(Problem::conditionAlwaysTrue, Severity::lookAtIt, indexed.section, question.question);
        }
        if (!isAsked || indexed.shown.isEmpty() || !isImpossible(search_.hidesSection(section))) return;
        findings_.add(Problem::conditionAlwaysTrue, Severity::lookAtIt, indexed.section, nullptr);
    }

    /// What does not lead anywhere is told as such already.
    void jumps(std::uint32_t at) {
        const auto& indexed = index_.questions[at];
        for (auto jump = indexed.jumps.begin; jump != indexed.jumps.end; ++jump) {
            if (index_.jumps[jump].target == kNowhere || !isImpossible(search_.jumps(at, jump))) continue;
            findings_.add({.problem = Problem::jumpNeverHappens,
                           .severity = Severity::blocksLaunch,
                           .section = sectionOf(at)->key,
                           .question = indexed.question->key,
                           .detail = indexed.question->jumps[jump - indexed.jumps.begin].section,
                           .jump = jump - indexed.jumps.begin});
        }
    }

    void piping(std::uint32_t at) {
        std::set<std::uint32_t> seen;
        for (const auto& text : index_.questions[at].question->text) {
            readPlaceholders(
                text.second, [](std::string_view) {},
                [&](std::string_view key, std::string_view) {
                    const auto other = index_.questionAt(key);
                    if (other < at) seen.insert(other);
                });
        }
        for (const auto other : seen) {
            const auto verdict = search_.asksWithout(at, other);
            if (verdict == Verdict::unknown) findings_.notExhaustive();
            if (verdict != Verdict::possible) continue;
            findings_.add(Problem::pipesPerhapsNotAsked, Severity::lookAtIt, sectionOf(at),
                          index_.questions[at].question, index_.questions[other].question->key);
        }
    }

    const FormIndex& index_;
    Findings& findings_;
    FillingSearch search_;
    std::vector<Verdict> verdicts_;
};

}  // namespace

void checkReach(const FormIndex& index, Findings& findings) {
    ReachCheck(index, findings).run();
}

}  // namespace aufwind::survey
