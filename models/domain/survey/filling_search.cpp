// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/filling_search.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

constexpr std::uint32_t kSectionBit = 0x8000'0000U;
constexpr std::uint32_t kShown = 1;
constexpr std::uint32_t kHidden = 2;
constexpr std::size_t kStepsOfOne = 20'000;
constexpr std::size_t kStepsOfAll = 350'000;
constexpr std::size_t kDepthMost = 400;

}  // namespace

FillingSearch::FillingSearch(const FormIndex& index)
    : index_(index),
      spaces_(index),
      itemOf_(index.questions.size()),
      sectionItem_(index.sections.size()),
      kinds_(index.questions.size()),
      parts_(spaces_.parts()),
      must_(index.questions.size()),
      mustNot_(index.questions.size()),
      section_(index.sections.size()),
      forced_(index.questions.size(), kNowhere),
      reached_(index.questions.size()),
      impossible_(index.questions.size()),
      stepsInAll_(kStepsOfAll) {
    for (std::uint32_t at = 0; at < kinds_.size(); ++at) kinds_[at] = spaces_.of(at).kinds;
    for (std::uint32_t section = 0; section < index.sections.size(); ++section) {
        sectionItem_[section] = static_cast<std::uint32_t>(items_.size());
        items_.push_back(section | kSectionBit);
        const auto& questions = index.sections[section].questions;
        for (auto at = questions.begin; at != questions.end; ++at) {
            itemOf_[at] = static_cast<std::uint32_t>(items_.size());
            items_.push_back(at);
        }
    }
}

Verdict FillingSearch::asks(std::uint32_t question) {
    if (!mustAsk(question)) return run(kNowhere, kNowhere);
    set(Slot::section, index_.questions[question].section, kShown);
    return run(push(kNowhere, {.span = index_.questions[question].shown, .before = question}), itemOf_[question]);
}

Verdict FillingSearch::asksWithout(std::uint32_t question, std::uint32_t earlier) {
    if (!mustAsk(question) || !mustNotAsk(earlier)) return run(kNowhere, kNowhere);
    set(Slot::section, index_.questions[question].section, kShown);
    return run(push(kNowhere, {.span = index_.questions[question].shown, .before = question}), itemOf_[question]);
}

Verdict FillingSearch::hides(std::uint32_t question) {
    want(question);
    set(Slot::section, index_.questions[question].section, kShown);
    const Goal goal{.kind = Kind::fails, .span = index_.questions[question].shown, .before = question};
    return run(push(kNowhere, goal), itemOf_[question]);
}

Verdict FillingSearch::hidesSection(std::uint32_t section) {
    const auto& indexed = index_.sections[section];
    if (!indexed.questions.isEmpty()) want(indexed.questions.begin);
    const Goal goal{.kind = Kind::fails, .span = indexed.shown, .before = indexed.questions.begin};
    return run(push(kNowhere, goal), sectionItem_[section]);
}

Verdict FillingSearch::jumps(std::uint32_t question, std::uint32_t jump) {
    if (!mustJump(question, jump)) return run(kNowhere, kNowhere);
    set(Slot::section, index_.questions[question].section, kShown);
    const auto shown = push(kNowhere, {.span = index_.questions[question].shown, .before = question});
    return run(pushOutcome(shown, question, jump), itemOf_[question]);
}

Verdict FillingSearch::holds(Span condition, std::uint32_t before) {
    const auto item = before < itemOf_.size() ? itemOf_[before] : static_cast<std::uint32_t>(items_.size());
    return run(push(kNowhere, {.span = condition, .before = before}), item);
}

/// From the goals given, with the items before that one still to come; an item of nowhere is a contradiction already.
Verdict FillingSearch::run(std::uint32_t goal, std::uint32_t item) {
    stepsLeft_ = std::min(kStepsOfOne, stepsInAll_);
    const auto granted = stepsLeft_;
    isExhausted_ = false;
    depth_ = 0;
    const bool isFound = item != kNowhere && solve(goal, item);
    if (isFound) {
        for (const auto question : wanted_) reached_[question] = reached_[question] || must_[question] != 0;
    }
    undoTo({});
    stepsInAll_ -= granted - stepsLeft_;
    if (isFound) return Verdict::possible;
    return isExhausted_ ? Verdict::unknown : Verdict::impossible;
}

