// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_repeats.h"

#include "sync/merge/text_utf8.h"

#include <algorithm>

namespace aufwind::merge::text {

bool Repeats::follow(Lv begin, std::uint32_t count, const Frontier& parents) {
    graph_.parentsOf(begin, parents_);
    return parents_ == parents && graph_.runEnd(graph_.runIndex(begin)) - begin >= count;
}

bool Repeats::doThis(Lv begin, OpKind kind, std::uint32_t position, std::uint32_t count, std::string_view utf8) {
    const Lv end = begin + count;
    Lv at = begin;
    for (std::size_t i = ops_.indexOf(begin); at < end; ++i) {
        const Op here = ops_.shape(i, at, end);
        const std::uint32_t done = at - begin;
        std::uint32_t expected = position;
        if (kind == OpKind::insert) expected += done;
        if (kind == OpKind::eraseBackward) expected += count - done - here.count;
        // One deletion has no direction.
        const bool isAlike = here.kind == kind || (here.count == 1 && !here.inserts() && kind != OpKind::insert);
        if (!isAlike || here.position != expected) return false;
        if (here.inserts()) {
            const std::string_view letters = utf8.substr(0, byteOffset(utf8, here.count));
            letters_.push_back({at, letters});
            utf8.remove_prefix(letters.size());
        }
        at = here.end();
    }
    return true;
}

bool Repeats::needContent() const {
    return ops_.contentMissing() && std::any_of(letters_.begin(), letters_.end(), [&](const Letters& letters) {
               return letters.begin < ops_.loadedEnd();
           });
}

// In the order of the units each letter of a run is passed once, however the update has shuffled them.
bool Repeats::lettersMatch() {
    std::sort(letters_.begin(), letters_.end(), [](const Letters& a, const Letters& b) { return a.begin < b.begin; });
    Lv runBegin = 0;
    Lv at = 0;
    std::string_view left;  // of the run's text, from `at` on
    for (const Letters& letters : letters_) {
        const Op& op = ops_.ops()[ops_.indexOf(letters.begin)];
        if (left.data() == nullptr || op.begin != runBegin) {
            runBegin = at = op.begin;
            left = ops_.contentOf(op);
        }
        left.remove_prefix(byteOffset(left, letters.begin - at));
        at = letters.begin;
        if (left.substr(0, letters.utf8.size()) != letters.utf8) return false;
    }
    return true;
}

}  // namespace aufwind::merge::text
