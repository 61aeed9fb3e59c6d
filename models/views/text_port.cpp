// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/text_port.h"

#include <algorithm>

namespace aufwind::views {

namespace {

/// The person can do something about these; the text must not vanish meanwhile.
bool isPassing(ErrorCode code) {
    return code == ErrorCode::diskFull || code == ErrorCode::io || code == ErrorCode::busy ||
           code == ErrorCode::readOnly;
}

}  // namespace

Result<std::optional<Record>> rowAt(store::Reader& reader, const TextPlace& place) {
    auto rows = reader.list({.entity = place.entity, .where = place.where});
    if (!rows) return rows.error();
    const auto newest = std::ranges::max_element(*rows, {}, &Record::created);
    if (newest == rows->end()) return std::optional<Record>{};
    return std::optional<Record>{std::move(*newest)};
}

Result<void> TextPort::open(Bench& bench, const std::string& shown) {
    reader_ = &bench.reader;
    now_ = bench.now;
    base_ = shown_ = toCodePoints(shown);
    return catchUp();
}

Result<void> TextPort::edit(Bench& bench, TextDelta delta, std::uint64_t seen) {
    now_ = bench.now;
    acknowledge(seen);
    for (auto& [number, remote] : unseen_) {
        std::tie(delta, remote) = TextDelta::transform(delta, remote);
    }
    delta.applyTo(shown_);
    if (span_) span_ = span_->after(delta);
    ++processed_;
    return save(bench);
}

void TextPort::acknowledge(std::uint64_t seen) {
    while (!unseen_.empty() && unseen_.front().first <= seen) unseen_.pop_front();
}

Result<void> TextPort::retry(Bench& bench) {
    now_ = bench.now;
    return save(bench);
}

Result<void> TextPort::save(Bench& bench) {
    const auto changes = TextDelta::between(base_, shown_).changes();
    const auto outcome = changes.empty() ? Result<void>{} : write(bench, changes);
    const bool keep = !outcome && isPassing(outcome.error().code);
    if (outcome) {
        base_ = shown_;
    } else if (!keep) {
        // Refused for good: the window gets back what the store has.
        tellRemote(TextDelta::between(shown_, base_));
        shown_ = base_;
    }
    Message answer = message();
    answer.outcome = outcome;
    answer.saved = !keep;
    tell_(answer);
    if (const auto caught = catchUp(); !caught) return caught;
    return outcome;
}

Result<void> TextPort::write(Bench& bench, const std::vector<TextChange>& changes) {
    writing_ = true;
    Uuid row = row_;
    // An edit alone goes on with the mutation of the letters before it; one inside of together() never does.
    const auto result = !row.isNil() ? bench.editor.editText(place_.entity, row, place_.field, changes)
                                     : bench.editor.together([&]() -> Result<void> {
                                           const auto made = bench.editor.create(place_.entity, place_.fields);
                                           if (!made) return made.error();
                                           row = *made;
                                           return bench.editor.editText(place_.entity, row, place_.field, changes);
                                       });
    writing_ = false;
    if (result) row_ = row;
    return result;
}

void TextPort::committed(const store::ChangeSet& changes) {
    const bool mine = std::ranges::any_of(changes, [&](const store::Change& change) {
        return change.entity == place_.entity && (row_.isNil() || change.id == row_);
    });
    moved_ = moved_ || mine;
    if (!mine || writing_ || reader_ == nullptr) return;
    if (const auto caught = catchUp(); !caught) {
        Message answer = message();
        answer.outcome = caught;
        tell_(answer);
    }
}

Result<void> TextPort::catchUp() {
    auto found = rowAt(*reader_, place_);
    if (!found) return found.error();
    const std::optional<Record>& row = *found;
    row_ = row ? row->id : Uuid{};
    const std::u32string now = row ? toCodePoints(row->text(place_.field)) : std::u32string{};
    if (now == base_) return {};
    TextDelta remote = TextDelta::between(base_, now);
    const TextDelta local = TextDelta::between(base_, shown_);
    base_ = now;
    remote = TextDelta::transform(local, remote).second;
    remote.applyTo(shown_);
    if (span_) span_ = span_->after(remote);
    tellRemote(std::move(remote));
    return {};
}

void TextPort::tellRemote(TextDelta remote) {
    if (remote.empty()) return;
    ++told_;
    unseen_.emplace_back(told_, remote);
    Message news = message();
    news.remote = std::move(remote);
    tell_(news);
}

TextPort::Message TextPort::message() const {
    return {.processed = processed_, .remote = {}, .saved = base_ == shown_, .outcome = {}, .at = now_};
}

}  // namespace aufwind::views
