// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_import_settle.h"

#include "models/domain/goal_fields.h"

#include <algorithm>
#include <map>
#include <utility>

namespace aufwind::domain {

namespace {

/// No file that anybody would write takes more; what still goes round then does not move at all.
constexpr std::size_t kMostRounds = 200;
/// Of the titles in a circle, in bytes.
constexpr std::size_t kMostTitles = 500;
constexpr std::size_t kNone = SIZE_MAX;

/// Lines come first as nodes, then the goals of the store alone.
class Settling {
  public:
    explicit Settling(const GoalLinks& links) : links_(links), lines_(links.plan.lines) {
        moves_.resize(lines_.size());
        below_.resize(lines_.size());
        said_.resize(lines_.size(), kNone);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const GoalLine& line = lines_[i];
            moves_[i] = !line.isKeyResult && std::ranges::find(line.changes, GoalColumn::parent) != line.changes.end();
            if (line.hangsOn) below_[*line.hangsOn].push_back(i);
            if (isPart(i)) units_[unitOf(i)].push_back(i);
            const auto said = links_.above.find(i);
            said_[i] = line.hangsOn ? *line.hangsOn : said != links_.above.end() ? nodeOf(said->second) : kNone;
        }
        stored_.resize(lines_.size(), kNone);
        for (const auto& [id, row] : links_.goals) {
            const std::size_t node = nodeOf(id);
            const Uuid parent = row->reference(field::kGoalParent);
            const std::size_t above = parent.isNil() ? kNone : nodeOf(parent);
            if (stored_.size() < lines_.size() + outside_.size())
                stored_.resize(lines_.size() + outside_.size(), kNone);
            stored_[node] = above;
        }
        stored_.resize(lines_.size() + outside_.size(), kNone);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (isFaulty(i)) open_.push_back(i);
        }
    }

