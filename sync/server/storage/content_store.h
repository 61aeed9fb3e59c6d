// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Where one tenant's contents lie: sealed parts, whose they are while they are being sent, who has proven to have
/// them, and which rows name them. Knows nothing of keys or rights. Threads and errors: those of the TenantStore.
namespace aufwind::server {

struct StoredContent {
    std::uint64_t number = 0;  ///< given by the store
    std::string hash;
    Uuid sender;  ///< whose upload it is; nil once it is whole
    std::uint64_t size = 0;
    std::uint64_t have = 0;  ///< bytes from the start
    /// ms since 1970: the last part, or the last time that a row ceased to name it.
    std::int64_t touched = 0;

    bool isWhole() const { return sender.isNil(); }
};

class ContentStore {
  public:
    virtual ~ContentStore() = default;

    /// The upload of `sender`; the whole content where that is nil.
    virtual std::optional<StoredContent> content(std::string_view hash, const Uuid& sender) = 0;
    /// Answers its number.
    virtual std::uint64_t addContent(const StoredContent& content) = 0;
    virtual void updateContent(const StoredContent& content) = 0;
    /// With its parts.
    virtual void dropContent(std::uint64_t number) = 0;
    virtual std::vector<StoredContent> uploadsOf(const Uuid& sender) = 0;
    /// In rising order of their numbers.
    virtual std::vector<StoredContent> contentsAfter(std::uint64_t number, std::size_t limit) = 0;
    /// Of all, at the size that they will have.
    virtual std::uint64_t contentBytes() = 0;

    virtual void putContentPart(std::uint64_t number, std::uint64_t part, std::string_view sealed) = 0;
    virtual bool contentPart(std::uint64_t number, std::uint64_t part, std::string& sealed) = 0;

    /// Who has sent the whole content, or could read it where they named it.
    virtual bool isContentHolder(std::string_view hash, const Uuid& person) = 0;
    virtual void putContentHolder(std::string_view hash, const Uuid& person) = 0;
    virtual void dropContentHolders(std::string_view hash) = 0;

    using ContentRow = std::pair<EntityNumber, Uuid>;
    virtual std::vector<ContentRow> contentRows(std::string_view hash, std::size_t limit) = 0;
    virtual void putContentRow(std::string_view hash, const ContentRow& row) = 0;
    virtual void dropContentRow(std::string_view hash, const ContentRow& row) = 0;
};

}  // namespace aufwind::server
