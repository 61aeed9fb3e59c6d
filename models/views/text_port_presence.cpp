// SPDX-License-Identifier: GPL-3.0-or-later
// Where the person is in the text, told to others; and where the others are, found in the text as it is here.
#include "models/views/text_port.h"

#include <algorithm>
#include <utility>

namespace aufwind::views {

Result<void> TextPort::look(Bench& bench, std::optional<TextSpan> span, std::uint64_t seen) {
    acknowledge(seen);
    for (const auto& [number, remote] : unseen_) {
        if (span) span = span->after(remote);
    }
    looking_ = true;
    span_ = span;
    tellPresence(bench);
    return {};
}

Result<void> TextPort::lookAway(Bench& bench) {
    looking_ = false;
    span_.reset();
    guests_.clear();
    if (lookedAt_ && bench.presence != nullptr) bench.presence->lookAway(*lookedAt_);
    lookedAt_.reset();
    return {};
}

void TextPort::tellPresence(Bench& bench) {
    if (!looking_ || bench.presence == nullptr) return;
    if (lookedAt_ && lookedAt_ != name()) {
        bench.presence->lookAway(*lookedAt_);
        lookedAt_.reset();
    }
    // A text that nobody has begun has no row that could be looked at.
    if (row_.isNil()) return;
    std::optional<TextMark> selection;
    // What could not be saved is in no state that others will ever have.
    if (span_ && base_ == shown_) {
        const auto version = bench.editor.textVersion(place_.entity, row_, place_.field);
        if (version) selection = TextMark{*version, span_->anchor, span_->head};
    }
    lookedAt_ = name();
    bench.presence->look(*lookedAt_, selection);
}

void TextPort::settled(Bench& bench) {
    if (looking_ && lookedAt_ != name()) tellPresence(bench);
    if (!std::exchange(moved_, false) || guests_.empty()) return;
    tellOthers(bench);
}

void TextPort::attended(Bench& bench, const TextName& text, const std::vector<Present>& people) {
    if (!looking_ || lookedAt_ != text) return;
    std::vector<Guest> guests;
    for (const Present& present : people) {
        const auto known = std::ranges::find(guests_, present.person, &Guest::person);
        Guest guest = known != guests_.end() ? *known : Guest{.person = present.person};
        if (!present.selection) {
            guest.found.reset();
            guest.later.clear();
        } else if (guest.newest != present.selection) {
            guest.later.push_back(*present.selection);
            if (guest.later.size() > kMostLater) guest.later.pop_front();
        }
        guest.newest = present.selection;
        guests.push_back(std::move(guest));
    }
    guests_ = std::move(guests);
    tellOthers(bench);
}

/// Somebody who types on is always a letter ahead of what has arrived here, so the newest place that can be found
/// counts, and newer ones wait for their letters.
void TextPort::find(Bench& bench, Guest& guest) const {
    const auto now = [&](const TextMark& selection) {
        return bench.editor.markNow(place_.entity, row_, place_.field, selection);
    };
    for (std::size_t i = guest.later.size(); i-- > 0;) {
        auto selection = now(guest.later[i]);
        if (selection && !*selection) continue;
        guest.found = selection ? *selection : std::nullopt;
        guest.later.erase(guest.later.begin(), guest.later.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        return;
    }
    if (!guest.found) return;
    auto selection = now(*guest.found);
    guest.found = selection ? *selection : std::nullopt;
}

void TextPort::tellOthers(Bench& bench) {
    const TextDelta unsaved = TextDelta::between(base_, shown_);
    std::vector<TextReader> others;
    for (Guest& guest : guests_) {
        find(bench, guest);
        std::optional<TextSpan> span;
        if (guest.found) span = TextSpan{guest.found->anchor, guest.found->head}.after(unsaved);
        others.push_back({guest.person, span});
    }
    Message news = message();
    news.others = std::move(others);
    tell_(news);
}

}  // namespace aufwind::views
