// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/text_types.h"

#include <memory>
#include <optional>

/// Text that several people write at once, also without a network, and that comes out the same for all of them.
///
/// A document is its whole history as an event graph, with the current text beside it: every replica that knows the
/// same units shows the same text, in whatever order they arrived (sync.md, invariant 16). Opening reads the text; the
/// graph is walked only where edits were concurrent. The order of concurrent insertions is that of YjsMod and FugueMax:
/// what two people type at one place, forwards or backwards, stays in one piece each. Source: Gentle and Kleppmann,
/// "Collaborative Text Editing with Eg-walker: Better, Faster, Smaller", EuroSys 2025.
///
/// Units: positions and lengths in Unicode code points; text in UTF-8 without U+0000 (the edge converts to UTF-16 for
/// Qt). Threads: one at a time, also for const calls, which may fill caches. Different documents are independent.
/// Errors: a call that fails changes nothing. ErrorCode::invalid: a position outside of the text, or text that is not
/// UTF-8; tooLarge: past a limit of text_types.h; damaged: stored bytes that are not a document, or a history that
/// contradicts its text; conflict: an update that tells a known unit as another one; tooNew: a format of a later
/// version. All decoding is safe against hostile bytes. Never: it
/// does not know who may write what, and it trusts that an identity edits in one replica at a time. A server checks
/// authors() of an update before it applies it.
namespace aufwind::merge {

/// How much work encode() may spend on size.
enum class Effort { quick, thorough };

class TextDocument {
  public:
    TextDocument();
    TextDocument(const TextDocument& other);
    TextDocument(TextDocument&& other) noexcept;
    TextDocument& operator=(TextDocument other) noexcept;
    ~TextDocument();

    /// Reads what encode() wrote. Structure, limits and causality are checked here; that the history makes exactly this
    /// text is checked when it is first walked (see verify()), because that costs more than opening should.
    static Result<TextDocument> decode(std::string_view bytes);

    const std::string& text() const;
    std::size_t length() const;
    /// Inserted and deleted code points of the whole history; bounded by kMaxTextUnits.
    std::uint32_t unitCount() const;

    /// Local edits by `agent`, on top of everything known. Empty text and a count of 0 are no edit.
    Result<Edit> insert(const AgentId& agent, std::size_t position, std::string_view utf8);
    Result<Edit> erase(const AgentId& agent, std::size_t position, std::size_t count);

    /// The update that carries one local edit, for whoever knows what came before: about 15 bytes for a key press. An
    /// agent is named in full (16 bytes) by its first unit and by 48 bits of a hash from then on. That is safe as long
    /// as a reader that lacks an agent's first unit has no other agent with the same 48 bits (a chance below 10⁻⁹ up to
    /// 700 agents in one document); a reader that knows two such agents answers missingParents, and encodeSince() names
    /// them in full.
    Result<std::string> encodeEdit(const Edit& edit) const;

    /// What a replica at this version does not know; agents are named in full where it cannot resolve them.
    Version version() const;
    Result<std::string> encodeSince(const Version& version) const;

    /// The units that nothing follows: they name the state of now, also to another replica. Ascending.
    std::vector<UnitId> heads() const;
    /// Where a place in the text of an earlier state, named by its heads, stands in the text of now: behind what it
    /// stood behind, before what was written there since. Nothing where this replica does not know that state (yet);
    /// `invalid` where the place was outside of that text, `tooLarge` where more than kMaxLocateUnits units are
    /// concurrent to it or came since.
    Result<std::optional<std::size_t>> locate(const std::vector<UnitId>& heads, std::size_t position);

    /// What one agent did before another did something, in the order in which it came to this replica.
    struct Turn {
        AgentId agent;
        std::uint32_t end = 0;  ///< units up to here; names the state after it for passages()
        std::uint32_t inserted = 0;
        std::uint32_t erased = 0;
    };
    std::vector<Turn> turns() const;
    /// The text as the first `end` units make it, by who wrote what; neighbours are by different agents. Walks that
    /// history. `invalid` where there are not so many units.
    struct Passage {
        AgentId agent;
        std::string text;
    };
    Result<std::vector<Passage>> passages(std::uint32_t end) const;

    /// Takes in an update by anybody. Idempotent, and in any order in which parents come before children; the answer
    /// says if they do not. Either all of it is taken in or nothing. Where an identity has edited in two replicas at a
    /// time, the same numbers stand for different units: whichever comes second is refused as a `conflict`.
    ApplyResult apply(std::string_view update);

    /// Who wrote the units in an update, ascending, each once: what a server compares with who sent it. `invalid` for
    /// bytes that are not an update, `dependsOnRefused` where a short identity is not resolved here.
    Result<std::vector<AgentId>> authors(std::string_view update) const;

    /// The whole history and the text, to be read by decode(). Quick: what was last encoded or decoded plus one update
    /// with what came since, so that it may be called after every key press; now and then, when that update has grown
    /// to an eighth of the history, everything anew, which walks the history (milliseconds per 100,000 edits).
    /// Thorough: everything anew at the best compression, tenths of a second.
    Result<std::string> encode(Effort effort = Effort::quick) const;

    /// Replays everything and compares; `damaged` where the history does not make the text.
    Result<void> verify() const;

  private:
    struct State;
    explicit TextDocument(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;  // never null but in a moved-from document
};

}  // namespace aufwind::merge
