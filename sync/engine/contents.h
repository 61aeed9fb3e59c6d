// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/content_ref.h"
#include "sync/engine/core.h"
#include "sync/engine/engine.h"
#include "sync/protocol/aufwind.pb.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// The contents that rows name, on this device (PROTOCOL.md, "Contents"): kept when they are attached, sent when the
/// server can be asked, kept when they were fetched, and dropped when no row here names them any more (sync.md,
/// invariant 8).
///
/// Thread rule: as the engine.
namespace aufwind::engine {

class Contents {
  public:
    explicit Contents(Core& core) : core_(core) {}

    /// Reads what waits, and drops what nothing names: an undo of before the start cannot bring it back any more.
    Result<void> start();

    /// Part of the step that is being made: stores the content and answers the value that names it.
    Result<Value> keep(store::Writer& writer, const schema::Field& field, const ContentSource& source);

    /// The next message about a content that waits, or nothing.
    Result<std::optional<wire::ContentSend>> toSend();
    /// What the server said to it.
    Result<void> sent(const std::string& hash, const wire::ContentState& state);
    /// It will not take this one now; it stays, and waits for the next start().
    void park(const std::string& hash, const Error& why);
    std::uint64_t waiting() const { return waiting_.size(); }
    const std::optional<Error>& refusal() const { return refusal_; }
    /// Those that were parked may be tried again.
    void unpark();

    Result<LocalContent> find(const RowKey& row, FieldNumber field);
    Result<wire::ContentFetch> toFetch(const RowKey& row, FieldNumber field);
    /// Takes what the server sent; true once the content is whole and is what its hash says.
    Result<bool> take(const RowKey& row, FieldNumber field, const wire::ContentPart& part);

    /// Drops what no row here names, in the transaction in which rows have left. As long as not all rows are here, what
    /// waits to be sent stays: its row may be on its way.
    Result<void> sweep(store::Writer& writer);
    /// The same, where rows have left or the end of a fill has made up for it.
    Result<void> follow(store::Writer& writer, bool rowsHaveLeft);

  private:
    Result<bool> isNamed(store::Reader& reader, const std::string& hash, const std::set<std::string>& others);
    bool isComplete() const;
    Result<std::set<std::string>> namedAside(store::Reader& reader);
    void addNamed(const Record& row, std::set<std::string>& hashes) const;
    Result<void> addUnsent(store::Reader& reader, const std::string& content, std::set<std::string>& hashes);
    Result<bool> isWhatItSays(store::Reader& reader, const store::StoredContent& content);

    Core& core_;
    std::vector<std::string> waiting_;  ///< hashes, in the order in which they were attached
    std::set<std::string> parked_;
    std::map<std::string, std::uint64_t> serverHas_;  ///< as it last said
    std::optional<Error> refusal_;
    bool isDue_ = false;  ///< rows have left while others were on their way
};

}  // namespace aufwind::engine
