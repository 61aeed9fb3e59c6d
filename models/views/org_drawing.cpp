// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/org_drawing.h"

namespace aufwind::views {

namespace {

using domain::kNoNode;
using domain::OrgKind;

/// More than that is not looked at as a whole.
constexpr std::size_t kSmall = 25;
/// Unfolded wherever they are, as long as they are not too many.
constexpr std::uint32_t kFirstRow = 40;

Uuid restMark() {
    Uuid mark;
    mark.bytes.fill(0xFF);
    return mark;
}

}  // namespace

OrgTree::OrgTree(std::shared_ptr<const OrgSnapshot> shown, domain::OrgArrangement arrangement)
    : people(std::move(shown)), forest(domain::orgForest(people->company, arrangement)) {
    keys.reserve(forest.size());
    nodeOf.reserve(forest.size());
    for (std::uint32_t i = 0; i < forest.size(); ++i) {
        const domain::OrgNode& node = forest[i];
        OrgKey key;
        if (node.kind == OrgKind::team) key.team = people->company.teams[node.subject].id;
        if (node.kind == OrgKind::rest) key.team = restMark();
        if (node.kind == OrgKind::person) {
            const bool inTeam = node.parent != kNoNode && forest[node.parent].kind != OrgKind::person;
            key = {inTeam ? keys[node.parent].team : Uuid{}, people->company.people[node.subject].id};
        }
        keys.push_back(key);
        nodeOf.emplace(key, i);
    }
}

std::uint32_t OrgTree::findPerson(const Uuid& id) const {
    const std::uint32_t direct = find({{}, id});
    if (direct != kNoNode || id.isNil()) return direct;
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
        if (keys[i].person == id && isPerson(i)) return i;
    }
    return kNoNode;
}

OrgDrawing::OrgDrawing(std::shared_ptr<const OrgTree> drawn, const OrgKeys& keys, const domain::OrgSizes& sizes)
    : tree(std::move(drawn)), unfolded(tree->forest.size(), false) {
    for (std::size_t i = 0; i < unfolded.size(); ++i) unfolded[i] = keys.contains(tree->keys[i]);
    layout = domain::layOut(tree->people->company, tree->forest, unfolded, sizes);
}

OrgKeys firstUnfolded(const OrgTree& tree, const Uuid& me) {
    OrgKeys unfolded;
    const bool isSmall = tree.forest.size() <= kSmall;
    for (std::uint32_t i = 0; i < tree.forest.size(); ++i) {
        const domain::OrgNode& node = tree.forest[i];
        const bool isFirst = node.parent == kNoNode || (node.parent == 0 && tree.forest[0].children == 1);
        const bool isRead = isFirst || (node.parent == 0 && node.children <= kFirstRow && tree.forest[0].children <= 8);
        if (node.children > 0 && (isSmall || isRead)) unfolded.insert(tree.keys[i]);
    }
    for (std::uint32_t at = tree.findPerson(me); at != kNoNode; at = tree.forest[at].parent) {
        if (tree.forest[at].children > 0) unfolded.insert(tree.keys[at]);
    }
    return unfolded;
}

}  // namespace aufwind::views
