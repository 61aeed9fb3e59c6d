// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/org_forest.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

using Parents = std::vector<std::uint32_t>;

/// Each walk ends where an earlier one was, so all of them together look at everybody once.
void cutCycles(Parents& parents) {
    constexpr std::uint32_t kUnseen = 0;
    std::vector<std::uint32_t> seenBy(parents.size(), kUnseen);
    for (std::uint32_t start = 0; start < parents.size(); ++start) {
        std::uint32_t at = start;
        while (at != kNoNode && seenBy[at] == kUnseen) {
            seenBy[at] = start + 1;
            at = parents[at];
        }
        if (at == kNoNode || seenBy[at] != start + 1) continue;
        std::uint32_t smallest = at;
        for (std::uint32_t on = parents[at]; on != at; on = parents[on]) smallest = std::min(smallest, on);
        parents[smallest] = kNoNode;
    }
}

/// Who stands directly under whom, in order; those under nobody come last.
class Children {
  public:
    Children(const Parents& parents, const std::vector<bool>& counts) : begin_(parents.size() + 2, 0) {
        const auto top = static_cast<std::uint32_t>(parents.size());
        const auto place = [&](std::uint32_t i) {
            return parents[i] == kNoNode ? top : parents[i];
        };
        for (std::uint32_t i = 0; i < top; ++i) {
            if (counts[i]) ++begin_[place(i) + 1];
        }
        for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
        all_.resize(begin_.back());
        auto next = begin_;
        for (std::uint32_t i = 0; i < top; ++i) {
            if (counts[i]) all_[next[place(i)]++] = i;
        }
    }
    std::pair<const std::uint32_t*, const std::uint32_t*> of(std::uint32_t parent) const {
        return {all_.data() + begin_[parent], all_.data() + begin_[parent + 1]};
    }

  private:
    std::vector<std::uint32_t> begin_;
    std::vector<std::uint32_t> all_;
};

void countBelow(OrgForest& forest) {
    for (std::size_t i = forest.size(); i-- > 1;) {
        const OrgNode& node = forest[i];
        forest[node.parent].below += node.below + (node.kind == OrgKind::person ? 1 : 0);
    }
}

Parents managersOf(const OrgCompany& company) {
    Parents parents(company.people.size(), kNoNode);
    for (std::uint32_t i = 0; i < parents.size(); ++i) {
        const auto manager = company.personAt.find(company.people[i].manager);
        const bool counts = company.people[i].here && manager != company.personAt.end() &&
                            company.people[manager->second].here && manager->second != i;
        if (counts) parents[i] = manager->second;
    }
    cutCycles(parents);
    return parents;
}

std::vector<bool> whoIsHere(const OrgCompany& company) {
    std::vector<bool> here;
    here.reserve(company.people.size());
    for (const OrgPerson& person : company.people) here.push_back(person.here);
    return here;
}

OrgForest byManager(const OrgCompany& company) {
    const Parents parents = managersOf(company);
    const auto top = static_cast<std::uint32_t>(parents.size());
    const Children children{parents, whoIsHere(company)};
    OrgForest forest;
    const auto [first, last] = children.of(top);
    if (first == last) return forest;
    forest.reserve(parents.size() + 1);
    if (last - first > 1) {
        forest.push_back({.kind = OrgKind::company, .subject = top});
    } else {
        forest.push_back({.subject = *first});
    }
    for (std::uint32_t at = 0; at < forest.size(); ++at) {
        const auto [from, to] = children.of(forest[at].subject);
        forest[at].firstChild = static_cast<std::uint32_t>(forest.size());
        forest[at].children = static_cast<std::uint32_t>(to - from);
        for (const auto* child = from; child != to; ++child) forest.push_back({.subject = *child, .parent = at});
    }
    forest.front().subject = forest.front().kind == OrgKind::company ? 0 : forest.front().subject;
    countBelow(forest);
    return forest;
}

