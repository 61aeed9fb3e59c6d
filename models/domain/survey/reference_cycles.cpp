// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/reference_cycles.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

/// Of a condition, all clauses of which stand behind each other.
Span clausesOf(const FormIndex& index, Span condition) {
    if (condition.isEmpty()) return {};
    return {index.lists[condition.begin].begin, index.lists[condition.end - 1].end};
}

/// Tarjan's search with a stack of its own, as a form may be deeper than the program's.
class Components {
  public:
    explicit Components(const FormIndex& index)
        : index_(index), number_(index.questions.size()), lowest_(number_.size()), isOpen_(number_.size()) {}

    std::vector<std::vector<std::uint32_t>> run() {
        for (std::uint32_t at = 0; at < number_.size(); ++at) {
            if (number_[at] == 0) searchFrom(at);
        }
        std::sort(found_.begin(), found_.end());
        return std::move(found_);
    }

  private:
    struct Visit {
        std::uint32_t at = 0;
        Span own;      ///< clauses that are still to be followed
        Span section;  ///< those of the section, likewise
    };

    void enter(std::uint32_t at) {
        number_[at] = lowest_[at] = ++count_;
        open_.push_back(at);
        isOpen_[at] = true;
        const auto& question = index_.questions[at];
        visits_.push_back({.at = at,
                           .own = clausesOf(index_, question.shown),
                           .section = clausesOf(index_, index_.sections[question.section].shown)});
    }

    void searchFrom(std::uint32_t start) {
        enter(start);
        while (!visits_.empty()) {
            Visit& visit = visits_.back();
            Span& clauses = visit.own.isEmpty() ? visit.section : visit.own;
            if (clauses.isEmpty()) {
                leave();
                continue;
            }
            const auto other = index_.clauses[clauses.begin++].question;
            if (other == kNowhere) continue;
            if (number_[other] == 0) {
                enter(other);
            } else if (isOpen_[other]) {
                lowest_[visit.at] = std::min(lowest_[visit.at], number_[other]);
            }
        }
    }

    void leave() {
        const auto at = visits_.back().at;
        visits_.pop_back();
        if (!visits_.empty()) lowest_[visits_.back().at] = std::min(lowest_[visits_.back().at], lowest_[at]);
        if (lowest_[at] != number_[at]) return;
        std::vector<std::uint32_t> component;
        std::uint32_t last = kNowhere;
        while (last != at) {
            last = open_.back();
            open_.pop_back();
            isOpen_[last] = false;
            component.push_back(last);
        }
        if (component.size() < 2) return;
        std::sort(component.begin(), component.end());
        found_.push_back(std::move(component));
    }

    const FormIndex& index_;
    std::vector<std::uint32_t> number_;
    std::vector<std::uint32_t> lowest_;
    std::vector<bool> isOpen_;
    std::vector<std::uint32_t> open_;
    std::vector<Visit> visits_;
    std::vector<std::vector<std::uint32_t>> found_;
    std::uint32_t count_ = 0;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> referenceCycles(const FormIndex& index) {
    return Components(index).run();
}

}  // namespace aufwind::survey
