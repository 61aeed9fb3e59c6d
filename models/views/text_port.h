// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/edit_queue.h"
#include "models/views/text_delta.h"

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// The writer's end of a text that the window has open. The window types on without waiting; the store may meanwhile
/// take in what others wrote. Both ends pass each other what they did and transform what crossed on the way (Nichols et
/// al., "High-latency, low-bandwidth windowing in the Jupiter collaboration system", 1995).
///
/// The store's text is the truth: whatever it does not take is taken out of the window again, except where the disk
/// refused; then it stays on the screen and is tried again.
///
/// Thread rule: the writer's thread. `tell` is called there.
namespace aufwind::views {

/// Which text: an existing row is found by `where`; where there is none, the first letter creates one of `fields`.
struct TextPlace {
    EntityNumber entity = 0;
    FieldNumber field = 0;
    std::vector<store::Condition> where;
    std::vector<Assignment> fields;
};

/// The newest row of a place.
Result<std::optional<Record>> rowAt(store::Reader& reader, const TextPlace& place);

class TextPort : public CommitWatcher {
  public:
    struct Message {
        std::uint64_t processed = 0;  ///< how many of the window's edits are in this
        TextDelta remote;             ///< what others did
        bool saved = false;           ///< everything processed is durable
        Result<void> outcome;         ///< of the newest attempt to save
        std::int64_t at = 0;          ///< ms since 1970
    };
    using Tell = std::function<void(const Message&)>;

    TextPort(TextPlace place, Tell tell) : place_(std::move(place)), tell_(std::move(tell)) {}

    /// `shown` is what the window shows already.
    Result<void> open(Bench& bench, const std::string& shown);
    /// An edit of the window, made when it had seen `seen` of what was told.
    Result<void> edit(Bench& bench, TextDelta delta, std::uint64_t seen);
    void acknowledge(std::uint64_t seen);
    /// Tries once more what the disk refused.
    Result<void> retry(Bench& bench);
    void committed(const store::ChangeSet& changes) override;

  private:
    Result<void> save(Bench& bench);
    Result<void> write(Bench& bench, const std::vector<TextChange>& changes);
    Result<void> catchUp();
    void tellRemote(TextDelta remote);
    Message message() const;

    TextPlace place_;
    Tell tell_;
    store::Reader* reader_ = nullptr;  ///< set by open()
    Uuid row_;                         ///< nil until there is one
    std::u32string base_;              ///< the store's text, as last seen
    std::u32string shown_;             ///< base_ with what could not be saved yet
    std::deque<std::pair<std::uint64_t, TextDelta>> unseen_;
    std::uint64_t told_ = 0;
    std::uint64_t processed_ = 0;
    bool writing_ = false;
    std::int64_t now_ = 0;
};

}  // namespace aufwind::views
