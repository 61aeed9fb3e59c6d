// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/text_types.h"

#include <string>
#include <string_view>
#include <vector>

/// Gives what an agent wrote in one text to another agent that has not written there yet: for updates that nobody has
/// taken, and whose numbers others have been given to meanwhile. Each update in the order in which they were made; what
/// builds on letters of an earlier one follows them.
///
/// Threads: one at a time. Errors: those of reading an update; nothing has changed then.
namespace aufwind::merge {

class TextRename {
  public:
    explicit TextRename(const AgentId& to) : to_(to) {}

    /// The update with all units of `from` made by the new agent, numbered from where the last one ended.
    Result<std::string> rename(std::string_view update, const AgentId& from);

  private:
    struct Moved {
        AgentId from;
        std::uint32_t seq;  ///< of the first
        std::uint32_t count;
        std::uint32_t now;  ///< its number under the new agent
    };

    const Moved* find(const AgentId& from, std::uint32_t seq) const;

    AgentId to_;
    std::uint32_t next_ = 0;
    std::vector<Moved> moved_;
};

}  // namespace aufwind::merge
