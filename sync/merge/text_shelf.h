// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "sync/merge/text_document.h"

#include <cstddef>
#include <list>
#include <string>
#include <string_view>

/// The collaborative texts that were edited last, kept open beside their stored bytes, so that the next edit neither
/// reads a whole history nor walks again through what the last one walked: edits that are concurrent to the same text,
/// one after the other, would cost the square of their number.
///
/// A text is found by its bytes alone. Whatever changed a row by other means, or took a change back, left other bytes,
/// so a shelf may lack a text but never gives a wrong one. Bounded in number and in bytes.
///
/// Threads: one at a time. Errors: those of TextDocument::decode.
namespace aufwind::merge {

class TextShelf {
  public:
    /// The text with these stored bytes, or an empty one for none. It leaves the shelf.
    Result<TextDocument> take(std::string_view graph);
    /// Back onto the shelf, with the bytes that encode() gives for it now.
    void put(std::string_view graph, TextDocument document);
    bool isOpen(std::string_view graph) const;
    void clear() { open_.clear(); }

  private:
    struct Open {
        std::string graph;
        TextDocument document;
    };
    static constexpr std::size_t kMostOpen = 4;
    static constexpr std::size_t kMostBytes = 512 * 1024;  ///< stored ones; an open text takes several times as much

    std::list<Open> open_;  ///< the one used last in front
};

}  // namespace aufwind::merge
