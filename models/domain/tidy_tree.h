// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

/// Places the boxes of a tree so that none overlaps another, each parent stands over the middle of its children, and
/// subtrees are as close as that allows: A. van der Ploeg, "Drawing non-layered tidy trees in linear time", Software:
/// Practice and Experience 44 (2014), which is Buchheim, Jünger and Leipert's improvement of Walker's algorithm for
/// boxes of any height. Linear in the boxes, and without recursion, so that a tree may be as deep as it has boxes.
/// Pure; any thread.
namespace aufwind::domain {

struct TidyBox {
    double width = 0;  ///< with the room to the next box
    double height = 0;
    std::uint32_t parent = 0;
    std::uint32_t firstChild = 0;
    std::uint32_t children = 0;
    double x = 0;  ///< answer: of the box's left side, 0 or more
    double y = 0;  ///< answer: of its top
};

/// The first is the root; parents come before their children, and those of one parent one after the other, as they are
/// to stand from left to right.
void layOutTidily(std::vector<TidyBox>& boxes);

}  // namespace aufwind::domain
