// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/content_ref.h"
#include "models/schema/environment.h"
#include "models/store/editor.h"
#include "models/store/export_notes.h"
#include "models/store/store.h"
#include "sync/protocol/aufwind.pb.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// A device's side of sync: local edits into the outbox, requests out, responses in. Without sockets and without a
/// clock of its own: whoever owns it carries the messages (sync/transport, or the simulation).
///
/// Thread rule: everything on the one thread that writes the store.
namespace aufwind::engine {

struct Progress {
    std::uint64_t applied = 0;  ///< rows of the running fill; never runs backwards
    std::uint64_t planned = 0;
};

/// How long a device shows what it holds without having heard of the server, for nobody can tell it meanwhile that it
/// was lost or that its person has left (security.md, control 18), unless the server names fewer days.
inline constexpr std::uint64_t kOfflineLeaseDays = 14;

struct Status {
    Uuid device;
    Uuid person;
    std::uint64_t cursor = 0;   ///< of the steady scopes
    std::uint64_t waiting = 0;  ///< mutations in the outbox
    std::uint64_t refused = 0;
    std::uint64_t contents = 0;             ///< that wait to be sent
    std::optional<Error> contentRefused{};  ///< why one of them does not go now
    std::uint64_t merged = 0;               ///< values that lost, see store/lost_values.h
    bool filling = false;                   ///< a scope is not complete yet
    bool readOnly = false;                  ///< the server serves only newer schemas
    bool leaseEnded = false;  ///< nothing is to be shown before the server has answered, see kOfflineLeaseDays
    std::uint64_t leaseDays = kOfflineLeaseDays;
    std::int64_t clockOffset = 0;  ///< this clock minus the server's, ms, as last seen
    std::int64_t lastSync = 0;     ///< ms since 1970 on this clock; 0 is never
    Progress progress;
};

/// How far this device is.
struct Position {
    std::uint64_t cursor = 0;  ///< of the steady scopes
    Progress progress;
};

/// A step of the person's, as the sync page shows it.
struct Refusal {
    std::uint64_t number = 0;
    std::int64_t written = 0;
    std::int64_t refused = 0;
    ErrorCode reason = ErrorCode::invalid;
    EntityNumber entity = 0;
    Uuid id;
    std::string text;       ///< everything the person wrote in it, in plain text
    std::size_t texts = 0;  ///< of how many texts that consists; another one can stand for a single one only
    FieldNumber field = 0;  ///< that was to change, 0 for a whole row
    Uuid target;            ///< what it was to name, where it is a reference
};

/// A file that is to be attached.
struct ContentSource {
    std::string name;       ///< of the file; of a path the last part counts
    std::string mediaType;  ///< RFC 6838
    std::string_view bytes;
};

/// What a row names, and how much of it is here.
struct LocalContent {
    ContentRef ref;
    std::uint64_t have = 0;
    bool sent = false;  ///< the server has it

    bool isWhole() const { return have == ref.size; }
};

class Engine : public Editor {
  public:
    /// `person` and `device` as the session says; the first call for a store writes them, a later one with other
    /// values is `conflict` (a store belongs to one person and device).
    static Result<std::unique_ptr<Engine>> open(store::Store& store, const Uuid& person, const Uuid& device,
                                                const Clock& clock, Entropy& entropy);

    /// The next request, or nothing where nothing waits and `ask` is false. The same mutations are sent again until
    /// their results have come. `pageBytes` as in Hello.
    virtual Result<std::optional<wire::Request>> request(bool ask) = 0;
    /// What will follow the response, where that is known before it is applied, so that the server works meanwhile.
    /// Nothing counts until receive() has been called for the response itself: do that next, and the answer to this
    /// request is received next. A response that fails takes the request with it.
    virtual Result<std::optional<wire::Request>> requestAhead(const wire::Response& response) = 0;
    /// Applies the response to the newest request in one transaction; one to an earlier request is ignored. True where
    /// another request should follow at once.
    virtual Result<bool> receive(const wire::Response& response) = 0;

    /// The server says that numbers of this outbox were used for other mutations (409 `history`): the store has come
    /// back from a copy. What waits gets new numbers once the server has said which ones are free; ask it again.
    virtual Result<void> rejoin() = 0;

    /// For a store that replaces one which does not open any more: takes over what could be saved of the old outbox,
    /// under its old numbers. `conflict` where the store is not new. Until the server has answered once, every edit is
    /// `offline`.
    virtual Result<void> adopt(const std::vector<store::OutboxEntry>& entries) = 0;

    /// Inside together(): stores a content with this step and answers the value that names it, for create() or set().
    /// `invalid`, `tooLarge`.
    virtual Result<Value> keepContent(EntityNumber entity, FieldNumber field, const ContentSource& source) = 0;
    /// What a shown row names there; `notFound` where it names nothing.
    virtual Result<LocalContent> content(EntityNumber entity, const Uuid& id, FieldNumber field) = 0;
    /// One piece of kContentPart bytes of a content that is here.
    virtual Result<std::string> contentPart(const std::string& hash, std::uint64_t part) = 0;

    /// The next message about a content that waits to be sent, or nothing; and what became of it. A content that the
    /// server will not take now waits until resumeContents().
    virtual Result<std::optional<wire::ContentSend>> contentToSend() = 0;
    virtual Result<void> contentSent(const std::string& hash, const wire::ContentState& state) = 0;
    virtual void contentRefused(const std::string& hash, const Error& why) = 0;
    virtual void resumeContents() = 0;
    /// Asks for what is missing of a content, and takes it: true once it is whole. `damaged` where it is not what was
    /// asked for; nothing of it is kept then.
    virtual Result<wire::ContentFetch> contentToFetch(EntityNumber entity, const Uuid& id, FieldNumber field) = 0;
    virtual Result<bool> takeContent(EntityNumber entity, const Uuid& id, FieldNumber field,
                                     const wire::ContentPart& part) = 0;

    /// Files that tables became on this device and the server has not been told of, with the time by the server's
    /// clock; and one that it knows now.
    virtual Result<std::vector<store::ExportNote>> untoldExports() = 0;
    virtual Result<void> exportTold(const Uuid& id) = 0;

    /// From memory, while status() reads the store.
    virtual Position position() const = 0;
    virtual Result<Status> status() = 0;
    virtual Result<std::vector<Refusal>> refusals() = 0;
    virtual Result<void> dropRefusal(std::uint64_t number) = 0;
    /// Does what the refused mutation did once more, as new edits on the state of now.
    virtual Result<void> retryRefusal(std::uint64_t number) = 0;
    /// The same with another text for its one text field.
    virtual Result<void> retryRefusal(std::uint64_t number, const std::string& text) = 0;
    /// Makes a value that lost the current one again; a new mutation.
    virtual Result<void> restoreSuperseded(EntityNumber entity, const Uuid& id, FieldNumber field,
                                           const Stamp& lost) = 0;
    /// SHA-256 in hex over everything shown; equal on two devices of one person that are in sync.
    virtual Result<std::string> digest() = 0;
};

}  // namespace aufwind::engine
