// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_buffer.h"

#include "sync/merge/text_utf8.h"

#include <algorithm>

namespace aufwind::merge::text {
namespace {

std::size_t countPoints(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// The largest border of a code point that is not behind `byte`.
std::size_t borderBefore(std::string_view utf8, std::size_t byte) {
    while (byte > 0 && byte < utf8.size() && (utf8[byte] & 0xC0) == 0x80) --byte;
    return byte;
}

}  // namespace

TextBuffer::TextBuffer(std::string utf8, std::size_t length)
    : length_(length), byteSize_(utf8.size()), flat_(std::move(utf8)) {}

const std::string& TextBuffer::flat() const {
    if (!flatIsCurrent_) {
        flat_.clear();
        flat_.reserve(byteSize_);
        for (const std::string& chunk : chunks_) flat_ += chunk;
        flatIsCurrent_ = true;
    }
    return flat_;
}

void TextBuffer::makeChunks() {
    const std::string_view all = flat();
    chunks_.clear();
    lengths_.clear();
    for (std::size_t at = 0; at < all.size();) {
        std::size_t end = std::min(at + kChunkBytes / 2, all.size());
        if (end < all.size()) end = borderBefore(all, end);
        const std::string_view piece = all.substr(at, end - at);
        chunks_.emplace_back().reserve(kChunkBytes);
        chunks_.back() = piece;
        lengths_.push_back(static_cast<std::uint32_t>(countPoints(piece)));
        at = end;
    }
    if (chunks_.empty()) {
        chunks_.emplace_back();
        lengths_.push_back(0);
    }
    nearChunk_ = nearStart_ = 0;
    chunked_ = true;
}

TextBuffer::Place TextBuffer::find(std::size_t position) {
    if (!chunked_) makeChunks();
    std::size_t chunk = nearChunk_;
    std::size_t start = nearStart_;
    if (position < start && position < start - position) chunk = start = 0;
    while (position < start) start -= lengths_[--chunk];
    while (position > start + lengths_[chunk]) start += lengths_[chunk++];
    nearChunk_ = chunk;
    nearStart_ = start;
    return {chunk, position - start};
}

std::size_t TextBuffer::byteAt(const Place& place) const {
    const std::string& chunk = chunks_[place.chunk];
    if (chunk.size() == lengths_[place.chunk]) return place.offset;
    return byteOffset(chunk, place.offset);
}

std::size_t TextBuffer::bytesIn(std::size_t position, std::size_t count) {
    Place place = find(position);
    std::size_t bytes = 0;
    while (count > 0) {
        const std::size_t here = std::min<std::size_t>(count, lengths_[place.chunk] - place.offset);
        bytes += byteAt({place.chunk, place.offset + here}) - byteAt(place);
        count -= here;
        place = {place.chunk + 1, 0};
    }
    return bytes;
}

void TextBuffer::splitOff(std::size_t chunk, std::size_t byte, std::size_t offset) {
    std::string right;
    right.reserve(kChunkBytes);
    right.assign(chunks_[chunk], byte);
    chunks_[chunk].resize(byte);
    const auto rightLength = static_cast<std::uint32_t>(lengths_[chunk] - offset);
    lengths_[chunk] = static_cast<std::uint32_t>(offset);
    chunks_.insert(chunks_.begin() + static_cast<std::ptrdiff_t>(chunk) + 1, std::move(right));
    lengths_.insert(lengths_.begin() + static_cast<std::ptrdiff_t>(chunk) + 1, rightLength);
}

void TextBuffer::insertLong(const Place& place, std::string_view utf8) {
    splitOff(place.chunk, byteAt(place), place.offset);
    std::vector<std::string> pieces;
    std::vector<std::uint32_t> lengths;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t end = borderBefore(utf8, std::min(at + kChunkBytes / 2, utf8.size()));
        pieces.emplace_back(utf8.substr(at, end - at));
        lengths.push_back(static_cast<std::uint32_t>(countPoints(pieces.back())));
        at = end;
    }
    const auto where = static_cast<std::ptrdiff_t>(place.chunk) + 1;
    chunks_.insert(chunks_.begin() + where, std::make_move_iterator(pieces.begin()),
                   std::make_move_iterator(pieces.end()));
    lengths_.insert(lengths_.begin() + where, lengths.begin(), lengths.end());
}

void TextBuffer::insert(std::size_t position, std::string_view utf8, std::size_t count) {
    Place place = find(position);
    flatIsCurrent_ = false;
    length_ += count;
    byteSize_ += utf8.size();
    if (utf8.size() > kChunkBytes / 2) return insertLong(place, utf8);
    if (chunks_[place.chunk].size() + utf8.size() > kChunkBytes) {
        const std::size_t byte = borderBefore(chunks_[place.chunk], chunks_[place.chunk].size() / 2);
        splitOff(place.chunk, byte, countPoints(std::string_view(chunks_[place.chunk]).substr(0, byte)));
        place = find(position);
    }
    chunks_[place.chunk].insert(byteAt(place), utf8);
    lengths_[place.chunk] += static_cast<std::uint32_t>(count);
}

void TextBuffer::erase(std::size_t position, std::size_t count) {
    Place place = find(position);
    flatIsCurrent_ = false;
    length_ -= count;
    std::size_t firstEmpty = chunks_.size();
    std::size_t emptied = 0;
    while (count > 0) {
        std::string& chunk = chunks_[place.chunk];
        const std::size_t here = std::min<std::size_t>(count, lengths_[place.chunk] - place.offset);
        if (here > 0) {
            const std::size_t from = byteAt(place);
            const std::size_t to = byteAt({place.chunk, place.offset + here});
            chunk.erase(from, to - from);
            byteSize_ -= to - from;
            lengths_[place.chunk] -= static_cast<std::uint32_t>(here);
            count -= here;
        }
        if (chunk.empty() && emptied++ == 0) firstEmpty = place.chunk;
        place = {place.chunk + 1, 0};
    }
    // Empty chunks are neighbours: only the first and the last touched chunk can keep something.
    if (emptied == 0 || chunks_.size() == 1) return;
    if (emptied == chunks_.size()) --emptied;
    const auto first = static_cast<std::ptrdiff_t>(firstEmpty);
    const auto last = first + static_cast<std::ptrdiff_t>(emptied);
    chunks_.erase(chunks_.begin() + first, chunks_.begin() + last);
    lengths_.erase(lengths_.begin() + first, lengths_.begin() + last);
    nearChunk_ = nearStart_ = 0;
}

}  // namespace aufwind::merge::text
