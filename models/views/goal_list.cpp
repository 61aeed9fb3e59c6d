// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_list.h"

#include "models/views/values.h"

#include <algorithm>
#include <utility>

namespace aufwind::views {

namespace {

using Lines = std::vector<GoalLine>;

/// So many goals are shown unfolded to begin with; of more only those at the top.
constexpr std::size_t kFewGoals = 200;
/// A difference in more pieces than that is told as one.
constexpr std::size_t kManyPieces = 64;

std::vector<std::size_t> placesIn(const Lines& wanted, const Lines& shown) {
    std::unordered_map<Uuid, std::size_t> at;
    for (std::size_t i = 0; i < wanted.size(); ++i) at.emplace(wanted[i].id, i);
    std::vector<std::size_t> places;
    places.reserve(shown.size());
    for (const GoalLine& line : shown) {
        const auto found = at.find(line.id);
        places.push_back(found != at.end() ? found->second : wanted.size());
    }
    return places;
}

/// Which of the shown lines can stay where they are: the longest row of them that is in the wanted order.
std::vector<bool> stayers(const std::vector<std::size_t>& places, std::size_t none) {
    std::vector<std::size_t> ends;  // of the best row of each length the place of its last
    std::vector<std::size_t> length(places.size(), 0);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] == none) continue;
        const auto at = std::ranges::lower_bound(ends, places[i]);
        length[i] = static_cast<std::size_t>(at - ends.begin()) + 1;
        if (at == ends.end()) {
            ends.push_back(places[i]);
        } else {
            *at = places[i];
        }
    }
    std::vector<bool> stay(places.size(), false);
    std::size_t wanted = ends.size();
    std::size_t before = none;
    for (std::size_t i = places.size(); i-- > 0 && wanted > 0;) {
        if (length[i] != wanted || places[i] >= before) continue;
        stay[i] = true;
        before = places[i];
        --wanted;
    }
    return stay;
}

std::size_t piecesIn(const std::vector<bool>& marks, bool wanted) {
    std::size_t pieces = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i] == wanted && (i == 0 || marks[i - 1] != wanted)) ++pieces;
    }
    return pieces;
}

}  // namespace

GoalList::GoalList(QObject* parent) : QAbstractListModel(parent) {}

GoalList::~GoalList() = default;

QHash<int, QByteArray> GoalList::roleNames() const {
    return {{kGoalId, "goalId"},
            {kAbout, "goal"},
            {kDepth, "depth"},
            {kIsOpen, "isOpen"},
            {kHasChildren, "hasChildren"},
            {kChildCount, "childCount"},
            {kDimmed, "dimmed"}};
}

int GoalList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

QVariant GoalList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= lines_.size() || !goals_) return {};
    const GoalLine& line = lines_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case kGoalId:
            return toText(line.id);
        case kAbout:
            return goals_->goal(line.id);
        case kDepth:
            return line.depth;
        case kIsOpen:
            return line.open;
        case kHasChildren:
            return line.children > 0;
        case kChildCount:
            return line.children;
        case kDimmed:
            return line.dimmed;
        default:
            return {};
    }
}

void GoalList::setGoals(Goals* goals) {
    if (goals_ == goals) return;
    if (goals_) goals_->disconnect(this);
    goals_ = goals;
    emit goalsChanged();
    if (goals_) {
        connect(goals_, &Goals::changed, this, &GoalList::follow);
        connect(goals_, &Goals::readyChanged, this, &GoalList::readyChanged);
        goals_->ask();
    }
    openFirst();
    compose();
    emit readyChanged();
}

void GoalList::setFlat(bool flat) {
    if (isFlat_ == flat) return;
    isFlat_ = flat;
    emit queryChanged();
    compose();
}

void GoalList::setFilter(const QVariantMap& filter) {
    if (asked_ == filter) return;
    asked_ = filter;
    filter_ = GoalFilter::from(filter);
    folded_.clear();
    emit queryChanged();
    compose();
}

void GoalList::setSortKey(const QString& key) {
    if (sortKey_ == key) return;
    sortKey_ = key;
    emit queryChanged();
    compose();
}

void GoalList::setDescending(bool descending) {
    if (descending_ == descending) return;
    descending_ = descending;
    emit queryChanged();
    compose();
}

void GoalList::follow(const std::unordered_set<Uuid>& touched) {
    sieve_.forget(touched);
    openFirst();
    compose(touched);
}

void GoalList::openFirst() {
    if (!goals_ || !goals_->ready()) {
        hasBegun_ = false;
        open_.clear();
        folded_.clear();
        return;
    }
    // Nothing may have come here yet, of which one could choose.
    if (hasBegun_ || goals_->count() == 0) return;
    hasBegun_ = true;
    const domain::GoalForest& forest = goals_->forest();
    const bool isSmall = forest.size() <= kFewGoals;
    const auto first = isSmall ? forest.all() : forest.roots();
    open_.insert(first.begin(), first.end());
}