bool FillingSearch::solve(std::uint32_t goal, std::uint32_t item) {
    while (true) {
        if (goal == kNowhere) {
            if (item == 0) return true;
            // Going past what nothing is wanted of costs little, but not nothing.
            if (item % 8 == 0 && stepsLeft_ > 0) --stepsLeft_;
            if (!begin(--item, goal)) return false;
            continue;
        }
        if (stepsLeft_ == 0) {
            isExhausted_ = true;
            return false;
        }
        --stepsLeft_;
        const Goal current = goals_[goal];
        goal = current.next;
        const auto size = current.span.end - current.span.begin;
        if (current.kind == Kind::holds && size <= 1) {
            if (size == 1 && !applyList(index_.lists[current.span.begin], current.before)) return false;
        } else if (current.kind == Kind::fails) {
            if (size == 0) return false;
            for (auto list = current.span.begin; list != current.span.end; ++list) {
                goal = push(goal, {.kind = Kind::listFails, .span = index_.lists[list], .before = current.before});
            }
        } else if (current.kind == Kind::listFails && size == 1) {
            if (!apply(current.span.begin, false, current.before)) return false;
        } else {
            return oneOf(current, goal, item);
        }
    }
}

/// Whatever needs a choice.
bool FillingSearch::oneOf(const Goal& goal, std::uint32_t next, std::uint32_t item) {
    if (depth_ >= kDepthMost) {
        isExhausted_ = true;
        return false;
    }
    ++depth_;
    bool isFound = false;
    switch (goal.kind) {
        case Kind::holds:
        case Kind::fails:
            isFound = someListHolds(goal, next, item);
            break;
        case Kind::listFails:
            isFound = someClauseFails(goal, next, item);
            break;
        case Kind::skipped:
            isFound = someSkip(goal, next, item);
            break;
        case Kind::perhapsAsked:
            isFound = askedOrNot(goal, next, item);
            break;
        case Kind::outcome:
            isFound = someOutcome(goal, next, item);
            break;
    }
    --depth_;
    return isFound;
}

bool FillingSearch::someListHolds(const Goal& goal, std::uint32_t next, std::uint32_t item) {
    for (auto list = goal.span.begin; list != goal.span.end && !isExhausted_; ++list) {
        const auto before = mark();
        if (applyList(index_.lists[list], goal.before) && solve(next, item)) return true;
        undoTo(before);
    }
    return false;
}

bool FillingSearch::someClauseFails(const Goal& goal, std::uint32_t next, std::uint32_t item) {
    for (auto clause = goal.span.begin; clause != goal.span.end; ++clause) {
        if (fails(clause, goal.before)) return solve(next, item);
    }
    for (auto clause = goal.span.begin; clause != goal.span.end && !isExhausted_; ++clause) {
        const auto before = mark();
        if (apply(clause, false, goal.before) && solve(next, item)) return true;
        undoTo(before);
    }
    return false;
}

/// A question is not asked as its section is not shown, its condition fails, or a jump leads over it.
bool FillingSearch::someSkip(const Goal& goal, std::uint32_t next, std::uint32_t item) {
    const auto question = goal.question;
    const auto& indexed = index_.questions[question];
    const auto before = mark();
    if (!indexed.shown.isEmpty()) {
        const Goal fail{.kind = Kind::fails, .span = indexed.shown, .before = question};
        if (solve(push(next, fail), item)) return true;
        undoTo(before);
    }
    if (section_[indexed.section] != kShown && !index_.sections[indexed.section].shown.isEmpty()) {
        set(Slot::section, indexed.section, kHidden);
        if (solve(next, item)) return true;
        undoTo(before);
    }
    for (std::uint32_t from = question; from-- > 0;) {
        const auto& jumping = index_.questions[from];
        for (auto jump = jumping.jumps.begin; jump != jumping.jumps.end; ++jump) {
            if (isExhausted_) return false;
            if (stepsLeft_ > 0) --stepsLeft_;
            const auto target = index_.jumps[jump].target;
            const bool isOver = target != kNowhere && (jumping.section == indexed.section || target > indexed.section);
            if (isOver && mustJump(from, jump) && solve(next, item)) return true;
            undoTo(before);
        }
    }
    return false;
}

/// None of the jumps, or one that leads over nothing that is wanted.
bool FillingSearch::someOutcome(const Goal& goal, std::uint32_t next, std::uint32_t item) {
    const auto question = goal.question;
    const auto& jumps = index_.questions[question].jumps;
    const auto wanted = nextWanted(question);
    const auto before = mark();
    if (forced_[question] == kNowhere) {
        if (solve(pushOutcome(next, question, kNowhere), item)) return true;
        undoTo(before);
    }
    for (auto jump = jumps.begin; jump != jumps.end && !isExhausted_; ++jump) {
        const auto target = index_.jumps[jump].target;
        if (target == kNowhere || isHarmful(question, target, wanted)) continue;
        if (forced_[question] != kNowhere && forced_[question] != jump) continue;
        if (solve(pushOutcome(next, question, jump), item)) return true;
        undoTo(before);
    }
    return false;
}

