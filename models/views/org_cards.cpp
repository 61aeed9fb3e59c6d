// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/org_cards.h"

#include "models/views/values.h"

#include <algorithm>
#include <unordered_set>

namespace aufwind::views {

namespace {

using domain::kNoNode;
using domain::OrgKind;

enum Role { node = Qt::UserRole, name, title, kind, children, below, unfolded, chosen, cardX, cardY };

}  // namespace

void OrgCards::show(std::shared_ptr<const OrgDrawing> drawing, const std::vector<std::uint32_t>& cards,
                    std::uint32_t chosenNode) {
    const bool isSame = drawing == drawing_ && chosenNode == chosen_;
    drawing_ = std::move(drawing);
    chosen_ = chosenNode;
    const std::size_t most = std::min(cards.size(), kMost);
    std::unordered_set<std::uint32_t> wanted{cards.begin(), cards.begin() + static_cast<std::ptrdiff_t>(most)};
    std::vector<int> free;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        if (places_[i] != kNoNode && wanted.erase(places_[i]) > 0) {
            if (!isSame) emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
            continue;
        }
        free.push_back(static_cast<int>(i));
    }
    std::size_t used = 0;
    for (std::size_t i = 0; i < most; ++i) {
        const std::uint32_t card = cards[i];
        if (wanted.erase(card) == 0) continue;
        if (used < free.size()) {
            places_[static_cast<std::size_t>(free[used])] = card;
            emit dataChanged(index(free[used]), index(free[used]));
            ++used;
        } else {
            beginInsertRows({}, count(), count());
            places_.push_back(card);
            endInsertRows();
            emit countChanged();
        }
    }
    for (; used < free.size(); ++used) {
        std::uint32_t& place = places_[static_cast<std::size_t>(free[used])];
        if (place == kNoNode && isSame) continue;
        place = kNoNode;
        emit dataChanged(index(free[used]), index(free[used]));
    }
}

int OrgCards::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant OrgCards::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) return {};
    const std::uint32_t card = places_[static_cast<std::size_t>(index.row())];
    const bool isThere = drawing_ && card < drawing_->layout.cards.size();
    if (role == Role::node) return isThere ? static_cast<int>(drawing_->layout.cards[card].node) : -1;
    if (!isThere)
        return role == Role::name || role == Role::title || role == Role::kind ? QVariant{QString{}} : QVariant{0};
    const std::uint32_t at = drawing_->layout.cards[card].node;
    const OrgTree& tree = *drawing_->tree;
    const domain::OrgNode& one = tree.forest[at];
    switch (role) {
        case Role::name:
            if (one.kind == OrgKind::person) return tree.people->names[one.subject];
            return one.kind == OrgKind::team      ? tree.people->teamNames[one.subject]
                   : one.kind == OrgKind::company ? toText(tree.people->company.name)
                                                  : QString{};
        case Role::title:
            return one.kind == OrgKind::person ? tree.people->titles[one.subject] : QString{};
        case Role::kind:
            return one.kind == OrgKind::person    ? QStringLiteral("person")
                   : one.kind == OrgKind::team    ? QStringLiteral("team")
                   : one.kind == OrgKind::company ? QStringLiteral("company")
                                                  : QStringLiteral("rest");
        case Role::children:
            return static_cast<int>(one.children);
        case Role::below:
            return static_cast<int>(one.below);
        case Role::unfolded:
            return static_cast<bool>(drawing_->unfolded[at]);
        case Role::chosen:
            return at == chosen_;
        case Role::cardX:
            return drawing_->layout.cards[card].x;
        case Role::cardY:
            return drawing_->layout.cards[card].y;
        default:
            return {};
    }
}

QHash<int, QByteArray> OrgCards::roleNames() const {
    return {{Role::node, "node"},         {Role::name, "name"},         {Role::title, "title"},
            {Role::kind, "kind"},         {Role::children, "children"}, {Role::below, "below"},
            {Role::unfolded, "unfolded"}, {Role::chosen, "chosen"},     {Role::cardX, "cardX"},
            {Role::cardY, "cardY"}};
}

}  // namespace aufwind::views
