// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/text_ops.h"

#include <functional>
#include <string_view>
#include <vector>

/// Compares units that an update tells once more with those that are here under the same numbers. A number that stands
/// for something else than it did is no repetition: somebody has given it twice, and what it says now must not be taken
/// for known. Compared is what each unit does, not how the update or this replica cuts units into runs.
///
/// Threads: one at a time, for one update. Errors: answers say whether it is the same. The work is in proportion to the
/// update and, where letters come, to what was ever inserted here, whatever order the update tells them in.
namespace aufwind::merge::text {

class Repeats {
  public:
    Repeats(const TextGraph& graph, const OpLog& ops) : graph_(graph), ops_(ops) {}

    /// Whether [begin, begin + count) follow each other here, the first of them on top of `parents` (ascending).
    bool follow(Lv begin, std::uint32_t count, const Frontier& parents);
    /// Whether these units do here what this part of an update says. Letters are only noted.
    bool doThis(Lv begin, OpKind kind, std::uint32_t position, std::uint32_t count, std::string_view utf8);
    /// Whether some of the noted letters have not been restored yet.
    bool needContent() const;
    /// Last of all: whether all noted letters are those that are here.
    bool lettersMatch();

  private:
    struct Letters {
        Lv begin;
        std::string_view utf8;
    };

    const TextGraph& graph_;
    const OpLog& ops_;
    Frontier parents_;
    std::vector<Letters> letters_;  ///< each inside of one run of operations
};

}  // namespace aufwind::merge::text
