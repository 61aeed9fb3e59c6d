// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/undo_stack.h"

#include <algorithm>
#include <utility>

namespace aufwind::engine {

template <typename Visit>
void UndoStack::eachText(const RowKey& row, FieldNumber field, Visit visit) {
    for (std::deque<Step>* steps : {&done_, &undone_}) {
        for (Step& step : *steps) {
            if (!step.rows.contains(row)) {
                continue;
            }
            for (Inverse& inverse : step.inverses) {
                if (inverse.kind == InverseKind::text && inverse.row == row && inverse.field == field) {
                    visit(step, inverse.text);
                }
            }
        }
    }
}

void UndoStack::open(Origin origin) {
    opened_.clear();
    origin_ = origin;
}

void UndoStack::record(const RowKey& row, FieldNumber field, TextEvent event) {
    Inverse inverse;
    inverse.kind = InverseKind::text;
    inverse.row = row;
    inverse.field = field;
    opened_.push_back({std::move(inverse), std::move(event)});
}

void UndoStack::includeText(Step& step, const Recorded& recorded) {
    const TextEvent& event = *recorded.event;
    const Inverse& about = recorded.inverse;
    std::vector<Link> removed;
    eachText(about.row, about.field, [&](Step& other, TextInverse& text) {
        const auto parts = text.overlaps(event, other.id);
        removed.insert(removed.end(), parts.begin(), parts.end());
        text.follow(event);
    });
    for (const Link& link : event.links) {
        eachText(about.row, about.field, [&](Step& other, TextInverse& text) {
            if (other.id != link.step) {
                return;
            }
            if (link.paste != 0) {
                text.movePaste(link.paste, event.position, event.position + link.offset);
            } else {
                text.addCut(event.position + link.offset, link.length);
            }
        });
    }
    auto own = std::find_if(step.inverses.begin(), step.inverses.end(), [&](const Inverse& inverse) {
        return inverse.kind == InverseKind::text && inverse.row == about.row && inverse.field == about.field;
    });
    if (own == step.inverses.end()) {
        own = step.inverses.insert(own, about);
    }
    own->text.include(event, removed);
}

void UndoStack::commit(std::uint64_t first, std::uint64_t last, std::int64_t at, bool joins) {
    if (opened_.empty()) {
        return;
    }
    std::deque<Step>& onto = origin_ == Origin::undo ? undone_ : done_;
    if (origin_ == Origin::person) {
        undone_.clear();
    }
    // The step stands outside of the lists while it takes in its own changes: they must not move it twice.
    Step step;
    if (joins && !onto.empty()) {
        step = std::move(onto.back());
        onto.pop_back();
    } else {
        step.id = ++lastId_;
    }
    step.first = first;
    step.last = last;
    step.at = at;
    for (Recorded& recorded : opened_) {
        step.rows.insert(recorded.inverse.row);
        if (recorded.event) {
            includeText(step, recorded);
        } else {
            step.inverses.push_back(std::move(recorded.inverse));
        }
    }
    opened_.clear();
    onto.push_back(std::move(step));
    if (onto.size() > kSteps) {
        onto.pop_front();
    }
}

std::optional<Step> UndoStack::take(std::deque<Step>& steps) {
    if (steps.empty()) {
        return std::nullopt;
    }
    Step step = std::move(steps.back());
    steps.pop_back();
    return step;
}

void UndoStack::outlive(Origin origin, const RowKey& row, std::uint32_t by) {
    for (Step& step : origin == Origin::undo ? done_ : undone_) {
        if (!step.rows.contains(row)) {
            continue;
        }
        for (Inverse& inverse : step.inverses) {
            if (inverse.row == row && isOfLife(inverse.kind)) {
                inverse.life += by;
            }
        }
    }
}

bool UndoStack::mentions(const RowKey& row) const {
    const auto named = [&](const Step& step) {
        return step.rows.contains(row);
    };
    return std::any_of(done_.begin(), done_.end(), named) || std::any_of(undone_.begin(), undone_.end(), named);
}

void UndoStack::follow(const RowKey& row, FieldNumber field, const TextEvent& event) {
    eachText(row, field, [&](Step&, TextInverse& text) { text.follow(event); });
}

void UndoStack::dropNumber(std::uint64_t number) {
    const auto isThat = [&](const Step& step) {
        return step.first == number && step.last == number;
    };
    std::erase_if(done_, isThat);
    std::erase_if(undone_, isThat);
}

void UndoStack::forgetRow(const RowKey& row) {
    for (std::deque<Step>* steps : {&done_, &undone_}) {
        for (Step& step : *steps) {
            if (!step.rows.contains(row)) {
                continue;
            }
            for (Inverse& inverse : step.inverses) {
                if (inverse.row == row) {
                    inverse = {inverse.kind, row, inverse.field, {}, {}, {}, {}, 0, true, {}};
                }
            }
        }
    }
}

void UndoStack::clear() {
    done_.clear();
    undone_.clear();
    opened_.clear();
}

}  // namespace aufwind::engine
