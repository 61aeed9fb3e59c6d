// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

#include <cstdint>
#include <functional>
#include <string_view>

/// Everything that a tenant's store keeps, line by line and in the same order in every store, for whoever moves a
/// tenant from one to another (move.h). Threads and errors: those of the TenantStore. `each` may ask for other things.
namespace aufwind::server {

struct StoredResult;
struct StoredReference {
    EntityNumber entity = 0;
    FieldNumber field = 0;
    Uuid target;
    Uuid id;
};
struct StoredKey {
    EntityNumber entity = 0;
    FieldNumber field = 0;
    std::string_view within;
    std::string_view key;
    Uuid id;
};
/// A row that nobody receives (schema::Flow::kept). No sequence, no time, no author: what is found is found by its id,
/// which follows from what it says, or by the row that it is a part of.
struct StoredKept {
    EntityNumber entity = 0;
    Uuid whole;  ///< the row it is a part of, such as a round
    Uuid id;
    std::string_view payload;
};
struct StoredText {
    EntityNumber entity = 0;
    Uuid id;
    FieldNumber field = 0;
    std::uint64_t seq = 0;
    std::uint64_t part = 0;
    bool dropped = false;
    std::string_view bytes;
};

class TenantInventory {
  public:
    virtual ~TenantInventory() = default;

    using Name = std::pair<EntityNumber, Uuid>;
    virtual void allRows(const std::function<void(const Name&, std::uint64_t seq, std::string_view payload)>& each) = 0;
    virtual void allReferences(const std::function<void(const StoredReference&)>& each) = 0;
    virtual void allKeys(const std::function<void(const StoredKey&)>& each) = 0;
    virtual void allDead(const std::function<void(const Name&, std::uint32_t life)>& each) = 0;
    virtual void allResults(const std::function<void(const Uuid& device, const StoredResult&)>& each) = 0;
    virtual void allRefused(const std::function<void(const Uuid& device, const Name&)>& each) = 0;
    /// From the oldest of a device to its newest; `scopes` as packed.
    virtual void allPlans(
        const std::function<void(const Uuid& device, std::string_view digest, std::string_view scopes)>& each) = 0;
    virtual void allTexts(const std::function<void(const StoredText&)>& each) = 0;
    /// As it is, without trimming.
    virtual void putText(const StoredText& text) = 0;
    /// In the order of entities and ids.
    virtual void allKept(const std::function<void(const StoredKept&)>& each) = 0;
    virtual void allContentHolders(const std::function<void(std::string_view hash, const Uuid& person)>& each) = 0;
    virtual void allContentRows(const std::function<void(std::string_view hash, const Name&)>& each) = 0;
};

}  // namespace aufwind::server
