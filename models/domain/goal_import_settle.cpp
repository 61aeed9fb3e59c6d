// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_import_settle.h"

#include "models/domain/goal_fields.h"

#include <algorithm>
#include <map>
#include <utility>

namespace aufwind::domain {

namespace {

class Settling {
  public:
    explicit Settling(const GoalLinks& links) : links_(links) {}

    // Each round leaves out more, and what is left out may close a circle that its move would have opened.
    void run() {
        while (spread() || findCircles()) {
        }
        for (std::size_t i = 0; i < links_.plan.lines.size(); ++i) {
            GoalLine& line = links_.plan.lines[i];
            const bool isNew = line.id.isNil();
            line.becomes = isFaulty(i)            ? GoalBecomes::faulty
                           : isNew                ? GoalBecomes::created
                           : line.changes.empty() ? GoalBecomes::unchanged
                                                  : GoalBecomes::changed;
            line.depth = line.isKeyResult ? SIZE_MAX : chain(i).size();
        }
    }

  private:
    bool isFaulty(std::size_t i) const { return !links_.plan.lines[i].faults.empty(); }

    bool spread() {
        bool isMore = false;
        const auto leaveOut = [&](std::size_t i, GoalFaultKind kind, std::size_t because) {
            links_.plan.lines[i].faults.push_back({kind, std::nullopt, {}, links_.plan.lines[because].line});
            isMore = true;
        };
        // By the goal that rows belong to: the first of them with a fault.
        std::map<std::pair<std::size_t, Uuid>, std::size_t> broken;
        const auto unitOf = [&](std::size_t i) {
            const GoalLine& line = links_.plan.lines[i];
            if (!line.isKeyResult) return std::pair(i, Uuid{});
            return line.hangsOn ? std::pair(*line.hangsOn, Uuid{}) : std::pair(SIZE_MAX, aboveOf(i));
        };
        const auto isPart = [&](std::size_t i) {
            return !links_.plan.lines[i].isKeyResult || links_.plan.lines[i].hangsOn || !aboveOf(i).isNil();
        };
        for (std::size_t i = 0; i < links_.plan.lines.size(); ++i) {
            if (isFaulty(i) && isPart(i)) broken.emplace(unitOf(i), i);
        }
        for (std::size_t i = 0; i < links_.plan.lines.size(); ++i) {
            if (isFaulty(i) || !isPart(i)) continue;
            const auto found = broken.find(unitOf(i));
            if (found != broken.end()) leaveOut(i, GoalFaultKind::sibling, found->second);
        }
        for (std::size_t i = 0; i < links_.plan.lines.size(); ++i) {
            const auto on = links_.plan.lines[i].hangsOn;
            const bool isLost = on && isFaulty(*on) && links_.plan.lines[*on].id.isNil();
            if (isLost && !isFaulty(i)) leaveOut(i, GoalFaultKind::above, *on);
        }
        return isMore;
    }

    /// A goal of the file or of the store alone.
    struct Node {
        std::optional<std::size_t> line;
        Uuid id;
        bool operator==(const Node&) const = default;
    };
    Node nodeOf(const Uuid& id) const {
        const auto inFile = links_.taken.find(id);
        return {inFile != links_.taken.end() ? std::optional(inFile->second) : std::nullopt, id};
    }
    /// As it will be: nothing at a root.
    std::optional<Node> above(const Node& node) const {
        if (node.line && !isFaulty(*node.line)) {
            if (const auto on = links_.plan.lines[*node.line].hangsOn) return Node{*on, links_.plan.lines[*on].id};
            const auto said = links_.above.find(*node.line);
            if (said != links_.above.end()) return nodeOf(said->second);
        }
        const auto row = links_.goals.find(node.id);
        const Uuid parent = row != links_.goals.end() ? row->second->reference(field::kGoalParent) : Uuid{};
        return parent.isNil() ? std::nullopt : std::optional(nodeOf(parent));
    }
    /// From above the line to the root, or around until it comes again.
    std::vector<Node> chain(std::size_t i) const {
        const Node first{i, links_.plan.lines[i].id};
        std::vector<Node> all;
        const std::size_t most = links_.plan.lines.size() + links_.goals.size();
        for (auto node = above(first); node && all.size() <= most; node = above(*node)) {
            all.push_back(*node);
            if (*node == first) break;
        }
        return all;
    }
    std::string titleOf(const Node& node) const {
        if (node.line) return links_.plan.lines[*node.line].title;
        const auto row = links_.goals.find(node.id);
        return row != links_.goals.end() ? row->second->text(field::kGoalTitle) : std::string();
    }
    bool findCircles() {
        bool isMore = false;
        for (std::size_t i = 0; i < links_.plan.lines.size(); ++i) {
            const bool moves = std::ranges::find(links_.plan.lines[i].changes, GoalColumn::parent) !=
                               links_.plan.lines[i].changes.end();
            if (links_.plan.lines[i].isKeyResult || isFaulty(i) || !moves) continue;
            const auto around = chain(i);
            if (around.empty() || !(around.back() == Node{i, links_.plan.lines[i].id})) continue;
            std::string titles = links_.plan.lines[i].title;
            for (const Node& node : around) titles += " \u203A " + titleOf(node);
            links_.plan.lines[i].faults.push_back({GoalFaultKind::circle, GoalColumn::parent, std::move(titles), 0});
            isMore = true;
        }
        return isMore;
    }
    /// Nil where that is still to be made, or nothing.
    Uuid aboveOf(std::size_t i) const {
        if (const auto on = links_.plan.lines[i].hangsOn) return links_.plan.lines[*on].id;
        const auto found = links_.above.find(i);
        return found != links_.above.end() ? found->second : Uuid{};
    }

    const GoalLinks& links_;
};

}  // namespace

void settleGoals(const GoalLinks& links) {
    Settling(links).run();
}

}  // namespace aufwind::domain