bool FillingSearch::askedOrNot(const Goal& goal, std::uint32_t next, std::uint32_t item) {
    const auto question = goal.question;
    const auto before = mark();
    if (mustAsk(question)) {
        set(Slot::section, index_.questions[question].section, section_[index_.questions[question].section] | kShown);
        const auto shown = push(next, {.span = index_.questions[question].shown, .before = question});
        if (solve(push(shown, {.kind = Kind::outcome, .question = question}), item)) return true;
    }
    undoTo(before);
    if (isExhausted_) return false;
    return mustNotAsk(question) && solve(push(next, {.kind = Kind::skipped, .question = question}), item);
}

bool FillingSearch::begin(std::uint32_t item, std::uint32_t& goal) {
    const auto at = items_[item];
    return (at & kSectionBit) != 0 ? beginSection(at & ~kSectionBit, goal) : beginQuestion(at, goal);
}

bool FillingSearch::beginSection(std::uint32_t section, std::uint32_t& goal) {
    if (section_[section] == 0) return true;
    if (section_[section] == (kShown | kHidden)) return false;
    const auto& indexed = index_.sections[section];
    goal = push(goal, {.kind = section_[section] == kShown ? Kind::holds : Kind::fails,
                       .span = indexed.shown,
                       .before = indexed.questions.begin});
    return true;
}

bool FillingSearch::beginQuestion(std::uint32_t question, std::uint32_t& goal) {
    const auto& indexed = index_.questions[question];
    if (mustNot_[question] != 0) {
        goal = push(goal, {.kind = Kind::skipped, .question = question});
        return true;
    }
    if (spaces_.of(question).isRequired) {
        const auto before = mark();
        if (!say(question)) {
            if (must_[question] != 0) return false;
            undoTo(before);
            if (!mustNotAsk(question)) return false;
            goal = push(goal, {.kind = Kind::skipped, .question = question});
            return true;
        }
    }
    const bool isAnswered = (kinds_[question] & kUnanswered) == 0;
    const bool mindsJumps = isAnswered && (forced_[question] != kNowhere || hasHarmfulJump(question));
    if (mindsJumps && must_[question] == 0) {
        goal = push(goal, {.kind = Kind::perhapsAsked, .question = question});
        return true;
    }
    if (must_[question] == 0) return true;
    set(Slot::section, indexed.section, section_[indexed.section] | kShown);
    goal = push(goal, {.span = indexed.shown, .before = question});
    if (mindsJumps) goal = push(goal, {.kind = Kind::outcome, .question = question});
    return true;
}

/// Every list that has to hold names earlier questions alone, whose turn is still to come.
bool FillingSearch::applyList(Span list, std::uint32_t before) {
    for (auto clause = list.begin; clause != list.end; ++clause) {
        if (!apply(clause, true, before)) return false;
    }
    return true;
}

bool FillingSearch::apply(std::uint32_t clause, bool holds, std::uint32_t before) {
    if (stepsLeft_ > 0) --stepsLeft_;
    const auto& indexed = index_.clauses[clause];
    const bool saysUnanswered = indexed.test == Test::unanswered;
    if (indexed.fault != ClauseFault::none && indexed.fault != ClauseFault::noQuestion) return !holds;
    if (indexed.fault == ClauseFault::noQuestion || indexed.question >= before) return saysUnanswered == holds;
    if (saysUnanswered != holds && !mustAsk(indexed.question)) return false;
    if (mustNot_[indexed.question] != 0) return true;
    return narrow(indexed.question, spaces_.where(clause, holds));
}

/// Already, whatever else is chosen.
bool FillingSearch::fails(std::uint32_t clause, std::uint32_t before) const {
    const auto& indexed = index_.clauses[clause];
    const bool saysUnanswered = indexed.test == Test::unanswered;
    if (indexed.fault != ClauseFault::none && indexed.fault != ClauseFault::noQuestion) return true;
    if (indexed.fault == ClauseFault::noQuestion || indexed.question >= before) return !saysUnanswered;
    if (saysUnanswered) return must_[indexed.question] != 0 && (kinds_[indexed.question] & kUnanswered) == 0;
    if (mustNot_[indexed.question] != 0) return true;
    const auto restriction = spaces_.where(clause, true);
    if ((kinds_[indexed.question] & restriction.kinds) != 0) return false;
    if (restriction.part == kNowhere || (kinds_[indexed.question] & kGiven) == 0) return true;
    return (parts_[restriction.part] & restriction.cells).none();
}

bool FillingSearch::narrow(std::uint32_t question, const Restriction& restriction) {
    std::uint32_t kinds = kinds_[question] & (restriction.kinds | (restriction.part == kNowhere ? 0U : kGiven));
    if ((kinds & kGiven) != 0 && (restriction.kinds & kGiven) == 0) {
        const auto narrowed = parts_[restriction.part] & restriction.cells;
        if (narrowed != parts_[restriction.part]) {
            undo_.push_back({.slot = Slot::part, .at = restriction.part, .cells = parts_[restriction.part]});
            parts_[restriction.part] = narrowed;
            if (!spaces_.canBeGiven(question, parts_)) kinds &= ~static_cast<std::uint32_t>(kGiven);
        }
    }
    set(Slot::kinds, question, kinds);
    return kinds != 0;
}

