// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/text_tracker.h"

#include <vector>

/// Walks the part of a history that is concurrent, and only that, and says what new units change in the visible text.
///
/// A unit made on top of everything known is taken as it is. Else the walk starts at the latest version that both sides
/// build on, takes the known units in again without output, then the new ones with it. The tracker stays between calls,
/// so that a conversation of many small concurrent updates does not walk the same conflict again for each. Source:
/// Gentle and Kleppmann, EuroSys 2025, sections 3.4 to 3.6.
///
/// Threads: one at a time. Errors: false where units do not fit the text they claim to be made in, or where the stored
/// history contradicts itself; `changes` is then meaningless.
namespace aufwind::merge::text {

class Walker {
  public:
    /// Both must outlive the walker.
    Walker(const TextGraph& graph, OpLog& ops) : graph_(graph), ops_(ops), tracker_(graph) {}

    /// The units from `from` to the graph's end are new; `heads` and `length` describe the text before them.
    bool merge(Lv from, Frontier heads, std::uint32_t length, std::vector<TextChange>& changes);

    /// Takes in [0, to) from the empty text and says how the text and everything ever deleted lie side by side.
    bool replay(Lv to, std::vector<Tracker::Stretch>& stretches);
    /// The same, but yields the changes that make the text.
    bool replay(Lv to, std::vector<TextChange>& changes);

    /// Drops what is kept between calls. Needed after units were taken back from the graph.
    void forget() { active_ = false; }

  private:
    struct Piece {
        Lv begin;
        Lv end;
        std::uint32_t waitsFor;
        std::uint32_t firstChild;
    };

    bool takeDirectly(Lv from, Lv to, std::uint32_t& length, std::vector<TextChange>& changes);
    bool takeConcurrent(Lv from, Lv to, const Frontier& heads, std::uint32_t& length, std::vector<TextChange>& changes);
    void prepare(std::int64_t base);
    bool visit(Lv from, Lv to, std::vector<TextChange>* changes);
    void plan(Lv from, Lv to);
    bool visitPiece(Lv begin, Lv end, std::vector<TextChange>* changes);
    bool travelTo(const Frontier& version);
    template <typename Step>
    bool forEachShape(const LvRange& range, Step step) const;

    const TextGraph& graph_;
    OpLog& ops_;
    Tracker tracker_;
    bool active_ = false;
    std::int64_t base_ = kRoot;
    Lv trackedTo_ = 0;
    Frontier prepared_;
    /// Kept for their memory only.
    Frontier parents_;
    std::vector<LvRange> backward_;
    std::vector<LvRange> forward_;
    std::vector<Tracker::Removal> removals_;
    std::vector<Piece> pieces_;
    std::vector<std::uint32_t> children_;
    std::vector<std::uint32_t> ready_;
};

}  // namespace aufwind::merge::text
