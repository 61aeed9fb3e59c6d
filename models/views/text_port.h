// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/edit_queue.h"
#include "models/views/text_delta.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
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

/// A selection, or a caret where both are one place, in code points.
struct TextSpan {
    std::size_t anchor = 0;
    std::size_t head = 0;

    TextSpan after(const TextDelta& delta) const { return {delta.moved(anchor), delta.moved(head)}; }
    bool operator==(const TextSpan&) const = default;
};

/// Somebody else before the same text.
struct TextReader {
    Uuid person;
    std::optional<TextSpan> span;  ///< none where their caret is elsewhere, or what it stands in is not here yet

    bool operator==(const TextReader&) const = default;
};

class TextPort : public CommitWatcher {
  public:
    struct Message {
        std::uint64_t processed = 0;  ///< how many of the window's edits are in this
        TextDelta remote;             ///< what others did
        bool saved = false;           ///< everything processed is durable
        Result<void> outcome;         ///< of the newest attempt to save
        std::int64_t at = 0;          ///< ms since 1970
        /// All others, where this is about them and about nothing else.
        std::optional<std::vector<TextReader>> others{};
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

    /// The window shows the text and had seen `seen`; `span` is nothing where its editor has not the focus.
    Result<void> look(Bench& bench, std::optional<TextSpan> span, std::uint64_t seen);
    Result<void> lookAway(Bench& bench);
    void settled(Bench& bench) override;
    void attended(Bench& bench, const TextName& text, const std::vector<Present>& people) override;

  private:
    /// What is known of somebody else: where they were last found, and what can be found only when more has arrived.
    struct Guest {
        Uuid person;
        std::optional<TextMark> newest{};  ///< as it came
        std::optional<TextMark> found{};
        std::deque<TextMark> later{};  ///< the newest last
    };
    static constexpr std::size_t kMostLater = 8;

    void tellPresence(Bench& bench);
    void find(Bench& bench, Guest& guest) const;
    void tellOthers(Bench& bench);
    TextName name() const { return {place_.entity, row_, place_.field}; }

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

    bool looking_ = false;
    std::optional<TextSpan> span_;      ///< in shown_
    std::optional<TextName> lookedAt_;  ///< as the others know it
    std::vector<Guest> guests_;
    bool moved_ = false;  ///< the text has changed since the guests were found
};

}  // namespace aufwind::views
