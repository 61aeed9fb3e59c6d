// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/text_shelf.h"

#include <algorithm>

namespace aufwind::merge {

Result<TextDocument> TextShelf::take(std::string_view graph) {
    if (graph.empty()) {
        return TextDocument();
    }
    const auto at = std::find_if(open_.begin(), open_.end(), [&](const Open& open) { return open.graph == graph; });
    if (at == open_.end()) {
        return TextDocument::decode(graph);
    }
    TextDocument document = std::move(at->document);
    open_.erase(at);
    return document;
}

void TextShelf::put(std::string_view graph, TextDocument document) {
    if (graph.empty() || graph.size() > kMostBytes) {
        return;
    }
    open_.push_front({std::string(graph), std::move(document)});
    std::size_t bytes = 0;
    std::size_t kept = 0;
    for (const Open& open : open_) {
        bytes += open.graph.size();
        if (kept == kMostOpen || bytes > kMostBytes) {
            break;
        }
        ++kept;
    }
    open_.resize(kept);
}

bool TextShelf::isOpen(std::string_view graph) const {
    return std::any_of(open_.begin(), open_.end(), [&](const Open& open) { return open.graph == graph; });
}

}  // namespace aufwind::merge
