// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/rotation.h"

#include "models/domain/survey/placeholders.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <unordered_map>
#include <vector>

namespace aufwind::survey {

namespace {

using Positions = std::vector<std::size_t>;

/// A question and, by position, those without which it does not come.
struct Node {
    const Question* question = nullptr;
    std::size_t section = 0;
    Positions follows;  ///< named by its own condition, text or jumps
    Positions gates;    ///< named by its section's condition, or with jumps that may pass it over

    bool isStatement() const { return question->type == QuestionType::statement; }
};

class Turns {
  public:
    Turns(const Form& form, std::span<const std::string> core) : form_(form) {
        collect();
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            follow(i);
            addGates(i);
        }
        settleCore(core);
        unite();
    }

    Form round(std::size_t round, std::size_t count) {
        chosen_ = core_;
        draw(round, count);
        addStatements();
        return shortened();
    }

  private:
    void collect() {
        for (std::size_t section = 0; section < form_.sections.size(); ++section) {
            for (const auto& question : form_.sections[section].questions) {
                positions_.emplace(question.key, nodes_.size());
                nodes_.push_back({.question = &question, .section = section, .follows = {}, .gates = {}});
            }
        }
    }

    /// A statement is never answered, so nothing needs it.
    void name(std::string_view key, std::size_t by, Positions& into) const {
        const auto found = positions_.find(key);
        if (found == positions_.end() || found->second == by || nodes_[found->second].isStatement()) return;
        into.push_back(found->second);
    }

    void name(const Condition& condition, std::size_t by, Positions& into) const {
        for (const auto& all : condition.anyOf) {
            for (const auto& clause : all) name(clause.question, by, into);
        }
    }

    void follow(std::size_t at) {
        auto& node = nodes_[at];
        name(node.question->shown, at, node.follows);
        for (const auto& jump : node.question->jumps) name(jump.when, at, node.follows);
        for (const auto* texts : {&node.question->text, &node.question->description}) {
            for (const auto& [language, text] : *texts) {
                readPlaceholders(
                    text, [](std::string_view) {},
                    [&](std::string_view key, std::string_view) { name(key, at, node.follows); });
            }
        }
        name(form_.sections[node.section].shown, at, node.gates);
    }

    /// The number of sections for the end, and the question's own where the jump never happens.
    std::size_t targetOf(const Jump& jump, std::size_t own) const {
        if (jump.section.empty()) return form_.sections.size();
        const auto* section = findSection(form_, jump.section);
        const auto target = section == nullptr ? 0 : static_cast<std::size_t>(section - form_.sections.data());
        return std::max(target, own);
    }

    void addGates(std::size_t at) {
        const auto& node = nodes_[at];
        if (node.isStatement()) return;
        std::size_t target = node.section;
        for (const auto& jump : node.question->jumps) target = std::max(target, targetOf(jump, node.section));
        if (target == node.section) return;
        for (std::size_t i = at + 1; i < nodes_.size() && nodes_[i].section < target; ++i)
            nodes_[i].gates.push_back(at);
    }

    bool hasAll(const Positions& positions, const std::vector<bool>& of) const {
        return std::all_of(positions.begin(), positions.end(), [&](std::size_t one) { return of[one]; });
    }

    void settleCore(std::span<const std::string> keys) {
        core_.assign(nodes_.size(), false);
        for (const auto& key : keys) {
            if (const auto found = positions_.find(key); found != positions_.end()) core_[found->second] = true;
        }
        for (bool isSettled = false; !isSettled;) {
            const auto before = core_;
            for (std::size_t i = 0; i < nodes_.size(); ++i) {
                const auto& node = nodes_[i];
                if (core_[i]) {
                    for (const auto need : node.follows) core_[need] = true;
                    for (const auto gate : node.gates) core_[gate] = true;
                } else if (!node.isStatement() && !node.follows.empty()) {
                    core_[i] = hasAll(node.follows, core_) && hasAll(node.gates, core_);
                }
            }
            isSettled = before == core_;
        }
    }

