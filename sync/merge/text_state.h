// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/text_buffer.h"
#include "sync/merge/text_document.h"
#include "sync/merge/text_history.h"
#include "sync/merge/text_walker.h"

/// What a TextDocument holds, for the files that implement it.
namespace aufwind::merge {

struct TextDocument::State {
    State() = default;
    State(const State& other)
        : graph(other.graph),
          ops(other.ops),
          buffer(other.buffer),
          stored(other.stored),
          storedEnd(other.storedEnd),
          packedText(other.packedText),
          packedDeleted(other.packedDeleted),
          textBytes(other.textBytes),
          deletedBytes(other.deletedBytes) {}
    State& operator=(const State&) = delete;

    /// Gives loaded insertions their text back, which takes a walk through the loaded history. False where that history
    /// does not make the stored text.
    bool restoreContent();
    /// The text of the insertions in [begin, begin + count).
    void appendContent(std::string& out, text::Lv begin, std::uint32_t count) const;

    /// Fills an empty state from a compact document, which `stored` must hold already.
    std::optional<Error> readCompact();
    Result<std::string> writeCompact(Effort effort);
    Result<std::string> writeContinued();

    /// The agent's number here, if it may add so many units.
    Result<std::uint32_t> admit(const AgentId& id, std::size_t units);
    Result<std::string> encodeRanges(const std::vector<text::LvRange>& ranges,
                                     const std::function<bool(std::uint32_t)>& mayShorten);
    /// Whether the text stays within its limit.
    bool fits(const std::vector<TextChange>& changes) const;
    static void play(text::TextBuffer& onto, const std::vector<TextChange>& changes);

    text::TextGraph graph;
    text::OpLog ops;
    text::TextBuffer buffer;
    text::Walker walker{graph, ops};
    /// A compact document of the units before storedEnd, if there is one: what encode() builds on.
    std::shared_ptr<const std::string> stored;
    text::Lv storedEnd = 0;
    /// Inside of `stored` as it was read: the text and what was deleted from it, until restoreContent() needs them.
    std::string_view packedText;
    std::string_view packedDeleted;
    std::size_t textBytes = 0;
    std::size_t deletedBytes = 0;
    std::uint32_t lastAgent = 0;  ///< whoever edited here last most likely edits next
};

namespace text {

struct Update {
    History history;
    std::string content;
};

/// Parses an update; the error says `invalid`, `tooLarge` or `tooNew`.
Result<Update> readUpdate(std::string_view bytes);
std::string writeUpdate(const History& history, std::string_view content);

/// The agents of a history as this graph numbers them; new ones that are named in full are added.
enum class AgentOutcome { resolved, unknown, tooMany };
AgentOutcome resolveAgents(TextGraph& graph, const History& history, std::vector<std::uint32_t>& resolved);

enum class ImportOutcome {
    imported,
    nothingNew,
    missingParents,
    conflict,  ///< a unit that is here already, as another one
    malformed,
    tooLarge,
    damaged,
};

/// Appends what of `history` is new to graph and operations. After any outcome but the first two, the caller takes it
/// back. `content` is the inserted text of an update, checked; a stored document brings none. `restore` gives the
/// loaded insertions their text back: it is asked where they are told once more, and says whether it could.
ImportOutcome importHistory(TextGraph& graph, OpLog& ops, const History& history, std::string_view content,
                            HistoryUse use, const std::function<bool()>& restore);

}  // namespace text
}  // namespace aufwind::merge
