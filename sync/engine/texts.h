// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "models/schema/result.h"
#include "sync/engine/row_key.h"
#include "sync/merge/text_document.h"

#include <cstddef>
#include <list>
#include <string>
#include <string_view>

/// The collaborative texts that were edited last, kept open so that a key press does not read a whole history.
///
/// Not thread-safe: it belongs to the thread that owns the writer. Errors: `damaged` where a stored text is none.
namespace aufwind::engine {

class Texts {
  public:
    /// The text of the shown row. Valid until the next call.
    Result<merge::TextDocument*> open(const Record& row, FieldNumber field);
    /// The shown row has changed by other means, or an edit was not kept.
    void forget(const RowKey& row);
    void clear() { open_.clear(); }

  private:
    struct Open {
        RowKey row;
        FieldNumber field = 0;
        merge::TextDocument document;
    };
    static constexpr std::size_t kKeptOpen = 4;

    std::list<Open> open_;  ///< the one used last in front
};

inline merge::AgentId agentOf(const Uuid& device) {
    return {device.bytes};
}

/// The document in a cell; an empty one where nothing was written yet.
Result<merge::TextDocument> documentOf(const Cell* cell);
/// Everything that an update inserts, one piece after the other. Empty where the bytes are no update.
std::string insertedText(std::string_view update);
/// Code points in valid UTF-8, and where the one with that index begins.
std::size_t codePoints(std::string_view utf8);
std::size_t byteOf(std::string_view utf8, std::size_t codePoint);

}  // namespace aufwind::engine