    std::size_t rootOf(std::size_t at) const {
        while (roots_[at] != at) at = roots_[at];
        return at;
    }

    /// The smaller position is the root, so units are in the form's order.
    void join(std::size_t one, std::size_t other) {
        if (core_[one] || core_[other]) return;
        const auto [least, most] = std::minmax({rootOf(one), rootOf(other)});
        roots_[most] = least;
    }

    void unite() {
        roots_.resize(nodes_.size());
        std::iota(roots_.begin(), roots_.end(), std::size_t{0});
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].isStatement()) continue;
            for (const auto need : nodes_[i].follows) join(i, need);
            for (const auto gate : nodes_[i].gates) join(i, gate);
        }
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (!core_[i] && !nodes_[i].isStatement() && rootOf(i) == i) units_.push_back(i);
        }
    }

    /// The units as they are drawn in a cycle: as a table of rows of `width` is read by its columns. A column has at
    /// least as many as a round draws, so that no two neighbours of the form meet in one where there are two columns.
    Positions cycle(std::size_t width) const {
        Positions order;
        for (std::size_t column = 0; column < width; ++column) {
            for (auto i = column; i < units_.size(); i += width) order.push_back(units_[i]);
        }
        return order;
    }

    void draw(std::size_t round, std::size_t count) {
        const auto all = units_.size();
        count = std::min(count, all);
        if (count == 0) return;
        const auto order = cycle(all / count);
        std::vector<bool> isDrawn(nodes_.size(), false);
        for (std::size_t i = 0; i < count; ++i) isDrawn[order[(round % all * count + i) % all]] = true;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (!core_[i] && !nodes_[i].isStatement() && isDrawn[rootOf(i)]) chosen_[i] = true;
        }
    }

    void addStatements() {
        enum class Asks : std::uint8_t { nothing, otherwise, now };
        std::vector<Asks> sections(form_.sections.size(), Asks::nothing);
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].isStatement()) continue;
            auto& section = sections[nodes_[i].section];
            section = std::max(section, chosen_[i] ? Asks::now : Asks::otherwise);
        }
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            const auto& node = nodes_[i];
            if (!node.isStatement() || sections[node.section] == Asks::otherwise) continue;
            if (hasAll(node.follows, chosen_) && hasAll(node.gates, chosen_)) chosen_[i] = true;
        }
    }

    Form shortened() const {
        Form round = form_;
        std::size_t at = 0;
        for (auto& section : round.sections) {
            std::vector<Question> questions;
            for (auto& question : section.questions) {
                if (chosen_[at++]) questions.push_back(std::move(question));
            }
            section.questions = std::move(questions);
        }
        for (std::size_t i = 0; i < round.sections.size(); ++i) {
            for (auto& question : round.sections[i].questions) {
                for (auto& jump : question.jumps) redirect(jump, i, round);
            }
        }
        std::erase_if(round.sections, [](const Section& one) { return one.questions.empty(); });
        return round;
    }

    void redirect(Jump& jump, std::size_t own, const Form& round) const {
        const auto target = targetOf(jump, own);
        if (target == own || target == form_.sections.size()) return;
        const auto next = std::find_if(std::next(round.sections.begin(), static_cast<std::ptrdiff_t>(target)),
                                       round.sections.end(), [](const Section& one) { return !one.questions.empty(); });
        jump.section = next == round.sections.end() ? std::string{} : next->key;
    }

    const Form& form_;
    std::vector<Node> nodes_;
    std::unordered_map<std::string_view, std::size_t> positions_;
    std::vector<bool> core_;
    Positions roots_;
    Positions units_;  ///< their first questions
    std::vector<bool> chosen_;
};

}  // namespace

Form rotated(const Form& form, std::span<const std::string> core, std::size_t round, std::size_t count) {
    return Turns(form, core).round(round, count);
}

}  // namespace aufwind::survey
