// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/text_inverse.h"

#include "sync/engine/texts.h"

#include <algorithm>

namespace aufwind::engine {
namespace {

// Where a position stands after a removal.
std::size_t after(std::size_t position, std::size_t from, std::size_t count) {
    if (position <= from) {
        return position;
    }
    return position >= from + count ? position - count : from;
}

// The links that fall into [begin, end) of what they belong to, relative to begin.
std::vector<Link> linksWithin(const std::vector<Link>& links, std::size_t begin, std::size_t end) {
    std::vector<Link> within;
    for (const Link& link : links) {
        if (link.paste != 0) {
            if (link.offset > begin && link.offset <= end) {
                within.push_back({link.step, link.offset - begin, 0, link.paste});
            }
            continue;
        }
        const std::size_t from = std::max(link.offset, begin);
        const std::size_t to = std::min(link.offset + link.length, end);
        if (from < to) {
            within.push_back({link.step, from - begin, to - from, 0});
        }
    }
    return within;
}

}  // namespace

void TextInverse::followRemoval(std::size_t position, std::size_t count) {
    for (Cut& cut : cuts_) {
        const std::size_t begin = after(cut.position, position, count);
        const std::size_t end = after(cut.position + cut.length, position, count);
        cut = {begin, end - begin};
    }
    std::erase_if(cuts_, [](const Cut& cut) { return cut.length == 0; });
    for (Paste& paste : pastes_) {
        paste.position = after(paste.position, position, count);
    }
}

void TextInverse::followInsertion(std::size_t position, std::size_t count) {
    std::vector<Cut> moved;
    for (const Cut& cut : cuts_) {
        if (position <= cut.position) {
            moved.push_back({cut.position + count, cut.length});
        } else if (position < cut.position + cut.length) {
            const std::size_t head = position - cut.position;
            moved.push_back({cut.position, head});
            moved.push_back({position + count, cut.length - head});
        } else {
            moved.push_back(cut);
        }
    }
    cuts_ = std::move(moved);
    for (Paste& paste : pastes_) {
        paste.position += position < paste.position ? count : 0;
    }
}

void TextInverse::follow(const TextEvent& event) {
    if (event.removed > 0) {
        followRemoval(event.position, event.removed);
    }
    if (event.inserted > 0) {
        followInsertion(event.position, event.inserted);
    }
}

std::vector<Link> TextInverse::overlaps(const TextEvent& event, std::uint64_t step) const {
    std::vector<Link> found;
    for (const Cut& cut : cuts_) {
        const std::size_t from = std::max(cut.position, event.position);
        const std::size_t to = std::min(cut.position + cut.length, event.position + event.removed);
        if (from < to) {
            found.push_back({step, from - event.position, to - from, 0});
        }
    }
    for (const Paste& paste : pastes_) {
        if (paste.position > event.position && paste.position <= event.position + event.removed) {
            found.push_back({step, paste.position - event.position, 0, paste.id});
        }
    }
    return found;
}

void TextInverse::movePaste(std::uint32_t paste, std::size_t from, std::size_t to) {
    for (Paste& candidate : pastes_) {
        if (candidate.id == paste && candidate.position == from) {
            candidate.position = to;
        }
    }
}

void TextInverse::addCut(std::size_t position, std::size_t length) {
    const auto at = std::find_if(cuts_.begin(), cuts_.end(), [&](const Cut& cut) { return cut.position >= position; });
    const bool pasteBetween =
        std::any_of(pastes_.begin(), pastes_.end(), [&](const Paste& paste) { return paste.position == position; });
    if (at != cuts_.begin() && !pasteBetween) {
        Cut& before = *(at - 1);
        if (before.position + before.length == position) {
            before.length += length;
            return;
        }
    }
    cuts_.insert(at, {position, length});
}

// What the step itself had inserted is not pasted again; where an earlier paste belongs in between, the text parts
// there.
std::vector<TextInverse::Paste> TextInverse::pieces(const TextEvent& event, const std::vector<Link>& links) const {
    const std::size_t end = event.position + event.removed;
    std::vector<std::size_t> borders{event.position, end};
    for (const Cut& cut : cuts_) {
        borders.push_back(std::clamp(cut.position, event.position, end));
        borders.push_back(std::clamp(cut.position + cut.length, event.position, end));
    }
    for (const Paste& paste : pastes_) {
        borders.push_back(std::clamp(paste.position, event.position, end));
    }
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    std::vector<Paste> found;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        const std::size_t from = borders[i];
        const std::size_t to = borders[i + 1];
        const bool own = std::any_of(cuts_.begin(), cuts_.end(), [&](const Cut& cut) {
            return cut.position <= from && to <= cut.position + cut.length;
        });
        if (!own) {
            const std::size_t offset = from - event.position;
            const std::size_t begin = byteOf(event.removedText, offset);
            const std::size_t bytes = byteOf(event.removedText, offset + (to - from)) - begin;
            found.push_back({0, from, to - from, event.removedText.substr(begin, bytes),
                             linksWithin(links, offset, offset + (to - from))});
        }
    }
    return found;
}

void TextInverse::include(const TextEvent& event, const std::vector<Link>& links) {
    for (Paste& piece : pieces(event, links)) {
        const auto at = std::find_if(pastes_.begin(), pastes_.end(), [&](const Paste& paste) {
            return paste.position >= piece.position + piece.length;
        });
        piece.id = ++lastPaste_;
        pastes_.insert(at, std::move(piece));
    }
    follow(event);
    if (event.inserted > 0) {
        addCut(event.position, event.inserted);
    }
}

std::vector<TextChange> TextInverse::changes(std::vector<std::vector<Link>>& links) const {
    std::vector<TextChange> changes;
    links.clear();
    // From the end to the front, so that none moves another; at one place the cut comes before what is pasted there.
    std::vector<Paste> pastes = pastes_;
    std::stable_sort(pastes.begin(), pastes.end(),
                     [](const Paste& a, const Paste& b) { return a.position < b.position; });
    auto cut = cuts_.rbegin();
    auto paste = pastes.rbegin();
    while (cut != cuts_.rend() || paste != pastes.rend()) {
        const bool takesCut = paste == pastes.rend() || (cut != cuts_.rend() && cut->position >= paste->position);
        if (takesCut) {
            changes.push_back({cut->position, cut->length, {}});
            links.emplace_back();
            ++cut;
        } else {
            changes.push_back({paste->position, 0, paste->text});
            links.push_back(paste->links);
            ++paste;
        }
    }
    return changes;
}

}  // namespace aufwind::engine