/// The question is answered; of a matrix that is required, in every row.
bool FillingSearch::say(std::uint32_t question) {
    const auto& indexed = index_.questions[question];
    if (!narrow(question, {.kinds = kNotApplicable | kGiven})) return false;
    if (indexed.question->type != QuestionType::matrix || !spaces_.of(question).isRequired) return true;
    const auto& parts = spaces_.of(question).parts;
    for (auto part = parts.begin; part != parts.end; ++part) {
        if (!narrow(question, {.kinds = kNotApplicable, .part = part, .cells = ~Cells{1}})) return false;
    }
    return true;
}

bool FillingSearch::mustAsk(std::uint32_t question) {
    if (mustNot_[question] != 0 || impossible_[question]) return false;
    if (must_[question] != 0) return true;
    set(Slot::must, question, 1);
    want(question);
    return true;
}

bool FillingSearch::mustNotAsk(std::uint32_t question) {
    if (must_[question] != 0) return false;
    set(Slot::mustNot, question, 1);
    return true;
}

bool FillingSearch::mustJump(std::uint32_t question, std::uint32_t jump) {
    if (index_.jumps[jump].target == kNowhere) return false;
    if (forced_[question] != kNowhere && forced_[question] != jump) return false;
    set(Slot::forced, question, jump);
    return mustAsk(question) && say(question);
}

/// The first section, from the question's own on, in which something behind it is wanted.
std::uint32_t FillingSearch::nextWanted(std::uint32_t question) {
    stepsLeft_ -= std::min(stepsLeft_, wanted_.size() / 16);
    std::uint32_t next = kNowhere;
    for (const auto other : wanted_) {
        if (other > question) next = std::min(next, index_.questions[other].section);
    }
    return next;
}

/// Whether going on there would lead over a question that is wanted.
bool FillingSearch::isHarmful(std::uint32_t question, std::uint32_t target, std::uint32_t wanted) const {
    return wanted == index_.questions[question].section || wanted < target;
}

bool FillingSearch::hasHarmfulJump(std::uint32_t question) {
    const auto& jumps = index_.questions[question].jumps;
    if (jumps.isEmpty()) return false;
    const auto wanted = nextWanted(question);
    for (auto jump = jumps.begin; jump != jumps.end; ++jump) {
        const auto target = index_.jumps[jump].target;
        if (target != kNowhere && isHarmful(question, target, wanted)) return true;
    }
    return false;
}

std::uint32_t FillingSearch::push(std::uint32_t next, Goal goal) {
    goal.next = next;
    goals_.push_back(goal);
    return static_cast<std::uint32_t>(goals_.size() - 1);
}

/// That jump is the first of the question's that holds; none of them where it is nowhere.
std::uint32_t FillingSearch::pushOutcome(std::uint32_t next, std::uint32_t question, std::uint32_t jump) {
    const auto& jumps = index_.questions[question].jumps;
    for (auto other = jumps.begin; other != jumps.end && other != jump; ++other) {
        if (index_.jumps[other].target == kNowhere) continue;
        next = push(next, {.kind = Kind::fails, .span = index_.jumps[other].when, .before = question + 1});
    }
    if (jump == kNowhere) return next;
    return push(next, {.span = index_.jumps[jump].when, .before = question + 1});
}

std::uint32_t& FillingSearch::slotOf(Slot slot, std::uint32_t at) {
    switch (slot) {
        case Slot::must:
            return must_[at];
        case Slot::mustNot:
            return mustNot_[at];
        case Slot::section:
            return section_[at];
        case Slot::forced:
            return forced_[at];
        default:
            return kinds_[at];
    }
}

void FillingSearch::set(Slot slot, std::uint32_t at, std::uint32_t value) {
    auto& now = slotOf(slot, at);
    if (now == value) return;
    undo_.push_back({.slot = slot, .at = at, .old = now, .cells = {}});
    now = value;
}

void FillingSearch::want(std::uint32_t question) {
    undo_.push_back({.slot = Slot::wanted});
    wanted_.push_back(question);
}

void FillingSearch::undoTo(Mark to) {
    while (undo_.size() > to.undo) {
        const Undo& last = undo_.back();
        if (last.slot == Slot::wanted) {
            wanted_.pop_back();
        } else if (last.slot == Slot::part) {
            parts_[last.at] = last.cells;
        } else {
            slotOf(last.slot, last.at) = last.old;
        }
        undo_.pop_back();
    }
    goals_.resize(to.goals);
}

}  // namespace aufwind::survey
