// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/text_graph.h"

#include <string>
#include <string_view>
#include <vector>

/// What each unit of a text's history did, run-length: typing forwards, deleting forwards and deleting backwards are
/// one run however long they last. A run never crosses the border of a graph run, so its units follow each other.
///
/// Units: code points, `bytes` and `content` bytes. Threads: one at a time. Errors: preconditions.
namespace aufwind::merge::text {

enum class OpKind : std::uint8_t { insert, eraseForward, eraseBackward };

/// One run, or a part of one: units [begin, begin + count) on the range [position, position + count) of the text as it
/// was before the first of them. eraseForward takes the range from its front, eraseBackward from its end.
struct Op {
    Lv begin = 0;
    std::uint32_t position = 0;
    std::uint32_t count = 0;
    std::uint32_t lengthBefore = 0;  ///< of the whole text, in the version that the first unit was made in
    std::uint32_t content = 0;       ///< where the inserted text starts in its store
    std::uint32_t bytes = 0;         ///< of the inserted text
    OpKind kind = OpKind::insert;

    bool inserts() const { return kind == OpKind::insert; }
    Lv end() const { return begin + count; }
};

class OpLog {
  public:
    Lv end() const { return ops_.empty() ? 0 : ops_.back().end(); }
    const std::vector<Op>& ops() const { return ops_; }

    /// Appends a run with its text (empty for erasures). It grows the last run where that means the same and `mayJoin`.
    void append(OpKind kind, std::uint32_t position, std::uint32_t count, std::uint32_t lengthBefore,
                std::string_view utf8, bool mayJoin);
    void truncate(Lv end);

    std::size_t indexOf(Lv lv) const;
    /// The part of run `index` inside [from, to), which must touch it; slice() with its text, shape() without.
    Op slice(std::size_t index, Lv from, Lv to) const;
    Op shape(std::size_t index, Lv from, Lv to) const;
    std::string_view contentOf(const Op& op) const {
        return std::string_view(op.begin < loadedEnd_ ? loaded_ : content_).substr(op.content, op.bytes);
    }
    /// Length of the whole text in the version whose last unit is `lv`.
    std::uint32_t lengthAfter(Lv lv) const;
    /// Says what lengthBefore is for the runs in [from, to), which follow each other from a text of `length`. False
    /// where a position lies outside of the text.
    bool settleLengths(Lv from, Lv to, std::uint32_t length);

    /// A history read from storage comes without its inserted text; `loadedEnd` is where that history ends. Runs from
    /// there on have their text, the others get it by setLoadedContent() once somebody asks for it.
    void markLoaded() { loadedEnd_ = end(), contentMissing_ = loadedEnd_ > 0; }
    Lv loadedEnd() const { return loadedEnd_; }
    bool contentMissing() const { return contentMissing_; }
    /// `utf8` is the text of all loaded insertions in the order of their units; false where it does not fit them.
    bool setLoadedContent(std::string utf8);

  private:
    std::vector<Op> ops_;
    std::string content_;
    std::string loaded_;
    Lv loadedEnd_ = 0;
    bool contentMissing_ = false;
};

}  // namespace aufwind::merge::text
