// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/editor.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// What takes back a step in a collaborative text, kept right while the text moves on underneath: own insertions that
/// are still there are cut, own deletions are pasted again.
///
/// Units: code points. Plain values; not thread-safe.
namespace aufwind::engine {

/// Says that a part of a pasted text was inserted by another step, which shall be able to cut it again; or that another
/// step would paste something there.
struct Link {
    std::uint64_t step = 0;
    std::size_t offset = 0;
    std::size_t length = 0;
    std::uint32_t paste = 0;  ///< which one of the other step; 0 for a cut
};

/// One change of a text as it happened.
struct TextEvent {
    std::size_t position = 0;
    std::size_t removed = 0;
    std::size_t inserted = 0;
    std::string removedText;  ///< own changes only
    std::vector<Link> links;  ///< into what was inserted
};

class TextInverse {
  public:
    /// Moves with a change that somebody else, or another step, has made.
    void follow(const TextEvent& event);
    /// Takes in a change of the step itself; `links` of what it removed are those of other steps.
    void include(const TextEvent& event, const std::vector<Link>& links);
    /// The parts of this step's insertions that the event removes, and the places that it closes over, relative to the
    /// event's position.
    std::vector<Link> overlaps(const TextEvent& event, std::uint64_t step) const;
    void addCut(std::size_t position, std::size_t length);
    /// The text before a place to paste at is back: the place moves behind it, unless it stands elsewhere by now.
    void movePaste(std::uint32_t paste, std::size_t from, std::size_t to);

    bool empty() const { return cuts_.empty() && pastes_.empty(); }
    /// In an order in which they can be done one after the other. `links` runs beside it.
    std::vector<TextChange> changes(std::vector<std::vector<Link>>& links) const;

  private:
    struct Cut {
        std::size_t position = 0;
        std::size_t length = 0;
    };
    struct Paste {
        std::uint32_t id = 0;
        std::size_t position = 0;
        std::size_t length = 0;
        std::string text;
        std::vector<Link> links;
    };

    std::vector<Paste> pieces(const TextEvent& event, const std::vector<Link>& links) const;
    void followRemoval(std::size_t position, std::size_t count);
    void followInsertion(std::size_t position, std::size_t count);

    std::vector<Cut> cuts_;      ///< ascending, never overlapping
    std::vector<Paste> pastes_;  ///< ascending; of equal position in their order
    std::uint32_t lastPaste_ = 0;
};

}  // namespace aufwind::engine