/// Of each team its people: the lead first, the others by name, nobody twice.
std::vector<std::vector<std::uint32_t>> membersOf(const OrgCompany& company,
                                                  const std::unordered_map<Uuid, std::uint32_t>& teamAt,
                                                  std::vector<bool>& isIn) {
    std::vector<std::vector<std::uint32_t>> members(company.teams.size());
    const auto add = [&](std::uint32_t team, const Uuid& id) {
        const auto person = company.personAt.find(id);
        if (person == company.personAt.end() || !company.people[person->second].here) return;
        members[team].push_back(person->second);
        isIn[person->second] = true;
    };
    for (const auto& [team, person] : company.members) {
        const auto at = teamAt.find(team);
        if (at != teamAt.end()) add(at->second, person);
    }
    for (std::uint32_t i = 0; i < company.teams.size(); ++i) {
        add(i, company.teams[i].lead);
        auto& all = members[i];
        std::ranges::sort(all);
        const auto twice = std::ranges::unique(all);
        all.erase(twice.begin(), twice.end());
        const auto lead = std::ranges::find_if(
            all, [&](std::uint32_t person) { return company.people[person].id == company.teams[i].lead; });
        if (lead != all.end()) std::rotate(all.begin(), lead, lead + 1);
    }
    return members;
}

OrgForest byTeam(const OrgCompany& company) {
    std::unordered_map<Uuid, std::uint32_t> teamAt;
    for (std::uint32_t i = 0; i < company.teams.size(); ++i) teamAt.emplace(company.teams[i].id, i);
    Parents parents(company.teams.size(), kNoNode);
    for (std::uint32_t i = 0; i < parents.size(); ++i) {
        const auto parent = teamAt.find(company.teams[i].parent);
        if (parent != teamAt.end() && parent->second != i) parents[i] = parent->second;
    }
    cutCycles(parents);
    const Children children{parents, std::vector<bool>(parents.size(), true)};
    std::vector<bool> isIn(company.people.size(), false);
    const auto members = membersOf(company, teamAt, isIn);
    std::vector<std::uint32_t> rest;
    for (std::uint32_t i = 0; i < company.people.size(); ++i) {
        if (company.people[i].here && !isIn[i]) rest.push_back(i);
    }

    OrgForest forest;
    if (rest.empty() && company.teams.empty()) return forest;
    forest.push_back({.kind = OrgKind::company});
    for (std::uint32_t at = 0; at < forest.size(); ++at) {
        const OrgNode node = forest[at];
        const auto begin = static_cast<std::uint32_t>(forest.size());
        const bool isTop = node.kind == OrgKind::company;
        if (isTop || node.kind == OrgKind::team) {
            const auto [from, to] = children.of(isTop ? static_cast<std::uint32_t>(parents.size()) : node.subject);
            for (const auto* child = from; child != to; ++child) {
                forest.push_back({.kind = OrgKind::team, .subject = *child, .parent = at});
            }
        }
        if (isTop && !rest.empty()) forest.push_back({.kind = OrgKind::rest, .parent = at});
        const auto addAll = [&](const std::vector<std::uint32_t>& people, const Uuid& lead) {
            for (const std::uint32_t person : people) {
                forest.push_back(
                    {.subject = person, .parent = at, .isLead = company.people[person].id == lead && !lead.isNil()});
            }
        };
        if (node.kind == OrgKind::team) addAll(members[node.subject], company.teams[node.subject].lead);
        if (node.kind == OrgKind::rest) addAll(rest, {});
        forest[at].firstChild = begin;
        forest[at].children = static_cast<std::uint32_t>(forest.size()) - begin;
    }
    countBelow(forest);
    return forest;
}

}  // namespace

OrgForest orgForest(const OrgCompany& company, OrgArrangement arrangement) {
    return arrangement == OrgArrangement::byTeam ? byTeam(company) : byManager(company);
}

std::vector<UnplacedPerson> unplaced(const OrgCompany& company) {
    const Parents parents = managersOf(company);
    std::vector<bool> leads(parents.size(), false);
    for (const std::uint32_t parent : parents) {
        if (parent != kNoNode) leads[parent] = true;
    }
    std::vector<UnplacedPerson> all;
    for (std::uint32_t i = 0; i < parents.size(); ++i) {
        const OrgPerson& person = company.people[i];
        if (!person.here || parents[i] != kNoNode) continue;
        const OrgPerson* manager = company.person(person.manager);
        if (manager != nullptr && !manager->here) {
            all.push_back({i, Unplaced::managerLeft});
        } else if (!person.manager.isNil() && manager == nullptr) {
            all.push_back({i, Unplaced::managerGone});
        } else if (!leads[i]) {
            all.push_back({i, Unplaced::neverHad});
        }
    }
    return all;
}

}  // namespace aufwind::domain
