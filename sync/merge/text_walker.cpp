// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_walker.h"

#include <algorithm>
#include <utility>

namespace aufwind::merge::text {
namespace {

/// Steps that touch each other become one: an editor moves its cursor once, and a long merge stays a short list.
void noteInsertion(std::vector<TextChange>& changes, std::size_t position, std::string_view utf8, std::size_t count) {
    if (!changes.empty()) {
        TextChange& last = changes.back();
        if (last.insertedLength > 0 && position == last.position + last.insertedLength) {
            last.inserted += utf8;
            last.insertedLength += count;
            return;
        }
    }
    changes.push_back({position, 0, std::string(utf8), count});
}

void noteRemoval(std::vector<TextChange>& changes, std::size_t position, std::size_t count) {
    if (!changes.empty() && changes.back().insertedLength == 0) {
        TextChange& last = changes.back();
        if (position == last.position || position + count == last.position) {
            last.position = position;
            last.removed += count;
            return;
        }
    }
    changes.push_back({position, count, {}, 0});
}

}  // namespace

bool Walker::merge(Lv from, Frontier heads, std::uint32_t length, std::vector<TextChange>& changes) {
    std::vector<Lv> points = graph_.criticalPoints(from, heads);
    points.push_back(graph_.end());
    std::size_t next = 0;
    for (Lv at = from; at < graph_.end();) {
        const std::size_t run = graph_.runIndex(at);
        graph_.parentsOf(at, parents_);
        if (parents_ == heads) {
            const Lv end = graph_.runEnd(run);
            if (!takeDirectly(at, end, length, changes)) return false;
            heads.assign(1, end - 1);
            at = end;
            continue;
        }
        while (points[next] <= at) ++next;
        const Lv end = points[next];
        if (!takeConcurrent(at, end, heads, length, changes)) {
            forget();
            return false;
        }
        for (std::size_t i = run; i < graph_.runs().size() && graph_.runs()[i].begin < end; ++i) {
            if (i == run) {
                graph_.parentsOf(at, parents_);
                advanceFrontier(heads, parents_, graph_.runEnd(i) - 1);
            } else {
                advanceFrontier(heads, graph_.runParents(i), graph_.runEnd(i) - 1);
            }
        }
        at = end;
    }
    return true;
}

bool Walker::takeDirectly(Lv from, Lv to, std::uint32_t& length, std::vector<TextChange>& changes) {
    if (!ops_.settleLengths(from, to, length)) return false;
    for (std::size_t i = ops_.indexOf(from); i < ops_.ops().size() && ops_.ops()[i].begin < to; ++i) {
        const Op op = ops_.slice(i, from, to);
        if (op.inserts()) {
            noteInsertion(changes, op.position, ops_.contentOf(op), op.count);
            length += op.count;
        } else {
            noteRemoval(changes, op.position, op.count);
            length -= op.count;
        }
    }
    return true;
}

bool Walker::takeConcurrent(Lv from, Lv to, const Frontier& heads, std::uint32_t& length,
                            std::vector<TextChange>& changes) {
    Frontier all = heads;
    bool fromRoot = false;
    for (std::size_t i = graph_.runIndex(from); i < graph_.runs().size() && graph_.runs()[i].begin < to; ++i) {
        graph_.parentsOf(std::max(from, graph_.runs()[i].begin), parents_);
        fromRoot |= parents_.empty();
        for (const Lv parent : parents_)
            if (parent < from) all.push_back(parent);
    }
    const std::int64_t earliest = fromRoot ? kRoot : std::int64_t{*std::min_element(all.begin(), all.end())};
    // Everything behind the tracker's base is built on it, so a tracker that is up to date serves whatever starts
    // there.
    const bool upToDate = active_ && trackedTo_ == from && earliest >= base_;
    if (!upToDate) {
        const std::int64_t base = fromRoot ? kRoot : graph_.conflictBase(all);
        const bool catchesUp = active_ && base_ <= base && std::int64_t{trackedTo_} > base && trackedTo_ <= from;
        if (!catchesUp) prepare(base);
    }
    if (!visit(trackedTo_, from, nullptr) || tracker_.effectLength() != length) return false;
    if (!visit(from, to, &changes)) return false;
    trackedTo_ = to;
    length = tracker_.effectLength();
    return true;
}

void Walker::prepare(std::int64_t base) {
    const auto first = static_cast<Lv>(base + 1);
    tracker_.reset(first, base == kRoot ? 0 : ops_.lengthAfter(first - 1));
    prepared_.clear();
    if (base != kRoot) prepared_.push_back(first - 1);
    base_ = base;
    trackedTo_ = first;
    active_ = true;
}

bool Walker::replay(Lv to, std::vector<Tracker::Stretch>& stretches) {
    prepare(kRoot);
    if (!visit(0, to, nullptr)) return false;
    stretches = tracker_.stretches();
    return true;
}

bool Walker::replay(Lv to, std::vector<TextChange>& changes) {
    prepare(kRoot);
    return visit(0, to, &changes);
}

/// Cuts [from, to) into pieces that follow each other in one line, and notes who waits for whom.
void Walker::plan(Lv from, Lv to) {
    pieces_.clear();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::size_t i = graph_.runIndex(from); i < graph_.runs().size() && graph_.runs()[i].begin < to; ++i)
        pieces_.push_back({std::max(from, graph_.runs()[i].begin), std::min(to, graph_.runEnd(i)), 0, 0});
    for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
        graph_.parentsOf(pieces_[i].begin, parents_);
        for (const Lv parent : parents_) {
            if (parent < from) continue;
            const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), parent,
                                                [](Lv value, const Piece& piece) { return value < piece.begin; });
            edges.emplace_back(static_cast<std::uint32_t>(after - pieces_.begin()) - 1, i);
            ++pieces_[i].waitsFor;
        }
    }
    // Children with the latest start first: the stack then yields the earliest first.
    std::sort(edges.begin(), edges.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second > b.second;
    });
    children_.clear();
    for (const auto& [parent, child] : edges) children_.push_back(child);
    std::uint32_t at = 0;
    for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
        pieces_[i].firstChild = at;
        while (at < edges.size() && edges[at].first == i) ++at;
    }
}

