// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/org_layout.h"
#include "models/views/organisation.h"

#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// One state of a chart: who is in it, under whom, what is unfolded, and where everything stands. Never changes once it
/// is made, so that any thread may make one and paint it.
namespace aufwind::views {

/// What of a chart stays the same when rows change: a team, or a person in the team in which they stand.
struct OrgKey {
    Uuid team;
    Uuid person;

    bool operator==(const OrgKey&) const = default;
};
struct OrgKeyHash {
    std::size_t operator()(const OrgKey& key) const {
        const std::hash<Uuid> hash;
        return hash(key.team) * 31 + hash(key.person);
    }
};
using OrgKeys = std::unordered_set<OrgKey, OrgKeyHash>;

struct OrgTree {
    std::shared_ptr<const OrgSnapshot> people;
    domain::OrgForest forest;
    std::vector<OrgKey> keys;
    std::unordered_map<OrgKey, std::uint32_t, OrgKeyHash> nodeOf;

    OrgTree(std::shared_ptr<const OrgSnapshot> people, domain::OrgArrangement arrangement);
    std::uint32_t find(const OrgKey& key) const {
        const auto found = nodeOf.find(key);
        return found != nodeOf.end() ? found->second : domain::kNoNode;
    }
    /// Where a person stands, the first place where there are several; kNoNode where nowhere.
    std::uint32_t findPerson(const Uuid& id) const;
    bool isPerson(std::uint32_t node) const { return forest[node].kind == domain::OrgKind::person; }
};

struct OrgDrawing {
    std::shared_ptr<const OrgTree> tree;
    std::vector<bool> unfolded;  ///< by node
    domain::OrgLayout layout;

    OrgDrawing(std::shared_ptr<const OrgTree> tree, const OrgKeys& unfolded, const domain::OrgSizes& sizes);
    const domain::OrgNode& nodeOf(std::uint32_t card) const { return tree->forest[layout.cards[card].node]; }
};

/// To begin with: everything of a small company; else the first levels, and the way to `me`.
OrgKeys firstUnfolded(const OrgTree& tree, const Uuid& me);

}  // namespace aufwind::views
