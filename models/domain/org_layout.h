// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/org_forest.h"

#include <cstdint>
#include <functional>
#include <vector>

/// Where the cards of an org chart stand, as far as they are unfolded. Of one manager those without reports of their
/// own stand in two columns beside a line, once there are many; the others side by side. Units are those of the sizes.
/// Pure; any thread.
namespace aufwind::domain {

struct OrgSizes {
    double width = 168;
    double height = 60;
    double gap = 14;    ///< between cards side by side
    double level = 48;  ///< from a manager's card down to the reports
    double pair = 32;   ///< between the two columns
    double row = 12;    ///< between rows of the columns
    bool operator==(const OrgSizes&) const = default;
};

struct OrgArea {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    bool meets(const OrgArea& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
};

struct OrgCard {
    std::uint32_t node = 0;
    double x = 0;
    double y = 0;
};

/// Cards in columns on both sides of a line that comes down from their manager.
struct OrgColumns {
    double x = 0;  ///< of the line
    double end = 0;
    std::uint32_t firstCard = 0;
    std::uint32_t cards = 0;
};

/// The lines from one card down: to some cards directly, and to columns.
struct OrgFamily {
    std::uint32_t card = 0;
    std::uint32_t firstDirect = 0;  ///< in OrgLayout::direct
    std::uint32_t directs = 0;
    std::uint32_t firstColumns = 0;
    std::uint32_t columns = 0;
    double from = 0;  ///< the line across: its ends and its height
    double to = 0;
    double across = 0;
    OrgArea area;
};

struct OrgDotted {
    std::uint32_t manager = 0;  ///< cards
    std::uint32_t report = 0;
};

struct OrgLayout {
    OrgSizes sizes;
    double width = 0;
    double height = 0;
    std::vector<OrgCard> cards;
    std::vector<std::uint32_t> cardOf;  ///< by node; kNoNode where it is folded away
    std::vector<OrgFamily> families;
    std::vector<std::uint32_t> direct;  ///< cards
    std::vector<OrgColumns> columns;
    std::vector<OrgDotted> dotted;

    OrgArea area(std::uint32_t card) const { return {cards[card].x, cards[card].y, sizes.width, sizes.height}; }
    /// Calls `each` for every card that meets the area; looks at few others.
    void within(const OrgArea& area, const std::function<void(std::uint32_t card)>& each) const;
    /// The card at a point; kNoNode where there is none.
    std::uint32_t at(double x, double y) const;

    std::vector<std::uint32_t> order_;      ///< cards by band, then from left to right
    std::vector<std::uint32_t> bandBegin_;  ///< in order_; as many as bands, and one
};

/// `unfolded` by node.
OrgLayout layOut(const OrgCompany& company, const OrgForest& forest, const std::vector<bool>& unfolded,
                 const OrgSizes& sizes);

}  // namespace aufwind::domain