void GoalList::compose(const std::unordered_set<Uuid>& touched) {
    Lines wanted;
    if (goals_ && goals_->ready()) {
        const domain::GoalForest& forest = goals_->forest();
        wanted = isFlat_ ? sieve_.flat(forest, filter_, sortKey_, descending_)
                         : sieve_.tree(forest, filter_, open_, folded_);
    }
    const std::size_t before = lines_.size();
    reconcile(wanted);
    change(std::move(wanted), touched);
    if (lines_.size() != before) emit countChanged();
}

void GoalList::takeOut(int first, int count) {
    if (count == 0) return;
    beginRemoveRows({}, first, first + count - 1);
    lines_.erase(lines_.begin() + first, lines_.begin() + first + count);
    endRemoveRows();
}

void GoalList::putIn(int first, const Lines& lines) {
    if (lines.empty()) return;
    beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
    lines_.insert(lines_.begin() + first, lines.begin(), lines.end());
    endInsertRows();
}

// What both have at their ends stays. Between them first what goes, then what comes, each piece at once.
void GoalList::reconcile(Lines wanted) {
    const auto same = [](const GoalLine& one, const GoalLine& other) {
        return one.id == other.id;
    };
    const auto head = static_cast<int>(std::ranges::mismatch(lines_, wanted, same).in1 - lines_.begin());
    int tail = 0;
    const int most = static_cast<int>(std::min(lines_.size(), wanted.size())) - head;
    while (tail < most && same(*(lines_.rbegin() + tail), *(wanted.rbegin() + tail))) ++tail;
    const Lines shown(lines_.begin() + head, lines_.end() - tail);
    const Lines coming(wanted.begin() + head, wanted.end() - tail);

    const auto places = placesIn(coming, shown);
    const auto stay = stayers(places, coming.size());
    std::vector<bool> isThere(coming.size(), false);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (stay[i]) isThere[places[i]] = true;
    }
    if (piecesIn(stay, false) + piecesIn(isThere, false) > kManyPieces) {
        takeOut(head, static_cast<int>(shown.size()));
        return putIn(head, coming);
    }
    for (std::size_t end = shown.size(); end > 0;) {
        std::size_t begin = end;
        while (begin > 0 && !stay[begin - 1]) --begin;
        takeOut(head + static_cast<int>(begin), static_cast<int>(end - begin));
        end = begin > 0 ? begin - 1 : 0;
    }
    for (std::size_t begin = 0; begin < coming.size();) {
        std::size_t end = begin;
        while (end < coming.size() && !isThere[end]) ++end;
        const auto first = coming.begin() + static_cast<std::ptrdiff_t>(begin);
        putIn(head + static_cast<int>(begin), Lines(first, first + static_cast<std::ptrdiff_t>(end - begin)));
        begin = end + 1;
    }
}

void GoalList::change(Lines wanted, const std::unordered_set<Uuid>& touched) {
    int first = -1;
    const auto tell = [&](int end) {
        if (first >= 0) emit dataChanged(index(first), index(end - 1));
        first = -1;
    };
    // What they say is another before anybody is told.
    std::swap(lines_, wanted);
    const int rows = rowCount();
    for (int row = 0; row < rows; ++row) {
        const GoalLine& line = lines_[static_cast<std::size_t>(row)];
        const bool isOther = line != wanted[static_cast<std::size_t>(row)] || touched.contains(line.id);
        if (isOther && first < 0) first = row;
        if (!isOther) tell(row);
    }
    tell(rows);
}

int GoalList::rowOf(const QString& id) const {
    const Uuid wanted = idFrom(id);
    const auto at = std::ranges::find(lines_, wanted, &GoalLine::id);
    return at != lines_.end() && !wanted.isNil() ? static_cast<int>(at - lines_.begin()) : -1;
}

QString GoalList::idAt(int row) const {
    return row >= 0 && row < rowCount() ? toText(lines_[static_cast<std::size_t>(row)].id) : QString{};
}

int GoalList::parentRow(int row) const {
    if (row < 0 || row >= rowCount()) return -1;
    const int depth = lines_[static_cast<std::size_t>(row)].depth;
    while (--row >= 0) {
        if (lines_[static_cast<std::size_t>(row)].depth < depth) return row;
    }
    return -1;
}

void GoalList::setOpen(const QString& id, bool open) {
    const Uuid goal = idFrom(id);
    if (filter_.searches()) {
        if (open) {
            folded_.erase(goal);
        } else {
            folded_.insert(goal);
        }
    } else if (open) {
        open_.insert(goal);
    } else {
        open_.erase(goal);
    }
    compose();
}

void GoalList::openAll() {
    if (!goals_) return;
    const auto all = goals_->forest().all();
    open_.insert(all.begin(), all.end());
    folded_.clear();
    compose();
}

void GoalList::foldAll() {
    open_.clear();
    if (goals_ && filter_.searches()) {
        const auto all = goals_->forest().all();
        folded_.insert(all.begin(), all.end());
    }
    compose();
}

int GoalList::reveal(const QString& id) {
    if (!goals_) return -1;
    const domain::GoalForest& forest = goals_->forest();
    for (Uuid above = forest.parent(idFrom(id)); !above.isNil(); above = forest.parent(above)) {
        open_.insert(above);
        folded_.erase(above);
    }
    compose();
    return rowOf(id);
}

}  // namespace aufwind::views
