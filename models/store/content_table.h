// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlcipher_handle.h"
#include "models/store/store.h"

/// The contents that this device holds, whole or in part, in pieces of kContentPart. They lie in the store itself: its
/// key seals them, and what is dropped is overwritten like any row. Thread rule: that of the connection.
namespace aufwind::store {

/// First columns of both tables, so that salvage knows a row by its bytes alone. Part of the format: never change one.
inline constexpr std::string_view kContentMark = "aufwind.content";
inline constexpr std::string_view kContentPartMark = "aufwind.content_part";

class ContentTable {
  public:
    explicit ContentTable(Connection& connection) : connection_(connection) {}

    Result<std::vector<StoredContent>> all();
    Result<std::optional<StoredContent>> find(std::string_view hash);
    Result<std::optional<std::string>> part(std::string_view hash, std::uint64_t part);
    Result<void> put(const StoredContent& content);
    Result<void> putPart(const StoredContent& content, std::uint64_t part, std::string_view bytes);
    Result<void> drop(std::string_view hash);

  private:
    Connection& connection_;
};

}  // namespace aufwind::store
