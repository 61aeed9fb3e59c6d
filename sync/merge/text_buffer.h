// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The current text, made for editing: short chunks beside a table of their lengths, so that a key press costs a move
/// inside one chunk whatever the size of the document, with the flat string rebuilt only when somebody asks for it.
///
/// Units: code points, except byteSize(). Threads: one at a time, also for const calls (the flat string is a cache).
/// Preconditions instead of errors: TextDocument has checked every range and every byte before it calls.
namespace aufwind::merge::text {

class TextBuffer {
  public:
    TextBuffer() = default;
    TextBuffer(std::string utf8, std::size_t length);

    std::size_t length() const { return length_; }
    std::size_t byteSize() const { return byteSize_; }
    const std::string& flat() const;
    /// Bytes that the range [position, position + count) takes.
    std::size_t bytesIn(std::size_t position, std::size_t count);

    void insert(std::size_t position, std::string_view utf8, std::size_t count);
    void erase(std::size_t position, std::size_t count);

  private:
    /// A chunk splits at this many bytes: small enough to move cheaply, large enough that 4 MiB are a table of a few
    /// thousand.
    static constexpr std::size_t kChunkBytes = 2048;

    struct Place {
        std::size_t chunk;
        std::size_t offset;  ///< code points into the chunk
    };

    void makeChunks();
    /// The chunk that holds `position`; at a border, the chunk that ends there.
    Place find(std::size_t position);
    std::size_t byteAt(const Place& place) const;
    void splitOff(std::size_t chunk, std::size_t byte, std::size_t offset);
    void insertLong(const Place& place, std::string_view utf8);

    std::vector<std::string> chunks_;
    std::vector<std::uint32_t> lengths_;  ///< code points per chunk, beside chunks_ so that a search reads nothing else
    std::size_t length_ = 0;
    std::size_t byteSize_ = 0;
    /// The last chunk found and the position it starts at: edits come in neighbourhoods.
    std::size_t nearChunk_ = 0;
    std::size_t nearStart_ = 0;
    mutable std::string flat_;
    mutable bool flatIsCurrent_ = true;
    bool chunked_ = false;
};

}  // namespace aufwind::merge::text
