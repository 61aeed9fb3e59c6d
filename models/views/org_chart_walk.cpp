// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/org_chart.h"
#include "models/views/values.h"

#include <QStringList>

#include <algorithm>

/// How one gets from card to card: folding, looking for somebody, the arrow keys.
namespace aufwind::views {

namespace {

using domain::kNoNode;
using domain::OrgLayout;

constexpr qsizetype kFound = 8;

/// The columns that a card stands in; null where it stands by itself.
const domain::OrgColumns* columnsOf(const OrgLayout& layout, std::uint32_t card) {
    const auto found = std::ranges::find_if(layout.columns, [card](const domain::OrgColumns& columns) {
        return card >= columns.firstCard && card < columns.firstCard + columns.cards;
    });
    return found != layout.columns.end() ? &*found : nullptr;
}

}  // namespace

void OrgChart::toggle(int node) {
    if (!drawing_ || node < 0 || static_cast<std::size_t>(node) >= drawing_->tree->forest.size()) return;
    const auto at = static_cast<std::uint32_t>(node);
    if (drawing_->tree->forest[at].children == 0) return;
    const OrgKey key = drawing_->tree->keys[at];
    if (unfolded_.erase(key) == 0) unfolded_.insert(key);
    anchor_ = key;
    draw();
}

void OrgChart::unfoldAll() {
    if (!drawing_) return;
    const OrgTree& tree = *drawing_->tree;
    for (std::uint32_t i = 0; i < tree.forest.size(); ++i) {
        if (tree.forest[i].children > 0) unfolded_.insert(tree.keys[i]);
    }
    anchor_ = chosenKey_;
    draw();
}

void OrgChart::foldAll() {
    if (!drawing_ || drawing_->tree->forest.empty()) return;
    const OrgTree& tree = *drawing_->tree;
    for (const OrgKey& key : tree.keys) unfolded_.erase(key);
    unfolded_.insert(tree.keys.front());
    // What is chosen may be folded away; then its nearest one above that is left is.
    std::uint32_t at = nodeOf(chosenKey_);
    while (at != kNoNode && at != 0 && tree.forest[at].parent != 0) at = tree.forest[at].parent;
    chosenKey_ = at != kNoNode ? std::optional(tree.keys[at]) : std::nullopt;
    anchor_ = tree.keys.front();
    draw();
}

bool OrgChart::reveal(const QString& personId) {
    const std::uint32_t node = drawing_ ? drawing_->tree->findPerson(idFrom(personId)) : kNoNode;
    if (node == kNoNode) return false;
    const OrgTree& tree = *drawing_->tree;
    bool isFolded = false;
    for (std::uint32_t at = tree.forest[node].parent; at != kNoNode; at = tree.forest[at].parent) {
        isFolded = unfolded_.insert(tree.keys[at]).second || isFolded;
    }
    chosenKey_ = tree.keys[node];
    anchor_ = chosenKey_;
    if (isFolded || isDrawing_) {
        showChosen_ = true;
        draw();
    } else {
        emit chosenChanged();
        emit shown(static_cast<int>(node));
    }
    return true;
}

int OrgChart::stepFrom(std::uint32_t node, const QString& direction) const {
    const OrgTree& tree = *drawing_->tree;
    const OrgLayout& layout = drawing_->layout;
    const domain::OrgNode& one = tree.forest[node];
    const std::uint32_t card = layout.cardOf[node];
    if (card == kNoNode) return -1;
    const domain::OrgColumns* columns = columnsOf(layout, card);
    const auto nodeAt = [&](std::uint32_t at) {
        return static_cast<int>(layout.cards[at].node);
    };
    const auto parent = [&] {
        return one.parent == kNoNode ? -1 : static_cast<int>(one.parent);
    };
    if (direction == QLatin1String("up")) {
        return columns != nullptr && card >= columns->firstCard + 2 ? nodeAt(card - 2) : parent();
    }
    if (direction == QLatin1String("down")) {
        if (columns != nullptr) return card + 2 < columns->firstCard + columns->cards ? nodeAt(card + 2) : -1;
        if (one.children == 0 || !drawing_->unfolded[node]) return -1;
    }
    // As they stand: those in columns come behind the others.
    const std::uint32_t of = direction == QLatin1String("down") ? node : one.parent;
    if (of == kNoNode) return -1;
    std::vector<std::uint32_t> siblings;
    for (std::uint32_t i = 0; i < tree.forest[of].children; ++i) {
        siblings.push_back(layout.cardOf[tree.forest[of].firstChild + i]);
    }
    std::ranges::sort(siblings);
    if (of == node) {
        // The one in the middle stands below.
        return nodeAt(siblings.size() > 2 && columnsOf(layout, siblings.front()) == nullptr
                          ? siblings[(siblings.size() - 1) / 2]
                          : siblings.front());
    }
    const auto at = std::ranges::lower_bound(siblings, card);
    if (direction == QLatin1String("before")) return at == siblings.begin() ? -1 : nodeAt(*(at - 1));
    return at + 1 == siblings.end() ? -1 : nodeAt(*(at + 1));
}

bool OrgChart::walk(const QString& direction) {
    if (!drawing_ || drawing_->layout.cards.empty()) return false;
    const std::uint32_t from = nodeOf(chosenKey_);
    const int to = from == kNoNode || drawing_->layout.cardOf[from] == kNoNode ? 0 : stepFrom(from, direction);
    if (to < 0) return false;
    choose(to);
    emit shown(to);
    return true;
}

QVariantList OrgChart::find(const QString& words) const {
    QVariantList found;
    const QStringList wanted = withoutAccents(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!drawing_ || wanted.isEmpty()) return found;
    const OrgSnapshot& people = *drawing_->tree->people;
    const auto holds = [](const QString& text, const QString& word) {
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !text[at - 1].isLetterOrNumber()) return true;
        }
        return false;
    };
    for (std::size_t i = 0; i < people.searched.size() && found.size() < kFound; ++i) {
        if (!people.company.people[i].here) continue;
        const bool fits =
            std::ranges::all_of(wanted, [&](const QString& word) { return holds(people.searched[i], word); });
        if (!fits) continue;
        found << QVariantMap{{QStringLiteral("id"), toText(people.company.people[i].id)},
                             {QStringLiteral("name"), people.names[i]},
                             {QStringLiteral("title"), people.titles[i]},
                             {QStringLiteral("initials"), people.initials[i]}};
    }
    return found;
}

}  // namespace aufwind::views
