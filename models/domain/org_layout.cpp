// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/org_layout.h"

#include "models/domain/tidy_tree.h"

#include <algorithm>
#include <cmath>

namespace aufwind::domain {

namespace {

/// So many stand side by side before columns are easier to read.
constexpr std::uint32_t kSideBySide = 3;
/// More than that go into further columns.
constexpr std::uint32_t kInColumns = 24;

/// A card, or two columns of them, as one box of the tree.
struct Piece {
    std::uint32_t node = kNoNode;  ///< kNoNode: columns
    std::uint32_t family = 0;      ///< that it hangs in
    std::vector<std::uint32_t> members;
};

class LayingOut {
  public:
    LayingOut(const OrgForest& forest, const std::vector<bool>& unfolded, const OrgSizes& sizes)
        : forest_(forest), unfolded_(unfolded) {
        layout_.sizes = sizes;
        layout_.cardOf.assign(forest.size(), kNoNode);
    }

    OrgLayout run() {
        if (forest_.empty()) return std::move(layout_);
        add(0, {.node = 0, .family = 0, .members = {}}, 0);
        for (std::uint32_t at = 0; at < pieces_.size(); ++at) hang(at);
        layOutTidily(boxes_);
        for (std::uint32_t at = 0; at < pieces_.size(); ++at) place(at);
        draw();
        sortIntoBands();
        return std::move(layout_);
    }

  private:
    void add(std::uint32_t parent, Piece piece, std::uint32_t members) {
        const OrgSizes& sizes = layout_.sizes;
        TidyBox box;
        box.parent = parent;
        if (piece.node != kNoNode) {
            box.width = sizes.width + sizes.gap;
            box.height = sizes.height + sizes.level;
        } else {
            const std::uint32_t rows = (members + 1) / 2;
            box.width = 2 * sizes.width + sizes.pair + sizes.gap;
            box.height = rows * (sizes.height + sizes.row) - sizes.row + sizes.level;
        }
        boxes_.push_back(box);
        pieces_.push_back(std::move(piece));
    }

    void hang(std::uint32_t at) {
        boxes_[at].firstChild = static_cast<std::uint32_t>(boxes_.size());
        const std::uint32_t node = pieces_[at].node;
        if (node == kNoNode || forest_[node].children == 0 || !unfolded_[node]) return;
        const std::uint32_t begin = forest_[node].firstChild;
        const std::uint32_t end = begin + forest_[node].children;
        std::vector<std::uint32_t> leaves;
        for (std::uint32_t child = begin; child < end; ++child) {
            if (forest_[child].children == 0) leaves.push_back(child);
        }
        const bool inColumns = leaves.size() > kSideBySide;
        for (std::uint32_t child = begin; child < end; ++child) {
            if (inColumns && forest_[child].children == 0) continue;
            add(at, {.node = child, .family = at, .members = {}}, 0);
        }
        if (inColumns) {
            for (std::size_t from = 0; from < leaves.size(); from += kInColumns) {
                const std::size_t to = std::min<std::size_t>(leaves.size(), from + kInColumns);
                std::vector<std::uint32_t> members{leaves.begin() + static_cast<std::ptrdiff_t>(from),
                                                   leaves.begin() + static_cast<std::ptrdiff_t>(to)};
                const auto count = static_cast<std::uint32_t>(members.size());
                add(at, {.node = kNoNode, .family = at, .members = std::move(members)}, count);
            }
        }
        boxes_[at].children = static_cast<std::uint32_t>(boxes_.size()) - boxes_[at].firstChild;
    }

    void card(std::uint32_t node, double x, double y) {
        layout_.cardOf[node] = static_cast<std::uint32_t>(layout_.cards.size());
        layout_.cards.push_back({node, x, y});
        layout_.width = std::max(layout_.width, x + layout_.sizes.width);
        layout_.height = std::max(layout_.height, y + layout_.sizes.height);
    }

    void place(std::uint32_t at) {
        const OrgSizes& sizes = layout_.sizes;
        // Whole numbers, so that lines are as sharp as the screen is.
        const double x = std::floor(boxes_[at].x + sizes.gap / 2);
        const double y = boxes_[at].y;
        const Piece& piece = pieces_[at];
        firstCard_.push_back(static_cast<std::uint32_t>(layout_.cards.size()));
        if (piece.node != kNoNode) return card(piece.node, x, y);
        for (std::size_t i = 0; i < piece.members.size(); ++i) {
            card(piece.members[i], x + (i % 2 == 0 ? 0 : sizes.width + sizes.pair),
                 y + static_cast<double>(i / 2) * (sizes.height + sizes.row));
        }
    }

