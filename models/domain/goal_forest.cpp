// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_forest.h"

#include "models/domain/goal_fields.h"

#include <algorithm>
#include <functional>
#include <map>

namespace aufwind::domain {

namespace {

using Ids = std::vector<Uuid>;

const Ids kNone;

void insertInto(Ids& ids, const Uuid& id) {
    const auto at = std::ranges::lower_bound(ids, id);
    if (at == ids.end() || *at != id) ids.insert(at, id);
}

void eraseFrom(Ids& ids, const Uuid& id) {
    const auto at = std::ranges::lower_bound(ids, id);
    if (at != ids.end() && *at == id) ids.erase(at);
}

template <typename Lists>
void eraseFrom(Lists& lists, const Uuid& of, const Uuid& id) {
    const auto list = lists.find(of);
    if (list == lists.end()) return;
    eraseFrom(list->second, id);
    if (list->second.empty()) lists.erase(list);
}

template <typename Lists>
const Ids& listOf(const Lists& lists, const Uuid& of) {
    const auto list = lists.find(of);
    return list != lists.end() ? list->second : kNone;
}

template <typename Map>
auto* found(Map& map, const Uuid& id) {
    const auto at = map.find(id);
    return at != map.end() ? &at->second : nullptr;
}

}  // namespace

std::vector<Uuid> GoalForest::put(const Record& row) {
    if (!row.alive()) return drop(row.entity, row.id);
    switch (row.entity) {
        case schema::kGoal:
            putGoal(row);
            break;
        case schema::kGoalCycle:
            putCycle(row);
            break;
        case schema::kKeyResult:
            putKeyResult(row);
            break;
        case schema::kMilestone:
            putMilestone(row);
            break;
        case schema::kGoalApproval:
            putApproval(row);
            break;
        default:
            break;
    }
    return answer();
}

std::vector<Uuid> GoalForest::drop(EntityNumber entity, const Uuid& id) {
    switch (entity) {
        case schema::kGoal:
            dropGoal(id);
            break;
        case schema::kGoalCycle:
            dropCycle(id);
            break;
        case schema::kKeyResult:
            dropKeyResult(id);
            break;
        case schema::kMilestone:
            dropMilestone(id);
            break;
        case schema::kGoalApproval:
            dropApproval(id);
            break;
        default:
            break;
    }
    return answer();
}

std::vector<Uuid> GoalForest::setNeedsApproval(bool needs) {
    if (needs == needsApproval_) return {};
    needsApproval_ = needs;
    for (const auto& [id, node] : goals_) {
        dirty_.insert(id);
        if (!isApproved(id)) touched_.insert(id);
    }
    return answer();
}

void GoalForest::clear() {
    *this = GoalForest{};
}

std::vector<Uuid> GoalForest::end() {
    isOpen_ = false;
    return answer();
}

std::vector<Uuid> GoalForest::answer() {
    if (isOpen_) return {};
    settle();
    std::vector<Uuid> all{touched_.begin(), touched_.end()};
    touched_.clear();
    return all;
}

void GoalForest::putGoal(const Record& row) {
    Goal goal = goalFrom(row);
    Node* node = found(goals_, row.id);
    if (node != nullptr && node->goal == goal) return;
    touched_.insert(row.id);
    if (node == nullptr) {
        goals_[row.id].goal = std::move(goal);
        roots_.insert(std::ranges::lower_bound(roots_, row.id), row.id);
        link(row.id);
        const auto orphans = waiting_.extract(row.id);
        if (!orphans.empty()) {
            for (const Uuid& child : orphans.mapped()) link(child);
        }
        measure(row.id);
        return;
    }
    if (node->goal.title != goal.title) touched_.insert(node->children.begin(), node->children.end());
    const bool moves = node->goal.parent != goal.parent;
    if (moves) unlink(row.id);
    node->goal = std::move(goal);
    if (moves) link(row.id);
    // Whether it counts may be another now, though its own progress is the same.
    measure(node->parent);
}

void GoalForest::dropGoal(const Uuid& id) {
    Node* node = found(goals_, id);
    if (node == nullptr) return;
    unlink(id);
    const Ids children = node->children;
    for (const Uuid& child : children) {
        detach(child);
        insertInto(waiting_[id], child);
    }
    eraseFrom(roots_, id);
    dirty_.erase(id);
    goals_.erase(id);
    touched_.insert(id);
}

void GoalForest::putCycle(const Record& row) {
    Cycle cycle = cycleFrom(row);
    Cycle& own = cycles_[row.id];
    if (own == cycle) return;
    own = std::move(cycle);
    touchCycle(row.id);
}

void GoalForest::dropCycle(const Uuid& id) {
    if (cycles_.erase(id) > 0) touchCycle(id);
}

void GoalForest::touchCycle(const Uuid& cycle) {
    for (const auto& [id, node] : goals_) {
        if (node.goal.cycle == cycle) touched_.insert(id);
    }
}

void GoalForest::putKeyResult(const Record& row) {
    const Uuid goal = row.reference(field::kKeyResultGoal);
    KeyResult values = keyResultFrom(row);
    Measured* own = found(measured_, row.id);
    if (own != nullptr && own->goal == goal) {
        values.milestones = own->values.milestones;
        values.milestonesDone = own->values.milestonesDone;
        if (own->values == values) return;
        own->values = values;
    } else {
        if (own != nullptr) dropKeyResult(row.id);
        measured_[row.id] = {.goal = goal, .values = values};
        insertInto(keyResultsOf_[goal], row.id);
        countMilestones(row.id);
    }
    touch(goal);
    measure(goal);
}

void GoalForest::dropKeyResult(const Uuid& id) {
    const auto own = measured_.extract(id);
    if (own.empty()) return;
    const Uuid goal = own.mapped().goal;
    eraseFrom(keyResultsOf_, goal, id);
    touch(goal);
    measure(goal);
}

void GoalForest::putMilestone(const Record& row) {
    const Milestone now{.keyResult = row.reference(field::kMilestoneKeyResult),
                        .done = row.flag(field::kMilestoneDone)};
    if (const Milestone* own = found(milestones_, row.id); own != nullptr) {
        if (*own == now) return;
        dropMilestone(row.id);
    }
    milestones_[row.id] = now;
    insertInto(milestonesOf_[now.keyResult], row.id);
    countMilestones(now.keyResult);
}

void GoalForest::dropMilestone(const Uuid& id) {
    const auto own = milestones_.extract(id);
    if (own.empty()) return;
    eraseFrom(milestonesOf_, own.mapped().keyResult, id);
    countMilestones(own.mapped().keyResult);
}

void GoalForest::countMilestones(const Uuid& keyResult) {
    Measured* own = found(measured_, keyResult);
    if (own == nullptr) return;
    const Ids& all = listOf(milestonesOf_, keyResult);
    own->values.milestones = static_cast<std::int32_t>(all.size());
    own->values.milestonesDone = static_cast<std::int32_t>(
        std::ranges::count_if(all, [this](const Uuid& id) { return milestones_.at(id).done; }));
    touch(own->goal);
    measure(own->goal);
}

void GoalForest::putApproval(const Record& row) {
    dropApproval(row.id);
    const Uuid goal = row.reference(field::kApprovalGoal);
    approvals_[row.id] = {
        .goal = goal, .decision = row.number(field::kApprovalDecision), .decided = row.number(field::kApprovalDecided)};
    insertInto(approvalsOf_[goal], row.id);
    touch(goal);
    measure(parent(goal));
}

void GoalForest::dropApproval(const Uuid& id) {
    const auto own = approvals_.extract(id);
    if (own.empty()) return;
    const Uuid goal = own.mapped().goal;
    eraseFrom(approvalsOf_, goal, id);
    touch(goal);
    measure(parent(goal));
}

Uuid GoalForest::top(const Uuid& id) const {
    Uuid at = id;
    for (Uuid above = parent(at); !above.isNil(); above = parent(at)) at = above;
    return at;
}

void GoalForest::attach(const Uuid& id, const Uuid& parent) {
    eraseFrom(roots_, id);
    goals_.at(id).parent = parent;
    insertInto(goals_.at(parent).children, id);
    touch(id);
    touch(parent);
    measure(parent);
}

void GoalForest::detach(const Uuid& id) {
    Node& node = goals_.at(id);
    if (node.parent.isNil()) return;
    eraseFrom(goals_.at(node.parent).children, id);
    touch(id);
    touch(node.parent);
    measure(node.parent);
    node.parent = {};
    insertInto(roots_, id);
}

// A goal is on one cycle at the most, for it has one parent. What is attached never forms one, so every walk up ends.
void GoalForest::link(const Uuid& id) {
    const Uuid above = goals_.at(id).goal.parent;
    if (above.isNil()) return;
    if (!goals_.contains(above)) {
        insertInto(waiting_[above], id);
        return;
    }
    Uuid smallest = id;
    bool closes = false;
    for (Uuid at = above; !at.isNil() && !closes; at = parent(at)) {
        closes = at == id;
        smallest = std::min(smallest, at);
    }
    if (closes) {
        detach(smallest);
        cut_.insert(smallest);
        touch(smallest);
    }
    if (!closes || smallest != id) attach(id, above);
}

void GoalForest::unlink(const Uuid& id) {
    const Uuid above = goals_.at(id).goal.parent;
    const Uuid cut = top(id);
    const bool isOnCycle = cut_.contains(cut) && isWithin(goals_.at(cut).goal.parent, id);
    detach(id);
    eraseFrom(waiting_, above, id);
    if (!isOnCycle) return;
    cut_.erase(cut);
    if (cut != id) attach(cut, goals_.at(cut).goal.parent);
}

void GoalForest::touch(const Uuid& goal) {
    if (goals_.contains(goal)) touched_.insert(goal);
}

void GoalForest::measure(const Uuid& goal) {
    if (goals_.contains(goal)) dirty_.insert(goal);
}

std::optional<double> GoalForest::rolledUp(const Uuid& id, const Node& node) const {
    std::vector<WeightedPart> parts;
    const Ids& keyResults = listOf(keyResultsOf_, id);
    for (const Uuid& one : keyResults) {
        const KeyResult& values = measured_.at(one).values;
        const auto progress = keyResultProgress(values);
        if (progress) parts.push_back({.progress = *progress, .weight = static_cast<double>(values.weight) / kOne});
    }
    if (keyResults.empty()) {
        for (const Uuid& child : node.children) {
            if (counts(child)) parts.push_back({.progress = *goals_.at(child).progress});
        }
    }
    return weightedMean(parts);
}

// From below: each goal is looked at once, after all that it depends on.
void GoalForest::settle() {
    std::unordered_map<Uuid, std::size_t> depths;
    Ids way;
    const auto depthOf = [&](const Uuid& id) {
        way.clear();
        std::size_t depth = 0;
        for (Uuid at = id; !at.isNil(); at = parent(at)) {
            if (const auto* known = found(depths, at)) {
                depth = *known + 1;
                break;
            }
            way.push_back(at);
        }
        for (auto at = way.rbegin(); at != way.rend(); ++at) depths[*at] = depth++;
        return depths.at(id);
    };
    std::map<std::size_t, std::set<Uuid>, std::greater<>> levels;
    for (const Uuid& id : dirty_) levels[depthOf(id)].insert(id);
    dirty_.clear();
    while (!levels.empty()) {
        const auto deepest = levels.extract(levels.begin());
        for (const Uuid& id : deepest.mapped()) {
            Node& node = goals_.at(id);
            const auto progress = rolledUp(id, node);
            if (progress == node.progress) continue;
            node.progress = progress;
            touched_.insert(id);
            if (!node.parent.isNil()) levels[deepest.key() - 1].insert(node.parent);
        }
    }
}

const Goal* GoalForest::goal(const Uuid& id) const {
    const Node* node = found(goals_, id);
    return node != nullptr ? &node->goal : nullptr;
}

const Cycle* GoalForest::cycle(const Uuid& id) const {
    return found(cycles_, id);
}

std::vector<const Cycle*> GoalForest::cycles() const {
    std::vector<const Cycle*> all;
    for (const auto& [id, cycle] : cycles_) all.push_back(&cycle);
    std::ranges::sort(all, [](const Cycle* one, const Cycle* other) {
        return one->starts != other->starts ? one->starts > other->starts : one->id > other->id;
    });
    return all;
}

std::vector<Uuid> GoalForest::roots() const {
    return roots_;
}

const std::vector<Uuid>& GoalForest::children(const Uuid& id) const {
    if (id.isNil()) return roots_;
    const Node* node = found(goals_, id);
    return node != nullptr ? node->children : kNone;
}

Uuid GoalForest::parent(const Uuid& id) const {
    const Node* node = found(goals_, id);
    return node != nullptr ? node->parent : Uuid{};
}

std::vector<Uuid> GoalForest::keyResults(const Uuid& goal) const {
    return listOf(keyResultsOf_, goal);
}

const KeyResult* GoalForest::keyResult(const Uuid& id) const {
    const Measured* own = found(measured_, id);
    return own != nullptr ? &own->values : nullptr;
}

std::vector<Uuid> GoalForest::all() const {
    std::vector<Uuid> ids;
    ids.reserve(goals_.size());
    for (const auto& [id, node] : goals_) ids.push_back(id);
    std::ranges::sort(ids);
    return ids;
}

std::optional<double> GoalForest::progress(const Uuid& goal) const {
    const Node* node = found(goals_, goal);
    return node != nullptr ? node->progress : std::nullopt;
}

std::optional<double> GoalForest::expected(const Uuid& goal, std::int64_t today) const {
    const auto span = days(goal);
    return span ? expectedProgress(span->first, span->second, today) : std::nullopt;
}

std::optional<std::pair<std::int64_t, std::int64_t>> GoalForest::days(const Uuid& id) const {
    const Goal* own = goal(id);
    if (own == nullptr) return std::nullopt;
    const Cycle* of = cycle(own->cycle);
    if (of == nullptr && !(own->starts && own->ends)) return std::nullopt;
    const std::int64_t first = own->starts ? *own->starts : of->starts;
    const std::int64_t last = own->ends ? *own->ends : of->ends;
    if (last < first) return std::nullopt;
    return std::pair{first, last};
}

bool GoalForest::counts(const Uuid& goal) const {
    const Node* node = found(goals_, goal);
    if (node == nullptr || !node->progress || node->goal.status == GoalStatus::dropped) return false;
    return !needsApproval_ || isApproved(goal);
}

bool isDecided(std::int64_t decision, std::int64_t decided, std::int64_t submitted) {
    return decision != 0 && decided >= submitted;
}

bool GoalForest::waits(const Uuid& id) const {
    const Goal* one = goal(id);
    if (!needsApproval_ || one == nullptr || one->submitted == 0) return false;
    const Approval* latest = latestApproval(id);
    return latest == nullptr || !isDecided(latest->decision, latest->decided, one->submitted);
}

const GoalForest::Approval* GoalForest::latestApproval(const Uuid& goal) const {
    const Approval* latest = nullptr;
    for (const Uuid& id : listOf(approvalsOf_, goal)) {
        const Approval& one = approvals_.at(id);
        if (latest == nullptr || one.decided >= latest->decided) latest = &one;
    }
    return latest;
}

std::int64_t GoalForest::decision(const Uuid& goal) const {
    const Approval* latest = latestApproval(goal);
    return latest != nullptr ? latest->decision : 0;
}

bool GoalForest::isApproved(const Uuid& goal) const {
    return decision(goal) == 1;
}

bool GoalForest::isReturned(const Uuid& goal) const {
    return decision(goal) == 2;
}

bool GoalForest::isWithin(const Uuid& below, const Uuid& goal) const {
    if (!goals_.contains(below)) return false;
    for (Uuid at = below; !at.isNil(); at = parent(at)) {
        if (at == goal) return true;
    }
    return false;
}

}  // namespace aufwind::domain