bool Walker::visit(Lv from, Lv to, std::vector<TextChange>* changes) {
    if (from >= to) return true;
    trackedTo_ = to;
    if (graph_.runEnd(graph_.runIndex(from)) >= to) return visitPiece(from, to, changes);
    plan(from, to);
    // Depth first: one branch is finished before the next begins, so the prepared version moves as little as possible.
    ready_.clear();
    for (auto i = static_cast<std::uint32_t>(pieces_.size()); i-- > 0;)
        if (pieces_[i].waitsFor == 0) ready_.push_back(i);
    while (!ready_.empty()) {
        const std::uint32_t current = ready_.back();
        ready_.pop_back();
        if (!visitPiece(pieces_[current].begin, pieces_[current].end, changes)) return false;
        const auto childEnd = current + 1 < pieces_.size() ? pieces_[current + 1].firstChild
                                                           : static_cast<std::uint32_t>(children_.size());
        for (std::uint32_t i = pieces_[current].firstChild; i < childEnd; ++i)
            if (--pieces_[children_[i]].waitsFor == 0) ready_.push_back(children_[i]);
    }
    return true;
}

template <typename Step>
bool Walker::forEachShape(const LvRange& range, Step step) const {
    for (std::size_t i = ops_.indexOf(range.begin); i < ops_.ops().size() && ops_.ops()[i].begin < range.end; ++i)
        if (!step(i)) return false;
    return true;
}

bool Walker::travelTo(const Frontier& version) {
    if (version == prepared_) return true;
    graph_.difference(prepared_, version, backward_, forward_);
    for (const LvRange& range : backward_) {
        if (!forEachShape(range,
                          [&](std::size_t i) { return tracker_.retreat(ops_.shape(i, range.begin, range.end)); }))
            return false;
    }
    for (const LvRange& range : forward_) {
        if (!forEachShape(range,
                          [&](std::size_t i) { return tracker_.advance(ops_.shape(i, range.begin, range.end)); }))
            return false;
    }
    prepared_ = version;
    return true;
}

bool Walker::visitPiece(Lv begin, Lv end, std::vector<TextChange>* changes) {
    graph_.parentsOf(begin, parents_);
    if (!travelTo(parents_)) return false;
    if (changes && !ops_.settleLengths(begin, end, tracker_.preparedLength())) return false;
    const bool done = forEachShape({begin, end}, [&](std::size_t i) {
        const Op op = changes ? ops_.slice(i, begin, end) : ops_.shape(i, begin, end);
        if (op.lengthBefore != tracker_.preparedLength()) return false;
        if (op.inserts()) {
            std::uint32_t position = 0;
            if (!tracker_.insert(op, position)) return false;
            if (changes) noteInsertion(*changes, position, ops_.contentOf(op), op.count);
            return true;
        }
        removals_.clear();
        if (!tracker_.erase(op, removals_)) return false;
        if (changes)
            for (const auto& removal : removals_) noteRemoval(*changes, removal.position, removal.count);
        return true;
    });
    prepared_.assign(1, end - 1);
    return done;
}

}  // namespace aufwind::merge::text