    void draw() {
        const OrgSizes& sizes = layout_.sizes;
        for (std::uint32_t at = 0; at < pieces_.size(); ++at) {
            if (boxes_[at].children == 0) continue;
            OrgFamily family;
            family.card = firstCard_[at];
            family.firstDirect = static_cast<std::uint32_t>(layout_.direct.size());
            family.firstColumns = static_cast<std::uint32_t>(layout_.columns.size());
            const OrgArea own = layout_.area(family.card);
            family.from = family.to = own.x + sizes.width / 2;
            family.across = own.bottom() + sizes.level / 2;
            double low = family.across + sizes.level / 2;
            for (std::uint32_t child = boxes_[at].firstChild; child < boxes_[at].firstChild + boxes_[at].children;
                 ++child) {
                const std::uint32_t first = firstCard_[child];
                double x = layout_.cards[first].x + sizes.width / 2;
                if (pieces_[child].node != kNoNode) {
                    layout_.direct.push_back(first);
                    ++family.directs;
                } else {
                    const auto count = static_cast<std::uint32_t>(pieces_[child].members.size());
                    x = layout_.cards[first].x + sizes.width + sizes.pair / 2;
                    const double end = layout_.cards[first + count - 1].y + sizes.height / 2;
                    layout_.columns.push_back({x, end, first, count});
                    ++family.columns;
                    low = std::max(low, end);
                }
                family.from = std::min(family.from, x);
                family.to = std::max(family.to, x);
            }
            family.area = {family.from - 1, own.bottom(), family.to - family.from + 2, low - own.bottom() + 1};
            layout_.families.push_back(family);
        }
    }

    void sortIntoBands() {
        const double band = layout_.sizes.height;
        const auto bands = static_cast<std::size_t>(layout_.height / band) + 1;
        const auto bandOf = [&](std::uint32_t card) {
            return static_cast<std::size_t>(layout_.cards[card].y / band);
        };
        layout_.bandBegin_.assign(bands + 1, 0);
        for (std::uint32_t i = 0; i < layout_.cards.size(); ++i) ++layout_.bandBegin_[bandOf(i) + 1];
        for (std::size_t i = 1; i < layout_.bandBegin_.size(); ++i) layout_.bandBegin_[i] += layout_.bandBegin_[i - 1];
        layout_.order_.resize(layout_.cards.size());
        auto next = layout_.bandBegin_;
        for (std::uint32_t i = 0; i < layout_.cards.size(); ++i) layout_.order_[next[bandOf(i)]++] = i;
        for (std::size_t i = 0; i < bands; ++i) {
            std::sort(layout_.order_.begin() + layout_.bandBegin_[i],
                      layout_.order_.begin() + layout_.bandBegin_[i + 1],
                      [&](std::uint32_t a, std::uint32_t b) { return layout_.cards[a].x < layout_.cards[b].x; });
        }
    }

    const OrgForest& forest_;
    const std::vector<bool>& unfolded_;
    OrgLayout layout_;
    std::vector<Piece> pieces_;
    std::vector<TidyBox> boxes_;
    std::vector<std::uint32_t> firstCard_;  ///< by piece
};

/// Only where both ends are to be seen, and each once where somebody stands in several teams.
void addDotted(const OrgCompany& company, const OrgForest& forest, OrgLayout& layout) {
    std::vector<std::uint32_t> cardOfPerson(company.people.size(), kNoNode);
    for (std::size_t i = layout.cards.size(); i-- > 0;) {
        const OrgNode& node = forest[layout.cards[i].node];
        if (node.kind == OrgKind::person) cardOfPerson[node.subject] = static_cast<std::uint32_t>(i);
    }
    for (std::uint32_t person = 0; person < cardOfPerson.size(); ++person) {
        if (cardOfPerson[person] == kNoNode) continue;
        for (const Uuid& id : company.people[person].dotted) {
            const auto manager = company.personAt.find(id);
            if (manager == company.personAt.end() || cardOfPerson[manager->second] == kNoNode) continue;
            layout.dotted.push_back({cardOfPerson[manager->second], cardOfPerson[person]});
        }
    }
}

}  // namespace

void OrgLayout::within(const OrgArea& wanted, const std::function<void(std::uint32_t card)>& each) const {
    if (cards.empty()) return;
    const double band = sizes.height;
    const double last = static_cast<double>(bandBegin_.size() - 2);
    // A card reaches into the next band at most.
    const auto from = static_cast<std::size_t>(std::clamp(wanted.y / band - 1, 0.0, last));
    const auto to = static_cast<std::size_t>(std::clamp(wanted.bottom() / band, 0.0, last));
    for (std::size_t i = from; i <= to; ++i) {
        const auto begin = order_.begin() + bandBegin_[i];
        const auto end = order_.begin() + bandBegin_[i + 1];
        const double left = wanted.x - sizes.width;
        for (auto at =
                 std::lower_bound(begin, end, left, [&](std::uint32_t card, double x) { return cards[card].x < x; });
             at != end && cards[*at].x < wanted.right(); ++at) {
            if (area(*at).meets(wanted)) each(*at);
        }
    }
}

std::uint32_t OrgLayout::at(double x, double y) const {
    std::uint32_t found = kNoNode;
    within({x, y, 1e-9, 1e-9}, [&](std::uint32_t card) { found = card; });
    return found;
}

OrgLayout layOut(const OrgCompany& company, const OrgForest& forest, const std::vector<bool>& unfolded,
                 const OrgSizes& sizes) {
    OrgLayout layout = LayingOut{forest, unfolded, sizes}.run();
    addDotted(company, forest, layout);
    return layout;
}

}  // namespace aufwind::domain
