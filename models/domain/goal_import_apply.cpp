// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_fields.h"
#include "models/domain/goal_import.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace aufwind::domain {

namespace {

/// Code points: bytes that do not go on with one.
std::size_t lettersOf(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; }));
}

/// What differs between both, so that what others write beside it stays.
TextChange changeBetween(std::string_view before, std::string_view after) {
    const auto isInside = [](std::string_view text, std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    const std::size_t most = std::min(before.size(), after.size());
    std::size_t same = 0;
    while (same < most && before[same] == after[same]) ++same;
    while (same > 0 && (isInside(before, same) || isInside(after, same))) --same;
    std::size_t tail = 0;
    while (tail < most - same && before[before.size() - tail - 1] == after[after.size() - tail - 1]) ++tail;
    while (tail > 0 && isInside(after, after.size() - tail)) --tail;
    return {lettersOf(before.substr(0, same)), lettersOf(before.substr(same, before.size() - same - tail)),
            std::string(after.substr(same, after.size() - same - tail))};
}

class Applying {
  public:
    Applying(Editor& editor, const GoalPlan& plan, const std::function<bool(double)>& progress)
        : editor_(editor), plan_(plan), progress_(progress), made_(plan.lines.size()), parts_(plan.lines.size()) {}

    // From the top of the tree down: then nothing ever is below what is still below it.
    Result<void> run() {
        std::vector<std::size_t> order(plan_.lines.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return plan_.lines[i].depth; });
        for (std::size_t i = 0; i < plan_.lines.size(); ++i) {
            const GoalLine& line = plan_.lines[i];
            if (line.isKeyResult && line.hangsOn) parts_[*line.hangsOn].push_back(i);
        }
        std::size_t done = 0;
        for (const std::size_t i : order) {
            if (++done % 256 == 0 && progress_ &&
                !progress_(static_cast<double>(done) / static_cast<double>(order.size()))) {
                return Error{ErrorCode::busy, "ended"};
            }
            if (plan_.lines[i].isKeyResult && plan_.lines[i].hangsOn) continue;
            if (auto written = editor_.together([&] { return writeWhole(i); }); !written) return written;
        }
        // The last moment in which it can be ended.
        return progress_ && !progress_(1) ? Error{ErrorCode::busy, "ended"} : Result<void>();
    }
    const GoalsApplied& applied() const { return applied_; }

  private:
    Result<void> writeWhole(std::size_t i) {
        if (auto written = write(i); !written) return written;
        for (const std::size_t part : parts_[i]) {
            if (auto written = write(part); !written) return written;
        }
        return {};
    }

    Result<void> write(std::size_t i) {
        const GoalLine& line = plan_.lines[i];
        made_[i] = line.id;
        switch (line.becomes) {
            case GoalBecomes::faulty:
                ++applied_.leftOut;
                return {};
            case GoalBecomes::unchanged:
                return {};
            case GoalBecomes::created:
                ++applied_.created;
                break;
            case GoalBecomes::changed:
                ++applied_.changed;
                break;
        }
        std::vector<Assignment> fields = line.fields;
        const bool isBelowNew = line.hangsOn && plan_.lines[*line.hangsOn].id.isNil();
        if (isBelowNew) {
            const Uuid above = made_[*line.hangsOn];
            if (above.isNil()) return Error{ErrorCode::internal, "what it hangs on was not made"};
            fields.emplace_back(line.isKeyResult ? field::kKeyResultGoal : field::kGoalParent, Value{above});
        }
        const EntityNumber entity = line.isKeyResult ? schema::kKeyResult : schema::kGoal;
        if (line.id.isNil()) {
            const auto created = editor_.create(entity, fields);
            if (!created) return created.error();
            made_[i] = *created;
        } else if (!fields.empty()) {
            if (auto set = editor_.set(entity, line.id, fields); !set) return set;
        }
        if (!line.description) return {};
        return editor_.editText(entity, made_[i], field::kGoalDescription,
                                {changeBetween(line.descriptionBefore, *line.description)});
    }

    Editor& editor_;
    const GoalPlan& plan_;
    const std::function<bool(double)>& progress_;
    std::vector<Uuid> made_;                       ///< by the line
    std::vector<std::vector<std::size_t>> parts_;  ///< the key results of a goal
    GoalsApplied applied_;
};

}  // namespace

Result<GoalsApplied> applyGoals(Editor& editor, const GoalPlan& plan, const std::function<bool(double)>& progress) {
    GoalsApplied applied;
    const auto done = editor.inParts([&]() -> Result<void> {
        Applying work(editor, plan, progress);
        auto ran = work.run();
        applied = work.applied();
        return ran;
    });
    return done ? Result<GoalsApplied>(applied) : Result<GoalsApplied>(done.error());
}

}  // namespace aufwind::domain