    // Each round leaves out more, and what is left out may close a circle that its move would have opened.
    bool run(const std::function<bool()>& goesOn) {
        for (std::size_t round = 0;; ++round) {
            if (goesOn && !goesOn()) return false;
            spread();
            if (!findCircles(round >= kMostRounds)) break;
        }
        const std::vector<std::size_t> depths = depthsOf();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            GoalLine& line = lines_[i];
            const bool isNew = line.id.isNil();
            line.becomes = isFaulty(i)            ? GoalBecomes::faulty
                           : isNew                ? GoalBecomes::created
                           : line.changes.empty() ? GoalBecomes::unchanged
                                                  : GoalBecomes::changed;
            line.depth = line.isKeyResult ? SIZE_MAX : depths[i];
        }
        return true;
    }

  private:
    bool isFaulty(std::size_t i) const { return !lines_[i].faults.empty(); }

    /// By the goal that rows belong to.
    std::pair<std::size_t, Uuid> unitOf(std::size_t i) const {
        const GoalLine& line = lines_[i];
        if (!line.isKeyResult) return {i, {}};
        return line.hangsOn ? std::pair(*line.hangsOn, Uuid{}) : std::pair(kNone, aboveOf(i));
    }
    bool isPart(std::size_t i) const { return !lines_[i].isKeyResult || lines_[i].hangsOn || !aboveOf(i).isNil(); }
    /// Nil where that is still to be made, or nothing.
    Uuid aboveOf(std::size_t i) const {
        if (const auto on = lines_[i].hangsOn) return lines_[*on].id;
        const auto found = links_.above.find(i);
        return found != links_.above.end() ? found->second : Uuid{};
    }

    void leaveOut(std::size_t i, GoalFault fault) {
        lines_[i].faults.push_back(std::move(fault));
        open_.push_back(i);
    }
    /// From each line with a fault to what belongs to the same goal, and to what hangs on it; the earliest comes first.
    void spread() {
        for (std::size_t at = 0; at < open_.size(); ++at) {
            const std::size_t i = open_[at];
            const std::size_t line = lines_[i].line;
            if (isPart(i)) {
                // Once for each goal: then all that belongs to it is out.
                std::vector<std::size_t> unit = std::exchange(units_[unitOf(i)], {});
                for (const std::size_t part : unit) {
                    if (!isFaulty(part)) leaveOut(part, {GoalFaultKind::sibling, std::nullopt, {}, line});
                }
            }
            if (!lines_[i].id.isNil()) continue;
            for (const std::size_t part : below_[i]) {
                if (!isFaulty(part)) leaveOut(part, {GoalFaultKind::above, std::nullopt, {}, line});
            }
        }
        open_.clear();
    }

    std::size_t nodeOf(const Uuid& id) {
        const auto inFile = links_.taken.find(id);
        if (inFile != links_.taken.end()) return inFile->second;
        const auto [known, isNew] = known_.emplace(id, lines_.size() + outside_.size());
        if (isNew) outside_.push_back(id);
        return known->second;
    }
    /// As it will be: none at a root.
    std::size_t above(std::size_t node) const {
        const bool isSaid = node < lines_.size() && !isFaulty(node) && said_[node] != kNone;
        return isSaid ? said_[node] : stored_[node];
    }

    std::string titleOf(std::size_t node) const {
        if (node < lines_.size()) return lines_[node].title;
        const auto row = links_.goals.find(outside_[node - lines_.size()]);
        return row != links_.goals.end() ? row->second->text(field::kGoalTitle) : std::string();
    }
    std::string titlesAround(std::size_t first) const {
        std::string titles = titleOf(first);
        for (std::size_t node = above(first);; node = above(node)) {
            const std::string title = titleOf(node);
            if (titles.size() + title.size() > kMostTitles) return titles + " \u203A \u2026";
            titles += " \u203A " + title;
            if (node == first) return titles;
        }
    }
    /// Goes up from every node, and stops where somebody has been: that was before, or closes a circle.
    template <typename Circle>
    void eachCircle(const Circle& found) const {
        std::vector<std::size_t> walk(stored_.size(), 0);  // by which walk a node was reached
        for (std::size_t first = 0; first < stored_.size(); ++first) {
            std::size_t node = first;
            while (node != kNone && walk[node] == 0) {
                walk[node] = first + 1;
                node = above(node);
            }
            if (node == kNone || walk[node] != first + 1) continue;
            std::vector<std::size_t> circle{node};
            for (std::size_t at = above(node); at != node; at = above(at)) circle.push_back(at);
            found(circle);
        }
    }
    bool findCircles(bool gaveUp) {
        std::vector<std::size_t> out;
        eachCircle([&](const std::vector<std::size_t>& circle) {
            for (const std::size_t node : circle) {
                if (node < lines_.size() && moves_[node] && !isFaulty(node)) out.push_back(node);
            }
        });
        if (gaveUp && !out.empty()) {
            out.clear();
            for (std::size_t i = 0; i < lines_.size(); ++i) {
                if (moves_[i] && !isFaulty(i)) out.push_back(i);
            }
        }
        std::ranges::sort(out);
        // All of them are named before the first one is taken out of its circle.
        std::vector<std::string> titles;
        for (const std::size_t i : out) titles.push_back(gaveUp ? titleOf(i) : titlesAround(i));
        for (std::size_t at = 0; at < out.size(); ++at) {
            leaveOut(out[at], {GoalFaultKind::circle, GoalColumn::parent, std::move(titles[at]), 0});
        }
        return !out.empty();
    }

    /// How many stand above each node; what goes round in damaged rows comes last.
    std::vector<std::size_t> depthsOf() const {
        std::vector<std::size_t> depths(stored_.size(), kNone);
        eachCircle([&](const std::vector<std::size_t>& circle) {
            for (const std::size_t node : circle) depths[node] = stored_.size();
        });
        std::vector<std::size_t> way;
        for (std::size_t first = 0; first < stored_.size(); ++first) {
            way.clear();
            std::size_t node = first;
            for (; node != kNone && depths[node] == kNone; node = above(node)) way.push_back(node);
            std::size_t depth = node == kNone ? 0 : depths[node] + 1;
            for (auto at = way.rbegin(); at != way.rend(); ++at) depths[*at] = depth++;
        }
        return depths;
    }

    const GoalLinks& links_;
    std::vector<GoalLine>& lines_;
    std::vector<bool> moves_;                      ///< by the line, as all of these
    std::vector<std::vector<std::size_t>> below_;  ///< lines that hang on it
    std::vector<std::size_t> said_;                ///< the node above, as the file says it
    std::vector<std::size_t> stored_;              ///< by the node: the node above, as it is
    std::map<std::pair<std::size_t, Uuid>, std::vector<std::size_t>> units_;
    std::unordered_map<Uuid, std::size_t> known_;  ///< nodes that no line is of
    std::vector<Uuid> outside_;                    ///< their ids
    std::vector<std::size_t> open_;                ///< lines with a fault that has not spread
};

}  // namespace

bool settleGoals(const GoalLinks& links, const std::function<bool()>& goesOn) {
    return Settling(links).run(goesOn);
}

}  // namespace aufwind::domain
