// SPDX-License-Identifier: GPL-3.0-or-later
// The B-tree under the tracker: runs in text order, both lengths summed in every node, nothing is ever taken out.
#include "sync/merge/text_tracker.h"

#include <algorithm>

namespace aufwind::merge::text {

Tracker::Sum Tracker::sumOf(std::uint32_t node) const {
    const Node& all = nodes_[node];
    Sum sum;
    for (std::uint32_t i = 0; i < all.size; ++i) {
        sum.prepared += all.prepared[i];
        sum.effect += all.effect[i];
    }
    return sum;
}

Tracker::Found Tracker::find(std::uint32_t preparedUnits) const {
    Found found{{root_, 0}, preparedUnits, 0};
    while (true) {
        const Node& node = nodes_[found.place.node];
        std::uint32_t i = 0;
        if (preparedUnits > 0) {
            for (; found.offset > node.prepared[i]; ++i) {
                found.offset -= node.prepared[i];
                found.effectPosition += node.effect[i];
            }
        }
        found.place.index = i;
        if (node.isLeaf) return found;
        found.place.node = node.children[i];
    }
}

/// Turns a place behind a leaf's last run into the front of the next leaf; false at the end of the text.
bool Tracker::settle(Place& place) const {
    if (place.index < nodes_[place.node].size) return true;
    std::uint32_t node = place.node;
    while (true) {
        const std::uint32_t parent = nodes_[node].parent;
        if (parent == kNone) return false;
        const std::uint32_t index = indexIn(parent, node) + 1;
        if (index < nodes_[parent].size) {
            node = nodes_[parent].children[index];
            break;
        }
        node = parent;
    }
    while (!nodes_[node].isLeaf) node = nodes_[node].children[0];
    place = {node, 0};
    return true;
}

std::uint32_t Tracker::indexIn(std::uint32_t parent, std::uint32_t child) const {
    const Node& node = nodes_[parent];
    return static_cast<std::uint32_t>(std::find(node.children, node.children + node.size, child) - node.children);
}

Tracker::Place Tracker::placeOf(std::uint32_t item) const {
    const std::uint32_t leaf = items_[item].leaf;
    return {leaf, indexIn(leaf, item)};
}

bool Tracker::isBefore(std::uint32_t unitA, std::uint32_t unitB) const {
    const std::uint32_t itemA = itemOf(unitA);
    const std::uint32_t itemB = itemOf(unitB);
    if (itemA == itemB) return unitA < unitB;
    Place a = placeOf(itemA);
    Place b = placeOf(itemB);
    // All leaves are equally deep, so both paths meet after the same number of steps.
    while (a.node != b.node) {
        const std::uint32_t parentA = nodes_[a.node].parent;
        const std::uint32_t parentB = nodes_[b.node].parent;
        a = {parentA, indexIn(parentA, a.node)};
        b = {parentB, indexIn(parentB, b.node)};
    }
    return a.index < b.index;
}

/// Adds modulo 2^32, so a difference may be "negative".
void Tracker::addSums(std::uint32_t node, std::uint32_t index, Sum added) {
    while (true) {
        nodes_[node].prepared[index] += added.prepared;
        nodes_[node].effect[index] += added.effect;
        const std::uint32_t parent = nodes_[node].parent;
        if (parent == kNone) return;
        index = indexIn(parent, node);
        node = parent;
    }
}

/// Brings the tree's lengths in line with a run that has changed.
void Tracker::refresh(std::uint32_t item) {
    const Place place = placeOf(item);
    const Sum sum = items_[item].sum();
    const Node& leaf = nodes_[place.node];
    const Sum added{sum.prepared - leaf.prepared[place.index], sum.effect - leaf.effect[place.index]};
    if (added.prepared != 0 || added.effect != 0) addSums(place.node, place.index, added);
}

void Tracker::insertChild(Place place, std::uint32_t child, Sum sum) {
    if (nodes_[place.node].size == kFan) {
        splitNode(place.node);
        const std::uint32_t kept = nodes_[place.node].size;
        if (place.index > kept) {
            const std::uint32_t parent = nodes_[place.node].parent;
            place = {nodes_[parent].children[indexIn(parent, place.node) + 1], place.index - kept};
        }
    }
    Node& node = nodes_[place.node];
    for (auto* column : {node.children, node.prepared, node.effect})
        std::copy_backward(column + place.index, column + node.size, column + node.size + 1);
    node.children[place.index] = child;
    node.prepared[place.index] = 0;
    node.effect[place.index] = 0;
    ++node.size;
    if (node.isLeaf) {
        items_[child].leaf = place.node;
    } else {
        nodes_[child].parent = place.node;
    }
    addSums(place.node, place.index, sum);
}

void Tracker::adopt(std::uint32_t node, std::uint32_t from) {
    const Node& parent = nodes_[node];
    for (std::uint32_t i = from; i < parent.size; ++i) {
        if (parent.isLeaf) {
            items_[parent.children[i]].leaf = node;
        } else {
            nodes_[parent.children[i]].parent = node;
        }
    }
}

/// Moves the upper half of a full node into a new right neighbour.
void Tracker::splitNode(std::uint32_t node) {
    const auto right = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
    nodes_[right].isLeaf = nodes_[node].isLeaf;
    constexpr std::uint32_t kKept = kFan / 2;
    nodes_[right].size = kFan - kKept;
    std::copy_n(nodes_[node].children + kKept, kFan - kKept, nodes_[right].children);
    std::copy_n(nodes_[node].prepared + kKept, kFan - kKept, nodes_[right].prepared);
    std::copy_n(nodes_[node].effect + kKept, kFan - kKept, nodes_[right].effect);
    nodes_[node].size = kKept;
    adopt(right, 0);

    if (nodes_[node].parent == kNone) {
        root_ = static_cast<std::uint32_t>(nodes_.size());
        nodes_.emplace_back();
        nodes_[root_].isLeaf = false;
        nodes_[root_].size = 1;
        nodes_[root_].children[0] = node;
        nodes_[node].parent = root_;
        const Sum left = sumOf(node);
        const Sum moved = sumOf(right);
        nodes_[root_].prepared[0] = left.prepared + moved.prepared;
        nodes_[root_].effect[0] = left.effect + moved.effect;
    }
    const std::uint32_t parent = nodes_[node].parent;
    const std::uint32_t index = indexIn(parent, node);
    const Sum moved = sumOf(right);
    addSums(parent, index, {0 - moved.prepared, 0 - moved.effect});
    insertChild({parent, index + 1}, right, moved);
}

}  // namespace aufwind::merge::text
